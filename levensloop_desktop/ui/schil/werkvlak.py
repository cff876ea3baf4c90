"""Everything between unlock and lock: navigation, bars, and the screen that is shown."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.services.dossier.drafts import keep_drafts
from levensloop_desktop.services.dossier.wachtende_teksten import Wachtend
from levensloop_desktop.services.kluisbeheer.bevindingen import explain_warning
from levensloop_desktop.services.ports.kopieport import Reservekopie
from levensloop_desktop.services.toegang.rechten import Handeling, may
from levensloop_desktop.services.zoeken.zoekresultaat import Treffer
from levensloop_desktop.ui.beheer.beheer_scherm import BeheerScherm
from levensloop_desktop.ui.clienten.clienten_scherm import ClientenScherm
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.hulp.hulptoets import Hulptoets
from levensloop_desktop.ui.hulp.rondleiding import Rondleidingbalk
from levensloop_desktop.ui.kengetallen.kengetallen_scherm import KengetallenScherm
from levensloop_desktop.ui.monitor.monitor_scherm import MonitorScherm
from levensloop_desktop.ui.netwerk.netwerk_scherm import NetwerkScherm
from levensloop_desktop.ui.nu_handelen.lagen import Lagen
from levensloop_desktop.ui.overleg.overleg_scherm import OverlegScherm
from levensloop_desktop.ui.schil.aanleverbalk import Aanleverbalk
from levensloop_desktop.ui.schil.berichtbalk import Kopiebalk, Versiebalk
from levensloop_desktop.ui.schil.bovenbalk import Bovenbalk
from levensloop_desktop.ui.schil.kopieklok import Kopieklok
from levensloop_desktop.ui.schil.navigatie import Menuknop, Navigatie
from levensloop_desktop.ui.schil.schermen import screens_of
from levensloop_desktop.ui.schil.statusbalk import Statusbalk
from levensloop_desktop.ui.schil.tekstbalk import Tekstbalk
from levensloop_desktop.ui.schil.terugweg import Terugweg
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.spelling.spelling import Spelling, use_spelling
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.thema import Thema
from levensloop_desktop.ui.vandaag.plekken import Plek
from levensloop_desktop.ui.vandaag.vandaag_scherm import VandaagScherm
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import open_voorbeeld
from levensloop_desktop.ui.widgets.meldingen import Foutbalk, Ongedaanregel
from levensloop_desktop.ui.widgets.schuifvlak import Schuifvlak
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.zoeken.openen import tab_of
from levensloop_desktop.ui.zoeken.zoekknop import TOETS
from levensloop_desktop.ui.zoeken.zoekscherm import Zoekscherm

SCHERM_VAN_GEDEELD = {
    "samenwerkingsmetingen": "monitor",
    "samenwerkingslijsten": "monitor",
}
GEBEURTENISSEN, OVERLEGDELEN = "gebeurtenissen", "overlegdelen"
_LAAGST = 416  # lower than this, a screen scrolls as a whole


class Werkvlak(QWidget):
    """The shell of an open kluis.

    Signals:
        vergrendelen: the user wants to lock.
        minuten_gekozen: another lock time was set.
        opname_gekozen: whether screen captures are blocked.
    """

    vergrendelen = Signal()
    minuten_gekozen = Signal(int)
    opname_gekozen = Signal(bool)

    def __init__(self, sessie: Sessie, instellingen: Instellingen, thema: Thema) -> None:
        super().__init__()
        self._sessie = sessie
        self._instellingen = instellingen
        self._thema = thema
        self._open: dict[str, QWidget] = {}
        self._dossier: DossierScherm | None = None  # stays, and is filled again per client
        self.schermen = Stapel()
        keuzes = screens_of(sessie.kluis.gebruiker.rol)
        self._screen(keuzes[0][0])  # what it shows is read while the rest is built
        self.navigatie = Navigatie(keuzes)
        self.menu = Menuknop(keuzes)
        self.bovenbalk = Bovenbalk(sessie.kluis.gebruiker, self.menu)
        self.ongedaan = Ongedaanregel()
        self.foutbalk = Foutbalk()
        self._geweigerd = False  # the line of faults speaks of work; the next save ends that
        self.statusbalk = Statusbalk(sessie.kluis.beschrijving, sessie.kluis.gebruiker.rol)
        self.kopiebalk, self.versiebalk = Kopiebalk(), Versiebalk()
        self.aanleverbalk, self.tekstbalk = Aanleverbalk(sessie), Tekstbalk(sessie)
        self.rondleiding: Rondleidingbalk | None = None
        self._midden = QVBoxLayout()
        self.kopieklok = Kopieklok(sessie, self)
        self._werk = QWidget()
        self.lagen = Lagen(sessie, self._werk)
        self.lagen.teruggekeerd.connect(self.focus_screen)
        self._lay_out()
        self._fold(smal=True)  # until the size is known, ask for little room
        self.navigatie.gekozen.connect(self.go_to)
        self.menu.gekozen.connect(self.go_to)
        self.bovenbalk.vergrendelen.connect(self.vergrendelen)
        sessie.lock_requested.connect(self.vergrendelen)
        sessie.saved.connect(self._note_saved)
        self.kopieklok.gemaakt.connect(self._note_copy)
        sessie.undo_offered.connect(self.ongedaan.offer)
        sessie.dossier_requested.connect(self.open_dossier)
        mag_zoeken = may(sessie.kluis.gebruiker.rol, Handeling.DOSSIER_LEZEN)
        self.zoekscherm = self._make_search() if mag_zoeken else None
        self._listen([code for code, _, _ in keuzes])
        self.go_to(keuzes[0][0])
        self._say_what_waits()

    def _say_what_waits(self) -> None:
        """What left the kluis, what was being typed, and what was amiss with kluis or policy."""
        self.aanleverbalk.read()
        self.tekstbalk.read()
        zinnen = [explain_warning(code).tekst for code in self._sessie.kluis.waarschuwingen]
        zinnen += self._instellingen.beleid.fouten
        if zinnen:
            self.foutbalk.say(" ".join(zinnen))

    def _listen(self, codes: list[str]) -> None:
        """The keys of the work; they rest while Nu handelen lies over it."""
        self.terugweg = Terugweg(self._sessie, self.ongedaan, self._werk)
        self._sessie.overleg_requested.connect(self.open_overleg)
        self.kopieklok.herinnering.connect(self.kopiebalk.say)
        self.kopiebalk.gevraagd.connect(self._show_copies)
        self.aanleverbalk.bekijken.connect(partial(self._go_to_subject, "beheer", "Verstrekkingen"))
        self.tekstbalk.plek_gevraagd.connect(self.open_waiting)
        self.kopieklok.nieuwere.connect(self.versiebalk.say)
        for nummer, code in enumerate(codes, start=1):
            sneltoets = QShortcut(QKeySequence(f"Ctrl+{nummer}"), self._werk)
            sneltoets.activated.connect(partial(self.go_to, code))
        self.bovenbalk.hulp.connect(self._show_help)
        if self._sessie.may(Handeling.DOSSIER_LEZEN):
            use_spelling(Spelling(self._sessie, aan=self._instellingen.spelling_aan))
        if not self._instellingen.rondleiding_gezien:
            self.show_tour()
        if self._sessie.may(Handeling.DOSSIER_LEZEN):
            QShortcut(QKeySequence("F8"), self._werk).activated.connect(self.open_crisis)

    def go_to(self, code: str) -> None:
        """Show one of the screens of the navigation; an open dossier and the search close."""
        self._close_search()
        self._close_dossier()
        scherm = self._screen(code)
        self.navigatie.show_choice(code)
        self.schermen.setCurrentWidget(scherm)
        self._sessie.ongedaan.plek = ""
        scherm.setFocus()

    def _screen(self, code: str) -> QWidget:
        """A screen of the navigation, made when it is first asked for."""
        if code not in self._open:
            self._open[code] = self._make[code]()
            self.schermen.addWidget(self._open[code])
        return self._open[code]

    def open_dossier(self, client_id: str, tab: str) -> None:
        """Show the dossier of a client, in place of another that was open."""
        open_nu = self._open.get("dossier")
        if isinstance(open_nu, DossierScherm) and open_nu.client_id == client_id:
            open_nu.open_tab(tab)
            open_nu.setFocus()
            open_nu.focus_content()  # the screen itself has nothing to do with keys
            return
        self._keep_drafts()
        wie = ClientId(RecordId(client_id))
        scherm = self._dossier
        if scherm is None:
            self._dossier = scherm = DossierScherm(self._sessie, wie, tab, parent=self.schermen)
            self.schermen.addWidget(scherm)
        else:
            scherm.open_client(wie, tab)
        self._open["dossier"] = scherm
        self._sessie.ongedaan.plek = client_id
        self.navigatie.show_choice("clienten")
        self.schermen.setCurrentWidget(scherm)
        scherm.setFocus()

    def open_overleg(self, kenmerk: str, client_id: str) -> None:
        """Show a meeting at a client, or the list of meetings."""
        self.go_to("overleg")
        scherm = self._open["overleg"]
        if isinstance(scherm, OverlegScherm) and kenmerk:
            scherm.open_overleg(kenmerk, client_id)

    def open_found(self, treffer: Treffer) -> None:
        """Show what was found: the client, the record in its tab, or the partner."""
        if treffer.client_id is None:
            self.go_to("netwerk")
            netwerk = self._open["netwerk"]
            if isinstance(netwerk, NetwerkScherm):
                netwerk.show_record(treffer.verzameling, treffer.record_id)
            return
        tab = "" if treffer.is_client else tab_of(treffer.verzameling)
        self._sessie.dossier_requested.emit(treffer.client_id, tab)
        dossier = self._open.get("dossier")
        if isinstance(dossier, DossierScherm) and not treffer.is_client:
            dossier.show_record(treffer.verzameling, treffer.record_id, treffer.onderdeel)

    def open_waiting(self, tekst: Wachtend) -> None:
        """Show the place where somebody was typing before the lock."""
        if not tekst.client_id:
            self.go_to(SCHERM_VAN_GEDEELD.get(tekst.verzameling, "netwerk"))
        elif tekst.verzameling == GEBEURTENISSEN:
            self._sessie.crisis_requested.emit(tekst.client_id)
        elif tekst.verzameling == OVERLEGDELEN and tekst.onderdeel:
            self.open_overleg(tekst.onderdeel, tekst.client_id)
        else:
            self.open_found(
                Treffer(
                    verzameling=tekst.verzameling,
                    record_id=tekst.record_id,
                    client_id=ClientId(RecordId(tekst.client_id)),
                    tekst="",
                    onderdeel=tekst.onderdeel,
                )
            )

    def open_place(self, client_id: str, plek: Plek) -> None:
        """Show a place of a dossier: a tab, and a record there."""
        self._sessie.dossier_requested.emit(client_id, plek.tab)
        dossier = self._open.get("dossier")
        if isinstance(dossier, DossierScherm) and plek.record_id:
            dossier.show_record(plek.verzameling, plek.record_id)

    def _make_search(self) -> Zoekscherm:
        scherm = Zoekscherm(self._sessie, self._werk)
        self.bovenbalk.zoeken.connect(scherm.open_search)
        QShortcut(QKeySequence(TOETS), self._werk).activated.connect(scherm.open_search)
        scherm.gekozen.connect(self.open_found)
        scherm.kaart_gevraagd.connect(self._print_kaart)
        return scherm

    def _show_help(self) -> None:
        toets = self.window().findChild(Hulptoets)
        if toets is not None:
            toets.show_help(self.schermen.currentWidget())

    def _close_search(self) -> None:
        if self.zoekscherm is not None:
            self.zoekscherm.close_search(terug=False)

    def _print_kaart(self, client_id: str) -> None:
        open_voorbeeld(
            self._sessie, ClientId(RecordId(client_id)), "bejegeningskaart", "", self.window()
        )

    def open_crisis(self) -> None:
        """Nu handelen for the client on screen; where there is none, first choose one."""
        client_id = getattr(self.schermen.currentWidget(), "crisis_client", "")
        if self.zoekscherm is not None and self.zoekscherm.isVisible():
            treffer = self.zoekscherm.lijst.treffer
            client_id = (treffer.client_id if treffer else "") or ""
        if client_id:
            self._close_search()
            self._sessie.crisis_requested.emit(client_id)
        else:
            self.choose_for_crisis()

    def choose_for_crisis(self) -> None:
        """Ask whom it is about; the answer opens Nu handelen."""
        if not self._sessie.may(Handeling.DOSSIER_LEZEN):
            return
        self.go_to("clienten")
        clienten = self._open["clienten"]
        if isinstance(clienten, ClientenScherm):
            clienten.choose_for_crisis()

    def focus_screen(self) -> None:
        """Give the focus to the screen that is shown."""
        scherm: QWidget | None = self.schermen.currentWidget()
        if scherm is not None:
            scherm.setFocus()

    def show_tour(self) -> None:
        """Show the tour from its first step; nothing else moves, and the focus stays."""
        if self.rondleiding is not None:
            self.rondleiding.deleteLater()
        self.rondleiding = Rondleidingbalk(self._sessie.kluis.gebruiker.rol)
        self.rondleiding.gesloten.connect(self._instellingen.note_rondleiding)
        self._midden.insertWidget(self._midden.indexOf(self._schuif), self.rondleiding)

    def show_fault(self, zin: str, *, onbewaard: bool = True) -> None:
        """Say what could not be done, and whether something typed is not kept."""
        if self.lagen.scherm is not None:
            self.lagen.scherm.show_fault(zin)
        if onbewaard:
            self.statusbalk.show_unsaved()
        self._geweigerd = True
        self.foutbalk.say(zin)

    @property
    def _make(self) -> dict[str, Callable[[], QWidget]]:
        return {
            "vandaag": self._make_vandaag,
            "clienten": lambda: ClientenScherm(self._sessie),
            "netwerk": lambda: NetwerkScherm(self._sessie),
            "overleg": lambda: OverlegScherm(self._sessie),
            "beheer": self._make_beheer,
            "monitor": lambda: MonitorScherm(self._sessie),
            "kengetallen": lambda: KengetallenScherm(self._sessie),
        }

    def _make_vandaag(self) -> VandaagScherm:
        scherm = VandaagScherm(self._sessie)
        scherm.plek_gevraagd.connect(self.open_place)
        scherm.scherm_gevraagd.connect(self._go_to_subject)
        return scherm

    def _go_to_subject(self, code: str, onderwerp: str) -> None:
        self.go_to(code)
        scherm = self._open[code]
        if onderwerp and isinstance(scherm, BeheerScherm):
            scherm.show_subject(onderwerp)

    def _make_beheer(self) -> BeheerScherm:
        scherm = BeheerScherm(self._sessie, self._instellingen, self._thema)
        scherm.minuten_gekozen.connect(self.minuten_gekozen)
        scherm.weergave.opname_gekozen.connect(self.opname_gekozen)
        return scherm

    def _close_dossier(self) -> None:
        """Keep what was typed, and let go of the client."""
        if self._open.pop("dossier", None) is None or self._dossier is None:
            return
        self._keep_drafts()
        self._dossier.close_client()

    def _keep_drafts(self) -> None:
        drafts = self._sessie.drafts()
        if drafts:
            self._sessie.read(partial(keep_drafts, self._sessie.kluis, drafts), _nothing)

    def _note_copy(self, kopie: Reservekopie) -> None:
        self.statusbalk.show_copy(kopie.wanneer)

    def _show_copies(self) -> None:
        self.go_to("beheer")
        beheer = self._open["beheer"]
        if isinstance(beheer, BeheerScherm):
            beheer.show_subject("Reservekopieën")

    def _note_saved(self) -> None:
        if self._geweigerd:
            self._geweigerd = False
            self.foutbalk.hide()
        self.statusbalk.show_saved(datetime.now().astimezone())

    def _lay_out(self) -> None:
        self._schuif = Schuifvlak(self.schermen, _LAAGST)
        self.schermen.currentChanged.connect(self._schuif.fit)
        midden = self._midden
        midden.setSpacing(0)
        midden.addWidget(self.bovenbalk)
        midden.addWidget(self.tekstbalk)
        midden.addWidget(self.kopiebalk)
        midden.addWidget(self.aanleverbalk)
        midden.addWidget(self.versiebalk)
        midden.addWidget(self._schuif, 1)
        midden.addWidget(self.foutbalk)
        midden.addWidget(self.ongedaan)
        boven = QHBoxLayout()
        boven.setSpacing(0)
        boven.addWidget(self.navigatie)
        boven.addLayout(midden, 1)
        werk = QVBoxLayout(self._werk)
        werk.setContentsMargins(0, 0, 0, 0)
        werk.setSpacing(0)
        werk.addLayout(boven, 1)
        werk.addWidget(self.statusbalk)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.addWidget(self.lagen)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the navigation on a narrow window."""
        super().resizeEvent(event)
        self._fold(smal=event.size().width() < maten.SMAL)

    def _fold(self, *, smal: bool) -> None:
        self.navigatie.setVisible(not smal)
        self.menu.setVisible(smal)


def _nothing(_: None) -> None:
    """The drafts are kept; nothing on screen changes."""
