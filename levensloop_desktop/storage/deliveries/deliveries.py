"""The register of landelijke aanleveringen in dossier.db."""

from dataclasses import asdict, fields

from sqlalchemy import select

from levensloop_desktop.services.ports.aanleverport import Aanlevering
from levensloop_desktop.storage.database.statements import DriverConnection, Statement
from levensloop_desktop.storage.rows import DOSSIER

_TABEL = DOSSIER.tables["aanleveringen"]
_FIELDS = tuple(deel.name for deel in fields(Aanlevering))
_ALL = Statement(
    select(*(_TABEL.c[naam] for naam in _FIELDS)).order_by(_TABEL.c.dag, _TABEL.c.nummer)
)
_WRITE = Statement(_TABEL.insert().prefix_with("OR REPLACE"))


def read_all(connection: DriverConnection) -> tuple[Aanlevering, ...]:
    """Every one, the earliest in front."""
    return tuple(
        Aanlevering(**dict(zip(_FIELDS, row, strict=True))) for row in _ALL.rows(connection)
    )


def write(connection: DriverConnection, aanlevering: Aanlevering) -> None:
    """Keep one, in place of what was kept of it."""
    _WRITE.run(connection, asdict(aanlevering))
