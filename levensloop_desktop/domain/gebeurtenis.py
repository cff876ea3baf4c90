"""What happened, in one line with the time: written down while it happens."""

from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.velden import Soort, veld


@dataclass(frozen=True, slots=True, kw_only=True)
class Gebeurtenis(Onderdeel):
    """One line of what happened around a client."""

    datum: date | None = veld("Datum", Soort.DATUM)
    tijd: str = veld("Tijd", voorbeeld="03:03")
    wat: str = veld("Wat is er gebeurd", voorbeeld="zus gebeld, zij komt niet")
    door: str = veld("Opgeschreven door")
