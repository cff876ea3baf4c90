"""Which fields point to which collection, read from the field descriptions."""

from dataclasses import dataclass, fields
from functools import cache
from typing import Any, get_args

from levensloop_desktop.domain.onderdelen import VERZAMELINGEN
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import velden


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """One field that holds the id of another record."""

    soort: type[Record]
    veld: str
    naar: str
    verplicht: bool


@cache
def verwijzingen() -> tuple[Verwijzing, ...]:
    """Every reference of every stored class."""
    return tuple(
        Verwijzing(soort, beschreven.naam, beschreven.naar, _is_required(soort, beschreven.naam))
        for soort in VERZAMELINGEN.values()
        for beschreven in velden(soort)
        if beschreven.naar
    )


def verwijzingen_naar(verzameling: str) -> tuple[Verwijzing, ...]:
    """The fields that may point to a record of this collection."""
    return tuple(deel for deel in verwijzingen() if deel.naar == verzameling)


def _is_required(soort: Any, naam: str) -> bool:
    annotatie = next(deel.type for deel in fields(soort) if deel.name == naam)
    return type(None) not in get_args(annotatie)
