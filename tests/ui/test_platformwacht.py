"""Why Qt finds no screen, in Dutch, and what helps."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from levensloop_desktop import bootstrap
from levensloop_desktop.services.werkplek import systeembibliotheek
from levensloop_desktop.services.werkplek.systeembibliotheek import explain_missing, library_in
from levensloop_desktop.ui.qt.platformwacht import GEWEIGERD, explain

ROOT = Path(__file__).resolve().parents[2]


def open_window(**extra: str) -> subprocess.CompletedProcess[str]:
    """Start the program as a user does, with these words in its surroundings."""
    return subprocess.run(
        [sys.executable, "-m", "levensloop_desktop", "venster"],
        cwd=ROOT,
        env={**os.environ, "PATH": "", **extra},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11")
def test_a_screen_that_does_not_answer_is_said(tmp_path: Path) -> None:
    """One Dutch sentence and exit code 2; nothing English of Qt, no crash, nothing left."""
    gedaan = open_window(QT_QPA_PLATFORM="xcb", DISPLAY=":4711", HOME=str(tmp_path))
    assert gedaan.returncode == GEWEIGERD
    assert gedaan.stderr.startswith("Het venster kan niet open")
    assert "platform plugin" not in gedaan.stderr
    assert len(gedaan.stderr.splitlines()) == 1


def test_a_library_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the loader of the system names it, in both its sentences."""
    monkeypatch.setattr(systeembibliotheek, "_is_there", lambda _: True)
    for zin in (
        "libxcb-cursor.so.0: cannot open shared object file: No such file or directory",
        "/usr/lib/x86_64-linux-gnu/libxcb-cursor.so.0: file too short",
    ):
        assert library_in(zin) == "libxcb-cursor.so.0"
    assert "sudo apt-get install libxcb-cursor0." in explain_missing("libxcb-cursor.so.0")
    assert "apt-get" not in explain_missing("libonbekend.so.9")
    assert not library_in("No module named 'PySide6'")


def test_all_that_a_window_lacks_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not a sentence per start, until the last of twelve is there."""
    weg = {"libEGL.so.1", "libGL.so.1", "libfontconfig.so.1"}
    monkeypatch.setattr(systeembibliotheek, "_is_there", lambda naam: naam not in weg)
    zin = explain_missing("libGL.so.1")
    assert "ontbreekt libGL.so.1, en ook libEGL.so.1, libfontconfig.so.1." in zin
    assert "sudo apt-get install libgl1 libegl1 libfontconfig1." in zin


def test_another_fault_of_loading_is_no_library(capsys: pytest.CaptureFixture[str]) -> None:
    """It goes on as the bug that it is; a library becomes a sentence."""
    with pytest.raises(ImportError, match="PySide6"):
        bootstrap._refuse_window(ImportError("No module named 'PySide6'"))
    fout = ImportError("libEGL.so.1: cannot open shared object file")
    assert bootstrap._refuse_window(fout) == GEWEIGERD
    assert "libegl1" in capsys.readouterr().err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11")
def test_who_is_asked_first_is_x11(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a wish Qt takes X11; its display is in the sentence when its libraries are there."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    monkeypatch.setenv("DISPLAY", ":4711")
    assert ":4711" in explain() or "libxcb" in explain()
