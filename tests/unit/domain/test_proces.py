"""Where a traject stands follows from its steps, whatever order they were written in."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensloop_desktop.domain.client import Traject
from levensloop_desktop.domain.controle.controle import check_record
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.proces import (
    AFGELOPEN,
    WEG,
    Inclusievraag,
    Processtap,
    current_traject,
    derive_traject,
    next_step,
    order_steps,
    skipped_steps,
    steps_of,
)
from levensloop_desktop.domain.waardelijsten import waardelijst
from tests.builders import VANDAAG, a_client, a_traject, an_onderdeel, new_id

CLIENT = a_client()
TRAJECT = a_traject(CLIENT)
CODES = waardelijst("trajectstatus").codes


def a_step(soort: str, datum: date | None = None, **waarden: str) -> Processtap:
    """A step of the traject."""
    return an_onderdeel(
        Processtap, CLIENT, traject_id=TRAJECT.id, soort=soort, datum=datum, **waarden
    )


def test_the_way_names_every_status_but_the_refusal() -> None:
    """The order of the process and the value list of statuses know the same steps."""
    assert {*WEG, "afgewezen"} == set(CODES)
    assert tuple(code for code in CODES if code in WEG) == WEG


def test_the_last_step_gives_status_and_days() -> None:
    """From melding to the end, also when the steps come in any order and one was skipped."""
    stappen = [
        a_step("afgesloten", date(2026, 9, 1)),
        a_step("melding", date(2025, 1, 14)),
        a_step("geincludeerd", date(2025, 3, 12)),
    ]
    nu = derive_traject(TRAJECT, stappen)
    assert (nu.status, nu.meldingsdatum) == ("afgesloten", date(2025, 1, 14))
    assert (nu.inclusiedatum, nu.einddatum) == (date(2025, 3, 12), date(2026, 9, 1))
    assert skipped_steps(stappen) == ("triage", "inclusietafel", "uitstroom")
    zonder_einde = derive_traject(TRAJECT, stappen[1:])
    assert (zonder_einde.status, zonder_einde.einddatum) == ("geincludeerd", None)


def test_steps_of_one_day_follow_the_process() -> None:
    """Inclusietafel and inclusion on one day: the client is included."""
    dag = date(2025, 3, 12)
    stappen = [a_step("geincludeerd", dag), a_step("inclusietafel", dag), a_step("melding", dag)]
    assert [stap.soort for stap in order_steps(stappen)] == [
        "melding",
        "inclusietafel",
        "geincludeerd",
    ]


def test_a_step_without_a_day_keeps_its_place() -> None:
    """A melding of which nobody knows the day comes first, an end without a day last."""
    stappen = [a_step("afgesloten"), a_step("geincludeerd", date(2025, 3, 12)), a_step("melding")]
    assert [stap.soort for stap in order_steps(stappen)] == [
        "melding",
        "geincludeerd",
        "afgesloten",
    ]
    assert derive_traject(TRAJECT, stappen).einddatum is None


def test_who_is_taken_up_again_after_a_refusal_is_not_refused() -> None:
    """A later step counts more than a refusal before it."""
    stappen = [
        a_step("afgewezen", date(2025, 1, 1), reden="te licht"),
        a_step("triage", date(2025, 5, 1)),
    ]
    nu = derive_traject(TRAJECT, stappen)
    assert (nu.status, nu.einddatum) == ("triage", None)


@given(
    status=st.sampled_from(CODES),
    begin=st.dates(date(2020, 1, 1), date(2022, 1, 1)),
    inclusie=st.none() | st.dates(date(2022, 1, 1), date(2024, 1, 1)),
    einde=st.none() | st.dates(date(2024, 1, 1), date(2026, 1, 1)),
)
def test_steps_made_from_a_traject_give_it_back(
    status: str, begin: date, inclusie: date | None, einde: date | None
) -> None:
    """A traject that came from a list keeps its status and days when it gets its steps."""
    traject = an_onderdeel(
        Traject,
        CLIENT,
        status=status,
        meldingsdatum=begin,
        inclusiedatum=inclusie if status in {"geincludeerd", "uitstroom", *AFGELOPEN} else None,
        einddatum=einde if status in AFGELOPEN else None,
    )
    assert derive_traject(traject, steps_of(traject, new_id)) == traject


def test_the_traject_that_runs_counts_before_a_later_one_that_ended() -> None:
    """A second melding that was refused does not hide that somebody is included."""
    lopend = a_traject(CLIENT, meldingsdatum=date(2025, 1, 1))
    afgewezen = a_traject(CLIENT, status="afgewezen", meldingsdatum=date(2026, 1, 1))
    assert current_traject([lopend, afgewezen]) is lopend
    assert Dossier(client=CLIENT, trajecten=(lopend, afgewezen)).traject is lopend
    oud = a_traject(CLIENT, status="afgesloten", meldingsdatum=date(2020, 1, 1))
    assert current_traject([oud, afgewezen]) is afgewezen
    assert current_traject([]) is None


def test_the_next_step_is_offered_until_the_end() -> None:
    """One further on the way; nothing after the end or a refusal."""
    assert next_step(a_traject(CLIENT, status="melding")) == "triage"
    assert next_step(a_traject(CLIENT, status="uitstroom")) == "afgesloten"
    for einde in AFGELOPEN:
        assert next_step(a_traject(CLIENT, status=einde)) == ""


@pytest.mark.parametrize(
    ("stap", "veld", "blokkeert"),
    [
        (a_step("afgewezen", VANDAAG, besloten_door="weegteam"), "reden", True),
        (a_step("triage"), "datum", False),
        (a_step("triage", date(2027, 1, 1)), "datum", False),
        (a_step("geincludeerd", VANDAAG), "besloten_door", False),
    ],
)
def test_only_a_refusal_without_reason_is_stopped(
    stap: Processtap,
    veld: str,
    blokkeert: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """Whatever else is missing is said at the field and never in the way."""
    meldingen = check_record(stap, VANDAAG)
    assert [(melding.veld, melding.blokkeert) for melding in meldingen] == [(veld, blokkeert)]


def test_an_answer_without_day_or_name_asks_for_them() -> None:
    """Asked, but when and by whom? And an outcome of something not ticked is odd."""
    samen = {"traject_id": TRAJECT.id, "onderwerp": "schulden"}
    gevraagd = an_onderdeel(Inclusievraag, CLIENT, **samen, nagevraagd=True)
    assert [deel.veld for deel in check_record(gevraagd, VANDAAG)] == ["datum", "door"]
    vergeten = an_onderdeel(Inclusievraag, CLIENT, **samen, uitkomst="Drie schulden.")
    assert [deel.veld for deel in check_record(vergeten, VANDAAG)] == ["nagevraagd"]
