"""Pages of a document on screen, with page number and zoom."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.ui.stijl.palet import color
from levensloop_desktop.ui.voorbeeld.pdf_pagina import PdfBron
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import tekst

_STAPPEN = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_HELE_PAGINA = "Hele pagina"
_BREEDTE = "Paginabreedte"
_PAGINATUSSENRUIMTE = 8
_ZOOMBREEDTE = 152


class PdfWeergave(QWidget):
    """Shows a PDF from memory; arrows and Page Up/Down move, Ctrl+plus and Ctrl+minus zoom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bron = PdfBron(self)
        self.view = QPdfView(self)
        self.view.setDocument(self.bron.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setPageSpacing(_PAGINATUSSENRUIMTE)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setAccessibleName("Voorbeeld van het document")
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.vorige = Knop("Vorige", icoon="links")
        self.volgende = Knop("Volgende", icoon="rechts")
        self.stand = tekst("", "klein")
        self.zoom = self._make_zoom()
        self._build()
        self._connect()
        for eerder, later in pairwise((self.vorige, self.volgende, self.zoom, self.view)):
            QWidget.setTabOrder(eerder, later)
        self._show_position()
        self._tint()

    def show_pdf(self, pdf: bytes) -> None:
        """Show a document; the page and zoom that were chosen stay where that is possible."""
        pagina = self.view.pageNavigator().currentPage()
        self.bron.load(pdf)
        self.go_to(min(pagina, self.bron.paginas - 1))
        self._describe()

    def go_to(self, pagina: int) -> None:
        """Show a page, counted from 0."""
        if 0 <= pagina < self.bron.paginas:
            navigator = self.view.pageNavigator()
            navigator.jump(pagina, QPointF(), navigator.currentZoom())
        self._show_position()

    def clear(self) -> None:
        """Forget the document."""
        self.bron.clear()
        self._show_position()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._tint()

    def _tint(self) -> None:
        """Put the pages on a ground of the theme; QPdfView fills with the role Dark."""
        grond = color("nav")
        palette = self.view.palette()
        if palette.color(QPalette.ColorRole.Dark) != grond:
            palette.setColor(QPalette.ColorRole.Dark, grond)
            self.view.setPalette(palette)

    def _make_zoom(self) -> QComboBox:
        zoom = QComboBox()
        zoom.setAccessibleName("Grootte")
        zoom.setMinimumWidth(_ZOOMBREEDTE)
        zoom.addItem(_HELE_PAGINA, QPdfView.ZoomMode.FitInView)
        zoom.addItem(_BREEDTE, QPdfView.ZoomMode.FitToWidth)
        for factor in _STAPPEN:
            zoom.addItem(f"{factor:.0%}".replace("%", " %"), factor)
        return zoom

    def _build(self) -> None:
        balk = QHBoxLayout()
        balk.setContentsMargins(16, 8, 16, 8)
        balk.setSpacing(8)
        balk.addWidget(tekst("Voorbeeld", "label"))
        balk.addWidget(self.stand)
        balk.addStretch(1)
        balk.addWidget(self.vorige)
        balk.addWidget(self.volgende)
        balk.addSpacing(8)
        balk.addWidget(self.zoom)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addLayout(balk)
        kolom.addWidget(self.view, 1)

    def _connect(self) -> None:
        self.vorige.clicked.connect(lambda: self.go_to(self._pagina - 1))
        self.volgende.clicked.connect(lambda: self.go_to(self._pagina + 1))
        self.zoom.currentIndexChanged.connect(self._apply_zoom)
        self.view.pageNavigator().currentPageChanged.connect(self._show_position)
        self.zoom.setCurrentIndex(1)
        for toetsen, stap in ((QKeySequence.StandardKey.ZoomIn, 1), ("Ctrl+=", 1)):
            QShortcut(QKeySequence(toetsen), self, lambda stap=stap: self._step_zoom(stap))
        QShortcut(QKeySequence(QKeySequence.StandardKey.ZoomOut), self, self._zoom_out)

    @property
    def _pagina(self) -> int:
        return self.view.pageNavigator().currentPage()

    def _apply_zoom(self) -> None:
        keuze = self.zoom.currentData()
        if isinstance(keuze, float):
            self.view.setZoomMode(QPdfView.ZoomMode.Custom)
            self.view.setZoomFactor(keuze)
        else:
            self.view.setZoomMode(QPdfView.ZoomMode(keuze))

    def _zoom_out(self) -> None:
        self._step_zoom(-1)

    def _step_zoom(self, stap: int) -> None:
        begin = self.zoom.findData(1.0)
        nu = self.zoom.currentIndex()
        eerste = self.zoom.findData(_STAPPEN[0])
        doel = nu + stap if nu >= eerste else begin
        if eerste <= doel < self.zoom.count():
            self.zoom.setCurrentIndex(doel)

    def _show_position(self) -> None:
        paginas = self.bron.paginas
        self.stand.setText(f"pagina {self._pagina + 1} van {paginas}" if paginas else "")
        self.vorige.setEnabled(self._pagina > 0)
        self.volgende.setEnabled(self._pagina + 1 < paginas)
        self.zoom.setEnabled(paginas > 0)

    def _describe(self) -> None:
        woord = "pagina" if self.bron.paginas == 1 else "pagina's"
        self.view.setAccessibleDescription(f"{self.bron.paginas} {woord}")
