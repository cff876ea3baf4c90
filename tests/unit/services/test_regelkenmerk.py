"""What was worked out by other rules is not taken for these, and nobody has to remember that."""

import subprocess
import sys
from collections.abc import Iterator
from importlib.machinery import SourceFileLoader
from pathlib import Path

import pytest

from levensloop_desktop import kengetallen
from levensloop_desktop.services.kengetallen import regelkenmerk
from levensloop_desktop.services.kengetallen.regelkenmerk import (
    fingerprint_of_code,
    fingerprint_of_rules,
)

MODULES = sorted(Path(kengetallen.__path__[0]).glob("*.py"))


@pytest.fixture
def anew() -> Iterator[None]:
    """The fingerprint is worked out once; not so here."""
    fingerprint_of_rules.cache_clear()
    yield
    fingerprint_of_rules.cache_clear()


@pytest.mark.usefixtures("anew")
def test_no_module_is_forgotten() -> None:
    """A bundle has no folder to look through, so they stand in the program by name."""
    op_schijf = {pad.stem for pad in MODULES} - {"__init__"}
    assert list(regelkenmerk.MODULES) == sorted(op_schijf)


@pytest.mark.parametrize("naam", ["cijfers", "samenhang", "verschil", "loting", "verbanden"])
def test_a_rule_that_changes_is_another_fingerprint(
    naam: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One number or one sign in one module is enough."""
    eerst = fingerprint_of_rules()
    bron = (Path(kengetallen.__path__[0]) / f"{naam}.py").read_text(encoding="utf-8")
    anders = {
        "cijfers": ("GRENS = 7", "GRENS = 6"),
        "samenhang": ("ONZEKER = 5", "ONZEKER = 4"),
        "verschil": ("> EEN:", ">= EEN:"),
        "loting": ("EEN_OP = 16", "EEN_OP = 32"),
        "verbanden": ('("dakloos",)', '("hostel",)'),
    }[naam]
    assert anders[0] in bron
    echt = regelkenmerk._rules_in

    def changed(welke: str) -> str:
        tekst = echt(welke)
        return tekst.replace(*anders) if welke.endswith(f".{naam}") else tekst

    monkeypatch.setattr(regelkenmerk, "_rules_in", changed)
    fingerprint_of_rules.cache_clear()
    assert fingerprint_of_rules() != eerst


@pytest.mark.usefixtures("anew")
def test_a_bundle_without_the_text_takes_what_was_compiled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And a rule that changes is another fingerprint there as well."""
    monkeypatch.setattr(SourceFileLoader, "get_source", lambda *_: None)
    eerst = fingerprint_of_rules()
    bron = (Path(kengetallen.__path__[0]) / "cijfers.py").read_text(encoding="utf-8")
    anders = compile(bron.replace("GRENS = 7", "GRENS = 6"), "cijfers.py", "exec")
    echt = SourceFileLoader.get_code
    monkeypatch.setattr(
        SourceFileLoader,
        "get_code",
        lambda lader, naam: anders if naam.endswith(".cijfers") else echt(lader, naam),
    )
    fingerprint_of_rules.cache_clear()
    assert fingerprint_of_rules() != eerst


@pytest.mark.parametrize("pad", MODULES, ids=lambda pad: pad.stem)
def test_where_the_program_stands_makes_no_difference(pad: Path) -> None:
    """A kluis on a share is opened by computers with the program in other places."""
    bron = pad.read_text(encoding="utf-8")
    hier, daar = (compile(bron, naam, "exec") for naam in ("a.py", "/elders/b.py"))
    assert fingerprint_of_code(hier) == fingerprint_of_code(daar)


def test_another_process_says_the_same() -> None:
    """Sets of words come in another order there."""
    opdracht = (
        "from levensloop_desktop.services.kengetallen import regelkenmerk as r;"
        "print(r.fingerprint_of_rules())"
    )
    uit = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", opdracht], check=True, capture_output=True, text=True
    )
    assert uit.stdout.strip() == fingerprint_of_rules()
