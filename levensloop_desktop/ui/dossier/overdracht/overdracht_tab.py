"""The tab Overdracht: who takes over what, what ends, the checklist, and how far it is."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Overdracht, Overdrachtspunt, Overdrachtsregel
from levensloop_desktop.domain.overdragen.overdrachtstappen import (
    STAPPEN,
    TERUGGETROKKEN,
    goes_to_zvh,
    step_of,
)
from levensloop_desktop.domain.overdragen.overdrachtstart import Aanleiding
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.overdragen.overdrachten import take_step
from levensloop_desktop.ui.dossier.overdracht.aanvullen import Aanvullen
from levensloop_desktop.ui.dossier.overdracht.checklist import Checklist
from levensloop_desktop.ui.dossier.overdracht.lijsten import (
    OVERDRACHTEN,
    PUNTEN,
    REGELS,
    name_ontvanger,
    name_overdracht,
)
from levensloop_desktop.ui.dossier.overdracht.stap import Stapvenster
from levensloop_desktop.ui.dossier.overdracht.start import (
    Startstrook,
    begin,
    choose_reason,
    reasons_of,
)
from levensloop_desktop.ui.dossier.overdracht.termijnen import Termijnenvenster
from levensloop_desktop.ui.dossier.overdracht.voet import Overdrachtvoet
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.lijstbeschrijving import Lijstbeschrijving
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.pakket.pakketknop import Pakketknop
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.verstrekking.need_to_know import open_need_to_know
from levensloop_desktop.ui.widgets.chips import Chip
from levensloop_desktop.ui.widgets.knoppen import Segmenten
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.widgets.stappenbalk import Stappenbalk
from levensloop_desktop.ui.widgets.teksten import tekst, vlak

_BREEDTES = (392, 712)
_BREEDTES_REGELS = (756, 348)
GEGEVENS, EINDES, CHECKLIST = "gegevens", "eindes", "checklist"
_DEEL_VAN = {"overdrachtsregels": EINDES, "overdrachtspunten": CHECKLIST}


class OverdrachtTab(QWidget):
    """State above, the handovers or what belongs to the chosen one, what comes next below.

    Signals:
        tab_wanted: go to another tab.
    """

    document = "overdracht"  # what Ctrl+P prints here
    tab_wanted = Signal(str)

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self.client_id = client_id
        self._gegevens: Gegevens | None = None
        self._gekozen: Overdracht | None = None
        self._kop = vlak("canvas", "onder", self)
        self.voet = Overdrachtvoet(self, may_change=sessie.may_change)
        self.pakket = Pakketknop(sessie, client_id, self.voet)
        self.voet.add_button(self.pakket)
        self._inhoud = Stapel(self)
        self.stappen = Stappenbalk(
            [label("overdrachtstaat", code).capitalize() for code in STAPPEN], parent=self._kop
        )
        self.stap_in_woorden = tekst("", "label", self._kop)  # where the steps do not fit
        self.teruggetrokken = Chip("vervallen", "Teruggetrokken", self._kop)
        self.keuze = Segmenten(
            [(GEGEVENS, "Gegevens"), (EINDES, "Wat eindigt"), (CHECKLIST, "Checklist")],
            "Toon",
            self._kop,
        )
        self.keuze.choose(GEGEVENS)
        self.overdrachten = Lijstpaneel(sessie, client_id, OVERDRACHTEN, parent=self._inhoud)
        self.regels = self._part(REGELS, self._lines, self._begin_line)
        punten = self._part(PUNTEN, self._points, self._begin_part)
        self.checklist = Checklist(punten, self._inhoud)
        self.strook = Startstrook(self.overdrachten)
        self.aanvullen = Aanvullen(sessie, self.regels.kop, self.checklist.punten.kop)
        self._build()
        self.overdrachten.chosen.connect(self._follow)
        self.overdrachten.form.saved.connect(self._saved)
        self.keuze.gekozen.connect(self.show_part)
        self.checklist.basis.naar_plan.clicked.connect(partial(self.tab_wanted.emit, "plan"))
        self.strook.beginnen.clicked.connect(self._choose_reason)
        self.strook.termijnen.clicked.connect(self._open_days)
        self.voet.step_wanted.connect(self.take_step)
        self.voet.resume_wanted.connect(self.resume)
        self.voet.print_wanted.connect(self.print_overdracht)

    def _part(self, lijst: Lijstbeschrijving, records: Any, begin_: Any) -> Lijstpaneel:
        """A list of what belongs to the chosen handover."""
        eigen = replace(lijst, records=records, begin=begin_)
        return Lijstpaneel(self._sessie, self.client_id, eigen, parent=self._inhoud)

    def _build(self) -> None:
        boven = QHBoxLayout(self._kop)
        boven.setContentsMargins(
            maten.MARGE_BALK, maten.RUIMTE_XS, maten.MARGE_BALK, maten.RUIMTE_XS
        )
        boven.setSpacing(maten.RUIMTE_S)
        boven.addWidget(self.keuze)
        boven.addStretch(1)
        boven.addWidget(self.teruggetrokken)
        boven.addWidget(self.stappen)
        boven.addWidget(self.stap_in_woorden)
        self.overdrachten.set_widths(*_BREEDTES)
        for paneel in (self.regels, self.checklist.punten):
            paneel.set_widths(*_BREEDTES_REGELS)
        for deel in (self.overdrachten, self.regels, self.checklist):
            self._inhoud.addWidget(deel)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addWidget(self._kop)
        kolom.addWidget(self._inhoud, 1)
        kolom.addWidget(self.voet)
        self._show_state()

    # What is shown

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Show a dossier, or what became of it; typed text stays."""
        self._gegevens = gegevens
        self.overdrachten.show_gegevens(gegevens)
        bekend = {deel.id: deel for deel in OVERDRACHTEN.records_in(gegevens)}
        if self._gekozen is not None:
            nu = bekend.get(self._gekozen.id)
            self._gekozen = nu if isinstance(nu, Overdracht) else None
        if self._gekozen is not None:
            self.regels.show_gegevens(gegevens)
            self.checklist.show_gegevens(gegevens)
        self._show_state()

    @property
    def gegevens(self) -> Gegevens | None:
        """What is on screen; None until it was read."""
        return self._gegevens

    def focus_content(self) -> None:
        """Begin at the list of handovers."""
        self.overdrachten.focus_list()

    def show_part(self, code: str) -> None:
        """Show the handover itself, what ends at it, or its checklist."""
        self.keuze.choose(code)
        panelen: dict[str, Lijstpaneel | Checklist] = {
            EINDES: self.regels,
            CHECKLIST: self.checklist,
        }
        paneel = panelen.get(code, self.overdrachten)
        self._inhoud.setCurrentWidget(paneel)
        paneel.focus_list()

    def show_record(self, verzameling: str, record_id: str, onderdeel: str = "") -> None:
        """Go to a handover or a part of it; for anything else that ends, begin one."""
        del onderdeel
        if verzameling == "overdrachten":
            self._go_to(record_id)
        elif verzameling in _DEEL_VAN:
            self._go_to_part(verzameling, record_id)
        elif record_id and self._sessie.may_change:
            self.begin(Aanleiding(verzameling, record_id))

    def print_subject(self, documentsoort: str) -> str:
        """Which overdracht a print is about."""
        return self._gekozen.id if self._gekozen and documentsoort == self.document else ""

    def _go_to(self, overdracht_id: str) -> None:
        self.show_part(GEGEVENS)
        self.overdrachten.choose(overdracht_id)

    def _go_to_part(self, verzameling: str, record_id: str) -> None:
        delen = getattr(self._gegevens and self._gegevens.dossier, verzameling, ())
        deel = next((deel for deel in delen if deel.id == record_id), None)
        if deel is None:
            return
        self.overdrachten.choose(deel.overdracht_id)
        self.show_part(_DEEL_VAN[verzameling])
        paneel = self.regels if verzameling == "overdrachtsregels" else self.checklist.punten
        paneel.choose(record_id)

    def _follow(self, record: object) -> None:
        """Another handover is open."""
        anders = not (
            isinstance(record, Overdracht) and self._gekozen and record.id == self._gekozen.id
        )
        self._gekozen = record if isinstance(record, Overdracht) else None
        if anders and self._gekozen is not None and self._gegevens is not None:
            self.regels.show_other(self._gegevens)
            self.checklist.show_other(self._gegevens)
        self._show_state()

    def _saved(self, record: object) -> None:
        if isinstance(record, Overdracht):
            self._gekozen = record
            self._show_state()

    def _show_state(self) -> None:
        overdracht, gegevens = self._gekozen, self._gegevens
        for deel in (self._kop, self.voet):
            deel.setVisible(overdracht is not None)
        iets = gegevens is not None and bool(reasons_of(gegevens))
        self.strook.beginnen.setVisible(iets)
        self.strook.setVisible(self._sessie.may_change)
        if overdracht is None or gegevens is None or gegevens.dossier is None:
            self._inhoud.setCurrentWidget(self.overdrachten)
            self.keuze.choose(GEGEVENS)
            return
        self.aanvullen.show_overdracht(overdracht, gegevens)
        self.keuze.set_telling(EINDES, len(self._lines(gegevens)))
        self.keuze.set_telling(CHECKLIST, len(self._points(gegevens)))
        self.pakket.show_overdracht(
            overdracht,
            name_ontvanger(overdracht, gegevens),
            naar_zvh=goes_to_zvh(overdracht, gegevens.dossier),
        )
        self.voet.show_overdracht(
            name_overdracht(overdracht, gegevens), overdracht, gegevens.dossier
        )
        weg = overdracht.staat == TERUGGETROKKEN
        self.teruggetrokken.setVisible(weg)
        if not weg:
            self.stappen.set_stap(STAPPEN.index(overdracht.staat))
        self.stap_in_woorden.setText("" if weg else self.stappen.accessibleName())
        self._fit_steps()

    def _fit_steps(self) -> None:
        """All steps on a line, or the present one in words where the window is narrow."""
        rond = 2 * maten.MARGE_BALK + maten.RUIMTE_S
        nodig = self.keuze.sizeHint().width() + self.stappen.sizeHint().width() + rond
        ruim = self.width() >= nodig
        gaat_door = self._gekozen is not None and self._gekozen.staat != TERUGGETROKKEN
        self.stappen.setVisible(gaat_door and ruim)
        self.stap_in_woorden.setVisible(gaat_door and not ruim)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_steps()

    def _lines(self, gegevens: Gegevens) -> Sequence[Overdrachtsregel]:
        if self._gekozen is None or gegevens.dossier is None:
            return ()
        return gegevens.dossier.regels_van(self._gekozen)

    def _points(self, gegevens: Gegevens) -> Sequence[Overdrachtspunt]:
        if self._gekozen is None or gegevens.dossier is None:
            return ()
        return gegevens.dossier.punten_van(self._gekozen)

    def _begin_part(self, _gegevens: Gegevens) -> dict[str, Any]:
        """A point belongs to the chosen handover."""
        return {"overdracht_id": self._gekozen.id if self._gekozen else ""}

    def _begin_line(self, gegevens: Gegevens) -> dict[str, Any]:
        """A line ends on the day on which the sender stops."""
        einde = self._gekozen.overlap_einde if self._gekozen else None
        return {**self._begin_part(gegevens), "eindigt_op": einde}

    # What the user does

    def begin(self, waarom: Aanleiding) -> None:
        """Begin a handover for what ends, and go to it."""
        begin(self._sessie, self.client_id, waarom, self._go_to, self)

    def _choose_reason(self) -> None:
        if self._gegevens is not None:
            choose_reason(reasons_of(self._gegevens), self.strook.beginnen, self.begin)

    def _open_days(self) -> None:
        Termijnenvenster(self._sessie, self).open()

    def take_step(self, code: str) -> None:
        """Open the window of a step, with what was typed in the form."""
        form = self.overdrachten.form
        if self._gekozen is None or self._gegevens is None or not code:
            return
        typed = form.record is not None and form.record.id == self._gekozen.id and form.dirty
        if typed and form.velden.problems():
            form.save()  # says at the fields what is wrong
            return
        nu = form.value() if typed else self._gekozen
        if isinstance(nu, Overdracht):
            venster = Stapvenster(self._sessie, nu, code, self._gegevens, self)
            venster.taken.connect(partial(self._taken, label("overdrachtstaat", code)))
            venster.open()

    def resume(self) -> None:
        """Take up again what was withdrawn, at the step its days bear out."""
        if self._gekozen is None:
            return
        weer = replace(self._gekozen, staat=step_of(self._gekozen))
        sessie = self._sessie
        job = partial(take_step, sessie.kluis, sessie.werkplek, weer)
        sessie.write(job, partial(self._taken, label("overdrachtstaat", weer.staat)), owner=self)

    def _taken(self, stap: str, changes: Changes) -> None:
        terug = partial(self._sessie.ongedaan.take_back, changes)
        self._sessie.undo_offered.emit(f"Overdracht: {stap}.", terug)

    def print_overdracht(self) -> None:
        """Show the preview of the chosen handover."""
        onderwerp = self.print_subject(self.document)
        open_need_to_know(self._sessie, self.client_id, onderwerp, self)
