"""From a cell to a value of the domain, or a Dutch sentence why not."""

import re
from collections.abc import Callable

from rapidfuzz import fuzz, process

from levensloop_desktop.domain.velden import Soort, Veld
from levensloop_desktop.domain.waardelijsten import Waardelijst, waardelijst
from levensloop_desktop.domain.zoekvelden import fold
from levensloop_desktop.services.tabelimport.dagcellen import read_day_cell
from levensloop_desktop.services.tabelimport.lezing import Leeswijze, Lezing, as_text, fault
from levensloop_desktop.services.tabelimport.werkblad import Cel, Zonderuitkomst

_LIJKT = 70
_NEGEN = 9
_JA, _NEE = {"ja", "j", "x", "1", "true", "waar", "yes"}, {"nee", "n", "0", "false", "onwaar", "no"}
_SYNONIEMEN = {
    "geslacht": {"m": "man", "v": "vrouw", "f": "vrouw"},
    "ja_nee": {"j": "ja", "n": "nee", "x": "ja", "o": "onbekend"},
}


def read_cell(cel: Cel, veld: Veld, wijze: Leeswijze) -> Lezing:
    """The value of one cell for one field."""
    if isinstance(cel, Zonderuitkomst):
        return fault(cel.reden)
    if veld.soort is Soort.DATUM:
        return read_day_cell(cel, veld, wijze)
    tekst = as_text(cel)
    if veld.soort in {Soort.CODE, Soort.CODES}:
        lijst = waardelijst(veld.lijst)
        return _read_code(tekst, lijst) if veld.soort is Soort.CODE else _read_codes(tekst, lijst)
    if veld.soort is Soort.VINK:
        return _read_tick(tekst)
    return _read_words(cel, tekst, veld)


def _read_words(cel: Cel, tekst: str, veld: Veld) -> Lezing:
    if veld.soort is Soort.NAMEN:
        return Lezing(tuple(filter(None, (deel.strip() for deel in re.split(r"[;,\n]", tekst)))))
    if veld.soort is Soort.TEKST:
        return Lezing(tekst)
    if "telefoon" in veld.naam:
        return _read_phone(cel, tekst)
    return Lezing(" ".join(tekst.split()))


def _find_code(tekst: str, lijst: Waardelijst) -> str:
    schoon = fold(tekst).strip()
    verborgen = (waarde for waarde in lijst.waarden if waarde.verborgen)
    for waarde in (*lijst.kiesbaar, *verborgen):  # of two with one name the one that is offered
        if schoon in {fold(waarde.code), fold(waarde.label)}:
            return waarde.code
    return _SYNONIEMEN.get(lijst.naam, {}).get(schoon, "")


def _read_code(tekst: str, lijst: Waardelijst) -> Lezing:
    if not tekst:
        return Lezing("")
    if code := _find_code(tekst, lijst):
        return Lezing(code)
    keuzes = {fold(waarde.label): waarde.label for waarde in lijst.kiesbaar}
    for scorer in _SCORERS:
        beste = process.extractOne(fold(tekst), list(keuzes), scorer=scorer, score_cutoff=_LIJKT)
        if beste is not None:
            return fault(f"“{tekst[:60]}” staat niet in de lijst. Bedoelt u “{keuzes[beste[0]]}”?")
    return fault(
        f"“{tekst[:60]}” staat niet in de lijst {lijst.titel}. De hele lijst staat in het "
        "voorbeeldbestand."
    )


_SCORERS: tuple[Callable[..., float], ...] = (fuzz.ratio, fuzz.partial_ratio)


def _read_codes(tekst: str, lijst: Waardelijst) -> Lezing:
    codes: list[str] = []
    for deel in (deel.strip() for deel in re.split(r"[;,\n]", tekst)):
        lezing = _read_code(deel, lijst)
        if lezing.blokkeert:
            return lezing
        if lezing.waarde:
            codes.append(lezing.waarde)
    return Lezing(tuple(dict.fromkeys(codes)))


def _read_tick(tekst: str) -> Lezing:
    schoon = fold(tekst)
    if not schoon or schoon in _NEE:
        return Lezing(waarde=False)
    if schoon in _JA:
        return Lezing(waarde=True)
    return fault("Schrijf hier ja of nee.")


def _read_phone(cel: Cel, tekst: str) -> Lezing:
    """A telephone number; a spreadsheet that took it as a number lost its zero."""
    if isinstance(cel, float | int) and not isinstance(cel, bool) and len(tekst) == _NEGEN:
        return Lezing(
            f"0{tekst}", "Het nummer stond als getal in het bestand; er is een 0 voor gezet."
        )
    return Lezing(" ".join(tekst.split()))
