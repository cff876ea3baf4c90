"""A full dossier opened until it is painted, and the memory after fifty of them."""

import gc
import os
import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from bench.kluizen import WACHTZIN, some_kluizen
from bench.lijst import Getekend, application, wait
from bench.meten import Meting, median_ms, p95_ms
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.dossier.dossiers import list_clienten, reload_dossier
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.ui.application import make_window
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.main_window import MainWindow
from levensloop_desktop.ui.settings import Instellingen

KEER = 50
DOEL_MS = 50
_STATM = Path("/proc/self/statm")  # Linux tells here how much memory a process holds


def measure(pad: Path, instellingen: Path) -> list[Meting]:
    """Open other dossiers one after the other in the kluis of 10 000; memory in its own process."""
    schermen, lezen = open_all(pad, instellingen)
    return [_dossier(schermen, lezen), *_memory(pad, instellingen)]


def open_all(pad: Path, instellingen: Path) -> tuple[list[float], list[float]]:
    """Seconds until each dossier was painted, and until it was only read."""
    app = application()
    kluizen, werkplek = some_kluizen()
    kluis = kluizen.open(pad, wachtzin=WACHTZIN)
    venster = make_window(app, kluizen, werkplek, Instellingen(instellingen))
    venster.show()
    venster.open_kluis(kluis)
    wait(app, lambda: venster.storage.is_idle)
    clienten = [regel.client_id for regel in list_clienten(kluis, werkplek)[:: 10_000 // KEER]]
    schermen = [_open(app, venster, client) for client in clienten]
    lezen = [_read(kluis, client) for client in clienten]
    gc.collect()
    if __name__ == "__main__":
        print(int(_STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE"))
    venster.lock()
    wait(app, lambda: venster.storage.is_idle)
    venster.close()
    return schermen, lezen


def _open(app: QApplication, venster: MainWindow, client: ClientId) -> float:
    sessie, werkvlak = venster.sessie, venster.werkvlak
    assert sessie is not None  # noqa: S101 - open_kluis made both
    assert werkvlak is not None  # noqa: S101 - idem
    begin = time.perf_counter()
    sessie.dossier_requested.emit(client, "")
    scherm = werkvlak.schermen.currentWidget()
    assert isinstance(scherm, DossierScherm)  # noqa: S101 - asked for above
    wait(app, lambda: venster.storage.is_idle)
    kijker = Getekend(lambda: True)
    _visible(scherm).installEventFilter(kijker)
    _visible(scherm).update()
    wait(app, lambda: kijker.klaar)
    return time.perf_counter() - begin


def _visible(scherm: QWidget) -> QWidget:
    return scherm.window()


def _read(kluis: Kluis, client: ClientId) -> float:
    begin = time.perf_counter()
    reload_dossier(kluis, client)
    return time.perf_counter() - begin


def _dossier(schermen: list[float], lezen: list[float]) -> Meting:
    ms, kaal = p95_ms(schermen[5:]), median_ms(lezen)
    return Meting(
        wat="dossier openen tot getekend, kluis van 10.000, p95",
        gemeten=f"{ms:.0f} ms (mediaan {median_ms(schermen[5:]):.0f} ms)",
        vergelijking=f"alleen lezen uit de kluis, mediaan: {kaal:.1f} ms",
        verhouding=f"{ms / kaal:.0f} ×",
        doel=f"{DOEL_MS} ms",
        gehaald=ms <= DOEL_MS,
    )


def _memory(pad: Path, instellingen: Path) -> list[Meting]:
    """What a fresh process holds: this one has measured everything else before."""
    if not _STATM.exists():
        return []
    opdracht = [sys.executable, "-m", "bench.dossier", str(pad), str(instellingen)]
    antwoord = subprocess.run(opdracht, check=True, capture_output=True, text=True)  # noqa: S603 - ourselves
    mb = int(antwoord.stdout) / 1e6
    return [
        Meting(
            wat=f"geheugen met 10.000 cliënten, na {KEER} dossiers",
            gemeten=f"{mb:.0f} MB",
            vergelijking="–",
            verhouding="–",
            doel="250 MB",
            gehaald=mb <= 250,  # noqa: PLR2004 - as the line above says
        )
    ]


if __name__ == "__main__":
    open_all(Path(sys.argv[1]), Path(sys.argv[2]))
