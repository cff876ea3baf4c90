"""Counts about nobody in a kluis: some peildata, each with a number of clients."""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

from levensloop_desktop.kengetallen.definities import Definitie, read_definitie, shipped_text
from levensloop_desktop.kengetallen.tellen import Aantal
from levensloop_desktop.services.ports.aanleverport import Aanlevering
from levensloop_desktop.storage.counts.counts_file import empty_log, put_day, put_definitie, writing
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis

PEILDATA = (date(2025, 7, 1), date(2026, 1, 1), date(2026, 7, 1))
NU = datetime(2026, 7, 2, 8, tzinfo=UTC)


def some_counts(
    definitie: Definitie, hoeveel: int, zaad: int, *, in_een_klasse: bool = False
) -> Iterator[Aantal]:
    """Clients dealt over the classes of every table, and the total of each."""
    worp = random.Random(zaad)  # noqa: S311 - figures that repeat are the point
    for tabel in definitie.tabellen:
        aantallen = dict.fromkeys((klasse.code for klasse in tabel.klassen), 0)
        for _ in range(hoeveel):
            codes = list(aantallen)
            aantallen[codes[0] if in_een_klasse else worp.choice(codes)] += 1
        for code, aantal in aantallen.items():
            yield Aantal(tabel.code, code, aantal, aantal)
        yield Aantal(tabel.code, "", hoeveel, hoeveel)


def keep_days(
    kluis: SqlcipherKluis,
    peildata: Sequence[date] = PEILDATA,
    *,
    clienten: int = 90,
    in_een_klasse: bool = False,
) -> Definitie:
    """Keep counts of some peildata, as if they had been counted on their day."""
    definitie = read_definitie()
    engine = kluis._opened().kengetallen
    with writing(engine) as connection:
        put_definitie(connection, definitie.sleutel, shipped_text())
        for zaad, dag in enumerate(peildata):
            regels = some_counts(definitie, clienten, zaad, in_een_klasse=in_een_klasse)
            put_day(connection, definitie.sleutel, dag, regels, vast=True, nu=NU)
    empty_log(engine)
    return definitie


def an_aanlevering(kenmerk: str) -> Aanlevering:
    """Word of exact counts that left."""
    return Aanlevering(
        kenmerk=kenmerk,
        dag=date(2026, 11, 23),
        wie="H. Overzicht",
        peildatum=PEILDATA[-1],
        definitie="basis-1",
        tabellen=("totaal", "leeftijd"),
        ontvanger="Landelijk bureau Verzonnen",
        doel="landelijke monitor",
        grondslag="wgs",
        toelichting="",
        vorm="xlsx",
        sha256="ab" * 32,
    )
