"""Write a dossier in the dossier format."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.plan import Momentopname
from levensloop_desktop.domain.record import Record
from levensloop_desktop.services.dossierformaat.own_values import values_to_json
from levensloop_desktop.services.dossierformaat.shape import (
    FORMAAT,
    LIJSTEN,
    VERSIE,
    file_fields,
)

Json = dict[str, Any]


def record_to_json(record: Record) -> Json:
    """One record: its id and every field that stands in a file."""
    waarden = {
        beschreven.naam: _value(getattr(record, beschreven.naam))
        for beschreven in file_fields(type(record))
    }
    return {"id": record.id, **waarden}


def dossier_to_json(dossier: Dossier, momentopnamen: Sequence[Momentopname] = ()) -> Json:
    """The whole dossier as values of JSON.

    Args:
        dossier: what is written, with the partners and people it points to.
        momentopnamen: the established plans as they were; kept apart from the dossier in a kluis.
    """
    lijsten = {
        naam: momentopnamen if naam == "momentopnamen" else getattr(dossier, naam)
        for naam in LIJSTEN
    }
    alle = [dossier.client, *(deel for delen in lijsten.values() for deel in delen)]
    waarden = values_to_json(alle)
    return {
        "formaat": FORMAAT,
        "versie": VERSIE,
        "client": record_to_json(dossier.client),
        **({"waarden": waarden} if waarden else {}),
        **{naam: [record_to_json(deel) for deel in delen] for naam, delen in lijsten.items()},
    }


def write_dossier(dossier: Dossier, momentopnamen: Sequence[Momentopname] = ()) -> str:
    """The whole dossier as the text of a dossier file; equal dossiers give equal texts."""
    return json.dumps(dossier_to_json(dossier, momentopnamen), ensure_ascii=False, indent=1) + "\n"


def _value(waarde: Any) -> Any:
    if isinstance(waarde, date):
        return waarde.isoformat()
    return list(waarde) if isinstance(waarde, tuple) else waarde
