"""Counting rows that name nobody."""

import random
from datetime import date

import pytest

from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.kengetallen.definities import (
    ALLEN,
    KENMERKEN,
    Definitie,
    Tabel,
    read_definitie,
)
from levensloop_desktop.kengetallen.tellen import Kenmerken, count, years_between

DEFINITIE = read_definitie()


def table(code: str) -> Tabel:
    """A table of the definition."""
    return next(tabel for tabel in DEFINITIE.tabellen if tabel.code == code)


def counts_of(code: str, *rijen: Kenmerken) -> dict[str, int]:
    """The classes of one table that are not empty."""
    return {
        deel.klasse: deel.aantal
        for deel in count(DEFINITIE, rijen)
        if deel.tabel == code and deel.klasse and deel.aantal
    }


def test_the_definition_is_sound() -> None:
    """Known features, codes that are unique, and a place for everybody in every table."""
    assert DEFINITIE.versie == 1
    codes = [tabel.code for tabel in DEFINITIE.tabellen]
    assert codes == ["totaal", "status", "leeftijd", "verblijf"]
    statussen = {ALLEN, *waardelijst("trajectstatus").codes}
    for tabel in DEFINITIE.tabellen:
        klassen = [klasse.code for klasse in tabel.klassen]
        assert len(set(klassen)) == len(klassen)
        assert tabel.kenmerk in KENMERKEN
        assert tabel.wie in statussen
        assert len(klassen) == 1 or tabel.klassen[-1].rest


@pytest.mark.parametrize(
    ("code", "lijst"), [("status", "trajectstatus"), ("verblijf", "verblijfsoort")]
)
def test_every_code_of_a_list_has_one_class(code: str, lijst: str) -> None:
    """No code is counted twice, and a new one is not lost."""
    tabel = table(code)
    for waarde in waardelijst(lijst).codes:
        assert sum(klasse.holds(waarde) for klasse in tabel.klassen) <= 1, waarde
        assert tabel.class_of(waarde) is not None, waarde
    bekend = set(waardelijst(lijst).codes)
    assert all(klasse.codes <= bekend for klasse in tabel.klassen)


@pytest.mark.parametrize(
    ("leeftijd", "klasse"),
    [
        (17, "anders"),
        (18, "18_29"),
        (29, "18_29"),
        (30, "30_44"),
        (44, "30_44"),
        (45, "45_59"),
        (59, "45_59"),
        (60, "60_plus"),
        (101, "60_plus"),
        (None, "anders"),
    ],
)
def test_age_bands_begin_and_end_where_they_say(leeftijd: int | None, klasse: str) -> None:
    """Both ends belong to the band."""
    assert counts_of("leeftijd", Kenmerken("geincludeerd", leeftijd, "")) == {klasse: 1}


def test_only_who_is_included_counts_but_for_the_status() -> None:
    """A melding is in the table of statuses and in no other."""
    melding = Kenmerken("melding", 30, "dakloos")
    assert counts_of("status", melding) == {"melding": 1}
    assert counts_of("status", Kenmerken("", None, "")) == {"anders": 1}
    for code in ("totaal", "leeftijd", "verblijf"):
        assert counts_of(code, melding) == {}


def test_counts_equal_a_slow_recount() -> None:
    """Over a thousand invented rows, class by class."""
    kans = random.Random(7)  # noqa: S311 - invented rows
    rijen = [
        Kenmerken(
            kans.choice(("", *waardelijst("trajectstatus").codes)),
            kans.choice((None, *range(15, 80))),
            kans.choice(("", *waardelijst("verblijfsoort").codes)),
        )
        for _ in range(1000)
    ]
    gevonden = {(deel.tabel, deel.klasse): deel.aantal for deel in count(DEFINITIE, rijen)}
    for tabel in DEFINITIE.tabellen:
        wie = [rij for rij in rijen if tabel.wie in {ALLEN, rij.status}]
        for klasse in tabel.klassen:
            aantal = sum(tabel.class_of(getattr(rij, tabel.kenmerk)) == klasse for rij in wie)
            assert gevonden[tabel.code, klasse.code] == aantal
        som = sum(gevonden[tabel.code, klasse.code] for klasse in tabel.klassen)
        assert som == gevonden[tabel.code, ""] == len(wie)


def test_nothing_counted_gives_zeros_for_every_class() -> None:
    """So the number of rows that are kept says nothing."""
    leeg = count(DEFINITIE, [])
    assert {deel.aantal for deel in leeg} == {0}
    assert len(leeg) == sum(len(tabel.klassen) + 1 for tabel in DEFINITIE.tabellen)
    assert count(Definitie(versie=2, tabellen=()), [Kenmerken("", 1, "")]) == ()


def test_a_year_is_whole_on_the_birthday() -> None:
    """Not a day before; somebody not born yet has no age."""
    geboren = date(1990, 11, 23)
    assert years_between(geboren, date(2026, 11, 22)) == 35
    assert years_between(geboren, date(2026, 11, 23)) == 36
    assert years_between(date(2027, 1, 1), date(2026, 11, 23)) is None
    assert years_between(None, date(2026, 11, 23)) is None
