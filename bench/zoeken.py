"""Search as you type: every key of many words over 10 000 clients and all their texts."""

import time
from pathlib import Path

from bench.kluizen import WACHTZIN, some_kluizen
from bench.meten import Meting, median_ms, p95_ms
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.zoeken.zoeken import search

KEER = 3
DOEL_MS = 16
# Names, names with a typing error, words that stand in very many texts, numbers, and nothing.
GETYPT = (
    "voorbeeld",
    "verzonnen jan",
    "nepnaan",
    "voorbreeld",
    "medicatie",
    "rustig praten",
    "wonen en werk",
    "de politie belt",
    "06 0000 0012",
    "ll-2026-00",
    "gemeente",
    "qqxyz",
)


def measure(pad: Path) -> list[Meting]:
    """The time of each key, and beside it the bare question to the index."""
    kluizen, werkplek = some_kluizen()
    kluis = kluizen.open(pad, wachtzin=WACHTZIN)
    try:
        geheel = measure_keys(kluis, werkplek, KEER)
        kaal = [_index_alone(kluis, getypt) for _ in range(KEER) for getypt in _keys()]
    finally:
        kluis.close()
    ms, kaal_ms = p95_ms(geheel), p95_ms(kaal)
    return [
        Meting(
            wat="zoeken tijdens het typen, kluis van 10.000, per toets, p95",
            gemeten=f"{ms:.1f} ms (mediaan {median_ms(geheel):.1f}, "
            f"langste {max(geheel) * 1000:.1f} ms)",
            vergelijking=f"alleen de woorden opvragen uit de index, p95: {kaal_ms:.1f} ms",
            verhouding=f"{ms / kaal_ms:.1f} ×",
            doel=f"{DOEL_MS} ms",
            gehaald=ms <= DOEL_MS,
        )
    ]


def measure_keys(kluis: Kluis, werkplek: Werkplek, keer: int) -> list[float]:
    """Seconds of each key of everything that is typed."""
    search(kluis, werkplek, "a")
    return [_timed(kluis, werkplek, getypt) for _ in range(keer) for getypt in _keys()]


def _keys() -> list[str]:
    return [tekst[:aantal] for tekst in GETYPT for aantal in range(1, len(tekst) + 1)]


def _timed(kluis: Kluis, werkplek: Werkplek, getypt: str) -> float:
    begin = time.perf_counter()
    search(kluis, werkplek, getypt)
    return time.perf_counter() - begin


def _index_alone(kluis: Kluis, getypt: str) -> float:
    woorden = [[woord] for woord in getypt.replace("-", " ").split()]
    begin = time.perf_counter()
    with kluis.read() as opslag:
        opslag.find_texts(woorden, 100)
    return time.perf_counter() - begin
