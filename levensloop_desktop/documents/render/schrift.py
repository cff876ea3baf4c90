"""Right-to-left scripts: which letters they are, their joined forms, and the order on paper.

The font program of ReportLab draws one glyph per character from left to right. So a piece of Hebrew
or Arabic gets here the form each letter has beside its neighbours (Unicode has a character for each
of those), and the order in which it is seen. The text itself stays with the structure tree.
"""

import re
import unicodedata
from functools import cache

HEBREEUWS, ARABISCH = "hebreeuws", "arabisch"
_BEREIK = {
    HEBREEUWS: "\u0590-\u05ff\ufb1d-\ufb4f",
    ARABISCH: "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
}
_TUSSEN = r"[ \u00a0\-.,'’\"0-9]"  # may stand between two letters of a name
_STUK = re.compile(
    "|".join(f"(?P<{naam}>[{deel}](?:(?:{_TUSSEN}*)[{deel}])*)" for naam, deel in _BEREIK.items())
)
_CIJFERS = re.compile(r"[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,][0-9\u0660-\u0669\u06f0-\u06f9]+)*")
_PLAATS = ("isolated", "final", "initial", "medial")


def pieces(tekst: str) -> list[tuple[str, str]]:
    """A text as stretches of one script: its name (empty for left-to-right) and the words."""
    stukken: list[tuple[str, str]] = []
    klaar = 0
    for gevonden in _STUK.finditer(tekst):
        if gevonden.start() > klaar:
            stukken.append(("", tekst[klaar : gevonden.start()]))
        stukken.append((str(gevonden.lastgroup), gevonden.group()))
        klaar = gevonden.end()
    if klaar < len(tekst):
        stukken.append(("", tekst[klaar:]))
    return stukken


def is_right_to_left(tekst: str) -> bool:
    """Whether some of it is read from the right."""
    return _STUK.search(tekst) is not None


def joined(tekst: str) -> str:
    """Arabic with each letter in the form it has beside its neighbours, in the order of reading."""
    vormen, verbonden = _forms()
    uit: list[str] = []
    plek = 0
    while plek < len(tekst):
        teken, lengte = tekst[plek], 1
        volgende = _neighbour(tekst, plek, 1)
        paar = teken + volgende
        if teken == "\u0644" and paar in vormen:  # lam with alef is one sign
            teken, lengte = paar, tekst.index(volgende, plek + 1) - plek + 1
        rechts = _neighbour(tekst, plek, -1) in verbonden
        na = _neighbour(tekst, plek + lengte - 1, 1)
        links = teken in verbonden and "final" in vormen.get(na, ())
        soort = ("isolated", "final", "initial", "medial")[rechts + 2 * links]
        mogelijk = vormen.get(teken, {})
        uit.append(mogelijk.get(soort) or (mogelijk.get("final") if rechts else "") or teken)
        merken = tekst[plek + 1 : plek + lengte - 1]  # marks between the two of a pair
        uit.append(merken)
        plek += lengte
    return "".join(uit)


def as_seen(tekst: str) -> str:
    """The same signs from left to right: turned round, but for numbers and marks on a letter."""
    groepen: list[str] = []
    plek = 0
    while plek < len(tekst):
        getal = _CIJFERS.match(tekst, plek)
        einde = getal.end() if getal else plek + 1
        while einde < len(tekst) and unicodedata.combining(tekst[einde]):
            einde += 1
        groepen.append(tekst[plek:einde])
        plek = einde
    return "".join(reversed(groepen))


def read_back(teken: str) -> str:
    """The letter or letters that a joined form stands for; other characters as they are."""
    return unicodedata.normalize("NFKC", teken) if "\ufb50" <= teken <= "\ufefc" else teken


def _neighbour(tekst: str, plek: int, stap: int) -> str:
    """The nearest letter that way, marks passed over; empty at an end."""
    plek += stap
    while 0 <= plek < len(tekst) and unicodedata.combining(tekst[plek]):
        plek += stap
    return tekst[plek] if 0 <= plek < len(tekst) else ""


@cache
def _forms() -> tuple[dict[str, dict[str, str]], frozenset[str]]:
    """The forms of each letter by place, from the Unicode tables, and who joins to the next one."""
    vormen: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFBFF), *range(0xFE70, 0xFEFD)):
        soort, _, letters = unicodedata.decomposition(chr(code)).partition(" ")
        basis = "".join(chr(int(deel, 16)) for deel in letters.split())
        plaats = soort.strip("<>")
        lam_alef = len(basis) == 2 and basis[0] == "\u0644"  # noqa: PLR2004 - a pair
        if plaats in _PLAATS and (len(basis) == 1 or lam_alef):
            vormen.setdefault(basis, {}).setdefault(plaats, chr(code))
    verder = {letter for letter, deel in vormen.items() if "initial" in deel}
    return vormen, frozenset(verder | {"\u0640"})  # the stroke that makes a word longer joins too
