"""Half-typed text, kept in the encrypted file."""

from sqlalchemy import and_, bindparam, select

from levensloop_desktop.services.ports.kluisport import Draft
from levensloop_desktop.storage.database.statements import DriverConnection, Statement
from levensloop_desktop.storage.rows import DOSSIER

_INVOER = DOSSIER.tables["conceptinvoer"]
_KEY = ("gebruiker", "client_id", "formulier", "record_id")
_FIELDS = (*_KEY, "versie", "inhoud", "wanneer")
_SELECT = select(*(_INVOER.c[naam] for naam in _FIELDS)).order_by(
    _INVOER.c.wanneer, _INVOER.c.formulier, _INVOER.c.record_id
)
_OF_USER = _SELECT.where(_INVOER.c.gebruiker == bindparam("gebruiker"))
_ALL = Statement(_OF_USER)
_OF_CLIENT = Statement(_OF_USER.where(_INVOER.c.client_id == bindparam("client_id")))
_INSERT = Statement(_INVOER.insert())
_DELETE = Statement(
    _INVOER.delete().where(and_(*(_INVOER.c[naam] == bindparam(naam) for naam in _KEY)))
)


def put_draft(connection: DriverConnection, draft: Draft) -> None:
    """Keep a draft in place of the one of the same form."""
    values = {naam: getattr(draft, naam) for naam in _FIELDS}
    _DELETE.run(connection, values)
    _INSERT.run(connection, values)


def list_drafts(connection: DriverConnection, gebruiker: str, client_id: str | None) -> list[Draft]:
    """The drafts of a user, oldest first."""
    statement = _ALL if client_id is None else _OF_CLIENT
    values = {"gebruiker": gebruiker, "client_id": client_id}
    return [Draft(*row) for row in statement.rows(connection, values)]


def remove_draft(connection: DriverConnection, sleutel: tuple[str, str, str, str]) -> None:
    """Forget a draft, by user, client, form and record."""
    _DELETE.run(connection, dict(zip(_KEY, sleutel, strict=True)))
