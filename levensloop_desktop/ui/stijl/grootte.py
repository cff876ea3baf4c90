"""How large words and controls are: as the computer asks, or as the user chose.

The letters of Levensloop are its own, so that a larger letter of the system must be followed by
hand. All is made larger together, as by the scale of the screen: then nothing is cut that fits
there. Qt takes the factor before its application is made, so that a choice holds from the next
start.
"""

import os
import sys
from collections.abc import MutableMapping
from typing import Protocol

STAPPEN = (1.0, 1.25, 1.5, 1.75, 2.0)
SYSTEEM = "systeem"
GROOTTEN = (
    (SYSTEEM, "Zoals de computer"),
    *((f"{stap:.2f}", f"{round(stap * 100)} %") for stap in STAPPEN),
)
_GEWOON = {"win32": 9.0, "darwin": 13.0}  # points of the letter of a system that nobody changed
_GEWOON_ANDERS = 11.0
_SPELING = 0.05
_FACTOR = "QT_SCALE_FACTOR"


class Grootten(Protocol):
    """Where the choice is kept (ui/settings.py)."""

    @property
    def grootte(self) -> str:
        """What the user chose."""

    @property
    def systeemgrootte(self) -> float:
        """What the computer asked for at the last start."""

    def note_systeemgrootte(self, factor: float) -> None:
        """Keep what the computer asks for."""


def factor_of_letter(punten: float, platform: str = sys.platform) -> float:
    """How much larger than usual the letter of the system is, in steps.

    Args:
        punten: its size.
        platform: as in sys.platform.
    """
    verhouding = punten / _GEWOON.get(platform, _GEWOON_ANDERS)
    return max((stap for stap in STAPPEN if stap <= verhouding + _SPELING), default=1.0)


def apply_size(instellingen: Grootten, omgeving: MutableMapping[str, str] = os.environ) -> None:
    """Tell Qt how large all is, before its application is made.

    Args:
        instellingen: what was chosen, and what the computer asked for.
        omgeving: of the process; a factor that stands there already wins.
    """
    keuze = instellingen.grootte
    try:
        factor = instellingen.systeemgrootte if keuze == SYSTEEM else float(keuze)
    except ValueError:
        return
    if factor in STAPPEN and factor != 1.0 and _FACTOR not in omgeving:
        omgeving[_FACTOR] = f"{factor}"


def note_system_letter(instellingen: Grootten, punten: float) -> None:
    """Keep for the next start what the computer asks for.

    Args:
        instellingen: where it is kept.
        punten: size of the letter of the system.
    """
    factor = factor_of_letter(punten)
    if factor != instellingen.systeemgrootte:
        instellingen.note_systeemgrootte(factor)
