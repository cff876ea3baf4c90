"""Words that look like what was typed, so that a name is found although it was spelled wrongly."""

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

_KORT = 4  # letters below which a typing error cannot be told from another name
_LANG = 8  # letters from which two errors are allowed
_HOOGSTENS = 8

# Letters that are heard as one another at the begin of a Dutch name.
_KLINKT_ALS = ("ck", "sz", "fv", "ijy", "gh", "bp", "dt")


def first_letters(getypt: str) -> str:
    """The letters a name can begin with when this was meant: two may be swapped, or sound alike."""
    letters = set(getypt[:2])
    for groep in _KLINKT_ALS:
        if getypt[:1] in groep:
            letters.update(groep)
    return "".join(sorted(letters))


def close_words(getypt: str, woorden: Sequence[str]) -> list[str]:
    """Words of which the begin looks most like what was typed, best first.

    Args:
        getypt: a folded word, or the begin of one.
        woorden: the folded words to choose from.
    """
    if len(getypt) < _KORT:
        return []
    fouten = 2 if len(getypt) >= _LANG else 1
    beste: dict[str, int] = {}
    for lengte in range(len(getypt) - 1, len(getypt) + 2):
        begin: list[str] = [woord[:lengte] for woord in woorden]
        gevonden = process.extract(
            getypt, begin, scorer=OSA.distance, score_cutoff=fouten, limit=_HOOGSTENS
        )
        for _, afstand, plaats in gevonden:
            woord = woorden[plaats]
            beste[woord] = min(int(afstand), beste.get(woord, fouten))
    return sorted(beste, key=lambda woord: (beste[woord], woord))[:_HOOGSTENS]
