"""Counting: all tables over 10 000 clients, and what the lock costs when something changed."""

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from bench.kluizen import WACHTZIN, some_kluizen
from bench.meten import Meting, median_ms, times
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.opschaling import Knelpunt, Opschalingsstap
from levensloop_desktop.kengetallen.definities import read_definitie
from levensloop_desktop.kengetallen.peildata import last_before
from levensloop_desktop.services.kengetallen.knelpunten import read_stuurbeeld
from levensloop_desktop.storage.counts.counts import count_past, count_today
from levensloop_desktop.storage.counts.counts_file import reading
from levensloop_desktop.storage.counts.counts_sources import SOURCES
from levensloop_desktop.storage.database.statements import DriverConnection
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis

DOEL_MS = 300
STUREN_MS = 1000  # what takes longer must show how far it is


def measure(pad: Path) -> list[Meting]:
    """In the kluis of 10 000, beside one plain read of the same rows."""
    kluizen, werkplek = some_kluizen()
    kluis = kluizen.open(pad, wachtzin=WACHTZIN)
    definitie, vandaag = read_definitie(), werkplek.today()
    peildatum = last_before(definitie.peildata, vandaag)
    try:
        with _dossiers(kluis) as connection, _as_in_the_window():
            kaal = times(lambda: _read_plain(connection, vandaag, peildatum))
            nu = times(lambda: count_today(connection, definitie, vandaag))
            toen = times(lambda: count_past(connection, definitie, peildatum))
        with _as_in_the_window():
            slot = [_lock_after_a_change(kluis) for _ in range(len(nu) + 1)][1:]
            niets = times(kluis.update_tellingen)
            sturen = times(lambda: read_stuurbeeld(kluis, werkplek))
            delen = times(lambda: _read_steering(kluis))
    finally:
        kluis.close()
    tabellen = len(definitie.tabellen)
    return [
        _line(f"alle {tabellen} tabellen tellen over 10.000 cliënten, stand van vandaag", nu, kaal),
        _line("idem, een peildatum uit de dossiers en hun geschiedenis", toen, kaal, doel=False),
        _line("tellen en bewaren bij het vergrendelen, na een wijziging", slot, kaal, doel=False),
        _line("idem, zonder wijziging", niets, kaal),
        _steering_line(sturen, delen),
    ]


def _line(wat: str, seconden: list[float], kaal: list[float], *, doel: bool = True) -> Meting:
    ms, kaal_ms = median_ms(seconden), median_ms(kaal)
    return Meting(
        wat=wat,
        gemeten=f"{ms:.1f} ms (langste {max(seconden) * 1000:.1f} ms)",
        vergelijking=f"dezelfde rijen lezen, en meer niet: {kaal_ms:.1f} ms",
        verhouding=f"{ms / kaal_ms:.1f} ×",
        doel=f"{DOEL_MS} ms" if doel else "geen",
        gehaald=not doel or ms <= DOEL_MS,
    )


def _steering_line(seconden: list[float], kaal: list[float]) -> Meting:
    ms, kaal_ms = median_ms(seconden), median_ms(kaal)
    return Meting(
        wat="knelpunten en opschalingen van 10.000 cliënten, voor de sturing",
        gemeten=f"{ms:.0f} ms (langste {max(seconden) * 1000:.0f} ms)",
        vergelijking=f"dezelfde records lezen, en meer niet: {kaal_ms:.0f} ms",
        verhouding=f"{ms / kaal_ms:.1f} ×",
        doel=f"{STUREN_MS} ms",
        gehaald=ms <= STUREN_MS,
    )


def _read_steering(kluis: SqlcipherKluis) -> int:
    """How many records it takes, without counting anything."""
    with kluis.read() as opslag:
        return len(opslag.find(Knelpunt)) + len(opslag.find(Opschalingsstap))


def _read_plain(connection: DriverConnection, dag: date, vorige: date) -> int:
    """How many rows the statements give, without making anything of them."""
    waarden = {"dag": dag, "vorige": vorige}
    return sum(len(deel.run(connection, waarden).fetchall()) for deel in SOURCES.values())


def _lock_after_a_change(kluis: SqlcipherKluis) -> float:
    with kluis.write() as opslag:
        client = opslag.find(Client)[0]
        ander = "vrouw" if client.geslacht == "man" else "man"
        opslag.put(replace(client, geslacht=ander))
    begin = time.perf_counter()
    kluis.update_tellingen()
    return time.perf_counter() - begin


@contextmanager
def _dossiers(kluis: SqlcipherKluis) -> Iterator[DriverConnection]:
    dossier = kluis._opened().dossier  # noqa: SLF001 - what is measured lies below the port
    assert dossier is not None  # noqa: S101 - opened with both keys
    with reading(dossier, "dossier.db") as connection:
        yield connection


@contextmanager
def _as_in_the_window() -> Iterator[None]:
    """Garbage is not collected while the storage thread works (ui/qt/garbage_guard.py)."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
