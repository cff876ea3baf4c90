"""Tree with group rows over all columns, which fold with the left and right arrow."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import current_tokens
from levensloop_desktop.ui.widgets.celtekst import Index, cell_width, paint_cell
from levensloop_desktop.ui.widgets.rijen import choose_first, paint_frame, paint_row, shows_focus
from levensloop_desktop.ui.widgets.rollen import Rol

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PIJL = 20


class Rijverf(QStyledItemDelegate):
    """Paints group rows with their fold arrow, and the lines under them."""

    def __init__(self, boom: "Boom", hoogte: int) -> None:
        super().__init__(boom)
        self._boom = boom
        self._hoogte = hoogte

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Row fill and cell contents."""
        eerste = index.column() == 0
        groep = bool(index.data(Rol.GROEP))
        verf = paint_row(painter, option, eerste=eerste, vulling="canvas" if groep else "")
        links = maten.MARGE if eerste else 0
        if groep:
            naam = "omlaag" if self._boom.isExpanded(index) else "rechts"
            verf.icon(16, option.rect.center().y(), naam)
            links = 16 + _PIJL
        paint_cell(verf, option.rect.adjusted(links, 0, -maten.RUIMTE_S, -1), index)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Wide enough to cut nothing."""
        del option
        return QSize(cell_width(index) + maten.MARGE + maten.RUIMTE_M, self._hoogte)


class Boom(QTreeView):
    """A tree of one level of groups.

    Signals:
        geopend: Enter or a double click on a line that is no group; carries its index.
        keuze_veranderd: another line was chosen; carries its index, invalid for none.
    """

    geopend = Signal(QModelIndex)
    keuze_veranderd = Signal(QModelIndex)

    def __init__(self, naam: str, *, dicht: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(naam)
        self.setItemDelegate(Rijverf(self, maten.RIJ_DICHT if dicht else maten.RIJ))
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.header().setFixedHeight(maten.TABELKOP)
        self.doubleClicked.connect(self._open)
        self.clicked.connect(self._fold_clicked)

    def span_groups(self) -> None:
        """Let every group row stretch over all columns, and open it."""
        model = self.model()
        for rij in range(model.rowCount()):
            groep = bool(model.index(rij, 0).data(Rol.GROEP))
            self.setFirstColumnSpanned(rij, QModelIndex(), groep)
            self.setExpanded(model.index(rij, 0), groep)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which line is chosen now."""
        super().currentChanged(current, previous)
        self.keuze_veranderd.emit(self.currentIndex())
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the line, or folds the group."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def drawBranches(self, painter: QPainter, rect: object, index: Index) -> None:
        """Draw none; the delegate paints the fold arrow."""

    @override
    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        """Fill what the cells leave open, and draw the cells."""
        if self.selectionModel().isSelected(index):
            painter.fillRect(options.rect, QColor(current_tokens().selection))
        super().drawRow(painter, options, index)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where you are."""
        super().focusInEvent(event)
        choose_first(self)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame away."""
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Rows, and the frame over the whole of the current one."""
        super().paintEvent(event)
        index = self.currentIndex()
        if shows_focus(self, index):
            vak = self.visualRect(index)
            vak.setLeft(0)
            vak.setRight(self.viewport().width() - 1)
            paint_frame(self, vak)

    def _open(self, index: QModelIndex) -> None:
        if index.siblingAtColumn(0).data(Rol.GROEP):
            groep = index.siblingAtColumn(0)
            self.setExpanded(groep, not self.isExpanded(groep))
        else:
            self.geopend.emit(index)

    def _fold_clicked(self, index: QModelIndex) -> None:
        if index.siblingAtColumn(0).data(Rol.GROEP):
            self._open(index)
