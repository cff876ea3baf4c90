"""Print the herstelblad; the kluis learns a new code only when the paper comes."""

from functools import partial
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.kluisbeheer.bestanden import placed_file
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.toegang.gebruikers import renew_recovery
from levensloop_desktop.services.toegang.herstelblad import Herstelblad, prepare_herstelblad
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.ontgrendelen.plaats_kiezen import documents_folder
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.task_runner import TaskRunner
from levensloop_desktop.ui.voorbeeld.printopdracht import Printopdracht, make_printer
from levensloop_desktop.ui.voorbeeld.printvraag import ask_printer
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Foutbalk, Voortgangsregel
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_BREEDTE = 480
_NAAM = "Herstelblad"
_UITLEG = (
    "Bent u uw wachtzin kwijt, dan opent u de kluis met de code op dit blad. "
    "Bewaar het op papier in een kluis of een afgesloten kast."
)
_VERLOREN = (
    "Zonder herstelblad en zonder wachtzin is de kluis verloren: niemand kan hem dan nog openen, "
    "ook de maker van Levensloop niet."
)
_OUD = "Zodra het nieuwe blad is gemaakt, werkt het oude niet meer."


class HerstelbladDialoog(QDialog):
    """One sheet, to a printer or to a file.

    Args:
        kluis: that the sheet opens.
        werkplek: clock.
        runner: the storage thread.
        code: that the kluis knows already, right after it was made; "" for a new one.
        parent: the window.
    """

    def __init__(
        self,
        kluis: Kluis,
        werkplek: Werkplek,
        runner: TaskRunner,
        code: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kluis = kluis
        self._runner = runner
        self._is_bekend = bool(code)
        self._blad: Herstelblad | None = None
        self._opdracht: Printopdracht | None = None
        self.setWindowTitle(_NAAM)
        self.fout = Foutbalk()
        self.fout.knop.hide()
        self.klaar = alinea("", "tekst2")
        self.klaar.hide()
        self.afdrukken = Knop(
            "Afdrukken …", icoon="afdrukken", kind="main", bij_klik=self._ask_printer
        )
        self.opslaan = Knop("Bewaren als PDF …", bij_klik=self._ask_file)
        self.sluiten = Knop("Later" if code else "Annuleren", bij_klik=self.reject)
        self.voortgang = Voortgangsregel()
        self._lay_out()
        self._set_busy("Herstelblad wordt gemaakt …")
        job = partial(prepare_herstelblad, kluis, werkplek, code)
        runner.run(job, self._prepared, self._refused, owner=self)

    def print_to(self, printer: QPrinter) -> None:
        """Gather the page, let the kluis know the code, and only then send the paper."""
        if self._blad is None:
            return
        self._set_busy("Herstelblad wordt afgedrukt …")
        afdruk = self._blad.afdruk
        self._opdracht = Printopdracht(self._runner, printer, afdruk.pdf, afdruk.paginas, self)
        self._opdracht.gathered.connect(partial(self._keep, self._send))
        self._opdracht.failed.connect(self._printer_refused)
        self._opdracht.start()

    def save_to(self, bestand: str) -> None:
        """Write the PDF where the user said, and let the kluis know the code, or neither."""
        if self._blad is None:
            return
        pad = Path(bestand)
        self._set_busy("Herstelblad wordt bewaard …")
        job = partial(_write, self._kluis, self._blad, pad, bekend=self._is_bekend)
        gedaan = partial(
            self._done, "Het herstelblad is bewaard. Zet het bestand niet bij de kluis."
        )
        self._runner.run(job, gedaan, self._refused, owner=self)

    def _ask_printer(self) -> None:
        ask_printer(make_printer(_NAAM), self, self.print_to)

    def _ask_file(self) -> None:
        venster = QFileDialog(self, "Herstelblad bewaren", str(documents_folder()))
        venster.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        venster.setNameFilter("PDF (*.pdf)")
        venster.setDefaultSuffix("pdf")
        venster.selectFile(f"{_NAAM}.pdf")
        venster.fileSelected.connect(self.save_to)
        venster.finished.connect(venster.deleteLater)
        venster.open()

    def _keep(self, gedaan: object) -> None:
        """Let the kluis know the code, unless it does already."""
        if self._blad is None or not callable(gedaan):
            return
        if self._is_bekend:
            gedaan(None)
            return
        job = partial(renew_recovery, self._kluis, self._blad.code)
        self._runner.run(job, gedaan, self._refused, owner=self)

    def _send(self, _: None) -> None:
        if self._opdracht is not None:
            self._opdracht.finish()
        self._done("Het herstelblad is naar de printer gestuurd. Leg het achter slot.", None)

    def _prepared(self, blad: Herstelblad) -> None:
        self._blad = blad
        self._set_busy("")
        self.afdrukken.setFocus()

    def _done(self, zin: str, _: None) -> None:
        self._is_bekend = True
        self._set_busy("")
        self.klaar.setText(zin)
        self.klaar.show()
        self.sluiten.setText("Klaar")
        self.sluiten.setFocus()

    def _printer_refused(self, woorden: str) -> None:
        self._set_busy("")
        self.fout.say(woorden)

    def _refused(self, fout: Exception) -> None:
        if self._opdracht is not None:
            self._opdracht.stop()
        self._set_busy("")
        if isinstance(fout, LevensloopError):
            self.fout.say(sentence(fout))
        else:
            self._runner.failed.emit(fout)

    def _set_busy(self, stap: str) -> None:
        for knop in (self.afdrukken, self.opslaan):
            knop.setEnabled(not stap and self._blad is not None)
        self.voortgang.setVisible(bool(stap))
        if stap:
            self.fout.hide()
            self.voortgang.show_step(stap)

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # grows with what is said
        kolom.setContentsMargins(maten.MARGE, maten.MARGE, maten.MARGE, maten.MARGE)
        kolom.setSpacing(maten.RUIMTE_L)
        kop = tekst("Herstelblad", "sectie")
        kop.setMinimumWidth(_BREEDTE)
        kolom.addWidget(kop)
        kolom.addWidget(alinea(_UITLEG))
        kolom.addWidget(alinea(_VERLOREN))
        if not self._is_bekend:
            kolom.addWidget(alinea(_OUD, "tekst2"))
        kolom.addWidget(self.fout)
        kolom.addWidget(self.klaar)
        kolom.addWidget(self.voortgang)
        rij = QHBoxLayout()
        rij.setSpacing(maten.RUIMTE_L)
        rij.addWidget(self.afdrukken)
        rij.addWidget(self.opslaan)
        rij.addStretch()
        rij.addWidget(self.sluiten)
        kolom.addLayout(rij)


def _write(kluis: Kluis, blad: Herstelblad, pad: Path, *, bekend: bool) -> None:
    with placed_file(pad, blad.afdruk.pdf, overschrijf=True):
        if not bekend:
            renew_recovery(kluis, blad.code)
