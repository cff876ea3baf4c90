"""Start the scenario that is shown, or end it: one key each."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from levensloop_desktop.documents.content.waarden import plat_tekst
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.scenario import Inzet, Scenario, running_inzetten
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.nu_handelen import end_inzet, start_inzet
from levensloop_desktop.services.toegang.rechten import Handeling
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Chip
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij


class Inzetknop(QWidget):
    """Says since when the scenario is in use, with the button that starts or ends it.

    Signals:
        gezegd: a Dutch sentence about what went wrong, and that it is a fault.
        gedaan: it was started or ended; the button that was pressed is gone.
    """

    gezegd = Signal(str, bool)
    gedaan = Signal()

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self._scenario: Scenario | None = None
        self._loopt: Inzet | None = None
        self._smal = True
        self.chip = Chip("loopt", "")
        self.inzetten = Knop(
            "Scenario inzetten", icoon="vink", kind="main", sneltoets="Alt+I", bij_klik=self.start
        )
        self.beeindigen = Knop("Beëindigen", icoon="kruis", sneltoets="Alt+B", bij_klik=self.end)
        rij = Vloeirij(self, tussen=maten.RUIMTE_S, regel=maten.RUIMTE_XS)
        for deel in (self.chip, self.inzetten, self.beeindigen):
            rij.addWidget(deel)

    def show_scenario(self, dossier: Dossier, scenario: Scenario | None) -> None:
        """Show how one scenario stands; without any there is nothing to start."""
        mag = self._sessie.may(Handeling.SIGNAAL_TOEVOEGEN)
        self._scenario = scenario
        eerder = dossier.inzetten_van(scenario) if scenario else ()
        loopt = running_inzetten(eerder)
        self._loopt = loopt[0] if loopt else None
        self._show_chip(eerder)
        self.inzetten.setVisible(mag and scenario is not None and self._loopt is None)
        self.beeindigen.setVisible(mag and self._loopt is not None)
        for knop in (self.inzetten, self.beeindigen):
            knop.setEnabled(True)

    def fold(self, *, smal: bool) -> None:
        """Use fewer words from the next scenario on."""
        self._smal = smal

    def start(self) -> None:
        """Note that the scenario is used from now on, for the signal that was chosen."""
        if self._scenario is None or not self.inzetten.isVisibleTo(self):
            return
        self.inzetten.setEnabled(False)  # one press is one inzet
        reden = plat_tekst(self._scenario.signalen)
        job = partial(self._start, self._scenario, reden)
        self._sessie.write(job, self._done, self._refused, owner=self)

    def end(self) -> None:
        """Note that the scenario is no longer used."""
        if self._loopt is None:
            return
        self.beeindigen.setEnabled(False)
        kluis, werkplek = self._sessie.kluis, self._sessie.werkplek
        job = partial(end_inzet, kluis, werkplek, self._loopt.id)
        self._sessie.write(job, self._done, self._refused, owner=self)

    def _start(self, scenario: Scenario, reden: str) -> Changes:
        kluis, werkplek = self._sessie.kluis, self._sessie.werkplek
        return start_inzet(kluis, werkplek, scenario.id, reden)[1]

    def _done(self, _changes: Changes) -> None:
        self.gedaan.emit()

    def _refused(self, fout: Exception) -> None:
        for knop in (self.inzetten, self.beeindigen):
            knop.setEnabled(True)
        if isinstance(fout, LevensloopError):
            self.gezegd.emit(sentence(fout), True)
        else:
            self._sessie.storage.failed.emit(fout)

    def _show_chip(self, eerder: tuple[Inzet, ...]) -> None:
        """Since when it is in use, or when it was ended today."""
        vandaag = self._sessie.werkplek.now().astimezone().date()
        beeindigd = next((deel for deel in eerder if deel.einddatum == vandaag), None)
        if self._loopt is not None:
            begin = self._loopt.begindatum
            van_vandaag = begin == vandaag and bool(self._loopt.tijd)
            sinds = f"sinds {self._loopt.tijd}" if van_vandaag else self._loopt.sinds
            kort = sinds.partition(",")[0]
            woorden = kort.capitalize() if self._smal else f"In gebruik {kort}"
            self.chip.set_status("loopt", woorden)
            self.chip.setToolTip(f"In gebruik {self._loopt.sinds}")
        elif beeindigd is not None and beeindigd.eindtijd:
            self.chip.set_status("gedaan", f"Beëindigd om {beeindigd.eindtijd}")
            self.chip.setToolTip("Schrijf straks bij Scenario’s wat het opleverde.")
        self.chip.setVisible(self._loopt is not None or beeindigd is not None)
