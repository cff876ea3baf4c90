"""Plan a meeting, change its day and place, or take a client more on the list."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from levensloop_desktop.domain.datums import read_date, write_date
from levensloop_desktop.domain.overleg import Overlegdeel
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.dossiers import list_clienten
from levensloop_desktop.services.overleg.overleggen import (
    Overlegkop,
    add_client,
    plan_overleg,
    save_kop,
)
from levensloop_desktop.services.ports.kluisport import Clientregel, Kluis, Werkplek
from levensloop_desktop.ui.druk.clientkeuze import Clientkeuze
from levensloop_desktop.ui.formulieren.datuminvoer import FOUT
from levensloop_desktop.ui.formulieren.keuzeinvoer import Keuzevak
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Foutbalk
from levensloop_desktop.ui.widgets.teksten import tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_BREEDTE = 560
_KEUZEHOOGTE = 248
_WEEK = timedelta(weeks=1)


class Overlegdialoog(QDialog):
    """What the dialogs of a meeting have in common: a fault line, and two buttons below."""

    def __init__(self, sessie: Sessie, titel: str, doen: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(titel)
        self.setMinimumWidth(_BREEDTE)
        self._sessie = sessie
        self.fout = Foutbalk()
        self.fout.knop.hide()
        self.knop = Knop(doen, kind="main")
        self.kolom = QVBoxLayout(self)
        self.kolom.setContentsMargins(maten.MARGE, maten.MARGE, maten.MARGE, maten.MARGE)
        self.kolom.setSpacing(maten.RUIMTE_L)
        self.kolom.addWidget(tekst(titel, "sectie"))
        self.kolom.addWidget(self.fout)

    def add_buttons(self) -> None:
        """Close the column with the buttons."""
        rij = QHBoxLayout()
        rij.addStretch()
        rij.addWidget(Knop("Annuleren", bij_klik=self.reject))
        rij.addWidget(self.knop)
        self.kolom.addLayout(rij)

    def refuse(self, fout: Exception) -> None:
        """Say what is wrong, and let the user try again."""
        self.knop.setEnabled(True)
        self.fout.say(sentence(fout))


class Overlegvelden(QWidget):
    """Kind, day, time and place."""

    def __init__(self, vandaag: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vandaag = vandaag
        self.soort = Keuzevak()
        for waarde in waardelijst("overlegsoort").kiesbaar:
            self.soort.addItem(waarde.label, waarde.code)
        self.datum, self.tijd, self.plaats = QLineEdit(), QLineEdit(), QLineEdit()
        self.datum.setPlaceholderText("dd-mm-jjjj of +2w")
        self.tijd.setPlaceholderText("10:00")
        self.dagkader = Veldkader("Datum", self.datum)
        self.datum.textEdited.connect(self.dagkader.clear_fout)
        self.datum.editingFinished.connect(self._tidy)
        boven, onder = QHBoxLayout(), QHBoxLayout()
        for rij in (boven, onder):
            rij.setSpacing(maten.RUIMTE_L)
        boven.addWidget(Veldkader("Soort overleg", self.soort), 2)
        boven.addWidget(self.dagkader, 1)
        onder.addWidget(Veldkader("Plaats", self.plaats), 2)
        onder.addWidget(Veldkader("Begintijd", self.tijd), 1)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_M)
        kolom.addLayout(boven)
        kolom.addLayout(onder)

    def fill(self, soort: str, datum: date | None, tijd: str, plaats: str) -> None:
        """Begin with these."""
        self.soort.setCurrentIndex(max(0, self.soort.findData(soort)))
        self.datum.setText(write_date(datum))
        self.tijd.setText(tijd)
        self.plaats.setText(plaats)

    def read(self) -> Overlegkop | None:
        """What was filled in; None when the day is missing, which is then said at its field."""
        datum = self._day()
        if datum is None:
            leeg = not self.datum.text().strip()
            self.dagkader.set_fout("Op welke dag is het overleg?" if leeg else FOUT)
            self.datum.setFocus()
            return None
        return Overlegkop(
            soort=str(self.soort.currentData()),
            datum=datum,
            tijd=self.tijd.text().strip(),
            plaats=self.plaats.text().strip(),
        )

    def _day(self) -> date | None:
        try:
            return read_date(self.datum.text(), self._vandaag)
        except ValueError:
            return None

    def _tidy(self) -> None:
        dag = self._day()
        if dag is not None:
            self.datum.setText(write_date(dag))


class NieuwOverleg(Overlegdialoog):
    """Plan a meeting about one or more clients.

    Signals:
        gemaakt: the kenmerk of the meeting.
    """

    gemaakt = Signal(str)

    def __init__(self, sessie: Sessie, parent: QWidget) -> None:
        super().__init__(sessie, "Nieuw overleg", "Overleg plannen", parent)
        vandaag = sessie.werkplek.today()
        self.velden = Overlegvelden(vandaag, self)
        self.velden.fill("levensloopoverleg", vandaag + _WEEK, "", "")
        self.keuze = Clientkeuze(self)
        self.keuze.setFixedHeight(_KEUZEHOOGTE)
        self.keuze.gewijzigd.connect(self.fout.hide)
        self.kolom.addWidget(self.velden)
        self.kolom.addWidget(self.keuze)
        self.add_buttons()
        self.knop.clicked.connect(self.plan)
        self._kenmerk = ""
        self.velden.soort.setFocus()
        sessie.read(
            partial(list_clienten, sessie.kluis, sessie.werkplek), self.keuze.offer, owner=self
        )

    def plan(self) -> None:
        """Make the meeting, or say what is missing."""
        kop = self.velden.read()
        if kop is None:
            return
        if not self.keuze.gekozen:
            self.fout.say("Kies over welke cliënten het overleg gaat.")
            self.keuze.filter.setFocus()
            return
        self.knop.setEnabled(False)
        clienten = self.keuze.gekozen

        def job() -> Changes:
            self._kenmerk, changes = plan_overleg(
                self._sessie.kluis, self._sessie.werkplek, kop, clienten
            )
            return changes

        self._sessie.write(job, self._planned, self.refuse, owner=self)

    def _planned(self, _changes: Changes) -> None:
        self.accept()
        self.gemaakt.emit(self._kenmerk)


class OverlegWijzigen(Overlegdialoog):
    """Change kind, day, time or place of a whole meeting."""

    def __init__(self, sessie: Sessie, deel: Overlegdeel, parent: QWidget) -> None:
        super().__init__(sessie, "Overleg wijzigen", "Bewaren", parent)
        self._kenmerk = deel.kenmerk
        self.velden = Overlegvelden(sessie.werkplek.today(), self)
        self.velden.fill(deel.soort, deel.datum, deel.tijd, deel.plaats)
        self.kolom.addWidget(self.velden)
        self.add_buttons()
        self.knop.clicked.connect(self.save)
        self.velden.datum.setFocus()

    def save(self) -> None:
        """Keep what was changed."""
        kop = self.velden.read()
        if kop is None:
            return
        self.knop.setEnabled(False)
        job = partial(save_kop, self._sessie.kluis, self._sessie.werkplek, self._kenmerk, kop)
        self._sessie.write(job, lambda _: self.accept(), self.refuse, owner=self)


class ClientErbij(Overlegdialoog):
    """Discuss more clients."""

    def __init__(
        self, sessie: Sessie, kenmerk: str, aanwezig: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(sessie, "Cliënt toevoegen aan het overleg", "Toevoegen", parent)
        self._kenmerk = kenmerk
        self._aanwezig = frozenset(aanwezig)
        self.keuze = Clientkeuze(self)
        self.keuze.setFixedHeight(_KEUZEHOOGTE)
        self.kolom.addWidget(self.keuze)
        self.add_buttons()
        self.knop.clicked.connect(self.add)
        self.keuze.filter.setFocus()
        sessie.read(partial(list_clienten, sessie.kluis, sessie.werkplek), self._offer, owner=self)

    def add(self) -> None:
        """Put them on the list of the meeting."""
        gekozen = self.keuze.gekozen
        if not gekozen:
            self.fout.say("Kies een cliënt.")
            self.keuze.filter.setFocus()
            return
        self.knop.setEnabled(False)
        job = partial(
            _add_all, self._sessie.kluis, self._sessie.werkplek, self._kenmerk, tuple(gekozen)
        )
        self._sessie.write(job, lambda _: self.accept(), self.refuse, owner=self)

    def _offer(self, regels: list[Clientregel]) -> None:
        self.keuze.offer([regel for regel in regels if regel.client_id not in self._aanwezig])


def _add_all(kluis: Kluis, werkplek: Werkplek, kenmerk: str, clienten: Sequence[str]) -> Changes:
    changes = Changes()
    for client_id in clienten:
        changes |= add_client(kluis, werkplek, kenmerk, client_id)  # type: ignore[arg-type] # ids
    return changes
