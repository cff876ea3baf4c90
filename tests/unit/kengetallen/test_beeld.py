"""What is known of everybody on a day, out of rows and their history."""

import random
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.proces import Processtap, order_steps
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.kengetallen.beeld import make_beeld
from levensloop_desktop.kengetallen.bronnen import Bronnen, Verleden
from levensloop_desktop.kengetallen.tellen import Beeld
from levensloop_desktop.kengetallen.tijdlijn import make_trajecten, passages, statuses_on

DAG, VORIGE = date(2027, 1, 1), date(2026, 7, 1)
EERDER, LATER = DAG - timedelta(days=40), DAG + timedelta(days=9)
STATUSSEN = waardelijst("trajectstatus").codes
WIE = (("a", date(1990, 1, 1), "man"),)


def seen(verleden: Verleden | None = None, **rijen: Any) -> Beeld:
    """The picture of one client on the day."""
    bronnen = Bronnen(**{"clienten": WIE, **rijen})
    return make_beeld(bronnen, DAG, VORIGE, verleden or Verleden())


stap = st.tuples(
    st.sampled_from(STATUSSEN),
    st.none() | st.dates(date(2025, 1, 1), date(2027, 6, 30)),
)


@given(st.lists(stap, min_size=1, max_size=6))
def test_steps_come_in_the_order_of_the_process(stappen: list[tuple[str, date | None]]) -> None:
    """The quick order of counting is that of domain.proces, undated steps as well."""
    rijen = [("t", soort, datum, f"{nummer:02}") for nummer, (soort, datum) in enumerate(stappen)]
    bronnen = Bronnen(trajecten=[("a", "t", "melding", None, None, None)], processtappen=rijen)
    (traject,) = make_trajecten(bronnen, VORIGE, Verleden())
    bedoeld = order_steps(
        Processtap(
            id=RecordId(stap_id),
            client_id=ClientId(RecordId("a")),
            traject_id=RecordId(traject_id),
            soort=soort,
            datum=datum,
        )
        for traject_id, soort, datum, stap_id in rijen
    )
    assert [punt[3] for punt in traject.punten] == [deel.soort for deel in bedoeld]


def test_what_came_in_less_what_left_is_the_difference_between_two_days() -> None:
    """Over a thousand invented trajecten, whatever way they went."""
    kans = random.Random(11)  # noqa: S311 - invented days
    dagen = [dag + timedelta(days=om) for dag in (VORIGE, DAG) for om in (-9, 0, 1)]
    trajecten, stappen = [], []
    for nummer in range(1000):
        trajecten.append((f"c{nummer}", f"t{nummer}", "melding", None, None, None))
        for volgorde in range(kans.randrange(1, 7)):
            soort, dag = kans.choice(STATUSSEN), kans.choice(dagen)
            stappen.append((f"t{nummer}", soort, dag, f"{volgorde}"))
    gemaakt = make_trajecten(
        Bronnen(trajecten=trajecten, processtappen=stappen), VORIGE, Verleden()
    )
    toen, nu = (
        sum(status == "geincludeerd" for status in statuses_on(gemaakt, dag).values())
        for dag in (VORIGE, DAG)
    )
    gebeurd = [wat for _, wat in passages(gemaakt, VORIGE, DAG)]
    assert nu == toen + gebeurd.count("geincludeerd") - gebeurd.count("uitgestroomd")
    assert min(toen, nu, gebeurd.count("geincludeerd"), gebeurd.count("uitgestroomd")) > 50


@pytest.mark.parametrize(
    ("rij", "status"),
    [
        (("melding", None, None, None), "melding"),
        (("geincludeerd", EERDER, EERDER, None), "geincludeerd"),
        (("geincludeerd", EERDER, LATER, None), "melding"),
        (("afgesloten", EERDER, EERDER, LATER), "geincludeerd"),
        (("afgesloten", EERDER, EERDER, EERDER), "afgesloten"),
        (("uitstroom", EERDER, EERDER, None), "uitstroom"),
        (("melding", LATER, None, None), "geen"),
    ],
)
def test_a_traject_without_steps_goes_by_its_own_days(
    rij: tuple[str, date | None, date | None, date | None], status: str
) -> None:
    """And what it says itself is where it ends."""
    assert seen(trajecten=[("a", "t", *rij)]).statussen == [status]


def test_of_two_trajecten_the_one_that_runs_counts() -> None:
    """A later one that was refused hides nobody; on an earlier day it was not there."""
    lopend = ("a", "t1", "geincludeerd", EERDER, EERDER, None)
    geweigerd = ("a", "t2", "afgewezen", LATER, None, LATER)
    assert seen(trajecten=[geweigerd, lopend]).statussen == ["geincludeerd"]
    gesloten = ("a", "t0", "afgesloten", date(2020, 1, 1), None, date(2021, 1, 1))
    assert seen(trajecten=[lopend, gesloten]).statussen == ["geincludeerd"]


@pytest.mark.parametrize(
    ("indicaties", "wlz", "groep", "vg"),
    [
        ([], "nee", "geen", "nee"),
        ([("vg_6", "afgegeven", EERDER, EERDER, None)], "ja", "vg", "ja"),
        ([("vg_6", "afgegeven", EERDER, EERDER, EERDER)], "nee", "geen", "nee"),
        ([("vg_6", "afgegeven", EERDER, LATER, None)], "aangevraagd", "geen", "aangevraagd"),
        ([("", "aangevraagd", EERDER, None, None)], "aangevraagd", "geen", "nee"),
        ([("", "aangevraagd", LATER, None, None)], "nee", "geen", "nee"),
        ([("", "afgewezen", EERDER, None, None)], "nee", "geen", "nee"),
        ([("", "afgegeven", None, None, None)], "ja", "onbekend", "nee"),
        (
            [
                ("ggz_b_7b", "afgegeven", EERDER, EERDER, None),
                ("lvg_1", "aangevraagd", EERDER, None, None),
            ],
            "ja",
            "ggz",
            "aangevraagd",
        ),
    ],
)
def test_a_wlz_indicatie_runs_is_asked_for_or_is_not_there(
    indicaties: list[tuple[Any, ...]], wlz: str, groep: str, vg: str
) -> None:
    """By its days; the group is of the one that runs."""
    rijen = [("a", f"i{nummer}", *rij) for nummer, rij in enumerate(indicaties)]
    beeld = seen(indicaties=rijen)
    assert beeld.enkel["wlz_indicatie"] == [wlz]
    assert beeld.enkel["wlz_profielgroep"] == [groep]
    assert beeld.enkel["vg_indicatie"] == [vg]


def test_a_status_without_a_day_is_that_of_the_day_in_the_history() -> None:
    """Refused since; on the day it was still asked for."""
    rij = [("a", "i", "", "afgewezen", EERDER, None, None)]
    verleden = Verleden(dag=DAG, was={("i", "status"): "aangevraagd"})
    assert seen(verleden, indicaties=rij).enkel["wlz_indicatie"] == ["aangevraagd"]
    assert seen(indicaties=rij).enkel["wlz_indicatie"] == ["nee"]


def test_what_has_no_date_is_as_it_was_written_down() -> None:
    """Geslacht, a wrong bed and the kind of a problematiek; removed ones come back."""
    rijen: dict[str, Any] = {
        "verblijven": [("a", "v", "kliniek_ggz", "ja")],
        "problematieken": [("a", "p1", "nah", None), ("a", "p2", "agressie", None)],
    }
    verleden = Verleden(
        dag=DAG,
        gemaakt={"p2": LATER},
        was={
            ("a", "geslacht"): "onbekend",
            ("v", "verkeerd_bed"): "nee",
            ("p1", "soort"): "trauma",
        },
        weg={"problematieken": [("a", "p3", {"soort": "verslaving"})]},
    )
    beeld = seen(verleden, **rijen)
    assert beeld.enkel["geslacht"] == ["onbekend"]
    assert beeld.enkel["verkeerd_bed"] == ["nee"]
    assert sorted(beeld.samen["problematiek"][0]) == ["trauma", "verslaving"]
    nu = seen(**rijen)
    assert nu.enkel["geslacht"] == ["man"]
    assert sorted(nu.samen["problematiek"][0]) == ["agressie", "nah"]


def test_what_came_along_with_an_imported_dossier_was_known_before() -> None:
    """The client runs since 2026 and was imported later: what was made that day counts."""
    verleden = Verleden(dag=DAG, gemaakt={"a": LATER, "p1": LATER, "p2": LATER + timedelta(1)})
    beeld = seen(
        verleden,
        trajecten=[("a", "t", "geincludeerd", EERDER, EERDER, None)],
        problematieken=[
            ("a", "p1", "nah", None),
            ("a", "p2", "agressie", None),
            ("a", "p3", "trauma", EERDER),
        ],
    )
    assert beeld.statussen == ["geincludeerd"]
    assert sorted(beeld.samen["problematiek"][0]) == ["nah", "trauma"]


def test_somebody_who_was_not_known_on_the_day_is_not_there() -> None:
    """Made later, and without a day before it; a step without a date changes nothing."""
    verleden = Verleden(dag=DAG, gemaakt={"a": LATER})
    assert seen(verleden).statussen == []
    assert seen(verleden, trajecten=[("a", "t", "melding", None, None, None)]).statussen == []
    assert seen(trajecten=[("a", "t", "melding", None, None, None)]).statussen == ["melding"]


def test_the_plan_of_the_day_is_the_last_that_was_established() -> None:
    """A version of later is not there yet, and its evaluation is judged on the day."""
    eerste = ("a", "1", "vastgesteld", 1, None, date(2026, 1, 1), DAG)
    tweede = ("a", "2", "vastgesteld", 2, None, LATER, None)
    assert seen(plannen=[eerste, tweede]).enkel["plan"] == ["actueel"]
    assert seen(plannen=[(*eerste[:6], EERDER)]).enkel["plan"] == ["over_tijd"]
    assert seen(plannen=[(*eerste[:6], None)]).enkel["plan"] == ["zonder_evaluatie"]
    assert seen(plannen=[tweede]).enkel["plan"] == ["concept"]
    assert seen(plannen=[("a", "3", "concept", 1, LATER, None, None)]).enkel["plan"] == ["geen"]


def test_an_overdracht_counts_while_it_runs_and_in_the_half_year_of_its_end() -> None:
    """The end is the day on which its state said so, else a day of its own."""
    klaar = ("a", "o", "warm", "afgerond", date(2026, 7, 1), None)
    assert seen(overdrachten=[klaar]).regels["overdracht_staat"] == []
    verleden = Verleden(dag=DAG, klaar={"o": EERDER})
    assert seen(verleden, overdrachten=[klaar]).regels["overdracht_staat"] == [(0, "afgerond", 1)]
    verleden = Verleden(dag=DAG, was={("o", "staat"): "voorbereiding"})
    beeld = seen(verleden, overdrachten=[klaar])
    assert beeld.regels["overdracht_staat"] == [(0, "voorbereiding", 1)]
    assert beeld.regels["overdracht_soort"] == [(0, "warm", 1)]


def test_a_half_year_begins_the_day_after_the_peildatum_before_it() -> None:
    """And ends with its own, so that no day is left out or counted twice."""
    tafels = [
        ("a", "k", "landelijk", dag, 1) for dag in (VORIGE, VORIGE + timedelta(1), DAG, LATER)
    ]
    assert seen(opschalingsstappen=tafels).regels["opschaling_tafel"] == [(0, "landelijk", 1)] * 2


def test_weeks_to_the_end_of_a_title_are_rounded_up() -> None:
    """182 days is 26 weeks, one more is 27; the first one that ends counts."""
    for dagen, weken in ((0, 0), (1, 1), (7, 1), (182, 26), (183, 27)):
        titels = [("a", "gvm", DAG + timedelta(dagen)), ("a", "isd", date(2030, 1, 1))]
        assert seen(titels=titels).enkel["titel_eindigt"] == [weken]
    assert seen(titels=[("a", "gvm", None)]).enkel["titel_eindigt"] == [None]


def test_nobody_gives_an_empty_picture() -> None:
    """Every kenmerk is there all the same."""
    leeg = make_beeld(Bronnen(), DAG, VORIGE)
    assert leeg.statussen == []
    assert not any(leeg.enkel.values())
    assert not any(leeg.regels.values())
