"""The question above the client list while somebody chooses for Nu handelen."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Icoon
from levensloop_desktop.ui.widgets.teksten import alinea

_VRAAG = "Nu handelen: om wie gaat het? Typ de eerste letters van de naam, dan Enter."


class Crisisvraag(QWidget):
    """One line in the colours of a warning; hidden until it is asked."""

    def __init__(self) -> None:
        super().__init__()
        grond = QFrame()
        grond.setProperty("balk", "crisisvraag")
        self.setAccessibleName(_VRAAG)
        zin = alinea(_VRAAG, "crisis_vet")
        zin.setProperty("kleur", "crisis")
        rij = QHBoxLayout(grond)
        rij.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        rij.setSpacing(maten.RUIMTE_S)
        rij.addWidget(Icoon("telefoon", "rood"))
        rij.addWidget(zin, 1)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, maten.RUIMTE_M)
        buiten.addWidget(grond)
        self.hide()
