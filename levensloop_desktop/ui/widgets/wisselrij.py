"""Parts beside each other, or under each other where that is too narrow."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override


class Wisselrij(QWidget):
    """A row that turns into a column.

    Args:
        smal: narrower than this it turns.
        tussen: room between the parts.
        parent: around it.
    """

    def __init__(self, smal: int, *, tussen: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._smal = smal
        self.rij = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.rij.setContentsMargins(0, 0, 0, 0)
        self.rij.setSpacing(tussen)

    @property
    def is_turned(self) -> bool:
        """Whether the parts stand under each other."""
        return self.rij.direction() == QBoxLayout.Direction.TopToBottom

    def turned(self, *, onder: bool) -> None:
        """The parts stand otherwise now; for who lays more by it."""

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest part: then they go under each other."""
        delen = [self.rij.itemAt(nummer) for nummer in range(self.rij.count())]
        breed = max((deel.minimumSize().width() for deel in delen if deel), default=0)
        minst = super().minimumSizeHint()
        return QSize(min(minst.width(), breed), minst.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn where it gets narrow or wide."""
        super().resizeEvent(event)
        onder = event.size().width() < self._smal
        if onder != self.is_turned:
            richting = QBoxLayout.Direction
            self.rij.setDirection(richting.TopToBottom if onder else richting.LeftToRight)
            self.turned(onder=onder)
