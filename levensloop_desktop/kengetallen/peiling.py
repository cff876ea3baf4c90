"""The exact counts of one peildatum by one definition, and how to tell them from mended ones."""

import hmac
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from levensloop_desktop.kengetallen.definities import Definitie
from levensloop_desktop.kengetallen.teltabel import Teltabel
from levensloop_desktop.kengetallen.verbanden import Stand, make_teltabellen


@dataclass(frozen=True, slots=True)
class Peiling:
    """The exact counts of a peildatum, and by which definition; never shown as they are.

    Args:
        definitie: tables and classes.
        stand: the counts.
        stempel: of these counts.
        verschoven: by stempel of counts before them, how many people were mended since at least.
    """

    definitie: Definitie
    stand: Stand
    stempel: str = ""
    verschoven: Mapping[str, int] = field(default_factory=dict)

    @property
    def dag(self) -> date:
        """The peildatum."""
        return self.stand.peildatum

    @property
    def tellingen(self) -> tuple[Teltabel, ...]:
        """By table, for protection."""
        return make_teltabellen(self.definitie, self.stand)


def find_peiling(peilingen: Sequence[Peiling], definitie: str, dag: date) -> Peiling | None:
    """The counts of a day by a definition; None when they are gone."""
    return next(
        (
            peiling
            for peiling in peilingen
            if peiling.dag == dag and peiling.definitie.sleutel == definitie
        ),
        None,
    )


def make_stempel(geheim: bytes, definitie: str, stand: Stand) -> str:
    """What is the same for the same counts alone, and tells nobody which.

    Args:
        geheim: of the kluis; it goes along with every back-up.
        definitie: key of the definition.
        stand: the counts.
    """
    delen = [
        definitie,
        stand.peildatum.isoformat(),
        *(
            sorted([*cel, aantal] for cel, aantal in deel.items())
            for deel in (stand.aantallen, stand.clienten)
        ),
        *(sorted(deel.items()) for deel in (stand.totalen, stand.wie)),
    ]
    return hmac.new(geheim, json.dumps(delen).encode(), "sha256").hexdigest()
