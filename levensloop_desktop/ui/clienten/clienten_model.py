"""The lines of the client list, filtered and sorted without asking the kluis again."""

import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.ports.kluisport import Clientregel
from levensloop_desktop.ui.widgets.rollen import Rol

Index = QModelIndex | QPersistentModelIndex
CLIENT, NUMMER, FASE, VERBLIJF, TITEL, GAT, PLAN = range(7)
KOPPEN = ("Cliënt", "Nummer", "Fase", "Verblijf nu", "Titel tot", "Belangrijkste gat", "Plan")
AFGELOPEN = frozenset({"afgesloten", "afgewezen"})

_ERNST = {"rood": 0, "oranje": 1, "geel": 2, "groen": 3, "": 4}
_TEKST, _BIJ = int(Qt.ItemDataRole.DisplayRole), int(Rol.BIJTEKST)


class ClientenModel(QAbstractTableModel):
    """Client lines; holds all of them and shows those that pass the filter."""

    def __init__(self, vandaag: date) -> None:
        super().__init__()
        self._vandaag = vandaag
        self._alle: list[Clientregel] = []
        self._zoekteksten: dict[str, str] = {}
        self._cellen: dict[tuple[str, int], dict[int, Any]] = {}
        self._zichtbaar: list[Clientregel] = []
        self._toont: Callable[[Clientregel], bool] = _everything
        self._kolom, self._volgorde = FASE, Qt.SortOrder.AscendingOrder

    @property
    def alle(self) -> Sequence[Clientregel]:
        """Every line, shown or not."""
        return self._alle

    def set_regels(
        self,
        regels: Sequence[Clientregel],
        tekst: str = "",
        toont: Callable[[Clientregel], bool] | None = None,
    ) -> None:
        """Take new lines, and show those that pass the filter."""
        self._alle = sorted(regels, key=_SORTEER[CLIENT])
        self._zoekteksten.clear()
        self._cellen.clear()
        self.set_filter(tekst, toont or _everything)

    def set_filter(self, tekst: str, toont: Callable[[Clientregel], bool]) -> None:
        """Show only lines with every typed word in name or number, that also pass a test."""
        woorden = plain(tekst).split()
        if woorden:
            teksten = self._searchable()
            self._toont = lambda regel: (
                toont(regel) and all(woord in teksten[regel.client_id] for woord in woorden)
            )
        else:
            self._toont = toont
        self._refresh()

    def regel(self, index: Index) -> Clientregel | None:
        """The line at an index."""
        return self._zichtbaar[index.row()] if index.isValid() else None

    def row_of(self, client_id: str) -> int:
        """The row in which a client is shown, or -1."""
        rijen = (rij for rij, regel in enumerate(self._zichtbaar) if regel.client_id == client_id)
        return next(rijen, -1)

    def row_that_starts_with(self, getypt: str, vanaf: int) -> int:
        """The next row whose family name or number starts with this, or -1."""
        begin = plain(getypt)
        aantal = len(self._zichtbaar)
        for stap in range(aantal):
            rij = (vanaf + stap) % aantal
            regel = self._zichtbaar[rij]
            namen = (regel.sorteernaam, regel.naam, regel.clientnummer)
            if any(plain(naam).startswith(begin) for naam in namen):
                return rij
        return -1

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """How many lines are shown."""
        return 0 if parent.isValid() else len(self._zichtbaar)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """The columns of the list."""
        return 0 if parent.isValid() else len(KOPPEN)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _TEKST
    ) -> str | None:
        """Column heads."""
        if orientation == Qt.Orientation.Horizontal and role == _TEKST:
            return KOPPEN[section]
        return None

    @override
    def data(self, index: Index, role: int = _TEKST) -> Any:
        """What a cell says; reads only the line it already has."""
        if not index.isValid():
            return None
        regel, kolom = self._zichtbaar[index.row()], index.column()
        plek = (regel.client_id, kolom)
        cel = self._cellen.get(plek)
        if cel is None:
            cel = self._cellen[plek] = _CEL[kolom](regel, self._vandaag)
        return cel.get(role)

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, and within it by name."""
        self._kolom, self._volgorde = column, order
        self._refresh()

    def _searchable(self) -> dict[str, str]:
        """What is searched in, made at the first typed word."""
        if not self._zoekteksten:
            self._zoekteksten = {
                regel.client_id: plain(f"{regel.naam} {regel.sorteernaam} {regel.clientnummer}")
                for regel in self._alle
            }
        return self._zoekteksten

    def _refresh(self) -> None:
        self.beginResetModel()
        gevonden = list(filter(self._toont, self._alle))
        omgekeerd = self._volgorde == Qt.SortOrder.DescendingOrder
        gevonden.sort(key=_SORTEER[self._kolom], reverse=omgekeerd)
        self._zichtbaar = gevonden
        self.endResetModel()


_TIP = int(Qt.ItemDataRole.ToolTipRole)


def plain(tekst: str) -> str:
    """Small letters without accents, to search in."""
    klein = tekst.casefold()
    if klein.isascii():
        return klein
    ontleed = unicodedata.normalize("NFKD", klein)
    return "".join(teken for teken in ontleed if not unicodedata.combining(teken))


def _everything(_: Clientregel) -> bool:
    return True


def _or_dim(tekst: str, anders: str) -> dict[int, Any]:
    return {_TEKST: tekst} if tekst else {_TEKST: anders, Rol.KLEUR: "ink2"}


def _titel(regel: Clientregel, _: date) -> dict[int, Any]:
    if regel.titel_tot is not None:
        return {_TEKST: write_date(regel.titel_tot), _TIP: regel.titel}
    if regel.titel:
        return {_TEKST: "geen einddatum", _TIP: regel.titel}
    return _or_dim("", "geen")


def _client(regel: Clientregel, vandaag: date) -> dict[int, Any]:
    jaren = _age(regel.geboortedatum, vandaag)
    return {_TEKST: regel.naam, Rol.VET: True, _BIJ: f"({jaren})" if jaren is not None else ""}


def _nummer(regel: Clientregel, _: date) -> dict[int, Any]:
    return {_TEKST: regel.clientnummer, Rol.KLEUR: "ink2"}


def _fase(regel: Clientregel, _: date) -> dict[int, Any]:
    woord = label("fase", regel.fase) or "nog geen fase"
    return {_TEKST: woord, Rol.STATUS: regel.fase, Rol.VET: bool(regel.fase)}


def _verblijf(regel: Clientregel, _: date) -> dict[int, Any]:
    return _or_dim(regel.verblijf, "niet vastgelegd") | {_TIP: regel.verblijf}


def _gat(regel: Clientregel, _: date) -> dict[int, Any]:
    if not regel.gat:
        return _or_dim("", "geen")
    return {_TEKST: regel.gat, Rol.STATUS: "gat", _TIP: f"Belangrijkste gat: {regel.gat}"}


def _plan(regel: Clientregel, vandaag: date) -> dict[int, Any]:
    if regel.evaluatie is not None and regel.evaluatie < vandaag:
        dag = write_date(regel.evaluatie)
        return {
            _TEKST: "evaluatie te laat",
            Rol.STATUS: "let_op",
            Rol.VET: True,
            _TIP: f"De evaluatie had op {dag} moeten zijn.",
        }
    if regel.plan_versie is None:
        return _or_dim("", "nog geen plan")
    dag = write_date(regel.plan_datum)
    if regel.plan_status == "concept":
        return {_TEKST: f"concept, sinds {dag}" if dag else "concept"}
    return {_TEKST: f"versie {regel.plan_versie}, {dag}".rstrip(", ")}


def _age(geboren: date | None, vandaag: date) -> int | None:
    if geboren is None or geboren > vandaag:
        return None
    nog_niet_jarig = (vandaag.month, vandaag.day) < (geboren.month, geboren.day)
    return vandaag.year - geboren.year - nog_niet_jarig


_SORTEER: dict[int, Callable[[Clientregel], Any]] = {
    CLIENT: attrgetter("sorteernaam"),
    NUMMER: attrgetter("clientnummer"),
    FASE: lambda regel: _ERNST.get(regel.fase, len(_ERNST)),
    VERBLIJF: lambda regel: regel.verblijf.casefold(),
    TITEL: lambda regel: regel.titel_tot or date.max,
    GAT: lambda regel: regel.gat_begin or date.max,
    PLAN: lambda regel: regel.plan_datum or date.max,
}

_CEL: dict[int, Callable[[Clientregel, date], dict[int, Any]]] = {
    CLIENT: _client,
    NUMMER: _nummer,
    FASE: _fase,
    VERBLIJF: _verblijf,
    TITEL: _titel,
    GAT: _gat,
    PLAN: _plan,
}
