"""The client list kept ready: plain tuples, so that 10 000 lines read fast."""

from collections.abc import Sequence
from datetime import date
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, or_, select

from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.services.ports import Clientregel
from levensloop_desktop.storage.rows import DOSSIER

REGELS = DOSSIER.tables["clientregels"]
CLIENTEN = DOSSIER.tables["clienten"]
_SELECT = f"SELECT {', '.join(Clientregel._fields)} FROM clientregels"  # noqa: S608 - names of our own class
_DATES = [
    Clientregel._fields.index(kolom.name)
    for kolom in REGELS.columns
    if kolom.type.python_type is date
]
_BY_NAME = itemgetter(
    Clientregel._fields.index("sorteernaam"), Clientregel._fields.index("client_id")
)


def read_lines(connection: Connection) -> list[Clientregel]:
    """All lines, by family name."""
    cursor = connection.exec_driver_sql(_SELECT)
    rows: list[Any] = sorted(cursor.fetchall(), key=_BY_NAME)
    columns: list[Any] = list(zip(*rows, strict=True))
    for index in _DATES if columns else ():
        columns[index] = [deel and date.fromisoformat(deel) for deel in columns[index]]
    return list(map(Clientregel._make, zip(*columns, strict=True)))


def write_lines(connection: Connection, regels: Sequence[Clientregel]) -> None:
    """Write lines in place of those of the same clients."""
    if regels:
        connection.execute(REGELS.insert().prefix_with("OR REPLACE"), [r._asdict() for r in regels])


def stale_clients(connection: Connection, vandaag: date) -> list[ClientId]:
    """Clients without a line, or with one that this day has overtaken."""
    statement = (
        select(CLIENTEN.c.id)
        .outerjoin(REGELS, REGELS.c.client_id == CLIENTEN.c.id)
        .where(or_(REGELS.c.client_id.is_(None), REGELS.c.geldig_tot <= vandaag))
    )
    return [ClientId(RecordId(row)) for row in connection.execute(statement).scalars()]
