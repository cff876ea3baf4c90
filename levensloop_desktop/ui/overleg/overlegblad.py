"""One meeting: its clients on the left, the one who is discussed on the right."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.onderdelen import WAARDELIJSTEN
from levensloop_desktop.domain.overleg import BEZIG, GESLOTEN, Overleg, Overlegdeel
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.dossiers import Removal
from levensloop_desktop.services.overleg.overleggen import (
    name_clients,
    open_overleg,
    reload_overleg,
    start_overleg,
)
from levensloop_desktop.services.ports.kluisport import Clientregel, Kluis
from levensloop_desktop.services.toegang.rechten import Handeling
from levensloop_desktop.ui.druk.ronde_venster import open_ronde
from levensloop_desktop.ui.formulieren.bewaren import remove_stored, reorder_stored
from levensloop_desktop.ui.overleg.clientdeel import Clientdeel
from levensloop_desktop.ui.overleg.nieuw_overleg import ClientErbij, OverlegWijzigen
from levensloop_desktop.ui.overleg.overlegkop import Overlegkopbalk
from levensloop_desktop.ui.overleg.sluiten import OverlegSluiten
from levensloop_desktop.ui.overleg.voorbereiding import put_back
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import open_voorbeeld
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.lijst import Lijst
from levensloop_desktop.ui.widgets.rollen import Rol
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.widgets.teksten import scheidingslijn, tekst, vlak

_LINKS, _LINKS_SMAL = 200, 176
_RUIM = 900
_VERSLAG, _ACTIES = "overlegverslag", "actielijst"
_Namen = dict[str, Clientregel]


class Overlegblad(QWidget):
    """An open meeting; Alt+Down goes to the next client.

    Args:
        sessie: the open session.
        kenmerk: of the meeting.

    Signals:
        terug: the user wants the list of meetings.
        gelezen: the meeting was read and is shown.
    """

    terug = Signal()
    gelezen = Signal()

    def __init__(self, sessie: Sessie, kenmerk: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self.kenmerk = kenmerk
        self.overleg: Overleg | None = None
        self._namen: _Namen = {}
        self._delen: dict[str, Clientdeel] = {}
        self._wil_client = ""
        self._wil_papier = False
        self.kop = Overlegkopbalk(
            mag_wijzigen=sessie.may_change,
            mag_afdrukken=sessie.may(Handeling.AFDRUKKEN),
            parent=self,
        )
        self.lijst = Lijst("Cliënten van dit overleg", parent=self)
        self._model = QStandardItemModel(self.lijst)
        self.lijst.setModel(self._model)
        self.erbij = Knop("Cliënt toevoegen …", icoon="plus", kind="flat", parent=self)
        self.eraf = Knop("Van de lijst", icoon="kruis", kind="flat", parent=self)
        self.stapel = Stapel(self)
        self._lay_out()
        self._listen()
        sessie.read(partial(_open, sessie.kluis, kenmerk), self._opened, owner=self)

    @property
    def huidig(self) -> Clientdeel | None:
        """The client who is shown."""
        gekozen = self.stapel.currentWidget()
        return gekozen if isinstance(gekozen, Clientdeel) else None

    @property
    def crisis_client(self) -> str:
        """For whom F8 opens Nu handelen."""
        return self.huidig.deel.client_id if self.huidig else ""

    def choose_client(self, client_id: str) -> None:
        """Show a client, as soon as the meeting was read."""
        self._wil_client = client_id
        if self.overleg is not None:
            self._choose_wanted()

    def leave(self) -> None:
        """Save what was typed, everywhere."""
        for deel in self._delen.values():
            deel.leave()

    def focus_content(self) -> None:
        """Begin with the client who is shown."""
        if self.huidig is not None:
            self.huidig.focus_content()
        else:
            self.lijst.setFocus()

    def step(self, stap: int) -> None:
        """Go to the next client or the one before."""
        rij = self.lijst.currentIndex().row() + stap
        if 0 <= rij < self._model.rowCount():
            self.lijst.setCurrentIndex(self._model.index(rij, 0))
            self.focus_content()

    def begin(self) -> None:
        """The meeting begins."""
        job = partial(start_overleg, self._sessie.kluis, self._sessie.werkplek, self.kenmerk)
        if self.huidig is not None:
            self.huidig.focus_in(BEZIG)
        self._sessie.write(job, owner=self)

    def close_meeting(self) -> None:
        """Save what was typed, and ask when the next meeting is."""
        self.leave()
        job = partial(reload_overleg, self._sessie.kluis, self.kenmerk)
        self._sessie.read(job, self._ask_closing, owner=self)

    def print_document(self, soort: str, *, heel: bool = False) -> None:
        """Open the preview: about the client who is shown, or the whole meeting for the ZVH."""
        if self.huidig is None:
            return
        self.leave()
        deel = self.huidig.deel
        open_voorbeeld(
            self._sessie,
            deel.client_id,
            soort,
            deel.id,
            self,
            overleg=self.kenmerk if heel else "",
        )

    def _print_for_table(self) -> None:
        """Documents of the clients of this meeting, in its order."""
        if self.overleg is not None:
            self.leave()
            open_ronde(self._sessie, self, [deel.client_id for deel in self.overleg.delen])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down and Alt+Up walk the clients; Esc goes back to the list."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self.terug.emit()
        else:
            super().keyPressEvent(event)

    def _ask_closing(self, overleg: Overleg | None) -> None:
        if overleg is not None:
            dialoog = OverlegSluiten(self._sessie, overleg, self.window())
            dialoog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialoog.gesloten.connect(self._want_paper)
            dialoog.open()

    def _want_paper(self) -> None:
        self._wil_papier = True

    def change_kop(self) -> None:
        """Change when, where and what kind of meeting."""
        if self.overleg is not None:
            dialoog = OverlegWijzigen(self._sessie, self.overleg.eerste, self.window())
            dialoog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialoog.open()

    def add_client(self) -> None:
        """Put clients on the list."""
        if self.overleg is not None:
            aanwezig = [deel.client_id for deel in self.overleg.delen]
            dialoog = ClientErbij(self._sessie, self.kenmerk, aanwezig, self.window())
            dialoog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialoog.open()

    def _remove_client(self) -> None:
        """Take a client off the list with his agenda and notes; undo brings all back."""
        if self.huidig is None or self.overleg is None or len(self.overleg.delen) == 1:
            return
        self.huidig.leave()
        deel, weg = self.huidig.deel, list[Removal]()

        def job() -> Changes:
            weg.append(remove_stored(self._sessie.kluis, self._sessie.werkplek, deel))
            return weg[0].changes

        self._sessie.write(
            job,
            lambda _: self._sessie.undo_offered.emit(
                "Cliënt van dit overleg gehaald.", partial(put_back, self._sessie, weg[0])
            ),
        )

    def _move_client(self, stap: int) -> None:
        if self.overleg is None or self.overleg.eerste.is_gesloten:
            return
        delen, rij = list(self.overleg.delen), self.lijst.currentIndex().row()
        if rij >= 0 and 0 <= rij + stap < len(delen):
            delen.insert(rij + stap, delen.pop(rij))
            self._sessie.write(
                partial(reorder_stored, self._sessie.kluis, self._sessie.werkplek, delen)
            )

    def _opened(self, gelezen: tuple[Overleg, _Namen]) -> None:
        self._namen = gelezen[1]
        self._show(gelezen[0])
        self.gelezen.emit()

    def _changed(self, changes: Changes) -> None:
        raakt = {"overlegdelen", "clienten", *WAARDELIJSTEN} & changes.verzamelingen
        if self.overleg is not None and raakt:
            self._sessie.read(
                partial(_reload, self._sessie.kluis, self.kenmerk), self._reloaded, owner=self
            )

    def _reloaded(self, gelezen: tuple[Overleg | None, _Namen]) -> None:
        if gelezen[0] is None:
            self.terug.emit()
            return
        self._namen = gelezen[1]
        self._show(gelezen[0])

    def _show(self, overleg: Overleg) -> None:
        eerder = self.huidig.deel.id if self.huidig else ""
        self.overleg = overleg
        self.kop.show_overleg(overleg)
        staat = overleg.eerste.staat
        mag = self._sessie.may_change and staat != GESLOTEN
        self.erbij.setVisible(mag)
        self.eraf.setVisible(mag and len(overleg.delen) > 1)
        self.lijst.blockSignals(True)
        self._model.setRowCount(0)
        for deel in overleg.delen:
            self._model.appendRow(self._item(deel))
        gekozen = next((nr for nr, deel in enumerate(overleg.delen) if deel.id == eerder), 0)
        self.lijst.setCurrentIndex(self._model.index(gekozen, 0))
        self.lijst.blockSignals(False)
        for deel in overleg.delen:
            if deel.id in self._delen:
                self._delen[deel.id].follow(deel)
        self._show_client(self._model.index(gekozen, 0))
        if self._wil_client:
            self._choose_wanted()
        if self._wil_papier and staat == GESLOTEN:
            self._wil_papier = False
            self.kop.focus_documents()

    def _choose_wanted(self) -> None:
        wil, self._wil_client = self._wil_client, ""
        delen = self.overleg.delen if self.overleg else ()
        for rij, deel in enumerate(delen):
            if deel.client_id == wil:
                self.lijst.setCurrentIndex(self._model.index(rij, 0))

    def _item(self, deel: Overlegdeel) -> QStandardItem:
        regel = self._namen.get(deel.client_id)
        item = QStandardItem(regel.naam if regel else "")
        item.setData(deel.id, Rol.RECORD)
        item.setData(regel.clientnummer if regel else "", Rol.BIJTEKST)
        return item

    def _show_client(self, index: QModelIndex) -> None:
        if not index.isValid() or self.overleg is None:
            return
        deel = self.overleg.delen[index.row()]
        if self.huidig is not None and self.huidig.deel.id != deel.id:
            self.huidig.leave()
        if deel.id not in self._delen:
            self._delen[deel.id] = Clientdeel(self._sessie, deel, self.stapel)
            self.stapel.addWidget(self._delen[deel.id])
        self.stapel.setCurrentWidget(self._delen[deel.id])

    def _listen(self) -> None:
        self.lijst.keuze_veranderd.connect(self._show_client)
        self.lijst.geopend.connect(self.focus_content)
        self.erbij.clicked.connect(self.add_client)
        self.eraf.clicked.connect(self._remove_client)
        self.kop.terug.connect(self.terug)
        self.kop.wijzigen.connect(self.change_kop)
        self.kop.beginnen.connect(self.begin)
        self.kop.sluiten.connect(self.close_meeting)
        self.kop.tafel.connect(self._print_for_table)
        self.kop.verslag.connect(partial(self.print_document, _VERSLAG))
        self.kop.acties.connect(partial(self.print_document, _ACTIES))
        self.kop.heel_verslag.connect(partial(self.print_document, _VERSLAG, heel=True))
        self.kop.alle_acties.connect(partial(self.print_document, _ACTIES, heel=True))
        self._sessie.bus.changed.connect(self._changed)
        self._on_key("Ctrl+P", partial(self.print_document, _VERSLAG))
        if self._sessie.may_change:
            self._on_key("Ctrl+Shift+Up", partial(self._move_client, -1))
            self._on_key("Ctrl+Shift+Down", partial(self._move_client, 1))

    def _on_key(self, toets: str, doen: object) -> None:
        sneltoets = QShortcut(QKeySequence(toets), self)
        sneltoets.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        sneltoets.activated.connect(doen)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the list of clients takes less room."""
        super().resizeEvent(event)
        ruim = event.size().width() >= _RUIM
        self._links.setFixedWidth(_LINKS if ruim else _LINKS_SMAL)
        self._uitleg.setVisible(ruim)

    def _lay_out(self) -> None:
        links = vlak("surface2", "rechts", self)
        kolom = QVBoxLayout(links)
        kolom.setContentsMargins(0, maten.RUIMTE_S, 0, maten.RUIMTE_S)
        kolom.setSpacing(maten.RUIMTE_XS)
        self._uitleg = uitleg = tekst("Alt+↓ volgende cliënt", "klein", links)
        uitleg.setContentsMargins(maten.MARGE_BALK, 0, 0, 0)
        kolom.addWidget(uitleg)
        kolom.addWidget(self.lijst, 1)
        kolom.addWidget(self.erbij)
        kolom.addWidget(self.eraf)
        self._links = links
        links.setFixedWidth(_LINKS)
        midden = QHBoxLayout()
        midden.setSpacing(0)
        midden.addWidget(links)
        midden.addWidget(self.stapel, 1)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.setSpacing(0)
        buiten.addWidget(self.kop)
        buiten.addWidget(scheidingslijn(self))
        buiten.addLayout(midden, 1)


def _open(kluis: Kluis, kenmerk: str) -> tuple[Overleg, _Namen]:
    overleg = open_overleg(kluis, kenmerk)
    return overleg, name_clients(kluis, overleg)


def _reload(kluis: Kluis, kenmerk: str) -> tuple[Overleg | None, _Namen]:
    overleg = reload_overleg(kluis, kenmerk)
    return overleg, name_clients(kluis, overleg) if overleg else {}
