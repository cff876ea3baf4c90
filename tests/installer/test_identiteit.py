"""Names that may never change, and a version that stands in one place."""

import plistlib
import tomllib

import pytest

from installer.identiteit import IDENTITEIT, ROOT
from installer.nodig import missing, require
from installer.versie import VERSIE, source_date, windows_version
from installer.versieblad import version_sheet


def test_the_version_stands_in_one_place() -> None:
    """The package takes it from the program; the installers too."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["dynamic"] == ["version"]
    assert "version" not in project["project"]
    pad = project["tool"]["hatch"]["version"]["path"]
    assert f'"{VERSIE}"' in (ROOT / pad).read_text(encoding="utf-8")


def test_windows_gets_four_numbers() -> None:
    """Of which it compares three."""
    assert windows_version("1.2.3") == (1, 2, 3, 0)
    assert "filevers=(1, 2, 3, 0)" in version_sheet("1.2.3")
    compile(version_sheet(), "versieblad", "eval")


def test_the_day_of_the_sources_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """As every tool that builds the same twice reads it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert source_date() == 1_700_000_000


def test_macos_opens_a_kluis_as_one_thing() -> None:
    """A kluis is a package there; both kinds have a type of our own."""
    plist = plistlib.loads(plistlib.dumps(IDENTITEIT.info_plist("1.2.3")))
    kluis, pakket = plist["CFBundleDocumentTypes"]
    assert kluis["LSTypeIsPackage"] is True
    assert pakket["LSTypeIsPackage"] is False
    bekend = {soort["UTTypeIdentifier"] for soort in plist["UTExportedTypeDeclarations"]}
    assert bekend == {*kluis["LSItemContentTypes"], *pakket["LSItemContentTypes"]}
    assert plist["NSSupportsSuddenTermination"] is False


def test_nobody_may_look_into_the_memory_on_macos() -> None:
    """The rights of the signed program, as codesign reads them."""
    bestand = ROOT / "installer" / "macos" / "levensloop.entitlements"
    rechten = plistlib.loads(bestand.read_bytes())
    assert rechten["com.apple.security.get-task-allow"] is False
    assert not any("network" in recht for recht in rechten)


def test_a_missing_tool_is_named_with_its_package() -> None:
    """All at once, before anything is built."""
    nodig = {"sh": "dash", "bestaat-niet-a": "pakket-a", "bestaat-niet-b": "pakket-b"}
    assert missing(nodig) == ["bestaat-niet-a", "bestaat-niet-b"]
    with pytest.raises(SystemExit, match="apt-get install pakket-a pakket-b"):
        require(nodig)
    require({"sh": "dash"})
