"""What may be seen of a count, and what may not be worked out from it."""

import itertools
import random
from dataclasses import replace

import pytest

from levensloop_desktop.kengetallen.beschermen import protect_tables
from levensloop_desktop.kengetallen.cijfers import (
    GRENS,
    Cijfer,
    Cijfertabel,
    Opmerking,
    percentage,
    protect_count,
)
from levensloop_desktop.kengetallen.samenhang import ONZEKER
from levensloop_desktop.kengetallen.teltabel import Koppeling, Stroom
from tests.unit.kengetallen.bevolking import count_table


def shown(*aantallen: int, alleen: bool = False) -> Cijfertabel:
    """A table beside the total of its group."""
    return protect_tables([count_table("leeftijd", aantallen, alleen=alleen)])[0]


def texts(tabel: Cijfertabel) -> list[str]:
    """Its figures as they are written, the total last."""
    heel = [] if tabel.totaal is None else [tabel.totaal.tekst]
    return [*(cijfer.tekst for cijfer in tabel.cijfers), *heel]


@pytest.mark.parametrize(
    ("exact", "gezien"),
    [(0, None), (1, None), (7, None), (8, 10), (12, 10), (13, 15), (17, 15), (18, 20), (103, 105)],
)
def test_a_count_is_hidden_or_rounded(exact: int, gezien: int | None) -> None:
    """0 to 7 is one figure, zero as well; the rest goes to the nearest 5."""
    assert protect_count(exact) == gezien


def test_a_total_is_rounded_on_its_own() -> None:
    """Cells of 10 with a total of 45: nobody added them up."""
    assert texts(shown(12, 11, 12, 12)) == ["10", "10", "10", "10", "45"]


def test_the_example_that_looks_safe_is_merged() -> None:
    """Ages 0-7, 45, 30, 0-7 with total 95 would give every cell away.

    At most 7 + 47 + 32 + 7 = 93, and at least 93 is written as 95. One merge is not enough: 55, 30,
    0-7 hold at most 57 + 32 + 7 = 96 of 97. Two pairs are: 55 and 40 hold 91 to 99.
    """
    tabel = shown(7, 47, 32, 7)
    assert texts(tabel) == ["55", "40", "95"]
    assert [cijfer.label for cijfer in tabel.cijfers] == ["a en b", "c en d"]
    assert [cijfer.klassen for cijfer in tabel.cijfers] == [("a", "b"), ("c", "d")]
    assert tabel.opmerkingen == (Opmerking.SAMENGEVOEGD,)
    assert "samengevoegd" in tabel.toelichting[0]


def test_the_smallest_merge_of_neighbours_comes_first() -> None:
    """Of three classes two go together, and they stand beside each other; the others stay."""
    gezien = set()
    for aantallen in itertools.product((0, 5, 7, 8, 10, 12, 13, 15, 17, 22), repeat=3):
        tabel = shown(*aantallen)
        groepen = tuple("".join(cijfer.klassen) for cijfer in tabel.cijfers)
        gezien.add(groepen)
        assert groepen in {("a", "b", "c"), ("ab", "c"), ("a", "bc"), ()}
    assert gezien >= {("a", "b", "c"), ("ab", "c"), ("a", "bc")}


def test_a_table_that_stands_alone_leaves_its_total_out() -> None:
    """Where nothing else speaks of the group, that is safe: every figure is on its own."""
    tabel = shown(7, 47, 32, 7, alleen=True)
    assert texts(tabel) == ["0-7", "45", "30", "0-7"]
    assert tabel.totaal is None
    assert tabel.opmerkingen == (Opmerking.ZONDER_TOTAAL,)


def test_two_classes_that_would_give_each_other_away_are_left_out() -> None:
    """12 and 12 make 24, written as 25: at least 23, so each is 11 or 12. The total stays."""
    tabel = shown(12, 12)
    assert not tabel.is_getoond
    assert tabel.totaal == Cijfer("totaal", 25)
    assert tabel.opmerkingen == (Opmerking.NIET_GETOOND,)


def test_tables_of_one_group_are_checked_together() -> None:
    """Both are safe beside the total, but a class that is the same in both ties them.

    1, 8 and 15 beside 1, 11 and 12: without the class that they share, 10 and 15 hold at least 21,
    and 10 and 10 at most 24.
    """
    tabellen = [count_table("een", (1, 8, 15)), count_table("twee", (1, 11, 12))]
    assert not any(tabel.opmerkingen for tabel in protect_tables(tabellen))
    klassen = frozenset("a")
    band = Koppeling(deel=("een", klassen), geheel=("twee", klassen), gelijk=True)
    een, twee = protect_tables(tabellen, koppelingen=[band])
    assert not een.opmerkingen
    assert twee.opmerkingen == (Opmerking.SAMENGEVOEGD,)


def test_a_flow_is_left_out_when_it_gives_the_stock_away() -> None:
    """12 before and 12 came and nobody can say how many went: 25 now is 23 or 24 without it."""
    voorraad = count_table("totaal", (24,))
    stroom = count_table("doorstroom", (12, 0), bevolking="stappen")
    band = Stroom(
        bevolking="clienten",
        begin=protect_count(12),
        tabel="doorstroom",
        erbij=frozenset("a"),
        eraf=frozenset("b"),
    )
    zonder, met = (protect_tables([voorraad, stroom], stromen=stromen) for stromen in ([], [band]))
    assert zonder[1].is_getoond
    assert not met[1].is_getoond
    assert texts(met[0]) == ["25", "25"]


def test_a_table_of_events_needs_eight_clients() -> None:
    """Twelve events of three clients speak of three clients."""
    tabel = count_table("inzet", (12, 9, 3), bevolking="inzet")
    van_weinig = replace(tabel, clienten=(3, 3, 1), wie=4, eenheid="gebeurtenissen")
    uitkomst = protect_tables([van_weinig])[0]
    assert not uitkomst.is_getoond
    assert uitkomst.totaal is None


def test_classes_that_overlap_are_never_added_up() -> None:
    """Where a client can be in several, a merge would count people twice."""
    tabel = protect_tables([count_table("soort", (7, 7), totaal=14, meervoudig=True)])[0]
    assert not tabel.is_getoond, "15 is at least 13, so one of them is 6 or 7"


def test_every_shown_cell_keeps_five_values() -> None:
    """Tried by brute force on random tables; some of them are merged, some left out."""
    kans = random.Random(5)  # noqa: S311 - invented counts
    opmerkingen = set()
    for nummer in range(60):
        aantallen = [kans.choice((0, 3, 7, 7, 8, 12, 22, 47)) for _ in range(2 + nummer % 3)]
        tabel = shown(*aantallen)
        opmerkingen |= {*tabel.opmerkingen}
        if not tabel.is_getoond or tabel.totaal is None:
            continue
        mogelijk = [
            [n for n in range(160) if protect_count(n) == cijfer.waarde] for cijfer in tabel.cijfers
        ]
        sommen = [
            waarden
            for waarden in itertools.product(*mogelijk)
            if protect_count(sum(waarden)) == tabel.totaal.waarde
        ]
        assert all(len({*kolom}) >= ONZEKER for kolom in zip(*sommen, strict=True))
    assert opmerkingen == {Opmerking.SAMENGEVOEGD, Opmerking.NIET_GETOOND}


@pytest.mark.parametrize("aantal", [0, 1, 7, 8, 22, 10_000])
def test_everybody_in_one_class(aantal: int) -> None:
    """No clients, one client, everybody the same: shown, and nothing small is."""
    tabel = shown(aantal, 0, 0)
    for cijfer in (*tabel.cijfers, tabel.totaal):
        assert cijfer is not None
        assert cijfer.waarde is None or cijfer.waarde > GRENS


def test_a_percentage_comes_from_shown_figures_alone() -> None:
    """Never of fewer than 8, and never of exact counts."""
    assert percentage(Cijfer("a", 25), Cijfer("t", 90)) == 28
    assert percentage(Cijfer("a", 95), Cijfer("t", 90)) == 100
    assert percentage(Cijfer("a", None), Cijfer("t", 90)) is None
    assert percentage(Cijfer("a", 10), Cijfer("t", None)) is None
    assert percentage(Cijfer("a", 10), None) is None
