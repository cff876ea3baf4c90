"""Make a document of a client and put it in a file."""

from dataclasses import dataclass
from pathlib import Path

from levensloop_desktop.cli.omgeving import CommandRefusedError, Omgeving
from levensloop_desktop.cli.openen import client_id_of
from levensloop_desktop.cli.uitvoer import say, warn
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.verstrekking.ontvangers import (
    Ontvanger,
    find_ontvangers,
    pick_ontvanger,
)
from levensloop_desktop.domain.verstrekking.profielen import Keuze, profiel_for
from levensloop_desktop.services.afdrukken.afdrukken import (
    Afdrukopdracht,
    prepare_print,
    register_print,
    render,
)
from levensloop_desktop.services.dossier.dossiers import reload_dossier
from levensloop_desktop.services.kluisbeheer.bestanden import check_place, placed_file
from levensloop_desktop.services.pakket.beveiligen import BEVEILIGD, secure
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.verstrekken.profielen import read_assigned, read_profielen

MET_KEUZE = ("overdracht", "levensloopplan")  # of these one chooses what goes along


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraag:
    """What was asked on the command line."""

    client: str
    document: str
    naar: Path
    scenario: int | None
    ontvanger: str
    doel: str
    grondslag: str
    toelichting: str
    profiel: str
    overschrijf: bool
    wijzigingen: bool = False
    beveiligd: bool = False


def print_document(omgeving: Omgeving, kluis: Kluis, vraag: Vraag) -> None:
    """Render, place the file and register it; what cannot be placed is not registered.

    Raises:
        CommandRefusedError: unknown client or scenario.
        ExportFailedError: when the file cannot come where the user asks.
    """
    check_place(vraag.naar, overschrijf=vraag.overschrijf)
    client_id = client_id_of(kluis, omgeving, vraag.client)
    dossier = reload_dossier(kluis, client_id)
    ontvanger, doel, grondslag = _from_overdracht(dossier, vraag)
    wie = pick_ontvanger(find_ontvangers(dossier), ontvanger)
    opdracht = Afdrukopdracht(
        client_id=client_id,
        documentsoort=vraag.document,
        onderwerp_id=_subject(dossier, vraag),
        ontvanger=ontvanger,
        doel=doel,
        ontvanger_organisatie=wie.organisatie,
        ontvanger_persoon=wie.persoon,
        grondslag=grondslag,
        grondslag_toelichting=vraag.toelichting,
        gekozen=_chosen(kluis, vraag, wie),
        vorm=BEVEILIGD if vraag.beveiligd else "bestand",
        wijzigingen=vraag.wijzigingen,
    )
    drukwerk = prepare_print(kluis, omgeving.werkplek, opdracht, definitief=True)
    if vraag.wijzigingen and drukwerk.vorige is None:
        warn("Er is geen eerdere vastgestelde versie: er is niets om mee te vergelijken.")
    afdruk, wachtzin = render(drukwerk), ""
    if vraag.beveiligd:
        beveiligd = secure(afdruk)
        afdruk, wachtzin = beveiligd.afdruk, beveiligd.wachtzin
    with placed_file(vraag.naar, afdruk.pdf, overschrijf=vraag.overschrijf):
        register_print(kluis, omgeving.werkplek, drukwerk, afdruk)
    bladen = "1 pagina" if afdruk.paginas == 1 else f"{afdruk.paginas} pagina’s"
    say(f"Bewaard als {vraag.naar}: {bladen}, in het register onder {drukwerk.kop.nummer}.")
    if wachtzin:
        say(f"Wachtzin van het bestand: {wachtzin}")
        warn(
            "Deze wachtzin ziet u één keer. Geef hem door per telefoon. Het bestand is geen PDF/A."
        )
    if afdruk.ontbrekende_tekens:
        warn(f"Deze tekens kon het lettertype niet tonen: {' '.join(afdruk.ontbrekende_tekens)}")


def _chosen(kluis: Kluis, vraag: Vraag, wie: Ontvanger) -> Keuze | None:
    """What goes along: by the profile that was asked for, else by who gets an overdracht."""
    code = vraag.profiel
    if not code and vraag.document == "overdracht":
        code = profiel_for(wie.soort, read_assigned(kluis))
    if not code:
        return None
    if vraag.document not in MET_KEUZE:
        zin = f"--profiel hoort bij --document {' of '.join(MET_KEUZE)}."
        raise CommandRefusedError(zin)
    profiel = read_profielen(kluis)[code]
    return Keuze(profiel=profiel, gaat_mee=profiel.rubrieken)


def _subject(dossier: Dossier, vraag: Vraag) -> str:
    if vraag.wijzigingen and vraag.document != "levensloopplan":
        raise CommandRefusedError("--wijzigingen hoort bij --document levensloopplan.")
    if vraag.scenario is None:
        return ""
    if vraag.document != "scenariokaart":
        raise CommandRefusedError("--scenario hoort bij --document scenariokaart.")
    aantal = len(dossier.scenarios)
    if vraag.scenario > aantal:
        zin = f"Scenario {vraag.scenario} is er niet; deze cliënt heeft er {aantal}."
        raise CommandRefusedError(zin)
    return dossier.scenarios[vraag.scenario - 1].id


def _from_overdracht(dossier: Dossier, vraag: Vraag) -> tuple[str, str, str]:
    """Recipient, purpose and ground; the latest overdracht fills in what was not given."""
    if vraag.document != "overdracht" or not dossier.overdrachten:
        return vraag.ontvanger, vraag.doel, vraag.grondslag
    laatste = dossier.overdrachten[-1]
    naar = (laatste.naar_persoon, dossier.partnernaam(laatste.naar_partner_id))
    return (
        vraag.ontvanger or ", ".join(deel for deel in naar if deel),
        vraag.doel or laatste.doel,
        vraag.grondslag or laatste.grondslag,
    )
