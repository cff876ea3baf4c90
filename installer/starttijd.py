"""How long the built program takes to its painted window, beside the checkout and a bare window.

All three are watched from outside, on the same screen in memory: from the start of the process to
the moment the screen shows what it goes on showing. `python -m installer.starttijd`.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from installer.identiteit import DIST, IDENTITEIT, ROOT
from installer.nodig import require
from installer.rooktest import WACHTZIN, Proef, expect
from installer.scherm import Scherm, is_same, open_screen, wait_for

KEER = 9
_KAAL = """
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
app = QApplication([])
venster = QWidget()
knop = QPushButton("Ontgrendelen")
QVBoxLayout(venster).addWidget(knop)
venster.resize(1280, 720)
venster.show()
app.exec()
"""


def measure(bundel: Path, python: str, keer: int = KEER) -> dict[str, list[float]]:
    """Seconds per start, each of the three in turn, after one start that does not count.

    Args:
        bundel: the folder of the bundle.
        python: an interpreter with what the checkout needs.
        keer: how often.
    """
    gemeten: dict[str, list[float]] = {"bundel": [], "checkout": [], "kaal": []}
    with tempfile.TemporaryDirectory() as tijdelijk, open_screen() as scherm:
        werk = Path(tijdelijk)
        programma = str(bundel / IDENTITEIT.pakket)
        kluis = _make_kluis(Proef(programma, werk))
        omgeving = {
            **Proef(programma, werk).surroundings(DISPLAY=scherm.display, QT_QPA_PLATFORM="xcb"),
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "PYTHONPYCACHEPREFIX": str(werk / "pyc"),
        }
        opdrachten = {
            "bundel": [programma, "venster", str(kluis)],
            "checkout": [python, "-m", "levensloop_desktop", "venster", str(kluis)],
            "kaal": [python, "-c", _KAAL],
        }
        for ronde in range(keer + 1):
            for naam, opdracht in opdrachten.items():
                duur = _time(scherm, opdracht, omgeving)
                if ronde:
                    gemeten[naam].append(duur)
    return gemeten


def _make_kluis(proef: Proef) -> Path:
    (proef.werk / "wachtzin.txt").write_text(f"{WACHTZIN}\n", encoding="utf-8")
    kluis = proef.werk / "Meetbank.kluis"
    expect(proef.open_kluis("demo", kluis, "--clienten", "1").code == 0, "kluis maken")
    return kluis


def _time(scherm: Scherm, opdracht: Sequence[str], omgeving: Mapping[str, str]) -> float:
    """Seconds until the screen first shows what it goes on showing."""
    leeg = scherm.wait_until_still()
    gezien: list[tuple[float, list[bytes]]] = []
    begin = time.perf_counter()
    with subprocess.Popen(opdracht, env=omgeving, stderr=subprocess.DEVNULL) as draait:
        try:
            wait_for(lambda: _look(scherm, gezien, begin, leeg), opdracht[0])
        finally:
            draait.kill()
            draait.wait()
    wait_for(lambda: is_same(scherm.lines(), leeg), "het venster gaat niet weg")
    einde = gezien[-1][1]
    return next(wanneer for wanneer, lijnen in gezien if is_same(lijnen, einde))


def _look(
    scherm: Scherm, gezien: list[tuple[float, list[bytes]]], begin: float, leeg: list[bytes]
) -> bool:
    """Note every change; whether it has been still for long enough."""
    lijnen, nu = scherm.lines(), time.perf_counter() - begin
    if is_same(lijnen, leeg):
        return False
    if not gezien or not is_same(lijnen, gezien[-1][1]):
        gezien.append((nu, lijnen))
    return nu - gezien[-1][0] > 1


def main(woorden: Sequence[str] | None = None) -> None:
    """Measure and print."""
    vraag = argparse.ArgumentParser(description="Meet hoe snel de gebouwde Levensloop start.")
    vraag.add_argument("--bundel", type=Path, default=DIST / IDENTITEIT.pakket)
    vraag.add_argument("--python", default=sys.executable)
    vraag.add_argument("--keer", type=int, default=KEER)
    keuze = vraag.parse_args(woorden)
    require({"Xvfb": "xvfb"})
    gemeten = measure(keuze.bundel.absolute(), keuze.python, keuze.keer)
    midden = {naam: statistics.median(duren) * 1000 for naam, duren in gemeten.items()}
    for naam, duren in gemeten.items():
        spreiding = f"{min(duren) * 1000:.0f} - {max(duren) * 1000:.0f}"
        sys.stdout.write(f"{naam:10} {midden[naam]:6.0f} ms  ({spreiding})\n")
    for ander in ("checkout", "kaal"):
        verhouding = f"{midden['bundel'] / midden[ander]:.2f}".replace(".", ",")
        sys.stdout.write(f"bundel / {ander}: {verhouding} x\n")


if __name__ == "__main__":
    main()
