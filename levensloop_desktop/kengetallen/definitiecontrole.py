"""The rules that a definition must keep, each with the line of the file on which it is broken."""

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from levensloop_desktop.kengetallen.definitiebestand import (
    MAXIMUM_KLASSEN,
    MAXIMUM_TABELLEN,
    MAXIMUM_TEKENS,
    Deel,
    Definitiefout,
    take_apart,
)
from levensloop_desktop.kengetallen.kenmerken import Eenheid, Kenmerk, kenmerken, populaties
from levensloop_desktop.kengetallen.klassecontrole import check_classes
from levensloop_desktop.kengetallen.peildata import read_jaardag

_CODE = re.compile(r"[a-z0-9][a-z0-9_]{0,39}")
_LANGSTE_TEKST = 300
_HOOGSTE_VERSIE = 9999
_WORTEL = ("naam", "versie", "titel", "peildata")
_TABEL = (
    *("code", "titel", "kenmerk", "wie", "eenheid", "meervoudig", "stroom"),
    "toelichting",
)
_OPTIONEEL = frozenset({"peildata", "toelichting"})
_SOORT: Mapping[type, str] = {
    str: "tekst tussen aanhalingstekens",
    int: "een geheel getal",
    bool: "true of false",
    list: "een lijst tussen [ en ]",
}
_TYPEN: Mapping[str, type] = {
    "versie": int,
    "peildata": list,
    "meervoudig": bool,
    "stroom": bool,
    "codes": list,
    "van": int,
    "tot_en_met": int,
    "rest": bool,
}


def check_definitie(tekst: str) -> tuple[Definitiefout, ...]:
    """Everything that is wrong in the text of a definition, in the order of the lines."""
    if len(tekst) > MAXIMUM_TEKENS:
        return (Definitiefout(1, "Dit bestand is te groot om een definitie te zijn."),)
    fouten: list[Definitiefout] = []
    wortel = take_apart(tekst, fouten)
    if fouten:  # what lacks because a line could not be read is no fault of its own
        return tuple(fouten)
    _check_fields(wortel, _WORTEL, fouten)
    _check_root(wortel, fouten)
    for tabel in wortel.delen:
        _check_table(tabel, fouten)
    _check_twice(wortel.delen, "Tabel", fouten)
    return tuple(sorted(set(fouten)))


def _check_root(wortel: Deel, fouten: list[Definitiefout]) -> None:
    _check_code(wortel, "naam", fouten)
    if _of_type(wortel, "versie") and not 1 <= wortel.waarden["versie"] <= _HOOGSTE_VERSIE:
        zin = f"De versie is een getal van 1 tot en met {_HOOGSTE_VERSIE}."
        _add(fouten, wortel, "versie", zin)
    if _of_type(wortel, "peildata"):
        dagen = [read_jaardag(dag) for dag in wortel.waarden["peildata"]]
        if not dagen or None in dagen or len(set(dagen)) < len(dagen):
            zin = 'Schrijf elke peildatum één keer, als dag en maand: ["01-01", "01-07"].'
            _add(fouten, wortel, "peildata", zin)
    if not wortel.delen:
        _add(fouten, wortel, "", "Er staat geen tabel in dit bestand. Begin er een met [[tabel]].")
    if len(wortel.delen) > MAXIMUM_TABELLEN:
        regel = wortel.delen[MAXIMUM_TABELLEN].regel
        fouten.append(Definitiefout(regel, f"Hoogstens {MAXIMUM_TABELLEN} tabellen."))


def _check_table(tabel: Deel, fouten: list[Definitiefout]) -> None:
    _check_fields(tabel, _TABEL, fouten)
    _check_code(tabel, "code", fouten)
    kenmerk = _check_choice(tabel, "kenmerk", tuple(kenmerken()), fouten)
    wie = _check_choice(tabel, "wie", populaties(), fouten)
    _check_choice(tabel, "eenheid", tuple(Eenheid), fouten)
    for klasse in tabel.delen:
        _check_fields(klasse, ("code", "label", "codes", "van", "tot_en_met", "rest"), fouten)
        _check_code(klasse, "code", fouten)
    _check_twice(tabel.delen, "Klasse", fouten)
    if not tabel.delen:
        _add(fouten, tabel, "", "Deze tabel heeft geen klassen. Begin er een met [[tabel.klasse]].")
    if len(tabel.delen) > MAXIMUM_KLASSEN:
        regel = tabel.delen[MAXIMUM_KLASSEN].regel
        fouten.append(Definitiefout(regel, f"Hoogstens {MAXIMUM_KLASSEN} klassen in een tabel."))
    if kenmerk:
        soort = kenmerken()[kenmerk]
        _check_like_kenmerk(tabel, soort, fouten)
        goed = [deel for deel in tabel.delen if not _wrong_values(deel)]
        if len(goed) == len(tabel.delen):
            fouten += check_classes(tabel, soort, wie)


def _check_like_kenmerk(tabel: Deel, soort: Kenmerk, fouten: list[Definitiefout]) -> None:
    """What is counted follows from the kenmerk; a table that says otherwise is misread."""
    bedoeld: dict[str, Any] = {
        "eenheid": str(soort.eenheid),
        "meervoudig": soort.meervoudig,
        "stroom": soort.stroom,
    }
    for naam, waarde in bedoeld.items():
        if _of_type(tabel, naam) and tabel.waarden[naam] != waarde:
            woord = f'"{waarde}"' if isinstance(waarde, str) else str(waarde).lower()
            _add(fouten, tabel, naam, f"Bij kenmerk {soort.naam} hoort {naam} = {woord}.")


def _check_fields(deel: Deel, bekend: Sequence[str], fouten: list[Definitiefout]) -> None:
    """No field that is not known, none that lacks, and each of its kind."""
    for naam, waarde in deel.waarden.items():
        if naam not in bekend:
            _add(fouten, deel, naam, f"Veld “{naam}” bestaat niet. {_suggest(naam, bekend)}")
        elif not _of_type(deel, naam):
            soort = _SOORT[_TYPEN.get(naam, str)]
            _add(fouten, deel, naam, f"Bij “{naam}” hoort {soort}.")
        elif isinstance(waarde, str) and not waarde.strip():
            _add(fouten, deel, naam, f"Bij “{naam}” staat niets.")
        elif isinstance(waarde, str) and len(waarde) > _LANGSTE_TEKST:
            _add(fouten, deel, naam, f"De tekst bij “{naam}” is te lang.")
    verplicht = [naam for naam in bekend if naam not in _OPTIONEEL and naam not in _ONE_OF]
    for naam in verplicht:
        if naam not in deel.waarden:
            _add(fouten, deel, "", f"Hier hoort “{naam}” bij, en dat ontbreekt.")


_ONE_OF = frozenset({"codes", "van", "tot_en_met", "rest"})


def _check_code(deel: Deel, naam: str, fouten: list[Definitiefout]) -> None:
    if _of_type(deel, naam) and not _CODE.fullmatch(deel.waarden[naam]):
        zin = f"“{naam}” bestaat uit hoogstens 40 kleine letters, cijfers en lage streepjes."
        _add(fouten, deel, naam, zin)


def _check_choice(deel: Deel, naam: str, keuzes: Sequence[str], fouten: list[Definitiefout]) -> str:
    """The value when it is one of these; empty otherwise."""
    if not _of_type(deel, naam):
        return ""
    waarde: str = deel.waarden[naam]
    if waarde in keuzes:
        return waarde
    zin = f"“{waarde}” kan niet bij “{naam}”. {_suggest(waarde, keuzes)}"
    _add(fouten, deel, naam, zin)
    return ""


def _check_twice(delen: Sequence[Deel], wat: str, fouten: list[Definitiefout]) -> None:
    eerste: dict[str, int] = {}
    for deel in delen:
        code = deel.waarden.get("code")
        if not isinstance(code, str):
            continue
        if code in eerste:
            zin = f"{wat} “{code}” staat er twee keer, de eerste keer op regel {eerste[code]}."
            _add(fouten, deel, "code", zin)
        else:
            eerste[code] = deel.line("code")


def _wrong_values(klasse: Deel) -> bool:
    return any(naam in klasse.waarden and not _of_type(klasse, naam) for naam in _ONE_OF)


def _of_type(deel: Deel, naam: str) -> bool:
    """Whether a value is there and of its kind; a list holds texts alone."""
    if naam not in deel.waarden:
        return False
    waarde, soort = deel.waarden[naam], _TYPEN.get(naam, str)
    if soort is list:
        return isinstance(waarde, list) and all(isinstance(deel, str) for deel in waarde)
    return type(waarde) is soort


def _suggest(waarde: str, keuzes: Sequence[str]) -> str:
    """What was meant, or else all that there is to choose from."""
    lijkt = get_close_matches(waarde, keuzes, n=1)
    return f"Bedoelt u “{lijkt[0]}”?" if lijkt else f"Kies uit: {', '.join(keuzes)}."


def _add(fouten: list[Definitiefout], deel: Deel, naam: str, zin: str) -> None:
    fouten.append(Definitiefout(deel.line(naam), zin))
