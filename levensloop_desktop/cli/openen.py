"""Open a kluis from the command line: the passphrase never is an argument or in the environment."""

import getpass
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from levensloop_desktop.cli.omgeving import CommandRefusedError, Omgeving
from levensloop_desktop.cli.uitvoer import warn
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.dossier.dossiers import list_clienten
from levensloop_desktop.services.kluisbeheer.bevindingen import explain_warning
from levensloop_desktop.services.ports.kluisport import Kluis

_MAX_WACHTZIN = 4096
_ANDERS = "anders"  # of the value list grondslag


@dataclass(frozen=True, slots=True)
class Toegang:
    """Which kluis, as whom, and where its passphrase stands."""

    kluis: Path
    gebruiker: str | None
    wachtzin_bestand: str | None


@contextmanager
def opened(omgeving: Omgeving, toegang: Toegang) -> Iterator[Kluis]:
    """The kluis, open for as long as the block runs.

    Raises:
        LevensloopError: every reason why a kluis does not open.
    """
    omgeving.kluizen.describe(toegang.kluis)
    wachtzin = read_passphrase(toegang.wachtzin_bestand)
    kluis = omgeving.kluizen.open(toegang.kluis, wachtzin=wachtzin, gebruiker=toegang.gebruiker)
    for code in kluis.waarschuwingen:
        warn(explain_warning(code).tekst)
    try:
        yield kluis
    finally:
        kluis.close()


def read_passphrase(bestand: str | None, optie: str = "--wachtzin-bestand") -> str:
    """The passphrase from a file, from standard input ("-") or from the keyboard.

    Raises:
        CommandRefusedError: when there is none to be had.
    """
    if bestand is not None:
        return _read_from(bestand)
    if not sys.stdin.isatty():
        zin = (
            f"Er is geen toetsenbord om de wachtzin te typen. Geef een bestand met {optie} PAD, "
            f"of de wachtzin zelf met {optie} - en een pijp."
        )
        raise CommandRefusedError(zin)
    return getpass.getpass("Wachtzin: ")


def _read_from(bestand: str) -> str:
    try:
        if bestand == "-":
            ruw = sys.stdin.buffer.readline(_MAX_WACHTZIN)
        else:
            with Path(bestand).open("rb") as stroom:
                ruw = stroom.readline(_MAX_WACHTZIN)
        wachtzin = ruw.decode("utf-8-sig").rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise CommandRefusedError(
            "Het bestand met de wachtzin kan niet worden gelezen. Zet de wachtzin op de eerste "
            "regel van een gewoon tekstbestand (UTF-8)."
        ) from None
    if not wachtzin:
        raise CommandRefusedError("Op de eerste regel van het wachtzinbestand staat niets.")
    return wachtzin


def client_id_of(kluis: Kluis, omgeving: Omgeving, nummer: str) -> ClientId:
    """The id of the client with this number.

    Raises:
        CommandRefusedError: when nobody has it.
    """
    gezocht = nummer.strip().casefold()
    for regel in list_clienten(kluis, omgeving.werkplek):
        if regel.clientnummer.casefold() == gezocht:
            return regel.client_id
    zin = f"Er is geen cliënt met nummer {nummer}. Kijk met “levensloop clienten” welke er zijn."
    raise CommandRefusedError(zin)


def one_of(keuzes: Sequence[str], waarde: str, optie: str) -> str:
    """The value of an option, when it is one of these.

    Raises:
        CommandRefusedError: when it is not.
    """
    if waarde not in keuzes:
        zin = f"De optie {optie} kent “{waarde}” niet. Kies uit: {', '.join(filter(None, keuzes))}."
        raise CommandRefusedError(zin)
    return waarde


def check_ground(grondslag: str, toelichting: str) -> None:
    """A ground that is not in the list needs words.

    Raises:
        CommandRefusedError: when there are none.
    """
    if grondslag == _ANDERS and not toelichting.strip():
        raise CommandRefusedError("Schrijf bij --toelichting op welke grond u dit mag geven.")


def day_of(waarde: str, optie: str) -> date:
    """The day of an option, as JJJJ-MM-DD.

    Raises:
        CommandRefusedError: when it is no day.
    """
    try:
        return date.fromisoformat(waarde)
    except ValueError:
        zin = f"{optie} is een dag als 2026-07-01; “{waarde}” is dat niet."
        raise CommandRefusedError(zin) from None
