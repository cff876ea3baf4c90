"""What leaves the screen Vandaag: one list on paper, or the dates as an agenda file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from levensloop_desktop.documents.maken import Lijstkeuze
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.vandaag.lijst import Signaalweken
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.afdrukken.afdrukken import Afdrukopdracht
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.toegang.rechten import Handeling
from levensloop_desktop.services.vandaag.vandaag import Keuze, clients_on_list
from levensloop_desktop.services.verstrekken.agendabestand import export_agenda
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.ontgrendelen.plaats_kiezen import documents_folder
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import VoorbeeldDialoog
from levensloop_desktop.ui.widgets.knoppen import Knop

MEESTE = 200
"""Of more clients no paper is made: each is read, and each gets a line in its register."""
TE_VEEL = f"Op papier passen hoogstens {MEESTE} cliënten. Kies eerst ‘Mijn cliënten’ of een soort."
BESTANDSNAAM = "levensloop-agenda.ics"


class Uitvoer:
    """Offers the menu under the button, and does what is chosen.

    Args:
        sessie: the open session.
        knop: under which the menu opens.
        zeg: shows a sentence on the screen.
    """

    def __init__(self, sessie: Sessie, knop: Knop, zeg: Callable[[str], None]) -> None:
        self._sessie = sessie
        self._knop = knop
        self._zeg = zeg

    def open_menu(self, keuze: Keuze, weken: Signaalweken) -> None:
        """Offer paper and file of the lines of a choice."""
        menu = QMenu(self._knop)
        menu.setAccessibleName("Afdrukken of bewaren")
        for woorden, met_namen in (
            ("Lijst met namen …", True),
            ("Lijst met alleen cliëntnummers …", False),
        ):
            lijstkeuze = Lijstkeuze(soort=keuze.soort, met_namen=met_namen, weken=weken)
            menu.addAction(woorden).triggered.connect(partial(self._ask_list, keuze, lijstkeuze))
        if self._sessie.may(Handeling.EXPORTEREN):
            menu.addSeparator()
            actie = menu.addAction("Agendabestand met alleen cliëntnummers …")
            alleen_mijn = bool(keuze.alleen_mijn)
            actie.triggered.connect(partial(self._ask_file, keuze.soort, alleen_mijn=alleen_mijn))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._knop.mapToGlobal(self._knop.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _ask_list(self, keuze: Keuze, lijstkeuze: Lijstkeuze, *_: object) -> None:
        """Find out which clients are on the list."""
        job = partial(clients_on_list, self._sessie.kluis, self._sessie.werkplek, keuze)
        self._sessie.read(job, partial(self.print_list, lijstkeuze), owner=self._knop)

    def print_list(self, lijstkeuze: Lijstkeuze, clienten: tuple[ClientId, ...]) -> None:
        """Show the preview of the list."""
        if len(clienten) > MEESTE:
            self._zeg(TE_VEEL)
            return
        if not clienten:
            return  # everything was done meanwhile, and the screen says so
        opdracht = Afdrukopdracht(
            client_id=clienten[0],
            documentsoort="vandaaglijst",
            clienten=clienten,
            keuze=lijstkeuze,
        )
        dialoog = VoorbeeldDialoog(self._sessie, opdracht, self._window())
        dialoog.open()

    def save_agenda(self, soort: str, pad: str, *, alleen_mijn: bool) -> None:
        """Write the agenda where the user says."""
        job = partial(
            export_agenda,
            self._sessie.kluis,
            self._sessie.werkplek,
            Path(pad),
            alleen_mijn=alleen_mijn,
            soort=soort,
            overschrijf=True,  # the file dialog asked
        )
        self._sessie.read(job, partial(self._saved, Path(pad).name), self._failed, owner=self._knop)

    def _saved(self, naam: str, uitkomst: tuple[str, Changes]) -> None:
        nummer, changes = uitkomst
        self._sessie.saved.emit()
        self._sessie.bus.changed.emit(changes)
        self._zeg(
            f"Bewaard als {naam} en ingeschreven als nummer {nummer}. Er staan geen namen in."
        )

    def _failed(self, fout: Exception) -> None:
        if isinstance(fout, LevensloopError):
            self._zeg(sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)

    def _ask_file(self, soort: str, *_: object, alleen_mijn: bool) -> None:
        dialoog = QFileDialog(self._window(), "Agendabestand bewaren", documents_folder())
        dialoog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialoog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialoog.setNameFilter("Agendabestand (*.ics)")
        dialoog.setDefaultSuffix("ics")
        dialoog.selectFile(BESTANDSNAAM)
        dialoog.fileSelected.connect(partial(self.save_agenda, soort, alleen_mijn=alleen_mijn))
        dialoog.open()

    def _window(self) -> QWidget:
        return self._knop.window()
