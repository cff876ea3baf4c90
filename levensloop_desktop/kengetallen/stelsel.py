"""What every hidden count can still be, given all figures and everything that ties them together.

A system is a set of unknown whole numbers, each between a least and a greatest value, and of ties:
sums and inclusions. Where the ties form a tree, shrinking the bounds until nothing changes is exact
(each tie lets through every whole number between its bounds). Where they form rings, a few
unknowns that cut the rings are filled in until a tree is left; a value counts when numbers for all
others were found beside it. So a count is never too high. No solver is needed; the tests hold this
against one (docs/adr/0016-bescherming-van-kengetallen.md).
"""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Onbekende = str
Bereik = tuple[int, int]
Bereiken = Mapping[Onbekende, Bereik]
MEESTE_POGINGEN = 3000  # numbers that are filled in for one ring; then it is not found


@dataclass(frozen=True, slots=True, eq=False)  # compared by itself: there are many of them
class Som:
    """What stands on the left adds up to what stands on the right."""

    links: tuple[Onbekende, ...]
    rechts: tuple[Onbekende, ...]

    @property
    def onbekenden(self) -> tuple[Onbekende, ...]:
        """Everything it ties."""
        return (*self.links, *self.rechts)

    def narrow(self, van: Bereiken) -> dict[Onbekende, Bereik]:
        """What each can still be."""
        laag = hoog = 0
        for deel in self.links:
            onder, boven = van[deel]
            laag, hoog = laag + onder, hoog + boven
        for deel in self.rechts:
            onder, boven = van[deel]
            laag, hoog = laag - boven, hoog - onder
        nieuw: dict[Onbekende, Bereik] = {}
        for deel in self.links:  # what is left over for it: the rest, turned round
            onder, boven = van[deel]
            nieuw[deel] = (max(onder, boven - hoog), min(boven, onder - laag))
        for deel in self.rechts:
            onder, boven = van[deel]
            nieuw[deel] = (max(onder, boven + laag), min(boven, onder + hoog))
        return nieuw


@dataclass(frozen=True, slots=True, eq=False)
class Omvat:
    """No part is larger than the whole, and all parts together are not smaller."""

    geheel: Onbekende
    delen: tuple[Onbekende, ...]

    @property
    def onbekenden(self) -> tuple[Onbekende, ...]:
        """Everything it ties."""
        return (self.geheel, *self.delen)

    def narrow(self, van: Bereiken) -> dict[Onbekende, Bereik]:
        """What each can still be."""
        onder, boven = van[self.geheel]
        alles = 0
        for deel in self.delen:
            laag, hoog = van[deel]
            onder, alles = max(onder, laag), alles + hoog
        boven = min(boven, alles)
        nieuw: dict[Onbekende, Bereik] = {self.geheel: (onder, boven)}
        for deel in self.delen:
            laag, hoog = van[deel]
            if alles - hoog < boven or hoog > boven:  # else the others can do without it
                laag = max(laag, self._needed(van, deel, (onder, boven)))
                nieuw[deel] = (laag, min(hoog, boven))
        return nieuw

    def _needed(self, van: Bereiken, deel: Onbekende, geheel: Bereik) -> int:
        """The least that one part must bring in, over every whole that is possible."""
        anders = [van[ander][1] for ander in self.delen if ander != deel]
        punten = {*geheel, *(hoog for hoog in anders if geheel[0] < hoog < geheel[1])}
        return min(punt - sum(min(hoog, punt) for hoog in anders) for punt in punten)


Eis = Som | Omvat


class Banden:
    """Ties, and which of them each unknown is in."""

    def __init__(self, eisen: Sequence[Eis]) -> None:
        self.eisen = eisen
        self.raakt: dict[Onbekende, list[Eis]] = defaultdict(list)
        for eis in eisen:
            for wie in eis.onbekenden:
                self.raakt[wie].append(eis)

    def narrow(self, van: Bereiken, begin: Iterable[Eis]) -> dict[Onbekende, Bereik] | None:
        """Shrink bounds until nothing changes, beginning with some ties; None when none fit."""
        nu = dict(van)
        werk = dict.fromkeys(begin)
        while werk:
            eis = werk.popitem()[0]
            for wie, (laag, hoog) in eis.narrow(nu).items():
                if laag > hoog:
                    return None
                if (laag, hoog) != nu[wie]:
                    nu[wie] = (laag, hoog)
                    werk.update(dict.fromkeys(self.raakt[wie]))
        return nu


def narrow(bereiken: Bereiken, eisen: Sequence[Eis]) -> dict[Onbekende, Bereik] | None:
    """Shrink bounds until nothing changes; None when no numbers fit."""
    return Banden(eisen).narrow(bereiken, eisen)


def count_values(
    bereiken: Bereiken, eisen: Sequence[Eis], genoeg: int | None = None
) -> dict[Onbekende, int] | None:
    """How many values each unknown keeps; None when no numbers fit.

    Never too many. It is exact, but where a ring lets through some values only of what ties it to
    the rest, or takes too long: then 0, as if it were known.

    Args:
        bereiken: the least and the greatest value of each.
        eisen: what ties them.
        genoeg: in a ring nobody looks for more values than this.
    """
    van = narrow(bereiken, eisen)
    if van is None:
        return None
    aantal = {wie: hoog - laag + 1 for wie, (laag, hoog) in van.items()}
    kern, los = _rings(eisen)
    for ring in kern:
        zoeker = _Zoeker(Banden(ring), _cut(van, ring))
        waarden = zoeker.try_values(van, {} if genoeg is None else _limits(van, los, genoeg))
        if waarden is None:
            return None
        for wie, mogelijk in waarden.items():
            heel = len(mogelijk) == aantal[wie]
            aantal[wie] = len(mogelijk) if heel or wie not in los else 0
    return aantal


def is_tree(eisen: Sequence[Eis]) -> bool:
    """Whether these ties form no ring."""
    return not _rings(eisen)[0]


def _limits(van: Bereiken, los: set[Onbekende], genoeg: int) -> dict[Onbekende, int]:
    """Of which unknowns so many values are enough: not of what ties a ring to the rest."""
    return {wie: genoeg for wie in van if wie not in los}


def _rings(eisen: Sequence[Eis]) -> tuple[list[list[Eis]], set[Onbekende]]:
    """The ties that form rings, those that hang together beside each other; and what else ties."""
    over = list(dict.fromkeys(eisen))
    while True:
        keer: dict[Onbekende, int] = defaultdict(int)
        for eis in over:
            for wie in set(eis.onbekenden):
                keer[wie] += 1
        in_ring = [eis for eis in over if sum(keer[wie] > 1 for wie in set(eis.onbekenden)) > 1]
        if len(in_ring) == len(over):
            break
        over = in_ring
    los = {wie for eis in eisen if eis not in over for wie in eis.onbekenden}
    return _together(over), los


def _together(eisen: Iterable[Eis]) -> list[list[Eis]]:
    """Ties in groups that share no unknown."""
    groepen: list[list[Eis]] = []
    for eis in eisen:
        eigen = set(eis.onbekenden)
        raak = [groep for groep in groepen if any(eigen & set(ander.onbekenden) for ander in groep)]
        groepen = [groep for groep in groepen if groep not in raak]
        groepen.append([*itertools.chain.from_iterable(raak), eis])
    return groepen


@dataclass(slots=True)
class _Zoeker:
    """Fills in numbers for the ties of one ring, so many times at most."""

    banden: Banden
    snede: tuple[Onbekende, ...]
    over: int = MEESTE_POGINGEN

    def try_values(
        self, van: Bereiken, genoeg: Mapping[Onbekende, int]
    ) -> dict[Onbekende, set[int]] | None:
        """The values for which numbers were found; None when there are no numbers at all."""
        eigen = {wie: van[wie] for wie in self.banden.raakt}
        waarden: dict[Onbekende, set[int]] = {wie: set() for wie in eigen}
        for wie in (*self.snede, *eigen):
            for waarde in _from_the_middle(eigen[wie]):
                if waarde in waarden[wie] or len(waarden[wie]) >= genoeg.get(wie, len(eigen) * 99):
                    continue
                gevonden = self._complete(eigen, wie, waarde)
                for ander, (laag, hoog) in (gevonden or {}).items():
                    waarden[ander].update(range(laag, hoog + 1))
        return waarden if any(waarden.values()) or self.over < 0 else None

    def _complete(
        self, van: Bereiken, wie: Onbekende, waarde: int
    ) -> dict[Onbekende, Bereik] | None:
        """Bounds within which every value has numbers for all others beside it; None for none."""
        self.over -= 1
        if self.over < 0:
            return None
        past = self.banden.narrow({**van, wie: (waarde, waarde)}, self.banden.raakt[wie])
        if past is None:
            return None
        open_ = next((ander for ander in self.snede if past[ander][0] < past[ander][1]), None)
        if open_ is None:
            return past
        for poging in _from_the_middle(past[open_]):
            if (gevonden := self._complete(past, open_, poging)) is not None:
                return gevonden
        return None


def _from_the_middle(bereik: Bereik) -> list[int]:
    """Every value, the middle ones first."""
    laag, hoog = bereik
    return sorted(range(laag, hoog + 1), key=lambda getal: abs(2 * getal - laag - hoog))


def _cut(van: Bereiken, ring: Sequence[Eis]) -> tuple[Onbekende, ...]:
    """Unknowns without which the ties form no ring; few, and with few values."""
    snede: list[Onbekende] = []
    over = [set(eis.onbekenden) for eis in ring]
    while True:
        keer: dict[Onbekende, int] = defaultdict(int)
        for groep in over:
            for wie in groep:
                keer[wie] += 1
        rest = [{wie for wie in groep if keer[wie] > 1} for groep in over]
        rest = [groep for groep in rest if len(groep) > 1]
        if not rest:
            return tuple(snede)
        if rest == over:
            wie = max(keer, key=lambda wie: (keer[wie], van[wie][0] - van[wie][1], repr(wie)))
            snede.append(wie)
            rest = [groep - {wie} for groep in rest]
        over = rest
