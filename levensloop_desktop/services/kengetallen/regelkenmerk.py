"""A fingerprint of the rules that protect figures, taken from the rules themselves.

What was worked out by other rules is not shown as if it were of these. Nobody has to raise a
number: the fingerprint is over the modules of `kengetallen`: their text, or in a bundle, which has
none, what they were compiled to. The place where they are installed is not in it, so that two
computers with the same program agree.
"""

import hashlib
from functools import cache
from importlib.util import find_spec
from types import CodeType
from typing import Any

from levensloop_desktop import kengetallen

# Every module of the package, by name: a bundle has no folder to look through.
MODULES = (
    *("aanval", "beeld", "beschermen", "bronnen", "cijfers", "definitiebestand"),
    *("definitiecontrole", "definities", "gebeurd", "kenmerken", "klassecontrole", "knelpunten"),
    *("loting", "peildata", "peiling", "publiceren", "rapport", "reeks"),
    *("samenhang", "samenwerking", "stelsel", "tellen", "teltabel", "tijdlijn"),
    *("uitgegeven", "uitgifte", "uitgiftetekst", "verbanden", "verloop", "verschil"),
)


@cache
def fingerprint_of_rules() -> str:
    """SHA-256 over everything that decides what may be seen."""
    som = hashlib.sha256()
    for module in MODULES:
        naam = f"{kengetallen.__name__}.{module}"
        som.update(f"{naam}\0{_rules_in(naam)}\0".encode())
    return som.hexdigest()


def fingerprint_of_code(code: CodeType) -> str:
    """SHA-256 over what compiled code does: its steps, its names and its constants."""
    vast = [
        fingerprint_of_code(deel) if isinstance(deel, CodeType) else _written(deel)
        for deel in code.co_consts
    ]
    delen = (code.co_code.hex(), *code.co_names, *code.co_varnames, *code.co_freevars, *vast)
    return hashlib.sha256("\0".join(delen).encode()).hexdigest()


def _written(waarde: object) -> str:
    """A constant in writing, in the same order every time."""
    if isinstance(waarde, frozenset):
        return f"{{{sorted(map(_written, waarde))}}}"
    return repr(waarde)


def _rules_in(naam: str) -> str:
    """The text of a module, or the fingerprint of what it was compiled to."""
    spec = find_spec(naam)
    lader: Any = spec.loader if spec else None  # that of a bundle is of no known class
    if (tekst := lader.get_source(naam)) is not None:
        return str(tekst)
    return fingerprint_of_code(lader.get_code(naam))
