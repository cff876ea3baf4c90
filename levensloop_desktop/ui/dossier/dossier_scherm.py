"""The dossier of one client: heading, tabs, and the reading that keeps them fresh."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.domain.onderdelen import OVERAL
from levensloop_desktop.domain.overdragen.overdrachtstart import Aanleiding
from levensloop_desktop.domain.vandaag.lijst import STANDAARD, Signaalweken
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.dossiers import open_dossier, reload_dossier
from levensloop_desktop.services.dossier.netwerk import list_contactpersonen, list_partners
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.vandaag.vandaag import SIGNAALWEKEN, read_weeks
from levensloop_desktop.ui.dossier.alleen_lezen import AlleenLezen
from levensloop_desktop.ui.dossier.kop import MAP, Dossierkop
from levensloop_desktop.ui.dossier.tabbladen import TABBLADEN
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.formulieren.gegevens import Gegevens, Keuzes
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl.maten import RUIMTE_S
from levensloop_desktop.ui.verstrekking.need_to_know import open_document
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.widgets.tabbalk import Tabbalk
from levensloop_desktop.ui.widgets.teksten import scheidingslijn

_CODES = tuple(soort.code for soort in TABBLADEN)
_GEDULD_MS = 100  # a dossier is read in a few ms, unless something long is being stored
_Gedeeld = tuple[tuple[Partner, ...], tuple[Contactpersoon, ...], Signaalweken]


class DossierScherm(QWidget):
    """One dossier; only the tab that is looked at is built.

    The screen stays when another client comes: `open_client` fills it again. A tab that has
    `set_client` stays too, every other tab is thrown away with the client it was made for.

    Args:
        sessie: the open session.
        client_id: whose dossier.
        tab: code of the tab to open, "" for the first.

    Signals:
        shown: the dossier was read and painted.
    """

    shown = Signal()

    def __init__(
        self, sessie: Sessie, client_id: ClientId, tab: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.client_id: ClientId | None = None
        self._sessie = sessie
        self._gegevens: Gegevens | None = None
        self._gedeeld: _Gedeeld = ((), (), STANDAARD)
        self._keuzes: dict[str, Keuzes] = {}  # names to choose from, the same for every client
        self._tabs: dict[str, Any] = {}
        self._stale: set[str] = set()
        self._wanted: tuple[str, str, str] | None = None
        self.kop = Dossierkop(self)
        self.tabbalk = Tabbalk("Onderdelen van het dossier", self)
        self.stapel = Stapel(self)
        self._blanco = QWidget(self.stapel)  # while a dossier is read that takes long
        self.stapel.addWidget(self._blanco)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_GEDULD_MS)
        self._patience.timeout.connect(self._show_waiting)
        self._lay_out()
        self._listen()
        self.tabbalk.currentChanged.connect(self._show_tab)
        self.kop.crisis_button.clicked.connect(self._act_now)
        self.kop.print_wanted.connect(self.print_document)
        self.kop.people_wanted.connect(partial(self.open_tab, "netwerk"))
        sessie.bus.changed.connect(self._changed)
        self.open_client(client_id, tab)
        self._read_shared()

    def _lay_out(self) -> None:
        for number, soort in enumerate(TABBLADEN):
            self.tabbalk.addTab(soort.label)
            self.tabbalk.setTabToolTip(number, _key_of(number))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(RUIMTE_S, 0, RUIMTE_S, 0)
        tabs.addWidget(self.tabbalk)
        layout.addWidget(self.kop)
        if not self._sessie.may_change:
            layout.addWidget(AlleenLezen(self._sessie, self))
        layout.addLayout(tabs)
        layout.addWidget(scheidingslijn())
        layout.addWidget(self.stapel, 1)

    def open_client(self, client_id: ClientId, tab: str = "") -> None:
        """Show the dossier of a client, in place of the one before."""
        self._let_go(client_id)
        self.tabbalk.setCurrentIndex(_CODES.index(tab) if tab in _CODES else 0)
        if self.stapel.currentWidget() is not self._blanco:
            self.setUpdatesEnabled(False)  # read in a moment: then all is painted once
            self._patience.start()
        job = partial(open_dossier, self._sessie.kluis, client_id)
        self._sessie.read(job, partial(self._opened, client_id), self._not_opened, owner=self)

    def close_client(self) -> None:
        """Keep what was typed, and show and remember nothing of the dossier any more."""
        self._let_go(None)
        self._show_waiting()

    @property
    def gegevens(self) -> Gegevens | None:
        """What is on screen; None until it was read."""
        return self._gegevens

    @property
    def crisis_client(self) -> str:
        """For whom F8 opens Nu handelen."""
        return self.client_id or ""

    @property
    def tab(self) -> str:
        """The code of the tab that is open."""
        return _CODES[self.tabbalk.currentIndex()]

    def open_tab(self, code: str) -> None:
        """Go to a tab."""
        if code in _CODES:
            self.tabbalk.setCurrentIndex(_CODES.index(code))

    def open_record(self, verzameling: str, record_id: str) -> None:
        """Open the form of a dated record in its tab; without an id the form of a new one."""
        code = "netwerk" if verzameling == "betrokkenheden" else "verloop"
        self.open_tab(code)
        self._tabs[code].open_record(verzameling, record_id)

    def show_record(self, verzameling: str, record_id: str, onderdeel: str = "") -> None:
        """Go to a record in the open tab, as soon as that shows the dossier."""
        self._wanted = (verzameling, record_id, onderdeel)
        if self._gegevens is not None:
            self._show_tab(self.tabbalk.currentIndex())

    def begin_handover(self, waarom: Aanleiding) -> None:
        """Begin a handover for what ends, and go to it."""
        self.open_tab("overdracht")
        self._tabs["overdracht"].begin(waarom)

    def tab_widget(self, code: str) -> Any:
        """The tab with this code; None while it was not looked at."""
        return self._tabs.get(code)

    def focus_content(self) -> None:
        """Put the focus in the open tab."""
        tab = self._tabs.get(self.tab)
        if tab is not None:
            tab.focus_content()

    def print_document(self, documentsoort: str) -> None:
        """Open the preview of a document, about what the open tab shows."""
        tab = self._tabs.get(self.tab)
        if self.client_id is None:
            return
        if documentsoort == MAP:
            # Its own window, which the screen of a dossier need not wait for.
            from levensloop_desktop.ui.druk.map_venster import open_map  # noqa: PLC0415

            open_map(self._sessie, self.client_id, self)
            return
        about = getattr(tab, "print_subject", None)
        onderwerp_id = about(documentsoort) if about is not None else ""
        open_document(self._sessie, self.client_id, documentsoort, onderwerp_id, self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+N that no list took: the open tab knows what is new there."""
        add = getattr(self._tabs.get(self.tab), "add", None)
        wanted = Qt.KeyboardModifier.ControlModifier | Qt.Key.Key_N
        if event.keyCombination() == wanted and add is not None:
            add()
        else:
            super().keyPressEvent(event)

    def _listen(self) -> None:
        for number in range(min(len(TABBLADEN), 10)):
            self._on_key(_key_of(number), partial(self.tabbalk.setCurrentIndex, number))
        self._on_key("Ctrl+PgDown", partial(self._step, 1))
        self._on_key("Ctrl+PgUp", partial(self._step, -1))
        self._on_key("Ctrl+P", self._print, Qt.ShortcutContext.WindowShortcut)

    def _on_key(
        self,
        key: str,
        do: Any,
        waar: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
    ) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(waar)
        shortcut.activated.connect(do)

    def _act_now(self) -> None:
        self._sessie.crisis_requested.emit(self.crisis_client)

    def _print(self) -> None:
        """Print what belongs to the open tab, or offer the documents."""
        document = getattr(self._tabs.get(self.tab), "document", "")
        if document:
            self.print_document(document)
        else:
            self.kop.open_menu()

    def _step(self, step: int) -> None:
        self.tabbalk.setCurrentIndex((self.tabbalk.currentIndex() + step) % len(TABBLADEN))

    def _let_go(self, other: ClientId | None) -> None:
        """Nothing of the client that was open stays: text, choice, focus, or what can be undone."""
        if self.stapel.isAncestorOf(self.focusWidget()):
            self.setFocus()  # whoever types there saves now
        self._gegevens = self._wanted = None
        for code, tab in list(self._tabs.items()):
            if hasattr(tab, "set_client"):
                tab.set_client(other or ClientId(RecordId("")))
            else:
                del self._tabs[code]
                self._drop(tab)
        self.client_id = other

    def _drop(self, tab: QWidget) -> None:
        for formulier in tab.findChildren(Formulier):
            formulier.leave()
        self.stapel.removeWidget(tab)
        tab.deleteLater()

    def _show_waiting(self) -> None:
        """Reading takes long, or nobody is open: show nothing of whom was here before."""
        self._patience.stop()
        self.kop.wipe()
        self.stapel.setCurrentWidget(self._blanco)
        self.setUpdatesEnabled(True)

    def _opened(self, client_id: ClientId, dossier: Dossier) -> None:
        if client_id != self.client_id:
            return
        self._patience.stop()
        self._show(client_id, dossier)
        self.setUpdatesEnabled(True)
        if self.window().focusWidget() is self:  # also while a dialog over it still closes
            self.focus_content()
        self.shown.emit()

    def _not_opened(self, fault: Exception) -> None:
        self._show_waiting()
        self._sessie.storage.failed.emit(fault)

    def _read_shared(self) -> None:
        self._sessie.read(partial(_shared, self._sessie.kluis), self._shared_read, owner=self)

    def _shared_read(self, gedeeld: _Gedeeld) -> None:
        self._gedeeld = gedeeld
        if self.client_id and self._gegevens is not None and self._gegevens.dossier is not None:
            self._show(self.client_id, self._gegevens.dossier)

    def _changed(self, changes: Changes) -> None:
        gedeeld = changes.verzamelingen & OVERAL
        if self.client_id and (self.client_id in changes.clienten or gedeeld):
            job = partial(reload_dossier, self._sessie.kluis, self.client_id)
            self._sessie.read(job, partial(self._show, self.client_id), owner=self)
        if gedeeld or SIGNAALWEKEN in changes.verzamelingen:
            self._read_shared()

    def _show(self, client_id: ClientId, dossier: Dossier) -> None:
        if client_id != self.client_id:
            return
        self._gegevens = Gegevens(
            vandaag=self._sessie.werkplek.today(),
            dossier=dossier,
            partners=self._gedeeld[0],
            contactpersonen=self._gedeeld[1],
            weken=self._gedeeld[2],
            keuzes=self._keuzes,
        )
        self.kop.show_gegevens(self._gegevens)
        self._stale = set(self._tabs)
        self._show_tab(self.tabbalk.currentIndex())

    def _show_tab(self, number: int) -> None:
        if self._gegevens is None or self.client_id is None or number < 0:
            return
        soort = TABBLADEN[number]
        tab = self._tabs.get(soort.code)
        if tab is None:
            tab = soort.make(self._sessie, self.client_id, self.stapel)
            self._tabs[soort.code] = tab
            self._stale.add(soort.code)
            self.stapel.addWidget(tab)
            wanted = getattr(tab, "tab_wanted", None)
            if wanted is not None:
                wanted.connect(self.open_tab)
            print_wanted = getattr(tab, "print_wanted", None)
            if print_wanted is not None:
                print_wanted.connect(self.print_document)
            handover_wanted = getattr(tab, "handover_wanted", None)
            if handover_wanted is not None:
                handover_wanted.connect(self.begin_handover)
            record_wanted = getattr(tab, "record_wanted", None)
            if record_wanted is not None:
                record_wanted.connect(self.open_record)
        if soort.code in self._stale:
            self._stale.discard(soort.code)
            tab.show_gegevens(self._gegevens)
        if self._wanted is not None:
            self._go_to_record(tab, *self._wanted)
        working = self.stapel.isAncestorOf(self.focusWidget())
        other = self.stapel.currentWidget() is not tab
        self.stapel.setCurrentWidget(tab)
        if other and working:
            tab.focus_content()

    def _go_to_record(self, tab: Any, verzameling: str, record_id: str, onderdeel: str) -> None:
        self._wanted = None
        if hasattr(tab, "show_record"):
            tab.show_record(verzameling, record_id, onderdeel)
        elif hasattr(tab, "open_record"):
            tab.open_record(verzameling, record_id)


def _key_of(number: int) -> str:
    """Alt with the number of the tab; the tenth is 0, as on the keyboard."""
    return f"Alt+{(number + 1) % 10}"


def _shared(kluis: Kluis) -> _Gedeeld:
    return list_partners(kluis), list_contactpersonen(kluis), read_weeks(kluis)
