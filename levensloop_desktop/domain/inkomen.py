"""What the client lives on, from a day to a day."""

from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.velden import Soort, veld


@dataclass(frozen=True, slots=True, kw_only=True)
class Inkomen(Onderdeel):
    """One source of income; no amounts are kept."""

    soort: str = veld("Inkomen", Soort.CODE, lijst="inkomensoort", default="bijstand")
    bron: str = veld("Van wie", voorbeeld="gemeente, UWV, werkgever")
    begindatum: date | None = veld("Van", Soort.DATUM)
    einddatum: date | None = veld("Tot en met", Soort.DATUM)
    opmerking: str = veld("Opmerking", Soort.TEKST)
