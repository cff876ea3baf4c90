"""Days as people write them, and the terms of machtigingen."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensloop_desktop.domain.datums import (
    EERSTE_DAG,
    LAATSTE_DAG,
    add_months,
    read_date,
    write_date,
    write_long_date,
)

VANDAAG = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("14-03-2027", date(2027, 3, 14)),
        ("1-2-26", date(2026, 2, 1)),
        ("01022026", date(2026, 2, 1)),
        ("3/4/1999", date(1999, 4, 3)),
        ("3.4.1999", date(1999, 4, 3)),
        ("1-2-70", date(1970, 2, 1)),
        ("2026-02-03", date(2026, 2, 3)),
        ("vandaag", VANDAAG),
        ("Morgen", date(2026, 11, 24)),
        ("+6w", date(2027, 1, 4)),
        ("+ 3m", date(2027, 2, 23)),
        ("+1j", date(2027, 11, 23)),
    ],
)
def test_dates_are_read_as_people_type_them(tekst: str, dag: date) -> None:
    """The usual notations and the shortcuts are understood."""
    assert read_date(tekst, VANDAAG) == dag


@pytest.mark.parametrize(
    "tekst", ["31-02-2026", "00-01-2026", "morgenavond", "1-2", "99999999", "01-01-1899", "+9999j"]
)
def test_what_is_no_day_is_refused(tekst: str) -> None:
    """A day that cannot be, or lies outside 1900–2199, is refused."""
    with pytest.raises(ValueError, match=r".*"):
        read_date(tekst, VANDAAG)


def test_an_empty_date_is_no_date() -> None:
    """Nothing typed means nothing recorded."""
    assert read_date("  ", VANDAAG) is None


@given(st.dates(EERSTE_DAG, LAATSTE_DAG))
def test_a_written_date_reads_back(dag: date) -> None:
    """What is written can be typed again."""
    assert read_date(write_date(dag), VANDAAG) == dag


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(0, 120))
def test_a_term_of_months_ends_on_the_same_day_number_or_the_last(begin: date, n: int) -> None:
    """A term of n months ends on the same number, clipped to a shorter month (HR 2021:107)."""
    einde = add_months(begin, n)
    assert (einde.year * 12 + einde.month) - (begin.year * 12 + begin.month) == n
    assert einde.day == begin.day or (einde.day < begin.day and add_months(einde, 0) == einde)


def test_a_term_from_the_last_of_january_ends_on_the_last_of_february() -> None:
    """The day is clipped to the end of a shorter month, leap years included."""
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert add_months(date(2028, 1, 31), 1) == date(2028, 2, 29)


def test_a_long_date_is_dutch() -> None:
    """Weekday and month are Dutch words."""
    assert write_long_date(date(2026, 11, 24)) == "dinsdag 24 november 2026"
