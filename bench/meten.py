"""Time something several times and say it in one line."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

KEER = 7


@dataclass(frozen=True, slots=True)
class Meting:
    """One line of the table: ours, the baseline, and the target."""

    wat: str
    gemeten: str
    vergelijking: str
    verhouding: str
    doel: str
    gehaald: bool


def times(job: Callable[[], object], keer: int = KEER) -> list[float]:
    """Seconds per run, after one run to warm up."""
    job()
    return [_timed(job) for _ in range(keer)]


def _timed(job: Callable[[], object]) -> float:
    begin = time.perf_counter()
    job()
    return time.perf_counter() - begin


def median_ms(seconden: list[float]) -> float:
    """The median in milliseconds."""
    return statistics.median(seconden) * 1000


def p95_ms(seconden: list[float]) -> float:
    """The 95th percentile in milliseconds."""
    return statistics.quantiles(seconden, n=20)[-1] * 1000


def as_table(metingen: list[Meting]) -> str:
    """The measurements as a Markdown table."""
    regels = ["| wat | gemeten | vergelijking | verhouding | doel | |", "|---|---|---|---|---|---|"]
    regels += [
        f"| {m.wat} | {m.gemeten} | {m.vergelijking} | {m.verhouding} | {m.doel} "
        f"| {'gehaald' if m.gehaald else 'niet gehaald'} |"
        for m in metingen
    ]
    return "\n".join(regels)
