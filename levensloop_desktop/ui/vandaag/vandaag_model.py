"""The lines of Vandaag as a tree: four groups, of which each shows some hundreds at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.getallen import write_number
from levensloop_desktop.domain.vandaag.lijst import Urgentie
from levensloop_desktop.domain.vandaag.termijnen import Lijnsoort
from levensloop_desktop.services.ports.vandaagport import Lijn
from levensloop_desktop.services.vandaag.vandaag import U, Vandaagblad
from levensloop_desktop.ui.vandaag.woorden import ICOON, VORM, group_name, relative
from levensloop_desktop.ui.widgets.rollen import Rol

Index = QModelIndex | QPersistentModelIndex
KOPPEN = ("Wanneer", "Cliënt", "Soort", "Wat", "Aan zet")
WANNEER, CLIENT, SOORT, WAT, AAN_ZET = range(5)
_NERGENS = QModelIndex()
_TEKST = Qt.ItemDataRole.DisplayRole
_BIJSCHRIFT = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


@dataclass(slots=True)
class Groep:
    """One group with the lines that were read, and how many there are."""

    urgentie: Urgentie
    naam: str
    lijnen: list[Lijn]
    aantal: int

    @property
    def rest(self) -> int:
        """How many are not shown."""
        return max(0, self.aantal - len(self.lijnen))

    @property
    def rijen(self) -> int:
        """Lines, and one row that offers the rest."""
        return len(self.lijnen) + (1 if self.rest else 0)


class VandaagModel(QAbstractItemModel):
    """Groups without a parent, lines under them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.groepen: list[Groep] = []
        self._vandaag = date.min

    def set_blad(self, blad: Vandaagblad) -> None:
        """Show these groups."""
        self.beginResetModel()
        self._vandaag = blad.vandaag
        self.groepen = [
            Groep(deel.urgentie, group_name(deel.urgentie, blad.weken), [*deel.lijnen], deel.aantal)
            for deel in blad.groepen
        ]
        self.endResetModel()

    def groep(self, index: Index) -> Groep:
        """The group of a line, or of the row that offers more."""
        return self.groepen[index.internalId() - 1]

    def add_lines(self, groep: Groep, lijnen: Sequence[Lijn]) -> None:
        """Show more lines of a group, in place of the row that offered them."""
        ouder = self.index(self.groepen.index(groep), 0)
        oud = groep.rijen
        erbij = [*groep.lijnen, *lijnen]
        aantal = groep.aantal if lijnen else len(erbij)  # nothing more is there: offer no more
        nieuw = len(erbij) + (1 if aantal > len(erbij) else 0)
        if nieuw > oud:
            self.beginInsertRows(ouder, oud, nieuw - 1)
        elif nieuw < oud:
            self.beginRemoveRows(ouder, nieuw, oud - 1)
        groep.lijnen, groep.aantal = erbij, aantal
        if nieuw > oud:
            self.endInsertRows()
        elif nieuw < oud:
            self.endRemoveRows()
        if lijnen:
            self.dataChanged.emit(
                self.index(oud - 1, 0, ouder), self.index(oud - 1, AAN_ZET, ouder)
            )

    def lijn(self, index: Index) -> Lijn | None:
        """The line of a row; None on a group and on the row that offers more."""
        if not index.isValid() or index.internalId() == 0:
            return None
        groep = self.groep(index)
        rij = index.row()
        return groep.lijnen[rij] if rij < len(groep.lijnen) else None

    def find(self, gezocht: Lijn) -> QModelIndex:
        """Where a line is; of the same record and kind when the line itself changed."""
        for passend in (_is_same, _is_about_same):
            for nummer, groep in enumerate(self.groepen):
                for rij, lijn in enumerate(groep.lijnen):
                    if passend(lijn, gezocht):
                        return self.index(rij, 0, self.index(nummer, 0))
        return QModelIndex()

    @override
    def index(self, row: int, column: int, parent: Index = _NERGENS) -> QModelIndex:
        """A group carries 0, a line the number of its group from 1."""
        boven = parent.isValid()
        # Asked thousands of times per list; hasIndex() asks twice back, and takes twice as long.
        rijen = self.rowCount(parent) if boven else len(self.groepen)
        if not (0 <= row < rijen and 0 <= column < len(KOPPEN)):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if boven else 0)

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
        return f"{groep.naam}, {write_number(groep.aantal)}"
    return {
        int(_TEKST): groep.naam,
        Rol.GROEP: True,
        Rol.VET: True,
        Rol.STATUS: VORM[groep.urgentie],
        Rol.BIJTEKST: write_number(groep.aantal),
    }.get(role)


def _of_rest(rest: int, kolom: int, role: int) -> object:
    if kolom == WANNEER and role in {int(_TEKST), *map(int, _BIJSCHRIFT)}:
        return f"Nog {write_number(rest)} regels. Enter toont er meer."
    return "accent" if role == Rol.KLEUR else None


def _is_same(lijn: Lijn, gezocht: Lijn) -> bool:
    return lijn[1:7] == gezocht[1:7] and lijn.record_id == gezocht.record_id


def _is_about_same(lijn: Lijn, gezocht: Lijn) -> bool:
    zelfde = (lijn.client_id, lijn.soort, lijn.record_id)
    return zelfde == (gezocht.client_id, gezocht.soort, gezocht.record_id)
