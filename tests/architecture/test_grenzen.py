"""What must never be imported or written down, anywhere in the product."""

import ast
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "levensloop_desktop").rglob("*.py"))
NETWORK = {"PySide6.QtNetwork", "socket", "http", "urllib", "ssl", "smtplib", "ftplib", "asyncio"}
MACHINE = re.compile(r"/(?:root|work)/|/home/\w+/|files\.pythonhosted|//(?:pypi|deb)\.")


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def test_no_module_can_reach_a_network() -> None:
    """Nothing imports a way onto a network, Qt's included."""
    for path in MODULES:
        reached = {
            name
            for name in _imported(path)
            if name in NETWORK or any(name.startswith(f"{way}.") for way in NETWORK)
        }
        assert not reached, path.name


def test_rows_never_leave_storage() -> None:
    """No module above storage names its tables."""
    for path in MODULES:
        if "storage" in path.relative_to(ROOT).parts:
            continue
        assert not any("storage.tables" in name for name in _imported(path)), path.name


def test_colour_is_written_in_one_module() -> None:
    """A colour literal in the window stands among the tokens and nowhere else."""
    literal = re.compile(r"""["']#[0-9A-Fa-f]{6}\b""")
    for path in (ROOT / "levensloop_desktop/ui").rglob("*.py"):
        if path.name != "tokens.py":
            assert not literal.search(path.read_text("utf-8")), path.name


def test_repository_names_no_machine() -> None:
    """No tracked text holds a path of somebody's machine or a package host."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607 - git as the developer has it
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    for name in listed.stdout.decode().split("\0"):
        path = ROOT / name
        if path.suffix in {".py", ".md", ".toml", ".txt", ".json", ".sql", ""} and path.is_file():
            text = path.read_text("utf-8", errors="replace")
            if path != Path(__file__):
                assert not MACHINE.search(text), name
