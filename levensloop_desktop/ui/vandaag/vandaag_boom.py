"""The tree of Vandaag: folds with the arrows, Enter opens."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from levensloop_desktop.services.ports.vandaagport import Lijn
from levensloop_desktop.ui.vandaag.vandaag_model import AAN_ZET, CLIENT, SOORT, WANNEER, WAT
from levensloop_desktop.ui.vandaag.vandaag_model import VandaagModel as Model
from levensloop_desktop.ui.widgets.boom import Boom

_BREEDTES = {WANNEER: 222, CLIENT: 120, SOORT: 120, AAN_ZET: 116}
_SMAL = 640
"""Narrower than this the columns of kind and of who must act go; the explanation says them."""


class Vandaagboom(Boom):
    """Lines by urgency.

    Signals:
        gekozen: the `Lijn` of the chosen row; None on a group.
        regel_geopend: Enter or a double click on a line; carries its `Lijn`.
        meer_gevraagd: the same on the row that offers more; carries its `Groep`.
    """

    gekozen = Signal(object)
    regel_geopend = Signal(object)
    meer_gevraagd = Signal(object)

    def __init__(self, model: Model, parent: QWidget | None = None) -> None:
        super().__init__("Vandaag", parent=parent)
        self._model = model
        self.setModel(model)
        kop = self.header()
        kop.setStretchLastSection(False)
        kop.setSectionsMovable(False)
        kop.setMinimumSectionSize(48)
        for kolom, breedte in _BREEDTES.items():
            kop.setSectionResizeMode(kolom, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(kolom, breedte)
        kop.setSectionResizeMode(WAT, QHeaderView.ResizeMode.Stretch)
        self.keuze_veranderd.connect(self._tell)
        self.geopend.connect(self._open_line)

    @property
    def lijn(self) -> Lijn | None:
        """The chosen line."""
        return self._model.lijn(self.currentIndex())

    def show_all(self, gekozen: Lijn | None, dicht: set[str]) -> None:
        """After other lines came: open the groups that were, and choose what was chosen.

        Args:
            gekozen: the line that was chosen.
            dicht: names of the groups that were folded.
        """
        self.span_groups()
        self._span_rest()
        for nummer, groep in enumerate(self._model.groepen):
            self.setExpanded(self._model.index(nummer, 0), groep.naam not in dicht)
        index = self._model.find(gekozen) if gekozen else QModelIndex()
        if not index.isValid():
            index = self._first()
        if index.isValid():
            self.setCurrentIndex(index)

    def _span_rest(self) -> None:
        """Let the row that offers more stretch over all columns, and no other."""
        for nummer, groep in enumerate(self._model.groepen):
            boven = self._model.index(nummer, 0)
            for rij in range(groep.rijen):
                self.setFirstColumnSpanned(rij, boven, rij >= len(groep.lijnen))

    def folded(self) -> set[str]:
        """The names of the groups that are folded."""
        return {
            groep.naam
            for nummer, groep in enumerate(self._model.groepen)
            if not self.isExpanded(self._model.index(nummer, 0))
        }

    def leave_out(self, breedte: int) -> None:
        """Leave out in a narrow window what the explanation says too."""
        self.setColumnHidden(SOORT, breedte < _SMAL)
        self.setColumnHidden(AAN_ZET, breedte < _SMAL)

    def _first(self) -> QModelIndex:
        for nummer in range(len(self._model.groepen)):
            groep = self._model.index(nummer, 0)
            if self.isExpanded(groep):
                return self._model.index(0, 0, groep)
        return self._model.index(0, 0)

    def _tell(self, index: QModelIndex) -> None:
        self.gekozen.emit(self._model.lijn(index))

    def _open_line(self, index: QModelIndex) -> None:
        lijn = self._model.lijn(index)
        if lijn is None:
            self.meer_gevraagd.emit(self._model.groep(index))
        else:
            self.regel_geopend.emit(lijn)
