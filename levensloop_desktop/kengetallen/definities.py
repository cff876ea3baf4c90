"""What is counted: the tables and classes of a definition, resources/kengetallen/tabellen.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from levensloop_desktop.kengetallen.kenmerken import ALLEN, Eenheid
from levensloop_desktop.kengetallen.peildata import GEWOON, Jaardag, read_jaardag
from levensloop_desktop.resources import resource

BASIS = "basis"  # the name of the definition that ships


@dataclass(frozen=True, slots=True, kw_only=True)
class Klasse:
    """One class of a table: some codes, a band of whole numbers, or whatever fits nowhere else."""

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
    """One way to divide a group of clients, or what happened to them.

    Args:
        code: stored with each count.
        titel: Dutch, for the screen.
        kenmerk: which of `kengetallen.kenmerken` the classes divide.
        klassen: in the order in which they are shown.
        wie: the status that the traject of a client must have on the peildatum, or ALLEN.
        eenheid: what is counted: clients, events of the half year, or records.
        meervoudig: whether a client may count in several classes, or more than once, so that the
            classes add up to more clients than there are.
        stroom: whether it counts the half year that ends on the peildatum; else the day itself.
        toelichting: what counts and what does not, for beside the figures.
    """

    code: str
    titel: str
    kenmerk: str
    klassen: tuple[Klasse, ...]
    wie: str = ALLEN
    eenheid: Eenheid = Eenheid.CLIENTEN
    meervoudig: bool = False
    stroom: bool = False
    toelichting: str = ""

    def class_of(self, waarde: str | int | None) -> Klasse | None:
        """The one class in which a value falls."""
        passend = next((klasse for klasse in self.klassen if klasse.holds(waarde)), None)
        return passend or next((klasse for klasse in self.klassen if klasse.rest), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Definitie:
    """One version of what is counted.

    Args:
        versie: raised with every change of a class or of who counts.
        tabellen: in the order in which they are shown.
        naam: short code of who made it; BASIS for the one that ships.
        titel: Dutch, for the screen.
        peildata: days of every year of which the counts are kept.
    """

    versie: int
    tabellen: tuple[Tabel, ...]
    naam: str = BASIS
    titel: str = ""
    peildata: tuple[Jaardag, ...] = GEWOON

    @property
    def sleutel(self) -> str:
        """Name and version, as they stand with each count ("basis-1")."""
        return f"{self.naam}-{self.versie}"

    @property
    def is_basis(self) -> bool:
        """Whether it is one that shipped, so that the next one that ships takes its place."""
        return self.naam == BASIS

    def tabel(self, code: str) -> Tabel | None:
        """A table by its code."""
        return next((deel for deel in self.tabellen if deel.code == code), None)


@cache
def shipped_text() -> str:
    """The text of the definition that ships with this program."""
    return resource("kengetallen/tabellen.toml").read_text(encoding="utf-8")


@cache
def read_definitie() -> Definitie:
    """The definition that ships with this program."""
    return parse_definitie(shipped_text())


@cache
def parse_definitie(tekst: str) -> Definitie:
    """A definition from its text, which was checked when it was added."""
    inhoud = tomllib.loads(tekst)
    dagen = (read_jaardag(dag) for dag in inhoud.get("peildata", ()))
    return Definitie(
        versie=inhoud["versie"],
        naam=inhoud["naam"],
        titel=inhoud["titel"],
        peildata=tuple(dag for dag in dagen if dag) or GEWOON,
        tabellen=tuple(_tabel(regel) for regel in inhoud["tabel"]),
    )


def _tabel(regel: Mapping[str, Any]) -> Tabel:
    klassen = tuple(
        Klasse(**{**klasse, "codes": frozenset(klasse.get("codes", ()))})
        for klasse in regel["klasse"]
    )
    gewoon = {naam: waarde for naam, waarde in regel.items() if naam != "klasse"}
    return Tabel(**{**gewoon, "eenheid": Eenheid(regel["eenheid"]), "klassen": klassen})


__all__ = [
    "ALLEN",
    "BASIS",
    "Definitie",
    "Eenheid",
    "Klasse",
    "Tabel",
    "parse_definitie",
    "read_definitie",
    "shipped_text",
]
