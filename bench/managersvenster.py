"""From the derived key to the painted window of a manager, with the trend over ten peildata.

The key derivation is left out: it is slow on purpose. The window is opened as a manager opens it,
with the counts of 25 tables on ten peildata; first without what was worked out before, and then as
it opens every time after that.
"""

import gc
import time
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from bench.kluizen import WACHTZIN, some_kluizen
from bench.lijst import Getekend, application, wait
from bench.meten import Meting, median_ms
from levensloop_desktop.services.kengetallen.cijferbeeld import Cijferbeeld, read_beeld
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.storage.counts.figure_memo import FILE
from levensloop_desktop.ui.application import make_window
from levensloop_desktop.ui.kengetallen.balken import Balken
from levensloop_desktop.ui.kengetallen.cijfervlak import VERLOOP
from levensloop_desktop.ui.kengetallen.kengetallen_scherm import KengetallenScherm
from levensloop_desktop.ui.kengetallen.verloopbeeld import Verloopbeeld
from levensloop_desktop.ui.settings import Instellingen
from tests.cijferproef import keep_days

KEER = 7
DOEL_MS = 200
PEILDATA = tuple(date(2021 + nummer // 2, 7 if nummer % 2 else 1, 1) for nummer in range(10))
MANAGER = Gebruiker("H. Overzicht", "manager")
WOORDEN = "tien tellers bij het raam"


def measure(folder: Path, instellingen: Path) -> list[Meting]:
    """The first opening after a count, and every one after it."""
    app = application()
    pad = _fill(folder / "manager.kluis")
    eerst = open_window(app, pad, instellingen)
    tijden = [open_window(app, pad, instellingen) for _ in range(KEER + 1)][1:]
    kaal = [_plain(app, pad) for _ in range(KEER + 1)][1:]
    ms, kaal_ms = median_ms(tijden), median_ms(kaal)
    (pad / FILE).unlink(missing_ok=True)
    return [
        Meting(
            wat="venster van de manager met verloop over 10 peildata, na de sleutelafleiding",
            gemeten=f"{ms:.0f} ms",
            vergelijking=f"lezen en een kaal QTableView met dezelfde cijfers: {kaal_ms:.0f} ms",
            verhouding=f"{ms / kaal_ms:.1f} ×",
            doel=f"{DOEL_MS} ms",
            gehaald=ms <= DOEL_MS,
        ),
        Meting(
            wat="hetzelfde, de eerste keer na een telling: alles beschermen en aanvallen",
            gemeten=f"{eerst * 1000:.0f} ms",
            vergelijking="het venster zelf staat er al",
            verhouding="",
            doel="1000 ms",
            gehaald=eerst <= 1,
        ),
    ]


def open_window(app: QApplication, pad: Path, instellingen: Path) -> float:
    """Seconds from an open kluis to painted bars and then a painted trend, in a new window."""
    kluizen, werkplek = some_kluizen()
    venster = make_window(app, kluizen, werkplek, Instellingen(instellingen))
    venster.show()
    wait(app, lambda: venster.storage.is_idle)
    kluis = kluizen.open(pad, wachtzin=WOORDEN, gebruiker=MANAGER.naam)
    begin = time.perf_counter()
    venster.open_kluis(kluis)
    werkvlak = venster.werkvlak
    assert werkvlak is not None  # noqa: S101 - just made
    scherm = werkvlak.schermen.currentWidget()
    assert isinstance(scherm, KengetallenScherm)  # noqa: S101 - what a manager sees first
    wait(app, lambda: scherm.beeld is not None)
    _painted(app, scherm, Balken)
    scherm.vlak.keuze.choose(VERLOOP)
    scherm.vlak.keuze.gekozen.emit(VERLOOP)
    _painted(app, scherm, Verloopbeeld)
    seconden = time.perf_counter() - begin
    assert scherm.beeld is not None  # noqa: S101 - waited for
    assert len(scherm.beeld.reeks) == len(PEILDATA)  # noqa: S101 - else nothing was measured
    venster.lock()
    wait(app, lambda: venster.storage.is_idle)
    venster.close()
    venster.deleteLater()
    app.processEvents()
    gc.collect()
    return seconden


def _painted(
    app: QApplication, scherm: KengetallenScherm, soort: type[Balken] | type[Verloopbeeld]
) -> None:
    eerste = scherm.findChildren(soort)[0]
    kijker = Getekend(lambda: True)
    eerste.installEventFilter(kijker)
    eerste.update()
    wait(app, lambda: kijker.klaar)


def _plain(app: QApplication, pad: Path) -> float:
    """Reading the same figures into a table view that does nothing else."""
    kluizen, _ = some_kluizen()
    kluis = kluizen.open(pad, wachtzin=WOORDEN, gebruiker=MANAGER.naam)
    begin = time.perf_counter()
    beeld = read_beeld(kluis)
    model = QStandardItemModel()
    if isinstance(beeld, Cijferbeeld):
        for deel in beeld.reeks:
            for tabel in deel.tabellen:
                for cijfer in tabel.cijfers:
                    woorden = (f"{deel.peildatum}", tabel.titel, cijfer.label, cijfer.tekst)
                    model.appendRow([QStandardItem(woord) for woord in woorden])
    tabel_ = QTableView()
    tabel_.setModel(model)
    tabel_.resize(1280, 720)
    kijker = Getekend(lambda: True)
    tabel_.viewport().installEventFilter(kijker)
    tabel_.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    tabel_.show()
    wait(app, lambda: kijker.klaar)
    seconden = time.perf_counter() - begin
    kluis.close()
    tabel_.close()
    return seconden


def _fill(pad: Path) -> Path:
    kluizen, _ = some_kluizen()
    gebruiker = Gebruiker("regisseur", "procesregisseur")
    kluis = kluizen.create(pad, naam="Bench", gebruiker=gebruiker, wachtzin=WACHTZIN)
    kluis.add_user(MANAGER, WOORDEN)
    keep_days(kluis, PEILDATA, clienten=22)
    kluis.close()
    return pad
