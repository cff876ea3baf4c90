"""Print the sheet of Nu handelen at once: no preview, straight to the printer, and registered."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from levensloop_desktop.documents.maken import Afdruk
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.afdrukken.afdrukken import Afdrukopdracht, Drukwerk, register_print
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.voorbeeld.documentmaker import Documentmaker
from levensloop_desktop.ui.voorbeeld.printopdracht import (
    NA_INSCHRIJVEN,
    Printopdracht,
    make_printer,
)
from levensloop_desktop.ui.voorbeeld.printvraag import ask_printer
from levensloop_desktop.ui.voorbeeld.verstrekking import document_title, propose_gegevens

BLAD = "nu_handelen"
_PAPIER = "papier"


class Directdruk(QObject):
    """One sheet, from the key to the paper.

    Signals:
        gezegd: a Dutch sentence about how it went, and whether that is a fault.
    """

    gezegd = Signal(str, bool)

    def __init__(self, sessie: Sessie, dossier: Dossier, scenario_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._venster = parent
        self._gegevens = propose_gegevens(dossier, BLAD, scenario_id)
        self._bezig: Printopdracht | None = None
        opdracht = Afdrukopdracht(
            client_id=ClientId(dossier.client.id), documentsoort=BLAD, onderwerp_id=scenario_id
        )
        self._maker = Documentmaker(sessie, opdracht, self)
        self._maker.failed.connect(self._fail)

    def ask_printer(self) -> None:
        """Open the print dialog of the system, without waiting for it."""
        ask_printer(make_printer(document_title(BLAD)), self._venster.window(), self.print_to)

    def print_to(self, printer: QPrinter) -> None:
        """Number the sheet, gather it for this printer, register it, and send it."""
        self.gezegd.emit("Het blad wordt gemaakt …", False)
        self._maker.make_final(self._gegevens, _PAPIER, partial(self._gather, printer))

    def _gather(self, printer: QPrinter, drukwerk: Drukwerk, afdruk: Afdruk) -> None:
        printer.setDocName(f"{printer.docName()} {drukwerk.kop.nummer}")
        opdracht = Printopdracht(self._sessie.rendering, printer, afdruk.pdf, afdruk.paginas, self)
        self._bezig = opdracht
        opdracht.failed.connect(lambda woorden: self.gezegd.emit(woorden, True))
        opdracht.gathered.connect(partial(self._register, drukwerk, afdruk))
        opdracht.start()

    def _register(self, drukwerk: Drukwerk, afdruk: Afdruk) -> None:
        self._sessie.write(
            partial(register_print, self._sessie.kluis, self._sessie.werkplek, drukwerk, afdruk),
            partial(self._send, drukwerk.kop.nummer),
            self._fail,
            owner=self,
        )

    def _send(self, nummer: str, _changes: Changes) -> None:
        goed = self._bezig is None or self._bezig.finish()
        self._bezig = None
        self._maker.note_registered()
        if not goed:
            self.gezegd.emit(NA_INSCHRIJVEN.format(nummer), True)
            return
        self.gezegd.emit(f"Afgedrukt en ingeschreven als nummer {nummer}.", False)

    def _fail(self, fout: Exception) -> None:
        if self._bezig is not None:
            self._bezig.stop()
            self._bezig = None
        if isinstance(fout, LevensloopError):
            self.gezegd.emit(sentence(fout), True)
        else:
            self.gezegd.emit("Het blad kon niet worden gemaakt.", True)
            self._sessie.storage.failed.emit(fout)
