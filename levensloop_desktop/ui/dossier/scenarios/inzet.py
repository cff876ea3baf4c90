"""Each time a scenario was used, below its steps."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from levensloop_desktop.domain.scenario import Inzet
from levensloop_desktop.services.ports.kluisport import Werkplek
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.kolommen import Kolom
from levensloop_desktop.ui.formulieren.lijstbeschrijving import Lijstbeschrijving, Plaats
from levensloop_desktop.ui.formulieren.rijen import Rij


def describe_inzetten(scenario: Callable[[], Any], werkplek: Werkplek) -> Lijstbeschrijving:
    """The inzetten of the scenario that is chosen at that moment."""
    return Lijstbeschrijving(
        soort=Inzet,
        titel="Ingezet",
        enkelvoud="Inzet",
        nieuw="Nieuwe inzet",
        leeg="Dit scenario is nog niet ingezet. In Nu handelen (F8) zet u het in met één toets.",
        kolommen=(
            Kolom(kop="Ingezet op", tekst=_begin, breedte=160),
            Kolom(kop="Stand", tekst=_stand, status=_vorm, breedte=144),
            Kolom(veld="reden", kop="Waarom"),
            Kolom(veld="uitkomst"),
        ),
        rijen=(
            Rij("begindatum", "tijd", "door", rek=(4, 2, 6)),
            Rij("reden"),
            Rij("einddatum", "eindtijd"),
            Rij("uitkomst", "les"),
        ),
        records=partial(_inzetten, scenario),
        begin=partial(_begin_now, scenario, werkplek),
        telling=_count,
        plaats=Plaats.ONDER,
    )


def _inzetten(scenario: Callable[[], Any], gegevens: Gegevens) -> Sequence[Inzet]:
    gekozen = scenario()
    if gekozen is None or gegevens.dossier is None:
        return ()
    return gegevens.dossier.inzetten_van(gekozen)


def _begin_now(
    scenario: Callable[[], Any], werkplek: Werkplek, gegevens: Gegevens
) -> dict[str, Any]:
    return {
        "scenario_id": scenario().id,
        "begindatum": gegevens.vandaag,
        "tijd": f"{werkplek.now().astimezone():%H:%M}",
    }


def _begin(inzet: Any, gegevens: Gegevens) -> str:
    delen = (gegevens.toon(inzet, "begindatum"), inzet.tijd)
    return ", ".join(deel for deel in delen if deel)


def _stand(inzet: Any, gegevens: Gegevens) -> str:
    return "loopt nu" if inzet.loopt else f"tot {gegevens.toon(inzet, 'einddatum')}"


def _vorm(inzet: Any, _gegevens: Gegevens) -> str:
    return "loopt" if inzet.loopt else "gedaan"


def _count(inzetten: Sequence[Any], _gegevens: Gegevens) -> str:
    if not inzetten:
        return ""
    keer = f"{len(inzetten)} keer"
    return f"{keer}, loopt nu" if any(deel.loopt for deel in inzetten) else keer
