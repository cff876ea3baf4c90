"""Open a kluis with the herstelblad: the code, who you are, and a new passphrase."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.errors import (
    LevensloopError,
    RecoveryCodeError,
    UserExistsError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from levensloop_desktop.services.ports.kluisport import Gebruiker, Kluis, Kluisbeschrijving, Kluizen
from levensloop_desktop.services.toegang.herstelcode import read_code
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.ontgrendelen.sterkte import Sterkte
from levensloop_desktop.ui.ontgrendelen.wachtzinveld import Wachtzinveld
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.task_runner import TaskRunner
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Foutbalk, Voortgangsregel
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_NIEUW = ""  # the choice of somebody who is no user yet
_ROL_NIEUW = "beheerder"
_ZONDER_DOSSIERS = {"manager"}
_ANDER_BLAD = (
    "Deze code opent de kluis niet. Kijk of dit het nieuwste herstelblad van deze kluis is."
)


class HerstelOpenen(QWidget):
    """Form for somebody who lost the passphrase.

    Signals:
        geopend: an open Kluis.
        terug: the user knows it again.
    """

    geopend = Signal(object)
    terug = Signal()

    def __init__(self, kluizen: Kluizen, storage: TaskRunner) -> None:
        super().__init__()
        self._kluizen = kluizen
        self._storage = storage
        self._kluis: Kluisbeschrijving | None = None
        self._kluisnaam = tekst("", "tekst2")
        self._code = QLineEdit()
        self._code.setMaximumWidth(480)
        self.code = Veldkader(
            "Code op het herstelblad", self._code, hint="Zeven groepen van vijf tekens."
        )
        self._wie = QComboBox()
        self._wie.setMaximumWidth(400)
        self.wie = Veldkader("Wie bent u?", self._wie)
        self._naam = QLineEdit()
        self._naam.setMaximumWidth(400)
        self.naam = Veldkader("Uw naam", self._naam)
        self.wachtzin = Wachtzinveld("Nieuwe wachtzin", hint="Minstens 12 tekens.")
        self.sterkte = Sterkte(self.wachtzin, self._known_words)
        self.nogmaals = Wachtzinveld("Nieuwe wachtzin nogmaals")
        self.fout = Foutbalk()
        self.fout.knop.hide()
        self.knop = Knop("Kluis openen", icoon="slot_open", kind="main", bij_klik=self.open)
        self.annuleren = Knop("Annuleren", bij_klik=self.terug.emit)
        self.voortgang = Voortgangsregel()
        self.voortgang.hide()
        self._code.textEdited.connect(self.code.clear_fout)
        self._code.editingFinished.connect(self._check_code)
        self._naam.textEdited.connect(self.naam.clear_fout)
        self._wie.currentIndexChanged.connect(self._show_name)
        for regel in (self._code, self._naam, self.wachtzin.invoer, self.nogmaals.invoer):
            regel.returnPressed.connect(self.open)
        self._lay_out()

    def start(self, kluis: Kluisbeschrijving) -> None:
        """Begin with an empty form for this kluis."""
        self._kluis = kluis
        self._kluisnaam.setText(f"Kluis {kluis.naam}")
        self._code.clear()
        self._naam.clear()
        self._wie.clear()
        for gebruiker in kluis.gebruikers:
            if gebruiker.rol not in _ZONDER_DOSSIERS:
                rol = label("gebruikersrol", gebruiker.rol)
                self._wie.addItem(f"{gebruiker.naam}, {rol}", gebruiker.naam)
        self._wie.addItem("Iemand anders …", _NIEUW)
        for veld in (self.wachtzin, self.nogmaals):
            veld.clear()
        for kader in (self.code, self.wie, self.naam):
            kader.set_fout("")
        self.fout.hide()
        self._code.setFocus()

    def open(self) -> None:
        """Check the fields, and open the kluis on the storage thread."""
        if self._kluis is None or not self.knop.isEnabled():
            return
        eerste = self._first_error()
        if eerste is not None:
            eerste.control.setFocus()
            return
        self.fout.hide()
        self._set_busy(bezig=True)
        job = partial(
            self._kluizen.recover,
            self._kluis.pad,
            herstelcode=self._code.text(),
            gebruiker=Gebruiker(self._chosen_name(), _ROL_NIEUW),
            wachtzin=self.wachtzin.wachtzin,
        )
        self._storage.run(job, self._opened, self._refused)

    def _chosen_name(self) -> str:
        bekend = str(self._wie.currentData() or _NIEUW)
        return bekend or self._naam.text().strip()

    def _known_words(self) -> tuple[str, ...]:
        return (self._chosen_name(), self._kluis.naam if self._kluis else "")

    def _show_name(self) -> None:
        self.naam.setVisible(self._wie.currentData() == _NIEUW)

    def _check_code(self) -> bool:
        try:
            read_code(self._code.text())
        except RecoveryCodeError as fout:
            self.code.set_fout(sentence(fout) if self._code.text().strip() else "")
            return False
        self.code.set_fout("")
        return True

    def _first_error(self) -> Veldkader | None:
        if not self._check_code() and not self.code.fout:
            self.code.set_fout("Typ de code van het herstelblad over.")
        leeg = not self._chosen_name()
        self.naam.set_fout("Vul uw naam in, zoals collega’s u kennen." if leeg else "")
        self.wachtzin.set_fout("" if self.wachtzin.wachtzin else "Bedenk een nieuwe wachtzin.")
        gelijk = self.wachtzin.wachtzin == self.nogmaals.wachtzin
        self.nogmaals.set_fout("" if gelijk else "Dit is een andere wachtzin. Typ hem nog eens.")
        return next((kader for kader in self._kaders if kader.fout), None)

    @property
    def _kaders(self) -> tuple[Veldkader, ...]:
        return (self.code, self.wie, self.naam, self.wachtzin, self.nogmaals)

    def _opened(self, kluis: Kluis) -> None:
        self._set_busy(bezig=False)
        self._code.clear()
        for veld in (self.wachtzin, self.nogmaals):
            veld.clear()
        self.geopend.emit(kluis)

    def _refused(self, fout: Exception) -> None:
        self._set_busy(bezig=False)
        match fout:
            case RecoveryCodeError():
                self._point_at(self.code, sentence(fout))
            case WrongPassphraseError():
                self._point_at(self.code, _ANDER_BLAD)
            case UserExistsError():
                self._point_at(self.naam, sentence(fout))
            case WeakPassphraseError():
                self._point_at(self.wachtzin, sentence(fout))
            case LevensloopError():
                self.fout.say(sentence(fout))
            case _:
                self._storage.failed.emit(fout)

    def _point_at(self, kader: Veldkader, zin: str) -> None:
        kader.set_fout(zin)
        kader.control.setFocus()

    def _set_busy(self, *, bezig: bool) -> None:
        for deel in (*self._kaders, self.knop, self.annuleren):
            deel.setEnabled(not bezig)
        self.voortgang.setVisible(bezig)
        self.voortgang.show_step("Kluis wordt geopend …")

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_M)
        kolom.addWidget(tekst("Openen met het herstelblad", "groot"))
        kolom.addWidget(self._kluisnaam)
        kolom.addWidget(
            alinea(
                "U kiest eerst een nieuwe wachtzin; daarna gaat de kluis open. "
                "Dat komt in het logboek.",
                "tekst2",
            )
        )
        kolom.addWidget(self.fout)
        for deel in (self.code, self.wie, self.naam, self.wachtzin, self.sterkte, self.nogmaals):
            kolom.addWidget(deel)
        rij = QHBoxLayout()
        rij.setSpacing(maten.RUIMTE_L)
        rij.addWidget(self.knop)
        rij.addWidget(self.annuleren)
        rij.addStretch()
        kolom.addSpacing(maten.RUIMTE_S)
        kolom.addLayout(rij)
        kolom.addWidget(self.voortgang)
        kolom.addStretch(1)
