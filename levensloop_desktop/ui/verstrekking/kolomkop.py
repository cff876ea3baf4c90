"""The heading of one of two lists: name, count, and in a dimmer word what the space bar does."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Icoon
from levensloop_desktop.ui.widgets.teksten import tekst, vlak


class Kolomkop(QWidget):
    """One line above a list."""

    def __init__(self, naam: str, spatie: str, icoon: str) -> None:
        super().__init__()
        self._naam = naam
        self._titel = tekst(naam, "label")
        binnen = vlak("surface2", "onder", self)
        rij = QHBoxLayout(binnen)
        rij.setContentsMargins(maten.MARGE_BALK, 0, maten.RUIMTE_S, 0)
        rij.setSpacing(maten.RUIMTE_S)
        rij.addWidget(Icoon(icoon, "groen" if icoon == "vink" else "ink2"))
        rij.addWidget(self._titel)
        rij.addStretch(1)
        rij.addWidget(tekst(spatie, "hint"))
        buiten = QHBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.addWidget(binnen)
        self.setFixedHeight(maten.KNOP)

    def set_aantal(self, aantal: int) -> None:
        """Say how many there are."""
        self._titel.setText(f"{self._naam} · {aantal}")
