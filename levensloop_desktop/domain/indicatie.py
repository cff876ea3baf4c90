"""Indicaties en beschikkingen, and who pays which part of the care."""

from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.ids import PartnerId
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.velden import Soort, veld


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicatie(Onderdeel):
    """A claim on care: asked for, granted or refused."""

    soort: str = veld("Indicatie", Soort.CODE, lijst="indicatiesoort", default="wlz")
    profiel: str = veld("Profiel", Soort.CODE, lijst="indicatieprofiel")
    leveringsvorm: str = veld("Leveringsvorm", Soort.CODE, lijst="leveringsvorm")
    status: str = veld("Status", Soort.CODE, lijst="indicatiestatus", default="aangevraagd")
    aangevraagd_op: date | None = veld("Aangevraagd op", Soort.DATUM)
    begindatum: date | None = veld("Van", Soort.DATUM)
    einddatum: date | None = veld("Tot en met", Soort.DATUM)
    financier: str = veld("Financier", Soort.CODE, lijst="financier")
    opmerking: str = veld("Opmerking", Soort.TEKST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Financiering(Onderdeel):
    """Who pays one part of the care, from which law, and how sure that is."""

    zorgonderdeel: str = veld("Wat", Soort.CODE, lijst="zorgonderdeel", default="wonen")
    financier: str = veld("Wie betaalt", Soort.CODE, lijst="financier")
    partner_id: PartnerId | None = veld("Via organisatie", Soort.VERWIJZING, naar="partners")
    wet: str = veld("Uit welke wet")
    begindatum: date | None = veld("Van", Soort.DATUM)
    einddatum: date | None = veld("Tot en met", Soort.DATUM)
    status: str = veld("Zekerheid", Soort.CODE, lijst="financieringstatus", default="onduidelijk")
    opmerking: str = veld("Opmerking", Soort.TEKST)
