"""What every row class has in common: column types and the columns of identity.

The types are portable; only their meaning for the domain is ours.
"""

import json
from datetime import UTC, date, datetime
from typing import Annotated, Any

from sqlalchemy import (
    Boolean,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Text,
    TypeDecorator,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column
from typing_extensions import override

LENGTH_ID = 36
LENGTH_CODE = 60


class Teksten(TypeDecorator[tuple[str, ...]]):
    """Several short texts or codes in one column, as a JSON list."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        return json.dumps(list(value or ()), ensure_ascii=False)

    @override
    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[str, ...]:
        return () if value in {None, "[]"} else tuple(json.loads(value))


class Moment(TypeDecorator[datetime]):
    """A moment in UTC; what comes back carries its time zone."""

    impl = DateTime
    cache_ok = True

    @override
    def process_bind_param(self, value: Any, dialect: Dialect) -> datetime:
        moment: datetime = value
        return moment.astimezone(UTC).replace(tzinfo=None)

    @override
    def process_result_value(self, value: Any, dialect: Dialect) -> datetime:
        moment: datetime = value
        return moment.replace(tzinfo=UTC)


Identiteit = Annotated[str, mapped_column(String(LENGTH_ID), primary_key=True)]
Tekst = Annotated[str, mapped_column(Text)]
Code = Annotated[str, mapped_column(String(LENGTH_CODE))]
Datum = Annotated[date | None, mapped_column(Date)]
Vink = Annotated[bool, mapped_column(Boolean)]
Getal = Annotated[int, mapped_column(Integer)]
GetalOfLeeg = Annotated[int | None, mapped_column(Integer)]
Tekstenlijst = Annotated[tuple[str, ...], mapped_column(Teksten)]
Tijdstip = Annotated[datetime, mapped_column(Moment)]


class Rij(DeclarativeBase):
    """A table of dossier.db; rows never leave storage."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class RecordRij(Rij):
    """A row with an identity of its own: a Record of the domain."""

    __abstract__ = True

    id: Mapped[Identiteit]


def verwijzing(tabel: str, *, index: bool = True) -> MappedColumn[Any]:
    """A column that points to a row of another table; checked when the transaction ends.

    Args:
        tabel: collection it points to. Nothing is removed along: the use case says what goes.
        index: whether it has an index of its own; else the table has a wider one with it in front.
    """
    sleutel = ForeignKey(f"{tabel}.id", deferrable=True, initially="DEFERRED")
    return mapped_column(String(LENGTH_ID), sleutel, index=index)


class OnderdeelRij(RecordRij):
    """A row that belongs to one client: an Onderdeel of the domain."""

    __abstract__ = True

    client_id: Mapped[str] = verwijzing("clienten")
