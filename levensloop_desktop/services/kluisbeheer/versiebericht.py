"""Tell users of a newer Levensloop, without ever asking a network.

An administrator puts `levensloop-versie.toml` in the second folder of the back-ups, where every
workstation looks anyway. It holds a version, and may hold a sentence and whether it mends a
weakness. Nothing of it is ever run or opened.
"""

import tomllib
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from levensloop_desktop.services.kluisbeheer.reservekopieen import second_folder
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require

BESTAND = "levensloop-versie.toml"
MAX_BYTES = 4096
MAX_TEKST = 200
_DELEN = 3  # numbers of a version


@dataclass(frozen=True, slots=True)
class Versiebericht:
    """What an administrator tells of a newer version.

    Args:
        versie: the newer one.
        tekst: what the administrator adds, in one line; may be empty.
        beveiliging: whether it mends a weakness.
    """

    versie: str
    tekst: str = ""
    beveiliging: bool = False

    def sentence(self, eigen: str) -> str:
        """The words for the user.

        Args:
            eigen: the version that runs.
        """
        wat = " en verhelpt een zwakke plek" if self.beveiliging else ""
        zin = f"Levensloop {self.versie} is er{wat}. U werkt met {eigen}."
        return f"{zin} {self.tekst or 'Vraag uw beheerder om de nieuwe te installeren.'}"


def find_newer(kluis: Kluis, werkplek: Werkplek, eigen: str) -> Versiebericht | None:
    """What the second folder says of a newer version, or None.

    Raises:
        NotAllowedError: when the role has nothing to do with back-ups.
    """
    require(kluis, Handeling.VEILIGSTELLEN)
    tweede = second_folder(kluis, werkplek.now())
    return read_message(tweede.map_ / BESTAND, eigen) if tweede else None


def read_message(bestand: Path, eigen: str) -> Versiebericht | None:
    """The message in a file; None when it is not there, not newer, or not as it should be.

    Args:
        bestand: the file of the administrator.
        eigen: the version that runs.
    """
    try:
        with bestand.open("rb") as stroom:
            ruw = stroom.read(MAX_BYTES + 1)
        waarden = tomllib.loads(ruw.decode("utf-8-sig")) if len(ruw) <= MAX_BYTES else {}
    except (OSError, ValueError, RecursionError):
        return None
    versie, tekst = waarden.get("versie"), waarden.get("tekst", "")
    if not isinstance(versie, str) or not isinstance(tekst, str):
        return None
    nummers, eigen_nummers = numbers(versie), numbers(eigen)
    if nummers is None or eigen_nummers is None or nummers <= eigen_nummers:
        return None
    return Versiebericht(
        ".".join(map(str, nummers)), _one_line(tekst), waarden.get("beveiliging") is True
    )


def numbers(versie: str) -> tuple[int, ...] | None:
    """The three numbers of a version, as 1.2.3; None for anything else."""
    delen = versie.strip().split(".")
    if len(delen) != _DELEN or not all(deel.isascii() and deel.isdigit() for deel in delen):
        return None
    return tuple(int(deel[:9]) for deel in delen)


def _one_line(tekst: str) -> str:
    """Words without what steers a screen, on one line."""
    zichtbaar = "".join(" " if unicodedata.category(t)[0] == "C" else t for t in tekst)
    woorden = " ".join(zichtbaar.split())
    return woorden if len(woorden) <= MAX_TEKST else f"{woorden[: MAX_TEKST - 1]}…"
