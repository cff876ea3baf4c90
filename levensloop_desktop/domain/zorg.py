"""Care and risk: problematiek, what has been tried, risicotaxaties and incidenten."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.datums import add_months
from levensloop_desktop.domain.ids import PartnerId
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.velden import Soort, veld
from levensloop_desktop.domain.waardelijsten import basis

START = "start"
MAANDEN_START = 6
"""START looks at most half a year ahead (manual of the instrument; domain.md, Risicotaxatie)."""


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

    @property
    def uiterlijk_geldig(self) -> date | None:
        """The last day it can count for: half a year on for START; None when nothing limits it."""
        if basis(self.instrument) != START or self.datum is None:
            return None
        return add_months(self.datum, MAANDEN_START)

    @property
    def geldt_tot(self) -> date | None:
        """The last day it counts: as written, and for START never beyond half a year."""
        grenzen = [dag for dag in (self.geldig_tot, self.uiterlijk_geldig) if dag is not None]
        return min(grenzen, default=None)

    def is_verlopen(self, vandaag: date) -> bool:
        """Whether its last day has passed."""
        return self.geldt_tot is not None and self.geldt_tot < vandaag


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident(Onderdeel):
    """Something that happened; toward whom is a kind, never a name."""

    datum: date | None = veld("Datum", Soort.DATUM)
    soort: str = veld("Soort", Soort.CODE, lijst="incidentsoort", default="overig")
    ernst: str = veld("Ernst", Soort.CODE, lijst="ernst")
    waar: str = veld("Waar")
    tegen_wie: str = veld("Tegen wie", Soort.CODE, lijst="tegen_wie")
    aangifte: str = veld("Aangifte gedaan", Soort.CODE, lijst="ja_nee")
    beschrijving: str = veld("Wat er gebeurde", Soort.TEKST)
    reden: str = veld("Aanleiding of reden", Soort.TEKST)


def expired_risicotaxaties(
    taxaties: Iterable[Risicotaxatie], vandaag: date
) -> tuple[Risicotaxatie, ...]:
    """The latest of each instrument that has run out while no later one still counts.

    An old one that was followed by another, of whatever instrument, is history and not overdue.
    """
    geordend = sorted(taxaties, key=lambda deel: (deel.datum or date.min, deel.id))
    laatste = {deel.instrument: deel for deel in geordend}
    geldig = [deel.datum or date.min for deel in geordend if not deel.is_verlopen(vandaag)]
    return tuple(
        deel
        for deel in laatste.values()
        if deel.is_verlopen(vandaag) and (deel.datum or date.min) >= max(geldig, default=date.min)
    )
