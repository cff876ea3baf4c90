"""The dossier of one client: every part together, and what screens and papers ask of it."""

from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.bejegening import Bejegeningsregel, Fasestand, Signaleringsfase
from levensloop_desktop.domain.client import Client, Traject
from levensloop_desktop.domain.gebeurtenis import Gebeurtenis
from levensloop_desktop.domain.herkomst import Herkomst
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.indicatie import Financiering, Indicatie
from levensloop_desktop.domain.inkomen import Inkomen
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon, Partner
from levensloop_desktop.domain.opschaling import Knelpunt, Opschalingsstap
from levensloop_desktop.domain.overdracht import (
    Overdracht,
    Overdrachtspunt,
    Overdrachtsregel,
    Verstrekking,
)
from levensloop_desktop.domain.overleg import Agendapunt, Besluit, Overlegdeel
from levensloop_desktop.domain.plan import Afspraak, Levensgebiedplan, Levensloopplan
from levensloop_desktop.domain.proces import (
    Criteriumoordeel,
    Inclusievraag,
    Processtap,
    current_traject,
    order_steps,
)
from levensloop_desktop.domain.scenario import Inzet, Scenario, Scenariostap, newest_first
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.verblijf import Plaatsingsverzoek, Verblijf
from levensloop_desktop.domain.voortgang import Voortgang
from levensloop_desktop.domain.zorg import Behandelperiode, Incident, Problematiek, Risicotaxatie


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All parts of one client's dossier, and the partners and people they point to.

    Each collection carries the name of its table and of its key in the dossier format. Ordered
    parts come in their order, dated ones by start date.
    """

    client: Client
    trajecten: tuple[Traject, ...] = ()
    processtappen: tuple[Processtap, ...] = ()
    criteriumoordelen: tuple[Criteriumoordeel, ...] = ()
    inclusievragen: tuple[Inclusievraag, ...] = ()
    plannen: tuple[Levensloopplan, ...] = ()
    levensgebiedplannen: tuple[Levensgebiedplan, ...] = ()
    overlegdelen: tuple[Overlegdeel, ...] = ()
    agendapunten: tuple[Agendapunt, ...] = ()
    besluiten: tuple[Besluit, ...] = ()
    afspraken: tuple[Afspraak, ...] = ()
    voortgangen: tuple[Voortgang, ...] = ()
    bejegeningsregels: tuple[Bejegeningsregel, ...] = ()
    signaleringsfasen: tuple[Signaleringsfase, ...] = ()
    fasestanden: tuple[Fasestand, ...] = ()
    gebeurtenissen: tuple[Gebeurtenis, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    scenariostappen: tuple[Scenariostap, ...] = ()
    inzetten: tuple[Inzet, ...] = ()
    betrokkenheden: tuple[Betrokkenheid, ...] = ()
    titels: tuple[Titel, ...] = ()
    indicaties: tuple[Indicatie, ...] = ()
    financieringen: tuple[Financiering, ...] = ()
    inkomens: tuple[Inkomen, ...] = ()
    verblijven: tuple[Verblijf, ...] = ()
    plaatsingsverzoeken: tuple[Plaatsingsverzoek, ...] = ()
    problematieken: tuple[Problematiek, ...] = ()
    behandelperioden: tuple[Behandelperiode, ...] = ()
    risicotaxaties: tuple[Risicotaxatie, ...] = ()
    incidenten: tuple[Incident, ...] = ()
    knelpunten: tuple[Knelpunt, ...] = ()
    opschalingsstappen: tuple[Opschalingsstap, ...] = ()
    overdrachten: tuple[Overdracht, ...] = ()
    overdrachtsregels: tuple[Overdrachtsregel, ...] = ()
    overdrachtspunten: tuple[Overdrachtspunt, ...] = ()
    verstrekkingen: tuple[Verstrekking, ...] = ()
    herkomsten: tuple[Herkomst, ...] = ()
    partners: tuple[Partner, ...] = ()
    contactpersonen: tuple[Contactpersoon, ...] = ()

    @property
    def traject(self) -> Traject | None:
        """The traject that counts: the one that runs, else the latest."""
        return current_traject(self.trajecten)

    @property
    def concept(self) -> Levensloopplan | None:
        """The plan version that is being worked on."""
        return next((plan for plan in self.plannen if not plan.is_vastgesteld), None)

    @property
    def geldig_plan(self) -> Levensloopplan | None:
        """The latest established plan version."""
        vastgesteld = [plan for plan in self.plannen if plan.is_vastgesteld]
        return max(vastgesteld, key=lambda plan: plan.versie, default=None)

    @property
    def fase(self) -> Fasestand | None:
        """The phase the client is in now: the latest one recorded."""
        return max(
            self.fasestanden,
            key=lambda stand: (stand.sinds or date.min, stand.id),
            default=None,
        )

    def processtappen_van(self, traject: Traject) -> tuple[Processtap, ...]:
        """The steps of a traject, in the order in which they came."""
        return order_steps(deel for deel in self.processtappen if deel.traject_id == traject.id)

    def oordelen_van(self, traject: Traject) -> dict[str, Criteriumoordeel]:
        """The answers to the inclusiecriteria of a traject, by code of the criterium."""
        return {
            deel.criterium: deel for deel in self.criteriumoordelen if deel.traject_id == traject.id
        }

    def inclusievragen_van(self, traject: Traject) -> dict[str, Inclusievraag]:
        """What was asked after inclusion in a traject, by code of the subject."""
        return {
            deel.onderwerp: deel for deel in self.inclusievragen if deel.traject_id == traject.id
        }

    def levensgebieden_van(self, plan: Levensloopplan) -> dict[str, Levensgebiedplan]:
        """What one plan version says, by code of the levensgebied."""
        return {
            deel.levensgebied: deel for deel in self.levensgebiedplannen if deel.plan_id == plan.id
        }

    def stappen_van(self, scenario: Scenario) -> tuple[Scenariostap, ...]:
        """The steps of a scenario, in order."""
        return tuple(stap for stap in self.scenariostappen if stap.scenario_id == scenario.id)

    def inzetten_van(self, scenario: Scenario) -> tuple[Inzet, ...]:
        """Each time a scenario was used, the last one in front."""
        return newest_first(deel for deel in self.inzetten if deel.scenario_id == scenario.id)

    def scenario(self, scenario_id: RecordId) -> Scenario | None:
        """A scenario by id."""
        return next((deel for deel in self.scenarios if deel.id == scenario_id), None)

    def opschaling_van(self, knelpunt: Knelpunt) -> tuple[Opschalingsstap, ...]:
        """The tables along which a knelpunt went, in order."""
        return tuple(stap for stap in self.opschalingsstappen if stap.knelpunt_id == knelpunt.id)

    def regels_van(self, overdracht: Overdracht) -> tuple[Overdrachtsregel, ...]:
        """What ends at a handover, in order."""
        return tuple(
            regel for regel in self.overdrachtsregels if regel.overdracht_id == overdracht.id
        )

    def punten_van(self, overdracht: Overdracht) -> tuple[Overdrachtspunt, ...]:
        """The checklist of a handover, in order."""
        return tuple(punt for punt in self.overdrachtspunten if punt.overdracht_id == overdracht.id)

    def agenda_van(self, overleg: Overlegdeel) -> tuple[Agendapunt, ...]:
        """What a meeting talks about for this client, in order."""
        return tuple(punt for punt in self.agendapunten if punt.overlegdeel_id == overleg.id)

    def besluiten_van(self, overleg: Overlegdeel) -> tuple[Besluit, ...]:
        """What a meeting decided for this client, in order."""
        return tuple(deel for deel in self.besluiten if deel.overlegdeel_id == overleg.id)

    def partner(self, partner_id: RecordId | None) -> Partner | None:
        """A partner of the network by id."""
        return next((partner for partner in self.partners if partner.id == partner_id), None)

    def partnernaam(self, partner_id: RecordId | None) -> str:
        """The name of a partner, empty when there is none."""
        partner = self.partner(partner_id)
        return partner.naam if partner else ""

    def betrokkenheid(self, betrokkenheid_id: RecordId | None) -> Betrokkenheid | None:
        """One involvement by id."""
        return next((deel for deel in self.betrokkenheden if deel.id == betrokkenheid_id), None)

    def contactpersoon(self, betrokken: Betrokkenheid) -> Contactpersoon | None:
        """The person of an involvement."""
        return next(
            (wie for wie in self.contactpersonen if wie.id == betrokken.contactpersoon_id), None
        )

    def organisatie(self, betrokken: Betrokkenheid) -> Partner | None:
        """The organisation of an involvement: its own, or that of its person."""
        wie = self.contactpersoon(betrokken)
        return self.partner(betrokken.partner_id or (wie.partner_id if wie else None))

    def naam_van(self, betrokkenheid_id: RecordId | None) -> str:
        """Person and organisation of an involvement ("M. Verzonnen, organisatie Q")."""
        betrokken = self.betrokkenheid(betrokkenheid_id)
        if betrokken is None:
            return ""
        wie = self.contactpersoon(betrokken)
        waar = self.organisatie(betrokken)
        return ", ".join(naam for naam in (wie and wie.naam, waar and waar.naam) if naam)

    def telefoon_dag(self, betrokken: Betrokkenheid) -> str:
        """The number by day: the person's, else the organisation's."""
        wie, waar = self.contactpersoon(betrokken), self.organisatie(betrokken)
        return (wie.telefoon if wie else "") or (waar.telefoon if waar else "")

    def telefoon_nacht(self, betrokken: Betrokkenheid) -> str:
        """The number at night: the person's, else the 24-hour number of the organisation."""
        wie, waar = self.contactpersoon(betrokken), self.organisatie(betrokken)
        return (wie.telefoon_nacht if wie else "") or (waar.telefoon_24uur if waar else "")

    def met_rol(self, rol: str, dag: date) -> tuple[Betrokkenheid, ...]:
        """Who has a role on a day."""
        return tuple(deel for deel in self.betrokkenheden if deel.rol == rol and deel.loopt_op(dag))
