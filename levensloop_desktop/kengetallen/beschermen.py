"""Protect counts, so that nobody can be found in them (the rule of NHS Digital since 2018).

0 to 7 becomes "0-7"; from 8 a count is rounded to the nearest 5; a total is rounded on its own.
A table is shown only when every figure keeps at least 5 values beside all others that are shown.
Else neighbouring classes are merged, the total goes, or the table goes. Every decision looks at
rounded figures alone (`Rooster`), and a secret lot covers it (`Loting`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from levensloop_desktop.kengetallen.cijfers import Cijfer, Cijfertabel, Opmerking
from levensloop_desktop.kengetallen.loting import Loting
from levensloop_desktop.kengetallen.samenhang import Samenhang
from levensloop_desktop.kengetallen.teltabel import (
    Indeling,
    Koppeling,
    Rooster,
    Stroom,
    Teltabel,
)

TOTAAL = "totaal"


def protect_tables(
    tabellen: Iterable[Teltabel],
    *,
    koppelingen: Sequence[Koppeling] = (),
    stromen: Sequence[Stroom] = (),
    loting: Loting | None = None,
) -> tuple[Cijfertabel, ...]:
    """Every table with protected figures only, in the same order.

    Args:
        tabellen: exact counts.
        koppelingen: classes of different tables that speak of the same units.
        stromen: what ties a group to the same group of an earlier day.
        loting: the secret lot of the kluis and the peildatum.
    """
    lot = loting or Loting()
    keuzes = [
        _Wegen(weg for weg in _ways(rooster, lot) if not weg.is_getoond or Samenhang().add(weg))
        for rooster in map(Rooster, tabellen)
    ]
    eerste = tuple(wegen.first for wegen in keuzes)
    if Samenhang(koppelingen, stromen).add(*eerste):
        return eerste
    samen = Samenhang(koppelingen, stromen)
    return tuple(next(weg for weg in wegen if samen.add(weg)) for wegen in keuzes)


class _Wegen:
    """The ways to show one table that are safe as far as the table itself goes, made when asked."""

    def __init__(self, wegen: Iterator[Cijfertabel]) -> None:
        self._over = wegen
        self.first = next(wegen)

    def __iter__(self) -> Iterator[Cijfertabel]:
        yield self.first
        yield from self._over


def _ways(rooster: Rooster, lot: Loting) -> Iterator[Cijfertabel]:
    """The ways to show a table, the finest first, from where the lot says; at last without it."""
    niveaus = () if rooster.te_weinig or rooster.herhaald else rooster.indelingen
    begin = (0, 0)
    if len(rooster.klassen) > 1:
        begin = lot.first(rooster.code, [len(niveau) for niveau in niveaus])
    for nummer, niveau in enumerate(niveaus):
        for plek, indeling in enumerate(niveau):
            few = any(rooster.is_of_few(run) for run in indeling.groepen)
            if (nummer, plek) >= begin and not few:
                yield _table(rooster, indeling)
    if not rooster.te_weinig:
        yield _table(rooster, None)
    yield replace(_table(rooster, None), totaal=None)


def _table(rooster: Rooster, indeling: Indeling | None) -> Cijfertabel:
    groepen = indeling.groepen if indeling else ()
    met_totaal = indeling is None or indeling.totaal
    opmerkingen: list[Opmerking] = []
    if indeling is None:
        opmerkingen.append(Opmerking.NIET_GETOOND)
    elif len(groepen) < len(rooster.klassen):
        opmerkingen.append(Opmerking.SAMENGEVOEGD)
    if indeling is not None and not met_totaal:
        opmerkingen.append(Opmerking.ZONDER_TOTAAL)
    return Cijfertabel(
        code=rooster.code,
        titel=rooster.titel,
        cijfers=tuple(
            Cijfer(rooster.label(run), rooster.figure(run), rooster.codes(run)) for run in groepen
        ),
        totaal=Cijfer(TOTAAL, rooster.totaal) if met_totaal else None,
        opmerkingen=tuple(opmerkingen),
        eenheid=rooster.eenheid,
        meervoudig=rooster.meervoudig,
        apart=rooster.apart,
        bevolking=rooster.bevolking,
        vorm=rooster.vorm,
        stroom=rooster.stroom,
    )
