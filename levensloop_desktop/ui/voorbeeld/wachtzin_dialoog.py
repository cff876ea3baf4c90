"""The wachtzin of a secured file, shown once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.ui.pakket.codekaart import Codekaart
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Statuswoord
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import tekst

_BREEDTE = 560
_RAAD = (
    "U ziet deze wachtzin één keer. Geef hem door per telefoon, aan wie het bestand krijgt. Stuur "
    "hem niet mee met het bestand. De ontvanger typt kleine letters, met of zonder streepjes. "
    "Kwijt? Bewaar het document dan opnieuw."
)


class WachtzinDialoog(QDialog):
    """What was saved, its wachtzin to copy, and one button; closing it forgets the wachtzin."""

    def __init__(self, gedaan: str, wachtzin: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("Wachtzin van het bestand")
        self.kaart = Codekaart("Wachtzin van het bestand", _RAAD)
        self.kaart.show_code(wachtzin)
        self.klaar = Knop("Wachtzin is doorgegeven of genoteerd", kind="main", bij_klik=self.accept)
        kop = tekst("Het bestand is beveiligd", "sectie")
        kop.setMinimumWidth(_BREEDTE)
        rij = QHBoxLayout()
        rij.addStretch()
        rij.addWidget(self.klaar)
        kolom = QVBoxLayout(self)
        kolom.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # as high as its words
        kolom.setContentsMargins(maten.MARGE, maten.MARGE, maten.MARGE, maten.MARGE)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(kop)
        kolom.addWidget(Statuswoord("gedaan", gedaan, breekt=True))
        kolom.addWidget(self.kaart)
        kolom.addLayout(rij)
        self.kaart.kopieren.setFocus()

    @override
    def done(self, uitkomst: int) -> None:
        self.kaart.wipe()
        super().done(uitkomst)
