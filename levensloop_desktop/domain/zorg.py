"""Care and risk: problematiek, what has been tried, risicotaxaties and incidenten."""

from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.ids import PartnerId
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.velden import Soort, veld


@dataclass(frozen=True, slots=True, kw_only=True)
class Problematiek(Onderdeel):
    """One problem of the client, with where that knowledge comes from."""

    soort: str = veld("Soort", Soort.CODE, lijst="problematieksoort", default="psychische_stoornis")
    toelichting: str = veld("Toelichting", Soort.TEKST)
    bron: str = veld("Bron")
    datum: date | None = veld("Datum", Soort.DATUM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Behandelperiode(Onderdeel):
    """Care or security that was tried: by whom, when, and what it gave."""

    soort: str = veld("Soort", Soort.CODE, lijst="behandelsoort", default="behandeling")
    wat: str = veld("Wat")
    partner_id: PartnerId | None = veld("Door", Soort.VERWIJZING, naar="partners")
    begindatum: date | None = veld("Van", Soort.DATUM)
    einddatum: date | None = veld("Tot en met", Soort.DATUM)
    hangt_aan_titel: bool = veld("Stopt als de titel stopt", Soort.VINK)
    opbrengst: str = veld("Wat het opleverde", Soort.TEKST)
    reden_einde: str = veld("Reden van einde")


@dataclass(frozen=True, slots=True, kw_only=True)
class Risicotaxatie(Onderdeel):
    """The conclusion of a risk assessment; item scores are not kept."""

    instrument: str = veld("Instrument", Soort.CODE, lijst="risico_instrument")
    datum: date | None = veld("Datum", Soort.DATUM)
    door: str = veld("Door")
    conclusie: str = veld("Conclusie", Soort.TEKST)
    geldig_tot: date | None = veld("Geldig tot en met", Soort.DATUM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident(Onderdeel):
    """Something that happened; toward whom is a kind, never a name."""

    datum: date | None = veld("Datum", Soort.DATUM)
    soort: str = veld("Soort", Soort.CODE, lijst="incidentsoort", default="overig")
    ernst: str = veld("Ernst", Soort.CODE, lijst="ernst")
    waar: str = veld("Waar")
    tegen_wie: str = veld("Tegen wie (soort, geen naam)")
    aangifte: str = veld("Aangifte gedaan", Soort.CODE, lijst="ja_nee")
    beschrijving: str = veld("Wat er gebeurde", Soort.TEKST)
    reden: str = veld("Aanleiding of reden", Soort.TEKST)
