"""Verify a kluis: every page, every reference and every line of the log."""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.exc import DBAPIError

from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.ports import Bevinding, Voortgang
from levensloop_desktop.storage.failures import translate_database
from levensloop_desktop.storage.log import LOGBOEK, verify_chain

MAXIMUM = 100  # findings per step; more says nothing new
_REPORT_EVERY = 1000
_PAGE = re.compile(r"page (\d+)")
Step = Callable[[Connection], Iterator[Bevinding]]


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
    with engine.connect() as connection:
        for done, (onderdeel, step) in enumerate(steps):
            voortgang(done, len(steps))
            try:
                gevonden += islice(step(connection), MAXIMUM)
            except DBAPIError as fault:
                known = translate_database(fault.orig, onderdeel) if fault.orig else None
                if known is None:
                    raise
                gevonden.append(_unreadable(onderdeel, known))
            connection.rollback()
    return gevonden


def _unreadable(onderdeel: str, fault: LevensloopError) -> Bevinding:
    return Bevinding(onderdeel, "onleesbaar", fault.code)


def _pages(connection: Connection, onderdeel: str) -> Iterator[Bevinding]:
    """Every page against its own seal."""
    for row in _rows(connection, "PRAGMA cipher_integrity_check"):
        page = _PAGE.search(str(row[0]))
        yield Bevinding(onderdeel, "pagina_beschadigd", page.group(1) if page else "")


def _structure(connection: Connection, onderdeel: str) -> Iterator[Bevinding]:
    """Whether the trees and indexes hang together."""
    for row in _rows(connection, "PRAGMA quick_check"):
        if row[0] != "ok":
            page = _PAGE.search(str(row[0]))
            yield Bevinding(onderdeel, "structuur_beschadigd", page.group(1) if page else "")


def _references(connection: Connection, onderdeel: str) -> Iterator[Bevinding]:
    """Rows that point to a row that is not there."""
    for row in _rows(connection, "PRAGMA foreign_key_check"):
        yield Bevinding(onderdeel, "verwijzing_ontbreekt", f"{row[0]} {row[1]}")


def _log(
    connection: Connection, key: bytes, before: int, voortgang: Voortgang
) -> Iterator[Bevinding]:
    """Lines that were changed, moved, added or taken away."""
    total = connection.execute(select(func.count()).select_from(LOGBOEK)).scalar_one()
    for done, (nummer, holds) in enumerate(verify_chain(connection, key), start=1):
        if done % _REPORT_EVERY == 0 or done >= total:
            voortgang(before + done, before + max(total, done))
        if not holds:
            yield Bevinding("logboek", "keten_gebroken", str(nummer))


def _rows(connection: Connection, statement: str) -> list[Any]:
    return list(connection.exec_driver_sql(statement).all())
