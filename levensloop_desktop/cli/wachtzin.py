"""The command that changes one's own passphrase; neither ever is an argument."""

import getpass
import sys
from pathlib import Path
from typing import Annotated

import typer

from levensloop_desktop.cli.omgeving import CommandRefusedError, Omgeving
from levensloop_desktop.cli.openen import Toegang, read_passphrase
from levensloop_desktop.cli.uitvoer import say, warn
from levensloop_desktop.services.kluisbeheer.bevindingen import explain_warning
from levensloop_desktop.services.toegang.gebruikers import change_passphrase

_OPTIE = "--nieuwe-wachtzin-bestand"
_STANDAARDINVOER = "-"


def wachtzin(
    ctx: typer.Context,
    kluis: Annotated[Path, typer.Argument(metavar="KLUIS", help="De map van de kluis.")],
    nieuw_bestand: Annotated[
        str | None,
        typer.Option(
            _OPTIE, metavar="PAD", help="Lees de nieuwe van de eerste regel van dit bestand."
        ),
    ] = None,
    gebruiker: Annotated[
        str | None,
        typer.Option(
            "--gebruiker", metavar="NAAM", help="Nodig als de kluis er meer dan een heeft."
        ),
    ] = None,
    wachtzin_bestand: Annotated[
        str | None,
        typer.Option(
            "--wachtzin-bestand",
            metavar="PAD",
            help="Lees die van nu van de eerste regel van dit bestand; - is standaardinvoer.",
        ),
    ] = None,
) -> None:
    """Change one's own passphrase."""
    if nieuw_bestand == wachtzin_bestand == _STANDAARDINVOER:
        zin = "Standaardinvoer kan maar een van beide wachtzinnen geven."
        raise CommandRefusedError(zin)
    omgeving = ctx.find_object(Omgeving)
    if omgeving is None:
        raise RuntimeError
    toegang = Toegang(kluis, gebruiker, wachtzin_bestand)
    change_own(omgeving, toegang, nieuw_bestand)


def change_own(omgeving: Omgeving, toegang: Toegang, nieuw_bestand: str | None) -> None:
    """Open the kluis with the passphrase of now and put the new one in its place.

    Raises:
        CommandRefusedError: when there is no new one, or the two that were typed differ.
        WeakPassphraseError: when the new one is easy to guess; nothing changed.
        LevensloopError: every reason why a kluis does not open.
    """
    omgeving.kluizen.describe(toegang.kluis)
    oud = read_passphrase(toegang.wachtzin_bestand)
    geopend = omgeving.kluizen.open(toegang.kluis, wachtzin=oud, gebruiker=toegang.gebruiker)
    try:
        for code in geopend.waarschuwingen:
            warn(explain_warning(code).tekst)
        nieuw = _read_new(nieuw_bestand)
        if nieuw == oud:
            raise CommandRefusedError("De nieuwe wachtzin is dezelfde als die van nu.")
        change_passphrase(geopend, oud, nieuw)
    finally:
        geopend.close()
    say(f"De wachtzin van {geopend.gebruiker.naam} is gewijzigd.")


def _read_new(bestand: str | None) -> str:
    """The new passphrase; typed twice, since nobody sees it."""
    if bestand is not None or not sys.stdin.isatty():
        return read_passphrase(bestand, _OPTIE)
    nieuw = getpass.getpass("Nieuwe wachtzin: ")
    if getpass.getpass("Nogmaals: ") != nieuw:
        raise CommandRefusedError(
            "De twee nieuwe wachtzinnen zijn niet gelijk. Er is niets gewijzigd."
        )
    return nieuw
