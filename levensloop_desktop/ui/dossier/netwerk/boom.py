"""The list of the network: circles as groups, people as lines, worked from the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.ui.dossier.netwerk.regels import (
    BEEINDIGD,
    ONTBREEKT,
    Netwerkgroep,
    Netwerkregel,
)
from levensloop_desktop.ui.widgets.boom import Boom
from levensloop_desktop.ui.widgets.rollen import Rol

_KOPPEN = ("Naam", "Rol", "Dag", "Nacht")
_NUMMERBREEDTE = 100
_NAAMBREEDTE = (128, 208)  # what names need, between these
_PIJLEN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Netwerkboom(Boom):
    """Who is who, with the numbers to call.

    Signals:
        chosen: the `Netwerkregel` of the chosen line; None on a group.
        remove_wanted: Delete on a person.
        move_wanted: Alt+arrow on a person, with -1 or +1.
    """

    chosen = Signal(object)
    remove_wanted = Signal(object)
    move_wanted = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Netwerk van de cliënt", dicht=True, parent=parent)
        self._quiet = False
        self._model = QStandardItemModel(0, len(_KOPPEN), self)
        self._model.setHorizontalHeaderLabels(_KOPPEN)
        self.setModel(self._model)
        kop = self.header()
        kop.setStretchLastSection(False)
        kop.setSectionsMovable(False)
        kop.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(0, _NAAMBREEDTE[0])
        for kolom in (2, 3):
            self.setColumnWidth(kolom, _NUMMERBREEDTE)
        self.keuze_veranderd.connect(self._tell)

    @property
    def regel(self) -> Netwerkregel | None:
        """The chosen line, None on a group."""
        return _regel_of(self.currentIndex())

    def show_groepen(self, groepen: Sequence[Netwerkgroep]) -> None:
        """Show other lines; who was chosen stays chosen, which is no new choice."""
        gekozen = self.regel
        dicht = {
            str(self._model.index(rij, 0).data(Rol.RECORD))
            for rij in range(self._model.rowCount())
            if not self.isExpanded(self._model.index(rij, 0))
        }
        self._quiet = True
        self._model.removeRows(0, self._model.rowCount())
        for groep in groepen:
            self._model.appendRow(_group_row(groep))
        self.span_groups()
        for rij, groep in enumerate(groepen):
            self.setExpanded(self._model.index(rij, 0), groep.code not in dicht)
        smal, breed = _NAAMBREEDTE
        self.setColumnWidth(0, min(breed, max(smal, self.sizeHintForColumn(0))))
        if gekozen is not None and gekozen.betrokkenheid is not None:
            self.choose(gekozen.betrokkenheid.id)
        self._quiet = False

    def choose_first_person(self) -> None:
        """Choose the first line under the first group, when nobody is chosen yet."""
        eerste = self._model.index(0, 0, self._model.index(0, 0))
        if self.regel is None and eerste.isValid():
            self.setCurrentIndex(eerste)

    def choose(self, sleutel: str) -> bool:
        """Choose an involvement by id, or a missing role by code; False when not in the list."""
        for rij in range(self._model.rowCount()):
            groep = self._model.index(rij, 0)
            for lijn in range(self._model.rowCount(groep)):
                index = self._model.index(lijn, 0, groep)
                regel = _regel_of(index)
                if regel is not None and sleutel == _key_of(regel):
                    self.setCurrentIndex(index)
                    return True
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        regel = self.regel
        betrokken = regel.betrokkenheid if regel else None
        if betrokken is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit(betrokken)
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in _PIJLEN:
            self.move_wanted.emit(betrokken, _PIJLEN[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _tell(self, _index: QModelIndex) -> None:
        if not self._quiet:
            self.chosen.emit(self.regel)


def _regel_of(index: QModelIndex) -> Netwerkregel | None:
    gevonden = index.siblingAtColumn(0).data(Rol.RECORD) if index.isValid() else None
    return gevonden if isinstance(gevonden, Netwerkregel) else None


def _key_of(regel: Netwerkregel) -> str:
    return regel.betrokkenheid.id if regel.betrokkenheid else regel.rolcode


def betrokkenheden_of(groep: Netwerkgroep) -> list[Betrokkenheid]:
    """The involvements of a group, in the order of its lines."""
    return [regel.betrokkenheid for regel in groep.regels if regel.betrokkenheid is not None]


def _group_row(groep: Netwerkgroep) -> QStandardItem:
    kop = QStandardItem(groep.titel)
    kop.setData(True, Rol.GROEP)
    kop.setData(groep.code, Rol.RECORD)
    kop.setData(True, Rol.VET)
    kop.setData(str(len(groep.regels)), Rol.BIJTEKST)
    kop.setAccessibleText(f"{groep.titel}, {len(groep.regels)}")
    if groep.code == ONTBREEKT:
        kop.setData("ontbreekt", Rol.STATUS)
    for regel in groep.regels:
        kop.appendRow(_line(regel, groep.code))
    return kop


def _line(regel: Netwerkregel, groep: str) -> list[QStandardItem]:
    teksten = (regel.naam, regel.rol, regel.dag, regel.nacht)
    cellen = [QStandardItem(tekst) for tekst in teksten]
    kleur = {ONTBREEKT: "rood", BEEINDIGD: "ink3"}.get(groep, "")
    for cel, kop, tekst in zip(cellen, _KOPPEN, teksten, strict=True):
        cel.setEditable(False)
        cel.setToolTip(tekst)
        cel.setAccessibleText(f"{kop}: {tekst}")
        if kleur:
            cel.setData(kleur, Rol.KLEUR)
    cellen[0].setData(regel, Rol.RECORD)
    if regel.mag:
        cellen[0].setToolTip(f"{regel.naam}\n{regel.mag}")
        cellen[0].setAccessibleText(f"{_KOPPEN[0]}: {regel.naam}. {regel.mag}")
    cellen[0].setData(groep != BEEINDIGD, Rol.VET)
    if groep == ONTBREEKT:
        cellen[0].setAccessibleText(f"Ontbreekt: {regel.naam}, {regel.rol}")
    return cellen
