"""Value lists: codes that never change, labels that may.

The lists of the program stand in the TOML files that ship. A kluis may add values of its own to
some of them (domain/kluislijsten.py); while one is open, `waardelijst` gives its lists. Which ones
those are belongs to the thread that asks, so that two kluizen never see each other's values.

An own code says itself which code of the program it follows: "hostel.3f9a1c2b" counts as hostel,
also where nobody knows its label any more.
"""

import re
import tomllib
from collections.abc import Container, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from typing import Protocol

from levensloop_desktop.resources import resource

SCHEIDING = "."  # between the code that is followed and the mark of its own
EIGEN_CODE = re.compile(r"([a-z0-9_]{1,40})\.[0-9a-f]{8}", re.ASCII)
ONBEKEND_EIGEN = "(eigen waarde)"


@dataclass(frozen=True, slots=True)
class Waarde:
    """One code with its Dutch label and what else the list says of it.

    Args:
        code: as it is stored.
        label: as it is shown.
        kenmerken: what else the list says.
        eigen: whether this kluis has it, and not the program.
        verborgen: whether nobody can choose it any more.
        herkomst: from whom it came along with a dossier; empty for what was made here.
    """

    code: str
    label: str
    kenmerken: Mapping[str, str] = field(default_factory=dict)
    eigen: bool = False
    verborgen: bool = False
    herkomst: str = ""


@dataclass(frozen=True, slots=True)
class Waardelijst:
    """One list of values, in the order in which it is offered.

    Args:
        naam: by which fields name it.
        titel: in Dutch.
        waarden: all that can stand in a record.
        eigen: whether a kluis may add to it.
        vast: why not, in Dutch.
        gebruik: where it is used, for a list that no field names.
        volgt: the codes that an own value may follow; all of them when empty.
    """

    naam: str
    titel: str
    waarden: tuple[Waarde, ...]
    eigen: bool = False
    vast: str = ""
    gebruik: str = ""
    volgt: tuple[str, ...] = ()
    _per_code: dict[str, Waarde] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Lay the values ready by code."""
        object.__setattr__(self, "_per_code", {waarde.code: waarde for waarde in self.waarden})

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes in order."""
        return tuple(self._per_code)

    @property
    def kiesbaar(self) -> tuple[Waarde, ...]:
        """What is offered for a new choice."""
        return tuple(waarde for waarde in self.waarden if not waarde.verborgen)

    @property
    def volgbaar(self) -> tuple[Waarde, ...]:
        """The values of the program that an own value may follow."""
        return tuple(
            waarde
            for waarde in self.waarden
            if not waarde.eigen and (not self.volgt or waarde.code in self.volgt)
        )

    def asked(self, beantwoord: Container[str]) -> tuple[Waarde, ...]:
        """What a list of questions asks: what is offered, and what was answered before."""
        return tuple(
            waarde for waarde in self.waarden if not waarde.verborgen or waarde.code in beantwoord
        )

    def label(self, code: str) -> str:
        """The label of a code; a code this list does not know is shown as it is."""
        gevonden = self.vind(code)
        return gevonden.label if gevonden else code

    def kenmerk(self, code: str, naam: str) -> str:
        """What the list says of a code under a name, empty when it says nothing."""
        gevonden = self.vind(code)
        return gevonden.kenmerken.get(naam, "") if gevonden else ""

    def vind(self, code: str) -> Waarde | None:
        """The value with this code; of an own code from elsewhere what it follows."""
        return self._per_code.get(code) or self._vind_gevolgd(code)

    def _vind_gevolgd(self, code: str) -> Waarde | None:
        gevolgd = self._per_code.get(basis(code)) if SCHEIDING in code else None
        if gevolgd is None:
            return None
        naam = f"{gevolgd.label} {ONBEKEND_EIGEN}"
        return Waarde(code, naam, gevolgd.kenmerken, eigen=True, verborgen=True)


class Lijstenbron(Protocol):
    """The value lists as somebody has them."""

    def lijst(self, naam: str) -> Waardelijst:
        """A list by name."""


_GELDIG: ContextVar[Lijstenbron | None] = ContextVar("waardelijsten", default=None)


def waardelijst(naam: str) -> Waardelijst:
    """A value list by name, with what the open kluis added to it.

    Raises:
        FileNotFoundError: when no such list ships.
    """
    bron = _GELDIG.get()
    return programmalijst(naam) if bron is None else bron.lijst(naam)


def label(lijst: str, code: str) -> str:
    """The label of a code, empty for no code."""
    return waardelijst(lijst).label(code) if code else ""


def basis(code: str) -> str:
    """The code of the program that a code follows: itself, unless a kluis added it."""
    return code.partition(SCHEIDING)[0]


def is_eigen(code: str) -> bool:
    """Whether a kluis added this code, and not the program."""
    return EIGEN_CODE.fullmatch(code) is not None


def use_lists(bron: Lijstenbron | None) -> None:
    """Let this thread have these lists from now on; None for those of the program."""
    _GELDIG.set(bron)


@contextmanager
def with_lists(bron: Lijstenbron | None) -> Iterator[None]:
    """Let this thread have these lists for as long as the block runs."""
    eerder = _GELDIG.set(bron)
    try:
        yield
    finally:
        _GELDIG.reset(eerder)


def lists_in_use() -> Lijstenbron | None:
    """The lists this thread has; None when they are those of the program."""
    return _GELDIG.get()


@cache
def programmalijst(naam: str) -> Waardelijst:
    """A value list as it ships, whatever a kluis added.

    Raises:
        FileNotFoundError: when no such list ships.
    """
    with resource(f"waardelijsten/{naam}.toml").open("rb") as bestand:
        inhoud = tomllib.load(bestand)
    waarden = tuple(
        Waarde(
            code=regel["code"],
            label=regel["label"],
            kenmerken={
                sleutel: str(waarde)
                for sleutel, waarde in regel.items()
                if sleutel not in {"code", "label"}
            },
        )
        for regel in inhoud["waarde"]
    )
    return Waardelijst(
        naam=naam,
        titel=inhoud["titel"],
        waarden=waarden,
        eigen=inhoud.get("eigen", False),
        vast=inhoud.get("vast", ""),
        gebruik=inhoud.get("gebruik", ""),
        volgt=tuple(inhoud.get("volgt", "").split()),
    )


@cache
def lijstnamen() -> tuple[str, ...]:
    """The names of all lists that ship."""
    return tuple(sorted(pad.stem for pad in resource("waardelijsten").glob("*.toml")))
