"""The list Vandaag of all clients: from unlock, and after a change of the filter, to painted."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from bench.kluizen import WACHTZIN, some_kluizen
from bench.lijst import Getekend, application, wait
from bench.meten import Meting, median_ms
from levensloop_desktop.services.vandaag.vandaag import (
    Keuze,
    list_vandaag,
    open_vandaag,
    update_some,
)
from levensloop_desktop.ui.application import make_window
from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.vandaag.vandaag_scherm import ALLE, VandaagScherm

KEER = 7
DOEL_MS = 300
ALLES = Keuze(alleen_mijn=False)


def measure(pad: Path, instellingen: Path) -> list[Meting]:
    """In the kluis of 10 000, with every client up to date."""
    app = application()
    kluizen, werkplek = some_kluizen()
    kluis = kluizen.open(pad, wachtzin=WACHTZIN)
    while update_some(kluis, werkplek):
        pass  # as the program does in quiet moments
    regels = len(list_vandaag(kluis, werkplek).lijnen)
    gelezen = [_timed(lambda: open_vandaag(kluis, werkplek, ALLES)) for _ in range(KEER + 1)]
    kluis.close()
    paren = [open_to_vandaag(app, pad, instellingen) for _ in range(KEER + 1)]
    geopend, gekozen = zip(*paren[1:], strict=True)
    kaal = median_ms(gelezen[1:])
    return [
        _line("ontgrendelen (zonder sleutelafleiding) tot getekend Vandaag", geopend, kaal, regels),
        _line("Vandaag, alle cliënten gekozen, tot getekend", gekozen, kaal, regels),
    ]


def open_to_vandaag(app: QApplication, pad: Path, instellingen: Path) -> tuple[float, float]:
    """Seconds from an opened kluis to painted lines, and from choosing all clients to theirs."""
    kluizen, werkplek = some_kluizen()
    kluis = kluizen.open(pad, wachtzin=WACHTZIN)
    venster = make_window(app, kluizen, werkplek, Instellingen(instellingen))
    venster.show()
    wait(app, lambda: venster.storage.is_idle)
    app.processEvents()
    begin = time.perf_counter()
    venster.open_kluis(kluis)
    werkvlak = venster.werkvlak
    assert werkvlak is not None  # noqa: S101 - just made
    scherm = werkvlak.findChild(VandaagScherm)
    assert isinstance(scherm, VandaagScherm)  # noqa: S101 - the first screen
    _wait_for_lines(app, scherm)
    geopend = time.perf_counter() - begin
    wait(app, lambda: venster.storage.is_idle)
    begin = time.perf_counter()
    scherm.wie.choose(ALLE)
    scherm.model.beginResetModel()  # what was shown is gone, so that only new lines count
    scherm.model.groepen = []
    scherm.model.endResetModel()
    scherm.reload()
    _wait_for_lines(app, scherm)
    gekozen = time.perf_counter() - begin
    venster.lock()
    wait(app, lambda: venster.storage.is_idle)
    venster.close()
    venster.deleteLater()
    app.processEvents()
    return geopend, gekozen


def _wait_for_lines(app: QApplication, scherm: VandaagScherm) -> None:
    kijker = Getekend(lambda: bool(scherm.model.groepen))
    scherm.boom.viewport().installEventFilter(kijker)
    wait(app, lambda: kijker.klaar)


def _line(wat: str, seconden: tuple[float, ...], kaal: float, regels: int) -> Meting:
    ms = median_ms(list(seconden))
    getal = f"{regels:,}".replace(",", ".")
    return Meting(
        wat=f"{wat}, {getal} regels",
        gemeten=f"{ms:.0f} ms",
        vergelijking=f"tellen en de eerste regels lezen: {kaal:.0f} ms",
        verhouding=f"{ms / kaal:.1f} ×",
        doel=f"{DOEL_MS} ms",
        gehaald=ms <= DOEL_MS,
    )


def _timed(job: Callable[[], object]) -> float:
    begin = time.perf_counter()
    job()
    return time.perf_counter() - begin
