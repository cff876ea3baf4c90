"""Old back-ups go, and never the wrong ones."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from levensloop_desktop.domain.reservekopieen import copies_to_keep, last_day

NU = datetime(2026, 11, 23, 12, tzinfo=UTC)
MOMENTEN = st.lists(
    st.datetimes(datetime(2024, 1, 1), datetime(2026, 11, 23), timezones=st.just(UTC)),  # noqa: DTZ001 - bounds are naive, values are UTC
    max_size=60,
)


def test_half_hourly_copies_of_a_year_thin_to_days_weeks_and_months() -> None:
    """Of a year of half hours stay two days whole, and a copy per older day, week and month."""
    momenten = [NU - timedelta(minutes=30 * nummer) for nummer in range(365 * 48)]
    blijft = copies_to_keep(momenten, NU)
    ouder = {moment for moment in blijft if NU - moment >= timedelta(days=2)}
    assert len(blijft) - len(ouder) == 2 * 48
    assert 12 + 10 + 9 - 8 <= len(ouder) <= 12 + 10 + 9
    assert min(blijft) > NU - timedelta(days=9 * 31)


@given(MOMENTEN)
def test_the_newest_always_stays(momenten: list[datetime]) -> None:
    """Whatever else goes, the last good copy is there."""
    blijft = copies_to_keep(momenten, NU)
    assert blijft <= set(momenten)
    assert not momenten or max(momenten) in blijft


@given(MOMENTEN)
def test_thinning_twice_is_thinning_once(momenten: list[datetime]) -> None:
    """What stayed, stays."""
    eenmaal = copies_to_keep(momenten, NU)
    assert copies_to_keep(eenmaal, NU) == eenmaal


def test_a_kluis_closed_for_a_year_keeps_what_it_had() -> None:
    """Time alone takes nothing away from the twelve latest days with a copy."""
    momenten = {NU - timedelta(days=400 + nummer) for nummer in range(12)}
    assert copies_to_keep(momenten, NU) == momenten


@given(MOMENTEN.filter(bool), st.lists(st.integers(1, 7), min_size=310, max_size=310))
def test_the_last_day_is_a_promise(momenten: list[datetime], tussen: list[int]) -> None:
    """Whatever the days of work, with at least one a week, none of these is left on that day."""
    laatste = last_day(momenten, NU)
    blijft, dag = copies_to_keep(momenten, NU), NU
    for dagen in tussen:
        dag += timedelta(days=dagen)
        if dag.date() > laatste:
            break
        blijft = copies_to_keep({*blijft, dag}, dag)
    assert not blijft & set(momenten)


def test_the_last_day_is_not_later_than_it_can_be() -> None:
    """The last back-up of a month, and a week between all that follow: nine months."""
    assert last_day([NU], NU) == date(2027, 8, 2)
