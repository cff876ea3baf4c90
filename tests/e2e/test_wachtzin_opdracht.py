"""Change one's own passphrase by command, also a manager's; neither is ever an argument."""

import getpass
import io
import sys
from pathlib import Path

import pytest

from levensloop_desktop.errors import WrongPassphraseError
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import WACHTZIN
from tests.cijferproef import PEILDATA
from tests.e2e.opdrachtregel import (
    MANAGER,
    VAN_MANAGER,
    Terminal,
    Uitslag,
    terminal_of_manager,
)

NIEUW = "zeven boten zonder zeil in maart"


@pytest.fixture
def terminal(
    kluispad: Path, kluizen: SqlcipherKluizen, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    """A terminal of the manager, beside a closed kluis with peildata."""
    return terminal_of_manager(kluispad, kluizen, tmp_path, capsys)


def change(terminal: Terminal, tmp_path: Path, nieuw: str, wie: str = MANAGER.naam) -> Uitslag:
    """Change it to what stands in a second file."""
    pad = tmp_path / "nieuw.txt"
    pad.write_text(f"{nieuw}\n", encoding="utf-8")
    return terminal.typ_in_kluis("wachtzin", "--gebruiker", wie, "--nieuwe-wachtzin-bestand", pad)


def test_a_manager_changes_it_and_goes_on_with_the_new_one(
    terminal: Terminal, tmp_path: Path, kluizen: SqlcipherKluizen
) -> None:
    """The scheduled task works with the new file, before and after a colleague opened the kluis."""
    uit = change(terminal, tmp_path, NIEUW)
    assert (uit.code, uit.fout) == (0, "")
    assert uit.uit == "De wachtzin van H. Overzicht is gewijzigd.\n"
    with pytest.raises(WrongPassphraseError):
        kluizen.open(terminal.kluis, wachtzin=VAN_MANAGER, gebruiker=MANAGER.naam)
    terminal.wachtzin.write_text(f"{NIEUW}\n", encoding="utf-8")
    for keer in range(2):
        dag = f"{PEILDATA[-1]:%Y-%m-%d}"
        cijfers = terminal.typ_in_kluis(
            *("kengetallen", "--gebruiker", MANAGER.naam),
            *("--peildatum", dag, "--naar", tmp_path / f"uit{keer}.csv"),
        )
        assert (cijfers.code, cijfers.fout) == (0, "")
        kluizen.open(terminal.kluis, wachtzin=WACHTZIN, gebruiker="regisseur").close()


def test_somebody_with_the_dossiers_changes_it_as_well(
    terminal: Terminal, tmp_path: Path, kluizen: SqlcipherKluizen
) -> None:
    """The command is for everybody."""
    terminal.wachtzin.write_text(f"{WACHTZIN}\n", encoding="utf-8")
    assert change(terminal, tmp_path, NIEUW, "regisseur").code == 0
    kluizen.open(terminal.kluis, wachtzin=NIEUW, gebruiker="regisseur").close()


@pytest.mark.parametrize(
    ("nieuw", "zin"),
    [
        ("xq vz", "12 tekens"),
        ("wachtwoord12", "te raden"),
        ("", "staat niets"),
        (VAN_MANAGER, "dezelfde als die van nu"),
    ],
)
def test_one_that_does_not_do_changes_nothing(
    terminal: Terminal, tmp_path: Path, kluizen: SqlcipherKluizen, nieuw: str, zin: str
) -> None:
    """Too short, easy to guess, nothing, or the same: exit code 2, and the old one still opens."""
    uit = change(terminal, tmp_path, nieuw)
    assert (uit.code, zin in uit.fout) == (2, True), uit.fout
    assert not nieuw or nieuw == VAN_MANAGER or nieuw not in uit.fout + uit.uit
    kluizen.open(terminal.kluis, wachtzin=VAN_MANAGER, gebruiker=MANAGER.naam).close()


def test_a_wrong_one_of_now_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    """In one sentence, with exit code 2."""
    terminal.wachtzin.write_text("iets heel anders dan dit\n", encoding="utf-8")
    uit = change(terminal, tmp_path, NIEUW)
    assert (uit.code, "wachtzin" in uit.fout) == (2, True)


def test_standard_input_gives_one_of_the_two(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, kluizen: SqlcipherKluizen
) -> None:
    """Both from one pipe is refused; the new one from a pipe works."""
    uit = terminal.typ(
        *("wachtzin", terminal.kluis, "--gebruiker", MANAGER.naam),
        *("--wachtzin-bestand", "-", "--nieuwe-wachtzin-bestand", "-"),
    )
    assert (uit.code, "maar een van beide" in uit.fout) == (2, True)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"{NIEUW}\n".encode())))
    uit = terminal.typ_in_kluis(
        "wachtzin", "--gebruiker", MANAGER.naam, "--nieuwe-wachtzin-bestand", "-"
    )
    assert uit.code == 0
    kluizen.open(terminal.kluis, wachtzin=NIEUW, gebruiker=MANAGER.naam).close()


def test_without_a_keyboard_or_a_file_it_says_which_option(terminal: Terminal) -> None:
    """A scheduled task never hangs on a question."""
    uit = terminal.typ_in_kluis("wachtzin", "--gebruiker", MANAGER.naam)
    assert (uit.code, "--nieuwe-wachtzin-bestand PAD" in uit.fout) == (2, True)


@pytest.mark.parametrize(("nogmaals", "code"), [(NIEUW, 0), ("iets anders", 2)])
def test_at_a_keyboard_it_is_typed_twice(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, nogmaals: str, code: int
) -> None:
    """Nobody sees it, so that a slip would lock somebody out."""
    antwoorden = iter([NIEUW, nogmaals])
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(getpass, "getpass", lambda _: next(antwoorden))
    uit = terminal.typ_in_kluis("wachtzin", "--gebruiker", MANAGER.naam)
    assert uit.code == code
    assert code == 0 or "niet gelijk" in uit.fout
