"""A bar under the top bar that says one thing, with one button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Tag
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import announce
from levensloop_desktop.ui.widgets.teksten import tekst


class Berichtbalk(QFrame):
    """Hidden until there is something to say.

    Signals:
        gevraagd: the button was used.
    """

    gevraagd = Signal()

    def __init__(self, woord: str, icoon: str, knop: str) -> None:
        super().__init__()
        self.setProperty("balk", "banner")
        self.setFixedHeight(maten.BANNER)
        self._woorden = tekst("")
        self._woorden.setMinimumWidth(0)
        self.knop = Knop(knop, bij_klik=self.gevraagd.emit)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(maten.MARGE_BALK, 0, maten.MARGE_BALK, 0)
        rij.setSpacing(maten.RUIMTE_S)
        rij.addWidget(Tag(woord, icoon, stippel=False))
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


class Kopiebalk(Berichtbalk):
    """Shown while the second folder has had no back-up for a week, or a back-up failed."""

    def __init__(self) -> None:
        super().__init__("Reservekopie", "kopie", "Bekijken")


class Versiebalk(Berichtbalk):
    """Shown when the administrator tells of a newer version, until the user has read it."""

    def __init__(self) -> None:
        super().__init__("Nieuwe versie", "info", "Later")
        self.gevraagd.connect(self.hide)
