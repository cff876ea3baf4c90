"""The monitor samenwerking: questions, half years, and how answers are counted."""

from datetime import date
from typing import Any

import pytest

from levensloop_desktop.domain.controle.controle import check_record
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.samenwerking import (
    AFSPRAKEN,
    GEHEEL,
    PARTNERSOORTEN,
    ROL,
    VRAGEN,
    Antwoorden,
    Samenwerkingslijst,
    Samenwerkingsmeting,
    count_answers,
    halfyear_before,
    halfyear_of,
    is_halfyear,
    last_day_of,
    name_halfyear,
    name_question,
    questions_of,
)
from levensloop_desktop.domain.waardelijsten import waardelijst

VANDAAG = date(2026, 11, 23)
METING = RecordId("meting")


def een_lijst(**waarden: Any) -> Samenwerkingslijst:
    """A list with these answers."""
    return Samenwerkingslijst(id=RecordId("lijst"), meting_id=METING, **waarden)


def _fields(record: Any) -> list[str]:
    return [melding.veld for melding in check_record(record, VANDAAG) if melding.blokkeert]


def test_the_eleven_partner_kinds_of_the_report_come_in_its_order() -> None:
    """The first eleven of the value list, twice asked, and five questions of the whole."""
    assert waardelijst("partnersoort").codes[:11] == PARTNERSOORTEN
    assert questions_of(ROL) == tuple(f"rol_{code}" for code in PARTNERSOORTEN)
    assert questions_of(AFSPRAKEN) == tuple(f"afspraken_{code}" for code in PARTNERSOORTEN)
    assert len(questions_of(GEHEEL)) == 5
    assert len(VRAGEN) == 27


def test_a_question_is_called_by_its_partner_kind_or_its_words() -> None:
    """Before a bar stands whom it is about."""
    assert name_question("rol_reclassering") == "reclassering (3RO)"
    assert name_question("geheel_visie") == "Er is een gezamenlijke visie"


def test_answers_are_counted_and_open_ones_are_not() -> None:
    """Not applicable stands apart; a question left open counts nowhere."""
    geteld = count_answers(
        [
            een_lijst(rol_politie="altijd"),
            een_lijst(rol_politie="altijd", rol_om="nvt"),
            een_lijst(rol_politie="nooit"),
        ]
    )
    assert geteld["rol_politie"] == Antwoorden({"altijd": 2, "nooit": 1}, 0)
    assert geteld["rol_politie"].totaal == 3
    assert geteld["rol_om"] == Antwoorden({}, 1)
    assert geteld["rol_dji"].totaal == 0
    assert set(geteld) == set(VRAGEN)


@pytest.mark.parametrize(
    ("dag", "halfjaar", "voor", "naam", "laatste"),
    [
        ((2026, 1, 1), "2026-1", "2025-2", "eerste halfjaar 2026", (2026, 6, 30)),
        ((2026, 6, 30), "2026-1", "2025-2", "eerste halfjaar 2026", (2026, 6, 30)),
        ((2026, 7, 1), "2026-2", "2026-1", "tweede halfjaar 2026", (2026, 12, 31)),
        ((2026, 12, 31), "2026-2", "2026-1", "tweede halfjaar 2026", (2026, 12, 31)),
    ],
)
def test_half_years(
    dag: tuple[int, int, int],
    halfjaar: str,
    voor: str,
    naam: str,
    laatste: tuple[int, int, int],
) -> None:
    """A half year begins on 1 January or on 1 July."""
    assert halfyear_of(date(*dag)) == halfjaar
    assert halfyear_before(halfjaar) == voor
    assert name_halfyear(halfjaar) == naam
    assert last_day_of(halfjaar) == date(*laatste)


def test_what_cannot_be_right_is_said_at_its_field() -> None:
    """An empty list, a day to come, a half year that is none."""
    assert _fields(een_lijst()) == ["rol_levensloopaanbieder"]
    assert _fields(een_lijst(rol_om="soms", datum=date(2026, 11, 24))) == ["datum"]
    assert _fields(een_lijst(rol_om="soms", datum=VANDAAG)) == []
    assert _fields(een_lijst(rol_om="zelden")) == ["rol_om"]
    assert _fields(Samenwerkingsmeting(id=METING, halfjaar="2026-3")) == ["halfjaar"]
    assert _fields(Samenwerkingsmeting(id=METING, halfjaar="2026-2")) == []
    assert not is_halfyear("２０２６-2")
