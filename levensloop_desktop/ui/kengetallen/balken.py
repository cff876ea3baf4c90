"""One table of protected figures as bars; a hidden figure is hatched."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from levensloop_desktop.kengetallen.cijfers import GRENS, Cijfer
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import color, current_tokens

_LABEL = 152  # the least room for the names, so that tables line up
_LABELDEEL = 0.45  # of the width, at most
_BALK = 20
_GROOTSTE = 320  # the longest bar, where the window is wide enough
_CIJFERS = 112  # room behind the longest bar for the figure and its word
_MINSTE_SCHAAL = 40  # so that a hidden figure stays a short bar in a small region
BESCHERMD = "beschermd"


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
    def event(self, event: QEvent) -> bool:
        """A name that is cut stands whole in the tooltip."""
        if isinstance(event, QHelpEvent):
            rij = event.pos().y() // maten.RIJ
            if 0 <= rij < len(self._cijfers):
                QToolTip.showText(event.globalPos(), self._cijfers[rij].label, self)
                return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line and every bar."""
        del event
        painter = QPainter(self)
        links = self._label_width()
        for nummer, cijfer in enumerate(self._cijfers):
            self._paint_row(painter, cijfer, links, nummer * maten.RIJ)
        painter.setPen(QPen(color("border"), 1))
        painter.drawLine(links, 0, links, self.height())
        painter.end()

    def _label_width(self) -> int:
        """What the names need, within reason."""
        letters = QFontMetrics(maten.font(maten.TABEL))
        nodig = [letters.horizontalAdvance(cijfer.label) for cijfer in self._cijfers]
        gewenst = max(_LABEL, max(nodig, default=0) + maten.RUIMTE_M)
        return min(gewenst, max(_LABEL, int(self.width() * _LABELDEEL)))

    def _paint_row(self, painter: QPainter, cijfer: Cijfer, links: int, top: int) -> None:
        painter.setFont(maten.font(maten.TABEL))
        painter.setPen(color("ink"))
        rij = QRectF(0, top, links - maten.RUIMTE_M, maten.RIJ)
        naam = painter.fontMetrics().elidedText(
            cijfer.label, Qt.TextElideMode.ElideRight, int(rij.width())
        )
        painter.drawText(rij, Qt.AlignmentFlag.AlignVCenter, naam)
        lengte = self._length(links, GRENS if cijfer.waarde is None else cijfer.waarde)
        balk = QRectF(links, top + (maten.RIJ - _BALK) / 2, lengte, _BALK)
        paint_bar(painter, balk, beschermd=cijfer.waarde is None)
        painter.setFont(maten.font(maten.TABEL, vet=True))
        painter.setPen(color("ink"))
        plek = QRectF(balk.right() + maten.RUIMTE_S, top, _CIJFERS, maten.RIJ)
        painter.drawText(plek, Qt.AlignmentFlag.AlignVCenter, cijfer.tekst)
        if cijfer.waarde is None:
            breed = painter.fontMetrics().horizontalAdvance(cijfer.tekst)
            painter.setFont(maten.font(maten.HINT))
            painter.setPen(color("ink2"))
            plek.translate(breed + maten.RUIMTE_M, 0)
            painter.drawText(plek, Qt.AlignmentFlag.AlignVCenter, BESCHERMD)

    def _length(self, links: int, waarde: int) -> float:
        ruimte = min(_GROOTSTE, max(self.width() - links - _CIJFERS, maten.RUIMTE_XXL))
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
        paint_bar(painter, QRectF(self.rect()), beschermd=self._beschermd)
        painter.end()


def paint_bar(painter: QPainter, balk: QRectF, *, beschermd: bool) -> None:
    """A bar: filled, or hatched where the figure is hidden."""
    if beschermd:
        painter.setPen(QPen(color("border"), 1))
        painter.setBrush(QBrush(color("border"), Qt.BrushStyle.BDiagPattern))
        painter.drawRect(balk.adjusted(0.5, 0.5, -0.5, -0.5))
        return
    contrast = current_tokens().is_contrast
    painter.setPen(QPen(color("ink"), 1) if contrast else Qt.PenStyle.NoPen)
    painter.setBrush(color("bar1"))
    painter.drawRect(balk)


def describe(cijfers: tuple[Cijfer, ...]) -> str:
    """What the bars show, in words."""
    return "; ".join(
        f"{cijfer.label}: {cijfer.tekst}" + (f" ({BESCHERMD})" if cijfer.waarde is None else "")
        for cijfer in cijfers
    )
