"""Top bar: who works here, and the button that locks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.toegang.rechten import Handeling, may
from levensloop_desktop.ui.schil.navigatie import Menuknop
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import vlak
from levensloop_desktop.ui.zoeken.zoekknop import Zoekknop


class Bovenbalk(QWidget):
    """The bar over every screen.

    Signals:
        vergrendelen: the user wants to lock.
        zoeken: the user wants to search.
        hulp: the user wants the handleiding.
    """

    vergrendelen = Signal()
    zoeken = Signal()
    hulp = Signal()

    def __init__(self, gebruiker: Gebruiker, menu: Menuknop) -> None:
        super().__init__()
        wie = Inkorttekst(f"{gebruiker.naam} · {label('gebruikersrol', gebruiker.rol)}", "klein")
        self.slot_knop = Knop("Vergrendel", icoon="slot", sneltoets="Ctrl+L")
        self.slot_knop.clicked.connect(self.vergrendelen)
        self.hulp_knop = Knop("Hulp", kind="flat", toets="F1", bij_klik=self.hulp.emit)
        grond = vlak("surface", "onder")
        rij = QHBoxLayout(grond)
        rij.setContentsMargins(maten.MARGE_BALK, 1, maten.MARGE_BALK, 0)
        rij.setSpacing(maten.RUIMTE_L)
        rij.addWidget(menu)
        self.zoekknop = Zoekknop()
        self.zoekknop.clicked.connect(self.zoeken)
        rij.addWidget(self.zoekknop, 2)
        self.zoekknop.setHidden(not may(gebruiker.rol, Handeling.DOSSIER_LEZEN))
        rij.addStretch(1)
        rij.addWidget(wie)
        rij.addWidget(self.hulp_knop)
        rij.addWidget(self.slot_knop)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.addWidget(grond)
        self.setFixedHeight(maten.BOVENBALK)
