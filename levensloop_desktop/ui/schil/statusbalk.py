"""Status bar: saved when, which kluis, and when it locks."""

from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout

from levensloop_desktop.services.ports.kluisport import Kluisbeschrijving
from levensloop_desktop.services.toegang.rechten import Handeling, may
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Icoon
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.meldingen import announce
from levensloop_desktop.ui.widgets.moment import moment
from levensloop_desktop.ui.widgets.teksten import tekst


class Statusbalk(QFrame):
    """One line at the foot of the window."""

    def __init__(self, kluis: Kluisbeschrijving, rol: str) -> None:
        super().__init__()
        self.setProperty("balk", "status")
        self.setFixedHeight(maten.STATUSBALK)
        self._vink = Icoon("vink", "ink2", 14)
        self._vink.hide()
        self._bewaard = tekst("Nog niets gewijzigd")
        self._slot = tekst("")
        woorden = f"Kluis {kluis.naam}"
        if not may(rol, Handeling.DOSSIER_LEZEN) and may(rol, Handeling.TELLINGEN_LEZEN):
            self._bewaard.hide()
            woorden += " · alleen tellingen"
        if kluis.voorbeeld:
            woorden += " · alleen verzonnen personen"
        self._kluis = woorden
        self._woorden = Inkorttekst(woorden)
        if kluis.laatste_kopie is not None:
            self.show_copy(kluis.laatste_kopie)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(maten.MARGE_BALK, 0, maten.MARGE_BALK, 0)
        rij.setSpacing(maten.RUIMTE_XS)
        rij.addWidget(self._vink)
        rij.addWidget(self._bewaard)
        rij.addSpacing(maten.RUIMTE_M)
        rij.addWidget(self._woorden)
        rij.addStretch()
        rij.addWidget(self._slot)

    def show_saved(self, wanneer: datetime) -> None:
        """Say that everything is kept."""
        self._vink.show()
        woorden = f"Alles bewaard om {wanneer:%H:%M}"
        if woorden != self._bewaard.text():  # once a minute is enough to hear
            self._bewaard.setText(woorden)
            announce(self._bewaard)

    def show_unsaved(self) -> None:
        """Say that the last change could not be kept."""
        self._vink.hide()
        self._bewaard.setText("Niet bewaard")
        announce(self._bewaard, dringend=True)

    def show_copy(self, wanneer: datetime) -> None:
        """Say of when the newest back-up is; each is verified before it gets its name."""
        kopie = moment(wanneer, datetime.now().astimezone())
        self._woorden.setText(f"{self._kluis} · reservekopie {kopie}, gecontroleerd")

    def show_lock(self, seconden: int) -> None:
        """Count down to the lock."""
        minuten, rest = divmod(max(seconden, 0), 60)
        self._slot.setText(f"Vergrendelt over {minuten}:{rest:02} als u niets doet")
