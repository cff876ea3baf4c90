"""Lay the periods and gaps of each lane in rows, so that nothing lies over something else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from levensloop_desktop.domain.continuiteit.gaten import Gat
from levensloop_desktop.domain.continuiteit.levenslijn import Levenslijn
from levensloop_desktop.domain.continuiteit.perioden import EEN_DAG, Baan, Periode, Staat

MEESTE_RIJEN = 3
BAANHOOGTE = 40
HOGE_BAAN = 58
_BALK, _DICHTE_BALK, _DICHTE_STAP = 24, 17, 18
_VROEG, _LAAT = date.min, date.max


@dataclass(frozen=True, slots=True)
class Blok:
    """One bar of the picture: a period, a gap, what was asked for, or many merged into one."""

    baan: Baan
    begin: date | None
    einde: date | None
    naam: str
    periode: Periode | None = None
    gat: Gat | None = None
    gevraagd: bool = False
    aantal: int = 1
    rij: int = 0

    @property
    def sleutel(self) -> tuple[str, str, str]:
        """What tells this bar from every other one, also after a reload."""
        wat = "gat" if self.gat else "gevraagd" if self.gevraagd else "periode"
        nummer = self.periode.record_id if self.periode else str(self.begin)
        return self.baan, f"{wat}{self.aantal}", nummer


@dataclass(frozen=True, slots=True)
class Strip:
    """A lane with its bars, the number of rows they need, and where it begins."""

    baan: Baan
    blokken: tuple[Blok, ...]
    rijen: int
    boven: int

    @property
    def hoogte(self) -> int:
        """A lane of one or two rows is 40 high, one of three a little more."""
        return HOGE_BAAN if self.rijen >= MEESTE_RIJEN else BAANHOOGTE

    def top_of(self, blok: Blok) -> tuple[int, int]:
        """Top and height of a bar."""
        if self.rijen == 1:
            return self.boven + (BAANHOOGTE - _BALK) // 2, _BALK
        return self.boven + 3 + blok.rij * _DICHTE_STAP, _DICHTE_BALK


def stack(lijn: Levenslijn) -> tuple[Strip, ...]:
    """The seven lanes under each other."""
    strips: list[Strip] = []
    boven = 0
    for baan in Baan:
        blokken = _in_rows(sorted(_bars(lijn, baan), key=_by_day))
        rijen = max((blok.rij + 1 for blok in blokken), default=1)
        strip = Strip(baan, tuple(sorted(blokken, key=_by_day)), rijen, boven)
        strips.append(strip)
        boven += strip.hoogte
    return tuple(strips)


def _bars(lijn: Levenslijn, baan: Baan) -> Iterator[Blok]:
    gaten = [gat for gat in lijn.gaten if gat.baan is baan]
    for deel in lijn.in_baan(baan):
        if deel.staat is Staat.AFGEWEZEN or (deel.einde or _LAAT) < (deel.begin or _VROEG):
            continue
        yield from _of_period(deel, gaten)
    for gat in gaten:
        zonder = [
            deel
            for deel in lijn.in_baan(baan)
            if deel.staat is Staat.GEEN_PLEK and deel.loopt_op(gat.begin)
        ]
        einde = gat.einde
        naam = gat.voluit(lijn.vandaag)
        # What is missing already is drawn from the day on which it began; a stay that is no
        # place is drawn itself up to today.
        begin = gat.begin if zonder or not gat.is_nu(lijn.vandaag) else gat.sinds or gat.begin
        yield Blok(baan, begin, einde, naam, zonder[-1] if zonder else None, gat)


def _of_period(deel: Periode, gaten: Sequence[Gat]) -> Iterator[Blok]:
    if deel.staat is Staat.GEVRAAGD:
        naam = f"{deel.naam} aangevraagd"
        yield Blok(deel.baan, deel.begin, deel.einde, naam, deel, gevraagd=True)
        return
    if deel.gevraagd_op and deel.begin and deel.gevraagd_op < deel.begin:
        naam = f"{deel.naam} aangevraagd"
        yield Blok(deel.baan, deel.gevraagd_op, deel.begin - EEN_DAG, naam, deel, gevraagd=True)
    einde = deel.einde
    if deel.staat is Staat.GEEN_PLEK:  # from today on the gap says it
        later = [g.begin for g in gaten if g.einde >= (deel.begin or _VROEG)]
        grens = min(later, default=None)
        if grens is not None and grens <= (einde or _LAAT):
            einde = grens - EEN_DAG
    if (einde or _LAAT) >= (deel.begin or _VROEG):
        yield Blok(deel.baan, deel.begin, einde, deel.naam, deel)


def _in_rows(blokken: Sequence[Blok]) -> list[Blok]:
    """Each bar in the first row that is free; what needs more rows than there are is merged."""
    vrij: list[date | None] = []  # the last day in use of each row, None for ever
    geplaatst: list[Blok] = []
    for blok in blokken:
        begin = blok.begin or _VROEG
        rij = next((n for n, tot in enumerate(vrij) if tot is not None and tot < begin), len(vrij))
        if rij == len(vrij):
            vrij.append(None)
        vrij[rij] = blok.einde
        geplaatst.append(replace(blok, rij=rij))
    if len(vrij) <= MEESTE_RIJEN:
        return geplaatst
    laatste = MEESTE_RIJEN - 1
    samen = [blok for blok in geplaatst if blok.rij >= laatste]
    return [blok for blok in geplaatst if blok.rij < laatste] + list(_merged(samen, laatste))


def _merged(blokken: Sequence[Blok], rij: int) -> Iterator[Blok]:
    """Bars that overlap as one bar that says how many they are."""
    groep: list[Blok] = []
    tot = _VROEG
    for blok in blokken:
        if groep and (blok.begin or _VROEG) > tot:
            yield _one(groep, rij)
            groep, tot = [], _VROEG
        groep.append(blok)
        tot = max(tot, blok.einde or _LAAT)
    if groep:
        yield _one(groep, rij)


def _one(groep: Sequence[Blok], rij: int) -> Blok:
    if len(groep) == 1:
        return replace(groep[0], rij=rij)
    einde = None if any(b.einde is None for b in groep) else max(b.einde or _VROEG for b in groep)
    naam = f"nog {len(groep)} perioden, zie de tabel"
    return Blok(groep[0].baan, groep[0].begin, einde, naam, aantal=len(groep), rij=rij)


def _by_day(blok: Blok) -> tuple[date, date, int]:
    return blok.begin or _VROEG, blok.einde or _LAAT, blok.rij
