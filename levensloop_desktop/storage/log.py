"""The log: append only, each line sealed with the seal of the line before (after NEN 7513)."""

import hashlib
import hmac
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import Connection, select

from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.services.ports import Logregel
from levensloop_desktop.storage.actor import Actor
from levensloop_desktop.storage.rows import DOSSIER

LOGBOEK = DOSSIER.tables["logboek"]
FIRST_SEAL = bytes(32)
_COLUMNS = (
    LOGBOEK.c.nummer,
    LOGBOEK.c.gebeurtenis,
    LOGBOEK.c.wanneer,
    LOGBOEK.c.wie,
    LOGBOEK.c.client_id,
    LOGBOEK.c.namens,
    LOGBOEK.c.bijzonderheid,
)
_LAST = (
    select(LOGBOEK.c.nummer, LOGBOEK.c.zegel, LOGBOEK.c.wanneer)
    .order_by(LOGBOEK.c.nummer.desc())
    .limit(1)
)
_INSERT = LOGBOEK.insert()
_SELECT = select(*_COLUMNS).order_by(LOGBOEK.c.nummer.desc())
_ALL = select(*_COLUMNS, LOGBOEK.c.zegel).order_by(LOGBOEK.c.nummer)
_AT_A_TIME = 2000


def derive_log_key(dossier_key: bytes, kluis_id: str) -> bytes:
    """The key of the seals, from the key of dossier.db."""
    return HKDF(
        algorithm=hashes.SHA256(), length=32, salt=kluis_id.encode(), info=b"levensloop logboek 1"
    ).derive(dossier_key)


def append_line(
    connection: Connection,
    key: bytes,
    actor: Actor,
    gebeurtenis: str,
    *,
    client_id: str | None = None,
    bijzonderheid: str = "",
) -> None:
    """Add one line and chain it to the last one."""
    last = connection.execute(_LAST).first()
    number, previous = (last.nummer + 1, last.zegel) if last else (1, FIRST_SEAL)
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
    connection.execute(_INSERT, line)


def last_moment(connection: Connection) -> datetime | None:
    """When the newest line was written."""
    last = connection.execute(_LAST).first()
    return last.wanneer if last else None


def read_lines(connection: Connection, client_id: str | None, limit: int) -> list[Logregel]:
    """The newest lines, of one client or of all."""
    statement = _SELECT if client_id is None else _SELECT.where(LOGBOEK.c.client_id == client_id)
    return [_to_logregel(row) for row in connection.execute(statement.limit(limit))]


def verify_chain(connection: Connection, key: bytes) -> Iterator[tuple[int, bool]]:
    """Every line number in order, with whether its seal and place in the chain hold.

    A last line that was cut off shows as one number more, which the counter still remembers.
    """
    previous, expected = FIRST_SEAL, 1
    for row in connection.execute(_ALL).yield_per(_AT_A_TIME):
        line = dict(zip((column.name for column in _COLUMNS), row, strict=False))
        holds = row.nummer == expected and hmac.compare_digest(
            _seal(key, previous, line), row.zegel
        )
        yield row.nummer, holds
        previous, expected = row.zegel, row.nummer + 1
    counter = connection.exec_driver_sql(
        "SELECT seq FROM sqlite_sequence WHERE name = 'logboek'"
    ).scalar()
    if counter is not None and counter >= expected:
        yield expected, False


def _seal(key: bytes, previous: bytes, line: dict[str, Any]) -> bytes:
    """HMAC-SHA256 over the previous seal and every field, each with its length."""
    mac = hmac.new(key, previous, hashlib.sha256)
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
        mac.update(len(deel).to_bytes(4, "big") + deel)
    return mac.digest()


def _to_logregel(row: Any) -> Logregel:
    return Logregel(
        nummer=row.nummer,
        gebeurtenis=row.gebeurtenis,
        wanneer=row.wanneer,
        wie=row.wie,
        client_id=None if row.client_id is None else ClientId(RecordId(row.client_id)),
        namens=row.namens,
        bijzonderheid=row.bijzonderheid,
    )
