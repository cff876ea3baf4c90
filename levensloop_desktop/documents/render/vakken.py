"""Headings with their rule, frames, and two columns."""

from collections.abc import Sequence

from reportlab.platypus import Flowable
from typing_extensions import override

from levensloop_desktop.documents.render.alinea import Tekstalinea
from levensloop_desktop.documents.render.stapel import meet, teken
from levensloop_desktop.documents.render.stijlen import INKT
from levensloop_desktop.documents.render.vel import Vel

_LUCHT = 9.0
_ZIJ = 11.0


class Kopregel(Flowable):
    """A heading; level 2 stands on a petrol rule, levels 1 and 2 are bookmarks."""

    canv: Vel

    def __init__(self, tekst: Tekstalinea, niveau: int, bladwijzer: str) -> None:
        super().__init__()
        self.tekst = tekst
        self.niveau = niveau
        self.bladwijzer = bladwijzer
        self.spaceBefore = float(tekst.style.spaceBefore)
        self.spaceAfter = float(tekst.style.spaceAfter)

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """As high as the text, with room for the rule."""
        self.width = availWidth
        _, hoogte = self.tekst.wrap(availWidth, availHeight)
        self.height = hoogte + (3.5 if self.niveau == 2 else 0)  # noqa: PLR2004 - heading level
        return self.width, self.height

    def draw(self) -> None:
        """Draw the text and its rule."""
        vel = self.canv
        over = self.height - self.tekst.height
        self.tekst.drawOn(vel, 0, over)
        if over:
            with vel.artefact():
                vel.saveState()
                vel.setStrokeColor(vel.accent)
                vel.setLineWidth(0.8)
                vel.line(0, 0.4, self.width, 0.4)
                vel.restoreState()
        if self.bladwijzer:
            vel.saveState()
            vel.translate(0, self.height)
            vel.bladwijzer(self.niveau, self.bladwijzer)
            vel.restoreState()


class Kader(Flowable):
    """A stack in a frame; stays on one page."""

    canv: Vel

    def __init__(self, inhoud: Sequence[Flowable]) -> None:
        super().__init__()
        self.inhoud = list(inhoud)
        self.spaceBefore = 6
        self.spaceAfter = 8

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """Content with air around."""
        self.width = availWidth
        self.height = meet(self.inhoud, availWidth - 2 * _ZIJ) + 2 * _LUCHT
        return self.width, self.height

    def draw(self) -> None:
        """Draw the frame and the content."""
        with self.canv.artefact():
            self.canv.saveState()
            self.canv.setStrokeColor(INKT)
            self.canv.setLineWidth(1)
            self.canv.rect(0.5, 0.5, self.width - 1, self.height - 1)
            self.canv.restoreState()
        teken(self.canv, self.inhoud, _ZIJ, self.height - _LUCHT - 0.5, self.width - 2 * _ZIJ)


class Kolomvloeier(Flowable):
    """Two stacks beside each other; read left, then right."""

    canv: Vel

    def __init__(
        self, links: Sequence[Flowable], rechts: Sequence[Flowable], breedte: float, gat: float
    ) -> None:
        super().__init__()
        self.links = list(links)
        self.rechts = list(rechts)
        self.breedte = breedte
        self.gat = gat
        self.spaceBefore = 12

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """As high as the higher one."""
        self.width = availWidth
        rechts = availWidth - self.gat - self.breedte
        self.height = max(meet(self.links, self.breedte), meet(self.rechts, rechts))
        return self.width, self.height

    def draw(self) -> None:
        """Draw left, then right."""
        x = self.breedte + self.gat
        teken(self.canv, self.links, 0, self.height, self.breedte)
        teken(self.canv, self.rechts, x, self.height, self.width - x)
