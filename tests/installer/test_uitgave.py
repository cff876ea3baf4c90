"""What goes out says truly who made it, and nothing of the machine that built it."""

import sys
import zipfile
from pathlib import Path

import pytest

from installer import uitgave
from installer.sporen import find_traces, own_traces, private_python
from installer.uitgave import maintainer, objections
from installer.versie import VERSIE


@pytest.fixture
def uitgever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file in which the address can be filled in, beside a changelog of this version."""
    bestand = tmp_path / "uitgever.toml"
    bestand.write_text('naam = "ZVH Voorbeeld"\nadres = ""\n')
    (tmp_path / "CHANGELOG.md").write_text(f"# Wijzigingen\n\n## {VERSIE} (1 mei)\n")
    monkeypatch.setattr(uitgave, "_UITGEVER", bestand)
    monkeypatch.setattr(uitgave, "ROOT", tmp_path)
    monkeypatch.setattr(uitgave, "_changed", lambda: False)
    monkeypatch.setattr(uitgave, "private_python", lambda: "")
    return bestand


@pytest.mark.parametrize("adres", ["", "iemand", "levensloop@example.nl", "a@b.invalid"])
def test_without_a_true_address_nothing_goes_out(uitgever: Path, adres: str) -> None:
    """An invented one is none."""
    uitgever.write_text(f'naam = "ZVH Voorbeeld"\nadres = "{adres}"\n')
    assert list(objections()) == [
        "Vul in installer/uitgever.toml het e-mailadres in van wie deze versie uitbrengt."
    ]


def test_who_releases_stands_in_the_package(uitgever: Path) -> None:
    """Before that, an address that can belong to nobody."""
    assert maintainer() == "ZVH Voorbeeld <niet-uitgebracht@levensloop.invalid>"
    uitgever.write_text('naam = "ZVH Voorbeeld"\nadres = "ict@zvh-voorbeeld.nl"\n')
    assert maintainer() == "ZVH Voorbeeld <ict@zvh-voorbeeld.nl>"
    assert list(objections()) == []


def test_every_objection_is_said_at_once(uitgever: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A changelog without this version, changed sources, and a Python in somebody's home."""
    (uitgever.parent / "CHANGELOG.md").write_text("# Wijzigingen\n\n## Nog niet uitgebracht\n")
    monkeypatch.setattr(uitgave, "_changed", lambda: True)
    monkeypatch.setattr(uitgave, "private_python", lambda: "/srv/iemand/python")
    zinnen = list(objections())
    assert len(zinnen) == 4
    assert "/srv/iemand/python" in zinnen[-1]
    with pytest.raises(SystemExit, match="kan nog niet uit"):
        uitgave.main()


def test_a_folder_of_the_builder_is_found_in_a_file_and_in_an_archive(tmp_path: Path) -> None:
    """Wherever it stands in the bundle."""
    (tmp_path / "schoon.txt").write_text("niets te zien")
    (tmp_path / "bibliotheek.so").write_bytes(b"\x7fELF\0/srv/bouwer/levensloop/x.c\0")
    with zipfile.ZipFile(tmp_path / "base_library.zip", "w", zipfile.ZIP_DEFLATED) as archief:
        archief.writestr("os.pyc", b"/srv/bouwer/levensloop/os.py" * 9)
        archief.writestr("re.pyc", b"niets")
    gevonden = find_traces(tmp_path, ["/srv/bouwer/levensloop", "/srv/ander"])
    assert gevonden == ["base_library.zip: os.pyc", "bibliotheek.so"]
    assert find_traces(tmp_path, ["/srv/ander"]) == []


def test_the_python_of_the_system_is_neutral(monkeypatch: pytest.MonkeyPatch) -> None:
    """One in a home is not."""
    assert len(own_traces()) == 2
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "base_prefix", "/usr")
    assert not private_python()
    monkeypatch.setattr(sys, "base_prefix", "/srv/iemand/python")
    assert private_python() == "/srv/iemand/python"
