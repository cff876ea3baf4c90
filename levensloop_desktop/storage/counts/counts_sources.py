"""Read from dossier.db what is counted: codes, days and ids of every client, and their history."""

import json
from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Table,
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
    union_all,
)

from levensloop_desktop.domain.overdragen.overdrachtstappen import KLAAR
from levensloop_desktop.domain.waardelijsten import SCHEIDING, basis
from levensloop_desktop.kengetallen.bronnen import Bronnen, Verleden
from levensloop_desktop.storage.database.statements import DriverConnection, Statement
from levensloop_desktop.storage.rows import DOSSIER
from levensloop_desktop.storage.rows.telindexen import GETELD_VERLEDEN

_PROBLEMATIEKEN = DOSSIER.tables["problematieken"]
_DAG = bindparam("dag", type_=Date())
_VORIGE = bindparam("vorige", type_=Date())
_MAY_BE_OWN = {
    "verblijven": ("soort",),
    "titels": ("soort",),
    "indicaties": ("profiel",),
    "problematieken": ("soort",),
    "knelpunten": ("soort",),
    "opschalingsstappen": ("tafel",),
}


def _columns(naam: str, *velden: str) -> tuple[Table, Any]:
    tabel = DOSSIER.tables[naam]
    gevolgd = (_followed(tabel, veld) for veld in velden)
    return tabel, select(*gevolgd)


def _followed(tabel: Table, veld: str) -> ColumnElement[Any]:
    """A column; an own code counts as the code of the program that it begins with."""
    kolom = tabel.c[veld]
    if veld not in _MAY_BE_OWN.get(tabel.name, ()):
        return kolom
    einde = func.instr(kolom, SCHEIDING)
    return case((einde > 0, func.substr(kolom, 1, einde - 1)), else_=kolom).label(veld)


def _all(naam: str, *velden: str) -> Statement:
    return Statement(_columns(naam, *velden)[1])


def _running(naam: str, *velden: str) -> Any:
    """Those that run on the day, in no order."""
    tabel, keuze = _columns(naam, *velden)
    begonnen = or_(tabel.c.begindatum.is_(None), tabel.c.begindatum <= _DAG)
    return keuze.where(and_(begonnen, or_(tabel.c.einddatum.is_(None), tabel.c.einddatum >= _DAG)))


def _stays() -> Statement:
    """Those that run on the day, the one that began last at the end.

    In two parts, so that neither walks through the stays that are over.
    """
    tabel, keuze = _columns("verblijven", "client_id", "id", "soort", "verkeerd_bed", "begindatum")
    begonnen = or_(tabel.c.begindatum.is_(None), tabel.c.begindatum <= _DAG)
    open_, eindigt = tabel.c.einddatum.is_(None), tabel.c.einddatum >= _DAG
    delen = union_all(keuze.where(and_(open_, begonnen)), keuze.where(and_(eindigt, begonnen)))
    rij = delen.subquery().c
    volgorde = (rij.begindatum.asc().nulls_first(), rij.id.desc())
    return Statement(select(rij.client_id, rij.id, rij.soort, rij.verkeerd_bed).order_by(*volgorde))


def _steps() -> Statement:
    """All steps of the trajecten that took one since; of the others their own days say enough."""
    tabel, keuze = _columns("processtappen", "traject_id", "soort", "datum", "id")
    sinds = select(tabel.c.traject_id).where(tabel.c.datum > _VORIGE)
    return Statement(keuze.where(tabel.c.traject_id.in_(sinds)))


def _wlz() -> Statement:
    velden = ("id", "profiel", "status", "aangevraagd_op", "begindatum", "einddatum")
    tabel, keuze = _columns("indicaties", "client_id", *velden)
    return Statement(keuze.where(tabel.c.soort == "wlz"))


def _knelpunten() -> Statement:
    """Those that were not solved before the half year."""
    tabel, keuze = _columns("knelpunten", "client_id", "id", "soort", "begindatum", "opgelost_op")
    return Statement(keuze.where(or_(tabel.c.opgelost_op.is_(None), tabel.c.opgelost_op > _VORIGE)))


def _escalation() -> Statement:
    """The steps of the half year, and all of every knelpunt that was solved in it."""
    velden = ("client_id", "knelpunt_id", "tafel", "datum", "aantal")
    tabel, keuze = _columns("opschalingsstappen", *velden)
    knelpunten = DOSSIER.tables["knelpunten"]
    opgelost = select(knelpunten.c.id).where(knelpunten.c.opgelost_op > _VORIGE)
    return Statement(keuze.where(or_(tabel.c.datum > _VORIGE, tabel.c.knelpunt_id.in_(opgelost))))


SOURCES = {
    "clienten": _all("clienten", "id", "geboortedatum", "geslacht"),
    "trajecten": _all(
        "trajecten", "client_id", "id", "status", "meldingsdatum", "inclusiedatum", "einddatum"
    ),
    "processtappen": _steps(),
    "verblijven": _stays(),
    "titels": Statement(_running("titels", "client_id", "soort", "einddatum")),
    "indicaties": _wlz(),
    "problematieken": _all("problematieken", "client_id", "id", "soort", "datum"),
    "plannen": _all(
        "plannen",
        "client_id",
        "id",
        "status",
        "versie",
        "begonnen_op",
        "vastgesteld_op",
        "volgende_evaluatie",
    ),
    "knelpunten": _knelpunten(),
    "opschalingsstappen": _escalation(),
    "overdrachten": _all(
        "overdrachten", "client_id", "id", "soort", "staat", "overlap_einde", "ontvangst_op"
    ),
}
# The planner would fetch each whole scenario for its kind.
_USED = """
  SELECT inzetten.client_id, substr(scenarios.soort, 1, instr(scenarios.soort || '.', '.') - 1)
  FROM inzetten
  JOIN scenarios INDEXED BY ix_scenarios_tellen ON scenarios.id = inzetten.scenario_id
  WHERE inzetten.begindatum > ? AND inzetten.begindatum <= ?
"""
# Of today neither day nor id of a problematiek matters, and there are many.
_PROBLEMS_NOW = Statement(
    select(
        _PROBLEMATIEKEN.c.client_id, func.group_concat(_followed(_PROBLEMATIEKEN, "soort"))
    ).group_by(_PROBLEMATIEKEN.c.client_id)
)
COUNTED = (*SOURCES, "inzetten", "scenarios")  # all that is read; each has its triggers

_HISTORY = f"""
  SELECT client_id, verzameling, record_id, veld, oud, nieuw, wanneer
  FROM wijzigingen INDEXED BY ix_wijzigingen_tellen
  WHERE {GETELD_VERLEDEN} AND wanneer > ?
  ORDER BY wanneer DESC, id DESC
"""  # noqa: S608 - our own names


def read_sources(
    connection: DriverConnection, dag: date, vorige: date, *, nu: bool = False
) -> Bronnen:
    """The rows of every collection that is counted, of a day and the half year before it.

    Args:
        connection: of dossier.db.
        dag: the peildatum.
        vorige: the one before it.
        nu: whether the peildatum is today, so that nothing need be held against the history.
    """
    waarden = {"dag": dag, "vorige": vorige}
    rijen: dict[str, Any] = {
        naam: statement.rows(connection, waarden)
        for naam, statement in SOURCES.items()
        if not nu or naam != "problematieken"
    }
    if nu:
        rijen["problemen_nu"] = _PROBLEMS_NOW.rows(connection)
    rijen["inzetten"] = connection.execute(_USED, (vorige.isoformat(), dag.isoformat())).fetchall()
    return Bronnen(**rijen)


def read_past(connection: DriverConnection, dag: date, vorige: date) -> Verleden:
    """What was otherwise on a day, and which overdrachten ended in the half year before it."""
    einde = _end_of(dag)
    gemaakt: dict[str, date] = {}
    was: dict[tuple[str, str], str] = {}
    weg: dict[str, list[tuple[str, str, dict[str, Any]]]] = defaultdict(list)
    klaar: dict[str, date] = {}
    rows = connection.execute(_HISTORY, (_end_of(vorige),)).fetchall()
    for client_id, verzameling, record_id, veld, oud, nieuw, wanneer in rows:  # newest first
        erna = wanneer > einde
        if erna and veld:
            was[record_id, veld] = basis(oud or "")
        elif erna and oud is None:
            gemaakt[record_id] = _day_of(wanneer)
        elif erna:
            weg[verzameling].append((client_id, record_id, json.loads(oud)))
        elif verzameling == "overdrachten" and veld == "staat" and nieuw in KLAAR:
            klaar.setdefault(record_id, _day_of(wanneer))
    return Verleden(dag=dag, gemaakt=gemaakt, was=was, weg=weg, klaar=klaar)


def _end_of(dag: date) -> str:
    """The last moment of a day at this workstation, as the history writes moments."""
    morgen = datetime.combine(dag + timedelta(days=1), time.min).astimezone(UTC)
    return morgen.strftime("%Y-%m-%d %H:%M:%S.%f")


def _day_of(wanneer: str) -> date:
    return datetime.fromisoformat(wanneer).replace(tzinfo=UTC).astimezone().date()
