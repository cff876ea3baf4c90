"""The screen of clients: one line each, filtered from the keyboard."""

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.netwerk import Contactpersoon
from levensloop_desktop.domain.onderdelen import OVERAL
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.dossiers import open_clienten
from levensloop_desktop.services.ports.kluisport import Clientregel
from levensloop_desktop.services.toegang.eigen_persoon import read_own_person
from levensloop_desktop.ui.clienten.clienten_model import GAT, PLAN, ClientenModel
from levensloop_desktop.ui.clienten.clienten_tabel import ClientenTabel
from levensloop_desktop.ui.clienten.crisisvraag import Crisisvraag
from levensloop_desktop.ui.clienten.filterbalk import Filterbalk
from levensloop_desktop.ui.clienten.nieuwe_client import NieuweClient
from levensloop_desktop.ui.druk.map_venster import open_map
from levensloop_desktop.ui.druk.ronde_venster import open_ronde
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.verstrekking.need_to_know import open_document
from levensloop_desktop.ui.widgets.chips import Toetsenrij
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Leegscherm
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.widgets.teksten import tekst

_RUIM = 880  # narrower than this the count, the key row and the column of gaps go
_MET_TITEL = 800
_MET_PLAN = 768  # narrower than this the list would scroll sideways
_DOCUMENTEN = ("bejegeningskaart", "scenariokaart", "levensloopplan", "overdracht")
_TOETSEN = [
    ("Enter", "dossier openen"),
    ("F8", "nu handelen"),
    ("Ctrl+P", "kaart of plan afdrukken"),
    ("Ctrl+F", "filteren"),
    ("Typ een letter", "naar de naam"),
]


class ClientenScherm(Focusdoel):
    """Find a client and open the dossier."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self._haast = False  # Enter was pressed before the list was there
        self.reload()  # is read while the screen is built
        self.model = ClientenModel(sessie.werkplek.today())
        self.tabel = ClientenTabel(self.model)
        self.filter = Filterbalk(sessie.kluis.gebruiker.naam)
        self.aantal = tekst("", "tekst2")
        self.afdrukken = Knop(
            "Afdrukken …", icoon="afdrukken", sneltoets="Ctrl+P", bij_klik=self._print
        )
        self.crisis = Knop(
            "Nu handelen", icoon="telefoon", kind="crisis", toets="F8", bij_klik=self._act_now
        )
        self.nieuw = Knop(
            "Nieuwe cliënt …", icoon="plus", kind="main", sneltoets="Ctrl+N", bij_klik=self.add
        )
        self.vraag = Crisisvraag()
        self.toetsen = Toetsenrij(_TOETSEN)
        self.bladen = Stapel()
        self.eerste = Knop("Nieuwe cliënt …", icoon="plus", bij_klik=self.add)
        leeg = "Nog geen cliënten. Voeg de eerste toe na een melding."
        if not sessie.may_change:
            self.nieuw.hide()
            self.eerste.hide()
            leeg = "Nog geen cliënten."
        self.leeg = Leegscherm(leeg, self.eerste)
        wissen = Knop("Filter wissen", icoon="kruis", bij_klik=self.filter.clear)
        self.niets = Leegscherm("", wissen)
        for blad in (self.tabel, self.leeg, self.niets):
            self.bladen.addWidget(blad)
        self._lay_out()
        self._titel.hide()
        self._unfold(ruim=False)  # until the size is known, ask for little room
        self.tabel.geopend.connect(self._open)
        self.tabel.keuze_veranderd.connect(self._note_choice)
        self.filter.veranderd.connect(self._apply_filter)
        self.filter.tekst.returnPressed.connect(self._open_first)
        self.filter.tekst.installEventFilter(self)
        sessie.bus.changed.connect(self._note_changes)
        self._note_choice(QModelIndex())

    @override
    def focus_widget(self) -> QWidget:
        """The list, or the button that makes the first client."""
        if self.tabel.isVisibleTo(self):
            return self.tabel
        return self.eerste if self.eerste.isVisibleTo(self) else self.filter.tekst

    @property
    def crisis_client(self) -> str:
        """The chosen client, for whom F8 opens Nu handelen; empty when none is."""
        regel = self.model.regel(self.tabel.currentIndex())
        return regel.client_id if regel is not None else ""

    def choose_for_crisis(self) -> None:
        """Ask for a name; Enter then opens Nu handelen instead of the dossier."""
        self.filter.clear()
        self.vraag.show()
        self.filter.tekst.setFocus()

    def reload(self) -> None:
        """Read the list anew."""
        self._verouderd = False
        self._bezig = True
        self._sessie.read(
            partial(read_own_person, self._sessie.kluis), self._note_own_person, owner=self
        )
        self._read_lines()

    def _read_lines(self) -> None:
        job = partial(open_clienten, self._sessie.kluis, self._sessie.werkplek)
        self._sessie.read(job, self._fill, owner=self)

    def add(self) -> None:
        """Ask for the names of a new client."""
        venster = NieuweClient(self._sessie, self.model.alle, self)
        venster.gemaakt.connect(self._show_new)
        venster.finished.connect(venster.deleteLater)
        venster.open()

    def _show_new(self, client_id: str) -> None:
        self._sessie.dossier_requested.emit(client_id, "")

    def _note_own_person(self, persoon: Contactpersoon | None) -> None:
        self.filter.set_own_person(persoon.naam if persoon else "")

    def _fill(self, gelezen: tuple[list[Clientregel], int]) -> None:
        regels, te_doen = gelezen
        if te_doen:  # other work goes between
            self.aantal.setText(f"nog {te_doen} bij te werken …")
            self._read_lines()
            return
        self._bezig = False
        gekozen = self.model.regel(self.tabel.currentIndex())
        self.model.set_regels(regels, self.filter.tekst.text(), self.filter.test())
        self.filter.wie.set_telling("mijn", self.filter.count_mine(regels))
        self.filter.wie.set_telling("alle", len(regels))
        self._show_found(gekozen)
        if self._haast:
            self._act_now()

    def _apply_filter(self) -> None:
        gekozen = self.model.regel(self.tabel.currentIndex())
        self.model.set_filter(self.filter.tekst.text(), self.filter.test())
        self._show_found(gekozen)

    def _show_found(self, gekozen: Clientregel | None) -> None:
        gevonden, alle = self.model.rowCount(), len(self.model.alle)
        self.aantal.setText(f"{gevonden} van {alle}" if gevonden != alle else str(alle))
        self.filter.setVisible(alle > 0)
        if gevonden:
            self.bladen.setCurrentWidget(self.tabel)
            if gekozen is None or not self.tabel.choose_client(gekozen.client_id):
                self.tabel.selectRow(0)
        elif alle:
            getypt = self.filter.tekst.text().strip()
            waarvoor = f" met ‘{getypt}’" if getypt else ""
            self.niets.set_zin(f"Geen cliënt gevonden{waarvoor} binnen dit filter.")
            self.bladen.setCurrentWidget(self.niets)
        elif not self._bezig:
            self.bladen.setCurrentWidget(self.leeg)
        self._note_choice(self.tabel.currentIndex())

    def _note_choice(self, index: QModelIndex) -> None:
        self.afdrukken.setEnabled(self.model.regel(index) is not None)

    def _open(self, index: QModelIndex) -> None:
        regel = self.model.regel(index)
        if regel is not None and not self.vraag.isHidden():
            self._act_now()
        elif regel is not None:
            self._sessie.dossier_requested.emit(regel.client_id, "")

    def _act_now(self) -> None:
        """Open Nu handelen for the chosen client; while the list is read, as soon as it is."""
        self._haast = self._bezig and not self.model.rowCount()
        if self.crisis_client:
            self.vraag.hide()
            self._sessie.crisis_requested.emit(self.crisis_client)
        elif not self._haast:
            self.choose_for_crisis()

    def _open_first(self) -> None:
        if self._bezig and not self.vraag.isHidden():
            self._haast = True
        elif self.model.rowCount():
            self._open(self.tabel.currentIndex())

    def _print(self) -> None:
        regel = self.model.regel(self.tabel.currentIndex())
        if regel is None:
            return
        menu = QMenu(self)
        menu.setAccessibleName("Welk document?")
        for soort in _DOCUMENTEN:
            actie = menu.addAction(f"{label('documentsoort', soort).capitalize()} …")
            actie.triggered.connect(
                partial(open_document, self._sessie, regel.client_id, soort, "", self)
            )
        menu.addSeparator()
        menu.addAction("Map met documenten …").triggered.connect(
            partial(open_map, self._sessie, regel.client_id, self)
        )
        menu.addAction("Van meer cliënten, voor de tafel …").triggered.connect(
            lambda: open_ronde(self._sessie, self)
        )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.afdrukken.mapToGlobal(self.afdrukken.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _note_changes(self, changes: Changes) -> None:
        if not changes.clienten and not changes.verzamelingen & OVERAL:
            return
        self._verouderd = True
        if self.isVisible():
            self.reload()

    def _lay_out(self) -> None:
        kop = QHBoxLayout()
        kop.setContentsMargins(maten.MARGE, maten.RUIMTE_M, maten.MARGE_BALK, maten.RUIMTE_L)
        kop.setSpacing(maten.RUIMTE_L)
        self._titel = tekst("Cliënten", "titel")
        kop.addWidget(self._titel)
        kop.addWidget(self.aantal)
        kop.addStretch()
        kop.addWidget(self.crisis)
        kop.addWidget(self.afdrukken)
        kop.addWidget(self.nieuw)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addLayout(kop)
        kolom.addWidget(self.vraag)
        kolom.addWidget(self.filter)
        kolom.addWidget(self.bladen, 1)
        kolom.addWidget(self.toetsen)
        QWidget.setTabOrder(self.nieuw, self.filter.tekst)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out on a narrow window what one can do without."""
        super().resizeEvent(event)
        self._unfold(ruim=event.size().width() >= _RUIM)
        self.tabel.setColumnHidden(PLAN, event.size().width() < _MET_PLAN)
        self._titel.setVisible(event.size().width() >= _MET_TITEL)

    def _unfold(self, *, ruim: bool) -> None:
        self.aantal.setVisible(ruim)
        self.toetsen.setVisible(ruim)
        self.tabel.setColumnHidden(GAT, not ruim)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Who leaves this screen no longer chooses for Nu handelen."""
        super().hideEvent(event)
        self.vraag.hide()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read anew what changed while another screen was shown."""
        super().showEvent(event)
        if self._verouderd:
            self.reload()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The down arrow goes from the filter to the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.tabel.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape and not self.vraag.isHidden():
                self.vraag.hide()
                return True
            if event.key() == Qt.Key.Key_Escape and self.filter.tekst.text():
                self.filter.tekst.clear()
                return True
        return super().eventFilter(watched, event)
