"""Who the user is in the network, so that "Mijn cliënten" knows whose they are."""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.netwerk import list_contactpersonen, list_partners
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.toegang.eigen_persoon import choose_own_person, read_own_person
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Statuswoord
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_BREEDTE = 400
_UITLEG = (
    "Kies uw eigen naam. Cliënten van wie u procesregisseur bent, vindt u dan bij Mijn cliënten. "
    "Staat u er niet bij? Voeg uzelf toe bij Netwerk."
)
_Netwerk = tuple[tuple[Contactpersoon, ...], tuple[Partner, ...], Contactpersoon | None]


class EigenPersoon(QWidget):
    """A choice from the people of the kluis."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self.keuze = QComboBox()
        self.keuze.setMaximumWidth(_BREEDTE)
        self.keuze.activated.connect(self._choose)
        self.klaar = Statuswoord("gedaan", "Bewaard.")
        self.klaar.hide()
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(tekst("Dit ben ik in het netwerk", "sectie"))
        kolom.addWidget(alinea(_UITLEG, "tekst2"))
        kolom.addWidget(Veldkader("Uw naam in het netwerk", self.keuze))
        kolom.addWidget(self.klaar)
        kolom.addStretch(1)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read who is in the network by now."""
        super().showEvent(event)
        self.klaar.hide()
        self._sessie.read(partial(_read, self._sessie.kluis), self._fill, owner=self)

    def _fill(self, netwerk: _Netwerk) -> None:
        personen, partners, gekozen = netwerk
        waar = {partner.id: partner.naam for partner in partners}
        self.keuze.clear()
        self.keuze.addItem("niet gekozen", "")
        for persoon in personen:
            delen = (persoon.naam, waar.get(persoon.partner_id, "") if persoon.partner_id else "")
            self.keuze.addItem(", ".join(deel for deel in delen if deel), persoon.id)
        self.keuze.setCurrentIndex(max(0, self.keuze.findData(gekozen.id if gekozen else "")))

    def _choose(self) -> None:
        job = partial(choose_own_person, self._sessie.kluis, self.keuze.currentData())
        self._sessie.read(job, self._kept, owner=self)

    def _kept(self, _: None) -> None:
        self.klaar.show()
        self._sessie.saved.emit()
        self._sessie.bus.changed.emit(Changes(verzamelingen=frozenset({"contactpersonen"})))


def _read(kluis: Kluis) -> _Netwerk:
    return list_contactpersonen(kluis), list_partners(kluis), read_own_person(kluis)
