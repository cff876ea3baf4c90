"""Back-ups that give back what should be gone: say which there are, and destroy them."""

import threading
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.kluisbeheer.oude_kopieen import (
    Opgeruimd,
    OudeKopieen,
    destroy_old,
    find_old,
)
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.bevestiging import Bevestiging
from levensloop_desktop.ui.widgets.chips import Statuswoord
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Foutbalk, Voortgangsregel, announce
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_EERST = (
    "Levensloop maakt eerst een nieuwe reservekopie en controleert die. Daarna gaan de oude "
    "voorgoed weg. U kunt dan niet meer terug naar de kluis van toen."
)
_BEZIG = "Oude reservekopieën worden vernietigd …"


class _GestoptError(Exception):
    """The user pressed Stop."""


class Opruiming(QObject):
    """Destroying old back-ups as one job that can be stopped between two of them.

    Signals:
        gevorderd: how many are gone, of how many; sent from another thread.
    """

    gevorderd = Signal(int, int)

    def __init__(self, sessie: Sessie, parent: QObject) -> None:
        super().__init__(parent)
        self._kluis, self._werkplek = sessie.kluis, sessie.werkplek
        self._gestopt = threading.Event()

    def stop(self) -> None:
        """Destroy no more."""
        self._gestopt.set()

    def run(self) -> Opgeruimd | None:
        """What was done; None when it was stopped."""
        try:
            return destroy_old(self._kluis, self._werkplek, self._tell)
        except _GestoptError:
            return None

    def _tell(self, gedaan: int, totaal: int) -> None:
        if self._gestopt.is_set():
            raise _GestoptError
        self.gevorderd.emit(gedaan, totaal)


class OudeReservekopieen(QWidget):
    """Hidden while there are none.

    Signals:
        veranderd: back-ups were made or destroyed.
    """

    veranderd = Signal()

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self._oud = OudeKopieen()
        self._werk: Opruiming | None = None
        self.fout = Foutbalk()
        self.welke = alinea("", "tekst2")
        self.knop = Knop("Oude kopieën vernietigen …", icoon="prullenbak", bij_klik=self.ask)
        self.voortgang = Voortgangsregel(met_stop=True)
        self.voortgang.stop_gevraagd.connect(self._stop)
        self.voortgang.hide()
        self.uitkomst = Statuswoord("gedaan", "")
        self.uitkomst.hide()
        self.vak = QWidget()
        self._lay_out()
        self.vak.hide()

    def load(self) -> None:
        """Look which there are now."""
        job = partial(find_old, self._sessie.kluis, self._sessie.werkplek)
        self._sessie.rendering.run(job, self._show, self._refused, owner=self)

    def ask(self) -> None:
        """Ask for the name of the kluis before destroying."""
        naam = self._sessie.kluis.beschrijving.naam
        venster = Bevestiging(
            "Oude reservekopieën vernietigen", consequences(self._oud), naam, "Vernietigen", self
        )
        venster.setObjectName("opruimen")
        venster.accepted.connect(self.destroy_all)
        venster.finished.connect(venster.deleteLater)
        venster.open()

    def destroy_all(self) -> None:
        """Make a new back-up, and destroy the old ones beside the work."""
        self.fout.hide()
        self.uitkomst.hide()
        self.knop.setEnabled(False)
        self.voortgang.stop.setEnabled(True)
        self.voortgang.show_step("Er wordt eerst een nieuwe reservekopie gemaakt …")
        self.voortgang.show()
        self._werk = Opruiming(self._sessie, self)
        self._werk.gevorderd.connect(partial(self.voortgang.show_step, _BEZIG))
        self._sessie.rendering.run(self._werk.run, self._done, self._refused, owner=self)

    def _stop(self) -> None:
        if self._werk is not None:
            self._werk.stop()
            self.voortgang.stop.setEnabled(False)

    def _done(self, klaar: Opgeruimd | None) -> None:
        self._end()
        if klaar is None:
            self._say("vervallen", "Gestopt. Wat al vernietigd was, komt niet terug.")
        else:
            wat = "oude reservekopie is" if klaar.aantal == 1 else "oude reservekopieën zijn"
            self._say("gedaan", f"{klaar.aantal} {wat} vernietigd.")
            if klaar.tweede_fout is not None:
                zin = sentence(klaar.tweede_fout)
                self.fout.say(f"In de tweede map is niets vernietigd. {zin}")
        self.veranderd.emit()
        self.load()

    def _refused(self, fout: Exception) -> None:
        self._end()
        if isinstance(fout, LevensloopError):
            self.fout.say(sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)

    def _end(self) -> None:
        self.knop.setEnabled(True)
        self.voortgang.hide()

    def _say(self, status: str, woord: str) -> None:
        self.uitkomst.set_status(status, woord)
        self.uitkomst.show()
        announce(self.uitkomst)

    def _show(self, oud: OudeKopieen) -> None:
        self._oud = oud
        self.welke.setText(describe_old(oud))
        self.knop.setVisible(oud.aantal > 0)
        self.vak.setVisible(oud.aantal > 0 or _second_is_away(oud))

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_L)
        binnen = QVBoxLayout(self.vak)
        binnen.setContentsMargins(0, 0, 0, 0)
        binnen.setSpacing(maten.RUIMTE_L)
        binnen.addWidget(tekst("Oude reservekopieën", "label"))
        binnen.addWidget(self.welke)
        rij = QHBoxLayout()
        rij.addWidget(self.knop)
        rij.addStretch()
        binnen.addLayout(rij)
        kolom.addWidget(self.fout)
        kolom.addWidget(self.vak)
        kolom.addWidget(self.voortgang)
        kolom.addWidget(self.uitkomst)


def describe_old(oud: OudeKopieen) -> str:
    """How many there are, where, what is in them, and until when they stay."""
    if not oud.aantal:
        return (
            "De tweede map is er nu niet. Daar kunnen nog oude reservekopieën staan. Sluit de "
            "stick of netwerkmap aan om ze te vernietigen."
        )
    zinnen = [f"{_count(oud)} {_contents(oud)}."]
    if oud.laatste_dag is not None:
        zinnen.append(
            "Levensloop ruimt ze vanzelf op. Werkt u elke week, dan is de laatste uiterlijk op "
            f"{write_date(oud.laatste_dag)} weg."
        )
    if _second_is_away(oud):
        zinnen.append("De tweede map is er nu niet; daar kunnen er ook nog staan.")
    return " ".join(zinnen)


def consequences(oud: OudeKopieen) -> str:
    """What destroying does, where, and what it leaves."""
    waar = ["de map van de kluis" if oud.hier else "", str(oud.tweede_map) if oud.tweede else ""]
    zinnen = [
        f"{_count(oud)} {_contents(oud)}. Ze staan in {' en in '.join(filter(None, waar))}.",
        _EERST,
        "Kopieën die u zelf ergens anders hebt neergezet, vindt Levensloop niet.",
    ]
    if oud.opzij:
        wat = "De map" if len(oud.opzij) == 1 else "De mappen"
        zinnen.append(
            f"{wat} {', '.join(oud.opzij)} in de kluis blijft staan; verwijder die zelf."
            if len(oud.opzij) == 1
            else f"{wat} {', '.join(oud.opzij)} in de kluis blijven staan; verwijder die zelf."
        )
    return "\n\n".join(zinnen)


def _count(oud: OudeKopieen) -> str:
    return "Eén reservekopie" if oud.aantal == 1 else f"{oud.aantal} reservekopieën"


def _contents(oud: OudeKopieen) -> str:
    """Why they are old, as the end of a sentence."""
    een = oud.aantal == 1
    redenen = []
    if oud.nieuwe_sleutels is not None:
        redenen.append(
            f"van vóór de nieuwe sleutels van {oud.nieuwe_sleutels.astimezone():%d-%m-%Y}, en "
            f"{'gaat' if een else 'gaan'} nog open met de wachtzin van wie toen gebruiker was"
        )
    if oud.vernietigd is not None:
        redenen.append(
            f"van vóór {oud.vernietigd.astimezone():%d-%m-%Y}, en "
            f"{'bevat' if een else 'bevatten'} cliënten die daarna vernietigd zijn"
        )
    return ("is " if een else "zijn ") + ", of ".join(redenen)


def _second_is_away(oud: OudeKopieen) -> bool:
    return oud.tweede_weg and (oud.nieuwe_sleutels or oud.vernietigd) is not None
