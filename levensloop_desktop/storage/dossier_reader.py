"""Read the whole dossier of one client: one indexed select per collection."""

from typing import Any

from sqlalchemy import Connection, bindparam

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.domain.onderdelen import APART_TE_LEZEN, ONDERDELEN
from levensloop_desktop.domain.velden import velden
from levensloop_desktop.storage.mapping import RECORD_ID, Mapper, mapper_van

_DELEN: dict[str, Mapper[Any]] = {
    naam: mapper_van(soort) for naam, soort in ONDERDELEN.items() if naam not in APART_TE_LEZEN
}
_SELECTS = {
    naam: mapper.select.where(mapper.tabel.c.client_id == bindparam(RECORD_ID)).order_by(
        *mapper.ordening
    )
    for naam, mapper in _DELEN.items()
}
_VERWIJZINGEN = {
    soort: tuple((deel.naam, deel.naar) for deel in velden(soort) if deel.naar)
    for soort in (*ONDERDELEN.values(), Contactpersoon)
}
_PARTNERS = mapper_van(Partner)
_CONTACTPERSONEN = mapper_van(Contactpersoon)
_CLIENTEN = mapper_van(Client)


def load_dossier(connection: Connection, client_id: str) -> Dossier | None:
    """All parts of one client, with the partners and people they point to and no others."""
    row = connection.execute(_CLIENTEN.select_een, {RECORD_ID: client_id}).first()
    if row is None:
        return None
    zoek = {RECORD_ID: client_id}
    delen: dict[str, Any] = {
        naam: tuple(map(mapper.to_record, connection.execute(_SELECTS[naam], zoek)))
        for naam, mapper in _DELEN.items()
    }
    alle = [record for deel in delen.values() for record in deel]
    personen = _load(connection, _CONTACTPERSONEN, _references(alle, "contactpersonen"))
    partners = _load(connection, _PARTNERS, _references([*alle, *personen], "partners"))
    return Dossier(
        client=_CLIENTEN.to_record(row), contactpersonen=personen, partners=partners, **delen
    )


def _references(records: list[Any], naar: str) -> list[str]:
    """The ids of the records of one collection that these records point to."""
    gevonden: set[str] = {
        verwezen
        for record in records
        for naam, doel in _VERWIJZINGEN[type(record)]
        if doel == naar and (verwezen := getattr(record, naam))
    }
    return sorted(gevonden)


def _load(connection: Connection, mapper: Mapper[Any], ids: list[str]) -> tuple[Any, ...]:
    if not ids:
        return ()
    statement = mapper.select.where(mapper.tabel.c.id.in_(ids)).order_by(*mapper.ordening)
    return tuple(map(mapper.to_record, connection.execute(statement)))
