"""Fusion, with the small shapes the style sheet cannot draw in a theme's colour."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget
from typing_extensions import override

from levensloop_desktop.ui.stijl.palet import current_tokens

_DEEL = QStyle.PrimitiveElement
_AAN = QStyle.StateFlag.State_On
_BRUIKBAAR = QStyle.StateFlag.State_Enabled


class LevensloopStijl(QProxyStyle):
    """Check boxes, radio buttons and the arrow of a choice, in tokens."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self._vormen = {
            _DEEL.PE_IndicatorCheckBox: _vinkvak,
            _DEEL.PE_IndicatorRadioButton: _keuzerondje,
            _DEEL.PE_IndicatorArrowDown: _pijl,
        }

    @override
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw our own shape, or leave it to Fusion."""
        vorm = self._vormen.get(element)
        if vorm is None:
            super().drawPrimitive(element, option, painter, widget)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        vorm(painter, option)
        painter.restore()


def _square(rect: QRect, zijde: float) -> QRectF:
    midden = QRectF(rect).center()
    return QRectF(midden.x() - zijde / 2, midden.y() - zijde / 2, zijde, zijde)


def _pen(option: QStyleOption) -> QPen:
    tokens = current_tokens()
    kleur = tokens.border if option.state & _BRUIKBAAR else tokens.line
    return QPen(QColor(kleur), 2 if tokens.edge == "2px" else 1)


def _ink(option: QStyleOption) -> QColor:
    tokens = current_tokens()
    return QColor(tokens.ink if option.state & _BRUIKBAAR else tokens.ink3)


def _vinkvak(painter: QPainter, option: QStyleOption) -> None:
    vak = _square(option.rect, 15)
    painter.setPen(_pen(option))
    painter.setBrush(QColor(current_tokens().surface))
    painter.drawRoundedRect(vak, 2, 2)
    if option.state & _AAN:
        painter.setPen(QPen(_ink(option), 1.8, c=Qt.PenCapStyle.RoundCap))
        x, y = vak.center().x(), vak.center().y()
        punten = ((x - 4.2, y + 0.3), (x - 1.2, y + 3.2), (x + 4.4, y - 3.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([QPointF(*punt) for punt in punten]))


def _keuzerondje(painter: QPainter, option: QStyleOption) -> None:
    vak = _square(option.rect, 15)
    painter.setPen(_pen(option))
    painter.setBrush(QColor(current_tokens().surface))
    painter.drawEllipse(vak)
    if option.state & _AAN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_ink(option))
        painter.drawEllipse(_square(option.rect, 7))


def _pijl(painter: QPainter, option: QStyleOption) -> None:
    midden = QRectF(option.rect).center()
    x, y = midden.x() - 2, midden.y()
    painter.setPen(QPen(_ink(option), 1.5, c=Qt.PenCapStyle.RoundCap))
    punten = ((x - 4, y - 2), (x, y + 2), (x + 4, y - 2))
    painter.drawPolyline(QPolygonF([QPointF(*punt) for punt in punten]))
