"""What a dossier still lacks before somebody else can rely on it."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from levensloop_desktop.domain.bejegening import REGELS_OP_KAART
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.inclusie import open_inclusievragen
from levensloop_desktop.domain.scenario import running_inzetten
from levensloop_desktop.domain.waardelijsten import label, waardelijst
from levensloop_desktop.domain.zorg import expired_risicotaxaties


class Gemis(NamedTuple):
    """One thing that is missing: how it stands, in which words, and the tab to mend it."""

    status: str
    woorden: str
    tab: str


_ROLLEN = {
    "procesregisseur": "Geen procesregisseur",
    "casusregisseur": "Geen casusregisseur",
    "levensloopcoordinator": "Geen levensloopcoördinator",
}


def find_missing(dossier: Dossier, vandaag: date) -> tuple[Gemis, ...]:
    """What is in use, and everything that is missing, the process first."""
    return (
        *_inzetten(dossier),
        *_proces(dossier),
        *_plan(dossier, vandaag),
        *_bejegening(dossier),
        *_scenarios(dossier),
        *_risico(dossier, vandaag),
        *_netwerk(dossier, vandaag),
    )


def _inzetten(dossier: Dossier) -> Iterator[Gemis]:
    lopend = len(running_inzetten(dossier.inzetten))
    if lopend:
        woord = "Scenario" if lopend == 1 else f"{lopend} scenario’s"
        yield Gemis("loopt", f"{woord} in gebruik", "scenarios")
    zonder = sum(1 for deel in dossier.inzetten if not deel.loopt and not deel.uitkomst.strip())
    if zonder:
        woord = "inzet" if zonder == 1 else "inzetten"
        yield Gemis("let_op", f"{zonder} {woord} zonder uitkomst", "scenarios")


def _risico(dossier: Dossier, vandaag: date) -> Iterator[Gemis]:
    for deel in expired_risicotaxaties(dossier.risicotaxaties, vandaag):
        instrument = label("risico_instrument", deel.instrument) or "Risicotaxatie"
        dag = write_date(deel.geldt_tot)
        yield Gemis("te_laat", f"{instrument} verlopen op {dag}", "verloop")


def _proces(dossier: Dossier) -> Iterator[Gemis]:
    traject = dossier.traject
    if traject is None:
        yield Gemis("ontbreekt", "Nog geen traject", "proces")
    elif traject.status in {"triage", "inclusietafel"} and not dossier.oordelen_van(traject):
        yield Gemis("let_op", "Inclusiecriteria nog niet gewogen", "proces")
    for code in open_inclusievragen(dossier):
        yield Gemis(
            "let_op",
            f"Nog navragen: {waardelijst('inclusievraag').kenmerk(code, 'kort')}",
            "proces",
        )


def _plan(dossier: Dossier, vandaag: date) -> Iterator[Gemis]:
    geldig = dossier.geldig_plan
    if dossier.concept is None and geldig is None:
        yield Gemis("ontbreekt", "Nog geen levensloopplan", "plan")
    elif geldig is None:
        yield Gemis("let_op", "Plan is nog niet vastgesteld", "plan")
    elif geldig.volgende_evaluatie and geldig.volgende_evaluatie < vandaag:
        dag = write_date(geldig.volgende_evaluatie)
        yield Gemis("te_laat", f"Evaluatie van het plan had {dag} gemoeten", "plan")
    laat = sum(1 for deel in dossier.afspraken if deel.dagen_te_laat(vandaag))
    if laat:
        woord = "afspraak" if laat == 1 else "afspraken"
        yield Gemis("te_laat", f"{laat} {woord} te laat", "plan")


def _bejegening(dossier: Dossier) -> Iterator[Gemis]:
    aantal = len(dossier.bejegeningsregels)
    if not aantal:
        yield Gemis("ontbreekt", "Nog geen bejegening", "bejegening")
    elif aantal < REGELS_OP_KAART:
        yield Gemis("let_op", f"Nog maar {aantal} van {REGELS_OP_KAART} regels", "bejegening")
    if not any(deel.signalen for deel in dossier.signaleringsfasen):
        yield Gemis("let_op", "Nog geen signaleringsplan", "bejegening")


def _scenarios(dossier: Dossier) -> Iterator[Gemis]:
    if not dossier.scenarios:
        yield Gemis("ontbreekt", "Nog geen scenario’s", "scenarios")
    leeg = sum(1 for deel in dossier.scenarios if not dossier.stappen_van(deel))
    if leeg:
        woord = "scenario" if leeg == 1 else "scenario’s"
        yield Gemis("let_op", f"{leeg} {woord} zonder stappen", "scenarios")


def _netwerk(dossier: Dossier, vandaag: date) -> Iterator[Gemis]:
    for rol, woorden in _ROLLEN.items():
        wie = dossier.met_rol(rol, vandaag)
        if not wie:
            yield Gemis("ontbreekt", woorden, "netwerk")
    for deel in dossier.met_rol("levensloopcoordinator", vandaag):
        if not dossier.telefoon_nacht(deel):
            yield Gemis("let_op", "Geen nachtnummer van de coördinator", "netwerk")
