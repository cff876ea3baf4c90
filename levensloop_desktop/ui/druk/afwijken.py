"""Deviate from a profile for one client of a map or a round, with a reason for each rubriek."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.domain.verstrekking.profielen import Keuze, Profiel, why_it_stays
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.verstrekking.keuzepaneel import Keuzepaneel
from levensloop_desktop.ui.verstrekking.rubriekenlijst import Toelichting
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_BREED, _HOOG = 760, 560
_UITLEG = (
    "Spatie verplaatst een rubriek. Elke afwijking vraagt een reden; die staat straks in het "
    "register. Het geldt alleen voor deze cliënt, in deze opdracht."
)


class Afwijkvenster(QDialog):
    """Gaat mee and Blijft hier, as on the page of a single document.

    Signals:
        chosen: the choice was made and every deviation has its reason; carries a Keuze.
    """

    chosen = Signal(object)

    def __init__(
        self,
        profielen: Mapping[str, Profiel],
        keuze: Keuze,
        mogelijk: frozenset[str],
        wie: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("Afwijken van het profiel")
        self._profiel = profielen[keuze.profiel.code]
        self.paneel = Keuzepaneel()
        blijft = {code: why_it_stays(code, profielen) for code in mogelijk}
        uitleg = Toelichting(inhoud={}, blijft=blijft)
        self.paneel.start(mogelijk, self._profiel, uitleg, keuze.gaat_mee, dict(keuze.redenen))
        self.doen = Knop("Zo doen", icoon="vink", kind="main", toets="Ctrl+S", bij_klik=self.take)
        self.annuleren = Knop("Annuleren", toets="Esc", bij_klik=self.reject)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(maten.MARGE, maten.MARGE, maten.MARGE, maten.RUIMTE_L)
        kolom.setSpacing(maten.RUIMTE_M)
        kolom.addWidget(tekst(f"Wat gaat mee: {wie}", "sectie"))
        kolom.addWidget(alinea(f"Profiel: {self._profiel.label}. {_UITLEG}", "tekst2"))
        kolom.addWidget(self.paneel, 1)
        rij = QHBoxLayout()
        rij.setSpacing(maten.RUIMTE_M)
        rij.addStretch(1)
        rij.addWidget(self.annuleren)
        rij.addWidget(self.doen)
        kolom.addLayout(rij)
        self.resize(_BREED, _HOOG)
        self.paneel.mee.tabel.setFocus()

    def take(self) -> None:
        """Give back the choice; what a document cannot hold stays as the profile says."""
        if not self.paneel.check():
            return
        nu = self.paneel.keuze()
        rest = self._profiel.rubrieken - nu.profiel.rubrieken
        gaat_mee = nu.gaat_mee | rest
        anders = {deel.rubriek for deel in nu.afwijkingen}
        redenen = tuple(deel for deel in nu.redenen if deel[0] in anders)
        self.accept()
        self.chosen.emit(Keuze(profiel=self._profiel, gaat_mee=gaat_mee, redenen=redenen))


def in_words(keuze: Keuze) -> str:
    """How often a choice is other than its profile ("wijkt af: 2 rubrieken"); else empty."""
    aantal = len(keuze.afwijkingen)
    if not aantal:
        return ""
    return f"wijkt af: {aantal} {'rubriek' if aantal == 1 else 'rubrieken'}"
