"""Where the client stays, and every place that was asked for one."""

from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.ids import PartnerId
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.velden import Soort, veld


@dataclass(frozen=True, slots=True, kw_only=True)
class Verblijf(Onderdeel):
    """One stay, the street included."""

    soort: str = veld("Soort verblijf", Soort.CODE, lijst="verblijfsoort", default="onbekend")
    partner_id: PartnerId | None = veld("Organisatie", Soort.VERWIJZING, naar="partners")
    plek: str = veld("Plek of afdeling")
    beveiligingsniveau: str = veld("Beveiligingsniveau", Soort.CODE, lijst="beveiligingsniveau")
    begindatum: date | None = veld("Van", Soort.DATUM)
    einddatum: date | None = veld("Tot en met", Soort.DATUM)
    tijdelijk: bool = veld("Tijdelijke plek", Soort.VINK)
    hangt_aan_titel: bool = veld("Stopt als de titel stopt", Soort.VINK)
    reden_einde: str = veld("Reden van einde")
    verkeerd_bed: str = veld("Verkeerd bed", Soort.CODE, lijst="ja_nee")
    passende_plek: str = veld("Wat wel zou passen")
    opmerking: str = veld("Opmerking", Soort.TEKST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plaatsingsverzoek(Onderdeel):
    """A place that was asked to take the client, and its answer."""

    partner_id: PartnerId | None = veld("Organisatie", Soort.VERWIJZING, naar="partners")
    plek: str = veld("Plek")
    datum: date | None = veld("Gevraagd op", Soort.DATUM)
    uitkomst: str = veld("Uitkomst", Soort.CODE, lijst="plaatsingsuitkomst", default="gevraagd")
    besloten_op: date | None = veld("Antwoord op", Soort.DATUM)
    reden: str = veld("Reden")
    opmerking: str = veld("Opmerking", Soort.TEKST)
