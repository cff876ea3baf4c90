"""What `--help` says: Dutch, of every command, without the signs of a programmer."""

import re

import pytest

from installer.handleiding_man import list_commands
from levensloop_desktop.cli.uitvoeren import run
from tests.e2e.opdrachtregel import make_omgeving

VREEMD = re.compile(
    r"\b(usage|options?|commands?|arguments?|required|default|show|exit)\b|[<>]=|<path>",
    re.IGNORECASE,
)
OPDRACHTEN = [naam.split()[1:] for naam, _ in list_commands()]


@pytest.mark.parametrize("woorden", [[], ["pakket"], *OPDRACHTEN], ids=" ".join)
def test_help_is_dutch(woorden: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Also what typer adds by itself: required, default, and from where to where."""
    assert run(make_omgeving(), [*woorden, "--help"]) == 0
    uit = capsys.readouterr().out
    assert uit.startswith(f"Gebruik: levensloop {' '.join(woorden)}".rstrip())
    assert not VREEMD.findall(uit)
