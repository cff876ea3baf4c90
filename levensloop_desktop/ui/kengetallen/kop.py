"""The head of the screen of counts: which peildatum, and what can be done with its figures."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import tekst, vlak
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

_KEUZE = 136
_SMAL = 800
_AANLEVEREN, _AANLEVEREN_KORT = "Landelijk aanleveren …", "Landelijk …"
_ALS_TABEL, _ALS_BALKEN = "Als tabel", "Als balken"


class Cijferkop(QWidget):
    """Title, peildatum and buttons.

    Signals:
        peildatum_gekozen: another peildatum; carries its day.
        als_tabel_gevraagd: whether the figures must stand as a table.
    """

    peildatum_gekozen = Signal(object)
    als_tabel_gevraagd = Signal(bool)

    def __init__(self, *, aanleveren: bool) -> None:
        super().__init__()
        self.peildatum = QComboBox()
        self.peildatum.setFixedWidth(_KEUZE)
        self.peildatum.activated.connect(self._choose)
        label = tekst("Peildatum", "label")
        label.setBuddy(self.peildatum)
        self.peildatum.setAccessibleName("Peildatum")
        self._is_tabel = False
        self.als_tabel = Knop(_ALS_TABEL, icoon="tabel", sneltoets="Ctrl+T", bij_klik=self._turn)
        self.aanleveren = Knop(_AANLEVEREN)
        self.aanleveren.setVisible(aanleveren)
        self._aanleveren = aanleveren
        self.maken = Knop("Bestand maken …", icoon="bestand_maken", kind="main", sneltoets="Ctrl+E")
        self._keuze = QWidget()
        rij = QHBoxLayout(self._keuze)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(maten.RUIMTE_S)
        rij.addWidget(label)
        rij.addWidget(self.peildatum)
        grond = vlak("surface", "onder", self)
        kop = Vloeirij(grond, tussen=maten.RUIMTE_M)
        kop.setContentsMargins(maten.MARGE, maten.RUIMTE_M, maten.MARGE_BALK, maten.RUIMTE_M)
        self._titel = tekst("Kengetallen", "titel")
        kop.addWidget(self._titel)
        kop.addWidget(self._keuze)
        kop.add_stretch()
        for knop in (self.als_tabel, self.aanleveren, self.maken):
            kop.addWidget(knop)
        buiten = QHBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.addWidget(grond)

    def show_days(self, peildata: Sequence[date], gekozen: date) -> None:
        """Offer these peildata, and show which one is on screen."""
        self.peildatum.clear()
        for dag in peildata:
            self.peildatum.addItem(f"{dag:%d-%m-%Y}", dag)
        self.peildatum.setCurrentText(f"{gekozen:%d-%m-%Y}")

    def show_empty(self, *, leeg: bool) -> None:
        """Without figures there is nothing to choose or to do."""
        self._keuze.setHidden(leeg)
        self._titel.setHidden(not leeg and self.width() < _SMAL)
        self.als_tabel.setHidden(leeg)
        self.aanleveren.setHidden(leeg or not self._aanleveren)
        self.maken.setHidden(leeg)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the head takes one line: no title, and only words in the buttons."""
        super().resizeEvent(event)
        smal = self.width() < _SMAL
        self._titel.setHidden(smal and not self._keuze.isHidden())
        for knop in (self.als_tabel, self.aanleveren, self.maken):
            knop.shorten(kort=smal)
        self.aanleveren.setText(_AANLEVEREN_KORT if smal else _AANLEVEREN)
        self.aanleveren.setAccessibleName(_AANLEVEREN)

    def _turn(self) -> None:
        self._is_tabel = not self._is_tabel
        self.als_tabel.setText(_ALS_BALKEN if self._is_tabel else _ALS_TABEL)
        self.als_tabel.set_icoon("kengetallen" if self._is_tabel else "tabel")
        self.als_tabel_gevraagd.emit(self._is_tabel)

    def _choose(self, plek: int) -> None:
        self.peildatum_gekozen.emit(self.peildatum.itemData(plek))
