"""Where a day lies in the picture, and which days are written above it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from levensloop_desktop.domain.continuiteit.levenslijn import Levenslijn
from levensloop_desktop.domain.datums import EERSTE_DAG, add_months

MAANDEN = (
    "jan",
    "feb",
    "mrt",
    "apr",
    "mei",
    "jun",
    "jul",
    "aug",
    "sep",
    "okt",
    "nov",
    "dec",
)
MINSTE_MAAND = 28.0  # a month narrower than this has no name
MINSTE_JAAR = 40.0
JAAR = 365.25
_NA_HORIZON = timedelta(days=8)


@dataclass(frozen=True, slots=True)
class Tijdas:
    """Days laid out from left to right.

    Args:
        begin: the first day of the picture, at x = 0.
        einde: the last one.
        per_dag: how wide a day is, in pixels.
    """

    begin: date
    einde: date
    per_dag: float

    @property
    def breedte(self) -> float:
        """How wide the whole picture is."""
        return self.x(self.einde)

    def x(self, dag: date) -> float:
        """Where a day begins."""
        return (dag - self.begin).days * self.per_dag

    def left(self, begin: date | None) -> float:
        """Where a stretch begins: at the edge when its first day is not known."""
        return self.x(max(begin, self.begin)) if begin else 0.0

    def right(self, einde: date | None) -> float:
        """Where a stretch stops: at the end of its last day, at the edge when it has none."""
        if einde is None or einde >= self.einde:
            return self.breedte
        return self.x(einde + timedelta(days=1))

    def months(self) -> Iterator[tuple[date, str]]:
        """The first day of each month with its short name, empty where there is no room."""
        if self.per_dag * JAAR < MINSTE_JAAR:
            return
        dag = self.begin.replace(day=1)
        kort = self.per_dag * JAAR / len(MAANDEN) < MINSTE_MAAND
        while dag <= self.einde:
            if dag.month == 1 or not kort:
                yield dag, "" if kort else MAANDEN[dag.month - 1]
            dag = add_months(dag, 1)

    def years(self) -> Iterator[date]:
        """The first days of the years to write, fewer where years are narrow."""
        stap = 1
        while stap * self.per_dag * JAAR < MINSTE_JAAR:
            stap *= 5 if stap == 1 else 2
        eerste = -(-self.begin.year // stap) * stap
        for jaar in range(eerste, self.einde.year + 1, stap):
            if date(jaar, 1, 1) >= self.begin:
                yield date(jaar, 1, 1)


def span(lijn: Levenslijn) -> tuple[date, date]:
    """The first and last day of a picture: all that is recorded, a year back at least."""
    begins = [deel.begin for deel in lijn.perioden if deel.begin]
    begin = min([*begins, add_months(lijn.vandaag, -12)])
    return max(begin, EERSTE_DAG).replace(day=1), lijn.horizon + _NA_HORIZON
