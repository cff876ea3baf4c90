"""Answer an inzageverzoek: one whole dossier in two files, for the contactpunt."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.dossiers import list_clienten
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.verstrekken.inzage import Inzageopdracht, give_access
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.ontgrendelen.plaats_kiezen import Mapkiezer
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_BREEDTE = 256
_UITLEG = (
    "U krijgt twee bestanden met alles wat over deze cliënt is vastgelegd: een PDF om te lezen en "
    "een dossierbestand. Dit komt in het register van verstrekkingen en in het logboek."
)


class Inzageverzoek(QWidget):
    """Whose dossier, for whom, and where the files come."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self.client, self.ontvanger = QLineEdit(), QLineEdit()
        self.client.setPlaceholderText("LL-2026-0001")
        for invoer in (self.client, self.ontvanger):
            invoer.setMaximumWidth(_BREEDTE)
        self.client_kader = Veldkader("Cliëntnummer", self.client)
        self.map = Mapkiezer("Map", "De bestanden zijn leesbaar voor iedereen die erbij kan.")
        self.knop = Knop("Bestanden maken", icoon="bestand_maken", bij_klik=self.make)
        self.uitkomst = alinea("", "tekst2")
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(tekst("Inzageverzoek", "sectie"))
        kolom.addWidget(alinea(_UITLEG, "tekst2"))
        kolom.addWidget(self.client_kader)
        kolom.addWidget(Veldkader("Voor wie", self.ontvanger))
        kolom.addWidget(self.map)
        rij = QHBoxLayout()
        rij.addWidget(self.knop)
        rij.addStretch()
        kolom.addLayout(rij)
        kolom.addWidget(self.uitkomst)

    def make(self) -> None:
        """Make both files on the storage thread."""
        self.client_kader.clear_fout()
        self.uitkomst.setText("")
        naar = Path(self.map.map_)
        job = partial(
            _make,
            self._sessie.kluis,
            self._sessie.werkplek,
            self.client.text().strip(),
            self.ontvanger.text().strip(),
            naar,
        )
        self.knop.setEnabled(False)
        self._sessie.write(job, partial(self._made, naar), self._refused, owner=self)

    def _made(self, naar: Path, changes: Changes) -> None:
        self.knop.setEnabled(True)
        if changes.ids:
            self.uitkomst.setText(f"De twee bestanden staan in {naar}.")
        else:
            self.client_kader.set_fout("Er is geen cliënt met dit nummer.")

    def _refused(self, fout: Exception) -> None:
        self.knop.setEnabled(True)
        if isinstance(fout, LevensloopError):
            self.uitkomst.setText(sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)


def _make(kluis: Kluis, werkplek: Werkplek, nummer: str, ontvanger: str, naar: Path) -> Changes:
    """Find the client by number and give access; no changes when nobody has it."""
    regels = list_clienten(kluis, werkplek)
    wie = next((regel.client_id for regel in regels if nummer and regel.clientnummer == nummer), "")
    if not wie:
        return Changes()
    opdracht = Inzageopdracht(client_id=ClientId(RecordId(wie)), naar=naar, ontvanger=ontvanger)
    return give_access(kluis, werkplek, opdracht).changes
