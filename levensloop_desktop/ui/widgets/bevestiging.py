"""Ask before what cannot be undone, and ask for the name of the thing."""

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.schuifdeel import RINGRUIMTE, Schuifdeel
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_BREEDTE = 440


class Bevestiging(QDialog):
    """The name typed as it stands opens the way; destroying is an ordinary button.

    Args:
        titel: what happens.
        gevolg: what it means.
        naam: must be typed.
        knop: words of the button.
        parent: of the dialog.
        keuze: something that can be done with it, at choice; empty for nothing.
    """

    def __init__(
        self,
        titel: str,
        gevolg: str,
        naam: str,
        knop: str,
        parent: QWidget | None = None,
        *,
        keuze: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(titel)
        self._naam = naam
        self.invoer = QLineEdit()
        self.doen = Knop(knop, bij_klik=self.accept)
        self.doen.setEnabled(False)
        self.invoer.textChanged.connect(self._compare)
        annuleren = Knop("Annuleren", bij_klik=self.reject)
        buiten = QVBoxLayout(self)
        buiten.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # as high as its words
        buiten.setContentsMargins(maten.MARGE, maten.MARGE, maten.MARGE, maten.MARGE)
        buiten.setSpacing(maten.RUIMTE_L)
        deel = Schuifdeel()
        kolom = deel.kolom
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(tekst(titel, "sectie"))
        woorden = alinea(gevolg)
        woorden.setMinimumWidth(_BREEDTE)
        kolom.addWidget(woorden)
        self.keuze = QCheckBox(keuze, self)
        self.keuze.setVisible(bool(keuze))
        if keuze:
            kolom.addWidget(self.keuze)
        kolom.addWidget(Veldkader(f"Typ ter bevestiging: {naam}", self.invoer))
        rij = QHBoxLayout()
        rij.setContentsMargins(RINGRUIMTE, 0, RINGRUIMTE, 0)  # in line with the fields above
        rij.addStretch()
        rij.addWidget(annuleren)
        rij.addWidget(self.doen)
        buiten.addWidget(deel)
        buiten.addLayout(rij)

    def _compare(self, getypt: str) -> None:
        self.doen.setEnabled(getypt.strip() == self._naam)
