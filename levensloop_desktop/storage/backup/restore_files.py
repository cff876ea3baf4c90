"""Put the files of a back-up in place of those of a kluis; a kill leaves the old or the new ones.

The new files are first written beside the old ones. From the moment that `herstel.json` says so,
whoever opens the kluis finishes the exchange; before that moment nothing has changed. What stood
there goes to a folder of its own and is never removed. No database here.
"""

import contextlib
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from levensloop_desktop.errors import KluisDamagedError, KluisInUseError
from levensloop_desktop.services.ports.kopieport import Reservekopie
from levensloop_desktop.storage.backup import backup_files
from levensloop_desktop.storage.description import JOURNAL, STAMP
from levensloop_desktop.storage.files.file_failures import file_errors
from levensloop_desktop.storage.files.private_files import make_folder, write_atomically
from levensloop_desktop.storage.files.process_lock import ProcessLock
from levensloop_desktop.storage.kluisjson import kluis_file

_STAGE = ".herstel-"
_MAXIMUM_BYTES = 4096
_BESIDE = ("-wal", "-shm", "-journal")
FILES = (*backup_files.DATABASES, kluis_file.NAME)  # kluis.json last


def reached(step: str) -> None:
    """A place between two steps, where the tests stop the process."""
    del step


def put_back(folder: Path, kopie: Reservekopie, wanneer: datetime, lock: ProcessLock) -> Path:
    """Exchange the files of a kluis that is closed and locked by the caller.

    Args:
        folder: the kluis.
        kopie: a whole back-up.
        wanneer: names the folder of what stood there.
        lock: of the kluis, held by the caller.

    Raises:
        DiskFullError, KluisNotWritableError.
        KluisDamagedError: when the back-up is not as it was written.
    """
    bedoeld = backup_files.read_parts(kopie.pad)
    if not set(bedoeld) >= backup_files.WHOLE:
        raise KluisDamagedError(onderdeel=kopie.naam, reden="kopie_onvolledig")
    with file_errors(folder):
        _sweep(folder)
        stempel = wanneer.astimezone(UTC).strftime(STAMP)
        stage, opzij = (
            folder / f"{_STAGE}{stempel}",
            _new_name(folder / f"{backup_files.ASIDE}{stempel}"),
        )
        make_folder(stage)
        try:
            for naam in FILES:
                _stage(kopie.pad / naam, stage / naam, bedoeld[naam])
                reached(f"{naam} klaargezet")
            for naam in bedoeld:
                if naam.startswith(backup_files.ISSUE_OF_COPY):
                    _stage(kopie.pad / naam, stage / naam, bedoeld[naam])
            make_folder(opzij)
            backup_files.sync_softly(stage)
            reached("alles klaargezet")
            body = {"van": stage.name, "opzij": opzij.name, "kopie": kopie.naam}
            write_atomically(folder / JOURNAL, json.dumps(body).encode())
        except BaseException:
            if not (folder / JOURNAL).exists():
                shutil.rmtree(stage, ignore_errors=True)
                with contextlib.suppress(OSError):
                    opzij.rmdir()
            raise
        reached("besloten")
        _exchange(folder, stage, opzij, kopie.naam, lock)
    return opzij


def finish(folder: Path) -> None:
    """Finish an exchange that a kill interrupted; nothing is done while somebody else does.

    Raises:
        DiskFullError, KluisNotWritableError, KluisDamagedError.
    """
    if not (folder / JOURNAL).exists():
        return
    with contextlib.suppress(KluisInUseError), locked(folder) as lock:
        finish_locked(folder, lock)


def finish_locked(folder: Path, lock: ProcessLock) -> None:
    """Finish an interrupted exchange in a kluis that the caller has locked.

    Raises:
        DiskFullError, KluisNotWritableError, KluisDamagedError.
    """
    with file_errors(folder):
        try:
            ruw = (folder / JOURNAL).read_bytes()
        except FileNotFoundError:
            return
        van, opzij, kopie = _read_journal(ruw[:_MAXIMUM_BYTES])
        _exchange(folder, folder / van, folder / opzij, kopie, lock)


@contextmanager
def locked(
    folder: Path, *, wie: str = "", wanneer: datetime | None = None
) -> Iterator[ProcessLock]:
    """The lock of a kluis.

    Raises:
        KluisInUseError, KluisNotWritableError.
    """
    lock = ProcessLock(folder)
    lock.take(gebruiker=wie, computer="", sinds=wanneer or datetime.now(UTC))
    try:
        yield lock
    finally:
        lock.release()


def _stage(bron: Path, doel: Path, bedoeld: backup_files.Deel) -> None:
    if backup_files.copy_file(bron, doel, _never) != bedoeld:
        raise KluisDamagedError(onderdeel=doel.name, reden="kopie_gewijzigd")


def _exchange(folder: Path, stage: Path, opzij: Path, kopie: str, lock: ProcessLock) -> None:
    """Can be begun again at every point: what was exchanged no longer stands in the stage."""
    for naam in FILES:
        nieuw = stage / naam
        if not nieuw.exists():
            continue
        for oud in (folder / f"{naam}{einde}" for einde in (*_BESIDE, "")):
            if oud.exists():
                _aside(oud, opzij)
                reached(f"{oud.name} opzij")
        nieuw.replace(folder / naam)
        reached(f"{naam} teruggezet")
    _bring_back_issues(folder, stage)
    backup_files.sync_softly(opzij)
    backup_files.sync_softly(folder)
    lock.note_restored(kopie)
    (folder / JOURNAL).unlink(missing_ok=True)
    backup_files.sync_softly(folder)
    reached("klaar")
    _sweep(folder)


def _bring_back_issues(folder: Path, stage: Path) -> None:
    """Exports that are missing come back; what went out later went out, and stays."""
    for nieuw in sorted(stage.glob(f"{backup_files.ISSUE_OF_COPY}*")):
        map_ = folder / backup_files.ISSUES
        if not map_.is_dir():
            make_folder(map_)
        doel = map_ / nieuw.name.removeprefix(backup_files.ISSUE_OF_COPY)
        if not doel.exists():
            nieuw.replace(doel)
            reached(f"{doel.name} teruggezet")
        backup_files.sync_softly(map_)


def _aside(oud: Path, opzij: Path) -> None:
    """Move a file aside; kluis.json is copied, so that a kluis is never without one."""
    if oud.name != kluis_file.NAME:
        oud.replace(opzij / oud.name)
        return
    doel = opzij / oud.name
    doel.unlink(missing_ok=True)
    backup_files.copy_file(oud, doel, _never)


def _read_journal(ruw: bytes) -> tuple[str, str, str]:
    try:
        body: Any = json.loads(ruw)
        van, opzij, kopie = str(body["van"]), str(body["opzij"]), str(body["kopie"])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise KluisDamagedError(onderdeel=JOURNAL, reden="herstel") from None
    if (
        not van.startswith(_STAGE)
        or not opzij.startswith(backup_files.ASIDE)
        or "/" in f"{van}{opzij}"
    ):
        raise KluisDamagedError(onderdeel=JOURNAL, reden="herstel")
    return van, opzij, kopie


def _sweep(folder: Path) -> None:
    """Remove what was written beside the kluis and never came into use."""
    for pad in folder.glob(f"{_STAGE}*"):
        shutil.rmtree(pad, ignore_errors=True)


def _new_name(pad: Path) -> Path:
    nummer, vrij = 1, pad
    while vrij.exists():
        nummer += 1
        vrij = pad.with_name(f"{pad.name}-{nummer}")
    return vrij


def _never() -> None:
    """Putting back is not stopped half-way."""
