"""Who has a place in the picture of a network: by circle and domain, with who ended or is missing.

The circle says how near somebody is, the direction says from which domain. Both are told apart in
the picture: a ring round the client per circle, a quarter of the picture per domain.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.domain.rollen import missing_roles
from levensloop_desktop.domain.waardelijsten import label, waardelijst

DOMEINEN = ("zorg", "veiligheid", "naasten", "sociaal")  # clockwise, from the top right
_DICHTBIJ = frozenset({"naaste", "begeleider", "levensloopcoordinator"})
_ZEGT_WEINIG = frozenset({"naaste", "overig"})


class Soortplek(StrEnum):
    """Whether somebody is there, was there, or should be."""

    LOOPT = "loopt"
    BEEINDIGD = "beeindigd"
    ONTBREEKT = "ontbreekt"


@dataclass(frozen=True, slots=True)
class Netwerkplek:
    """One place in the picture; an empty one when nobody has the role.

    Args:
        sleutel: the id of the involvement, or the code of the role that is missing.
        naam: who, or which role.
        bijschrift: the role with the organisation, or why the role is needed.
        kring: code of the circle.
        domein: zorg, veiligheid, sociaal or naasten.
        soort: running, ended or missing.
    """

    sleutel: str
    naam: str
    bijschrift: str
    kring: str
    domein: str
    soort: Soortplek = Soortplek.LOOPT

    @property
    def in_woorden(self) -> str:
        """The place as a sentence, for who cannot see the picture."""
        stand = {
            Soortplek.LOOPT: "",
            Soortplek.BEEINDIGD: ", contact beëindigd",
            Soortplek.ONTBREEKT: " ontbreekt",
        }[self.soort]
        if self.soort is Soortplek.ONTBREEKT:
            return f"{self.naam}{stand}, {self.bijschrift}"
        return ", ".join(deel for deel in (self.naam, self.bijschrift) if deel) + stand


def circle_of(rol: str) -> str:
    """The circle a role belongs in when nobody chose one."""
    return "dichtbij" if rol in _DICHTBIJ else "kernteam"


def domain_of(dossier: Dossier, betrokken: Betrokkenheid) -> str:
    """From which domain somebody is: by role, else by the kind of organisation.

    A role that may come from anywhere (overig, bestuurder) follows the organisation; somebody
    without an organisation is a naaste.
    """
    eigen = waardelijst("rol").kenmerk(betrokken.rol, "domein")
    if eigen:
        return eigen
    waar = dossier.organisatie(betrokken)
    if waar is None:
        return "naasten" if betrokken.contactpersoon_id else "sociaal"
    return waardelijst("partnersoort").kenmerk(waar.soort, "domein") or "sociaal"


def make_places(dossier: Dossier, dag: date, *, toon_beeindigd: bool) -> tuple[Netwerkplek, ...]:
    """Everybody in the picture, and a place for each role nobody has.

    Args:
        dossier: whose network it is.
        dag: the day on which an involvement counts; one that is still to begin counts too.
        toon_beeindigd: also those who are no longer involved.
    """
    kringen = waardelijst("kring").codes
    plekken = [
        _place(dossier, deel, dag, kringen)
        for deel in dossier.betrokkenheden
        if toon_beeindigd or not _ended(deel, dag)
    ]
    plekken += [
        Netwerkplek(
            sleutel=deel.rol,
            naam=_capital(label("rol", deel.rol)),
            bijschrift=f"nodig bij {deel.reden}" if deel.reden else "nodig bij iedere cliënt",
            kring=circle_of(deel.rol),
            domein=waardelijst("rol").kenmerk(deel.rol, "domein") or "sociaal",
            soort=Soortplek.ONTBREEKT,
        )
        for deel in missing_roles(dossier, dag)
    ]
    return tuple(plekken)


def describe_picture(plekken: tuple[Netwerkplek, ...]) -> str:
    """The whole picture in words, circle by circle, for a screen reader and for paper."""
    zinnen = ["Netwerk met de cliënt in het midden."]
    for kring in waardelijst("kring").waarden:
        wie = [
            f"{plek.in_woorden} ({plek.domein})"
            for plek in plekken
            if plek.kring == kring.code and plek.soort is Soortplek.LOOPT
        ]
        zinnen.append(f"{_capital(kring.label)}: {'; '.join(wie) or 'niemand'}.")
    for soort, kop in (
        (Soortplek.ONTBREEKT, "Ontbreekt"),
        (Soortplek.BEEINDIGD, "Beëindigd"),
    ):
        wie = [f"{plek.naam}, {plek.bijschrift}" for plek in plekken if plek.soort is soort]
        if wie:
            zinnen.append(f"{kop}: {'; '.join(wie)}.")
    return " ".join(zinnen)


def _ended(betrokken: Betrokkenheid, dag: date) -> bool:
    return betrokken.einddatum is not None and betrokken.einddatum < dag


def _place(
    dossier: Dossier, betrokken: Betrokkenheid, dag: date, kringen: tuple[str, ...]
) -> Netwerkplek:
    wie, waar = dossier.contactpersoon(betrokken), dossier.organisatie(betrokken)
    rol = label("rol", betrokken.rol)
    if wie and wie.functie and betrokken.rol in _ZEGT_WEINIG:
        rol = wie.functie
    naam = (wie.naam if wie else "") or (waar.naam if waar else "")
    plaats = waar.naam if wie and waar else ""
    return Netwerkplek(
        sleutel=betrokken.id,
        naam=naam or "niet vastgelegd",
        bijschrift=", ".join(deel for deel in (rol, plaats) if deel),
        kring=betrokken.kring if betrokken.kring in kringen else kringen[-1],
        domein=domain_of(dossier, betrokken),
        soort=Soortplek.BEEINDIGD if _ended(betrokken, dag) else Soortplek.LOOPT,
    )


def _capital(woord: str) -> str:
    return woord[:1].upper() + woord[1:]
