"""Choose clients: type a part of a name or number, Enter takes the first, Space the one in view."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.zoekvelden import fold
from levensloop_desktop.services.ports.kluisport import Clientregel
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.teksten import alinea, veldlabel

Index = QModelIndex | QPersistentModelIndex
_NERGENS = QModelIndex()
_HOOGUIT = 200  # lines to look through by eye; further on one types a letter more


class _Clienten(QAbstractListModel):
    """The clients that fit what was typed, each with a box to tick."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.alle: tuple[Clientregel, ...] = ()
        self.passend: tuple[Clientregel, ...] = ()
        self.gekozen: list[Clientregel] = []
        self.erbij: dict[ClientId, str] = {}  # words behind somebody's name

    def filter_by(self, woord: str) -> None:
        """Show who fits."""
        zoek = fold(woord.strip())
        self.beginResetModel()
        passend = [
            regel
            for regel in self.alle
            if zoek in fold(regel.naam) or zoek in fold(regel.clientnummer)
        ]
        self.passend = tuple(passend[:_HOOGUIT])
        self.endResetModel()

    def toggle(self, rij: int) -> None:
        """Choose somebody, or not any more."""
        regel = self.passend[rij]
        if regel in self.gekozen:
            self.gekozen.remove(regel)
        else:
            self.gekozen.append(regel)
        plek = self.index(rij, 0)
        self.dataChanged.emit(plek, plek)

    @override
    def rowCount(self, parent: Index = _NERGENS) -> int:
        return 0 if parent.isValid() else len(self.passend)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        regel = self.passend[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            meer = self.erbij.get(regel.client_id, "")
            return "  ".join(deel for deel in (regel.naam, regel.clientnummer, meer) if deel)
        if role == Qt.ItemDataRole.CheckStateRole:
            aan = regel in self.gekozen
            return Qt.CheckState.Checked if aan else Qt.CheckState.Unchecked
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.toggle(index.row())
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable


class Clientkeuze(Focusdoel):
    """A filter above a list of clients, and in words who was chosen.

    Signals:
        gewijzigd: somebody was chosen, or not any more.
    """

    gewijzigd = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText("typ een naam of nummer, Enter kiest de eerste")
        self.filter.setClearButtonEnabled(True)
        self.lijst = QListView(self)
        self.lijst.setAccessibleName("Cliënten om uit te kiezen")
        self.lijst.setUniformItemSizes(True)
        self.lijst.setSpacing(2)
        self.model = _Clienten(self)
        self.lijst.setModel(self.model)
        self._wie = alinea("", "klein", self)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_XS)
        kolom.addWidget(veldlabel("Cliënten", self.filter, self))
        kolom.addWidget(self.filter)
        kolom.addSpacing(maten.RUIMTE_XS)
        kolom.addWidget(self.lijst, 1)
        kolom.addWidget(self._wie)
        self.filter.textChanged.connect(self.model.filter_by)
        self.filter.returnPressed.connect(self._take_first)
        self.model.dataChanged.connect(self._tell)
        self._tell()

    @property
    def gekozen(self) -> list[ClientId]:
        """Who was chosen, in that order."""
        return [regel.client_id for regel in self.model.gekozen]

    @property
    def current(self) -> ClientId | None:
        """Who has the focus in the list, when chosen; else the only one who is."""
        rij = self.lijst.currentIndex().row()
        gekozen = self.model.gekozen
        if 0 <= rij < len(self.model.passend) and self.model.passend[rij] in gekozen:
            return self.model.passend[rij].client_id
        return gekozen[0].client_id if len(gekozen) == 1 else None

    def name_of(self, client_id: ClientId) -> str:
        """The short name of somebody who can be chosen."""
        return next((deel.naam for deel in self.model.alle if deel.client_id == client_id), "")

    def show_words(self, erbij: dict[ClientId, str]) -> None:
        """Put words behind names."""
        self.model.erbij = erbij
        self.model.filter_by(self.filter.text())

    def offer(self, regels: Sequence[Clientregel]) -> None:
        """Let the user choose from these."""
        self.model.alle = tuple(regels)
        self.model.filter_by(self.filter.text())

    def choose(self, clienten: Sequence[ClientId]) -> None:
        """These are chosen, in this order, as far as they can be."""
        bij_id = {regel.client_id: regel for regel in self.model.alle}
        gevonden = (bij_id.get(wie) for wie in clienten)
        self._add([regel for regel in gevonden if regel is not None])

    def choose_all(self) -> None:
        """Everybody in view is chosen, besides who was already."""
        self._add(self.model.passend)

    def _add(self, regels: Sequence[Clientregel]) -> None:
        gekozen = self.model.gekozen
        gekozen += [regel for regel in regels if regel not in gekozen]
        if self.model.rowCount():
            laatste = self.model.index(self.model.rowCount() - 1, 0)
            self.model.dataChanged.emit(self.model.index(0, 0), laatste)

    @override
    def focus_widget(self) -> QWidget:
        return self.filter

    def _take_first(self) -> None:
        if self.filter.text().strip() and self.model.rowCount():
            self.model.toggle(0)
            self.filter.clear()

    def _tell(self) -> None:
        namen = [regel.naam for regel in self.model.gekozen]
        self._wie.setText(f"Gekozen: {'; '.join(namen)}." if namen else "Nog niemand gekozen.")
        self.gewijzigd.emit()
