"""What the format says of each collection: its fields, and which of them may be absent."""

from types import NoneType
from typing import Any, get_args, get_type_hints

from levensloop_desktop.domain.onderdelen import ONDERDELEN
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import Veld, velden

FORMAAT = "levensloop-dossier"
VERSIE = 1

# Never leaves the kluis in a file (domain.md, Cliënt).
NIET_IN_BESTAND = frozenset({"bsn"})

# Every list of the format, in the order of writing: the parts, then what they share.
LIJSTEN = (*ONDERDELEN, "partners", "contactpersonen")


def file_fields(soort: type[Record]) -> tuple[Veld, ...]:
    """The fields of a class that stand in a dossier file, in order."""
    return tuple(deel for deel in _all_fields(soort) if deel.naam not in NIET_IN_BESTAND)


def may_be_empty(soort: type[Record], naam: str) -> bool:
    """Whether a field may be null."""
    soorten: tuple[Any, ...] = get_args(get_type_hints(soort)[naam])
    return NoneType in soorten


def _all_fields(soort: Any) -> tuple[Veld, ...]:
    # A class is hashable; the checker takes the cache of `velden` for one of its instances.
    return velden(soort)
