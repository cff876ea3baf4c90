"""A table to read in which numbers stand right, and one column takes what is left."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from levensloop_desktop.ui.dossier.verloop.leestabel import Leesmodel, Leesregel
from levensloop_desktop.ui.widgets.tabel import Tabel

Index = QModelIndex | QPersistentModelIndex
_RECHTS = Qt.AlignmentFlag.AlignRight


class _Getalmodel(Leesmodel):
    """Lines of which some columns are numbers."""

    def __init__(self, koppen: Sequence[str], getallen: frozenset[int], parent: QWidget) -> None:
        super().__init__(koppen, parent)
        self._getallen = getallen

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RECHTS if index.column() in self._getallen else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return super().data(index)
        return super().data(index, role)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self._getallen:
            return _RECHTS | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)


class Getaltabel(Tabel):
    """Lines with numbers.

    Args:
        naam: for screen readers.
        kolommen: heads with their width; 0 for the one that takes what is left.
        getallen: which columns are numbers.
        minst: the least width of the column that takes what is left; then the table scrolls.
    """

    def __init__(
        self,
        naam: str,
        kolommen: Sequence[tuple[str, int]],
        getallen: Sequence[int],
        *,
        minst: int = 0,
        dicht: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(naam, dicht=dicht, parent=parent)
        self._breedtes = [breedte for _, breedte in kolommen]
        self._minst = minst
        self._model = _Getalmodel([kop for kop, _ in kolommen], frozenset(getallen), self)
        self.setModel(self._model)
        kop = self.horizontalHeader()
        kop.setStretchLastSection(False)
        for nummer, breedte in enumerate(self._breedtes):
            kop.setSectionResizeMode(nummer, QHeaderView.ResizeMode.Interactive)
            if breedte:
                self.setColumnWidth(nummer, breedte)

    def show_regels(self, regels: Sequence[Leesregel]) -> None:
        """Show other lines; the chosen place stays chosen."""
        rij = self.currentIndex().row()
        self._model.show_regels(regels)
        if regels:
            self.selectRow(min(max(rij, 0), len(regels) - 1))

    @property
    def regels(self) -> tuple[Leesregel, ...]:
        """What is shown."""
        return tuple(map(self._model.regel, range(self._model.rowCount())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the wide column what is left."""
        super().resizeEvent(event)
        rest = self.viewport().width() - sum(self._breedtes)
        self.setColumnWidth(self._breedtes.index(0), max(rest, self._minst))
