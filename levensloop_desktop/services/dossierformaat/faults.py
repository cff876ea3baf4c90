"""Turn what the schema finds into a place and a Dutch sentence."""

import re
from collections.abc import Iterable
from typing import Any

from jsonschema import ValidationError

from levensloop_desktop.domain.eigenwaarde import LANGSTE_LABEL
from levensloop_desktop.services.dossierformaat.refusal import Bevinding
from levensloop_desktop.services.dossierformaat.schema import (
    DATUM_PATROON,
    EIGEN_PATROON,
    ID_PATROON,
    MAX_GETAL,
    NAAM_PATROON,
    TEKST_PATROON,
)

_SOORTEN = {
    "array": "een lijst",
    "boolean": "true of false",
    "integer": "een geheel getal",
    "null": "null",
    "object": "een object",
    "string": "een tekst",
}
_PATRONEN = {
    ID_PATROON: "Een id is een UUID in kleine letters.",
    DATUM_PATROON: "Schrijf een datum als jjjj-mm-dd.",
    NAAM_PATROON: "Deze naam bevat een teken dat niet kan.",
    EIGEN_PATROON: "Een eigen code is de gevolgde code, een punt en acht cijfers of letters a–f.",
    TEKST_PATROON: "Deze tekst bevat een teken dat niet kan (een besturingsteken).",
}
_ZINNEN = {
    "enum": "Deze code staat niet in de waardelijst.",
    "anyOf": "Deze code staat niet in de waardelijst.",
    "minLength": "Hier hoort een naam te staan.",
    "maxLength": f"Deze naam is te lang: hooguit {LANGSTE_LABEL} tekens.",
    "format": "Deze datum bestaat niet.",
    "minimum": f"Dit getal moet tussen 0 en {MAX_GETAL} liggen.",
    "maximum": f"Dit getal moet tussen 0 en {MAX_GETAL} liggen.",
    "uniqueItems": "Een code staat hier twee keer.",
}
_LEESBARE_SLEUTEL = re.compile(r"[a-z][a-z0-9_]{0,39}")


def path_text(delen: Iterable[str | int]) -> str:
    """A path in the document as people write it: titels[2].einddatum."""
    tekst = ""
    for deel in delen:
        if isinstance(deel, int):
            tekst += f"[{deel}]"
        else:
            tekst += f".{deel}" if tekst else deel
    return tekst


def explain(fout: ValidationError) -> Bevinding:
    """Where one finding of the schema is and what it says."""
    delen = list(fout.absolute_path)
    if fout.validator == "required":
        nodig: Any = fout.validator_value
        waarden: Any = fout.instance
        ontbreekt = [naam for naam in nodig if naam not in waarden]
        return Bevinding(path_text([*delen, ontbreekt[0]]), "Dit veld ontbreekt.")
    if fout.validator == "additionalProperties":
        return _explain_unknown_key(fout, delen)
    return Bevinding(path_text(delen), _sentence(fout))


def _explain_unknown_key(fout: ValidationError, delen: list[str | int]) -> Bevinding:
    schema: Any = fout.schema
    waarden: Any = fout.instance
    onbekend = next(naam for naam in waarden if naam not in schema["properties"])
    if onbekend == "bsn":
        return Bevinding(path_text([*delen, "bsn"]), "Een BSN staat nooit in een dossierbestand.")
    if _LEESBARE_SLEUTEL.fullmatch(onbekend):
        return Bevinding(path_text([*delen, onbekend]), "Dit veld kent het dossierformaat niet.")
    return Bevinding(path_text(delen), "Hier staat een veld dat het dossierformaat niet kent.")


def _sentence(fout: ValidationError) -> str:
    waarde: Any = fout.validator_value
    schema: Any = fout.schema
    match fout.validator:
        case "enum" | "anyOf" if "title" in schema:
            return f"“{schema['title']}” kent deze code niet: zij staat niet in de waardelijst."
        case "type":
            namen = [waarde] if isinstance(waarde, str) else waarde
            return f"Hier hoort {' of '.join(_SOORTEN[naam] for naam in namen)} te staan."
        case "pattern":
            return _PATRONEN[waarde]
        case "maxItems":
            return f"Deze lijst is te lang: hooguit {waarde} regels."
        case soort:
            return _ZINNEN[str(soort)]
