"""Put the licences of all parts in the bundle, with a list of which part has which."""

import re
import shutil
import sys
import sysconfig
from importlib import metadata
from pathlib import Path

from installer.identiteit import IDENTITEIT, ROOT
from installer.onderdeel import Onderdeel
from installer.onderdelen import bundled_distributions
from installer.rustdelen import MAP as RUST
from installer.rustdelen import has_text
from installer.versie import VERSIE

MAP = "licenties"
LIJST = "LICENTIES.txt"
_WOORDEN = ("licen", "licence", "copying", "notice", "authors", "copyright")
# Names under which the text of another part stands.
_MET = {
    **dict.fromkeys(("PySide6_Essentials", "PySide6_Pdf", "shiboken6"), "Qt"),
    "libqpdf": "qpdf",
}
_ALIAS = {"openjp2": "openjpeg", "z": "zlib", "png16": "libpng", "jpeg": "independent jpeg group"}
_TEKSTEN = ROOT / "installer" / "licenties_tekst"
_KOP = f"""\
{IDENTITEIT.naam} {VERSIE} valt onder de EUPL-1.2 (licenties/Levensloop/LICENSE).

Hieronder staan de onderdelen van anderen die in dit programma zitten, met hun licentie. De teksten
staan in de map licenties. Qt en PySide6 vallen onder de LGPL-3.0: hun bibliotheken staan als losse
bestanden in dit programma en mogen worden vervangen. Zet dan in inhoud.txt de nieuwe grootte van
het bestand en een streepje erachter, anders zegt {IDENTITEIT.naam} dat het niet compleet is.

"""


def write_licences(binnen: Path, delen: list[Onderdeel]) -> None:
    """Write the texts and the list.

    Args:
        binnen: the folder with everything but the program.
        delen: all parts.
    """
    doel = binnen / MAP
    shutil.rmtree(doel, ignore_errors=True)
    for dist in bundled_distributions():
        _copy(dist, doel / dist.metadata["Name"])
    _place(ROOT / "LICENSE", doel / IDENTITEIT.naam)
    _place(ROOT / "resources" / "fonts" / "OFL.txt", doel / "Noto Sans")
    _place(ROOT / "resources" / "spelling" / "LICENSE.txt", doel / "OpenTaal-woordenlijst")
    namen = {deel.naam for deel in delen} | {RUST}
    for map_ in sorted(_TEKSTEN.iterdir()):
        for pad in sorted(map_.iterdir()) if map_.name in namen else ():
            _place(pad, doel / map_.name)
    _place(Path(sysconfig.get_paths()["stdlib"]) / "LICENSE.txt", doel / "Python")
    _copy(metadata.distribution("pyinstaller"), doel / "PyInstaller bootloader")
    kaal = without_text(doel, delen)
    if kaal:
        sys.exit(f"Van {', '.join(kaal)} ontbreekt de tekst van de licentie: {_TEKSTEN}")
    (binnen / LIJST).write_text(_KOP + licence_table(delen), encoding="utf-8")


def without_text(doel: Path, delen: list[Onderdeel]) -> list[str]:
    """The parts whose licence is named and not there.

    Args:
        doel: the folder with the texts.
        delen: all parts.
    """
    return [_name(deel) for deel in delen if not _has_text(doel, deel)]


def _has_text(doel: Path, deel: Onderdeel) -> bool:
    """In a folder of its own, among those of Rust, or in the words of what it sits in."""
    if deel.purl:
        return has_text(deel.licentie)
    if (doel / deel.naam).is_dir() or deel.naam in _MET:
        return (doel / _MET.get(deel.naam, deel.naam)).is_dir()
    kern = deel.naam.removeprefix("lib").casefold()
    waarin = doel / deel.waarin
    teksten = waarin.iterdir() if deel.waarin and waarin.is_dir() else ()
    return any(_ALIAS.get(kern, kern) in pad.read_text("utf-8").casefold() for pad in teksten)


def licence_table(delen: list[Onderdeel]) -> str:
    """One line per part: name, version, licence, and what it sits in."""
    breedte = max(len(_name(deel)) for deel in delen) + 2
    return "".join(f"{_name(deel):<{breedte}}{deel.licentie}{_by(deel)}\n" for deel in delen)


def _name(deel: Onderdeel) -> str:
    waarin = f" (in {deel.waarin})" if deel.waarin else ""
    return f"{deel.naam} {deel.versie}".strip() + waarin


def _by(deel: Onderdeel) -> str:
    """Who made it; their addresses are left out."""
    makers = re.sub(r"\s*<[^>]*>", "", deel.makers)
    return f"; {makers}" if makers else ""


def _copy(dist: metadata.Distribution, doel: Path) -> None:
    """The files of a package that are about its licence; the same name twice gets a number."""
    for pad in dist.files or ():
        bron = Path(str(dist.locate_file(pad)))
        is_text = bron.suffix not in {".py", ".pyc"} and bron.is_file()
        if is_text and any(woord in bron.name.casefold() for woord in _WOORDEN):
            _place(bron, doel)


def _place(bron: Path, doel: Path) -> None:
    doel.mkdir(parents=True, exist_ok=True)
    plek, nummer = doel / bron.name, 2
    while plek.exists() and plek.read_bytes() != bron.read_bytes():
        plek, nummer = doel / f"{bron.stem}-{nummer}{bron.suffix}", nummer + 1
    shutil.copyfile(bron, plek)
