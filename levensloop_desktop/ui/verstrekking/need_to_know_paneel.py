"""Recipient, profile, ground and purpose of a document, and what of the dossier goes along."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QVBoxLayout
from typing_extensions import override

from levensloop_desktop.domain.overdracht import Overdracht, Verstrekking
from levensloop_desktop.domain.verstrekking.ontvangers import (
    Ontvanger,
    find_ontvangers,
    pick_ontvanger,
)
from levensloop_desktop.domain.verstrekking.profielen import (
    ZVH,
    Keuze,
    Profiel,
    profiel_for,
    start_profielen,
    why_it_stays,
)
from levensloop_desktop.domain.verstrekking.rubrieken import RUBRIEKEN_VAN
from levensloop_desktop.domain.verstrekking.telling import describe_rubriek
from levensloop_desktop.services.afdrukken.afdrukken import Drukwerk
from levensloop_desktop.services.dossier.planversies import Vorigplan
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.verstrekking.keuzepaneel import Keuzepaneel
from levensloop_desktop.ui.verstrekking.rubriekenlijst import Toelichting
from levensloop_desktop.ui.voorbeeld.gegevens_paneel import GegevensPaneel
from levensloop_desktop.ui.voorbeeld.verstrekking import Verstrekkingsgegevens
from levensloop_desktop.ui.widgets.veldkader import Veldkader


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedToKnowGegevens(Verstrekkingsgegevens):
    """What a print says of itself, with who exactly gets it and what goes along."""

    ontvanger_organisatie: str = ""
    ontvanger_persoon: str = ""
    gekozen: Keuze | None = None
    wijzigingen: bool = False


class NeedToKnowPaneel(GegevensPaneel):
    """Four fields in two columns, and the two lists below them."""

    @override
    def _lay_out(self) -> None:
        self._ontvangers: tuple[Ontvanger, ...] = ()
        self._profielen = start_profielen()
        self.toegewezen: Mapping[str, str] = {}
        self._zelf_gekozen = False
        self.profiel = QComboBox()
        for code, profiel in self._profielen.items():
            self.profiel.addItem(profiel.label, code)
        self.keuze = Keuzepaneel()
        krap = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        for lijst in (self.ontvanger, self.profiel, self.grondslag):
            lijst.setSizeAdjustPolicy(krap)
        self.kaders["ontvanger"].set_label("Ontvanger")
        raster = QGridLayout()
        raster.setHorizontalSpacing(maten.RUIMTE_L)
        raster.setVerticalSpacing(maten.RUIMTE_S)
        raster.addWidget(self.kaders["ontvanger"], 0, 0)
        raster.addWidget(Veldkader("Profiel", self.profiel), 0, 1)
        raster.addWidget(self.kaders["grondslag"], 1, 0)
        raster.addWidget(self.kaders["doel"], 1, 1)
        raster.addWidget(self.kaders["grondslag_toelichting"], 2, 0, 1, 2)
        self.wijzigingen = QCheckBox()
        self.wijzigingen.hide()
        self.wijzigingen.toggled.connect(self._edited)
        raster.addWidget(self.wijzigingen, 3, 0, 1, 2)
        for kolom in (0, 1):
            raster.setColumnStretch(kolom, 1)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.setSpacing(maten.RUIMTE_M)
        buiten.addLayout(raster)
        buiten.addWidget(self.keuze, 1)
        self.ontvanger.currentTextChanged.connect(self._follow_recipient)
        self.profiel.activated.connect(self._choose_profiel)
        self.keuze.changed.connect(self._edited)

    @override
    def gegevens(self) -> NeedToKnowGegevens:
        """What is filled in and chosen now."""
        gewoon = super().gegevens()
        ontvanger = self._recipient(gewoon.ontvanger)
        return NeedToKnowGegevens(
            ontvanger=gewoon.ontvanger,
            doel=gewoon.doel,
            grondslag=gewoon.grondslag,
            grondslag_toelichting=gewoon.grondslag_toelichting,
            ontvanger_organisatie=ontvanger.organisatie,
            ontvanger_persoon=ontvanger.persoon,
            gekozen=self.keuze.keuze(),
            wijzigingen=self.wijzigingen.isChecked(),
        )

    @override
    def check(self) -> bool:
        """Say what is missing, the reasons of deviations last."""
        return super().check() and self.keuze.check()

    def begin(
        self,
        drukwerk: Drukwerk,
        voorstel: Verstrekkingsgegevens,
        profielen: Mapping[str, Profiel],
        eerder: Verstrekking | None = None,
    ) -> None:
        """Begin with what the overdracht says, or with what an earlier paper held."""
        self._profielen = dict(profielen)
        self._offer_changes(drukwerk.vorige)
        self._ontvangers = find_ontvangers(drukwerk.dossier)
        overdracht = overdracht_of(drukwerk)
        if eerder is not None:
            voorstel = replace(
                voorstel,
                ontvanger=eerder.ontvanger,
                doel=eerder.doel,
                grondslag=eerder.grondslag,
                grondslag_toelichting=eerder.grondslag_toelichting,
            )
        elif overdracht is not None:
            voorstel = replace(voorstel, grondslag_toelichting=overdracht.grondslag_toelichting)
        self.fill(voorstel, [deel.naam for deel in self._ontvangers])
        soort = drukwerk.opdracht.documentsoort
        code = eerder.profiel if eerder else ""
        code = code or self._default_profiel(drukwerk, voorstel.ontvanger)
        self._zelf_gekozen = eerder is not None and bool(eerder.profiel)
        self.profiel.setCurrentIndex(max(0, self.profiel.findData(code)))
        mogelijk = RUBRIEKEN_VAN[soort]
        inhoud = {
            rubriek: describe_rubriek(rubriek, drukwerk.dossier, drukwerk.kop.vandaag)
            for rubriek in mogelijk
        }
        mee = frozenset(eerder.rubrieken) if eerder and eerder.rubrieken else None
        uitleg = Toelichting(inhoud=inhoud, blijft=self._reasons(mogelijk))
        self.keuze.start(mogelijk, self._profiel(), uitleg, mee)
        self._timer.stop()

    def _offer_changes(self, vorige: Vorigplan | None) -> None:
        """A plan with a version before it can mark what is other."""
        self.wijzigingen.setVisible(vorige is not None)
        if vorige is not None:
            self.wijzigingen.setText(f"Markeer wat veranderde sinds versie {vorige.plan.versie}")

    def _default_profiel(self, drukwerk: Drukwerk, ontvanger: str) -> str:
        """By the kind of recipient; a plan for the whole network goes whole."""
        bekend = self._recipient(ontvanger)
        if bekend.soort:
            return profiel_for(bekend.soort, self.toegewezen)
        return ZVH if drukwerk.opdracht.documentsoort == "levensloopplan" else profiel_for("")

    def _recipient(self, naam: str) -> Ontvanger:
        """The person and organisation of a name; a free one is read as "person, organisation"."""
        return pick_ontvanger(self._ontvangers, naam)

    def _follow_recipient(self, naam: str) -> None:
        """Another recipient of a known kind brings its profile, until the user chose one."""
        soort = self._recipient(naam.strip()).soort
        if soort and not self._zelf_gekozen:
            plek = self.profiel.findData(profiel_for(soort, self.toegewezen))
            if plek >= 0 and plek != self.profiel.currentIndex():
                self.profiel.setCurrentIndex(plek)
                self._apply_profiel()

    def _choose_profiel(self) -> None:
        self._zelf_gekozen = True
        self._apply_profiel()

    def _apply_profiel(self) -> None:
        profiel = self._profiel()
        self.keuze.choose_profiel(profiel, self._reasons(frozenset(RUBRIEKEN_VAN["overdracht"])))

    def _profiel(self) -> Profiel:
        return self._profielen[str(self.profiel.currentData())]

    def _reasons(self, rubrieken: frozenset[str]) -> dict[str, str]:
        return {code: why_it_stays(code, self._profielen) for code in rubrieken}


def overdracht_of(drukwerk: Drukwerk) -> Overdracht | None:
    """The handover a document is about; None for another document."""
    if drukwerk.opdracht.documentsoort != "overdracht":
        return None
    for deel in reversed(drukwerk.dossier.overdrachten):
        if drukwerk.opdracht.onderwerp_id in {"", deel.id}:
            return deel
    return None
