"""The trend of one table: a row per class, a bar per peildatum, each with its figure."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from levensloop_desktop.kengetallen.cijfers import GRENS, Cijfer
from levensloop_desktop.kengetallen.verloop import Verloopregel, Verlooptabel
from levensloop_desktop.ui.kengetallen.balken import paint_bar
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import color

_LABEL = 152
_RIJ = 64
_HOOGST = 36  # the tallest bar
_BALK = 28
_KOLOM, _BREEDSTE = 44, 88
_HELE_DATUM = 72  # a column so wide has the date on one line
_KOP = 36
_CIJFER = 16
_MINSTE_SCHAAL = 40


class Verloopbeeld(QWidget):
    """The figures of a table over the peildata; the oldest give way where there is no room."""

    def __init__(self, tabel: Verlooptabel) -> None:
        super().__init__()
        self._tabel = tabel
        self._grootste = max(tabel.grootste, _MINSTE_SCHAAL)
        self.setAccessibleName(f"{tabel.titel}, verloop")
        self.setAccessibleDescription(describe_trend(tabel))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_KOP + _RIJ * len(tabel.regels))

    @override
    def sizeHint(self) -> QSize:
        """Room for the names and every peildatum."""
        return QSize(_LABEL + _KOLOM * len(self._tabel.peildata), self.height())

    @override
    def minimumSizeHint(self) -> QSize:
        """Room for the names and the last peildata."""
        return QSize(_LABEL + 2 * _KOLOM, self.height())

    @property
    def shown(self) -> int:
        """How many peildata there is room for."""
        ruimte = max(self.width() - _LABEL, _KOLOM)
        return min(len(self._tabel.peildata), ruimte // _KOLOM)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The dates on top, then each class on its own line."""
        del event
        painter = QPainter(self)
        aantal = self.shown
        breed = min((self.width() - _LABEL) / max(aantal, 1), _BREEDSTE)
        for nummer, dag in enumerate(self._tabel.peildata[-aantal:]):
            _paint_day(painter, QRectF(_LABEL + nummer * breed, 0, breed, _KOP), dag)
        for nummer, regel in enumerate(self._tabel.regels):
            self._paint_row(painter, regel, _KOP + nummer * _RIJ, breed)
        painter.end()

    def _paint_row(self, painter: QPainter, regel: Verloopregel, top: int, breed: float) -> None:
        voet = top + _RIJ - maten.RUIMTE_S
        painter.setPen(color("ink"))
        painter.setFont(maten.font(maten.TABEL))
        vak = QRectF(0, top, _LABEL - maten.RUIMTE_M, _RIJ - maten.RUIMTE_S)
        painter.drawText(vak, int(_ONDER | Qt.TextFlag.TextWordWrap), regel.label)
        for nummer, cijfer in enumerate(regel.cijfers[-self.shown :]):
            plek = QRectF(_LABEL + nummer * breed, top, breed, voet - top)
            self._paint_cell(painter, plek, cijfer)
        painter.setPen(QPen(color("border"), 1))
        painter.drawLine(_LABEL, voet, int(_LABEL + breed * self.shown), voet)

    def _paint_cell(self, painter: QPainter, vak: QRectF, cijfer: Cijfer | None) -> None:
        painter.setFont(maten.font(maten.HINT, vet=cijfer is not None))
        if cijfer is None:
            painter.setPen(color("ink3"))
            painter.drawText(vak, int(_ONDER | Qt.AlignmentFlag.AlignHCenter), "–")
            return
        waarde = GRENS if cijfer.waarde is None else cijfer.waarde
        hoog = max(_HOOGST * waarde / self._grootste, 2)
        dik = min(_BALK, vak.width() - maten.RUIMTE_S)
        balk = QRectF(vak.center().x() - dik / 2, vak.bottom() - hoog, dik, hoog)
        paint_bar(painter, balk, beschermd=cijfer.waarde is None)
        painter.setPen(color("ink"))
        boven = QRectF(vak.x(), balk.y() - _CIJFER, vak.width(), _CIJFER)
        painter.drawText(boven, int(_MIDDEN), cijfer.tekst)


_ONDER = Qt.AlignmentFlag.AlignBottom
_MIDDEN = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


def _paint_day(painter: QPainter, vak: QRectF, dag: date) -> None:
    painter.setFont(maten.font(maten.HINT))
    painter.setPen(color("ink2"))
    heel = f"{dag:%d-%m-%Y}"
    past = QFontMetrics(painter.font()).horizontalAdvance(heel) <= vak.width() - 4
    midden = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
    woorden = heel if past and vak.width() >= _HELE_DATUM else f"{dag:%d-%m}\n{dag:%Y}"
    painter.drawText(vak, int(midden), woorden)


def describe_trend(tabel: Verlooptabel) -> str:
    """What the bars show, in words."""
    regels = []
    for regel in tabel.regels:
        cijfers = ", ".join(
            f"{tekst} op {dag:%d-%m-%Y}"
            for tekst, dag in zip(regel.teksten, tabel.peildata, strict=True)
        )
        regels.append(f"{regel.label}: {cijfers}")
    return "; ".join(regels)
