"""Two parts beside each other, or under each other where the window is narrow."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

_SMAL = 640  # narrower than this, the second part goes under the first
_LAAGST = (184, 280)  # of the parts under each other: a few rows, a few fields


class Splitser(QSplitter):
    """A splitter that turns.

    Args:
        parent: around it.
        smal: narrower than this it turns.
        laagst: the least height of each part when they stand under each other.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        smal: int = _SMAL,
        laagst: tuple[int, int] = _LAAGST,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        if parent is not None:
            self.setParent(parent)
        self._smal = smal
        self._laagst = laagst
        self._naast: list[int] = []  # the widths, kept while it is turned
        self.setChildrenCollapsible(False)

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest part: then they go under each other."""
        minst = super().minimumSizeHint()
        breed = max((deel.minimumSizeHint().width() for deel in self._parts()), default=0)
        return QSize(min(minst.width(), breed), minst.height())

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        """Turn where it gets narrow or wide."""
        onder = arg__1.size().width() < self._smal
        richting = Qt.Orientation.Vertical if onder else Qt.Orientation.Horizontal
        if self.orientation() != richting:
            self._turn(richting, onder=onder)
        super().resizeEvent(arg__1)

    def _parts(self) -> list[QWidget]:
        delen = (self.widget(nummer) for nummer in range(self.count()))
        return [deel for deel in delen if deel is not None]

    def _turn(self, richting: Qt.Orientation, *, onder: bool) -> None:
        if onder:
            self._naast = self.sizes()
        self.setOrientation(richting)
        for deel, hoog in zip(self._parts(), self._laagst, strict=False):
            deel.setMinimumHeight(hoog if onder else 0)
        self.setSizes(list(self._laagst) if onder else self._naast)
