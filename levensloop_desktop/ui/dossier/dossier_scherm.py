"""The dossier of one client: heading, tabs, and the reading that keeps them fresh."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.domain.onderdelen import GEDEELD
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossiers import open_dossier, reload_dossier
from levensloop_desktop.services.netwerk import list_contactpersonen, list_partners
from levensloop_desktop.services.ports import Kluis
from levensloop_desktop.ui.dossier.alleen_lezen import AlleenLezen
from levensloop_desktop.ui.dossier.kop import Dossierkop
from levensloop_desktop.ui.dossier.tabbladen import TABBLADEN
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl.maten import RUIMTE_S
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import open_voorbeeld
from levensloop_desktop.ui.widgets.tabbalk import Tabbalk
from levensloop_desktop.ui.widgets.teksten import scheidingslijn

_CODES = tuple(soort.code for soort in TABBLADEN)
_Netwerk = tuple[tuple[Partner, ...], tuple[Contactpersoon, ...]]


class DossierScherm(QWidget):
    """One dossier; only the tab that is looked at is built.

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
        self.client_id = client_id
        self._sessie = sessie
        self._gegevens: Gegevens | None = None
        self._netwerk: _Netwerk = ((), ())
        self._tabs: dict[str, Any] = {}
        self._stale: set[str] = set()
        self._wanted: tuple[str, str, str] | None = None
        self.kop = Dossierkop(self)
        self.tabbalk = Tabbalk("Onderdelen van het dossier", self)
        self.stapel = QStackedWidget(self)
        for number, soort in enumerate(TABBLADEN):
            self.tabbalk.addTab(soort.label)
            self.tabbalk.setTabToolTip(number, f"Alt+{number + 1}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(RUIMTE_S, 0, RUIMTE_S, 0)
        tabs.addWidget(self.tabbalk)
        layout.addWidget(self.kop)
        if not sessie.may_change:
            layout.addWidget(AlleenLezen(sessie, self))
        layout.addLayout(tabs)
        layout.addWidget(scheidingslijn())
        layout.addWidget(self.stapel, 1)
        self._listen()
        self.tabbalk.setCurrentIndex(_CODES.index(tab) if tab in _CODES else 0)
        self.tabbalk.currentChanged.connect(self._show_tab)
        self.kop.crisis_button.clicked.connect(self._act_now)
        self.kop.print_wanted.connect(self.print_document)
        self.kop.people_wanted.connect(partial(self.open_tab, "netwerk"))
        sessie.bus.changed.connect(self._changed)
        sessie.read(partial(open_dossier, sessie.kluis, client_id), self._opened, owner=self)

    @property
    def gegevens(self) -> Gegevens | None:
        """What is on screen; None until it was read."""
        return self._gegevens

    @property
    def crisis_client(self) -> str:
        """For whom F8 opens Nu handelen."""
        return self.client_id

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
        about = getattr(tab, "print_subject", None)
        onderwerp_id = about(documentsoort) if about is not None else ""
        open_voorbeeld(self._sessie, self.client_id, documentsoort, onderwerp_id, self)

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
        for number in range(len(TABBLADEN)):
            self._on_key(f"Alt+{number + 1}", partial(self.tabbalk.setCurrentIndex, number))
        self._on_key("Ctrl+PgDown", partial(self._step, 1))
        self._on_key("Ctrl+PgUp", partial(self._step, -1))
        self._on_key("Ctrl+P", self._print)

    def _on_key(self, key: str, do: Any) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)

    def _act_now(self) -> None:
        self._sessie.crisis_requested.emit(self.client_id)

    def _print(self) -> None:
        """Print what belongs to the open tab, or offer the documents."""
        document = getattr(self._tabs.get(self.tab), "document", "")
        if document:
            self.print_document(document)
        else:
            self.kop.open_menu()

    def _step(self, step: int) -> None:
        self.tabbalk.setCurrentIndex((self.tabbalk.currentIndex() + step) % len(TABBLADEN))

    def _opened(self, dossier: Dossier) -> None:
        self._show(dossier)
        if self.hasFocus():
            self.focus_content()
        self.shown.emit()
        self._read_netwerk()

    def _read_netwerk(self) -> None:
        self._sessie.read(partial(_netwerk, self._sessie.kluis), self._netwerk_read, owner=self)

    def _netwerk_read(self, netwerk: _Netwerk) -> None:
        self._netwerk = netwerk
        if self._gegevens is not None and self._gegevens.dossier is not None:
            self._show(self._gegevens.dossier)

    def _changed(self, changes: Changes) -> None:
        gedeeld = changes.verzamelingen & GEDEELD.keys()
        if self.client_id in changes.clienten or gedeeld:
            job = partial(reload_dossier, self._sessie.kluis, self.client_id)
            self._sessie.read(job, self._show, owner=self)
        if gedeeld:
            self._read_netwerk()

    def _show(self, dossier: Dossier) -> None:
        self._gegevens = Gegevens(
            vandaag=self._sessie.werkplek.today(),
            dossier=dossier,
            partners=self._netwerk[0],
            contactpersonen=self._netwerk[1],
        )
        self.kop.show_gegevens(self._gegevens)
        self._stale = set(self._tabs)
        self._show_tab(self.tabbalk.currentIndex())

    def _show_tab(self, number: int) -> None:
        if self._gegevens is None or number < 0:
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


def _netwerk(kluis: Kluis) -> _Netwerk:
    return list_partners(kluis), list_contactpersonen(kluis)
