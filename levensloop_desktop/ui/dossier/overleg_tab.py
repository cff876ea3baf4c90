"""The tab Overleg: the meetings about this client, with what was said about him."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overleg import Overlegdeel
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.kolommen import Kolom
from levensloop_desktop.ui.formulieren.recordtabel import Recordtabel
from levensloop_desktop.ui.overleg.leesvlak import Leesvlak
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Leegscherm
from levensloop_desktop.ui.widgets.splitser import Splitser
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.widgets.teksten import tekst

_STAATVORM = {"voorbereiding": "concept", "bezig": "loopt", "gesloten": "gedaan"}
_KOLOMMEN = (
    Kolom(veld="datum", breedte=104, vet=True),
    Kolom(veld="soort"),
    Kolom(veld="staat", status=lambda deel, _: _STAATVORM[deel.staat], breedte=136),
)


class OverlegTab(QWidget):
    """The list left, the chosen meeting right; changing is done in the meeting itself."""

    document = "overlegverslag"

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._client_id = client_id
        self._gegevens: Gegevens | None = None
        self.tabel = Recordtabel("Overleggen over deze cliënt", Overlegdeel, _KOLOMMEN, parent=self)
        self.vlak = Leesvlak(self)
        self._titel = tekst("", "titel", self)
        self.openen = Knop("Open overleg", icoon="overleg", toets="Enter", parent=self)
        leeg = Leegscherm("Over deze cliënt was er nog geen overleg.", self._leegknop(), self)
        self._stapel = Stapel(self)
        self._stapel.addWidget(self._panes())
        self._stapel.addWidget(leeg)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.addWidget(self._stapel)
        self.tabel.chosen.connect(self._show_chosen)
        self.tabel.opened.connect(self._open)
        self.openen.clicked.connect(self._open)

    def set_client(self, client_id: ClientId) -> None:
        """Serve another dossier; nothing of the one before stays."""
        self._client_id = client_id
        self._gegevens = None
        self.tabel.wipe()
        self.vlak.wipe()
        self._titel.clear()

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Show the meetings, the latest first; the chosen one stays."""
        dossier = gegevens.dossier
        if dossier is None:
            return
        self._gegevens = gegevens
        delen = sorted(
            dossier.overlegdelen,
            key=lambda deel: (deel.datum or gegevens.vandaag, deel.id),
            reverse=True,
        )
        self.tabel.show_records(delen, gegevens)
        self._stapel.setCurrentIndex(0 if delen else 1)
        if delen and self.tabel.record is None:
            self.tabel.choose_row(_latest_held(delen))
        self._show_chosen(self.tabel.record)

    def focus_content(self) -> None:
        """Begin in the list."""
        self.tabel.setFocus()

    def show_record(self, verzameling: str, record_id: str, _onderdeel: str = "") -> None:
        """Choose a meeting, or the one to which a decision or a point belongs."""
        dossier = self._gegevens.dossier if self._gegevens else None
        if dossier is None:
            return
        delen: Sequence[Any] = getattr(dossier, verzameling, ())
        gevonden = next((deel for deel in delen if deel.id == record_id), None)
        self.tabel.choose(getattr(gevonden, "overlegdeel_id", record_id))

    def print_subject(self, documentsoort: str) -> str:
        """Print the chosen meeting."""
        gekozen = self.tabel.record
        return gekozen.id if gekozen and documentsoort == self.document else ""

    def _show_chosen(self, deel: object) -> None:
        self.openen.setEnabled(isinstance(deel, Overlegdeel))
        if isinstance(deel, Overlegdeel) and self._gegevens is not None:
            naam = deel.in_woorden
            self._titel.setText(naam[:1].upper() + naam[1:])
            self.vlak.show_gegevens(self._gegevens, deel)

    def _open(self, _: object = None) -> None:
        deel = self.tabel.record
        if isinstance(deel, Overlegdeel):
            self._sessie.overleg_requested.emit(deel.kenmerk, self._client_id)

    def _leegknop(self) -> Knop | None:
        if not self._sessie.may_change:
            return None
        return Knop("Naar Overleg", icoon="overleg", bij_klik=self._go_to_list)

    def _go_to_list(self) -> None:
        self._sessie.overleg_requested.emit("", self._client_id)

    def _panes(self) -> QSplitter:
        rechts = QWidget()
        kop = QHBoxLayout()
        kop.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.MARGE_BALK, 0)
        kop.addWidget(self._titel, 1)
        kop.addWidget(self.openen)
        kolom = QVBoxLayout(rechts)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addLayout(kop)
        kolom.addWidget(self.vlak, 1)
        samen = Splitser()
        samen.setHandleWidth(1)
        samen.addWidget(self.tabel)
        samen.addWidget(rechts)
        samen.setSizes([448, 656])
        return samen


def _latest_held(delen: Sequence[Overlegdeel]) -> int:
    """The row of the latest meeting that was closed, else the first."""
    return next((rij for rij, deel in enumerate(delen) if deel.is_gesloten), 0)
