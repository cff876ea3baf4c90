"""Files and folders that only their owner may read, written whole or not at all."""

import contextlib
import os
from pathlib import Path

FOLDER_MODE = 0o700
FILE_MODE = 0o600


def make_folder(pad: Path) -> None:
    """Make a folder for the owner alone."""
    pad.mkdir(mode=FOLDER_MODE)


def ensure_folder(pad: Path) -> None:
    """Make a folder for the owner alone where there is none; another may make it meanwhile.

    Raises:
        OSError: when it cannot be made, or something else has its name.
    """
    if not pad.is_dir():
        try:
            make_folder(pad)
        except FileExistsError:
            if not pad.is_dir():
                raise


def make_file(pad: Path) -> None:
    """Make an empty file for the owner alone; it may not be there yet."""
    os.close(os.open(pad, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE))


def write_atomically(pad: Path, inhoud: bytes) -> None:
    """Replace a file in one step, so that a crash leaves the old or the new one."""
    tijdelijk = pad.with_name(f".{pad.name}.{os.urandom(4).hex()}")
    make_file(tijdelijk)
    try:
        with tijdelijk.open("wb") as bestand:
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        tijdelijk.replace(pad)
    except OSError:
        tijdelijk.unlink(missing_ok=True)
        raise
    sync_folder(pad.parent)


def sync_folder(pad: Path) -> None:
    """Have the system write the names in a folder; Windows does this by itself."""
    with contextlib.suppress(PermissionError):
        handle = os.open(pad, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
