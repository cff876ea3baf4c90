"""Kluizen and homes in places that go wrong elsewhere: long, spaced, full of signs, read-only."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.opdrachtregel import Terminal, make_omgeving

ROOT = Path(__file__).resolve().parents[2]
LANG = 250


def a_place(tmp_path: Path, soort: str) -> Path:
    """Where the kluis of a test comes."""
    if soort == "lang":
        map_ = tmp_path / ("m" * 100)
        map_.mkdir()
        return map_ / ("k" * (LANG - len(str(map_)) - len("/.kluis")) + ".kluis")
    return (
        tmp_path
        / {
            "spaties": " een kluis  met spaties .kluis",
            "emoji": "Kluis 🗝️ ë ’ñ.kluis",
            "streepje": "-kluis --naar.kluis",
        }[soort]
    )


@pytest.mark.parametrize("soort", ["spaties", "emoji", "lang", "streepje"])
def test_a_kluis_in_a_hard_place_is_made_used_and_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], soort: str
) -> None:
    """Making, reading, backing up and checking work as anywhere; a path may count 250 signs."""
    kluis = a_place(tmp_path, soort)
    wachtzin = tmp_path / "wachtzin.txt"
    wachtzin.write_text("zeven groene fietsen in de regen\n", encoding="utf-8")
    terminal = Terminal(make_omgeving(), capsys, kluis, wachtzin)
    for opdracht, rest in (
        ("demo", ("--clienten", "1")),
        ("clienten", ()),
        ("reservekopie", ()),
        ("controleren", ()),
    ):
        uitslag = terminal.typ_in_kluis(opdracht, *rest)
        assert uitslag.code == 0, uitslag.fout
    assert soort != "lang" or len(str(kluis)) == LANG


def start(*woorden: str, **extra: str) -> subprocess.CompletedProcess[str]:
    """The whole program in a process of its own, in these surroundings."""
    return subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "levensloop_desktop", *woorden],
        cwd=ROOT,
        env={**os.environ, **extra},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


WINDOW = """
import sys
from PySide6.QtCore import QTimer
from levensloop_desktop import bootstrap
from levensloop_desktop.ui import main_window
class Kort(main_window.MainWindow):
    def showEvent(self, event):
        super().showEvent(event)
        self.instellingen.set_weergave("donker")
        QTimer.singleShot(0, self.close)
from levensloop_desktop.ui import application
application.MainWindow = Kort
bootstrap.run_window([sys.argv[1]])
"""


@pytest.mark.parametrize("thuis", ["alleen_lezen", "weg"])
def test_a_home_that_keeps_nothing_does_not_stop_the_window(tmp_path: Path, thuis: str) -> None:
    """Settings are not kept, and that is all: the window opens, closes, and says nothing odd."""
    # A file where the folder should come: also an administrator cannot write below it.
    plek = tmp_path / "thuis"
    if thuis == "alleen_lezen":
        plek.write_text("geen map")
    gedaan = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", WINDOW, str(tmp_path / "Geen.kluis")],
        cwd=ROOT,
        env={
            **os.environ,
            "HOME": str(plek),
            "XDG_CONFIG_HOME": str(plek / "config"),
            "QT_QPA_PLATFORM": "offscreen",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert gedaan.returncode == 0, gedaan.stderr
    assert "Traceback" not in gedaan.stderr


def test_no_display_says_what_works_all_the_same(tmp_path: Path) -> None:
    """One Dutch sentence, and exit code 2, also when a kluis was given to open."""
    leeg = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    for woorden in ((), ("venster",), ("venster", str(tmp_path / "Een.kluis"))):
        gedaan = start(*woorden, **leeg)
        assert gedaan.returncode == 2
        assert gedaan.stderr.startswith("Hier is geen scherm")
        assert not gedaan.stdout
