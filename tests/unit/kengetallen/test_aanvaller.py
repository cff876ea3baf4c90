"""An attacker with all figures and an integer solver never gets fewer than 5 values for one."""

import itertools
import random
import sys
from collections import Counter, defaultdict
from datetime import date

import pytest

from levensloop_desktop.kengetallen.beschermen import protect_tables
from levensloop_desktop.kengetallen.cijfers import Cijfer, Cijfertabel, Opmerking, protect_count
from levensloop_desktop.kengetallen.loting import EEN_OP, Loting
from levensloop_desktop.kengetallen.samenhang import ONZEKER
from levensloop_desktop.kengetallen.teltabel import Koppeling, Stroom
from tests.unit.kengetallen.aanvaller import Aanvaller, narrowest
from tests.unit.kengetallen.bevolking import KLASSEN, Bevolking, count_table

A, B = frozenset("a"), frozenset("b")


def attacked(bevolkingen: int, zaad: int) -> Counter[str]:
    """Publish random small populations and attack each with all its tables at once."""
    kans = random.Random(zaad)  # noqa: S311 - invented people
    teller: Counter[str] = Counter()
    for _ in range(bevolkingen):
        wie = Bevolking(kans, [kans.randint(2, 6) for _ in range(4)], frozenset({3}))
        wie.grow(kans.choice((0, 1, 5, 12, 22, 22, 23, 40, 90)))
        tabellen = protect_tables(wie.count())
        aanvaller = Aanvaller()
        for tabel, breed in zip(tabellen, wie.breedtes, strict=True):
            if tabel.is_getoond:
                aanvaller.read(tabel, KLASSEN[:breed])
                teller["tabellen"] += 1
        breedtes = narrowest(aanvaller, [tabel for tabel in tabellen if tabel.is_getoond])
        assert all(breed >= ONZEKER for breed in breedtes)
        teller["bevolkingen"] += 1
        teller["cijfers"] += len(breedtes)
        teller["vragen"] += aanvaller.vragen
        teller["ingegrepen"] += sum(bool(tabel.opmerkingen) for tabel in tabellen)
    return teller


def _tell(teller: Counter[str]) -> None:
    """Say how much was tried (pytest -s)."""
    sys.stdout.write(f"\nAanvaller met alle tabellen en HiGHS: {dict(teller)}\n")


def test_all_tables_of_a_population_together_give_no_figure_away() -> None:
    """Four tables, one of them with clients in several classes, of 0 to 90 clients."""
    teller = attacked(24, 3)
    _tell(teller)
    assert teller["ingegrepen"] > 0, "the rule had something to do"


@pytest.mark.endurance
@pytest.mark.timeout(3600)
def test_a_thousand_populations() -> None:
    """The same for a thousand."""
    _tell(attacked(1000, 4))


def test_without_the_rule_the_attacker_wins() -> None:
    """The attacker is no dummy: rounding alone gives the example away, every cell of it."""
    tabel = count_table("leeftijd", (7, 47, 32, 7))
    alleen = protect_tables([count_table("los", tabel.aantallen, alleen=True)])[0]
    aanvaller = Aanvaller()
    aanvaller.read(alleen, "abcd")
    aanvaller.learn({("", "clienten"): 1}, 93, 97)
    assert narrowest(aanvaller, [alleen]) == [1, 1, 1, 1]


def test_ties_between_tables_give_no_figure_away() -> None:
    """A class that is the same in two tables, one that lies within another, and a flow."""
    kans = random.Random(8)  # noqa: S311 - invented people
    ingegrepen = 0
    for _ in range(16):
        a, b, c = (kans.choice((0, 3, 7, 8, 12, 15)) for _ in range(3))
        d = kans.randint(0, b + c)
        e = kans.randint(0, min(a, 9))
        n, erbij = a + b + c, kans.randint(0, a + b + c)
        eraf = kans.randint(0, 9)
        tellingen = [
            count_table("een", (a, b, c)),
            count_table("twee", (a, d, b + c - d)),
            count_table("drie", (e, n - e)),
            count_table("stroom", (erbij, eraf), bevolking="stappen"),
        ]
        begin = n - erbij + eraf
        tabellen = protect_tables(
            tellingen,
            koppelingen=[
                Koppeling(deel=("een", A), geheel=("twee", A), gelijk=True),
                Koppeling(deel=("drie", A), geheel=("een", A)),
            ],
            stromen=[
                Stroom(
                    bevolking="clienten",
                    begin=protect_count(begin),
                    tabel="stroom",
                    erbij=A,
                    eraf=B,
                )
            ],
        )
        aanvaller = Aanvaller()
        for tabel, telling in zip(tabellen, tellingen, strict=True):
            aanvaller.read(tabel, [code for code, _ in telling.klassen])
        aanvaller.learn({("", "een", "a"): 1, ("", "twee", "a"): -1}, 0, 0)
        aanvaller.learn({("", "een", "a"): 1, ("", "drie", "a"): -1}, 0, 9999)
        aanvaller.learn({("toen",): 1}, *_written(protect_count(begin)))
        balans = {("toen",): 1, ("", "clienten"): -1}
        aanvaller.learn(balans | {("", "stroom", "a"): 1, ("", "stroom", "b"): -1}, 0, 0)
        assert all(breed >= ONZEKER for breed in narrowest(aanvaller, tabellen))
        ingegrepen += any(tabel.opmerkingen for tabel in tabellen)
    assert ingegrepen > 2


def _written(waarde: int | None) -> tuple[int, int]:
    passend = [aantal for aantal in range(400) if protect_count(aantal) == waarde]
    return passend[0], passend[-1]


Uitkomst = tuple[tuple[Cijfer, ...], Cijfer | None, tuple[Opmerking, ...]]


def outcome(tabel: Cijfertabel) -> Uitkomst:
    """All that is published of a table."""
    return (tabel.cijfers, tabel.totaal, tabel.opmerkingen)


def test_the_decision_looks_at_rounded_figures_alone() -> None:
    """Counts of which every figure, merged or not, is written alike are published alike."""
    kans = random.Random(12)  # noqa: S311 - invented counts
    gelijk: dict[object, set[object]] = defaultdict(set)
    keer: Counter[object] = Counter()
    for _ in range(4000):
        aantallen = [kans.choice((0, 2, 6, 7, 8, 11, 12, 13)) for _ in range(3)]
        runs = itertools.combinations(range(4), 2)
        rond = tuple(protect_count(sum(aantallen[van:tot])) for van, tot in runs)
        keer[rond] += 1
        gelijk[rond].add(outcome(protect_tables([count_table("leeftijd", aantallen)])[0]))
    assert max(keer.values()) > 20, "many counts with the same figures were met"
    assert all(len(uitkomsten) == 1 for uitkomsten in gelijk.values())


def test_who_knows_the_rule_cannot_work_back_from_a_merge() -> None:
    """Minimality attack, in full: all counts of three classes up to 17 and every lot.

    For each outcome, every set of counts that fits the shown figures could have led to it, because
    the lot might have. So that something was merged or left out rules nothing out.
    """
    vormen = {(0, 0), (1, 0), (1, 1), (2, 0)}
    loten: dict[tuple[int, int], Loting] = {}
    for nummer in range(3000):
        lot = Loting(b"geheim" + str(nummer).encode(), date(2026, 1, 1))
        loten.setdefault(lot.first("leeftijd", [1, 2]), lot)
    assert set(loten) == vormen, "the lot can begin anywhere"
    uitkomsten: dict[Uitkomst, set[tuple[int, ...]]] = defaultdict(set)
    for aantallen in itertools.product((0, 5, 7, 8, 10, 12, 13, 15, 17), repeat=3):
        for lot in loten.values():
            tabel = protect_tables([count_table("leeftijd", aantallen)], loting=lot)[0]
            uitkomsten[outcome(tabel)].add(aantallen)
    for (cijfers, totaal, _), mogelijk in uitkomsten.items():
        passend = {
            aantallen
            for aantallen in itertools.product((0, 5, 7, 8, 10, 12, 13, 15, 17), repeat=3)
            if totaal is not None
            and totaal.waarde == protect_count(sum(aantallen))
            and all(
                cijfer.waarde
                == protect_count(sum(aantallen["abc".index(code)] for code in cijfer.klassen))
                for cijfer in cijfers
            )
        }
        assert mogelijk == passend


def test_the_lot_falls_on_one_in_sixteen_and_stays() -> None:
    """It hangs on secret, table and peildatum; without a secret it never falls."""
    raak = 0
    for nummer in range(1600):
        lot = Loting(b"geheim", date(2026, 1, 1))
        raak += lot.first(f"tabel{nummer}", [1, 3, 3]) != (0, 0)
        assert lot.first(f"tabel{nummer}", [1, 3, 3]) == lot.first(f"tabel{nummer}", [1, 3, 3])
    assert 0.5 < raak * EEN_OP / 1600 < 1.5
    assert all(Loting().first(f"tabel{nummer}", [1, 3]) == (0, 0) for nummer in range(100))
