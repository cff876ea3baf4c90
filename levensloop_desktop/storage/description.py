"""What can be said of a kluis before it is opened; needs no database and no keys."""

from datetime import UTC, datetime
from pathlib import Path

from levensloop_desktop.services.beschrijving import Gebruiker, Kluisbeschrijving
from levensloop_desktop.storage.files.process_lock import read_holder
from levensloop_desktop.storage.kluisjson.kluis_file import KluisFile

COPIES = "reservekopieen"
JOURNAL = "herstel.json"  # stands there while a back-up is being put back
STAMP = "%Y%m%dT%H%M%SZ"  # how the folder of a copy is named
_STAMP_LENGTH = 16


def describe(folder: Path, inhoud: KluisFile) -> Kluisbeschrijving:
    """What can be said of a kluis without opening it."""
    return Kluisbeschrijving(
        pad=folder,
        naam=inhoud.naam,
        gebruikers=tuple(Gebruiker(slot.gebruiker, slot.rol) for slot in inhoud.users),
        voorbeeld=inhoud.voorbeeld,
        laatste_kopie=latest_copy(folder),
        in_gebruik=read_holder(folder),
    )


def latest_copy(folder: Path) -> datetime | None:
    """When the newest copy was made."""
    try:
        names = [pad.name for pad in (folder / COPIES).iterdir() if pad.is_dir()]
    except OSError:
        return None
    moments = [moment for name in names if (moment := moment_of(name)) is not None]
    return max(moments, default=None)


def moment_of(name: str) -> datetime | None:
    """The moment in the name of a back-up; None when it is no name of one."""
    try:
        return datetime.strptime(name[:_STAMP_LENGTH], STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
