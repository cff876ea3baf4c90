"""Lay out the files that Windows gets, from the wheels for Windows, on a machine without Windows.

It stands in for the bundle that only Windows can build, so that the package can be built and looked
into here: every library, plugin and resource is the real one, at its real place. What only Windows
has is not in it: Python itself, its own modules, and the archive with our code in the programs.
"""

import argparse
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from installer import weglaten
from installer.compleet import BINNEN, write_list
from installer.identiteit import BUILD, IDENTITEIT, ROOT

_QT = ("Core", "Gui", "Widgets", "Network", "Pdf", "PdfWidgets", "PrintSupport", "Svg", "DBus")
_HOREN_ERBIJ = ("pyside6", "shiboken6", "msvcp", "vcruntime", "concrt")
_BOOTLOADER = "PyInstaller/bootloader/Windows-64bit-intel"
_GEEN_DEEL = (".py", ".pyi", ".pyc", ".exe", ".lib", ".h", ".hpp", ".txt", ".md", ".cpp", ".pxd")


def lay_out(uit: Path) -> Path:
    """Fetch the wheels, and lay out a folder as the bundle has it."""
    wielen = BUILD / "wielen-windows"
    _fetch(wielen)
    map_ = uit / IDENTITEIT.pakket
    shutil.rmtree(map_, ignore_errors=True)
    binnen = map_ / BINNEN
    for wiel in sorted(wielen.glob("*.whl")):
        with zipfile.ZipFile(wiel) as inhoud:
            if wiel.name.startswith("pyinstaller-"):
                _place_programs(inhoud, map_)
                continue
            for naam in _parts(inhoud.namelist()):
                doel = binnen / naam
                doel.parent.mkdir(parents=True, exist_ok=True)
                doel.write_bytes(inhoud.read(naam))
    shutil.copytree(ROOT / "resources", binnen / "resources")
    shutil.copytree(ROOT / "docs" / "handleiding", binnen / "resources" / "handleiding")
    write_list(map_, binnen)
    return map_


def _fetch(wielen: Path) -> None:
    wielen.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes"),
            *("--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp"),
            *("--only-binary", ":all:", "--dest", str(wielen)),
            *("-r", str(ROOT / "requirements" / "bouwen.txt")),
        ],
        check=True,
    )


def _place_programs(inhoud: zipfile.ZipFile, map_: Path) -> None:
    """The bootloaders of PyInstaller stand for both programs."""
    map_.mkdir(parents=True, exist_ok=True)
    for bron, naam in (("run.exe", ".exe"), ("runw.exe", "-venster.exe")):
        gevonden = inhoud.read(f"{_BOOTLOADER}/{bron}")
        (map_ / f"{IDENTITEIT.pakket}{naam}").write_bytes(gevonden)


def _parts(namen: Sequence[str]) -> Iterator[str]:
    for naam in namen:
        pad = PurePosixPath(naam)
        gewoon = not naam.endswith("/") and ".dist-info" not in pad.parts[0]
        if not gewoon or pad.suffix in _GEEN_DEEL or _is_tool(pad):
            continue
        if weglaten.stays(naam, "", systeem="win32") and not _is_left_out(pad):
            yield naam


def _is_left_out(pad: PurePosixPath) -> bool:
    module = ".".join((*pad.parts[:-1], pad.name.split(".", maxsplit=1)[0]))
    return any(module == weg or module.startswith(f"{weg}.") for weg in weglaten.MODULES)


def _is_tool(pad: PurePosixPath) -> bool:
    """What of PySide6 is for who builds, or belongs to a module that nothing uses."""
    if pad.parts[0] not in {"PySide6", "shiboken6"}:
        return pad.parts[0] in {"setuptools", "altgraph", "packaging", "_pyinstaller_hooks_contrib"}
    if "plugins" in pad.parts or "translations" in pad.parts:
        return False
    if len(pad.parts) != 2 or pad.suffix not in {".dll", ".pyd"}:  # noqa: PLR2004  its own folder
        return True
    stam = pad.stem.removeprefix("Qt6").removeprefix("Qt")
    return stam not in _QT and not pad.stem.casefold().startswith(_HOREN_ERBIJ)


def main(woorden: Sequence[str] | None = None) -> None:
    """Lay out, and say how much it is."""
    vraag = argparse.ArgumentParser(description="Zet de bestanden voor Windows klaar.")
    vraag.add_argument("--uit", type=Path, default=BUILD / "windows")
    map_ = lay_out(vraag.parse_args(woorden).uit)
    maten = [pad.stat().st_size for pad in map_.rglob("*") if pad.is_file()]
    sys.stdout.write(f"{map_}: {sum(maten) / 1_000_000:.1f} MB in {len(maten)} bestanden\n")


if __name__ == "__main__":
    main()
