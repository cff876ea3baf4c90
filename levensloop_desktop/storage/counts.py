"""Keep kengetallen.db up to date from the dossiers: counts only, never a row per person.

Every change that counts raises a number in dossier.db, within the same transaction (triggers of
migrations/dossier). kengetallen.db holds the number at which it was counted, so that a kill
between the two is seen at the next unlock, and repaired.
"""

from collections.abc import Iterator
from datetime import date, datetime

from sqlalchemy import Engine, and_, bindparam, or_, select

from levensloop_desktop.domain.proces import AFGELOPEN
from levensloop_desktop.kengetallen.definities import read_definitie, shipped_text
from levensloop_desktop.kengetallen.tellen import Kenmerken, count, years_between
from levensloop_desktop.storage.counts_file import (
    COUNTS_FILE,
    Basis,
    empty_log,
    put_definitie,
    put_today,
    read_basis,
    reading,
    writing,
)
from levensloop_desktop.storage.counts_samenwerking import count_closed, put_halfyears
from levensloop_desktop.storage.rows import DOSSIER
from levensloop_desktop.storage.statements import DriverConnection, Statement

REEKS = "tellingen"  # the series of nummerreeksen, in year 0, that the triggers raise
_REEKSEN = DOSSIER.tables["nummerreeksen"]
_CLIENTEN = DOSSIER.tables["clienten"]
_TRAJECTEN = DOSSIER.tables["trajecten"]
_VERBLIJVEN = DOSSIER.tables["verblijven"]
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
DOSSIER_FILE = "dossier.db"


def update_counts(dossier: Engine, kengetallen: Engine, vandaag: date, nu: datetime) -> bool:
    """Count anew when the dossiers, the day or the definition moved on; whether it was needed.

    Raises:
        DiskFullError, KluisNotWritableError, KluisDamagedError.
    """
    definitie = read_definitie()
    with reading(dossier, DOSSIER_FILE) as connection:
        basis = Basis(definitie.sleutel, _number(connection), vandaag)
        if basis == _basis(kengetallen):
            return False
        aantallen = count(definitie, _rows(connection, vandaag))
        gesloten = count_closed(connection)
    with writing(kengetallen) as connection:
        put_definitie(connection, definitie.sleutel, shipped_text())
        put_today(connection, basis, aantallen, nu)
        put_halfyears(connection, gesloten)
    empty_log(kengetallen)
    return True


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


def _basis(kengetallen: Engine) -> Basis | None:
    with reading(kengetallen, COUNTS_FILE) as connection:
        return read_basis(connection)
