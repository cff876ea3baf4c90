"""Who in a table is already in the kluis, or stands in the table twice."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rapidfuzz import fuzz

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.zoekvelden import fold, split_words
from levensloop_desktop.services.tabelimport.namen import is_prefix
from levensloop_desktop.services.tabelimport.voorstel import Gelijkenis, Voorstelregel

# Likeness of two names, of 100. With the same birth date a name may differ more than without.
_ZELFDE_DAG, _ANDERE_DAG, _ZEKER = 72, 92, 90
_KORT = 3


@dataclass(frozen=True, slots=True)
class Bekend:
    """Somebody who is known already.

    Args:
        wie: in words, for the screen.
        naam: sorted folded words of the name.
        geboren: birth date.
    """

    wie: str
    naam: str
    geboren: date | None


def as_known(client: Client, wie: str = "") -> Bekend:
    """A client as it is compared."""
    geboren = client.geboortedatum
    naam = f"{client.roepnaam or client.voornamen} {client.tussenvoegsel} {client.achternaam}"
    delen = (client.clientnummer, client.korte_naam, write_date(geboren))
    return Bekend(wie or ", ".join(filter(None, delen)), _words(naam), geboren)


def mark_doubles(
    regels: Sequence[Voorstelregel], clienten: Iterable[Client]
) -> list[Voorstelregel]:
    """The rows, each with whom it looks like: in the kluis, or in a row above it."""
    op_dag: defaultdict[date | None, list[Bekend]] = defaultdict(list)
    op_naam: defaultdict[str, list[Bekend]] = defaultdict(list)

    def remember(deel: Bekend) -> None:
        op_dag[deel.geboren].append(deel)
        for woord in _telling_words(deel.naam):
            op_naam[woord].append(deel)

    for client in clienten:
        remember(as_known(client))
    gemerkt = []
    for regel in regels:
        nieuw = as_known(regel.client(), f"rij {regel.rij}")
        lijkt_op = _find(nieuw, op_dag, op_naam) if nieuw.naam else None
        gemerkt.append(replace(regel, lijkt_op=lijkt_op) if lijkt_op else regel)
        remember(nieuw)
    return gemerkt


def _find(
    nieuw: Bekend,
    op_dag: defaultdict[date | None, list[Bekend]],
    op_naam: defaultdict[str, list[Bekend]],
) -> Gelijkenis | None:
    beste: tuple[float, Gelijkenis] | None = None
    if nieuw.geboren is not None:
        for ander in op_dag[nieuw.geboren]:
            score = fuzz.token_sort_ratio(nieuw.naam, ander.naam)
            if score >= _ZELFDE_DAG and (beste is None or score > beste[0]):
                beste = (score, Gelijkenis(ander.wie, score >= _ZEKER))
    if beste is not None:
        return beste[1]
    for ander in _sharing(nieuw.naam, op_naam):
        if fuzz.token_sort_ratio(nieuw.naam, ander.naam) < _ANDERE_DAG:
            continue
        onbekend = nieuw.geboren is None or ander.geboren is None
        if onbekend or _mistyped(nieuw.geboren, ander.geboren):
            return Gelijkenis(ander.wie, zeker=False)
    return None


def _sharing(naam: str, op_naam: defaultdict[str, list[Bekend]]) -> list[Bekend]:
    """Those who share the rarest known word of a name; who shares only a first name is many."""
    groepen = [op_naam[woord] for woord in _telling_words(naam) if woord in op_naam]
    return min(groepen, key=len, default=[])


def _mistyped(een: date | None, ander: date | None) -> bool:
    """Whether one day can be a slip of the other: day and month swapped, or one digit wrong."""
    if een is None or ander is None:
        return False
    if (een.year, een.month, een.day) == (ander.year, ander.day, ander.month):
        return True
    return sum(a != b for a, b in zip(f"{een:%Y%m%d}", f"{ander:%Y%m%d}", strict=True)) == 1


def _telling_words(naam: str) -> list[str]:
    """The words of a name that not everybody has."""
    return [woord for woord in naam.split() if len(woord) >= _KORT and not is_prefix(woord)]


def _words(naam: str) -> str:
    return " ".join(sorted(split_words(naam)))


def same_name(een: str, ander: str) -> bool:
    """Whether two names of organisations are the same but for case, accents and spaces."""
    return " ".join(fold(een).split()) == " ".join(fold(ander).split())
