"""A row of controls that goes on on the next line where the window is narrow."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSpacerItem, QWidget, QWidgetItem
from typing_extensions import override


class Vloeirij(QLayout):
    """Lays its items beside each other and breaks between two of them.

    What is hidden, or may have no width, takes no room. Qt asks for the same measures dozens of
    times while a screen is laid out, so they are kept until an item asks for other room.
    """

    def __init__(self, parent: QWidget | None = None, *, tussen: int = 16, regel: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._wensen: dict[QLayoutItem, tuple[QSize, QSize]] = {}  # hint and least
        self._hoogten: dict[int, int] = {}  # by width
        self._giving: QWidget | None = None
        self._tussen = tussen
        self._regel = regel
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        """Add an item at the end."""
        self._items.append(item)

    @override
    def addWidget(self, w: QWidget) -> None:
        """Add a control at the end."""
        self.addChildWidget(w)
        self.addItem(QWidgetItem(w))

    def insert_widget(self, plaats: int, w: QWidget) -> None:
        """Add a control before the one that stands at a place."""
        self.addWidget(w)
        self._items.insert(plaats, self._items.pop())

    def add_giving_way(self, w: QWidget) -> None:
        """Add a control that gets narrower before a line is broken."""
        self.addWidget(w)
        self._giving = w

    def add_stretch(self) -> None:
        """What is added after this stands at the right end, as long as it is on the same line."""
        self.addItem(QSpacerItem(0, 0))

    @override
    def invalidate(self) -> None:
        """Measure anew: an item came, went, or asks for other room."""
        self._wensen = {}
        self._hoogten = {}
        super().invalidate()

    @override
    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        """One item, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one item out, None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """How high it is when it may be this wide."""
        if width not in self._hoogten:
            marges = self.contentsMargins()
            vak = QRect(0, 0, width - marges.left() - marges.right(), 0)
            hoogte = self._place(vak, zet=False) + marges.top() + marges.bottom()
            self._hoogten[width] = hoogte
        return self._hoogten[width]

    @override
    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), zet=True)

    @override
    def sizeHint(self) -> QSize:
        """Everything on one line."""
        breedte = sum(self._hint(item).width() + self._tussen for item in self._shown())
        marges = self.contentsMargins()
        kaal = max(breedte - self._tussen, 0)
        return QSize(kaal + marges.left() + marges.right(), self.minimumSize().height())

    @override
    def minimumSize(self) -> QSize:
        """The widest item alone on a line."""
        maten = [self._wens(item)[1] for item in self._items]
        breedte = max((maat.width() for maat in maten), default=0)
        hoogte = max((maat.height() for maat in maten), default=0)
        marges = self.contentsMargins()
        return QSize(
            breedte + marges.left() + marges.right(), hoogte + marges.top() + marges.bottom()
        )

    def _place(self, vak: QRect, *, zet: bool) -> int:
        """Divide the items over lines, each in the middle of its line; tells how high they are."""
        y = vak.y()
        for regel in self._lines(vak.width()):
            hoogte = max(self._hint(item).height() for item in regel)
            x = vak.x()
            over = vak.width() - sum(self._widths(regel))
            for item in regel:
                if item.spacerItem() is not None:
                    x += max(0, over)
                    continue
                maat, minst = self._wens(item)
                tekort = min(0, over) if self._gives_way(item) else 0
                breed = min(max(minst.width(), maat.width() + tekort), vak.width())
                if zet:
                    op = QPoint(x, y + (hoogte - maat.height()) // 2)
                    item.setGeometry(QRect(op, QSize(breed, maat.height())))
                x += breed + self._tussen
            y += hoogte + self._regel
        return max(0, y - self._regel - vak.y())

    def _lines(self, breedte: int) -> list[list[QLayoutItem]]:
        regels: list[list[QLayoutItem]] = []
        for item in self._items:
            if item.spacerItem() is not None:
                if regels:
                    regels[-1].append(item)
            elif self._hint(item).width() > 0:
                if not regels or sum(self._widths([*regels[-1], item], least=True)) > breedte:
                    regels.append([])
                regels[-1].append(item)
        return regels

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if self._hint(item).width() > 0]

    def _wens(self, item: QLayoutItem) -> tuple[QSize, QSize]:
        """What an item asks for, and the least it can do with."""
        gemeten = self._wensen.get(item)
        if gemeten is None:
            gemeten = self._wensen[item] = (item.sizeHint(), item.minimumSize())
        return gemeten

    def _hint(self, item: QLayoutItem) -> QSize:
        return self._wens(item)[0]

    def _gives_way(self, item: QLayoutItem) -> bool:
        return self._giving is not None and item.widget() is self._giving

    def _widths(self, items: list[QLayoutItem], *, least: bool = False) -> list[int]:
        """What each item takes, and what lies between two of them."""
        echte = [item for item in items if item.spacerItem() is None]
        return [self._tussen * (len(echte) - 1)] + [
            self._wens(item)[1 if least and self._gives_way(item) else 0].width() for item in echte
        ]
