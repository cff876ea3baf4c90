"""A sheet as it was read: rows of cells, nothing interpreted yet."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

MAX_RIJEN = 20_000  # twice the largest kluis that is measured; more is a mistake or another table
MAX_KOLOMMEN = 200
_ZOEK_KOP = 20
_LETTERS = 26


@dataclass(frozen=True, slots=True)
class Zonderuitkomst:
    """A cell whose formula has no outcome in the file, or an error as outcome."""

    reden: str


Cel = str | float | bool | date | datetime | time | timedelta | Zonderuitkomst | None


@dataclass(frozen=True, slots=True)
class Werkblad:
    """One sheet.

    Args:
        naam: its name in the file.
        rijen: all rows from the first on, empty ones included, so that a number is a row number.
        opmerkingen: Dutch sentences about the sheet as a whole.
    """

    naam: str
    rijen: tuple[tuple[Cel, ...], ...]
    opmerkingen: tuple[str, ...] = ()

    @property
    def breedte(self) -> int:
        """The number of columns in which something stands."""
        return max((len(rij) for rij in self.rijen), default=0)


@dataclass(frozen=True, slots=True)
class Tabelbestand:
    """What a file holds: one sheet for CSV, any number for XLSX and ODS."""

    bladen: tuple[Werkblad, ...]


def is_leeg(cel: Cel) -> bool:
    """Whether nothing stands in a cell."""
    return cel is None or (isinstance(cel, str) and not cel.strip())


def find_heading(blad: Werkblad) -> int:
    """The index of the row that looks most like the heads of columns.

    That is, among the first rows, the one with the most different short texts.
    """
    beste, plaats = 0, 0
    for index, rij in enumerate(blad.rijen[:_ZOEK_KOP]):
        aantal = len({cel for cel in rij if isinstance(cel, str) and 0 < len(cel.strip()) <= 60})  # noqa: PLR2004 - longer is no head
        if aantal > beste:
            beste, plaats = aantal, index
    return plaats


def column_letter(kolom: int) -> str:
    """The letters of a column as a spreadsheet shows them (0 is A, 26 is AA)."""
    letters = ""
    kolom += 1
    while kolom:
        kolom, rest = divmod(kolom - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters
