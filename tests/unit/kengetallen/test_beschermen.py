"""What may be seen of a count, and what may not be worked out from it."""

import itertools
import random

import pytest

from levensloop_desktop.kengetallen.beschermen import ONZEKER, protect
from levensloop_desktop.kengetallen.cijfers import GRENS, Cijfertabel, protect_count
from levensloop_desktop.kengetallen.definities import Definitie, Klasse, Tabel, read_definitie


def four_ages(wie: str = "geincludeerd") -> Definitie:
    """A total with four classes, as in the example of the specification."""
    klassen = tuple(Klasse(code=code, label=code) for code in "abcd")
    totaal = (Klasse(code="t", label="t"),)
    return Definitie(
        versie=1,
        tabellen=(
            Tabel(code="totaal", titel="Totaal", kenmerk="status", wie=wie, klassen=totaal),
            Tabel(code="leeftijd", titel="Leeftijd", kenmerk="leeftijd", wie=wie, klassen=klassen),
        ),
    )


def shown(aantallen: tuple[int, ...]) -> tuple[Cijfertabel, ...]:
    """The tables of `four_ages` with these exact counts."""
    exact = {("leeftijd", code): aantal for code, aantal in zip("abcd", aantallen, strict=True)}
    return protect(four_ages(), {("totaal", "t"): sum(aantallen), **exact})


@pytest.mark.parametrize(
    ("exact", "gezien"),
    [(0, None), (1, None), (7, None), (8, 10), (12, 10), (13, 15), (17, 15), (18, 20), (103, 105)],
)
def test_a_count_is_hidden_or_rounded(exact: int, gezien: int | None) -> None:
    """0 to 7 is one figure, zero as well; the rest goes to the nearest 5."""
    assert protect_count(exact) == gezien


def test_a_total_is_rounded_on_its_own() -> None:
    """Cells of 10 with a total of 45: nobody added them up."""
    _, leeftijd = shown((12, 11, 12, 12))
    assert [cijfer.tekst for cijfer in leeftijd.cijfers] == ["10", "10", "10", "10"]
    assert leeftijd.totaal is not None
    assert leeftijd.totaal.tekst == "45"


def test_the_example_that_looks_safe_is_left_out() -> None:
    """Ages 0-7, 45, 30, 0-7 with total 95 would give every cell away."""
    totaal, leeftijd = shown((7, 47, 32, 7))
    assert totaal.cijfers[0].tekst == "95"
    assert leeftijd.cijfers == ()


def fitting(tabellen: tuple[Cijfertabel, ...]) -> list[set[int]]:
    """Which values every cell can have: by trying all of them."""
    totaal, leeftijd = tabellen
    mogelijk = [
        [n for n in range(70) if protect_count(n) == cijfer.waarde] for cijfer in leeftijd.cijfers
    ]
    sommen = [
        waarden
        for waarden in itertools.product(*mogelijk)
        if protect_count(sum(waarden)) == totaal.cijfers[0].waarde
    ]
    return [set(kolom) for kolom in zip(*sommen, strict=True)]


def test_every_shown_cell_keeps_five_values() -> None:
    """Tried by brute force on random tables; at least one of them is left out."""
    kans = random.Random(5)  # noqa: S311 - invented counts
    weg = 0
    for _ in range(40):
        tabellen = shown(tuple(kans.choice((0, 3, 7, 7, 8, 12, 22, 47)) for _ in range(4)))
        if not tabellen[1].cijfers:
            weg += 1
            continue
        assert all(len(waarden) >= ONZEKER for waarden in fitting(tabellen))
    assert 0 < weg < 40


def test_the_tables_that_ship_never_show_a_small_count() -> None:
    """Whatever the exact counts are."""
    kans = random.Random(6)  # noqa: S311 - invented counts
    definitie = read_definitie()
    for _ in range(200):
        exact = {
            (tabel.code, klasse.code): kans.randrange(40)
            for tabel in definitie.tabellen
            for klasse in tabel.klassen
        }
        for tabel in protect(definitie, exact):
            cijfers = (*tabel.cijfers, *((tabel.totaal,) if tabel.totaal else ()))
            assert all(cijfer.waarde is None or cijfer.waarde > GRENS for cijfer in cijfers)
            assert all(cijfer.waarde is None or cijfer.waarde % 5 == 0 for cijfer in cijfers)
