"""Rooms stay small and say what they hold."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REGELS = 400
REGELS_VAN_HET_VENSTER = 200
STATEMENTS = 40
VERBODEN = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "stuff", "tools"}


def _modules(*folders: str) -> list[Path]:
    return sorted(
        path
        for folder in folders
        for path in (ROOT / folder).rglob("*.py")
        if "__pycache__" not in path.parts
    )


MODULES = _modules("levensloop_desktop", "tests", "bench", "tools")


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_module_stays_readable_in_one_sitting(path: Path) -> None:
    """A module has at most 400 lines."""
    assert len(path.read_text("utf-8").splitlines()) <= REGELS


def test_main_window_stays_small() -> None:
    """The main window joins screens and does nothing else."""
    window = ROOT / "levensloop_desktop/ui/main_window.py"
    assert len(window.read_text("utf-8").splitlines()) <= REGELS_VAN_HET_VENSTER


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_functions_stay_short(path: Path) -> None:
    """A function has at most 40 statements."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            statements = sum(isinstance(inner, ast.stmt) for inner in ast.walk(node)) - 1
            assert statements <= STATEMENTS, f"{node.name}: {statements}"


def test_folder_and_module_names_say_what_they_hold() -> None:
    """No room is called after leftovers."""
    named = {
        part
        for path in _modules("levensloop_desktop")
        for part in path.relative_to(ROOT).with_suffix("").parts
    }
    assert not named & VERBODEN
