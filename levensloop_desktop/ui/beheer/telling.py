"""What is counted for the kengetallen: by which definition, and of which peildata."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.errors import LevensloopError, StoppedError
from levensloop_desktop.services.kengetallen.definities import (
    Gelezen,
    Telmoment,
    Teloverzicht,
    add_definitie,
    read_definitiebestand,
    recount_peildata,
    save_definitiebestand,
    show_telwerk,
    use_definitie,
)
from levensloop_desktop.services.tabelimport.halt import Halt
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.ontgrendelen.plaats_kiezen import documents_folder
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Statuswoord
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Voortgangsregel, announce
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_BREEDTE = 420
_HOOGSTENS = 12  # faults that are shown at once
_UITLEG = (
    "Levensloop telt op 1 januari en 1 juli, en houdt ook de stand van vandaag bij. Welke tabellen "
    "er zijn, staat in een definitie. Een eigen definitie komt in de kluis te staan."
)
_HERTEL = (
    "Na een andere definitie kunt u eerdere peildata opnieuw laten tellen, uit de dossiers en hun "
    "geschiedenis. Vernietigde dossiers tellen dan niet meer mee."
)


class Hertelling(QObject):
    """Counting past peildata as one job that can be stopped.

    Signals:
        gevorderd: peildata done and total; sent from the storage thread.
    """

    gevorderd = Signal(int, int)

    def __init__(self, sessie: Sessie, parent: QObject) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self.halt = Halt()

    def run(self) -> int:
        """How many peildata were counted."""
        dagen = recount_peildata(
            self._sessie.kluis,
            self._sessie.werkplek,
            voortgang=self.gevorderd.emit,
            ask=self.halt.ask,
        )
        return len(dagen)


class Telling(QWidget):
    """The definition in force, another one, and the peildata that were counted by it."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self._gelezen: Gelezen | None = None
        self._hertelling: Hertelling | None = None
        self.geldt = tekst("")
        self.versies = QComboBox()
        self.versies.setMaximumWidth(_BREEDTE)
        self.gebruiken = Knop("Hiermee tellen", icoon="vink", bij_klik=self._use_other)
        self.andere = Veldkader("Een definitie van eerder", self.versies)
        self.andere.add_beside(self.gebruiken)
        self.kiezen = Knop("Eigen bestand kiezen …", icoon="map", bij_klik=self._browse)
        self.bewaren = Knop("Bestand van nu bewaren …", icoon="bewaren", bij_klik=self._browse_save)
        self.uitkomst = Statuswoord("gedaan", "", breekt=True)
        self.fouten = alinea("")
        self.toevoegen = Knop(
            "Met dit bestand tellen", icoon="vink", kind="main", bij_klik=self.add
        )
        self.momenten = alinea("", "tekst2")
        self.hertellen = Knop("Peildata opnieuw tellen", icoon="herladen", bij_klik=self.recount)
        self.voortgang = Voortgangsregel(met_stop=True)
        self.voortgang.stop_gevraagd.connect(self._stop)
        self._lay_out()
        for deel in (self.andere, self.uitkomst, self.fouten, self.toevoegen, self.voortgang):
            deel.hide()

    def refresh(self) -> None:
        """Read what is counted."""
        job = partial(show_telwerk, self._sessie.kluis, self._sessie.werkplek)
        self._sessie.read(job, self._fill, owner=self)

    def take_file(self, pad: Path) -> None:
        """Read a file, and show what is in it or what is wrong with it."""
        job = partial(read_definitiebestand, self._sessie.kluis, pad)
        self._sessie.read(job, self._show_read, self._refused, owner=self)

    def add(self) -> None:
        """Count by the file that was read."""
        if self._gelezen is not None:
            self.setEnabled(False)
            job = partial(add_definitie, self._sessie.kluis, self._gelezen.tekst)
            self._sessie.read(job, self._added, self._refused, owner=self)

    def save_file(self, pad: Path) -> None:
        """Write the definition in force to a file."""
        job = partial(save_definitiebestand, self._sessie.kluis, pad)
        self._sessie.read(job, partial(self._saved, pad), self._refused, owner=self)

    def recount(self) -> None:
        """Count every past peildatum anew, on the storage thread."""
        self.hertellen.setEnabled(False)
        self.voortgang.stop.setEnabled(True)
        woorden = "Peildata worden geteld …"
        self.voortgang.show_step(woorden)
        self.voortgang.show()
        self._hertelling = Hertelling(self._sessie, self)
        self._hertelling.gevorderd.connect(partial(self.voortgang.show_step, woorden))
        self._sessie.read(self._hertelling.run, self._recounted, self._refused, owner=self)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read what is counted when one comes to look."""
        super().showEvent(event)
        self.refresh()

    def _fill(self, overzicht: Teloverzicht) -> None:
        eerste, *andere = overzicht.versies
        definitie = eerste.definitie
        self.geldt.setText(
            f"Nu geldt: {definitie.titel}, versie {definitie.versie} "
            f"({len(definitie.tabellen)} {'tabel' if len(definitie.tabellen) == 1 else 'tabellen'})"
        )
        self.versies.clear()
        for versie in andere:
            deel = versie.definitie
            self.versies.addItem(f"{deel.titel}, versie {deel.versie}", deel.sleutel)
        self.andere.setVisible(bool(andere))
        self.momenten.setText(_say_moments(overzicht.momenten))
        self.hertellen.setEnabled(bool(overzicht.momenten) and self._hertelling is None)

    def _show_read(self, gelezen: Gelezen) -> None:
        self._gelezen = gelezen if gelezen.definitie else None
        if gelezen.definitie is None:
            aantal = len(gelezen.fouten)
            woord = "1 fout in dit bestand." if aantal == 1 else f"{aantal} fouten in dit bestand."
            regels = [f"Regel {fout.regel}: {fout.zin}" for fout in gelezen.fouten[:_HOOGSTENS]]
            if aantal > _HOOGSTENS:
                regels.append(f"En nog {aantal - _HOOGSTENS}.")
            self._say("rood", f"{woord} Er is niets veranderd.", regels)
            self.kiezen.setFocus()
            return
        titels = ", ".join(tabel.titel for tabel in gelezen.definitie.tabellen)
        woord = f"{gelezen.definitie.titel}, versie {gelezen.definitie.versie}: geen fouten."
        self._say("gedaan", woord, [f"Tabellen: {titels}."])
        self.toevoegen.show()
        self.toevoegen.setFocus()

    def _added(self, gelezen: Gelezen) -> None:
        self.setEnabled(True)
        if gelezen.definitie is None:
            self._show_read(gelezen)
            return
        self._gelezen = None
        self._say("gedaan", "Levensloop telt nu met deze definitie.", [])
        self.hertellen.setFocus()
        self.refresh()

    def _use_other(self) -> None:
        self.setEnabled(False)
        job = partial(use_definitie, self._sessie.kluis, self.versies.currentData())
        self._sessie.read(job, self._used, self._refused, owner=self)

    def _used(self, _: None) -> None:
        self.setEnabled(True)
        self._say("gedaan", "Levensloop telt nu met deze definitie.", [])
        self.hertellen.setFocus()
        self.refresh()

    def _saved(self, pad: Path, _: None) -> None:
        self._say("gedaan", f"Bewaard als {pad.name}. Geef uw eigen versie een eigen naam.", [])

    def _stop(self) -> None:
        if self._hertelling is not None:
            self._hertelling.halt.stop()
            self.voortgang.stop.setEnabled(False)

    def _recounted(self, aantal: int) -> None:
        self._end()
        self._say("gedaan", f"{aantal} peildata geteld.", [])
        self.refresh()

    def _refused(self, fout: Exception) -> None:
        self.setEnabled(True)
        self._end()
        if isinstance(fout, StoppedError):
            self._say("vervallen", "Gestopt. Wat geteld was, blijft staan.", [])
            self.refresh()
        elif isinstance(fout, LevensloopError):
            self._say("rood", sentence(fout), [])
        else:
            self._sessie.storage.failed.emit(fout)

    def _end(self) -> None:
        self._hertelling = None
        self.voortgang.hide()
        self.hertellen.setEnabled(True)

    def _say(self, status: str, woord: str, regels: Sequence[str]) -> None:
        self.uitkomst.set_status(status, woord)
        self.uitkomst.show()
        self.fouten.setText("\n".join(regels))
        self.fouten.setVisible(bool(regels))
        self.toevoegen.hide()
        announce(self.uitkomst)

    def _browse(self) -> None:
        venster = QFileDialog(self, "Definitie kiezen", documents_folder())
        venster.setFileMode(QFileDialog.FileMode.ExistingFile)
        venster.setNameFilter("Definities (*.toml)")
        venster.fileSelected.connect(lambda pad: self.take_file(Path(pad)))
        venster.finished.connect(venster.deleteLater)
        venster.open()

    def _browse_save(self) -> None:
        venster = QFileDialog(self, "Definitie bewaren", documents_folder())
        venster.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        venster.setNameFilter("Definities (*.toml)")
        venster.setDefaultSuffix("toml")
        venster.selectFile("kengetallen.toml")
        venster.fileSelected.connect(lambda pad: self.save_file(Path(pad)))
        venster.finished.connect(venster.deleteLater)
        venster.open()

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(tekst("Wat er wordt geteld", "sectie"))
        kolom.addWidget(alinea(_UITLEG, "tekst2"))
        kolom.addWidget(self.geldt)
        kolom.addWidget(self.andere)
        kolom.addLayout(_beside(self.kiezen, self.bewaren))
        kolom.addWidget(self.uitkomst)
        kolom.addWidget(self.fouten)
        kolom.addLayout(_beside(self.toevoegen))
        kolom.addWidget(tekst("Peildata", "sectie"))
        kolom.addWidget(alinea(_HERTEL, "tekst2"))
        kolom.addLayout(_beside(self.hertellen))
        kolom.addWidget(self.voortgang)
        kolom.addWidget(self.momenten)


def _beside(*knoppen: QWidget) -> QHBoxLayout:
    rij = QHBoxLayout()
    rij.setSpacing(maten.RUIMTE_S)
    for knop in knoppen:
        rij.addWidget(knop)
    rij.addStretch()
    return rij


def _say_moments(momenten: Sequence[Telmoment]) -> str:
    if not momenten:
        return "Er is nog geen peildatum voorbij sinds de eerste melding."
    return "\n".join(
        f"{write_date(deel.peildatum)}: "
        + (
            f"geteld op {deel.geteld_op.astimezone():%d-%m-%Y}"
            if deel.geteld_op
            else "nog niet geteld"
        )
        for deel in momenten
    )
