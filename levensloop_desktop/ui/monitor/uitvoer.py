"""What leaves the monitor: a file in one of four forms, or paper; always the protected answers."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from levensloop_desktop.documents.bladen.vormen import VORMEN
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.kengetallen.monitorbestand import (
    TITEL,
    export_monitor,
    preview_monitor,
)
from levensloop_desktop.services.kluisbeheer.bestanden import placed_file
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.ontgrendelen.plaats_kiezen import documents_folder
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.voorbeeld.bladenvoorbeeld import Bladenvoorbeeld
from levensloop_desktop.ui.voorbeeld.pdf_pagina import PdfBron
from levensloop_desktop.ui.voorbeeld.printopdracht import Printopdracht

_SOORTEN = {
    "xlsx": "Excel (*.xlsx)",
    "ods": "OpenDocument (*.ods)",
    "csv": "CSV (*.csv)",
    "pdf": "PDF (*.pdf)",
}


class Monitoruitvoer(QObject):
    """Asks where to, makes the file away from the window, and says how it went.

    Args:
        sessie: the open session.
        zeg: shows a sentence on the screen.
        venster: over which dialogs open.
    """

    def __init__(self, sessie: Sessie, zeg: Callable[[str], None], venster: QWidget) -> None:
        super().__init__(venster)
        self._sessie = sessie
        self._zeg = zeg
        self._venster = venster
        self._opdracht: Printopdracht | None = None

    def ask_file(self, halfjaar: str) -> None:
        """Ask for place and form."""
        dialoog = QFileDialog(self._venster.window(), "Monitor bewaren", documents_folder())
        dialoog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialoog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialoog.setNameFilters([_SOORTEN[vorm] for vorm in VORMEN])
        dialoog.setDefaultSuffix(VORMEN[0])
        dialoog.filterSelected.connect(
            lambda keuze: dialoog.setDefaultSuffix(_form_of(keuze.rstrip(")")))
        )
        dialoog.selectFile(f"monitor-samenwerking-{halfjaar}")
        dialoog.fileSelected.connect(partial(self.save, halfjaar))
        dialoog.open()

    def save(self, halfjaar: str, pad: str) -> None:
        """Write the file; its end says in which form."""
        if _form_of(pad) not in VORMEN:
            self._zeg("Kies een naam die eindigt op .xlsx, .ods, .csv of .pdf.")
            return
        job = partial(_write, self._sessie.kluis, halfjaar, Path(pad))
        self._sessie.read(job, self._zeg, self._refused, owner=self)

    def ask_printer(self, halfjaar: str) -> None:
        """Show the pages; from there they go to a printer."""
        job = partial(preview_monitor, self._sessie.kluis, halfjaar)
        self._sessie.read(job, partial(self._preview, halfjaar), self._refused, owner=self)

    def _preview(self, halfjaar: str, pdf: bytes) -> None:
        voorbeeld = Bladenvoorbeeld(TITEL, pdf, self._venster.window())
        voorbeeld.gekozen.connect(partial(self.print_to, halfjaar))
        voorbeeld.open()

    def print_to(self, halfjaar: str, printer: QPrinter) -> None:
        """Make the pages and send them."""
        self._zeg("De bladen worden gemaakt …")
        job = partial(export_monitor, self._sessie.kluis, halfjaar, "pdf")
        self._sessie.read(job, partial(self._send, printer), self._refused, owner=self)

    def _send(self, printer: QPrinter, pdf: bytes) -> None:
        bron = PdfBron(self)
        bron.load(pdf)
        paginas = bron.paginas
        bron.clear()
        self._opdracht = Printopdracht(self._sessie.rendering, printer, pdf, paginas, self)
        self._opdracht.failed.connect(self._zeg)
        self._opdracht.gathered.connect(self._finish)
        self._opdracht.start()

    def _finish(self) -> None:
        opdracht, self._opdracht = self._opdracht, None
        if opdracht is not None and opdracht.finish():
            self._zeg("Naar de printer gestuurd.")
        else:
            self._zeg("De printer meldde een fout. Kijk of het papier er is.")

    def _refused(self, fout: Exception) -> None:
        if isinstance(fout, LevensloopError):
            self._zeg(sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)


def _form_of(naam: str) -> str:
    return naam.rpartition(".")[2].lower()


def _write(kluis: Kluis, halfjaar: str, pad: Path) -> str:
    """Make the file and write it; one that is there was offered for replacing."""
    inhoud = export_monitor(kluis, halfjaar, _form_of(pad.name))
    with placed_file(pad, inhoud, overschrijf=True):
        return f"Bewaard als {pad.name}."
