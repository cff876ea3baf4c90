"""Which days are counted, and when they are over."""

from datetime import date

import pytest

from levensloop_desktop.kengetallen.peildata import (
    GEWOON,
    Jaardag,
    last_before,
    missing,
    passed_since,
    read_jaardag,
)


@pytest.mark.parametrize(
    ("dag", "vorige"),
    [
        (date(2026, 11, 23), date(2026, 7, 1)),
        (date(2026, 7, 1), date(2026, 1, 1)),
        (date(2026, 7, 2), date(2026, 7, 1)),
        (date(2026, 1, 1), date(2025, 7, 1)),
    ],
)
def test_a_half_year_began_at_the_peildatum_before(dag: date, vorige: date) -> None:
    """That of a peildatum at the one before it, not at itself."""
    assert last_before(GEWOON, dag) == vorige


def test_a_peildatum_is_over_the_day_after() -> None:
    """On the day itself the dossiers still move."""
    assert passed_since(GEWOON, date(2026, 1, 1), date(2026, 7, 1)) == (date(2026, 1, 1),)
    assert passed_since(GEWOON, date(2026, 1, 1), date(2026, 7, 2))[-1] == date(2026, 7, 1)
    assert passed_since(GEWOON, date(2027, 1, 1), date(2026, 7, 2)) == ()


def test_a_kluis_that_stood_still_makes_up_for_all_it_missed() -> None:
    """Without any count only the newest: what lies before it is counted when asked for."""
    vandaag = date(2026, 11, 23)
    assert missing(GEWOON, [], vandaag) == (date(2026, 7, 1),)
    assert missing(GEWOON, [date(2026, 7, 1)], vandaag) == ()
    assert missing(GEWOON, [date(2025, 1, 1)], vandaag) == (
        date(2025, 7, 1),
        date(2026, 1, 1),
        date(2026, 7, 1),
    )


def test_other_days_of_the_year_may_be_chosen() -> None:
    """Once a year, or four times."""
    assert last_before((Jaardag(4, 1),), date(2026, 3, 31)) == date(2025, 4, 1)
    kwartalen = tuple(Jaardag(maand, 1) for maand in (10, 1, 7, 4))
    assert len(passed_since(kwartalen, date(2025, 1, 1), date(2026, 1, 1))) == 4


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [("01-07", Jaardag(7, 1)), ("31-12", Jaardag(12, 31)), ("29-02", None), ("1 juli", None)],
)
def test_a_day_of_the_year_is_day_and_month(tekst: str, dag: Jaardag | None) -> None:
    """The 29th of February is not in every year."""
    assert read_jaardag(tekst) == dag
