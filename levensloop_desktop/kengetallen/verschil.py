"""Two peildata beside each other: what one person who came, went or changed would give away.

Who knows that exactly one person changed between two peildata, and sees a figure go from 10 to 15,
knows both counts (12 and 13) and where that person is. Rounding cannot prevent that. So when the
counts differ by no more than one person, both must show the same.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from levensloop_desktop.kengetallen.cijfers import STAP, Cijfer, Cijfertabel, Publicatie
from levensloop_desktop.kengetallen.teltabel import Teltabel


@dataclass(frozen=True, slots=True)
class Verraad:
    """A difference that one person explains.

    Args:
        tabel: code of the table.
        totaal: whether the total of the group differs, so that leaving out the table is no help.
    """

    tabel: str
    totaal: bool


def find_betrayals(
    oud: Publicatie,
    nieuw: Publicatie,
    tellingen: tuple[Sequence[Teltabel], Sequence[Teltabel]] | None = None,
) -> Iterator[Verraad]:
    """Every table of `nieuw` that differs from an earlier peildatum by what one person explains.

    Args:
        oud: of another peildatum.
        nieuw: what is to go out.
        tellingen: the exact counts of both; without those everything that the figures do not
            refute counts as one person.
    """
    paren = list(_pairs(oud.tabellen, nieuw.tabellen))
    for bevolking in dict.fromkeys(tabel.bevolking for _, tabel in paren):
        deze = [paar for paar in paren if paar[1].bevolking == bevolking]
        een = (
            _counts_differ_by_one(bevolking, *tellingen)
            if tellingen
            else _figures_may_differ_by_one(deze)
        )
        for eerst, later in deze if een else ():
            if (heel := _totals_differ(eerst, later)) or (
                eerst.is_getoond and later.is_getoond and eerst.kern != later.kern
            ):
                yield Verraad(later.code, heel)


def _totals_differ(oud: Cijfertabel, nieuw: Cijfertabel) -> bool:
    """Whether both show a total, and another one."""
    if oud.totaal is None or nieuw.totaal is None:
        return False
    return oud.totaal.waarde != nieuw.totaal.waarde


def _pairs(
    oud: Sequence[Cijfertabel], nieuw: Sequence[Cijfertabel]
) -> Iterator[tuple[Cijfertabel, Cijfertabel]]:
    """Tables that are in both and divide in the same way; what happened in a period is another."""
    eerder = {(tabel.code, tabel.vorm): tabel for tabel in oud if not tabel.stroom}
    for tabel in nieuw:
        if (tabel.code, tabel.vorm) in eerder:
            yield eerder[tabel.code, tabel.vorm], tabel


def _counts_differ_by_one(
    bevolking: str, oud: Sequence[Teltabel], nieuw: Sequence[Teltabel]
) -> bool:
    """Whether every table of a group changed as one who came, went or changed would do."""
    eerder: Mapping[tuple[str, str], Teltabel] = {(deel.code, deel.vorm): deel for deel in oud}
    paren = [
        (eerder[later.code, later.vorm], later)
        for later in nieuw
        if later.bevolking == bevolking and (later.code, later.vorm) in eerder
    ]
    netto = {later.totaal - eerst.totaal for eerst, later in paren}
    return (
        all(
            _is_one(
                [na - voor for voor, na in zip(eerst.aantallen, later.aantallen, strict=True)],
                later.totaal - eerst.totaal,
                meervoudig=later.meervoudig,
            )
            for eerst, later in paren
        )
        and len(netto) <= 1
    )


def _figures_may_differ_by_one(paren: Sequence[tuple[Cijfertabel, Cijfertabel]]) -> bool:
    """The same for figures; what was merged otherwise refutes nothing."""
    netto = {_step(oud.totaal, nieuw.totaal) for oud, nieuw in paren}
    netto.discard(0)
    if len(netto) > 1 or not netto <= {-1, 1}:
        return False
    for kant in (1, -1, 0):
        if netto - {kant}:
            continue
        if all(
            _may_be_one(
                [_step(voor, na) for voor, na in zip(oud.cijfers, nieuw.cijfers, strict=True)],
                kant,
                meervoudig=nieuw.meervoudig,
            )
            for oud, nieuw in paren
            if [cijfer.klassen for cijfer in oud.cijfers]
            == [cijfer.klassen for cijfer in nieuw.cijfers]
        ):
            return True
    return False


def _is_one(verschillen: Sequence[int], netto: int, *, meervoudig: bool) -> bool:
    """Whether exact differences are those of one unit, or of none."""
    if abs(netto) > 1 or any(abs(verschil) > 1 for verschil in verschillen):
        return False
    erbij, eraf = verschillen.count(1), verschillen.count(-1)
    if meervoudig:
        return not netto or not (eraf if netto > 0 else erbij)
    return erbij <= 1 and eraf <= 1 and erbij - eraf == netto


def _may_be_one(stappen: Sequence[int], netto: int, *, meervoudig: bool) -> bool:
    """Whether steps of figures can be those of one unit: a change need not show."""
    if any(abs(stap) > 1 for stap in stappen):
        return False
    erbij, eraf = stappen.count(1), stappen.count(-1)
    if meervoudig:
        return not netto or not (eraf if netto > 0 else erbij)
    return erbij <= (netto >= 0) and eraf <= (netto <= 0)


def _step(voor: Cijfer | None, na: Cijfer | None) -> int:
    """How many steps of rounding lie between two figures."""
    if voor is None or na is None:
        return 0
    return _rank(na.waarde) - _rank(voor.waarde)


def _rank(waarde: int | None) -> int:
    return 0 if waarde is None else waarde // STAP - 1
