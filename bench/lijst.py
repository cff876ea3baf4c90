"""From asking for the clients to a painted list, beside a bare table view with the same rows.

After unlock the list Vandaag opens first (bench/vandaag.py); the clients are one key away.
"""

import gc
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QEventLoop,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QApplication, QTableView
from typing_extensions import override

from bench.kluizen import WACHTZIN, some_kluizen
from bench.meten import Meting, median_ms
from levensloop_desktop.services.dossier.dossiers import list_clienten
from levensloop_desktop.services.ports.kluisport import Clientregel, Kluis, Werkplek
from levensloop_desktop.ui.application import make_application, make_window
from levensloop_desktop.ui.clienten.clienten_tabel import ClientenTabel
from levensloop_desktop.ui.settings import Instellingen

KEER = 7
DOEL_MS = {22: 60, 10_000: 120}
_Index = QModelIndex | QPersistentModelIndex
_NERGENS = QModelIndex()


class Getekend(QObject):
    """Notes when a widget was painted while a condition held."""

    def __init__(self, gevuld: Callable[[], bool]) -> None:
        super().__init__()
        self._gevuld = gevuld
        self.klaar = False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The paint event itself follows, so that the window is handled once more."""
        if event.type() == QEvent.Type.Paint and self._gevuld():
            self.klaar = True
        return False


class KaalModel(QAbstractTableModel):
    """The rows as text, and nothing else."""

    def __init__(self, rijen: list[Clientregel]) -> None:
        super().__init__()
        self._rijen = rijen

    @override
    def rowCount(self, parent: _Index = _NERGENS) -> int:
        """As many as there are clients."""
        return 0 if parent.isValid() else len(self._rijen)

    @override
    def columnCount(self, parent: _Index = _NERGENS) -> int:
        """As many as our own list shows."""
        return 0 if parent.isValid() else 7

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return str(self._rijen[index.row()][index.column() + 1])


def measure(paden: dict[int, Path], instellingen: Path) -> list[Meting]:
    """Our window and the bare table, in the kluis of each size."""
    app = application()
    return [_measure_one(app, aantal, pad, instellingen) for aantal, pad in paden.items()]


def application() -> QApplication:
    """The one application of this process; what is loaded is left out of the collector, as there.

    The program itself does so once all is loaded (ui/voorladen.py).
    """
    gc.collect()
    gc.freeze()
    bestaand = QApplication.instance()
    return bestaand if isinstance(bestaand, QApplication) else make_application()


def _measure_one(app: QApplication, aantal: int, pad: Path, instellingen: Path) -> Meting:
    ons: list[float] = []
    kaal: list[float] = []
    for _ in range(KEER + 1):
        ons.append(open_to_list(app, pad, instellingen))
        kaal.append(_plain(app, pad))
    ms, kaal_ms, doel = median_ms(ons[1:]), median_ms(kaal[1:]), DOEL_MS[aantal]
    getal = f"{aantal:,}".replace(",", ".")
    return Meting(
        wat=f"na ontgrendelen naar Cliënten, tot getekende lijst, {getal} cliënten",
        gemeten=f"{ms:.0f} ms",
        vergelijking=f"lezen en een kaal QTableView met dezelfde rijen: {kaal_ms:.0f} ms",
        verhouding=f"{ms / kaal_ms:.1f} ×",
        doel=f"{doel} ms",
        gehaald=ms <= doel,
    )


def open_to_list(app: QApplication, pad: Path, instellingen: Path) -> float:
    """Seconds from Ctrl+2 to the painted list, in a new window in which it was not shown yet."""
    kluis, werkplek = _open(pad)
    kluizen, _ = some_kluizen()
    venster = make_window(app, kluizen, werkplek, Instellingen(instellingen))
    venster.show()
    wait(app, lambda: venster.storage.is_idle)
    app.processEvents()
    venster.open_kluis(kluis)
    wait(app, lambda: venster.storage.is_idle)
    app.processEvents()
    werkvlak = venster.werkvlak
    assert werkvlak is not None  # noqa: S101 - just made
    begin = time.perf_counter()
    werkvlak.go_to("clienten")
    tabel = werkvlak.findChild(ClientenTabel)
    assert isinstance(tabel, ClientenTabel)  # noqa: S101 - the screen holds it
    model = tabel.model()
    kijker = Getekend(lambda: model.rowCount() > 0)
    tabel.viewport().installEventFilter(kijker)
    wait(app, lambda: kijker.klaar)
    seconden = time.perf_counter() - begin
    venster.lock()
    wait(app, lambda: venster.storage.is_idle)
    venster.close()
    venster.deleteLater()
    app.processEvents()
    gc.collect()
    return seconden


def _plain(app: QApplication, pad: Path) -> float:
    kluis, werkplek = _open(pad)
    begin = time.perf_counter()
    tabel = QTableView()
    model = KaalModel(list_clienten(kluis, werkplek))
    tabel.setModel(model)
    tabel.resize(1280, 720)
    kijker = Getekend(lambda: True)
    tabel.viewport().installEventFilter(kijker)
    tabel.show()
    wait(app, lambda: kijker.klaar)
    seconden = time.perf_counter() - begin
    kluis.close()
    tabel.close()
    return seconden


def _open(pad: Path) -> tuple[Kluis, Werkplek]:
    kluizen, werkplek = some_kluizen()
    return kluizen.open(pad, wachtzin=WACHTZIN), werkplek


def wait(app: QApplication, klaar: Callable[[], bool]) -> None:
    """Let the window work until a condition holds, asleep in between as it always is."""
    gone = QEvent.Type.DeferredDelete.value
    while not klaar():
        app.sendPostedEvents(None, gone)  # outside exec() nothing else lets go of closed screens
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
