"""Table: no grid, row separators, shape and word, the frame over the whole row."""

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.celtekst import Index, cell_width, paint_cell
from levensloop_desktop.ui.widgets.rijen import choose_first, paint_frame, paint_row, shows_focus

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Celverf(QStyledItemDelegate):
    """Paints one cell of a table."""

    def __init__(self, inspringen: int, hoogte: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._inspringen = inspringen
        self._hoogte = hoogte

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Row fill and cell contents."""
        eerste = index.column() == 0
        verf = paint_row(painter, option, eerste=eerste)
        links = self._inspringen if eerste else 0
        paint_cell(verf, option.rect.adjusted(links, 0, -maten.RUIMTE_S, -1), index)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Wide enough to cut nothing."""
        del option
        links = self._inspringen if index.column() == 0 else 0
        return QSize(cell_width(index) + links + maten.RUIMTE_M, self._hoogte)


class Tabel(QTableView):
    """A table of lines to choose from.

    Signals:
        geopend: Enter or a double click on a line; carries its index.
        keuze_veranderd: another line was chosen; carries its index, invalid for none.
    """

    geopend = Signal(QModelIndex)
    keuze_veranderd = Signal(QModelIndex)

    def __init__(
        self,
        naam: str,
        *,
        dicht: bool = False,
        inspringen: int = maten.MARGE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(naam)
        hoogte = maten.RIJ_DICHT if dicht else maten.RIJ
        self.setItemDelegate(Celverf(inspringen, hoogte, self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rijen = self.verticalHeader()
        rijen.setVisible(False)
        rijen.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rijen.setMinimumSectionSize(hoogte)
        rijen.setDefaultSectionSize(hoogte)
        kop = self.horizontalHeader()
        kop.setFixedHeight(maten.TABELKOP)
        kop.setHighlightSections(False)
        kop.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        kop.setStretchLastSection(True)
        self.doubleClicked.connect(self.geopend)

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model."""
        super().setModel(model)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which line is chosen now."""
        super().selectionChanged(selected, deselected)
        rijen = self.selectionModel().selectedRows()
        self.keuze_veranderd.emit(rijen[0] if rijen else QModelIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the line."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.geopend.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

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
