"""Make the published JSON Schema of the dossier format from the domain."""

from typing import Any

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.eigenwaarde import LANGSTE_LABEL, LANGSTE_WET
from levensloop_desktop.domain.onderdelen import VERZAMELINGEN
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import Soort, Veld
from levensloop_desktop.domain.waardelijsten import Waardelijst, programmalijst
from levensloop_desktop.services.dossierformaat.own_values import MAX_WAARDEN, open_lists
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
# One line, without control characters and without marks that turn what stands around it.
NAAM_PATROON = (
    "^[^\\u0000-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069"
    "\\ud800-\\udfff]*$"
)
EIGEN_PATROON = "^[a-z0-9_]{1,40}[.][0-9a-f]{8}$"
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
            "waarden": {
                "type": "array",
                "maxItems": MAX_WAARDEN,
                "items": {"$ref": "#/$defs/waarden"},
            },
            **lijsten,
        },
        "required": ["formaat", "versie", "client"],
        "additionalProperties": False,
        "$defs": {
            **{naam: _record_schema(soort) for naam, soort in soorten.items()},
            "waarden": _own_value_schema(),
        },
    }


def _own_value_schema() -> Json:
    return {
        "type": "object",
        "description": "A value that the sending ZVH added to a list, and that this file uses.",
        "properties": {
            "lijst": {"type": "string", "enum": list(open_lists())},
            "code": {"type": "string", "pattern": EIGEN_PATROON},
            "label": {
                "type": "string",
                "pattern": NAAM_PATROON,
                "minLength": 1,
                "maxLength": LANGSTE_LABEL,
            },
            "wet": {"type": "string", "pattern": NAAM_PATROON, "maxLength": LANGSTE_WET},
        },
        "required": ["lijst", "code", "label"],
        "additionalProperties": False,
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
    lijst = programmalijst(deel.lijst) if deel.lijst else None
    codes = list(lijst.codes) if lijst else []
    een_code: Json = {"type": "string", "enum": codes}
    code: Json = {"type": "string", "enum": ["", *codes]}
    if lijst is not None and lijst.eigen:
        een_code, code = (_or_own(keuze, lijst) for keuze in (een_code, code))
    vormen: dict[Soort, Json] = {
        Soort.REGEL: tekst,
        Soort.TEKST: tekst,
        Soort.CODE: code,
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


def _or_own(keuze: Json, lijst: Waardelijst) -> Json:
    """A code of the program, or one of a ZVH that follows such a code."""
    volgt = "|".join(waarde.code for waarde in lijst.volgbaar)
    eigen = {"pattern": f"^(?:{volgt})[.][0-9a-f]{{8}}$"}
    return {"type": "string", "anyOf": [{"enum": keuze["enum"]}, eigen]}
