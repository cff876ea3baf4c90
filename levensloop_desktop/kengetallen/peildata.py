"""The days of which counts are kept: 1 January and 1 July, unless a definition says otherwise."""

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

VROEGST = date(2000, 1, 1)  # nothing is counted before this day


class Jaardag(NamedTuple):
    """A day of every year."""

    maand: int
    dag: int


def read_jaardag(tekst: str) -> Jaardag | None:
    """A day of every year from day and month ("01-07"); None when it is none.

    The 29th of February is not in every year.
    """
    try:
        dag = datetime.strptime(f"{tekst}-2001", "%d-%m-%Y").replace(tzinfo=UTC)
    except ValueError:
        return None
    return Jaardag(dag.month, dag.day)


GEWOON = (Jaardag(1, 1), Jaardag(7, 1))


def last_before(jaardagen: Sequence[Jaardag], dag: date) -> date:
    """The last peildatum before a day; a flow that ends on that day begins the day after it."""
    return next(_backwards(jaardagen, dag - timedelta(days=1)))


def is_peildatum(jaardagen: Sequence[Jaardag], dag: date) -> bool:
    """Whether a day is one of the peildata."""
    return (dag.month, dag.day) in jaardagen


def passed_since(jaardagen: Sequence[Jaardag], sinds: date, vandaag: date) -> tuple[date, ...]:
    """The peildata from a day on that are over, the earliest in front.

    The day itself is not over: until it ends the stand of today is that of the peildatum.
    """
    gevonden: list[date] = []
    for dag in _backwards(jaardagen, vandaag - timedelta(days=1)):
        if dag < max(sinds, VROEGST):
            break
        gevonden.append(dag)
    return tuple(reversed(gevonden))


def missing(
    jaardagen: Sequence[Jaardag], bekend: Collection[date], vandaag: date
) -> tuple[date, ...]:
    """The peildata that are over and were not counted: all since the last that was.

    When none was counted yet only the newest: what lies before it is counted when asked for.
    """
    laatste = max(bekend, default=None)
    if laatste is None:
        return (last_before(jaardagen, vandaag),)
    return passed_since(jaardagen, laatste + timedelta(days=1), vandaag)


def _backwards(jaardagen: Sequence[Jaardag], dag: date) -> Iterator[date]:
    """The peildata up to and including a day, the last one in front."""
    for jaar in range(dag.year, dag.year - 200, -1):
        for maand, nummer in sorted(jaardagen, reverse=True):
            gevonden = date(jaar, maand, nummer)
            if gevonden <= dag:
                yield gevonden
