"""The buttons that fill up what ends and the checklist from what the dossier knows."""

from functools import partial

from PySide6.QtWidgets import QWidget

from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.overdragen.overdrachtstart import propose_punten, propose_regels
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.overdragen.overdrachten import fill_up
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.lijstkop import Lijstkop
from levensloop_desktop.ui.formulieren.tabvolgorde import put_in_tab_order
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.widgets.knoppen import Knop


class Aanvullen:
    """Two buttons, each shown as long as there is something to fill up.

    Args:
        sessie: the open session.
        regels: heading of the lines of what ends.
        punten: heading of the checklist.
    """

    def __init__(self, sessie: Sessie, regels: Lijstkop, punten: Lijstkop) -> None:
        self._sessie = sessie
        self._owner: QWidget = regels
        self._overdracht: Overdracht | None = None
        self.regels = self._button("Vul aan wat met de titel eindigt", "titel", regels)
        self.punten = self._button("Vul de checklist aan", "vink", punten)

    def _button(self, woorden: str, icoon: str, kop: Lijstkop) -> Knop:
        knop = Knop(woorden, icoon=icoon, kind="flat", parent=kop)
        knop.clicked.connect(partial(self.fill_up, lines=kop is self._owner))
        kop.row.insertWidget(kop.row.count() - 1, knop)
        put_in_tab_order(knop, kop.add_button)
        knop.hide()
        return knop

    def show_overdracht(self, overdracht: Overdracht, gegevens: Gegevens) -> None:
        """Look what can be filled up for a handover."""
        self._overdracht = overdracht
        dossier = gegevens.dossier
        for knop, stel_voor in ((self.regels, propose_regels), (self.punten, propose_punten)):
            iets = dossier is not None and stel_voor(
                dossier, overdracht, gegevens.vandaag, lambda: ""
            )
            knop.setVisible(bool(iets) and self._sessie.may_change)

    def fill_up(self, *_: object, lines: bool) -> None:
        """Add what ends and has no line, or the points of this kind that are missing."""
        overdracht = self._overdracht
        if overdracht is None:
            return
        sessie = self._sessie
        job = partial(fill_up, sessie.kluis, sessie.werkplek, overdracht, lines=lines)
        sessie.write(job, partial(self._filled_up, lines), owner=self._owner)

    def _filled_up(self, lines: bool, changes: Changes) -> None:  # noqa: FBT001 - bound by partial
        aantal = len(changes.wissels)
        woord = (
            ("regel" if aantal == 1 else "regels") if lines else "punt" if aantal == 1 else "punten"
        )
        terug = partial(self._sessie.ongedaan.take_back, changes)
        self._sessie.undo_offered.emit(f"{aantal} {woord} toegevoegd.", terug)
