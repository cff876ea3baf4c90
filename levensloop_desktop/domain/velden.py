"""How a field of the domain is described once: label, kind and value list.

Forms, documents, the dossier format and the storage mapping all read this description, so that a
new field is a line in its class, a column with its migration, a line in a form and a line on paper.
"""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Soort(StrEnum):
    """What kind of value a field holds."""

    REGEL = "regel"  # one line of text
    TEKST = "tekst"  # free text in the small Markdown subset
    CODE = "code"  # one code of a value list
    CODES = "codes"  # several codes of a value list
    NAMEN = "namen"  # several short texts
    DATUM = "datum"  # a day
    VINK = "vink"  # yes or no
    GETAL = "getal"  # a whole number
    VERWIJZING = "verwijzing"  # the id of another record


_LEEG: dict[Soort, Any] = {
    Soort.REGEL: "",
    Soort.TEKST: "",
    Soort.CODE: "",
    Soort.CODES: (),
    Soort.NAMEN: (),
    Soort.DATUM: None,
    Soort.VINK: False,
    Soort.GETAL: None,
    Soort.VERWIJZING: None,
}


_BESCHREVEN: dict[Any, tuple["Veld", ...]] = {}


@dataclass(frozen=True, slots=True)
class Veld:
    """The description of one field: its name in code, Dutch label, kind and value list."""

    naam: str
    label: str
    soort: Soort
    lijst: str = ""
    naar: str = ""
    voorbeeld: str = ""


def veld(
    label: str,
    soort: Soort = Soort.REGEL,
    *,
    lijst: str = "",
    naar: str = "",
    voorbeeld: str = "",
    default: Any = None,
) -> Any:
    """Declare a field of a domain class.

    Args:
        label: Dutch label as on screen and paper.
        soort: kind of value; it also sets the empty value.
        lijst: name of the value list for codes.
        naar: collection a reference points to.
        voorbeeld: example shown in an empty input.
        default: value of a new record where it is not the empty one.
    """
    kenmerken = {"label": label, "soort": soort, "lijst": lijst, "naar": naar, "hint": voorbeeld}
    leeg = _LEEG[soort] if default is None else default
    return dataclasses.field(default=leeg, metadata=kenmerken)


def velden(soort: Any) -> tuple[Veld, ...]:
    """The described fields of a domain class, in order."""
    if soort not in _BESCHREVEN:
        _BESCHREVEN[soort] = tuple(_velden(soort))
    return _BESCHREVEN[soort]


def _velden(soort: Any) -> Iterator[Veld]:
    for deel in dataclasses.fields(soort):
        if "soort" in deel.metadata:
            yield Veld(
                naam=deel.name,
                label=deel.metadata["label"],
                soort=deel.metadata["soort"],
                lijst=deel.metadata["lijst"],
                naar=deel.metadata["naar"],
                voorbeeld=deel.metadata["hint"],
            )


def veld_van(soort: Any, naam: str) -> Veld:
    """The description of one field.

    Raises:
        KeyError: when the class has no described field of this name.
    """
    for beschreven in velden(soort):
        if beschreven.naam == naam:
            return beschreven
    raise KeyError(naam)
