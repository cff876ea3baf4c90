"""What can be said of a kluis without opening it; all that the unlock screen needs of the ports."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Gebruiker:
    """Somebody who has a slot in the kluis."""

    naam: str
    rol: str


@dataclass(frozen=True, slots=True)
class Ingebruik:
    """Who has a kluis open, as far as it says; `sinds` is an ISO moment or empty."""

    gebruiker: str
    computer: str
    sinds: str


@dataclass(frozen=True, slots=True)
class Kluisbeschrijving:
    """What can be said of a kluis without opening it."""

    pad: Path
    naam: str
    gebruikers: tuple[Gebruiker, ...]
    voorbeeld: bool = False
    laatste_kopie: datetime | None = None
    in_gebruik: Ingebruik | None = None
