"""The monitor samenwerking: bars of a half year, and for who keeps it the lists beside them."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.onderdelen import KLUISBREED
from levensloop_desktop.domain.samenwerking import (
    ROL,
    VRAGEN,
    Samenwerkingslijst,
    halfyear_before,
    name_halfyear,
)
from levensloop_desktop.kengetallen.samenwerking import Halfjaarcijfers, protect_figures
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.dossiers import Removal, restore_records
from levensloop_desktop.services.kengetallen.samenwerking import (
    Halfjaar,
    close_halfjaar,
    read_monitor,
    show_samenwerking,
)
from levensloop_desktop.services.ports.kluisport import Draft
from levensloop_desktop.services.toegang.rechten import Handeling
from levensloop_desktop.ui.formulieren.bewaren import remove_stored
from levensloop_desktop.ui.formulieren.draftbanner import Draftbanner
from levensloop_desktop.ui.formulieren.draftkeeper import DraftKeeper, read_inhoud
from levensloop_desktop.ui.monitor.cijferweergave import DELEN, Cijferweergave
from levensloop_desktop.ui.monitor.lijstblad import FORMULIER, HALFJAAR, Lijstvraag
from levensloop_desktop.ui.monitor.lijstenpaneel import BREEDTE, Lijstenpaneel
from levensloop_desktop.ui.monitor.uitvoer import Monitoruitvoer
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.bevestiging import Bevestiging
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.knoppen import Knop, Segmenten
from levensloop_desktop.ui.widgets.meldingen import Leegscherm, announce
from levensloop_desktop.ui.widgets.teksten import alinea, unseen_label, vlak
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

_GEEN = (
    "Er is nog geen gesloten halfjaar. De cijfers komen er als een procesregisseur de monitor van "
    "een halfjaar sluit en de kluis daarna vergrendelt."
)
_SLUITEN = (
    "Daarna kan niemand nog een lijst toevoegen, wijzigen of verwijderen. Dat kan niet ongedaan "
    "worden gemaakt. Een manager ziet dan de aantallen van vragen met minstens acht antwoorden, "
    "nooit een lijst of een opmerking."
)
_KEUZE = 176
_BESTAND, _BESTAND_KORT = "Bestand maken …", "Bestand …"
_KORT = ("Rol", "Afspraken", "Geheel")
SMAL = 800


class Samenwerkingsblad(Focusdoel):
    """Choose a half year and a part of the questions; everything else follows.

    Signals:
        lijst_gevraagd: a list to open, as a Lijstvraag.
    """

    lijst_gevraagd = Signal(object)

    def __init__(self, sessie: Sessie, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._bijhouden = sessie.may(Handeling.MONITOR_BIJHOUDEN)
        self._halfjaren: dict[str, Halfjaar] = {}
        self._cijfers: dict[str, Halfjaarcijfers] = {}
        self._draft: Draft | None = None
        self._is_tabel = False
        self.halfjaar = QComboBox()
        self.halfjaar.setFixedWidth(_KEUZE)
        self.deel = Segmenten(DELEN, "Vragen")
        self.deel.choose(ROL)
        self.als_tabel = Knop("Als tabel", icoon="tabel", sneltoets="Ctrl+T", bij_klik=self._turn)
        self.afdrukken = Knop(
            "Afdrukken …", icoon="afdrukken", sneltoets="Ctrl+P", bij_klik=self._print
        )
        self.maken = Knop(
            _BESTAND, icoon="bestand_maken", sneltoets="Ctrl+E", bij_klik=self._export
        )
        self.toon_lijsten = Knop("Lijsten", icoon="monitor", bij_klik=self._fold)
        self.toon_lijsten.setCheckable(True)
        self.toon_lijsten.hide()
        self.melding = alinea("", "klein")
        self.banner = Draftbanner()
        self.weergave = Cijferweergave()
        self.leeg = Leegscherm(_GEEN)
        self.lijsten = Lijstenpaneel()
        self.uitvoer = Monitoruitvoer(sessie, self.say, self)
        self.keeper = DraftKeeper(sessie, "", FORMULIER, _nothing_typed, self)
        self._lay_out()
        self._connect()
        self.read()

    @override
    def focus_widget(self) -> QWidget:
        """The lists, or the choice of a half year."""
        return self.lijsten if self._zijde.isVisibleTo(self) else self.halfjaar

    def read(self) -> None:
        """Read what there is, and look for a list that was not saved."""
        sessie = self._sessie
        if self._bijhouden:
            job = partial(read_monitor, sessie.kluis, sessie.werkplek)
            sessie.read(job, self._loaded, owner=self)
            self.keeper.find(self._offer, self)
        else:
            sessie.read(partial(show_samenwerking, sessie.kluis), self._show_all, owner=self)

    def new_lijst(self) -> None:
        """Begin a list; where and how it is filled in as the one before."""
        halfjaar = self._halfjaren.get(self._gekozen)
        if halfjaar is None or halfjaar.meting.is_gesloten:
            return
        record_id = RecordId(self._sessie.werkplek.new_id())
        self._ask_for(halfjaar, self._make_new(record_id, halfjaar))

    def open_lijst(self, lijst: Samenwerkingslijst) -> None:
        """Open a list."""
        self._ask_for(self._halfjaren[self._gekozen], lijst)

    def remove_lijst(self, lijst: Samenwerkingslijst) -> None:
        """Remove a list and offer to put it back."""
        sessie = self._sessie
        removed: list[Removal] = []

        def job() -> Changes:
            removed.append(remove_stored(sessie.kluis, sessie.werkplek, lijst))
            return removed[0].changes

        def done(_: Changes) -> None:
            records = removed[0].records
            terug = partial(restore_records, sessie.kluis, sessie.werkplek, records)
            sessie.undo_offered.emit("Lijst verwijderd.", partial(sessie.write, terug))

        sessie.write(job, done)

    def ask_close(self) -> None:
        """Ask before the half year closes for good."""
        halfjaar = self._gekozen
        titel = f"Het {name_halfyear(halfjaar)} sluiten"
        genoeg = len(protect_figures(self._halfjaren[halfjaar].cijfers).antwoorden)
        uitleg = f"{_SLUITEN} {say_enough(genoeg)}"
        dialoog = Bevestiging(titel, uitleg, halfjaar, "Sluiten", self.window())
        dialoog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialoog.accepted.connect(partial(self.close_halfjaar, halfjaar))
        QDialog.open(dialoog)

    def close_halfjaar(self, halfjaar: str) -> None:
        """Close the half year."""
        sessie = self._sessie
        sessie.write(partial(close_halfjaar, sessie.kluis, sessie.werkplek, halfjaar))

    @property
    def knoppen(self) -> tuple[Knop, ...]:
        """What stands in the head of the screen."""
        return (self.als_tabel, self.afdrukken, self.maken)

    def shorten(self, *, kort: bool) -> None:
        """Write the longest button of the head shorter; what is read out stays."""
        naam = self.maken.accessibleName()
        self.maken.setText(_BESTAND_KORT if kort else _BESTAND)
        self.maken.setAccessibleName(naam)

    def say(self, zin: str) -> None:
        """Say how something went."""
        self.melding.setText(zin)
        self.melding.setVisible(bool(zin))
        if zin:
            announce(self.melding)

    @property
    def _gekozen(self) -> str:
        return str(self.halfjaar.currentData() or "")

    def _make_new(self, record_id: RecordId, halfjaar: Halfjaar) -> Samenwerkingslijst:
        vorige = halfjaar.lijsten[-1] if halfjaar.lijsten else None
        lijst = Samenwerkingslijst(
            id=record_id,
            meting_id=halfjaar.meting.id,
            nummer=max((deel.nummer for deel in halfjaar.lijsten), default=0) + 1,
            datum=self._sessie.werkplek.today(),
        )
        if vorige is None:
            return lijst
        return replace(lijst, wijze=vorige.wijze, tafel=vorige.tafel)

    def _loaded(self, halfjaren: tuple[Halfjaar, ...]) -> None:
        self._halfjaren = {deel.meting.halfjaar: deel for deel in halfjaren}
        self._show_all(tuple(deel.cijfers for deel in halfjaren))

    def _show_all(self, cijfers: tuple[Halfjaarcijfers, ...]) -> None:
        self._cijfers = {deel.halfjaar: deel for deel in cijfers}
        gekozen = self._gekozen
        with QSignalBlocker(self.halfjaar):
            self.halfjaar.clear()
            for halfjaar in self._cijfers:
                self.halfjaar.addItem(name_halfyear(halfjaar), halfjaar)
            self.halfjaar.setCurrentIndex(max(self.halfjaar.findData(gekozen), 0))
        leeg = not cijfers
        self.leeg.setVisible(leeg)
        self.weergave.setHidden(leeg)
        for deel in (self.halfjaar, self.deel):
            deel.setHidden(leeg)
        for knop in self.knoppen:
            knop.setEnabled(not leeg)
        self._show()

    def _show(self, *_: object) -> None:
        if not self._cijfers:
            return
        nu = self._cijfers[self._gekozen]
        eerder = self._cijfers.get(halfyear_before(self._gekozen))
        self.weergave.show_cijfers(nu, eerder if eerder and eerder.lijsten else None)
        for knop in (self.afdrukken, self.maken):
            knop.setEnabled(nu.gesloten_op is not None)
        if self._bijhouden:
            self.lijsten.show_halfjaar(self._halfjaren[self._gekozen])

    def _turn(self) -> None:
        self._is_tabel = not self._is_tabel
        self.als_tabel.setText("Als balken" if self._is_tabel else "Als tabel")
        self.als_tabel.set_icoon("kengetallen" if self._is_tabel else "tabel")
        self.weergave.show_table(als_tabel=self._is_tabel)

    def _export(self) -> None:
        self.say("")
        self.uitvoer.ask_file(self._gekozen)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window the lists stand behind a button, and words are shorter."""
        super().resizeEvent(event)
        for (code, lang), kort in zip(DELEN, _KORT, strict=True):
            self.deel.rename(code, kort if self.width() < SMAL else lang)
        self._fold()

    def _fold(self) -> None:
        if not self._bijhouden:
            return
        smal = self.width() < SMAL
        alleen_lijsten = smal and self.toon_lijsten.isChecked()
        self.toon_lijsten.setVisible(smal)
        self._zijde.setVisible(not smal or alleen_lijsten)
        self._links.setVisible(not alleen_lijsten)
        self._zijde.setMinimumWidth(0 if smal else BREEDTE)
        self._zijde.setMaximumWidth(self.width() if smal else BREEDTE)

    def _print(self) -> None:
        self.say("")
        self.uitvoer.ask_printer(self._gekozen)

    def _offer(self, drafts: list[Draft]) -> None:
        self._draft = drafts[0] if drafts else None
        self.banner.hide()
        if self._draft is not None:
            self.banner.offer(self._draft, verouderd=False)

    def _restore(self) -> None:
        draft, self._draft = self._draft, None
        self.banner.hide()
        if draft is None:
            return
        getypt: dict[str, Any] = dict(read_inhoud(draft))
        halfjaar = self._halfjaren.get(str(getypt.get(HALFJAAR, "")))
        if halfjaar is None:
            return
        bekend = (deel for deel in halfjaar.lijsten if deel.id == draft.record_id)
        lijst = next(bekend, None) or self._make_new(RecordId(draft.record_id), halfjaar)
        self.halfjaar.setCurrentIndex(self.halfjaar.findData(halfjaar.meting.halfjaar))
        self._ask_for(halfjaar, lijst, getypt)

    def _ask_for(
        self, halfjaar: Halfjaar, lijst: Samenwerkingslijst, getypt: dict[str, Any] | None = None
    ) -> None:
        vraag = Lijstvraag(
            halfjaar=halfjaar.meting.halfjaar,
            lijst=lijst,
            gesloten=halfjaar.meting.is_gesloten,
            getypt=getypt or {},
        )
        self.lijst_gevraagd.emit(vraag)

    def _discard(self) -> None:
        draft, self._draft = self._draft, None
        self.banner.hide()
        if draft is not None:
            self.keeper.forget(draft.record_id)

    def _changed(self, changes: Changes) -> None:
        if changes.verzamelingen & KLUISBREED.keys():
            self.read()

    def _connect(self) -> None:
        self.halfjaar.currentIndexChanged.connect(self._show)
        self.deel.gekozen.connect(self.weergave.show_deel)
        self.banner.restore_wanted.connect(self._restore)
        self.banner.discard_wanted.connect(self._discard)
        self.lijsten.nieuw.connect(self.new_lijst)
        self.lijsten.gekozen.connect(self.open_lijst)
        self.lijsten.weg.connect(self.remove_lijst)
        self.lijsten.sluiten.connect(self.ask_close)
        self._sessie.bus.changed.connect(self._changed)

    def _lay_out(self) -> None:
        balk = vlak("surface", "onder", self)
        rij = Vloeirij(balk, tussen=maten.RUIMTE_M)
        rij.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        rij.addWidget(self.halfjaar)
        unseen_label("Halfjaar", self.halfjaar)
        rij.addWidget(self.deel)
        rij.addWidget(self.toon_lijsten)
        self.melding.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.MARGE, 0)
        self.melding.hide()
        self.leeg.hide()
        self._links = QWidget()
        links = QVBoxLayout(self._links)
        links.setContentsMargins(0, 0, 0, 0)
        links.setSpacing(0)
        links.addWidget(self.melding)
        links.addWidget(self.weergave, 1)
        links.addWidget(self.leeg, 1)
        self._zijde = vlak("surface2", "links", self)
        binnen = QVBoxLayout(self._zijde)
        binnen.setContentsMargins(1, 0, 0, 0)
        schuif = QScrollArea()
        schuif.setWidgetResizable(True)
        schuif.setFrameShape(QFrame.Shape.NoFrame)
        schuif.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        schuif.setWidget(self.lijsten)
        binnen.addWidget(schuif)
        self._zijde.hide()  # until the width is known, ask for little room
        samen = QHBoxLayout()
        samen.setSpacing(0)
        samen.addWidget(self._links, 1)
        samen.addWidget(self._zijde)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addWidget(balk)
        kolom.addWidget(self.banner)
        kolom.addLayout(samen, 1)


def say_enough(genoeg: int) -> str:
    """How many questions may be shown once the half year is closed, in words."""
    if not genoeg:
        return "Nu heeft geen enkele vraag genoeg antwoorden: dan staat er niets in."
    heeft = "heeft 1 vraag" if genoeg == 1 else f"hebben {genoeg} vragen"
    return f"Nu {heeft} van de {len(VRAGEN)} genoeg antwoorden."


def _nothing_typed() -> Draft | None:
    """Here nothing is typed; the drafts are those of the page of a list."""
    return None
