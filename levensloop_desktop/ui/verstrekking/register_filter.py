"""The filter above the register: words, kind of document, and a period."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from levensloop_desktop.domain.datums import read_date
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.services.verstrekken.verstrekkingen import Registerfilter
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.veldkader import Veldkader
from levensloop_desktop.ui.widgets.wisselrij import Wisselrij

_DATUMFOUT = "Schrijf de datum als dd-mm-jjjj."
_BREEDTE_DAG = 128
_SMAL = 720  # narrower than this the words stand above the rest
_BREEDTE_SOORT = 208


class RegisterFilterbalk(QWidget):
    """One line of fields; the list follows what is typed.

    Signals:
        changed: something else is asked for.
    """

    changed = Signal()

    def __init__(self, vandaag: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vandaag = vandaag
        self.woorden, self.van, self.tot = QLineEdit(), QLineEdit(), QLineEdit()
        self.woorden.setPlaceholderText("nummer, ontvanger, cliënt, doel, SHA-256")
        self.document = QComboBox()
        self.document.addItem("alle documenten", "")
        for waarde in waardelijst("documentsoort").waarden:
            self.document.addItem(waarde.label, waarde.code)
        for invoer in (self.van, self.tot):
            invoer.setPlaceholderText("dd-mm-jjjj")
            invoer.setFixedWidth(_BREEDTE_DAG)
        self.document.setFixedWidth(_BREEDTE_SOORT)
        self.van_kader = Veldkader("Vanaf", self.van)
        self.tot_kader = Veldkader("Tot en met", self.tot)
        samen = Wisselrij(_SMAL, tussen=maten.RUIMTE_M)
        samen.rij.addWidget(Veldkader("Zoek in het register", self.woorden), 1)
        rij = QHBoxLayout()
        rij.setSpacing(maten.RUIMTE_M)
        for kader in (Veldkader("Document", self.document), self.van_kader, self.tot_kader):
            rij.addWidget(kader)
        rij.addStretch()
        samen.rij.addLayout(rij)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.addWidget(samen)
        self.woorden.textChanged.connect(self.changed)
        self.document.currentIndexChanged.connect(self.changed)
        self.van.editingFinished.connect(self.changed)
        self.tot.editingFinished.connect(self.changed)

    def filter(self) -> Registerfilter | None:
        """What is asked for; None when a day cannot be read."""
        van, van_goed = self._day(self.van, self.van_kader)
        tot, tot_goed = self._day(self.tot, self.tot_kader)
        if not (van_goed and tot_goed):
            return None
        return Registerfilter(
            woorden=self.woorden.text(),
            document=str(self.document.currentData()),
            van=van,
            tot=tot,
        )

    def clear(self) -> None:
        """Ask for everything."""
        for invoer in (self.woorden, self.van, self.tot):
            invoer.clear()
        self.document.setCurrentIndex(0)
        self.changed.emit()

    def _day(self, invoer: QLineEdit, kader: Veldkader) -> tuple[date | None, bool]:
        kader.clear_fout()
        try:
            return read_date(invoer.text(), self._vandaag), True
        except ValueError:
            kader.set_fout(_DATUMFOUT)
            return None, False
