"""Text as a page holds it: codes of an embedded face, and the orders of one text object."""

from itertools import groupby
from typing import Any

from reportlab.pdfbase import pdfmetrics

_VAST_SPATIE = "\xa0"
_LEESBAAR = range(32, 127)


def _written(code: int) -> str:
    """A code as it stands in a string of a page."""
    teken = chr(code)
    if teken in "()\\":
        return f"\\{teken}"
    return teken if code in _LEESBAAR else f"\\{code:03o}"


_GESCHREVEN = [_written(code) for code in range(256)]


def _part(code: int) -> int:
    return code >> 8  # a face has 256 codes; for more characters there is another part of it


class Codering:
    """The codes that characters have in one file.

    Args:
        doc: the file, as ReportLab keeps it.
    """

    def __init__(self, doc: Any) -> None:
        self._doc = doc
        self._eerste: dict[str, tuple[str, dict[str, str]]] = {}  # the part that most text needs
        self._codes: dict[str, dict[str, int]] = {}

    def encoded(self, tekst: str, face: str) -> list[tuple[str, str]]:
        """A text as strings, each with the name of the part of the face it is written in."""
        naam, letters = self._eerste.get(face, ("", {}))
        try:
            return [(naam, "".join([letters[teken] for teken in tekst]))]
        except KeyError:
            return self._encode_slowly(tekst, face)

    def _encode_slowly(self, tekst: str, face: str) -> list[tuple[str, str]]:
        """With characters that are new in this file, or in a further part of the face."""
        font: Any = pdfmetrics.getFont(face)
        font.splitString(tekst, self._doc)  # gives a character its code the first time
        gegeven = font.state[self._doc].assignments
        codes = self._codes.setdefault(face, {})
        for teken in set(tekst):
            codes[teken] = gegeven.get(ord(" " if teken == _VAST_SPATIE else teken), 0)
        letters = {teken: _GESCHREVEN[code] for teken, code in codes.items() if not _part(code)}
        self._eerste[face] = (font.getSubsetInternalName(0, self._doc), letters)
        return [
            (
                font.getSubsetInternalName(deel, self._doc),
                "".join([_GESCHREVEN[code & 0xFF] for code in groep]),
            )
            for deel, groep in groupby([codes[teken] for teken in tekst], key=_part)
        ]


class Tekstvak:
    """The orders of one text object."""

    __slots__ = ("_codering", "_face", "_kleur", "_letter", "_links", "_spatie", "opdrachten")

    def __init__(self, codering: Codering, grootte: float, regelafstand: float) -> None:
        self._codering = codering
        self._letter = f"{grootte:.3f} Tf {regelafstand:.3f} TL"
        self._links = 0.0
        self._face = self._kleur = ""
        self._spatie = 0.0
        self.opdrachten: list[str] = []

    def first_line(self, x: float, y: float, spatie: float) -> None:
        """Begin at a point; the spaces of the line are so much wider than the face says."""
        self._links = x
        self.opdrachten.append(f"1 0 0 1 {x:.3f} {y:.3f} Tm")
        self._space(spatie)

    def next_line(self, x: float, spatie: float) -> None:
        """Go on under it; who reads the words alone takes this order for a space."""
        self.opdrachten.append("T*")
        if x != self._links:
            self.opdrachten.append(f"{x - self._links:.3f} 0 Td")
            self._links = x
        self._space(spatie)

    def run(self, tekst: str, face: str, kleur: str) -> None:
        """Write on in a face and a colour."""
        if kleur != self._kleur:
            self._kleur = kleur
            self.opdrachten.append(kleur)
        for naam, letters in self._codering.encoded(tekst, face):
            if naam != self._face:
                self._face = naam
                self.opdrachten.append(f"{naam} {self._letter}")
            self.opdrachten.append(f"({letters}) Tj")

    def _space(self, spatie: float) -> None:
        if spatie != self._spatie:
            self._spatie = spatie
            self.opdrachten.append(f"{spatie:.6f} Tw")
