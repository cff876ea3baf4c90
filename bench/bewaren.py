"""Saving one change, beside the same rows in plain SQLite with the same durability."""

import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest import mock

from sqlcipher3 import dbapi2

from bench.kluizen import a_kluis
from bench.meten import Meting, p95_ms
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.services.dossier.dossiers import create_client, save_record
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.storage.database import engine

KEER = 300
_TABELLEN = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE afspraken (id TEXT PRIMARY KEY, client_id TEXT, wat TEXT);
CREATE TABLE wijzigingen (id TEXT PRIMARY KEY, verzameling TEXT, record_id TEXT, client_id TEXT,
  veld TEXT, oud TEXT, nieuw TEXT, wie TEXT, wanneer TEXT, werkstation TEXT);
CREATE TABLE logboek (nummer INTEGER PRIMARY KEY, gebeurtenis TEXT, wanneer TEXT, wie TEXT,
  client_id TEXT, namens TEXT, bijzonderheid TEXT, zegel TEXT);
"""
# What our own tables have besides: the indexes of the log and the search index of the texts.
_INDEXEN = """
CREATE TABLE logtelling (laatste INTEGER);
INSERT INTO logtelling VALUES (0);
CREATE INDEX ix_logboek ON logboek (client_id, nummer);
CREATE VIRTUAL TABLE zoekteksten USING fts5 (
  tekst, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3 4',
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO zoekteksten (rowid, tekst) VALUES (1, 'bellen');
"""
_WIJZIGING = "INSERT INTO wijzigingen VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_LAATSTE = "SELECT nummer, zegel FROM logboek ORDER BY nummer DESC LIMIT 1"
_LOGREGEL = "INSERT INTO logboek VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


def measure() -> list[Meting]:
    """Compare p95 of a saved change, alternating ours and theirs."""
    with tempfile.TemporaryDirectory() as folder:
        ours = _ours(Path(folder))
        plain = _plain(Path(folder))
        indexed = _plain(Path(folder), indexed=True)
        unlocked = _unencrypted(Path(folder))
        by_hand = _by_hand(Path(folder))
        wijzen = {
            "ours": ours,
            "plain": plain,
            "indexed": indexed,
            "unlocked": unlocked,
            "by_hand": by_hand,
        }
        seconds: dict[str, list[float]] = {naam: [] for naam in wijzen}
        for nummer in range(KEER):
            for naam, save in wijzen.items():
                begin = time.perf_counter()
                save(nummer)
                seconds[naam].append(time.perf_counter() - begin)
    ons, kaal = p95_ms(seconds["ours"][20:]), p95_ms(seconds["plain"][20:])
    open_, vol = p95_ms(seconds["unlocked"][20:]), p95_ms(seconds["indexed"][20:])
    hand = p95_ms(seconds["by_hand"][20:])
    return [
        Meting(
            wat="één wijziging bewaren, p95",
            gemeten=f"{ons:.2f} ms",
            vergelijking=f"zelfde rijen in kale SQLite, synchronous=FULL: {kaal:.2f} ms",
            verhouding=f"{ons / kaal:.2f} ×",
            doel="1.5 ×",
            gehaald=ons <= 1.5 * kaal,
        ),
        Meting(
            wat="één wijziging bewaren, met dezelfde indexen en zoekwoorden, p95",
            gemeten=f"{ons:.2f} ms",
            vergelijking=f"zelfde rijen en dezelfde indexen in kale SQLite: {vol:.2f} ms",
            verhouding=f"{ons / vol:.2f} ×",
            doel="–",
            gehaald=True,
        ),
        Meting(
            wat="één wijziging bewaren, ondergrens: met de hand in onze versleutelde kluis, p95",
            gemeten=f"{hand:.2f} ms",
            vergelijking=f"zelfde rijen in kale SQLite, synchronous=FULL: {kaal:.2f} ms",
            verhouding=f"{hand / kaal:.2f} ×",
            doel="–",
            gehaald=True,
        ),
        Meting(
            wat="één wijziging bewaren, wat de versleuteling kost, p95",
            gemeten=f"{ons:.2f} ms",
            vergelijking=f"dezelfde stappen door dezelfde lagen, onversleuteld: {open_:.2f} ms",
            verhouding=f"{ons / open_:.2f} ×",
            doel="–",
            gehaald=True,
        ),
    ]


def _ours(folder: Path) -> Callable[[int], None]:
    kluis, werkplek = a_kluis(folder / "bewaren.kluis")
    return _saver(kluis, werkplek)


def _by_hand(folder: Path) -> Callable[[int], None]:
    """The rows we promise, in our own encrypted file, without a line of our layers around them.

    No program that keeps them can be faster: record, history, sealed log and search words.
    """
    kluis, werkplek = a_kluis(folder / "met_de_hand.kluis")
    _saver(kluis, werkplek)
    files: Any = kluis._files  # type: ignore[attr-defined]  # noqa: SLF001 - under all layers
    database = files.dossier.raw_connection().driver_connection
    afspraak, client = database.execute("SELECT id, client_id FROM afspraken").fetchone()
    (regel,) = database.execute(
        "SELECT nummer FROM zoekregels WHERE record_id = ?", (afspraak,)
    ).fetchone()

    def save(nummer: int) -> None:
        wat, nu = f"bellen met nummer {nummer}", "2026-11-23 09:00:00.000000"
        database.execute("BEGIN IMMEDIATE")
        database.execute("UPDATE afspraken SET wat = ? WHERE id = ?", (wat, afspraak))
        database.execute("DELETE FROM zoekteksten WHERE rowid = ?", (regel,))
        database.execute("INSERT INTO zoekteksten (rowid, tekst) VALUES (?, ?)", (regel, wat))
        lijn = (client, werkplek.new_id(), "afspraken", afspraak, "wat", "bellen", wat)
        database.execute(_WIJZIGING, (*lijn, "R. van Verzinsel", nu, "meetbank"))
        laatste, zegel = database.execute(_LAATSTE).fetchone()
        log = (laatste + 1, "dossier_gewijzigd", nu, "R. van Verzinsel", client, "", "afspraken")
        database.execute(_LOGREGEL, (*log, zegel))
        database.execute("COMMIT")

    return save


def _unencrypted(folder: Path) -> Callable[[int], None]:
    """Our own layers on a file without a key, which the program itself refuses to open."""
    with mock.patch.object(engine, "_connect", _connect_plain):
        kluis, werkplek = a_kluis(folder / "open.kluis")
        return _saver(kluis, werkplek)


def _connect_plain(pad: Path, hex_key: str, **anders: bool) -> Any:
    del hex_key, anders
    connection = dbapi2.connect(str(pad), isolation_level=None, check_same_thread=False)
    for regel in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {regel}")
    return connection


def _saver(kluis: Kluis, werkplek: Werkplek) -> Callable[[int], None]:
    client, _ = create_client(kluis, werkplek, Client(id=RecordId(""), achternaam="Nepnaam"))
    afspraak = Afspraak(id=RecordId(werkplek.new_id()), client_id=ClientId(client.id), wat="bellen")
    save_record(kluis, werkplek, afspraak)

    changed = [replace(afspraak, wat=f"bellen met nummer {nummer}") for nummer in range(KEER)]

    def save(nummer: int) -> None:
        save_record(kluis, werkplek, changed[nummer])

    return save


def _plain(folder: Path, *, indexed: bool = False) -> Callable[[int], None]:
    """The same rows without our layers; the same library, since not every SQLite knows FTS5."""
    naam = "geindexeerd.db" if indexed else "kaal.db"
    database = dbapi2.connect(str(folder / naam), isolation_level=None)
    database.executescript(_TABELLEN + (_INDEXEN if indexed else ""))
    database.execute("INSERT INTO afspraken VALUES ('een', 'wie', 'bellen')")

    def save(nummer: int) -> None:
        wat = f"bellen met nummer {nummer}"
        database.execute("BEGIN IMMEDIATE")
        database.execute("UPDATE afspraken SET wat = ? WHERE id = 'een'", (wat,))
        lijn = (f"{nummer:036}", "afspraken", "een", "wie", "wat", "bellen", wat, "r", "nu", "pc")
        database.execute(_WIJZIGING, lijn)
        log = (nummer + 1, "dossier_gewijzigd", "nu", "r", "wie", "", "afspraken", "z" * 64)
        database.execute(_LOGREGEL, log)
        if indexed:
            database.execute("UPDATE logtelling SET laatste = ?", (nummer + 1,))
            database.execute("DELETE FROM zoekteksten WHERE rowid = 1")
            database.execute("INSERT INTO zoekteksten (rowid, tekst) VALUES (1, ?)", (wat,))
        database.execute("COMMIT")

    return save
