"""What asks for attention around a client: each kind of line, and when it is how urgent."""

import dataclasses
from datetime import date
from typing import Any

import pytest

from levensloop_desktop.domain.client import Traject
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.indicatie import Financiering, Indicatie
from levensloop_desktop.domain.inkomen import Inkomen
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon, Partner
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.overleg import Agendapunt, Overlegdeel
from levensloop_desktop.domain.plan import Afspraak, Levensloopplan
from levensloop_desktop.domain.scenario import Inzet, Scenario
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.vandaag.lijst import (
    Signaalweken,
    Urgentie,
    Vandaagregel,
    list_today,
    urgency_of,
)
from levensloop_desktop.domain.vandaag.termijnen import Lijnsoort
from levensloop_desktop.domain.verblijf import Verblijf
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.domain.zorg import Behandelperiode, Risicotaxatie
from tests.builders import VANDAAG, a_client, a_record, an_onderdeel
from tests.unit.domain.continuiteit_dossiers import dag

CLIENT = a_client()


def _dossier(**delen: Any) -> Dossier:
    return Dossier(client=CLIENT, **{naam: tuple(deel) for naam, deel in delen.items()})


def _part(klasse: type[Any], van: int | None, tot: int | None, **anders: Any) -> Any:
    dagen = {
        "begindatum": None if van is None else dag(van),
        "einddatum": None if tot is None else dag(tot),
    }
    return an_onderdeel(klasse, CLIENT, **dagen, **anders)


def _deel(klasse: type[Any], **anders: Any) -> Any:
    return an_onderdeel(klasse, CLIENT, **anders)


def _lines(dossier: Dossier, soort: Lijnsoort, vandaag: date = VANDAAG) -> list[Vandaagregel]:
    return [regel for regel in list_today(dossier, vandaag) if regel.termijn.soort is soort]


def _only(dossier: Dossier, soort: Lijnsoort, vandaag: date = VANDAAG) -> Vandaagregel:
    (regel,) = _lines(dossier, soort, vandaag)
    return regel


@pytest.mark.parametrize(
    ("dagen", "groep"),
    [
        (-1, Urgentie.TE_LAAT),
        (0, Urgentie.DEZE_WEEK),
        (6, Urgentie.DEZE_WEEK),  # VANDAAG is a Monday: the Sunday
        (7, Urgentie.BINNENKORT),
        (42, Urgentie.BINNENKORT),
        (43, Urgentie.LATER),
    ],
)
def test_the_group_of_a_day(dagen: int, groep: Urgentie) -> None:
    """Past, this week until Sunday, within six weeks, later."""
    assert urgency_of(dag(dagen), VANDAAG, Signaalweken()) is groep


def test_a_title_is_seen_26_weeks_before_it_ends_with_what_stops_along() -> None:
    """One line, and not a second one for the stay that hangs on it."""
    delen = {
        "titels": [_part(Titel, -100, 182, soort="vi_voorwaarden")],
        "verblijven": [_part(Verblijf, -50, None, soort="beschermd_wonen", hangt_aan_titel=True)],
    }
    regel = _only(_dossier(**delen), Lijnsoort.TITEL)
    assert regel.termijn.datum == dag(182)
    assert regel.urgentie is Urgentie.LATER
    assert regel.termijn.wat.endswith("eindigt, verblijf stopt mee")
    assert "Er dreigt dakloosheid." in regel.termijn.waarom
    assert _lines(_dossier(**delen), Lijnsoort.VERBLIJF) == []
    assert _lines(_dossier(**delen), Lijnsoort.TITEL, dag(-1)) == []


def test_the_signal_weeks_are_a_setting() -> None:
    """With four weeks a title that ends in five is not on the list yet."""
    dossier = _dossier(titels=[_part(Titel, -100, 35)])
    assert list_today(dossier, VANDAAG, Signaalweken(4, 4, 2)) == ()
    (regel,) = list_today(dossier, VANDAAG, Signaalweken(6, 4, 2))
    assert regel.urgentie is Urgentie.LATER


def test_a_decision_stays_on_the_list_until_the_title_ends() -> None:
    """A decision date that passed is late; after the title nothing is asked any more."""
    titel = _part(Titel, -100, 300, volgende_beslisdatum=dag(-3), instantie="OM")
    regel = _only(_dossier(titels=[titel]), Lijnsoort.TITEL)
    assert (regel.urgentie, regel.termijn.aan_zet) == (Urgentie.TE_LAAT, "OM")
    assert _lines(_dossier(titels=[titel]), Lijnsoort.TITEL, dag(301)) == []


def test_a_stay_that_stops_without_anything_after_it() -> None:
    """First that it stops; from the day after that there is none, since when."""
    dossier = _dossier(verblijven=[_part(Verblijf, -10, 20, soort="crisisbed")])
    eerst = _only(dossier, Lijnsoort.VERBLIJF)
    assert eerst.termijn.wat == "Crisisbed stopt, niets erna"
    assert (eerst.termijn.datum, eerst.urgentie) == (dag(20), Urgentie.BINNENKORT)
    later = _only(dossier, Lijnsoort.VERBLIJF, dag(30))
    assert later.termijn.wat == "Geen verblijf sinds 14-12-2026"
    assert (later.termijn.datum, later.urgentie) == (dag(21), Urgentie.TE_LAAT)


def test_a_stay_that_is_followed_is_no_line() -> None:
    """From one place to the next."""
    verblijven = [
        _part(Verblijf, -10, 20, soort="kliniek_ggz"),
        _part(Verblijf, 21, None, soort="eigen_woning"),
    ]
    assert list_today(_dossier(verblijven=verblijven), VANDAAG) == ()


def test_homeless_with_a_claim_is_two_lines() -> None:
    """The street since a day, and apart the Wlz-indicatie without a place."""
    dossier = _dossier(
        verblijven=[
            _part(Verblijf, -90, -40, soort="kliniek_ggz"),
            _part(Verblijf, -39, None, soort="dakloos"),
        ],
        indicaties=[
            _part(Indicatie, -400, None, soort="wlz", profiel="ggz_wonen_5", status="afgegeven")
        ],
    )
    verblijf = _only(dossier, Lijnsoort.VERBLIJF).termijn
    assert verblijf.wat.startswith("Dakloos sinds")
    assert verblijf.record_id == dossier.verblijven[1].id
    recht = _only(dossier, Lijnsoort.INDICATIE).termijn
    assert recht.wat.endswith("zonder plek")
    assert (recht.datum, recht.aan_zet) == (dag(-39), "zorgkantoor")


def test_an_indicatie_that_is_asked_for_needs_a_decision() -> None:
    """On the day on which it must begin."""
    deel = _part(Indicatie, 4, None, soort="wmo_begeleiding", financier="gemeente")
    regel = _only(_dossier(indicaties=[deel]), Lijnsoort.INDICATIE)
    assert regel.termijn.wat.endswith("besluit nodig")
    assert (regel.urgentie, regel.termijn.aan_zet) == (
        Urgentie.DEZE_WEEK,
        label("financier", "gemeente"),
    )


def test_income_and_payment_that_stop() -> None:
    """Only the last payment of a part of the care is a line."""
    dossier = _dossier(
        inkomens=[_part(Inkomen, -10, 38, soort="bijstand")],
        financieringen=[
            _part(Financiering, -90, -1, zorgonderdeel="wonen"),
            _part(Financiering, 0, 50, zorgonderdeel="wonen"),
        ],
    )
    assert _only(dossier, Lijnsoort.INKOMEN).termijn.wat.endswith("stopt, niets erna")
    assert _only(dossier, Lijnsoort.FINANCIERING).termijn.datum == dag(50)


def test_an_open_afspraak_names_who_must_act() -> None:
    """The person, or the organisation; one that was done is gone, one without a day too."""
    partner = a_record(Partner, naam="organisatie Verzonnen")
    wie = a_record(Contactpersoon, naam="M. Verzonnen", partner_id=partner.id)
    rol = _deel(Betrokkenheid, contactpersoon_id=wie.id)
    dossier = _dossier(
        partners=[partner],
        contactpersonen=[wie],
        betrokkenheden=[rol],
        afspraken=[
            _deel(Afspraak, wat="Bellen", uiterlijk=dag(-4), actiehouder_id=rol.id),
            _deel(Afspraak, wat="Klaar", uiterlijk=dag(-4), status="gedaan"),
            _deel(Afspraak, wat="Ooit"),
        ],
    )
    regel = _only(dossier, Lijnsoort.AFSPRAAK)
    assert (regel.termijn.wat, regel.urgentie) == ("Bellen", Urgentie.TE_LAAT)
    assert (regel.termijn.aan_zet, regel.termijn.aan_zet_persoon) == ("M. Verzonnen", wie.id)


def test_only_the_valid_plan_is_evaluated() -> None:
    """An older version was replaced; a concept has no evaluation yet."""
    plannen = [
        _deel(Levensloopplan, versie=1, status="vastgesteld", volgende_evaluatie=dag(-300)),
        _deel(Levensloopplan, versie=2, status="vastgesteld", volgende_evaluatie=dag(-7)),
        _deel(Levensloopplan, versie=3, volgende_evaluatie=dag(5)),
    ]
    regel = _only(_dossier(plannen=plannen), Lijnsoort.PLAN)
    assert regel.termijn.wat == "Evaluatie van plan versie 2"
    assert regel.urgentie is Urgentie.TE_LAAT


def test_a_scenario_is_evaluated() -> None:
    """With its name, or its kind when it has none."""
    dossier = _dossier(scenarios=[_deel(Scenario, naam="Ontregeld", evaluatie_op=dag(40))])
    assert _only(dossier, Lijnsoort.SCENARIO).termijn.wat == "Evaluatie van scenario: Ontregeld"


def test_scenarios_of_one_day_are_one_line() -> None:
    """With the plan when it is evaluated that day."""
    plan = _deel(Levensloopplan, versie=2, status="vastgesteld", volgende_evaluatie=dag(9))
    scenarios = [_deel(Scenario, evaluatie_op=dag(n)) for n in (9, 9, 11, 11, 11)]
    dossier = _dossier(plannen=[plan], scenarios=scenarios)
    assert _only(dossier, Lijnsoort.PLAN).termijn.wat == (
        "Evaluatie van plan versie 2 en 2 scenario’s"
    )
    assert _only(dossier, Lijnsoort.SCENARIO).termijn.wat == "Evaluatie van 3 scenario’s"


def test_a_scenario_in_use_is_for_every_weekly_talk() -> None:
    """However long ago it began, until it is ended; also of somebody who left."""
    scenario = _deel(Scenario, naam="Ontregeld")
    inzet = _deel(Inzet, scenario_id=scenario.id, begindatum=dag(-40))
    dossier = _dossier(
        trajecten=[_deel(Traject, status="afgesloten")], scenarios=[scenario], inzetten=[inzet]
    )
    regel = _only(dossier, Lijnsoort.INZET)
    assert regel.termijn.wat == "Scenario in gebruik: Ontregeld"
    assert regel.urgentie is Urgentie.DEZE_WEEK
    klaar = dataclasses.replace(inzet, einddatum=dag(-1))
    assert _lines(dataclasses.replace(dossier, inzetten=(klaar,)), Lijnsoort.INZET) == []


def test_what_must_be_asked_after_inclusion() -> None:
    """One line with what is still open."""
    traject = _deel(Traject, status="geincludeerd", inclusiedatum=dag(-20))
    termijn = _only(_dossier(trajecten=[traject]), Lijnsoort.PROCES).termijn
    assert termijn.wat.startswith("Nog vragen na inclusie: ")
    assert termijn.datum == dag(-20)


def test_only_the_last_risicotaxatie_of_an_instrument_expires() -> None:
    """A newer one replaces it, one of another instrument does not."""
    taxaties = [
        _deel(Risicotaxatie, instrument="start", datum=dag(-300), geldig_tot=dag(-120)),
        _deel(Risicotaxatie, instrument="start", datum=dag(-100), geldig_tot=dag(25)),
        _deel(Risicotaxatie, instrument="hkt_r", datum=dag(-400), geldig_tot=dag(-10)),
    ]
    regels = _lines(_dossier(risicotaxaties=taxaties), Lijnsoort.RISICO)
    assert [regel.termijn.datum for regel in regels] == [dag(-10), dag(25)]


@pytest.mark.parametrize(
    ("staat", "wat", "datum", "wie"),
    [
        ("voorbereiding", "Overdrachtsgesprek plannen", dag(10), ""),
        ("gesprek_gepland", "Overdrachtsgesprek", dag(-5), ""),
        ("gesprek_gevoerd", "Ontvangst nog niet bevestigd", dag(17), "organisatie Z"),
        ("ontvangst_bevestigd", "Overdracht afronden", dag(40), ""),
    ],
)
def test_an_overdracht_under_way_says_what_comes_next(
    staat: str, wat: str, datum: date, wie: str
) -> None:
    """And who must do it; one that is done or withdrawn is no line."""
    partner = a_record(Partner, naam="organisatie Z")
    overdracht = _deel(
        Overdracht,
        staat=staat,
        naar_partner_id=partner.id,
        gesprek_op=dag(-5),
        overlap_begin=dag(10),
        overlap_einde=dag(40),
    )
    dossier = _dossier(partners=[partner], overdrachten=[overdracht])
    termijn = _only(dossier, Lijnsoort.OVERDRACHT).termijn
    assert (termijn.wat, termijn.datum, termijn.aan_zet) == (wat, datum, wie)


def test_a_meeting_says_whether_there_is_an_agenda() -> None:
    """Until it is closed; one that was forgotten is late."""
    overleg = _deel(Overlegdeel, soort="mdo", datum=dag(1), tijd="10:00")
    leeg = _only(_dossier(overlegdelen=[overleg]), Lijnsoort.OVERLEG)
    assert leeg.termijn.wat.endswith("10:00, agenda is nog leeg")
    assert leeg.urgentie is Urgentie.DEZE_WEEK
    punt = _deel(Agendapunt, overlegdeel_id=overleg.id, tekst="Wonen")
    dossier = _dossier(overlegdelen=[overleg], agendapunten=[punt])
    assert _only(dossier, Lijnsoort.OVERLEG).termijn.wat.endswith("1 agendapunt")
    assert _only(dossier, Lijnsoort.OVERLEG, dag(9)).urgentie is Urgentie.TE_LAAT
    gesloten = dataclasses.replace(overleg, staat="gesloten")
    assert list_today(_dossier(overlegdelen=[gesloten]), VANDAAG) == ()


def test_roles_and_empty_lanes_count_for_who_is_included() -> None:
    """Not for a melding, and of somebody who left only the overdracht stays."""
    delen = {
        "titels": [_part(Titel, -100, 10)],
        "overdrachten": [_deel(Overdracht, overlap_begin=dag(-2))],
    }

    def _kinds(status: str) -> set[Lijnsoort]:
        dossier = _dossier(trajecten=[_deel(Traject, status=status)], **delen)
        return {regel.termijn.soort for regel in list_today(dossier, VANDAAG)}

    basis = {Lijnsoort.TITEL, Lijnsoort.OVERDRACHT}
    assert _kinds("melding") == basis
    assert _kinds("geincludeerd") == basis | {
        Lijnsoort.ROL,
        Lijnsoort.VASTLEGGEN,
        Lijnsoort.PROCES,
    }
    assert _kinds("afgesloten") == {Lijnsoort.OVERDRACHT}


def test_a_coordinator_who_stops_is_one_line() -> None:
    """Not a second one for the lane."""
    houder = _part(Betrokkenheid, -10, 30, rol="levensloopcoordinator")
    dossier = _dossier(
        trajecten=[_deel(Traject, status="geincludeerd")],
        betrokkenheden=[
            houder,
            *(
                _part(Betrokkenheid, -10, None, rol=rol)
                for rol in ("procesregisseur", "casusregisseur")
            ),
        ],
    )
    regel = _only(dossier, Lijnsoort.ROL)
    assert "stopt, niemand erna" in regel.termijn.wat
    assert (regel.termijn.datum, regel.termijn.record_id) == (dag(30), houder.id)
    assert _only(dossier, Lijnsoort.ROL, dag(40)).urgentie is Urgentie.TE_LAAT


def test_what_was_never_recorded_is_one_line() -> None:
    """Behandeling is there; the other lanes are named together."""
    dossier = _dossier(
        trajecten=[_deel(Traject, status="geincludeerd")],
        behandelperioden=[_part(Behandelperiode, -10, None)],
    )
    regel = _only(dossier, Lijnsoort.VASTLEGGEN)
    assert regel.termijn.wat == ("Nog niets vastgelegd: verblijf, dagbesteding, inkomen, indicatie")
    assert regel.urgentie is Urgentie.DEZE_WEEK


def test_the_most_urgent_stands_first() -> None:
    """By group, then by day."""
    dossier = _dossier(
        afspraken=[_deel(Afspraak, wat=str(n), uiterlijk=dag(n)) for n in (5, -1, 2, -8)]
    )
    assert [regel.termijn.wat for regel in list_today(dossier, VANDAAG)] == ["-8", "-1", "2", "5"]
