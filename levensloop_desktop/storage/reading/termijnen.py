"""Termijnen kept ready per client; today_lines reads the list of a day out of them."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import bindparam

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.plan import VASTGESTELD
from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.services.ports.vandaagport import Termijnstand
from levensloop_desktop.storage.database.statements import DriverConnection, Statement
from levensloop_desktop.storage.reading.pointing import clients_pointing_to
from levensloop_desktop.storage.rows import DOSSIER

_TERMIJNEN = DOSSIER.tables["termijnen"]
_STANDEN = DOSSIER.tables["termijnstanden"]
_WRITE = Statement(_TERMIJNEN.insert())
_WRITE_STAND = Statement(_STANDEN.insert())
_FORGET = Statement(_TERMIJNEN.delete().where(_TERMIJNEN.c.client_id == bindparam("wie")))
_FORGET_STAND = Statement(_STANDEN.delete().where(_STANDEN.c.client_id == bindparam("wie")))
_STALE = """
SELECT id FROM clienten EXCEPT SELECT client_id FROM termijnstanden WHERE versie = ?
"""
_OF_PERSON = """
SELECT DISTINCT client_id FROM betrokkenheden
WHERE contactpersoon_id = ? AND (begindatum IS NULL OR begindatum <= ?)
  AND (einddatum IS NULL OR einddatum >= ?)
"""
_OUT_OF_DATE = """
SELECT s.client_id FROM termijnstanden AS s JOIN clienten AS c ON c.id = s.client_id
WHERE s.verouderd_vanaf <= ? ORDER BY c.clientnummer, c.id
"""
_WITH_PAPER = f"""
SELECT id FROM clienten
WHERE id IN (SELECT client_id FROM verstrekkingen)
  OR id IN (SELECT client_id FROM plannen WHERE status = '{VASTGESTELD}')
ORDER BY clientnummer, id
"""  # noqa: S608 - a code of our own
_WITH_ROLE = """
SELECT b.client_id, c.id, c.naam FROM betrokkenheden AS b
JOIN contactpersonen AS c ON c.id = b.contactpersoon_id
WHERE b.rol = ? AND (b.begindatum IS NULL OR b.begindatum <= ?)
  AND (b.einddatum IS NULL OR b.einddatum >= ?)
AND b.client_id IN (SELECT value FROM json_each(?))
ORDER BY b.volgorde DESC, b.id DESC
"""


def mark_stale(connection: DriverConnection, records: Sequence[Record]) -> None:
    """Note that the termijnen of the clients of these records may say something else now."""
    for client_id in {d.client_id for d in records if isinstance(d, Onderdeel)} | {
        d.id for d in records if isinstance(d, Client)
    }:
        _FORGET_STAND.run(connection, {"wie": client_id})


def mark_who_point_to(connection: DriverConnection, record: Record) -> None:
    """Note the same of clients whose dossier names this partner or person."""
    for wie in clients_pointing_to(record):
        sql = f"DELETE FROM termijnstanden WHERE client_id IN ({wie})"  # noqa: S608 - our names
        connection.execute(sql, (record.id,))


def stale_clients(connection: DriverConnection, versie: int) -> list[ClientId]:
    """Clients whose termijnen were never made, or under other rules, or before a change."""
    return [ClientId(RecordId(row[0])) for row in connection.execute(_STALE, (versie,)).fetchall()]


def put_standen(connection: DriverConnection, standen: Sequence[Termijnstand]) -> None:
    """Write the termijnen of these clients in place of those that were kept."""
    for stand in standen:
        _FORGET.run(connection, {"wie": stand.client_id})
        _FORGET_STAND.run(connection, {"wie": stand.client_id})
    _WRITE.run_many(connection, (rij for stand in standen for rij in _rows(stand)))
    _WRITE_STAND.run_many(
        connection,
        (
            {
                "client_id": stand.client_id,
                "versie": stand.versie,
                "verouderd_vanaf": stand.verouderd_vanaf,
            }
            for stand in standen
        ),
    )


def _rows(stand: Termijnstand) -> Iterator[dict[str, Any]]:
    for nummer, termijn in enumerate(stand.termijnen):
        yield {
            "client_id": stand.client_id,
            "nummer": nummer,
            "naam": stand.naam,
            "sorteernaam": stand.sorteernaam,
            "clientnummer": stand.clientnummer,
            "soort": termijn.soort.value,
            "wat": termijn.wat,
            "datum": _number(termijn.datum),
            "vanaf": _number(termijn.vanaf),
            "tot": _number(termijn.tot),
            "voorloop": int(termijn.voorloop),
            "loopt": termijn.loopt,
            "verzameling": termijn.verzameling,
            "record_id": termijn.record_id,
            "aan_zet": termijn.aan_zet,
            "aan_zet_persoon": termijn.aan_zet_persoon or "",
            "aan_zet_rol": termijn.aan_zet_rol,
        }


def _number(dag: date | None) -> int | None:
    """A day as a number: a third of the index that every line of a day is counted in."""
    return None if dag is None else dag.toordinal()


def clients_out_of_date(connection: DriverConnection, dag: date) -> list[ClientId]:
    """Clients of whom a paper or the plan may be out of date on a day, by client number."""
    rows = connection.execute(_OUT_OF_DATE, (dag.isoformat(),)).fetchall()
    return [ClientId(RecordId(row[0])) for row in rows]


def clients_with_paper(connection: DriverConnection) -> list[ClientId]:
    """Clients with an established plan or a line in the register, by client number."""
    return [ClientId(RecordId(row[0])) for row in connection.execute(_WITH_PAPER).fetchall()]


def clients_of(connection: DriverConnection, personen: Sequence[str], dag: date) -> set[ClientId]:
    """The clients these people are involved with on a day."""
    dit = dag.isoformat()
    return {
        ClientId(RecordId(row[0]))
        for persoon in personen
        for row in connection.execute(_OF_PERSON, (persoon, dit, dit)).fetchall()
    }


def who_has_role(
    connection: DriverConnection, rol: str, dag: date, clienten: Iterable[ClientId]
) -> Mapping[ClientId, tuple[str, str]]:
    """Per client who has a role on a day; of several the first in the network."""
    dit = dag.isoformat()
    wie = json.dumps(list(clienten))
    rows = connection.execute(_WITH_ROLE, (rol, dit, dit, wie)).fetchall()
    return {ClientId(RecordId(client)): (persoon, naam) for client, persoon, naam in rows}
