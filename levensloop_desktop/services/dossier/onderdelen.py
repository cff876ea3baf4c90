"""Which parts of others this program is made of, with version and licence."""

import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

_LIJST = "LICENTIES.txt"  # what the build of an installer leaves beside the program
_OSI = "License :: OSI Approved :: "
_LANGST = 60  # letters; some packages put the whole text where a name belongs


@dataclass(frozen=True, slots=True, order=True)
class Onderdeel:
    """One part."""

    naam: str
    versie: str
    licentie: str


def shipped_list() -> str:
    """The list that an installed program carries; empty in a checkout."""
    pad = Path(getattr(sys, "_MEIPASS", "")) / _LIJST
    try:
        return pad.read_text("utf-8") if hasattr(sys, "_MEIPASS") else ""
    except OSError:
        return ""


def list_parts() -> tuple[Onderdeel, ...]:
    """The packages that are installed beside this program, in order of name."""
    gevonden = {
        Onderdeel(str(deel.name), deel.version, _licence_of(deel))
        for deel in metadata.distributions()
        if deel.name
    }
    return tuple(sorted(gevonden, key=lambda deel: deel.naam.casefold()))


def _licence_of(deel: metadata.Distribution) -> str:
    """As an expression where the package gives one, else in its own words."""
    gegevens = deel.metadata
    uitdrukking = next(iter(gegevens.get_all("License-Expression") or ()), "")
    if uitdrukking:
        return str(uitdrukking)
    soorten = [
        str(soort).removeprefix(_OSI)
        for soort in gegevens.get_all("Classifier") or ()
        if str(soort).startswith(_OSI)
    ]
    kort = str(next(iter(gegevens.get_all("License") or ()), "")).strip().partition("\n")[0]
    return ", ".join(soorten) or (kort if 0 < len(kort) <= _LANGST else "zie het onderdeel zelf")
