"""The head of the screen of counts: which peildatum, and what can be done with its figures."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import tekst, vlak
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

_KEUZE = 136
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
        self.aanleveren = Knop("Landelijk aanleveren …")
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
        kop = Vloeirij(grond)
        kop.setContentsMargins(maten.MARGE, maten.RUIMTE_M, maten.MARGE_BALK, maten.RUIMTE_M)
        kop.addWidget(tekst("Kengetallen", "titel"))
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
        self.als_tabel.setHidden(leeg)
        self.aanleveren.setHidden(leeg or not self._aanleveren)
        self.maken.setHidden(leeg)

    def _turn(self) -> None:
        self._is_tabel = not self._is_tabel
        self.als_tabel.setText(_ALS_BALKEN if self._is_tabel else _ALS_TABEL)
        self.als_tabel.set_icoon("kengetallen" if self._is_tabel else "tabel")
        self.als_tabel_gevraagd.emit(self._is_tabel)

    def _choose(self, plek: int) -> None:
        self.peildatum_gekozen.emit(self.peildatum.itemData(plek))
