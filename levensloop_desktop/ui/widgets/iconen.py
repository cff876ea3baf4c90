"""Our own line icons, drawn in a token's colour and redrawn when the theme changes."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from levensloop_desktop.resources import resource
from levensloop_desktop.ui.stijl.palet import current_tokens


def icon(naam: str, kleur: str = "ink2") -> QIcon:
    """An icon from resources/icons by name.

    Args:
        naam: file name without .svg.
        kleur: token of its colour.
    """
    return QIcon(_Iconmotor(naam, kleur))


def paint_icon(painter: QPainter, rect: QRect | QRectF, naam: str, kleur: str) -> None:
    """Draw an icon straight into a rectangle, for delegates."""
    _renderer(naam, current_tokens().by_name[kleur]).render(painter, QRectF(rect))


@lru_cache(maxsize=512)
def _renderer(naam: str, kleur: str) -> QSvgRenderer:
    svg = resource(f"icons/{naam}.svg").read_text("utf-8").replace("currentColor", kleur)
    return QSvgRenderer(QByteArray(svg.encode()))


class _Iconmotor(QIconEngine):
    """Paints an SVG in the colour the palette has at that moment."""

    def __init__(self, naam: str, kleur: str) -> None:
        super().__init__()
        self._naam = naam
        self._kleur = kleur

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw at this size; a disabled control has a paler icon."""
        del state
        kleur = "ink3" if mode == QIcon.Mode.Disabled else self._kleur
        paint_icon(painter, rect, self._naam, kleur)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon as a picture of this many pixels."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    @override
    def clone(self) -> QIconEngine:
        """Another engine for the same icon."""
        return _Iconmotor(self._naam, self._kleur)

    @override
    def key(self) -> str:
        """What Qt calls this engine."""
        return f"levensloop-{self._naam}"
