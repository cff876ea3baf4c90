"""Small pictures of all pages beside the preview; choosing one goes to that page."""

from collections import deque
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from levensloop_desktop.ui.stijl.palet import color
from levensloop_desktop.ui.voorbeeld.pdf_pagina import PdfBron, on_white

Index = QModelIndex | QPersistentModelIndex
_NERGENS = QModelIndex()
BREEDTE = 136
_PLAATJE = QSize(88, 124)


class Miniatuurmodel(QAbstractListModel):
    """The pages; a picture is drawn when the list first shows it, one at a time."""

    def __init__(self, bron: PdfBron, parent: QWidget) -> None:
        super().__init__(parent)
        self._bron = bron
        self._scherm = parent
        self._paginas = 0
        self._klaar: dict[int, QPixmap] = {}
        self._gevraagd: deque[int] = deque()
        self._klok = QTimer(self)
        self._klok.setInterval(0)
        self._klok.timeout.connect(self._draw_one)

    @property
    def is_drawing(self) -> bool:
        """Whether a picture is still to come."""
        return self._klok.isActive()

    def reload(self) -> None:
        """Other pages came, or none are there any more; no picture of the old ones stays."""
        self.beginResetModel()
        self._klok.stop()
        self._gevraagd.clear()
        self._klaar.clear()
        self._paginas = self._bron.paginas
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NERGENS) -> int:
        return 0 if parent.isValid() else self._paginas

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        rij = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return str(rij + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"Pagina {rij + 1} van {self._paginas}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(rij)
        return None

    def _picture(self, rij: int) -> QPixmap:
        plaat = self._klaar.get(rij)
        if plaat is None:
            plaat = QPixmap(_PLAATJE)
            plaat.fill(Qt.GlobalColor.transparent)
            self._klaar[rij] = plaat
            self._gevraagd.append(rij)
            self._klok.start()
        return plaat

    def _draw_one(self) -> None:
        if not self._gevraagd:
            self._klok.stop()
            return
        rij = self._gevraagd.popleft()
        deel = self._scherm.devicePixelRatioF()
        maat = self._bron.document.pagePointSize(rij).toSize()
        maat.scale(_PLAATJE * deel, Qt.AspectRatioMode.KeepAspectRatio)
        plaat = QPixmap.fromImage(on_white(self._bron.document.render(rij, maat)))
        schilder = QPainter(plaat)
        schilder.setPen(color("border"))  # white paper is seen on white
        schilder.drawRect(plaat.rect().adjusted(0, 0, -1, -1))
        schilder.end()
        plaat.setDevicePixelRatio(deel)
        self._klaar[rij] = plaat
        plek = self.index(rij, 0)
        self.dataChanged.emit(plek, plek, [Qt.ItemDataRole.DecorationRole])


class Miniaturen(QListView):
    """A column of pages; the arrow keys walk through them.

    Signals:
        gekozen: the page, counted from 0, that somebody chose here.
    """

    gekozen = Signal(int)

    def __init__(self, bron: PdfBron, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Bladzijden in het klein")
        self.setProperty("miniaturen", "ja")
        self.setFixedWidth(BREEDTE)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(_PLAATJE)
        self.setUniformItemSizes(True)
        self.setGridSize(QSize(BREEDTE - 20, _PLAATJE.height() + 32))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.pages = Miniatuurmodel(bron, self)
        self.setModel(self.pages)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_page(self, pagina: int) -> None:
        """Mark the page that is looked at; nothing is told."""
        if pagina != self.currentIndex().row():
            self.selectionModel().blockSignals(True)
            self.setCurrentIndex(self.pages.index(pagina, 0))
            self.selectionModel().blockSignals(False)
            self.viewport().update()

    def _tell(self, nu: QModelIndex) -> None:
        if nu.isValid():
            self.gekozen.emit(nu.row())
