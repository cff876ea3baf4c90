"""A code that is shown once: large, to copy, with what to do with it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import announce
from levensloop_desktop.ui.widgets.teksten import alinea, tekst, vlak

_GEKOPIEERD = "Gekopieerd. Over 20 seconden is het klembord weer leeg."


class Codekaart(QWidget):
    """One code in groups, its label above and the advice below.

    Args:
        label: what it is.
        raad: what to do with it.
        parent: the widget it stands in.
    """

    def __init__(self, label: str, raad: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = tekst("", "groot", self)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._label = label
        self.kopieren = Knop("Kopiëren", icoon="kopie", bij_klik=self.copy, parent=self)
        self.kopieren.setAccessibleName(f"Kopieer {label.lower()}")
        self.gekopieerd = tekst("", "hint", self)
        self.gekopieerd.setMinimumHeight(self.gekopieerd.fontMetrics().height())
        vak = vlak("canvas", parent=self)
        rij = QHBoxLayout(vak)
        rij.setContentsMargins(maten.RUIMTE_L, maten.RUIMTE_S, maten.RUIMTE_L, maten.RUIMTE_S)
        rij.addWidget(self.code)
        rij.addStretch(1)
        rij.addWidget(self.kopieren)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_XS)
        kolom.addWidget(tekst(label, "label", self))
        kolom.addWidget(vak)
        kolom.addWidget(self.gekopieerd)
        kolom.addWidget(alinea(raad, parent=self))

    def show_code(self, code: str) -> None:
        """Show a code; it stands nowhere else."""
        self.code.setText(code)
        self.code.setAccessibleName(f"{self._label}: {code}")
        self.gekopieerd.setText("")

    def copy(self) -> None:
        """Put the code on the clipboard, which the window empties after 20 s and at a lock."""
        QGuiApplication.clipboard().setText(self.code.text())
        self.gekopieerd.setText(_GEKOPIEERD)
        announce(self.gekopieerd)

    def wipe(self) -> None:
        """Hold nothing any more."""
        self.code.setText("")
        self.code.setAccessibleName("")
        self.gekopieerd.setText("")
