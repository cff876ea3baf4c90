"""Make the voorbeeldkluis: invented clients to practise with."""

import shutil
import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.ports.kluisport import Kluis, Kluizen, Werkplek
from levensloop_desktop.services.voorbeeldkluis.vullen import (
    GEBRUIKER,
    WACHTZIN,
    make_voorbeeldkluis,
)
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.ontgrendelen.plaats_kiezen import Mapkiezer
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.task_runner import TaskRunner
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Voortgangsregel
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_MAPNAAM = "Voorbeeld.kluis"


class Aanmaak(QObject):
    """Making the voorbeeldkluis as one job that can be stopped.

    Signals:
        gevorderd: clients done and total; sent from the storage thread.
    """

    gevorderd = Signal(int, int)

    def __init__(self, kluizen: Kluizen, werkplek: Werkplek, pad: Path) -> None:
        super().__init__()
        self._kluizen = kluizen
        self._werkplek = werkplek
        self._pad = pad
        self._gestopt = threading.Event()

    def stop(self) -> None:
        """Make no more, and leave nothing behind."""
        self._gestopt.set()

    def run(self) -> Kluis | None:
        """Make the kluis; None when it was stopped. What is half done is taken away."""
        bestond = self._pad.exists()
        try:
            kluis = make_voorbeeldkluis(
                self._kluizen, self._werkplek, self._pad, voortgang=self._tell
            )
        except _GestoptError:
            self._clear(bestond=bestond)
            return None
        except BaseException:
            self._clear(bestond=bestond)
            raise
        if self._gestopt.is_set():
            kluis.close()
            self._clear(bestond=bestond)
            return None
        return kluis

    def _clear(self, *, bestond: bool) -> None:
        if not bestond:
            shutil.rmtree(self._pad, ignore_errors=True)

    def _tell(self, gedaan: int, totaal: int) -> None:
        if self._gestopt.is_set():
            raise _GestoptError
        self.gevorderd.emit(gedaan, totaal)


class _GestoptError(Exception):
    """The user pressed Stop."""


class VoorbeeldKluis(QWidget):
    """Where the voorbeeldkluis comes, its passphrase, and the making of it.

    Signals:
        geopend: an open Kluis.
        terug: the user does not want one after all.
    """

    geopend = Signal(object)
    terug = Signal()

    def __init__(self, kluizen: Kluizen, werkplek: Werkplek, storage: TaskRunner) -> None:
        super().__init__()
        self._kluizen = kluizen
        self._werkplek = werkplek
        self._storage = storage
        self._aanmaak: Aanmaak | None = None
        self.plaats = Mapkiezer("Waar komt de voorbeeldkluis te staan?")
        self.knop = Knop("Voorbeeldkluis maken", icoon="plus", kind="main", bij_klik=self.make)
        self.annuleren = Knop("Annuleren", bij_klik=self.terug.emit)
        self.voortgang = Voortgangsregel(met_stop=True)
        self.voortgang.stop_gevraagd.connect(self._stop)
        self.voortgang.hide()
        self._lay_out()

    def start(self) -> None:
        """Begin anew."""
        self.plaats.set_fout("")
        self.knop.setFocus()

    def make(self) -> None:
        """Make the voorbeeldkluis on the storage thread."""
        pad = Path(self.plaats.map_).expanduser()
        if not self.plaats.map_ or not pad.is_dir():
            self.plaats.set_fout("Deze map is er niet. Kies een map die er is.")
            self.plaats.invoer.setFocus()
            return
        self._aanmaak = Aanmaak(self._kluizen, self._werkplek, pad / _MAPNAAM)
        self._aanmaak.gevorderd.connect(self._show_step)
        self._set_busy(bezig=True)
        self.voortgang.stop.setEnabled(True)
        self.voortgang.show_step("Voorbeeldkluis wordt gemaakt …")
        self._storage.run(self._aanmaak.run, self._made, self._refused)

    def _show_step(self, gedaan: int, totaal: int) -> None:
        self.voortgang.show_step(f"{gedaan} van {totaal} cliënten verzonnen", gedaan, totaal)

    def _stop(self) -> None:
        if self._aanmaak is not None:
            self._aanmaak.stop()
            self.voortgang.stop.setEnabled(False)
            self.voortgang.show_step("Wordt gestopt …")

    def _made(self, kluis: Kluis | None) -> None:
        self._set_busy(bezig=False)
        if kluis is None:
            self.knop.setFocus()
        else:
            self.geopend.emit(kluis)

    def _refused(self, fout: Exception) -> None:
        self._set_busy(bezig=False)
        if isinstance(fout, LevensloopError):
            self.plaats.set_fout(sentence(fout))
            self.plaats.invoer.setFocus()
        else:
            self._storage.failed.emit(fout)

    def _set_busy(self, *, bezig: bool) -> None:
        for veld in (self.plaats, self.knop, self.annuleren):
            veld.setEnabled(not bezig)
        self.voortgang.setVisible(bezig)

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(tekst("Voorbeeldkluis maken", "groot"))
        kolom.addWidget(
            alinea(
                "Hierin staan 22 verzonnen cliënten om mee te oefenen. "
                "Vul hier nooit gegevens van echte mensen in.",
                "tekst2",
            )
        )
        kolom.addWidget(self.plaats)
        geheim = alinea(
            f"Gebruiker: {GEBRUIKER.naam}\nWachtzin: {WACHTZIN}\n"
            "U hebt die nodig als u de voorbeeldkluis later opnieuw opent."
        )
        kolom.addWidget(geheim)
        rij = QHBoxLayout()
        rij.setSpacing(maten.RUIMTE_L)
        rij.addWidget(self.knop)
        rij.addWidget(self.annuleren)
        rij.addStretch()
        kolom.addLayout(rij)
        kolom.addWidget(self.voortgang)
        kolom.addStretch(1)
