"""In which form a document is saved: readable for everybody, or under a wachtzin."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from levensloop_desktop.services.pakket.beveiligen import BEVEILIGD
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.teksten import veldlabel

BESTAND = "bestand"
UITLEG = (
    "PDF/A is niet versleuteld en bevat persoonsgegevens: bewaar het alleen waar dat veilig is. "
    "Een beveiligd PDF opent met een wachtzin, en is geen PDF/A."
)
_KEUZES = (("PDF/A (leesbaar)", BESTAND), ("Beveiligd PDF", BEVEILIGD))


class Vormkeuze(QWidget):
    """A label and a choice of two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keuze = QComboBox(self)
        for woorden, code in _KEUZES:
            self.keuze.addItem(woorden, code)
        # The sheet of style draws wider than the style thinks: no letter of a form may be cut.
        self.keuze.setMinimumContentsLength(max(len(woorden) for woorden, _ in _KEUZES) + 2)
        self.keuze.setToolTip(UITLEG)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(maten.RUIMTE_S)
        rij.addWidget(veldlabel("Bestand", self.keuze, self))
        rij.addWidget(self.keuze)
        self.keuze.setAccessibleDescription(UITLEG)

    @property
    def vorm(self) -> str:
        """Code of the value list verstrekkingsvorm."""
        return str(self.keuze.currentData())

    def choose(self, vorm: str) -> None:
        """Choose a form."""
        self.keuze.setCurrentIndex(self.keuze.findData(vorm))
