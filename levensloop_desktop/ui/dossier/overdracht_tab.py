"""The tab Overdracht: who takes over what, what ends, and how far it is."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Overdracht, Overdrachtsregel
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.ui.dossier.inkorttekst import Inkorttekst
from levensloop_desktop.ui.dossier.overdracht_lijsten import (
    OVERDRACHTEN,
    REGELS,
    STAPPEN,
    TERUGGETROKKEN,
    name_overdracht,
)
from levensloop_desktop.ui.dossier.overdracht_voorstel import propose_regels, save_all
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.formulieren.tabvolgorde import put_in_tab_order
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.verstrekking.need_to_know import open_need_to_know
from levensloop_desktop.ui.widgets.chips import Chip
from levensloop_desktop.ui.widgets.knoppen import Knop, Segmenten
from levensloop_desktop.ui.widgets.stappenbalk import Stappenbalk
from levensloop_desktop.ui.widgets.teksten import tekst, vlak

# The day that a step asks for; today is filled in when it is still empty.
_DAG_BIJ_STAP = {"gesprek_gevoerd": "gesprek_op", "ontvangst_bevestigd": "ontvangst_op"}
_BREEDTES = (304, 800)
_BREEDTES_REGELS = (756, 348)
GEGEVENS, EINDES = "gegevens", "eindes"


class OverdrachtTab(QWidget):
    """State above, the handovers or what ends at the chosen one, what comes next below."""

    document = "overdracht"  # what Ctrl+P prints here

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._client_id = client_id
        self._gegevens: Gegevens | None = None
        self._gekozen: Overdracht | None = None
        self._kop = vlak("canvas", "onder", self)
        self._voet = vlak("surface", "boven", self)
        self._inhoud = QStackedWidget(self)
        self.titel = Inkorttekst("", "label", self._voet)
        self.stappen = Stappenbalk(
            [label("overdrachtstaat", code).capitalize() for code in STAPPEN], parent=self._kop
        )
        self.stap_in_woorden = tekst("", "label", self._kop)  # where the steps do not fit
        self.teruggetrokken = Chip("vervallen", "Teruggetrokken", self._kop)
        self.keuze = Segmenten([(GEGEVENS, "Gegevens"), (EINDES, "Wat eindigt")], "Toon", self._kop)
        self.keuze.choose(GEGEVENS)
        self.overdrachten = Lijstpaneel(sessie, client_id, OVERDRACHTEN, parent=self._inhoud)
        self.regels = Lijstpaneel(
            sessie,
            client_id,
            replace(REGELS, records=self._lines, begin=self._begin),
            parent=self._inhoud,
        )
        self.aanvullen = Knop(
            "Vul aan wat met de titel eindigt",
            icoon="titel",
            kind="flat",
            bij_klik=self.fill_up,
            parent=self.regels.kop,
        )
        self.volgende = Knop("", icoon="rechts", bij_klik=self.next_step, parent=self._voet)
        self.afdrukken = Knop(
            "Overdracht afdrukken …",
            icoon="afdrukken",
            kind="main",
            toets="Ctrl+P",
            bij_klik=self.print_overdracht,
            parent=self._voet,
        )
        self._build()
        self.overdrachten.chosen.connect(self._follow)
        self.overdrachten.form.saved.connect(self._saved)
        self.keuze.gekozen.connect(self.show_part)

    def _build(self) -> None:
        boven = _bar(self._kop)
        boven.addWidget(self.keuze)
        boven.addStretch(1)
        boven.addWidget(self.teruggetrokken)
        boven.addWidget(self.stappen)
        boven.addWidget(self.stap_in_woorden)
        onder = _bar(self._voet)
        onder.addWidget(self.titel)
        onder.addStretch(1)
        onder.addWidget(self.volgende)
        onder.addWidget(self.afdrukken)
        kop = self.regels.kop.row
        kop.insertWidget(kop.count() - 1, self.aanvullen)
        put_in_tab_order(self.aanvullen, self.regels.kop.add_button)
        self.overdrachten.set_widths(*_BREEDTES)
        self.regels.set_widths(*_BREEDTES_REGELS)
        self._inhoud.addWidget(self.overdrachten)
        self._inhoud.addWidget(self.regels)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addWidget(self._kop)
        kolom.addWidget(self._inhoud, 1)
        kolom.addWidget(self._voet)
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
        self._show_state()

    def focus_content(self) -> None:
        """Begin at the list of handovers."""
        self.overdrachten.focus_list()

    def show_part(self, code: str) -> None:
        """Show the handover itself, or what ends at it."""
        self.keuze.choose(code)
        paneel = self.regels if code == EINDES else self.overdrachten
        self._inhoud.setCurrentWidget(paneel)
        paneel.focus_list()

    def print_subject(self, documentsoort: str) -> str:
        """Which overdracht a print is about."""
        return self._gekozen.id if self._gekozen and documentsoort == self.document else ""

    def _follow(self, record: object) -> None:
        """Another handover is open."""
        anders = not (
            isinstance(record, Overdracht) and self._gekozen and record.id == self._gekozen.id
        )
        self._gekozen = record if isinstance(record, Overdracht) else None
        if anders and self._gekozen is not None and self._gegevens is not None:
            self.regels.show_other(self._gegevens)
        self._show_state()

    def _saved(self, record: object) -> None:
        if isinstance(record, Overdracht):
            self._gekozen = record
            self._show_state()

    def _show_state(self) -> None:
        overdracht = self._gekozen
        for deel in (self._kop, self._voet):
            deel.setVisible(overdracht is not None)
        if overdracht is None or self._gegevens is None:
            self._inhoud.setCurrentWidget(self.overdrachten)
            self.keuze.choose(GEGEVENS)
            return
        iets = propose_regels(self._gegevens, overdracht, lambda: "")
        self.aanvullen.setVisible(bool(iets) and self._sessie.may_change)
        self.keuze.set_telling(EINDES, len(self._lines(self._gegevens)))
        self.titel.setText(name_overdracht(overdracht, self._gegevens))
        weg = overdracht.staat == TERUGGETROKKEN
        self.teruggetrokken.setVisible(weg)
        if not weg:
            self.stappen.set_stap(STAPPEN.index(overdracht.staat))
        self.stap_in_woorden.setText("" if weg else self.stappen.accessibleName())
        self._fit_steps()
        volgende = self._next_code()
        self.volgende.setVisible(bool(volgende) and self._sessie.may_change)
        self.volgende.setText(f"Volgende stap: {label('overdrachtstaat', volgende)}")

    def _fit_steps(self) -> None:
        """All steps on a line, or the present one in words where the window is narrow."""
        ruim = self.width() >= self.keuze.sizeHint().width() + self.stappen.sizeHint().width() + 48
        gaat_door = self._gekozen is not None and self._gekozen.staat != TERUGGETROKKEN
        self.stappen.setVisible(gaat_door and ruim)
        self.stap_in_woorden.setVisible(gaat_door and not ruim)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_steps()

    def _next_code(self) -> str:
        staat = self._gekozen.staat if self._gekozen else ""
        plaats = STAPPEN.index(staat) + 1 if staat in STAPPEN else len(STAPPEN)
        return STAPPEN[plaats] if plaats < len(STAPPEN) else ""

    def _lines(self, gegevens: Gegevens) -> Sequence[Overdrachtsregel]:
        if self._gekozen is None or gegevens.dossier is None:
            return ()
        return gegevens.dossier.regels_van(self._gekozen)

    def _begin(self, _gegevens: Gegevens) -> dict[str, Any]:
        gekozen = self._gekozen
        return {
            "overdracht_id": gekozen.id if gekozen else "",
            "eindigt_op": gekozen.overlap_einde if gekozen else None,
        }

    # What the user does

    def next_step(self) -> None:
        """Go one step on; a day the step asks for becomes today where none was filled in."""
        code = self._next_code()
        if not code or self._gegevens is None:
            return
        self._type("staat", code)
        dagveld = _DAG_BIJ_STAP.get(code, "")
        if dagveld and not self.overdrachten.form.velden[dagveld].invoer.typed():
            self._type(dagveld, write_date(self._gegevens.vandaag))
        self.overdrachten.form.save()

    def _type(self, veld: str, getypt: str) -> None:
        invoer = self.overdrachten.form.velden[veld].invoer
        invoer.set_typed(getypt)
        invoer.edited.emit()

    def fill_up(self) -> None:
        """Add a line for everything that ends with a title and has none yet."""
        if self._gekozen is None or self._gegevens is None:
            return
        sessie = self._sessie
        nieuw = propose_regels(self._gegevens, self._gekozen, sessie.werkplek.new_id)
        if not nieuw:
            return
        sessie.write(
            partial(save_all, sessie.kluis, sessie.werkplek, nieuw),
            partial(self._filled_up, nieuw),
            owner=self,
        )

    def _filled_up(self, regels: list[Overdrachtsregel], changes: Changes) -> None:
        sessie = self._sessie
        weg = partial(sessie.ongedaan.take_back, changes)
        zin = "1 regel toegevoegd." if len(regels) == 1 else f"{len(regels)} regels toegevoegd."
        sessie.undo_offered.emit(zin, weg)
        self.regels.focus_list()

    def print_overdracht(self) -> None:
        """Show the preview of the chosen handover."""
        open_need_to_know(self._sessie, self._client_id, self.print_subject(self.document), self)


def _bar(vel: QWidget) -> QHBoxLayout:
    balk = QHBoxLayout(vel)
    balk.setContentsMargins(maten.MARGE_BALK, maten.RUIMTE_XS, maten.MARGE_BALK, maten.RUIMTE_XS)
    balk.setSpacing(maten.RUIMTE_S)
    return balk
