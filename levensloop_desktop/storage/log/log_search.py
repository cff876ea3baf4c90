"""Search the log: by user, client, event and period, a page at a time."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select

from levensloop_desktop.services.ports.kluisport import Logfilter, Logregel
from levensloop_desktop.storage.database.statements import DriverConnection, Statement
from levensloop_desktop.storage.log.log import LOG_COLUMNS, LOGBOEK


def _equals(naam: str) -> ColumnElement[bool]:
    """The column has this value, or none was asked for."""
    kolom = LOGBOEK.c[naam]
    gevraagd = bindparam(naam, type_=kolom.type)
    return or_(gevraagd.is_(None), kolom == gevraagd)


_EERSTE = datetime.min.replace(tzinfo=UTC)
_LAATSTE = datetime.max.replace(tzinfo=UTC)
_WHERE = and_(
    _equals("wie"),
    _equals("client_id"),
    _equals("gebeurtenis"),
    LOGBOEK.c.wanneer >= bindparam("van"),
    LOGBOEK.c.wanneer < bindparam("tot"),
)
_PAGE = Statement(
    select(*LOG_COLUMNS)
    .where(_WHERE)
    .order_by(LOGBOEK.c.nummer.desc())
    .limit(bindparam("limiet"))
    .offset(bindparam("vanaf"))
)
_COUNT = Statement(select(func.count()).select_from(LOGBOEK).where(_WHERE))
_USERS = Statement(select(LOGBOEK.c.wie).distinct().order_by(LOGBOEK.c.wie))


def search_lines(
    connection: DriverConnection, zoek: Logfilter, limit: int, offset: int
) -> list[Logregel]:
    """Lines that fit, newest first."""
    values = {**_values(zoek), "limiet": limit, "vanaf": offset}
    return [Logregel(*row) for row in _PAGE.rows(connection, values)]


def count_lines(connection: DriverConnection, zoek: Logfilter) -> int:
    """How many lines fit."""
    row = _COUNT.first(connection, _values(zoek))
    return int(row[0]) if row else 0


def list_users(connection: DriverConnection) -> tuple[str, ...]:
    """Everybody the log speaks of, by name."""
    return tuple(row[0] for row in _USERS.rows(connection))


def _values(zoek: Logfilter) -> dict[str, Any]:
    return {
        "wie": zoek.wie or None,
        "client_id": zoek.client_id,
        "gebeurtenis": zoek.gebeurtenis or None,
        "van": zoek.van or _EERSTE,
        "tot": zoek.tot or _LAATSTE,
    }
