"""A page as a picture, and a small field in a colour that a user chose."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from levensloop_desktop.ui.stijl.palet import color

PROEF_DPI = 144
_BREED, _HOOG = 352, 498
_VLAK = 32


class Proefblad(QLabel):
    """The page of a house style, with an edge so that white paper is seen on white."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_BREED + 2, _HOOG + 2)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName("Voorbeeld van een bladzijde in deze huisstijl")

    def show_page(self, beeld: QImage) -> None:
        """Show another page, sharp on every screen."""
        deel = self.devicePixelRatioF()
        kleiner = beeld.scaled(
            QSize(round(_BREED * deel), round(_HOOG * deel)),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        plaat = QPixmap.fromImage(kleiner)
        plaat.setDevicePixelRatio(deel)
        self.setPixmap(plaat)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The page, and its edge."""
        super().paintEvent(event)
        schilder = QPainter(self)
        schilder.setPen(color("border"))
        schilder.drawRect(self.rect().adjusted(0, 0, -1, -1))
        schilder.end()


class Kleurvlak(QWidget):
    """A square in a colour; empty when there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_VLAK, _VLAK)
        self._kleur = ""

    def show_colour(self, kleur: str) -> None:
        """Show another colour as #RRGGBB, or none."""
        self._kleur = kleur
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill and edge."""
        del event
        schilder = QPainter(self)
        schilder.setPen(color("border"))
        if self._kleur:
            schilder.setBrush(QColor(self._kleur))
        schilder.drawRect(self.rect().adjusted(0, 0, -1, -1))
        schilder.end()
