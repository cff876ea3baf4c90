"""Whether two people may be one: names compared without accents or order, and birth dates."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from levensloop_desktop.domain.zoekvelden import split_words

# Likeness of two names, of 100. With the same birth date a name may differ more than without.
_ZELFDE_DAG, _ANDERE_DAG, _ZEKER = 72, 92, 90
_KORT = 3
_VOORVOEGSELS = frozenset(
    (
        "van",
        "de",
        "der",
        "den",
        "het",
        "'t",
        "’t",
        "te",
        "ten",
        "ter",
        "el",
        "al",
        "von",
        "op",
        "in",
    )
)


@dataclass(frozen=True, slots=True)
class Bekend:
    """Somebody who is known already.

    Args:
        wie: in words, for the screen.
        naam: sorted folded words of the name.
        geboren: birth date.
        client_id: whose dossier, empty when there is none yet.
    """

    wie: str
    naam: str
    geboren: date | None
    client_id: str = ""


@dataclass(frozen=True, slots=True)
class Treffer:
    """Who somebody looks like, and whether that is sure."""

    wie: Bekend
    zeker: bool


def is_prefix(woord: str) -> bool:
    """Whether a word is a tussenvoegsel."""
    return woord.lower() in _VOORVOEGSELS


def known(wie: str, naam: str, geboren: date | None, client_id: str = "") -> Bekend:
    """Somebody as he or she is compared."""
    return Bekend(wie, " ".join(sorted(split_words(naam))), geboren, client_id)


class Bekenden:
    """Everybody who is known, found by birth date and by the telling words of a name."""

    def __init__(self, wie: Iterable[Bekend] = ()) -> None:
        self._op_dag: defaultdict[date | None, list[Bekend]] = defaultdict(list)
        self._op_naam: defaultdict[str, list[Bekend]] = defaultdict(list)
        for deel in wie:
            self.remember(deel)

    def remember(self, deel: Bekend) -> None:
        """Know one more."""
        self._op_dag[deel.geboren].append(deel)
        for woord in _telling_words(deel.naam):
            self._op_naam[woord].append(deel)

    def find(self, nieuw: Bekend) -> Treffer | None:
        """Who this may be: the most alike of this birth date, else of a day that may be a slip."""
        if not nieuw.naam:
            return None
        zelfde = [] if nieuw.geboren is None else self._op_dag.get(nieuw.geboren, [])
        beste = max(
            ((fuzz.token_sort_ratio(nieuw.naam, ander.naam), ander) for ander in zelfde),
            key=lambda deel: deel[0],
            default=None,
        )
        if beste is not None and beste[0] >= _ZELFDE_DAG:
            return Treffer(beste[1], zeker=beste[0] >= _ZEKER)
        for ander in self._sharing(nieuw.naam):
            onbekend = nieuw.geboren is None or ander.geboren is None
            if fuzz.token_sort_ratio(nieuw.naam, ander.naam) >= _ANDERE_DAG and (
                onbekend or _mistyped(nieuw.geboren, ander.geboren)
            ):
                return Treffer(ander, zeker=False)
        return None

    def _sharing(self, naam: str) -> list[Bekend]:
        """Those who share the rarest known word; who shares only a first name is many."""
        woorden = _telling_words(naam)
        groepen = [self._op_naam[woord] for woord in woorden if woord in self._op_naam]
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
