"""Tell in Dutch that the program was copied half, before anything of it runs."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from levensloop_desktop.services.werkplek.noodmelding import tell

LIJST = "inhoud.txt"
BINNEN = "_internal"
ONVOLLEDIG = 3
_MAX_GENOEMD = 3
_TITEL = "Levensloop is niet compleet"


def internal_folder(map_: Path) -> Path:
    """Where PyInstaller put everything but the program itself."""
    return Path(getattr(sys, "_MEIPASS", map_ / BINNEN))


def write_list(map_: Path, binnen: Path) -> int:
    """Write the size and place of every file of the bundle; how many there are."""
    regels = sorted(_measured(map_, leave=binnen / LIJST))
    (binnen / LIJST).write_text("".join(regels), encoding="utf-8")
    return len(regels)


def missing_files(map_: Path) -> list[str]:
    """Files that are gone or have another size than when they were built.

    Args:
        map_: the folder of the program.
    """
    try:
        regels = (internal_folder(map_) / LIJST).read_text(encoding="utf-8").splitlines()
    except OSError:
        return [LIJST]
    gemeten = (regel.split(" ", 1) for regel in regels)
    return [naam for grootte, naam in gemeten if not _is_whole(map_, grootte, naam)]


def explain(ontbreekt: Sequence[str]) -> str:
    """What is wrong and what helps, for who sees it."""
    genoemd = ", ".join(ontbreekt[:_MAX_GENOEMD])
    rest = len(ontbreekt) - _MAX_GENOEMD
    meer = f" en nog {rest}" if rest > 0 else ""
    return (
        f"{_TITEL}: er ontbreekt iets of het is half gekopieerd ({genoemd}{meer}). "
        "Levensloop start daarom niet. Aan uw kluizen is niets veranderd. "
        "Vraag wie Levensloop bij u beheert om het opnieuw te installeren."
    )


def say_incomplete(ontbreekt: Sequence[str], *, venster: bool) -> int:
    """Say it on the terminal, or in a window to who has none, and return the exit code."""
    tell(explain(ontbreekt), venster=venster)
    return ONVOLLEDIG


def _measured(map_: Path, leave: Path) -> Iterator[str]:
    for pad in map_.rglob("*"):
        if pad.is_file() and pad != leave:
            yield f"{pad.stat().st_size} {pad.relative_to(map_).as_posix()}\n"


def _is_whole(map_: Path, grootte: str, naam: str) -> bool:
    try:
        return (map_ / naam).stat().st_size == int(grootte)
    except OSError:
        return False
