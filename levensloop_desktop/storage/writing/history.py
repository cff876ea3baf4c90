"""The field history: who changed what from what to what, when and where.

A new record gives one line without values, since they stand in the record or, once changed, as the
old value of the next line; a removal keeps all its values as JSON.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, select

from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.services.ports.kluisport import Wijziging
from levensloop_desktop.storage.database.actor import Actor
from levensloop_desktop.storage.database.statements import DriverConnection, Statement
from levensloop_desktop.storage.rows import DOSSIER

WIJZIGINGEN = DOSSIER.tables["wijzigingen"]
_INSERT = Statement(WIJZIGINGEN.insert())
_COLUMNS = (
    WIJZIGINGEN.c.verzameling,
    WIJZIGINGEN.c.record_id,
    WIJZIGINGEN.c.veld,
    WIJZIGINGEN.c.oud,
    WIJZIGINGEN.c.nieuw,
    WIJZIGINGEN.c.wie,
    WIJZIGINGEN.c.wanneer,
    WIJZIGINGEN.c.werkstation,
)
_SELECT = Statement(
    select(*_COLUMNS)
    .where(WIJZIGINGEN.c.client_id == bindparam("client_id"))
    .order_by(WIJZIGINGEN.c.id.desc())
    .limit(bindparam("limiet"))
)


class HistoryWriter:
    """Writes the lines of one transaction, all with the same moment."""

    def __init__(self, connection: DriverConnection, actor: Actor) -> None:
        self._connection = connection
        self._actor = actor
        self._moment = actor.moment()

    def line(
        self,
        verzameling: str,
        record: Record,
        veld: str = "",
        oud: str | None = None,
        nieuw: str | None = None,
    ) -> dict[str, Any]:
        """One line, not written yet; an empty field means the whole record."""
        return {
            "id": self._actor.werkplek.new_id(),
            "verzameling": verzameling,
            "record_id": record.id,
            "client_id": client_of(verzameling, record),
            "veld": veld,
            "oud": oud,
            "nieuw": nieuw,
            "wie": self._actor.gebruiker.naam,
            "wanneer": self._moment,
            "werkstation": self._actor.werkstation,
        }

    def write(self, lines: Sequence[dict[str, Any]]) -> None:
        """Write lines."""
        if lines:
            _INSERT.run_many(self._connection, lines)


def client_of(verzameling: str, record: Record) -> str:
    """The client a record belongs to, empty for the shared network."""
    if isinstance(record, Onderdeel):
        return record.client_id
    return record.id if verzameling == "clienten" else ""


def read_history(connection: DriverConnection, client_id: str, limit: int) -> list[Wijziging]:
    """The newest lines of one dossier."""
    values = {"client_id": client_id, "limiet": limit}
    return [Wijziging(*row) for row in _SELECT.rows(connection, values)]
