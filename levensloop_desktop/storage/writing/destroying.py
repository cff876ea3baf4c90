"""Destroy a client: every row, what was typed, and the history; nothing but the log remains.

An established plan, its momentopname and a closed meeting are guarded against removal. Here the
guards go aside and come back within the same transaction, so that no other way in the program can
pass them.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.onderdelen import ONDERDELEN, verzameling_van
from levensloop_desktop.domain.record import Record
from levensloop_desktop.storage.database.statements import DriverConnection

_GUARDS = (
    "plannen_vastgesteld_verwijderen",
    "levensgebiedplannen_vastgesteld_verwijderen",
    "momentopnamen_onuitwisbaar",
    "overlegdelen_gesloten_verwijderen",
    "agendapunten_gesloten_verwijderen",
    "besluiten_gesloten_verwijderen",
)
_READ_GUARD = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?"
_OF_CLIENT = ("wijzigingen", "conceptinvoer", "clientregels", "termijnen", "termijnstanden")
_HISTORY_OF_RECORD = (
    "DELETE FROM wijzigingen WHERE client_id = '' AND verzameling = ? AND record_id = ?"
)


def destroy_client(
    connection: DriverConnection, client_id: ClientId, gedeeld: Sequence[Record]
) -> None:
    """Delete everything of one client.

    Args:
        connection: in a writing transaction.
        client_id: whose.
        gedeeld: people and organisations that go along, with their history.
    """
    with _guards_aside(connection):
        for tabel in (*reversed(ONDERDELEN), *_OF_CLIENT):
            # The names are those of our own tables.
            connection.execute(f"DELETE FROM {tabel} WHERE client_id = ?", (client_id,))  # noqa: S608
        connection.execute("DELETE FROM clienten WHERE id = ?", (client_id,))
    for record in gedeeld:
        verzameling = verzameling_van(type(record))
        connection.execute(f"DELETE FROM {verzameling} WHERE id = ?", (record.id,))  # noqa: S608
        connection.execute(_HISTORY_OF_RECORD, (verzameling, record.id))
        connection.execute("DELETE FROM conceptinvoer WHERE record_id = ?", (record.id,))


def compact(connection: DriverConnection) -> None:
    """Write the database anew without what was deleted, and empty the -wal."""
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


@contextmanager
def _guards_aside(connection: DriverConnection) -> Iterator[None]:
    """Take the guards away and put them back as they were; a rollback does so too."""
    statements: list[str] = []
    for naam in _GUARDS:
        row = connection.execute(_READ_GUARD, (naam,)).fetchone()
        if row is not None:
            statements.append(str(row[0]))
            connection.execute(f"DROP TRIGGER {naam}")
    yield
    for statement in statements:
        connection.execute(statement)
