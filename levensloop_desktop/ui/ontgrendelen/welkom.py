"""First run: nothing is known yet on this computer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij


class Welkom(Focusdoel):
    """What a kluis is, and the two ways to begin.

    Signals:
        nieuwe, voorbeeld: the user wants a kluis, or one with invented clients.
    """

    nieuwe = Signal()
    voorbeeld = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.maken = Knop("Nieuwe kluis maken …", icoon="plus", kind="main")
        oefenen = Knop("Voorbeeldkluis maken …", icoon="clienten")
        self.maken.clicked.connect(self.nieuwe)
        oefenen.clicked.connect(self.voorbeeld)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(tekst("Welkom bij Levensloop", "groot"))
        kolom.addWidget(
            alinea(
                "Uw dossiers staan in een kluis: een map met versleutelde bestanden. "
                "Alleen wie de wachtzin kent, kan erin."
            )
        )
        kolom.addWidget(
            alinea(
                "Heeft uw team al een kluis? Kies links Andere kluis openen. "
                "Wilt u eerst oefenen? Maak dan een voorbeeldkluis met verzonnen cliënten.",
                "tekst2",
            )
        )
        rij = Vloeirij(tussen=maten.RUIMTE_L)
        rij.addWidget(self.maken)
        rij.addWidget(oefenen)
        kolom.addLayout(rij)
        kolom.addStretch(1)

    @override
    def focus_widget(self) -> QWidget:
        """The first of the two ways."""
        return self.maken
