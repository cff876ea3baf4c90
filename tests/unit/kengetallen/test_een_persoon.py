"""Two peildata between which one person came, went or changed, and an attacker who knows that."""

import itertools
import random
import sys
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from levensloop_desktop.kengetallen.beschermen import protect_tables
from levensloop_desktop.kengetallen.cijfers import Publicatie
from levensloop_desktop.kengetallen.loting import Loting
from levensloop_desktop.kengetallen.samenhang import ONZEKER
from levensloop_desktop.kengetallen.teltabel import Koppeling, Teltabel
from levensloop_desktop.kengetallen.verschil import Bekend, find_betrayals
from tests.unit.kengetallen.aanvaller import Aanvaller, Naam, narrowest
from tests.unit.kengetallen.bevolking import KLASSEN, Bevolking, count_table

TOEN, NU = date(2026, 1, 1), date(2026, 7, 1)


def published(dag: date, tellingen: tuple[Teltabel, ...]) -> Publicatie:
    """What is shown of some counts, with the lot of that day."""
    tabellen = protect_tables(tellingen, loting=Loting(b"geheim", dag))
    return Publicatie(definitie="basis-1", peildatum=dag, tabellen=tabellen)


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
    """Pairs of peildata with one person between them, attacked with all that may be shown."""
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
        teller["zichtbaar zonder regel"] += any(
            oud.kern != nieuw.kern
            for oud, nieuw in zip(eerst.tabellen, later.tabellen, strict=True)
        )
        weg = find_betrayals(eerst, later, (Bekend(voor), Bekend(wie.count())))
        later = later.choose(tuple(set(later.codes) - {verraad.tabel for verraad in weg}))
        teller["paren"] += 1
        teller["nog getoond"] += len([deel for deel in later.tabellen if deel.is_getoond])
        aanvaller = read_both(wie, eerst, later, wat)
        getoond = [tabel for tabel in eerst.tabellen if tabel.is_getoond]
        breedtes = narrowest(aanvaller, getoond, "toen") if getoond else []
        assert all(breed >= ONZEKER for breed in breedtes), "as many values as in one table"
        for plek, breed in enumerate(wie.breedtes):
            for klasse in KLASSEN[:breed]:
                for kant in ("erbij", "eraf"):
                    minste = aanvaller.least({(f"tabel{plek}", klasse, kant): 1})
                    assert minste == 0, "nor the class of the person"
        teller["cijfers"] += len(breedtes)
        minst = min([minst, *breedtes])
        teller["vragen"] += aanvaller.vragen
    teller["minste aantal waarden"] = minst
    return teller


def test_one_person_between_two_peildata_gives_nothing_away() -> None:
    """Not a count, and not the class of that person in any table."""
    teller = attacked(12, 21)
    sys.stdout.write(f"\nEén persoon tussen twee peildata: {dict(teller)}\n")
    assert teller["zichtbaar zonder regel"] > 0, "the rule had something to do"
    assert not teller["nog getoond"], "whether it would show or not, so that leaving out tells none"


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
    assert [verraad.tabel for verraad in find_betrayals(eerst, later, known((voor,), (na,)))]


def known(voor: tuple[Teltabel, ...], na: tuple[Teltabel, ...]) -> tuple[Bekend, Bekend]:
    """The exact counts of both days."""
    return Bekend(voor), Bekend(na)


@pytest.mark.parametrize(
    ("voor", "na", "een"),
    [
        ((12, 3, 4), (13, 3, 4), True),  # the total stays
        ((12, 3, 7), (13, 3, 7), True),  # and here it goes along
        ((12, 3, 4), (11, 4, 4), True),  # nothing of it shows: leaving out must not tell
        ((13, 3, 4), (12, 4, 4), True),
        ((12, 3, 4), (12, 3, 4), True),  # who may be the only one that changed, did not
        ((12, 3, 4), (14, 3, 4), False),  # two people
        ((12, 3, 4), (14, 2, 4), False),  # two who changed
        ((12, 3, 4), (11, 5, 4), False),  # one who changed and one who came
    ],
)
def test_a_group_in_which_one_person_changed_is_not_shown(
    voor: tuple[int, ...], na: tuple[int, ...], *, een: bool
) -> None:
    """Whatever its figures do; more people hide each other."""
    tellingen = ((count_table("tabel0", voor),), (count_table("tabel0", na),))
    eerst, later = (published(TOEN, deel) for deel in tellingen)
    assert bool(list(find_betrayals(eerst, later, known(*tellingen)))) is een


def test_the_outcome_is_the_same_for_every_count_that_one_person_changed() -> None:
    """So that who knows of one person and of the rule learns nothing from what is left out."""
    for aantallen in itertools.product((0, 6, 7, 8, 12, 13, 17), repeat=2):
        for verschil in ((1, 0), (0, 1), (-1, 0), (1, -1), (0, 0)):
            na = tuple(aantal + erbij for aantal, erbij in zip(aantallen, verschil, strict=True))
            tellingen = ((count_table("tabel0", aantallen),), (count_table("tabel0", na),))
            eerst, later = (published(TOEN, deel) for deel in tellingen)
            if min(na) >= 0 and later.tabellen[0].is_getoond:
                assert list(find_betrayals(eerst, later, known(*tellingen)))


def test_one_person_with_several_records_is_one_person() -> None:
    """Of records the clients behind them are compared: one who went took three along."""
    voor, na = (
        replace(count_table("knelpunten", aantallen, bevolking="records"), clienten=wie, wie=heel)
        for aantallen, wie, heel in (((13, 20), (10, 12), 15), ((10, 19), (9, 11), 14))
    )
    assert list(
        find_betrayals(published(TOEN, (voor,)), published(NU, (na,)), known((voor,), (na,)))
    )
    meer = replace(na, clienten=(8, 11), wie=13)
    assert not list(
        find_betrayals(published(TOEN, (voor,)), published(NU, (meer,)), known((voor,), (meer,)))
    )


def test_a_class_that_is_the_group_goes_along() -> None:
    """Who is included is a class of the table of statuses, whose own group changed more."""
    band = Koppeling(deel=("clienten", frozenset()), geheel=("status", frozenset("a")), gelijk=True)
    voor, na = (
        (
            count_table("leeftijd", (aantal, 9)),
            count_table("status", (aantal + 9, ander), bevolking="allen"),
        )
        for aantal, ander in ((18, 9), (19, 15))
    )
    eerst, later = published(TOEN, voor), published(NU, na)
    weg = {verraad.tabel for verraad in find_betrayals(eerst, later, known(voor, na), [band])}
    assert weg == {"leeftijd", "status"}
    assert {verraad.tabel for verraad in find_betrayals(eerst, later, known(voor, na))} == {
        "leeftijd"
    }


def test_counts_that_were_mended_leave_room_for_so_many_people() -> None:
    """What went out was of other counts, by two people: three more are needed to be sure."""
    voor, na = (count_table("tabel0", (aantal, 20)) for aantal in (12, 15))
    eerst, later = published(TOEN, (voor,)), published(NU, (na,))
    assert not list(find_betrayals(eerst, later, known((voor,), (na,))))
    assert list(find_betrayals(eerst, later, (Bekend((voor,), 2), Bekend((na,)))))


def test_without_exact_counts_everything_that_fits_counts() -> None:
    """12 became 14: the figures alone do not say that these were two."""
    eerst, later = (
        published(TOEN, (count_table("tabel0", aantallen),)) for aantallen in ((12, 5), (14, 5))
    )
    assert list(find_betrayals(eerst, later))
    ver = published(NU, (count_table("tabel0", (22, 5)),))
    assert not list(find_betrayals(eerst, ver)), "two steps are more than one person"


def test_what_happened_in_a_period_is_another_thing_each_time() -> None:
    """A flow of this half year holds nobody of the half year before."""
    voor, na = (
        replace(count_table("stroom", aantallen), stroom=True) for aantallen in ((12, 5), (13, 5))
    )
    assert not list(
        find_betrayals(published(TOEN, (voor,)), published(NU, (na,)), known((voor,), (na,)))
    )
