"""Open an SQLCipher file safely. Every line here answers a trap named in docs/architecture.md."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from levensloop_desktop.errors import KluisDamagedError
from levensloop_desktop.storage.database.failures import database_errors
from levensloop_desktop.storage.database.statements import DriverConnection
from levensloop_desktop.storage.kluisjson.slots import KEY_BYTES

PLAINTEXT_HEADER = b"SQLite format 3\x00"
PAGE_BYTES = 4096
_SECONDS_TO_WAIT = 5


def make_engine(pad: Path, key: bytes, *, new: bool = False, read_only: bool = False) -> Engine:
    """An engine with one connection that is kept; the caller disposes it.

    Args:
        pad: the database file.
        key: 32 raw bytes; anything else would silently be taken as a passphrase.
        new: whether the file is empty and about to be made.
        read_only: without locks and without anything beside it, while somebody else may write.
    """
    if len(key) != KEY_BYTES:
        raise ValueError(len(key))
    hex_key = key.hex()
    return create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: _connect(pad, hex_key, new=new, read_only=read_only),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,
        pool_reset_on_return=None,  # every transaction is ended by who began it
    )


@contextmanager
def driver_connection(engine: Engine) -> Iterator[DriverConnection]:
    """The connection of the driver itself, outside a transaction."""
    pooled = engine.raw_connection()
    try:
        connection: Any = pooled.driver_connection
        yield connection
    finally:
        pooled.close()


def _connect(pad: Path, hex_key: str, *, new: bool, read_only: bool) -> Any:
    if not new:
        refuse_plaintext(pad)
    with database_errors(pad.name):
        connection = dbapi2.connect(
            f"{pad.resolve().as_uri()}?mode=ro&immutable=1" if read_only else str(pad),
            uri=read_only,
            isolation_level=None,
            check_same_thread=False,
            timeout=_SECONDS_TO_WAIT,
        )
        try:
            # cipher_memory_security stays off: wiping all freed memory costs some 0.3 ms per save
            # (docs/prestaties.md), while the same text lies unwiped in Python and Qt anyway.
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{hex_key}'\"")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if not read_only:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA trusted_schema = OFF")
        except dbapi2.Error:
            connection.close()
            raise
    return connection


def refuse_plaintext(pad: Path) -> None:
    """Refuse a file that is missing, empty, not encrypted or cut off within a page.

    Raises:
        KluisDamagedError: naming the file and what is wrong with it.
    """
    try:
        with pad.open("rb") as bestand:
            begin = bestand.read(len(PLAINTEXT_HEADER))
            size = os.fstat(bestand.fileno()).st_size
    except OSError:
        raise KluisDamagedError(onderdeel=pad.name, reden="ontbreekt") from None
    if not begin:
        raise KluisDamagedError(onderdeel=pad.name, reden="leeg")
    if begin == PLAINTEXT_HEADER:
        raise KluisDamagedError(onderdeel=pad.name, reden="onversleuteld")
    if size % PAGE_BYTES:
        raise KluisDamagedError(onderdeel=pad.name, reden="afgekapt")
