"""The bar that tells a procesregisseur that exact counts left the kluis."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.kengetallen.aanleveren import (
    describe_delivery,
    list_unseen,
    mark_seen,
)
from levensloop_desktop.services.ports.aanleverport import Aanlevering
from levensloop_desktop.services.toegang.rechten import Handeling
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Tag
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import announce
from levensloop_desktop.ui.widgets.teksten import alinea

_VERZAMELING = "aanleveringen"
_HOOGSTENS = 3  # sentences in the bar; the register has them all


class Aanleverbalk(QFrame):
    """Stays at every unlock until a procesregisseur says that it was seen.

    Signals:
        bekijken: the user wants to see the register.
    """

    bekijken = Signal()

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self._ongezien: tuple[Aanlevering, ...] = ()
        self.setProperty("balk", "banner")
        self._woorden = alinea("")
        self.register = Knop("Register bekijken", bij_klik=self.bekijken.emit)
        self.gezien = Knop("Gezien", icoon="vink", bij_klik=self.mark)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(maten.MARGE_BALK, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        rij.setSpacing(maten.RUIMTE_S)
        rij.addWidget(Tag("Landelijk aangeleverd", "kengetallen", stippel=False))
        rij.addWidget(self._woorden, 1)
        rij.addWidget(self.register)
        rij.addWidget(self.gezien)
        self.hide()
        if sessie.may(Handeling.DOSSIER_WIJZIGEN):
            sessie.bus.changed.connect(self._changed)

    @property
    def woorden(self) -> str:
        """What is said now."""
        return self._woorden.text()

    def read(self) -> None:
        """Look what nobody has seen yet, where this user is the one to tell."""
        if self._sessie.may(Handeling.DOSSIER_WIJZIGEN):
            self._look()

    def _look(self) -> None:
        self._sessie.read(partial(list_unseen, self._sessie.kluis), self._show, owner=self)

    def mark(self) -> None:
        """Note that it was seen."""
        kenmerken = tuple(deel.kenmerk for deel in self._ongezien)
        job = partial(mark_seen, self._sessie.kluis, self._sessie.werkplek, kenmerken)
        self._sessie.write(job, owner=self)

    def _changed(self, changes: Changes) -> None:
        if _VERZAMELING in changes.verzamelingen:
            self._look()

    def _show(self, ongezien: tuple[Aanlevering, ...]) -> None:
        self._ongezien = ongezien
        zinnen = [describe_delivery(deel) for deel in ongezien[-_HOOGSTENS:]]
        if len(ongezien) > _HOOGSTENS:
            zinnen.append(f"Eerder waren er nog {len(ongezien) - _HOOGSTENS}; zie het register.")
        self._woorden.setText("\n".join(zinnen))
        self.setAccessibleName(self.woorden)
        self.setVisible(bool(ongezien))
        if ongezien:
            announce(self)
