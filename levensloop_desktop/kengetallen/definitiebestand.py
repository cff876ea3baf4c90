"""Check the file of a definition, and say in Dutch what is wrong on which line.

tomllib gives values without lines. So the file is taken apart into its statements first, each the
fewest lines that are TOML by themselves, and every value keeps the line on which it begins.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

MAXIMUM_TEKENS = 200_000
MAXIMUM_TABELLEN = 60
MAXIMUM_KLASSEN = 40
_LANGSTE_UITSPRAAK = 60  # lines of one value
_TABEL: dict[str, Any] = {"tabel": [{}]}
_KLASSE: dict[str, Any] = {"tabel": {"klasse": [{}]}}
_KOP = re.compile(r"^\s*\[")


class Definitiefout(NamedTuple):
    """Something that is wrong in the file, on a line that is counted from 1."""

    regel: int
    zin: str


@dataclass(slots=True)
class Deel:
    """The file, a table or a class: its values with their lines, and what stands below it."""

    regel: int
    waarden: dict[str, Any] = field(default_factory=dict)
    regels: dict[str, int] = field(default_factory=dict)
    delen: list["Deel"] = field(default_factory=list)

    def line(self, naam: str) -> int:
        """The line of a value; of the head when the value is not there."""
        return self.regels.get(naam, self.regel)


def take_apart(tekst: str, fouten: list[Definitiefout]) -> Deel:
    """The file as its head with its tables, each with its classes; faults are added to the list."""
    wortel = Deel(1)
    doel = wortel
    for regel, uitspraak, inhoud in _statements(tekst, fouten):
        if not _KOP.match(uitspraak):
            _add_values(doel, regel, inhoud, fouten)
        elif inhoud == _TABEL:
            doel = Deel(regel)
            wortel.delen.append(doel)
        elif inhoud == _KLASSE:
            doel = Deel(regel)
            if wortel.delen:
                wortel.delen[-1].delen.append(doel)
            else:
                fouten.append(Definitiefout(regel, "Vóór deze klasse moet een [[tabel]] staan."))
        else:
            doel = Deel(regel)
            zin = "Dit kopje is onbekend. Gebruik [[tabel]] of [[tabel.klasse]]."
            fouten.append(Definitiefout(regel, zin))
    return wortel


def _add_values(
    doel: Deel, regel: int, inhoud: dict[str, Any], fouten: list[Definitiefout]
) -> None:
    for naam, waarde in inhoud.items():
        if naam in doel.waarden:
            zin = f"“{naam}” staat er twee keer, de eerste keer op regel {doel.regels[naam]}."
            fouten.append(Definitiefout(regel, zin))
        doel.waarden[naam], doel.regels[naam] = waarde, regel


def _statements(
    tekst: str, fouten: list[Definitiefout]
) -> Iterator[tuple[int, str, dict[str, Any]]]:
    """Line, text and contents of every statement; a line that is no TOML becomes a fault."""
    regels = tekst.removeprefix("\ufeff").splitlines()
    nummer = 0
    while nummer < len(regels):
        begin = nummer
        uitspraak, inhoud, nummer = _next(regels, begin)
        if inhoud is None:
            zin = (
                "Deze regel is niet te lezen. Schrijf: naam = waarde, met tekst tussen "
                "aanhalingstekens, of een kopje zoals [[tabel]]."
            )
            fouten.append(Definitiefout(begin + 1, zin))
        elif inhoud:
            yield begin + 1, uitspraak, inhoud


def _next(regels: Sequence[str], begin: int) -> tuple[str, dict[str, Any] | None, int]:
    """The statement that begins on a line, and the line after it; a faulty one is one line."""
    hoogstens = min(len(regels), begin + _LANGSTE_UITSPRAAK)
    for einde in range(begin + 1, hoogstens + 1):
        uitspraak = "\n".join(regels[begin:einde])
        try:
            return uitspraak, tomllib.loads(uitspraak), einde
        except tomllib.TOMLDecodeError:
            if einde == begin + 1 and not _may_go_on(uitspraak):
                break
    return regels[begin], None, begin + 1


def _may_go_on(uitspraak: str) -> bool:
    """Whether the value that begins on this line can go on over the next ones."""
    _, is_teken, waarde = uitspraak.partition("=")
    begin = waarde.strip()
    return bool(is_teken) and begin.startswith(("[", "{", '"""', "'''"))


def line_of(tekst: str, naam: str) -> int:
    """The line of a value at the head of a file without faults."""
    return take_apart(tekst, []).line(naam)
