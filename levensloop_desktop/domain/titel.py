"""Titels en maatregelen: on what legal ground the client is held, treated or supervised."""

from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.velden import Soort, veld


@dataclass(frozen=True, slots=True, kw_only=True)
class Titel(Onderdeel):
    """One title or measure; several at once are normal."""

    soort: str = veld("Titel", Soort.CODE, lijst="titelsoort", default="detentie")
    begindatum: date | None = veld("Van", Soort.DATUM)
    einddatum: date | None = veld("Tot en met", Soort.DATUM)
    verlengbaar: str = veld("Verlengen mogelijk", Soort.CODE, lijst="ja_nee")
    volgende_beslisdatum: date | None = veld("Volgende beslissing", Soort.DATUM)
    instantie: str = veld("Instantie")
    voorwaarden: str = veld("Voorwaarden", Soort.TEKST)
    eindigt_mee: tuple[str, ...] = veld("Eindigt mee", Soort.CODES, lijst="eindigt_mee")
    opmerking: str = veld("Opmerking", Soort.TEKST)
