"""Which days are covered, and which are not: plain arithmetic with days."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from levensloop_desktop.domain.continuiteit.perioden import EEN_DAG, day_after


class Strook(NamedTuple):
    """A stretch of days, both ends included."""

    begin: date
    einde: date


def merge(stroken: Iterable[Strook]) -> list[Strook]:
    """The same days in as few stretches as can be, in order; touching stretches are one."""
    samen: list[Strook] = []
    for strook in sorted(stroken):
        if strook.einde < strook.begin:
            continue
        vorige = samen[-1] if samen else None
        grens = day_after(vorige.einde) if vorige else None
        if vorige and (grens is None or strook.begin <= grens):
            samen[-1] = Strook(vorige.begin, max(vorige.einde, strook.einde))
        else:
            samen.append(strook)
    return samen


def uncovered(stroken: Iterable[Strook], van: date, tot: date) -> list[Strook]:
    """The stretches between two days, both included, in which no given stretch lies."""
    open_stroken: list[Strook] = []
    plek: date | None = van
    for begin, einde in merge(stroken):
        if plek is None or plek > tot or begin > tot:
            break
        if begin > plek:
            open_stroken.append(Strook(plek, begin - EEN_DAG))
        verder = day_after(einde)
        plek = None if verder is None else max(plek, verder)
    if plek is not None and plek <= tot:
        open_stroken.append(Strook(plek, tot))
    return open_stroken


def strook(begin: date | None, einde: date | None) -> Strook:
    """A stretch of which an end may not be known: then it reaches as far as days go."""
    return Strook(begin or date.min, einde or date.max)
