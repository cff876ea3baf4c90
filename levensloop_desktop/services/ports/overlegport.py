"""What the use cases of meetings need beside records: a list without what was said."""

from datetime import date
from typing import NamedTuple, Protocol

from levensloop_desktop.domain.ids import ClientId


class Overlegplek(NamedTuple):
    """One client's place in a meeting; a list of meetings needs no more."""

    kenmerk: str
    soort: str
    staat: str
    datum: date | None
    tijd: str
    plaats: str
    volgorde: int
    client_id: ClientId


class Overleglijst(Protocol):
    """The list of meetings."""

    def list_overlegplekken(self, limit: int = 2_000) -> list[Overlegplek]:
        """The parts of meetings without what was said, the latest day first."""
