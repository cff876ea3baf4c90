"""Which roles a client should have around him or her, and which of those nobody has."""

from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.indicatie import Indicatie
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.waardelijsten import basis, label, programmalijst

# Who the Levensloopaanpak puts around everybody (Adviesrapport Implementatie
# Levensloopaanpak, 18-01-2024, chapter 2).
ALTIJD_NODIG = ("procesregisseur", "casusregisseur", "levensloopcoordinator")
ZORGVERANTWOORDELIJKE = "zorgverantwoordelijke"
_WETTEN = ("Wvggz", "Wzd")


@dataclass(frozen=True, slots=True)
class OntbrekendeRol:
    """A role that nobody has, and what asks for it ("Wlz VG6"), empty when everybody needs it."""

    rol: str
    reden: str = ""


def missing_roles(dossier: Dossier, dag: date) -> tuple[OntbrekendeRol, ...]:
    """The roles nobody has on a day.

    A zorgverantwoordelijke is needed with a Wlz-indicatie and with a title under Wvggz or Wzd,
    and is often missing all the same (Adviesrapport, 18-01-2024).
    """
    ontbreekt = [OntbrekendeRol(rol) for rol in ALTIJD_NODIG if not dossier.met_rol(rol, dag)]
    reden = _reason_for_zorgverantwoordelijke(dossier, dag)
    if reden and not dossier.met_rol(ZORGVERANTWOORDELIJKE, dag):
        ontbreekt.append(OntbrekendeRol(ZORGVERANTWOORDELIJKE, reden))
    return tuple(ontbreekt)


def role_to_begin_with(dossier: Dossier, dag: date) -> str:
    """The role with which a new involvement begins when none was chosen.

    The first person around a client has a role that everybody needs; later ones have none of their
    own accord, because a role nobody looked at must not be a wrong one.
    """
    nodig = () if dossier.betrokkenheden else missing_roles(dossier, dag)
    return nodig[0].rol if nodig else "overig"


def asks_for_zorgverantwoordelijke(
    dossier: Dossier,
) -> tuple[tuple[Indicatie | Titel, str], ...]:
    """What asks for a zorgverantwoordelijke while it runs, and its name."""
    indicaties = [
        deel for deel in dossier.indicaties if deel.soort == "wlz" and deel.status == "afgegeven"
    ]
    soorten = programmalijst("titelsoort")  # an own title follows one of the program
    titels = [
        deel
        for deel in dossier.titels
        if any(naam in soorten.kenmerk(basis(deel.soort), "wet") for naam in _WETTEN)
    ]
    return (
        *((deel, _name_indicatie(deel)) for deel in indicaties),
        *((deel, label("titelsoort", deel.soort)) for deel in titels),
    )


def _reason_for_zorgverantwoordelijke(dossier: Dossier, dag: date) -> str:
    for deel, naam in asks_for_zorgverantwoordelijke(dossier):
        if _runs(deel.begindatum, deel.einddatum, dag):
            return naam
    return ""


def _name_indicatie(deel: Indicatie) -> str:
    delen = label("indicatiesoort", deel.soort), label("indicatieprofiel", deel.profiel)
    return " ".join(woord for woord in delen if woord)


def _runs(begin: date | None, einde: date | None, dag: date) -> bool:
    return (begin is None or begin <= dag) and (einde is None or dag <= einde)
