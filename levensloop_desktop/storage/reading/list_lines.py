"""The client list kept ready: plain tuples, so that 10 000 lines read fast."""

import json
from collections.abc import Collection, Sequence
from datetime import date
from operator import itemgetter
from typing import Any

from sqlalchemy import Date, bindparam, select

from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.record import Record
from levensloop_desktop.services.ports.kluisport import Clientregel
from levensloop_desktop.storage.database.statements import DriverConnection, Statement
from levensloop_desktop.storage.reading.pointing import clients_pointing_to
from levensloop_desktop.storage.rows import DOSSIER

REGELS = DOSSIER.tables["clientregels"]
CLIENTEN = DOSSIER.tables["clienten"]
_SELECT = f"SELECT {', '.join(Clientregel._fields)} FROM clientregels"  # noqa: S608 - our own names
# A column at a time and in one step of the driver: a third of the time of fetching rows, and the
# window goes on meanwhile, since that step holds no lock of Python.
_COLUMNS = ", ".join(f"json_group_array({naam})" for naam in Clientregel._fields)
_ALL = f"SELECT {_COLUMNS} FROM clientregels"  # noqa: S608 - idem
_DATES = [
    index for index, naam in enumerate(Clientregel._fields) if isinstance(REGELS.c[naam].type, Date)
]
_NAMING = frozenset({"naam", "partner_id", "label"})
_LONG_AGO = date.min.isoformat()
_BY_NAME = itemgetter(
    Clientregel._fields.index("sorteernaam"), Clientregel._fields.index("client_id")
)
_WRITE = Statement(REGELS.insert().prefix_with("OR REPLACE"))
_MISSING = Statement(select(CLIENTEN.c.id).except_(select(REGELS.c.client_id)))
_OVERTAKEN = Statement(
    select(REGELS.c.client_id).where(REGELS.c.geldig_tot <= bindparam("vandaag"))
)


def read_lines(connection: DriverConnection) -> list[Clientregel]:
    """All lines, by family name."""
    columns = connection.execute(_ALL).fetchone() or ()
    return sorted(_to_lines(list(map(json.loads, columns))), key=_BY_NAME)


def read_some(connection: DriverConnection, clienten: Sequence[str]) -> list[Clientregel]:
    """The lines of these clients, in their order; who has none is left out."""
    gezocht = list(dict.fromkeys(clienten))
    vraagtekens = ", ".join("?" * len(gezocht))
    rows = connection.execute(f"{_SELECT} WHERE client_id IN ({vraagtekens})", gezocht).fetchall()
    plaats = {client_id: nummer for nummer, client_id in enumerate(gezocht)}
    geordend = sorted(rows, key=lambda row: plaats[row[0]])
    return _to_lines(list(zip(*geordend, strict=True)))


def _to_lines(columns: list[Any]) -> list[Clientregel]:
    for index in _DATES if columns else ():
        dagen = {tekst: tekst and date.fromisoformat(tekst) for tekst in set(columns[index])}
        columns[index] = map(dagen.__getitem__, columns[index])
    return list(map(Clientregel._make, zip(*columns, strict=True)))


def write_lines(connection: DriverConnection, regels: Sequence[Clientregel]) -> None:
    """Write lines in place of those of the same clients."""
    _WRITE.run_many(connection, (regel._asdict() for regel in regels))


def mark_who_name(connection: DriverConnection, record: Record, velden: Collection[str]) -> None:
    """Note that the lines that name this partner, person or own value are overtaken.

    They are made anew when the list is next read: somebody may be named by hundreds.

    Args:
        connection: in a transaction that writes.
        record: what changed.
        velden: its fields that changed; of all these a line says the name only.
    """
    if _NAMING.isdisjoint(velden):
        return
    for wie in clients_pointing_to(record):
        sql = f"UPDATE clientregels SET geldig_tot = ? WHERE client_id IN ({wie})"  # noqa: S608 - our names
        connection.execute(sql, (_LONG_AGO, record.id))


def stale_clients(connection: DriverConnection, vandaag: date) -> list[ClientId]:
    """Clients without a line, or with one that this day has overtaken."""
    rows = _MISSING.rows(connection) + _OVERTAKEN.rows(connection, {"vandaag": vandaag})
    return [ClientId(RecordId(row[0])) for row in rows]
