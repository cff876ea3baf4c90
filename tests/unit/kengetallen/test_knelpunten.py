"""What holds clients up, counted by hand."""

from datetime import date, timedelta
from typing import Any

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.opschaling import Inspanning, Knelpunt, Opschalingsstap
from levensloop_desktop.kengetallen.definities import read_definitie
from levensloop_desktop.kengetallen.knelpunten import (
    count_knelpunten,
    days_of,
    middle_days,
)
from levensloop_desktop.kengetallen.verbanden import make_koppelingen
from tests.builders import VANDAAG, a_client, an_onderdeel

_JAN, _PIET = a_client(), a_client()


def _knelpunt(client: Client, **waarden: Any) -> Knelpunt:
    return an_onderdeel(Knelpunt, client, **waarden)


def _stap(knelpunt: Knelpunt, tafel: str, **waarden: Any) -> Opschalingsstap:
    return an_onderdeel(
        Opschalingsstap, knelpunt.client_id, knelpunt_id=knelpunt.id, tafel=tafel, **waarden
    )


def test_each_kind_maatregel_and_table_is_counted_once() -> None:
    """Two clients with three knelpunten, of which one was solved, along four steps."""
    woon = _knelpunt(_JAN, soort="woonplek", begindatum=date(2026, 1, 1))
    geld = _knelpunt(_JAN, soort="financiering", opgelost_op=date(2026, 5, 1))
    vg = _knelpunt(_PIET, soort="aansluiting_vg")
    stappen = [
        _stap(woon, "escalatietafel_zvh", aantal=4, uren=10),
        _stap(woon, "landelijk", aantal=1),
        _stap(vg, "escalatietafel_zvh", aantal=1, uren=2),
        _stap(vg, "taskforce_zorgkantoor", aantal=2),
    ]
    stand = count_knelpunten([woon, geld, vg], stappen, VANDAAG)
    alles = stand.alles
    assert (alles.aantal, alles.open, alles.clienten, alles.stappen) == (3, 2, 2, 4)
    assert (alles.opgeschaald, alles.per_opschaling) == (2, None)
    assert alles.inspanning == Inspanning(zvh=5, buiten=2, ministerie=1, overig=0, uren=12)
    soorten = {deel.code: deel for deel in stand.per_soort if deel.aantal}
    assert set(soorten) == {"woonplek", "financiering", "aansluiting_vg"}
    assert soorten["financiering"].open == 0
    maatregelen = {deel.code: deel.aantal for deel in stand.per_maatregel}
    assert {code: aantal for code, aantal in maatregelen.items() if aantal} == {"6": 1, "2": 2}
    assert len(maatregelen) == 11
    tafels = {deel.code: (deel.keer, deel.knelpunten) for deel in stand.per_tafel if deel.keer}
    assert tafels == {
        "escalatietafel_zvh": (5, 2),
        "landelijk": (1, 1),
        "taskforce_zorgkantoor": (2, 1),
    }


def test_how_long_is_told_for_eight_and_not_for_seven() -> None:
    """The middle one of eight; one without a begin does not count."""
    acht = [
        _knelpunt(_JAN, begindatum=VANDAAG - timedelta(days=10 * nummer)) for nummer in range(1, 9)
    ]
    assert middle_days(acht, VANDAAG) == 40
    assert middle_days([*acht[:7], _knelpunt(_JAN)], VANDAAG) is None
    opgelost = _knelpunt(_JAN, begindatum=date(2026, 1, 1), opgelost_op=date(2026, 1, 11))
    assert days_of(opgelost, VANDAAG) == 10
    assert days_of(_knelpunt(_JAN), VANDAAG) is None


def test_steps_per_opschaling_are_told_for_eight_and_not_for_seven() -> None:
    """The middle one of those that were brought anywhere; the others do not count."""
    delen = [_knelpunt(_JAN) for _ in range(9)]
    stappen = [
        _stap(deel, "mdo") for nummer, deel in enumerate(delen[:8]) for _ in range(nummer + 1)
    ]
    acht = count_knelpunten(delen, stappen, VANDAAG).alles
    assert (acht.opgeschaald, acht.stappen, acht.per_opschaling) == (8, 36, 4)
    zeven = [stap for stap in stappen if stap.knelpunt_id != delen[0].id]
    assert count_knelpunten(delen, zeven, VANDAAG).alles.per_opschaling is None


def test_no_step_ties_to_no_table() -> None:
    """Whoever was brought nowhere came to no table; the program knows what the words mean."""
    ties = {(tie.deel, tie.geheel): tie.gelijk for tie in make_koppelingen(read_definitie())}
    niets = (("knelpunt_stappen", frozenset({"0"})), ("knelpunt_tafels", frozenset({"0"})))
    assert ties[niets] is False
