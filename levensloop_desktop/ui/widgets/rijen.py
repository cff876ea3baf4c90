"""What tables, trees and lists share: row fill, accent bar, separator and the frame inside."""

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import current_tokens
from levensloop_desktop.ui.widgets.celtekst import Index, Verf


def is_chosen(option: QStyleOptionViewItem) -> bool:
    """Whether the style says that this line is chosen."""
    return bool(option.state & QStyle.StateFlag.State_Selected)


def paint_row(
    painter: QPainter, option: QStyleOptionViewItem, *, eerste: bool, vulling: str = ""
) -> Verf:
    """Fill a row, draw its bar and separator, and give what to write the cell with.

    Args:
        painter: where to.
        option: rectangle and state of the cell.
        eerste: whether this is the leftmost column, which carries the accent bar.
        vulling: token of a fill that is not the view's own, as of a group row.
    """
    tokens = current_tokens()
    gekozen = is_chosen(option)
    if gekozen:
        painter.fillRect(option.rect, QColor(tokens.selection))
    elif vulling:
        painter.fillRect(option.rect, QColor(tokens.by_name[vulling]))
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
    if gekozen and eerste:
        balk = QRect(option.rect)
        balk.setSize(QSize(maten.KEUZEBALK, balk.height() - 1))
        painter.fillRect(balk, QColor(tokens.on_selection if tokens.is_contrast else tokens.accent))
    return Verf(painter, gekozen)


def paint_frame(view: QAbstractItemView, rect: QRect) -> None:
    """Draw the frame of "here you are" inside a row."""
    tokens = current_tokens()
    painter = QPainter(view.viewport())
    rand, binnen = tokens.focus_inner, tokens.focus_outer
    if tokens.is_contrast:  # there the chosen row has the colour of the frame itself
        binnen = tokens.on_selection
    painter.setPen(QPen(QColor(rand), 2))
    painter.drawRect(rect.adjusted(1, 1, -1, -2))
    painter.setPen(QPen(QColor(binnen), 2))
    painter.drawRect(rect.adjusted(3, 3, -3, -4))
    painter.end()


def shows_focus(view: QAbstractItemView, index: Index) -> bool:
    """Whether the frame has a line to stand in."""
    return view.hasFocus() and index.isValid()


def choose_first(view: QAbstractItemView) -> None:
    """On arriving by keyboard choose the first line, so that the frame is somewhere."""
    model: QAbstractItemModel | None = view.model()
    if model is None or model.rowCount() == 0 or view.selectionModel().hasSelection():
        return
    current = view.currentIndex()  # Qt makes the first current on arriving, and chooses nothing
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().setCurrentIndex(
        current if current.isValid() else model.index(0, 0), flags.ClearAndSelect | flags.Rows
    )
