"""Bejegening and signaleringsplan: how to treat the client, and which signals come first."""

from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.velden import Soort, veld

REGELS_OP_KAART = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Bejegeningsregel(Onderdeel):
    """One line of the bejegening; the first five in order stand on the card."""

    kop: str = veld("Kop", Soort.CODE, lijst="bejegeningskop", default="wat_werkt")
    tekst: str = veld("Tekst", voorbeeld="Praat kort en rustig. Eén persoon voert het woord.")
    toelichting: str = veld("Toelichting", Soort.TEKST)
    doelgroep: tuple[str, ...] = veld(
        "Voor wie", Soort.CODES, lijst="doelgroep", default=("iedereen",)
    )
    bron: str = veld("Bron", voorbeeld="cliënt zelf, MDO")
    datum: date | None = veld("Datum", Soort.DATUM)
    volgorde: int = veld("Volgorde", Soort.GETAL, default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signaleringsfase(Onderdeel):
    """What one phase of the signaleringsplan looks like and what then helps."""

    fase: str = veld("Fase", Soort.CODE, lijst="fase", default="groen")
    signalen: str = veld("U ziet of hoort", Soort.TEKST)
    wat_helpt: str = veld("Dit helpt", Soort.TEKST)
    wat_niet: str = veld("Dit niet doen", Soort.TEKST)
    wie_doet_wat: str = veld("Wie doet wat", Soort.TEKST)
    scenario_id: RecordId | None = veld("Scenario", Soort.VERWIJZING, naar="scenarios")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fasestand(Onderdeel):
    """The phase a client is in since a day; the latest one counts."""

    fase: str = veld("Fase", Soort.CODE, lijst="fase", default="groen")
    sinds: date | None = veld("Sinds", Soort.DATUM)
    door: str = veld("Gezien door")
    toelichting: str = veld("Toelichting", Soort.TEKST)
