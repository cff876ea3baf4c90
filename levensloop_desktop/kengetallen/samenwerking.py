"""Protect the monitor samenwerking: what leaves the kluis is bars of at least eight answers.

The answers are of professionals about kinds of organisations, never about a client, so that the
bar is protected and not each cell of it (docs/adr/0019-monitor-samenwerking.md).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.samenwerking import (
    Antwoorden,
    Samenwerkingslijst,
    count_answers,
)
from levensloop_desktop.kengetallen.cijfers import GRENS


@dataclass(frozen=True, slots=True, kw_only=True)
class Halfjaarcijfers:
    """The figures of one half year of the monitor.

    Args:
        halfjaar: which ("2026-2").
        gesloten_op: the day from which they stay as they are; None while lists may be added.
        lijsten: how many lists were filled in.
        antwoorden: by question; one that is missing has too few answers to show.
    """

    halfjaar: str
    gesloten_op: date | None
    lijsten: int
    antwoorden: Mapping[str, Antwoorden]


def exact_figures(
    halfjaar: str, gesloten_op: date | None, lijsten: Iterable[Samenwerkingslijst]
) -> Halfjaarcijfers:
    """Every answer; for whoever keeps the monitor and may read each list."""
    alle = tuple(lijsten)
    return Halfjaarcijfers(
        halfjaar=halfjaar,
        gesloten_op=gesloten_op,
        lijsten=len(alle),
        antwoorden=count_answers(alle),
    )


def protect_figures(exact: Halfjaarcijfers) -> Halfjaarcijfers:
    """The same without the questions that fewer than eight gave an answer to."""
    return Halfjaarcijfers(
        halfjaar=exact.halfjaar,
        gesloten_op=exact.gesloten_op,
        lijsten=exact.lijsten,
        antwoorden={
            vraag: antwoorden
            for vraag, antwoorden in exact.antwoorden.items()
            if antwoorden.totaal > GRENS
        },
    )
