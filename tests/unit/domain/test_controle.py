"""What is wrong is said at the field, in a sentence that helps."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from levensloop_desktop.domain.bsn import passes_elfproef
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.controle.controle import check_record
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.domain.onderdelen import ONDERDELEN
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.plan import Afspraak, Levensloopplan
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.zorg import Risicotaxatie

VANDAAG = date(2026, 11, 23)
EEN = RecordId("een")
WIE = ClientId(RecordId("wie"))
TITEL = Titel(id=EEN, client_id=WIE, begindatum=date(2026, 2, 2), einddatum=date(2027, 3, 14))
CLIENT = Client(id=EEN, achternaam="Nepnaam")


def test_a_good_record_has_no_findings() -> None:
    """Nothing is said of a record that is right."""
    assert check_record(TITEL, VANDAAG) == ()
    assert check_record(CLIENT, VANDAAG) == ()


def test_end_before_begin_names_the_day() -> None:
    """The sentence stands at the end date and says from which day on it can be."""
    fout = check_record(replace(TITEL, einddatum=date(2026, 2, 1)), VANDAAG)
    assert [melding.veld for melding in fout] == ["einddatum"]
    assert "02-02-2026" in fout[0].tekst
    assert fout[0].blokkeert


def test_begin_and_end_may_be_one_day() -> None:
    """A title of one day is a title."""
    assert check_record(replace(TITEL, einddatum=TITEL.begindatum), VANDAAG) == ()


def test_a_birth_date_cannot_lie_ahead() -> None:
    """Tomorrow is refused, today is not."""
    morgen = VANDAAG + timedelta(days=1)
    assert check_record(replace(CLIENT, geboortedatum=morgen), VANDAAG)[0].veld == "geboortedatum"
    assert check_record(replace(CLIENT, geboortedatum=VANDAAG), VANDAAG) == ()


@pytest.mark.parametrize("bsn", ["111222333", "123456782"])
def test_a_bsn_that_passes_the_elfproef_is_taken(bsn: str) -> None:
    """The weights 9 to 2 and -1 make a multiple of eleven."""
    assert passes_elfproef(bsn)
    assert check_record(replace(CLIENT, bsn=bsn), VANDAAG) == ()


@pytest.mark.parametrize("bsn", ["111222334", "12345678", "1234567890", "abcdefghi", "000000000"])
def test_another_bsn_is_refused_at_the_field(bsn: str) -> None:
    """A wrong digit, a wrong length or a letter is no BSN, and the number is not repeated."""
    fout = check_record(replace(CLIENT, bsn=bsn), VANDAAG)
    assert [melding.veld for melding in fout] == ["bsn"]
    assert bsn not in fout[0].tekst


def test_a_warning_does_not_block() -> None:
    """A title without end is kept, with a word about it."""
    gevonden = check_record(replace(TITEL, einddatum=None), VANDAAG)
    assert gevonden
    assert not any(melding.blokkeert for melding in gevonden)


def test_an_unknown_code_is_refused() -> None:
    """A code that the list does not hold blocks."""
    assert check_record(replace(TITEL, soort="verzonnen"), VANDAAG)[0].veld == "soort"
    assert check_record(replace(TITEL, eindigt_mee=("verzonnen",)), VANDAAG)[0].blokkeert


def test_errors_come_before_warnings() -> None:
    """The first finding is one that must be mended."""
    afspraak = Afspraak(id=EEN, client_id=WIE, wat="", status="open")
    ernst = [melding.blokkeert for melding in check_record(afspraak, VANDAAG)]
    assert ernst == sorted(ernst, reverse=True)
    assert ernst[0]


def test_an_involvement_needs_somebody() -> None:
    """A role without person or organisation is refused."""
    leeg = Betrokkenheid(id=EEN, client_id=WIE, rol="mentor")
    assert check_record(leeg, VANDAAG)[0].veld == "contactpersoon_id"


def test_a_plan_is_established_on_a_day_that_has_come() -> None:
    """Establishing asks for a day, today at the latest; a concept asks nothing."""
    plan = Levensloopplan(id=EEN, client_id=WIE)
    assert check_record(plan, VANDAAG) == ()
    vast = replace(plan, status="vastgesteld")
    assert check_record(vast, VANDAAG)[0].veld == "vastgesteld_op"
    later = replace(vast, vastgesteld_op=VANDAAG + timedelta(days=1))
    assert check_record(later, VANDAAG)[0].blokkeert


def test_an_overdracht_without_overlap_is_warned_about() -> None:
    """No overlap is said, not forbidden; withdrawn needs a reason."""
    overdracht = Overdracht(id=EEN, client_id=WIE)
    assert [melding.blokkeert for melding in check_record(overdracht, VANDAAG)] == [False]
    terug = replace(overdracht, staat="teruggetrokken")
    assert check_record(terug, VANDAAG)[0].veld == "ingetrokken_reden"


@pytest.mark.parametrize("naam", ONDERDELEN)
def test_dates_outside_two_centuries_are_refused(naam: str) -> None:
    """No field takes a year that must be a slip of the finger."""
    soort = ONDERDELEN[naam]
    for veld in (deel for deel in soort.__dataclass_fields__ if "datum" in deel):
        record = soort(id=EEN, client_id=WIE, **{veld: date(202, 1, 1)})
        assert veld in {melding.veld for melding in check_record(record, VANDAAG)}


def test_start_looks_half_a_year_ahead() -> None:
    """A START without end, or valid for longer, is warned about with the last day."""
    taxatie = Risicotaxatie(
        id=EEN, client_id=WIE, instrument="start", datum=date(2026, 6, 1), geldig_tot=None
    )
    assert "01-12-2026" in check_record(taxatie, VANDAAG)[0].tekst
    assert check_record(replace(taxatie, geldig_tot=date(2026, 12, 1)), VANDAAG) == ()
    ander = replace(taxatie, instrument="hkt_r")
    assert check_record(replace(ander, geldig_tot=date(2027, 6, 1)), VANDAAG) == ()
    assert "verlopen" in check_record(ander, VANDAAG)[0].tekst
