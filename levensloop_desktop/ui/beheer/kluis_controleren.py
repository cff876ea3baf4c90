"""Check every page of the kluis and the chain of its log, and say what was found."""

import threading
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.kluisbeheer.bevindingen import explain_finding
from levensloop_desktop.services.kluisbeheer.controleren import (
    ZOEKINDEX,
    check_kluis,
    rebuild_search,
)
from levensloop_desktop.services.ports.kluisport import Bevinding, Kluis
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Statuswoord
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Voortgangsregel, announce
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_TERUG = "Bewaar de map zoals die nu is en zet een reservekopie terug."
_ZOEKEN = "De dossiers zelf zijn in orde. Laat Levensloop de zoekindex opnieuw maken."
_GOED = "De kluis is in orde."


class _GestoptError(Exception):
    """The user pressed Stop."""


class Controle(QObject):
    """Checking a kluis as one job that can be stopped.

    Signals:
        gevorderd: steps done and total; sent from the storage thread.
    """

    gevorderd = Signal(int, int)

    def __init__(self, kluis: Kluis, parent: QObject) -> None:
        super().__init__(parent)
        self._kluis = kluis
        self._gestopt = threading.Event()

    def stop(self) -> None:
        """Check no further."""
        self._gestopt.set()

    def run(self) -> list[Bevinding] | None:
        """What was found; None when it was stopped."""
        try:
            return check_kluis(self._kluis, self._tell)
        except _GestoptError:
            return None

    def _tell(self, gedaan: int, totaal: int) -> None:
        if self._gestopt.is_set():
            raise _GestoptError
        self.gevorderd.emit(gedaan, totaal)


class KluisControleren(QWidget):
    """One button, progress, and the outcome in words."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self._controle: Controle | None = None
        self.knop = Knop("Kluis controleren", icoon="schild", kind="main", bij_klik=self.check)
        self.voortgang = Voortgangsregel(met_stop=True)
        self.voortgang.stop_gevraagd.connect(self._stop)
        self.voortgang.hide()
        self.uitkomst = Statuswoord("gedaan", _GOED)
        self.uitkomst.hide()
        self.herstel = Knop("Zoekindex opnieuw maken", icoon="zoeken", bij_klik=self.repair)
        self.herstel.hide()
        self.bevindingen = alinea("")
        self.bevindingen.hide()
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(tekst("Kluis controleren", "sectie"))
        kolom.addWidget(
            alinea(
                "Levensloop leest elke bladzijde van de kluis na, en kijkt of in het logboek "
                "niets is weggehaald of veranderd.",
                "tekst2",
            )
        )
        rij = QHBoxLayout()
        rij.addWidget(self.knop)
        rij.addStretch()
        kolom.addLayout(rij)
        kolom.addWidget(self.voortgang)
        kolom.addWidget(self.uitkomst)
        kolom.addWidget(self.bevindingen)
        onder = QHBoxLayout()
        onder.addWidget(self.herstel)
        onder.addStretch()
        kolom.addLayout(onder)

    def check(self) -> None:
        """Check the kluis on the storage thread."""
        self.uitkomst.hide()
        self.bevindingen.hide()
        self.herstel.hide()
        self.knop.setEnabled(False)
        self.voortgang.stop.setEnabled(True)
        self.voortgang.show_step("Kluis wordt gecontroleerd …")
        self.voortgang.show()
        self._controle = Controle(self._sessie.kluis, self)
        self._controle.gevorderd.connect(
            partial(self.voortgang.show_step, "Kluis wordt gecontroleerd …")
        )
        self._sessie.read(self._controle.run, self._checked, self._refused, owner=self)

    def repair(self) -> None:
        """Make the search index anew, and check again."""
        self.herstel.hide()
        self.knop.setEnabled(False)
        self.voortgang.stop.setEnabled(False)
        self.voortgang.show_step("De zoekindex wordt opnieuw gemaakt …")
        self.voortgang.show()
        job = partial(rebuild_search, self._sessie.kluis)
        self._sessie.read(job, self._repaired, self._refused, owner=self)

    def _repaired(self, _: None) -> None:
        self.check()

    def _stop(self) -> None:
        if self._controle is not None:
            self._controle.stop()
            self.voortgang.stop.setEnabled(False)

    def _checked(self, gevonden: list[Bevinding] | None) -> None:
        self._end()
        if gevonden is None:
            self._say("vervallen", "Het controleren is gestopt.", "")
        elif gevonden:
            zinnen = "\n".join(explain_finding(bevinding) for bevinding in gevonden)
            alleen = all(bevinding.code == ZOEKINDEX for bevinding in gevonden)
            advies = _ZOEKEN if alleen else _TERUG
            self.herstel.setVisible(alleen)
            self._say("rood", f"Er klopt iets niet ({len(gevonden)}).", f"{zinnen}\n{advies}")
        else:
            self._say("gedaan", _GOED, "")

    def _refused(self, fout: Exception) -> None:
        self._end()
        if isinstance(fout, LevensloopError):
            self._say("rood", "Controleren lukt niet.", sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)

    def _end(self) -> None:
        self.knop.setEnabled(True)
        self.knop.setFocus()
        self.voortgang.hide()

    def _say(self, status: str, woord: str, uitleg: str) -> None:
        self.uitkomst.set_status(status, woord)
        self.uitkomst.show()
        self.bevindingen.setText(uitleg)
        self.bevindingen.setVisible(bool(uitleg))
        announce(self.uitkomst)
