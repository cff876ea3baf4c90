"""The package for Windows, as it is described to WiX."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from installer.msi import describe

NS = {"w": "http://schemas.microsoft.com/wix/2006/wi"}


@pytest.fixture
def bundel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A few files, named from the folder that the package is built in."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bundel/_internal/resources").mkdir(parents=True)
    for naam in ("levensloop.exe", "levensloop-venster.exe", "_internal/resources/fase.toml"):
        (tmp_path / "bundel" / naam).write_bytes(b"x")
    return Path("bundel")


@pytest.fixture
def wix(bundel: Path) -> ET.Element:
    """The description of version 1.2.3."""
    return ET.fromstring(describe(bundel, "levensloop.ico", "1.2.3").encode())  # noqa: S314 - ours


def test_windows_knows_an_older_version_again(wix: ET.Element) -> None:
    """The upgrade code never changes; an upgrade replaces, and a downgrade is refused in Dutch."""
    product = wix.find("w:Product", NS)
    assert product is not None
    assert product.get("UpgradeCode") == "7D0F4C1E-5B0B-4B7C-9E57-0C1B6A1E2F34"
    assert product.get("Version") == "1.2.3"
    upgrade = product.find("w:MajorUpgrade", NS)
    assert upgrade is not None
    assert "nieuwere Levensloop" in str(upgrade.get("DowngradeErrorMessage"))


def test_it_is_for_the_whole_computer_and_asks_nothing(wix: ET.Element) -> None:
    """Per machine, in Program Files, without a dialog, so that `msiexec /qn` is enough."""
    pakket = wix.find("w:Product/w:Package", NS)
    assert pakket is not None
    assert pakket.get("InstallScope") == "perMachine"
    assert wix.find(".//w:Directory[@Id='ProgramFiles64Folder']", NS) is not None
    assert wix.find(".//w:UI", NS) is None


def test_every_file_is_in_it_from_the_folder_of_the_build(wix: ET.Element) -> None:
    """No path of the machine that builds gets in."""
    bronnen = [str(bestand.get("Source")) for bestand in wix.iterfind(".//w:File", NS)]
    assert sorted(bronnen) == [
        "bundel/_internal/resources/fase.toml",
        "bundel/levensloop-venster.exe",
        "bundel/levensloop.exe",
    ]


def test_parts_keep_their_number(bundel: Path, wix: ET.Element) -> None:
    """The next version has the same numbers for the same places, each once."""
    volgende = ET.fromstring(describe(bundel, "levensloop.ico", "2.0.0").encode())  # noqa: S314

    def numbers(geheel: ET.Element) -> list[str]:
        return [str(deel.get("Guid")) for deel in geheel.iterfind(".//w:Component", NS)]

    assert numbers(wix) == numbers(volgende)
    assert len(set(numbers(wix))) == len(numbers(wix))


def test_every_component_is_installed(wix: ET.Element) -> None:
    """A component that no feature names would silently stay away."""
    componenten = {str(deel.get("Id")) for deel in wix.iterfind(".//w:Component", NS)}
    genoemd = {str(deel.get("Id")) for deel in wix.iterfind(".//w:ComponentRef", NS)}
    assert componenten == genoemd


def test_a_pakket_opens_and_a_kluis_has_a_line_in_its_menu(wix: ET.Element) -> None:
    """A folder has no type on Windows; the line is for folders of that name alone."""
    regels = {
        (str(regel.get("Key")), regel.get("Name")): regel.get("Value")
        for regel in wix.iterfind(".//w:RegistryValue", NS)
    }
    assert regels[r"Software\Classes\.llpakket", None] == "Levensloop.Pakket"
    opdracht = regels[r"Software\Classes\Levensloop.Pakket\shell\open\command", None]
    assert opdracht == '"[INSTALLDIR]levensloop-venster.exe" "%1"'
    menu = r"Software\Classes\Directory\shell\Levensloop"
    assert regels[menu, "AppliesTo"] == 'System.FileName:"*.kluis"'


def test_the_menu_repairs_what_is_gone(wix: ET.Element) -> None:
    """The line is advertised: Windows looks at the key file of every component before it starts."""
    regel = wix.find(".//w:File[@Name='levensloop-venster.exe']/w:Shortcut", NS)
    assert regel is not None
    assert regel.get("Advertise") == "yes"
    assert regel.get("Directory") == "MENUMAP"
    assert str(regel.get("Icon")).endswith(".exe")
    assert wix.find(f".//w:Icon[@Id='{regel.get('Icon')}']", NS) is not None
    sleutels = [deel.find("*[@KeyPath='yes']") for deel in wix.iterfind(".//w:Component", NS)]
    assert all(sleutel is not None for sleutel in sleutels)
