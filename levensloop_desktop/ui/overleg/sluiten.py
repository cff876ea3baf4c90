"""Close a meeting: what is in the verslag, when the next one is."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from levensloop_desktop.domain.datums import read_date, write_date
from levensloop_desktop.domain.overleg import Overleg
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.overleg.overleggen import Overlegkop, close_overleg, plan_overleg
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.ui.formulieren.datuminvoer import FOUT
from levensloop_desktop.ui.overleg.nieuw_overleg import Overlegdialoog
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.widgets.teksten import alinea
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_UITLEG = (
    "Daarna staan verslag en actielijst klaar, en kan er niets meer veranderen: wat u afdrukt, "
    "blijft zo in het dossier staan. Afspraken kunt u later wel bijwerken."
)


class OverlegSluiten(Overlegdialoog):
    """Ask for the day of the next meeting, and close.

    Signals:
        gesloten: the meeting is closed.
    """

    gesloten = Signal()

    def __init__(self, sessie: Sessie, overleg: Overleg, parent: QWidget) -> None:
        super().__init__(sessie, "Overleg sluiten", "Sluit overleg", parent)
        self._overleg = overleg
        self.datum = QLineEdit()
        self.datum.setPlaceholderText("+4w of dd-mm-jjjj")
        self.datum.setFixedWidth(176)
        self.kader = Veldkader("Volgend overleg, als dat al bekend is", self.datum)
        self.plannen = QCheckBox("Zet dit overleg meteen klaar, met dezelfde cliënten")
        self.plannen.setChecked(True)
        self.kolom.addWidget(alinea(_UITLEG))
        zonder = sum(1 for deel in overleg.delen if not deel.notities.strip())
        if zonder:
            wie = "1 cliënt heeft" if zonder == 1 else f"{zonder} cliënten hebben"
            self.kolom.addWidget(alinea(f"Let op: {wie} nog geen notities."))
        self.kolom.addWidget(self.kader)
        self.kolom.addWidget(self.plannen)
        self.add_buttons()
        self.datum.textEdited.connect(self.kader.clear_fout)
        self.datum.editingFinished.connect(self._tidy)
        self.knop.clicked.connect(self.close_it)
        self.datum.setFocus()

    def close_it(self) -> None:
        """Close the meeting, or say what is wrong with the day."""
        try:
            dag = self._day()
        except ValueError:
            self.kader.set_fout(FOUT)
            self.datum.setFocus()
            return
        eerste = self._overleg.eerste
        if dag is not None and eerste.datum is not None and dag < eerste.datum:
            self.kader.set_fout(f"Kies {write_date(eerste.datum)} of een latere dag.")
            self.datum.setFocus()
            return
        self.knop.setEnabled(False)
        job = partial(
            _close,
            self._sessie.kluis,
            self._sessie.werkplek,
            self._overleg,
            dag,
            plannen=self.plannen.isChecked(),
        )
        self._sessie.write(job, self._closed, self.refuse, owner=self)

    def _closed(self, _changes: Changes) -> None:
        self.accept()
        self.gesloten.emit()

    def _day(self) -> date | None:
        return read_date(self.datum.text(), self._sessie.werkplek.today())

    def _tidy(self) -> None:
        try:
            self.datum.setText(write_date(self._day()))
        except ValueError:
            return


def _close(
    kluis: Kluis, werkplek: Werkplek, overleg: Overleg, dag: date | None, *, plannen: bool
) -> Changes:
    """Close the meeting, and make the next one where that was asked."""
    eerste = overleg.eerste
    changes = close_overleg(kluis, werkplek, eerste.kenmerk, dag)
    if dag is not None and plannen:
        kop = Overlegkop(soort=eerste.soort, datum=dag, tijd=eerste.tijd, plaats=eerste.plaats)
        clienten = [deel.client_id for deel in overleg.delen]
        changes |= plan_overleg(kluis, werkplek, kop, clienten)[1]
    return changes
