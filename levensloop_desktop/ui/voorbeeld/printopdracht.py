"""Send pages to a printer, one image at a time, so that the window stays awake."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter

from levensloop_desktop.ui.task_runner import TaskRunner
from levensloop_desktop.ui.voorbeeld.pdf_pagina import PRINT_DPI, render_page


def make_printer(naam: str) -> QPrinter:
    """A printer for full A4 pages; `naam` is shown in the print queue and holds no person."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(naam)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    return printer


class Printopdracht(QObject):
    """One run of pages to a printer.

    Nothing leaves before `finish`: the pages are gathered first, so that the register line can be
    written before the paper comes.

    Signals:
        progressed: pages done, and pages in all.
        gathered: every page is ready to be sent.
        failed: the printer refused.
    """

    progressed = Signal(int, int)
    gathered = Signal()
    failed = Signal()

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

    def start(self) -> None:
        """Begin; the signals tell how it goes."""
        schilder = QPainter()
        if not self._nog_te_doen or not schilder.begin(self._printer):
            self.failed.emit()
            return
        self._schilder = schilder
        self._render_next()

    def finish(self) -> None:
        """Let the gathered pages go to the printer."""
        if self._schilder is not None:
            self._schilder.end()
            self._schilder = None

    def stop(self) -> None:
        """Throw away what was gathered."""
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
        if self._schilder is None:
            return
        papier = self._printer.paperRect(QPrinter.Unit.DevicePixel)
        if (pagina.width() > pagina.height()) != (papier.width() > papier.height()):
            pagina = pagina.transformed(QTransform().rotate(90))  # a sheet on its long side
        self._schilder.drawImage(QRectF(0, 0, papier.width(), papier.height()), pagina)
        self._nog_te_doen.pop(0)
        self.progressed.emit(self._totaal - len(self._nog_te_doen), self._totaal)
        if not self._nog_te_doen:
            self.gathered.emit()
        elif self._printer.newPage():
            self._render_next()
        else:
            self._fail()

    def _fail(self, _fout: Exception | None = None) -> None:
        self.stop()
        self.failed.emit()


def choose_pages(printer: QPrinter, paginas: int) -> list[int]:
    """The pages the user asked for in the print dialog, counted from 0."""
    if printer.printRange() != QPrinter.PrintRange.PageRange:
        return list(range(paginas))
    eerste = max(1, printer.fromPage())
    laatste = min(paginas, printer.toPage() or paginas)
    return list(range(eerste - 1, laatste))
