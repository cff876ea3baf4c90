"""User and passphrase of the chosen kluis, and what happened when it locked."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.errors import (
    KluisDamagedError,
    KluisMissingError,
    LevensloopError,
    UnknownUserError,
    WrongPassphraseError,
)
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.ontgrendelen.kluizenlijst import Kluisregel
from levensloop_desktop.ui.ontgrendelen.wachtzinveld import Wachtzinveld
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.task_runner import TaskRunner
from levensloop_desktop.ui.widgets.chips import Icoon
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Foutbalk, Voortgangsregel
from levensloop_desktop.ui.widgets.moment import moment
from levensloop_desktop.ui.widgets.teksten import alinea, scheidingslijn, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader, large
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

if TYPE_CHECKING:
    from levensloop_desktop.services.ports.kluisport import Kluis, Kluizen
    from levensloop_desktop.services.ports.kopieport import Reservekopie


class OntgrendelFormulier(QWidget):
    """The way into one kluis.

    Signals:
        geopend: an open Kluis.
        haast: the kluis that opens now is for Nu handelen.
        vergeten: the user takes this kluis from the list.
        herstellen: the passphrase is lost; carries what is known of the kluis.
        terugzetten: a back-up must come back; carries folder, name, and which one or None.
    """

    geopend = Signal(object)
    haast = Signal()
    herstellen = Signal(object)
    terugzetten = Signal(object, str, object)
    vergeten = Signal(object)

    def __init__(self, kluizen: "Kluizen", storage: TaskRunner) -> None:
        super().__init__()
        self._kluizen = kluizen
        self._storage = storage
        self._regel: Kluisregel | None = None
        self._haast = False
        self._goed: Reservekopie | None = None
        self._kluisnaam = tekst("", "tekst2")
        self.wens: QLabel | None = None  # what waits for a kluis to open
        self.fout = Foutbalk()
        self.fout.knop.setText("Van de lijst halen")
        self.fout.knop.clicked.connect(self._forget)
        self.gebruiker = QComboBox()
        large(self.gebruiker)
        self.gebruiker.setMaximumWidth(400)
        self.gebruiker_kader = Veldkader("Gebruiker", self.gebruiker)
        self.wachtzin = Wachtzinveld(groot=True)
        self.knop = Knop("Ontgrendelen", icoon="slot_open", kind="main", toets="Enter")
        self.knop.setProperty("groot", "ja")
        self.knop.clicked.connect(self.unlock)
        self.wachtzin.invoer.returnPressed.connect(self.unlock)
        self.handelen = Knop(
            "Ontgrendel voor Nu handelen",
            icoon="telefoon",
            kind="crisis",
            toets="Ctrl+Enter",
            bij_klik=self.unlock_for_crisis,
        )
        self.handelen.setProperty("groot", "ja")
        for toets in ("Ctrl+Return", "Ctrl+Enter"):  # also that of the number pad
            QShortcut(QKeySequence(toets), self).activated.connect(self.handelen.click)
        self.kwijt = Knop(
            "Wachtzin kwijt? Openen met het herstelblad …", kind="flat", bij_klik=self._recover
        )
        self.terug_knop = Knop(
            "Reservekopie terugzetten …", icoon="kopie", kind="flat", bij_klik=self._ask_restore
        )
        self.voortgang = Voortgangsregel()
        self.voortgang.setMaximumWidth(400)
        self.voortgang.hide()
        self._toestand = QWidget()
        self._vergrendeld = alinea("", "klein")
        self._draft = _regel("potlood", alinea(_TEKST_KLAAR, "klein"))
        self._lay_out()

    def show_kluis(self, regel: Kluisregel) -> None:
        """Ask for user and passphrase of this kluis, or say why it cannot be opened."""
        if self._regel is not None and self._regel.pad != regel.pad:
            self._toestand.hide()
        self._regel, self._goed = regel, None
        self._kluisnaam.setText(f"Kluis {regel.naam}")
        self.wachtzin.clear()
        self.gebruiker_kader.set_fout("")
        self.gebruiker.clear()
        for gebruiker in regel.beschrijving.gebruikers if regel.beschrijving else ():
            rol = label("gebruikersrol", gebruiker.rol)
            self.gebruiker.addItem(f"{gebruiker.naam}, {rol}", gebruiker.naam)
        for veld in (self.gebruiker_kader, self.wachtzin, self.knop, self.handelen, self.kwijt):
            veld.setEnabled(regel.beschrijving is not None)
        self.fout.hide()
        if regel.fout is not None:
            self._say(regel.fout)

    def show_locked(self, wanneer: datetime, reden: str, *, tekst_klaar: bool) -> None:
        """Say when it locked, and whether half-typed text waits; never whose."""
        waarom = f", {reden}" if reden else ""
        self._vergrendeld.setText(f"Vergrendeld vandaag om {wanneer:%H:%M}{waarom}.")
        self._draft.setVisible(tekst_klaar)
        self._toestand.show()

    def show_wish(self, zin: str) -> None:
        """Say what waits for a kluis to open, or nothing any more."""
        if self.wens is None:
            self.wens = alinea("")
            self.wens.setContentsMargins(0, maten.RUIMTE_S, 0, 0)
            self._kolom.insertWidget(self._kolom.indexOf(self._kluisnaam) + 1, self.wens)
        self.wens.setText(zin)
        self.wens.setVisible(bool(zin))

    def say(self, fout: LevensloopError) -> None:
        """Show a fault that has to do with the kluis as a whole."""
        self._say(fout)
        self.fout.knop.hide()

    def unlock_for_crisis(self) -> None:
        """Open the kluis, and go straight to choosing a client for Nu handelen."""
        self._haast = True
        self._start_unlock()

    def unlock(self) -> None:
        """Open the kluis on the storage thread; the window stays alive."""
        self._haast = False
        self._start_unlock()

    def _start_unlock(self) -> None:
        if self._regel is None or not self.knop.isEnabled():
            return
        if not self.wachtzin.wachtzin:
            self.wachtzin.set_fout("Vul uw wachtzin in.")
            self.wachtzin.invoer.setFocus()
            return
        self.fout.hide()
        self.gebruiker_kader.set_fout("")
        self._set_busy(bezig=True)
        job: Callable[[], Kluis] = partial(
            self._kluizen.open,
            self._regel.pad,
            wachtzin=self.wachtzin.wachtzin,
            gebruiker=self.gebruiker.currentData(),
        )
        self._storage.run(job, self._opened, self._refused)

    def _opened(self, kluis: "Kluis") -> None:
        self.wachtzin.clear()
        self._toestand.hide()
        self._set_busy(bezig=False)
        if self._haast:
            self.haast.emit()
        self.geopend.emit(kluis)

    def _refused(self, fout: Exception) -> None:
        self._set_busy(bezig=False)
        match fout:
            case WrongPassphraseError():
                self.wachtzin.set_fout(sentence(fout))
                self.wachtzin.invoer.selectAll()
                self.wachtzin.invoer.setFocus()
            case UnknownUserError():
                self.gebruiker_kader.set_fout(sentence(fout))
                self.gebruiker.setFocus()
            case LevensloopError():
                self._say(fout)
                self.knop.setFocus()
            case _:
                self._storage.failed.emit(fout)

    def _say(self, fout: Exception) -> None:
        self.fout.knop.setVisible(self._regel is not None and self._regel.fout is not None)
        self.fout.say(sentence(fout))
        self._offer_backup(fout)

    def _offer_backup(self, fout: Exception) -> None:
        """Behind a fault of the kluis itself, say of when the newest good back-up is."""
        if self._regel is not None and isinstance(fout, KluisDamagedError | KluisMissingError):
            job = partial(_newest_good, self._kluizen, self._regel.pad)
            self._storage.run(
                job, partial(self._show_backup, self._regel.pad, sentence(fout)), owner=self
            )

    def _show_backup(self, pad: Path, zin: str, kopie: "Reservekopie | None") -> None:
        andere = self._regel is None or self._regel.pad != pad or not self.fout.zin.startswith(zin)
        if andere or self.fout.isHidden():
            return
        self._goed = kopie
        if kopie is None:
            self.fout.say(f"{zin} In de kluis staat geen goede reservekopie.")
            return
        wanneer = moment(kopie.wanneer, datetime.now().astimezone())
        self.fout.say(f"{zin} Nieuwste goede reservekopie: {wanneer}.")
        self.terug_knop.setFocus()

    def _ask_restore(self) -> None:
        if self._regel is not None:
            self.terugzetten.emit(self._regel.pad, self._regel.naam, self._goed)

    def _forget(self) -> None:
        if self._regel is not None:
            self.vergeten.emit(self._regel.pad)

    def _recover(self) -> None:
        if self._regel is not None and self._regel.beschrijving is not None:
            self.herstellen.emit(self._regel.beschrijving)

    def _set_busy(self, *, bezig: bool) -> None:
        for veld in (self.gebruiker_kader, self.wachtzin, self.knop, self.handelen, self.kwijt):
            veld.setEnabled(not bezig)
        self.voortgang.setVisible(bezig)
        self.voortgang.show_step("Kluis wordt geopend …")

    def _lay_out(self) -> None:
        self._kolom = kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addWidget(tekst("Ontgrendelen", "groot"))
        kolom.addSpacing(maten.RUIMTE_XS)
        kolom.addWidget(self._kluisnaam)
        kolom.addSpacing(maten.RUIMTE_XL)
        kolom.addWidget(self.fout)
        kolom.addSpacing(maten.RUIMTE_S)
        kolom.addWidget(self.gebruiker_kader)
        kolom.addSpacing(maten.RUIMTE_L)
        kolom.addWidget(self.wachtzin)
        kolom.addSpacing(maten.RUIMTE_XL)
        rij = Vloeirij(tussen=maten.RUIMTE_L)
        rij.addWidget(self.knop)
        rij.addWidget(self.handelen)
        kolom.addLayout(rij)
        kolom.addSpacing(maten.RUIMTE_S)
        onder_knop = QHBoxLayout()
        onder_knop.addWidget(self.kwijt)
        onder_knop.addStretch()
        kolom.addLayout(onder_knop)
        kopie_rij = QHBoxLayout()
        kopie_rij.addWidget(self.terug_knop)
        kopie_rij.addStretch()
        kolom.addLayout(kopie_rij)
        kolom.addSpacing(maten.RUIMTE_S)
        kolom.addWidget(self.voortgang)
        onder = QVBoxLayout(self._toestand)
        onder.setContentsMargins(0, maten.RUIMTE_L, 0, 0)
        onder.addWidget(scheidingslijn())
        onder.addSpacing(maten.RUIMTE_M)
        onder.addWidget(_regel("klok", self._vergrendeld))
        onder.addWidget(self._draft)
        self._toestand.hide()
        kolom.addWidget(self._toestand)
        kolom.addStretch(1)


def _newest_good(kluizen: "Kluizen", pad: Path) -> "Reservekopie | None":
    return next((kopie for kopie in kluizen.list_backups(pad) if kluizen.is_whole(kopie)), None)


_TEKST_KLAAR = "Er staat nog tekst klaar die u aan het typen was. U ziet die na het ontgrendelen."


def _regel(icoon: str, woorden: QWidget) -> QWidget:
    """An icon with words beside it."""
    regel = QWidget()
    rij = QHBoxLayout(regel)
    rij.setContentsMargins(0, 0, 0, 0)
    rij.setSpacing(maten.RUIMTE_S)
    rij.addWidget(Icoon(icoon))
    rij.addWidget(woorden, 1)
    return regel
