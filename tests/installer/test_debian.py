"""What the desktop and the package tools of Debian read."""

import configparser
import subprocess
from xml.etree import ElementTree as ET

from installer.deb import BRON
from installer.identiteit import IDENTITEIT
from installer.starter import KERN
from levensloop_desktop.services.pakket.zegel import MERK
from levensloop_desktop.storage.kluisjson.kluis_file import NAME

MIME = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}


def test_the_menu_starts_the_window_on_a_file() -> None:
    """One program, no terminal, with the types that the package teaches the desktop."""
    lezer = configparser.ConfigParser(interpolation=None)
    lezer.optionxform = str  # type: ignore[assignment,method-assign] # keys keep their capitals
    lezer.read(BRON / "levensloop.desktop", encoding="utf-8")
    menu = lezer["Desktop Entry"]
    assert menu["Exec"] == "levensloop venster %f"
    assert menu["Icon"] == IDENTITEIT.pakket
    assert menu["Terminal"] == "false"
    assert menu["MimeType"].rstrip(";").split(";") == [soort.mime for soort in IDENTITEIT.soorten]


def test_files_are_known_by_name_and_by_what_they_begin_with() -> None:
    """A kluis by its kluis.json, a pakket by its name or its mark."""
    soorten = ET.parse(BRON / "levensloop.xml")  # noqa: S314 - our own file
    patronen = {
        str(soort.get("type")): [str(p.get("pattern")) for p in soort.iterfind("m:glob", MIME)]
        for soort in soorten.iterfind("m:mime-type", MIME)
    }
    kluis, pakket = IDENTITEIT.soorten
    assert patronen == {kluis.mime: [NAME], pakket.mime: [f"*.{pakket.extensie}"]}
    merk = soorten.find(".//m:match", MIME)
    assert merk is not None
    assert str(merk.get("value")).encode() == MERK


def test_no_script_runs_but_the_one_that_refuses() -> None:
    """A kluis is never touched by installing or removing, and the plainest shell reads it."""
    subprocess.run(["/bin/sh", "-n", str(BRON / "preinst")], check=True)  # noqa: S603 - ours
    assert not [pad for pad in BRON.iterdir() if pad.name in {"postinst", "prerm", "postrm"}]
    assert f"/usr/lib/levensloop/{KERN}" in (BRON / "preinst").read_text(encoding="utf-8")
