"""The commands on a real kluis: what they make, print and refuse."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.services.dossierformaat import reading
from tests.e2e.opdrachtregel import Terminal, make_omgeving
from tests.e2e.pdf_tekst import read_text

ZIN = "zes verzonnen fietsen in de gracht"
NUMMER = "LL-2025-0007"
Dossierbestand = dict[str, Any]


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A terminal beside a small voorbeeldkluis."""
    wachtzin = tmp_path / "wachtzin"
    wachtzin.write_text(f"{ZIN}\n", encoding="utf-8")
    terminal = Terminal(make_omgeving(), capsys, tmp_path / "proef.kluis", wachtzin)
    gemaakt = terminal.typ_in_kluis("demo", "--clienten", "3")
    assert gemaakt.code == 0, gemaakt.fout
    return terminal


def _export(terminal: Terminal, naar: Path) -> Dossierbestand:
    uitslag = terminal.typ_in_kluis("exporteren", "--client", NUMMER, "--naar", naar)
    assert uitslag.code == 0, uitslag.fout
    gelezen: Dossierbestand = json.loads(naar.read_text(encoding="utf-8"))
    return gelezen


def _register(terminal: Terminal) -> tuple[Verstrekking, ...]:
    with (
        closing(terminal.omgeving.kluizen.open(terminal.kluis, wachtzin=ZIN)) as kluis,
        kluis.read() as opslag,
    ):
        return opslag.find(Verstrekking)


def test_clienten_lists_everybody(terminal: Terminal) -> None:
    """In a pipe the list has one line per client and tabs between the columns."""
    uitslag = terminal.typ_in_kluis("clienten")
    regels = uitslag.uit.splitlines()
    assert (uitslag.code, len(regels)) == (0, 4)
    voorbeeld = next(regel for regel in regels if NUMMER in regel).split("\t")
    assert voorbeeld[1] == "D. Voorbeeld"
    assert voorbeeld[-2:] == ["concept, sinds 23-11-2026", "geïncludeerd"]


@pytest.mark.parametrize(
    ("document", "tekst"),
    [
        ("overdracht", "Overdracht van D. Voorbeeld"),
        ("levensloopplan", "Ik wil een eigen voordeur"),
        ("bejegeningskaart", "Zeg eerst wat u gaat doen"),
        ("scenariokaart", "Bel de crisisdienst, organisatie P"),
    ],
)
def test_afdrukken_makes_each_document(
    terminal: Terminal, tmp_path: Path, document: str, tekst: str
) -> None:
    """Every document comes in the file and in the register."""
    naar = tmp_path / "uit.pdf"
    uitslag = terminal.typ_in_kluis(
        "afdrukken", "--client", NUMMER, "--document", document, "--naar", naar
    )
    assert uitslag.code == 0, uitslag.fout
    assert "2026-0030" in uitslag.uit
    assert tekst in read_text(naar.read_bytes())
    assert "2026-0030" in {regel.nummer for regel in _register(terminal)}


def test_afdrukken_by_profile(terminal: Terminal, tmp_path: Path) -> None:
    """--profiel says what goes; without it the receiver of the overdracht does."""
    naar = tmp_path / "uit.pdf"
    soort = ("--client", NUMMER, "--document", "overdracht", "--naar", naar, "--overschrijf")
    wie = ("--ontvanger", "W. Wijk, politie", "--doel", "handelen", "--grondslag", "anders")
    wat = ("--toelichting", "Nepwet", "--profiel", "handelen")
    assert terminal.typ_in_kluis("afdrukken", *soort, *wie, *wat).code == 0
    tekst = read_text(naar.read_bytes())
    assert "Problematiek en risico" not in tekst
    assert "Bejegening" in tekst
    assert terminal.typ_in_kluis("afdrukken", *soort, "--profiel", "zvh").code == 0
    assert "Problematiek en risico" in read_text(naar.read_bytes())
    assert terminal.typ_in_kluis("afdrukken", *soort).code == 0
    eerste, tweede, derde = sorted(_register(terminal), key=lambda deel: deel.nummer)[-3:]
    assert (eerste.profiel, tweede.profiel, derde.profiel) == ("handelen", "zvh", "gemeente")
    assert (eerste.ontvanger_persoon, eerste.ontvanger_organisatie) == ("W. Wijk", "politie")
    assert eerste.grondslag_toelichting == "Nepwet"


@pytest.mark.parametrize(
    ("document", "profiel"), [("bejegeningskaart", "zorg"), ("overdracht", "iedereen")]
)
def test_afdrukken_refuses_a_profile_that_cannot_be(
    terminal: Terminal, tmp_path: Path, document: str, profiel: str
) -> None:
    """A card goes whole, and a profile must exist."""
    geweigerd = terminal.typ_in_kluis(
        *("afdrukken", "--client", NUMMER, "--document", document),
        *("--naar", tmp_path / "uit.pdf", "--profiel", profiel),
    )
    assert geweigerd.code == 2
    assert "--profiel" in geweigerd.fout
    assert not (tmp_path / "uit.pdf").exists()


def test_afdrukken_one_scenario(terminal: Terminal, tmp_path: Path) -> None:
    """--scenario picks one sheet; a scenario that is not there is refused."""
    naar = tmp_path / "uit.pdf"
    soort = ("--client", NUMMER, "--document", "scenariokaart", "--naar", naar)
    assert terminal.typ_in_kluis("afdrukken", *soort, "--scenario", "2").code == 0
    assert "Psychiatrisch ontregeld" in read_text(naar.read_bytes())
    geweigerd = terminal.typ_in_kluis("afdrukken", *soort, "--overschrijf", "--scenario", "9")
    assert (geweigerd.code, "deze cliënt heeft er 6" in geweigerd.fout) == (2, True)


@pytest.mark.parametrize("opdracht", ["afdrukken", "exporteren"])
def test_nothing_is_overwritten_or_registered_unasked(
    terminal: Terminal, tmp_path: Path, opdracht: str
) -> None:
    """A file that is there stays, unless --overschrijf says so; a refusal is not registered."""
    naar = tmp_path / "uit"
    naar.write_text("van mij", encoding="utf-8")
    soort = ["--client", NUMMER, "--naar", str(naar)]
    if opdracht == "afdrukken":
        soort += ["--document", "bejegeningskaart"]
    eerder = _register(terminal)
    geweigerd = terminal.typ_in_kluis(opdracht, *soort)
    assert (geweigerd.code, naar.read_text(encoding="utf-8")) == (2, "van mij")
    assert "--overschrijf" in geweigerd.fout
    assert _register(terminal) == eerder
    gelukt = terminal.typ_in_kluis(opdracht, *soort, "--overschrijf")
    assert (gelukt.code, "2026-0030" in gelukt.uit) == (0, True), "a refusal took a number"
    assert naar.read_bytes() != b"van mij"
    assert len(_register(terminal)) == len(eerder) + 1


def test_export_comes_back_whole_in_another_kluis(terminal: Terminal, tmp_path: Path) -> None:
    """What was exported and imported elsewhere exports the same again, but for the register."""
    eerst = _export(terminal, tmp_path / "eerst.json")
    ander = Terminal(terminal.omgeving, terminal.capsys, tmp_path / "b.kluis", terminal.wachtzin)
    terminal.omgeving.kluizen.create(
        ander.kluis, naam="Elders", gebruiker=_gebruiker(terminal), wachtzin=ZIN
    ).close()
    uitslag = ander.typ_in_kluis("importeren", tmp_path / "eerst.json")
    assert uitslag.code == 0, uitslag.fout
    terug = _export(ander, tmp_path / "terug.json")
    assert terug == eerst
    assert terminal.typ_in_kluis("importeren", tmp_path / "eerst.json").code == 2


def _gebruiker(terminal: Terminal) -> Any:
    return terminal.omgeving.kluizen.describe(terminal.kluis).gebruikers[0]


def _set(pad: str, waarde: Any) -> Callable[[Dossierbestand], None]:
    def change(document: Dossierbestand) -> None:
        verzameling, nummer, veld = pad.split(".")
        document[verzameling][int(nummer)][veld] = waarde

    return change


@pytest.mark.parametrize(
    ("change", "plaats"),
    [
        (_set("titels.1.einddatum", "2027-02-30"), "titels[1].einddatum"),
        (_set("titels.1.einddatum", "2025-01-01"), "titels[1].einddatum"),
        (_set("titels.0.soort", "levenslang"), "titels[0].soort"),
        (_set("afspraken.2.actiehouder_id", "0" * 8 + "-0000-0000-0000-" + "0" * 12), "afspraken"),
        (lambda document: document.update(versie=2), "versie"),
        (lambda document: document["client"].update(bsn="123456782"), "client.bsn"),
        (lambda document: document["client"].update(geboortedatum="2031-01-01"), "geboortedatum"),
    ],
)
def test_import_says_where_and_changes_nothing(
    terminal: Terminal, tmp_path: Path, change: Callable[[Dossierbestand], None], plaats: str
) -> None:
    """A hostile or broken file is refused whole, with its place in the document."""
    bestand = tmp_path / "kapot.json"
    document = _export(terminal, tmp_path / "goed.json")
    change(document)
    bestand.write_text(json.dumps(document), encoding="utf-8")
    eerder = terminal.typ_in_kluis("clienten").uit
    geweigerd = terminal.typ_in_kluis("importeren", bestand)
    assert (geweigerd.code, plaats in geweigerd.fout) == (2, True), geweigerd.fout
    assert "Er is niets veranderd" in geweigerd.fout
    assert terminal.typ_in_kluis("clienten").uit == eerder


def test_import_of_a_huge_file_is_refused_unread(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More than 100 MB is refused by its size; nothing is parsed."""
    bestand = tmp_path / "groot.json"
    with bestand.open("wb") as stroom:
        stroom.truncate(reading.MAX_BYTES + 1)
    monkeypatch.setattr(json, "loads", lambda *_: pytest.fail("was read"))
    geweigerd = terminal.typ_in_kluis("importeren", bestand)
    assert (geweigerd.code, "groter dan 100 MB" in geweigerd.fout) == (2, True)


def test_controleren_finds_a_flipped_bit(terminal: Terminal) -> None:
    """A sound kluis is said to be sound; a damaged one is named, without a traceback."""
    assert "in orde" in terminal.typ_in_kluis("controleren").uit
    databank = terminal.kluis / "dossier.db"
    inhoud = bytearray(databank.read_bytes())
    inhoud[len(inhoud) // 2] ^= 1
    databank.write_bytes(inhoud)
    kapot = terminal.typ_in_kluis("controleren")
    assert kapot.code == 2
    assert "eschadigd" in kapot.fout
    assert "Traceback" not in kapot.fout


def test_wrong_passphrase_unknown_user_and_no_kluis(terminal: Terminal, tmp_path: Path) -> None:
    """Each is another sentence, and exit code 2."""
    anders = tmp_path / "anders"
    anders.write_text("dit is hem niet, echt niet\n", encoding="utf-8")
    kluis = terminal.kluis
    uitslagen = [
        terminal.typ("clienten", kluis, "--wachtzin-bestand", anders),
        terminal.typ_in_kluis("clienten", "--gebruiker", "iemand"),
        terminal.typ("clienten", tmp_path / "weg.kluis", "--wachtzin-bestand", anders),
        terminal.typ("clienten", kluis, "--wachtzin-bestand", tmp_path / "weg"),
        terminal.typ_in_kluis("demo"),
    ]
    assert [uitslag.code for uitslag in uitslagen] == [2] * 5
    assert len({uitslag.fout for uitslag in uitslagen}) == 5


def test_command_line_needs_no_screen_and_no_qt(tmp_path: Path) -> None:
    """Without a display the window is refused in Dutch, and Qt is not even imported."""
    code = (
        "import sys\n"
        "from levensloop_desktop import bootstrap\n"
        "try:\n    bootstrap.run_command_line()\n"
        "finally:\n    assert not any('PySide6' in naam for naam in sys.modules)\n"
    )
    schoon = {
        naam: waarde
        for naam, waarde in os.environ.items()
        if naam not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    klaar = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], env=schoon, cwd=tmp_path, capture_output=True, check=False
    )
    fout = klaar.stderr.decode()
    if sys.platform.startswith("linux"):
        assert (klaar.returncode, "geen scherm" in fout) == (2, True), fout
        assert "Traceback" not in fout
