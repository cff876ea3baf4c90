"""Keep the search index equal to the tables.

`zoekregels` says which record a number stands for; the two FTS5 tables hold the words under that
number and no text, so that every text is stored once. A number never depends on the rowid of a
table, which VACUUM may change.
"""

from collections.abc import Iterable, Sequence

from levensloop_desktop.domain.onderdelen import verzameling_van
from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.domain.zoekvelden import body_text, name_text, number_text, zoekvelden
from levensloop_desktop.storage.database.statements import DriverConnection

_NEXT = "SELECT coalesce(max(nummer), 0) + 1 FROM zoekregels"
_ADD = "INSERT INTO zoekregels (nummer, verzameling, record_id, client_id) VALUES (?, ?, ?, ?)"
_FIND = "SELECT nummer FROM zoekregels WHERE record_id = ?"
_DROP = "DELETE FROM zoekregels WHERE nummer = ?"
_ADD_NAMES = "INSERT INTO zoeknamen (rowid, namen, nummers) VALUES (?, ?, ?)"
_ADD_TEXTS = "INSERT INTO zoekteksten (rowid, tekst) VALUES (?, ?)"
_DROP_NAMES = "DELETE FROM zoeknamen WHERE rowid = ?"
_DROP_TEXTS = "DELETE FROM zoekteksten WHERE rowid = ?"
_OF_CLIENT = "SELECT nummer FROM zoekregels WHERE client_id = ?"
_TIDY = (
    "INSERT INTO zoeknamen (zoeknamen) VALUES ('optimize')",
    "INSERT INTO zoekteksten (zoekteksten) VALUES ('optimize')",
)
_FORGET_ALL = (
    "INSERT INTO zoeknamen (zoeknamen) VALUES ('delete-all')",
    "INSERT INTO zoekteksten (zoekteksten) VALUES ('delete-all')",
    "DELETE FROM zoekregels",
)


def add_records(connection: DriverConnection, records: Sequence[Record]) -> None:
    """Put new records in the index."""
    row = connection.execute(_NEXT).fetchone()
    nummer = int(row[0]) if row else 1
    regels, namen, teksten = [], [], []
    for record in records:
        if not zoekvelden(type(record)):
            continue
        naam, cijfers, tekst = name_text(record), number_text(record), body_text(record)
        if not (naam or cijfers or tekst):
            continue
        regels.append((nummer, verzameling_van(type(record)), record.id, _client_of(record)))
        if naam or cijfers:
            namen.append((nummer, naam, cijfers))
        if tekst:
            teksten.append((nummer, tekst))
        nummer += 1
    connection.executemany(_ADD, regels)
    connection.executemany(_ADD_NAMES, namen)
    connection.executemany(_ADD_TEXTS, teksten)


def update_record(
    connection: DriverConnection, oud: Record, nieuw: Record, namen: Iterable[str]
) -> None:
    """Put a changed record in the index anew, when one of the changed fields is searched."""
    if zoekvelden(type(nieuw)).isdisjoint(namen):
        return
    nummer = _number_of(connection, nieuw)
    if nummer is None:
        add_records(connection, [nieuw])
        return
    was, werd = (name_text(oud), number_text(oud)), (name_text(nieuw), number_text(nieuw))
    if was != werd:
        if any(was):
            connection.execute(_DROP_NAMES, (nummer,))
        if any(werd):
            connection.execute(_ADD_NAMES, (nummer, *werd))
    eerst, tekst = body_text(oud), body_text(nieuw)
    if tekst != eerst:
        if eerst:
            connection.execute(_DROP_TEXTS, (nummer,))
        if tekst:
            connection.execute(_ADD_TEXTS, (nummer, tekst))
    if not (any(werd) or tekst):
        connection.execute(_DROP, (nummer,))


def remove_record(connection: DriverConnection, record: Record) -> None:
    """Take a record out of the index."""
    nummer = _number_of(connection, record)
    if nummer is not None:
        _forget(connection, [nummer])


def forget_client(
    connection: DriverConnection, client_id: str, gedeeld: Sequence[Record] = ()
) -> None:
    """Take a client and every part of the dossier out, so that no word of them is left.

    Args:
        connection: in a transaction that writes.
        client_id: whose.
        gedeeld: people and organisations that go along.
    """
    nummers = [int(row[0]) for row in connection.execute(_OF_CLIENT, (client_id,)).fetchall()]
    nummers += [
        nummer for record in gedeeld if (nummer := _number_of(connection, record)) is not None
    ]
    _forget(connection, nummers)
    for regel in _TIDY:  # only then the words themselves are gone from the file
        connection.execute(regel)


def empty_index(connection: DriverConnection) -> None:
    """Forget everything, before the index is made anew."""
    for regel in _FORGET_ALL:
        connection.execute(regel)


def _forget(connection: DriverConnection, nummers: Sequence[int]) -> None:
    weg = [(nummer,) for nummer in nummers]
    for regel in (_DROP_NAMES, _DROP_TEXTS, _DROP):
        connection.executemany(regel, weg)


def _number_of(connection: DriverConnection, record: Record) -> int | None:
    row = connection.execute(_FIND, (record.id,)).fetchone()
    return None if row is None else int(row[0])


def _client_of(record: Record) -> str | None:
    if isinstance(record, Onderdeel):
        return record.client_id
    return record.id if verzameling_van(type(record)) == "clienten" else None
