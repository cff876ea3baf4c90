"""The network of a client as lines to read: by circle, with numbers, and with who is missing."""

from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.netwerk import VERTEGENWOORDIGERS, Betrokkenheid
from levensloop_desktop.domain.rollen import missing_roles
from levensloop_desktop.domain.waardelijsten import label, waardelijst

GEEN = "–"
ONTBREEKT = "ontbreekt"
BEEINDIGD = "beeindigd"
_ZEGT_WEINIG = frozenset({"naaste", "overig"})


@dataclass(frozen=True, slots=True)
class Netwerkregel:
    """One line: a person or organisation, or a role that nobody has (without betrokkenheid)."""

    naam: str
    rol: str
    dag: str = GEEN
    nacht: str = GEEN
    betrokkenheid: Betrokkenheid | None = None
    rolcode: str = ""
    mag: str = ""


@dataclass(frozen=True, slots=True)
class Netwerkgroep:
    """One circle with its lines; also those who left, and the roles that are missing."""

    code: str
    titel: str
    regels: tuple[Netwerkregel, ...]


def make_groepen(dossier: Dossier, dag: date, *, toon_beeindigd: bool) -> list[Netwerkgroep]:
    """The groups of the list, empty ones left out.

    Args:
        dossier: whose network it is.
        dag: the day on which an involvement counts; one that is still to begin counts too.
        toon_beeindigd: also those who are no longer involved.
    """
    lopend = [deel for deel in dossier.betrokkenheden if not has_ended(deel, dag)]
    groepen = [
        Netwerkgroep(
            kring.code,
            kring.label.capitalize(),
            tuple(_regel(dossier, deel) for deel in lopend if deel.kring == kring.code),
        )
        for kring in waardelijst("kring").waarden
    ]
    kringen = waardelijst("kring").codes
    zonder = tuple(_regel(dossier, deel) for deel in lopend if deel.kring not in kringen)
    groepen.append(Netwerkgroep("", "Zonder kring", zonder))
    groepen.append(Netwerkgroep(ONTBREEKT, "Ontbreekt", _missing(dossier, dag)))
    if toon_beeindigd:
        groepen.append(Netwerkgroep(BEEINDIGD, "Beëindigd", _ended(dossier, dag)))
    return [groep for groep in groepen if groep.regels]


def has_ended(betrokken: Betrokkenheid, dag: date) -> bool:
    """Whether the last day of an involvement has passed."""
    return betrokken.einddatum is not None and betrokken.einddatum < dag


def count_ended(dossier: Dossier, dag: date) -> int:
    """How many are no longer involved."""
    return sum(has_ended(deel, dag) for deel in dossier.betrokkenheden)


def _missing(dossier: Dossier, dag: date) -> tuple[Netwerkregel, ...]:
    return tuple(
        Netwerkregel(
            label("rol", deel.rol).capitalize(),
            f"nodig bij {deel.reden}" if deel.reden else "nodig bij iedere cliënt",
            dag="",
            nacht="",
            rolcode=deel.rol,
        )
        for deel in missing_roles(dossier, dag)
    )


def _ended(dossier: Dossier, dag: date) -> tuple[Netwerkregel, ...]:
    voorbij = [deel for deel in dossier.betrokkenheden if has_ended(deel, dag)]
    voorbij.sort(key=lambda deel: deel.einddatum or date.min, reverse=True)
    return tuple(_regel(dossier, deel) for deel in voorbij)


def _regel(dossier: Dossier, betrokken: Betrokkenheid) -> Netwerkregel:
    wie, waar = dossier.contactpersoon(betrokken), dossier.organisatie(betrokken)
    rol = label("rol", betrokken.rol)
    if wie and wie.functie and betrokken.rol in _ZEGT_WEINIG:
        rol = wie.functie
    plaats = waar.naam if wie and waar else ""
    naam = wie.naam if wie else waar.naam if waar else ""
    return Netwerkregel(
        naam or "niet vastgelegd",
        ", ".join(deel for deel in (_warned(rol, betrokken), plaats) if deel),
        dossier.telefoon_dag(betrokken) or GEEN,
        dossier.telefoon_nacht(betrokken) or GEEN,
        betrokken,
        betrokken.rol,
        betrokken.mag,
    )


def _warned(rol: str, betrokken: Betrokkenheid) -> str:
    """The role, with what must be known before anything is shared."""
    if betrokken.toestemming == "nee":
        return f"{rol} (geen toestemming)"
    if betrokken.rol in VERTEGENWOORDIGERS and not betrokken.beschikking.strip():
        return f"{rol} (zonder beschikking)"
    return rol
