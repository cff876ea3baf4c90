"""Count rows that name nobody."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from levensloop_desktop.kengetallen.definities import ALLEN, Definitie


class Kenmerken(NamedTuple):
    """All that is known of one client where counting is done; never kept."""

    status: str
    leeftijd: int | None
    verblijf: str


class Aantal(NamedTuple):
    """How many there are in one class of one table, or in the table when the class is empty.

    Args:
        tabel: code of the table.
        klasse: code of the class; empty for the whole table.
        aantal: units of the table.
        clienten: different clients behind them.
    """

    tabel: str
    klasse: str
    aantal: int
    clienten: int


def count(definitie: Definitie, rijen: Iterable[Kenmerken]) -> tuple[Aantal, ...]:
    """Every table and class with its exact count, zeros too, in the order of the definition.

    Equal rows are counted once and multiplied, so that 10 000 clients cost little.
    """
    soorten = Counter(rijen)
    gevonden: Counter[tuple[str, str]] = Counter()
    for rij, hoe_vaak in soorten.items():
        for tabel in definitie.tabellen:
            if tabel.wie not in {ALLEN, rij.status}:
                continue
            klasse = tabel.class_of(getattr(rij, tabel.kenmerk))
            if klasse is not None:
                gevonden[tabel.code, ""] += hoe_vaak
                gevonden[tabel.code, klasse.code] += hoe_vaak
    return tuple(
        Aantal(tabel.code, code, gevonden[tabel.code, code], gevonden[tabel.code, code])
        for tabel in definitie.tabellen
        for code in ("", *(klasse.code for klasse in tabel.klassen))
    )


def years_between(geboren: date | None, dag: date) -> int | None:
    """Age in whole years; None when the birth date is unknown or still to come."""
    if geboren is None or geboren > dag:
        return None
    nog_niet_jarig = (dag.month, dag.day) < (geboren.month, geboren.day)
    return dag.year - geboren.year - nog_niet_jarig
