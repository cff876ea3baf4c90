"""A pakket by command: made, looked at, taken over, and refused with the reason."""

from pathlib import Path

import pikepdf
import pytest

from levensloop_desktop.services.dossier.dossiers import list_clienten
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import WACHTZIN
from tests.e2e.opdrachtregel import Terminal, make_omgeving
from tests.e2e.pakketproef import make_proef


@pytest.fixture
def terminal(
    kluis: SqlcipherKluis,
    kluizen: SqlcipherKluizen,
    werkplek: Vastewerkplek,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> Terminal:
    """A terminal beside the closed kluizen of a sender and a receiver."""
    proef = make_proef(kluis, kluizen, werkplek, tmp_path)
    proef.afzender.close()
    proef.ontvanger.close()
    wachtzin = tmp_path / "wachtzin.txt"
    wachtzin.write_text(f"{WACHTZIN}\n", encoding="utf-8")
    return Terminal(make_omgeving(), capsys, kluis.beschrijving.pad, wachtzin)


def make(terminal: Terminal, map_: Path, *woorden: str) -> tuple[Path, Path]:
    """Make a pakket; its file, and one with its wachtzin."""
    pad, zin = map_ / "a.llpakket", map_ / "zin.txt"
    vast: tuple[str | Path, ...] = ("pakket", "maken", terminal.kluis, "--client", "LL-2022-9001")
    uit = terminal.typ(
        *vast,
        *("--ontvanger", "ZVH Fictief", "--doel", "verhuizing", "--grondslag", "wgs"),
        *("--documenten", "netwerkkaart", "--naar", str(pad)),
        *("--wachtzin-bestand", str(terminal.wachtzin)),
        *woorden,
    )
    assert uit.code == 0, uit.fout
    assert "Geef hem door per telefoon" in uit.fout
    zin.write_text(uit.uit.rpartition(": ")[2], encoding="utf-8")
    return pad, zin


def receive(terminal: Terminal, pad: Path, zin: Path, *woorden: str) -> tuple[int, str]:
    """Type the command of the receiver; exit code, and all it printed."""
    bestanden = ("--pakketwachtzin-bestand", str(zin), "--wachtzin-bestand", str(terminal.wachtzin))
    kluis = pad.parent / "ander.kluis"
    uit = terminal.typ("pakket", "ontvangen", kluis, pad, *woorden, *bestanden)
    return uit.code, uit.uit + uit.fout


def test_a_pakket_by_command(terminal: Terminal, tmp_path: Path, kluizen: SqlcipherKluizen) -> None:
    """Looking writes nothing; taking over gives a code; a second time needs a choice."""
    pad, zin = make(terminal, tmp_path)
    code, gezegd = receive(terminal, pad, zin)
    assert code == 0
    assert "van Proefkluis: B. Nepgeval, geboren 14-03-1993." in gezegd
    assert "Er is niets opgenomen" in gezegd
    code, gezegd = receive(terminal, pad, zin, "--opnemen")
    assert code == 0
    assert "Ontvangstcode voor de afzender: " in gezegd
    code, gezegd = receive(terminal, pad, zin, "--opnemen")
    assert code == 2
    assert "staat al in de kluis" in gezegd
    assert "is al ontvangen" in gezegd
    code, gezegd = receive(terminal, pad, zin, "--opnemen", "--ernaast")
    assert code == 0
    kluis = kluizen.open(tmp_path / "ander.kluis", wachtzin=WACHTZIN)
    assert len(list_clienten(kluis, terminal.omgeving.werkplek)) == 2
    kluis.close()


def test_a_document_is_secured_by_command(terminal: Terminal, tmp_path: Path) -> None:
    """The wachtzin that is printed opens the file, and nothing else does."""
    pad = tmp_path / "kaart.pdf"
    uit = terminal.typ_in_kluis(
        *("afdrukken", "--client", "LL-2022-9001", "--document", "netwerkkaart", "--beveiligd"),
        *("--naar", str(pad)),
    )
    assert uit.code == 0, uit.fout
    wachtzin = uit.uit.rpartition("Wachtzin van het bestand: ")[2].strip()
    with pikepdf.open(pad, password=wachtzin) as pdf:
        assert pdf.encryption.R == 6
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(pad)


def test_what_cannot_be_made_or_taken_is_said(terminal: Terminal, tmp_path: Path) -> None:
    """Exit code 2 and a Dutch sentence: what is missing, unknown, damaged or mistyped."""
    pad, zin = make(terminal, tmp_path)
    vast = ("pakket", "maken", terminal.kluis, "--client", "LL-2022-9001", "--doel", "x")
    meer = ("--grondslag", "wgs", "--wachtzin-bestand", terminal.wachtzin)
    gevallen: tuple[tuple[tuple[str | Path, ...], str], ...] = (
        (("--ontvanger", "x", "--naar", pad), "bestaat al"),
        (("--ontvanger", " ", "--naar", tmp_path / "b"), "--ontvanger"),
        (("--ontvanger", "x", "--naar", tmp_path / "b", "--documenten", "foto"), "kent"),
    )
    for woorden, zinsdeel in gevallen:
        uit = terminal.typ(*vast, *woorden, *meer)
        assert uit.code == 2
        assert zinsdeel in uit.fout
    goed = zin.read_text(encoding="utf-8")
    zin.write_text("abcde\n", encoding="utf-8")
    code, gezegd = receive(terminal, pad, zin)
    assert (code, "niet compleet" in gezegd) == (2, True)
    zin.write_text(goed, encoding="utf-8")
    pad.write_bytes(pad.read_bytes()[:-1])
    code, gezegd = receive(terminal, pad, zin)
    assert (code, "Het einde van dit pakket ontbreekt" in gezegd) == (2, True)
