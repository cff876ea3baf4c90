"""The list of meetings: the parts without their notes."""

from sqlalchemy import bindparam, select

from levensloop_desktop.services.ports.overlegport import Overlegplek
from levensloop_desktop.storage.database.statements import DriverConnection, Statement
from levensloop_desktop.storage.rows import DOSSIER

_DELEN = DOSSIER.tables["overlegdelen"]
_SELECT = Statement(
    select(*(_DELEN.c[naam] for naam in Overlegplek._fields))
    .order_by(_DELEN.c.datum.desc(), _DELEN.c.kenmerk, _DELEN.c.volgorde)
    .limit(bindparam("limiet"))
)


def read_places(connection: DriverConnection, limit: int) -> list[Overlegplek]:
    """Clients' places in meetings, the latest day first."""
    return [Overlegplek(*row) for row in _SELECT.rows(connection, {"limiet": limit})]
