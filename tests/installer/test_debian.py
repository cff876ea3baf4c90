"""What the desktop and the package tools of Debian read."""

import configparser
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from installer.deb import BRON
from installer.identiteit import IDENTITEIT
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


@pytest.mark.parametrize("naam", ["levensloop.sh", "levensloop-venster.sh", "preinst"])
def test_scripts_can_be_read(naam: str) -> None:
    """By the plainest shell."""
    subprocess.run(["/bin/sh", "-n", str(BRON / naam)], check=True)  # noqa: S603 - our own file


def test_a_half_copy_is_said_before_python(tmp_path: Path) -> None:
    """The script that starts the program looks for what the program cannot look for itself."""
    script = (BRON / "levensloop.sh").read_text(encoding="utf-8")
    eigen = tmp_path / "start.sh"
    eigen.write_text(script.replace("map=/usr/lib/levensloop", f"map='{tmp_path}'"))
    (tmp_path / "levensloop").write_text('#!/bin/sh\necho "gestart $1"\n')
    (tmp_path / "levensloop").chmod(0o755)
    (tmp_path / "_internal").mkdir()
    for naam in ("base_library.zip", "inhoud.txt", "libpython3.11.so.1.0"):
        gedaan = run_script(eigen)
        assert gedaan.returncode == 3
        assert "niet compleet" in gedaan.stderr
        assert "Aan uw kluizen is niets veranderd" in gedaan.stderr
        (tmp_path / "_internal" / naam).write_text("iets")
    assert run_script(eigen).stdout == "gestart --versie\n"


def run_script(script: Path) -> subprocess.CompletedProcess[str]:
    """Start it as /usr/bin/levensloop is started."""
    return subprocess.run(  # noqa: S603 - our own file
        ["/bin/sh", str(script), "--versie"], capture_output=True, text=True, check=False
    )
