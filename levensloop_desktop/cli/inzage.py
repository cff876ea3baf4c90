"""The command that answers an inzageverzoek."""

from pathlib import Path

from levensloop_desktop.cli.omgeving import CommandRefusedError, Omgeving
from levensloop_desktop.cli.openen import client_id_of
from levensloop_desktop.cli.uitvoer import say, warn
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.verstrekken.inzage import Inzageopdracht, give_access


def check_folder(naar: Path) -> None:
    """Refuse before anybody types a passphrase.

    Raises:
        CommandRefusedError: when it is no folder.
    """
    if not naar.is_dir():
        zin = f"{naar} is geen map. Maak de map eerst, of kies een andere."
        raise CommandRefusedError(zin)


def answer_request(
    omgeving: Omgeving, kluis: Kluis, client: str, naar: Path, ontvanger: str
) -> None:
    """Write both files and say under which number.

    Raises:
        CommandRefusedError: when nobody has this number.
        ExportFailedError: when a file cannot come there.
    """
    opdracht = Inzageopdracht(
        client_id=client_id_of(kluis, omgeving, client), naar=naar, ontvanger=ontvanger
    )
    inzage = give_access(kluis, omgeving.werkplek, opdracht)
    say(f"Bewaard als {inzage.pdf} en {inzage.bestand}.")
    say(f"In het register onder {inzage.verstrekking.nummer}.")
    warn("Deze bestanden zijn leesbaar voor iedereen die erbij kan. Bewaar ze alleen versleuteld.")
