"""A paragraph that is drawn as content of one structure element, from pieces and never markup."""

from collections.abc import Sequence
from copy import copy
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph
from reportlab.platypus.paraparser import ParaFrag
from typing_extensions import override

from levensloop_desktop.documents.content.blokken import Stuk
from levensloop_desktop.documents.render.letters import Tekenwacht, face_of
from levensloop_desktop.documents.render.schrift import as_seen, joined, pieces
from levensloop_desktop.documents.render.stijlen import GRIJS, INKT
from levensloop_desktop.documents.render.vel import Vel
from levensloop_desktop.documents.tagging.structuur import Knoop

_MINSTE_REGELS = 2  # no orphan: a lonely first line moves to the next page


class Tekstalinea(Paragraph):
    """A paragraph of fragments; ReportLab's markup parser never sees the text."""

    knoop: Knoop | None = None
    canv: Vel
    blPara: Any  # noqa: N815 - the broken lines, as ReportLab calls them
    _gemeten: float = -1
    van_rechts = False  # holds a piece of a right-to-left script
    _deel = False  # a part of a split paragraph: its lines are fixed

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """Break into lines, once per width; a part of a paragraph keeps the lines it has."""
        if not self._deel and self._gemeten != availWidth:
            super().wrap(availWidth, availHeight)
            self._turn_lines()
            self._gemeten = availWidth
        return self.width, self.height

    def _turn_lines(self) -> None:
        """Put what is read from the right in the order it is seen, line by line."""
        if not self.van_rechts:
            return
        if self.blPara.kind == 0:
            self.blPara.lines = [
                (over, [as_seen(" ".join(woorden))]) for over, woorden in self.blPara.lines
            ]
            return
        for regel in self.blPara.lines:
            for deel in regel.words:
                if getattr(deel, "van_rechts", False):
                    begin = len(deel.text) - len(deel.text.lstrip(" "))
                    kern = deel.text.strip(" ")
                    na = deel.text[begin + len(kern) :]
                    deel.text = deel.text[:begin] + as_seen(kern) + na

    @override
    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """Split between lines over a page end; both parts belong to the same element.

        ReportLab breaks what is left anew on every page, which makes long texts slow.
        """
        self.wrap(availWidth, availHeight)
        regels = len(self.blPara.lines)
        past = int((availHeight + 0.01) / self.style.leading)
        if past >= regels:
            return [self]
        if regels - past == 1:  # no widow: one more line goes along
            past -= 1
        if past < _MINSTE_REGELS:
            return []
        return [self._stuk(0, past), self._stuk(past, regels)]

    def _stuk(self, begin: int, einde: int) -> "Tekstalinea":
        deel = copy(self)
        deel.blPara = copy(self.blPara)
        deel.blPara.lines = self.blPara.lines[begin:einde]
        deel.height = (einde - begin) * self.style.leading
        deel._deel = True  # noqa: SLF001 - the same class
        return deel

    @override
    def draw(self) -> None:
        """Draw as marked content, or as an artifact when there is no element."""
        if self.knoop is None:
            with self.canv.artefact():
                super().draw()
        else:
            with self.canv.merk(self.knoop):
                super().draw()

    def minimum(self) -> float:
        """The least height that makes sense on a page: two lines; needs a wrap before."""
        return min(float(self.height), 2 * float(self.style.leading))


def maak_alinea(
    stukken: Sequence[Stuk], stijl: ParagraphStyle, knoop: Knoop | None, wacht: Tekenwacht
) -> Tekstalinea:
    """A paragraph of pieces in a style."""
    fragmenten = [deel for stuk in stukken for deel in _fragmenten(stuk, stijl, wacht)]
    if not fragmenten:
        fragmenten = [_fragment("", stijl, Stuk(""))]
    alinea = Tekstalinea(None, stijl, frags=fragmenten)  # type: ignore[arg-type]  # no markup: fragments
    alinea.knoop = knoop
    alinea.van_rechts = any(deel.van_rechts for deel in fragmenten)
    if alinea.van_rechts and knoop is not None:
        knoop.gelezen = "".join(wacht.printbaar(stuk.tekst) for stuk in stukken)
    return alinea


def _fragmenten(stuk: Stuk, stijl: ParagraphStyle, wacht: Tekenwacht) -> list[Any]:
    regels = wacht.printbaar(stuk.tekst).split("\n")
    fragmenten: list[Any] = []
    for volgnummer, regel in enumerate(regels):
        if volgnummer:
            einde = _fragment("", stijl, stuk)
            einde.lineBreak = True
            fragmenten.append(einde)
        for soort, deel in pieces(regel):
            fragmenten.append(_fragment(joined(deel) if soort else deel, stijl, stuk, soort))
    return fragmenten


def _fragment(tekst: str, stijl: ParagraphStyle, stuk: Stuk, soort: str = "") -> Any:
    vet = stuk.vet or stijl.fontName.endswith("Bold")
    cursief = stuk.cursief or stijl.fontName.endswith("Italic")
    return ParaFrag(
        text=tekst,
        fontName=face_of(soort, vet=vet, cursief=cursief),
        van_rechts=bool(soort),
        fontSize=stijl.fontSize,
        textColor=GRIJS if stuk.licht and stijl.textColor is INKT else stijl.textColor,
        rise=0,
        greek=0,
        link=[],
        bold=1,
        italic=1,
        us_lines=[],
        __tag__="para",
    )
