"""Protect counts, so that nobody can be found in them (the rule of NHS Digital since 2018).

0 to 7 becomes "0-7"; from 8 a count is rounded to the nearest 5; a total is rounded on its own.
A table of which a cell could be worked out all the same is left out.
"""

from collections.abc import Iterable, Mapping, Sequence

from levensloop_desktop.kengetallen.cijfers import (
    GRENS,
    STAP,
    Cijfer,
    Cijfertabel,
    Opmerking,
    protect_count,
)
from levensloop_desktop.kengetallen.definities import ALLEN, Definitie, Tabel

ONZEKER = 5  # every cell keeps at least so many values that fit all that is shown
_SPELING = STAP // 2
_Bereik = tuple[int, int]


def protect(
    definitie: Definitie, aantallen: Mapping[tuple[str, str], int]
) -> tuple[Cijfertabel, ...]:
    """Every table with protected figures only.

    Args:
        definitie: tables and classes.
        aantallen: exact count by code of table and class; one that is missing counts as 0.
    """
    exact = {
        tabel.code: [aantallen.get((tabel.code, klasse.code), 0) for klasse in tabel.klassen]
        for tabel in definitie.tabellen
    }
    weg = _to_leave_out(definitie.tabellen, exact)
    return tuple(
        Cijfertabel(
            code=tabel.code,
            titel=tabel.titel,
            cijfers=()
            if tabel.code in weg
            else tuple(
                Cijfer(klasse.label, protect_count(aantal), (klasse.code,))
                for klasse, aantal in zip(tabel.klassen, exact[tabel.code], strict=True)
            ),
            opmerkingen=(Opmerking.NIET_GETOOND,) if tabel.code in weg else (),
            totaal=Cijfer("totaal", protect_count(sum(exact[tabel.code])))
            if _adds_up(tabel)
            else None,
        )
        for tabel in definitie.tabellen
    )


def _adds_up(tabel: Tabel) -> bool:
    """Whether the classes of a table divide one group of clients, each of them once."""
    return tabel.wie != ALLEN and not tabel.meervoudig and not tabel.stroom


def _to_leave_out(tabellen: Sequence[Tabel], exact: Mapping[str, list[int]]) -> set[str]:
    """Tables that would let a cell be worked out from what is shown beside it.

    Tables of one group of clients share its total. What fits all of them is found exactly by
    adding bounds, because nothing but that total ties the cells together.
    """
    weg: set[str] = set()
    optelbaar = [tabel for tabel in tabellen if _adds_up(tabel)]
    for wie in {tabel.wie for tabel in optelbaar}:
        groep = [tabel for tabel in optelbaar if tabel.wie == wie]
        totaal = _bounds(sum(exact[groep[0].code]))
        over = [tabel for tabel in groep if len(tabel.klassen) > 1]
        while over:
            cellen = {
                tabel.code: [_bounds(aantal) for aantal in exact[tabel.code]] for tabel in over
            }
            samen = _overlap([totaal, *map(_sum, cellen.values())])
            slecht = [tabel for tabel in over if not _is_safe(cellen[tabel.code], samen)]
            if not slecht and _width(samen) >= ONZEKER:
                break
            eruit = slecht[-1] if slecht else over[-1]
            weg.add(eruit.code)
            over.remove(eruit)
    return weg


def _bounds(aantal: int) -> _Bereik:
    """The least and the greatest count that is written like this one."""
    waarde = protect_count(aantal)
    if waarde is None:
        return (0, GRENS)
    return (max(waarde - _SPELING, GRENS + 1), waarde + _SPELING)


def _sum(bereiken: Iterable[_Bereik]) -> _Bereik:
    bereiken = tuple(bereiken)
    return (sum(laag for laag, _ in bereiken), sum(hoog for _, hoog in bereiken))


def _overlap(bereiken: Sequence[_Bereik]) -> _Bereik:
    return (max(laag for laag, _ in bereiken), min(hoog for _, hoog in bereiken))


def _width(bereik: _Bereik) -> int:
    return bereik[1] - bereik[0] + 1


def _is_safe(cellen: Sequence[_Bereik], totaal: _Bereik) -> bool:
    """Whether every cell keeps enough values, given the bounds of what they add up to."""
    laagste, hoogste = _sum(cellen)
    return all(
        _width((max(laag, totaal[0] - (hoogste - hoog)), min(hoog, totaal[1] - (laagste - laag))))
        >= ONZEKER
        for laag, hoog in cellen
    )
