"""How wide a text is in one face: the width of each letter is asked of the face once."""

from typing import Any

from reportlab.pdfbase import pdfmetrics


class _Letters(dict[str, float]):
    """The widths of letters in thousandths of the size."""

    def __init__(self, face: str) -> None:
        super().__init__()
        font: Any = pdfmetrics.getFont(face)
        self._gegeven = font.face.charWidths
        self._anders = font.face.defaultWidth

    def __missing__(self, teken: str) -> float:
        breedte = self[teken] = float(self._gegeven.get(ord(teken), self._anders))
        return breedte


class _Faces(dict[str, _Letters]):
    """The letters of each face."""

    def __missing__(self, face: str) -> _Letters:
        letters = self[face] = _Letters(face)
        return letters


_FACES = _Faces()


def width_of(tekst: str, face: str, grootte: float) -> float:
    """The width in points."""
    letters = _FACES[face]
    return 0.001 * grootte * sum([letters[teken] for teken in tekst])
