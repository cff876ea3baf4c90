"""The large field of the search overlay, with its name inside as in the top bar."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import current_tokens
from levensloop_desktop.ui.widgets.iconen import paint_icon
from levensloop_desktop.ui.zoeken.zoekknop import HINT, NAAM

_ICOON_X, _WOORD_X = 12, 38
_BLADEREN = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Zoekveld(QLineEdit):
    """Type here; arrows choose a line and Enter opens it without leaving the field.

    Signals:
        bladeren: a key that belongs to the list.
        geopend: Enter.
    """

    bladeren = Signal(QKeyEvent)
    geopend = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(NAAM)
        self.setPlaceholderText(HINT)
        self.setProperty("groot", "ja")
        self._vet = maten.font(maten.TABEL, vet=True)
        woord = QFontMetrics(self._vet).horizontalAdvance(NAAM)
        self.setTextMargins(_WOORD_X + woord, 0, 0, 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the keys of the list to the list."""
        if event.key() in _BLADEREN and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.bladeren.emit(event)
        elif event.key() in _ENTER:
            self.geopend.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, and its icon and name before what is typed."""
        super().paintEvent(event)
        painter = QPainter(self)
        midden = self.height() // 2
        paint_icon(painter, QRect(_ICOON_X, midden - 8, 16, 16), "zoeken", "ink")
        painter.setFont(self._vet)
        painter.setPen(QColor(current_tokens().ink))
        vak = QRect(_WOORD_X, 0, self.width(), self.height())
        painter.drawText(vak, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, NAAM)
        painter.end()
