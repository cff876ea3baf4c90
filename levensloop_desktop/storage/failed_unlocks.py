"""Wrong passphrases: kept beside the databases until somebody with a key can log them."""

import contextlib
import os
from datetime import datetime
from pathlib import Path

from levensloop_desktop.services.ports import Opslag
from levensloop_desktop.storage.private_files import FILE_MODE

NAME = "mislukt-ontgrendeld.txt"
EVENT = "ontgrendelen_mislukt"
MAXIMUM_BYTES = 64 * 1024


def note_failure(folder: Path, wanneer: datetime) -> None:
    """Add a moment to the file; where that is refused, the passphrase stays just as wrong."""
    with contextlib.suppress(OSError):
        pad = folder / NAME
        handle = os.open(pad, os.O_WRONLY | os.O_APPEND | os.O_CREAT, FILE_MODE)
        try:
            if os.fstat(handle).st_size < MAXIMUM_BYTES:
                os.write(handle, f"{wanneer.isoformat(timespec='seconds')}\n".encode())
        finally:
            os.close(handle)


def move_to_log(folder: Path, opslag: Opslag) -> None:
    """Log how often it went wrong and when last; `forget` follows when that is kept."""
    momenten = _read(folder)
    if momenten:
        opslag.write_log(EVENT, bijzonderheid=f"{len(momenten)} {momenten[-1]}")


def forget(folder: Path) -> None:
    """Remove what was moved to the log."""
    with contextlib.suppress(OSError):
        (folder / NAME).unlink(missing_ok=True)


def _read(folder: Path) -> list[str]:
    try:
        with (folder / NAME).open("rb") as bestand:
            regels = bestand.read(MAXIMUM_BYTES).decode("ascii", errors="replace").splitlines()
    except OSError:
        return []
    return [regel for regel in regels if _is_moment(regel)]


def _is_moment(regel: str) -> bool:
    try:
        datetime.fromisoformat(regel)
    except ValueError:
        return False
    return True
