"""Remove back-ups for ever. No database here.

Of each the kluis.json goes first: without the keys in it nobody opens the rest, also when a disk
gives removed files back.
"""

import contextlib
import os
import shutil
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from levensloop_desktop.errors import KluisNotWritableError
from levensloop_desktop.services.ports.kopieport import Reservekopie
from levensloop_desktop.storage.backup import backup_files
from levensloop_desktop.storage.description import moment_of
from levensloop_desktop.storage.kluisjson import kluis_file

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def every_copy(folder: Path) -> tuple[Reservekopie, ...]:
    """Whatever carries the name of a back-up, oldest first; also what says nothing of itself."""
    return tuple(
        backup_files.read_copy(pad)
        or Reservekopie(pad, moment_of(pad.name) or _LONG_AGO, "", _size(pad), ())
        for pad in backup_files.named_copies(folder)
    )


def destroy(paden: Sequence[Path], voortgang: Callable[[int, int], None]) -> None:
    """Remove these back-ups; what `voortgang` raises ends it between two of them.

    Raises:
        KluisNotWritableError: when one cannot be removed; those before it are gone.
    """
    for nummer, pad in enumerate(paden):
        voortgang(nummer, len(paden))
        if not pad.exists():
            continue
        gaat = pad.with_name(f"{backup_files.GOING}{pad.name}")
        try:
            pad.rename(gaat)
            reached("hernoemd")
            _forget_keys(gaat / kluis_file.NAME)
            reached("sleutels weg")
            shutil.rmtree(gaat)
        except OSError:
            raise KluisNotWritableError(pad=str(pad.parent)) from None
        backup_files.sync_softly(pad.parent)


def reached(step: str) -> None:
    """A place between two steps, where the tests stop the process."""
    del step


def _forget_keys(pad: Path) -> None:
    """Write over the wrapped keys, as far as the disk writes in place."""
    with contextlib.suppress(FileNotFoundError), pad.open("r+b") as bestand:
        bestand.write(bytes(pad.stat().st_size))
        bestand.flush()
        os.fsync(bestand.fileno())


def _size(pad: Path) -> int:
    with contextlib.suppress(OSError):
        return sum(deel.stat().st_size for deel in pad.iterdir())
    return 0
