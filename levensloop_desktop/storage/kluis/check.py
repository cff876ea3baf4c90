"""Verify a kluis: every page, every reference and every line of the log."""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from sqlalchemy import Engine
from sqlcipher3 import dbapi2

from levensloop_desktop.services.ports.kluisport import Bevinding, Voortgang
from levensloop_desktop.storage.database.engine import driver_connection
from levensloop_desktop.storage.database.failures import translate_database
from levensloop_desktop.storage.database.statements import DriverConnection
from levensloop_desktop.storage.log.log import verify_chain
from levensloop_desktop.storage.search.rebuilding import index_agrees

MAXIMUM = 100  # findings per step; more says nothing new
_REPORT_EVERY = 1000
_PAGE = re.compile(r"page (\d+)")
Step = Callable[[DriverConnection], Iterator[Bevinding]]


def check_dossier(engine: Engine, log_key: bytes, voortgang: Voortgang) -> list[Bevinding]:
    """Check dossier.db: pages, structure, references and the log chain.

    Args:
        engine: of dossier.db.
        log_key: key of the seals.
        voortgang: hears how many steps and log lines are done, of how many.
    """
    naam = "dossier.db"
    steps: list[tuple[str, Step]] = [
        (naam, lambda connection: _pages(connection, naam)),
        (naam, lambda connection: _structure(connection, naam)),
        (naam, lambda connection: _references(connection, naam)),
        ("zoekindex", _search_index),
        ("logboek", lambda connection: _log(connection, log_key, len(steps), voortgang)),
    ]
    return _run(engine, steps, voortgang)


def check_counts(engine: Engine) -> list[Bevinding]:
    """Check kengetallen.db: pages and structure."""
    naam = "kengetallen.db"
    steps: list[tuple[str, Step]] = [
        (naam, lambda connection: _pages(connection, naam)),
        (naam, lambda connection: _structure(connection, naam)),
    ]
    return _run(engine, steps, lambda _done, _total: None)


def _run(engine: Engine, steps: list[tuple[str, Step]], voortgang: Voortgang) -> list[Bevinding]:
    gevonden: list[Bevinding] = []
    with driver_connection(engine) as connection:
        for done, (onderdeel, step) in enumerate(steps):
            voortgang(done, len(steps))
            try:
                gevonden += islice(step(connection), MAXIMUM)
            except dbapi2.Error as fault:
                known = translate_database(fault, onderdeel)
                if known is None:
                    raise
                gevonden.append(Bevinding(onderdeel, "onleesbaar"))
    return gevonden


def _pages(connection: DriverConnection, onderdeel: str) -> Iterator[Bevinding]:
    """Every page against its own seal."""
    for row in _rows(connection, "PRAGMA cipher_integrity_check"):
        page = _PAGE.search(str(row[0]))
        yield Bevinding(onderdeel, "pagina_beschadigd", page.group(1) if page else "")


def _structure(connection: DriverConnection, onderdeel: str) -> Iterator[Bevinding]:
    """Whether the trees and indexes hang together."""
    for row in _rows(connection, "PRAGMA quick_check"):
        if row[0] != "ok":
            page = _PAGE.search(str(row[0]))
            yield Bevinding(onderdeel, "structuur_beschadigd", page.group(1) if page else "")


def _references(connection: DriverConnection, onderdeel: str) -> Iterator[Bevinding]:
    """Rows that point to a row that is not there."""
    for row in _rows(connection, "PRAGMA foreign_key_check"):
        yield Bevinding(onderdeel, "verwijzing_ontbreekt", f"{row[0]} {row[1]}")


def _search_index(connection: DriverConnection) -> Iterator[Bevinding]:
    """Whether what can be found is what stands in the tables."""
    if not index_agrees(connection):
        yield Bevinding("zoekindex", "zoekindex_wijkt_af")


def _log(
    connection: DriverConnection, key: bytes, before: int, voortgang: Voortgang
) -> Iterator[Bevinding]:
    """Lines that were changed, moved, added or taken away."""
    total = _rows(connection, "SELECT count(*) FROM logboek")[0][0]
    for done, (nummer, holds) in enumerate(verify_chain(connection, key), start=1):
        if done % _REPORT_EVERY == 0 or done >= total:
            voortgang(before + done, before + max(total, done))
        if not holds:
            yield Bevinding("logboek", "keten_gebroken", str(nummer))


def _rows(connection: DriverConnection, statement: str) -> list[tuple[Any, ...]]:
    return connection.execute(statement).fetchall()
