"""One table of protected figures as bars; a hidden figure is hatched."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from levensloop_desktop.kengetallen.cijfers import GRENS, Cijfer
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import current_tokens

_LABEL = 168
_BALK = 20
_GROOTSTE = 320  # the longest bar, where the window is wide enough
_CIJFERS = 128  # room behind the longest bar for the figure and its word
_MINSTE_SCHAAL = 40  # so that a hidden figure stays a short bar in a small region
_BESCHERMD = "beschermd"


class Balken(QWidget):
    """Bars from a common line, each with its figure in words.

    Args:
        naam: what is counted, for screen readers.
        cijfers: one per bar, from above.
        grootste: the figure of the longest bar of the screen, so that tables compare.
    """

    def __init__(self, naam: str, cijfers: tuple[Cijfer, ...], grootste: int) -> None:
        super().__init__()
        self._cijfers = cijfers
        self._grootste = max(grootste, _MINSTE_SCHAAL)
        self.setAccessibleName(naam)
        self.setAccessibleDescription(describe(cijfers))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(maten.RIJ * len(cijfers))

    @override
    def sizeHint(self) -> QSize:
        """Room for labels, bars and figures."""
        return QSize(_LABEL + _GROOTSTE + _CIJFERS, self.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line and every bar."""
        del event
        painter = QPainter(self)
        for nummer, cijfer in enumerate(self._cijfers):
            self._paint_row(painter, cijfer, nummer * maten.RIJ)
        painter.setPen(QPen(_color("border"), 1))
        painter.drawLine(_LABEL, 0, _LABEL, self.height())
        painter.end()

    def _paint_row(self, painter: QPainter, cijfer: Cijfer, top: int) -> None:
        beschermd = cijfer.waarde is None
        lengte = self._length(GRENS if cijfer.waarde is None else cijfer.waarde)
        balk = QRectF(_LABEL, top + (maten.RIJ - _BALK) / 2, lengte, _BALK)
        tokens = current_tokens()
        painter.setFont(maten.font(maten.TABEL))
        painter.setPen(_color("ink"))
        rij = QRectF(0, top, _LABEL - maten.RUIMTE_M, maten.RIJ)
        painter.drawText(rij, Qt.AlignmentFlag.AlignVCenter, cijfer.label)
        if beschermd:
            painter.setPen(QPen(_color("border"), 1))
            painter.setBrush(QBrush(_color("border"), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(balk.adjusted(0.5, 0.5, -0.5, -0.5))
        else:
            painter.setPen(QPen(_color("ink"), 1) if tokens.is_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(_color("bar1"))
            painter.drawRect(balk)
        painter.setFont(maten.font(maten.TABEL, vet=True))
        painter.setPen(_color("ink"))
        plek = QRectF(balk.right() + maten.RUIMTE_S, top, _CIJFERS, maten.RIJ)
        painter.drawText(plek, Qt.AlignmentFlag.AlignVCenter, cijfer.tekst)
        if beschermd:
            breed = painter.fontMetrics().horizontalAdvance(cijfer.tekst)
            painter.setFont(maten.font(maten.HINT))
            painter.setPen(_color("ink2"))
            plek.translate(breed + maten.RUIMTE_M, 0)
            painter.drawText(plek, Qt.AlignmentFlag.AlignVCenter, _BESCHERMD)

    def _length(self, waarde: int) -> float:
        ruimte = min(_GROOTSTE, max(self.width() - _LABEL - _CIJFERS, maten.RUIMTE_XXL))
        return ruimte * waarde / self._grootste


class Monster(QWidget):
    """A small piece of a bar, for the legend."""

    def __init__(self, *, beschermd: bool) -> None:
        super().__init__()
        self._beschermd = beschermd
        self.setFixedSize(maten.MARGE, maten.RUIMTE_M)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it filled or hatched."""
        del event
        painter = QPainter(self)
        vak = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._beschermd:
            painter.setPen(QPen(_color("border"), 1))
            painter.setBrush(QBrush(_color("border"), Qt.BrushStyle.BDiagPattern))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_color("bar1"))
        painter.drawRect(vak)
        painter.end()


def describe(cijfers: tuple[Cijfer, ...]) -> str:
    """What the bars show, in words."""
    return "; ".join(
        f"{cijfer.label}: {cijfer.tekst}" + (f" ({_BESCHERMD})" if cijfer.waarde is None else "")
        for cijfer in cijfers
    )


def _color(token: str) -> QColor:
    return QColor(current_tokens().by_name[token])
