"""The one mapper between rows and the domain: by field name, so that a new field needs no line."""

import dataclasses
import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Row, bindparam, select

from levensloop_desktop.domain.onderdelen import verzameling_van
from levensloop_desktop.domain.record import Record
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
        self.tabel = TABELLEN[self.verzameling]
        self.namen = tuple(deel.name for deel in dataclasses.fields(soort))
        self.kolommen = [self.tabel.c[naam] for naam in self.namen]
        self.ordening: list[ColumnElement[Any]] = [
            *(self.tabel.c[naam].asc().nulls_first() for naam in ordening(soort)[:-1]),
            self.tabel.c.id,
        ]
        self.met_id = self.tabel.c.id == bindparam(RECORD_ID)
        self.select = select(*self.kolommen)
        self.select_een = self.select.where(self.met_id)
        self.insert = self.tabel.insert()
        self.delete = self.tabel.delete().where(self.met_id)
        self.update = self.tabel.update().where(self.met_id)

    def to_record(self, row: Row[Any]) -> R:
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


def mapper_van(soort: type[R]) -> Mapper[R]:
    """The mapper of a domain class.

    Raises:
        KeyError: when the class is not stored.
    """
    mapper: Mapper[R] = _MAPPERS.get(soort) or _MAPPERS.setdefault(soort, Mapper(soort))
    return mapper


def ordening(soort: type[Record]) -> tuple[str, ...]:
    """The fields by which records of a class are ordered; nothing comes before something."""
    namen = {deel.name for deel in dataclasses.fields(soort)}
    eerste = next((naam for naam in _ORDENING if naam in namen), None)
    return ("id",) if eerste is None else (eerste, "id")


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
