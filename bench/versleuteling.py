"""What encryption costs: the same mixed work on SQLCipher and on plain SQLite, same settings."""

import os
import tempfile
import time
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from bench.meten import Meting, median_ms

KEER = 7
RIJEN = 20_000
DOEL = 1.3
_INSTELLINGEN = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL")
_TABEL = "CREATE TABLE regels (id INTEGER PRIMARY KEY, client INTEGER, tekst TEXT)"
_INDEX = "CREATE INDEX op_client ON regels (client)"


def measure() -> list[Meting]:
    """Reading per client, small writes and one long read, in turn on both files."""
    with tempfile.TemporaryDirectory() as folder:
        kaal = _fill(dbapi2.connect(str(Path(folder) / "kaal.db"), isolation_level=None))
        gesloten = dbapi2.connect(str(Path(folder) / "gesloten.db"), isolation_level=None)
        gesloten.execute(f"PRAGMA key = \"x'{os.urandom(32).hex()}'\"")
        _fill(gesloten)
        seconds: dict[str, list[float]] = {"ons": [], "kaal": []}
        for _ in range(KEER + 1):
            for naam, database in (("ons", gesloten), ("kaal", kaal)):
                begin = time.perf_counter()
                _work(database)
                seconds[naam].append(time.perf_counter() - begin)
        gesloten.close()
        kaal.close()
    ms, kaal_ms = median_ms(seconds["ons"][1:]), median_ms(seconds["kaal"][1:])
    return [
        Meting(
            wat="versleuteling: lezen en schrijven door elkaar",
            gemeten=f"{ms:.0f} ms",
            vergelijking=f"dezelfde bibliotheek zonder sleutel: {kaal_ms:.0f} ms",
            verhouding=f"{ms / kaal_ms:.2f} ×",
            doel=f"{DOEL} × (later)",
            gehaald=ms <= DOEL * kaal_ms,
        )
    ]


def _fill(database: Any) -> Any:
    for regel in (*_INSTELLINGEN, _TABEL, _INDEX):
        database.execute(regel)
    database.execute("BEGIN")
    rijen = ((nummer, nummer % 500, "Praat kort en rustig. " * 12) for nummer in range(RIJEN))
    database.executemany("INSERT INTO regels VALUES (?, ?, ?)", rijen)
    database.execute("COMMIT")
    return database


def _work(database: Any) -> None:
    for client in range(200):
        database.execute("SELECT * FROM regels WHERE client = ?", (client,)).fetchall()
    for nummer in range(50):
        database.execute("BEGIN IMMEDIATE")
        database.execute(
            "UPDATE regels SET tekst = ? WHERE id = ?", (f"nieuw {nummer}", nummer * 397)
        )
        database.execute("COMMIT")
    database.execute("SELECT count(*) FROM regels WHERE tekst LIKE '%rustig%'").fetchone()
