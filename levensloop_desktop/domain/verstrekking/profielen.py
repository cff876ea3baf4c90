"""Profiles: which rubrieken go to which kind of recipient, and deviating with a reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from levensloop_desktop.domain.verstrekking.rubrieken import ALLES, in_order
from levensloop_desktop.domain.waardelijsten import basis, label, waardelijst

HANDELEN, ZVH = "handelen", "zvh"
_ALLE = "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profiel:
    """Which rubrieken go to one kind of recipient."""

    code: str
    rubrieken: frozenset[str]

    @property
    def label(self) -> str:
        """The kind of recipient in words."""
        return label("verstrekkingsprofiel", self.code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Afwijking:
    """A rubriek that goes or stays against the profile, with the reason somebody gave."""

    rubriek: str
    gaat_mee: bool
    reden: str = ""

    @property
    def in_woorden(self) -> str:
        """As the register says it ("Titel: naam en dagen gaat mee: Z moet weten wat afloopt")."""
        doet = "gaat mee" if self.gaat_mee else "blijft hier"
        return f"{label('rubriek', self.rubriek)} {doet}: {self.reden or 'reden niet vastgelegd'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Keuze:
    """What goes along with one document: the profile, and what somebody chose against it."""

    profiel: Profiel
    gaat_mee: frozenset[str]
    redenen: tuple[tuple[str, str], ...] = ()

    @property
    def afwijkingen(self) -> tuple[Afwijking, ...]:
        """Every rubriek that is not as the profile says, in the order of the document."""
        reden = dict(self.redenen)
        anders = self.gaat_mee ^ self.profiel.rubrieken
        return tuple(
            Afwijking(rubriek=code, gaat_mee=code in self.gaat_mee, reden=reden.get(code, ""))
            for code in in_order(anders)
        )

    @property
    def zonder_reden(self) -> tuple[str, ...]:
        """The rubrieken that deviate while nobody said why."""
        return tuple(deel.rubriek for deel in self.afwijkingen if not deel.reden.strip())


def start_profiel(code: str) -> Profiel:
    """A profile as it ships; one this program does not know is the strictest."""
    lijst = waardelijst("verstrekkingsprofiel")
    tekst = lijst.kenmerk(code, "rubrieken") or lijst.kenmerk(HANDELEN, "rubrieken")
    rubrieken = ALLES if tekst == _ALLE else frozenset(tekst.split())
    return Profiel(code=code, rubrieken=rubrieken)


def start_profielen() -> dict[str, Profiel]:
    """Every profile as it ships, by code."""
    return {code: start_profiel(code) for code in waardelijst("verstrekkingsprofiel").codes}


def profiel_for(partnersoort: str, toegewezen: Mapping[str, str] = MappingProxyType({})) -> str:
    """The code of the profile of a kind of partner; the strictest for an unknown kind.

    Args:
        partnersoort: code of the value list; an own one goes with the kind that it follows.
        toegewezen: where this ZVH gives a kind another profile than it ships with.
    """
    gekozen = toegewezen.get(partnersoort) or toegewezen.get(basis(partnersoort), "")
    if gekozen in waardelijst("verstrekkingsprofiel").codes:
        return gekozen
    return waardelijst("partnersoort").kenmerk(partnersoort, "profiel") or HANDELEN


def why_it_stays(rubriek: str, profielen: Mapping[str, Profiel]) -> str:
    """Why a rubriek stays here, in words ("alleen voor justitie")."""
    wel = [code for code, deel in profielen.items() if rubriek in deel.rubrieken and code != ZVH]
    if len(wel) == 1:
        return f"alleen voor {waardelijst('verstrekkingsprofiel').kenmerk(wel[0], 'kort')}"
    return "niet nodig"
