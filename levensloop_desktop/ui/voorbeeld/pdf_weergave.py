"""Pages of a document on screen: small beside large, with page number, zoom and search."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QModelIndex, QPointF, Qt
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtPdf import QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.ui.stijl.palet import color
from levensloop_desktop.ui.voorbeeld.miniaturen import Miniaturen
from levensloop_desktop.ui.voorbeeld.paginabalk import BREEDTE, HELE_PAGINA, STAPPEN, Paginabalk
from levensloop_desktop.ui.voorbeeld.pdf_pagina import PUNTEN_PER_INCH, PdfBron

_PAGINATUSSENRUIMTE = 8


class PdfWeergave(QWidget):
    """Shows a PDF from memory.

    Arrows and Page Up/Down move, Ctrl+Home and Ctrl+End go to the ends, Ctrl+G asks for a page,
    Ctrl+plus, Ctrl+minus and Ctrl+0 zoom, Ctrl+F and F3 search.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.smal = False
        self.bron = PdfBron(self)
        self.balk = Paginabalk(self)
        self.miniaturen = Miniaturen(self.bron, self)
        self.view = QPdfView(self)
        self.view.setDocument(self.bron.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setPageSpacing(_PAGINATUSSENRUIMTE)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setAccessibleName("Voorbeeld van het document")
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._zoeker = QPdfSearchModel(self)
        self._zoeker.setDocument(self.bron.document)
        self.view.setSearchModel(self._zoeker)
        self._treffer = 0
        self._build()
        self._connect()
        self._show_position()
        self._tint()

    def show_pdf(self, pdf: bytes) -> None:
        """Show a document; the page and zoom that were chosen stay where that is possible."""
        pagina = self._pagina
        self._zoeker.setSearchString("")
        self.bron.load(pdf)
        self.miniaturen.pages.reload()
        self.miniaturen.setVisible(self.bron.paginas > 1 and not self.smal)
        self.go_to(min(pagina, self.bron.paginas - 1))
        self._search(self.balk.zoek.text())
        woord = "pagina" if self.bron.paginas == 1 else "pagina's"
        self.view.setAccessibleDescription(f"{self.bron.paginas} {woord}")

    def go_to(self, pagina: int) -> None:
        """Show a page, counted from 0."""
        if 0 <= pagina < self.bron.paginas:
            navigator = self.view.pageNavigator()
            navigator.jump(pagina, QPointF(), navigator.currentZoom())
        self._show_position()

    def clear(self) -> None:
        """Forget the document, its small pictures and what was looked for in it."""
        self._zoeker.setSearchString("")
        self.balk.zoek.clear()
        self.bron.clear()
        self.miniaturen.pages.reload()
        self._show_position()

    def fold(self) -> None:
        """Where there is little room: the pages and their number alone; the keys still work."""
        self.smal = True
        for deel in (self.balk.zoom, self.balk.zoek, self.balk.stand, self.miniaturen):
            deel.hide()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._tint()

    def _tint(self) -> None:
        """Put the pages on a ground of the theme; QPdfView fills with the role Dark."""
        palet = self.view.palette()
        if palet.color(QPalette.ColorRole.Dark) != color("nav"):
            palet.setColor(QPalette.ColorRole.Dark, color("nav"))
            self.view.setPalette(palet)

    def _build(self) -> None:
        self.miniaturen.hide()
        bladen = QHBoxLayout()
        bladen.setSpacing(0)
        bladen.addWidget(self.miniaturen)
        bladen.addWidget(self.view, 1)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addWidget(self.balk)
        kolom.addLayout(bladen, 1)
        balk = self.balk
        volgorde = (balk.vorige, balk.nummer, balk.volgende, balk.zoom, balk.zoek)
        for eerder, later in pairwise((*volgorde, self.miniaturen, self.view)):
            QWidget.setTabOrder(eerder, later)

    def _connect(self) -> None:
        balk = self.balk
        balk.vorige.clicked.connect(lambda: self.go_to(self._pagina - 1))
        balk.volgende.clicked.connect(lambda: self.go_to(self._pagina + 1))
        balk.nummer.gevraagd.connect(self._go_to_number)
        balk.nummer.editingFinished.connect(self._show_position)
        balk.zoom.currentIndexChanged.connect(self._apply_zoom)
        balk.zoek.textChanged.connect(self._search)
        balk.zoek.gevraagd.connect(lambda terug: self._next_hit(-1 if terug else 1))
        self._zoeker.countChanged.connect(self._count_hits)
        self.miniaturen.gekozen.connect(self.go_to)
        self.view.pageNavigator().currentPageChanged.connect(self._show_position)
        balk.choose_size(BREEDTE)
        for toets, doen in (
            (QKeySequence.StandardKey.ZoomIn, lambda: self._step_zoom(1)),
            ("Ctrl+=", lambda: self._step_zoom(1)),
            (QKeySequence.StandardKey.ZoomOut, lambda: self._step_zoom(-1)),
            ("Ctrl+0", lambda: balk.choose_size(HELE_PAGINA)),
            ("Ctrl+Home", lambda: self.go_to(0)),
            ("Ctrl+End", lambda: self.go_to(self.bron.paginas - 1)),
            ("Ctrl+G", lambda: _enter(balk.nummer)),
            ("Ctrl+F", self._ask_words),
            ("F3", lambda: self._next_hit(1)),
            ("Shift+F3", lambda: self._next_hit(-1)),
        ):
            QShortcut(QKeySequence(toets), self, doen)

    @property
    def _pagina(self) -> int:
        return self.view.pageNavigator().currentPage()

    def _go_to_number(self, _terug: bool) -> None:  # noqa: FBT001 - a slot of a signal
        """Go to the page that was typed; too high is the last one."""
        getypt = self.balk.nummer.text()
        if getypt:
            self.go_to(min(max(int(getypt), 1), self.bron.paginas) - 1)
        self._show_position()
        self.balk.nummer.selectAll()

    def _apply_zoom(self) -> None:
        keuze = self.balk.zoom.currentData()
        if isinstance(keuze, float):
            self.view.setZoomMode(QPdfView.ZoomMode.Custom)
            self.view.setZoomFactor(keuze)
        else:
            self.view.setZoomMode(QPdfView.ZoomMode(keuze))

    def _step_zoom(self, stap: int) -> None:
        """To the next size up or down; from a fitted page, seen from how large it is now."""
        nu = self._size_now()
        verder = [maat for maat in STAPPEN if (maat - nu) * stap > 0.01]  # noqa: PLR2004
        if verder:
            doel = min(verder) if stap > 0 else max(verder)
            self.balk.choose_size(doel)

    def _size_now(self) -> float:
        keuze = self.balk.zoom.currentData()
        if isinstance(keuze, float):
            return keuze
        pagina = self.bron.document.pagePointSize(max(self._pagina, 0))
        if pagina.isEmpty():
            return 1.0
        vlak, rand = self.view.viewport().size(), self.view.documentMargins()
        punt = self.logicalDpiX() / PUNTEN_PER_INCH
        breed = (vlak.width() - rand.left() - rand.right()) / (pagina.width() * punt)
        if QPdfView.ZoomMode(keuze) is BREEDTE:
            return breed
        hoog = (vlak.height() - rand.top() - rand.bottom()) / (pagina.height() * punt)
        return min(breed, hoog)

    def _ask_words(self) -> None:
        """Go to the field, which shows itself where it was folded away."""
        self.balk.zoek.show()
        self.balk.stand.show()
        _enter(self.balk.zoek)

    @property
    def _hits(self) -> int:
        return self._zoeker.rowCount(QModelIndex())

    def _search(self, woorden: str) -> None:
        self._treffer = 0
        self._zoeker.setSearchString(woorden.strip())
        self.balk.show_hits(0, self._hits)

    def _count_hits(self) -> None:
        """More places were found; the first one is shown at once."""
        totaal = self._hits
        if totaal and self.view.currentSearchResultIndex() < 0:
            self._show_hit()
        self.balk.show_hits(self._treffer, totaal)

    def _next_hit(self, stap: int) -> None:
        totaal = self._hits
        if totaal:
            self._treffer = (self._treffer + stap) % totaal
            self._show_hit()

    def _show_hit(self) -> None:
        plek = self._zoeker.resultAtIndex(self._treffer)
        self.view.setCurrentSearchResultIndex(self._treffer)
        navigator = self.view.pageNavigator()
        navigator.jump(plek.page(), plek.location(), navigator.currentZoom())
        self.balk.show_hits(self._treffer, self._hits)

    def _show_position(self) -> None:
        self.balk.show_position(self._pagina, self.bron.paginas)
        if self.bron.paginas:
            self.miniaturen.show_page(self._pagina)


def _enter(veld: QWidget) -> None:
    veld.setFocus(Qt.FocusReason.ShortcutFocusReason)
    if hasattr(veld, "selectAll"):
        veld.selectAll()
