"""The embedded fonts, and the characters they lack."""

from collections.abc import Iterable
from functools import cache
from itertools import groupby
from threading import Lock

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from levensloop_desktop.documents.render import schrift
from levensloop_desktop.documents.render.letterbreedtes import width_of
from levensloop_desktop.documents.render.regels import Meters
from levensloop_desktop.resources import resource

GEWOON, VET, CURSIEF, VETCURSIEF = (
    "NotoSans-Regular",
    "NotoSans-Bold",
    "NotoSans-Italic",
    "NotoSans-BoldItalic",
)
# Faces for right-to-left scripts, regular and bold; with the digits and marks of the others.
_SCHRIFTEN = {
    schrift.HEBREEUWS: ("NotoSansHebrew-Regular", "NotoSansHebrew-Bold"),
    schrift.ARABISCH: ("NotoSansArabic-Regular", "NotoSansArabic-Bold"),
}
PETROL = HexColor("#0A424D")  # headings and rules of a ZVH without a colour of its own
_LETTERTYPEN = (GEWOON, VET, CURSIEF, VETCURSIEF)
_VERVANGING = "\ufffd"
# Characters without a shape of their own; they steer line ends and joins.
_WEG = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(127, 160), 0xFEFF, 0xFE0F, 0x200D])
_SPATIES = {9: " ", 13: None, 0x2028: "\n", 0x2029: "\n"}
_GEREGISTREERD = Lock()


@cache
def gedekte_tekens() -> frozenset[str]:
    """The characters all four faces have; registers the fonts the first time."""
    with _GEREGISTREERD:
        gedekt: set[int] | None = None
        for naam in _LETTERTYPEN:
            lettertype = TTFont(naam, str(resource(f"fonts/{naam}.ttf")))
            pdfmetrics.registerFont(lettertype)
            tekens = set(lettertype.face.charToGlyph)
            gedekt = tekens if gedekt is None else gedekt & tekens
        pdfmetrics.registerFontFamily(
            GEWOON, normal=GEWOON, bold=VET, italic=CURSIEF, boldItalic=VETCURSIEF
        )
        return frozenset(chr(code) for code in gedekt or ()) | {"\n"} | _right_to_left()


def _right_to_left() -> frozenset[str]:
    """Register the faces of right-to-left scripts; the letters that all faces of a script have."""
    letters: set[str] = set()
    for soort, namen in _SCHRIFTEN.items():
        faces = [TTFont(naam, str(resource(f"fonts/{naam}.ttf"))) for naam in namen]
        for face in faces:
            pdfmetrics.registerFont(face)
        samen = map(chr, set.intersection(*(set(face.face.charToGlyph) for face in faces)))
        letters |= {teken for teken in samen if schrift.pieces(teken) == [(soort, teken)]}
    return frozenset(letters)


class Tekenwacht:
    """Makes text printable, remembers which characters it had to replace, and knows the accent.

    Args:
        accent: the colour of headings and rules.
    """

    def __init__(self, accent: Color = PETROL) -> None:
        self.accent = accent
        self._gedekt = gedekte_tekens()
        self._meters: dict[float, Meters] = {}
        self.ontbrekend: dict[str, None] = {}

    def meters(self, grootte: float) -> Meters:
        """The widths of words in a size; they are forgotten with the document."""
        return self._meters.setdefault(grootte, Meters(grootte))

    def printbaar(self, tekst: str) -> str:
        """The text with missing characters as a sign and their codes in brackets, once per run."""
        if tekst.isascii() and tekst.isprintable():
            return tekst
        schoon = tekst.translate(_WEG).translate(_SPATIES)
        if self._gedekt.issuperset(schoon):
            return schoon
        stukken = groupby(schoon, self._gedekt.__contains__)
        return "".join("".join(deel) if kan else self._vervang(deel) for kan, deel in stukken)

    def _vervang(self, tekens: Iterable[str]) -> str:
        weg = list(tekens)
        self.ontbrekend |= dict.fromkeys(weg)
        return f"{_VERVANGING}[{' '.join(map(code_of, weg))}]"


def code_of(teken: str) -> str:
    """What a character is called on paper that cannot show it ("U+738B")."""
    return f"U+{ord(teken):04X}"


def lettertype(*, vet: bool, cursief: bool) -> str:
    """The name of a face."""
    return _LETTERTYPEN[vet + 2 * cursief]


def stretches(tekst: str, naam: str) -> list[tuple[str, str]]:
    """A text as it is drawn: pieces with the face of each, right-to-left ones turned round."""
    if tekst.isascii() or not schrift.is_right_to_left(tekst):
        return [(tekst, naam)]
    vet = "Bold" in naam
    return [
        (schrift.as_seen(schrift.joined(stuk)), _SCHRIFTEN[soort][vet]) if soort else (stuk, naam)
        for soort, stuk in schrift.pieces(tekst)
    ]


def face_of(soort: str, *, vet: bool, cursief: bool) -> str:
    """The face of a piece: of its script, else the Latin one."""
    return _SCHRIFTEN[soort][vet] if soort else lettertype(vet=vet, cursief=cursief)


def breedte(tekst: str, naam: str, grootte: float) -> float:
    """The width of a text in points."""
    return sum(width_of(deel, face, grootte) for deel, face in stretches(tekst, naam))
