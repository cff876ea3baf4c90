"""Which kind of organisation gets which profile of itself: two lists and a button."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from levensloop_desktop.domain.verstrekking.profielen import profiel_for, start_profielen
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_BREEDTE = 280
_UITLEG = (
    "Kiest u bij een document een ontvanger, dan kiest Levensloop het profiel van die soort "
    "organisatie. Hier bepaalt u welk profiel dat is."
)


class Profieltoewijzing(QWidget):
    """Choose a kind of organisation, choose its profile, keep it.

    Signals:
        assigned: kept by the user; carries the kind and the profile.
    """

    assigned = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toegewezen: Mapping[str, str] = {}
        self.soort, self.profiel = QComboBox(), QComboBox()
        self._fill()
        for code, profiel in start_profielen().items():
            self.profiel.addItem(profiel.label, code)
        krap = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        for lijst in (self.soort, self.profiel):
            lijst.setSizeAdjustPolicy(krap)
            lijst.setMaximumWidth(_BREEDTE)
            lijst.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.bewaren = Knop("Zo bewaren", icoon="bewaren", bij_klik=self.keep)
        self.soort.currentIndexChanged.connect(self._show)
        self.profiel.currentIndexChanged.connect(self._look)
        self._lay_out()
        self._show()

    def show_assigned(self, toegewezen: Mapping[str, str]) -> None:
        """Show what holds now."""
        self._toegewezen = toegewezen
        self._fill()
        self._show()

    def _fill(self) -> None:
        """Every kind there is now: the beheerder may have added one."""
        gekozen = self.soort.currentData()
        self.soort.blockSignals(True)
        self.soort.clear()
        for waarde in waardelijst("partnersoort").waarden:
            self.soort.addItem(waarde.label, waarde.code)
        self.soort.setCurrentIndex(max(0, self.soort.findData(gekozen)))
        self.soort.blockSignals(False)

    def keep(self) -> None:
        """Ask to keep the choice."""
        self.assigned.emit(str(self.soort.currentData()), str(self.profiel.currentData()))

    def _now(self) -> str:
        return profiel_for(str(self.soort.currentData()), self._toegewezen)

    def _show(self) -> None:
        self.profiel.setCurrentIndex(self.profiel.findData(self._now()))
        self._look()

    def _look(self) -> None:
        self.bewaren.setEnabled(self.profiel.currentData() != self._now())

    def _lay_out(self) -> None:
        rij = QHBoxLayout()
        rij.setSpacing(maten.RUIMTE_L)
        rij.addWidget(Veldkader("Soort organisatie", self.soort))
        rij.addWidget(Veldkader("Krijgt vanzelf dit profiel", self.profiel))
        rij.addStretch(1)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_M)
        kolom.addWidget(tekst("Welk profiel voor wie", "sectie"))
        kolom.addWidget(alinea(_UITLEG, "tekst2"))
        kolom.addLayout(rij)
        knoppen = QHBoxLayout()
        knoppen.addWidget(self.bewaren)
        knoppen.addStretch(1)
        kolom.addLayout(knoppen)
