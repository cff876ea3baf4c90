"""The commands as a manager and as a coordinator: refused in Dutch, with nothing written."""

from pathlib import Path

import pytest

from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.toegang.rechten import COORDINATOR, MANAGER
from levensloop_desktop.services.voorbeeldkluis.vullen import fill_kluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import VANDAAG, WACHTZIN
from tests.e2e.opdrachtregel import Terminal, make_omgeving
from tests.rechten.proef import WACHTZINNEN

NUMMER = "LL-2025-0007"
OPDRACHTEN = {
    "clienten": (),
    "afdrukken": ("--client", NUMMER, "--document", "levensloopplan", "--naar", "uit.pdf"),
    "exporteren": ("--client", NUMMER, "--naar", "uit.json"),
    "inzage": ("--client", NUMMER, "--naar", "."),
    "controleren": (),
    "reservekopie": (),
}


@pytest.fixture
def kluis_met_rollen(kluispad: Path, kluizen: SqlcipherKluizen) -> Path:
    """A closed kluis with clients, a coordinator and a manager."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    fill_kluis(kluis, VANDAAG, aantal=3)
    for rol in (COORDINATOR, MANAGER):
        kluis.add_user(Gebruiker(rol, rol), WACHTZINNEN[rol])
    kluis.close()
    return kluispad


@pytest.fixture
def terminal(
    kluis_met_rollen: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Terminal:
    """A terminal in an empty folder."""
    folder = tmp_path / "werkmap"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return Terminal(make_omgeving(), capsys, kluis_met_rollen, tmp_path / "wachtzin.txt")


def type_as(terminal: Terminal, rol: str, opdracht: str, *woorden: str) -> tuple[int, str]:
    """Run a command as the user of a role; its exit code and everything it printed."""
    terminal.wachtzin.write_text(WACHTZINNEN[rol] + "\n", encoding="utf-8")
    uitslag = terminal.typ_in_kluis(opdracht, "--gebruiker", rol, *woorden)
    return uitslag.code, uitslag.uit + uitslag.fout


@pytest.mark.parametrize("opdracht", OPDRACHTEN)
def test_a_manager_gets_no_person_from_a_command(terminal: Terminal, opdracht: str) -> None:
    """Exit code 2, a sentence that says why, no name, and no file."""
    code, gezegd = type_as(terminal, MANAGER, opdracht, *OPDRACHTEN[opdracht])
    assert code == 2
    assert "U kunt als ZVH-manager" in gezegd
    assert "alleen de tellingen" in gezegd
    assert "Voorbeeld" not in gezegd
    assert NUMMER not in gezegd
    assert list(Path.cwd().iterdir()) == []


def test_a_manager_brings_nothing_in(terminal: Terminal, kluizen: SqlcipherKluizen) -> None:
    """A dossier file is refused before anything of it is looked up."""
    type_as(terminal, COORDINATOR, "clienten")
    terminal.wachtzin.write_text(f"{WACHTZIN}\n", encoding="utf-8")
    uit = terminal.typ_in_kluis(
        "exporteren", "--gebruiker", "regisseur", "--client", NUMMER, "--naar", "uit.json"
    )
    assert uit.code == 0
    code, gezegd = type_as_file(terminal, MANAGER, "uit.json")
    assert code == 2
    assert "geen dossierbestand opnemen" in gezegd
    code, gezegd = type_as_file(terminal, COORDINATOR, "uit.json")
    assert code == 2
    assert "De poging staat in het logboek" in gezegd
    kluis = kluizen.open(terminal.kluis, wachtzin=WACHTZIN, gebruiker="regisseur")
    with kluis.read() as opslag:
        regels = [regel for regel in opslag.read_log() if regel.gebeurtenis == "geweigerd"]
    kluis.close()
    assert [(regel.wie, regel.bijzonderheid) for regel in regels] == [(COORDINATOR, "importeren")]


def type_as_file(terminal: Terminal, rol: str, bestand: str) -> tuple[int, str]:
    """Bring a file in as the user of a role."""
    return type_as(terminal, rol, "importeren", bestand)


def test_a_coordinator_reads_and_prints(terminal: Terminal) -> None:
    """The list and a document come; a dossier file and a check do not."""
    code, gezegd = type_as(terminal, COORDINATOR, "clienten")
    assert code == 0
    assert NUMMER in gezegd
    code, _ = type_as(terminal, COORDINATOR, "afdrukken", *OPDRACHTEN["afdrukken"])
    assert code == 0
    assert Path("uit.pdf").is_file()
    for opdracht in ("exporteren", "controleren"):
        code, gezegd = type_as(terminal, COORDINATOR, opdracht, *OPDRACHTEN[opdracht])
        assert code == 2
        assert "U kunt als levensloopcoördinator" in gezegd
    assert not Path("uit.json").exists()
