"""22 clients x 3 documents saved in a folder for a table, and how long the window waits."""

import gc
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from bench.kluizen import a_kluis
from bench.meten import Meting
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.afdrukken.afdrukken import Afdrukopdracht, prepare_print, render
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.voorbeeldkluis.vullen import fill_kluis
from levensloop_desktop.ui.application import make_application
from levensloop_desktop.ui.druk.ronde import Ronde
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.task_runner import TaskRunner

CLIENTEN = 22
DOCUMENTEN = ("levensloopplan", "bejegeningskaart", "scenariokaart")
DOEL_S = 12.0
_TIK_MS = 2


def measure() -> list[Meting]:
    """Time a whole round in the event loop, beside the same documents drawn one after another."""
    QApplication.instance() or make_application()
    with tempfile.TemporaryDirectory() as folder:
        kluis, werkplek = a_kluis(Path(folder) / "ronde.kluis")
        fill_kluis(kluis, werkplek.today(), aantal=CLIENTEN)
        with kluis.read() as opslag:
            clienten = [regel.client_id for regel in opslag.list_clientregels()]
        opdrachten = _orders(clienten[:CLIENTEN])
        naar = Path(folder) / "uit"
        naar.mkdir()
        duur, stilte = _run(kluis, werkplek, opdrachten, naar)
        gemaakt = len(list(naar.glob("*.pdf")))
        kaal = _draw_alone(kluis, werkplek, opdrachten)
        kluis.close()
    return [
        Meting(
            wat=f"voor de tafel: {CLIENTEN} cliënten × {len(DOCUMENTEN)} documenten bewaren",
            gemeten=f"{duur:.1f} s, {gemaakt} bestanden; langste stilte van het venster "
            f"{stilte * 1000:.0f} ms",
            vergelijking=f"alleen opmaken, zonder venster en register: {kaal:.1f} s",
            verhouding=f"{duur / kaal:.1f} ×",
            doel=f"{DOEL_S:.0f} s",
            gehaald=duur <= DOEL_S and gemaakt == len(opdrachten),
        )
    ]


def _orders(clienten: list[ClientId]) -> list[Afdrukopdracht]:
    return [
        Afdrukopdracht(
            client_id=client_id,
            documentsoort=soort,
            ontvanger="wie bij het overleg is",
            doel="overleg",
            grondslag="wgs",
            vorm="bestand",
        )
        for client_id in clienten
        for soort in DOCUMENTEN
    ]


def _run(
    kluis: Kluis, werkplek: Werkplek, opdrachten: list[Afdrukopdracht], naar: Path
) -> tuple[float, float]:
    """Seconds of the round, and of the longest time between two ticks of the window."""
    gc.collect()
    sessie = Sessie(kluis, werkplek, TaskRunner("opslag"), TaskRunner("weergave", 2))
    ronde = Ronde(sessie, opdrachten, naar)
    lus, klok = QEventLoop(), QTimer()
    tikken = [time.perf_counter()]
    klok.timeout.connect(lambda: tikken.append(time.perf_counter()))
    ronde.ended.connect(lus.quit)
    klok.start(_TIK_MS)
    begin = time.perf_counter()
    ronde.start()
    lus.exec()
    duur = time.perf_counter() - begin
    klok.stop()
    sessie.rendering.stop()
    sessie.storage.stop()
    stilte = max(later - eerder for eerder, later in pairwise(tikken))
    return duur, stilte


def _draw_alone(kluis: Kluis, werkplek: Werkplek, opdrachten: list[Afdrukopdracht]) -> float:
    werk = [prepare_print(kluis, werkplek, deel, definitief=False) for deel in opdrachten]
    begin = time.perf_counter()
    for deel in werk:
        render(deel)
    return time.perf_counter() - begin
