"""The days of overlap of a handover, over all lanes of the picture."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import current_tokens

_WOORD = "overlap"


class Overlapband(QGraphicsItem):
    """A frame of dashes with the word overlap, where it fits; the bars stay readable."""

    def __init__(self, vak: QRectF) -> None:
        super().__init__()
        self.vak = vak
        self.setZValue(2)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    @override
    def boundingRect(self) -> QRectF:
        """The days, over all lanes."""
        return self.vak

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw the frame, and the word at the foot."""
        del option, widget
        tokens = current_tokens()
        painter.setPen(QPen(QColor(tokens.accent), 1.5, Qt.PenStyle.DashLine))
        painter.drawRect(self.vak.adjusted(1, 1, -1, -1))
        font = maten.font(maten.HINT, vet=True)
        breed = QFontMetricsF(font).horizontalAdvance(_WOORD) + maten.RUIMTE_S
        if breed > self.vak.width():
            return
        onder = QRectF(self.vak.left() + 2, self.vak.bottom() - 18, breed, 16)
        painter.fillRect(onder, QColor(tokens.surface))
        painter.setFont(font)
        painter.setPen(QColor(tokens.accent))
        painter.drawText(onder, int(Qt.AlignmentFlag.AlignCenter), _WOORD)
