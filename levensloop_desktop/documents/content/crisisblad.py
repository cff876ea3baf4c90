"""The sheet of Nu handelen: one A4 with how to treat the client and one scenario."""

from levensloop_desktop.documents.content.bejegeningskaart import (
    NAAMLENGTE,
    clientregel,
    kopkenmerk,
    omgangsregels,
)
from levensloop_desktop.documents.content.bellen import beltabel
from levensloop_desktop.documents.content.blokken import (
    Blok,
    Blokken,
    Inhoud,
    Kenmerken,
    Kop,
    Stuk,
)
from levensloop_desktop.documents.content.kop import Documentkop
from levensloop_desktop.documents.content.scenariokaart import gevaar
from levensloop_desktop.documents.content.stappen import stappentabel
from levensloop_desktop.documents.content.waarden import (
    alinea,
    ingekort,
    of_leeg,
    plat_tekst,
    voornaamwoord,
)
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.nu_handelen import fitting_scenario, own_safety
from levensloop_desktop.domain.scenario import Scenario, running_inzetten
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.errors import NotFoundError


def crisisblad(dossier: Dossier, kop: Documentkop, onderwerp_id: str = "") -> Inhoud:
    """The sheet for one scenario; without an id for the one that fits the phase.

    Raises:
        NotFoundError: when the dossier has no scenario with this id.
    """
    scenario = next((deel for deel in dossier.scenarios if deel.id == onderwerp_id), None)
    if onderwerp_id and scenario is None:
        raise NotFoundError(verzameling="scenarios")
    scenario = scenario or fitting_scenario(dossier) or next(iter(dossier.scenarios), None)
    hem, _ = voornaamwoord(dossier.client.geslacht)
    naam = "Nu handelen" if scenario is None else _name(scenario)
    blokken: list[Blok] = [
        Kop(1, ingekort(naam, NAAMLENGTE, "zie plan"), bladwijzer="Nu handelen"),
        clientregel(dossier, kop),
        Kenmerken(
            (kopkenmerk("Voor", kop.ontvanger), kopkenmerk("Vastgesteld", _established(scenario))),
            kolommen=2,
        ),
        gevaar(),
        Kop(2, f"Zo gaat u met {hem} om", bladwijzer="Zo gaat u met de cliënt om"),
        *omgangsregels(dossier, kort=True),
    ]
    veilig = " ".join(own_safety(dossier))
    if veilig:
        blokken.append(alinea(Stuk("Uw veiligheid. ", vet=True), veilig, soort="regel"))
    blokken.extend(_numbers(dossier, kop) if scenario is None else _steps(dossier, scenario))
    return Inhoud(
        soortnaam="Blad Nu handelen",
        blokken=tuple(blokken),
        voetregel="Dit blad is voor nu. Vernietig het als het voorbij is.",
        een_pagina=True,
    )


def _established(scenario: Scenario | None) -> str:
    if scenario is None or scenario.vastgesteld_op is None:
        return ""
    return f"{scenario.vastgesteld_op:%d-%m-%Y}"


def _name(scenario: Scenario) -> str:
    return scenario.naam or label("scenariosoort", scenario.soort)


def _numbers(dossier: Dossier, kop: Documentkop) -> Blokken:
    return (
        alinea("Scenario's: ", Stuk("niet vastgelegd", licht=True)),
        Kop(2, "Bellen", bladwijzer="Bellen"),
        *beltabel(dossier, kop.vandaag),
    )


def _steps(dossier: Dossier, scenario: Scenario) -> Blokken:
    loopt = running_inzetten(dossier.inzetten_van(scenario))
    return (
        *(alinea(Stuk("Ingezet: ", vet=True), deel.sinds, soort="regel") for deel in loopt[:1]),
        alinea(Stuk("Wanneer: ", vet=True), *of_leeg(plat_tekst(scenario.signalen))),
        Kop(2, "Stappen", bladwijzer="Stappen"),
        alinea(Stuk("Wie beslist: ", vet=True), *of_leeg(scenario.beslisser)),
        *stappentabel(dossier, scenario, kort=True),
        alinea(Stuk("Weer afbouwen: ", vet=True), *of_leeg(plat_tekst(scenario.afschalen))),
    )
