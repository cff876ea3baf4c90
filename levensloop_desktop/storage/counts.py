"""Keep kengetallen.db up to date from the dossiers: counts only, never a row per person.

Every change that counts raises a number in dossier.db, within the same transaction (triggers of
migrations/dossier). kengetallen.db holds the number at which it was counted, so that a kill
between the two is seen at the next unlock, and repaired.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Engine, and_, bindparam, or_, select

from levensloop_desktop.domain.proces import AFGELOPEN
from levensloop_desktop.kengetallen.definities import read_definitie
from levensloop_desktop.kengetallen.tellen import Kenmerken, count, years_between
from levensloop_desktop.services.ports import Telling, Tellingenstand
from levensloop_desktop.storage.engine import driver_connection
from levensloop_desktop.storage.failures import database_errors
from levensloop_desktop.storage.rows import DOSSIER, KENGETALLEN
from levensloop_desktop.storage.statements import DriverConnection, Statement

REEKS = "tellingen"  # the series of nummerreeksen, in year 0, that the triggers raise
_REEKSEN = DOSSIER.tables["nummerreeksen"]
_CLIENTEN = DOSSIER.tables["clienten"]
_TRAJECTEN = DOSSIER.tables["trajecten"]
_VERBLIJVEN = DOSSIER.tables["verblijven"]
_TELLINGEN = KENGETALLEN.tables["tellingen"]
_STAND = KENGETALLEN.tables["stand"]
_DAG = bindparam("dag", type_=_VERBLIJVEN.c.begindatum.type)

_READ_NUMBER = Statement(
    select(_REEKSEN.c.laatste).where(_REEKSEN.c.reeks == REEKS, _REEKSEN.c.jaar == 0)
)
_BIRTHS = Statement(select(_CLIENTEN.c.id, _CLIENTEN.c.geboortedatum))
_STATUSES = Statement(  # in the order of domain.proces.current_traject: the last one counts
    select(_TRAJECTEN.c.client_id, _TRAJECTEN.c.status).order_by(
        and_(*(_TRAJECTEN.c.status != code for code in sorted(AFGELOPEN))),
        _TRAJECTEN.c.meldingsdatum.asc().nulls_first(),
        _TRAJECTEN.c.id,
    )
)
_STAYS = Statement(  # the stay of a day is the one that began last
    select(_VERBLIJVEN.c.client_id, _VERBLIJVEN.c.soort)
    .where(
        and_(
            or_(_VERBLIJVEN.c.begindatum.is_(None), _VERBLIJVEN.c.begindatum <= _DAG),
            or_(_VERBLIJVEN.c.einddatum.is_(None), _VERBLIJVEN.c.einddatum >= _DAG),
        )
    )
    .order_by(_VERBLIJVEN.c.begindatum.asc().nulls_first(), _VERBLIJVEN.c.id.desc())
)
_READ_COUNTS = Statement(
    select(*(_TELLINGEN.c[naam] for naam in Telling._fields)).order_by(
        _TELLINGEN.c.tabel, _TELLINGEN.c.klasse
    )
)
_READ_STAND = Statement(
    select(_STAND.c.dossierstand, _STAND.c.definitieversie, _STAND.c.peildatum, _STAND.c.bijgewerkt)
)
_FORGET = (Statement(_TELLINGEN.delete()), Statement(_STAND.delete()))
_WRITE_COUNTS = Statement(_TELLINGEN.insert())
_WRITE_STAND = Statement(_STAND.insert())
COUNTS_FILE = "kengetallen.db"
DOSSIER_FILE = "dossier.db"


@dataclass(frozen=True, slots=True)
class _Basis:
    """What counts were taken from; equal ones give equal counts."""

    dossierstand: int
    definitieversie: int
    peildatum: date


class SqlTellingen:
    """Fulfils the port Tellingen on an open kengetallen.db."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def read_counts(self) -> Tellingenstand | None:
        """The counts as they stand; None before the first time."""
        with _reading(self._engine, COUNTS_FILE) as connection:
            return read_stand(connection)


def read_stand(connection: DriverConnection) -> Tellingenstand | None:
    """The counts on a connection of kengetallen.db; None before the first time."""
    stand = _READ_STAND.first(connection)
    regels = _READ_COUNTS.rows(connection)
    if stand is None:
        return None
    return Tellingenstand(stand[3], tuple(map(Telling._make, regels)))


def update_counts(dossier: Engine, kengetallen: Engine, vandaag: date, nu: datetime) -> bool:
    """Count anew when the dossiers, the day or the definition moved on; whether it was needed.

    Raises:
        DiskFullError, KluisNotWritableError, KluisDamagedError.
    """
    definitie = read_definitie()
    with _reading(dossier, DOSSIER_FILE) as connection:
        basis = _Basis(_number(connection), definitie.versie, vandaag)
        if basis == _stand(kengetallen):
            return False
        aantallen = count(definitie, _rows(connection, vandaag))
    with _writing(kengetallen) as connection:
        for forget in _FORGET:
            forget.run(connection)
        _WRITE_COUNTS.run_many(
            connection,
            (
                Telling(definitie.versie, vandaag, deel.tabel, deel.klasse, deel.aantal)._asdict()
                for deel in aantallen
            ),
        )
        _WRITE_STAND.run(
            connection,
            {
                "nummer": 1,
                "dossierstand": basis.dossierstand,
                "definitieversie": basis.definitieversie,
                "peildatum": basis.peildatum,
                "bijgewerkt": nu.astimezone(UTC),
            },
        )
    _empty_log(kengetallen)
    return True


def _empty_log(kengetallen: Engine) -> None:
    """Bring the counts into the file itself, for a manager who reads nothing else."""
    with database_errors(COUNTS_FILE), driver_connection(kengetallen) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _rows(connection: DriverConnection, dag: date) -> Iterator[Kenmerken]:
    statussen = dict(_STATUSES.rows(connection))
    verblijven = dict(_STAYS.rows(connection, {"dag": dag}))
    leeftijden: dict[date | None, int | None] = {}
    for client_id, geboren in _BIRTHS.rows(connection):
        if geboren not in leeftijden:
            leeftijden[geboren] = years_between(geboren, dag)
        yield Kenmerken(
            statussen.get(client_id, ""), leeftijden[geboren], verblijven.get(client_id, "")
        )


def _number(connection: DriverConnection) -> int:
    row = _READ_NUMBER.first(connection)
    return 0 if row is None else int(row[0])


def _stand(kengetallen: Engine) -> _Basis | None:
    with _reading(kengetallen, COUNTS_FILE) as connection:
        row = _READ_STAND.first(connection)
    return None if row is None else _Basis(*row[:3])


@contextmanager
def _reading(engine: Engine, onderdeel: str) -> Iterator[DriverConnection]:
    with _transaction(engine, onderdeel, "BEGIN") as connection:
        yield connection


@contextmanager
def _writing(engine: Engine) -> Iterator[DriverConnection]:
    with _transaction(engine, COUNTS_FILE, "BEGIN IMMEDIATE") as connection:
        yield connection


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
