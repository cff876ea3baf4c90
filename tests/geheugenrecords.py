"""How the storage in memory names, orders and writes the fields of a record."""

import dataclasses
import json
from typing import Any

from levensloop_desktop.domain.record import Record


def names_of(record: Record) -> tuple[str, ...]:
    """The fields of a record."""
    return tuple(deel.name for deel in dataclasses.fields(record))


def order_key(record: Record) -> tuple[bool, Any, str]:
    """How the database orders records of one class."""
    for naam in ("volgorde", "versie", "begindatum", "datum", "sinds", "meldingsdatum", "naam"):
        if hasattr(record, naam):
            waarde = getattr(record, naam)
            return (waarde is not None, waarde if waarde is not None else 0, record.id)
    return (False, 0, record.id)


def text_of(waarde: object) -> str | None:
    """A value as the history keeps it."""
    if waarde is None:
        return None
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, tuple):
        return json.dumps(waarde, ensure_ascii=False)
    return str(waarde)
