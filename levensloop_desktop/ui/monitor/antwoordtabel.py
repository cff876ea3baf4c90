"""The questions as cells: a digit answers the current one and goes to the next."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import color, current_tokens
from levensloop_desktop.ui.widgets.rijen import paint_frame

Index = QModelIndex | QPersistentModelIndex
KEUZES = waardelijst("samenwerkingsantwoord").waarden
TOETSEN = {waarde.kenmerken["toets"]: waarde.code for waarde in KEUZES}
_NERGENS = QModelIndex()
_VAKJE = 20
_NAAST = 2
_WOORD = 92
_MINSTE_NAAM = 116  # at 200 % the questions need no scrolling sideways
_INSPRINGEN = maten.RUIMTE_S
ANTWOORDBREEDTE = _INSPRINGEN + len(KEUZES) * (_VAKJE + _NAAST) + maten.RUIMTE_S + _WOORD
_KAAL = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class Antwoordmodel(QAbstractTableModel):
    """Rows of questions; the first column is what they are about."""

    def __init__(
        self, koppen: Sequence[str], rijen: Sequence[tuple[str, ...]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._koppen = tuple(koppen)
        self._rijen = tuple(rijen)  # name, and the question of each further column
        self._antwoorden: dict[str, str] = {}

    @property
    def vragen(self) -> tuple[str, ...]:
        """The questions in the order in which they are answered."""
        return tuple(vraag for rij in self._rijen for vraag in rij[1:])

    @property
    def antwoorden(self) -> dict[str, str]:
        """What was answered, by question."""
        return {vraag: self._antwoorden.get(vraag, "") for vraag in self.vragen}

    def show_answers(self, antwoorden: Mapping[str, str]) -> None:
        """Show other answers."""
        self.beginResetModel()
        self._antwoorden = dict(antwoorden)
        self.endResetModel()

    def answer(self, index: Index, code: str) -> None:
        """Give the answer to one question; empty takes it away."""
        self._antwoorden[self._rijen[index.row()][index.column()]] = code
        self.dataChanged.emit(index, index)

    @override
    def rowCount(self, parent: Index = _NERGENS) -> int:
        return 0 if parent.isValid() else len(self._rijen)

    @override
    def columnCount(self, parent: Index = _NERGENS) -> int:
        return 0 if parent.isValid() else len(self._koppen)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.column() == 0:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        naam = self._rijen[index.row()][0]
        if index.column() == 0:
            zegt = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}
            return naam if zegt else None
        code = self._antwoorden.get(self._rijen[index.row()][index.column()], "")
        woord = waardelijst("samenwerkingsantwoord").label(code) if code else "niet ingevuld"
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return woord
            case Qt.ItemDataRole.UserRole:
                return code
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{naam}, {self._koppen[index.column()]}: {woord}"
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._koppen[section]
        return None


class _Vakjesverf(QStyledItemDelegate):
    """Paints the six choices of a question as keys, the chosen one filled, with its word."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Separator, keys and word."""
        tokens = current_tokens()
        vak = QRect(option.rect)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(vak.bottomLeft(), vak.bottomRight())
        midden = Qt.AlignmentFlag.AlignVCenter
        if index.column() == 0:
            painter.setFont(maten.font(maten.TABEL))
            painter.setPen(color("ink"))
            vak.adjust(maten.MARGE, 0, 0, 0)
            tekst = painter.fontMetrics().elidedText(
                index.data(), Qt.TextElideMode.ElideRight, vak.width()
            )
            painter.drawText(vak, midden, tekst)
            return
        gekozen = index.data(Qt.ItemDataRole.UserRole)
        for plek, waarde in enumerate(KEUZES):
            hokje = box_at(vak, plek)
            aan = waarde.code == gekozen
            painter.setPen(QPen(color("accent" if aan else "border"), 1))
            painter.setBrush(color("accent") if aan else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(hokje.adjusted(0, 0, -1, -1), 2, 2)
            painter.setFont(maten.font(maten.HINT, vet=aan))
            painter.setPen(color("on_accent" if aan else "ink2"))
            painter.drawText(hokje, Qt.AlignmentFlag.AlignCenter, waarde.kenmerken["toets"])
        if gekozen:
            painter.setFont(maten.font(maten.TABEL, vet=True))
            painter.setPen(color("ink"))
            rest = QRect(vak)
            rest.setLeft(box_at(vak, len(KEUZES)).left() + maten.RUIMTE_S)
            painter.drawText(rest, midden, index.data())

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for all of it."""
        del option, index
        return QSize(ANTWOORDBREEDTE, maten.RIJ_DICHT)


def box_at(vak: QRect, plek: int) -> QRect:
    """Where one choice stands in a cell."""
    links = vak.left() + _INSPRINGEN + plek * (_VAKJE + _NAAST)
    return QRect(links, vak.top() + (vak.height() - _VAKJE) // 2, _VAKJE, _VAKJE)


class Antwoordtabel(QTableView):
    """Questions to answer with 1 to 5 and 0; arrows move, Backspace takes away.

    Signals:
        answered: something was answered or taken away.
        passed: an answer was given to the last question.
    """

    answered = Signal()
    passed = Signal()

    def __init__(
        self, naam: str, koppen: Sequence[str], rijen: Sequence[tuple[str, ...]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(naam)
        self.antwoorden = Antwoordmodel(koppen, rijen, self)
        self.setModel(self.antwoorden)
        self.setItemDelegate(_Vakjesverf(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rij = self.verticalHeader()
        rij.setVisible(False)
        rij.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rij.setMinimumSectionSize(maten.RIJ_DICHT)
        rij.setDefaultSectionSize(maten.RIJ_DICHT)
        kop = self.horizontalHeader()
        kop.setFixedHeight(maten.TABELKOP)
        kop.setHighlightSections(False)
        kop.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        kop.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        kop.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for kolom in range(1, len(koppen)):
            self.setColumnWidth(kolom, ANTWOORDBREEDTE)
        self.setFixedHeight(maten.TABELKOP + maten.RIJ_DICHT * len(rijen) + 2)
        self.setMinimumWidth(ANTWOORDBREEDTE * (len(koppen) - 1) + _MINSTE_NAAM)
        self.go_to_first()

    def go_to_first(self) -> None:
        """Begin at the first question."""
        self.setCurrentIndex(self.antwoorden.index(0, 1))

    def answer(self, code: str) -> None:
        """Answer the current question and go to the next."""
        nu = self.currentIndex()
        if not nu.isValid() or nu.column() == 0:
            return
        self.antwoorden.answer(nu, code)
        self.answered.emit()
        if code:
            self._go_on(nu)

    def _go_on(self, nu: QModelIndex) -> None:
        rij, kolom = nu.row(), nu.column() + 1
        if kolom == self.antwoorden.columnCount():
            rij, kolom = rij + 1, 1
        if rij < self.antwoorden.rowCount():
            self.setCurrentIndex(self.antwoorden.index(rij, kolom))
        else:
            self.passed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit answers; Backspace and Delete take an answer away."""
        kaal = event.modifiers() in _KAAL
        if kaal and event.text() in TOETSEN:
            self.answer(TOETSEN[event.text()])
        elif kaal and event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self.answer("")
        else:
            super().keyPressEvent(event)
            if self.currentIndex().column() == 0:  # the arrow left went to the names
                self.setCurrentIndex(self.currentIndex().siblingAtColumn(1))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a choice answers with it."""
        super().mousePressEvent(event)
        plek = event.position().toPoint()
        index = self.indexAt(plek)
        if index.isValid() and index.column():
            vak = self.visualRect(index)
            for nummer, waarde in enumerate(KEUZES):
                if box_at(vak, nummer).contains(plek):
                    self.antwoorden.answer(index, waarde.code)
                    self.answered.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where you are."""
        super().focusInEvent(event)
        if self.currentIndex().column() < 1:
            self.go_to_first()
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame away."""
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The questions, and the frame around the current one."""
        super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            paint_frame(self, self.visualRect(self.currentIndex()))
