"""The list of a day out of the termijnen kept ready: counted, some lines at a time, or whole.

Counting and the first lines of a group read one narrow index and never the texts of the others, so
that the list opens as fast over 10 000 clients. The rules are those of domain/vandaag/lijst.py; a
contract test holds both against each other.
"""

import json
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from typing import Any

from levensloop_desktop.domain.vandaag.lijst import Signaalweken, Urgentie, last_day_of_week
from levensloop_desktop.domain.vandaag.termijnen import Voorloop
from levensloop_desktop.services.ports.vandaagport import Lijn, Lijnkeuze, Telling
from levensloop_desktop.storage.database.statements import DriverConnection

_URGENTIE = f"""
  CASE
    WHEN loopt OR datum IS NULL OR datum BETWEEN :vandaag AND :zondag THEN {Urgentie.DEZE_WEEK:d}
    WHEN datum < :vandaag THEN {Urgentie.TE_LAAT:d}
    WHEN datum <= :kort THEN {Urgentie.BINNENKORT:d}
    ELSE {Urgentie.LATER:d}
  END AS urgentie
"""
_TELT = f"""
  (vanaf IS NULL OR vanaf <= :vandaag)
  AND (tot IS NULL OR tot >= :vandaag)
  AND (
    datum IS NULL
    OR datum <= CASE voorloop
      WHEN {Voorloop.LANG:d} THEN :lang
      WHEN {Voorloop.MIDDEL:d} THEN :middel
      WHEN {Voorloop.KORT:d} THEN :kort
      WHEN {Voorloop.WEEK:d} THEN :week
      ELSE :vandaag
    END
  )
"""
# The same groups as above, each said so that the index begins at its first line.
_GROEP = {
    Urgentie.TE_LAAT: "datum < :vandaag AND NOT loopt",
    Urgentie.DEZE_WEEK: "(loopt OR datum IS NULL OR datum BETWEEN :vandaag AND :zondag)",
    Urgentie.BINNENKORT: "datum > :zondag AND datum <= :kort AND NOT loopt",
    Urgentie.LATER: "datum > max(:zondag, :kort) AND NOT loopt",
}
_KOLOMMEN = ", ".join(Lijn._fields[1:])
_ALLEN = "termijnen"
# In this order, so that the few clients are looked up instead of every day being gone through.
_ENKELEN = """
  json_each(:clienten) AS wie
  CROSS JOIN termijnen INDEXED BY ix_termijnen_client ON termijnen.client_id = wie.value
"""
_VEEL = 500
# Of more clients than this, going through the days finds the first lines sooner.
_PER_DAG = "termijnen INDEXED BY ix_termijnen_dag"
_VAN_WIE = "AND client_id IN (SELECT value FROM json_each(:clienten))"
_VOLGORDE = "datum, sorteernaam, client_id, nummer"
_DATUM = Lijn._fields.index("datum")


def read_lines(
    connection: DriverConnection, vandaag: date, weken: Signaalweken, keuze: Lijnkeuze
) -> list[Lijn]:
    """What counts on a day, by urgency, day and name."""
    sql = (
        f"SELECT {_URGENTIE}, {_KOLOMMEN} FROM {_tables(keuze)} "  # noqa: S608 - names of our own
        f"WHERE {_TELT} {_of_kind(keuze)} ORDER BY urgentie, {_VOLGORDE}"
    )
    return _to_lines(connection.execute(sql, _values(vandaag, weken, keuze)).fetchall())


def read_page(
    connection: DriverConnection,
    vandaag: date,
    weken: Signaalweken,
    keuze: Lijnkeuze,
    blad: tuple[Urgentie, int, int],
) -> list[Lijn]:
    """Some lines of one group: which group, how many come before, and how many at most."""
    urgentie, vanaf, aantal = blad
    values = {**_values(vandaag, weken, keuze), "vanaf_regel": vanaf, "aantal": aantal}
    per_dag = keuze.clienten is not None and len(keuze.clienten) > _VEEL
    tabellen, van_wie = (_PER_DAG, _VAN_WIE) if per_dag else (_tables(keuze), "")
    sql = (
        f"SELECT {urgentie:d}, {_KOLOMMEN} FROM {tabellen} "  # noqa: S608 - names of our own
        f"WHERE {_GROEP[urgentie]} AND {_TELT} {_of_kind(keuze)} {van_wie} ORDER BY {_VOLGORDE} "
        "LIMIT :aantal OFFSET :vanaf_regel"
    )
    return _to_lines(connection.execute(sql, values).fetchall())


def count_lines(
    connection: DriverConnection, vandaag: date, weken: Signaalweken, keuze: Lijnkeuze
) -> Telling:
    """How many lines count on a day, by urgency and kind."""
    sql = (
        f"SELECT {_URGENTIE}, soort, count(*) FROM {_tables(keuze)} "  # noqa: S608 - names of our own
        f"WHERE {_TELT} {_of_kind(keuze)} GROUP BY 1, 2"
    )
    rows = connection.execute(sql, _values(vandaag, weken, keuze)).fetchall()
    return Counter({(urgentie, soort): aantal for urgentie, soort, aantal in rows})


def _tables(keuze: Lijnkeuze) -> str:
    return _ALLEN if keuze.clienten is None else _ENKELEN


def _of_kind(keuze: Lijnkeuze) -> str:
    return "AND soort = :soort" if keuze.soort else ""


def _values(vandaag: date, weken: Signaalweken, keuze: Lijnkeuze) -> dict[str, Any]:
    dagen = {
        "vandaag": vandaag,
        "zondag": last_day_of_week(vandaag),
        "week": vandaag + timedelta(weeks=1),
        "kort": vandaag + timedelta(weeks=weken.kort),
        "middel": vandaag + timedelta(weeks=weken.middel),
        "lang": vandaag + timedelta(weeks=weken.lang),
    }
    values: dict[str, Any] = {naam: dag.toordinal() for naam, dag in dagen.items()}
    values["soort"] = keuze.soort
    if keuze.clienten is not None:
        values["clienten"] = json.dumps(sorted(keuze.clienten))
    return values


def _to_lines(rows: Iterable[Any]) -> list[Lijn]:
    columns: list[Any] = list(zip(*rows, strict=True))
    if columns:
        columns[_DATUM] = map(_day, columns[_DATUM])
    return list(map(Lijn._make, zip(*columns, strict=True)))


@cache
def _day(nummer: int | None) -> date | None:
    return None if nummer is None else date.fromordinal(nummer)
