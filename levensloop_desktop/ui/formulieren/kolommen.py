"""Columns of a list of records, described shortly, and the Qt model that shows them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import veld_van
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.widgets.rollen import Rol

Index = QModelIndex | QPersistentModelIndex
_NERGENS = QModelIndex()
_CEL = 1000  # characters; more does not fit in a row, and takes long to measure
_VET = {
    "rood",
    "oranje",
    "geel",
    "groen",
    "te_laat",
    "gedaan",
    "geregeld",
    "niet_geregeld",
    "loopt",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom:
    """One column.

    Args:
        veld: field of the domain class; its label is the head and its value the text.
        kop: head where it is not the label of the field.
        breedte: width in pixels; 0 takes what is left.
        tekst: makes the text where it is not the plain value of the field.
        status: gives the code of the shape that stands before the text.
        vet: write in bold.
    """

    veld: str = ""
    kop: str = ""
    breedte: int = 0
    tekst: Callable[[Any, Gegevens], str] | None = None
    status: Callable[[Any, Gegevens], str] | None = None
    vet: bool = False

    def label(self, soort: type[Record]) -> str:
        """The head of the column."""
        return self.kop or veld_van(soort, self.veld).label

    def toon(self, record: Record, gegevens: Gegevens) -> str:
        """The text of one cell, on one line; of a long text the beginning."""
        lang = self.tekst(record, gegevens) if self.tekst else gegevens.toon(record, self.veld)
        return " ".join(lang[:_CEL].split())


class RecordModel(QAbstractTableModel):
    """Records in rows; the texts of a row are made once, when the row is first looked at."""

    def __init__(self, soort: type[Record], kolommen: Sequence[Kolom]) -> None:
        super().__init__()
        self._soort = soort
        self._kolommen = tuple(kolommen)
        self._records: tuple[Record, ...] = ()
        self._gegevens: Gegevens | None = None
        self._cellen: dict[int, tuple[tuple[str, str | None], ...]] = {}

    @property
    def records(self) -> tuple[Record, ...]:
        """The records in the order of the rows."""
        return self._records

    def show_records(self, records: Sequence[Record], gegevens: Gegevens) -> None:
        """Show other records."""
        self.beginResetModel()
        self._records, self._gegevens, self._cellen = tuple(records), gegevens, {}
        self.endResetModel()

    def wipe(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._records, self._gegevens, self._cellen = (), None, {}
        self.endResetModel()

    def row_of(self, record_id: str) -> int:
        """The row of a record, -1 when it is not shown."""
        ids = [record.id for record in self._records]
        return ids.index(record_id) if record_id in ids else -1  # type: ignore[arg-type] # RecordId is a str

    @override
    def rowCount(self, parent: Index = _NERGENS) -> int:
        return 0 if parent.isValid() else len(self._records)

    @override
    def columnCount(self, parent: Index = _NERGENS) -> int:
        return 0 if parent.isValid() else len(self._kolommen)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        cel, status = self._row(row)[column]
        waarde: Any = None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                waarde = cel
            case Qt.ItemDataRole.AccessibleTextRole:
                kop = self._kolommen[column].label(self._soort)
                waarde = f"{kop}: {cel or 'niet vastgelegd'}"
            case Rol.STATUS:
                waarde = status
            case Rol.VET:
                waarde = self._kolommen[column].vet or status in _VET
            case Rol.RECORD:
                waarde = self._records[row]
        return waarde

    def _row(self, row: int) -> tuple[tuple[str, str | None], ...]:
        """Text and status of each cell."""
        if row not in self._cellen and self._gegevens is not None:
            record, gegevens = self._records[row], self._gegevens
            self._cellen[row] = tuple(
                (kolom.toon(record, gegevens), kolom.status and kolom.status(record, gegevens))
                for kolom in self._kolommen
            )
        return self._cellen[row]

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._kolommen[section].label(self._soort)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
