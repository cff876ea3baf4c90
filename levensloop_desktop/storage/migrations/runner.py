"""Bring a database to the version this program knows; refuse a newer one.

A step is a file of SQL that never changes once it was released. All steps and the new version
number are kept together or not at all.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sqlalchemy import Connection

from levensloop_desktop.errors import KluisDamagedError, KluisTooNewError
from levensloop_desktop.storage.failures import database_errors


@dataclass(frozen=True, slots=True)
class Migrations:
    """The steps of one database, from an empty file on."""

    onderdeel: str
    steps: tuple[str, ...]

    @property
    def latest(self) -> int:
        """The version this program writes."""
        return len(self.steps)


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
    """
    with database_errors(migrations.onderdeel):
        version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if version > migrations.latest:
        raise KluisTooNewError(
            onderdeel=migrations.onderdeel, versie=version, kent=migrations.latest
        )
    if version < 1:
        raise KluisDamagedError(onderdeel=migrations.onderdeel, reden="versie")
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
        if pending and sqlite3.complete_statement(pending):
            yield pending
            pending = ""
