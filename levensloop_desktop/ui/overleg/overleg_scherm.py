"""The screen Overleg: the list of meetings, and the one that is open."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.onderdelen import WAARDELIJSTEN
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.overleg.overleggen import list_overleggen
from levensloop_desktop.ui.overleg.nieuw_overleg import NieuwOverleg
from levensloop_desktop.ui.overleg.overleg_lijst import Overleglijst
from levensloop_desktop.ui.overleg.overlegblad import Overlegblad
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.stapel import Stapel


class OverlegScherm(Focusdoel):
    """Opens a meeting over the list; what is typed is saved on leaving."""

    def __init__(self, sessie: Sessie, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self.lijst = Overleglijst(mag_wijzigen=sessie.may_change, parent=self)
        self.blad: Overlegblad | None = None
        self.stapel = Stapel(self)
        self.stapel.addWidget(self.lijst)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.addWidget(self.stapel)
        self.lijst.gekozen.connect(self.open_overleg)
        self.lijst.nieuw.connect(self.plan)
        sessie.bus.changed.connect(self._changed)
        self._read()

    @override
    def focus_widget(self) -> QWidget:
        return self.lijst if self.blad is None else self.blad.lijst

    @property
    def crisis_client(self) -> str:
        """For whom F8 opens Nu handelen."""
        return self.blad.crisis_client if self.blad else ""

    def open_overleg(self, kenmerk: str, client_id: str = "") -> None:
        """Open a meeting, at a client where one is named."""
        if self.blad is None or self.blad.kenmerk != kenmerk:
            self.close_blad()
            self.blad = Overlegblad(self._sessie, kenmerk, self.stapel)
            self.blad.terug.connect(self._back)
            self.stapel.addWidget(self.blad)
        self.stapel.setCurrentWidget(self.blad)
        if client_id:
            self.blad.choose_client(client_id)
        self.blad.lijst.setFocus()

    def close_blad(self) -> None:
        """Save what was typed, and let go of the meeting."""
        blad, self.blad = self.blad, None
        if blad is not None:
            blad.leave()
            self.stapel.removeWidget(blad)
            blad.deleteLater()

    def plan(self) -> None:
        """Ask what the new meeting is about."""
        dialoog = NieuwOverleg(self._sessie, self.window())
        dialoog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialoog.gemaakt.connect(self.open_overleg)
        dialoog.open()

    def _back(self) -> None:
        self.close_blad()
        self.stapel.setCurrentWidget(self.lijst)
        self.lijst.setFocus()

    def _changed(self, changes: Changes) -> None:
        if changes.verzamelingen & {"overlegdelen", "clienten", *WAARDELIJSTEN}:
            self._read()

    def _read(self) -> None:
        self._sessie.read(
            partial(list_overleggen, self._sessie.kluis), self.lijst.show_regels, owner=self
        )
