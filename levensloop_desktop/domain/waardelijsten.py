"""Value lists: codes that never change, labels that may, read from the TOML files that ship."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from levensloop_desktop.resources import resource


@dataclass(frozen=True, slots=True)
class Waarde:
    """One code with its Dutch label and what else the list says of it."""

    code: str
    label: str
    kenmerken: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Waardelijst:
    """One list of values, in the order in which it is offered."""

    naam: str
    titel: str
    waarden: tuple[Waarde, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes in order."""
        return tuple(waarde.code for waarde in self.waarden)

    def label(self, code: str) -> str:
        """The label of a code; a code this list does not know is shown as it is."""
        gevonden = self.vind(code)
        return gevonden.label if gevonden else code

    def kenmerk(self, code: str, naam: str) -> str:
        """What the list says of a code under a name, empty when it says nothing."""
        gevonden = self.vind(code)
        return gevonden.kenmerken.get(naam, "") if gevonden else ""

    def vind(self, code: str) -> Waarde | None:
        """The value with this code."""
        return next((waarde for waarde in self.waarden if waarde.code == code), None)


@cache
def waardelijst(naam: str) -> Waardelijst:
    """Read a value list by name.

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
    return Waardelijst(naam=naam, titel=inhoud["titel"], waarden=waarden)


def label(lijst: str, code: str) -> str:
    """The label of a code, empty for no code."""
    return waardelijst(lijst).label(code) if code else ""
