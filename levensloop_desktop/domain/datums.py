"""Days as people write them, and the date rules for terms."""

import calendar
import re
from datetime import date, timedelta

EERSTE_DAG = date(1900, 1, 1)
LAATSTE_DAG = date(2199, 12, 31)
MAANDEN_PER_JAAR = 12
_MAANDEN = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
_DAGEN = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
_GESCHREVEN = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})")
_AANEEN = re.compile(r"(\d{2})(\d{2})(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_IN_WOORDEN = re.compile(r"(\d{1,2})\s*[-. ]?\s*([a-z]{3,9})\.?\s*[-. ]?\s*'?(\d{4}|\d{2})")
_KORT = 3  # letters by which a month is known
_VERDER = re.compile(r"\+\s*(\d{1,4})\s*([dwmj])")


def write_date(dag: date | None) -> str:
    """A day as dd-mm-jjjj; empty for none."""
    return f"{dag.day:02}-{dag.month:02}-{dag.year:04}" if dag else ""


def write_long_date(dag: date) -> str:
    """A day with its weekday and month in words ("dinsdag 24 november 2026")."""
    return f"{_DAGEN[dag.weekday()]} {dag.day} {_MAANDEN[dag.month - 1]} {dag.year}"


def read_date(tekst: str, vandaag: date) -> date | None:
    """Read what somebody typed: dd-mm-jjjj, "12 mrt 2026", "vandaag", "+6w", "+3m".

    Args:
        tekst: what was typed.
        vandaag: the day from which "vandaag" and "+…" count; two-digit years lie at most
            twenty years ahead of it.

    Raises:
        ValueError: when it is no day.
    """
    schoon = tekst.strip().lower()
    if not schoon:
        return None
    woorden = {"vandaag": 0, "morgen": 1, "gisteren": -1}
    if schoon in woorden:
        return vandaag + timedelta(days=woorden[schoon])
    if verder := _VERDER.fullmatch(schoon):
        return _add(vandaag, int(verder[1]), verder[2])
    if gevonden := _ISO.fullmatch(schoon):
        return _bounded(int(gevonden[1]), int(gevonden[2]), int(gevonden[3]))
    if gevonden := _IN_WOORDEN.fullmatch(schoon):
        dag, maand, jaar = int(gevonden[1]), _read_month(gevonden[2]), int(gevonden[3])
    elif gevonden := _GESCHREVEN.fullmatch(schoon) or _AANEEN.fullmatch(schoon):
        dag, maand, jaar = (int(deel) for deel in gevonden.groups())
    else:
        raise ValueError
    if jaar < 100:  # noqa: PLR2004 - two digits
        jaar += 2000 if jaar + 2000 <= vandaag.year + 20 else 1900
    return _bounded(jaar, maand, dag)


def add_months(begin: date, maanden: int) -> date:
    """The last day of a term of n months: the day with the same number, at its end.

    In a shorter month it is the last day of that month. Source: HR 2021:107 (a machtiging of
    n months ends at the end of the day with the same number).
    """
    maand = begin.month - 1 + maanden
    jaar, maand = begin.year + maand // MAANDEN_PER_JAAR, maand % MAANDEN_PER_JAAR + 1
    return date(jaar, maand, min(begin.day, calendar.monthrange(jaar, maand)[1]))


def add_weeks(begin: date, weken: int) -> date:
    """The last day of a term of n weeks: the same weekday, n weeks on."""
    return begin + timedelta(weeks=weken)


def _add(begin: date, aantal: int, eenheid: str) -> date:
    try:
        match eenheid:
            case "d":
                return begin + timedelta(days=aantal)
            case "w":
                return add_weeks(begin, aantal)
            case "m":
                return add_months(begin, aantal)
            case _:
                return add_months(begin, aantal * MAANDEN_PER_JAAR)
    except OverflowError:
        raise ValueError from None


def _read_month(woord: str) -> int:
    """The number of a month in words, whole or cut short ("sept", "mrt").

    Raises:
        ValueError: when it is no month.
    """
    if woord == "mrt":
        return _MAANDEN.index("maart") + 1
    for nummer, maand in enumerate(_MAANDEN, start=1):
        if len(woord) >= _KORT and maand.startswith(woord):
            return nummer
    raise ValueError


def _bounded(jaar: int, maand: int, dag: int) -> date:
    gelezen = date(jaar, maand, dag)
    if not EERSTE_DAG <= gelezen <= LAATSTE_DAG:
        raise ValueError
    return gelezen
