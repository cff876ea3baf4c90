"""Keep every window of the program out of screen captures, where the system can."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QWindow

from levensloop_desktop.ui.vergrendeling.sein import Schermopname


class Opnamewacht(QObject):
    """Protects each window as it comes to the front; `look` finds those that never do.

    Args:
        opname: of this system; None where a program cannot ask for that.
        block: whether captures are blocked.
        parent: whoever keeps it.
    """

    def __init__(
        self, opname: Schermopname | None, *, block: bool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._opname = opname
        self._block = block
        self._beschermd: set[int] = set()
        if opname is not None:
            app = QGuiApplication.instance()
            app.focusWindowChanged.connect(self._protect)  # type: ignore[union-attr]

    @property
    def mogelijk(self) -> bool:
        """Whether this system can block captures."""
        return self._opname is not None

    def choose(self, block: bool) -> None:  # noqa: FBT001 - connected to a switch
        """Block or allow captures from now on."""
        self._block = block
        self._beschermd.clear()
        self.look()

    def look(self) -> None:
        """Protect windows that were opened since, menus and lists of proposals too."""
        for venster in QGuiApplication.topLevelWindows() if self._opname else ():
            if venster.isVisible():
                self._protect(venster)

    def _protect(self, venster: QWindow | None) -> None:
        if venster is None or self._opname is None:
            return
        nummer = int(venster.winId())
        if nummer not in self._beschermd:
            self._opname.protect(nummer, block=self._block)
            self._beschermd.add(nummer)
