"""What grows with the kluis: the same four moments with 100, 1 000 and 10 000 clients."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench import lijst, vandaag, zoeken
from bench.kluizen import WACHTZIN, some_kluizen
from bench.meten import median_ms, p95_ms, times
from levensloop_desktop.services.dossier.dossiers import list_clienten, reload_dossier
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.vandaag.vandaag import open_vandaag, update_some

MATEN = (100, 1_000, 10_000)
_KEER = 3
_DOSSIERS = 25


def measure(paden: dict[int, Path], instellingen: Path) -> str:
    """The table of growth, in Markdown.

    Args:
        paden: a kluis of each size.
        instellingen: a file for the settings of the window.
    """
    kolommen = [_measure_one(paden[aantal], instellingen) for aantal in MATEN]
    kop = " | ".join(f"{aantal:,}".replace(",", ".") for aantal in MATEN)
    regels = [f"| wat | {kop} | van 100 naar 10.000 |", "|---|---|---|---|---|"]
    for wat in kolommen[0]:
        getallen = [kolom[wat] for kolom in kolommen]
        cellen = " | ".join(f"{ms:.1f} ms" for ms in getallen)
        regels.append(f"| {wat} | {cellen} | {getallen[-1] / getallen[0]:.1f} × |")
    return "\n".join(regels)


def _measure_one(pad: Path, instellingen: Path) -> dict[str, float]:
    app = lijst.application()
    geopend = [lijst.open_to_list(app, pad, instellingen) for _ in range(_KEER + 1)]
    paren = [vandaag.open_to_vandaag(app, pad, instellingen) for _ in range(_KEER + 1)]
    begonnen = [tot_vandaag for tot_vandaag, _alle in paren]
    kluizen, werkplek = some_kluizen()
    kluis = kluizen.open(pad, wachtzin=WACHTZIN)
    try:
        while update_some(kluis, werkplek):
            pass  # as the program does in quiet moments
        gezocht = zoeken.measure_keys(kluis, werkplek, keer=1)
        dag = times(lambda: open_vandaag(kluis, werkplek, vandaag.ALLES), _KEER)
        gelezen = [_timed(lezen) for lezen in _readers(kluis, werkplek)]
    finally:
        kluis.close()
    return {
        "zoeken, per toets, p95": p95_ms(gezocht),
        "naar Cliënten, tot getekende lijst": median_ms(geopend[1:]),
        "ontgrendelen tot getekend Vandaag": median_ms(begonnen[1:]),
        "Vandaag lezen": median_ms(dag),
        "één dossier lezen, p95": p95_ms(gelezen),
    }


def _readers(kluis: Kluis, werkplek: Werkplek) -> list[Callable[[], object]]:
    regels = list_clienten(kluis, werkplek)
    gekozen = regels[:: max(1, len(regels) // _DOSSIERS)]
    return [partial(reload_dossier, kluis, regel.client_id) for regel in gekozen]


def _timed(job: Callable[[], object]) -> float:
    begin = time.perf_counter()
    job()
    return time.perf_counter() - begin
