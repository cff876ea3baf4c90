"""One process per kluis: a lock that the operating system frees when the process dies.

The same file remembers the number of the last line of the log. It is written after each change that
was kept and stays when the kluis closes, so that a database that lost changes (a log file that was
taken away after a crash, an older file that was put in its place) is noticed at the next opening
(docs/adr/0009-laatste-regel-naast-de-database.md).
"""

import contextlib
import errno
import json
import os
import sys
import threading
import time
from datetime import datetime
from pathlib import Path
from typing import Any

from levensloop_desktop.errors import KluisInUseError, LevensloopError, NoLocksError
from levensloop_desktop.services.beschrijving import Ingebruik
from levensloop_desktop.storage.files.file_failures import file_errors
from levensloop_desktop.storage.files.heartbeat import Heartbeat, shows_life

NAME = "in-gebruik.json"
MAXIMUM_BYTES = 4096
_LAST_LINE = "laatste_regel"
_RESTORED = "teruggezet"
_SIGN = "levensteken"
_SIGNS = 10  # one digit, so that the text keeps its length
_LOOKS = 4
_BETWEEN_LOOKS = 0.02

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

    # What a share says that keeps no locks.
    _KEEPS_NONE = (errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL)

    def _try_lock(handle: int) -> bool:
        try:
            _look_for_locks(handle)
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as fault:
            if fault.errno in _KEEPS_NONE:
                raise NoLocksError from None
            raise
        return True

    def _look_for_locks(handle: int) -> None:
        """Ask for the other kind of lock too, which the database takes; somebody may have it."""
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return
        fcntl.lockf(handle, fcntl.LOCK_UN)


def _try_patiently(handle: int) -> bool:
    """Try for as long as somebody may just be looking whether the kluis is free."""
    for _ in range(_LOOKS):
        if _try_lock(handle):
            return True
        time.sleep(_BETWEEN_LOOKS)
    return _try_lock(handle)


class ProcessLock:
    """The lock of one kluis, held from opening to closing.

    A crash leaves the text behind and frees the lock, so the next one simply takes it.
    """

    def __init__(self, folder: Path) -> None:
        self._pad = folder / NAME
        self._handle: int | None = None
        self._holder: dict[str, object] = {}
        self._last_line = 0
        self._restored = ""
        self._length = -1
        self._without_line: tuple[tuple[object, ...], str] = ((), "")
        self._writing = threading.Lock()
        self._heartbeat: Heartbeat | None = None

    def take(self, *, gebruiker: str, computer: str, sinds: datetime) -> None:
        """Take the lock and write down who has it.

        Raises:
            KluisInUseError: when another process, or another window, holds it.
            NoLocksError: when nobody can hold anything on this disk.
            KluisNotWritableError: when the folder refuses the file.
        """
        # Who only looks whether a kluis is open, as the unlock screen does, takes no lock.
        from levensloop_desktop.storage.files.private_files import FILE_MODE  # noqa: PLC0415

        with file_errors(self._pad.parent):
            handle = os.open(self._pad, os.O_RDWR | os.O_CREAT, FILE_MODE)
        try:
            with file_errors(self._pad.parent):
                is_ours = _try_patiently(handle)
            if not is_ours or self._is_alive_elsewhere(computer):
                raise KluisInUseError(**_read_holder(self._pad))
        except LevensloopError:
            os.close(handle)
            raise
        self._handle = handle
        vorig = _read(self._pad)
        self._last_line = _number(vorig.get(_LAST_LINE))
        self._restored = str(vorig.get(_RESTORED, ""))
        self._holder = {
            "gebruiker": gebruiker,
            "computer": computer,
            "sinds": sinds.isoformat(timespec="seconds"),
            "proces": os.getpid(),
            _SIGN: 0,
        }
        with file_errors(self._pad.parent):
            self._write(self._text())
        self._heartbeat = Heartbeat(self._give_sign)

    def note_last_line(self, nummer: int) -> None:
        """Remember the last line of the log; a disk that refuses it does not stop the work.

        Not synced: after a power cut the number may lie behind the database, never before it.
        """
        self._last_line = nummer
        with contextlib.suppress(OSError):
            self._write(self._text())

    def release(self) -> None:
        """Clear who had it and let go; the last line of the log stays."""
        if self._handle is None:
            return
        if self._heartbeat is not None:
            self._heartbeat.stop()
        try:
            self._holder = {}
            with contextlib.suppress(OSError):
                self._write(self._text())
        finally:
            with self._writing:
                handle, self._handle = self._handle, None
                os.close(handle)

    def _is_alive_elsewhere(self, computer: str) -> bool:
        """Whether another computer has the kluis, though its share gave us the lock too."""
        vorig = _read(self._pad)
        if not vorig.get("gebruiker") or vorig.get("computer") == computer:
            return False
        return shows_life(lambda: _read(self._pad).get(_SIGN))

    def _give_sign(self) -> None:
        """One digit further; a share that is gone for a while does not stop the work."""
        with self._writing:
            if self._handle is None or not self._holder:
                return
            self._holder[_SIGN] = (int(str(self._holder[_SIGN])) + 1) % _SIGNS
            with contextlib.suppress(OSError):
                self._put(self._text())

    @property
    def last_line(self) -> int:
        """The last line of the log that was ever kept, 0 when that is not known."""
        return self._last_line

    @property
    def restored(self) -> str:
        """The back-up that was put back since the kluis was last open; empty for none."""
        return self._restored

    def note_restored(self, kopie: str) -> None:
        """After putting back a back-up the log goes on from an earlier line, and must tell it."""
        self._restored = kopie
        self.note_last_line(0)

    def forget_restored(self) -> None:
        """The log tells it now."""
        self._restored = ""

    def _text(self) -> bytes:
        """What stands in the file; of every save, so that only the number is written anew."""
        zonder = (self._restored, *self._holder.values())
        if zonder != self._without_line[0]:
            terug = {_RESTORED: self._restored} if self._restored else {}
            self._without_line = zonder, json.dumps(self._holder | terug)[1:-1]
        regel = f'"{_LAST_LINE}": {self._last_line}' if self._last_line else ""
        inhoud = ", ".join(deel for deel in (self._without_line[1], regel) if deel)
        return f"{{{inhoud}}}".encode() if inhoud else b""

    def _write(self, inhoud: bytes) -> None:
        """Replace the text."""
        with self._writing:
            self._put(inhoud)

    def _put(self, inhoud: bytes) -> None:
        """In one write when the text keeps its length, as it does line after line."""
        if self._handle is None:
            return
        os.lseek(self._handle, 0, os.SEEK_SET)
        os.write(self._handle, inhoud)
        if self._length != len(inhoud):
            os.ftruncate(self._handle, len(inhoud))
            self._length = len(inhoud)


def read_holder(folder: Path) -> Ingebruik | None:
    """Who has a kluis open now; None when nobody has, whatever a crash left in the file."""
    pad = folder / NAME
    try:
        handle = os.open(pad, os.O_RDWR)
    except OSError:
        return None
    vrij = True
    with contextlib.suppress(OSError, NoLocksError):  # whoever opens it hears what is wrong
        vrij = _try_lock(handle)
    os.close(handle)
    return None if vrij else Ingebruik(**_read_holder(pad))


def _read_holder(pad: Path) -> dict[str, str]:
    """Who holds the lock, as far as the file says."""
    wie = _read(pad)
    return {naam: str(wie.get(naam, "")) for naam in ("gebruiker", "computer", "sinds")}


def _read(pad: Path) -> dict[str, Any]:
    try:
        with pad.open("rb") as bestand:
            tekst = bestand.read(MAXIMUM_BYTES).decode(errors="replace")
        # A kill between writing and cutting off leaves the end of the longer text before.
        inhoud, _ = json.JSONDecoder().raw_decode(tekst)
    except (OSError, ValueError, RecursionError):
        return {}
    return inhoud if isinstance(inhoud, dict) else {}


def _number(waarde: object) -> int:
    return waarde if type(waarde) is int and waarde > 0 else 0
