"""Two peildata beside each other: what one person who came, went or changed would give away.

Who knows that exactly one person changed between two peildata, and sees a figure go from 10 to 15,
knows both counts (12 and 13) and where that person is. That it stayed 10 tells something too: it
was not 12. And so does leaving out only what would have changed. So when a group changed by no more
than one person, nothing of it is shown of the later peildatum, whatever its figures are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from levensloop_desktop.kengetallen.cijfers import Cijfertabel, Publicatie, bounds
from levensloop_desktop.kengetallen.stelsel import Bereik
from levensloop_desktop.kengetallen.teltabel import Koppeling, Teltabel

EEN = 1  # so many people between two peildata do not hide each other
_CLIENTEN = "clienten"
_VEEL = 10**9


@dataclass(frozen=True, slots=True)
class Bekend:
    """The exact counts that are known of a peildatum; groups that are not in them are gone.

    Args:
        tellingen: by table.
        speling: by how many people they may be off from what went out, since counts were mended.
    """

    tellingen: Sequence[Teltabel] = ()
    speling: int = 0

    def of(self, bevolking: str) -> list[Teltabel]:
        """The tables of a group, without what happened in a period."""
        return [deel for deel in self.tellingen if deel.bevolking == bevolking and not deel.stroom]


@dataclass(frozen=True, slots=True)
class Verraad:
    """A table that would give one person away.

    Args:
        tabel: code of the table.
        totaal: whether the total of the group does too, so that leaving out the table is no help.
    """

    tabel: str
    totaal: bool


@dataclass(frozen=True, slots=True)
class _Deling:
    """How a group is divided: what each class and the whole can be.

    Args:
        cellen: by class; empty where that says nothing about people.
        geheel: the whole group.
        telt_op: whether everybody is in one class, so that classes add up.
    """

    cellen: tuple[Bereik, ...]
    geheel: Bereik
    telt_op: bool


def find_betrayals(
    oud: Publicatie,
    nieuw: Publicatie,
    bekend: tuple[Bekend, Bekend] | None = None,
    koppelingen: Sequence[Koppeling] = (),
) -> Iterator[Verraad]:
    """Every table of `nieuw` that is of a group in which one person changed since `oud`, or nobody.

    Args:
        oud: of another peildatum.
        nieuw: what is to go out.
        bekend: the exact counts of both; of what is not in them, everything that the figures do
            not refute counts as one person.
        koppelingen: a class that is such a group betrays as much as the group.
    """
    toen, nu = bekend or (Bekend(), Bekend())
    for bevolking in dict.fromkeys(tabel.bevolking for tabel in nieuw.tabellen):
        eerst, later = _speaking(oud, bevolking), _speaking(nieuw, bevolking)
        if not eerst or not later:
            continue
        if toen.of(bevolking) and nu.of(bevolking):
            mensen = _least(_exact_pairs(toen.of(bevolking), nu.of(bevolking)))
        else:
            mensen = _least(_figure_pairs(eerst, later))
        if mensen - toen.speling - nu.speling > EEN:
            continue
        yield from (Verraad(tabel.code, totaal=True) for tabel in later)
        yield from same_class(nieuw, bevolking, koppelingen)


def count_changed(oud: Sequence[Teltabel], nieuw: Sequence[Teltabel]) -> int:
    """By how many people two exact counts differ at the least, in the group that differs most."""
    toen, nu = Bekend(oud), Bekend(nieuw)
    groepen = {deel.bevolking for deel in (*oud, *nieuw)}
    return max((_least(_exact_pairs(toen.of(groep), nu.of(groep))) for groep in groepen), default=0)


def changed_groups(oud: Sequence[Teltabel], nieuw: Sequence[Teltabel]) -> set[str]:
    """Groups of which the same day was counted otherwise, by as little as one unit."""
    totalen = {deel.bevolking: deel.totaal for deel in oud}
    cellen = {(deel.code, deel.vorm): (deel.aantallen, deel.clienten) for deel in oud}
    anders: set[str] = set()
    for later in nieuw:
        nu = (later.aantallen, later.clienten)
        if totalen.get(later.bevolking, later.totaal) != later.totaal:
            anders.add(later.bevolking)
        if cellen.get((later.code, later.vorm), nu) != nu:
            anders.add(later.bevolking)
    return anders


def same_class(
    nieuw: Publicatie, bevolking: str, koppelingen: Sequence[Koppeling]
) -> Iterator[Verraad]:
    """Tables of which a class is this whole group."""
    getoond = {tabel.code for tabel in nieuw.tabellen if tabel.is_getoond}
    for band in koppelingen:
        if band.gelijk and band.deel == (bevolking, frozenset()) and band.geheel[0] in getoond:
            yield Verraad(band.geheel[0], totaal=False)


def _speaking(publicatie: Publicatie, bevolking: str) -> list[Cijfertabel]:
    """The tables that say something of a group; what happened in a period is another each time."""
    return [
        tabel
        for tabel in publicatie.tabellen
        if tabel.bevolking == bevolking
        and not tabel.stroom
        and (tabel.is_getoond or tabel.totaal is not None)
    ]


def _least(paren: Sequence[tuple[_Deling, _Deling]]) -> int:
    """The fewest people who can have come, gone or changed class, by all tables of a group.

    Of those who came, went and changed, those who came less those who went are known to lie between
    two numbers; who came or changed is in what grew, who went or changed in what shrank.
    """
    erbij = eraf = 0
    laag, hoog = -_VEEL, _VEEL
    for toen, nu in paren:
        groei, krimp = _moved(toen, nu)
        erbij, eraf = max(erbij, groei), max(eraf, krimp)
        laag = max(laag, nu.geheel[0] - toen.geheel[1])
        hoog = min(hoog, nu.geheel[1] - toen.geheel[0])
    netto = max(laag, min(hoog, erbij - eraf))
    return max(erbij, eraf, netto + eraf, erbij - netto)


def _moved(toen: _Deling, nu: _Deling) -> tuple[int, int]:
    """How much grew and how much shrank, at the least."""
    paren = list(zip(toen.cellen, nu.cellen, strict=False))
    groei = [max(0, later[0] - eerst[1]) for eerst, later in paren]
    krimp = [max(0, eerst[0] - later[1]) for eerst, later in paren]
    if toen.telt_op and nu.telt_op:
        return sum(groei), sum(krimp)
    return max(groei, default=0), max(krimp, default=0)


def _exact_pairs(
    oud: Sequence[Teltabel], nieuw: Sequence[Teltabel]
) -> list[tuple[_Deling, _Deling]]:
    """Tables that divide in the same way; of the others the whole group is compared alone."""
    eerder = {(deel.code, deel.vorm): deel for deel in oud}
    return [
        (
            _exact(eerder.get((later.code, later.vorm)) or oud[0]),
            _exact(later, heel=(later.code, later.vorm) not in eerder),
        )
        for later in nieuw
        if oud
    ]


def _exact(tabel: Teltabel, *, heel: bool = False) -> _Deling:
    """Exact counts; of records the different clients behind them, since one person has several."""
    totaal = tabel.totaal if tabel.wie is None else tabel.wie
    aantallen = () if heel else tabel.clienten or tabel.aantallen
    return _Deling(
        tuple((aantal, aantal) for aantal in aantallen),
        (totaal, totaal),
        telt_op=not tabel.meervoudig and not tabel.clienten,
    )


def _figure_pairs(
    oud: Sequence[Cijfertabel], nieuw: Sequence[Cijfertabel]
) -> list[tuple[_Deling, _Deling]]:
    """The same by what is shown; what was merged otherwise, and records, refute nothing."""
    eerder = {(tabel.code, tabel.vorm): tabel for tabel in oud}
    paren: list[tuple[_Deling, _Deling]] = []
    for later in nieuw:
        eerst = eerder.get((later.code, later.vorm))
        gelijk = eerst is not None and _classes(eerst) == _classes(later)
        if later.eenheid == _CLIENTEN:
            paren.append((_shown(eerst or oud[0], gelijk=gelijk), _shown(later, gelijk=gelijk)))
    return paren


def _classes(tabel: Cijfertabel) -> list[tuple[str, ...]]:
    return [cijfer.klassen for cijfer in tabel.cijfers]


def _shown(tabel: Cijfertabel, *, gelijk: bool) -> _Deling:
    return _Deling(
        tuple(bounds(cijfer.waarde) for cijfer in tabel.cijfers) if gelijk else (),
        (0, _VEEL) if tabel.totaal is None else bounds(tabel.totaal.waarde),
        telt_op=not tabel.meervoudig,
    )
