"""The table of clients: a letter jumps to the family name."""

import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHeaderView
from typing_extensions import override

from levensloop_desktop.ui.clienten.clienten_model import (
    CLIENT,
    FASE,
    GAT,
    NUMMER,
    PLAN,
    TITEL,
    VERBLIJF,
    ClientenModel,
)
from levensloop_desktop.ui.widgets.tabel import Tabel

_BREEDTEN = {CLIENT: 184, NUMMER: 108, FASE: 108, TITEL: 92, GAT: 204, PLAN: 180}


class ClientenTabel(Tabel):
    """Clients to choose from."""

    def __init__(self, model: ClientenModel) -> None:
        super().__init__("Cliënten")
        self._regels = model
        self._getypt, self._wanneer = "", 0.0
        self.setModel(model)
        self.setSortingEnabled(True)
        kop = self.horizontalHeader()
        kop.setStretchLastSection(False)
        self.sortByColumn(FASE, Qt.SortOrder.AscendingOrder)
        for kolom, breedte in _BREEDTEN.items():
            self.setColumnWidth(kolom, breedte)
        kop.setMinimumSectionSize(80)
        kop.setSectionResizeMode(VERBLIJF, QHeaderView.ResizeMode.Stretch)

    def choose_client(self, client_id: str) -> bool:
        """Choose the line of a client, when it is shown."""
        rij = self._regels.row_of(client_id)
        if rij >= 0:
            self.selectRow(rij)
        return rij >= 0

    @override
    def keyboardSearch(self, search: str) -> None:
        """Jump to the next family name, name or number that starts with what was typed."""
        nu = time.monotonic()
        vlug = nu - self._wanneer < QApplication.keyboardInputInterval() / 1000
        self._wanneer = nu
        self._getypt = self._getypt + search if vlug else search
        rij = self.currentIndex().row()
        vanaf = max(rij, 0) if vlug else rij + 1
        gevonden = self._regels.row_that_starts_with(self._getypt, vanaf)
        if gevonden >= 0:
            self.selectRow(gevonden)
