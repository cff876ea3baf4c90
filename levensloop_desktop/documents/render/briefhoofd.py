"""The house on top of a first page: logo on the left, name and address on the right."""

from io import BytesIO

from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable
from typing_extensions import override

from levensloop_desktop.documents.content.blokken import Briefhoofd, Stuk
from levensloop_desktop.documents.render.alinea import Tekstalinea, maak_alinea
from levensloop_desktop.documents.render.letters import Tekenwacht
from levensloop_desktop.documents.render.stijlen import stijl
from levensloop_desktop.documents.render.vel import Vel
from levensloop_desktop.documents.tagging.structuur import Knoop

_LOGO_HOOG, _LOGO_BREED = 36.0, 170.0
_GAT = 18.0


class Briefhoofdvloeier(Flowable):
    """One row; the logo is a Figure, the words are paragraphs that end at the right margin."""

    canv: Vel

    def __init__(self, blok: Briefhoofd, ouder: Knoop, wacht: Tekenwacht, schaal: float) -> None:
        super().__init__()
        self.spaceAfter = 8 * schaal
        self.logo = ImageReader(BytesIO(blok.logo)) if blok.logo else None
        self._logomaat = self._fit(schaal)
        naam = wacht.printbaar(blok.naam)
        self.figuur = ouder.kind("Figure", alternatief=f"Logo van {naam}") if self.logo else None
        self.regels: list[Tekstalinea] = []
        for tekst, letter in ((blok.naam, "briefnaam"), (blok.adres, "briefadres")):
            if tekst:
                stuk = (Stuk(tekst),)
                regel = maak_alinea(stuk, stijl(letter, schaal), ouder.kind("P"), wacht)
                self.regels.append(regel)

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """As high as the logo or the words, whichever is higher."""
        self.width = availWidth
        breed = self._words_width()
        woorden = sum(regel.wrap(breed, availHeight)[1] for regel in self.regels)
        self.height = max(woorden, self._logomaat[1])
        return self.width, self.height

    def draw(self) -> None:
        """Draw logo and words from the top."""
        if self.logo is not None and self.figuur is not None:
            self._draw_logo(self.figuur)
        y = self.height
        for regel in self.regels:
            y -= regel.height
            regel.drawOn(self.canv, self.width - self._words_width(), y)

    def _draw_logo(self, figuur: Knoop) -> None:
        vel = self.canv
        breed, hoog = self._logomaat
        onder = self.height - hoog
        x, y = vel.absolutePosition(0, onder)
        figuur.kader = (x, y, x + breed, y + hoog)
        with vel.merk(figuur):
            vel.drawImage(self.logo, 0, onder, breed, hoog)

    def _words_width(self) -> float:
        links = self._logomaat[0] + _GAT if self.logo else 0.0
        return float(self.width) - links

    def _fit(self, schaal: float) -> tuple[float, float]:
        if self.logo is None:
            return 0.0, 0.0
        breed, hoog = self.logo.getSize()
        deel = min(_LOGO_HOOG * schaal / hoog, _LOGO_BREED * schaal / breed)
        return breed * deel, hoog * deel
