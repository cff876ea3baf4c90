"""Which roles a client should have around him or her, and which of those nobody has."""

from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.waardelijsten import label, waardelijst

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


def _reason_for_zorgverantwoordelijke(dossier: Dossier, dag: date) -> str:
    for indicatie in dossier.indicaties:
        loopt = _runs(indicatie.begindatum, indicatie.einddatum, dag)
        if indicatie.soort == "wlz" and indicatie.status == "afgegeven" and loopt:
            return " ".join(
                deel
                for deel in (
                    label("indicatiesoort", indicatie.soort),
                    label("indicatieprofiel", indicatie.profiel),
                )
                if deel
            )
    for titel in dossier.titels:
        wet = waardelijst("titelsoort").kenmerk(titel.soort, "wet")
        if _runs(titel.begindatum, titel.einddatum, dag) and any(naam in wet for naam in _WETTEN):
            return label("titelsoort", titel.soort)
    return ""


def _runs(begin: date | None, einde: date | None, dag: date) -> bool:
    return (begin is None or begin <= dag) and (einde is None or dag <= einde)
