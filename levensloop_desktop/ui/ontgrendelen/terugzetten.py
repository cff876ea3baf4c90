"""Put a back-up back: which one, the passphrase of then, what differs, and the name to confirm."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.errors import LevensloopError, WrongPassphraseError
from levensloop_desktop.services.kluisbeheer.reservekopieen import reason
from levensloop_desktop.services.ports.kluisport import Kluizen
from levensloop_desktop.services.ports.kopieport import Herstelvoorbeeld, Reservekopie
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.ontgrendelen.plaats_kiezen import choose_folder, documents_folder
from levensloop_desktop.ui.ontgrendelen.wachtzinveld import Wachtzinveld
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.task_runner import TaskRunner
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Foutbalk, Voortgangsregel, announce
from levensloop_desktop.ui.widgets.moment import moment
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

T = TypeVar("T")
_BREEDTE = 400
_MOST_NAMES = 8
_GEVOLGEN = {
    "verdwijnt": "verdwijnt uit de kluis",
    "komt_terug": "komt terug",
    "terug": "gaat terug naar toen",
}


class Terugzetten(QWidget):
    """Form that exchanges the kluis for one of its back-ups; what stood there is kept.

    Signals:
        terug: the user is done here.
        geopend: never sent; every page of the unlock screen has it.
    """

    terug = Signal()
    geopend = Signal(object)

    def __init__(self, kluizen: Kluizen, storage: TaskRunner) -> None:
        super().__init__()
        self._kluizen = kluizen
        self._storage = storage
        self.pad: Path | None = None
        self._naam = ""
        self._kluisnaam = tekst("", "tekst2")
        self.keuze = QComboBox()
        self.keuze.setMaximumWidth(_BREEDTE)
        self.keuze.currentIndexChanged.connect(self._show_users)
        self.kopie_kader = Veldkader("Reservekopie", self.keuze)
        self.andere = Knop("Andere map …", icoon="map", bij_klik=self._browse)
        self.kopie_kader.add_beside(self.andere)
        self._wie = QComboBox()
        self._wie.setMaximumWidth(_BREEDTE)
        self.wie = Veldkader("Gebruiker in die kopie", self._wie)
        self.wachtzin = Wachtzinveld(hint="De wachtzin zoals die was toen de kopie werd gemaakt.")
        self.bekijken = Knop("Bekijk wat er verandert", icoon="vergelijken", bij_klik=self.preview)
        self.wachtzin.invoer.returnPressed.connect(self.preview)
        self.verschil = alinea("")
        self.invoer = QLineEdit()
        self.invoer.setMaximumWidth(_BREEDTE)
        self.bevestiging = Veldkader("Typ ter bevestiging de naam van de kluis", self.invoer)
        self.doen = Knop("Terugzetten", icoon="ongedaan", bij_klik=self.restore)
        self.annuleren = Knop("Annuleren", bij_klik=self.terug.emit)
        self.invoer.textChanged.connect(self._compare)
        self.fout = Foutbalk()
        self.fout.knop.hide()
        self.voortgang = Voortgangsregel()
        self._lay_out()

    def start(self, pad: Path, naam: str, keuze: Reservekopie | None = None) -> None:
        """Begin anew for this kluis, with a back-up that was chosen before."""
        self.pad, self._naam = pad, naam
        self._kluisnaam.setText(f"Kluis {naam}")
        self.bevestiging.setToolTip(naam)
        self._offer(self._kluizen.list_backups(pad), keuze)
        self.wachtzin.clear()
        self.annuleren.setText("Annuleren")
        self.fout.hide()
        self._forget_preview()
        self.wachtzin.invoer.setFocus()

    def preview(self) -> None:
        """Open the back-up on the storage thread and say what differs."""
        kopie = self.keuze.currentData()
        if self.pad is None or kopie is None:
            self.kopie_kader.set_fout("Er is hier geen reservekopie. Kies een andere map.")
            return
        if not self.wachtzin.wachtzin:
            self.wachtzin.set_fout("Vul de wachtzin van toen in.")
            self.wachtzin.invoer.setFocus()
            return
        self._run(self._kluizen.preview_restore, "Reservekopie wordt bekeken …", self._show)

    def restore(self) -> None:
        """Put the back-up back on the storage thread."""
        self._run(self._kluizen.restore, "Reservekopie wordt teruggezet …", self._restored)

    def _run(self, job: Callable[..., T], woorden: str, klaar: Callable[[T], None]) -> None:
        """Run one of the two use cases, which take the same."""
        self.fout.hide()
        self._set_busy(woorden)
        bound = partial(
            job,
            self.pad,
            self.keuze.currentData(),
            wachtzin=self.wachtzin.wachtzin,
            gebruiker=self._wie.currentData(),
        )
        self._storage.run(bound, klaar, self._refused, owner=self)

    def _show(self, voorbeeld: Herstelvoorbeeld) -> None:
        self._set_busy("")
        self.verschil.setText(describe_difference(voorbeeld))
        for deel in (self.verschil, self.bevestiging, self.doen):
            deel.show()
        announce(self.verschil)
        self.invoer.setFocus()

    def _restored(self, opzij: Path) -> None:
        self._set_busy("")
        self._forget_preview()
        self.wachtzin.clear()
        self.verschil.setText(
            f"De reservekopie is teruggezet. Wat er stond, is bewaard in de map {opzij.name} in de "
            "kluis. Open de kluis met de wachtzin van toen."
        )
        self.verschil.show()
        announce(self.verschil)
        self.annuleren.setText("Naar ontgrendelen")
        self.annuleren.setFocus()

    def _refused(self, fout: Exception) -> None:
        self._set_busy("")
        match fout:
            case WrongPassphraseError():
                self.wachtzin.set_fout(sentence(fout))
                self.wachtzin.invoer.setFocus()
            case LevensloopError():
                self.fout.say(sentence(fout))
            case _:
                self._storage.failed.emit(fout)

    def _offer(self, kopieen: tuple[Reservekopie, ...], keuze: Reservekopie | None) -> None:
        self.keuze.clear()
        self.kopie_kader.set_fout("")
        nu = datetime.now().astimezone()
        for kopie in kopieen:
            self.keuze.addItem(f"{moment(kopie.wanneer, nu)}, {reason(kopie)}", kopie)
        rijen = [nummer for nummer, kopie in enumerate(kopieen) if kopie == keuze]
        if rijen:
            self.keuze.setCurrentIndex(rijen[0])
        self._show_users()

    def _show_users(self) -> None:
        self._forget_preview()
        self._wie.clear()
        kopie = self.keuze.currentData()
        if kopie is None:
            return
        try:
            beschrijving = self._kluizen.describe(kopie.pad)
        except LevensloopError as fout:
            self.kopie_kader.set_fout(sentence(fout))
            return
        for gebruiker in beschrijving.gebruikers:
            rol = label("gebruikersrol", gebruiker.rol)
            self._wie.addItem(f"{gebruiker.naam}, {rol}", gebruiker.naam)

    def _browse(self) -> None:
        venster = choose_folder(self, "Kies de map met reservekopieën", documents_folder())
        venster.fileSelected.connect(self._offer_from)
        venster.open()

    def _offer_from(self, pad: str) -> None:
        self._offer(self._kluizen.list_backups(Path(pad)), None)
        if not self.keuze.count():
            self.kopie_kader.set_fout("In deze map staan geen reservekopieën van Levensloop.")

    def _compare(self, getypt: str) -> None:
        self.doen.setEnabled(getypt.strip() == self._naam)

    def _forget_preview(self) -> None:
        self.invoer.clear()
        self.doen.setEnabled(False)
        for deel in (self.verschil, self.bevestiging, self.doen, self.voortgang):
            deel.hide()

    def _set_busy(self, woorden: str) -> None:
        for deel in (self.kopie_kader, self.wie, self.wachtzin, self.bekijken, self.annuleren):
            deel.setEnabled(not woorden)
        self.bevestiging.setEnabled(not woorden)
        self.doen.setEnabled(not woorden and self.invoer.text().strip() == self._naam)
        self.voortgang.setVisible(bool(woorden))
        self.voortgang.show_step(woorden)

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_M)
        kolom.addWidget(tekst("Reservekopie terugzetten", "groot"))
        kolom.addWidget(self._kluisnaam)
        kolom.addWidget(
            alinea("Wat er nu staat, wordt apart bewaard. Er gaat niets verloren.", "tekst2")
        )
        kolom.addWidget(self.fout)
        for kader in (self.kopie_kader, self.wie, self.wachtzin):
            kolom.addWidget(kader)
        eerst = QHBoxLayout()
        eerst.addWidget(self.bekijken)
        eerst.addStretch()
        kolom.addLayout(eerst)
        kolom.addWidget(self.verschil)
        kolom.addWidget(self.bevestiging)
        rij = QHBoxLayout()
        rij.setSpacing(maten.RUIMTE_L)
        rij.addWidget(self.doen)
        rij.addWidget(self.annuleren)
        rij.addStretch()
        kolom.addLayout(rij)
        kolom.addWidget(self.voortgang)
        kolom.addStretch(1)


def describe_difference(voorbeeld: Herstelvoorbeeld) -> str:
    """What putting back changes, in lines of Dutch."""
    regels = [f"In de kopie staan {_clienten(voorbeeld.clienten)}."]
    if not voorbeeld.leesbaar:
        regels.append("De kluis van nu is niet te lezen. Wat er verschilt, is niet te zeggen.")
        return "\n".join(regels)
    if not voorbeeld.wijzigingen and not voorbeeld.verschillen:
        regels.append("Er is sindsdien niets gewijzigd.")
        return "\n".join(regels)
    regels.append(
        f"Nu staan er {_clienten(voorbeeld.clienten_nu)}. "
        f"Sindsdien: {_wijzigingen(voorbeeld.wijzigingen)}."
    )
    if voorbeeld.laatste_wijziging is not None:
        laatste = moment(voorbeeld.laatste_wijziging, datetime.now().astimezone())
        regels[-1] += f" De laatste: {laatste}."
    regels += [
        f"•  {verschil.naam}, {verschil.clientnummer}: {_GEVOLGEN[verschil.gevolg]}"
        for verschil in voorbeeld.verschillen[:_MOST_NAMES]
    ]
    if len(voorbeeld.verschillen) > _MOST_NAMES:
        regels.append(f"•  en nog {_clienten(len(voorbeeld.verschillen) - _MOST_NAMES)}")
    return "\n".join(regels)


def _clienten(aantal: int) -> str:
    return "1 cliënt" if aantal == 1 else f"{aantal} cliënten"


def _wijzigingen(aantal: int) -> str:
    return "1 wijziging" if aantal == 1 else f"{aantal} wijzigingen"
