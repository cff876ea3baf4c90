"""Windows: messages of the session and of power, and windows that no capture shows."""

import ctypes
import ctypes.wintypes
import sys
from typing import Protocol

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject
from typing_extensions import override

from levensloop_desktop.ui.vergrendeling.sein import SCHERM, SLAAP, WISSEL, Systeemsein

# learn.microsoft.com: WM_WTSSESSION_CHANGE, WM_POWERBROADCAST, SetWindowDisplayAffinity.
WM_POWERBROADCAST = 0x0218
WM_WTSSESSION_CHANGE = 0x02B1
PBT_APMSUSPEND = 0x0004
WTS_CONSOLE_DISCONNECT = 0x2
WTS_REMOTE_DISCONNECT = 0x4
WTS_SESSION_LOGOFF = 0x6
WTS_SESSION_LOCK = 0x7
WDA_NONE = 0x00
WDA_MONITOR = 0x01  # black in a capture
WDA_EXCLUDEFROMCAPTURE = 0x11  # absent from a capture; Windows 10 version 2004 and later
_ALLEEN_DEZE_SESSIE = 0

_REDENEN = {
    (WM_POWERBROADCAST, PBT_APMSUSPEND): SLAAP,
    (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK): SCHERM,
    (WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT): WISSEL,
    (WM_WTSSESSION_CHANGE, WTS_REMOTE_DISCONNECT): WISSEL,
    (WM_WTSSESSION_CHANGE, WTS_SESSION_LOGOFF): WISSEL,
}


class WindowsApi(Protocol):
    """What is asked of wtsapi32 and user32."""

    def register(self, venster_id: int) -> bool:
        """Let session messages come to this window."""

    def unregister(self, venster_id: int) -> None:
        """Let them come no more."""

    def set_affinity(self, venster_id: int, affiniteit: int) -> bool:
        """Say what captures show of a window; False when refused."""


class Windowswacht(QAbstractNativeEventFilter):
    """Listens to the messages of one window.

    Args:
        venster_id: the native window.
        api: of Windows.
    """

    def __init__(self, venster_id: int, api: WindowsApi) -> None:
        super().__init__()
        self._houder = QObject()
        self.sein = Systeemsein(self._houder)
        self._venster_id = venster_id
        self._api = api

    def start(self) -> None:
        """Ask for the messages of the session; those of power come without asking."""
        self._api.register(self._venster_id)
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self)

    def stop(self) -> None:
        """Listen no more."""
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self)
        self._api.unregister(self._venster_id)

    @override
    def nativeEventFilter(
        self, eventType: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Look at a message, and let it go on."""
        if QByteArray(eventType).data() == b"windows_generic_MSG":
            bericht = ctypes.wintypes.MSG.from_address(int(message))
            self.note(bericht.message, bericht.wParam)
        return False, 0

    def note(self, bericht: int, bijzonderheid: int) -> None:
        """Tell when a message means that nobody is there."""
        reden = _REDENEN.get((bericht, bijzonderheid))
        if reden is not None:
            self.sein.weg.emit(reden)


class Windowsopname:
    """Keeps windows out of captures.

    Args:
        api: of Windows.
    """

    def __init__(self, api: WindowsApi) -> None:
        self._api = api

    def protect(self, venster_id: int, *, block: bool) -> bool:
        """Leave the window out; where Windows is too old for that, show it black."""
        if not block:
            return self._api.set_affinity(venster_id, WDA_NONE)
        return self._api.set_affinity(venster_id, WDA_EXCLUDEFROMCAPTURE) or self._api.set_affinity(
            venster_id, WDA_MONITOR
        )


if sys.platform == "win32":

    class _Api:
        def __init__(self) -> None:
            self._wts = ctypes.WinDLL("wtsapi32")
            self._user = ctypes.WinDLL("user32")
            handle, dword = ctypes.wintypes.HWND, ctypes.wintypes.DWORD
            self._wts.WTSRegisterSessionNotification.argtypes = [handle, dword]
            self._wts.WTSUnRegisterSessionNotification.argtypes = [handle]
            self._user.SetWindowDisplayAffinity.argtypes = [handle, dword]

        def register(self, venster_id: int) -> bool:
            return bool(self._wts.WTSRegisterSessionNotification(venster_id, _ALLEEN_DEZE_SESSIE))

        def unregister(self, venster_id: int) -> None:
            self._wts.WTSUnRegisterSessionNotification(venster_id)

        def set_affinity(self, venster_id: int, affiniteit: int) -> bool:
            return bool(self._user.SetWindowDisplayAffinity(venster_id, affiniteit))

    def load_api() -> WindowsApi:
        """The libraries of Windows."""
        return _Api()
