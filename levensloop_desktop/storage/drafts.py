"""Half-typed text, kept in the encrypted file."""

from typing import Any

from sqlalchemy import Connection, and_, select

from levensloop_desktop.services.ports import Draft
from levensloop_desktop.storage.rows import DOSSIER

_INVOER = DOSSIER.tables["conceptinvoer"]
_KEY = ("gebruiker", "client_id", "formulier", "record_id")
_FIELDS = (*_KEY, "versie", "inhoud", "wanneer")
_SELECT = select(*(_INVOER.c[naam] for naam in _FIELDS)).order_by(
    _INVOER.c.wanneer, _INVOER.c.formulier, _INVOER.c.record_id
)


def put_draft(connection: Connection, draft: Draft) -> None:
    """Keep a draft in place of the one of the same form."""
    remove_draft(connection, (draft.gebruiker, draft.client_id, draft.formulier, draft.record_id))
    values = {naam: getattr(draft, naam) for naam in _FIELDS}
    connection.execute(_INVOER.insert(), values)


def list_drafts(connection: Connection, gebruiker: str, client_id: str | None) -> list[Draft]:
    """The drafts of a user, oldest first."""
    statement = _SELECT.where(_INVOER.c.gebruiker == gebruiker)
    if client_id is not None:
        statement = statement.where(_INVOER.c.client_id == client_id)
    return [Draft(*row) for row in connection.execute(statement)]


def remove_draft(connection: Connection, sleutel: tuple[str, str, str, str]) -> None:
    """Forget a draft, by user, client, form and record."""
    filters: list[Any] = [
        _INVOER.c[naam] == waarde for naam, waarde in zip(_KEY, sleutel, strict=True)
    ]
    connection.execute(_INVOER.delete().where(and_(*filters)))
