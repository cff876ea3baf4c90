"""What is counted: the tables and classes of resources/kengetallen/tabellen.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from levensloop_desktop.resources import resource

KENMERKEN = ("status", "leeftijd", "verblijf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Klasse:
    """One class of a table: some codes, a band of whole years, or whatever fits nowhere else."""

    code: str
    label: str
    codes: frozenset[str] = frozenset()
    van: int | None = None
    tot_en_met: int | None = None
    rest: bool = False

    def holds(self, waarde: str | int | None) -> bool:
        """Whether a value falls in this class, the rest left aside."""
        if self.van is not None and self.tot_en_met is not None:
            return isinstance(waarde, int) and self.van <= waarde <= self.tot_en_met
        return waarde in self.codes


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel:
    """One way to divide a group of clients.

    Args:
        code: stored with each count.
        titel: Dutch, for the screen.
        kenmerk: which of KENMERKEN the classes divide.
        wie: the status of the traject that counts; empty for everybody.
        klassen: in the order in which they are shown.
    """

    code: str
    titel: str
    kenmerk: str
    wie: str
    klassen: tuple[Klasse, ...]

    def class_of(self, waarde: str | int | None) -> Klasse | None:
        """The one class in which a value falls."""
        passend = next((klasse for klasse in self.klassen if klasse.holds(waarde)), None)
        return passend or next((klasse for klasse in self.klassen if klasse.rest), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Definitie:
    """One version of what is counted."""

    versie: int
    tabellen: tuple[Tabel, ...]


@cache
def read_definitie() -> Definitie:
    """The definition that ships with this program."""
    with resource("kengetallen/tabellen.toml").open("rb") as bestand:
        inhoud = tomllib.load(bestand)
    return Definitie(
        versie=inhoud["versie"], tabellen=tuple(_tabel(regel) for regel in inhoud["tabel"])
    )


def _tabel(regel: Mapping[str, Any]) -> Tabel:
    klassen = tuple(
        Klasse(**{**klasse, "codes": frozenset(klasse.get("codes", ()))})
        for klasse in regel["klasse"]
    )
    return Tabel(**{**_plain(regel), "klassen": klassen})


def _plain(regel: Mapping[str, Any]) -> dict[str, Any]:
    """The plain values of a table, its classes left out."""
    return {naam: waarde for naam, waarde in regel.items() if naam != "klasse"}
