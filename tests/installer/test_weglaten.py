"""What goes into the bundle, and that nothing in the program needs what is left out."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from installer import weglaten
from installer.identiteit import ROOT

QT = "PySide6/Qt"


@pytest.mark.parametrize(
    ("doel", "bron", "systeem", "blijft"),
    [
        (f"{QT}/plugins/platforms/libqxcb.so", "", "linux", True),
        (f"{QT}/plugins/platforms/libqvnc.so", "", "linux", False),
        (f"{QT}/plugins/printsupport/libcupsprintersupport.so", "", "linux", True),
        (f"{QT}/plugins/tls/libqopensslbackend.so", "", "linux", False),
        (f"{QT}/plugins/qmltooling/libqmldbg_tcp.so", "", "linux", False),
        (f"{QT}/translations/qtbase_nl.qm", "", "linux", True),
        (f"{QT}/translations/qtbase_de.qm", "", "linux", False),
        (f"{QT}/lib/libQt6Widgets.so.6", "", "linux", True),
        (f"{QT}/lib/libQt6Quick.so.6", "", "linux", False),
        ("libQt6OpenGL.so.6", "", "linux", False),  # a link at the top
        ("libxcb-cursor.so.0", "/usr/lib/x86_64-linux-gnu/libxcb-cursor.so.0", "linux", False),
        ("libpython3.11.so.1.0", "/opt/python/lib/libpython3.11.so.1.0", "linux", True),
        ("libpython3.11.so.1.0", "/lib/x86_64-linux-gnu/libpython3.11.so.1.0", "linux", True),
        (
            "python3.11/lib-dynload/_ctypes.so",
            "/usr/lib/python3.11/lib-dynload/_ctypes.so",
            "linux",
            True,
        ),
        ("attrs-26.1.0.dist-info/METADATA", "", "linux", True),
        ("attrs-26.1.0.dist-info/RECORD", "", "linux", False),
        ("tzdata/zoneinfo/Europe/Amsterdam", "", "linux", False),
        ("tzdata/zoneinfo/Europe/Amsterdam", "", "win32", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", "", "win32", True),
        ("PySide6\\plugins\\platforms\\qdirect2d.dll", "", "win32", False),
        ("PySide6\\opengl32sw.dll", "", "win32", False),
        ("PySide6/Qt6Qml.dll", "", "win32", False),
        ("resources/waardelijsten/fase.toml", "", "linux", True),
    ],
)
def test_what_stays(doel: str, bron: str, systeem: str, blijft: bool) -> None:  # noqa: FBT001
    """Per system: what the program uses, and nothing that reaches a network."""
    assert weglaten.stays(doel, bron, systeem=systeem) is blijft


def imported() -> Iterator[tuple[Path, str]]:
    """Every module that the program imports, early or late, with the file that does."""
    for pad in (ROOT / "levensloop_desktop").rglob("*.py"):
        for stap in ast.walk(ast.parse(pad.read_text(encoding="utf-8"))):
            if isinstance(stap, ast.Import):
                yield from ((pad, naam.name) for naam in stap.names)
            elif isinstance(stap, ast.ImportFrom) and stap.module:
                yield pad, stap.module
                yield from ((pad, f"{stap.module}.{naam.name}") for naam in stap.names)


def test_the_program_imports_nothing_that_is_left_out() -> None:
    """Otherwise it works in the checkout and not on a desk."""
    fout = [
        (pad.name, naam)
        for pad, naam in imported()
        for weg in weglaten.MODULES
        if naam == weg or naam.startswith(f"{weg}.")
    ]
    assert not fout


def test_the_program_needs_no_runtime_hook_that_is_left_out() -> None:
    """No processes of itself, no look at its own source, no search through packages."""
    namen = {naam.split(".", maxsplit=1)[0] for _, naam in imported()}
    assert not namen & {"multiprocessing", "pkgutil", "inspect"}
    for pad, naam in imported():
        assert not naam.endswith("ProcessPoolExecutor"), pad
