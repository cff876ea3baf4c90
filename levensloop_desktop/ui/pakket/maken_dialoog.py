"""Make an overdrachtspakket: for whom, why, which documents, where; then the wachtzin, once."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.errors import ExportFailedError, LevensloopError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.pakket.maken import (
    DOCUMENTEN,
    Pakket,
    Pakketopdracht,
    Pakketwerk,
    build_package,
    prepare_package,
    register_package,
)
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.ontgrendelen.plaats_kiezen import Mapkiezer
from levensloop_desktop.ui.pakket.codekaart import Codekaart
from levensloop_desktop.ui.pakket.voor_wie import VoorWie
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Statuswoord
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Foutbalk, Voortgangsregel, announce
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_BREEDTE = 560
_UITLEG = (
    "Het pakket is één versleuteld bestand voor een ander ZVH: het hele dossier en de documenten "
    "die u kiest. De ontvanger leest het in met Levensloop."
)
_RAAD = (
    "U ziet deze wachtzin één keer. Geef hem door per telefoon, aan wie het pakket krijgt. "
    "Stuur hem niet mee met het bestand. Kwijt? Maak dan een nieuw pakket."
)
_DAARNA = (
    "De ontvanger ziet na het inlezen een ontvangstcode. Vul die hier in bij de overdracht: "
    "dan is de ontvangst bevestigd."
)


class PakketMaken(QDialog):
    """First the choices, then the wachtzin; closing it forgets the wachtzin.

    Args:
        sessie: the open session.
        client_id: whose dossier.
        overdracht: the handover it belongs to, if any; fills in what it knows.
        ontvanger: how the handover names the receiver.
        parent: the window.
    """

    def __init__(
        self,
        sessie: Sessie,
        client_id: ClientId,
        overdracht: Overdracht | None,
        ontvanger: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("Overdrachtspakket maken")
        self._sessie = sessie
        self._client_id = client_id
        self._overdracht = overdracht
        self.voor_wie = VoorWie(
            ontvanger,
            overdracht.doel if overdracht else "",
            overdracht.grondslag if overdracht else "",
        )
        self.documenten = {
            soort: QCheckBox(label("documentsoort", soort).capitalize()) for soort in DOCUMENTEN
        }
        for soort, vak in self.documenten.items():
            vak.setChecked(soort != "overdracht" or overdracht is not None)
        self.map = Mapkiezer("Map waarin het bestand komt")
        self.fout = Foutbalk()
        self.fout.knop.hide()
        self.voortgang = Voortgangsregel()
        self.voortgang.hide()
        self.maken = Knop("Pakket maken", icoon="bestand_maken", kind="main", bij_klik=self.make)
        self.annuleren = Knop("Annuleren", bij_klik=self.reject)
        self.gelukt = Statuswoord("gedaan", "", breekt=True)
        self.wachtzin = Codekaart("Wachtzin van het pakket", _RAAD)
        self.klaar = Knop("Wachtzin is doorgegeven of genoteerd", kind="main", bij_klik=self.accept)
        self._lay_out()
        self.voor_wie.focus_first()

    def make(self) -> None:
        """Check the fields, then read, draw, seal and write, each on its own thread."""
        if not self.voor_wie.check():
            return
        if not Path(self.map.map_).is_dir():
            self.map.set_fout("Deze map is er niet. Kies een map die er is.")
            self.map.invoer.setFocus()
            return
        sessie = self._sessie
        opdracht = Pakketopdracht(
            client_id=self._client_id,
            ontvanger=self.voor_wie.wie,
            doel=self.voor_wie.waarvoor,
            grondslag=self.voor_wie.grond,
            documenten=tuple(soort for soort, vak in self.documenten.items() if vak.isChecked()),
            overdracht_id=self._overdracht.id if self._overdracht else "",
        )
        self._begin("Dossier wordt gelezen …")
        job = partial(prepare_package, sessie.kluis, sessie.werkplek, opdracht)
        sessie.read(job, self._build, self._refused, owner=self)

    def _build(self, werk: Pakketwerk) -> None:
        self._begin("Documenten worden gemaakt en versleuteld …")
        self._sessie.rendering.run(
            partial(build_package, werk), self._write, self._refused, owner=self
        )

    def _write(self, pakket: Pakket) -> None:
        self._begin("Bestand wordt bewaard …")
        pad = Path(self.map.map_) / pakket.bestandsnaam
        sessie = self._sessie
        job = partial(register_package, sessie.kluis, sessie.werkplek, pakket, pad)
        sessie.write(job, partial(self._made, pakket, pad), self._refused, owner=self)

    def _made(self, pakket: Pakket, pad: Path, _changes: Changes) -> None:
        self._end()
        zin = f"{pad.name} staat in {pad.parent}. In het register onder nummer {pakket.nummer}."
        self.gelukt.set_status("gedaan", zin)
        self.wachtzin.show_code(pakket.wachtzin)
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
        self._choices.setEnabled(False)
        self.maken.setEnabled(False)

    def _end(self) -> None:
        self.voortgang.hide()
        self._choices.setEnabled(True)
        self.maken.setEnabled(True)

    @override
    def done(self, uitkomst: int) -> None:
        self.wachtzin.wipe()
        super().done(uitkomst)

    def _lay_out(self) -> None:
        self._choices = QWidget()
        keuzes = _column(self._choices)
        keuzes.addWidget(tekst("Overdrachtspakket maken", "sectie"))
        uitleg = alinea(_UITLEG, "tekst2")
        uitleg.setMinimumWidth(_BREEDTE)
        keuzes.addWidget(uitleg)
        keuzes.addWidget(self.voor_wie)
        keuzes.addWidget(tekst("Deze documenten gaan mee als PDF", "label"))
        vakken = QGridLayout()
        vakken.setSpacing(maten.RUIMTE_XS)
        for plaats, vak in enumerate(self.documenten.values()):
            vakken.addWidget(vak, plaats // 2, plaats % 2)
        keuzes.addLayout(vakken)
        keuzes.addWidget(self.map)
        self._eerste, self._tweede = QWidget(), QWidget()
        kolom = _column(self._eerste)
        for deel in (self._choices, self.fout, self.voortgang):
            kolom.addWidget(deel)
        kolom.addLayout(_buttons(self.annuleren, self.maken))
        kolom = _column(self._tweede)
        kolom.addWidget(tekst("Het pakket is gemaakt", "sectie"))
        self.gelukt.setMinimumWidth(_BREEDTE)
        kolom.addWidget(self.gelukt)
        kolom.addWidget(self.wachtzin)
        kolom.addWidget(alinea(_DAARNA))
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
