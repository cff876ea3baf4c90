"""Read the whole dossier of one client: one indexed select per collection."""

from collections.abc import Iterable
from typing import Any

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.domain.onderdelen import APART_TE_LEZEN, ONDERDELEN
from levensloop_desktop.domain.velden import velden
from levensloop_desktop.storage.database.mapping import RECORD_ID, Mapper, mapper_van, order_key
from levensloop_desktop.storage.database.statements import DriverConnection

_DELEN: dict[str, Mapper[Any]] = {
    naam: mapper_van(soort) for naam, soort in ONDERDELEN.items() if naam not in APART_TE_LEZEN
}
_VERWIJZINGEN = {
    soort: tuple((deel.naam, deel.naar) for deel in velden(soort) if deel.naar)
    for soort in (*ONDERDELEN.values(), Contactpersoon)
}


def load_dossier(connection: DriverConnection, client_id: str) -> Dossier | None:
    """All parts of one client, with the partners and people they point to and no others."""
    client = _load(connection, mapper_van(Client), client_id)
    if client is None:
        return None
    zoek = {"client_id": client_id}
    delen: dict[str, Any] = {
        naam: tuple(map(mapper.to_record, mapper.finder(zoek).rows(connection, zoek)))
        for naam, mapper in _DELEN.items()
    }
    alle = [record for deel in delen.values() for record in deel]
    personen = _load_all(connection, mapper_van(Contactpersoon), alle)
    partners = _load_all(connection, mapper_van(Partner), [*alle, *personen])
    return Dossier(client=client, contactpersonen=personen, partners=partners, **delen)


def _load_all(
    connection: DriverConnection, mapper: Mapper[Any], verwijzend: Iterable[Any]
) -> tuple[Any, ...]:
    """The records of one collection that these records point to, in their order."""
    ids = {
        verwezen
        for record in verwijzend
        for naam, doel in _VERWIJZINGEN[type(record)]
        if doel == mapper.verzameling and (verwezen := getattr(record, naam))
    }
    gevonden = [_load(connection, mapper, verwezen) for verwezen in ids]
    return tuple(sorted(filter(None, gevonden), key=order_key(mapper.soort)))


def _load(connection: DriverConnection, mapper: Mapper[Any], record_id: str) -> Any:
    row = mapper.select_one.first(connection, {RECORD_ID: record_id})
    return None if row is None else mapper.to_record(row)
