"""Copies of a kluis in reservekopieen/: made before a migration, and checked after writing."""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection

from levensloop_desktop.errors import KluisDamagedError
from levensloop_desktop.storage import kluis_file
from levensloop_desktop.storage.description import COPIES, STAMP
from levensloop_desktop.storage.engine import make_engine
from levensloop_desktop.storage.failures import database_errors
from levensloop_desktop.storage.file_failures import file_errors
from levensloop_desktop.storage.private_files import FILE_MODE, make_folder, sync_folder


def copy_before_migration(
    connection: Connection, database: Path, key: bytes, wanneer: datetime
) -> Path:
    """Copy a database and kluis.json, and verify the copy page by page.

    Args:
        connection: on the database, outside a transaction.
        database: its file.
        key: its raw key.
        wanneer: moment of the copy; names the folder.

    Raises:
        KluisDamagedError: when the copy does not read back.
        DiskFullError, KluisNotWritableError.
    """
    kluis = database.parent
    doel = kluis / COPIES / f"{wanneer.astimezone(UTC).strftime(STAMP)}-voor-migratie"
    with database_errors(database.name):
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all()
        connection.rollback()
    with file_errors(kluis):
        make_folder(doel)
        for name in (database.name, kluis_file.NAME):
            _copy(kluis / name, doel / name)
        sync_folder(doel)
        sync_folder(doel.parent)
    _verify(doel / database.name, key)
    return doel


def _copy(bron: Path, doel: Path) -> None:
    shutil.copyfile(bron, doel)
    doel.chmod(FILE_MODE)
    with doel.open("rb+") as bestand:
        os.fsync(bestand.fileno())


def _verify(database: Path, key: bytes) -> None:
    engine = make_engine(database, key)
    try:
        with database_errors(database.name), engine.connect() as connection:
            damaged = connection.exec_driver_sql("PRAGMA cipher_integrity_check").all()
            quick = connection.exec_driver_sql("PRAGMA quick_check").scalar_one()
    finally:
        engine.dispose()
    if damaged or quick != "ok":
        raise KluisDamagedError(onderdeel=database.name, reden="kopie")
