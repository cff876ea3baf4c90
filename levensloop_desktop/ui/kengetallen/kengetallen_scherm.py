"""The screen of counts: tables of protected figures, their trend, and what was tried on them."""

from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.services.kengetallen.cijferbeeld import (
    Beeldwerk,
    Cijferbeeld,
    Nietgeteld,
    keep_outcome,
    make_beeld,
    prepare_beeld,
    work_out,
)
from levensloop_desktop.services.kengetallen.cijfergeheugen import Uitkomst
from levensloop_desktop.services.toegang.rechten import Handeling
from levensloop_desktop.ui.kengetallen.aanlever_dialoog import AanleverDialoog
from levensloop_desktop.ui.kengetallen.bestand_dialoog import BestandDialoog
from levensloop_desktop.ui.kengetallen.cijfervlak import Cijfervlak
from levensloop_desktop.ui.kengetallen.kop import Cijferkop
from levensloop_desktop.ui.kengetallen.uitwerken import Uitwerken
from levensloop_desktop.ui.kengetallen.zelftest import BREEDTE, Zelftest
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Icoon
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.lijst import Lijst, Lijstvorm
from levensloop_desktop.ui.widgets.meldingen import Leegscherm
from levensloop_desktop.ui.widgets.rollen import Rol
from levensloop_desktop.ui.widgets.teksten import alinea, tekst, vlak

_BREEDTE_LIJST = 240
_LIJSTVORM = Lijstvorm(hoogte=maten.RIJ, links=maten.MARGE, punten=maten.TABEL)
_SMAL, _HEEL_SMAL = 1000, 720  # narrower than this, the report or the list gives way
_LAAG = 330  # lower than this, the sentence above gives way too
_KLEINST = QSize(480, 240)
_UITLEG = "U ziet alleen tellingen. 0 tot en met 7 staat er als 0-7, de rest is afgerond op 5."
_SLEUTEL = "Uw sleutel opent geen dossier."
_GESTOPT = "Gestopt. De cijfers zijn nog niet uitgewerkt. Er is niets bewaard en niets veranderd."
_NIET_GETELD = (
    "Er zijn nog geen tellingen. Ze komen er zodra een procesregisseur, levensloopcoördinator of "
    "beheerder de kluis opent en weer vergrendelt."
)
_GEEN_PEILDATUM = (
    "Er is nog geen peildatum geteld. Peildata zijn 1 januari en 1 juli. De cijfers komen hier te "
    "staan zodra iemand die dossiers mag openen, de kluis na zo’n dag opent."
)


class KengetallenScherm(Focusdoel):
    """Tables on the left, their figures in the middle, the report of the self-attack right."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self.beeld: Cijferbeeld | None = None
        self.kop = Cijferkop(aanleveren=sessie.may(Handeling.KENGETALLEN_AANLEVEREN))
        self.kop.peildatum_gekozen.connect(self.read)
        self.kop.als_tabel_gevraagd.connect(self._show_as_table)
        self.kop.maken.clicked.connect(self.make_file)
        self.kop.aanleveren.clicked.connect(self.deliver)
        self.lijst = Lijst("Tabellen", _LIJSTVORM)
        self.lijst.setProperty("vlak", "surface2")
        self.lijst.keuze_veranderd.connect(self._go_to)
        self._model = QStandardItemModel(self.lijst)
        self.lijst.setModel(self._model)
        self.vlak = Cijfervlak()
        self.vlak.keuze.gekozen.connect(self._follow_choice)
        self.vlak.zelftest.toggled.connect(self._fold)
        self.zelftest = Zelftest()
        self.zelftest.weglaten.connect(self._leave_out)
        self.verder = Knop("Cijfers uitwerken", icoon="herladen", bij_klik=partial(self.read))
        self.leeg = Leegscherm(_NIET_GETELD, self.verder)
        self.verder.hide()
        self.leeg.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # all there is then, to be read out
        self.leeg.hide()
        self.uitwerken = Uitwerken(sessie)
        self.uitwerken.klaar.connect(self._keep)
        self.uitwerken.gestopt.connect(self._stopped)
        self._lay_out()
        self.read()

    @override
    def focus_widget(self) -> QWidget:
        """The list of tables, the peildatum where that has no room, or what there is instead."""
        if self.leeg.isVisibleTo(self):
            bezig = self.uitwerken.voortgang.stop
            eigen = (knop for knop in (bezig, self.verder) if knop.isVisibleTo(self))
            return next(eigen, self.leeg)
        return self.lijst if self.lijst.isVisibleTo(self) else self.kop.peildatum

    @property
    def stand(self) -> str:
        """As of when the counts are, in words."""
        return self.zelftest.stand.text()

    def read(self, peildatum: date | None = None) -> None:
        """Read and protect the figures of a peildatum, of the latest one without."""
        job = partial(prepare_beeld, self._sessie.kluis, peildatum)
        self._sessie.read(job, self._work_out, owner=self)

    def _work_out(self, werk: Beeldwerk | Nietgeteld) -> None:
        """Protect and attack beside the storage thread, unless that was done before."""
        if isinstance(werk, Nietgeteld):
            self._fill(werk)
        elif werk.is_klaar:
            self._fill(make_beeld(werk, work_out(werk)))
        else:
            if self.beeld is None:
                self._show_nothing("")
            self.uitwerken.begin(werk)
            if self.beeld is None:
                self.focus_widget().setFocus()

    def _stopped(self) -> None:
        """What was on screen stays; where nothing was, it can be begun again."""
        if self.beeld is None:
            self._show_nothing(_GESTOPT)
            self.verder.show()
            self.verder.setFocus()
            return
        peildatum = self.beeld.publicatie.peildatum
        self.kop.show_days(self.beeld.peildata, peildatum)
        self.uitwerken.say(f"Gestopt. U ziet nog de cijfers van {peildatum:%d-%m-%Y}.")

    def _keep(self, werk: Beeldwerk, uitkomst: Uitkomst) -> None:
        self._fill(make_beeld(werk, uitkomst))
        self._sessie.read(partial(keep_outcome, self._sessie.kluis, werk, uitkomst), _nothing)

    def make_file(self) -> None:
        """Open the dialog that makes a file of these figures, or prints them."""
        if self.beeld is not None:
            dialoog = BestandDialoog(self._sessie, self.beeld, self.window())
            dialoog.finished.connect(self._read_again)
            dialoog.open()

    def deliver(self) -> None:
        """Open the dialog that gives exact counts to a national bureau."""
        if self.beeld is not None:
            AanleverDialoog(self._sessie, self.beeld, self.window()).open()

    def _read_again(self, _: int = 0) -> None:
        """What went out counts against what may go out after it."""
        if self.beeld is not None:
            self.read(self.beeld.publicatie.peildatum)

    def _leave_out(self, codes: tuple[str, ...]) -> None:
        """Open the dialog without the tables that make the file unsafe."""
        if self.beeld is not None:
            dialoog = BestandDialoog(self._sessie, self.beeld, self.window())
            dialoog.tabellen.leave_out(codes)
            dialoog.finished.connect(self._read_again)
            dialoog.open()

    def _fill(self, beeld: Cijferbeeld | Nietgeteld) -> None:
        """Show the figures, or say that there are none."""
        self.uitwerken.rest()
        if isinstance(beeld, Nietgeteld):
            focus: QWidget | None = self.window().focusWidget()
            had_focus = focus is not None and self.isAncestorOf(focus)
            self._show_nothing(_GEEN_PEILDATUM if beeld.bijgewerkt else _NIET_GETELD)
            if had_focus:
                self.leeg.setFocus()
            return
        eerst = self.beeld is None
        self.beeld = beeld
        self.leeg.hide()
        self._onder.show()
        self.kop.show_empty(leeg=False)
        self.kop.show_days(beeld.peildata, beeld.publicatie.peildatum)
        self.vlak.show_beeld(beeld)
        self.zelftest.show_report(beeld.rapport, beeld.judge())
        plaatselijk = beeld.bijgewerkt.astimezone()
        self.zelftest.stand.setText(f"Stand van de cijfers: {plaatselijk:%d-%m-%Y %H:%M}")
        self._fill_list(beeld)
        if eerst:
            self.focus_widget().setFocus()

    def _show_nothing(self, zin: str) -> None:
        """A sentence in place of the figures; without one there is room for the progress."""
        self.verder.hide()
        self.leeg.set_zin(zin)
        self.leeg.setAccessibleName(zin)
        self.leeg.show()
        self._onder.hide()
        self.kop.show_empty(leeg=True)

    def _fill_list(self, beeld: Cijferbeeld) -> None:
        rij = max(self.lijst.currentIndex().row(), 0)
        self._model.clear()
        for tabel in beeld.publicatie.tabellen:
            item = QStandardItem(tabel.titel)
            item.setData(tabel.code, Rol.RECORD)
            self._model.appendRow(item)
        self.lijst.setCurrentIndex(self._model.index(rij, 0))

    def _go_to(self, index: QModelIndex) -> None:
        if index.isValid():
            self.vlak.go_to(str(index.data(Rol.RECORD)))

    def _show_as_table(self, als_tabel: bool) -> None:  # noqa: FBT001  what a toggle sends
        self.vlak.show_as_table(als_tabel=als_tabel)
        self._go_to(self.lijst.currentIndex())

    def _follow_choice(self, _: str) -> None:
        self._fold()
        self._go_to(self.lijst.currentIndex())

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as the folded screen, so that the window can get there from a wide one."""
        return _KLEINST

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The report, and then the list, give way to the figures."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self, _: object = None) -> None:
        """The trend needs the width of the report; a button then brings that in its place."""
        breed = self.width() >= _SMAL and not self.vlak.is_verloop
        self.vlak.zelftest.setHidden(breed)
        self._links.setHidden(self.width() < _HEEL_SMAL)
        self._uitleg.setHidden(self.height() < _LAAG)
        if breed:
            self._rij.addWidget(self.zelftest)
            self.zelftest.setFixedWidth(BREEDTE)
            self.zelftest.show()  # the stack that it comes from had hidden it
        else:
            self.zelftest.setMinimumWidth(0)
            self.zelftest.setMaximumWidth(self.maximumWidth())
        self.vlak.show_report(self.zelftest, gevraagd=self.vlak.zelftest.isChecked(), naast=breed)

    def _lay_out(self) -> None:
        self._uitleg = vlak("canvas", "onder")
        rij = QHBoxLayout(self._uitleg)
        rij.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.MARGE, maten.RUIMTE_S)
        rij.setSpacing(maten.RUIMTE_S)
        rij.addWidget(Icoon("schild", "ink", maten.ICOON))
        eigen = "" if self._sessie.may(Handeling.DOSSIER_LEZEN) else f" {_SLEUTEL}"
        rij.addWidget(alinea(_UITLEG + eigen), 1)
        self._links = vlak("surface2", "rechts")
        self._links.setFixedWidth(_BREEDTE_LIJST)
        kolom = QVBoxLayout(self._links)
        kolom.setContentsMargins(0, maten.RUIMTE_S, 1, 0)
        kop_lijst = tekst("Tabellen", "label")
        kop_lijst.setContentsMargins(maten.MARGE, 0, 0, maten.RUIMTE_XS)
        kolom.addWidget(kop_lijst)
        kolom.addWidget(self.lijst, 1)
        self._onder = QWidget()
        self._rij = QHBoxLayout(self._onder)
        self._rij.setContentsMargins(0, 0, 0, 0)
        self._rij.setSpacing(0)
        self._rij.addWidget(self._links)
        self._rij.addWidget(self.vlak, 1)
        self._rij.addWidget(self.zelftest)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.setSpacing(0)
        buiten.addWidget(self.kop)
        buiten.addWidget(self._uitleg)
        buiten.addWidget(self.uitwerken)
        buiten.addWidget(self._onder, 1)
        buiten.addWidget(self.leeg, 1)


def _nothing(_: None) -> None:
    """What was worked out is kept; nothing on screen changes."""
