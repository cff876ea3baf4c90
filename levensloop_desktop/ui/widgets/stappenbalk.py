"""Where something stands in its steps, as of an overdracht."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import current_tokens

_BOL = 20
_LIJN = 16


class Stappenbalk(QWidget):
    """Numbered steps on a line; those done and the present one are filled."""

    def __init__(self, stappen: Sequence[str], nu: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stappen = tuple(stappen)
        self._nu = nu
        self._overgeslagen: frozenset[int] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_stap(nu)

    def set_stap(self, nu: int, overgeslagen: Iterable[int] = ()) -> None:
        """Show another step as the present one.

        Args:
            nu: the present step, from 0.
            overgeslagen: steps before it that were not taken.
        """
        self._nu = nu
        self._overgeslagen = frozenset(overgeslagen)
        woorden = self._stappen[nu] if 0 <= nu < len(self._stappen) else ""
        zonder = [self._stappen[nummer] for nummer in sorted(self._overgeslagen)]
        erbij = f", overgeslagen: {', '.join(zonder)}" if zonder else ""
        self.setAccessibleName(f"Stap {nu + 1} van {len(self._stappen)}: {woorden}{erbij}")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """All steps beside each other."""
        breedte = sum(_BOL + 6 + self._metrics(n).horizontalAdvance(s) for n, s in self._numbered())
        return QSize(breedte + (len(self._stappen) - 1) * (_LIJN + 16), maten.KNOP)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw circles, numbers, words and lines."""
        del event
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, midden = 0, self.height() // 2
        for nummer, stap in self._numbered():
            nu = nummer == self._nu
            zonder = nummer in self._overgeslagen
            gedaan = nummer <= self._nu and not zonder
            bol = QRect(x, midden - _BOL // 2, _BOL, _BOL)
            painter.setPen(QPen(QColor(tokens.accent if gedaan else tokens.border), 1))
            painter.setBrush(QColor(tokens.accent) if nu else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(bol.adjusted(0, 0, -1, -1))
            painter.setFont(maten.font(maten.HINT, vet=nu))
            painter.setPen(QColor(tokens.on_accent if nu else tokens.ink2))
            cijfer = "–" if zonder else str(nummer + 1) if not gedaan or nu else "✓"
            painter.drawText(bol, Qt.AlignmentFlag.AlignCenter, cijfer)
            x += _BOL + 6
            breedte = self._metrics(nummer).horizontalAdvance(stap)
            painter.setFont(maten.font(maten.TABEL, vet=nu))
            painter.setPen(QColor(tokens.ink if nu else tokens.ink2))
            vak = QRect(x, 0, breedte + 1, self.height())
            painter.drawText(vak, Qt.AlignmentFlag.AlignVCenter, stap)
            x += breedte + 8
            if nummer < len(self._stappen) - 1:
                painter.setPen(QPen(QColor(tokens.border), 1))
                painter.drawLine(x, midden, x + _LIJN, midden)
                x += _LIJN + 8
        painter.end()

    def _numbered(self) -> list[tuple[int, str]]:
        return list(enumerate(self._stappen))

    def _metrics(self, nummer: int) -> QFontMetrics:
        return QFontMetrics(maten.font(maten.TABEL, vet=nummer == self._nu))
