"""Tell in Dutch that the program was copied half, before anything of it runs."""

import sys
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from zlib import crc32

from levensloop_desktop.services.werkplek.noodmelding import tell

LIJST = "inhoud.txt"
SOMMEN = "sommen.txt"
BINNEN = "_internal"
STARTERS = ("levensloop", "levensloop-venster")  # scripts on Linux, which look at this list's end
_EINDE = "einde"
_EINDE_BYTES = 64
_GEEN = "-"
_BIBLIOTHEKEN = (".so", ".dll", ".pyd", ".dylib")
ONVOLLEDIG = 3
_MAX_GENOEMD = 3
_TITEL = "Levensloop is niet compleet"


def internal_folder(map_: Path) -> Path:
    """Where PyInstaller put everything but the program itself."""
    return Path(getattr(sys, "_MEIPASS", map_ / BINNEN))


def write_list(map_: Path, binnen: Path) -> int:
    """Write the size, place and checksum of every file of the bundle; how many there are.

    The sizes are compared at every start, the checksums when something does not load.
    """
    namen = sorted(_names(map_, leave={binnen / LIJST, binnen / SOMMEN}))
    (binnen / SOMMEN).write_text(
        "".join(f"{_checksum(map_ / naam)}  {naam}\n" for naam in namen), encoding="utf-8"
    )
    gemeten = [*namen, (binnen / SOMMEN).relative_to(map_).as_posix()]
    regels = [f"{(map_ / naam).stat().st_size} {_mark(map_ / naam)} {naam}\n" for naam in gemeten]
    tekst = "".join([*regels, f"{len(regels)} {_EINDE}\n"])
    (binnen / LIJST).write_text(tekst, encoding="utf-8")
    return len(regels)


def missing_files(map_: Path) -> list[str]:
    """Files that are gone, have another size than when they were built, or a library another end.

    A library with zeros in it loads, and ends the program without a word.

    Args:
        map_: the folder of the program.
    """
    try:
        regels = (internal_folder(map_) / LIJST).read_text(encoding="utf-8").splitlines()
    except OSError:
        return [LIJST]
    if not regels or regels.pop() != f"{len(regels)} {_EINDE}":
        return [LIJST]
    gemeten = (regel.split(" ", 2) for regel in regels)
    return [naam for grootte, merk, naam in gemeten if not _is_whole(map_ / naam, grootte, merk)]


def damaged_files(map_: Path) -> list[str]:
    """Files of the right size with something else in them, as a copy that stopped can leave.

    Args:
        map_: the folder of the program.
    """
    try:
        regels = (internal_folder(map_) / SOMMEN).read_text(encoding="utf-8").splitlines()
    except OSError:
        return [SOMMEN]
    genoemd = (regel.split("  ", 1) for regel in regels)
    return [naam for som, naam in genoemd if _checksum(map_ / naam) != som]


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


def _names(map_: Path, leave: Collection[Path]) -> Iterator[str]:
    """Every file; a starter and a list cannot hold what is said of themselves."""
    weg = {*leave, *(map_ / naam for naam in STARTERS)}
    for pad in map_.rglob("*"):
        if pad.is_file() and pad not in weg:
            yield pad.relative_to(map_).as_posix()


def _checksum(pad: Path) -> str:
    import hashlib  # noqa: PLC0415  hardly ever

    try:
        return hashlib.sha256(pad.read_bytes()).hexdigest()
    except OSError:
        return ""


def _mark(pad: Path) -> str:
    """What the last bytes of a library add up to; nothing for what is no library."""
    if not pad.name.endswith(_BIBLIOTHEKEN) and ".so." not in pad.name:
        return _GEEN
    with pad.open("rb", buffering=0) as bestand:
        bestand.seek(-min(_EINDE_BYTES, pad.stat().st_size), 2)
        return f"{crc32(bestand.read()):x}"


def _is_whole(pad: Path, grootte: str, merk: str) -> bool:
    try:
        return pad.stat().st_size == int(grootte) and (merk == _GEEN or _mark(pad) == merk)
    except OSError:
        return False
