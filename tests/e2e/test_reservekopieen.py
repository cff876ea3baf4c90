"""Back-ups from the command line: made, listed, put back, refused."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from levensloop_desktop.cli.omgeving import Omgeving
from tests.builders import REGISSEUR, WACHTZIN, a_client
from tests.e2e.opdrachtregel import Terminal, make_omgeving


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A terminal, and a kluis with one client."""
    omgeving: Omgeving = make_omgeving(datetime(2026, 11, 23, 8, 0, tzinfo=UTC))
    pad, zin = tmp_path / "Proef.kluis", tmp_path / "zin.txt"
    zin.write_text(WACHTZIN)
    kluis = omgeving.kluizen.create(pad, naam="Proef", gebruiker=REGISSEUR, wachtzin=WACHTZIN)
    with kluis.write() as opslag:
        opslag.put(a_client(achternaam="Nepnaam"))
    kluis.close()
    return Terminal(omgeving, capsys, pad, zin)


def test_made_listed_and_put_back(terminal: Terminal, tmp_path: Path) -> None:
    """The newest good one comes back after its confirmation; the second folder has one too."""
    stick = tmp_path / "stick"
    stick.mkdir()
    gemaakt = terminal.typ_in_kluis("reservekopie", "--naar", stick)
    assert (gemaakt.code, gemaakt.fout) == (0, "")
    assert "gemaakt en gecontroleerd" in gemaakt.uit
    (kopie,) = stick.iterdir()
    lijst = terminal.typ("herstellen", terminal.kluis, "--lijst")
    assert lijst.code == 0
    assert kopie.name in lijst.uit
    assert "goed" in lijst.uit
    (terminal.kluis / "dossier.db").write_bytes(b"onzin")
    geweigerd = terminal.typ_in_kluis("clienten")
    assert geweigerd.code == 2
    assert "dossier.db" in geweigerd.fout
    zonder = terminal.typ_in_kluis("herstellen")
    assert zonder.code == 2
    assert "er is niets veranderd" in zonder.fout
    terug = terminal.typ_in_kluis("herstellen", "--bevestig", "Proef")
    assert terug.code == 0
    assert "Cliënten in de kopie: 1" in terug.uit
    assert "opzij-" in terug.uit
    assert terminal.typ_in_kluis("clienten").code == 0
    van_stick = terminal.typ_in_kluis("herstellen", "--kopie", kopie, "--bevestig", "Proef")
    assert van_stick.code == 0


def test_what_differs_is_told(terminal: Terminal) -> None:
    """Who came later is named before anything happens."""
    terminal.typ_in_kluis("reservekopie")
    kluis = terminal.omgeving.kluizen.open(terminal.kluis, wachtzin=WACHTZIN)
    with kluis.write() as opslag:
        opslag.put(a_client(achternaam="Fictief"))
    kluis.close()
    uitslag = terminal.typ_in_kluis("herstellen")
    assert "Cliënten nu: 2" in uitslag.uit
    assert "verdwijnt uit de kluis (1)" in uitslag.uit
    assert uitslag.code == 2


def test_a_bad_back_up_is_named(terminal: Terminal) -> None:
    """By checking and in the list; without a good one nothing is put back."""
    terminal.typ_in_kluis("reservekopie")
    (kopie,) = (terminal.kluis / "reservekopieen").iterdir()
    (kopie / "kengetallen.db").write_bytes(b"onzin")
    gecontroleerd = terminal.typ_in_kluis("controleren")
    assert gecontroleerd.code == 2
    assert kopie.name in gecontroleerd.fout
    assert "beschadigd" in terminal.typ("herstellen", terminal.kluis, "--lijst").uit
    terug = terminal.typ_in_kluis("herstellen", "--bevestig", "Proef")
    assert terug.code == 2
    assert "geen goede reservekopie" in terug.fout


def test_what_cannot_be_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    """A folder that is not there, a name that is no back-up, a passphrase of another time."""
    assert terminal.typ_in_kluis("reservekopie", "--naar", tmp_path / "weg").code == 2
    assert "geen reservekopie onzin" in terminal.typ_in_kluis("herstellen", "--kopie", "onzin").fout
    terminal.typ_in_kluis("reservekopie")
    terminal.wachtzin.write_text("een heel andere wachtzin")
    uitslag = terminal.typ_in_kluis("herstellen", "--bevestig", "Proef")
    assert uitslag.code == 2
    assert "hoort niet bij deze reservekopie" in uitslag.fout
