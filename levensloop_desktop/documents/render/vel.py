"""The canvas: ReportLab's, with marked content for the structure tree."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from levensloop_desktop.documents.render.letters import (
    GEWOON,
    PETROL,
    breedte,
    stretches,
)
from levensloop_desktop.documents.render.stijlen import STAAND, Formaat
from levensloop_desktop.documents.render.tekstvak import Codering, Tekstvak
from levensloop_desktop.documents.tagging.structuur import Bladwijzer, Knoop


class Vel(Canvas):
    """Pages that know which structure element each piece of drawing belongs to."""

    _fontname: str
    _fontsize: float
    _code: list[str]  # the content stream of this page, as ReportLab keeps it
    _doc: Any  # the file in the making, to which the codes of a face belong

    def __init__(self, uit: BytesIO, formaat: Formaat = STAAND, accent: Color = PETROL) -> None:
        super().__init__(
            uit,
            pagesize=(formaat.paginabreedte, formaat.paginahoogte),
            pageCompression=0,
            invariant=1,
            pdfVersion=(1, 7),
            initialFontName=GEWOON,  # type: ignore[arg-type]  # the stub says number, the code text
            initialFontSize=10,
            lang="nl-NL",
        )
        self.formaat = formaat
        self.accent = accent
        self.pagina = 0
        self.bladwijzers: list[Bladwijzer] = []
        self._nummer = 0
        self._diepte = 0
        self._codering = Codering(self._doc)

    @contextmanager
    def merk(self, knoop: Knoop) -> Iterator[None]:
        """Draw content of one structure element."""
        if self._diepte:  # inside an artifact or another element: that one holds it already
            yield
            return
        knoop.stukken.append((self.pagina, self._nummer))
        self._code.append(f"/{knoop.rol} <</MCID {self._nummer}>> BDC")
        self._nummer += 1
        with self._binnen():
            yield

    @contextmanager
    def artefact(self, soort: str = "") -> Iterator[None]:
        """Draw something a reader of the structure skips: rules, head, foot, watermark."""
        if self._diepte:
            yield
            return
        self._code.append(f"/Artifact <</Type /{soort}>> BDC" if soort else "/Artifact BMC")
        with self._binnen():
            yield

    @contextmanager
    def _binnen(self) -> Iterator[None]:
        self._diepte += 1
        yield
        self._diepte -= 1
        self._code.append("EMC")

    @contextmanager
    def tekst(self, grootte: float, regelafstand: float) -> Iterator[Tekstvak]:
        """Lines of text in one size, each run with a colour and a face of its own."""
        vak = Tekstvak(self._codering, grootte, regelafstand)
        yield vak
        self._code += ["q BT", *vak.opdrachten, "ET Q"]

    def trek_lijn(
        self, van: tuple[float, float], naar: tuple[float, float], *, kleur: Color, dikte: float
    ) -> None:
        """Draw one rule; the state of the page stays as it was."""
        self._code.append(
            f"q {kleur.red:.6f} {kleur.green:.6f} {kleur.blue:.6f} RG {dikte:g} w "
            f"{van[0]:.3f} {van[1]:.3f} m {naar[0]:.3f} {naar[1]:.3f} l S Q"
        )

    def volgende_pagina(self) -> None:
        """Close this page and begin the next."""
        self.showPage()
        self.pagina += 1
        self._nummer = 0

    @contextmanager
    def op_pagina(self, nummer: int) -> Iterator[None]:
        """Draw more on a page that was closed, by the order of drawing."""
        eigen, self._code = self._code, []
        yield
        self._doc.Pages.pages[nummer].stream += "\n".join(self._code) + "\n"
        self._code = eigen

    def orden(self, volgorde: Sequence[int]) -> None:
        """Put the pages in the order in which they are read."""
        bladen = self._doc.Pages.pages
        bladen[:] = [bladen[nummer] for nummer in volgorde]

    def kies_formaat(self, formaat: Formaat) -> None:
        """Let the pages from here on stand or lie."""
        self.formaat = formaat
        self.setPageSize((formaat.paginabreedte, formaat.paginahoogte))

    @override
    def drawString(self, x: float, y: float, text: str, *args: Any, **kwargs: Any) -> None:
        """Draw a text; pieces of a right-to-left script in their own face and order."""
        delen = stretches(text, self._fontname)
        if len(delen) == 1 and delen[0][0] == text:
            super().drawString(x, y, text, *args, **kwargs)
            return
        naam, grootte = self._fontname, self._fontsize
        for deel, face in delen:
            self.setFont(face, grootte)
            super().drawString(x, y, deel, *args, **kwargs)
            x += self.stringWidth(deel, face, grootte)
        self.setFont(naam, grootte)

    @override
    def drawRightString(self, x: float, y: float, text: str, *args: Any, **kwargs: Any) -> None:
        """The same, ending at a point."""
        maat = breedte(text, self._fontname, self._fontsize)
        self.drawString(x - maat, y, text, *args, **kwargs)

    @override
    def drawCentredString(self, x: float, y: float, text: str, *args: Any, **kwargs: Any) -> None:
        """The same, round a point."""
        maat = breedte(text, self._fontname, self._fontsize)
        self.drawString(x - maat / 2, y, text, *args, **kwargs)

    def bladwijzer(self, niveau: int, tekst: str) -> None:
        """Note a bookmark at the current origin."""
        _, hoogte = self.absolutePosition(0, 0)
        self.bladwijzers.append(Bladwijzer(niveau, tekst, self.pagina, hoogte))
