"""The banner of who reads a dossier and may add signals alone."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl.maten import BANNER, MARGE_BALK, RUIMTE_S
from levensloop_desktop.ui.widgets.chips import Tag
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst


class AlleenLezen(QFrame):
    """Says why nothing can be changed, and what can be added."""

    def __init__(self, sessie: Sessie, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("balk", "banner")
        self.setFixedHeight(BANNER)
        rol = label("gebruikersrol", sessie.kluis.gebruiker.rol)
        self.woorden = Inkorttekst(
            f"U bent {rol}. U kunt een fase of een incident toevoegen en alles afdrukken."
        )
        rij = QHBoxLayout(self)
        rij.setContentsMargins(MARGE_BALK, 0, MARGE_BALK, 0)
        rij.setSpacing(RUIMTE_S)
        rij.addWidget(Tag("Alleen lezen", "slot", stippel=False))
        rij.addWidget(self.woorden)
        rij.addStretch(1)
