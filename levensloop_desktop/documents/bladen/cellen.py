"""Text in a cell: nothing that steers a program, and a name of a sheet that every program takes."""

import re
import unicodedata
from collections.abc import Iterable

# What a spreadsheet takes for the begin of a formula, also in its wide form (OWASP, CSV injection).
_FORMULE = frozenset("=+-@|%＝＋－＠｜％")
_TELKENS = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_NIET_IN_NAAM = re.compile(r"[\[\]:*?/\\']")
_LANGSTE_NAAM = 31  # of Excel
_GETAL = re.compile(r"-?\d+(,\d+)?\Z")


def clean(tekst: str) -> str:
    """The text without control characters; each end of a line or tab becomes a space."""
    return "".join(
        " " if teken in "\t\r\n\v\f\x85\u2028\u2029" else teken
        for teken in tekst
        if teken in "\t\r\n\v\f\x85\u2028\u2029" or unicodedata.category(teken) not in _TELKENS
    )


def neutral(tekst: str) -> str:
    """A cell of a CSV file that no spreadsheet takes for a formula: an apostrophe before it.

    What a program may skip before the formula, spaces and control characters, counts as well.
    """
    begin = tekst[:1]
    kaal = clean(tekst).lstrip()
    stuurt = bool(begin) and unicodedata.category(begin) in _TELKENS
    if stuurt or (kaal[:1] in _FORMULE and not _GETAL.match(tekst)):
        return f"'{clean(tekst)}"
    return clean(tekst)


def sheet_names(titels: Iterable[str]) -> list[str]:
    """A name per title: of at most 31 letters, without forbidden signs, each another."""
    namen: list[str] = []
    for titel in titels:
        kaal = " ".join(_NIET_IN_NAAM.sub(" ", clean(titel)).split()) or "Tabel"
        naam, nummer = kaal[:_LANGSTE_NAAM].strip(), 1
        while naam.casefold() in {eerder.casefold() for eerder in namen}:
            nummer += 1
            staart = f" ({nummer})"
            naam = kaal[: _LANGSTE_NAAM - len(staart)].strip() + staart
        namen.append(naam)
    return namen
