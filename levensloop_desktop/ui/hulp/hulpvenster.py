"""The window of the handleiding: contents and search on the left, a page on the right."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop import __version__
from levensloop_desktop.documents.handleiding.lezen import Pagina, read_handleiding
from levensloop_desktop.documents.handleiding.zoeken import search
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.kluisbeheer.bestanden import placed_file
from levensloop_desktop.ui.hulp.bladzijde import Bladzijde
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.task_runner import TaskRunner
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.lijst import Lijst, Lijstvorm
from levensloop_desktop.ui.widgets.meldingen import Foutbalk, Voortgangsregel
from levensloop_desktop.ui.widgets.rollen import Rol
from levensloop_desktop.ui.widgets.teksten import tekst
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

_MAAT = (1000, 640)
_LINKS, _LINKS_SMAL = 300, 200
_SMAL = 800
_VORM = Lijstvorm(hoogte=44)
_PAGINA, _KOP = Qt.ItemDataRole.UserRole + 40, Qt.ItemDataRole.UserRole + 41


class Hulpvenster(QDialog):
    """Read beside the work; Esc closes.

    Signals:
        rondleiding_gevraagd: the user wants to see the tour again.
    """

    rondleiding_gevraagd = Signal()

    def __init__(self, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Handleiding")
        self.resize(*_MAAT)
        self._runner = runner
        self._terug: list[str] = []
        self._nu = ""
        self.vraag = QLineEdit()
        self.vraag.setAccessibleName("Zoeken in de handleiding")
        self.vraag.setPlaceholderText("Zoeken in de handleiding")
        self.vraag.setClearButtonEnabled(True)
        self.lijst = Lijst("Bladzijden", _VORM)
        self.leeg = tekst("Niets gevonden. Probeer een ander woord.", "klein")
        self.leeg.setWordWrap(True)
        self.leeg.hide()
        self.blad = Bladzijde()
        self.terug = Knop("Vorige bladzijde", bij_klik=self.go_back, sneltoets="Alt+Left")
        self.als_pdf = Knop("Als PDF …", icoon="document", bij_klik=self.ask_file)
        self.rondleiding = Knop("Rondleiding", bij_klik=self._ask_tour)
        self.fout = Foutbalk()
        self.voortgang = Voortgangsregel()
        self.voortgang.hide()
        self.klaar = tekst("", "klein")
        self.klaar.hide()
        self._model = QStandardItemModel(self.lijst)
        self.lijst.setModel(self._model)
        self.vraag.textChanged.connect(self._fill)
        self.vraag.returnPressed.connect(self._open_first)
        self.lijst.keuze_veranderd.connect(self._open)
        self.blad.gevraagd.connect(self.show_page)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._search)
        self._lay_out()
        self._fill("")

    def show_page(self, naam: str, kop: str = "") -> None:
        """Show a page, and its line in the list."""
        pagina = read_handleiding().page(naam)
        if self._nu and self._nu != pagina.naam:
            self._terug.append(self._nu)
        self._show(pagina, kop)

    def go_back(self) -> None:
        """The page that was shown before."""
        if self._terug:
            self._show(read_handleiding().page(self._terug.pop()), "")

    def ask_file(self) -> None:
        """Ask where the handleiding may come as one file."""
        venster = QFileDialog(self, "Handleiding bewaren", "Handleiding Levensloop.pdf")
        venster.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        venster.setNameFilter("PDF (*.pdf)")
        venster.setDefaultSuffix("pdf")
        venster.fileSelected.connect(self.save_to)
        venster.finished.connect(venster.deleteLater)
        venster.open()

    def save_to(self, bestand: str) -> None:
        """Make the PDF and put it there."""
        self.fout.hide()
        self.klaar.hide()
        self.als_pdf.setEnabled(False)
        self.voortgang.show_step("De handleiding wordt gemaakt …")
        self.voortgang.show()
        job = partial(_write, Path(bestand))
        self._runner.run(job, self._saved, self._refused, owner=self)

    def _saved(self, pad: Path) -> None:
        self._set_ready()
        self.klaar.setText(f"Bewaard als {pad.name}.")
        self.klaar.show()

    def _refused(self, fout: Exception) -> None:
        self._set_ready()
        if isinstance(fout, LevensloopError):
            self.fout.say(sentence(fout))
        else:
            self._runner.failed.emit(fout)

    def _set_ready(self) -> None:
        self.als_pdf.setEnabled(True)
        self.voortgang.hide()

    def _show(self, pagina: Pagina, kop: str) -> None:
        self._nu = pagina.naam
        self.blad.show_page(pagina, kop)
        self.terug.setEnabled(bool(self._terug))
        self._mark(pagina.naam)

    def _mark(self, naam: str) -> None:
        """Choose the line of a page without opening it anew."""
        for rij in range(self._model.rowCount()):
            index = self._model.index(rij, 0)
            if index.data(_PAGINA) == naam:
                self.lijst.blockSignals(True)
                self.lijst.setCurrentIndex(index)
                self.lijst.blockSignals(False)
                return

    def _fill(self, vraag: str) -> None:
        handleiding = read_handleiding()
        self._model.clear()
        if vraag.strip():
            regels = [(plek.pagina, plek.kop) for plek in search(handleiding, vraag)]
        else:
            regels = [(pagina, "") for pagina in handleiding.paginas]
        for pagina, kop in regels:
            regel = QStandardItem(pagina.titel)
            regel.setData(kop or pagina.hoofdstuk, Rol.BIJTEKST)
            regel.setData(pagina.naam, _PAGINA)
            regel.setData(kop, _KOP)
            self._model.appendRow(regel)
        self.leeg.setVisible(not regels)
        if not vraag.strip():
            self._mark(self._nu)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.show_page(str(index.data(_PAGINA)), str(index.data(_KOP)))

    def _open_first(self) -> None:
        if self._model.rowCount():
            self.lijst.setCurrentIndex(self._model.index(0, 0))
            self.lijst.setFocus()

    def _search(self) -> None:
        self.vraag.setFocus()
        self.vraag.selectAll()

    def _ask_tour(self) -> None:
        self.rondleiding_gevraagd.emit()
        self.close()

    def _lay_out(self) -> None:
        links = QVBoxLayout()
        links.setSpacing(maten.RUIMTE_S)
        for deel in (self.vraag, self.leeg):
            links.addWidget(deel)
        links.addWidget(self.lijst, 1)
        kop = Vloeirij(tussen=maten.RUIMTE_S)
        kop.addWidget(self.terug)
        kop.add_stretch()
        for knop in (self.rondleiding, self.als_pdf):
            kop.addWidget(knop)
        kop.addWidget(Knop("Sluiten", toets="Esc", bij_klik=self.reject))
        rechts = QVBoxLayout()
        rechts.setSpacing(maten.RUIMTE_S)
        rechts.addLayout(kop)
        rechts.addWidget(self.fout)
        rechts.addWidget(self.klaar)
        rechts.addWidget(self.voortgang)
        rechts.addWidget(self.blad, 1)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(maten.MARGE, maten.RUIMTE_L, maten.MARGE, maten.RUIMTE_L)
        rij.setSpacing(maten.RUIMTE_L)
        rij.addLayout(links)
        rij.addLayout(rechts, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the list takes less room."""
        super().resizeEvent(event)
        breedte = _LINKS if event.size().width() >= _SMAL else _LINKS_SMAL
        for deel in (self.vraag, self.lijst, self.leeg):
            deel.setFixedWidth(breedte)


def _write(pad: Path) -> Path:
    from levensloop_desktop.documents.handleiding.papier import (  # noqa: PLC0415  ReportLab is heavy
        make_handleiding,
    )

    afdruk = make_handleiding(__version__, datetime.now().astimezone())
    with placed_file(pad, afdruk.pdf, overschrijf=True, openbaar=True):
        return pad
