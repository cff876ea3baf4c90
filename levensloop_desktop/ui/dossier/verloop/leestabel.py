"""A table to read and filter, with the whole text of the chosen line under it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Leegscherm
from levensloop_desktop.ui.widgets.tabel import Tabel
from levensloop_desktop.ui.widgets.teksten import scheidingslijn, tekst

Index = QModelIndex | QPersistentModelIndex
_NERGENS = QModelIndex()
_FILTERBREEDTE = 320
_LEESHOOGTE = 136


@dataclass(frozen=True, slots=True)
class Leesregel:
    """The texts of one line, and the whole text that belongs to it."""

    cellen: tuple[str, ...]
    geheel: str = ""


class Leesmodel(QAbstractTableModel):
    """Lines of text; they come ready made."""

    def __init__(self, koppen: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._koppen = tuple(koppen)
        self._regels: tuple[Leesregel, ...] = ()

    def show_regels(self, regels: Sequence[Leesregel]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._regels = tuple(regels)
        self.endResetModel()

    def regel(self, rij: int) -> Leesregel:
        """One line."""
        return self._regels[rij]

    @override
    def rowCount(self, parent: Index = _NERGENS) -> int:
        return 0 if parent.isValid() else len(self._regels)

    @override
    def columnCount(self, parent: Index = _NERGENS) -> int:
        return 0 if parent.isValid() else len(self._koppen)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        woorden = self._regels[index.row()].cellen[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(woorden.split())
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._koppen[index.column()]}: {woorden}"
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._koppen[section]
        return None


class Leestabel(QWidget):
    """Heading, filter, table, and the whole text of the chosen line.

    Args:
        titel: heading above the table.
        kolommen: heads with their width in pixels; 0 takes what is left.
        leeg: what to say when there is nothing.
        met_geheel: whether a line has more text than its cells show.
    """

    def __init__(
        self,
        titel: str,
        kolommen: Sequence[tuple[str, int]],
        leeg: str,
        *,
        met_geheel: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._titel = titel
        self.model = Leesmodel([kop for kop, _ in kolommen], self)
        self._zeef = QSortFilterProxyModel(self)
        self._zeef.setSourceModel(self.model)
        self._zeef.setFilterKeyColumn(-1)
        self._zeef.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Filter op elk woord")
        self.filter.setAccessibleName(f"Filter van {titel.lower()}")
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(_FILTERBREEDTE)
        self.filter.textChanged.connect(self._sift)
        self.telling = tekst("", "klein")
        self.tabel = Tabel(titel, dicht=True)
        self.tabel.setModel(self._zeef)
        self._set_widths([breedte for _, breedte in kolommen])
        self.geheel = QPlainTextEdit()
        self.geheel.setReadOnly(True)
        self.geheel.setTabChangesFocus(True)
        self.geheel.setAccessibleName("De hele tekst van de gekozen regel")
        self.geheel.setFixedHeight(_LEESHOOGTE)
        self.geheel.setVisible(met_geheel)
        self.tabel.keuze_veranderd.connect(self._show_whole)
        self._geen = Leegscherm(leeg)
        self._wis = Knop("Filter wissen", bij_klik=self.filter.clear)
        self._niets = Leegscherm("", self._wis)
        self._inhoud = QStackedWidget()
        self._build()

    def _set_widths(self, breedtes: Sequence[int]) -> None:
        kop = self.tabel.horizontalHeader()
        kop.setStretchLastSection(False)
        for nummer, breedte in enumerate(breedtes):
            mode = QHeaderView.ResizeMode.Interactive if breedte else QHeaderView.ResizeMode.Stretch
            kop.setSectionResizeMode(nummer, mode)
            if breedte:
                self.tabel.setColumnWidth(nummer, breedte)

    def _build(self) -> None:
        balk = QHBoxLayout()
        balk.setContentsMargins(maten.MARGE, maten.RUIMTE_XS, maten.RUIMTE_L, maten.RUIMTE_XS)
        balk.setSpacing(maten.RUIMTE_M)
        balk.addWidget(tekst(self._titel, "label"))
        balk.addWidget(self.telling)
        balk.addStretch(1)
        balk.addWidget(self.filter)
        vol = QWidget()
        kolom = QVBoxLayout(vol)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addWidget(self.tabel, 1)
        onder = QHBoxLayout()
        onder.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.RUIMTE_L, maten.RUIMTE_S)
        onder.addWidget(self.geheel)
        kolom.addLayout(onder)
        for deel in (vol, self._geen, self._niets):
            self._inhoud.addWidget(deel)
        alles = QVBoxLayout(self)
        alles.setContentsMargins(0, 0, 0, 0)
        alles.setSpacing(0)
        alles.addLayout(balk)
        alles.addWidget(scheidingslijn())
        alles.addWidget(self._inhoud, 1)

    def show_regels(self, regels: Sequence[Leesregel]) -> None:
        """Show other lines; the filter stays."""
        self.model.show_regels(regels)
        self._update()
        if self._zeef.rowCount() and not self.tabel.currentIndex().isValid():
            self.tabel.selectRow(0)

    def _sift(self, woord: str) -> None:
        self._zeef.setFilterFixedString(woord.strip())
        self._update()

    def _update(self) -> None:
        alle, getoond = self.model.rowCount(), self._zeef.rowCount()
        self.telling.setText(str(alle) if alle == getoond else f"{getoond} van {alle}")
        self._niets.set_zin(f"Niets gevonden voor “{self.filter.text().strip()}”.")
        self._inhoud.setCurrentIndex(1 if not alle else 2 if not getoond else 0)

    def _show_whole(self, index: QModelIndex) -> None:
        regel = self.model.regel(self._zeef.mapToSource(index).row()) if index.isValid() else None
        self.geheel.setPlainText(regel.geheel if regel else "")
