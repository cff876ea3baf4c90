"""The screen Vandaag: everything that asks for attention, the most urgent first."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.domain.datums import write_long_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.onderdelen import OVERAL
from levensloop_desktop.domain.vandaag.termijnen import Lijnsoort
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.ports.vandaagport import Lijn
from levensloop_desktop.services.toegang.rechten import COORDINATOR
from levensloop_desktop.services.vandaag.vandaag import (
    Keuze,
    Vandaagblad,
    look_at,
    more_lines,
    open_vandaag,
    update_some,
)
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.vandaag.plekken import Plek, places_of
from levensloop_desktop.ui.vandaag.uitleg import BREEDTE, Uitleg
from levensloop_desktop.ui.vandaag.uitvoer import Uitvoer
from levensloop_desktop.ui.vandaag.vandaag_boom import Vandaagboom
from levensloop_desktop.ui.vandaag.vandaag_model import Groep, VandaagModel
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.knoppen import Knop, Segmenten
from levensloop_desktop.ui.widgets.meldingen import Leegscherm, Voortgangsregel, announce
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.widgets.teksten import alinea, scheidingslijn, tekst, veldlabel

MIJN, ALLE = "mijn", "alle"
_RUST_MS = 200  # a dossier is read when the choice rests on its line
_MINUUT_MS = 60_000
_NAAST = 1100  # narrower than this the explanation goes under the list
_ONDER = 232
_SMALST = 320
_NIETS = "Er is nu niets dat uw aandacht vraagt."
_ONBEKEND = (
    "Hier staan uw cliënten, zodra bekend is wie u bent in het netwerk. Kies dat eerst in Beheer."
)


class VandaagScherm(Focusdoel):
    """The list of the day.

    Signals:
        plek_gevraagd: a client id, and the `Plek` of the dossier to open.
        scherm_gevraagd: the code of another screen, and the subject to show there.
    """

    plek_gevraagd = Signal(str, object)
    scherm_gevraagd = Signal(str, str)

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self._read(Keuze())  # is read while the screen is built
        self._gevraagd = True
        self._blad: Vandaagblad | None = None
        self._gelezen: Dossier | None = None
        self._te_doen = 0
        self.dag = tekst("", "tekst2")
        self.wie = Segmenten([(MIJN, "Mijn cliënten"), (ALLE, "Alle cliënten")], "Wiens cliënten")
        self.wie.choose(MIJN)
        self._alleen_mijn = sessie.kluis.gebruiker.rol == COORDINATOR
        self._koos_zelf = False
        self.soort = QComboBox()
        self.soort.addItem("alles", "")
        for soort in Lijnsoort:
            self.soort.addItem(soort.label.lower(), soort.value)
        self.model = VandaagModel(self)
        self.boom = Vandaagboom(self.model)
        self.uitleg = Uitleg()
        self.bladen = Stapel()
        self._make_empty_sheets()
        self.voortgang = Voortgangsregel(met_stop=True)
        self._wachten = QWidget()
        self._lay_out()
        self._rust = QTimer(self)
        self._rust.setSingleShot(True)
        self._rust.setInterval(_RUST_MS)
        self._rust.timeout.connect(self._read_dossier)
        self._klok = QTimer(self)
        self._klok.setInterval(_MINUUT_MS)
        self._klok.timeout.connect(self.look_at_clock)
        self._klok.start()
        self.wie.gekozen.connect(self._choose_who)
        self.soort.currentIndexChanged.connect(self.reload)
        self.boom.gekozen.connect(self._explain)
        self.boom.regel_geopend.connect(self._open)
        self.boom.meer_gevraagd.connect(self._read_more)
        self.uitleg.plek_gevraagd.connect(self._go)
        self.voortgang.stop_gevraagd.connect(self._stop)
        sessie.bus.changed.connect(self._note_changes)

    def _make_empty_sheets(self) -> None:
        """What is shown where there is no line, each with one button."""
        self.wissen = Knop("Filter wissen", icoon="kruis", bij_klik=self._clear_filter)
        self.naar_clienten = Knop(
            "Naar de cliënten", icoon="clienten", bij_klik=partial(self._ask_screen, "clienten", "")
        )
        self.zeg_wie = Knop(
            "Kies wie u bent …",
            icoon="netwerk",
            bij_klik=partial(self._ask_screen, "beheer", "Dit ben ik in het netwerk"),
        )
        self.gefilterd = Leegscherm("Hiervan is nu niets dat aandacht vraagt.", self.wissen)
        self.leeg = Leegscherm(_NIETS, self.naar_clienten)
        self.onbekend = Leegscherm(_ONBEKEND, self.zeg_wie)

    @override
    def focus_widget(self) -> QWidget:
        """The list, or the one button there is."""
        blad = self.bladen.currentWidget()
        if blad is self.leeg:
            return self.naar_clienten
        if blad is self.gefilterd:
            return self.wissen
        return self.zeg_wie if blad is self.onbekend else self.boom

    @property
    def crisis_client(self) -> str:
        """The client of the chosen line, for whom F8 opens Nu handelen."""
        return self.boom.lijn.client_id if self.boom.lijn else ""

    def reload(self) -> None:
        """Read the list anew, as far as it is shown first."""
        self._read(self._choice())

    def _read(self, keuze: Keuze) -> None:
        job = partial(open_vandaag, self._sessie.kluis, self._sessie.werkplek, keuze)
        self._sessie.read(job, self._fill, owner=self)

    def _choice(self) -> Keuze:
        """What is asked for; own clients or all is not chosen until the user or the list does."""
        return Keuze(self.soort.currentData(), self.wie.keuze == MIJN if self._koos_zelf else None)

    def look_at_clock(self) -> None:
        """At a day's turn the list is another one."""
        blad = self._blad
        if blad is not None and blad.vandaag != self._sessie.werkplek.today():
            self.reload()

    def _fill(self, blad: Vandaagblad) -> None:
        self._blad = blad
        self.dag.setText(write_long_date(blad.vandaag))
        if blad.te_doen:
            self._te_doen = blad.te_doen
            self._update_next(blad.te_doen)
            return
        self.wie.set_telling(MIJN, blad.van_mij)
        self.wie.set_telling(ALLE, blad.van_allen)
        if not self._koos_zelf:
            self._koos_zelf = True  # from now on it stays as it is
            self.wie.choose(MIJN if blad.keuze.alleen_mijn else ALLE)
        if blad.keuze == self._choice():  # else the user chose again, and that list is on its way
            self._gelezen = None
            self._show(blad)

    def _update_next(self, nog: int) -> None:
        """Bring the next clients up to date; other work goes between."""
        self.bladen.setCurrentWidget(self._wachten)
        gedaan = self._te_doen - nog
        self.voortgang.show_step(
            f"De lijst wordt bijgewerkt: {gedaan} van {self._te_doen} cliënten.",
            gedaan,
            self._te_doen,
        )
        if nog == 0:
            self._te_doen = 0
            self.reload()
        elif self._te_doen:
            job = partial(update_some, self._sessie.kluis, self._sessie.werkplek)
            self._sessie.read(job, self._update_next, owner=self)

    def _stop(self) -> None:
        """Go no further now; showing the screen again goes on where it was."""
        self._te_doen = 0
        self.scherm_gevraagd.emit("clienten", "")

    def _choose_who(self, _code: str) -> None:
        self._koos_zelf = True
        self.reload()

    def _clear_filter(self) -> None:
        """Ask for everything again; the empty sheet with this button goes when it comes."""
        with QSignalBlocker(self.soort):
            self.soort.setCurrentIndex(0)
        if not self._alleen_mijn:
            self.wie.choose(ALLE)
        self.reload()

    def _show(self, blad: Vandaagblad) -> None:
        gekozen, dicht = self.boom.lijn, self.boom.folded()
        iets = bool(blad.groepen)
        self.model.set_blad(blad)
        self.afdrukken.setEnabled(iets)
        werkt_hier = self._has_focus_within()
        self.bladen.setCurrentWidget(self._sheet(blad))
        self.uitleg.setVisible(iets)
        self.boom.show_all(gekozen, dicht)
        if not iets:
            self._explain(None)
        if werkt_hier:
            self.focus_widget().setFocus()

    def _read_more(self, groep: Groep) -> None:
        """Read the next lines of a group."""
        blad = self._blad
        if blad is not None:
            self._sessie.read(
                partial(
                    more_lines,
                    *(self._sessie.kluis, self._sessie.werkplek, blad.keuze),
                    *(groep.urgentie, len(groep.lijnen)),
                ),
                partial(self._show_more, groep, len(groep.lijnen)),
                owner=self,
            )

    def _show_more(self, groep: Groep, vanaf: int, lijnen: tuple[Lijn, ...]) -> None:
        """Put them under the others, unless another list or the same lines came in between."""
        if any(deel is groep for deel in self.model.groepen) and len(groep.lijnen) == vanaf:
            self.model.add_lines(groep, lijnen)
            self._explain(self.boom.lijn)  # the chosen row is a line now

    def _has_focus_within(self) -> bool:
        """Whether the window has its focus here, and not on a screen that came in front."""
        plek: QWidget | None = self.window().focusWidget()
        return (
            plek is not None
            and self.isVisible()
            and (plek is self or self.bladen.isAncestorOf(plek))
        )

    def _sheet(self, blad: Vandaagblad) -> QWidget:
        if blad.groepen:
            return self.boom
        if self._alleen_mijn and not blad.bekend:
            return self.onbekend
        return self.gefilterd if blad.van_allen else self.leeg

    def _explain(self, lijn: Lijn | None) -> None:
        if self._blad is None:
            return
        vandaag = self._blad.vandaag
        self.uitleg.show_line(lijn, vandaag)
        self._rust.stop()
        if lijn is None:
            return
        if self._gelezen is not None and self._gelezen.client.id == lijn.client_id:
            self.uitleg.show_dossier(lijn, self._gelezen, vandaag)
        elif self.isVisible():
            self._rust.start()

    def _read_dossier(self) -> None:
        lijn = self.boom.lijn
        if lijn is not None:
            job = partial(look_at, self._sessie.kluis, lijn.client_id)
            self._sessie.read(job, self._show_dossier, _nothing, owner=self)

    def _show_dossier(self, dossier: Dossier) -> None:
        self._gelezen = dossier
        lijn = self.boom.lijn
        if lijn is not None and self._blad is not None and lijn.client_id == dossier.client.id:
            self.uitleg.show_dossier(lijn, dossier, self._blad.vandaag)

    def _offer_output(self) -> None:
        if self._blad is not None and self._blad.groepen:
            self._say("")
            self.uitvoer.open_menu(self._blad.keuze, self._blad.weken)

    def _say(self, zin: str) -> None:
        """One sentence under the heading, read out."""
        self.melding.setText(zin)
        self.melding.setVisible(bool(zin))
        if zin:
            announce(self.melding)

    def _open(self, lijn: Lijn) -> None:
        self.plek_gevraagd.emit(lijn.client_id, places_of(lijn)[0])

    def _go(self, plek: Plek) -> None:
        if self.boom.lijn is not None:
            self.plek_gevraagd.emit(self.boom.lijn.client_id, plek)

    def _ask_screen(self, code: str, onderwerp: str) -> None:
        self.scherm_gevraagd.emit(code, onderwerp)

    def _note_changes(self, changes: Changes) -> None:
        gedeeld = changes.verzamelingen & OVERAL
        if (changes.clienten or gedeeld) and self.isVisible():
            self.reload()

    def _make_head(self) -> QBoxLayout:
        """Title, whose clients, which kind, and the button of what leaves the screen."""
        self.afdrukken = Knop(
            "Afdrukken …", icoon="afdrukken", sneltoets="Ctrl+P", bij_klik=self._offer_output
        )
        self.afdrukken.setEnabled(False)
        self.uitvoer = Uitvoer(self._sessie, self.afdrukken, self._say)
        self.melding = alinea("", "klein")
        self.melding.setContentsMargins(maten.MARGE, 0, maten.MARGE_BALK, maten.RUIMTE_S)
        self.melding.hide()
        self._titel = tekst("Vandaag", "titel")
        self._kop = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        kop = self._kop
        kop.setContentsMargins(maten.MARGE, maten.RUIMTE_M, maten.MARGE_BALK, maten.RUIMTE_M)
        kop.setSpacing(maten.RUIMTE_L)
        wie, knoppen = QHBoxLayout(), QHBoxLayout()
        wie.setSpacing(maten.RUIMTE_L)
        wie.addWidget(self._titel)
        wie.addWidget(self.dag)
        wie.addStretch(1)
        wie.addWidget(self.wie)
        knoppen.setSpacing(maten.RUIMTE_S)
        knoppen.addWidget(veldlabel("Soort", self.soort))
        knoppen.addWidget(self.soort)
        knoppen.addSpacing(maten.RUIMTE_S)
        knoppen.addStretch()
        knoppen.addWidget(self.afdrukken)
        kop.addLayout(wie, 1)
        kop.addLayout(knoppen)
        if self._alleen_mijn:
            self.wie.hide()
        return kop

    def _lay_out(self) -> None:
        kop = self._make_head()
        wachtkolom = QVBoxLayout(self._wachten)
        wachtkolom.setContentsMargins(maten.MARGE, maten.RUIMTE_XXL, maten.MARGE, 0)
        wachtkolom.addWidget(self.voortgang)
        wachtkolom.addStretch(1)
        for blad in (self.boom, self.leeg, self.gefilterd, self.onbekend, self._wachten):
            self.bladen.addWidget(blad)
        self.uitleg.hide()
        self._inhoud = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._inhoud.setSpacing(0)
        self._inhoud.addWidget(self.bladen, 1)
        self._inhoud.addWidget(self.uitleg)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addLayout(kop)
        kolom.addWidget(self.melding)
        kolom.addWidget(scheidingslijn())
        kolom.addLayout(self._inhoud, 1)
        self.setMinimumWidth(_SMALST)  # what stands side by side may not keep the window wide
        self._place(QSize(0, 0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the explanation goes under the list."""
        super().resizeEvent(event)
        self._place(event.size())

    def _place(self, maat: QSize) -> None:
        naast = maat.width() >= _NAAST
        richting = QBoxLayout.Direction
        self._inhoud.setDirection(richting.LeftToRight if naast else richting.TopToBottom)
        self.uitleg.setMinimumSize(BREEDTE if naast else 0, 0)
        self.uitleg.setMaximumSize(
            BREEDTE if naast else 16_777_215, 16_777_215 if naast else _ONDER
        )
        self.dag.setVisible(naast)
        self._kop.setDirection(richting.LeftToRight if naast else richting.TopToBottom)
        self.boom.leave_out(maat.width() - (BREEDTE if naast else 0))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while another screen was shown."""
        super().showEvent(event)
        if not event.spontaneous() and not self._gevraagd:
            self.reload()
        self._gevraagd = False


def _nothing(_fout: Exception) -> None:
    """The client is gone; the list that comes says so."""
