"""What counts at this moment when things go wrong: which scenario, which lines, which number."""

from dataclasses import dataclass
from datetime import date, datetime

from levensloop_desktop.domain.bejegening import REGELS_OP_KAART, Bejegeningsregel
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.gebeurtenis import Gebeurtenis
from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.domain.scenario import Scenario, Scenariostap
from levensloop_desktop.domain.waardelijsten import label, waardelijst

KANTOOR_OPEN = 9
"""Hour from which the day numbers count, on working days [D: own choice of this program]."""
KANTOOR_DICHT = 17
"""Hour from which the night numbers count [D: own choice of this program]."""
_ZATERDAG = 5

# Who is called first; the rest of the network stands in the plan.
BELVOLGORDE = (
    "levensloopcoordinator",
    "achterwacht",
    "crisisdienst",
    "woonplek",
    "begeleider",
    "wijkagent",
    "casusregisseur",
    "procesregisseur",
)


@dataclass(frozen=True, slots=True)
class Belnummers:
    """The number that counts now, and the one for the other part of the day.

    Args:
        nu: empty when there is none for this moment.
        ander: empty when there is none, or when it is the same.
        overdag: whether the day numbers count now.
        altijd: whether one number counts day and night.
    """

    nu: str
    ander: str
    overdag: bool
    altijd: bool = False


@dataclass(frozen=True, slots=True)
class Vertrouwde:
    """Somebody the client trusts."""

    naam: str
    rol: str
    nummers: Belnummers
    mag: str


def counts_by_day(nu: datetime) -> bool:
    """Whether the day numbers count: working days from 9 to 17 hours, public holidays unknown.

    Args:
        nu: local time.
    """
    return nu.weekday() < _ZATERDAG and KANTOOR_OPEN <= nu.hour < KANTOOR_DICHT


def choose_number(dag: str, nacht: str, nu: datetime) -> Belnummers:
    """The number for this moment of two."""
    overdag = counts_by_day(nu)
    eerst, daarna = (dag.strip(), nacht.strip()) if overdag else (nacht.strip(), dag.strip())
    if eerst and eerst == daarna:
        return Belnummers(eerst, "", overdag, altijd=True)
    return Belnummers(eerst, daarna, overdag)


def stapnummers(dossier: Dossier, stap: Scenariostap) -> tuple[str, str]:
    """The numbers of a step by day and at night: its own, else those of who is called."""
    betrokken = dossier.betrokkenheid(stap.betrokkenheid_id)
    dag = stap.telefoon_dag or (dossier.telefoon_dag(betrokken) if betrokken else "")
    nacht = stap.telefoon_nacht or (dossier.telefoon_nacht(betrokken) if betrokken else "")
    return dag, nacht


def bel_eerst(dossier: Dossier, vandaag: date) -> tuple[Betrokkenheid, ...]:
    """Who is involved today and to be called, first one first."""
    return tuple(deel for rol in BELVOLGORDE for deel in dossier.met_rol(rol, vandaag))


def fitting_scenario(dossier: Dossier) -> Scenario | None:
    """The scenario that the signaleringsplan names for the phase the client is in."""
    stand = dossier.fase
    if stand is None:
        return None
    genoemd = [deel.scenario_id for deel in dossier.signaleringsfasen if deel.fase == stand.fase]
    return next((deel for deel in dossier.scenarios if deel.id in genoemd), None)


def sign_of(regel: Bejegeningsregel) -> str:
    """Whether a line says what to do ("wel"), what not ("niet"), or neither ("")."""
    return waardelijst("bejegeningskop").kenmerk(regel.kop, "teken")


def first_lines(dossier: Dossier) -> tuple[Bejegeningsregel, ...]:
    """The five lines of the bejegening that count: the first that say what to do or what not."""
    regels = [regel for regel in dossier.bejegeningsregels if sign_of(regel)]
    return tuple(regels[:REGELS_OP_KAART])


def own_safety(dossier: Dossier) -> tuple[str, ...]:
    """What the professional does for the own safety."""
    return tuple(
        regel.tekst.strip()
        for regel in dossier.bejegeningsregels
        if regel.kop == "veiligheid_professional" and regel.tekst.strip()
    )


def trusted_people(dossier: Dossier, nu: datetime) -> tuple[Vertrouwde, ...]:
    """Who the client trusts and is involved today, with the number that counts now."""
    return tuple(
        _describe_trusted(dossier, deel, nu)
        for deel in dossier.betrokkenheden
        if deel.vertrouwd and deel.loopt_op(nu.date())
    )


def last_events(dossier: Dossier, aantal: int) -> tuple[Gebeurtenis, ...]:
    """The last lines of what happened, the newest first."""
    geordend = sorted(
        dossier.gebeurtenissen,
        key=lambda deel: (deel.datum or date.min, deel.tijd, deel.id),
        reverse=True,
    )
    return tuple(geordend[:aantal])


def missing_parts(dossier: Dossier) -> tuple[str, ...]:
    """What the plan does not say yet for a moment like this, in Dutch."""
    ontbreekt: list[str] = []
    if not first_lines(dossier):
        ontbreekt.append("hoe u met de cliënt omgaat")
    if not dossier.scenarios:
        ontbreekt.append("een scenario")
    elif dossier.fase is None:
        ontbreekt.append("de fase van nu")
    elif fitting_scenario(dossier) is None:
        ontbreekt.append(f"welk scenario past bij fase {label('fase', dossier.fase.fase)}")
    return tuple(ontbreekt)


def _describe_trusted(dossier: Dossier, betrokken: Betrokkenheid, nu: datetime) -> Vertrouwde:
    wie, waar = dossier.contactpersoon(betrokken), dossier.organisatie(betrokken)
    dag, nacht = dossier.telefoon_dag(betrokken), dossier.telefoon_nacht(betrokken)
    return Vertrouwde(
        naam=(wie.naam if wie else "") or (waar.naam if waar else "") or "naam niet vastgelegd",
        rol=(wie.functie if wie else "") or label("rol", betrokken.rol),
        nummers=choose_number(dag, nacht, nu),
        mag=betrokken.mag,
    )
