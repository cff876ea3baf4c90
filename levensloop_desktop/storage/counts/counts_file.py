"""What stands in kengetallen.db: definitions, days that were counted, and exact counts."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Engine, bindparam, false, select, true

from levensloop_desktop.kengetallen.peiling import make_stempel
from levensloop_desktop.kengetallen.tellen import Aantal
from levensloop_desktop.services.ports.tellingenport import (
    Definitietekst,
    Peilstand,
    Tellingenstand,
)
from levensloop_desktop.storage.counts.counts_mended import read_mended
from levensloop_desktop.storage.counts.counts_samenwerking import read_halfyears
from levensloop_desktop.storage.database.engine import driver_connection
from levensloop_desktop.storage.database.failures import database_errors
from levensloop_desktop.storage.database.statements import DriverConnection, Statement
from levensloop_desktop.storage.kluisjson.slots import KEY_BYTES
from levensloop_desktop.storage.rows import KENGETALLEN

COUNTS_FILE = "kengetallen.db"
_DEFINITIES = KENGETALLEN.tables["definities"]
_PEILINGEN = KENGETALLEN.tables["peilingen"]
_TELLINGEN = KENGETALLEN.tables["tellingen"]
_TOTALEN = KENGETALLEN.tables["totalen"]
_STAND = KENGETALLEN.tables["stand"]
_GEHEIM = KENGETALLEN.tables["geheim"]
_PER_DAG = (_TELLINGEN, _TOTALEN, _PEILINGEN)

_READ_STAND = Statement(
    select(_STAND.c.definitie, _STAND.c.dossierstand, _STAND.c.peildatum, _STAND.c.bijgewerkt)
)
_READ_DEFINITIES = Statement(
    select(_DEFINITIES.c.definitie, _DEFINITIES.c.inhoud).order_by(_DEFINITIES.c.volgorde)
)
_READ_PEILINGEN = Statement(
    select(
        _PEILINGEN.c.definitie,
        _PEILINGEN.c.peildatum,
        _PEILINGEN.c.vast,
        _PEILINGEN.c.bijgewerkt,
    ).order_by(_PEILINGEN.c.definitie, _PEILINGEN.c.peildatum)
)
_READ_COUNTS = Statement(
    select(
        _TELLINGEN.c.definitie,
        _TELLINGEN.c.peildatum,
        _TELLINGEN.c.tabel,
        _TELLINGEN.c.klasse,
        _TELLINGEN.c.aantal,
        _TELLINGEN.c.clienten,
    )
)
_READ_TOTALS = Statement(
    select(
        _TOTALEN.c.definitie,
        _TOTALEN.c.peildatum,
        _TOTALEN.c.tabel,
        _TOTALEN.c.aantal,
        _TOTALEN.c.clienten,
    )
)
_LOOSE_DAYS = Statement(
    select(_PEILINGEN.c.definitie, _PEILINGEN.c.peildatum).where(_PEILINGEN.c.vast == false())
)
_KEPT_DAYS = Statement(
    select(_PEILINGEN.c.peildatum).where(
        _PEILINGEN.c.definitie == bindparam("welke"), _PEILINGEN.c.vast == true()
    )
)
_FORGET_DAY = tuple(
    Statement(
        tabel.delete().where(
            (tabel.c.definitie == bindparam("welke")) & (tabel.c.peildatum == bindparam("dag"))
        )
    )
    for tabel in _PER_DAG
)
_FORGET_STAND = Statement(_STAND.delete())
_WRITE_DEFINITIE = Statement(_DEFINITIES.insert().prefix_with("OR REPLACE"))
_WRITE_COUNTS = Statement(_TELLINGEN.insert())
_WRITE_TOTALS = Statement(_TOTALEN.insert())
_WRITE_PEILING = Statement(_PEILINGEN.insert())
_WRITE_STAND = Statement(_STAND.insert())
_READ_SECRET = Statement(select(_GEHEIM.c.waarde))
_FIRST_SECRET = Statement(_GEHEIM.insert().prefix_with("OR IGNORE"))


@dataclass(frozen=True, slots=True)
class Basis:
    """What the stand of today was taken from; equal ones give equal counts."""

    definitie: str
    dossierstand: int
    peildatum: date


class SqlTellingen:
    """Fulfils the port Tellingen on an open kengetallen.db."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def read_counts(self) -> Tellingenstand | None:
        """The counts as they stand; None before the first time."""
        with reading(self._engine, COUNTS_FILE) as connection:
            return read_stand(connection)


def read_stand(connection: DriverConnection) -> Tellingenstand | None:
    """The counts on a connection of kengetallen.db; None before the first time."""
    stand, geheim = _READ_STAND.first(connection), _READ_SECRET.first(connection)
    if stand is None:
        return None
    aantallen, clienten = _cells(_READ_COUNTS.rows(connection))
    totalen, wie = _cells(_READ_TOTALS.rows(connection))
    sleutel = bytes(geheim[0]) if geheim else b""
    verschoven = read_mended(connection)
    return Tellingenstand(
        bijgewerkt=stand[3],
        geldend=stand[0],
        geheim=sleutel,
        definities=tuple(Definitietekst(*row) for row in read_definities(connection)),
        peilstanden=tuple(
            _stamped(
                sleutel,
                Peilstand(
                    definitie=definitie,
                    peildatum=dag,
                    vast=vast,
                    bijgewerkt=bijgewerkt,
                    aantallen=aantallen[definitie, dag],
                    clienten=clienten[definitie, dag],
                    totalen={tabel: aantal for (tabel,), aantal in totalen[definitie, dag].items()},
                    wie={tabel: aantal for (tabel,), aantal in wie[definitie, dag].items()},
                    verschoven=verschoven.get((definitie, dag), {}),
                ),
            )
            for definitie, dag, vast, bijgewerkt in _READ_PEILINGEN.rows(connection)
        ),
        samenwerking=read_halfyears(connection),
    )


def _stamped(geheim: bytes, stand: Peilstand) -> Peilstand:
    return replace(stand, stempel=make_stempel(geheim, stand.definitie, stand))


def read_basis(connection: DriverConnection) -> Basis | None:
    """What the stand of today was taken from; None before the first time."""
    row = _READ_STAND.first(connection)
    return None if row is None else Basis(*row[:3])


def read_definities(connection: DriverConnection) -> list[tuple[Any, ...]]:
    """Key and text of every definition, the oldest in front."""
    return _READ_DEFINITIES.rows(connection)


def kept_days(connection: DriverConnection, sleutel: str) -> list[date]:
    """The peildata that were kept of a definition."""
    return [dag for (dag,) in _KEPT_DAYS.rows(connection, {"welke": sleutel})]


def put_definitie(connection: DriverConnection, sleutel: str, inhoud: str) -> None:
    """Keep the text of a definition, in its place when it is there already."""
    bekend = [row[0] for row in read_definities(connection)]
    plaats = bekend.index(sleutel) if sleutel in bekend else len(bekend)
    _WRITE_DEFINITIE.run(connection, {"definitie": sleutel, "volgorde": plaats, "inhoud": inhoud})


def put_day(
    connection: DriverConnection,
    sleutel: str,
    dag: date,
    aantallen: Iterable[Aantal],
    *,
    vast: bool,
    nu: datetime,
) -> None:
    """Write the counts of one day, in place of those of the same day."""
    _forget(connection, sleutel, dag)
    regels = [
        {
            "definitie": sleutel,
            "peildatum": dag,
            "tabel": deel.tabel,
            "klasse": deel.klasse,
            "aantal": deel.aantal,
            "clienten": deel.clienten,
        }
        for deel in aantallen
    ]
    _WRITE_COUNTS.run_many(connection, (regel for regel in regels if regel["klasse"]))
    _WRITE_TOTALS.run_many(connection, (regel for regel in regels if not regel["klasse"]))
    _WRITE_PEILING.run(
        connection,
        {
            "definitie": sleutel,
            "peildatum": dag,
            "vast": vast,
            "bijgewerkt": nu.astimezone(UTC),
        },
    )


def put_today(
    connection: DriverConnection, basis: Basis, aantallen: Iterable[Aantal], nu: datetime
) -> None:
    """Write the stand of today, in place of the one before."""
    for sleutel, dag in _LOOSE_DAYS.rows(connection):
        _forget(connection, sleutel, dag)
    put_day(connection, basis.definitie, basis.peildatum, aantallen, vast=False, nu=nu)
    _FIRST_SECRET.run(connection, {"nummer": 1, "waarde": os.urandom(KEY_BYTES)})
    _FORGET_STAND.run(connection)
    _WRITE_STAND.run(
        connection,
        {
            "nummer": 1,
            "definitie": basis.definitie,
            "dossierstand": basis.dossierstand,
            "peildatum": basis.peildatum,
            "bijgewerkt": nu.astimezone(UTC),
        },
    )


def empty_log(kengetallen: Engine) -> None:
    """Bring the counts into the file itself, for a manager who reads nothing else."""
    with database_errors(COUNTS_FILE), driver_connection(kengetallen) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


@contextmanager
def reading(engine: Engine, onderdeel: str) -> Iterator[DriverConnection]:
    """A transaction that sees one state."""
    with _transaction(engine, onderdeel, "BEGIN") as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[DriverConnection]:
    """A transaction of kengetallen.db that is kept when the block ends well."""
    with _transaction(engine, COUNTS_FILE, "BEGIN IMMEDIATE") as connection:
        yield connection


def _forget(connection: DriverConnection, sleutel: str, dag: date) -> None:
    for statement in _FORGET_DAY:
        statement.run(connection, {"welke": sleutel, "dag": dag})


def _cells(
    rows: Iterable[tuple[Any, ...]],
) -> tuple[dict[tuple[str, date], dict[Any, int]], dict[tuple[str, date], dict[Any, int]]]:
    """Counts and clients by definition and day, each by what stands between."""
    aantallen: dict[tuple[str, date], dict[Any, int]] = defaultdict(dict)
    clienten: dict[tuple[str, date], dict[Any, int]] = defaultdict(dict)
    for definitie, dag, *cel, aantal, wie in rows:
        aantallen[definitie, dag][tuple(cel)] = aantal
        clienten[definitie, dag][tuple(cel)] = wie
    return aantallen, clienten


@contextmanager
def _transaction(engine: Engine, onderdeel: str, begin: str) -> Iterator[DriverConnection]:
    with database_errors(onderdeel), driver_connection(engine) as connection:
        connection.execute(begin)
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            connection.rollback()
            raise
