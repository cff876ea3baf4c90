"""What the command line says when it cannot do what was typed."""

import io
import sys

import pytest

from levensloop_desktop.cli.omgeving import CommandRefusedError, Omgeving
from levensloop_desktop.cli.openen import read_passphrase
from levensloop_desktop.cli.uitvoer import safe
from levensloop_desktop.cli.uitvoeren import run
from levensloop_desktop.services.ports.kluisport import Kluis
from tests.e2e.opdrachtregel import make_omgeving


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (["bestaatniet"], "Deze opdracht bestaat niet."),
        (["clienten"], "KLUIS ontbreekt."),
        (["clienten", "k", "--anders"], "De optie --anders bestaat niet."),
        (["clienten", "k", "--gebruiker"], "De optie --gebruiker heeft een waarde nodig."),
        (["clienten", "k", "nog"], "te veel of te weinig woorden"),
        (["demo", "k", "--clienten", "0"], "Kies 1 of hoger."),
        (["demo", "k", "--clienten", "100001"], "Kies 100000 of lager."),
        (["demo", "k", "--clienten", "veel"], "--clienten heeft een waarde die niet kan"),
        (["exporteren", "k", "--client", "x"], "De optie --naar ontbreekt."),
        ([], "geen scherm"),
        (["venster"], "geen scherm"),
    ],
)
def test_usage_errors_are_dutch(
    capsys: pytest.CaptureFixture[str], woorden: list[str], zin: str
) -> None:
    """Exit code 2 and one Dutch sentence, never typer's English."""
    assert run(make_omgeving(), woorden) == 2
    fout = capsys.readouterr().err
    assert zin in fout
    assert not any(woord in fout for woord in ("Error", "Usage", "Missing", "No such"))


def test_help_is_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    """The words of typer in the help are Dutch as well."""
    for woorden in (["--help"], ["afdrukken", "--help"], ["demo", "-h"]):
        assert run(make_omgeving(), woorden) == 0
        hulp = capsys.readouterr().out
        assert "Gebruik: levensloop" in hulp
        assert not any(
            woord in hulp for woord in ("Usage", "Options", "Show", "required", "default", "<path>")
        ), hulp


def test_versie(capsys: pytest.CaptureFixture[str]) -> None:
    """--versie says which Levensloop this is."""
    assert run(make_omgeving(), ["--versie"]) == 0
    assert capsys.readouterr().out.startswith("Levensloop ")


def test_a_bug_shows_place_and_type_but_no_value(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever goes wrong inside, nothing of what it was about reaches the screen."""

    def fail(_omgeving: Omgeving, _kluis: Kluis) -> None:
        raise ValueError("Zeldzame Naamloos")

    omgeving = make_omgeving()
    monkeypatch.setattr(type(omgeving.kluizen), "describe", fail)
    assert run(omgeving, ["clienten", "k"]) == 1
    fout = capsys.readouterr().err
    assert "ValueError in test_weigeren.py" in fout
    assert "Naamloos" not in fout


def test_passphrase_comes_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """With "-" the first line is the passphrase, spaces included."""
    stroom = io.TextIOWrapper(io.BytesIO(" zin met é \r\nrest".encode()))
    monkeypatch.setattr(sys, "stdin", stroom)
    assert read_passphrase("-") == " zin met é "


def test_passphrase_without_a_keyboard_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a file and without a keyboard there is nothing to wait for."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("nooit gelezen"))
    with pytest.raises(CommandRefusedError, match="opdracht_geweigerd"):
        read_passphrase(None)


def test_text_cannot_steer_the_terminal() -> None:
    """Escape codes, line ends and marks of direction become spaces."""
    assert safe("Nep\x1b[2Jnaam\n\u202efictief") == "Nep [2Jnaam  fictief"
