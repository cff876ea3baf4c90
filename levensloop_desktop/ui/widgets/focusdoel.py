"""A compound control that hands the focus to one of its parts.

Not by setFocusProxy: measured with Qt 6.12, Tab goes nowhere any more when the next compound in the
chain is hidden together with its proxy.
"""

from abc import abstractmethod

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class Focusdoel(QWidget):
    """A widget that is pointed at as a whole; Tab never stops at it."""

    @abstractmethod
    def focus_widget(self) -> QWidget:
        """The part that takes the focus."""

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on."""
        super().focusInEvent(event)
        self.focus_widget().setFocus(event.reason())
