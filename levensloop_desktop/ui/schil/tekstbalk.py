"""The bar that brings somebody back, after a lock, to what he or she was typing."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from levensloop_desktop.domain.onderdeelnamen import ONDERDEELNAAM
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.dossier.wachtende_teksten import (
    LEVENSGEBIEDEN,
    Wachtend,
    list_waiting,
)
from levensloop_desktop.services.toegang.rechten import Handeling
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Tag
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import announce
from levensloop_desktop.ui.widgets.teksten import alinea


class Tekstbalk(QFrame):
    """One text at a time, the newest first; it stays in the kluis until it is saved or thrown away.

    Signals:
        plek_gevraagd: the `Wachtend` whose place must be shown.
    """

    plek_gevraagd = Signal(object)

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self._wachtend: tuple[Wachtend, ...] = ()
        self.setProperty("balk", "banner")
        self._woorden = alinea("")
        self.verder = Knop("Ga verder", icoon="potlood", bij_klik=self._go_on)
        self.later = Knop("Later", bij_klik=self.hide)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(maten.MARGE_BALK, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        rij.setSpacing(maten.RUIMTE_S)
        rij.addWidget(Tag("Niet bewaard", "potlood", stippel=False))
        rij.addWidget(self._woorden, 1)
        rij.addWidget(self.verder)
        rij.addWidget(self.later)
        self.hide()

    @property
    def woorden(self) -> str:
        """What is said now."""
        return self._woorden.text()

    def read(self) -> None:
        """Look what waits for this user."""
        if self._sessie.may(Handeling.DOSSIER_LEZEN):
            self._sessie.read(partial(list_waiting, self._sessie.kluis), self._show, owner=self)

    def _show(self, wachtend: tuple[Wachtend, ...]) -> None:
        self._wachtend = wachtend
        self.setVisible(bool(wachtend))
        if wachtend:
            self._woorden.setText(describe(wachtend))
            self.setAccessibleName(self.woorden)
            announce(self)

    def _go_on(self) -> None:
        eerste, *rest = self._wachtend
        self.plek_gevraagd.emit(eerste)  # first: a bar that goes gives its focus away
        self._show(tuple(rest))


def describe(wachtend: tuple[Wachtend, ...]) -> str:
    """Where the newest text belongs, and how many more there are."""
    eerste = wachtend[0]
    wat = ONDERDEELNAAM.get(eerste.verzameling, "")
    if eerste.verzameling == LEVENSGEBIEDEN:
        wat = label("levensgebied", eerste.onderdeel)
    bij = ", ".join(deel for deel in (eerste.naam, wat) if deel)
    zin = f"U was nog aan het typen{': ' + bij if bij else ''}."
    if eerste.vastgesteld:
        zin += " Dat plan is nu vastgesteld. Begin een nieuw concept: daar staat uw tekst klaar."
    if len(wachtend) > 1:
        zin += f" Daarna nog {len(wachtend) - 1}."
    return zin
