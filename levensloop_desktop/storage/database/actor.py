"""Who works in an open kluis, where, and at what moment; the clock never runs back."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from levensloop_desktop.services.ports.kluisport import Gebruiker, Werkplek

_TICK = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class Actor:
    """The user of one open kluis, with a clock that goes on from the last line of the log."""

    gebruiker: Gebruiker
    werkstation: str
    werkplek: Werkplek
    last: datetime = field(default=_EPOCH)

    def moment(self) -> datetime:
        """The moment now, later than every moment before, even when the clock was set back."""
        self.last = max(self.werkplek.now().astimezone(UTC), self.last + _TICK)
        return self.last

    def is_behind(self, tolerance: timedelta) -> bool:
        """Whether the clock of this computer lies behind what the kluis last saw."""
        return self.werkplek.now().astimezone(UTC) + tolerance < self.last
