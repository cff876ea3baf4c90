"""One process per kluis: a lock that the operating system frees when the process dies."""

import json
import os
import sys
from datetime import datetime
from pathlib import Path

from levensloop_desktop.errors import KluisInUseError
from levensloop_desktop.storage.file_failures import file_errors
from levensloop_desktop.storage.private_files import FILE_MODE

NAME = "in-gebruik.json"
MAXIMUM_BYTES = 4096

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 20  # a byte past the text, so that others can still read who has it

    def _try_lock(handle: int) -> bool:
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class ProcessLock:
    """The lock of one kluis, held from opening to closing.

    A crash leaves the text behind and frees the lock, so the next one simply takes it.
    """

    def __init__(self, folder: Path) -> None:
        self._pad = folder / NAME
        self._handle: int | None = None

    def take(self, *, gebruiker: str, computer: str, sinds: datetime) -> None:
        """Take the lock and write down who has it.

        Raises:
            KluisInUseError: when another process, or another window, holds it.
            KluisNotWritableError: when the folder refuses the file.
        """
        with file_errors(self._pad.parent):
            handle = os.open(self._pad, os.O_RDWR | os.O_CREAT, FILE_MODE)
        if not _try_lock(handle):
            os.close(handle)
            raise KluisInUseError(**_read_holder(self._pad))
        self._handle = handle
        wie = {
            "gebruiker": gebruiker,
            "computer": computer,
            "sinds": sinds.isoformat(timespec="seconds"),
            "proces": os.getpid(),
        }
        with file_errors(self._pad.parent):
            self._write(json.dumps(wie).encode())

    def release(self) -> None:
        """Clear who had it and let go."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        try:
            os.ftruncate(handle, 0)
        finally:
            os.close(handle)

    def _write(self, inhoud: bytes) -> None:
        if self._handle is not None:
            os.ftruncate(self._handle, 0)
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, inhoud)


def _read_holder(pad: Path) -> dict[str, str]:
    """Who holds the lock, as far as the file says."""
    leeg = dict.fromkeys(("gebruiker", "computer", "sinds"), "")
    try:
        with pad.open("rb") as bestand:
            wie = json.loads(bestand.read(MAXIMUM_BYTES))
    except (OSError, ValueError):
        return leeg
    if not isinstance(wie, dict):
        return leeg
    return {naam: str(wie.get(naam, "")) for naam in leeg}
