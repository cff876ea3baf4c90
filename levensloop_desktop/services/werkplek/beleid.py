"""What the administrator of this computer decided for everybody: one small file, read at the start.

The file is described in docs/beleid.md. What it says wrong is never guessed at: that line does not
count, Levensloop says so, and where a mistake could let something out the strict side is taken.
"""

import os
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

SOORTEN = ("pdf", "json", "llpakket", "ics", "xlsx", "ods", "csv", "zip")
MINUTEN = (1, 30)
_GROOTST = 64 * 1024  # bytes; a real one has five lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Beleid:
    """Each part is None where the administrator left it to the user.

    Args:
        vergrendel_na: minutes without use after which the kluis locks.
        opname_blokkeren: whether screen captures are blocked.
        tweede_map: where every back-up goes too.
        uitvoer: the kinds of file that may be saved; printing is always allowed.
        fouten: Dutch sentences about what is wrong in the file.
    """

    vergrendel_na: int | None = None
    opname_blokkeren: bool | None = None
    tweede_map: Path | None = None
    uitvoer: frozenset[str] | None = None
    fouten: tuple[str, ...] = ()

    def allows(self, pad: Path) -> bool:
        """Whether a file with personal data may be saved under this name."""
        return self.uitvoer is None or pad.suffix.casefold().removeprefix(".") in self.uitvoer

    @property
    def is_set(self) -> bool:
        """Whether the administrator decided anything."""
        return self != Beleid()


def beleid_path() -> Path:
    """Where this system keeps the file; only an administrator can write there."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Levensloop" / "beleid.toml"
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Levensloop/beleid.toml")
    return Path("/etc/levensloop/beleid.toml")


@cache
def current_beleid() -> Beleid:
    """The policy of this computer, as it was when the program began."""
    return read_beleid(beleid_path())


def read_beleid(pad: Path) -> Beleid:
    """The policy in a file; no file is no policy.

    A file that cannot be read as a whole lets no file with personal data out, since nobody can say
    what it meant to forbid.
    """
    try:
        if not pad.exists():
            return Beleid()
        if pad.stat().st_size > _GROOTST:
            return _unreadable("het is te groot")
        tekst = pad.read_text("utf-8-sig")  # Windows may write a mark before it
    except UnicodeDecodeError:
        return _unreadable("het is geen tekst in UTF-8")
    except OSError:
        return _unreadable("Levensloop mag het niet lezen")
    import tomllib  # noqa: PLC0415  only where there is a file

    try:
        inhoud = tomllib.loads(tekst)
    except (ValueError, RecursionError) as fout:  # a number of thousands of digits, endless nesting
        return _unreadable(f"het is geen goede TOML{_where(str(fout))}")
    return _interpret(inhoud)


def _where(fout: str) -> str:
    """Which line the reader of TOML stumbled over; it says so in English."""
    gevonden = re.search(r"at line (\d+)", fout)
    return f" (kijk bij regel {gevonden[1]})" if gevonden else ""


def _unreadable(reden: str) -> Beleid:
    zin = f"Het beleidsbestand telt niet: {reden}. Bestanden bewaren kan niet; afdrukken wel."
    return Beleid(uitvoer=frozenset(), fouten=(zin,))


def _interpret(inhoud: Mapping[str, Any]) -> Beleid:
    beleid = Beleid()
    fouten: list[str] = []
    for naam, waarde in inhoud.items():
        lees = _LEZERS.get(naam)
        if lees is None:
            fouten.append(f"“{naam}” kent Levensloop niet.")
            continue
        try:
            beleid = lees(beleid, waarde)
        except ValueError as fout:
            fouten.append(f"“{naam}” klopt niet: {fout}.")
            if naam == "uitvoer":
                beleid = replace(beleid, uitvoer=frozenset())
    return replace(beleid, fouten=tuple(fouten))


def _read_minutes(beleid: Beleid, waarde: object) -> Beleid:
    minst, meest = MINUTEN
    if type(waarde) is not int or not minst <= waarde <= meest:
        reden = f"kies een getal van {minst} tot en met {meest}"
        raise ValueError(reden)
    return replace(beleid, vergrendel_na=waarde)


def _read_capture(beleid: Beleid, waarde: object) -> Beleid:
    if type(waarde) is not bool:
        raise ValueError("kies true of false")
    return replace(beleid, opname_blokkeren=waarde)


def _read_folder(beleid: Beleid, waarde: object) -> Beleid:
    if not isinstance(waarde, str) or "\0" in waarde or not Path(waarde).is_absolute():
        raise ValueError("geef een heel pad")
    return replace(beleid, tweede_map=Path(waarde))


def _read_kinds(beleid: Beleid, waarde: object) -> Beleid:
    if not isinstance(waarde, list) or not all(soort in SOORTEN for soort in waarde):
        reden = f"geef een lijst met {', '.join(SOORTEN)}; tot dan mag er geen"
        raise ValueError(reden)
    return replace(beleid, uitvoer=frozenset(waarde))


_LEZERS: dict[str, Callable[[Beleid, object], Beleid]] = {
    "vergrendel_na_minuten": _read_minutes,
    "opname_blokkeren": _read_capture,
    "tweede_map": _read_folder,
    "uitvoer": _read_kinds,
}
