"""Status marks as vector shapes: always with a word beside them, readable in black and white."""

import math
from collections.abc import Callable

from reportlab.platypus import Flowable
from typing_extensions import override

from levensloop_desktop.documents.render.letters import VET
from levensloop_desktop.documents.render.stijlen import INKT, MERKKLEUREN, WIT
from levensloop_desktop.documents.render.vel import Vel
from levensloop_desktop.documents.tagging.structuur import Knoop

STRAAL = 4.1
INSPRINGEN = 14.0


def _veelhoek(vel: Vel, x: float, y: float, hoeken: int, draai: float, straal: float) -> None:
    pad = vel.beginPath()
    for hoek in range(hoeken):
        richting = math.radians(draai + 360 * hoek / hoeken)
        punt = (x + straal * math.cos(richting), y + straal * math.sin(richting))
        (pad.lineTo if hoek else pad.moveTo)(*punt)
    pad.close()
    vel.drawPath(pad, stroke=0, fill=1)


def _achthoek(vel: Vel, x: float, y: float) -> None:
    _veelhoek(vel, x, y, 8, 22.5, STRAAL * 1.06)


def _driehoek(vel: Vel, x: float, y: float) -> None:
    _veelhoek(vel, x, y - 0.8, 3, 90, STRAAL * 1.25)


def _ruit(vel: Vel, x: float, y: float) -> None:
    _veelhoek(vel, x, y, 4, 90, STRAAL * 1.15)


def _schijf(vel: Vel, x: float, y: float) -> None:
    vel.circle(x, y, STRAAL * 0.95, stroke=0, fill=1)


def _cirkel(vel: Vel, x: float, y: float) -> None:
    vel.setLineWidth(1.1)
    vel.circle(x, y, STRAAL * 0.85, stroke=1, fill=0)


def _halve_schijf(vel: Vel, x: float, y: float) -> None:
    _cirkel(vel, x, y)
    straal = STRAAL * 0.85
    pad = vel.beginPath()
    pad.moveTo(x, y - straal)
    pad.arcTo(x - straal, y - straal, x + straal, y + straal, -90, 180)
    pad.close()
    vel.drawPath(pad, stroke=0, fill=1)


def vinkje(vel: Vel, x: float, y: float, straal: float = STRAAL) -> None:
    """A check mark around a point, in the stroke colour."""
    vel.setLineWidth(straal * 0.34)
    vel.setLineCap(1)
    pad = vel.beginPath()
    pad.moveTo(x - straal * 0.85, y)
    pad.lineTo(x - straal * 0.25, y - straal * 0.65)
    pad.lineTo(x + straal * 0.9, y + straal * 0.7)
    vel.drawPath(pad, stroke=1, fill=0)


def kruisje(vel: Vel, x: float, y: float, straal: float = STRAAL) -> None:
    """A cross around a point, in the stroke colour."""
    vel.setLineWidth(straal * 0.34)
    vel.setLineCap(1)
    arm = straal * 0.75
    vel.line(x - arm, y - arm, x + arm, y + arm)
    vel.line(x - arm, y + arm, x + arm, y - arm)


def _pijl(vel: Vel, x: float, y: float, richting: int) -> None:
    """An arrow up (1) or down (-1)."""
    vel.setLineWidth(STRAAL * 0.3)
    vel.setLineCap(1)
    top = y + richting * STRAAL * 0.9
    vel.line(x, y - richting * STRAAL * 0.9, x, top)
    for kant in (-1, 1):
        vel.line(x, top, x + kant * STRAAL * 0.7, top - richting * STRAAL * 0.75)


def _pijl_op(vel: Vel, x: float, y: float) -> None:
    _pijl(vel, x, y, 1)


def _pijl_neer(vel: Vel, x: float, y: float) -> None:
    _pijl(vel, x, y, -1)


def _is_gelijk(vel: Vel, x: float, y: float) -> None:
    vel.setLineWidth(STRAAL * 0.3)
    vel.setLineCap(1)
    for hoogte in (-0.38, 0.38):
        vel.line(x - STRAAL * 0.75, y + hoogte * STRAAL, x + STRAAL * 0.75, y + hoogte * STRAAL)


_VORMEN: dict[str, tuple[Callable[[Vel, float, float], None], str]] = {
    "rood": (_achthoek, "rood"),
    "oranje": (_driehoek, "oranje"),
    "geel": (_ruit, "geel"),
    "groen": (_schijf, "groen"),
    "geregeld": (vinkje, "groen"),
    "loopt": (_halve_schijf, "oranje"),
    "niet_geregeld": (kruisje, "rood"),
    "vooruit": (_pijl_op, "groen"),
    "gelijk": (_is_gelijk, ""),
    "achteruit": (_pijl_neer, "rood"),
}


def teken_merk(vel: Vel, vorm: str, x: float, y: float) -> None:
    """Draw a status mark around a point; an unknown status is an open circle."""
    tekenaar, kleur = _VORMEN.get(vorm, (_cirkel, ""))
    vel.saveState()
    vel.setFillColor(MERKKLEUREN.get(kleur, INKT))
    vel.setStrokeColor(MERKKLEUREN.get(kleur, INKT))
    tekenaar(vel, x, y)
    vel.restoreState()


class Merkregel(Flowable):
    """A status mark with its word on one line, drawn beside a paragraph."""

    canv: Vel

    def __init__(self, vorm: str, woord: Flowable) -> None:
        super().__init__()
        self.vorm = vorm
        self.woord = woord
        self.spaceAfter = 1

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """As high as the word."""
        self.width = availWidth
        _, self.height = self.woord.wrap(availWidth - INSPRINGEN, availHeight)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the shape as an artifact (the word says the same) and the word."""
        grootte = float(getattr(self.woord, "style").fontSize)  # noqa: B009 - a paragraph
        with self.canv.artefact():
            teken_merk(self.canv, self.vorm, STRAAL, self.height - grootte * 0.7)
        self.woord.drawOn(self.canv, INSPRINGEN, 0)


class WelNietVak(Flowable):
    """The block that says WEL (filled) or NIET (outlined)."""

    canv: Vel
    HOOGTE = 20.5
    BREEDTE = 60.0

    def __init__(self, *, wel: bool, knoop: Knoop) -> None:
        super().__init__()
        self.wel = wel
        self.knoop = knoop

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """Always as large."""
        self.width, self.height = self.BREEDTE, self.HOOGTE
        return self.width, self.height

    def draw(self) -> None:
        """Draw the block with its sign as an artifact, the word as text."""
        vel = self.canv
        kleur = WIT if self.wel else INKT
        midden = self.HOOGTE / 2
        with vel.artefact():
            vel.saveState()
            vel.setFillColor(INKT if self.wel else WIT)
            vel.setStrokeColor(INKT)
            vel.setLineWidth(1)
            vel.roundRect(0.5, 0.5, self.BREEDTE - 1, self.HOOGTE - 1, 1.5, stroke=1, fill=1)
            vel.setStrokeColor(kleur)
            (vinkje if self.wel else kruisje)(vel, 16.5, midden, 3.4)
            vel.restoreState()
        with vel.merk(self.knoop):
            vel.saveState()
            vel.setFillColor(kleur)
            vel.setFont(VET, 10.5)
            vel.drawString(26.5, midden - 3.8, "WEL" if self.wel else "NIET")
            vel.restoreState()
