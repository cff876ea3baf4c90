"""One list of the monitor on one page: answered with digits, kept while it is typed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.melding import Melding
from levensloop_desktop.domain.samenwerking import (
    AFSPRAKEN,
    GEHEEL,
    ROL,
    VRAGEN,
    Samenwerkingslijst,
    name_halfyear,
    name_question,
    questions_of,
)
from levensloop_desktop.domain.velden import veld_van
from levensloop_desktop.errors import InvalidInputError, LevensloopError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.kengetallen.samenwerking import save_lijst
from levensloop_desktop.services.ports.kluisport import Draft
from levensloop_desktop.ui.formulieren.datuminvoer import DatumInvoer
from levensloop_desktop.ui.formulieren.draftkeeper import DraftKeeper, version_of
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.keuzeinvoer import CodeInvoer
from levensloop_desktop.ui.formulieren.tekstinvoer import TekstInvoer
from levensloop_desktop.ui.formulieren.veldvak import Veldvak
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.monitor.antwoordtabel import KEUZES, Antwoordtabel
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import toetskap
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import announce
from levensloop_desktop.ui.widgets.teksten import alinea, restyle, tekst, vlak
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

FORMULIER = "samenwerkingslijsten"
HALFJAAR = "_halfjaar"
_ZIJDE = 272
_NAAST_ELKAAR = 1000  # from this width on the fields stand beside the questions
_VELDEN = ("datum", "wijze", "tafel", "opmerking")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijstvraag:
    """Which list to show.

    Args:
        halfjaar: of the list.
        lijst: as it is stored, or a new one.
        gesloten: whether it can only be read.
        getypt: from a draft, by field; empty for nothing.
    """

    halfjaar: str
    lijst: Samenwerkingslijst
    gesloten: bool
    getypt: Mapping[str, Any]


class Lijstblad(Focusdoel):
    """Two tables of questions, and the few fields of a list.

    Signals:
        klaar: the page can go; what was not saved is kept as a draft.
    """

    klaar = Signal()

    def __init__(self, sessie: Sessie, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._halfjaar = ""
        self._lijst: Samenwerkingslijst | None = None
        self._gesloten = False
        self.kop = tekst("", "titel")
        self.fout = alinea("", "fout")
        self.fout.hide()
        self.telling = tekst("", "klein")
        self.bewaren = Knop(
            "Bewaren", icoon="bewaren", kind="main", sneltoets="Ctrl+S", bij_klik=self.save
        )
        self.terug = Knop("Terug", icoon="links", toets="Esc", bij_klik=self.leave)
        paren = [
            (name_question(rol), rol, afspraken)
            for rol, afspraken in zip(questions_of(ROL), questions_of(AFSPRAKEN), strict=True)
        ]
        koppen = ("Partner", "Pakt zijn rol op als hij aan zet is", "Komt afspraken na")
        self.partners = Antwoordtabel("Vragen per partner", koppen, paren, self)
        geheel = [(name_question(vraag), vraag) for vraag in questions_of(GEHEEL)]
        self.geheel = Antwoordtabel(
            "Vragen over het geheel", ("Het geheel", "Hoe vaak is dit zo?"), geheel, self
        )
        self.velden = {naam: Veldvak(partial(_make_input, naam), self) for naam in _VELDEN}
        self.keeper = DraftKeeper(sessie, "", FORMULIER, self.draft_now, self)
        self._schuif = QScrollArea()
        self._lay_out()
        self._connect()

    @override
    def focus_widget(self) -> QWidget:
        """The questions."""
        return self.partners

    def open_lijst(self, vraag: Lijstvraag) -> None:
        """Show a list, with what was typed and not saved put back over it."""
        halfjaar, lijst, gesloten = vraag.halfjaar, vraag.lijst, vraag.gesloten
        getypt = vraag.getypt
        self._halfjaar, self._lijst, self._gesloten = halfjaar, lijst, gesloten
        self.kop.setText(f"Lijst {lijst.nummer}, {name_halfyear(halfjaar)}")
        antwoorden = {vraag: str(getypt.get(vraag, lijst.antwoord(vraag))) for vraag in VRAGEN}
        gegevens = Gegevens(vandaag=self._sessie.werkplek.today())
        for tabel in (self.partners, self.geheel):
            tabel.antwoorden.show_answers(antwoorden)
            tabel.go_to_first()
            tabel.setEnabled(not gesloten)
        for naam, vak in self.velden.items():
            vak.invoer.set_gegevens(gegevens)
            vak.show_value(getattr(lijst, naam))
            vak.show_melding(None)
            vak.invoer.set_read_only(read_only=gesloten)
            if naam in getypt:
                vak.invoer.set_typed(getypt[naam])
        self.bewaren.setVisible(not gesloten)
        self._say("")
        self._count()
        self._sessie.add_editor(self)

    @property
    def is_changed(self) -> bool:
        """Whether something was filled in that is not saved."""
        lijst = self._lijst
        if lijst is None or self._gesloten:
            return False
        if any(self._answers()[vraag] != lijst.antwoord(vraag) for vraag in VRAGEN):
            return True
        return any(
            vak.invoer.typed() != vak.invoer.typed_for(getattr(lijst, naam))
            for naam, vak in self.velden.items()
        )

    def draft_now(self) -> Draft | None:
        """What was filled in and not saved; None when everything is."""
        if self._lijst is None or not self.is_changed:
            return None
        getypt = {naam: vak.invoer.typed() for naam, vak in self.velden.items()}
        inhoud = {**self._answers(), **getypt, HALFJAAR: self._halfjaar}
        return self.keeper.compose(self._lijst.id, version_of(self._lijst), inhoud)

    def save(self) -> None:
        """Keep the list and go back."""
        if self._lijst is None or self._gesloten:
            return
        lijst = self._read()
        if lijst is None:
            return
        sessie = self._sessie
        job = partial(save_lijst, sessie.kluis, sessie.werkplek, self._halfjaar, lijst)
        sessie.write(job, partial(self._saved, lijst.id), self._refused, owner=self)

    def leave(self) -> None:
        """Go back; what was not saved stays as a draft."""
        if self.is_changed:
            self.keeper.flush()
        self.close_lijst()
        self.klaar.emit()

    def close_lijst(self) -> None:
        """Let go of the list."""
        self._sessie.remove_editor(self)
        self._lijst = None

    def _answers(self) -> dict[str, str]:
        return {**self.partners.antwoorden.antwoorden, **self.geheel.antwoorden.antwoorden}

    def _read(self) -> Samenwerkingslijst | None:
        """The list as it is filled in; None when a field cannot be read."""
        waarden: dict[str, Any] = dict(self._answers())
        for naam, vak in self.velden.items():
            vak.show_melding(None)
            try:
                waarden[naam] = vak.invoer.value()
            except ValueError as fout:
                vak.show_melding(Melding(naam, str(fout)))
                vak.invoer.focus_widget().setFocus()
                return None
        return replace(self._lijst, **waarden) if self._lijst else None

    def _saved(self, record_id: str, _: Changes) -> None:
        self.keeper.forget(record_id)
        self.close_lijst()
        self.klaar.emit()

    def _refused(self, fout: Exception) -> None:
        if isinstance(fout, InvalidInputError):
            self._show_errors(fout)
        elif isinstance(fout, LevensloopError):
            self._say(sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)

    def _show_errors(self, fout: InvalidInputError) -> None:
        meldingen = fout.facts.get("meldingen", ())
        for melding in meldingen if isinstance(meldingen, tuple) else ():
            if melding.veld in self.velden:
                self.velden[melding.veld].show_melding(melding)
                self.velden[melding.veld].invoer.focus_widget().setFocus()
            else:
                self._say(melding.tekst)
                self.partners.setFocus()

    def _say(self, zin: str) -> None:
        self.fout.setText(zin)
        self.fout.setVisible(bool(zin))
        if zin:
            self.fout.setProperty("ernst", "fout")
            restyle(self.fout)
            announce(self.fout)

    def _count(self) -> None:
        aantal = sum(bool(code) for code in self._answers().values())
        self.telling.setText(f"{aantal} van {len(VRAGEN)} beantwoord")

    def _note(self) -> None:
        self._say("")
        self._count()
        self.keeper.note_typing()

    def _connect(self) -> None:
        self.partners.passed.connect(self._to_whole)
        self.geheel.passed.connect(self.velden["opmerking"].invoer.focus_widget().setFocus)
        for tabel in (self.partners, self.geheel):
            tabel.answered.connect(self._note)
            tabel.selectionModel().currentChanged.connect(partial(self._keep_in_sight, tabel))
        for vak in self.velden.values():
            vak.invoer.edited.connect(self.keeper.note_typing)

    def _keep_in_sight(self, tabel: Antwoordtabel, index: QModelIndex, *_: object) -> None:
        """Scroll along with the current question where the window is low."""
        inhoud = self._schuif.widget()
        if inhoud is not None:
            vak = tabel.visualRect(index)
            plek = tabel.viewport().mapTo(inhoud, vak.center())
            self._schuif.ensureVisible(plek.x(), plek.y(), vak.width() // 2, 2 * maten.RIJ_DICHT)

    def _to_whole(self) -> None:
        self.geheel.go_to_first()
        self.geheel.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window the fields stand under the questions."""
        super().resizeEvent(event)
        ruim = event.size().width() >= _NAAST_ELKAAR
        richting = QBoxLayout.Direction
        self._samen.setDirection(richting.LeftToRight if ruim else richting.TopToBottom)
        self._zijde.setMaximumWidth(_ZIJDE if ruim else event.size().width())

    def _lay_out(self) -> None:
        kop = vlak("surface", "onder", self)
        rij = Vloeirij(kop)
        rij.setContentsMargins(maten.MARGE, maten.RUIMTE_M, maten.MARGE_BALK, maten.RUIMTE_M)
        for deel in (self.terug, self.kop, self.telling):
            rij.addWidget(deel)
        rij.add_stretch()
        rij.addWidget(self.bewaren)
        vragen = QVBoxLayout()
        vragen.setSpacing(maten.RUIMTE_S)
        vragen.addWidget(self.fout)
        vragen.addWidget(self.partners)
        vragen.addWidget(self.geheel)
        vragen.addStretch(1)
        binnen = QWidget()
        self._samen = QBoxLayout(QBoxLayout.Direction.LeftToRight, binnen)
        self._samen.setContentsMargins(0, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        self._samen.setSpacing(maten.MARGE)
        self._samen.addLayout(vragen, 1)
        self._zijde = self._make_side()
        self._samen.addWidget(self._zijde)
        schuif = self._schuif
        schuif.setWidgetResizable(True)
        schuif.setFrameShape(QFrame.Shape.NoFrame)
        schuif.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        schuif.setWidget(binnen)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.setSpacing(0)
        buiten.addWidget(kop)
        buiten.addWidget(schuif, 1)

    def _make_side(self) -> QWidget:
        zijde = QWidget()
        kolom = QVBoxLayout(zijde)
        kolom.setContentsMargins(maten.RUIMTE_XS, maten.RUIMTE_XS, maten.RUIMTE_XS, 0)
        kolom.setSpacing(maten.RUIMTE_M)
        for vak in self.velden.values():
            kolom.addWidget(vak)
        uitleg = (
            "Schrijf geen namen van cliënten en niet wie dit invulde. De opmerking blijft hier."
        )
        kolom.addWidget(alinea(uitleg, "hint"))
        for waarde in KEUZES:
            kolom.addLayout(_key(waarde.kenmerken["toets"], waarde.label))
        kolom.addLayout(_key("Backspace", "leeg maken"))
        kolom.addStretch(1)
        return zijde


def _key(toets: str, woord: str) -> QHBoxLayout:
    rij = QHBoxLayout()
    rij.setSpacing(maten.RUIMTE_S)
    rij.addWidget(toetskap(toets))
    rij.addWidget(tekst(woord, "klein"))
    rij.addStretch(1)
    return rij


def _make_input(naam: str, parent: QWidget) -> DatumInvoer | CodeInvoer | TekstInvoer:
    veld = veld_van(Samenwerkingslijst, naam)
    if naam == "datum":
        return DatumInvoer(veld, parent)
    if naam == "opmerking":
        return TekstInvoer(veld, regels=3, parent=parent)
    return CodeInvoer(veld, verplicht=True, parent=parent)
