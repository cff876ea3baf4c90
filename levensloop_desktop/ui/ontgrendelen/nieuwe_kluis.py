"""Make a kluis: name, place, who you are, and a passphrase."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from levensloop_desktop.errors import (
    KluisExistsError,
    KluisNotWritableError,
    LevensloopError,
    WeakPassphraseError,
)
from levensloop_desktop.services.ports.kluisport import Gebruiker, Kluis, Kluizen, Werkplek
from levensloop_desktop.services.toegang.herstelcode import new_code
from levensloop_desktop.ui.beheer.herstelblad_dialoog import HerstelbladDialoog
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.ontgrendelen.plaats_kiezen import Mapkiezer, kluis_pad
from levensloop_desktop.ui.ontgrendelen.sterkte import Sterkte
from levensloop_desktop.ui.ontgrendelen.wachtzinveld import Wachtzinveld
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.task_runner import TaskRunner
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Foutbalk, Voortgangsregel
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_ROL = "procesregisseur"


class NieuweKluis(QWidget):
    """Form for a kluis of one's own.

    Signals:
        geopend: an open Kluis.
        terug: the user does not want one after all.
    """

    geopend = Signal(object)
    terug = Signal()

    def __init__(self, kluizen: Kluizen, werkplek: Werkplek, storage: TaskRunner) -> None:
        super().__init__()
        self._kluizen = kluizen
        self._werkplek = werkplek
        self._code = ""
        self._storage = storage
        self.naam = Veldkader("Naam van de kluis", _regel("ZVH Voorbeeldstad"))
        self.plaats = Mapkiezer(
            "Waar komt de kluis te staan?", "De kluis is een map met bestanden."
        )
        self.gebruiker = Veldkader("Uw naam", _regel("R. van Verzinsel"))
        self.wachtzin = Wachtzinveld(
            hint="Minstens 12 tekens. Vier of vijf losse woorden onthoudt u makkelijk."
        )
        self.sterkte = Sterkte(self.wachtzin, self._known_words)
        self.nogmaals = Wachtzinveld("Wachtzin nogmaals")
        self.fout = Foutbalk()
        self.fout.knop.hide()
        self.knop = Knop("Kluis maken", icoon="plus", kind="main", bij_klik=self.make)
        self.annuleren = Knop("Annuleren", bij_klik=self.terug.emit)
        self.voortgang = Voortgangsregel()
        self.voortgang.hide()
        for kader in (self.naam, self.gebruiker):
            invoer = kader.control
            if isinstance(invoer, QLineEdit):
                invoer.textEdited.connect(kader.clear_fout)
                invoer.returnPressed.connect(self.make)
        for regel in (self.plaats.invoer, self.wachtzin.invoer, self.nogmaals.invoer):
            regel.returnPressed.connect(self.make)
        self._lay_out()

    def start(self) -> None:
        """Begin with an empty form."""
        for veld in (self.naam, self.gebruiker):
            _text_of(veld).clear()
            veld.set_fout("")
        self.wachtzin.clear()
        self.nogmaals.clear()
        self.plaats.set_fout("")
        self.fout.hide()
        self.naam.control.setFocus()

    def make(self) -> None:
        """Check the fields and make the kluis on the storage thread."""
        eerste = self._first_error()
        if eerste is not None:
            eerste.control.setFocus()
            return
        self._set_busy(bezig=True)
        self._code = new_code()
        naam = _text_of(self.naam).text().strip()
        job = partial(
            self._kluizen.create,
            kluis_pad(self.plaats.map_, naam),
            naam=naam,
            gebruiker=Gebruiker(_text_of(self.gebruiker).text().strip(), _ROL),
            wachtzin=self.wachtzin.wachtzin,
            herstelcode=self._code,
        )
        self._storage.run(job, self._made, self._refused)

    def _first_error(self) -> Veldkader | None:
        self.naam.set_fout("" if _text_of(self.naam).text().strip() else "Geef de kluis een naam.")
        bestaat = Path(self.plaats.map_).expanduser().is_dir() if self.plaats.map_ else False
        self.plaats.set_fout("" if bestaat else "Deze map is er niet. Kies een map die er is.")
        gevuld = _text_of(self.gebruiker).text().strip()
        self.gebruiker.set_fout("" if gevuld else "Vul uw naam in, zoals collega’s u kennen.")
        self.wachtzin.set_fout("" if self.wachtzin.wachtzin else "Bedenk een wachtzin.")
        gelijk = self.wachtzin.wachtzin == self.nogmaals.wachtzin
        self.nogmaals.set_fout("" if gelijk else "Dit is een andere wachtzin. Typ hem nog eens.")
        kaders = (self.naam, self.plaats, self.gebruiker, self.wachtzin, self.nogmaals)
        return next((kader for kader in kaders if kader.fout), None)

    def _made(self, kluis: Kluis) -> None:
        self._set_busy(bezig=False)
        self.wachtzin.clear()
        self.nogmaals.clear()
        code, self._code = self._code, ""
        self.geopend.emit(kluis)
        venster = HerstelbladDialoog(kluis, self._werkplek, self._storage, code, self.window())
        venster.finished.connect(venster.deleteLater)
        venster.open()

    def _known_words(self) -> tuple[str, ...]:
        return (_text_of(self.naam).text(), _text_of(self.gebruiker).text())

    def _refused(self, fout: Exception) -> None:
        self._set_busy(bezig=False)
        match fout:
            case WeakPassphraseError():
                self.wachtzin.set_fout(sentence(fout))
                self.wachtzin.invoer.setFocus()
            case KluisExistsError() | KluisNotWritableError():
                self.plaats.set_fout(sentence(fout))
                self.plaats.invoer.setFocus()
            case LevensloopError():
                self.fout.say(sentence(fout))
            case _:
                self._storage.failed.emit(fout)

    def _set_busy(self, *, bezig: bool) -> None:
        kaders = (self.naam, self.plaats, self.gebruiker, self.wachtzin, self.nogmaals)
        for veld in (*kaders, self.knop, self.annuleren):
            veld.setEnabled(not bezig)
        self.voortgang.setVisible(bezig)
        self.voortgang.show_step("Kluis wordt gemaakt …")

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_M)
        kolom.addWidget(tekst("Nieuwe kluis maken", "groot"))
        kolom.addWidget(
            alinea(
                "Zodra de kluis er is, drukt u een herstelblad af. Zonder wachtzin en zonder "
                "herstelblad is de kluis verloren: niemand kan hem dan nog openen, ook de maker "
                "van Levensloop niet.",
                "tekst2",
            )
        )
        kolom.addWidget(self.fout)
        for deel in (self.naam, self.plaats, self.gebruiker, self.wachtzin):
            kolom.addWidget(deel)
        kolom.addWidget(self.sterkte)
        kolom.addWidget(self.nogmaals)
        rij = QHBoxLayout()
        rij.setSpacing(maten.RUIMTE_L)
        rij.addWidget(self.knop)
        rij.addWidget(self.annuleren)
        rij.addStretch()
        kolom.addSpacing(maten.RUIMTE_S)
        kolom.addLayout(rij)
        kolom.addWidget(self.voortgang)
        kolom.addStretch(1)


def _regel(voorbeeld: str) -> QLineEdit:
    regel = QLineEdit()
    regel.setPlaceholderText(f"bijvoorbeeld {voorbeeld}")
    regel.setMaximumWidth(400)
    return regel


def _text_of(kader: Veldkader) -> QLineEdit:
    if not isinstance(kader.control, QLineEdit):
        raise TypeError(kader)
    return kader.control
