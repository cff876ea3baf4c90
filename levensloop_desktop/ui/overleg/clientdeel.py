"""One client in an open meeting: prepared, discussed or closed."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.onderdelen import WAARDELIJSTEN
from levensloop_desktop.domain.overleg import BEZIG, VOORBEREIDING, Overlegdeel
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.dossiers import open_dossier, reload_dossier
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.overleg.leesvlak import Leesvlak
from levensloop_desktop.ui.overleg.tafel import Tafel
from levensloop_desktop.ui.overleg.voorbereiding import Voorbereiding
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Chip
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.widgets.teksten import scheidingslijn, tekst

_SMAL = 520


class Clientdeel(QWidget):
    """The heading of the client, and below what the state of the meeting asks for.

    Signals:
        gelezen: the dossier was read and is shown.
    """

    gelezen = Signal()

    def __init__(self, sessie: Sessie, deel: Overlegdeel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._gegevens: Gegevens | None = None
        self._vlakken: dict[str, Any] = {}
        self._wil_focus = ""  # the state in which the work takes the focus
        self.deel = deel
        self._naam = Inkorttekst("", "titel", self)
        self._nummer = tekst("", "klein", self)
        self._fase = Chip("", "", self)
        self._fase.hide()
        self.dossierknop = Knop("Dossier", icoon="client", bij_klik=self._open_dossier, parent=self)
        self._stapel = Stapel(self)
        kop = QHBoxLayout()
        kop.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        kop.setSpacing(maten.RUIMTE_M)
        for widget in (self._naam, self._nummer, self._fase):
            kop.addWidget(widget)
        kop.addStretch(1)
        kop.addWidget(self.dossierknop)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addLayout(kop)
        kolom.addWidget(scheidingslijn(self))
        kolom.addWidget(self._stapel, 1)
        sessie.bus.changed.connect(self._changed)
        sessie.read(partial(open_dossier, sessie.kluis, deel.client_id), self._show, owner=self)

    @property
    def vlak(self) -> Any:
        """What is shown now; None until the dossier was read."""
        return self._vlakken.get(self.deel.staat)

    def follow(self, deel: Overlegdeel) -> None:
        """The meeting changed, its state perhaps."""
        if deel.staat != self.deel.staat:
            self.leave()
        self.deel = deel
        if self._gegevens is not None and self._gegevens.dossier is not None:
            self._show(self._gegevens.dossier)

    def leave(self) -> None:
        """Save what was typed."""
        leave = getattr(self.vlak, "leave", None)
        if leave is not None:
            leave()

    def focus_content(self) -> None:
        """Begin where the work is, as soon as it is there."""
        if self.vlak is None:
            self._wil_focus = self.deel.staat
        else:
            self.vlak.focus_content()

    def focus_in(self, staat: str) -> None:
        """Begin where the work is, as soon as the meeting is that far."""
        self._wil_focus = staat

    def _changed(self, changes: Changes) -> None:
        if self.deel.client_id in changes.clienten or changes.verzamelingen & WAARDELIJSTEN:
            job = partial(reload_dossier, self._sessie.kluis, self.deel.client_id)
            self._sessie.read(job, self._show, self._gone, owner=self)

    def _gone(self, _fout: Exception) -> None:
        """The client was destroyed meanwhile; the meeting itself says so."""

    def _show(self, dossier: Dossier) -> None:
        self._gegevens = Gegevens(vandaag=self._sessie.werkplek.today(), dossier=dossier)
        eigen = next((d for d in dossier.overlegdelen if d.id == self.deel.id), None)
        if eigen is None:
            return
        self.deel = eigen
        client, fase = dossier.client, dossier.fase
        self._naam.setText(client.korte_naam)
        self._nummer.setText(client.clientnummer)
        self._fase.setVisible(fase is not None)
        if fase is not None:
            self._fase.set_status(fase.fase, f"fase {label('fase', fase.fase)}")
        if eigen.staat not in self._vlakken:
            gemaakt = self._make()
            self._vlakken[eigen.staat] = gemaakt
            self._stapel.addWidget(gemaakt)
        self._stapel.setCurrentWidget(self.vlak)
        self.vlak.show_gegevens(self._gegevens, eigen)
        if self._wil_focus == eigen.staat:
            self._wil_focus = ""
            self.vlak.focus_content()
        self.gelezen.emit()

    def _make(self) -> QWidget:
        if self.deel.staat == VOORBEREIDING:
            return Voorbereiding(self._sessie, self._stapel)
        if self.deel.staat == BEZIG:
            return Tafel(self._sessie, self.deel, self._stapel)
        return Leesvlak(self._stapel)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the name goes before the number."""
        super().resizeEvent(event)
        self._nummer.setVisible(event.size().width() >= _SMAL)

    def _open_dossier(self) -> None:
        self.leave()
        self._sessie.dossier_requested.emit(self.deel.client_id, "overleg")
