"""Describe the package for Windows from the files of a bundle, in WiX 3 syntax.

`python -m installer.msi --map MAP` writes the description, and with --bouw builds it with wixl,
which makes on Linux what WiX makes on Windows.
"""

import argparse
import hashlib
import os
import subprocess
import sys
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from installer.identiteit import BUILD, DIST, IDENTITEIT
from installer.nodig import MSI, require
from installer.versie import VERSIE, windows_version

_NS = "http://schemas.microsoft.com/wix/2006/wi"
_RUIMTE = uuid.UUID(IDENTITEIT.upgrade_code)
_VENSTER = f"{IDENTITEIT.pakket}-venster.exe"
_ALLES = "Alles"
_MENU_ICOON = "menu.exe"  # Windows wants the icon of such a line to be called as its program is
_OUDER = (
    "Op deze computer staat al een nieuwere Levensloop. Verwijder die eerst als u echt terug wilt; "
    "een nieuwere kluis gaat dan niet meer open."
)
_OPDRACHT = f'"[INSTALLDIR]{_VENSTER}" "%1"'


def describe(map_: Path, icoon: str, versie: str = VERSIE) -> str:
    """The description of the package; files are named from the folder that it is built in.

    Args:
        map_: the folder of the bundle, from there.
        icoon: an .ico file, from there.
        versie: of the package; Windows compares the first three numbers.
    """
    wix = ET.Element("Wix", xmlns=_NS)
    product = _product(wix, versie)
    _settings(product, icoon)
    doel = _folders(product)
    componenten = [*_files(doel, map_), *_registry(doel), _menu_folder(product)]
    _shortcut(doel)
    geheel = ET.SubElement(
        product, "Feature", Id=_ALLES, Title=IDENTITEIT.naam, Level="1", Absent="disallow"
    )
    for component in componenten:
        ET.SubElement(geheel, "ComponentRef", Id=component)
    ET.indent(wix)
    return ET.tostring(wix, encoding="unicode", xml_declaration=True) + "\n"


def _product(wix: ET.Element, versie: str) -> ET.Element:
    nummer = ".".join(map(str, windows_version(versie)[:3]))
    return ET.SubElement(
        wix,
        "Product",
        Id="*",
        Name=IDENTITEIT.naam,
        Language="1043",
        Codepage="1252",
        Version=nummer,
        Manufacturer=IDENTITEIT.maker,
        UpgradeCode=IDENTITEIT.upgrade_code,
    )


def _settings(product: ET.Element, icoon: str) -> None:
    ET.SubElement(
        product,
        "Package",
        InstallerVersion="500",
        Compressed="yes",
        InstallScope="perMachine",
        Languages="1043",
        Description=IDENTITEIT.omschrijving.replace("’", "'"),
        Manufacturer=IDENTITEIT.maker,
    )
    ET.SubElement(product, "MajorUpgrade", DowngradeErrorMessage=_OUDER)
    ET.SubElement(product, "Media", Id="1", Cabinet="levensloop.cab", EmbedCab="yes")
    for naam in ("levensloop.ico", _MENU_ICOON):
        ET.SubElement(product, "Icon", Id=naam, SourceFile=icoon)
    for naam, waarde in (
        ("ARPPRODUCTICON", "levensloop.ico"),
        ("ARPNOMODIFY", "1"),
        ("ARPCOMMENTS", "Uw kluizen blijven staan als u Levensloop verwijdert."),
    ):
        ET.SubElement(product, "Property", Id=naam, Value=waarde)


def _folders(product: ET.Element) -> ET.Element:
    doel = ET.SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    programmas = ET.SubElement(doel, "Directory", Id="ProgramFiles64Folder")
    menu = ET.SubElement(doel, "Directory", Id="ProgramMenuFolder")
    ET.SubElement(menu, "Directory", Id="MENUMAP", Name=IDENTITEIT.naam)
    return ET.SubElement(programmas, "Directory", Id="INSTALLDIR", Name=IDENTITEIT.naam)


def _files(doel: ET.Element, map_: Path) -> Iterator[str]:
    """One component per file, whose number follows from its place, so that upgrades match."""
    mappen = {map_: doel}
    for pad in sorted(map_.rglob("*"), key=lambda pad: pad.relative_to(map_).as_posix()):
        plek = pad.relative_to(map_).as_posix()
        if pad.is_dir():
            ouder = mappen[pad.parent]
            mappen[pad] = ET.SubElement(ouder, "Directory", Id=_id("D", plek), Name=pad.name)
            continue
        component = ET.SubElement(
            mappen[pad.parent], "Component", Id=_id("C", plek), Guid=_guid(plek), Win64="yes"
        )
        ET.SubElement(
            component, "File", Id=_id("F", plek), Source=str(pad), Name=pad.name, KeyPath="yes"
        )
        yield _id("C", plek)


def _registry(doel: ET.Element) -> Iterator[str]:
    """File types, and a line in the menu of a folder that is a kluis."""
    for naam, regels in (
        ("Pakket", list(_package_type())),
        ("Kluismap", list(_kluis_menu())),
    ):
        component = ET.SubElement(
            doel, "Component", Id=f"Register{naam}", Guid=_guid(f"register/{naam}"), Win64="yes"
        )
        for nummer, (sleutel, wat, waarde) in enumerate(regels):
            regel = ET.SubElement(
                component,
                "RegistryValue",
                Root="HKLM",
                Key=rf"Software\Classes\{sleutel}",
                Type="string",
                Value=waarde,
            )
            if wat:
                regel.set("Name", wat)
            if nummer == 0:
                regel.set("KeyPath", "yes")
        yield f"Register{naam}"


def _package_type() -> Iterator[tuple[str, str, str]]:
    soort = next(soort for soort in IDENTITEIT.soorten if soort.extensie == "llpakket")
    progid = "Levensloop.Pakket"
    yield f".{soort.extensie}", "", progid
    yield f".{soort.extensie}", "Content Type", soort.mime
    yield progid, "", soort.naam
    yield rf"{progid}\DefaultIcon", "", f"[INSTALLDIR]{_VENSTER},0"
    yield rf"{progid}\shell\open\command", "", _OPDRACHT


def _kluis_menu() -> Iterator[tuple[str, str, str]]:
    """A folder has no file type; Windows can show a line for folders of one name alone."""
    sleutel = r"Directory\shell\Levensloop"
    yield sleutel, "", "Openen met Levensloop"
    yield sleutel, "AppliesTo", 'System.FileName:"*.kluis"'
    yield sleutel, "Icon", f"[INSTALLDIR]{_VENSTER},0"
    yield rf"{sleutel}\command", "", _OPDRACHT


def _shortcut(doel: ET.Element) -> None:
    """The line in the menu; Windows looks first whether every file is there, and repairs.

    Raises:
        SystemExit: when the program itself is not in the bundle.
    """
    component = doel.find(f"Component/File[@Name='{_VENSTER}']/..")
    if component is None:
        sys.exit(f"{_VENSTER} staat niet in de bundel.")
    ET.SubElement(
        component[0],
        "Shortcut",
        Id="Menuregel",
        Directory="MENUMAP",
        Name=IDENTITEIT.naam,
        Description=IDENTITEIT.omschrijving.replace("’", "'"),
        WorkingDirectory="INSTALLDIR",
        Icon=_MENU_ICOON,
        Advertise="yes",
    )


def _menu_folder(product: ET.Element) -> str:
    """The folder in the menu goes with the program."""
    menu = ET.SubElement(product, "DirectoryRef", Id="MENUMAP")
    component = ET.SubElement(
        menu, "Component", Id="Menumap", Guid=_guid("snelkoppeling"), Win64="yes"
    )
    ET.SubElement(component, "RemoveFolder", Id="MENUMAP", On="uninstall")
    ET.SubElement(
        component,
        "RegistryValue",
        Root="HKLM",
        Key=rf"Software\{IDENTITEIT.naam}",
        Name="Geinstalleerd",
        Type="integer",
        Value="1",
        KeyPath="yes",
    )
    return "Menumap"


def _id(soort: str, plek: str) -> str:
    return f"{soort}{hashlib.sha256(plek.encode()).hexdigest()[:24]}"


def _guid(plek: str) -> str:
    return str(uuid.uuid5(_RUIMTE, plek)).upper()


def build(beschrijving: Path, uit: Path) -> Path:
    """Build the package with wixl, in the folder of its description, and return its file."""
    require(MSI)
    pakket = uit / f"{IDENTITEIT.pakket}-{VERSIE}-x64.msi"
    opdracht = ["wixl", "-a", "x64", "-o", str(pakket.absolute()), beschrijving.name]
    subprocess.run(opdracht, cwd=beschrijving.parent, check=True)
    return pakket


def main(woorden: Sequence[str] | None = None) -> None:
    """Write the description; build it when asked."""
    vraag = argparse.ArgumentParser(description="Beschrijf het pakket voor Windows.")
    vraag.add_argument("--map", type=Path, default=DIST / IDENTITEIT.pakket)
    vraag.add_argument("--icoon", type=Path, default=BUILD / "iconen" / "levensloop.ico")
    vraag.add_argument("--bouw", action="store_true", help="bouw het ook, met wixl")
    keuze = vraag.parse_args(woorden)
    keuze.map = keuze.map.absolute()
    beschrijving = BUILD / "levensloop.wxs"
    os.chdir(BUILD)
    tekst = describe(Path(os.path.relpath(keuze.map)), os.path.relpath(keuze.icoon))
    beschrijving.write_text(tekst, encoding="utf-8")
    sys.stdout.write(f"{beschrijving}\n")
    if keuze.bouw:
        sys.stdout.write(f"{build(beschrijving, DIST)}\n")


if __name__ == "__main__":
    main()
