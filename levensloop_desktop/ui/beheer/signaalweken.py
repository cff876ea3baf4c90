"""How long before something ends Levensloop begins to warn, for everybody in this kluis."""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.vandaag.lijst import STANDAARD, Signaalweken
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.vandaag.vandaag import GRENZEN, keep_weeks, read_weeks
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Statuswoord
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import announce
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_BREEDTE = 160
_UITLEG = (
    "Zo lang van tevoren staat iets in Vandaag, en staan de merktekens op de levenslijn en het "
    "termijnenoverzicht. Het geldt voor iedereen in deze kluis. Een afspraak staat er een week "
    "van tevoren."
)
_VOLGORDE = "Kies weken die niet langer zijn dan de regel erboven."


class SignaalwekenBlad(QWidget):
    """Three choices, from long to short, and the way back to the weeks it began with."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self.lang, self.middel, self.kort = (_weeks() for _ in range(3))
        self.kaders = (
            Veldkader("Titel, indicatie of verblijf die eindigt, en beslissingen", self.lang),
            Veldkader("Risicotaxatie die verloopt", self.middel),
            Veldkader("Evaluatie van een plan, en overleg", self.kort),
        )
        self.bewaren = Knop("Weken bewaren", icoon="bewaren", kind="main", bij_klik=self.keep)
        self.terug = Knop(
            f"Terug naar {STANDAARD.lang}, {STANDAARD.middel} en {STANDAARD.kort}",
            icoon="ongedaan",
            bij_klik=partial(self._fill, STANDAARD),
        )
        self.klaar = Statuswoord("gedaan", "Bewaard.")
        self.klaar.hide()
        for keuze in (self.lang, self.middel, self.kort):
            keuze.currentIndexChanged.connect(self._changed)
        self._lay_out()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read what counts now."""
        super().showEvent(event)
        if not event.spontaneous():
            self._sessie.read(partial(read_weeks, self._sessie.kluis), self._fill, owner=self)

    def keep(self) -> None:
        """Keep the weeks when they go down."""
        weken = Signaalweken(*(keuze.currentData() for keuze in self._choices()))
        fout = 1 if weken.middel > weken.lang else 2 if weken.kort > weken.middel else 0
        if fout:
            self.kaders[fout].set_fout(_VOLGORDE)
            self._choices()[fout].setFocus()
            return
        job = partial(keep_weeks, self._sessie.kluis, weken)
        self._sessie.write(job, self._kept, owner=self)

    def _choices(self) -> tuple[QComboBox, QComboBox, QComboBox]:
        return self.lang, self.middel, self.kort

    def _fill(self, weken: Signaalweken) -> None:
        for keuze, aantal in zip(self._choices(), weken.alle, strict=True):
            keuze.setCurrentIndex(keuze.findData(aantal))
        self._changed()

    def _changed(self) -> None:
        self.klaar.hide()
        for kader in self.kaders:
            kader.clear_fout()

    def _kept(self, _: Changes) -> None:
        self.klaar.show()
        announce(self.klaar)

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(tekst("Signaalweken", "sectie"))
        kolom.addWidget(alinea(_UITLEG, "tekst2"))
        for kader in self.kaders:
            kolom.addWidget(kader)
        rij = QHBoxLayout()
        rij.setSpacing(maten.RUIMTE_M)
        rij.addWidget(self.bewaren)
        rij.addWidget(self.terug)
        rij.addStretch()
        kolom.addLayout(rij)
        kolom.addWidget(self.klaar)


def _weeks() -> QComboBox:
    keuze = QComboBox()
    keuze.setMaximumWidth(_BREEDTE)
    for aantal in range(GRENZEN[0], GRENZEN[1] + 1):
        keuze.addItem("1 week" if aantal == 1 else f"{aantal} weken", aantal)
    return keuze
