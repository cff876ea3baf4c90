"""Everything that can lock the kluis without a key, and what a lock clears beside the window."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.vergrendeling.klembord import Klembordwacht
from levensloop_desktop.ui.vergrendeling.opname import Opnamewacht
from levensloop_desktop.ui.vergrendeling.rustklok import Rustklok
from levensloop_desktop.ui.vergrendeling.sein import Systeemwacht
from levensloop_desktop.ui.vergrendeling.systeem import make_schermopname, make_wacht
from levensloop_desktop.ui.vergrendeling.vensters import close_other_windows


class Wacht(QObject):
    """Watches while a kluis is open.

    Args:
        venster: the window that stays.
        instellingen: lock time, and whether captures are blocked.

    Signals:
        weg: nobody is there any more, or the key was pressed in a dialog; in Dutch, why.
    """

    weg = Signal(str)

    def __init__(self, venster: QWidget, instellingen: Instellingen) -> None:
        super().__init__(venster)
        self._venster = venster
        self._instellingen = instellingen
        self.rustklok = Rustklok(instellingen.vergrendel_na, self)
        self.klembord = Klembordwacht(self)
        self.opname = Opnamewacht(
            make_schermopname(), block=instellingen.opname_blokkeren, parent=self
        )
        self.systeem: Systeemwacht | None = None
        self.rustklok.voorbij.connect(self._tell_idle)
        self.rustklok.toets.connect(self._tell_key)
        self.rustklok.tik.connect(self.opname.look)

    def start(self) -> None:
        """A kluis was opened; the first time, begin to hear the operating system too."""
        if self.systeem is None:
            self.listen(make_wacht(self._venster))
        self.opname.look()
        self.rustklok.start()

    def listen(self, systeem: Systeemwacht) -> None:
        """Hear what an operating system tells."""
        self.systeem = systeem
        systeem.sein.weg.connect(self.weg)
        systeem.start()

    def clear(self) -> None:
        """The kluis locks: stop counting, close what is open, empty the clipboard."""
        self.rustklok.stop()
        close_other_windows(self._venster)
        self.klembord.clear()

    def stop(self) -> None:
        """The window closes."""
        if self.systeem is not None:
            self.systeem.stop()

    def _tell_key(self) -> None:
        self.weg.emit("")

    def _tell_idle(self) -> None:
        self.weg.emit(f"na {self._instellingen.vergrendel_na} minuten zonder gebruik")
