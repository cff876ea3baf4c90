"""The papers of one client that are out of date, over the window."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.afdrukken.verouderd import papers_of
from levensloop_desktop.ui.netwerk.verouderd_lijst import Verouderdlijst
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop

_MAAT = (960, 480)


class Verouderdknop(Knop):
    """Is there only while a client has papers that are out of date, and opens their list."""

    def __init__(self, sessie: Sessie, parent: QWidget) -> None:
        super().__init__(
            "Verouderd papier", icoon="waarschuwing", bij_klik=self.open_list, parent=parent
        )
        self._sessie = sessie
        self._client_id: ClientId | None = None
        self.hide()

    def count(self, dossier: Dossier, vandaag: date) -> None:
        """Say how many papers of a dossier are out of date."""
        self._client_id = ClientId(dossier.client.id)
        aantal = papers_of(dossier, vandaag).aantal
        self.setText(f"Verouderd papier ({aantal})")
        self.setVisible(aantal > 0)

    def open_list(self) -> None:
        """Show which papers, who has them, and what changed."""
        if self._client_id is not None:
            venster = Verouderdvenster(self._sessie, self._client_id, self.window())
            venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            venster.open()


class Verouderdvenster(QDialog):
    """Looks and prints; Esc closes."""

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Verouderd papier")
        self.resize(*_MAAT)
        self.lijst = Verouderdlijst(sessie, client_id, self)
        sluiten = Knop("Sluiten", toets="Esc", bij_klik=self.reject, parent=self)
        voet = QHBoxLayout()
        voet.setContentsMargins(maten.MARGE_BALK, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        voet.addStretch(1)
        voet.addWidget(sluiten)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.addWidget(self.lijst, 1)
        kolom.addLayout(voet)
        self.lijst.focus_list()
