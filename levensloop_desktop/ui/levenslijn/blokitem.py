"""A bar of the picture and, in a layer of its own above the lines, its words."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from levensloop_desktop.domain.continuiteit.perioden import Staat
from levensloop_desktop.ui.levenslijn.stapelen import Blok
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import current_tokens
from levensloop_desktop.ui.stijl.tokens import Tokens
from levensloop_desktop.ui.widgets.beeldvlak import Kiesbaar
from levensloop_desktop.ui.widgets.iconen import paint_icon
from levensloop_desktop.ui.widgets.statusvormen import paint_status

BALKEN, LIJNEN, WOORDEN = 1, 2, 3  # layers, from below
_RAND = 5.0
_KLEIN = 13.0
_LINK_VANAF = 150.0  # a bar narrower than this has no room for the link sign
_LINK = "titel"


class Blokitem(Kiesbaar):
    """The bar itself: filled, hatched or dashed, with the focus frame around it.

    Args:
        blok: what it stands for.
        vak: where it lies.
        voorbij: whether it ended before today.
    """

    def __init__(self, blok: Blok, vak: QRectF, *, voorbij: bool) -> None:
        super().__init__(vak, BALKEN, _RAND)
        self.blok = blok
        self.voorbij = voorbij
        self.setAcceptHoverEvents(True)

    @property
    def is_gap(self) -> bool:
        """Whether this is hatched: a gap, or a stay that is no place."""
        deel = self.blok.periode
        return self.blok.gat is not None or (deel is not None and deel.staat is Staat.GEEN_PLEK)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Fill, hatch, edge and frame."""
        del option, widget
        tokens = current_tokens()
        vak = self.vak.adjusted(0.5, 0.5, -0.5, -0.5)
        vulling, rand = self._colors(tokens)
        if self.met_focus:
            self._paint_frame(painter, tokens)
        painter.fillRect(vak, QColor(vulling))
        if self.is_gap:
            penseel = QBrush(QColor(rand), Qt.BrushStyle.BDiagPattern)
            painter.fillRect(vak, penseel)
        pen = QPen(QColor(rand), 2 if tokens.is_contrast else 1)
        if self.blok.gevraagd:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(vak)

    def _colors(self, tokens: Tokens) -> tuple[str, str]:
        if self.gekozen and not self.is_gap:
            return tokens.accent, tokens.accent
        if self.blok.gat is not None or (self.is_gap and not self.voorbij):
            return tokens.rood_soft, tokens.rood_mark
        if self.blok.gevraagd:
            return tokens.surface, tokens.border
        if self.voorbij:
            return tokens.canvas, tokens.border
        return tokens.bar3, tokens.bar2

    def _paint_frame(self, painter: QPainter, tokens: Tokens) -> None:
        painter.fillRect(self.vak.adjusted(-4, -4, 4, 4), QColor(tokens.focus_outer))
        painter.fillRect(self.vak.adjusted(-2, -2, 2, 2), QColor(tokens.focus_inner))


class Blokwoorden(QGraphicsItem):
    """The name of a bar, kept in sight while its bar is; over the lines of the picture."""

    def __init__(self, item: Blokitem) -> None:
        super().__init__()
        self._item = item
        self.setZValue(WOORDEN)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    @override
    def boundingRect(self) -> QRectF:
        """The words stay within their bar."""
        return self._item.vak

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Write the name from the left edge in sight, with an ellipsis where it does not fit."""
        del option, widget
        item, tokens = self._item, current_tokens()
        links = max(item.vak.left(), painter.transform().inverted()[0].map(QPointF(0, 0)).x())
        vak = QRectF(item.vak)
        vak.setLeft(links)
        deel = item.blok.periode
        if deel is not None and deel.met_titel and not item.voorbij and not item.is_gap:
            vak = self._paint_link(painter, vak, tokens)
        font = maten.font(maten.HINT, vet=item.gekozen or item.blok.gat is not None)
        metrics = QFontMetricsF(font)
        ruimte = vak.width() - 2 * maten.RUIMTE_S
        woorden = metrics.elidedText(item.blok.naam, Qt.TextElideMode.ElideRight, ruimte)
        if ruimte < _KLEIN or woorden in {"…", ""}:
            return
        lang = metrics.horizontalAdvance(woorden)
        if item.is_gap:
            stuk = QRectF(
                vak.left() + 1, vak.top() + 1, lang + 2 * maten.RUIMTE_S, vak.height() - 2
            )
            painter.fillRect(stuk, QColor(self._plain(tokens)))
        painter.setFont(font)
        painter.setPen(QColor(self._ink(tokens)))
        vak.setLeft(vak.left() + maten.RUIMTE_S)
        painter.drawText(vak, int(Qt.AlignmentFlag.AlignVCenter), woorden)

    def _plain(self, tokens: Tokens) -> str:
        return tokens.canvas if self._item.voorbij else tokens.rood_soft

    def _ink(self, tokens: Tokens) -> str:
        item = self._item
        if item.gekozen and not item.is_gap:
            return tokens.on_accent
        if item.is_gap and not item.voorbij:
            return tokens.rood
        if item.voorbij or item.blok.gevraagd:
            return tokens.ink2
        return _on_bar(tokens)

    def _paint_link(self, painter: QPainter, vak: QRectF, tokens: Tokens) -> QRectF:
        """The link sign with "titel" at the right end; gives what is left for the name."""
        if vak.width() < _LINK_VANAF:
            return vak
        font = maten.font(maten.HINT)
        lang = QFontMetricsF(font).horizontalAdvance(_LINK)
        links = vak.right() - lang - maten.RUIMTE_S
        kleur = "on_accent" if self._item.gekozen else "ink"
        inkt = tokens.on_accent if self._item.gekozen else _on_bar(tokens)
        if inkt == tokens.surface:
            kleur = "surface"
        icoon = QRectF(links - 20, vak.center().y() - 8, 16, 16)
        paint_icon(painter, icoon, "koppeling", kleur)
        painter.setFont(font)
        painter.setPen(QColor(inkt))
        woord = QRectF(links, vak.top(), lang + 2, vak.height())
        painter.drawText(woord, int(Qt.AlignmentFlag.AlignVCenter), _LINK)
        return QRectF(vak.left(), vak.top(), icoon.left() - vak.left(), vak.height())


class Kanttekening(QGraphicsItem):
    """A sign with words that lies over a bar: an indicatie without a place."""

    def __init__(self, plek: QPointF, hoogte: float, woorden: str) -> None:
        super().__init__()
        self._woorden = woorden
        lang = QFontMetricsF(maten.font(maten.HINT, vet=True)).horizontalAdvance(woorden)
        self._vak = QRectF(plek.x(), plek.y(), lang + 36, hoogte)
        self.setZValue(WOORDEN + 1)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    @override
    def boundingRect(self) -> QRectF:
        """Sign and words."""
        return self._vak

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the sign and write the words."""
        del option, widget
        tokens = current_tokens()
        painter.fillRect(self._vak.adjusted(1, 1, -1, -1), QColor(tokens.bar3))
        midden = self._vak.center().y()
        kleur = "surface" if tokens.is_contrast else "rood_mark"
        teken = QRectF(self._vak.left() + 8, midden - 7, 14, 14)
        paint_status(painter, teken, "oranje", kleur)
        painter.setFont(maten.font(maten.HINT, vet=True))
        painter.setPen(QColor(_on_bar(tokens)))
        vak = self._vak.adjusted(28, 0, 0, 0)
        painter.drawText(vak, int(Qt.AlignmentFlag.AlignVCenter), self._woorden)


def _on_bar(tokens: Tokens) -> str:
    """What is read on a filled bar: on the bright fill of high contrast that is black."""
    return tokens.surface if tokens.is_contrast else tokens.ink
