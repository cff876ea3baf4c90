"""Two peildata between which one person came, went or changed, and an attacker who knows that."""

import random
import sys
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from levensloop_desktop.kengetallen.aanval import Doelwit, Eerdere, attack
from levensloop_desktop.kengetallen.beschermen import protect_tables
from levensloop_desktop.kengetallen.cijfers import Publicatie
from levensloop_desktop.kengetallen.loting import Loting
from levensloop_desktop.kengetallen.teltabel import Teltabel
from levensloop_desktop.kengetallen.uitgifte import Uitgifte
from levensloop_desktop.kengetallen.verschil import find_betrayals
from tests.unit.kengetallen.aanvaller import Aanvaller, Naam, narrowest
from tests.unit.kengetallen.bevolking import KLASSEN, Bevolking, count_table

TOEN, NU = date(2026, 1, 1), date(2026, 7, 1)


def published(dag: date, tellingen: tuple[Teltabel, ...]) -> Publicatie:
    """What is shown of some counts, with the lot of that day."""
    tabellen = protect_tables(tellingen, loting=Loting(b"geheim", dag))
    return Publicatie(definitie="basis-1", peildatum=dag, tabellen=tabellen)


def went_out(publicatie: Publicatie) -> Uitgifte:
    """As an export of before."""
    return Uitgifte(nummer=1, dag=NU, wie="M. Manager", profiel="publicatie", publicatie=publicatie)


def change_one(wie: Bevolking, wat: str) -> None:
    """One person comes, goes, or is put in other classes."""
    if wat != "kwam":
        wie.clienten.pop(wie.kans.randrange(len(wie.clienten)))
    if wat != "ging":
        wie.clienten.append(wie.draw())


def read_both(wie: Bevolking, eerst: Publicatie, later: Publicatie, wat: str) -> Aanvaller:
    """The attacker knows what happened to one person, and not in which classes that person is."""
    aanvaller = Aanvaller()
    netto = {"kwam": 1, "ging": -1, "wisselde": 0}[wat]
    for plek, breed in enumerate(wie.breedtes):
        klassen = KLASSEN[:breed]
        code = f"tabel{plek}"
        for dag, publicatie in (("toen", eerst), ("nu", later)):
            for tabel in publicatie.tabellen:
                if tabel.code == code:
                    aanvaller.read(tabel, klassen, dag)
        for klasse in klassen:
            erbij, eraf = (code, klasse, "erbij"), (code, klasse, "eraf")
            aanvaller.learn({erbij: 1}, 0, 1 if netto >= 0 else 0)
            aanvaller.learn({eraf: 1}, 0, 1 if netto <= 0 else 0)
            aanvaller.learn(
                {("nu", code, klasse): 1, ("toen", code, klasse): -1, erbij: -1, eraf: 1}, 0, 0
            )
        for kant, mag in (("erbij", netto >= 0), ("eraf", netto <= 0)):
            alle: dict[Naam, int] = {(code, klasse, kant): 1 for klasse in klassen}
            keer = 1 if mag else 0
            aanvaller.learn(alle, keer, 3 * keer if plek in wie.meervoudig else keer)
    aanvaller.learn({("nu", "clienten"): 1, ("toen", "clienten"): -1}, netto, netto)
    return aanvaller


def attacked(paren: int, zaad: int) -> Counter[str]:
    """Pairs of peildata with one person between them, attacked after the program's own attack."""
    kans = random.Random(zaad)  # noqa: S311 - invented people
    teller: Counter[str] = Counter()
    minst = 99
    for _ in range(paren):
        wie = Bevolking(kans, [kans.randint(2, 5) for _ in range(3)], frozenset({2}))
        wie.grow(kans.choice((1, 7, 12, 13, 22, 23, 40)))
        voor = wie.count()
        wat = kans.choice(("kwam", "ging", "wisselde"))
        change_one(wie, wat)
        eerst, later = published(TOEN, voor), published(NU, wie.count())
        doelwit = Doelwit(
            publicatie=later,
            tellingen=wie.count(),
            eerdere=[Eerdere(uitgifte=went_out(eerst), tellingen=voor)],
        )
        rapport = attack(doelwit)
        teller["paren"] += 1
        if not rapport.is_veilig and not rapport.weglaten:
            teller["geweigerd"] += 1
            continue
        teller["tabellen weggelaten"] += len(rapport.weglaten)
        later = doelwit.without(rapport.weglaten).publicatie
        aanvaller = read_both(wie, eerst, later, wat)
        getoond = [tabel for tabel in later.tabellen if tabel.is_getoond]
        breedtes = narrowest(aanvaller, getoond, "nu") if getoond else []
        codes = {tabel.code for tabel in getoond}
        eerste = [tabel for tabel in eerst.tabellen if tabel.is_getoond and tabel.code in codes]
        breedtes += narrowest(aanvaller, eerste, "toen") if eerste else []
        assert all(breed > 1 for breed in breedtes), "no figure is known for certain"
        for plek, breed in enumerate(wie.breedtes):
            for klasse in KLASSEN[:breed] if f"tabel{plek}" in codes else "":
                for kant in ("erbij", "eraf"):
                    minste = aanvaller.least({(f"tabel{plek}", klasse, kant): 1})
                    assert minste == 0, "nor the class of the person"
        teller["tabellen"] += len(getoond)
        teller["cijfers"] += len(breedtes)
        minst = min([minst, *breedtes])
        teller["vragen"] += aanvaller.vragen
    teller["minste aantal waarden"] = minst
    return teller


def test_one_person_between_two_peildata_gives_nothing_away() -> None:
    """Not a count, and not the class of that person in any table."""
    teller = attacked(12, 21)
    sys.stdout.write(f"\nEén persoon tussen twee peildata: {dict(teller)}\n")
    assert teller["geweigerd"] + teller["tabellen weggelaten"] > 0, "the rule had something to do"


@pytest.mark.endurance
@pytest.mark.timeout(3600)
def test_one_person_in_five_hundred_populations() -> None:
    """The same for five hundred."""
    sys.stdout.write(f"\nEén persoon tussen twee peildata: {dict(attacked(500, 22))}\n")


def test_without_the_rule_one_person_is_found() -> None:
    """12 became 13: who knows that one person came knows both, and where that person is."""
    voor, na = (count_table("tabel0", aantallen) for aantallen in ((12, 5), (13, 5)))
    eerst, later = published(TOEN, (voor,)), published(NU, (na,))
    wie = Bevolking(random.Random(1), [2])  # noqa: S311 - invented people
    aanvaller = read_both(wie, eerst, later, "kwam")
    assert aanvaller.range_of({("toen", "tabel0", "a"): 1}) == (12, 12)
    assert aanvaller.range_of({("tabel0", "a", "erbij"): 1}) == (1, 1)
    assert [verraad.tabel for verraad in find_betrayals(eerst, later, ((voor,), (na,)))]


@pytest.mark.parametrize(
    ("voor", "na", "een"),
    [
        ((12, 3, 4), (13, 3, 4), [True]),  # the total stays
        ((12, 3, 7), (13, 3, 7), [True]),  # and here it goes along
        ((12, 3, 4), (11, 4, 4), []),  # nothing of it shows
        ((13, 3, 4), (12, 4, 4), [True]),
        ((12, 3, 4), (14, 3, 4), []),  # two people
        ((12, 3, 4), (14, 2, 4), []),  # two who changed
    ],
)
def test_a_difference_counts_when_one_person_explains_it(
    voor: tuple[int, ...], na: tuple[int, ...], een: list[bool]
) -> None:
    """With the exact counts at hand; more people hide each other."""
    tellingen = ((count_table("tabel0", voor),), (count_table("tabel0", na),))
    eerst, later = (published(TOEN, deel) for deel in tellingen)
    assert [True for _ in find_betrayals(eerst, later, tellingen)] == een


def test_without_exact_counts_everything_that_fits_counts() -> None:
    """12 became 14: the figures alone do not say that these were two."""
    eerst, later = (
        published(TOEN, (count_table("tabel0", aantallen),)) for aantallen in ((12, 5), (14, 5))
    )
    assert list(find_betrayals(eerst, later))
    ver = published(TOEN, (count_table("tabel0", (22, 5)),))
    assert not list(find_betrayals(eerst, ver)), "two steps are more than one person"


def test_what_happened_in_a_period_is_another_thing_each_time() -> None:
    """A flow of this half year holds nobody of the half year before."""
    voor, na = (
        replace(count_table("stroom", aantallen), stroom=True) for aantallen in ((12, 5), (13, 5))
    )
    assert not list(
        find_betrayals(published(TOEN, (voor,)), published(NU, (na,)), ((voor,), (na,)))
    )
