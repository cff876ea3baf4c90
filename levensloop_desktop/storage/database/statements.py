"""Statements of SQLAlchemy, compiled once and run on the driver.

The engine of SQLAlchemy spends more time around a small statement than the encrypted file needs to
carry it out (docs/adr/0002-kluis-formaat.md), so that only its tables, types and compiler are used.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from sqlalchemy import SelectBase
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.sql.dml import UpdateBase
from sqlalchemy.types import TypeEngine

DIALECT = SQLiteDialect_pysqlite(paramstyle="qmark")
Converter = Callable[[Any], Any]


class Cursor(Protocol):
    """What the driver gives back."""

    def fetchone(self) -> tuple[Any, ...] | None:
        """The next row."""

    def fetchmany(self, size: int) -> list[tuple[Any, ...]]:
        """The next rows."""

    def fetchall(self) -> list[tuple[Any, ...]]:
        """All other rows."""


class DriverConnection(Protocol):
    """A connection of the driver, in a transaction that the kluis began."""

    def execute(self, sql: str, parameters: Any = ..., /) -> Cursor:
        """Run one statement."""

    def rollback(self) -> None:
        """Undo what was not kept; no harm when there is nothing."""

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> Cursor:
        """Run one statement for each set of parameters."""


class Statement:
    """One compiled statement with its conversions to and from the driver."""

    def __init__(self, statement: SelectBase | UpdateBase) -> None:
        compiled: Any = statement.compile(dialect=DIALECT)
        self.sql = str(compiled)
        self._parameters = [
            (naam, _bind_converter(compiled.binds[naam].type), compiled.binds[naam].value)
            for naam in compiled.positiontup or ()
        ]
        columns = statement.selected_columns if isinstance(statement, SelectBase) else ()
        self._converters = [
            (index, converter)
            for index, column in enumerate(columns)
            if (converter := _result_converter(column.type)) is not None
        ]

    def run(self, connection: DriverConnection, values: Mapping[str, Any] | None = None) -> Cursor:
        """Run it with values by name of column or parameter."""
        return connection.execute(self.sql, self._bind(values or {}))

    def run_many(self, connection: DriverConnection, values: Iterable[Mapping[str, Any]]) -> Cursor:
        """Run it once for each set of values."""
        return connection.executemany(self.sql, map(self._bind, values))

    def rows(
        self, connection: DriverConnection, values: Mapping[str, Any] | None = None
    ) -> list[tuple[Any, ...]]:
        """Run it and convert every row."""
        return self.convert(self.run(connection, values).fetchall())

    def convert(self, rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
        """Rows of the driver with the types of the columns."""
        if not rows or not self._converters:
            return rows
        columns: list[Any] = list(zip(*rows, strict=True))
        for index, converter in self._converters:
            columns[index] = map(converter, columns[index])
        return list(zip(*columns, strict=True))

    def first(
        self, connection: DriverConnection, values: Mapping[str, Any] | None = None
    ) -> tuple[Any, ...] | None:
        """Run it and convert the first row."""
        row = self.run(connection, values).fetchone()
        return None if row is None else self.convert([row])[0]

    def _bind(self, values: Mapping[str, Any]) -> list[Any]:
        return [
            converter(values.get(naam, fixed)) if converter else values.get(naam, fixed)
            for naam, converter, fixed in self._parameters
        ]


def _bind_converter(soort: TypeEngine[Any]) -> Converter | None:
    return soort.dialect_impl(DIALECT).bind_processor(DIALECT)


def _result_converter(soort: TypeEngine[Any]) -> Converter | None:
    return soort.dialect_impl(DIALECT).result_processor(DIALECT, None)
