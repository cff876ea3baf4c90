"""When the kluis locks by itself: nobody did anything, or the computer slept."""

import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from typing_extensions import override

_TIK_MS = 1000
VERGRENDELTOETS = Qt.KeyboardModifier.ControlModifier | Qt.Key.Key_L
_SLAAP_S = 30.0  # a tick that comes this late means that the computer slept
_GEBRUIK = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
}


class Rustklok(QObject):
    """Counts the seconds without use, by the clock on the wall, so that sleep counts too.

    It sees every key first, and so hears Ctrl+L where a dialog keeps the shortcuts of the window.

    Signals:
        tik: seconds left until the lock.
        voorbij: nobody did anything for so long, or the computer slept.
        toets: Ctrl+L was pressed where no shortcut took it.
    """

    tik = Signal(int)
    voorbij = Signal()
    toets = Signal()

    def __init__(self, minuten: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._duur = minuten * 60.0
        self._laatst = self._vorige_tik = time.time()
        self._klok = QTimer(self)
        self._klok.setInterval(_TIK_MS)
        self._klok.timeout.connect(self.look)
        QGuiApplication.instance().focusWindowChanged.connect(self._watch)  # type: ignore[union-attr]

    def start(self) -> None:
        """Begin counting."""
        self._watch(QGuiApplication.focusWindow())
        self.note_use()
        self._vorige_tik = time.time()
        self._klok.start()

    def stop(self) -> None:
        """Stop counting; the kluis is locked."""
        self._klok.stop()

    def set_minuten(self, minuten: int) -> None:
        """Lock after another number of minutes."""
        self._duur = minuten * 60.0

    def note_use(self) -> None:
        """Somebody is there: count anew."""
        self._laatst = time.time()

    def look(self) -> None:
        """See how much time is left."""
        nu = time.time()
        geslapen = nu - self._vorige_tik > _SLAAP_S
        self._vorige_tik = nu
        rest = self._duur - (nu - self._laatst)
        if rest <= 0 or geslapen:
            self.voorbij.emit()
        else:
            self.tik.emit(round(rest))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note keys and pointer on the windows of this program."""
        if event.type() in _GEBRUIK:
            self.note_use()
        if self._klok.isActive() and _is_lock_key(event):
            self.toets.emit()
            return True
        return super().eventFilter(watched, event)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)


def _is_lock_key(event: QEvent) -> bool:
    """Ctrl+L; with Shift it is something else."""
    return (
        event.type() == QEvent.Type.KeyPress
        and isinstance(event, QKeyEvent)
        and event.keyCombination() == VERGRENDELTOETS
    )
