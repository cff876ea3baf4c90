"""What hidden counts can be, held against an integer solver that knows nothing of the method."""

import random

import pytest

from levensloop_desktop.kengetallen.stelsel import (
    Bereik,
    Eis,
    Omvat,
    Onbekende,
    Som,
    count_values,
    narrow,
)
from tests.unit.kengetallen.aanvaller import Aanvaller, Naam

Vraag = tuple[dict[Onbekende, Bereik], list[Eis]]


def solved(bereiken: dict[Onbekende, Bereik], eisen: list[Eis]) -> dict[Onbekende, Bereik] | None:
    """The same by HiGHS."""
    aanvaller = Aanvaller()
    for wie, (laag, hoog) in bereiken.items():
        aanvaller.learn({_naam(wie): 1}, laag, hoog)
    for eis in eisen:
        if isinstance(eis, Som):
            gewichten = {_naam(wie): 1 for wie in eis.links}
            aanvaller.learn(gewichten | {_naam(wie): -1 for wie in eis.rechts}, 0, 0)
        else:
            aanvaller.learn({_naam(wie): 1 for wie in eis.delen} | {_naam(eis.geheel): -1}, 0, 9999)
            for deel in eis.delen:
                aanvaller.learn({_naam(deel): 1, _naam(eis.geheel): -1}, -9999, 0)
    gevonden = {wie: aanvaller.range_of({_naam(wie): 1}) for wie in bereiken}
    return {wie: bereik for wie, bereik in gevonden.items() if bereik} or None


def _naam(wie: Onbekende) -> Naam:
    return (str(wie),)


def figures(kans: random.Random, *namen: str) -> dict[Onbekende, Bereik]:
    """Bounds of figures as they are published."""
    soorten: list[Bereik] = [(0, 7), (0, 7), (8, 12), (13, 17), (28, 32)]
    return {naam: kans.choice(soorten) for naam in namen}


def tree(kans: random.Random) -> Vraag:
    """A total with two tables, one of which lets clients be in several classes."""
    bereiken = figures(kans, *"abcxy")
    som = sum(kans.randint(*bereiken[wie]) for wie in "abc")
    bereiken["N"] = (max(0, som - kans.randint(0, 4)), som + kans.randint(0, 4))
    return bereiken, [Som(("a", "b", "c"), ("N",)), Omvat("N", ("x", "y"))]


def ring(kans: random.Random) -> Vraag:
    """Two tables of one total of which a class is the same, and an inequality between others."""
    bereiken, eisen = tree(kans)
    bereiken |= figures(kans, "p", "q", "r") | {"over": (0, 40)}
    eisen = [eisen[0], Som(("p", "q", "r"), ("N",)), Som(("p",), ("a",))]
    return bereiken, [*eisen, Som(("q", "over"), ("b", "c"))]


@pytest.mark.parametrize("soort", [tree, ring])
def test_bounds_are_what_a_solver_finds(soort: type) -> None:
    """On 60 random systems each; some of them have no answer at all."""
    kans = random.Random(11)  # noqa: S311 - invented counts
    uitkomsten = {True: 0, False: 0}
    for _ in range(60):
        bereiken, eisen = soort(kans)
        bedoeld, gevonden = solved(bereiken, eisen), count_values(bereiken, eisen)
        uitkomsten[bedoeld is None] += 1
        assert (gevonden is None) == (bedoeld is None)
        if gevonden is None or bedoeld is None:
            continue
        for wie, (laag, hoog) in bedoeld.items():
            assert gevonden[wie] <= hoog - laag + 1, "never too many"
            if soort is tree:
                assert gevonden[wie] == hoog - laag + 1, "exact"
    assert min(uitkomsten.values()) > 0, "both kinds were met"


def test_a_ring_is_exact_where_it_stands_alone() -> None:
    """Tried by brute force: two equal sums over the same two numbers."""
    bereiken: dict[Onbekende, Bereik] = {"a": (0, 7), "b": (8, 12), "c": (0, 7), "d": (8, 12)}
    eisen: list[Eis] = [Som(("a", "b"), ("c", "d")), Som(("a",), ("c",)), Som(("a", "d"), ("som",))]
    bereiken["som"] = (18, 19)
    goed = [(a, b, a, b, a + b) for a in range(8) for b in range(8, 13) if a + b in {18, 19}]
    aantal = count_values(bereiken, eisen)
    assert aantal is not None
    for plek, wie in enumerate(("a", "b", "c", "d", "som")):
        assert aantal[wie] == len({regel[plek] for regel in goed})


def test_bounds_alone_do_not_see_a_ring() -> None:
    """Why rings are filled in: two equal numbers that make 5 look free and do not exist."""
    bereiken: dict[Onbekende, Bereik] = {"a": (0, 7), "b": (0, 7), "som": (5, 5)}
    eisen: list[Eis] = [Som(("a",), ("b",)), Som(("a", "b"), ("som",))]
    assert narrow(bereiken, eisen) is not None
    assert count_values(bereiken, eisen) is None
