"""Read a day from a cell: a real date, a date number, or text in any notation that is certain."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from levensloop_desktop.domain.datums import EERSTE_DAG, LAATSTE_DAG, read_date, write_date
from levensloop_desktop.domain.velden import Veld
from levensloop_desktop.services.tabelimport.lezing import Leeswijze, Lezing, fault
from levensloop_desktop.services.tabelimport.werkblad import Cel

# Day 0 of the date numbers in a spreadsheet; ECMA-376 part 1, 18.17.4.1 (the 1900 system, in which
# 1900 counts as a leap year, so that every day after February 1900 is one further).
_DAG_NUL = date(1899, 12, 30)
_JAAR_VOOROP = re.compile(r"(19|20)(\d{2})(\d{2})(\d{2})")
_MET_TIJD = re.compile(r"(.+?)[ T]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?Z?")
_ISO_SCHUIN = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_TWEE_GETALLEN = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})")
_LANGSTE_GETAL = 7  # digits; eight together are a day without dashes
_MAANDEN = 12
_GEBOREN = "geboortedatum"
_GEEN = "Dit is geen datum. Schrijf dd-mm-jjjj."


def read_day_cell(cel: Cel, veld: Veld, wijze: Leeswijze) -> Lezing:
    """The day in a cell; a year of two digits and a doubtful order are said."""
    if isinstance(cel, date):
        return _bounded(cel.date() if isinstance(cel, datetime) else cel)
    if isinstance(cel, bool | time | timedelta):
        return fault(_GEEN)
    if isinstance(cel, float | int):
        return _from_number(float(cel))
    tekst = cel.strip() if isinstance(cel, str) else ""
    if not tekst:
        return Lezing(None)
    if tekst.isdecimal() and len(tekst) <= _LANGSTE_GETAL:
        return _from_number(float(tekst))
    return _read_text(tekst, veld, wijze)


def find_doubt(cellen: Sequence[Cel]) -> str:
    """The first text in a column that is a day only when the month stands first (3/25/1990)."""
    for cel in cellen:
        if isinstance(cel, str) and (gevonden := _TWEE_GETALLEN.fullmatch(cel.strip())):
            eerste, tweede = int(gevonden[1]), int(gevonden[3])
            if eerste <= _MAANDEN < tweede:
                return cel.strip()
    return ""


def _read_text(tekst: str, veld: Veld, wijze: Leeswijze) -> Lezing:
    if _is_doubtful(tekst, wijze.twijfel):
        return fault(
            f"In deze kolom staat ook “{wijze.twijfel}”: de maand staat daar vooraan. Welke dag is "
            "dit? Schrijf in de hele kolom dd-mm-jjjj."
        )
    try:
        gelezen = _read_written(tekst, wijze.vandaag)
    except ValueError:
        return fault(f"“{tekst[:40]}” is geen datum. Schrijf dd-mm-jjjj, bijvoorbeeld 14-03-2027.")
    if gelezen is None or re.search(r"\d{4}", tekst):
        return Lezing(gelezen)
    if veld.naam == _GEBOREN and gelezen > wijze.vandaag:
        gelezen = gelezen.replace(year=gelezen.year - 100)
    return Lezing(gelezen, f"Het jaar is gelezen als {gelezen.year}. Klopt dat?")


def _is_doubtful(tekst: str, twijfel: str) -> bool:
    """Whether day and month may be swapped here, as they are in another cell of the column."""
    daar, hier = _TWEE_GETALLEN.fullmatch(twijfel), _TWEE_GETALLEN.fullmatch(tekst)
    if daar is None or hier is None or daar[2] != hier[2]:
        return False
    return int(hier[1]) <= _MAANDEN and hier[1] != hier[3]


def _read_written(tekst: str, vandaag: date) -> date | None:
    """A written day.

    Raises:
        ValueError: when it is no day.
    """
    if zonder_tijd := _MET_TIJD.fullmatch(tekst):
        tekst = zonder_tijd[1]
    if gevonden := _ISO_SCHUIN.fullmatch(tekst):
        tekst = "-".join(gevonden.groups())
    elif (gevonden := _JAAR_VOOROP.fullmatch(tekst)) and int(gevonden[3]) <= _MAANDEN:
        tekst = f"{gevonden[1]}{gevonden[2]}-{gevonden[3]}-{gevonden[4]}"
    if not tekst[:1].isdigit():
        raise ValueError
    return read_date(tekst, vandaag)


def _from_number(getal: float) -> Lezing:
    """A date number of a spreadsheet."""
    try:
        return _bounded(_DAG_NUL + timedelta(days=int(getal)))
    except OverflowError:
        return fault(_GEEN)


def _bounded(dag: date) -> Lezing:
    if not EERSTE_DAG <= dag <= LAATSTE_DAG:
        return fault(f"{write_date(dag)} kan niet. Vul een dag in vanaf {write_date(EERSTE_DAG)}.")
    return Lezing(dag)
