"""Give exact counts to a national bureau: to whom, why, where; then the wachtzin, once."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QWidget

from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.kengetallen.aanleveren import (
    Aanleveropdracht,
    Aanleverwerk,
    Levering,
    build_delivery,
    prepare_delivery,
    register_delivery,
)
from levensloop_desktop.services.kengetallen.cijferbeeld import Cijferbeeld
from levensloop_desktop.services.toegang.rechten import Handeling
from levensloop_desktop.ui.kengetallen.tabelkeuze import Tabelkeuze
from levensloop_desktop.ui.pakket.codekaart import Codekaart
from levensloop_desktop.ui.pakket.verzegeld_dialoog import VerzegeldDialoog, explanation
from levensloop_desktop.ui.pakket.voor_wie import VoorWie
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.schuifdeel import Schuifdeel
from levensloop_desktop.ui.widgets.teksten import tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_VORMEN = (
    ("xlsx", "XLSX, in een zip-bestand met AES-256"),
    ("ods", "ODS, in een zip-bestand met AES-256"),
    ("csv", "CSV, in een zip-bestand met AES-256"),
    ("pdf", "PDF met grafieken, versleuteld met AES-256"),
)
_UITLEG = (
    "Een landelijk bureau kan verborgen cijfers niet optellen. In dit bestand staan daarom exacte "
    "aantallen, ook kleine. Het is versleuteld, komt in het register, en de procesregisseur krijgt "
    "er bericht van."
)
_RAAD = (
    "U ziet deze wachtzin één keer. Geef hem door per telefoon, aan wie het bestand krijgt. Stuur "
    "hem niet mee met het bestand. De ontvanger typt kleine letters, met de streepjes. Een "
    "zip-bestand opent met 7-Zip, WinZip of het archiefprogramma van macOS of Linux. Kwijt? Lever "
    "dan opnieuw aan."
)
_GEEN_TABEL = "Kies ten minste één tabel."


class AanleverDialoog(VerzegeldDialoog):
    """Peildatum, receiver, purpose, ground, kind of file and tables."""

    def __init__(self, sessie: Sessie, beeld: Cijferbeeld, parent: QWidget) -> None:
        voor_wie = VoorWie(wie="Ontvanger: welk bureau, en wie daar", wat="deze aanlevering")
        wachtzin = Codekaart("Wachtzin van het bestand", _RAAD)
        super().__init__(sessie, "Landelijk aanleveren", voor_wie, wachtzin, parent)
        self._peildatum = beeld.publicatie.peildatum
        self.vorm = QComboBox()
        for code, naam in _VORMEN:
            self.vorm.addItem(naam, code)
        self.tabellen = Tabelkeuze([(deel.code, deel.titel) for deel in beeld.definitie.tabellen])
        knop = Knop("Aanlevering maken", icoon="bestand_maken", kind="main", bij_klik=self.make)
        self._place_parts(knop, self._make_choices(), "De aanlevering is gemaakt")
        self.voor_wie.focus_first()

    def make(self) -> None:
        """Check the fields, then read, write and seal, each on its own thread."""
        if not self.voor_wie.check():
            return
        if not self.tabellen.codes:
            self.fout.say(_GEEN_TABEL)
            self.tabellen.alle.setFocus()
            return
        if not self._has_folder():
            return
        self._begin("Tellingen worden gelezen …")
        opdracht = Aanleveropdracht(
            peildatum=self._peildatum,
            vorm=str(self.vorm.currentData()),
            ontvanger=self.voor_wie.wie,
            doel=self.voor_wie.waarvoor,
            grondslag=self.voor_wie.grond,
            toelichting=self.voor_wie.welke_grond,
            tabellen=self.tabellen.codes,
        )
        sessie = self._sessie
        job = partial(prepare_delivery, sessie.kluis, sessie.werkplek, opdracht)
        sessie.read(job, self._build, self._refused, owner=self)

    def _build(self, werk: Aanleverwerk) -> None:
        self._begin("Bestand wordt gemaakt en versleuteld …")
        job = partial(build_delivery, werk)
        self._sessie.rendering.run(job, self._place, self._refused, owner=self)

    def _place(self, levering: Levering) -> None:
        self._begin("Bestand wordt bewaard …")
        pad = Path(self.map.map_) / levering.bestandsnaam
        job = partial(register_delivery, self._sessie.kluis, levering, pad)
        self._sessie.write(job, partial(self._made, levering, pad), self._refused, owner=self)

    def _made(self, levering: Levering, pad: Path, _changes: Changes) -> None:
        zin = "De procesregisseur krijgt bericht bij het ontgrendelen."
        if self._sessie.may(Handeling.DOSSIER_LEZEN):
            zin = "Het staat in het register van verstrekkingen."
        self._show_wachtzin(f"{pad.name} staat in {pad.parent}. {zin}", levering.wachtzin)

    def _make_choices(self) -> QWidget:
        keuzes = Schuifdeel()
        kolom = keuzes.kolom
        kolom.setSpacing(maten.RUIMTE_M)
        kolom.addWidget(tekst(f"Exacte aantallen van {self._peildatum:%d-%m-%Y}", "sectie"))
        kolom.addWidget(explanation(_UITLEG))
        kolom.addWidget(self.voor_wie)
        kolom.addWidget(Veldkader("Soort bestand", self.vorm))
        kolom.addWidget(self.tabellen)
        kolom.addWidget(self.map)
        return keuzes
