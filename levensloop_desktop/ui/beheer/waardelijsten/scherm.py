"""The value lists in beheer: all of them in a table, and one of them with its values."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QLineEdit, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.lijstgebruik import used_in
from levensloop_desktop.domain.onderdelen import WAARDELIJSTEN
from levensloop_desktop.domain.waardelijsten import Waardelijst
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.kluisbeheer.waardelijsten import read_lijsten
from levensloop_desktop.ui.beheer.waardelijsten.lijstblad import Lijstwaarden
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.rollen import Rol
from levensloop_desktop.ui.widgets.tabel import Tabel
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_KOPPEN = ("Lijst", "Waar gebruikt", "Stand")
_BREEDTEN = {0: 232, 2: 176}  # where a list is used has the rest
_BREEDTE, _ZOEK = 960, 320
_RIJEN = 14  # lines before the table scrolls
_UITLEG = (
    "Uit deze lijsten kiest u in formulieren. Mist u een waarde, dan voegt u die toe. Wat u nooit "
    "gebruikt, verbergt u. Eigen waarden gelden voor iedereen in deze kluis."
)
_ZOALS = "van het programma"
_GEEN = "Geen lijst met deze woorden. Wis het zoekveld om alles weer te zien."


class Waardelijstenblad(Focusdoel):
    """Choose a list with Enter, change its values, and go back with Esc."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self.setMaximumWidth(_BREEDTE)
        self._sessie = sessie
        self._lijsten: tuple[Waardelijst, ...] = ()
        self._getoond: list[Waardelijst] = []
        self.zoek = QLineEdit()
        self.zoek.setPlaceholderText("titel, partner, verblijf …")
        self.zoek.setClearButtonEnabled(True)
        self.zoek.textChanged.connect(self._fill)
        self.model = QStandardItemModel(0, len(_KOPPEN), self)
        self.model.setHorizontalHeaderLabels(list(_KOPPEN))
        self.tabel = Tabel("Waardelijsten", dicht=True)
        self.tabel.setModel(self.model)
        self.tabel.setFixedHeight(maten.TABELKOP + _RIJEN * maten.RIJ_DICHT + 2)
        kop = self.tabel.horizontalHeader()
        kop.setStretchLastSection(False)
        kop.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for nummer, breedte in _BREEDTEN.items():
            self.tabel.setColumnWidth(nummer, breedte)
        self.tabel.geopend.connect(self._open)
        self.leeg = alinea(_GEEN, "tekst2")
        self.leeg.hide()
        self.waarden = Lijstwaarden(sessie)
        self.waarden.terug.connect(self.show_all)
        sessie.bus.changed.connect(self._changed)
        self._lay_out()

    @override
    def focus_widget(self) -> QWidget:
        """The lists, or the values of the one that is open."""
        open_ = self._stapel.currentWidget() is self.waarden
        return self.waarden.tabel if open_ else self.tabel

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read the lists as they are now."""
        super().showEvent(event)
        if not event.spontaneous():
            self._read()

    def open_lijst(self, naam: str) -> None:
        """Show the values of a list."""
        self.waarden.show_lijst(naam)
        self._stapel.setCurrentWidget(self.waarden)
        self.waarden.tabel.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_all(self) -> None:
        """Go back to all lists, with the same one chosen."""
        self._stapel.setCurrentIndex(0)
        self.tabel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.open_lijst(self._getoond[index.row()].naam)

    def _changed(self, changes: Changes) -> None:
        if changes.verzamelingen & WAARDELIJSTEN and self.isVisible():
            self._read()
            self.waarden.read()

    def _read(self) -> None:
        job = partial(read_lijsten, self._sessie.kluis)
        self._sessie.read(job, self._loaded, owner=self)

    def _loaded(self, lijsten: tuple[Waardelijst, ...]) -> None:
        self._lijsten = lijsten
        self._fill()

    def _fill(self) -> None:
        gekozen = self.tabel.currentIndex().row()
        naam = self._getoond[gekozen].naam if 0 <= gekozen < len(self._getoond) else ""
        woorden = self.zoek.text().casefold().split()
        self._getoond = [
            lijst for lijst in self._lijsten if all(woord in _searched(lijst) for woord in woorden)
        ]
        self.model.setRowCount(0)
        for lijst in self._getoond:
            self.model.appendRow(_row(lijst))
        namen = [lijst.naam for lijst in self._getoond]
        if namen:
            self.tabel.selectRow(namen.index(naam) if naam in namen else 0)
        self.tabel.setVisible(bool(namen))
        self.leeg.setVisible(not namen and bool(self._lijsten))

    def _lay_out(self) -> None:
        alle = QWidget()
        kolom = QVBoxLayout(alle)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(tekst("Waardelijsten", "sectie"))
        kolom.addWidget(alinea(_UITLEG, "tekst2"))
        kolom.addWidget(Veldkader("Zoek een lijst", self.zoek, breedte=_ZOEK))
        kolom.addWidget(self.tabel)
        kolom.addWidget(self.leeg)
        kolom.addStretch(1)
        self._stapel = QStackedLayout(self)
        self._stapel.setContentsMargins(0, 0, 0, 0)
        self._stapel.addWidget(alle)
        self._stapel.addWidget(self.waarden)


def _searched(lijst: Waardelijst) -> str:
    labels = (waarde.label for waarde in lijst.waarden)
    return " ".join((lijst.titel, *used_in(lijst.naam), *labels)).casefold()


def _row(lijst: Waardelijst) -> list[QStandardItem]:
    naam, waar, stand = (
        QStandardItem(lijst.titel),
        QStandardItem("; ".join(used_in(lijst.naam))),
        QStandardItem(_state(lijst)),
    )
    waar.setToolTip(waar.text())
    if lijst.vast:
        stand.setData("slot", Rol.ICOON)
    if lijst.vast or stand.text() == _ZOALS:
        stand.setData("ink2", Rol.KLEUR)
    return [naam, waar, stand]


def _state(lijst: Waardelijst) -> str:
    """What this kluis did with a list, in a few words."""
    if lijst.vast:
        return "ligt vast"
    eigen = sum(waarde.eigen and not waarde.herkomst for waarde in lijst.waarden)
    elders = sum(bool(waarde.herkomst) for waarde in lijst.waarden)
    verborgen = sum(waarde.verborgen and not waarde.herkomst for waarde in lijst.waarden)
    delen = (
        f"{eigen} eigen" if eigen else "",
        f"{verborgen} verborgen" if verborgen else "",
        f"{elders} van elders" if elders else "",
    )
    return ", ".join(filter(None, delen)) or _ZOALS
