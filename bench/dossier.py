"""A full dossier opened until it is painted, and the memory after fifty of them."""

import gc
import os
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from bench.kluizen import WACHTZIN, some_kluizen
from bench.lijst import Getekend, application, wait
from bench.meten import Meting, median_ms, p95_ms
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.dossiers import list_clienten, reload_dossier
from levensloop_desktop.services.ports import Kluis
from levensloop_desktop.ui.application import make_window
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.main_window import MainWindow
from levensloop_desktop.ui.settings import Instellingen

KEER = 50
DOEL_MS = 50  # of a later issue; here it only shows where we stand
_STATM = Path("/proc/self/statm")  # Linux tells here how much memory a process holds


def measure(pad: Path, instellingen: Path) -> list[Meting]:
    """Open other dossiers one after the other in the kluis of 10 000."""
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
    metingen = [_dossier(schermen, lezen), *_memory(len(clienten))]
    venster.lock()
    wait(app, lambda: venster.storage.is_idle)
    venster.close()
    return metingen


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
        doel=f"{DOEL_MS} ms (later)",
        gehaald=ms <= DOEL_MS,
    )


def _memory(aantal: int) -> list[Meting]:
    if not _STATM.exists():
        return []
    mb = int(_STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    return [
        Meting(
            wat=f"geheugen met 10.000 cliënten, na {aantal} dossiers",
            gemeten=f"{mb:.0f} MB",
            vergelijking="–",
            verhouding="–",
            doel="250 MB (later)",
            gehaald=mb <= 250,  # noqa: PLR2004 - as the line above says
        )
    ]
