"""Take over from a spreadsheet: choose a file, say what the columns are, check, bring in."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.errors import LevensloopError, StoppedError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.tabelimport.doelvelden import SOORTEN, suggest_columns
from levensloop_desktop.services.tabelimport.halt import Halt
from levensloop_desktop.services.tabelimport.lezing import as_text
from levensloop_desktop.services.tabelimport.overnemen import (
    Overnameverslag,
    Voorstel,
    propose_import,
    take_over,
)
from levensloop_desktop.services.tabelimport.voorstel import Kolomkeuze
from levensloop_desktop.services.tabelimport.werkblad import Tabelbestand, Werkblad, find_heading
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.overnemen.kolommen import Kolommen
from levensloop_desktop.ui.overnemen.lezen import read_table, save_template
from levensloop_desktop.ui.overnemen.rijen import Rijen
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Statuswoord
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Foutbalk, Voortgangsregel, announce
from levensloop_desktop.ui.widgets.teksten import alinea, restyle, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_BREEDTE = 960
_KOPRIJEN = 20
_SOORTEN_BESTAND = "Tabellen (*.xlsx *.ods *.csv *.txt);;Alle bestanden (*)"
_UITLEG = (
    "Haal cliënten, partners of titels uit een rekenblad (XLSX, ODS of CSV). U ziet eerst wat erin "
    "komt. Daarna komt alles erin, of niets. Levensloop maakt vooraf een reservekopie."
)


class Overnemen(Focusdoel):
    """Three steps under each other: the file, the columns, the rows."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self.setMaximumWidth(_BREEDTE)
        self._sessie = sessie
        self._bestand: Tabelbestand | None = None
        self._voorstel: Voorstel | None = None
        self.fout = Foutbalk()
        self.voortgang = Voortgangsregel(met_stop=True)
        self.voortgang.hide()
        self.uitkomst = Statuswoord("gedaan", "")
        self.uitkomst.hide()
        self.kiezen = Knop("Bestand kiezen …", icoon="map", kind="main", bij_klik=self._browse)
        self.sjabloon = Knop(
            "Voorbeeldbestand bewaren …", icoon="bestand_maken", bij_klik=self._browse_template
        )
        self.soort, self.blad, self.kop = QComboBox(), QComboBox(), QComboBox()
        for soort in SOORTEN:
            self.soort.addItem(soort.label, soort.code)
        self.opmerkingen = alinea("", "tekst2")
        self.kolommen = Kolommen()
        self.controleren = Knop("Controleren", icoon="vink", kind="main", bij_klik=self.check)
        self.rijen = Rijen()
        self.rijen.gevraagd.connect(self.take)
        self._halt = Halt()
        self._lay_out()
        self._connect()
        self._show_step()

    @override
    def focus_widget(self) -> QWidget:
        """The button with which it begins."""
        return self.kiezen

    # The file

    def _browse(self) -> None:
        venster = QFileDialog(self, "Bestand om over te nemen", "", _SOORTEN_BESTAND)
        venster.setFileMode(QFileDialog.FileMode.ExistingFile)
        venster.finished.connect(venster.deleteLater)
        venster.fileSelected.connect(lambda pad: self.read(Path(pad)))
        venster.open()

    def read(self, pad: Path) -> None:
        """Read a file beside the work."""
        halt = self._begin("Bestand wordt gelezen …")
        job = partial(read_table, pad, halt)
        self._sessie.rendering.run(job, self._read, self._refused, owner=self)

    def _read(self, bestand: Tabelbestand) -> None:
        if self._halt.gestopt:  # it was ready just before
            self._refused(StoppedError())
            return
        self._end()
        self._bestand, self._voorstel = bestand, None
        self.blad.blockSignals(True)
        self.blad.clear()
        self.blad.addItems([blad.naam or "Dit bestand" for blad in bestand.bladen])
        self.blad.blockSignals(False)
        self._choose_sheet()
        self.soort.setFocus()

    def _browse_template(self) -> None:
        venster = QFileDialog(self, "Voorbeeldbestand bewaren", "overnemen.xlsx", "Excel (*.xlsx)")
        venster.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        venster.setDefaultSuffix("xlsx")
        venster.finished.connect(venster.deleteLater)
        venster.fileSelected.connect(lambda pad: self.write_template(Path(pad)))
        venster.open()

    def write_template(self, pad: Path) -> None:
        """Write the template with the heads that are known."""
        self._begin("Voorbeeldbestand wordt gemaakt …")
        self._sessie.rendering.run(
            partial(save_template, pad), self._template_written, self._refused, owner=self
        )

    def _template_written(self, pad: Path) -> None:
        self._end()
        self._say(f"Het voorbeeldbestand is bewaard als {pad.name}.")

    # The columns

    @property
    def werkblad(self) -> Werkblad | None:
        """The sheet that is chosen."""
        plaats = self.blad.currentIndex()
        return self._bestand.bladen[plaats] if self._bestand and plaats >= 0 else None

    def _choose_sheet(self) -> None:
        blad = self.werkblad
        if blad is None:
            return
        self.opmerkingen.setText("\n".join(blad.opmerkingen))
        self.kop.blockSignals(True)
        self.kop.clear()
        self.kop.addItems(
            [f"rij {nummer + 1}" for nummer in range(min(_KOPRIJEN, len(blad.rijen)))]
        )
        self.kop.setCurrentIndex(find_heading(blad))
        self.kop.blockSignals(False)
        self._propose_columns()

    def _propose_columns(self) -> None:
        blad = self.werkblad
        if blad is None:
            return
        kop, soort = self.kop.currentIndex(), SOORTEN[self.soort.currentIndex()]
        koppen = [as_text(cel) for cel in blad.rijen[kop]] if kop < len(blad.rijen) else []
        self.kolommen.show_columns(blad, kop, soort, suggest_columns(koppen, soort))
        self._forget_check()

    def _forget_check(self) -> None:
        self._voorstel = None
        self.fout.hide()
        self.uitkomst.hide()
        self._show_step()

    # The rows

    def check(self) -> None:
        """See what would come in; nothing is written."""
        blad = self.werkblad
        if blad is None:
            return
        soort = SOORTEN[self.soort.currentIndex()]
        keuze = Kolomkeuze(soort, self.kop.currentIndex(), self.kolommen.chosen())
        dubbel = self.kolommen.double()
        mist = f"Twee kolommen worden {dubbel}. Kies er één." if dubbel else keuze.missing()
        if mist:
            self.fout.say(mist)
            return
        halt = self._begin("Rijen worden gecontroleerd …")
        kluis, werkplek = self._sessie.kluis, self._sessie.werkplek
        job = partial(propose_import, kluis, werkplek, blad, keuze, halt.ask)
        self._sessie.read(job, self._checked, self._refused, owner=self)

    def _checked(self, voorstel: Voorstel) -> None:
        if self._halt.gestopt:
            self._refused(StoppedError())
            return
        self._end()
        self._voorstel = voorstel
        self._show_step()
        self.rijen.show_voorstel(voorstel)

    def take(self) -> None:
        """Bring in every row that is not left out."""
        if self._voorstel is None:
            return
        halt = self._begin("Rijen worden overgenomen …")
        verslag: list[Overnameverslag] = []
        kluis, werkplek = self._sessie.kluis, self._sessie.werkplek
        voorstel, overslaan = self._voorstel, frozenset(self.rijen.model.overslaan)

        def job() -> Changes:
            verslag.append(take_over(kluis, werkplek, voorstel, overslaan, halt.ask))
            return verslag[0].changes

        self._sessie.write(job, lambda _: self._taken(verslag[0]), self._refused, owner=self)

    def _taken(self, verslag: Overnameverslag) -> None:
        self._end()
        soort = SOORTEN[self.soort.currentIndex()]
        aantal = f"1 {soort.rij}" if verslag.rijen == 1 else f"{verslag.rijen} {soort.rijen}"
        erbij = f", waarvan {verslag.gekoppeld} al bekend" if verslag.gekoppeld else ""
        self._bestand = self._voorstel = None
        self.blad.clear()
        self._show_step()
        self._say(f"Overgenomen: {aantal}{erbij}.")
        self.kiezen.setFocus()

    # Words

    def _begin(self, woorden: str) -> Halt:
        self._halt = Halt()
        self.fout.hide()
        self.uitkomst.hide()
        self.voortgang.show_step(woorden)
        self.voortgang.show()
        for knop in (self.kiezen, self.sjabloon, self.controleren, self.rijen.overnemen):
            knop.setEnabled(False)
        return self._halt

    def _stop(self) -> None:
        """Go no further; nothing of it is kept."""
        self.voortgang.show_step("Wordt gestopt …")
        self._halt.stop()

    def _end(self) -> None:
        self.voortgang.hide()
        for knop in (self.kiezen, self.sjabloon, self.controleren, self.rijen.overnemen):
            knop.setEnabled(True)

    def _say(self, woorden: str) -> None:
        self.uitkomst.set_status("gedaan", woorden)
        self.uitkomst.show()
        announce(self.uitkomst)

    def _refused(self, fout: Exception) -> None:
        self._end()
        if self._voorstel is not None:
            self.rijen.count()
        if isinstance(fout, LevensloopError):
            self.fout.say(sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)

    # Lay-out

    def _connect(self) -> None:
        self.voortgang.stop_gevraagd.connect(self._stop)
        self.soort.currentIndexChanged.connect(self._propose_columns)
        self.blad.currentIndexChanged.connect(self._choose_sheet)
        self.kop.currentIndexChanged.connect(self._propose_columns)
        self.kolommen.gekozen.connect(self._forget_check)

    def _lay_out(self) -> None:
        self._stap_kolommen = QWidget(self)
        kolom = _column(self)
        kolom.addWidget(tekst("Gegevens overnemen", "sectie"))
        kolom.addWidget(alinea(_UITLEG, "tekst2"))
        kolom.addLayout(_row(self.kiezen, self.sjabloon))
        for deel in (self.fout, self.voortgang, self.uitkomst):
            kolom.addWidget(deel)
        kolommen = _column(self._stap_kolommen)
        keuzes = QHBoxLayout()
        keuzes.setSpacing(maten.RUIMTE_L)
        self._bladkader = Veldkader("Blad", self.blad)
        keuzes.addWidget(Veldkader("Op elke rij staat een van deze", self.soort), 2)
        keuzes.addWidget(self._bladkader, 2)
        keuzes.addWidget(Veldkader("Koppen staan op", self.kop), 1)
        kolommen.addLayout(keuzes)
        kolommen.addWidget(self.opmerkingen)
        kolommen.addWidget(self.kolommen)
        kolommen.addLayout(_row(self.controleren))
        kolom.addWidget(self._stap_kolommen)
        kolom.addWidget(self.rijen)

    def _show_step(self) -> None:
        """Show what can be done now: columns once there is a file, rows once checked."""
        blad, gecontroleerd = self.werkblad, self._voorstel is not None
        self._stap_kolommen.setVisible(blad is not None)
        self.rijen.setVisible(gecontroleerd)
        self._bladkader.setVisible(self.blad.count() > 1)
        self.opmerkingen.setVisible(bool(blad and blad.opmerkingen))
        hoofd = self.rijen.overnemen if gecontroleerd else self.controleren if blad else self.kiezen
        for knop in (self.kiezen, self.controleren, self.rijen.overnemen):
            knop.setProperty("kind", "main" if knop is hoofd else "")
            restyle(knop)


def _column(vel: QWidget) -> QVBoxLayout:
    kolom = QVBoxLayout(vel)
    kolom.setContentsMargins(0, 0, 0, 0)
    kolom.setSpacing(maten.RUIMTE_L)
    return kolom


def _row(*knoppen: QWidget) -> QHBoxLayout:
    rij = QHBoxLayout()
    rij.setSpacing(maten.RUIMTE_M)
    for knop in knoppen:
        rij.addWidget(knop)
    rij.addStretch()
    return rij
