"""Walk through a window on a kluis of invented people, waiting until each place stands."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.hulp.rondleiding import Rondleidingbalk
from levensloop_desktop.ui.main_window import MainWindow
from levensloop_desktop.ui.schil.werkvlak import Werkvlak
from levensloop_desktop.ui.sessie import Sessie

NUMMER = "LL-2025-0007"
SECONDEN = 30
W = TypeVar("W", bound=QWidget)


@dataclass
class Rondgang:
    """One window, and somebody who walks through it.

    Args:
        venster: shown; locked or open.
        geduld: share of the pauses that a picture needs for what is painted late.
    """

    venster: MainWindow
    geduld: float = 1.0
    _nummers: dict[str, ClientId] = field(default_factory=dict)

    @property
    def sessie(self) -> Sessie:
        """Of the open kluis."""
        assert self.venster.sessie is not None  # noqa: S101  the walk opened it
        return self.venster.sessie

    @property
    def werkvlak(self) -> Werkvlak:
        """The shell of the open window."""
        assert self.venster.werkvlak is not None  # noqa: S101  idem
        return self.venster.werkvlak

    @property
    def client_id(self) -> ClientId:
        """The client whose dossier is shown: the first case."""
        if NUMMER not in self._nummers:
            with self.sessie.kluis.read() as opslag:
                regels = opslag.list_clientregels()
            gevonden = next(deel.client_id for deel in regels if deel.clientnummer == NUMMER)
            self._nummers[NUMMER] = ClientId(RecordId(gevonden))
        return self._nummers[NUMMER]

    def unlock(self, kluis: Kluis) -> None:
        """Open the window for whoever opened the kluis."""
        self.venster.open_kluis(kluis)
        self.settle()

    def go_to(self, code: str) -> None:
        """Show a screen of the navigation."""
        self.werkvlak.go_to(code)
        self.settle()

    def screen(self, soort: type[W]) -> W:
        """The screen that is shown, which is of this kind."""
        scherm = self.werkvlak.schermen.currentWidget()
        assert isinstance(scherm, soort)  # noqa: S101  the walk went there
        return scherm

    def tab(self, code: str) -> Any:
        """A tab of the dossier, shown."""
        self.sessie.dossier_requested.emit(self.client_id, code)
        self.settle()
        return self.screen(DossierScherm).tab_widget(code)

    def close_all(self) -> None:
        """Leave every window over the work."""
        for venster in reversed(QApplication.topLevelWidgets()):
            if isinstance(venster, QDialog) and venster.isVisible():
                venster.done(QDialog.DialogCode.Rejected)
        if self.venster.werkvlak is not None:
            self.venster.werkvlak.lagen.close_screen()
            tour = self.venster.werkvlak.findChild(Rondleidingbalk)
            if tour is not None:
                tour.leave()
            if self.venster.werkvlak.zoekscherm is not None:
                self.venster.werkvlak.zoekscherm.close_search(terug=False)
        self.settle()

    def front(self) -> QWidget:
        """The dialog in front, or the window."""
        modaal = QApplication.activeModalWidget()
        if modaal is not None:
            return modaal
        dialogen = (deel for deel in QApplication.topLevelWidgets() if isinstance(deel, QDialog))
        return next((deel for deel in dialogen if deel.isVisible()), self.venster)

    def settle(self) -> None:
        """Until nothing runs any more and everything is laid out."""
        for _ in range(4):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            wait_for(lambda: self.venster.storage.is_idle and self.venster.rendering.is_idle)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def pause(self, milliseconden: int) -> None:
        """Until what comes late was painted too; not when nobody looks."""
        if self.geduld > 0:
            lus = QEventLoop()
            QTimer.singleShot(int(milliseconden * self.geduld), lus.quit)
            lus.exec()


def wait_for(gereed: Callable[[], bool]) -> None:
    """Look again and again until it is so."""
    lus = QEventLoop()
    klok = QTimer()

    def look() -> None:
        if gereed():
            lus.quit()

    klok.timeout.connect(look)
    klok.start(20)
    QTimer.singleShot(SECONDEN * 1000, lus.quit)
    if not gereed():
        lus.exec()
