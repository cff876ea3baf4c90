"""The shape of a status: never colour alone, always a shape and a word."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from levensloop_desktop.ui.stijl.palet import current_tokens

# code of a value list or of our own -> shape, token family
VORMEN: dict[str, tuple[str, str]] = {
    "rood": ("achthoek", "rood"),
    "oranje": ("driehoek", "oranje"),
    "geel": ("ruit", "geel"),
    "groen": ("schijf", "groen"),
    "": ("ring", "ink3"),
    "open": ("ring", "ink2"),
    "geregeld": ("vink", "groen"),
    "gedaan": ("vink", "groen"),
    "loopt": ("half", "oranje"),
    "niet_geregeld": ("kruis", "rood"),
    "vervallen": ("streep", "ink3"),
    "gat": ("gat", "rood"),
    "te_laat": ("achthoek", "rood"),
    "let_op": ("driehoek", "oranje"),
    "concept": ("ring", "ink2"),
    "vastgesteld": ("vink", "groen"),
    "gepubliceerd": ("schijf", "groen"),
    "ontbreekt": ("achthoek", "rood"),
    "afgegeven": ("vink", "groen"),
    "aangevraagd": ("half", "oranje"),
    "afgewezen": ("kruis", "rood"),
    "vooruit": ("pijl_op", "groen"),
    "gelijk": ("gelijk", "ink2"),
    "achteruit": ("pijl_neer", "rood"),
}
_MARK = {"rood", "oranje", "geel", "groen"}


def kleurtoken(status: str) -> str:
    """The token in which the word of a status is written."""
    return VORMEN.get(status, ("ring", "ink2"))[1]


def familie(status: str) -> str:
    """rood, oranje, geel, groen, or neutraal for what has no urgency."""
    token = kleurtoken(status)
    return token if token in _MARK else "neutraal"


def paint_status(painter: QPainter, rect: QRectF, status: str, kleur: str = "") -> None:
    """Draw the shape of a status.

    Args:
        painter: where to.
        rect: a square, 16 px in rows.
        status: code of a value list.
        kleur: token that wins over the colour of the status, as on a chosen row.
    """
    vorm, token = VORMEN.get(status, ("ring", "ink2"))
    naam = kleur or (f"{token}_mark" if token in _MARK else token)
    pen_kleur = QColor(current_tokens().by_name[naam])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center())
    schaal = min(rect.width(), rect.height()) / 16
    painter.scale(schaal, schaal)
    painter.setPen(
        QPen(pen_kleur, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, _ROND)
        if vorm in {"vink", "kruis", "streep", "gat", "pijl_op", "gelijk", "pijl_neer"}
        else QPen(pen_kleur, 1.5)
    )
    _DRAW[vorm](painter, pen_kleur)
    painter.restore()


_ROND = Qt.PenJoinStyle.RoundJoin


def _polygon(*punten: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in punten])


def _fill(painter: QPainter, kleur: QColor, vorm: QPolygonF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(kleur)
    painter.drawPolygon(vorm)


def _achthoek(painter: QPainter, kleur: QColor) -> None:
    hoeken = [math.radians(22.5 + 45 * n) for n in range(8)]
    _fill(painter, kleur, _polygon(*((6.6 * math.cos(h), 6.6 * math.sin(h)) for h in hoeken)))


def _driehoek(painter: QPainter, kleur: QColor) -> None:
    _fill(painter, kleur, _polygon((0, -6), (6.6, 5.6), (-6.6, 5.6)))


def _ruit(painter: QPainter, kleur: QColor) -> None:
    _fill(painter, kleur, _polygon((0, -6.6), (6.6, 0), (0, 6.6), (-6.6, 0)))


def _schijf(painter: QPainter, kleur: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(kleur)
    painter.drawEllipse(QPointF(0, 0), 6, 6)


def _ring(painter: QPainter, kleur: QColor) -> None:
    del kleur
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(0, 0), 5.2, 5.2)


def _half(painter: QPainter, kleur: QColor) -> None:
    _ring(painter, kleur)
    painter.setBrush(kleur)
    painter.drawPie(QRectF(-5.2, -5.2, 10.4, 10.4), -90 * 16, 180 * 16)


def _vink(painter: QPainter, kleur: QColor) -> None:
    del kleur
    painter.drawPolyline(_polygon((-5, 0.5), (-1.7, 3.8), (5, -3.6)))


def _kruis(painter: QPainter, kleur: QColor) -> None:
    del kleur
    painter.drawLine(QPointF(-4, -4), QPointF(4, 4))
    painter.drawLine(QPointF(4, -4), QPointF(-4, 4))


def _streep(painter: QPainter, kleur: QColor) -> None:
    del kleur
    painter.drawLine(QPointF(-4.5, 0), QPointF(4.5, 0))


def _pijl(painter: QPainter, richting: int) -> None:
    top = 5 * richting
    painter.drawLine(QPointF(0, -top), QPointF(0, top))
    painter.drawPolyline(_polygon((-4, top - 4 * richting), (0, top), (4, top - 4 * richting)))


def _pijl_op(painter: QPainter, kleur: QColor) -> None:
    del kleur
    _pijl(painter, -1)


def _pijl_neer(painter: QPainter, kleur: QColor) -> None:
    del kleur
    _pijl(painter, 1)


def _gelijk(painter: QPainter, kleur: QColor) -> None:
    del kleur
    for hoogte in (-2.2, 2.2):
        painter.drawLine(QPointF(-4.5, hoogte), QPointF(4.5, hoogte))


def _gat(painter: QPainter, kleur: QColor) -> None:
    painter.setPen(QPen(kleur, 1.4))
    for teken in (-1, 1):
        painter.drawLine(QPointF(teken * 7, 0), QPointF(teken * 2, 0))
        painter.drawLine(QPointF(teken * 2, -3.5), QPointF(teken * 2, 3.5))


_DRAW = {
    "achthoek": _achthoek,
    "driehoek": _driehoek,
    "ruit": _ruit,
    "schijf": _schijf,
    "ring": _ring,
    "half": _half,
    "vink": _vink,
    "kruis": _kruis,
    "streep": _streep,
    "gat": _gat,
    "pijl_op": _pijl_op,
    "gelijk": _gelijk,
    "pijl_neer": _pijl_neer,
}


class Statusvorm(QWidget):
    """The shape of a status as a small widget; the word stands beside it."""

    def __init__(self, status: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = status
        self.setFixedSize(QSize(16, 16))

    def set_status(self, status: str) -> None:
        """Show another status."""
        self._status = status
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape."""
        del event
        painter = QPainter(self)
        paint_status(painter, QRectF(self.rect()), self._status)
        painter.end()
