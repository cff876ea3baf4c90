"""The real window on invented people, told over a pipe which screen to show.

Run as a program of its own: the bus sees what a user's screen reader would see.
Commands, one a line: scherm CODE, tab CODE, onderwerp NAAM, dialoog NAAM, sluit, stop.
After each one it answers "klaar", or "fout" with the reason.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.voorbeeldkluis.vullen import (
    GEBRUIKER,
    WACHTZIN,
    make_voorbeeldkluis,
)
from levensloop_desktop.services.werkplek.werkplek import Systeemwerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.storage.kluisjson.slots import Argon2Parameters
from levensloop_desktop.ui.application import make_application, make_window
from levensloop_desktop.ui.beheer.beheer_scherm import BeheerScherm
from levensloop_desktop.ui.druk.map_venster import open_map
from levensloop_desktop.ui.main_window import MainWindow
from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.verstrekking.need_to_know import open_need_to_know
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import open_voorbeeld

_NUMMER = "LL-2025-0007"
_GOEDKOOP = Argon2Parameters(memory_kib=64 * 1024, passes=1, lanes=1)


class Bediening(QObject):
    """Does what is asked on standard input, and answers when the window is at rest."""

    def __init__(self, venster: MainWindow, client_id: ClientId) -> None:
        super().__init__(venster)
        self._venster = venster
        self._client_id = client_id
        self._oor = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._oor.activated.connect(self._hear)
        self._daden: dict[str, Callable[[str], None]] = {
            "scherm": self._screen,
            "tab": self._tab,
            "onderwerp": self._subject,
            "dialoog": self._dialog,
            "sluit": self._close,
            "tabel": self._as_table,
            "fout": self._fault,
            "ongedaan": self._undo,
            "bewaard": self._saved,
            "stop": self._stop,
        }

    def _hear(self) -> None:
        regel = sys.stdin.readline()
        if not regel:  # whoever asked is gone
            QApplication.quit()
            return
        daad, _, woord = regel.strip().partition(" ")
        self._daden[daad](woord)
        self._rest()
        print("klaar", flush=True)  # noqa: T201 - the answer

    def _rest(self) -> None:
        """Wait until every job came back and what it shows was made, with the keys in it."""
        boven = QApplication.activeModalWidget() or self._venster
        boven.activateWindow()  # nobody else does, without a window manager
        kring = QEventLoop(self)
        klok = QTimer(kring)
        klok.setInterval(40)

        def look() -> None:
            if self._venster.storage.is_idle and self._venster.rendering.is_idle:
                kring.quit()

        klok.timeout.connect(look)
        klok.start()
        kring.exec()
        klok.stop()
        QApplication.processEvents()

    def _screen(self, code: str) -> None:
        assert self._venster.werkvlak is not None
        self._venster.werkvlak.go_to(code)

    def _tab(self, code: str) -> None:
        assert self._venster.sessie is not None
        if code == "nu_handelen":
            self._venster.sessie.crisis_requested.emit(self._client_id)
        else:
            self._venster.sessie.dossier_requested.emit(self._client_id, code)

    def _subject(self, naam: str) -> None:
        self._screen("beheer")
        assert self._venster.werkvlak is not None
        beheer = self._venster.werkvlak.schermen.currentWidget()
        assert isinstance(beheer, BeheerScherm)
        beheer.show_subject(naam)

    def _dialog(self, naam: str) -> None:
        sessie = self._venster.sessie
        assert sessie is not None
        if naam == "voorbeeld":
            open_voorbeeld(sessie, self._client_id, "bejegeningskaart", "", self._venster)
        elif naam == "map":
            open_map(sessie, self._client_id, self._venster)
        else:
            open_need_to_know(sessie, self._client_id, "", self._venster)

    def _as_table(self, _: str) -> None:
        QTest.keyClick(
            self._venster.focusWidget(), Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier
        )

    def _close(self, _: str) -> None:
        assert self._venster.werkvlak is not None
        self._venster.werkvlak.lagen.close_screen()
        for venster in QApplication.topLevelWidgets():
            if isinstance(venster, QDialog) and venster.isVisible():
                venster.reject()

    def _fault(self, zin: str) -> None:
        assert self._venster.werkvlak is not None
        self._venster.werkvlak.show_fault(zin)

    def _undo(self, zin: str) -> None:
        assert self._venster.sessie is not None
        self._venster.sessie.undo_offered.emit(zin, print)

    def _saved(self, _: str) -> None:
        assert self._venster.sessie is not None
        self._venster.sessie.saved.emit()

    def _stop(self, _: str) -> None:
        self._venster.close()
        QTimer.singleShot(200, QApplication.quit)


def main() -> None:
    """Show the window on a fresh voorbeeldkluis, and obey."""
    app = make_application()
    with tempfile.TemporaryDirectory() as tijdelijk:
        instellingen = Instellingen(Path(tijdelijk) / "instellingen.ini")
        instellingen.note_rondleiding()
        werkplek = Systeemwerkplek()
        kluizen = SqlcipherKluizen(werkplek, werkstation="proef", argon2=_GOEDKOOP)
        pad = Path(tijdelijk) / "Proef.kluis"
        make_voorbeeldkluis(kluizen, werkplek, pad).close()
        venster = make_window(app, kluizen, werkplek, instellingen)
        venster.show()
        kluis = kluizen.open(pad, wachtzin=WACHTZIN, gebruiker=GEBRUIKER.naam)
        with kluis.read() as opslag:
            regels = opslag.list_clientregels()
        client_id = next(regel.client_id for regel in regels if regel.clientnummer == _NUMMER)
        venster.open_kluis(kluis)
        Bediening(venster, ClientId(client_id))
        print("klaar", flush=True)  # noqa: T201 - the window stands
        app.exec()


if __name__ == "__main__":
    main()
