"""What push buttons that paint their own words share: the edge by the style, Enter presses."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton
from typing_extensions import override


class Drukknop(QPushButton):
    """A button whose contents a subclass paints, in `_paint_content`."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, like the space bar; also in a dialog."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge by the style sheet and the contents ourselves."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        # The ring outside shows the focus; the style's own frame would cut through the words.
        option.state &= ~QStyle.StateFlag.State_HasFocus
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        self._paint_content(painter)
        painter.end()

    def _paint_content(self, painter: QPainter) -> None:
        """Paint what stands in the button."""
