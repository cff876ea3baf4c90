"""Make the search index anew from the tables, and see whether it agrees with them."""

from collections.abc import Iterator
from typing import Any

from levensloop_desktop.domain.onderdelen import VERZAMELINGEN
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.zoekvelden import body_text, doorzoekbaar, name_text, number_text
from levensloop_desktop.storage.database.mapping import RECORD_ID, mapper_van
from levensloop_desktop.storage.database.statements import DriverConnection
from levensloop_desktop.storage.search.writing import add_records, empty_index

_AT_ONCE = 2000
_MISSING = """
SELECT count(*) FROM zoekregels AS z LEFT JOIN {tabel} AS t ON t.id = z.record_id
WHERE z.verzameling = ? AND t.id IS NULL
"""
_UNKNOWN = """
SELECT t.id FROM {tabel} AS t LEFT JOIN zoekregels AS z ON z.record_id = t.id
WHERE z.nummer IS NULL
"""
_COUNTS = """
SELECT
  (SELECT count(*) FROM zoekregels AS z JOIN zoekteksten_docsize AS d ON d.id = z.nummer),
  (SELECT count(*) FROM zoekteksten_docsize),
  (SELECT count(*) FROM zoekregels AS z JOIN zoeknamen_docsize AS d ON d.id = z.nummer),
  (SELECT count(*) FROM zoeknamen_docsize)
"""
_INTEGRITY = (
    "INSERT INTO zoeknamen (zoeknamen) VALUES ('integrity-check')",
    "INSERT INTO zoekteksten (zoekteksten) VALUES ('integrity-check')",
)


def rebuild_index(connection: DriverConnection) -> None:
    """Empty the index and fill it from the tables, in the transaction that is open."""
    empty_index(connection)
    pending: list[Record] = []
    for record in _records(connection):
        pending.append(record)
        if len(pending) >= _AT_ONCE:
            add_records(connection, pending)
            pending = []
    add_records(connection, pending)


def index_agrees(connection: DriverConnection) -> bool:
    """Whether the index and the tables speak of the same records, and its words are whole."""
    for regel in _INTEGRITY:
        connection.execute(regel)
    counts = _one(connection, _COUNTS)
    if counts[0] != counts[1] or counts[2] != counts[3]:
        return False
    for naam in doorzoekbaar():
        if _one(connection, _MISSING.format(tabel=naam), naam)[0]:
            return False
        mapper: Any = mapper_van(VERZAMELINGEN[naam])
        for row in connection.execute(_UNKNOWN.format(tabel=naam)).fetchall():
            record = mapper.to_record(mapper.select_one.first(connection, {RECORD_ID: row[0]}))
            if name_text(record) or number_text(record) or body_text(record):
                return False
    return True


def _records(connection: DriverConnection) -> Iterator[Record]:
    for naam in doorzoekbaar():
        yield from _collection(connection, naam)


def _collection(connection: DriverConnection, naam: str) -> Iterator[Record]:
    mapper: Any = mapper_van(VERZAMELINGEN[naam])
    statement = mapper.finder({})
    cursor = statement.run(connection, {})
    while rows := cursor.fetchmany(_AT_ONCE):
        yield from map(mapper.to_record, statement.convert(rows))


def _one(connection: DriverConnection, sql: str, *values: str) -> tuple[Any, ...]:
    row = connection.execute(sql, values).fetchone()
    return row if row is not None else (0,)
