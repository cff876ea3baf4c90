"""What the desktop asks to open: a kluis to choose, or a pakket to receive after unlocking."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

if TYPE_CHECKING:
    from levensloop_desktop.ui.main_window import MainWindow

PAKKET = ".llpakket"
_IN_KLUIS = "kluis.json"
_WENS = (
    "Open de kluis waarin u het overdrachtspakket wilt opnemen. U ziet daarna eerst wat erin zit."
)

_MAG_NIET = (
    "Met uw rol kunt u geen overdrachtspakket opnemen. Vraag het een collega die dat wel mag."
)


def kluis_of(pad: Path) -> Path:
    """The folder of a kluis, also for who chose the file in it that a file manager can open."""
    heel = pad.absolute()
    return heel.parent if heel.name == _IN_KLUIS else heel


class Openvraag(QObject):
    """Brings what was asked to the window, at once or as soon as a kluis is open.

    Args:
        app: tells what macOS asks while the program runs.
        venster: the window.
    """

    def __init__(self, app: QApplication, venster: "MainWindow") -> None:
        super().__init__(venster)
        self._venster = venster
        self._pakket: Path | None = None
        venster.ontgrendelen.geopend.connect(self._receive)
        app.installEventFilter(self)

    def ask(self, pad: Path) -> None:
        """Open a kluis or a pakket; a file that is neither is said where it is looked for."""
        if pad.suffix != PAKKET:
            self._venster.ontgrendelen.choose(kluis_of(pad))
            return
        self._pakket = pad.absolute()
        self._venster.ontgrendelen.formulier.show_wish(_WENS)
        self._receive()

    def _receive(self) -> None:
        werkvlak, pad = self._venster.werkvlak, self._pakket
        if werkvlak is None or pad is None:
            return
        self._pakket = None
        self._venster.ontgrendelen.formulier.show_wish("")
        from levensloop_desktop.services.toegang.rechten import Handeling  # noqa: PLC0415  see voorladen
        from levensloop_desktop.ui.beheer.beheer_scherm import BeheerScherm  # noqa: PLC0415  idem
        from levensloop_desktop.ui.pakket.ontvangen_scherm import (  # noqa: PLC0415  idem
            PakketOntvangen,
        )

        sessie = self._venster.sessie
        if sessie is None or not sessie.may(Handeling.IMPORTEREN):
            werkvlak.foutbalk.say(_MAG_NIET)
            return
        werkvlak.go_to("beheer")
        beheer = werkvlak.schermen.currentWidget()
        if isinstance(beheer, BeheerScherm):
            beheer.show_subject("Pakket ontvangen")
            beheer.page(PakketOntvangen).read(pad)

    @override
    def eventFilter(self, wie: QObject, event: QEvent) -> bool:
        """On macOS a double click comes as an event."""
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            self.ask(Path(event.file()))
            return True
        return super().eventFilter(wie, event)
