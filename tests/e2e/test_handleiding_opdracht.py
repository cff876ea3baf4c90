"""`levensloop handleiding` makes the whole handleiding without a kluis and without a window."""

from pathlib import Path

import pytest

from levensloop_desktop import __version__
from levensloop_desktop.documents.handleiding.lezen import read_handleiding
from levensloop_desktop.services.kluisbeheer import bestanden
from levensloop_desktop.services.werkplek.beleid import Beleid
from tests.e2e.opdrachtregel import Terminal, make_omgeving
from tests.e2e.pdf_tekst import read_text


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A terminal without any kluis."""
    return Terminal(make_omgeving(), capsys, tmp_path / "geen.kluis", tmp_path / "geen")


def test_every_page_is_in_it(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the administrator lets no file out: nobody is in it."""
    monkeypatch.setattr(bestanden, "current_beleid", lambda: Beleid(uitvoer=frozenset()))
    naar = tmp_path / "handleiding.pdf"
    uitslag = terminal.typ("handleiding", "--naar", naar)
    assert uitslag.code == 0, uitslag.fout
    assert uitslag.uit.startswith(f"Handleiding gemaakt: {naar} (")
    tekst = " ".join(read_text(naar.read_bytes()).split())
    assert f"Versie {__version__}" in tekst
    for pagina in read_handleiding().paginas:
        assert pagina.titel in tekst


def test_a_file_that_is_there_stays(terminal: Terminal, tmp_path: Path) -> None:
    """Until it is said to go."""
    naar = tmp_path / "handleiding.pdf"
    naar.write_bytes(b"van iemand")
    uitslag = terminal.typ("handleiding", "--naar", naar)
    assert (uitslag.code, naar.read_bytes()) == (2, b"van iemand")
    assert "bestaat al" in uitslag.fout
    assert terminal.typ("handleiding", "--naar", naar, "--overschrijf").code == 0
    assert naar.read_bytes().startswith(b"%PDF-")
