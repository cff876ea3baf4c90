"""Give both databases new keys, so that a kill at any moment leaves one consistent state.

1. kluis.json holds the old and the new keys, sealed to everybody who stays.
2. `PRAGMA rekey` rewrites each database in one transaction; each opens with whichever key fits.
3. kluis.json holds the new keys alone.

What was begun is finished by whoever opens the kluis next with both keys.
"""

from pathlib import Path

from levensloop_desktop.errors import KluisNotWritableError
from levensloop_desktop.storage.database.engine import driver_connection
from levensloop_desktop.storage.database.failures import database_errors
from levensloop_desktop.storage.keys.key_slots import Keyring
from levensloop_desktop.storage.keys.open_files import Database, keys_of, open_database


def rekey(folder: Path, naam: str, database: Database, keyring: Keyring) -> Database:
    """Bring one database to the newest key, and open it anew.

    Raises:
        KluisNotWritableError: when it still opens with the old one.
        DiskFullError.
    """
    newest = max(keyring)
    if database.generation == newest:
        return database
    key = keys_of(naam, keyring)[newest]
    with database_errors(naam), driver_connection(database.engine) as connection:
        connection.execute(f"PRAGMA rekey = \"x'{key.hex()}'\"").fetchall()
        reached(f"{naam} herschreven")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    database.engine.dispose()
    nieuw = open_database(folder / naam, keyring)
    if nieuw.generation != newest:
        nieuw.engine.dispose()
        raise KluisNotWritableError(onderdeel=naam)
    return nieuw


def reached(step: str) -> None:
    """A place between two steps, where the tests stop the process."""
    del step
