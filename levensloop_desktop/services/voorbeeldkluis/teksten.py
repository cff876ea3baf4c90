"""The sentences from which the dossiers of the voorbeeldkluis are put together."""

import tomllib
from functools import cache
from typing import Any

from levensloop_desktop.resources import resource

Tekst = dict[str, Any]

_NAAMWOORDEN = {
    "man": {"hij": "hij", "Hij": "Hij", "hem": "hem", "zijn": "zijn", "Zijn": "Zijn"},
    "vrouw": {"hij": "zij", "Hij": "Zij", "hem": "haar", "zijn": "haar", "Zijn": "Haar"},
}


@cache
def teksten() -> dict[str, list[Tekst]]:
    """Every bank of sentences by name."""
    inhoud = resource("voorbeeldkluis/teksten.toml").read_text(encoding="utf-8")
    return tomllib.loads(inhoud)


def pronouns(geslacht: str) -> dict[str, str]:
    """The words that follow the sex of the client."""
    return _NAAMWOORDEN[geslacht]
