"""The pieces of the picture of a network: a label per place, and what lies behind them."""

from math import sqrt

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from levensloop_desktop.domain.netwerkbeeld.netwerkbeeld import DOMEINEN, Netwerkplek, Soortplek
from levensloop_desktop.domain.netwerkbeeld.netwerkplaatsing import Plaatsing, Vak
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import current_tokens
from levensloop_desktop.ui.stijl.tokens import Tokens
from levensloop_desktop.ui.widgets.beeldvlak import Kiesbaar

RINGEN, LIJNEN, PLEKKEN = 0, 1, 2  # layers, from below
WIKKEL = 152.0  # a longer name goes on the next line
_OPZIJ, _OPHOOG = 8.0, 2.0
_RONDING = 4.0
_FRAME = 6.0


def wrap(woorden: str, font: QFont, breed: float = WIKKEL) -> list[str]:
    """A text in lines that fit; nothing is cut, a word that is too long breaks."""
    metrics = QFontMetricsF(font)
    regels: list[str] = []
    for woord in woorden.split():
        samen = f"{regels[-1]} {woord}" if regels else woord
        if regels and metrics.horizontalAdvance(samen) <= breed:
            regels[-1] = samen
        else:
            regels += _break(woord, metrics, breed)
    return regels or [""]


def _break(woord: str, metrics: QFontMetricsF, breed: float) -> list[str]:
    stukken = [""]
    for teken in woord:
        if stukken[-1] and metrics.horizontalAdvance(stukken[-1] + teken) > breed:
            stukken.append("")
        stukken[-1] += teken
    return stukken


class Etiket:
    """The words of a place as they are drawn, and how large that is.

    Args:
        plek: whose place.
        kort: only the name, for a network of many people; who is missing is said all the same.
    """

    def __init__(self, plek: Netwerkplek, *, kort: bool) -> None:
        self.naamletter = maten.font(maten.HINT if kort else maten.TABEL, vet=True)
        self.kleinletter = maten.font(maten.HINT)
        self.namen = wrap(plek.naam, self.naamletter)
        zonder = kort and plek.soort is not Soortplek.ONTBREEKT
        self.bijschrift = [] if zonder else wrap(_caption(plek), self.kleinletter)
        naam, klein = QFontMetricsF(self.naamletter), QFontMetricsF(self.kleinletter)
        self.naamhoogte, self.kleinhoogte = naam.height() - 2, klein.height() - 2
        breed = max(
            *(naam.horizontalAdvance(regel) for regel in self.namen),
            *(klein.horizontalAdvance(regel) for regel in self.bijschrift),
            0.0,
        )
        hoog = len(self.namen) * self.naamhoogte + len(self.bijschrift) * self.kleinhoogte
        self.maat = QSizeF(breed + 2 * _OPZIJ + 1, hoog + 2 * _OPHOOG)


class Plekitem(Kiesbaar):
    """One person, organisation or empty place."""

    def __init__(self, plek: Netwerkplek, etiket: Etiket, vak: Vak) -> None:
        super().__init__(QRectF(vak.links, vak.boven, vak.breed, vak.hoog), PLEKKEN, _FRAME)
        self.plek = plek
        self._etiket = etiket
        self.setToolTip(plek.in_woorden)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Frame, label and words."""
        del option, widget
        tokens = current_tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.met_focus:
            _rounded(painter, self.vak.adjusted(-5, -5, 5, 5), tokens.focus_outer)
            _rounded(painter, self.vak.adjusted(-2, -2, 2, 2), tokens.focus_inner)
        painter.setPen(self._pen(tokens))
        painter.setBrush(QColor(self._fill(tokens)))
        painter.drawRoundedRect(self.vak.adjusted(0.5, 0.5, -0.5, -0.5), _RONDING, _RONDING)
        self._write(painter, tokens)

    def _pen(self, tokens: Tokens) -> QPen:
        dik = 2.0 if tokens.is_contrast else 1.0
        match self.plek.soort:
            case Soortplek.ONTBREEKT:
                return QPen(QColor(tokens.rood_mark), max(dik, 1.5), Qt.PenStyle.DashLine)
            case Soortplek.BEEINDIGD:
                return QPen(QColor(tokens.line), dik)
        return QPen(QColor(tokens.accent if self.gekozen else tokens.border), dik)

    def _fill(self, tokens: Tokens) -> str:
        if self.plek.soort is Soortplek.ONTBREEKT:
            return tokens.rood_soft
        if self.gekozen:
            return tokens.selection
        return tokens.canvas if self.plek.soort is Soortplek.BEEINDIGD else tokens.surface

    def _write(self, painter: QPainter, tokens: Tokens) -> None:
        etiket = self._etiket
        naam, klein = self._inks(tokens)
        y = self.vak.top() + _OPHOOG
        for regels, letter, hoog, kleur in (
            (etiket.namen, etiket.naamletter, etiket.naamhoogte, naam),
            (etiket.bijschrift, etiket.kleinletter, etiket.kleinhoogte, klein),
        ):
            painter.setFont(letter)
            painter.setPen(QColor(kleur))
            for regel in regels:
                vak = QRectF(self.vak.left() + _OPZIJ, y, self.vak.width(), hoog)
                painter.drawText(vak, int(Qt.AlignmentFlag.AlignVCenter), regel)
                y += hoog

    def _inks(self, tokens: Tokens) -> tuple[str, str]:
        if self.plek.soort is Soortplek.ONTBREEKT:
            return tokens.rood, tokens.rood
        if self.gekozen:
            return tokens.on_selection, tokens.on_selection
        if self.plek.soort is Soortplek.BEEINDIGD:
            return tokens.ink3, tokens.ink3
        return tokens.ink, tokens.ink2


class Ondergrond(QGraphicsItem):
    """The rings with their names, the domains in the corners, and a line to everybody."""

    def __init__(self, plaatsing: Plaatsing, items: list[Plekitem], naam: str) -> None:
        super().__init__()
        self._plaatsing = plaatsing
        self._items = items
        self._naam = naam
        self.setZValue(RINGEN)

    @override
    def boundingRect(self) -> QRectF:
        """The whole picture."""
        breed, hoog = self._plaatsing.breed, self._plaatsing.hoog
        return QRectF(-breed / 2, -hoog / 2, breed, hoog)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """From the outer ring inwards, then lines, then words."""
        del option, widget
        tokens = current_tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        vullingen = (tokens.surface, tokens.canvas, tokens.surface2)
        ringen = list(zip(self._plaatsing.ringen, vullingen, strict=True))
        for ring, vulling in reversed(ringen):
            painter.setPen(QPen(QColor(tokens.border), 1))
            painter.setBrush(QColor(vulling))
            painter.drawEllipse(QPointF(0, 0), ring.half_breed, ring.half_hoog)
        self._draw_boundaries(painter, tokens)
        for item in self._items:
            painter.setPen(_line_to(item, tokens))
            painter.drawLine(QPointF(0, 0), item.vak.center())
        self._write_rings(painter, tokens)
        self._write_domains(painter, tokens)
        _write_client(painter, self._naam, tokens)

    def _draw_boundaries(self, painter: QPainter, tokens: Tokens) -> None:
        """Where two domains meet: at the sides as their numbers ask, and straight up and down."""
        painter.setPen(QPen(QColor(tokens.border), 1, Qt.PenStyle.DotLine))
        buiten = self._plaatsing.ringen[-1]
        for kant, grens in ((1, self._plaatsing.grens_rechts), (-1, self._plaatsing.grens_links)):
            x = kant * buiten.half_breed * sqrt(1 - grens**2)
            painter.drawLine(QPointF(0, 0), QPointF(x, grens * buiten.half_hoog))
        painter.drawLine(QPointF(0, -buiten.half_hoog), QPointF(0, buiten.half_hoog))

    def _write_rings(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setFont(maten.font(maten.HINT, vet=True))
        for ring in self._plaatsing.ringen:
            vak = ringnaam_vak(label("kring", ring.code), -ring.half_hoog)
            painter.fillRect(vak, QColor(tokens.surface))
            painter.setPen(QColor(tokens.ink2))
            painter.drawText(vak, int(Qt.AlignmentFlag.AlignCenter), label("kring", ring.code))

    def _write_domains(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setFont(maten.font(maten.HINT, vet=True))
        painter.setPen(QColor(tokens.ink2))
        rand = self.boundingRect().adjusted(maten.RUIMTE_S, 2, -maten.RUIMTE_S, -2)
        rechts, links = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        boven, onder = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        hoeken = (rechts | boven, rechts | onder, links | onder, links | boven)
        for domein, hoek in zip(DOMEINEN, hoeken, strict=True):
            painter.drawText(rand, int(hoek), domein.capitalize())


def client_maat(naam: str) -> tuple[float, float, list[str]]:
    """Width, height and lines of the label of the client."""
    letter = maten.font(maten.TEKST, vet=True)
    regels = wrap(naam, letter)
    metrics = QFontMetricsF(letter)
    breed = max(metrics.horizontalAdvance(regel) for regel in regels)
    return breed + 28, max(40.0, len(regels) * metrics.height() + 16), regels


def ringnaam_vak(naam: str, y: float) -> QRectF:
    """Where the name of a ring stands: over the line, at the top."""
    metrics = QFontMetricsF(maten.font(maten.HINT, vet=True))
    breed, hoog = metrics.horizontalAdvance(naam) + 12, metrics.height()
    return QRectF(-breed / 2, y - hoog / 2, breed, hoog)


def _caption(plek: Netwerkplek) -> str:
    if plek.soort is Soortplek.ONTBREEKT:
        nodig = plek.bijschrift.removeprefix("nodig bij ")
        return "ontbreekt" if nodig == "iedere cliënt" else f"{nodig}: ontbreekt"
    rol = plek.bijschrift.partition(",")[0]
    return f"{rol}, beëindigd" if plek.soort is Soortplek.BEEINDIGD else rol


def _line_to(item: Plekitem, tokens: Tokens) -> QPen:
    match item.plek.soort:
        case Soortplek.ONTBREEKT:
            return QPen(QColor(tokens.rood_mark), 1, Qt.PenStyle.DashLine)
        case Soortplek.BEEINDIGD:
            return QPen(QColor(tokens.line), 1, Qt.PenStyle.DotLine)
    return QPen(QColor(tokens.line), 1)


def _write_client(painter: QPainter, naam: str, tokens: Tokens) -> None:
    breed, hoog, regels = client_maat(naam)
    vak = QRectF(-breed / 2, -hoog / 2, breed, hoog)
    _rounded(painter, vak, tokens.accent)
    painter.setFont(maten.font(maten.TEKST, vet=True))
    painter.setPen(QColor(tokens.on_accent))
    painter.drawText(vak, int(Qt.AlignmentFlag.AlignCenter), "\n".join(regels))


def _rounded(painter: QPainter, vak: QRectF, kleur: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(kleur))
    painter.drawRoundedRect(vak, _RONDING, _RONDING)
