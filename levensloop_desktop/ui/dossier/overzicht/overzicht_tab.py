"""The tab Overzicht: who the client is, the traject, what is going on, and what is missing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.ui.dossier.overzicht.lijsten import PERSOON, PROBLEMATIEK
from levensloop_desktop.ui.dossier.overzicht.traject import Trajectoverzicht
from levensloop_desktop.ui.dossier.overzicht.zijde import Overzichtzijde
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl.maten import MARGE, RUIMTE_L, RUIMTE_M
from levensloop_desktop.ui.widgets.teksten import tekst


class OverzichtTab(QWidget):
    """Data of the client left, how things stand right.

    Signals:
        tab_wanted: the code of the tab where something missing is mended.
    """

    tab_wanted = Signal(str)

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area = area = QScrollArea(self)
        page = QWidget(area.viewport())
        self.person = Formulier(sessie, Client, PERSOON, client_id=client_id, parent=page)
        self.trajecten = Trajectoverzicht(page)
        self.trajecten.tab_wanted.connect(self.tab_wanted)
        self.problematiek = Lijstpaneel(sessie, client_id, PROBLEMATIEK, parent=page)
        self._lay_out(area, page)
        self.side = Overzichtzijde(sessie, client_id, self)
        self.side.tab_wanted.connect(self.tab_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(area, 1)
        row.addWidget(self.side)

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Show what was read."""
        if gegevens.dossier is None:
            return
        client = gegevens.dossier.client
        if self.person.record is None:
            self.person.show_record(client, gegevens)
        else:
            self.person.refresh(client, gegevens)
        self.trajecten.show_gegevens(gegevens)
        self.problematiek.show_gegevens(gegevens)
        self.side.show_gegevens(gegevens)

    def set_client(self, client_id: ClientId) -> None:
        """Serve another dossier; nothing of the one before stays."""
        self.person.set_client(client_id)
        self.trajecten.wipe()
        self.problematiek.set_client(client_id)
        self.side.set_client(client_id)
        self._area.verticalScrollBar().setValue(0)

    def focus_content(self) -> None:
        """Begin with the name."""
        self.person.focus_first()

    def _lay_out(self, area: QScrollArea, page: QWidget) -> None:
        column = QVBoxLayout(page)
        column.setContentsMargins(0, RUIMTE_L, 0, RUIMTE_L)
        column.setSpacing(RUIMTE_L)
        person = QVBoxLayout()
        person.setContentsMargins(MARGE, 0, MARGE, 0)
        person.setSpacing(RUIMTE_M)
        person.addWidget(tekst("Persoonsgegevens", "sectie"))
        person.addWidget(self.person)
        column.addLayout(person)
        column.addWidget(self.trajecten)
        column.addWidget(self.problematiek)
        column.addStretch(1)
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
