"""The levenslijn in small: the lanes of one client round the day a line is about."""

from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from levensloop_desktop.domain.continuiteit.gaten import Gat
from levensloop_desktop.domain.continuiteit.levenslijn import Levenslijn
from levensloop_desktop.domain.continuiteit.perioden import EEN_DAG, Baan, Staat
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import current_tokens

BANEN = (Baan.TITEL, Baan.VERBLIJF, Baan.BEHANDELING, Baan.INDICATIE, Baan.INKOMEN)
_NAAM = 80
_STAP, _BALK = 20, 15
_KOP = 20
_RUIM = timedelta(weeks=4)
_MINSTE_GAT = 28.0
_AFSTAND = 6.0


class KleinBeeld(QWidget):
    """Five lanes with today and the day of the line; the same in words for who cannot see it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lijn: Levenslijn | None = None
        self._dag: date | None = None
        self.setFixedHeight(_KOP + len(BANEN) * _STAP + maten.RUIMTE_XS)
        self.setAccessibleName("Levenslijn in het klein")

    def show_lijn(self, lijn: Levenslijn | None, dag: date | None) -> None:
        """Show the lanes of a client, and the day it is about."""
        self._lijn, self._dag = lijn, dag
        self.setAccessibleDescription(self._words())
        self.setVisible(lijn is not None)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(256, self.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Lanes, bars, gaps, and the two days above them."""
        del event
        if self._lijn is None:
            return
        painter = QPainter(self)
        painter.setFont(maten.font(maten.HINT))
        begin, einde = self._span()
        for nummer, baan in enumerate(BANEN):
            boven = _KOP + nummer * _STAP + (_STAP - _BALK) / 2
            self._paint_lane(painter, baan, boven, begin, einde)
        self._paint_days(painter, begin, einde)
        painter.end()

    def _span(self) -> tuple[date, date]:
        lijn, dag = self._lijn, self._dag
        vandaag = lijn.vandaag if lijn else date.today()  # noqa: DTZ011 - nothing is painted then
        verste = max(dag or vandaag, vandaag)
        vroegste = min(dag or vandaag, vandaag)
        lengte = max((verste - vroegste) / 2, _RUIM)
        return max(vroegste, vandaag - timedelta(days=730)) - lengte, verste + lengte * 1.6

    def _x(self, dag: date, begin: date, einde: date) -> float:
        deel = (min(max(dag, begin), einde) - begin).days / max(1, (einde - begin).days)
        return _NAAM + deel * (self.width() - 1 - _NAAM)

    def _paint_lane(
        self, painter: QPainter, baan: Baan, boven: float, begin: date, einde: date
    ) -> None:
        tokens, lijn = current_tokens(), self._lijn
        if lijn is None:
            return
        painter.setPen(QColor(tokens.ink2))
        naam = QRectF(0, boven - 2, _NAAM - 4, _BALK + 4)
        painter.drawText(naam, int(Qt.AlignmentFlag.AlignVCenter), baan.label)
        dikte = 2 if tokens.is_contrast else 1
        for deel in lijn.in_baan(baan):
            if deel.staat is not Staat.DEKT or not _touches(deel.begin, deel.einde, begin, einde):
                continue
            vak = self._box(deel.begin or begin, deel.einde or einde, boven, begin, einde)
            painter.fillRect(vak, QColor(tokens.bar3))
            painter.setPen(QPen(QColor(tokens.bar2), dikte))
            painter.drawRect(vak)
        for gat in lijn.gaten:
            if gat.baan is baan and _touches(gat.begin, gat.einde, begin, einde):
                self._paint_gap(painter, gat, boven, begin, einde)

    def _paint_gap(
        self, painter: QPainter, gat: Gat, boven: float, begin: date, einde: date
    ) -> None:
        tokens = current_tokens()
        eerste = gat.sinds or gat.begin if self._lijn and gat.is_nu(self._lijn.vandaag) else None
        vak = self._box(eerste or gat.begin, gat.einde, boven, begin, einde)
        painter.fillRect(vak, QColor(tokens.rood_soft))
        painter.fillRect(vak, QBrush(QColor(tokens.rood_mark), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(QColor(tokens.rood_mark), 2 if tokens.is_contrast else 1))
        painter.drawRect(vak)
        if vak.width() < _MINSTE_GAT:
            return
        painter.setFont(maten.font(maten.HINT, vet=True))
        lang = QFontMetricsF(painter.font()).horizontalAdvance("gat") + _AFSTAND
        stuk = QRectF(vak.center().x() - lang / 2, vak.top() + 1, lang, vak.height() - 2)
        painter.fillRect(stuk, QColor(tokens.rood_soft))
        painter.setPen(QColor(tokens.rood))
        painter.drawText(stuk, int(Qt.AlignmentFlag.AlignCenter), "gat")
        painter.setFont(maten.font(maten.HINT))

    def _box(self, van: date, tot: date, boven: float, begin: date, einde: date) -> QRectF:
        links = self._x(van, begin, einde)
        na = tot + EEN_DAG if tot < einde else einde
        return QRectF(links, boven, max(2.0, self._x(na, begin, einde) - links), _BALK)

    def _paint_days(self, painter: QPainter, begin: date, einde: date) -> None:
        tokens, lijn = current_tokens(), self._lijn
        if lijn is None:
            return
        voet = self.height() - 1
        nu = self._x(lijn.vandaag, begin, einde)
        painter.setPen(QPen(QColor(tokens.ink), 2))
        painter.drawLine(int(nu), _KOP - 3, int(nu), voet)
        metrics = QFontMetricsF(painter.font())
        bezet = self._paint_word(painter, "vandaag", nu, tokens.ink, metrics, None)
        if self._dag is None or self._dag == lijn.vandaag or self._dag < begin:
            return
        x = self._x(self._dag + EEN_DAG, begin, einde)
        pen = QPen(QColor(tokens.rood), 2)
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(int(x), _KOP - 3, int(x), voet)
        self._paint_word(painter, write_date(self._dag), x, tokens.rood, metrics, bezet)

    def _paint_word(
        self,
        painter: QPainter,
        woord: str,
        x: float,
        kleur: str,
        metrics: QFontMetricsF,
        bezet: tuple[float, float] | None,
    ) -> tuple[float, float]:
        """A word above its line; beside the word that is there already."""
        lang = metrics.horizontalAdvance(woord)
        links = min(max(x - lang / 2, _NAAM - 30.0), self.width() - lang)
        if bezet is not None and links < bezet[1] + _AFSTAND and links + lang > bezet[0]:
            rechts = bezet[1] + _AFSTAND
            links = rechts if rechts + lang <= self.width() else bezet[0] - _AFSTAND - lang
        painter.setPen(QColor(kleur))
        vak = QRectF(links, 0, lang + 1, _KOP - 4)
        painter.drawText(vak, int(Qt.AlignmentFlag.AlignVCenter), woord)
        return links, links + lang

    def _words(self) -> str:
        lijn = self._lijn
        if lijn is None:
            return ""
        zinnen = []
        for baan in BANEN:
            loopt = [d for d in lijn.in_baan(baan) if d.dekt and d.loopt_op(lijn.vandaag)]
            gat = next((gat for gat in lijn.gaten if gat.baan is baan), None)
            nu = ", ".join(deel.naam for deel in loopt) or "niets"
            daarna = f", {gat.voluit(lijn.vandaag)}" if gat else ""
            zinnen.append(f"{baan.label}: nu {nu}{daarna}.")
        return " ".join(zinnen)


def _touches(van: date | None, tot: date | None, begin: date, einde: date) -> bool:
    return (van or begin) <= einde and (tot or einde) >= begin
