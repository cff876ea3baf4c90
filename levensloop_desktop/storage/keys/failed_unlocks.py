"""Moments that nobody could log: kept beside the databases until somebody with a key can.

A wrong passphrase opens no log, and a manager has no key of it.
"""

import contextlib
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from levensloop_desktop.services.ports.kluisport import Opslag
from levensloop_desktop.storage.files.private_files import FILE_MODE

MAXIMUM_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Momenten:
    """One file of moments, and the event they become in the log."""

    bestand: str
    gebeurtenis: str


MISLUKT = Momenten("mislukt-ontgrendeld.txt", "ontgrendelen_mislukt")
DOOR_MANAGER = Momenten("geopend-door-manager.txt", "kluis_geopend_manager")
_SOORTEN = (MISLUKT, DOOR_MANAGER)


def note(folder: Path, soort: Momenten, wanneer: datetime) -> None:
    """Add a moment to the file; where that is refused, what happened stays the same."""
    with contextlib.suppress(OSError):
        pad = folder / soort.bestand
        handle = os.open(pad, os.O_WRONLY | os.O_APPEND | os.O_CREAT, FILE_MODE)
        try:
            if os.fstat(handle).st_size < MAXIMUM_BYTES:
                os.write(handle, f"{wanneer.isoformat(timespec='seconds')}\n".encode())
        finally:
            os.close(handle)


def move_to_log(folder: Path, opslag: Opslag) -> None:
    """Log how often it happened and when last; `forget` follows when that is kept."""
    for soort in _SOORTEN:
        momenten = _read(folder / soort.bestand)
        if momenten:
            opslag.write_log(soort.gebeurtenis, bijzonderheid=f"{len(momenten)} {momenten[-1]}")


def forget(folder: Path) -> None:
    """Remove what was moved to the log."""
    for soort in _SOORTEN:
        with contextlib.suppress(OSError):
            (folder / soort.bestand).unlink(missing_ok=True)


def _read(pad: Path) -> list[str]:
    try:
        with pad.open("rb") as bestand:
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
