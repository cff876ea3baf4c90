"""Give exact counts to a national bureau: to whom, why, where; then the wachtzin, once."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.errors import ExportFailedError, LevensloopError
from levensloop_desktop.services.aanleveren import (
    Aanleveropdracht,
    Aanleverwerk,
    Levering,
    build_delivery,
    prepare_delivery,
    register_delivery,
)
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.cijferbeeld import Cijferbeeld
from levensloop_desktop.services.rechten import Handeling
from levensloop_desktop.ui.kengetallen.tabelkeuze import Tabelkeuze
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.ontgrendelen.plaats_kiezen import Mapkiezer
from levensloop_desktop.ui.pakket.codekaart import Codekaart
from levensloop_desktop.ui.pakket.voor_wie import VoorWie
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Statuswoord
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Foutbalk, Voortgangsregel, announce
from levensloop_desktop.ui.widgets.schuifdeel import Schuifdeel
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_BREEDTE = 560
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


class AanleverDialoog(QDialog):
    """First the choices, then the wachtzin; closing it forgets the wachtzin."""

    def __init__(self, sessie: Sessie, beeld: Cijferbeeld, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("Landelijk aanleveren")
        self._sessie = sessie
        self._peildatum = beeld.publicatie.peildatum
        self.voor_wie = VoorWie(wie="Ontvanger: welk bureau, en wie daar", wat="deze aanlevering")
        self.vorm = QComboBox()
        for code, naam in _VORMEN:
            self.vorm.addItem(naam, code)
        self.tabellen = Tabelkeuze([(deel.code, deel.titel) for deel in beeld.definitie.tabellen])
        self.map = Mapkiezer("Map waarin het bestand komt")
        self.fout = Foutbalk()
        self.fout.knop.hide()
        self.voortgang = Voortgangsregel()
        self.voortgang.hide()
        self.annuleren = Knop("Annuleren", bij_klik=self.reject)
        self.maken = Knop(
            "Aanlevering maken", icoon="bestand_maken", kind="main", bij_klik=self.make
        )
        self.gelukt = Statuswoord("gedaan", "", breekt=True)
        self.wachtzin = Codekaart("Wachtzin van het bestand", _RAAD)
        self.klaar = Knop("Wachtzin is doorgegeven of genoteerd", kind="main", bij_klik=self.accept)
        self._lay_out()
        self.voor_wie.focus_first()

    def make(self) -> None:
        """Check the fields, then read, write and seal, each on its own thread."""
        if not self.voor_wie.check():
            return
        if not self.tabellen.codes:
            self.fout.say(_GEEN_TABEL)
            self.tabellen.alle.setFocus()
            return
        if not Path(self.map.map_).is_dir():
            self.map.set_fout("Deze map is er niet. Kies een map die er is.")
            self.map.invoer.setFocus()
            return
        self._begin("Tellingen worden gelezen …")
        opdracht = Aanleveropdracht(
            peildatum=self._peildatum,
            vorm=str(self.vorm.currentData()),
            ontvanger=self.voor_wie.wie,
            doel=self.voor_wie.waarvoor,
            grondslag=self.voor_wie.grond,
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
        self._end()
        ingeschreven = self._sessie.may(Handeling.DOSSIER_LEZEN)
        zin = "Het staat in het register van verstrekkingen."
        if not ingeschreven:
            zin = "De procesregisseur krijgt bericht bij het ontgrendelen."
        self.gelukt.set_status("gedaan", f"{pad.name} staat in {pad.parent}. {zin}")
        self.wachtzin.show_code(levering.wachtzin)
        self._eerste.hide()
        self._tweede.show()
        self.wachtzin.kopieren.setFocus()
        announce(self.gelukt)

    def _refused(self, fout: Exception) -> None:
        self._end()
        if isinstance(fout, ExportFailedError):
            self.map.set_fout(sentence(fout))
            self.map.invoer.setFocus()
        elif isinstance(fout, LevensloopError):
            self.fout.say(sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)

    def _begin(self, woorden: str) -> None:
        self.fout.hide()
        self.map.clear_fout()
        self.voortgang.show_step(woorden)
        self.voortgang.show()
        self._keuzes.setEnabled(False)
        self.maken.setEnabled(False)

    def _end(self) -> None:
        self.voortgang.hide()
        self._keuzes.setEnabled(True)
        self.maken.setEnabled(True)

    @override
    def done(self, uitkomst: int) -> None:
        self.wachtzin.wipe()
        super().done(uitkomst)

    def _lay_out(self) -> None:
        self._keuzes = Schuifdeel()
        keuzes = self._keuzes.kolom
        keuzes.setSpacing(maten.RUIMTE_M)
        keuzes.addWidget(tekst(f"Exacte aantallen van {self._peildatum:%d-%m-%Y}", "sectie"))
        uitleg = alinea(_UITLEG, "tekst2")
        uitleg.setMinimumWidth(_BREEDTE)
        keuzes.addWidget(uitleg)
        keuzes.addWidget(self.voor_wie)
        keuzes.addWidget(Veldkader("Soort bestand", self.vorm))
        keuzes.addWidget(self.tabellen)
        keuzes.addWidget(self.map)
        self._eerste, self._tweede = QWidget(), QWidget()
        kolom = _column(self._eerste)
        for deel in (self._keuzes, self.fout, self.voortgang):
            kolom.addWidget(deel)
        kolom.addLayout(_buttons(self.annuleren, self.maken))
        kolom = _column(self._tweede)
        kolom.addWidget(tekst("De aanlevering is gemaakt", "sectie"))
        self.gelukt.setMinimumWidth(_BREEDTE)
        kolom.addWidget(self.gelukt)
        kolom.addWidget(self.wachtzin)
        kolom.addLayout(_buttons(self.klaar))
        self._tweede.hide()
        buiten = QVBoxLayout(self)
        buiten.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # as high as its words
        buiten.setContentsMargins(maten.MARGE, maten.MARGE, maten.MARGE, maten.MARGE)
        buiten.addWidget(self._eerste)
        buiten.addWidget(self._tweede)


def _column(vel: QWidget) -> QVBoxLayout:
    kolom = QVBoxLayout(vel)
    kolom.setContentsMargins(0, 0, 0, 0)
    kolom.setSpacing(maten.RUIMTE_M)
    return kolom


def _buttons(*knoppen: Knop) -> QHBoxLayout:
    rij = QHBoxLayout()
    rij.setSpacing(maten.RUIMTE_M)
    rij.addStretch()
    for knop in knoppen:
        rij.addWidget(knop)
    return rij
