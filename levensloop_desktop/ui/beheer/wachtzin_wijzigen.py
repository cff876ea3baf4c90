"""Change the passphrase of the user who works here."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.errors import LevensloopError, WeakPassphraseError, WrongPassphraseError
from levensloop_desktop.services.toegang.gebruikers import change_passphrase
from levensloop_desktop.services.toegang.rechten import Handeling
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.ontgrendelen.sterkte import Sterkte
from levensloop_desktop.ui.ontgrendelen.wachtzinveld import Wachtzinveld
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Statuswoord
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Foutbalk, Voortgangsregel, announce
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_BEHEERT = Handeling.KOPIEEN_BEHEREN


class WachtzinWijzigen(QWidget):
    """Old, new, and new again."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self.oud = Wachtzinveld("Wachtzin nu")
        self.nieuw = Wachtzinveld(
            "Nieuwe wachtzin",
            hint="Minstens 12 tekens. Vier of vijf losse woorden onthoudt u makkelijk.",
        )
        namen = (sessie.kluis.gebruiker.naam, sessie.kluis.beschrijving.naam)
        self.sterkte = Sterkte(self.nieuw, lambda: namen)
        self.nogmaals = Wachtzinveld("Nieuwe wachtzin nogmaals")
        self.nogmaals.invoer.returnPressed.connect(self.change)
        self.fout = Foutbalk()
        self.fout.knop.hide()
        self.klaar = Statuswoord("gedaan", "Uw wachtzin is gewijzigd.")
        self.klaar.hide()
        self.knop = Knop("Wachtzin wijzigen", kind="main", bij_klik=self.change)
        self.voortgang = Voortgangsregel()
        self.voortgang.hide()
        self._lay_out()

    def change(self) -> None:
        """Check the fields, and wrap the keys anew on the storage thread."""
        self.klaar.hide()
        self.fout.hide()
        eerste = self._first_error()
        if eerste is not None:
            eerste.invoer.setFocus()
            return
        self._set_busy(bezig=True)
        job = partial(change_passphrase, self._sessie.kluis, self.oud.wachtzin, self.nieuw.wachtzin)
        self._sessie.read(job, self._changed, self._refused, owner=self)

    def _first_error(self) -> Wachtzinveld | None:
        self.oud.set_fout("" if self.oud.wachtzin else "Vul de wachtzin in die u nu gebruikt.")
        self.nieuw.set_fout("" if self.nieuw.wachtzin else "Bedenk een nieuwe wachtzin.")
        gelijk = self.nieuw.wachtzin == self.nogmaals.wachtzin
        self.nogmaals.set_fout("" if gelijk else "Dit is een andere wachtzin. Typ hem nog eens.")
        return next((veld for veld in self._velden if veld.fout), None)

    @property
    def _velden(self) -> tuple[Wachtzinveld, ...]:
        return (self.oud, self.nieuw, self.nogmaals)

    def _changed(self, _: None) -> None:
        self._set_busy(bezig=False)
        for veld in self._velden:
            veld.clear()
        self.klaar.show()
        announce(self.klaar)
        self.oud.invoer.setFocus()

    def _refused(self, fout: Exception) -> None:
        self._set_busy(bezig=False)
        match fout:
            case WrongPassphraseError():
                self._point_at(self.oud, fout)
            case WeakPassphraseError():
                self._point_at(self.nieuw, fout)
            case LevensloopError():
                self.fout.say(sentence(fout))
            case _:
                self._sessie.storage.failed.emit(fout)

    def _point_at(self, veld: Wachtzinveld, fout: LevensloopError) -> None:
        veld.set_fout(sentence(fout))
        veld.invoer.setFocus()

    def _set_busy(self, *, bezig: bool) -> None:
        for deel in (*self._velden, self.knop):
            deel.setEnabled(not bezig)
        self.voortgang.setVisible(bezig)
        self.voortgang.show_step("Wachtzin wordt gewijzigd …")

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(tekst("Wachtzin wijzigen", "sectie"))
        naam = self._sessie.kluis.gebruiker.naam
        gevolg = (
            "Reservekopieën van vóór vandaag gaan open met de oude."
            if self._sessie.may(Handeling.DOSSIER_LEZEN) or self._sessie.may(_BEHEERT)
            else "De nieuwe geldt meteen. U hebt er geen collega voor nodig."
        )
        kolom.addWidget(alinea(f"U wijzigt de wachtzin van {naam}. {gevolg}", "tekst2"))
        kolom.addWidget(self.fout)
        for deel in (self.oud, self.nieuw, self.sterkte, self.nogmaals):
            kolom.addWidget(deel)
        rij = QHBoxLayout()
        rij.addWidget(self.knop)
        rij.addSpacing(maten.RUIMTE_L)
        rij.addWidget(self.klaar)
        rij.addStretch()
        kolom.addLayout(rij)
        kolom.addWidget(self.voortgang)
        kolom.addStretch(1)
