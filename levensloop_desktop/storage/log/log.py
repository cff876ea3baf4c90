"""The log: append only, each line sealed with the seal of the line before (after NEN 7513)."""

import hmac
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import bindparam, select

from levensloop_desktop.services.ports.kluisport import Logregel
from levensloop_desktop.storage.database.actor import Actor
from levensloop_desktop.storage.database.statements import DriverConnection, Statement
from levensloop_desktop.storage.rows import DOSSIER

LOGBOEK = DOSSIER.tables["logboek"]
FIRST_SEAL = bytes(32)
LOG_COLUMNS = (
    LOGBOEK.c.nummer,
    LOGBOEK.c.gebeurtenis,
    LOGBOEK.c.wanneer,
    LOGBOEK.c.wie,
    LOGBOEK.c.client_id,
    LOGBOEK.c.namens,
    LOGBOEK.c.bijzonderheid,
)
_NEWEST_FIRST = LOGBOEK.c.nummer.desc()
_LAST = Statement(
    select(LOGBOEK.c.nummer, LOGBOEK.c.zegel, LOGBOEK.c.wanneer).order_by(_NEWEST_FIRST).limit(1)
)
_INSERT = Statement(LOGBOEK.insert())
_SELECT = select(*LOG_COLUMNS).order_by(_NEWEST_FIRST).limit(bindparam("limiet"))
_NEWEST = Statement(_SELECT)
_OF_CLIENT = Statement(_SELECT.where(LOGBOEK.c.client_id == bindparam("client_id")))
_CHAIN = Statement(select(*LOG_COLUMNS, LOGBOEK.c.zegel).order_by(LOGBOEK.c.nummer))
_NAMES = tuple(column.name for column in LOG_COLUMNS)
_COUNTER = "SELECT seq FROM sqlite_sequence WHERE name = 'logboek'"
_LAST_SEAL = "SELECT nummer, zegel FROM logboek ORDER BY nummer DESC LIMIT 1"
_LAST_NUMBER = "SELECT max(nummer) FROM logboek"
_AT_A_TIME = 2000
_GONE_AT_MOST = 100  # more numbers in one gap say nothing new


def derive_log_key(dossier_key: bytes, kluis_id: str) -> bytes:
    """The key of the seals, from the key of dossier.db."""
    return HKDF(
        algorithm=hashes.SHA256(), length=32, salt=kluis_id.encode(), info=b"levensloop logboek 1"
    ).derive(dossier_key)


def append_line(
    connection: DriverConnection,
    key: bytes,
    actor: Actor,
    gebeurtenis: str,
    *,
    client_id: str | None = None,
    bijzonderheid: str = "",
) -> None:
    """Add one line and chain it to the last one."""
    last = connection.execute(_LAST_SEAL).fetchone()  # of every save: nothing else of the line
    number, previous = (last[0] + 1, last[1]) if last else (1, FIRST_SEAL)
    line: dict[str, Any] = {
        "nummer": number,
        "gebeurtenis": gebeurtenis,
        "wanneer": actor.moment(),
        "wie": actor.gebruiker.naam,
        "client_id": client_id,
        "namens": "",
        "bijzonderheid": bijzonderheid,
    }
    line["zegel"] = _seal(key, previous, line)
    _INSERT.run(connection, line)


def last_moment(connection: DriverConnection) -> datetime | None:
    """When the newest line was written."""
    last = _LAST.first(connection)
    return last[2] if last else None


def last_number(connection: DriverConnection) -> int:
    """The number of the newest line, 0 when there is none."""
    row = connection.execute(_LAST_NUMBER).fetchone()
    return int(row[0] or 0) if row else 0


def read_lines(connection: DriverConnection, client_id: str | None, limit: int) -> list[Logregel]:
    """The newest lines, of one client or of all."""
    statement = _NEWEST if client_id is None else _OF_CLIENT
    values = {"client_id": client_id, "limiet": limit}
    return [Logregel(*row) for row in statement.rows(connection, values)]


def verify_chain(connection: DriverConnection, key: bytes) -> Iterator[tuple[int, bool]]:
    """Every line number in order, with whether its seal and place in the chain hold.

    A line that is gone is named by its number; the one after it cannot be checked any more. A last
    line that was cut off shows as one number more, which the counter still remembers.
    """
    previous, expected = FIRST_SEAL, 1
    cursor = _CHAIN.run(connection)
    while rows := _CHAIN.convert(cursor.fetchmany(_AT_A_TIME)):
        for *fields, seal in rows:
            line = dict(zip(_NAMES, fields, strict=True))
            number = line["nummer"]
            for gone in range(expected, min(number, expected + _GONE_AT_MOST)):
                yield gone, False
            holds = number == expected and hmac.compare_digest(_seal(key, previous, line), seal)
            yield number, holds
            previous, expected = seal, number + 1
    counter = connection.execute(_COUNTER).fetchone()
    if counter is not None and counter[0] >= expected:
        yield expected, False


def _seal(key: bytes, previous: bytes, line: dict[str, Any]) -> bytes:
    """HMAC-SHA256 over the previous seal and every field, each with its length."""
    delen = [previous]
    for waarde in (
        str(line["nummer"]),
        line["gebeurtenis"],
        line["wanneer"].isoformat(timespec="microseconds"),
        line["wie"],
        line["client_id"] or "",
        line["namens"],
        line["bijzonderheid"],
    ):
        deel = waarde.encode()
        delen += (len(deel).to_bytes(4, "big"), deel)
    return hmac.digest(key, b"".join(delen), "sha256")
