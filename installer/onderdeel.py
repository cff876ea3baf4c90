"""A part of somebody else's in the bundle."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Onderdeel:
    """A part with a version and a licence of its own.

    Args:
        naam: what it is called.
        versie: as its makers count; empty when its files do not tell.
        licentie: as an SPDX expression.
        waarin: in which part it sits, when it did not come by itself.
        pakket: its name on the Python package index, when it is there.
        purl: by which weaknesses are looked up, when it is in another index.
        makers: who made it, where nothing else in the bundle says so.
    """

    naam: str
    versie: str
    licentie: str
    waarin: str = ""
    pakket: str = ""
    purl: str = ""
    makers: str = ""
