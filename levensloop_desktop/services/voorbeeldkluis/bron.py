"""Chance and ids that are the same for the same seed."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar
from uuid import UUID

from levensloop_desktop.domain.ids import RecordId

T = TypeVar("T")

# UUIDv7 carries milliseconds; the voorbeeldkluis counts from 1 January 2026, so that a seed
# gives the same ids on every day.
_BEGIN_MS = 1_767_225_600_000


class Bron:
    """The chance of one voorbeeldkluis.

    Args:
        zaad: the seed.
        vandaag: the day to which every date is relative.
    """

    def __init__(self, zaad: int, vandaag: date) -> None:
        self.vandaag = vandaag
        self._toeval = Random(zaad)  # noqa: S311 - invented people, no secrets
        self._teller = 0

    def new_id(self) -> RecordId:
        """The next UUIDv7 of this seed."""
        self._teller += 1
        bits = (_BEGIN_MS + self._teller) << 80
        bits |= 0x7 << 76 | self._toeval.getrandbits(12) << 64
        bits |= 0b10 << 62 | self._toeval.getrandbits(62)
        return RecordId(str(UUID(int=bits)))

    def dag(self, dagen: int) -> date:
        """The day so many days from today; before today when negative."""
        return self.vandaag + timedelta(days=dagen)

    def kies(self, keuzes: Sequence[T]) -> T:
        """One of these."""
        return self._toeval.choice(keuzes)

    def kies_uit(self, keuzes: Sequence[T], aantal: int) -> list[T]:
        """So many different ones of these, in the order in which they stand."""
        gekozen = self._toeval.sample(range(len(keuzes)), min(aantal, len(keuzes)))
        return [keuzes[plaats] for plaats in sorted(gekozen)]

    def getal(self, laag: int, hoog: int) -> int:
        """A whole number from low to high, both included."""
        return self._toeval.randint(laag, hoog)

    def kans(self, op_de_honderd: int) -> bool:
        """True so many times in a hundred."""
        return self._toeval.randrange(100) < op_de_honderd
