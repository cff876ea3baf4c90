"""Opschaling: a knelpunt and its way along the tables until it is solved."""

from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.velden import Soort, veld


@dataclass(frozen=True, slots=True, kw_only=True)
class Opschaling(Onderdeel):
    """One knelpunt that the network could not solve at its own table."""

    knelpunt: str = veld("Knelpunt", Soort.CODE, lijst="knelpunt", default="woonplek")
    omschrijving: str = veld("Omschrijving", Soort.TEKST)
    begindatum: date | None = veld("Begonnen op", Soort.DATUM)
    opgelost_op: date | None = veld("Opgelost op", Soort.DATUM)
    uitkomst: str = veld("Uitkomst", Soort.TEKST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opschalingsstap(Onderdeel):
    """One table or contact on the way, with its outcome and the effort it took."""

    opschaling_id: RecordId = veld("Opschaling", Soort.VERWIJZING, naar="opschalingen")
    tafel: str = veld("Tafel", Soort.CODE, lijst="tafel", default="escalatietafel_zvh")
    datum: date | None = veld("Datum", Soort.DATUM)
    aantal: int = veld("Aantal keer", Soort.GETAL, default=1)
    uren: int | None = veld("Uren inzet", Soort.GETAL)
    uitkomst: str = veld("Uitkomst", Soort.TEKST)
    volgorde: int = veld("Volgorde", Soort.GETAL, default=0)
