"""Which role may do what inside an open kluis (docs/rechten.md).

A role is a key first: a manager has no key of dossier.db. What stands here is the finer division
between those who do have it. It holds for the window and the command line alike, because every
use case asks it; it is not cryptography.
"""

import contextlib
from enum import StrEnum

from levensloop_desktop.domain.bejegening import Fasestand
from levensloop_desktop.domain.eigenwaarde import Eigenwaarde, Lijststand
from levensloop_desktop.domain.gebeurtenis import Gebeurtenis
from levensloop_desktop.domain.onderdelen import KLUISBREED
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.scenario import Inzet
from levensloop_desktop.domain.waardelijsten import use_lists
from levensloop_desktop.domain.zorg import Incident
from levensloop_desktop.errors import LevensloopError, NotAllowedError
from levensloop_desktop.services.ports.kluisport import Kluis

REGISSEUR = "procesregisseur"
COORDINATOR = "levensloopcoordinator"
BEHEERDER = "beheerder"
MANAGER = "manager"
ROLLEN = (REGISSEUR, COORDINATOR, BEHEERDER, MANAGER)


class Handeling(StrEnum):
    """Something that a role may do or not."""

    DOSSIER_LEZEN = "dossier_lezen"
    SIGNAAL_TOEVOEGEN = "signaal_toevoegen"
    DOSSIER_WIJZIGEN = "dossier_wijzigen"
    TEKST_VASTHOUDEN = "tekst_vasthouden"
    AFDRUKKEN = "afdrukken"
    EXPORTEREN = "exporteren"
    IMPORTEREN = "importeren"
    INZAGE_GEVEN = "inzage_geven"
    LOGBOEK_LEZEN = "logboek_lezen"
    KLUIS_CONTROLEREN = "kluis_controleren"
    KOPIEEN_BEHEREN = "kopieen_beheren"
    VEILIGSTELLEN = "veiligstellen"
    GEBRUIKERS_BEHEREN = "gebruikers_beheren"
    BEWAREN_BEHEREN = "bewaren_beheren"
    PROFIELEN_BEHEREN = "profielen_beheren"
    HUISSTIJL_BEHEREN = "huisstijl_beheren"
    WAARDELIJSTEN_BEHEREN = "waardelijsten_beheren"
    WACHTZIN_WIJZIGEN = "wachtzin_wijzigen"
    MONITOR_BIJHOUDEN = "monitor_bijhouden"
    TELLINGEN_LEZEN = "tellingen_lezen"
    KENGETALLEN_AANLEVEREN = "kengetallen_aanleveren"
    KENGETALLEN_BEHEREN = "kengetallen_beheren"


# What a coordinator may add and amend: the phase, what happened, and which scenario was used.
SIGNALEN: tuple[type[Record], ...] = (Fasestand, Gebeurtenis, Incident, Inzet)

_MAG: dict[str, frozenset[Handeling]] = {
    REGISSEUR: frozenset(Handeling),
    COORDINATOR: frozenset(
        {
            Handeling.DOSSIER_LEZEN,
            Handeling.SIGNAAL_TOEVOEGEN,
            Handeling.TEKST_VASTHOUDEN,
            Handeling.AFDRUKKEN,
            Handeling.VEILIGSTELLEN,
            Handeling.WACHTZIN_WIJZIGEN,
        }
    ),
    BEHEERDER: frozenset(
        {
            Handeling.LOGBOEK_LEZEN,
            Handeling.KLUIS_CONTROLEREN,
            Handeling.KOPIEEN_BEHEREN,
            Handeling.VEILIGSTELLEN,
            Handeling.GEBRUIKERS_BEHEREN,
            Handeling.BEWAREN_BEHEREN,
            Handeling.PROFIELEN_BEHEREN,
            Handeling.HUISSTIJL_BEHEREN,
            Handeling.WAARDELIJSTEN_BEHEREN,
            Handeling.KENGETALLEN_BEHEREN,
            Handeling.WACHTZIN_WIJZIGEN,
        }
    ),
    MANAGER: frozenset(
        {
            Handeling.TELLINGEN_LEZEN,
            Handeling.KENGETALLEN_AANLEVEREN,
            Handeling.WACHTZIN_WIJZIGEN,
        }
    ),
}


def may(rol: str, handeling: Handeling) -> bool:
    """Whether a role may do something; a role this program does not know may do nothing."""
    return handeling in _MAG.get(rol, frozenset())


def writing(*records: Record) -> Handeling:
    """What somebody does who writes these records."""
    soorten = {writing_a(type(record)) for record in records}
    return soorten.pop() if len(soorten) == 1 else Handeling.DOSSIER_WIJZIGEN


def writing_a(soort: type[Record]) -> Handeling:
    """What somebody does who writes a record of this class."""
    if soort in {Eigenwaarde, Lijststand}:
        return Handeling.WAARDELIJSTEN_BEHEREN
    if soort in KLUISBREED.values():
        return Handeling.MONITOR_BIJHOUDEN
    return Handeling.SIGNAAL_TOEVOEGEN if soort in SIGNALEN else Handeling.DOSSIER_WIJZIGEN


def require(kluis: Kluis, handeling: Handeling) -> None:
    """Stop a use case that the role of this user does not allow, and note that in the log.

    Every use case begins with this call. From then on this thread has the value lists of this
    kluis, so that two kluizen in one program never see each other's values.

    Raises:
        NotAllowedError: when the role does not allow it.
    """
    rol = kluis.gebruiker.rol
    if may(rol, handeling):
        use_lists(kluis.lijsten)
        return
    with contextlib.suppress(LevensloopError), kluis.read() as opslag:
        opslag.write_log("geweigerd", bijzonderheid=handeling)
    raise NotAllowedError(handeling=str(handeling), rol=rol)
