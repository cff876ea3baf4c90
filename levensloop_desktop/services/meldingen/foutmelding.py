"""One message of what went wrong, and how its words are made of facts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

Facts = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Foutmelding:
    """One sentence that says what happened, and what the user can do."""

    titel: str
    advies: str

    @property
    def tekst(self) -> str:
        """Both after each other, as the command line prints them."""
        return f"{self.titel} {self.advies}".strip()


Uitleg = Callable[[Facts], Foutmelding]


def text_of(facts: Facts, naam: str, anders: str = "") -> str:
    """A fact in words, or what stands for it when it is not known."""
    waarde = facts.get(naam)
    return anders if waarde in {None, ""} else str(waarde)


def moment_of(iso: str) -> str:
    """A moment as one reads it, or nothing when there is none."""
    try:
        return f"{datetime.fromisoformat(iso).astimezone():%d-%m-%Y %H:%M}"
    except ValueError:
        return ""
