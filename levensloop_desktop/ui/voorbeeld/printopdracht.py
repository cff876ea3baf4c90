"""Send pages to a printer, one image at a time, so that the window stays awake."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter

from levensloop_desktop.ui.task_runner import TaskRunner
from levensloop_desktop.ui.voorbeeld.pdf_pagina import PRINT_DPI, render_page

STAAND, LIGGEND = QPageLayout.Orientation.Portrait, QPageLayout.Orientation.Landscape
NA_INSCHRIJVEN = (
    "De printer meldde een fout toen het document al was ingeschreven als nummer {}. Kijk of het "
    "papier er is; zo niet, druk dan opnieuw af."
)
_FOUT = QPrinter.PrinterState.Error


def make_printer(naam: str, *, achterkant: bool = True) -> QPrinter:
    """A printer for full A4 pages.

    Args:
        naam: shown in the print queue; holds no person.
        achterkant: propose both sides of the sheet; the dialog may say otherwise.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(naam)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(STAAND)
    printer.setFullPage(True)
    kanten = QPrinter.DuplexMode
    printer.setDuplex(kanten.DuplexLongSide if achterkant else kanten.DuplexNone)
    return printer


def explain_printer(printer: QPrinter) -> str:
    """What is wrong with a printer, and what the user can do."""
    if printer.outputFileName():
        return "Het bestand kan daar niet worden bewaard. Kies een andere map of een printer."
    if not printer.isValid():
        return "Deze printer is er niet meer. Kies een andere printer."
    if printer.printerState() is QPrinter.PrinterState.Error:
        return (
            "De printer meldt een fout. Kijk of hij aan staat, papier heeft en niet vastzit, en "
            "druk opnieuw af."
        )
    return "De printer neemt dit niet aan. Kijk of de printer aan staat, of kies een andere."


class Printopdracht(QObject):
    """One run of pages to a printer.

    Nothing leaves before `finish`: the pages are gathered first, so that the register line can be
    written before the paper comes.

    Signals:
        progressed: pages done, and pages in all.
        gathered: every page is ready to be sent.
        failed: in Dutch why the printer refused.
    """

    progressed = Signal(int, int)
    gathered = Signal()
    failed = Signal(str)

    def __init__(
        self,
        runner: TaskRunner,
        printer: QPrinter,
        pdf: bytes,
        paginas: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._printer = printer
        self._pdf = pdf
        self._nog_te_doen = choose_pages(printer, paginas)
        self._totaal = len(self._nog_te_doen)
        self._schilder: QPainter | None = None
        self._gestopt = False

    def start(self) -> None:
        """Begin; the signals tell how it goes."""
        if self._nog_te_doen:
            self._render_next()
        else:
            self._refuse("Deze bladzijden heeft het document niet. Kies andere bladzijden.")

    def finish(self) -> bool:
        """Let the gathered pages go to the printer; whether it took them."""
        if self._schilder is None:
            return False
        goed = self._schilder.end() and self._printer.printerState() != _FOUT
        self._schilder = None
        return goed

    def stop(self) -> None:
        """Throw away what was gathered."""
        self._gestopt = True
        if self._schilder is not None:
            self._printer.abort()
            self._schilder.end()
            self._schilder = None

    def _render_next(self) -> None:
        job: Callable[[], QImage] = partial(
            render_page,
            self._pdf,
            self._nog_te_doen[0],
            min(PRINT_DPI, self._printer.resolution()),
        )
        self._runner.run(job, self._draw, self._fail, owner=self)

    def _draw(self, pagina: QImage) -> None:
        if self._gestopt:
            return
        if not self._turn_page(pagina) or self._schilder is None:
            self._fail()
            return
        papier = self._printer.paperRect(QPrinter.Unit.DevicePixel)
        if (papier.width() > papier.height()) != _lies(pagina):  # a printer that cannot turn paper
            pagina = pagina.transformed(QTransform().rotate(90))
        self._schilder.drawImage(QRectF(0, 0, papier.width(), papier.height()), pagina)
        self._nog_te_doen.pop(0)
        self.progressed.emit(self._totaal - len(self._nog_te_doen), self._totaal)
        if self._nog_te_doen:
            self._render_next()
        else:
            self.gathered.emit()

    def _turn_page(self, pagina: QImage) -> bool:
        """Take a new sheet that stands or lies as the page does."""
        self._printer.setPageOrientation(LIGGEND if _lies(pagina) else STAAND)
        if self._schilder is not None:
            return self._printer.newPage()
        schilder = QPainter()
        if not schilder.begin(self._printer):
            return False
        self._schilder = schilder
        return True

    def _fail(self, _fout: Exception | None = None) -> None:
        woorden = explain_printer(self._printer)
        self.stop()
        self._refuse(woorden)

    def _refuse(self, woorden: str) -> None:
        self.failed.emit(woorden)


def _lies(pagina: QImage) -> bool:
    return pagina.width() > pagina.height()


def choose_pages(printer: QPrinter, paginas: int) -> list[int]:
    """The pages the user asked for in the print dialog, counted from 0."""
    if printer.printRange() != QPrinter.PrintRange.PageRange:
        return list(range(paginas))
    eerste = max(1, printer.fromPage())
    laatste = min(paginas, printer.toPage() or paginas)
    return list(range(eerste - 1, laatste))
