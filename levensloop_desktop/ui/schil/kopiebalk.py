"""The bar that says that back-ups need attention."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Tag
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import announce
from levensloop_desktop.ui.widgets.teksten import tekst


class Kopiebalk(QFrame):
    """Shown while the second folder has had no back-up for a week, or a back-up failed.

    Signals:
        bekijken: the user wants to see the back-ups.
    """

    bekijken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("balk", "banner")
        self.setFixedHeight(maten.BANNER)
        self._woorden = tekst("")
        self._woorden.setMinimumWidth(0)
        self.knop = Knop("Bekijken", bij_klik=self.bekijken.emit)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(maten.MARGE_BALK, 0, maten.MARGE_BALK, 0)
        rij.setSpacing(maten.RUIMTE_S)
        rij.addWidget(Tag("Reservekopie", "kopie", stippel=False))
        rij.addWidget(self._woorden, 1)
        rij.addWidget(self.knop)
        self.hide()

    @property
    def woorden(self) -> str:
        """What is said now."""
        return self._woorden.text()

    def say(self, woorden: str) -> None:
        """Say something, or nothing any more."""
        if woorden == self.woorden:
            return
        self._woorden.setText(woorden)
        self._woorden.setToolTip(woorden)
        self.setAccessibleName(woorden)
        self.setVisible(bool(woorden))
        if woorden:
            announce(self)
