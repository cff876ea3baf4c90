"""Scenario's: what was agreed beforehand for when things go wrong, and each time it was used."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.ids import BetrokkenheidId, RecordId
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.velden import Soort, veld
from levensloop_desktop.domain.waardelijsten import label


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Inzet(Onderdeel):
    """One time a scenario was used: since when, why, by whom, and what it gave."""

    scenario_id: RecordId = veld("Scenario", Soort.VERWIJZING, naar="scenarios")
    begindatum: date | None = veld("Ingezet op", Soort.DATUM)
    tijd: str = veld("Om", voorbeeld="03:10")
    reden: str = veld("Waarom: welk signaal", Soort.TEKST)
    door: str = veld("Ingezet door")
    einddatum: date | None = veld("Beëindigd op", Soort.DATUM)
    eindtijd: str = veld("Beëindigd om", voorbeeld="07:45")
    uitkomst: str = veld("Wat het opleverde", Soort.TEKST)
    les: str = veld("Wat we ervan leren", Soort.TEKST)

    @property
    def loopt(self) -> bool:
        """Whether the scenario is in use: it was started and not ended."""
        return self.einddatum is None

    @property
    def sinds(self) -> str:
        """Since when it is in use ("sinds 19-11-2026, 03:10")."""
        wanneer = ", ".join(deel for deel in (write_date(self.begindatum), self.tijd) if deel)
        return f"sinds {wanneer}" if wanneer else "begin niet vastgelegd"


def scenario_name(scenario: Scenario) -> str:
    """The name somebody recognises at night; the kind where none was given."""
    return scenario.naam.strip() or label("scenariosoort", scenario.soort)


def running_inzetten(inzetten: Iterable[Inzet]) -> tuple[Inzet, ...]:
    """The scenario's in use, the one that was started last in front."""
    return newest_first(deel for deel in inzetten if deel.loopt)


def newest_first(inzetten: Iterable[Inzet]) -> tuple[Inzet, ...]:
    """In the order in which they were started, the last one in front."""
    return tuple(
        sorted(
            inzetten,
            key=lambda deel: (deel.begindatum or date.max, deel.tijd, deel.id),
            reverse=True,
        )
    )
