"""The rows of a proposal as a table: number, what it is, how it stands, and whether it comes in."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from levensloop_desktop.services.tabelimport.overnemen import describe_row
from levensloop_desktop.services.tabelimport.voorstel import Voorstelregel
from levensloop_desktop.ui.widgets.rollen import Rol

Index = QModelIndex | QPersistentModelIndex
_NERGENS = QModelIndex()
KOPPEN = ("Rij", "Wat", "Toestand", "Overnemen")
STAND, NEMEN = 2, 3


class Rijenmodel(QAbstractTableModel):
    """Rows ready to be looked at; leaving one out is kept here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.regels: tuple[Voorstelregel, ...] = ()
        self.overslaan: set[int] = set()

    def show_regels(self, regels: Sequence[Voorstelregel], overslaan: Collection[int]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.regels = tuple(regels)
        self.overslaan = set(overslaan)
        self.endResetModel()

    def toggle(self, rij: int) -> None:
        """Leave a row out, or take it along again."""
        nummer = self.regels[rij].rij
        self.overslaan ^= {nummer}
        self.dataChanged.emit(self.index(rij, STAND), self.index(rij, NEMEN))

    @override
    def rowCount(self, parent: Index = _NERGENS) -> int:
        return 0 if parent.isValid() else len(self.regels)

    @override
    def columnCount(self, parent: Index = _NERGENS) -> int:
        return 0 if parent.isValid() else len(KOPPEN)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        regel = self.regels[index.row()]
        neemt = regel.rij not in self.overslaan
        status, woord = stand_of(regel)
        cellen = (str(regel.rij), describe_row(regel), woord, "ja" if neemt else "nee")
        if role == Qt.ItemDataRole.DisplayRole:
            return cellen[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{KOPPEN[index.column()]}: {cellen[index.column()]}"
        if role == Rol.STATUS and index.column() == STAND:
            return status
        if role == Rol.ICOON and index.column() == NEMEN:
            return "vink" if neemt else "min"
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return KOPPEN[section]
        return None


def stand_of(regel: Voorstelregel) -> tuple[str, str]:
    """Status and words of a row: the worst that is to be said of it."""
    if regel.is_fout:
        aantal = sum(melding.blokkeert for melding in regel.meldingen)
        return "rood", "1 fout" if aantal == 1 else f"{aantal} fouten"
    if regel.lijkt_op is not None:
        woord = "staat er al: " if regel.lijkt_op.zeker else "hoort bij of lijkt op "
        return "oranje", f"{woord}{regel.lijkt_op.met}"
    if regel.meldingen:
        return "geel", "kijk na"
    return "gedaan", "in orde"
