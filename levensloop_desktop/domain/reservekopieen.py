"""Which back-ups stay: everything of two days, then ever fewer the older they are."""

from collections.abc import Callable, Hashable, Iterable
from datetime import date, datetime, timedelta

ALLES_VAN = timedelta(days=2)
DAGEN = 12
WEKEN = 10
MAANDEN = 9


def copies_to_keep(momenten: Iterable[datetime], nu: datetime) -> set[datetime]:
    """The moments whose back-up stays.

    Everything younger than two days stays; so does the newest of each of the 12 latest days, the
    10 latest weeks and the 9 latest months that have one. Periods without a back-up do not count,
    so that a kluis that was closed for a year keeps what it had. A moment that lies ahead (a clock
    that was set back) stays.

    Args:
        momenten: when each back-up was made.
        nu: the moment now, in the same time zone.
    """
    nieuwste_eerst = sorted(momenten, reverse=True)
    blijft = {moment for moment in nieuwste_eerst if nu - moment < ALLES_VAN}
    blijft |= _newest_per(nieuwste_eerst, lambda moment: moment.date(), DAGEN)
    blijft |= _newest_per(nieuwste_eerst, lambda moment: moment.isocalendar()[:2], WEKEN)
    blijft |= _newest_per(nieuwste_eerst, lambda moment: (moment.year, moment.month), MAANDEN)
    return blijft


def last_day(momenten: Iterable[datetime], nu: datetime) -> date:
    """The day on which the last of these is gone at the latest, when each week has a back-up.

    It counts on no other back-up this month, because the newest of a month stays longest.

    Args:
        momenten: when each back-up was made.
        nu: the moment now, in the same time zone.
    """
    bedoeld = set(momenten)
    over, dag = set(bedoeld), nu
    while over & bedoeld:
        dag += timedelta(weeks=1)
        if (dag.year, dag.month) == (nu.year, nu.month):
            continue
        over = copies_to_keep({*over, dag}, dag)
    return dag.date()


def _newest_per(
    nieuwste_eerst: list[datetime], periode: Callable[[datetime], Hashable], aantal: int
) -> set[datetime]:
    gevonden: dict[Hashable, datetime] = {}
    for moment in nieuwste_eerst:
        gevonden.setdefault(periode(moment), moment)
    return set(list(gevonden.values())[:aantal])
