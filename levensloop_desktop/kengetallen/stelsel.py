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
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

Onbekende = Hashable
Bereik = tuple[int, int]
Bereiken = Mapping[Onbekende, Bereik]
MEESTE_POGINGEN = 3000  # numbers that are filled in for one ring; then it is not found


@dataclass(frozen=True, slots=True)
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
        laag = sum(van[deel][0] for deel in self.links) - sum(van[deel][1] for deel in self.rechts)
        hoog = sum(van[deel][1] for deel in self.links) - sum(van[deel][0] for deel in self.rechts)
        nieuw: dict[Onbekende, Bereik] = {}
        for deel in self.links:  # what is left over for it: the rest, turned round
            onder, boven = van[deel]
            nieuw[deel] = (max(onder, boven - hoog), min(boven, onder - laag))
        for deel in self.rechts:
            onder, boven = van[deel]
            nieuw[deel] = (max(onder, boven + laag), min(boven, onder + hoog))
        return nieuw


@dataclass(frozen=True, slots=True)
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
        onder = max(onder, *(van[deel][0] for deel in self.delen))
        boven = min(boven, sum(van[deel][1] for deel in self.delen))
        nieuw: dict[Onbekende, Bereik] = {self.geheel: (onder, boven)}
        for deel in self.delen:
            laag, hoog = van[deel]
            laag = max(laag, self._needed(van, deel, (onder, boven)))
            nieuw[deel] = (laag, min(hoog, boven))
        return nieuw

    def _needed(self, van: Bereiken, deel: Onbekende, geheel: Bereik) -> int:
        """The least that one part must bring in, over every whole that is possible."""
        anders = [van[ander][1] for ander in self.delen if ander != deel]
        punten = {*geheel, *(hoog for hoog in anders if geheel[0] < hoog < geheel[1])}
        return min(punt - sum(min(hoog, punt) for hoog in anders) for punt in punten)


Eis = Som | Omvat


def narrow(bereiken: Bereiken, eisen: Sequence[Eis]) -> dict[Onbekende, Bereik] | None:
    """Shrink bounds until nothing changes; None when no numbers fit."""
    van = dict(bereiken)
    raakt: dict[Onbekende, list[Eis]] = defaultdict(list)
    for eis in eisen:
        for wie in eis.onbekenden:
            raakt[wie].append(eis)
    werk = dict.fromkeys(eisen)
    while werk:
        eis = next(iter(werk))
        del werk[eis]
        for wie, (laag, hoog) in eis.narrow(van).items():
            if laag > hoog:
                return None
            if (laag, hoog) != van[wie]:
                van[wie] = (laag, hoog)
                werk.update(dict.fromkeys(raakt[wie]))
    return van


def count_values(bereiken: Bereiken, eisen: Sequence[Eis]) -> dict[Onbekende, int] | None:
    """How many values each unknown keeps; None when no numbers fit.

    Never too many. It is exact, but where a ring lets through some values only of what ties it to
    the rest, or takes too long: then 0, as if it were known.
    """
    van = narrow(bereiken, eisen)
    if van is None:
        return None
    aantal = {wie: hoog - laag + 1 for wie, (laag, hoog) in van.items()}
    kern, los = _rings(eisen)
    for ring in kern:
        waarden = _try_values(van, ring)
        if waarden is None:
            return None
        for wie, mogelijk in waarden.items():
            heel = len(mogelijk) == aantal[wie]
            aantal[wie] = len(mogelijk) if heel or wie not in los else 0
    return aantal


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

    ring: Sequence[Eis]
    snede: tuple[Onbekende, ...]
    over: int = MEESTE_POGINGEN

    def complete(self, van: Bereiken) -> dict[Onbekende, Bereik] | None:
        """Bounds within which every value has numbers for all others beside it; None for none."""
        past = narrow(van, self.ring)
        if past is None:
            return None
        open_ = next((wie for wie in self.snede if past[wie][0] < past[wie][1]), None)
        if open_ is None:
            return past
        laag, hoog = past[open_]
        for waarde in sorted(range(laag, hoog + 1), key=lambda getal: abs(2 * getal - laag - hoog)):
            self.over -= 1
            if self.over < 0:
                return None
            if (gevonden := self.complete({**past, open_: (waarde, waarde)})) is not None:
                return gevonden
        return None


def _try_values(van: Bereiken, ring: Sequence[Eis]) -> dict[Onbekende, set[int]] | None:
    """The values for which numbers were found; None when there are no numbers at all."""
    snede = _cut(van, ring)
    eigen = {wie: van[wie] for eis in ring for wie in eis.onbekenden}
    waarden: dict[Onbekende, set[int]] = {wie: set() for wie in eigen}
    zoeker = _Zoeker(ring, snede)
    for wie in (*snede, *eigen):
        for waarde in range(eigen[wie][0], eigen[wie][1] + 1):
            if waarde in waarden[wie]:
                continue
            gevonden = zoeker.complete({**eigen, wie: (waarde, waarde)})
            for ander, (laag, hoog) in (gevonden or {}).items():
                waarden[ander].update(range(laag, hoog + 1))
    return waarden if any(waarden.values()) or zoeker.over < 0 else None


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
