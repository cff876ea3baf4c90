"""Theme of the window, and after how many minutes it locks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.thema import WEERGAVEN, Thema
from levensloop_desktop.ui.widgets.teksten import tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_KEUZES = (1, 2, 5, 10, 15, 20, 30)
_BREEDTE = 256


class Weergave(QWidget):
    """Settings of this computer; they hold for every kluis.

    Signals:
        minuten_gekozen: another lock time was set.
    """

    minuten_gekozen = Signal(int)

    def __init__(self, instellingen: Instellingen, thema: Thema) -> None:
        super().__init__()
        self._instellingen = instellingen
        self._thema = thema
        self.thema_keuze = QComboBox()
        for code, naam in WEERGAVEN:
            self.thema_keuze.addItem(naam, code)
        self.thema_keuze.setCurrentIndex(self.thema_keuze.findData(instellingen.weergave))
        self.minuten = QComboBox()
        for minuten in _KEUZES:
            self.minuten.addItem("1 minuut" if minuten == 1 else f"{minuten} minuten", minuten)
        nu = self.minuten.findData(instellingen.vergrendel_na)
        self.minuten.setCurrentIndex(nu if nu >= 0 else _KEUZES.index(5))
        self.thema_keuze.currentIndexChanged.connect(self._choose_theme)
        self.minuten.currentIndexChanged.connect(self._choose_minutes)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(tekst("Weergave en vergrendelen", "sectie"))
        self.thema_keuze.setMaximumWidth(_BREEDTE)
        self.minuten.setMaximumWidth(_BREEDTE)
        kolom.addWidget(Veldkader("Kleuren", self.thema_keuze))
        kolom.addWidget(
            Veldkader(
                "Vergrendelen als u niets doet, na",
                self.minuten,
                hint="Wat u typte, blijft versleuteld bewaard. Ctrl+L vergrendelt meteen.",
            )
        )
        kolom.addStretch(1)

    def _choose_theme(self) -> None:
        weergave = self.thema_keuze.currentData()
        self._instellingen.set_weergave(weergave)
        self._thema.choose(weergave)

    def _choose_minutes(self) -> None:
        minuten = self.minuten.currentData()
        self._instellingen.set_vergrendel_na(minuten)
        self.minuten_gekozen.emit(minuten)
