"""Chip, status word, tag, key cap and mark: small pieces of text with a shape or an edge."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.iconen import paint_icon
from levensloop_desktop.ui.widgets.statusvormen import Statusvorm, familie
from levensloop_desktop.ui.widgets.teksten import restyle, tekst


class Statuswoord(QWidget):
    """A status as shape and word, without a fill."""

    def __init__(
        self, status: str, woord: str, parent: QWidget | None = None, *, breekt: bool = False
    ) -> None:
        super().__init__(parent)
        self._vorm = Statusvorm(status, self)
        self._woord = tekst(woord, parent=self)
        self._woord.setWordWrap(breekt)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(maten.RUIMTE_XS)
        boven = Qt.AlignmentFlag.AlignTop if breekt else Qt.AlignmentFlag(0)
        rij.addWidget(self._vorm, 0, boven)
        rij.addWidget(self._woord, int(breekt), boven)
        self.set_status(status, woord)

    def set_status(self, status: str, woord: str) -> None:
        """Show another status."""
        self._vorm.set_status(status)
        self._woord.setText(woord)
        self.setAccessibleName(woord)
        if self._woord.property("status") != familie(status):
            self._woord.setProperty("status", familie(status))
            restyle(self._woord)


class Chip(QFrame):
    """A status in a heading: shape and word on the soft fill of its colour."""

    def __init__(self, status: str, woord: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inhoud = Statuswoord(status, woord, self)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(8, 2, 8, 2)
        rij.addWidget(self._inhoud)
        self.setFixedHeight(24)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_status(status, woord)

    def set_status(self, status: str, woord: str) -> None:
        """Show another status."""
        self._inhoud.set_status(status, woord)
        self.setAccessibleName(woord)
        if self.property("chip") != familie(status):
            self.setProperty("chip", familie(status))
            restyle(self)


class Tag(QFrame):
    """The state of a thing in an edge: dashed while it can change, solid when it cannot."""

    def __init__(
        self, woord: str, icoon: str, *, stippel: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("tag", "stippel" if stippel else "vast")
        self.setAccessibleName(woord)
        self.setFixedHeight(24)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(8, 0, 8, 0)
        rij.setSpacing(maten.RUIMTE_XS)
        rij.addWidget(Icoon(icoon, "ink", parent=self))
        rij.addWidget(tekst(woord, parent=self))


class Icoon(QLabel):
    """An icon beside a word, painted in the colour the theme has at that moment."""

    def __init__(
        self,
        naam: str,
        kleur: str = "ink2",
        maat: int = maten.ICOON_KLEIN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._naam = naam
        self._kleur = kleur
        self.setFixedSize(QSize(maat, maat))

    def set_naam(self, naam: str) -> None:
        """Show another icon."""
        self._naam = naam
        self.update()

    def set_kleur(self, kleur: str) -> None:
        """Show it in another colour of the theme."""
        self._kleur = kleur
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw straight from the shape, sharp on every screen."""
        super().paintEvent(event)
        painter = QPainter(self)
        paint_icon(painter, self.rect(), self._naam, self._kleur)
        painter.end()


def toetskap(toets: str) -> QLabel:
    """A key as it stands on the keyboard."""
    label = tekst(toets)
    label.setProperty("toets", "ja")
    label.setFixedHeight(20)
    return label


class Toetsenrij(QWidget):
    """A row below a table that says which keys do what."""

    def __init__(self, toetsen: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paren: list[QWidget] = []
        rij = QHBoxLayout(self)
        rij.setContentsMargins(maten.MARGE, 0, maten.MARGE, 0)
        rij.setSpacing(maten.RUIMTE_XL)
        for toets, woorden in toetsen:
            paar = QWidget()
            samen = QHBoxLayout(paar)
            samen.setContentsMargins(0, 0, 0, 0)
            samen.setSpacing(maten.RUIMTE_XS)
            samen.addWidget(toetskap(toets), 0, Qt.AlignmentFlag.AlignVCenter)
            samen.addWidget(tekst(woorden, "klein"))
            self._paren.append(paar)
            rij.addWidget(paar)
        rij.addStretch()
        self.setFixedHeight(maten.KNOP)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out whole what has no room; nothing is cut, and the handleiding has all keys."""
        super().resizeEvent(event)
        over = event.size().width() - 2 * maten.MARGE
        for paar in self._paren:
            over -= paar.sizeHint().width()
            paar.setVisible(over >= 0)
            over -= maten.RUIMTE_XL


def woordmerk(links: int) -> QWidget:
    """The mark and the name of the program."""
    merk = QWidget()
    rij = QHBoxLayout(merk)
    rij.setContentsMargins(links, 0, 0, 0)
    rij.setSpacing(maten.RUIMTE_S)
    rij.addWidget(Icoon("levensloop", "accent", 24))
    rij.addWidget(tekst("Levensloop", "merk"))
    rij.addStretch()
    merk.setFixedHeight(maten.BOVENBALK)
    return merk
