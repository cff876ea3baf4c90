"""Which profile a map or a round keeps to: what of an overdracht or a plan may go along."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from levensloop_desktop.domain.verstrekking.profielen import (
    HANDELEN,
    Keuze,
    Profiel,
    start_profielen,
)
from levensloop_desktop.services.verstrekken.profielen import read_profielen
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.teksten import tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

# In lines of its own: a text that wraps would lose its height inside the dialog.
_UITLEG = (
    "Overdracht en levensloopplan houden alleen\n"
    "wat bij deze ontvanger hoort. Afwijken kan\n"
    "per cliënt, met een reden."
)
_LETTERS = 20


class Profielkeuze(QWidget):
    """A choice of profile, the strictest first; the kluis says what each holds.

    Signals:
        changed: another profile was chosen, or the kluis holds another one than the program.
    """

    changed = Signal()

    def __init__(self, sessie: Sessie, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profielen = start_profielen()
        self.keuze = QComboBox()
        krap = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.keuze.setSizeAdjustPolicy(krap)
        self.keuze.setMinimumContentsLength(_LETTERS)
        self.keuze.setMinimumHeight(maten.KNOP)
        self.keuze.currentTextChanged.connect(self.keuze.setToolTip)  # it may be cut
        for code, profiel in self._profielen.items():
            self.keuze.addItem(profiel.label, code)
        self.keuze.setCurrentIndex(self.keuze.findData(HANDELEN))
        self.keuze.currentIndexChanged.connect(self.changed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.addWidget(Veldkader("Soort ontvanger", self.keuze))
        kolom.addWidget(tekst(_UITLEG, "klein"))
        sessie.read(partial(read_profielen, sessie.kluis), self._know, owner=self)

    @property
    def gekozen(self) -> Keuze:
        """What goes along: exactly what the profile says."""
        profiel = self._profielen[self.keuze.currentData()]
        return Keuze(profiel=profiel, gaat_mee=profiel.rubrieken)

    def _know(self, profielen: dict[str, Profiel]) -> None:
        self._profielen = profielen
        self.changed.emit()

    @property
    def profielen(self) -> dict[str, Profiel]:
        """Every profile by code, as this ZVH set it."""
        return self._profielen
