"""Look in a bundle for the folders of the machine that built it: none may be in what leaves."""

import sys
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from installer.identiteit import ROOT

# A Python that stands here says nothing of whoever built.
_NEUTRAAL = ("/usr", "/usr/local", "/opt/python", "/Library/Frameworks/Python.framework")
_ARCHIEF = ".pyz"


def find_traces(map_: Path, sporen: Sequence[str]) -> list[str]:
    """Where in a bundle one of these folders is named.

    Args:
        map_: the folder of the bundle.
        sporen: folders, as text.
    """
    gezocht = [spoor.encode() for spoor in sporen]
    return sorted({naam for naam, stuk in _pieces(map_) if any(spoor in stuk for spoor in gezocht)})


def own_traces() -> list[str]:
    """The folders of this build: the sources and the environment."""
    return [str(ROOT), sys.prefix]


def private_python() -> str:
    """Where the Python of this build stands, when that says something of whoever builds."""
    basis = sys.base_prefix
    neutraal = any(basis == map_ or basis.startswith(f"{map_}/Versions") for map_ in _NEUTRAAL)
    return "" if neutraal or sys.platform == "win32" else basis


def _pieces(map_: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of the bundle, and every module in its archives."""
    for pad in sorted(map_.rglob("*")):
        if not pad.is_file() or pad.is_symlink():
            continue
        naam, stuk = pad.relative_to(map_).as_posix(), pad.read_bytes()
        yield naam, stuk
        if pad.name == "base_library.zip":
            with zipfile.ZipFile(pad) as archief:
                yield from ((f"{naam}: {lid}", archief.read(lid)) for lid in archief.namelist())
        elif b"MEI\x0c\x0b\x0a\x0b\x0e" in stuk[-4096:]:
            yield from ((f"{naam}: {lid}", inhoud) for lid, inhoud in _modules(pad))


def _modules(programma: Path) -> Iterator[tuple[str, bytes]]:
    """What stands in the archive behind a program, unpacked."""
    # Only the environment that builds has it.
    from PyInstaller.archive.readers import (  # type: ignore[import-untyped] # noqa: PLC0415
        CArchiveReader,
    )

    archief = CArchiveReader(str(programma))
    for naam in archief.toc:
        if not naam.endswith(_ARCHIEF):
            yield naam, archief.extract(naam)
            continue
        modules = archief.open_embedded_archive(naam)
        for module in modules.toc:
            yield module, modules.extract(module, raw=True) or b""
