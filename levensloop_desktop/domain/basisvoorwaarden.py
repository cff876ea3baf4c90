"""The five basics for coming back, as the plan and its afspraken say them: one truth."""

from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import BetrokkenheidId
from levensloop_desktop.domain.plan import Afspraak, Levensgebiedplan
from levensloop_desktop.domain.waardelijsten import waardelijst


@dataclass(frozen=True, slots=True)
class Basisvoorwaarde:
    """How far one of the five is, who does it and by when.

    Args:
        code: of the value list basisvoorwaarde.
        label: as it is written.
        levensgebied: the levensgebied of the plan in which it is changed.
        stand: the weakest of its levensgebieden; empty when the plan does not say it.
        wie_id: who does it.
        uiterlijk: by when.
    """

    code: str
    label: str
    levensgebied: str
    stand: str
    wie_id: BetrokkenheidId | None
    uiterlijk: date | None


def basics_of(
    dossier: Dossier, gebieden: dict[str, Levensgebiedplan]
) -> tuple[Basisvoorwaarde, ...]:
    """The five of one client.

    Args:
        dossier: for the afspraken.
        gebieden: what the plan version in use says, by code of the levensgebied.
    """
    lijst = waardelijst("basisvoorwaarde")
    return tuple(_basic(dossier, gebieden, code, lijst.label(code)) for code in lijst.codes)


def present_basics(dossier: Dossier) -> tuple[Basisvoorwaarde, ...]:
    """The five by the plan that is in force, else by the concept."""
    plan = dossier.geldig_plan or dossier.concept
    return basics_of(dossier, dossier.levensgebieden_van(plan) if plan else {})


def _basic(
    dossier: Dossier, gebieden: dict[str, Levensgebiedplan], code: str, naam: str
) -> Basisvoorwaarde:
    codes = [
        waarde.code
        for waarde in waardelijst("levensgebied").waarden
        if waarde.kenmerken.get("basisvoorwaarde") == code
    ]
    standen = {deel: gebieden[deel].stand if deel in gebieden else "" for deel in codes}
    stand = _weakest(list(standen.values()))
    afspraak = _first_afspraak(dossier, codes)
    return Basisvoorwaarde(
        code=code,
        label=naam,
        levensgebied=next((deel for deel, van in standen.items() if van == stand), ""),
        stand=stand,
        wie_id=afspraak.actiehouder_id if afspraak else None,
        uiterlijk=afspraak.uiterlijk if afspraak else None,
    )


def _weakest(standen: list[str]) -> str:
    """The weakest of several; unknown only when nothing is known to be missing."""
    for code in ("niet_geregeld", "", "loopt", "geregeld"):
        if code in standen:
            return code
    return ""


def _first_afspraak(dossier: Dossier, gebieden: list[str]) -> Afspraak | None:
    """The open afspraak that is due first, else the last one that was done."""
    alle = [deel for deel in dossier.afspraken if deel.levensgebied in gebieden]
    nog = sorted(
        (deel for deel in alle if deel.status == "open"),
        key=lambda deel: (deel.uiterlijk or date.max, deel.volgorde),
    )
    gedaan = [deel for deel in alle if deel.status == "gedaan"]
    return nog[0] if nog else gedaan[-1] if gedaan else None
