"""The program's own attack: each kind succeeds on figures that were not protected, and says so."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from levensloop_desktop.kengetallen.aanval import Doelwit, Eerdere, attack
from levensloop_desktop.kengetallen.beschermen import protect_tables
from levensloop_desktop.kengetallen.cijfers import Cijfer, Cijfertabel, Publicatie
from levensloop_desktop.kengetallen.rapport import Aanvalsrapport, Aanvalsstap
from levensloop_desktop.kengetallen.teltabel import Koppeling, Teltabel
from levensloop_desktop.kengetallen.uitgifte import Uitgifte, Uitslag, judge
from levensloop_desktop.kengetallen.verschil import Bekend
from tests.unit.kengetallen.bevolking import count_table

DAG, LATER = date(2026, 1, 1), date(2026, 7, 1)
STAPPEN = [
    "Totaal min de getoonde cijfers",
    "Cijfer gelijk aan het totaal",
    "Nul die iets verraadt",
    "Verschil met eerdere bestanden",
    "Eén persoon meer of minder",
    "Elke tabel als geheel",
    "Alle tabellen samen",
]


def table(*waarden: int | None, totaal: int | None, code: str = "leeftijd") -> Cijfertabel:
    """A table of figures as somebody might have made it by rounding alone."""
    return Cijfertabel(
        code=code,
        titel=code.title(),
        cijfers=tuple(
            Cijfer(klasse, waarde, (klasse,))
            for klasse, waarde in zip("abcdefgh", waarden, strict=False)
        ),
        totaal=Cijfer("totaal", totaal),
        bevolking="clienten",
        vorm=code,
    )


def publication(*tabellen: Cijfertabel, dag: date = DAG) -> Publicatie:
    """Tables of one peildatum."""
    return Publicatie(definitie="basis-1", peildatum=dag, tabellen=tabellen)


def protected(*tellingen: Teltabel, dag: date = DAG) -> Publicatie:
    """What the rule makes of exact counts."""
    return publication(*protect_tables(tellingen), dag=dag)


def issued(publicatie: Publicatie, tellingen: Sequence[Teltabel] | None = None) -> Eerdere:
    """As an export of before."""
    uitgifte = Uitgifte(
        nummer=1,
        dag=date(2026, 1, 5),
        wie="M. Manager",
        profiel="publicatie",
        publicatie=publicatie,
    )
    return Eerdere(uitgifte=uitgifte, bekend=None if tellingen is None else Bekend(tellingen))


def succeeded(rapport: Aanvalsrapport) -> list[str]:
    """The names of the attacks that succeeded."""
    return [stap.naam for stap in rapport.stappen if stap.is_geslaagd]


def step(rapport: Aanvalsrapport, naam: str) -> Aanvalsstap:
    """One step by its name."""
    return next(stap for stap in rapport.stappen if stap.naam == naam)


def test_the_report_reads_as_a_list_of_what_was_tried() -> None:
    """In the order of the screen, with numbers and an outcome."""
    tellingen = [count_table("leeftijd", (12, 20, 3, 5)), count_table("verblijf", (25, 15))]
    rapport = attack(Doelwit(publicatie=protected(*tellingen), bekend=Bekend(tellingen)))
    assert [stap.naam for stap in rapport.stappen] == STAPPEN
    assert [stap.regel for stap in rapport.stappen] == [
        "2 tabellen: niemand gevonden",
        "2 tabellen: niemand gevonden",
        "6 cijfers: geen nul te zien",
        "0 bestanden: niet van toepassing",
        "0 peildata: niet van toepassing",
        "8 cijfers: minstens 5 mogelijk",
        "7 cijfers: minstens 5 mogelijk",
    ]
    assert rapport.is_veilig
    assert rapport.slotsom == "7 aanvallen geprobeerd, geen ervan lukte."
    assert rapport.weglaten == ()
    assert all(stap.uitleg.endswith(".") for stap in rapport.stappen)


def test_the_example_is_seen_through() -> None:
    """0-7, 45, 30, 0-7 with total 95: every cell by subtraction, and no total can be trusted."""
    rapport = attack(Doelwit(publicatie=publication(table(None, 45, 30, None, totaal=95))))
    assert succeeded(rapport) == [STAPPEN[0], STAPPEN[5], STAPPEN[6]]
    assert step(rapport, STAPPEN[0]).gevonden == (
        "In de tabel Leeftijd is een cijfer precies te berekenen.",
    )
    assert step(rapport, STAPPEN[5]).minste == 1
    assert step(rapport, STAPPEN[5]).uitkomst == "herleidbaar"
    assert rapport.slotsom == "3 aanvallen lukten. Het programma schrijft dit bestand niet."


def test_leaving_out_the_table_helps() -> None:
    """And the report says which."""
    goed = table(30, 35, 30, totaal=95, code="verblijf")
    slecht = table(None, 45, 30, None, totaal=95)
    rapport = attack(Doelwit(publicatie=publication(goed, slecht)))
    assert rapport.weglaten == ("leeftijd",)


def test_everybody_in_one_class_is_seen() -> None:
    """A zero that stands there says that the others all are; two hidden figures do not."""
    bloot = attack(Doelwit(publicatie=publication(table(10, 0, totaal=10))))
    assert {STAPPEN[1], STAPPEN[2]} <= {*succeeded(bloot)}
    assert step(bloot, STAPPEN[1]).gevonden == (
        "In de tabel Leeftijd valt zeker iedereen in dezelfde klasse.",
    )
    dicht = attack(Doelwit(publicatie=publication(table(10, None, None, totaal=10))))
    assert dicht.is_veilig


def test_tables_that_are_tied_are_tried_together() -> None:
    """Each is safe by itself."""
    tellingen = [count_table("een", (1, 8, 15)), count_table("twee", (1, 11, 12))]
    klassen = frozenset("a")
    band = Koppeling(deel=("een", klassen), geheel=("twee", klassen), gelijk=True)
    rapport = attack(Doelwit(publicatie=protected(*tellingen), koppelingen=[band]))
    assert succeeded(rapport) == [STAPPEN[6]]
    assert step(rapport, STAPPEN[6]).gevonden == (
        "Met Twee erbij houdt een cijfer te weinig mogelijke waarden.",
    )
    assert rapport.weglaten == ("twee",)


def test_other_figures_for_the_same_peildatum_are_refused() -> None:
    """Somebody was added to the counts afterwards; equal ones may go out again."""
    voor, na = count_table("leeftijd", (12, 20, 3, 5)), count_table("leeftijd", (13, 20, 3, 5))
    oud = issued(protected(voor))
    gelijk = judge(protected(voor), [oud.uitgifte])
    assert gelijk.uitslag is Uitslag.GELIJK
    assert gelijk.reden == "Dezelfde cijfers zijn uitgegeven op 05-01-2026."
    anders = judge(protected(na), [oud.uitgifte])
    assert anders.uitslag is Uitslag.GEWEIGERD
    assert anders.reden.startswith("De tabel Leeftijd van deze peildatum is al uitgegeven")
    rapport = attack(Doelwit(publicatie=protected(na), eerdere=[oud]))
    assert succeeded(rapport) == [STAPPEN[3]]


def test_another_choice_of_the_same_tables_may_go_out() -> None:
    """What a table shows does not depend on which tables go along."""
    tellingen = [count_table("leeftijd", (12, 20, 3, 5)), count_table("verblijf", (25, 15))]
    alles = protected(*tellingen)
    oud = issued(alles.choose(("leeftijd",)))
    assert judge(alles, [oud.uitgifte]).uitslag is Uitslag.NIEUW
    assert attack(Doelwit(publicatie=alles, eerdere=[oud])).is_veilig


def test_tables_of_other_counts_do_not_stand_beside_what_went_out() -> None:
    """Ages went out; then the counts were mended, and another table gives the mending away."""
    tellingen = [count_table("een", (12, 12, 13, 13))]
    oud = issued(publication(replace(protected(*tellingen).tabellen[0], totaal=None)))
    nieuw = publication(table(None, None, None, None, None, None, totaal=40, code="twee"))
    rapport = attack(Doelwit(publicatie=nieuw, eerdere=[oud]))
    assert rapport.is_veilig, "without a total nothing ties them"
    rapport = attack(
        Doelwit(
            publicatie=nieuw, eerdere=[issued(publication(table(15, 20, totaal=45, code="een")))]
        )
    )
    assert STAPPEN[3] in succeeded(rapport)


@pytest.mark.parametrize(("dag", "mag"), [(date(2026, 1, 2), False), (date(2026, 7, 1), True)])
def test_two_peildata_keep_their_distance(*, dag: date, mag: bool) -> None:
    """The next day tells who came; half a year does not."""
    telling = count_table("leeftijd", (12, 20, 3, 5))
    oud = issued(protected(telling))
    oordeel = judge(protected(telling, dag=dag), [oud.uitgifte])
    assert oordeel.mag is mag
    assert mag or "liggen ten minste 80 dagen" in oordeel.reden


def test_one_person_between_two_peildata_is_told() -> None:
    """With the group to leave out, and another group that stays."""
    voor = [count_table("leeftijd", (12, 20, 3, 4)), count_table("verblijf", (24, 15))]
    na = [count_table("leeftijd", (13, 20, 3, 4)), count_table("verblijf", (25, 15))]
    ander = [count_table("status", (aantal, 9), bevolking="allen") for aantal in (30, 40)]
    oud = issued(protected(*voor, ander[0]), [*voor, ander[0]])
    doelwit = Doelwit(
        publicatie=protected(*na, ander[1], dag=LATER),
        bekend=Bekend([*na, ander[1]]),
        eerdere=[oud],
    )
    rapport = attack(doelwit)
    assert succeeded(rapport) == [STAPPEN[4]]
    assert rapport.weglaten == ("leeftijd", "verblijf"), "also the one in which nothing shows"
    assert step(rapport, STAPPEN[4]).gevonden[0] == (
        "Tussen 01-01-2026 en 01-07-2026 veranderde in de tabel Leeftijd misschien maar één "
        "persoon."
    )
    assert attack(doelwit.without(rapport.weglaten)).is_veilig


def test_when_one_person_changed_in_all_of_it_nothing_can_go_out() -> None:
    """42 became 43: 40 and 45; and 40 became 41, which nobody could see, is refused alike."""
    for laatste in (10, 8):
        voor, na = ([count_table("leeftijd", (12, 20, laatste + erbij))] for erbij in (0, 1))
        oud = issued(protected(*voor), voor)
        rapport = attack(
            Doelwit(publicatie=protected(*na, dag=LATER), bekend=Bekend(na), eerdere=[oud])
        )
        assert not rapport.is_veilig
        assert rapport.weglaten == ()


def test_what_went_out_before_goes_out_again_whatever_lies_beside_it() -> None:
    """An equal file may be made again, also when the counts behind it are gone."""
    voor, na = [count_table("leeftijd", (12, 20, 10))], [count_table("leeftijd", (12, 20, 11))]
    eerst, later = protected(*voor), protected(*na, dag=LATER)
    doelwit = Doelwit(publicatie=later, eerdere=[issued(eerst), issued(later)])
    assert attack(doelwit).is_veilig


def test_nothing_to_attack_is_no_success() -> None:
    """No table at all, and one that is not shown."""
    assert attack(Doelwit(publicatie=publication())).is_veilig
    leeg = replace(table(totaal=20), totaal=None)
    assert attack(Doelwit(publicatie=publication(leeg))).is_veilig
