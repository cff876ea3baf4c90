"""The search field of the top bar: looks like a field, and opens the overlay."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import current_tokens
from levensloop_desktop.ui.widgets.iconen import paint_icon

NAAM, HINT = "Zoeken", "cliënt, plan, partner, tekst …"
TOETS = "Ctrl+K"
_BREEDTE, _SMALST = 464, 126
_MIDDEN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Zoekknop(QPushButton):
    """Opens the search with a click, Space, Enter or Ctrl+K."""

    def __init__(self) -> None:
        super().__init__(NAAM)
        self.setAccessibleName(NAAM)
        self.setAccessibleDescription(f"{HINT} Toets {TOETS}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(_BREEDTE)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    @override
    def sizeHint(self) -> QSize:
        """As wide as in the design, where there is room."""
        return QSize(_BREEDTE, maten.KNOP)

    @override
    def minimumSizeHint(self) -> QSize:
        """The word and its icon."""
        return QSize(_SMALST, maten.KNOP)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Edge, icon, word, hint and key cap."""
        del event
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.border), 2 if tokens.is_contrast else 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        midden = self.height() // 2
        paint_icon(painter, QRect(10, midden - 8, 16, 16), "zoeken", "ink")
        x = 34
        vet, klein = maten.font(maten.TABEL, vet=True), maten.font(maten.HINT)
        painter.setFont(vet)
        painter.setPen(QColor(tokens.ink))
        breedte = QFontMetrics(vet).horizontalAdvance(NAAM)
        painter.drawText(QRect(x, 0, breedte + 1, self.height()), _MIDDEN, NAAM)
        x += breedte + maten.RUIMTE_S
        kap = QFontMetrics(klein).horizontalAdvance(TOETS) + 10
        rechts = self.width() - kap - 8
        gewoon = maten.font(maten.TABEL)
        if rechts - x >= QFontMetrics(gewoon).horizontalAdvance(HINT) + maten.RUIMTE_S:
            painter.setFont(gewoon)
            painter.setPen(QColor(tokens.ink3))
            painter.drawText(QRect(x, 0, rechts - x, self.height()), _MIDDEN, HINT)
        if rechts >= x:
            vak = QRect(rechts, midden - 9, kap, 18)
            painter.setFont(klein)
            painter.setPen(QColor(tokens.line))
            painter.setBrush(QColor(tokens.surface2))
            painter.drawRoundedRect(vak, 2, 2)
            painter.setPen(QColor(tokens.ink2))
            painter.drawText(vak, Qt.AlignmentFlag.AlignCenter, TOETS)
        painter.end()
