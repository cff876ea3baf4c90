"""Pages of which one is shown, and only that one asks for room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override


class Bladen(QStackedWidget):
    """A stack as high as the page that is shown, so that nothing scrolls for a hidden one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        """The room the shown page likes."""
        blad: QWidget | None = self.currentWidget()
        return blad.sizeHint() if blad is not None else super().sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        """The room the shown page needs."""
        blad: QWidget | None = self.currentWidget()
        return blad.minimumSizeHint() if blad is not None else super().minimumSizeHint()
