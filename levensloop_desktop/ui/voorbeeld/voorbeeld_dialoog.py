"""The preview: see the pages, say for whom and why, then print or save under a number."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from typing_extensions import override

from levensloop_desktop.documents.maken import EIGEN_HUIS, Afdruk
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.afdrukken.afdrukken import (
    Afdrukopdracht,
    Drukwerk,
    register_print,
)
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.meldingen import explain_error
from levensloop_desktop.services.pakket.beveiligen import BEVEILIGD, Beveiligd, secure
from levensloop_desktop.ui.ontgrendelen.plaats_kiezen import documents_folder
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.voorbeeld.bestand import save_and_register
from levensloop_desktop.ui.voorbeeld.documentmaker import Documentmaker
from levensloop_desktop.ui.voorbeeld.printopdracht import (
    NA_INSCHRIJVEN,
    Printopdracht,
    make_printer,
)
from levensloop_desktop.ui.voorbeeld.printvraag import ask_printer
from levensloop_desktop.ui.voorbeeld.verstrekking import (
    Verstrekkingsgegevens,
    document_title,
    list_ontvangers,
    propose_filename,
    propose_gegevens,
)
from levensloop_desktop.ui.voorbeeld.voorbeeld_indeling import VoorbeeldIndeling
from levensloop_desktop.ui.voorbeeld.wachtzin_dialoog import WachtzinDialoog

PAPIER = "papier"


def open_voorbeeld(
    sessie: Sessie,
    client_id: ClientId,
    documentsoort: str,
    onderwerp_id: str,
    parent: QWidget,
    *,
    overleg: str = "",
    als: Verstrekking | None = None,
) -> "VoorbeeldDialoog":
    """Show the preview of a document over its window, without waiting for it.

    Args:
        sessie: the open session.
        client_id: whose document.
        documentsoort: code of the value list documentsoort.
        onderwerp_id: the record it is about; empty for the latest.
        parent: over whose window.
        overleg: kenmerk of a meeting that is printed whole.
        als: the earlier paper it replaces: for the same recipient, purpose and ground.
    """
    opdracht = Afdrukopdracht(
        client_id=client_id,
        documentsoort=documentsoort,
        onderwerp_id=onderwerp_id,
        overleg=overleg,
        ontvanger=als.ontvanger if als else "",
        doel=als.doel if als else "",
        grondslag=als.grondslag if als else "",
    )
    dialoog = VoorbeeldDialoog(sessie, opdracht, parent.window())
    dialoog.open()
    return dialoog


class _Document(NamedTuple):
    drukwerk: Drukwerk
    afdruk: Afdruk


class VoorbeeldDialoog(QDialog):
    """A window over the main window; closing it forgets every page.

    Signals:
        registered: a document was printed or saved, and stands in the register under this number.
    """

    registered = Signal(str)

    def __init__(self, sessie: Sessie, opdracht: Afdrukopdracht, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("Afdrukvoorbeeld")
        self._sessie = sessie
        self._opdracht = opdracht
        self._drukwerk: Drukwerk | None = None
        self._printopdracht: Printopdracht | None = None
        self.maker = Documentmaker(sessie, opdracht, self)
        self.deel = self._make_layout(document_title(opdracht.documentsoort))
        self._connect()
        self.maker.prepare(self._begin)

    def _make_layout(self, titel: str) -> VoorbeeldIndeling:
        """What stands where; another window over the same work says it otherwise."""
        return VoorbeeldIndeling(self, titel)

    def _connect(self) -> None:
        self.maker.busy_changed.connect(self.deel.show_busy)
        self.maker.previewing.connect(self.deel.show_previewing)
        self.maker.failed.connect(self._show_error)
        self.deel.gegevens.settled.connect(self._refresh)
        self.deel.afdrukken.clicked.connect(self._ask_printer)
        self.deel.bewaren.clicked.connect(self._start_saving)
        self.deel.sluiten.clicked.connect(self.close)
        self.deel.voortgang.stop_gevraagd.connect(self._stop_printing)

    # The preview

    def _begin(self, drukwerk: Drukwerk) -> None:
        self._drukwerk = drukwerk
        opdracht = drukwerk.opdracht
        voorstel = propose_gegevens(drukwerk.dossier, opdracht.documentsoort, opdracht.onderwerp_id)
        if opdracht.is_intern:  # what is about several clients stays in the house
            voorstel = replace(voorstel, ontvanger=EIGEN_HUIS)
            self.deel.gegevens.ontvanger.setEnabled(False)
        elif opdracht.ontvanger:
            voorstel = Verstrekkingsgegevens(
                ontvanger=opdracht.ontvanger, doel=opdracht.doel, grondslag=opdracht.grondslag
            )
        self.deel.gegevens.fill(
            voorstel, [] if opdracht.is_intern else list_ontvangers(drukwerk.dossier)
        )
        self._refresh()

    def _refresh(self) -> None:
        if self._drukwerk is not None:
            self.maker.make_preview(self._drukwerk, self.deel.gegevens.gegevens(), self._show)

    def _show(self, drukwerk: Drukwerk, afdruk: Afdruk) -> None:
        self.deel.show_document(afdruk, drukwerk.kop.nummer)

    # Printing

    def _ask_printer(self) -> None:
        if not self.deel.gegevens.check():
            return
        naam = document_title(self._opdracht.documentsoort)
        printer = make_printer(naam, achterkant=self._opdracht.op_de_achterkant)
        bladzijden = max(1, self.deel.weergave.bron.paginas)
        ask_printer(printer, self, self.print_to, bladzijden=bladzijden)

    def print_to(self, printer: QPrinter) -> None:
        """Number the document, gather its pages for this printer, register it, and send it."""
        if self.deel.gegevens.check():
            self.maker.make_final(
                self.deel.gegevens.gegevens(), PAPIER, partial(self._gather, printer)
            )

    def _gather(self, printer: QPrinter, drukwerk: Drukwerk, afdruk: Afdruk) -> None:
        self._show(drukwerk, afdruk)
        printer.setDocName(f"{printer.docName()} {drukwerk.kop.nummer}")
        opdracht = Printopdracht(self._sessie.rendering, printer, afdruk.pdf, afdruk.paginas, self)
        self._printopdracht = opdracht
        opdracht.progressed.connect(self.deel.show_progress)
        opdracht.failed.connect(self._printer_refused)
        opdracht.gathered.connect(partial(self._register_paper, _Document(drukwerk, afdruk)))
        self.deel.show_progress(0, afdruk.paginas)
        opdracht.start()

    def _register_paper(self, document: _Document) -> None:
        self._sessie.write(
            partial(register_print, self._sessie.kluis, self._sessie.werkplek, *document),
            partial(self._send, document),
            self._not_registered,
            owner=self,
        )

    def _send(self, document: _Document, _changes: Changes) -> None:
        goed = self._printopdracht is None or self._printopdracht.finish()
        self._printopdracht = None
        nummer = document.drukwerk.kop.nummer
        if not goed:
            self.maker.note_registered()
            self.deel.show_fault(NA_INSCHRIJVEN.format(nummer))
            return
        self._done(f"Afgedrukt en ingeschreven als nummer {nummer}.", nummer)

    def _not_registered(self, fout: Exception) -> None:
        self._stop_printing()
        self._show_error(fout)

    def _stop_printing(self) -> None:
        if self._printopdracht is not None:
            self._printopdracht.stop()
            self._printopdracht = None
            self.deel.show_message("Afdrukken is gestopt. Er is niets ingeschreven.")

    def _printer_refused(self, woorden: str) -> None:
        self._printopdracht = None
        self.deel.show_fault(woorden)

    @property
    def opdracht(self) -> Afdrukopdracht:
        """What is asked for."""
        return self._opdracht

    # Saving

    def _start_saving(self) -> None:
        if self.deel.gegevens.check():
            self.maker.make_final(
                self.deel.gegevens.gegevens(), self.deel.vorm.vorm, self._ask_file
            )

    def _ask_file(self, drukwerk: Drukwerk, afdruk: Afdruk) -> None:
        self._show(drukwerk, afdruk)
        dialoog = QFileDialog(self, "Bewaren als bestand", documents_folder())
        dialoog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialoog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialoog.setNameFilter("PDF-bestand (*.pdf)")
        dialoog.setDefaultSuffix("pdf")
        dialoog.selectFile(propose_filename(self._opdracht.documentsoort, drukwerk.kop.nummer))
        dialoog.fileSelected.connect(partial(self._save_chosen, _Document(drukwerk, afdruk)))
        dialoog.open()

    def _save_chosen(self, document: _Document, pad: str) -> None:
        """Write it as it is, or encrypt it first beside the storage thread."""
        drukwerk, afdruk = document
        if drukwerk.opdracht.vorm != BEVEILIGD:
            self.save_to(Path(pad), drukwerk, afdruk)
            return
        self.deel.show_busy(busy=True)
        self._sessie.rendering.run(
            partial(secure, afdruk),
            partial(self._save_secured, Path(pad), drukwerk),
            self._show_error,
            owner=self,
        )

    def _save_secured(self, pad: Path, drukwerk: Drukwerk, beveiligd: Beveiligd) -> None:
        self.save_to(pad, drukwerk, beveiligd.afdruk, beveiligd.wachtzin)

    def save_to(self, pad: Path, drukwerk: Drukwerk, afdruk: Afdruk, wachtzin: str = "") -> None:
        """Write the numbered document to a file and enter it in the register.

        Args:
            pad: where it comes.
            drukwerk: what it was made of.
            afdruk: its pages, encrypted or not.
            wachtzin: that opens it, shown once when it stands; empty for none.
        """
        job = partial(
            save_and_register, self._sessie.kluis, self._sessie.werkplek, drukwerk, afdruk, pad
        )
        nummer = drukwerk.kop.nummer
        zin = f"Bewaard als {pad.name} en ingeschreven als nummer {nummer}."

        def saved(_changes: Changes) -> None:
            self._done(zin, nummer)
            if wachtzin:
                WachtzinDialoog(zin, wachtzin, self).open()

        self._sessie.write(job, saved, self._show_error, owner=self)

    def _done(self, zin: str, nummer: str) -> None:
        self.maker.note_registered()
        self.deel.show_message(zin)
        self.registered.emit(nummer)

    def _show_error(self, fout: Exception) -> None:
        """An error of the world is explained in place; anything else is a bug."""
        if isinstance(fout, LevensloopError):
            self.deel.show_fault(explain_error(fout).tekst)
        else:
            self.deel.show_fault(
                "Het document kon niet worden gemaakt. Het dossier is niet veranderd."
            )
            self._sessie.storage.failed.emit(fout)

    @override
    def done(self, uitkomst: int) -> None:
        self._forget()
        super().done(uitkomst)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._forget()
        super().closeEvent(event)

    def _forget(self) -> None:
        if self._printopdracht is not None:
            self._printopdracht.stop()
            self._printopdracht = None
        self.deel.weergave.clear()
        self._drukwerk = None
