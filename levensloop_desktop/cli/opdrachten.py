"""What each command does with the services, and what it prints."""

from dataclasses import dataclass
from pathlib import Path

from levensloop_desktop.cli.omgeving import CommandRefusedError, Omgeving
from levensloop_desktop.cli.openen import client_id_of, read_passphrase
from levensloop_desktop.cli.uitvoer import progress, say, show_table, warn
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.getallen import write_number
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.dossier.dossiers import list_clienten
from levensloop_desktop.services.kluisbeheer.bestanden import check_place
from levensloop_desktop.services.kluisbeheer.bevindingen import explain_finding
from levensloop_desktop.services.kluisbeheer.controleren import check_kluis as verify
from levensloop_desktop.services.overdragen.uitwisseling import (
    Exportopdracht,
    export_dossier,
    import_dossier,
    read_file,
)
from levensloop_desktop.services.overdragen.vreemde_waarden import tell_value
from levensloop_desktop.services.ports.kluisport import Clientregel, Kluis
from levensloop_desktop.services.voorbeeldkluis.vullen import (
    COLLEGAS,
    GEBRUIKER,
    WACHTZIN,
    add_collegas,
    make_voorbeeldkluis,
)

_KOPPEN = ("Nummer", "Naam", "Fase", "Verblijf nu", "Titel tot", "Plan", "Traject")
_GEEN_SCHERM = (
    "Hier is geen scherm, dus het venster kan niet open. Alle andere opdrachten werken wel: "
    "“levensloop --help” noemt ze."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exportvraag:
    """Which dossier must go to which file, as asked on the command line."""

    client: str
    naar: Path
    ontvanger: str
    doel: str
    grondslag: str
    overschrijf: bool


def open_window(omgeving: Omgeving) -> None:
    """Show the window until it is closed.

    Raises:
        CommandRefusedError: when there is no screen.
    """
    if not omgeving.has_screen():
        raise CommandRefusedError(_GEEN_SCHERM)
    raise SystemExit(omgeving.open_window())


def make_demo(
    omgeving: Omgeving, pad: Path, aantal: int, zaad: int, wachtzin_bestand: str | None
) -> None:
    """Make the voorbeeldkluis and say how it opens."""
    eigen = read_passphrase(wachtzin_bestand) if wachtzin_bestand else None
    try:
        with progress("Cliënten verzinnen") as voortgang:
            kluis = make_voorbeeldkluis(
                omgeving.kluizen,
                omgeving.werkplek,
                pad,
                wachtzin=eigen or WACHTZIN,
                aantal=aantal,
                zaad=zaad,
                voortgang=voortgang,
            )
        try:
            add_collegas(kluis, eigen or WACHTZIN)
        finally:
            kluis.close()
    except KeyboardInterrupt:
        warn(f"De voorbeeldkluis is niet af. Verwijder de map {pad}.")
        raise
    clienten = "1 verzonnen cliënt" if aantal == 1 else f"{write_number(aantal)} verzonnen cliënten"
    say(f"Voorbeeldkluis gemaakt: {pad} ({clienten})")
    for wie in (GEBRUIKER, *COLLEGAS):
        say(f"Gebruiker: {wie.naam} ({label('gebruikersrol', wie.rol)})")
    say("Wachtzin: staat in uw bestand" if eigen else f"Wachtzin van allen: {WACHTZIN}")


def show_clienten(omgeving: Omgeving, kluis: Kluis) -> None:
    """Print the client list."""
    regels = list_clienten(kluis, omgeving.werkplek)
    show_table(_KOPPEN, [_row(regel) for regel in regels])
    if not regels:
        warn("Deze kluis heeft nog geen cliënten.")


def _row(regel: Clientregel) -> tuple[str, ...]:
    return (
        regel.clientnummer,
        regel.naam,
        label("fase", regel.fase) or "nog geen fase",
        regel.verblijf or "niet vastgelegd",
        write_date(regel.titel_tot) or "geen",
        _plan(regel),
        label("trajectstatus", regel.trajectstatus),
    )


def _plan(regel: Clientregel) -> str:
    if regel.plan_versie is None:
        return "nog geen plan"
    sinds = write_date(regel.plan_datum)
    if regel.plan_status == "concept":
        return f"concept, sinds {sinds}"
    return f"versie {regel.plan_versie}, {sinds}"


def read_import(bestand: Path) -> bytes:
    """The bytes of the file to bring in, before anybody types a passphrase.

    Raises:
        ImportRefusedError: when it cannot be read or is too large.
    """
    return read_file(bestand)


def import_file(omgeving: Omgeving, kluis: Kluis, inhoud: bytes) -> None:
    """Bring a dossier in and say what came.

    Raises:
        ImportRefusedError: with every place that stops it.
    """
    verslag = import_dossier(kluis, omgeving.werkplek, inhoud)
    say(
        f"Opgenomen: {verslag.client.korte_naam}, {verslag.client.clientnummer} "
        f"({verslag.aantal} regels nieuw)."
    )
    if verslag.gekoppeld:
        say(f"Gekoppeld aan partners en personen die er al waren: {verslag.gekoppeld}.")
    for waarde in verslag.waarden:
        say(f"Onbekende waarde, te zien en niet te kiezen: {tell_value(waarde)}.")
    for melding in verslag.waarschuwingen:
        warn(f"Let op, {melding.plaats}: {melding.reden}")


def export_file(omgeving: Omgeving, kluis: Kluis, vraag: Exportvraag) -> None:
    """Write a dossier and say under which number.

    Raises:
        CommandRefusedError: when nobody has this number.
        ExportFailedError: when the file cannot come where the user asks.
    """
    check_place(vraag.naar, overschrijf=vraag.overschrijf)
    verstrekking = export_dossier(
        kluis,
        omgeving.werkplek,
        Exportopdracht(
            client_id=client_id_of(kluis, omgeving, vraag.client),
            naar=vraag.naar,
            overschrijf=vraag.overschrijf,
            ontvanger=vraag.ontvanger,
            doel=vraag.doel,
            grondslag=vraag.grondslag,
        ),
    )
    say(f"Bewaard als {vraag.naar}, in het register onder {verstrekking.nummer}.")
    warn("Dit bestand is leesbaar voor iedereen die erbij kan. Bewaar het alleen versleuteld.")


def check_kluis(kluis: Kluis) -> bool:
    """Check pages, references and log, and print what was found; whether all is well."""
    with progress("Kluis controleren") as voortgang:
        bevindingen = verify(kluis, voortgang)
    for bevinding in bevindingen:
        warn(explain_finding(bevinding))
    if bevindingen:
        warn("Bewaar de kluis zoals die nu is en zet een reservekopie terug.")
        return False
    say("De kluis is in orde: bladzijden, verwijzingen, logboek en reservekopieën kloppen.")
    return True
