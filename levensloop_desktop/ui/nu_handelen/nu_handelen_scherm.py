"""Nu handelen: how to treat the client, which scenario, whom to call; over the whole window."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.onderdelen import WAARDELIJSTEN
from levensloop_desktop.domain.scenario import Scenario
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.dossiers import reload_dossier
from levensloop_desktop.services.dossier.nu_handelen import open_nu_handelen
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.nu_handelen.afdruk import Directdruk
from levensloop_desktop.ui.nu_handelen.gebeurtenisregel import Gebeurtenisregel
from levensloop_desktop.ui.nu_handelen.keuze import Scenariokeuze
from levensloop_desktop.ui.nu_handelen.kop import Crisiskop
from levensloop_desktop.ui.nu_handelen.omgang import Omgang
from levensloop_desktop.ui.nu_handelen.stappen import Stappen
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.meldingen import Foutbalk
from levensloop_desktop.ui.widgets.teksten import tekst, vlak

_OMGANG, _KEUZE = 328, 320
_SAMEN, _HEEL_SMAL_SAMEN = 320, 256  # both in one column on a narrow window
_HEEL_SMAL = 800
_SCHUIFBALK = 12
_KLEINST = QSize(600, 320)
_LAAG = 560  # lower than this the head takes less room
_HEEL_LAAG = 440  # and lower than this the rest too: the steps go first
_GEEN = Qt.KeyboardModifier.NoModifier


class NuHandelenScherm(Focusdoel):
    """The screen for 03:00 of one client.

    Args:
        sessie: the open session.
        client_id: of whom.

    Signals:
        getoond: the dossier was read and is on screen.
        gesloten: somebody goes back to work.
    """

    getoond = Signal()
    gesloten = Signal()

    def __init__(self, sessie: Sessie, client_id: ClientId) -> None:
        super().__init__()
        self.client_id = client_id
        self._sessie = sessie
        self._dossier: Dossier | None = None
        self.kop = Crisiskop(sessie.werkplek)
        self.omgang = Omgang()
        self.keuze = Scenariokeuze()
        self.stappen = Stappen(sessie)
        self.regel = Gebeurtenisregel(sessie, client_id, self._now())
        self.foutbalk = Foutbalk()
        self.gezegd = tekst("", "klein")
        self.gezegd.hide()
        self._lay_out()
        self.kop.afdrukken.clicked.connect(self.print_sheet)
        self.kop.afdrukken.setEnabled(False)
        self.kop.sluiten.clicked.connect(self.gesloten)
        self.keuze.gekozen.connect(self._show_steps)
        self.stappen.inzet.gezegd.connect(self._say)
        self.stappen.inzet.gedaan.connect(self.setFocus)
        self.regel.bewaard.connect(self.regel.invoer.setFocus)
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(sessie.lock_requested)
        sessie.bus.changed.connect(self._changed)
        job = partial(open_nu_handelen, sessie.kluis, client_id)
        sessie.read(job, self._opened, self._refused, owner=self)

    @override
    def focus_widget(self) -> QWidget:
        """The chosen scenario, else the line that is written."""
        gekozen = next((knop for knop in self.keuze.knoppen if knop.isChecked()), None)
        return gekozen or self.regel.invoer

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whoever begins to type writes what happened, wherever the focus is; nothing is lost."""
        zonder = event.modifiers() in {_GEEN, Qt.KeyboardModifier.ShiftModifier}
        if zonder and event.text().strip() and event.text().isprintable():
            self.regel.invoer.setFocus(Qt.FocusReason.OtherFocusReason)
            self.regel.invoer.insert(event.text())
        else:
            super().keyPressEvent(event)

    @property
    def scenario(self) -> Scenario | None:
        """The scenario of which the steps are shown."""
        return self.keuze.scenario

    def print_sheet(self) -> None:
        """Print the sheet of the chosen scenario: straight to the print dialog."""
        druk = self.make_print()
        if druk is not None:
            druk.ask_printer()

    def make_print(self) -> Directdruk | None:
        """The printing of the chosen scenario; None while nothing is shown."""
        if self._dossier is None:
            return None
        scenario = self.scenario
        druk = Directdruk(self._sessie, self._dossier, scenario.id if scenario else "", self)
        druk.gezegd.connect(self._say)
        return druk

    def show_fault(self, zin: str) -> None:
        """Say what could not be done."""
        self.foutbalk.say(zin)

    def _opened(self, dossier: Dossier) -> None:
        self._show(dossier)
        self.kop.afdrukken.setEnabled(True)
        if not self.regel.invoer.isModified():
            self.focus_widget().setFocus()
        self.getoond.emit()

    def _show(self, dossier: Dossier) -> None:
        self._dossier = dossier
        nu = self._now()
        self.kop.show_dossier(dossier, nu)
        self.omgang.show_dossier(dossier, nu)
        self.keuze.show_dossier(dossier)
        self._show_steps(self.keuze.scenario)
        self.regel.show_dossier(dossier)

    def _show_steps(self, scenario: Scenario | None) -> None:
        if self._dossier is not None:
            self.stappen.show_scenario(self._dossier, scenario, self._now())

    def _changed(self, changes: Changes) -> None:
        lijsten = bool(self.client_id) and changes.verzamelingen & WAARDELIJSTEN
        if self.client_id in changes.clienten or lijsten:
            job = partial(reload_dossier, self._sessie.kluis, self.client_id)
            self._sessie.read(job, self._show, owner=self)

    def _refused(self, fout: Exception) -> None:
        if isinstance(fout, LevensloopError):
            self.show_fault(sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)

    def _say(self, zin: str, fout: bool) -> None:  # noqa: FBT001  a signal sends it so
        if fout:
            self.show_fault(zin)
        self.gezegd.setText("" if fout else zin)
        self.gezegd.setHidden(fout)

    def _now(self) -> datetime:
        return self._sessie.werkplek.now().astimezone()

    def _lay_out(self) -> None:
        links = vlak("surface", "rechts")
        _fill(links, self.omgang)
        midden = vlak("surface2", "rechts")
        _fill(midden, self.keuze)
        self._delen = (links, midden)
        samen = QWidget()
        self._richting = QBoxLayout(QBoxLayout.Direction.LeftToRight, samen)
        self._richting.setContentsMargins(0, 0, 0, 0)
        self._richting.setSpacing(0)
        for deel in self._delen:
            self._richting.addWidget(deel)
        self._schuif = QScrollArea()
        self._schuif.setWidgetResizable(True)
        self._schuif.setFrameShape(QFrame.Shape.NoFrame)
        self._schuif.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._schuif.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._schuif.setWidget(samen)
        rij = QHBoxLayout()
        rij.setSpacing(0)
        rij.addWidget(self._schuif)
        rij.addWidget(self.stappen, 1)
        melding = QHBoxLayout()
        melding.setContentsMargins(maten.MARGE, 0, maten.MARGE_BALK, 0)
        melding.addWidget(self.gezegd)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addWidget(self.kop)
        kolom.addLayout(rij, 1)
        kolom.addWidget(self.foutbalk)
        kolom.addLayout(melding)
        kolom.addWidget(self.regel)
        self._fold(0, 0)  # until the size is known, ask for little room

    @override
    def minimumSizeHint(self) -> QSize:
        """What the folded screen needs, so that a wide one can be made small."""
        return _KLEINST

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window the two left columns become one that scrolls."""
        super().resizeEvent(event)
        self._fold(event.size().width(), event.size().height())

    def _fold(self, breedte: int, hoogte: int) -> None:
        smal, heel_smal = breedte < maten.SMAL, breedte < _HEEL_SMAL
        samen = _HEEL_SMAL_SAMEN if heel_smal else _SAMEN
        richting = QBoxLayout.Direction
        self._richting.setDirection(richting.BottomToTop if smal else richting.LeftToRight)
        for deel, breed in zip(self._delen, (_OMGANG, _KEUZE), strict=True):
            deel.setFixedWidth(samen if smal else breed)
        self._schuif.setFixedWidth(samen + _SCHUIFBALK if smal else _OMGANG + _KEUZE)
        self.kop.fold(smal=smal, heel_smal=heel_smal, laag=hoogte < _LAAG)
        heel_laag = hoogte < _HEEL_LAAG
        if self.stappen.fold(smal=heel_smal, laag=heel_laag):
            self._show_steps(self.keuze.scenario)
        self.regel.fold(smal=smal, laag=heel_laag)


def _fill(vak: QFrame, inhoud: QWidget) -> None:
    kolom = QVBoxLayout(vak)
    kolom.setContentsMargins(0, 0, 0, 0)
    kolom.addWidget(inhoud)
