"""Clock and ids: those of this computer, and fixed ones for the voorbeeldkluis and tests."""

import threading
from datetime import UTC, date, datetime, timedelta

_TICK = timedelta(microseconds=1)
_VERSION = 7
_VARIANT = 0b10
_RANDOM_BITS = 62
_COUNTER_LIMIT = 1 << 12


class Systeemwerkplek:
    """The clock of this computer, kept from running back, and ids that follow each other."""

    def __init__(self) -> None:
        self._last = datetime.fromtimestamp(0, UTC)
        self._turn = threading.Lock()

    def now(self) -> datetime:
        """The moment now, in UTC; always later than the one before."""
        with self._turn:
            self._last = max(datetime.now(UTC), self._last + _TICK)
            return self._last

    def today(self) -> date:
        """The day at this workstation."""
        return datetime.now().date()  # noqa: DTZ005  the day where the user is

    def new_id(self) -> str:
        """A new UUIDv7."""
        import uuid_utils  # noqa: PLC0415  it loads slowly, and the unlock screen needs no id

        return str(uuid_utils.uuid7())


class Vastewerkplek:
    """A clock that starts at a set moment and goes on by a tick, and ids that a seed decides.

    Args:
        start: moment of the first tick, with a time zone.
        seed: other seeds give other ids.
        tick: time between two looks at the clock.
    """

    def __init__(
        self, start: datetime, seed: int = 1, *, tick: timedelta = timedelta(seconds=1)
    ) -> None:
        self._next = start.astimezone(UTC)
        self._today = start.date()
        self._tick = tick
        import random  # noqa: PLC0415  only here, and it costs every start a millisecond

        self._random = random.Random(seed)  # noqa: S311 - ids that repeat are the point
        self._milliseconds = int(start.timestamp() * 1000)
        self._counter = 0

    def now(self) -> datetime:
        """The next tick, in UTC."""
        moment = self._next
        self._next += self._tick
        return moment

    def today(self) -> date:
        """The day on which the clock was set; it does not turn while a test runs."""
        return self._today

    def new_id(self) -> str:
        """The next UUIDv7 of this seed, greater than every one before."""
        self._counter += 1
        if self._counter == _COUNTER_LIMIT:
            self._counter = 0
            self._milliseconds += 1
        value = self._milliseconds << 80
        value |= _VERSION << 76
        value |= self._counter << 64
        value |= _VARIANT << _RANDOM_BITS
        value |= self._random.getrandbits(_RANDOM_BITS)
        import uuid  # noqa: PLC0415  idem

        return str(uuid.UUID(int=value))
