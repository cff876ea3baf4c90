"""What stays in sight beside the picture: the names of the lanes, and the days above them."""

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from levensloop_desktop.domain.continuiteit.levenslijn import Levenslijn
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.ui.levenslijn.stapelen import Strip
from levensloop_desktop.ui.levenslijn.tijdas import Tijdas
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import current_tokens
from levensloop_desktop.ui.widgets.statusvormen import paint_status

NAAMBREEDTE = 144
KOPHOOGTE = 49
_REGEL = 22
_TUSSEN = 6


class Banenkop(QWidget):
    """The names of the lanes, left of the picture."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._strips: tuple[Strip, ...] = ()
        self._schuif = 0

    def show_strips(self, strips: tuple[Strip, ...]) -> None:
        """Show other lanes."""
        self._strips = strips
        self.update()

    def scroll_to(self, schuif: int) -> None:
        """Follow the picture."""
        self._schuif = schuif
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """As wide as every lane name needs."""
        return QSize(NAAMBREEDTE, KOPHOOGTE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the names."""
        del event
        tokens = current_tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.surface))
        painter.setFont(maten.font(maten.TABEL, vet=True))
        for strip in self._strips:
            boven = strip.boven - self._schuif
            vak = QRectF(maten.MARGE_BALK, boven, NAAMBREEDTE - maten.MARGE_BALK, strip.hoogte)
            painter.setPen(QColor(tokens.ink))
            painter.drawText(vak, int(Qt.AlignmentFlag.AlignVCenter), strip.baan.label)
            painter.setPen(QColor(tokens.line))
            onder = boven + strip.hoogte - 1
            painter.drawLine(0, onder, self.width(), onder)
        painter.setPen(QColor(tokens.line))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()


class Tijdkop(QWidget):
    """Years and months, today, where titles end, and the signals."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lijn: Levenslijn | None = None
        self._as: Tijdas | None = None
        self._schuif = 0

    def show_as(self, lijn: Levenslijn, tijdas: Tijdas) -> None:
        """Show other days."""
        self._lijn, self._as = lijn, tijdas
        self.update()

    def scroll_to(self, schuif: int) -> None:
        """Follow the picture."""
        self._schuif = schuif
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Important days first; a year for which no room is left is not written."""
        del event
        tokens = current_tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.surface))
        if self._lijn is not None and self._as is not None:
            painter.setClipRect(self.rect())
            bezet = [self._paint_today(painter), *self._paint_ends(painter)]
            self._paint_horizon(painter, bezet)
            self._paint_years(painter, bezet)
            self._paint_months(painter)
            self._paint_signals(painter)
        painter.setPen(QColor(tokens.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _x(self, dag: date) -> float:
        return self._as.x(dag) - self._schuif if self._as else 0.0

    def _paint_today(self, painter: QPainter) -> QRectF:
        assert self._lijn is not None  # noqa: S101 - paintEvent looked
        tokens = current_tokens()
        font = maten.font(maten.HINT, vet=True)
        woorden = f"vandaag {write_date(self._lijn.vandaag)}"
        lang = QFontMetricsF(font).horizontalAdvance(woorden) + 2 * maten.RUIMTE_S
        x = self._x(self._lijn.vandaag)
        vak = QRectF(x - lang if x >= lang else x, 1, lang, _REGEL - 1)
        painter.fillRect(vak, QColor(tokens.ink))
        painter.setFont(font)
        painter.setPen(QColor(tokens.surface))
        painter.drawText(vak, int(Qt.AlignmentFlag.AlignCenter), woorden)
        painter.setPen(QPen(QColor(tokens.ink), 2))
        painter.drawLine(QPointF(x, 1), QPointF(x, self.height()))
        return vak

    def _paint_ends(self, painter: QPainter) -> list[QRectF]:
        assert self._lijn is not None  # noqa: S101 - paintEvent looked
        tokens = current_tokens()
        font = maten.font(maten.HINT, vet=True)
        vakken: list[QRectF] = []
        vandaag = self._x(self._lijn.vandaag)
        for dag in self._lijn.titeleinden:
            x = self._x(dag + timedelta(days=1))
            woorden = f"titel eindigt {write_date(dag)}"
            lang = QFontMetricsF(font).horizontalAdvance(woorden) + _TUSSEN
            vak = QRectF(x + _TUSSEN, 1, lang, _REGEL - 1)
            if vak.right() > self.width() and x - lang > vandaag:
                vak.moveRight(x - _TUSSEN)
            painter.setPen(QPen(QColor(tokens.rood_mark), 1.5))
            painter.drawLine(QPointF(x, 4), QPointF(x, _REGEL))
            if any(vak.intersects(ander) for ander in vakken):
                continue
            painter.setFont(font)
            painter.setPen(QColor(tokens.rood))
            painter.drawText(vak, int(Qt.AlignmentFlag.AlignVCenter), woorden)
            vakken.append(vak)
        return vakken

    def _paint_horizon(self, painter: QPainter, bezet: list[QRectF]) -> None:
        assert self._lijn is not None  # noqa: S101 - paintEvent looked
        font = maten.font(maten.HINT)
        maanden = (self._lijn.horizon.year - self._lijn.vandaag.year) * 12
        maanden += self._lijn.horizon.month - self._lijn.vandaag.month
        woorden = f"{maanden} maanden vooruit"
        lang = QFontMetricsF(font).horizontalAdvance(woorden) + _TUSSEN
        x = self._x(self._lijn.horizon + timedelta(days=1))
        vak = QRectF(x - lang, 1, lang, _REGEL - 1)
        if any(vak.intersects(ander) for ander in bezet):
            return
        painter.setFont(font)
        painter.setPen(QColor(current_tokens().ink2))
        painter.drawText(vak, int(Qt.AlignmentFlag.AlignVCenter), woorden)
        bezet.append(vak)

    def _paint_years(self, painter: QPainter, bezet: list[QRectF]) -> None:
        assert self._as is not None  # noqa: S101 - paintEvent looked
        tokens = current_tokens()
        font = maten.font(maten.HINT, vet=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        lijst = [(self._x(dag), str(dag.year)) for dag in self._as.years()]
        voor = [x for x, _ in lijst if x < 0]
        eerste = min((x for x, _ in lijst if x >= 0), default=float(self.width()))
        if eerste > 2 * maten.MARGE:  # the year that began out of sight
            jaar = (self._as.begin + timedelta(days=self._schuif / self._as.per_dag)).year
            lijst.append((0.0, str(jaar)))
        for x, woorden in lijst:
            vak = QRectF(x + _TUSSEN, 1, metrics.horizontalAdvance(woorden) + 2, _REGEL - 1)
            if x in voor or any(vak.intersects(ander) for ander in bezet):
                continue
            painter.setPen(QColor(tokens.ink))
            painter.drawText(vak, int(Qt.AlignmentFlag.AlignVCenter), woorden)
            if x > 0:
                painter.setPen(QColor(tokens.border))
                painter.drawLine(QPointF(x, 2), QPointF(x, self.height()))

    def _paint_months(self, painter: QPainter) -> None:
        assert self._as is not None  # noqa: S101 - paintEvent looked
        tokens = current_tokens()
        painter.setFont(maten.font(maten.HINT))
        breed = self._as.per_dag * 31
        for dag, naam in self._as.months():
            x = self._x(dag)
            if not naam or x < -breed or x > self.width():
                continue
            painter.setPen(QColor(tokens.line))
            painter.drawLine(QPointF(x, _REGEL + 2), QPointF(x, self.height()))
            painter.setPen(QColor(tokens.ink2))
            vak = QRectF(x + _TUSSEN, _REGEL, breed, 16)
            painter.drawText(vak, int(Qt.AlignmentFlag.AlignVCenter), naam)

    def _paint_signals(self, painter: QPainter) -> None:
        assert self._lijn is not None  # noqa: S101 - paintEvent looked
        for dag in sorted({signaal.dag for signaal in self._lijn.signalen}):
            teken = QRectF(self._x(dag) - 6, self.height() - 13, 12, 12)
            paint_status(painter, teken, "oranje")
