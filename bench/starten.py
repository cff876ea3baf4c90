"""From nothing to a passphrase field that was painted, beside a bare window with one button."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.kluizen import a_kluis
from bench.meten import Meting, median_ms
from levensloop_desktop.ui.settings import Instellingen

KEER = 9
DOEL = 1.5
_EENMAAL = """
import os
from PySide6.QtCore import QEvent, QObject
class Eenmaal(QObject):
    def eventFilter(self, wie, event):
        if event.type() == QEvent.Type.Paint:
            os.write(1, b"staat")
            os._exit(0)
        return False
"""
_KAAL = (
    _EENMAAL
    + """
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
app = QApplication([])
venster = QWidget()
knop = QPushButton("Ontgrendelen")
QVBoxLayout(venster).addWidget(knop)
kijker = Eenmaal()
knop.installEventFilter(kijker)
venster.resize(1280, 720)
venster.show()
app.exec()
"""
)
# As the program itself starts: nothing of the window loads before bootstrap asks for it.
_ONS = f"""
from levensloop_desktop import bootstrap
ports = bootstrap._make_ports
def watched_ports():
    exec({_EENMAAL!r}, globals())
    from levensloop_desktop.ui import application, main_window
    class Gemeten(main_window.MainWindow):
        def showEvent(self, event):
            super().showEvent(event)
            self.kijker = Eenmaal()
            self.ontgrendelen.formulier.wachtzin.invoer.installEventFilter(self.kijker)
    application.MainWindow = Gemeten
    return ports()
bootstrap._make_ports = watched_ports
bootstrap.run_window()
"""


def measure() -> list[Meting]:
    """Whole processes, ours and theirs in turn; ours knows one kluis."""
    with tempfile.TemporaryDirectory() as folder:
        omgeving = _omgeving(Path(folder))
        seconds: dict[str, list[float]] = {_ONS: [], _KAAL: []}
        for _ in range(KEER + 1):
            for programma, gemeten in seconds.items():
                gemeten.append(_run(programma, omgeving))
    ons, kaal = median_ms(seconds[_ONS][1:]), median_ms(seconds[_KAAL][1:])
    return [
        Meting(
            wat="starten tot het veld voor de wachtzin getekend is, heel proces",
            gemeten=f"{ons:.0f} ms",
            vergelijking=f"kaal PySide6-venster met één knop: {kaal:.0f} ms",
            verhouding=f"{ons / kaal:.2f} ×",
            doel=f"{DOEL} ×",
            gehaald=ons <= DOEL * kaal,
        )
    ]


def _omgeving(folder: Path) -> dict[str, str]:
    """Settings that know one kluis, and compiled modules as an installed program has them."""
    kluis, _ = a_kluis(folder / "Meetbank.kluis")
    kluis.close()
    Instellingen(folder / "levensloop" / "instellingen.ini").remember_kluis(
        folder / "Meetbank.kluis"
    )
    omgeving = {
        **os.environ,
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
        "PYTHONPYCACHEPREFIX": str(folder / "pyc"),
        "PYTHONPATH": str(Path(__file__).resolve().parents[1]),
    }
    omgeving.pop("PYTHONDONTWRITEBYTECODE", None)
    return omgeving


def _run(programma: str, omgeving: dict[str, str]) -> float:
    begin = time.perf_counter()
    gedaan = subprocess.run(  # noqa: S603 - our own interpreter and text
        [sys.executable, "-c", programma], env=omgeving, check=False, capture_output=True
    )
    if gedaan.stdout != b"staat":
        raise RuntimeError(gedaan.stderr.decode())
    return time.perf_counter() - begin
