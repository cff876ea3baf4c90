"""Make the published JSON Schema of the dossier format from the domain."""

from typing import Any

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.onderdelen import VERZAMELINGEN
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import Soort, Veld
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.services.dossierformaat.shape import (
    FORMAAT,
    LIJSTEN,
    VERSIE,
    file_fields,
    may_be_empty,
)

Json = dict[str, Any]

MAX_GETAL = 1_000_000
MAX_PER_LIJST = 20_000
# Tabs and line ends are text; other control characters, and halves of surrogate pairs, are not.
TEKST_PATROON = "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$"
ID_PATROON = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
DATUM_PATROON = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"


def make_schema() -> Json:
    """The JSON Schema (draft 2020-12) of a dossier file."""
    soorten: dict[str, type[Record]] = {
        "client": Client,
        **{naam: VERZAMELINGEN[naam] for naam in LIJSTEN},
    }
    lijsten = {
        naam: {
            "type": "array",
            "maxItems": MAX_PER_LIJST,
            "items": {"$ref": f"#/$defs/{naam}"},
        }
        for naam in LIJSTEN
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:levensloop:dossier:{VERSIE}",
        "title": "Levensloop-dossier",
        "description": "Het dossier van één cliënt; zie docs/dossierformaat.md.",
        "type": "object",
        "properties": {
            "formaat": {"const": FORMAAT},
            "versie": {"const": VERSIE},
            "client": {"$ref": "#/$defs/client"},
            **lijsten,
        },
        "required": ["formaat", "versie", "client"],
        "additionalProperties": False,
        "$defs": {naam: _record_schema(soort) for naam, soort in soorten.items()},
    }


def _record_schema(soort: type[Record]) -> Json:
    beschreven = file_fields(soort)
    nodig = [
        deel.naam
        for deel in beschreven
        if deel.soort is Soort.VERWIJZING and not may_be_empty(soort, deel.naam)
    ]
    return {
        "type": "object",
        "description": (soort.__doc__ or "").partition("\n")[0],
        "properties": {
            "id": {"type": "string", "pattern": ID_PATROON},
            **{deel.naam: _field_schema(soort, deel) for deel in beschreven},
        },
        "required": ["id", *nodig],
        "additionalProperties": False,
    }


def _field_schema(soort: type[Record], deel: Veld) -> Json:
    waarde = _value_schema(deel)
    if may_be_empty(soort, deel.naam):
        waarde["type"] = [waarde["type"], "null"]
    return {"title": deel.label, **waarde}


def _value_schema(deel: Veld) -> Json:
    tekst: Json = {"type": "string", "pattern": TEKST_PATROON}
    codes = list(waardelijst(deel.lijst).codes) if deel.lijst else []
    een_code: Json = {"type": "string", "enum": codes}
    vormen: dict[Soort, Json] = {
        Soort.REGEL: tekst,
        Soort.TEKST: tekst,
        Soort.CODE: {"type": "string", "enum": ["", *codes]},
        Soort.CODES: {"type": "array", "items": een_code, "uniqueItems": True},
        Soort.NAMEN: {"type": "array", "items": tekst, "maxItems": MAX_PER_LIJST},
        Soort.DATUM: {"type": "string", "pattern": DATUM_PATROON, "format": "date"},
        Soort.VINK: {"type": "boolean"},
        Soort.GETAL: {"type": "integer", "minimum": 0, "maximum": MAX_GETAL},
        Soort.VERWIJZING: {
            "type": "string",
            "pattern": ID_PATROON,
            "description": f"Het id van een record uit {deel.naar}.",
        },
    }
    return dict(vormen[deel.soort])
