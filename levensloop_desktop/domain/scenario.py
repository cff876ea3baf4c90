"""Scenario's: what was agreed beforehand for when things go wrong."""

from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.ids import BetrokkenheidId, RecordId
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.velden import Soort, veld


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario(Onderdeel):
    """One foreseen course of events with its trigger, decider and agreements."""

    soort: str = veld("Soort", Soort.CODE, lijst="scenariosoort", default="opschalen_ambulant")
    naam: str = veld("Naam", voorbeeld="Psychiatrisch ontregeld")
    signalen: str = veld("Signalen", Soort.TEKST)
    beslisser: str = veld("Wie beslist")
    afspraken_vooraf: str = veld("Vooraf afgesproken", Soort.TEKST)
    juridisch_kader: str = veld("Juridisch kader", Soort.TEKST)
    afschalen: str = veld("Weer afbouwen", Soort.TEKST)
    vastgesteld_op: date | None = veld("Vastgesteld op", Soort.DATUM)
    evaluatie_op: date | None = veld("Evaluatie op", Soort.DATUM)
    volgorde: int = veld("Volgorde", Soort.GETAL, default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenariostap(Onderdeel):
    """One step of a scenario: what, by whom, which number, within how long, and what if not."""

    scenario_id: RecordId = veld("Scenario", Soort.VERWIJZING, naar="scenarios")
    actie: str = veld("Wat te doen")
    toelichting: str = veld("Toelichting", Soort.TEKST)
    betrokkenheid_id: BetrokkenheidId | None = veld(
        "Wie bellen", Soort.VERWIJZING, naar="betrokkenheden"
    )
    telefoon_dag: str = veld("Telefoon overdag")
    telefoon_nacht: str = veld("Telefoon nacht en weekend")
    binnen: str = veld("Binnen", voorbeeld="15 min")
    anders: str = veld("Lukt het niet", voorbeeld="Niemand? Bel de achterwacht.")
    volgorde: int = veld("Volgorde", Soort.GETAL, default=0)
