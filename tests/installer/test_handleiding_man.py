"""The page of `man levensloop`: every command, every option, in Dutch."""

import re

import pytest

from installer.handleiding_man import list_commands, make_page

ENGELS = re.compile(r"\b(usage|options?|commands?|the|show|default|required|exit)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def page() -> str:
    """What a reader sees of it, without the marks of roff."""
    return re.sub(r"\\f[BIR]", "", make_page()).replace(r"\-", "-").replace(r"\e", "\\")


def test_every_command_and_option_is_on_it(page: str) -> None:
    """Also those of a group, and one that is added tomorrow."""
    opdrachten = list_commands()
    assert {"levensloop demo", "levensloop pakket ontvangen"} <= {naam for naam, _ in opdrachten}
    for naam, opdracht in opdrachten:
        assert f".SS {naam}\n" in page
        assert opdracht.help in page
        for param in opdracht.params:
            if getattr(param, "help", None) and "--help" not in param.opts:
                assert param.help in page


def test_it_is_dutch(page: str) -> None:
    """No word of typer is left on it."""
    assert not ENGELS.findall(page)


def test_nothing_steers_roff() -> None:
    """A line that begins with a dot is a request; only ours do."""
    verzoeken = {regel.split()[0] for regel in make_page().splitlines() if regel[:1] in {".", "'"}}
    assert verzoeken <= {".TH", ".SH", ".SS", ".PP", ".TP", ".B"}


def test_every_exit_code_is_explained(page: str) -> None:
    """Those of the command line, and that of a half copy."""
    deel = page.partition(".SH UITGANGSCODE")[2].partition(".SH")[0]
    assert re.findall(r"^\d+$", deel, re.MULTILINE) == ["0", "1", "2", "3", "130"]
