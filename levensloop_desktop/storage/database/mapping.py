"""The one mapper between rows and the domain: by field name, so that a new field needs no line."""

import dataclasses
import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, bindparam, select, true

from levensloop_desktop.domain.onderdelen import verzameling_van
from levensloop_desktop.domain.record import Record
from levensloop_desktop.storage.database.statements import Statement
from levensloop_desktop.storage.rows import TABELLEN

R = TypeVar("R", bound=Record)

# What a collection is ordered by: the first of these that it has, and then its id.
_ORDENING = ("volgorde", "versie", "begindatum", "datum", "sinds", "meldingsdatum", "naam")
RECORD_ID = "gezocht_id"
_MAPPERS: dict[Any, Any] = {}


class Mapper(Generic[R]):
    """Statements and conversions of one collection, made once."""

    def __init__(self, soort: type[R]) -> None:
        self.soort = soort
        self.verzameling = verzameling_van(soort)
        self.namen = tuple(deel.name for deel in dataclasses.fields(soort))
        self._tabel = TABELLEN[self.verzameling]
        self._select = select(*(self._tabel.c[naam] for naam in self.namen))
        with_id = self._tabel.c.id == bindparam(RECORD_ID)
        self.select_one = Statement(self._select.where(with_id))
        self.insert = Statement(self._tabel.insert())
        self.delete = Statement(self._tabel.delete().where(with_id))
        self._update = self._tabel.update().where(with_id)
        self._updates: dict[tuple[str, ...], Statement] = {}
        self._finders: dict[tuple[tuple[str, bool], ...], Statement] = {}

    def update(self, namen: Iterable[str]) -> Statement:
        """The statement that writes these columns of the row RECORD_ID."""
        sleutel = tuple(namen)
        if sleutel not in self._updates:
            values: dict[str, Any] = {naam: bindparam(naam) for naam in sleutel}
            self._updates[sleutel] = Statement(self._update.values(values))
        return self._updates[sleutel]

    def finder(self, gelijk_aan: dict[str, Any]) -> Statement:
        """The statement that reads the rows with these values, in their order."""
        sleutel = tuple((naam, waarde is None) for naam, waarde in gelijk_aan.items())
        if sleutel not in self._finders:
            filters: list[ColumnElement[bool]] = [
                self._tabel.c[naam].is_(None) if leeg else self._tabel.c[naam] == bindparam(naam)
                for naam, leeg in sleutel
            ]
            statement = self._select.where(true(), *filters).order_by(*self._order())
            self._finders[sleutel] = Statement(statement)
        return self._finders[sleutel]

    def to_record(self, row: Sequence[Any]) -> R:
        """The domain value of a row with all columns in order."""
        return self.soort(**dict(zip(self.namen, row, strict=True)))

    def to_values(self, record: Record) -> dict[str, Any]:
        """The column values of a record."""
        return {naam: getattr(record, naam) for naam in self.namen}

    def changed(self, oud: Record, nieuw: Record) -> dict[str, Any]:
        """The columns in which two versions of a record differ, with their new value."""
        return {
            naam: getattr(nieuw, naam)
            for naam in self.namen
            if getattr(oud, naam) != getattr(nieuw, naam)
        }

    def _order(self) -> list[ColumnElement[Any]]:
        eerste = order_field(self.soort)
        return [self._tabel.c[eerste].asc().nulls_first(), self._tabel.c.id]


def mapper_van(soort: type[R]) -> Mapper[R]:
    """The mapper of a domain class.

    Raises:
        KeyError: when the class is not stored.
    """
    mapper: Mapper[R] = _MAPPERS.get(soort) or _MAPPERS.setdefault(soort, Mapper(soort))
    return mapper


def order_field(soort: type[Record]) -> str:
    """The field by which records of a class are ordered, before their id."""
    namen = {deel.name for deel in dataclasses.fields(soort)}
    return next((naam for naam in _ORDENING if naam in namen), "id")


def order_key(soort: type[Record]) -> Callable[[Any], tuple[bool, Any, str]]:
    """How to sort records of a class like the database does; nothing comes before something."""
    naam = order_field(soort)

    def key(record: Any) -> tuple[bool, Any, str]:
        waarde = getattr(record, naam)
        return (waarde is not None, 0 if waarde is None else waarde, record.id)

    return key


def to_text(waarde: object) -> str | None:
    """A field value as the history keeps it."""
    match waarde:
        case None:
            return None
        case bool():
            return "ja" if waarde else "nee"
        case date():
            return waarde.isoformat()
        case tuple():
            return json.dumps(waarde, ensure_ascii=False)
    return str(waarde)


def to_json(record: Record, namen: Sequence[str]) -> str:
    """All values of a record that are not empty, for the history of a removal."""
    gevuld = {
        naam: to_text(waarde)
        for naam in namen
        if (waarde := getattr(record, naam)) not in (None, "", ())
    }
    return json.dumps(gevuld, ensure_ascii=False)
