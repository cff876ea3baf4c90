"""Build the bundle: `python -m installer.bundel`, or `make bundle`.

The same sources on the same machine give the same files, byte for byte: see docs/releasing.md.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from installer.compleet import BINNEN, write_list
from installer.icu import shrink
from installer.identiteit import BUILD, DIST, IDENTITEIT, ROOT
from installer.ikonen import make_icons
from installer.licenties import write_licences
from installer.nodig import BUNDEL, require, require_python
from installer.onderdelen import find_parts
from installer.sporen import find_traces, own_traces
from installer.starter import write_starters
from installer.stuklijst import write_bom
from installer.versie import VERSIE, source_date
from installer.versieblad import version_sheet

DOEL_MB = 170
_MEGABYTE = 1_000_000
_NEUTRAAL = "Zie docs/releasing.md, Wat de bouw nodig heeft."


def build(uit: Path = DIST) -> Path:
    """Build the bundle and return its folder.

    Args:
        uit: where the folder comes.
    """
    require_python()
    if sys.platform.startswith("linux"):
        require(BUNDEL)
    make_icons(BUILD / "iconen")
    (BUILD / "versie-info.txt").write_text(version_sheet(), encoding="utf-8")
    _run_pyinstaller(uit)
    map_ = uit / IDENTITEIT.pakket
    if sys.platform.startswith("linux"):
        _strip(map_)
        _forget_builder(map_)
        for pad in _files(map_):
            if pad.name.startswith("libicudata.so."):
                shrink(pad)
    finish(map_)
    if sys.platform == "darwin":
        app = uit / f"{IDENTITEIT.naam}.app" / "Contents" / "Resources"
        write_licences(app, find_parts(map_))
    return map_


def finish(map_: Path) -> None:
    """Put licences, parts list and the list of contents in a bundle."""
    binnen, delen = map_ / BINNEN, find_parts(map_)
    write_licences(binnen, delen)
    write_bom(map_.parent, delen)
    write_list(map_, binnen)
    if sys.platform.startswith("linux"):
        write_starters(map_)
    _set_times(map_)
    (map_.parent / f"{IDENTITEIT.pakket}-{VERSIE}.sha256").write_text(
        "".join(f"{som}  {naam}\n" for naam, som in checksums(map_)), encoding="utf-8"
    )


def size(map_: Path) -> int:
    """Bytes of all files together, a link not counted."""
    return sum(pad.stat().st_size for pad in _files(map_))


def checksums(map_: Path) -> list[tuple[str, str]]:
    """Name and SHA-256 of every file, as `sha256sum -c` reads them."""
    return [
        (pad.relative_to(map_).as_posix(), hashlib.sha256(pad.read_bytes()).hexdigest())
        for pad in sorted(_files(map_))
    ]


def largest(map_: Path, aantal: int = 12) -> list[tuple[str, int]]:
    """The largest files."""
    gemeten = [(pad.relative_to(map_).as_posix(), pad.stat().st_size) for pad in _files(map_)]
    return sorted(gemeten, key=lambda paar: -paar[1])[:aantal]


def _files(map_: Path) -> Iterator[Path]:
    return (pad for pad in map_.rglob("*") if pad.is_file() and not pad.is_symlink())


def _run_pyinstaller(uit: Path) -> None:
    omgeving = {
        **os.environ,
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": str(source_date()),
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }
    shutil.rmtree(uit / IDENTITEIT.pakket, ignore_errors=True)
    subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"),
            *("--distpath", str(uit), "--workpath", str(BUILD / "pyinstaller")),
            str(ROOT / "installer" / "levensloop.spec"),
        ],
        env=omgeving,
        cwd=ROOT,
        check=True,
    )


def _strip(map_: Path) -> None:
    """Take out what only a debugger reads, where the maker left it in."""
    for pad in _files(map_ / BINNEN):
        if ".so" in pad.suffixes:
            subprocess.run(["strip", "--strip-unneeded", str(pad)], check=True)


def _forget_builder(map_: Path) -> None:
    """Take out where this machine keeps its Python: the bundle holds all it looks for."""
    for pad in _files(map_ / BINNEN):
        if ".so" in pad.suffixes:
            gezegd = subprocess.run(
                ["patchelf", "--print-rpath", str(pad)], check=True, capture_output=True, text=True
            )
            if gezegd.stdout.startswith("/"):
                subprocess.run(["patchelf", "--remove-rpath", str(pad)], check=True)


def _set_times(map_: Path) -> None:
    """Give every file the day of its sources, so that an archive of it is the same too."""
    dag = source_date()
    for pad in (map_, *map_.rglob("*")):
        os.utime(pad, (dag, dag), follow_symlinks=False)


def main(woorden: Sequence[str] | None = None) -> None:
    """Build, and say how large it became."""
    vraag = argparse.ArgumentParser(description="Bouw de bundel van Levensloop.")
    vraag.add_argument("--uit", type=Path, default=DIST, help="map waarin de bundel komt")
    map_ = build(vraag.parse_args(woorden).uit)
    sporen = find_traces(map_, own_traces())
    if sporen:
        sys.exit(f"Een map van deze computer staat in: {', '.join(sporen[:5])}. {_NEUTRAAL}")
    totaal = size(map_) / _MEGABYTE
    sys.stdout.write(f"{map_}: {totaal:.1f} MB in {len(list(_files(map_)))} bestanden\n")
    for naam, bytes_ in largest(map_):
        sys.stdout.write(f"  {bytes_ / _MEGABYTE:6.1f} MB  {naam}\n")
    if totaal > DOEL_MB:
        sys.exit(f"Dat is meer dan {DOEL_MB} MB.")


if __name__ == "__main__":
    main()
