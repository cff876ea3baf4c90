"""Stacked bars of answers: each stretch has its own fill, and its number on a plain plate."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from levensloop_desktop.domain.samenwerking import NVT, Antwoorden
from levensloop_desktop.domain.waardelijsten import Waarde, waardelijst
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import color, current_tokens

SCHAAL = tuple(
    waarde for waarde in waardelijst("samenwerkingsantwoord").waarden if waarde.code != NVT
)
TE_WEINIG = "minder dan 8 antwoorden"
_RIJ = 40
_BALK, _DUN = 20, 8
_NAAMREGEL = 20
_SMAL = 560  # under this width a name stands above its bar
_BOVEN = 4
_LABEL = 208
_LABEL_LANG = 328
_CIJFERS = 144
_PLAAT = 4  # around a number
_VULLING: dict[str, tuple[str, Qt.BrushStyle]] = {
    "altijd": ("bar1", Qt.BrushStyle.SolidPattern),
    "meestal": ("bar2", Qt.BrushStyle.SolidPattern),
    "soms": ("bar3", Qt.BrushStyle.SolidPattern),
    "meestal_niet": ("border", Qt.BrushStyle.VerPattern),
    "nooit": ("ink2", Qt.BrushStyle.DiagCrossPattern),
}


@dataclass(frozen=True, slots=True)
class Stapelrij:
    """One question: its name, its answers now and in the half year before.

    Args:
        naam: before the bar.
        nu: None when there are too few to show.
        eerder: None when there is nothing to compare with.
        eerder_te_weinig: whether that is because too few answered then.
    """

    naam: str
    nu: Antwoorden | None
    eerder: Antwoorden | None
    eerder_te_weinig: bool = False


class Stapelbalken(QWidget):
    """A bar per question, as long as the others: it divides its own answers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rijen: tuple[Stapelrij, ...] = ()
        self._links = _LABEL
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rijen(self, naam: str, rijen: tuple[Stapelrij, ...]) -> None:
        """Show other questions."""
        self._rijen = rijen
        letter = QFontMetricsF(maten.font(maten.TABEL))
        breedste = max((letter.horizontalAdvance(rij.naam) for rij in rijen), default=0)
        self._links = int(min(max(_LABEL, breedste + maten.RUIMTE_L), _LABEL_LANG))
        self.setAccessibleName(naam)
        self.setAccessibleDescription(describe(rijen))
        self._fit()
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, a name stands above its bar."""
        super().resizeEvent(event)
        self._fit()

    @property
    def _boven_elkaar(self) -> bool:
        return self.width() < _SMAL

    def _fit(self) -> None:
        hoogte = _RIJ + _NAAMREGEL if self._boven_elkaar else _RIJ
        self.setFixedHeight(hoogte * len(self._rijen))

    @override
    def sizeHint(self) -> QSize:
        """Room for names, bars and numbers."""
        return QSize(2 * _CIJFERS, self.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw every question."""
        del event
        painter = QPainter(self)
        hoogte = self.height() / max(len(self._rijen), 1)
        for nummer, rij in enumerate(self._rijen):
            self._paint_row(painter, rij, nummer * hoogte)
        painter.end()

    def _paint_row(self, painter: QPainter, rij: Stapelrij, boven: float) -> None:
        midden = Qt.AlignmentFlag.AlignVCenter
        links = 0 if self._boven_elkaar else self._links
        regel = QRectF(0, boven + _BOVEN, (links or self.width()) - maten.RUIMTE_M, _BALK)
        painter.setFont(maten.font(maten.TABEL))
        painter.setPen(color("ink"))
        naam = painter.fontMetrics().elidedText(
            rij.naam, Qt.TextElideMode.ElideRight, int(regel.width())
        )
        painter.drawText(regel, midden, naam)
        breedte = self.width() - links - _CIJFERS
        balk = QRectF(links, regel.top() + (0 if links else _NAAMREGEL), breedte, _BALK)
        if rij.nu is not None and rij.nu.totaal:
            paint_bar(painter, balk, rij.nu, met_getal=True)
        achter = QRectF(balk.right() + maten.RUIMTE_S, balk.top(), _CIJFERS, _BALK)
        if rij.nu is None or not rij.nu.totaal:
            achter.setLeft(links)
        painter.setFont(maten.font(maten.HINT))
        painter.setPen(color("ink2"))
        painter.drawText(achter, midden, count_words(rij.nu))
        if rij.eerder_te_weinig:
            achter.translate(0, _BALK - _BOVEN)
            painter.drawText(achter, midden, f"eerder {TE_WEINIG.removesuffix(' antwoorden')}")
        if rij.eerder is not None and rij.eerder.totaal:
            dun = QRectF(links, balk.bottom() + 2, breedte, _DUN)
            paint_bar(painter, dun, rij.eerder, met_getal=False)


def paint_bar(painter: QPainter, balk: QRectF, deel: Antwoorden, *, met_getal: bool) -> None:
    """Draw one bar, divided over the answers in the order of the scale."""
    links = balk.left()
    for waarde in SCHAAL:
        aantal = deel.aantallen.get(waarde.code, 0)
        if not aantal:
            continue
        lang = balk.width() * aantal / deel.totaal
        stuk = QRectF(links, balk.top(), lang, balk.height()).adjusted(0.5, 0.5, -0.5, -0.5)
        paint_fill(painter, stuk, waarde.code)
        if met_getal:
            _paint_number(painter, stuk, waarde, aantal)
        links += lang


def paint_fill(painter: QPainter, vak: QRectF, code: str) -> None:
    """Fill a stretch in the way that belongs to an answer, with an edge that can be seen."""
    token, patroon = _VULLING[code]
    painter.fillRect(vak, color("surface"))
    painter.setPen(QPen(color("ink" if current_tokens().is_contrast else "border"), 1))
    painter.setBrush(QBrush(color(token), patroon))
    painter.drawRect(vak)


def _paint_number(painter: QPainter, stuk: QRectF, waarde: Waarde, aantal: int) -> None:
    """The number with its word where that fits, else the number alone."""
    painter.setFont(maten.font(maten.HINT, vet=True))
    letter = QFontMetricsF(painter.font())
    for woorden in (f"{waarde.label} {aantal}", str(aantal)):
        breed = letter.horizontalAdvance(woorden) + 2 * _PLAAT
        if breed <= stuk.width() - 2:
            plaat = QRectF(0, 0, breed, letter.height() - 2)
            plaat.moveCenter(stuk.center())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(color("surface")))
            painter.drawRoundedRect(plaat, 2, 2)
            painter.setPen(color("ink"))
            painter.drawText(plaat, Qt.AlignmentFlag.AlignCenter, woorden)
            return


class Antwoordmonster(QWidget):
    """A small piece of a bar, for the legend."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = code
        self.setFixedSize(maten.MARGE, maten.RUIMTE_M)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it as in the bars."""
        del event
        painter = QPainter(self)
        paint_fill(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self._code)
        painter.end()


def count_words(deel: Antwoorden | None) -> str:
    """How many answers there are, in words."""
    if deel is None:
        return TE_WEINIG
    if not deel.totaal:
        return "nog geen antwoord" if not deel.nvt else f"{deel.nvt} keer n.v.t."
    woorden = "1 antwoord" if deel.totaal == 1 else f"{deel.totaal} antwoorden"
    return f"{woorden}, {deel.nvt} n.v.t." if deel.nvt else woorden


def describe(rijen: tuple[Stapelrij, ...]) -> str:
    """What the bars show, in words."""
    return "; ".join(f"{rij.naam}: {answer_words(rij.nu)}{_before(rij)}" for rij in rijen)


def _before(rij: Stapelrij) -> str:
    if rij.eerder is None and not rij.eerder_te_weinig:
        return ""
    return f" (het halfjaar ervoor: {answer_words(rij.eerder)})"


def answer_words(deel: Antwoorden | None) -> str:
    """The answers to one question in words."""
    if deel is None or not deel.totaal:
        return count_words(deel)
    delen = [
        f"{waarde.label} {deel.aantallen[waarde.code]}"
        for waarde in SCHAAL
        if deel.aantallen.get(waarde.code)
    ]
    return ", ".join([*delen, *([f"n.v.t. {deel.nvt}"] if deel.nvt else [])])
