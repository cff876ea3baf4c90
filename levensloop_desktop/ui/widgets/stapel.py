"""Pages in one place, of which only the one on screen asks for room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from levensloop_desktop.ui.widgets.ruimte import least_height


class Stapel(QStackedWidget):
    """A QStackedWidget is as large as its largest page, also when that is not the one shown."""

    @override
    def hasHeightForWidth(self) -> bool:
        """What the page needs at this width is in the least size."""
        return False

    @override
    def sizeHint(self) -> QSize:
        """Of the page on screen."""
        blad = self.currentWidget()
        return super().sizeHint() if blad is None else blad.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        """Of the page on screen, at the width it has."""
        blad = self.currentWidget()
        if blad is None:
            return super().minimumSizeHint()
        minst = blad.minimumSizeHint().expandedTo(blad.minimumSize())
        return QSize(minst.width(), least_height(blad, self.width()))
