"""Back-ups as files: where they stand, what they hold, and which of them stay. No database here.

A back-up is written under a name that begins with a dot, synced, and renamed when it is whole and
verified, so that whatever carries the name of a back-up is one.
"""

import contextlib
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from levensloop_desktop.domain.reservekopieen import copies_to_keep
from levensloop_desktop.services.ports.kopieport import Reservekopie
from levensloop_desktop.storage.description import COPIES, STAMP, moment_of
from levensloop_desktop.storage.files.private_files import (
    FILE_MODE,
    ensure_folder,
    make_folder,
    sync_folder,
    write_atomically,
)
from levensloop_desktop.storage.kluisjson import kluis_file

MANIFEST = "kopie.json"
MADE = "reservekopie_gemaakt"  # event of the log
DESTROYED = "reservekopieen_vernietigd"  # event of the log
ASIDE = "opzij-"  # begin of a folder with what stood there before a back-up was put back
DATABASES = ("dossier.db", "kengetallen.db")
WHOLE = frozenset({*DATABASES, kluis_file.NAME})
ISSUES = "uitgiften"  # folder of exports of kengetallen that were made
ISSUE = ".uitgifte"
ISSUE_OF_COPY = "uitgifte-"  # how the name of one begins in a back-up
IN_THE_MAKING = ".wording-"
GOING = ".weg-"
_CHUNK = 8 * 1024 * 1024
_MAXIMUM_MANIFEST = 64 * 1024
_FORMAT = 1
Stop = Callable[[], None]  # raises when the copying must end


@dataclass(frozen=True, slots=True)
class Deel:
    """One file of a back-up as it was written."""

    grootte: int
    sha256: str


def folder_of(kluis: Path) -> Path:
    """Where a kluis keeps its back-ups."""
    return kluis / COPIES


def list_copies(folder: Path) -> tuple[Reservekopie, ...]:
    """Every back-up in a folder, newest first; what is not one is passed over."""
    found = (read_copy(pad) for pad in named_copies(folder))
    copies = [kopie for kopie in found if kopie is not None]
    return tuple(sorted(copies, key=lambda kopie: (kopie.wanneer, kopie.naam), reverse=True))


def named_copies(folder: Path) -> list[Path]:
    """Every folder with the name of a back-up, whatever is in it."""
    try:
        return sorted(pad for pad in folder.iterdir() if moment_of(pad.name) is not None)
    except OSError:
        return []


def list_backups(pad: Path) -> tuple[Reservekopie, ...]:
    """The back-ups of a kluis, or those in a folder that holds back-ups itself."""
    return list_copies(folder_of(pad)) or list_copies(pad)


def read_copy(pad: Path) -> Reservekopie | None:
    """What a back-up says of itself; None when it says nothing."""
    manifest = _read_manifest(pad)
    wanneer = moment_of(pad.name)
    if manifest is None or wanneer is None:
        return None
    delen, aanleiding = manifest
    return Reservekopie(
        pad=pad,
        wanneer=wanneer,
        aanleiding=aanleiding,
        grootte=sum(deel.grootte for deel in delen.values()),
        bestanden=tuple(sorted(delen)),
    )


def first_fault(pad: Path, stop: Stop = lambda: None) -> str:
    """The first file of a back-up that is not as it was written; empty when all are.

    Args:
        pad: the back-up.
        stop: is called between pieces.
    """
    manifest = _read_manifest(pad)
    if manifest is None:
        return MANIFEST
    for naam, deel in sorted(manifest[0].items()):
        try:
            if _measure(pad / naam, stop) != deel:
                return naam
        except OSError:
            return naam
    return ""


@contextmanager
def new_copy(folder: Path, wanneer: datetime, aanleiding: str) -> Iterator[tuple[Path, Path]]:
    """A folder to fill and the name it gets when the block ends well; else it goes.

    Args:
        folder: in which back-ups stand.
        wanneer: the moment of the back-up.
        aanleiding: code of why.
    """
    ensure_folder(folder)
    sweep(folder)
    stempel = wanneer.astimezone(UTC).strftime(STAMP)
    doel = folder / f"{stempel}-{aanleiding}"
    nummer = 1
    while doel.exists():
        nummer += 1
        doel = folder / f"{stempel}-{aanleiding}-{nummer}"
    tijdelijk = folder / f"{IN_THE_MAKING}{doel.name}"
    make_folder(tijdelijk)
    try:
        yield tijdelijk, doel
        sync_softly(tijdelijk)
        tijdelijk.rename(doel)
        sync_softly(folder)
    except BaseException:
        shutil.rmtree(tijdelijk, ignore_errors=True)
        raise


def copy_file(bron: Path, doel: Path, stop: Stop) -> Deel:
    """Copy a file in pieces and have the disk take it; tells what was written."""
    som, grootte = hashlib.sha256(), 0
    with bron.open("rb") as lezer, doel.open("xb") as schrijver:
        with contextlib.suppress(OSError):
            doel.chmod(FILE_MODE)
        while stuk := lezer.read(_CHUNK):
            stop()
            schrijver.write(stuk)
            som.update(stuk)
            grootte += len(stuk)
        schrijver.flush()
        os.fsync(schrijver.fileno())
    return Deel(grootte, som.hexdigest())


def write_manifest(pad: Path, aanleiding: str, delen: Mapping[str, Deel]) -> None:
    """Write down what a back-up holds."""
    body = {
        "formaat": _FORMAT,
        "aanleiding": aanleiding,
        "bestanden": {
            naam: {"grootte": deel.grootte, "sha256": deel.sha256} for naam, deel in delen.items()
        },
    }
    write_atomically(pad / MANIFEST, json.dumps(body, indent=1).encode())


def read_parts(pad: Path) -> Mapping[str, Deel]:
    """The files of a back-up as they were written; none when it says nothing."""
    manifest = _read_manifest(pad)
    return {} if manifest is None else manifest[0]


def issues_of(kluis: Path) -> dict[str, Path]:
    """The exports of kengetallen of a kluis, by their name in a back-up."""
    try:
        paden = sorted((kluis / ISSUES).iterdir())
    except OSError:
        return {}
    return {f"{ISSUE_OF_COPY}{pad.name}": pad for pad in paden if pad.suffix == ISSUE}


def thin(folder: Path, nu: datetime) -> None:
    """Remove what domain/reservekopieen.py lets go; a kill leaves no half back-up with a name."""
    copies = list_copies(folder)
    blijft = copies_to_keep((kopie.wanneer for kopie in copies), nu.astimezone(UTC))
    remove(kopie.pad for kopie in copies if kopie.wanneer not in blijft)


def remove(paden: Iterable[Path]) -> None:
    """Remove back-ups, each under another name first."""
    for pad in paden:
        weg = pad.with_name(f"{GOING}{pad.name}")
        with contextlib.suppress(OSError):
            pad.rename(weg)
            shutil.rmtree(weg, ignore_errors=True)


def sweep(folder: Path) -> None:
    """Remove what a kill left half made or half removed."""
    for pad in folder.iterdir():
        if pad.name.startswith((IN_THE_MAKING, GOING)):
            shutil.rmtree(pad, ignore_errors=True)


def sync_softly(folder: Path) -> None:
    """Have the system write the names in a folder, where it can (some sticks and shares cannot)."""
    with contextlib.suppress(OSError):
        sync_folder(folder)


def _measure(pad: Path, stop: Stop) -> Deel:
    som, grootte = hashlib.sha256(), 0
    with pad.open("rb") as bestand:
        while stuk := bestand.read(_CHUNK):
            stop()
            som.update(stuk)
            grootte += len(stuk)
    return Deel(grootte, som.hexdigest())


def _read_manifest(pad: Path) -> tuple[dict[str, Deel], str] | None:
    try:
        with (pad / MANIFEST).open("rb") as bestand:
            body: Any = json.loads(bestand.read(_MAXIMUM_MANIFEST))
        delen = {
            str(naam): Deel(int(deel["grootte"]), str(deel["sha256"]))
            for naam, deel in body["bestanden"].items()
            if Path(naam).name == naam
        }
        return delen, str(body["aanleiding"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


__all__ = [
    "DATABASES",
    "MANIFEST",
    "WHOLE",
    "Deel",
    "Stop",
    "copy_file",
    "first_fault",
    "folder_of",
    "list_backups",
    "list_copies",
    "new_copy",
    "read_copy",
    "read_parts",
    "remove",
    "sweep",
    "sync_softly",
    "thin",
    "write_manifest",
]
