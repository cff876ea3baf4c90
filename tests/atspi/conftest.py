"""The program on a screen and an accessibility bus of its own, for the tests of this folder."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest

from tests.atspi.bus import Bus, Knoop

_WORTEL = Path(__file__).resolve().parents[2]


@dataclass
class Proef:
    """The running program, as a screen reader and its user see it."""

    proces: subprocess.Popen[str]
    bus: Bus
    programma: Knoop

    def do(self, daad: str) -> None:
        """Tell the window what to show, and wait until it stands."""
        assert self.proces.stdin is not None
        self.proces.stdin.write(f"{daad}\n")
        self.proces.stdin.flush()
        expect(self.proces.stdout)

    def windows(self) -> list[Knoop]:
        """The windows that are on screen, the newest last."""
        verse = Knoop(self.bus, self.programma.naam_op_bus, self.programma.pad)
        return [deel for deel in verse.children() if deel.is_shown]


def expect(uitvoer: IO[str] | None) -> None:
    """Wait for the answer of the window."""
    assert uitvoer is not None
    regel = uitvoer.readline()
    assert regel.strip() == "klaar", "the window did not answer"


@pytest.fixture(scope="session")
def sessiebus() -> Iterator[str]:
    """A session bus of our own, on which the accessibility bus begins by itself."""
    dbus = shutil.which("dbus-daemon")
    assert dbus is not None, "install dbus, at-spi2-core and xvfb (README)"
    with subprocess.Popen(  # noqa: S603 - found on this computer, nothing typed by anybody
        [dbus, "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True
    ) as proces:
        assert proces.stdout is not None
        yield proces.stdout.readline().strip()
        proces.terminate()


@pytest.fixture(scope="session")
def scherm() -> Iterator[str]:
    """An X server without a screen."""
    xvfb = shutil.which("Xvfb")
    assert xvfb is not None, "install dbus, at-spi2-core and xvfb (README)"
    lees, schrijf = os.pipe()
    with subprocess.Popen(  # noqa: S603 - found on this computer, nothing typed by anybody
        [xvfb, "-displayfd", str(schrijf), "-screen", "0", "1280x720x24", "-nolisten", "tcp"],
        pass_fds=[schrijf],
        stderr=subprocess.DEVNULL,
    ) as proces:
        os.close(schrijf)
        with os.fdopen(lees) as pijp:
            yield f":{pijp.readline().strip()}"
        proces.terminate()


@pytest.fixture(scope="session")
def proef(sessiebus: str, scherm: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proef]:
    """The program with an open kluis of invented people."""
    thuis = tmp_path_factory.mktemp("thuis")
    omgeving = {
        **os.environ,
        "DBUS_SESSION_BUS_ADDRESS": sessiebus,
        "DISPLAY": scherm,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "HOME": str(thuis),
        "XDG_CONFIG_HOME": str(thuis),
        "PYTHONPATH": str(_WORTEL),
    }
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = sessiebus
    with subprocess.Popen(
        [sys.executable, "-m", "tests.atspi.venster"],
        env=omgeving,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as proces:
        expect(proces.stdout)
        bus = Bus.connect()
        yield Proef(proces, bus, bus.program("Levensloop"))
        bus.verbinding.close()
        assert proces.stdin is not None
        proces.stdin.write("stop\n")
        proces.stdin.close()
