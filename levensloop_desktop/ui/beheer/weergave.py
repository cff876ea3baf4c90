"""Theme of the window, after how many minutes it locks, and whether captures show it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.spelling.spelling import current_spelling
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.grootte import GROOTTEN
from levensloop_desktop.ui.stijl.thema import WEERGAVEN, Thema
from levensloop_desktop.ui.vergrendeling.systeem import KAN_OPNAME_BLOKKEREN
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_KEUZES = (1, 2, 5, 10, 15, 20, 30)
_BREEDTE = 256
_UITLEG = (
    "Anderen zien dan niets van Levensloop op een schermafdruk of als u uw scherm deelt. "
    "Zet dit alleen uit als iemand op afstand met u meekijkt."
)
_DOOR_BEHEERDER = "{} is ingesteld door uw beheerder."
_NIET_MOGELIJK = (
    "Op Linux kan een programma schermafdrukken niet tegenhouden. Let zelf op als u uw scherm "
    "deelt."
)


class Weergave(QWidget):
    """Settings of this computer; they hold for every kluis.

    Args:
        instellingen: of this computer.
        thema: of the window.
        kan_opname: whether this system lets a program block screen captures.

    Signals:
        minuten_gekozen: another lock time was set.
        opname_gekozen: whether screen captures are blocked.
    """

    minuten_gekozen = Signal(int)
    opname_gekozen = Signal(bool)

    def __init__(
        self, instellingen: Instellingen, thema: Thema, *, kan_opname: bool = KAN_OPNAME_BLOKKEREN
    ) -> None:
        super().__init__()
        self._instellingen = instellingen
        self._thema = thema
        self.thema_keuze = QComboBox()
        for code, naam in WEERGAVEN:
            self.thema_keuze.addItem(naam, code)
        self.thema_keuze.setCurrentIndex(self.thema_keuze.findData(instellingen.weergave))
        self.grootte = self._make_size()
        self.minuten = QComboBox()
        for minuten in _KEUZES:
            self.minuten.addItem("1 minuut" if minuten == 1 else f"{minuten} minuten", minuten)
        if instellingen.vergrendel_na not in _KEUZES:
            self.minuten.addItem(
                f"{instellingen.vergrendel_na} minuten", instellingen.vergrendel_na
            )
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
                "Grootte van tekst en knoppen",
                self.grootte,
                hint="Geldt vanaf de volgende keer dat u Levensloop opent.",
            )
        )
        kolom.addWidget(
            Veldkader(
                "Vergrendelen als u niets doet, na",
                self.minuten,
                hint="Wat u typte, blijft versleuteld bewaard. Ctrl+L vergrendelt meteen.",
            )
        )
        self.spelling = QCheckBox("Spelling controleren terwijl u typt")
        self.spelling.setChecked(instellingen.spelling_aan)
        self.spelling.toggled.connect(self._choose_spelling)
        kolom.addWidget(self.spelling)
        if instellingen.beleid.vergrendel_na is not None:
            self.minuten.setEnabled(False)
            kolom.addWidget(alinea(_DOOR_BEHEERDER.format("De tijd tot vergrendelen"), "hint"))
        self.opname: QCheckBox | None = None
        if kan_opname:
            self.opname = self._make_switch()
            kolom.addWidget(self.opname)
        kolom.addWidget(alinea(_UITLEG if kan_opname else _NIET_MOGELIJK, "hint"))
        kolom.addStretch(1)

    def _make_size(self) -> QComboBox:
        keuze = QComboBox()
        keuze.setMaximumWidth(_BREEDTE)
        for code, naam in GROOTTEN:
            keuze.addItem(naam, code)
        keuze.setCurrentIndex(max(0, keuze.findData(self._instellingen.grootte)))
        keuze.currentIndexChanged.connect(self._choose_size)
        return keuze

    def _make_switch(self) -> QCheckBox:
        schakelaar = QCheckBox("Schermopname van dit venster tegenhouden")
        schakelaar.setChecked(self._instellingen.opname_blokkeren)
        schakelaar.toggled.connect(self._choose_capture)
        if self._instellingen.beleid.opname_blokkeren is not None:
            schakelaar.setEnabled(False)
            schakelaar.setText(f"{schakelaar.text()} (ingesteld door uw beheerder)")
        return schakelaar

    def _choose_capture(self, blokkeren: bool) -> None:  # noqa: FBT001 - as Qt sends it
        self._instellingen.set_opname_blokkeren(blokkeren=blokkeren)
        self.opname_gekozen.emit(blokkeren)

    def _choose_spelling(self, aan: bool) -> None:  # noqa: FBT001 - as Qt sends it
        self._instellingen.set_spelling_aan(aan=aan)
        spelling = current_spelling()
        if spelling is not None:
            spelling.set_on(aan=aan)

    def _choose_theme(self) -> None:
        weergave = self.thema_keuze.currentData()
        self._instellingen.set_weergave(weergave)
        self._thema.choose(weergave)

    def _choose_size(self) -> None:
        self._instellingen.set_grootte(self.grootte.currentData())

    def _choose_minutes(self) -> None:
        minuten = self.minuten.currentData()
        self._instellingen.set_vergrendel_na(minuten)
        self.minuten_gekozen.emit(minuten)
