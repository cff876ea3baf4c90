"""Read kengetallen.db beside a process that has the kluis open, without writing or locking.

Who counts empties the log into the file at once (counts.update_counts), so the file alone is whole.
It is read as it stands on disk; when it changed meanwhile, or its log holds something, what was
read is thrown away (docs/adr/0012-een-schrijver-per-kluis.md).
"""

import hashlib
import time
from pathlib import Path

from levensloop_desktop.errors import KluisDamagedError, LevensloopError
from levensloop_desktop.services.ports.kluisport import Tellingenstand
from levensloop_desktop.storage.backup.backup import opened_read_only
from levensloop_desktop.storage.counts.counts_file import read_stand
from levensloop_desktop.storage.keys.key_slots import Keyring
from levensloop_desktop.storage.keys.open_files import COUNTS_FILE, keys_of
from levensloop_desktop.storage.migrations import KENGETALLEN, check_version

_LOOKS = 20
_BETWEEN_LOOKS = 0.05


class UnsettledError(LevensloopError):
    """The file is being written, or a crash or an older version left it to be finished."""

    code = "kluis_in_gebruik"


class SnapshotTellingen:
    """Fulfils the port Tellingen for somebody who holds the key of the counts alone.

    Args:
        folder: the kluis.
        keyring: of the slot.
    """

    def __init__(self, folder: Path, keyring: Keyring) -> None:
        self._pad = folder / COUNTS_FILE
        self._keyring = keyring
        self._last: Tellingenstand | None = None
        self._known = False

    def read_counts(self) -> Tellingenstand | None:
        """The counts as they stand now, or as they last could be read; the moment is in them.

        Raises:
            UnsettledError, KluisDamagedError, KluisTooNewError: when they never could be read.
        """
        try:
            self._last, self._known = read_snapshot(self._pad, self._keyring), True
        except LevensloopError:
            if not self._known:
                raise
        return self._last


def read_snapshot(pad: Path, keyring: Keyring) -> Tellingenstand | None:
    """The counts of one moment.

    Raises:
        UnsettledError: when there is no such moment, or the version is older.
        KluisDamagedError: when a file that nobody writes cannot be read.
        KluisTooNewError, KluisOtherLayoutError.
    """
    for _ in range(_LOOKS):
        before = _fingerprint(pad)
        if before is not None:
            fault: LevensloopError | None = None
            stand: Tellingenstand | None = None
            try:
                stand = _read(pad, keyring)
            except LevensloopError as found:
                fault = found
            if _fingerprint(pad) == before:
                if fault is not None:
                    raise fault
                return stand
        time.sleep(_BETWEEN_LOOKS)
    raise UnsettledError(gebruiker="", computer="", sinds="")


def _fingerprint(pad: Path) -> bytes | None:
    """What stands in the file; None while its log holds something too."""
    wal = pad.with_name(f"{pad.name}-wal")
    try:
        if wal.exists() and wal.stat().st_size:
            return None
        return hashlib.sha256(pad.read_bytes()).digest()
    except OSError:
        raise KluisDamagedError(onderdeel=pad.name, reden="ontbreekt") from None


def _read(pad: Path, keyring: Keyring) -> Tellingenstand | None:
    newest_first = sorted(keys_of(pad.name, keyring).items(), reverse=True)
    for nummer, (_, key) in enumerate(newest_first, start=1):
        try:
            with opened_read_only(pad, key) as connection:
                version, mark = (
                    int(connection.execute(f"PRAGMA {naam}").fetchone()[0])
                    for naam in ("user_version", "application_id")
                )
                check_version(version, mark, KENGETALLEN)
                if version < KENGETALLEN.latest:
                    raise UnsettledError(gebruiker="", computer="", sinds="")
                return read_stand(connection)
        except KluisDamagedError:
            if nummer == len(newest_first):
                raise
    raise KluisDamagedError(onderdeel="kluis.json", reden="sleutels")
