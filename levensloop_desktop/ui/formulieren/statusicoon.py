"""The shape of a status as an icon, for lists to choose from."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from typing_extensions import override

from levensloop_desktop.ui.widgets.statusvormen import paint_status


def statusicon(code: str) -> QIcon:
    """The shape of a status code in the colour of the theme."""
    return QIcon(_Statusmotor(code))


class _Statusmotor(QIconEngine):
    """Paints a status in the colours of the theme at that moment."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the shape."""
        paint_status(painter, QRectF(rect), self._code)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The shape as a picture of this many pixels."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    @override
    def clone(self) -> QIconEngine:
        """Another engine for the same shape."""
        return _Statusmotor(self._code)
