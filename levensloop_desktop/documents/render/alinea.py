"""A paragraph that is drawn as content of one structure element, from pieces and never markup."""

from collections.abc import Sequence
from copy import copy
from functools import cache
from typing import cast

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable
from typing_extensions import override

from levensloop_desktop.documents.content.blokken import Stuk
from levensloop_desktop.documents.render.letters import Tekenwacht, face_of
from levensloop_desktop.documents.render.regels import Meters, Regel, Run, Vorm, break_lines
from levensloop_desktop.documents.render.schrift import as_seen, joined, pieces
from levensloop_desktop.documents.render.stijlen import GRIJS, INKT
from levensloop_desktop.documents.render.vel import Vel
from levensloop_desktop.documents.tagging.structuur import Knoop

_MINSTE_REGELS = 2  # no orphan: a lonely first line moves to the next page
_BIJNA = 1e-8
_ZACHT_STREEPJE = "\xad"  # says where a word may be broken; words are not


class Tekstalinea(Flowable):
    """Lines of runs; broken once per width, and drawn without a state of its own."""

    def __init__(
        self, runs: Sequence[Run | None], stijl: ParagraphStyle, knoop: Knoop | None, meters: Meters
    ) -> None:
        # What Flowable.__init__ sets besides is of use to ReportLab's own page flow alone, and
        # a document has tens of thousands of paragraphs.
        self.width = self.height = 0.0
        self.style = stijl
        self.spaceBefore = float(stijl.spaceBefore)
        self.spaceAfter = float(stijl.spaceAfter)
        self.knoop = knoop
        self.regels: list[Regel] = []
        self._runs = runs
        self._meters = meters
        self._gemeten = -1.0
        self._deel = False  # a part of a split paragraph: its lines are fixed

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """Break into lines, once per width; a part of a paragraph keeps the lines it has."""
        if not self._deel and self._gemeten != availWidth:
            self.width = self._gemeten = availWidth
            self.regels = [
                _turned(regel) for regel in break_lines(self._runs, availWidth, self._meters)
            ]
            self.height = len(self.regels) * self.style.leading
        return self.width, self.height

    @override
    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """Split between lines over a page end; both parts belong to the same element."""
        self.wrap(availWidth, availHeight)
        regels = len(self.regels)
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
        deel.regels = self.regels[begin:einde]
        deel.height = (einde - begin) * self.style.leading
        deel._deel = True  # noqa: SLF001 - the same class
        return deel

    @override
    def getSpaceBefore(self) -> float:
        """The room above it."""
        return self.spaceBefore

    @override
    def getSpaceAfter(self) -> float:
        """The room under it."""
        return self.spaceAfter

    @override
    def drawOn(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw as marked content, or as an artifact when there is no element."""
        vel = cast("Vel", canvas)
        with vel.merk(self.knoop) if self.knoop is not None else vel.artefact():
            if self.regels:
                self._draw_lines(vel, x, y + self.height - self.style.fontSize)

    def _draw_lines(self, vel: Vel, x: float, y: float) -> None:
        rechts = self.style.alignment == TA_RIGHT
        with vel.tekst(self.style.fontSize, self.style.leading) as tekst:
            for nummer, (over, woorden, runs) in enumerate(self.regels):
                spatie = 0.0
                if over < -_BIJNA:
                    gaten = woorden - 1 + sum(deel.count("\xa0") for deel, _ in runs)
                    spatie = over / gaten if gaten > 0 else 0.0
                links = x + over if rechts and over > 0 else x
                if nummer:
                    tekst.next_line(links, spatie)
                else:
                    tekst.first_line(links, y, spatie)
                for deel, vorm in runs:
                    tekst.run(deel, vorm.face, vorm.kleur)

    def minimum(self) -> float:
        """The least height that makes sense on a page: two lines; needs a wrap before."""
        return min(self.height, 2 * float(self.style.leading))


def _turned(regel: Regel) -> Regel:
    """What is read from the right in the order it is seen."""
    if not any(vorm.van_rechts for _, vorm in regel.runs):
        return regel
    return regel._replace(
        runs=[(_turned_run(deel) if vorm.van_rechts else deel, vorm) for deel, vorm in regel.runs]
    )


def _turned_run(tekst: str) -> str:
    """The spaces around a piece stay where they are."""
    begin = len(tekst) - len(tekst.lstrip(" "))
    kern = tekst.strip(" ")
    return tekst[:begin] + as_seen(kern) + tekst[begin + len(kern) :]


def maak_alinea(
    stukken: Sequence[Stuk], stijl: ParagraphStyle, knoop: Knoop | None, wacht: Tekenwacht
) -> Tekstalinea:
    """A paragraph of pieces in a style."""
    runs = [run for stuk in stukken for run in _runs(stuk, stijl, wacht)]
    if knoop is not None and any(run is not None and run[1].van_rechts for run in runs):
        knoop.gelezen = "".join(wacht.printbaar(stuk.tekst) for stuk in stukken)
    return Tekstalinea(runs, stijl, knoop, wacht.meters(stijl.fontSize))


def _runs(stuk: Stuk, stijl: ParagraphStyle, wacht: Tekenwacht) -> list[Run | None]:
    tekst = wacht.printbaar(stuk.tekst).replace(_ZACHT_STREEPJE, "")
    if tekst.isascii() and "\n" not in tekst:
        return [(tekst, _vorm(stijl, stuk))]
    runs: list[Run | None] = []
    for volgnummer, regel in enumerate(tekst.split("\n")):
        if volgnummer:
            runs.append(None)
        for soort, deel in pieces(regel):
            runs.append((joined(deel) if soort else deel, _vorm(stijl, stuk, soort)))
    return runs


def _vorm(stijl: ParagraphStyle, stuk: Stuk, soort: str = "") -> Vorm:
    return _vorm_van(stijl, vet=stuk.vet, cursief=stuk.cursief, licht=stuk.licht, soort=soort)


@cache
def _vorm_van(stijl: ParagraphStyle, *, vet: bool, cursief: bool, licht: bool, soort: str) -> Vorm:
    face = face_of(
        soort,
        vet=vet or stijl.fontName.endswith("Bold"),
        cursief=cursief or stijl.fontName.endswith("Italic"),
    )
    kleur = GRIJS if licht and stijl.textColor is INKT else stijl.textColor
    return Vorm(face, f"{kleur.red:.6f} {kleur.green:.6f} {kleur.blue:.6f} rg", bool(soort))
