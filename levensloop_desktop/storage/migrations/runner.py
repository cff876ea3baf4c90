"""Bring a database to the version this program knows; refuse a newer one.

A step is a file of SQL that never changes once it was released. All steps and the new version
number are kept together or not at all.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from levensloop_desktop.errors import (
    KluisDamagedError,
    KluisOtherLayoutError,
    KluisTooNewError,
)
from levensloop_desktop.storage.database.failures import database_errors


@dataclass(frozen=True, slots=True)
class Migrations:
    """The steps of one database, from an empty file on."""

    onderdeel: str
    steps: tuple[str, ...]

    @property
    def latest(self) -> int:
        """The version this program writes."""
        return len(self.steps)

    def mark(self, version: int) -> int:
        """What the file carries as `application_id`: which steps made the tables of a version.

        Spaces and comments do not count.
        """
        return _mark(self.steps[:version])


@cache
def _mark(steps: tuple[str, ...]) -> int:
    opdrachten = [" ".join(deel.split()) for step in steps for deel in _statements(step)]
    afdruk = hashlib.sha256("\n".join(opdrachten).encode()).digest()
    return int.from_bytes(afdruk[:4]) >> 1 or 1  # positive, and never the 0 of an unmarked file


@cache
def _load(onderdeel: str, folder: str) -> Migrations:
    found = files(__package__).joinpath(folder)
    names = sorted(entry.name for entry in found.iterdir() if entry.name.endswith(".sql"))
    return Migrations(
        onderdeel, tuple(found.joinpath(name).read_text(encoding="utf-8") for name in names)
    )


DOSSIER = _load("dossier.db", "dossier")
KENGETALLEN = _load("kengetallen.db", "kengetallen")


def read_version(connection: Connection, migrations: Migrations) -> int:
    """The version of a database that was made before.

    Raises:
        KluisTooNewError: when a newer program wrote it.
        KluisDamagedError: when it has none.
        KluisOtherLayoutError: when other steps than ours made its tables.
    """
    with database_errors(migrations.onderdeel):
        version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
        mark = int(connection.exec_driver_sql("PRAGMA application_id").scalar_one())
    return check_version(version, mark, migrations)


def check_version(version: int, mark: int, migrations: Migrations) -> int:
    """The version, when this program knows it.

    Raises:
        KluisTooNewError: when a newer program wrote it.
        KluisDamagedError: when it has none.
        KluisOtherLayoutError: when other steps than ours made its tables.
    """
    if version > migrations.latest:
        raise KluisTooNewError(
            onderdeel=migrations.onderdeel, versie=version, kent=migrations.latest
        )
    if version < 1:
        raise KluisDamagedError(onderdeel=migrations.onderdeel, reden="versie")
    if mark != migrations.mark(version):
        raise KluisOtherLayoutError(onderdeel=migrations.onderdeel, versie=version)
    return version


def migrate(connection: Connection, migrations: Migrations, *, van: int) -> None:
    """Take every step after `van` in one transaction."""
    with database_errors(migrations.onderdeel):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        try:
            for step in migrations.steps[van:]:
                for statement in _statements(step):
                    connection.exec_driver_sql(statement)
            connection.exec_driver_sql(f"PRAGMA user_version = {migrations.latest}")
            mark = migrations.mark(migrations.latest)
            connection.exec_driver_sql(f"PRAGMA application_id = {mark}")
            connection.commit()
        except BaseException:
            connection.rollback()
            raise


def _statements(script: str) -> Iterator[str]:
    """Split a script; a trigger holds semicolons of its own."""
    lines = (line for line in script.splitlines() if not line.lstrip().startswith("--"))
    pending = ""
    for piece in "\n".join(lines).split(";"):
        pending = f"{pending}{piece};".lstrip("\n; ")
        if pending and dbapi2.complete_statement(pending):
            yield pending
            pending = ""
