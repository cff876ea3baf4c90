"""Which column becomes which field: a line per column, with examples and a list to choose from."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from levensloop_desktop.services.tabelimport.doelvelden import Tabelsoort
from levensloop_desktop.services.tabelimport.lezing import as_text
from levensloop_desktop.services.tabelimport.voorstel import name_column
from levensloop_desktop.services.tabelimport.werkblad import Werkblad, is_leeg
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.teksten import tekst

NIET = "Niet overnemen"
_VOORBEELDEN, _LETTERS = 3, 48
_BREEDTE_KEUZE = 288


class Kolommen(QWidget):
    """A line per column of the sheet in which something stands.

    Signals:
        gekozen: another field was chosen for a column.
    """

    gekozen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keuzes: dict[int, QComboBox] = {}
        self._rijen: QWidget | None = None
        self._kolom = QVBoxLayout(self)
        self._kolom.setContentsMargins(0, 0, 0, 0)

    def show_columns(
        self, blad: Werkblad, kop: int, soort: Tabelsoort, kolommen: Mapping[int, str]
    ) -> None:
        """Show the columns of a sheet, with what each seems to be."""
        if self._rijen is not None:
            self._kolom.removeWidget(self._rijen)
            self._rijen.deleteLater()
        self._rijen = QWidget(self)
        self.keuzes = {}
        rooster = QGridLayout(self._rijen)
        rooster.setContentsMargins(0, 0, 0, 0)
        rooster.setHorizontalSpacing(maten.RUIMTE_L)
        rooster.setVerticalSpacing(maten.RUIMTE_S)
        rooster.setColumnStretch(1, 1)
        for plaats, woord in enumerate(("Kolom", "Voorbeelden", "Wordt")):
            rooster.addWidget(tekst(woord, "label", self._rijen), 0, plaats)
        model = _fields(soort, self._rijen)
        for kolom in range(blad.breedte):
            voorbeelden = _examples(blad, kop, kolom)
            naam = name_column(blad, kop, kolom)
            if not voorbeelden and kolom not in kolommen:
                continue
            rij = rooster.rowCount()
            keuze = QComboBox(self._rijen)
            keuze.setModel(model)
            keuze.setMinimumWidth(_BREEDTE_KEUZE)
            keuze.setAccessibleName(f"Kolom {naam} wordt")
            keuze.setCurrentIndex(max(0, keuze.findData(kolommen.get(kolom, ""))))
            keuze.currentIndexChanged.connect(self.gekozen)
            rooster.addWidget(tekst(naam, "", self._rijen), rij, 0)
            rooster.addWidget(_dim(voorbeelden, self._rijen), rij, 1)
            rooster.addWidget(keuze, rij, 2)
            self.keuzes[kolom] = keuze
        self._kolom.addWidget(self._rijen)

    def chosen(self) -> dict[int, str]:
        """From column to the key of its field; columns that are left out are not in it."""
        return {
            kolom: str(keuze.currentData())
            for kolom, keuze in self.keuzes.items()
            if keuze.currentData()
        }

    def double(self) -> str:
        """The label of a field that two columns would become; empty when there is none."""
        gezien: set[str] = set()
        for keuze in self.keuzes.values():
            if keuze.currentData() and keuze.currentText() in gezien:
                return keuze.currentText()
            gezien.add(keuze.currentText())
        return ""


def _fields(soort: Tabelsoort, parent: QWidget) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    for label, sleutel in ((NIET, ""), *((doel.label, doel.sleutel) for doel in soort.velden)):
        regel = QStandardItem(label)
        regel.setData(sleutel, Qt.ItemDataRole.UserRole)
        model.appendRow(regel)
    return model


def _examples(blad: Werkblad, kop: int, kolom: int) -> str:
    gevonden: list[str] = []
    for rij in blad.rijen[kop + 1 :]:
        if kolom < len(rij) and not is_leeg(rij[kolom]):
            gevonden.append(" ".join(as_text(rij[kolom]).split())[:_LETTERS])
        if len(gevonden) == _VOORBEELDEN:
            break
    return " · ".join(filter(None, gevonden))


def _dim(woorden: str, parent: QWidget) -> QLabel:
    regel = tekst(woorden, "tekst2", parent)
    regel.setWordWrap(True)
    return regel
