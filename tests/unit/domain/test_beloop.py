"""What is counted about the course of a case: inzet, effort, voortgang, and what ran out."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from levensloop_desktop.domain.controle.controle import Ernst, check_record
from levensloop_desktop.domain.opschaling import (
    Inspanning,
    Knelpunt,
    Opschalingsstap,
    count_effort,
    open_knelpunten,
)
from levensloop_desktop.domain.scenario import Inzet, newest_first, running_inzetten
from levensloop_desktop.domain.velden import velden
from levensloop_desktop.domain.voortgang import RICHTING, SCORE, Voortgang, trend_of
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.domain.zorg import Risicotaxatie, expired_risicotaxaties
from tests.builders import VANDAAG, a_client, a_scenario, an_onderdeel

CLIENT = a_client()
SCENARIO = a_scenario(CLIENT)


def _step(tafel: str, aantal: int = 1, uren: int | None = None) -> Opschalingsstap:
    return an_onderdeel(
        Opschalingsstap,
        CLIENT,
        knelpunt_id=SCENARIO.id,
        tafel=tafel,
        aantal=aantal,
        uren=uren,
    )


def _inzet(begin: date, tijd: str = "", einde: date | None = None) -> Inzet:
    return an_onderdeel(
        Inzet,
        CLIENT,
        scenario_id=SCENARIO.id,
        begindatum=begin,
        tijd=tijd,
        einddatum=einde,
        reden="liep weg",
        uitkomst="rustig" if einde else "",
    )


def _taxatie(instrument: str, gedaan: date, geldig_tot: date | None) -> Risicotaxatie:
    return an_onderdeel(
        Risicotaxatie, CLIENT, instrument=instrument, datum=gedaan, geldig_tot=geldig_tot
    )


def test_effort_is_counted_by_where_the_table_stands() -> None:
    """Tables at the ZVH, outside it, the ministry, and every other meeting apart."""
    stappen = [
        _step("taskforce_zorgkantoor", 1, 4),
        _step("hoogcomplexe_regiotafel", 2, 6),
        _step("escalatietafel_zvh", 4, 16),
        _step("landelijk"),
        _step("mdo", 60, 120),
        _step("clientcontact", 150),
    ]
    moeite = count_effort(stappen)
    assert moeite == Inspanning(zvh=4, buiten=3, ministerie=1, overig=210, uren=146)
    assert moeite.keer == 218
    assert (
        moeite.tafels == "4 escalatietafels bij het ZVH, 3 tafels erbuiten, 1 keer het ministerie"
    )
    assert moeite.rest == "210 keer ander overleg of contact, 146 uur"
    assert count_effort([]).voluit == ""
    assert count_effort([_step("escalatietafel_zvh")]).voluit == "1 escalatietafel bij het ZVH"


def test_every_kind_of_knelpunt_belongs_to_a_maatregel() -> None:
    """So that what regions run into can be counted per maatregel of the Werkagenda."""
    bekend = waardelijst("maatregel").codes
    soorten = waardelijst("knelpunt").codes
    knelpunten = [an_onderdeel(Knelpunt, CLIENT, soort=soort) for soort in soorten]
    assert {deel.maatregel for deel in knelpunten} <= set(bekend)
    wonen = knelpunten[soorten.index("woonplek")]
    assert wonen.maatregel_in_woorden == "maatregel 6 van de Werkagenda: wonen en begeleiding"


def test_open_knelpunten_are_those_without_a_solution() -> None:
    """The oldest in front; one that was solved is not among them."""
    nieuw = an_onderdeel(Knelpunt, CLIENT, begindatum=date(2026, 5, 1))
    oud = an_onderdeel(Knelpunt, CLIENT, begindatum=date(2025, 5, 1))
    opgelost = an_onderdeel(
        Knelpunt, CLIENT, begindatum=date(2024, 5, 1), opgelost_op=date(2024, 6, 1)
    )
    assert open_knelpunten([nieuw, opgelost, oud]) == (oud, nieuw)


def test_scenarios_in_use_are_those_not_ended() -> None:
    """The one that was started last stands in front, to the minute."""
    vroeg, laat = _inzet(VANDAAG, "03:10"), _inzet(VANDAAG, "21:00")
    voorbij = _inzet(date(2026, 1, 1), einde=date(2026, 1, 2))
    assert running_inzetten([voorbij, vroeg, laat]) == (laat, vroeg)
    assert newest_first([voorbij, laat, vroeg]) == (laat, vroeg, voorbij)


def test_an_inzet_says_what_is_wrong_with_it() -> None:
    """No begin, a begin in the future, no time, and an end before the begin are refused."""
    goed = _inzet(VANDAAG, "03:10")
    assert check_record(goed, VANDAAG) == ()
    fout = {
        "begindatum": (
            replace(goed, begindatum=None),
            replace(goed, begindatum=VANDAAG + timedelta(days=1)),
        ),
        "tijd": (replace(goed, tijd="3 uur"), replace(goed, tijd="24:10")),
        "eindtijd": (replace(goed, einddatum=VANDAAG, eindtijd="02:00", uitkomst="rust"),),
        "einddatum": (
            replace(goed, einddatum=date(2020, 1, 1), uitkomst="rust"),
            replace(goed, einddatum=VANDAAG + timedelta(days=1), uitkomst="rust"),
        ),
    }
    for veld, gevallen in fout.items():
        for geval in gevallen:
            gemeld = {deel.veld for deel in check_record(geval, VANDAAG) if deel.blokkeert}
            assert gemeld == {veld}, geval
    leeg = replace(goed, reden="", einddatum=VANDAAG, eindtijd="04:00")
    gezegd = check_record(leeg, VANDAAG)
    assert {deel.veld for deel in gezegd} == {"reden", "uitkomst"}
    assert not any(deel.blokkeert for deel in gezegd), "what is still to be written never blocks"


def test_voortgang_has_a_direction_and_a_score_for_every_levensgebied() -> None:
    """The fields are those of the list, in its order and under its labels."""
    lijst = waardelijst("levensgebied")
    namen = {deel.naam: deel.label for deel in velden(Voortgang)}
    richtingen = [naam for naam in namen if naam.startswith(RICHTING)]
    assert richtingen == [RICHTING + code for code in lijst.codes]
    assert [namen[naam] for naam in richtingen] == [waarde.label for waarde in lijst.waarden]
    assert [naam for naam in namen if naam.startswith(SCORE)] == [
        SCORE + code for code in lijst.codes
    ]


def test_trend_is_what_was_said_of_one_levensgebied_in_order() -> None:
    """An answer that leaves the levensgebied open is no point of its trend."""
    later = an_onderdeel(Voortgang, CLIENT, datum=date(2026, 9, 1), richting_wonen="vooruit")
    eerst = an_onderdeel(
        Voortgang, CLIENT, datum=date(2026, 3, 1), richting_wonen="achteruit", score_wonen=2
    )
    leeg = an_onderdeel(Voortgang, CLIENT, datum=date(2026, 6, 1), richting_zorg="gelijk")
    trend = trend_of([later, leeg, eerst], "wonen")
    assert [(punt.richting, punt.score) for punt in trend] == [("achteruit", 2), ("vooruit", None)]
    assert trend_of([leeg], "wonen") == ()


@pytest.mark.parametrize(("score", "goed"), [(0, False), (1, True), (5, True), (6, False)])
def test_a_score_is_one_to_five(score: int, goed: bool) -> None:  # noqa: FBT001 - a case
    """Anything else is refused at its own field."""
    deel = an_onderdeel(Voortgang, CLIENT, score_wonen=score, instrument="ZRM 2017")
    fouten = [melding.veld for melding in check_record(deel, VANDAAG) if melding.blokkeert]
    assert fouten == ([] if goed else ["score_wonen"])
    zonder = check_record(replace(deel, score_wonen=3, instrument=""), VANDAAG)
    assert [(melding.veld, melding.ernst) for melding in zonder] == [
        ("instrument", Ernst.WAARSCHUWING)
    ]


def test_start_counts_half_a_year_whatever_is_written() -> None:
    """START looks at most half a year ahead; other instruments count as long as they say."""
    start = _taxatie("start", date(2026, 1, 15), date(2027, 1, 15))
    assert start.geldt_tot == date(2026, 7, 15)
    assert not start.is_verlopen(date(2026, 7, 15))
    assert start.is_verlopen(date(2026, 7, 16))
    assert _taxatie("start", date(2026, 1, 15), None).geldt_tot == date(2026, 7, 15)
    assert _taxatie("hkt_r", date(2026, 1, 15), date(2027, 1, 15)).geldt_tot == date(2027, 1, 15)
    assert _taxatie("hkt_r", date(2026, 1, 15), None).geldt_tot is None


def test_a_risicotaxatie_is_overdue_until_a_later_one_counts() -> None:
    """An old one that was followed up is history; the latest that ran out asks for a new one."""
    oud = _taxatie("hkt_r", date(2024, 1, 1), date(2025, 1, 1))
    laatste = _taxatie("hkt_r", date(2025, 2, 1), date(2026, 2, 1))
    assert expired_risicotaxaties([laatste, oud], VANDAAG) == (laatste,)
    nieuw = _taxatie("fare", date(2026, 3, 1), date(2027, 3, 1))
    assert expired_risicotaxaties([oud, laatste, nieuw], VANDAAG) == ()
    assert expired_risicotaxaties([], VANDAAG) == ()
