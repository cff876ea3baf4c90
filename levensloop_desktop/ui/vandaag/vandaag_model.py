"""The lines of Vandaag as a tree: four groups, of which each shows some hundreds at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.vandaag.lijst import Signaalweken, Urgentie
from levensloop_desktop.domain.vandaag.termijnen import Lijnsoort
from levensloop_desktop.services.vandaag import U
from levensloop_desktop.services.vandaagport import Lijn
from levensloop_desktop.ui.vandaag.woorden import ICOON, VORM, group_name, relative
from levensloop_desktop.ui.widgets.rollen import Rol

Index = QModelIndex | QPersistentModelIndex
KOPPEN = ("Wanneer", "Cliënt", "Soort", "Wat", "Aan zet")
WANNEER, CLIENT, SOORT, WAT, AAN_ZET = range(5)
PER_KEER = 300
"""So many lines of a group are shown, and as many more each time that is asked for."""
_NERGENS = QModelIndex()
_TEKST = Qt.ItemDataRole.DisplayRole
_BIJSCHRIFT = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


@dataclass(slots=True)
class Groep:
    """One group with all its lines, and how many of them are shown."""

    urgentie: Urgentie
    naam: str
    lijnen: list[Lijn]
    getoond: int = PER_KEER

    @property
    def rest(self) -> int:
        """How many are not shown."""
        return max(0, len(self.lijnen) - self.getoond)

    @property
    def rijen(self) -> int:
        """Lines, and one row that offers the rest."""
        return min(len(self.lijnen), self.getoond) + (1 if self.rest else 0)


class VandaagModel(QAbstractItemModel):
    """Groups without a parent, lines under them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.groepen: list[Groep] = []
        self._vandaag = date.min

    def set_lijnen(self, lijnen: Sequence[Lijn], vandaag: date, weken: Signaalweken) -> None:
        """Show these lines; groups without a line are left out."""
        self.beginResetModel()
        self._vandaag = vandaag
        per_groep: dict[int, list[Lijn]] = {}
        for lijn in lijnen:
            per_groep.setdefault(lijn.urgentie, []).append(lijn)
        self.groepen = [
            Groep(urgentie, group_name(urgentie, weken), per_groep[urgentie])
            for urgentie in Urgentie
            if urgentie in per_groep
        ]
        self.endResetModel()

    def show_more(self, index: Index) -> None:
        """Show the next lines of the group whose last row this is."""
        groep = self.groepen[index.internalId() - 1]
        ouder = self.index(index.internalId() - 1, 0)
        oud = groep.rijen
        groep.getoond += PER_KEER
        self.beginInsertRows(ouder, oud, groep.rijen - 1)
        self.endInsertRows()
        self.dataChanged.emit(self.index(oud - 1, 0, ouder), self.index(oud - 1, AAN_ZET, ouder))

    def lijn(self, index: Index) -> Lijn | None:
        """The line of a row; None on a group and on the row that offers more."""
        if not index.isValid() or index.internalId() == 0:
            return None
        groep = self.groepen[index.internalId() - 1]
        rij = index.row()
        return groep.lijnen[rij] if rij < min(len(groep.lijnen), groep.getoond) else None

    def find(self, gezocht: Lijn) -> QModelIndex:
        """Where a line is; of the same record and kind when the line itself changed."""
        for passend in (_is_same, _is_about_same):
            for nummer, groep in enumerate(self.groepen):
                for rij, lijn in enumerate(groep.lijnen[: groep.getoond]):
                    if passend(lijn, gezocht):
                        return self.index(rij, 0, self.index(nummer, 0))
        return QModelIndex()

    @override
    def index(self, row: int, column: int, parent: Index = _NERGENS) -> QModelIndex:
        """A group carries 0, a line the number of its group from 1."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    @override
    def parent(self, index: Index = _NERGENS) -> QModelIndex:  # type: ignore[override]  # stub
        """The group of a line."""
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    @override
    def rowCount(self, parent: Index = _NERGENS) -> int:
        """Groups, or the rows of one."""
        if not parent.isValid():
            return len(self.groepen)
        if parent.internalId() or parent.column():
            return 0
        return self.groepen[parent.row()].rijen

    @override
    def columnCount(self, parent: Index = _NERGENS) -> int:
        """The same everywhere."""
        del parent
        return len(KOPPEN)

    @override
    def hasChildren(self, parent: Index = _NERGENS) -> bool:
        """Only groups have."""
        return not parent.isValid() or parent.internalId() == 0

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(_TEKST)
    ) -> object:
        """The name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == _TEKST:
            return KOPPEN[section]
        return None

    @override
    def data(self, index: Index, role: int = int(_TEKST)) -> object:
        """What a cell says."""
        if not index.isValid():
            return None
        if index.internalId() == 0:
            groep = self.groepen[index.row()]
            return _of_group(groep, role) if index.column() == 0 else None
        lijn = self.lijn(index)
        if lijn is None:
            rest = self.groepen[index.internalId() - 1].rest
            return _of_rest(rest, index.column(), role)
        return self._of_line(lijn, index.column(), role)

    def _of_line(self, lijn: Lijn, kolom: int, role: int) -> object:
        tekst, bij = self._texts(lijn, kolom)
        if role in _BIJSCHRIFT:
            tip = f"{tekst}, {lijn.clientnummer}" if kolom == CLIENT else f"{tekst} {bij}".rstrip()
            return tip if role == Qt.ItemDataRole.ToolTipRole else f"{KOPPEN[kolom]}: {tip}"
        u_zelf = lijn.aan_zet == U
        gezegd: dict[int, object] = {
            int(_TEKST): tekst,
            Rol.BIJTEKST: bij or None,
            Rol.ICOON: ICOON[Lijnsoort(lijn.soort)] if kolom == SOORT else None,
            Rol.VET: kolom == WANNEER or (kolom == AAN_ZET and u_zelf),
            Rol.KLEUR: "ink2" if kolom == AAN_ZET and not u_zelf else None,
            Rol.RECORD: lijn,
        }
        return gezegd.get(role)

    def _texts(self, lijn: Lijn, kolom: int) -> tuple[str, str]:
        if kolom == WANNEER:
            ver = relative(lijn, self._vandaag)
            return (write_date(lijn.datum), ver) if lijn.datum else ("nu", "")
        return {
            CLIENT: lijn.naam,
            SOORT: Lijnsoort(lijn.soort).label,
            WAT: lijn.wat,
            AAN_ZET: lijn.aan_zet,
        }[kolom], ""


def _of_group(groep: Groep, role: int) -> object:
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{groep.naam}, {len(groep.lijnen)}"
    return {
        int(_TEKST): groep.naam,
        Rol.GROEP: True,
        Rol.VET: True,
        Rol.STATUS: VORM[groep.urgentie],
        Rol.BIJTEKST: str(len(groep.lijnen)),
    }.get(role)


def _of_rest(rest: int, kolom: int, role: int) -> object:
    if kolom == WAT and role in {int(_TEKST), *map(int, _BIJSCHRIFT)}:
        return f"Nog {rest} regels. Enter toont er meer."
    return "accent" if role == Rol.KLEUR else None


def _is_same(lijn: Lijn, gezocht: Lijn) -> bool:
    return lijn[1:7] == gezocht[1:7] and lijn.record_id == gezocht.record_id


def _is_about_same(lijn: Lijn, gezocht: Lijn) -> bool:
    zelfde = (lijn.client_id, lijn.soort, lijn.record_id)
    return zelfde == (gezocht.client_id, gezocht.soort, gezocht.record_id)
