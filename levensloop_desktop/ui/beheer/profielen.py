"""The page of beheer that says what goes to which kind of recipient."""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.verstrekking.profielen import (
    Profiel,
    profiel_for,
    start_profielen,
)
from levensloop_desktop.domain.verstrekking.rubrieken import add_rubriek, drop_rubriek
from levensloop_desktop.domain.waardelijsten import label, waardelijst
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.verstrekken.profielen import (
    assign_profiel,
    assigned_to_edit,
    profielen_to_edit,
    reset_profiel,
    save_profiel,
)
from levensloop_desktop.ui.beheer.profiel_toewijzing import Profieltoewijzing
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_BREEDTE = 400
_UITLEG = (
    "Een profiel zegt welke rubrieken naar een soort ontvanger gaan. Bij het afdrukken kunt u "
    "ervan afwijken, met een reden. De overdracht zelf gaat altijd mee: wie, van, naar, wanneer."
)


class Profielenblad(Focusdoel):
    """Choose a profile, tick what goes, keep it; or go back to how it began."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self._bewaard: dict[str, Profiel] = {}
        self._nu: dict[str, frozenset[str]] = {}
        self._toegewezen: dict[str, str] = {}
        self.toewijzing = Profieltoewijzing()
        self.toewijzing.assigned.connect(self.assign)
        self.profiel = QComboBox()
        self.profiel.setMaximumWidth(_BREEDTE)
        for code, profiel in start_profielen().items():
            self.profiel.addItem(profiel.label, code)
        self.hokjes: dict[str, QCheckBox] = {}
        for waarde in waardelijst("rubriek").waarden:
            hokje = QCheckBox(waarde.label)
            hokje.clicked.connect(partial(self._tick, waarde.code))
            self.hokjes[waarde.code] = hokje
        self.voor = alinea("", "tekst2")
        self.melding = alinea("", "tekst2")
        self.bewaren = Knop("Profiel bewaren", icoon="bewaren", kind="main", bij_klik=self.keep)
        self.terug = Knop("Terug naar de beginwaarden", icoon="terug", bij_klik=self.reset)
        self.profiel.currentIndexChanged.connect(self._show)
        self._lay_out()

    @override
    def focus_widget(self) -> QWidget:
        """The choice of a profile."""
        return self.profiel

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read what is set now; what was ticked and not kept stays."""
        super().showEvent(event)
        if not event.spontaneous():
            self._read()

    def keep(self) -> None:
        """Keep the profile that is shown."""
        profiel = Profiel(code=self._code, rubrieken=self._nu[self._code])
        job = partial(save_profiel, self._sessie.kluis, profiel)
        self._run(job, "Bewaard. Bij het volgende document geldt dit.")

    def reset(self) -> None:
        """Go back to how the profile began."""
        job = partial(reset_profiel, self._sessie.kluis, self._code)
        self._run(job, "Dit profiel is weer zoals het begon.")

    def assign(self, soort: str, code: str) -> None:
        """Give a kind of organisation another profile of itself."""
        job = partial(assign_profiel, self._sessie.kluis, soort, code)
        wie = label("partnersoort", soort)
        naam = label("verstrekkingsprofiel", code)
        self._run(job, f"Bewaard. Een ontvanger van de soort {wie} krijgt vanzelf: {naam}.")

    @property
    def _code(self) -> str:
        return str(self.profiel.currentData())

    def _run(self, job: "partial[None]", zin: str) -> None:
        def kept(_: None) -> None:
            self._nu.pop(self._code, None)
            self.melding.setText(zin)
            self._read()

        self._sessie.read(job, kept, self._refused, owner=self)

    def _read(self) -> None:
        job = partial(_read_all, self._sessie.kluis)
        self._sessie.read(job, self._loaded, self._refused, owner=self)

    def _loaded(self, gelezen: tuple[dict[str, Profiel], dict[str, str]]) -> None:
        profielen, self._toegewezen = gelezen
        self.toewijzing.show_assigned(self._toegewezen)
        self._bewaard = profielen
        self._nu = {code: deel.rubrieken for code, deel in profielen.items()} | self._nu
        self._show_ticks()

    def _show(self) -> None:
        self.melding.setText("")
        self._show_ticks()

    def _show_ticks(self) -> None:
        if not self._nu:
            return
        gekozen = self._nu[self._code]
        for code, hokje in self.hokjes.items():
            hokje.setChecked(code in gekozen)
        anders = gekozen != self._bewaard[self._code].rubrieken
        self.bewaren.setEnabled(anders)
        self.terug.setEnabled(anders or gekozen != start_profielen()[self._code].rubrieken)
        soorten = [
            waarde.label
            for waarde in waardelijst("partnersoort").waarden
            if profiel_for(waarde.code, self._toegewezen) == self._code
        ]
        self.voor.setText(f"Vanzelf gekozen voor: {', '.join(soorten) or 'niemand'}.")

    def _tick(self, code: str) -> None:
        nu = self._nu[self._code]
        aan = self.hokjes[code].isChecked()
        self._nu[self._code] = add_rubriek(nu, code) if aan else drop_rubriek(nu, code)
        self.melding.setText("Nog niet bewaard.")
        self._show_ticks()

    def _refused(self, fout: Exception) -> None:
        if isinstance(fout, LevensloopError):
            self.melding.setText(sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_M)
        kolom.addWidget(tekst("Wat gaat naar wie", "sectie"))
        kolom.addWidget(alinea(_UITLEG, "tekst2"))
        kolom.addWidget(Veldkader("Profiel", self.profiel))
        kolom.addWidget(self.voor)
        raster = QGridLayout()
        raster.setHorizontalSpacing(maten.RUIMTE_XL)
        raster.setVerticalSpacing(maten.RUIMTE_XS)
        helft = (len(self.hokjes) + 1) // 2
        for plek, hokje in enumerate(self.hokjes.values()):
            raster.addWidget(hokje, plek % helft, plek // helft)
        kolom.addLayout(raster)
        knoppen = QHBoxLayout()
        knoppen.setSpacing(maten.RUIMTE_M)
        knoppen.addWidget(self.bewaren)
        knoppen.addWidget(self.terug)
        knoppen.addStretch(1)
        kolom.addLayout(knoppen)
        kolom.addWidget(self.melding)
        kolom.addSpacing(maten.RUIMTE_M)
        kolom.addWidget(self.toewijzing)


def _read_all(kluis: Kluis) -> tuple[dict[str, Profiel], dict[str, str]]:
    """The profiles, and which kind of organisation gets another one than it ships with."""
    return profielen_to_edit(kluis), assigned_to_edit(kluis)
