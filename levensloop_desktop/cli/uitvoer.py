"""Print to the terminal: results to stdout, progress and errors to stderr."""

import sys
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from levensloop_desktop.services.ports.kluisport import Voortgang

_STUURTEKENS = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def safe(tekst: str) -> str:
    """Text without characters that steer a terminal or turn its direction."""
    return "".join(" " if unicodedata.category(teken) in _STUURTEKENS else teken for teken in tekst)


def say(tekst: str) -> None:
    """Print one line of a result."""
    sys.stdout.write(f"{safe(tekst)}\n")


def warn(tekst: str) -> None:
    """Print one line beside the results."""
    sys.stderr.write(f"{safe(tekst)}\n")


def show_table(koppen: Sequence[str], rijen: Sequence[Sequence[str]]) -> None:
    """Print a table: aligned on a screen, with tabs in a pipe."""
    if not sys.stdout.isatty():
        for rij in (koppen, *rijen):
            sys.stdout.write("\t".join(safe(cel) for cel in rij) + "\n")
        return
    breedtes = [max(len(safe(cel)) for cel in kolom) for kolom in zip(koppen, *rijen, strict=True)]
    for rij in (koppen, *rijen):
        cellen = zip(rij, breedtes, strict=True)
        say("  ".join(safe(cel).ljust(breedte) for cel, breedte in cellen).rstrip())


@contextmanager
def progress(wat: str) -> Iterator[Voortgang]:
    """A bar on stderr for work that takes long; silent in a pipe."""
    kolommen = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    scherm = Console(stderr=True)
    with Progress(
        *kolommen,
        TimeRemainingColumn(),
        console=scherm,
        transient=True,
        disable=not scherm.is_terminal,
    ) as balk:
        taak = balk.add_task(wat, total=None)

        def move(gedaan: int, totaal: int) -> None:
            balk.update(taak, completed=gedaan, total=totaal)

        yield move
