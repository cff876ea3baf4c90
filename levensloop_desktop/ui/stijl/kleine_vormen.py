"""Fusion, with the small shapes the style sheet cannot draw in a theme's colour."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionHeader,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.ui.stijl.palet import current_tokens

_DEEL = QStyle.PrimitiveElement
_AAN = QStyle.StateFlag.State_On
_KEUZE = QStyle.ComplexControl.CC_ComboBox
_INSPRINGEN = 4
_BRUIKBAAR = QStyle.StateFlag.State_Enabled


class LevensloopStijl(QProxyStyle):
    """Check boxes, radio buttons and choices, in tokens."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self._vormen = {
            _DEEL.PE_IndicatorCheckBox: _vinkvak,
            _DEEL.PE_IndicatorRadioButton: _keuzerondje,
            _DEEL.PE_IndicatorArrowDown: _pijl,
            _DEEL.PE_IndicatorHeaderArrow: _sorteerpijl,
        }

    @override
    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a choice like the other fields, or leave it to Fusion."""
        if control != _KEUZE:
            super().drawComplexControl(control, option, painter, widget)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _keuzeveld(painter, option, fout=widget is not None and bool(widget.property("error")))
        painter.restore()

    @override
    def subControlRect(
        self,
        cc: QStyle.ComplexControl,
        opt: QStyleOptionComplex,
        sc: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Let the words of a choice begin where those of the other fields begin."""
        vak = super().subControlRect(cc, opt, sc, widget)  # type: ignore[arg-type]
        if sc == QStyle.SubControl.SC_ComboBoxEditField and cc == _KEUZE:
            return vak.adjusted(_INSPRINGEN, 0, -_INSPRINGEN, 0)
        return vak

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


def _keuzeveld(painter: QPainter, option: QStyleOption, *, fout: bool) -> None:
    tokens = current_tokens()
    pen = QPen(QColor(tokens.rood_mark), 2) if fout else _pen(option)
    half = pen.widthF() / 2
    bruikbaar = bool(option.state & _BRUIKBAAR)
    painter.setPen(pen)
    painter.setBrush(QColor(tokens.surface if bruikbaar else tokens.surface2))
    painter.drawRoundedRect(QRectF(option.rect).adjusted(half, half, -half, -half), 3.5, 3.5)
    _arrow(painter, option, QPointF(option.rect.right() - 16, option.rect.center().y() + 0.5))


def _pijl(painter: QPainter, option: QStyleOption) -> None:
    _arrow(painter, option, QRectF(option.rect).center())


def _sorteerpijl(painter: QPainter, option: QStyleOption) -> None:
    oplopend = True
    if isinstance(option, QStyleOptionHeader):
        oplopend = option.sortIndicator == QStyleOptionHeader.SortIndicator.SortDown
    _arrow(painter, option, QRectF(option.rect).center(), omlaag=oplopend)


def _arrow(
    painter: QPainter, option: QStyleOption, midden: QPointF, *, omlaag: bool = True
) -> None:
    x, y = midden.x(), midden.y()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_ink(option), 1.5, c=Qt.PenCapStyle.RoundCap))
    top = 2 if omlaag else -2
    punten = ((x - 4, y - top), (x, y + top), (x + 4, y - top))
    painter.drawPolyline(QPolygonF([QPointF(*punt) for punt in punten]))
