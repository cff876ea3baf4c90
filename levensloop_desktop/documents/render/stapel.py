"""Flowables below each other: measuring, splitting and drawing them."""

from collections.abc import Sequence
from typing import cast

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable
from typing_extensions import override

from levensloop_desktop.documents.render.stijlen import INKT, MARGE
from levensloop_desktop.documents.render.vel import Vel

SPELING = 0.01  # rounding of sums of heights


def meet(flowables: Sequence[Flowable], breedte: float) -> float:
    """The height of a stack, space between its parts included, none above or under it."""
    hoogte = 0.0
    tussen = 0.0
    for plek, deel in enumerate(flowables):
        _, eigen = deel.wrap(breedte, 1e6)
        if plek:
            hoogte += max(tussen, float(deel.getSpaceBefore()))
        hoogte += eigen
        tussen = float(deel.getSpaceAfter())
    return hoogte


def minimum(flowable: Flowable) -> float:
    """The least height of a flowable that may stand at the foot of a page; wrapped before."""
    eigen = getattr(flowable, "minimum", None)
    return float(eigen()) if eigen else float(flowable.height)


def splits(
    flowables: Sequence[Flowable], breedte: float, hoogte: float
) -> tuple[list[Flowable], list[Flowable]]:
    """What of a stack fits in a height, and what is left."""
    past: list[Flowable] = []
    over = hoogte
    tussen = 0.0
    for plek, deel in enumerate(flowables):
        ruimte = max(tussen, float(deel.getSpaceBefore())) if past else 0.0
        _, eigen = deel.wrap(breedte, over)
        if eigen + ruimte <= over + SPELING:
            past.append(deel)
            over -= eigen + ruimte
            tussen = float(deel.getSpaceAfter())
            continue
        delen = deel.split(breedte, over - ruimte) if over > ruimte else []
        if len(delen) > 1:
            return [*past, delen[0]], [*delen[1:], *flowables[plek + 1 :]]
        return past, list(flowables[plek:])
    return past, []


def teken(vel: Vel, flowables: Sequence[Flowable], x: float, boven: float, breedte: float) -> None:
    """Draw a stack with its top left corner at a point."""
    y = boven
    tussen = 0.0
    for plek, deel in enumerate(flowables):
        _, eigen = deel.wrap(breedte, 1e6)
        if plek:
            y -= max(tussen, float(deel.getSpaceBefore()))
        deel.drawOn(vel, x, y - eigen)
        y -= eigen
        tussen = float(deel.getSpaceAfter())


class Stapel(Flowable):
    """Flowables as one, with an indent, a frame or a label; `samen` forbids splitting."""

    def __init__(
        self,
        inhoud: Sequence[Flowable],
        *,
        label: Flowable | None = None,
        inspringen: float = 0,
        na: float = 3,
        samen: bool = False,
    ) -> None:
        super().__init__()
        self.inhoud = list(inhoud)
        self.label = label
        self.inspringen = inspringen
        self.spaceAfter = na
        self.spaceBefore = float(self.inhoud[0].getSpaceBefore()) if self.inhoud else 0.0
        self.samen = samen

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """Measure."""
        self.width = availWidth
        self.height = meet(self.inhoud, availWidth - self.inspringen)
        return self.width, self.height

    @override
    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """Split where the content allows; the label stays with the first half."""
        if self.samen:
            return []
        past, rest = splits(self.inhoud, availWidth - self.inspringen, availHeight)
        if not past or not rest:
            return []
        eigen = type(self)
        return [
            eigen(past, label=self.label, inspringen=self.inspringen, na=self.spaceAfter),
            eigen(rest, inspringen=self.inspringen, na=self.spaceAfter),
        ]

    def minimum(self) -> float:
        """The least that may stand at the foot of a page."""
        if self.samen or not self.inhoud:
            return float(self.height)
        return minimum(self.inhoud[0])

    @override
    def drawOn(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw the label and the content, in the state of the page as it is."""
        vel = cast("Vel", canvas)
        if self.label is not None:
            _, hoogte = self.label.wrap(self.inspringen - 6, 1e6)
            self.label.drawOn(vel, x, y + self.height - hoogte)
        breedte = self.width - self.inspringen
        teken(vel, self.inhoud, x + self.inspringen, y + self.height, breedte)


class Wijzigingsstreep(Stapel):
    """What changed: a thick bar in the margin of the page beside it, at any depth of table."""

    @override
    def drawOn(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw the content, and the bar left of everything on the page."""
        super().drawOn(canvas, x, y)
        vel = cast("Vel", canvas)
        links, _ = vel.absolutePosition(0, 0)
        with vel.artefact():
            vel.trek_lijn(
                (MARGE - 9 - links, y), (MARGE - 9 - links, y + self.height), kleur=INKT, dikte=2.2
            )
