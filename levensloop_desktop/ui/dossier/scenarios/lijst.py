"""Scenario's and their steps, described."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from levensloop_desktop.domain.scenario import Scenario, Scenariostap
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.kolommen import Kolom
from levensloop_desktop.ui.formulieren.lijstbeschrijving import Lijstbeschrijving, Plaats
from levensloop_desktop.ui.formulieren.rijen import Rij


def _naam(scenario: Any, gegevens: Gegevens) -> str:
    del gegevens
    return scenario.naam or label("scenariosoort", scenario.soort)


def _stappen(scenario: Any, gegevens: Gegevens) -> str:
    aantal = len(gegevens.dossier.stappen_van(scenario)) if gegevens.dossier else 0
    return f"{aantal} {'stap' if aantal == 1 else 'stappen'}"


SCENARIOS = Lijstbeschrijving(
    soort=Scenario,
    titel="Scenario’s",
    enkelvoud="Scenario",
    nieuw="Nieuw scenario",
    leeg="Nog geen scenario’s. Wat doet u als het misgaat? Begin met wat het vaakst gebeurt.",
    kolommen=(
        Kolom(kop="Scenario", tekst=_naam, vet=True),
        Kolom(kop="Stappen", tekst=_stappen, breedte=88),
    ),
    rijen=(
        Rij("naam", "soort"),
        Rij("signalen", "afspraken_vooraf"),
        Rij("juridisch_kader", "afschalen"),
        Rij("beslisser", "vastgesteld_op", "evaluatie_op", rek=(3, 2, 2)),
    ),
    geordend=True,
)


def describe_steps(scenario: Callable[[], Any]) -> Lijstbeschrijving:
    """The steps of the scenario that is chosen at that moment."""
    return Lijstbeschrijving(
        soort=Scenariostap,
        titel="Stappen",
        enkelvoud="Stap",
        nieuw="Nieuwe stap",
        leeg="Nog geen stappen. Wat doet u als eerste?",
        kolommen=(
            Kolom(kop="Nr", tekst=_nummer, breedte=56),
            Kolom(veld="actie"),
            Kolom(veld="betrokkenheid_id", tekst=_wie, breedte=200),
            Kolom(kop="Nacht", tekst=_nacht, breedte=112),
            Kolom(veld="binnen", breedte=120),
        ),
        rijen=(
            Rij("actie"),
            Rij("betrokkenheid_id", "binnen", rek=(3, 1)),
            Rij("telefoon_dag", "telefoon_nacht"),
            Rij("anders"),
            Rij("toelichting"),
        ),
        geordend=True,
        records=partial(_steps, scenario),
        begin=lambda _: {"scenario_id": scenario().id},
        plaats=Plaats.ONDER,
    )


def _steps(scenario: Callable[[], Any], gegevens: Gegevens) -> Sequence[Scenariostap]:
    gekozen = scenario()
    if gekozen is None or gegevens.dossier is None:
        return ()
    return gegevens.dossier.stappen_van(gekozen)


def _nummer(stap: Any, gegevens: Gegevens) -> str:
    dossier = gegevens.dossier
    ids = (
        [deel.id for deel in dossier.scenariostappen if deel.scenario_id == stap.scenario_id]
        if dossier
        else []
    )
    return str(ids.index(stap.id) + 1) if stap.id in ids else ""


def _wie(stap: Any, gegevens: Gegevens) -> str:
    return gegevens.dossier.naam_van(stap.betrokkenheid_id) if gegevens.dossier else ""


def _nacht(stap: Any, gegevens: Gegevens) -> str:
    """The number of the step itself, else that of who is to be called."""
    dossier = gegevens.dossier
    if stap.telefoon_nacht or dossier is None:
        return str(stap.telefoon_nacht)
    betrokken = dossier.betrokkenheid(stap.betrokkenheid_id)
    return dossier.telefoon_nacht(betrokken) if betrokken else ""
