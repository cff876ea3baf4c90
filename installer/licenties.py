"""Put the licences of all parts in the bundle, with a list of which part has which."""

import shutil
import sysconfig
from importlib import metadata
from pathlib import Path

from installer.identiteit import IDENTITEIT, ROOT
from installer.onderdelen import Onderdeel, bundled_distributions
from installer.versie import VERSIE

MAP = "licenties"
LIJST = "LICENTIES.txt"
_WOORDEN = ("licen", "licence", "copying", "notice", "authors", "copyright")
_TEKSTEN = ROOT / "installer" / "licenties_tekst"
_KOP = f"""\
{IDENTITEIT.naam} {VERSIE} valt onder de EUPL-1.2 (licenties/Levensloop/LICENSE).

Hieronder staan de onderdelen van anderen die in dit programma zitten, met hun licentie. De teksten
staan in de map licenties. Qt en PySide6 vallen onder de LGPL-3.0: hun bibliotheken staan als losse
bestanden in dit programma en mogen worden vervangen. Zet dan de nieuwe grootte van het bestand in
inhoud.txt, anders zegt {IDENTITEIT.naam} dat het niet compleet is.

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
    for pad in sorted(_TEKSTEN.iterdir()):
        _place(pad, doel / "Qt")
    _place(Path(sysconfig.get_paths()["stdlib"]) / "LICENSE.txt", doel / "Python")
    _copy(metadata.distribution("pyinstaller"), doel / "PyInstaller bootloader")
    (binnen / LIJST).write_text(_KOP + licence_table(delen), encoding="utf-8")


def licence_table(delen: list[Onderdeel]) -> str:
    """One line per part: name, version, licence, and what it sits in."""
    breedte = max(len(_name(deel)) for deel in delen) + 2
    return "".join(f"{_name(deel):<{breedte}}{deel.licentie}\n" for deel in delen)


def _name(deel: Onderdeel) -> str:
    waarin = f" (in {deel.waarin})" if deel.waarin else ""
    return f"{deel.naam} {deel.versie}".strip() + waarin


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
