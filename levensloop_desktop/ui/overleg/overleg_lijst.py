"""The list of meetings: what is being prepared or held, and what was closed."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.overleg import BEZIG, GESLOTEN, VOORBEREIDING
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.overleg.overleggen import Overlegregel
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Toetsenrij
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.knoppen import Knop, Segmenten
from levensloop_desktop.ui.widgets.meldingen import Leegscherm
from levensloop_desktop.ui.widgets.rollen import Rol
from levensloop_desktop.ui.widgets.tabel import Tabel
from levensloop_desktop.ui.widgets.teksten import scheidingslijn, tekst

STAATVORM = {VOORBEREIDING: "concept", BEZIG: "loopt", GESLOTEN: "gedaan"}
_KOPPEN = ("Datum", "Tijd", "Soort", "Cliënten", "Plaats", "Staat")
_BREEDTES = (120, 72, 208, 0, 200, 152)
_REK = _BREEDTES.index(0)
_PLAATS, _SMAL = _KOPPEN.index("Plaats"), 800  # narrower than this there is no room for it
_OPEN, _DICHT = "open", "gesloten"


class Overleglijst(Focusdoel):
    """One line per meeting; Enter opens it.

    Signals:
        gekozen: the kenmerk of a meeting.
        nieuw: the user wants to plan one.
    """

    gekozen = Signal(str)
    nieuw = Signal()

    def __init__(self, *, mag_wijzigen: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._regels: tuple[Overlegregel, ...] = ()
        self._mag = mag_wijzigen
        self.keuze = Segmenten([(_OPEN, "Komend"), (_DICHT, "Gesloten")], "Toon")
        self.tabel = Tabel("Overleggen")
        self._model = QStandardItemModel(self)
        self.tabel.setModel(self._model)
        self.knop = Knop("Nieuw overleg", icoon="plus", kind="main", toets="Ctrl+N")
        self.knop.clicked.connect(self.nieuw)
        leegknop = Knop("Nieuw overleg …", bij_klik=self.nieuw.emit) if mag_wijzigen else None
        self._leeg = Leegscherm("", leegknop)
        self._inhoud = QStackedWidget()
        self._lay_out()
        self.knop.setHidden(not mag_wijzigen)
        self.keuze.gekozen.connect(self._show)
        self.tabel.geopend.connect(self._open)

    @override
    def focus_widget(self) -> QWidget:
        return self.tabel if self._model.rowCount() else self.knop

    def show_regels(self, regels: Sequence[Overlegregel]) -> None:
        """Show what was read."""
        self._regels = tuple(regels)
        self.keuze.set_telling(_OPEN, len(self._of(_OPEN)))
        self.keuze.set_telling(_DICHT, len(self._of(_DICHT)))
        self._show()
        if self.knop.hasFocus():
            self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+N plans one."""
        nieuw = Qt.KeyboardModifier.ControlModifier | Qt.Key.Key_N
        if event.keyCombination() == nieuw and self._mag:
            self.nieuw.emit()
        else:
            super().keyPressEvent(event)

    def _of(self, welke: str) -> list[Overlegregel]:
        if welke == _DICHT:
            return [regel for regel in self._regels if regel.staat == GESLOTEN]
        return [regel for regel in reversed(self._regels) if regel.staat != GESLOTEN]

    def _show(self, _: object = None) -> None:
        welke = self.keuze.keuze
        regels = self._of(welke)
        gekozen = self._current()
        self._model.setRowCount(0)
        for regel in regels:
            self._model.appendRow(_cells(regel))
        if welke == _OPEN:
            self._leeg.set_zin("Er staat geen overleg gepland. Over wie gaat het volgende?")
        else:
            self._leeg.set_zin("Nog geen gesloten overleg. Hier staan straks de verslagen.")
        self._inhoud.setCurrentIndex(0 if regels else 1)
        for rij, regel in enumerate(regels):
            if regel.kenmerk == gekozen:
                self.tabel.selectRow(rij)

    def _current(self) -> str:
        index = self.tabel.currentIndex()
        return str(index.siblingAtColumn(0).data(Rol.RECORD)) if index.isValid() else ""

    def _open(self, index: QModelIndex) -> None:
        self.gekozen.emit(str(index.siblingAtColumn(0).data(Rol.RECORD)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window the clients go before where they are talked about."""
        super().resizeEvent(event)
        self.tabel.setColumnHidden(_PLAATS, event.size().width() < _SMAL)

    def _lay_out(self) -> None:
        self._model.setHorizontalHeaderLabels(list(_KOPPEN))
        kop = self.tabel.horizontalHeader()
        kop.setStretchLastSection(False)
        for plaats, breedte in enumerate(_BREEDTES):
            if breedte:
                self.tabel.setColumnWidth(plaats, breedte)
        kop.setSectionResizeMode(_REK, QHeaderView.ResizeMode.Stretch)
        balk = QHBoxLayout()
        balk.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        balk.setSpacing(maten.RUIMTE_L)
        balk.addWidget(tekst("Overleg", "titel"))
        balk.addWidget(self.keuze)
        balk.addStretch(1)
        balk.addWidget(self.knop)
        self._inhoud.addWidget(self.tabel)
        self._inhoud.addWidget(self._leeg)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addLayout(balk)
        kolom.addWidget(scheidingslijn())
        kolom.addWidget(self._inhoud, 1)
        toetsen = [("Enter", "overleg openen")]
        if self._mag:
            toetsen.append(("Ctrl+N", "nieuw overleg"))
        kolom.addWidget(Toetsenrij(toetsen))
        self.keuze.choose(_OPEN)


def _cells(regel: Overlegregel) -> list[QStandardItem]:
    namen = "; ".join(regel.namen)
    woorden = (
        write_date(regel.datum),
        regel.tijd,
        label("overlegsoort", regel.soort),
        namen,
        regel.plaats,
        label("overlegstaat", regel.staat),
    )
    cellen = [QStandardItem(woord) for woord in woorden]
    cellen[0].setData(regel.kenmerk, Rol.RECORD)
    cellen[0].setData(True, Rol.VET)
    cellen[3].setToolTip(namen)
    cellen[-1].setData(STAATVORM[regel.staat], Rol.STATUS)
    return cellen
