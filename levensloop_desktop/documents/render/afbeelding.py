"""A picture over the whole line."""

from io import BytesIO

from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable
from typing_extensions import override

from levensloop_desktop.documents.content.blokken import Afbeelding
from levensloop_desktop.documents.render.stijlen import LIJN
from levensloop_desktop.documents.render.vel import Vel
from levensloop_desktop.documents.tagging.structuur import Knoop

_HOOGST = 420.0  # of a picture on a page, so that text fits beside it


class Afbeeldingvloeier(Flowable):
    """One Figure, with a thin frame so that a light screen does not run into the paper."""

    canv: Vel

    def __init__(self, blok: Afbeelding, knoop: Knoop) -> None:
        super().__init__()
        self.knoop = knoop
        self.beeld = ImageReader(BytesIO(blok.png))
        self.spaceBefore, self.spaceAfter = 4, 8

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """As wide as the line, unless that is too high."""
        breed, hoog = self.beeld.getSize()
        deel = min(availWidth / breed, _HOOGST / hoog)
        self.width, self.height = breed * deel, hoog * deel
        return self.width, self.height

    def draw(self) -> None:
        """Draw picture and frame."""
        vel = self.canv
        x, y = vel.absolutePosition(0, 0)
        self.knoop.kader = (x, y, x + self.width, y + self.height)
        with vel.merk(self.knoop):
            vel.drawImage(self.beeld, 0, 0, self.width, self.height)
            vel.setStrokeColor(LIJN)
            vel.setLineWidth(0.7)
            vel.rect(0, 0, self.width, self.height, stroke=1, fill=0)
