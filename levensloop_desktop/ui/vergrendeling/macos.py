"""macOS: notifications of the locked screen and of another user, and windows no capture shows.

Plain C through ctypes: CoreFoundation has the notification centers, the Objective-C runtime sends
the one message a window needs. PyObjC would add tens of megabytes for that. Sleep needs no
notification of its own: the screen locks with it, and the clock that counts idle time sees the gap.
"""

import ctypes
import sys
from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from levensloop_desktop.ui.vergrendeling.sein import SCHERM, WISSEL, Systeemsein

# Sent to every program of the session.
VERSPREID = {"com.apple.screenIsLocked": SCHERM, "com.apple.screensaver.didstart": SCHERM}
# Sent by the system itself: another user took the console (CGSession.h).
DARWIN = {"com.apple.coregraphics.GUIConsoleSessionChanged": WISSEL}
DEEL_NIETS = 0  # NSWindowSharingNone
DEEL_LEZEN = 1  # NSWindowSharingReadOnly


class Meldcentra(Protocol):
    """The notification centers of CoreFoundation."""

    def observe(self, naam: str, *, darwin: bool, on_notice: Callable[[], None]) -> None:
        """Call back at each notification of this name."""

    def forget(self) -> None:
        """Call back no more."""


class Runtime(Protocol):
    """What is asked of AppKit."""

    def set_sharing(self, venster_id: int, soort: int) -> bool:
        """Say what captures show of the window of this view."""


class Macoswacht(QObject):
    """Listens to the notification centers.

    Args:
        centra: of CoreFoundation.
        parent: whoever keeps it.
    """

    _gehoord = Signal(str)

    def __init__(self, centra: Meldcentra, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sein = Systeemsein(self)
        self._centra = centra
        self._gehoord.connect(self.sein.weg)  # to the thread of the window

    def start(self) -> None:
        """Begin to listen."""
        for darwin, redenen in ((False, VERSPREID), (True, DARWIN)):
            for naam, reden in redenen.items():
                hoor = partial(self._gehoord.emit, reden)
                self._centra.observe(naam, darwin=darwin, on_notice=hoor)

    def stop(self) -> None:
        """Listen no more."""
        self._centra.forget()


class Macosopname:
    """Keeps windows out of captures.

    Args:
        runtime: of Objective-C.
    """

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime

    def protect(self, venster_id: int, *, block: bool) -> bool:
        """Share the window with no other program, or let them read it."""
        return self._runtime.set_sharing(venster_id, DEEL_NIETS if block else DEEL_LEZEN)


if sys.platform == "darwin":
    _CF = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
    _OBJC = "/usr/lib/libobjc.A.dylib"
    _UTF8 = 0x08000100
    _METEEN = 4  # CFNotificationSuspensionBehaviorDeliverImmediately
    _Terugroep = ctypes.CFUNCTYPE(None, *[ctypes.c_void_p] * 5)

    class _Centra:
        def __init__(self) -> None:
            self._cf = ctypes.CDLL(_CF)
            for naam in ("Distributed", "DarwinNotify"):
                getattr(self._cf, f"CFNotificationCenterGet{naam}Center").restype = ctypes.c_void_p
            self._cf.CFStringCreateWithCString.restype = ctypes.c_void_p
            self._cf.CFStringCreateWithCString.argtypes = [
                ctypes.c_void_p,
                ctypes.c_char_p,
                ctypes.c_uint32,
            ]
            self._cf.CFNotificationCenterAddObserver.argtypes = [
                ctypes.c_void_p,
                ctypes.c_void_p,
                _Terugroep,
                ctypes.c_void_p,
                ctypes.c_void_p,
                ctypes.c_long,
            ]
            self._cf.CFNotificationCenterRemoveEveryObserver.argtypes = [ctypes.c_void_p] * 2
            self._houders: list[tuple[int, Any]] = []

        def observe(self, naam: str, *, darwin: bool, on_notice: Callable[[], None]) -> None:
            soort = "DarwinNotify" if darwin else "Distributed"
            centrum = getattr(self._cf, f"CFNotificationCenterGet{soort}Center")()
            tekst = self._cf.CFStringCreateWithCString(None, naam.encode(), _UTF8)
            terug = _Terugroep(lambda *_: on_notice())
            self._houders.append((centrum, terug))
            self._cf.CFNotificationCenterAddObserver(centrum, id(self), terug, tekst, None, _METEEN)

        def forget(self) -> None:
            for centrum, _ in self._houders:
                self._cf.CFNotificationCenterRemoveEveryObserver(centrum, id(self))
            self._houders.clear()

    class _Runtime:
        def __init__(self) -> None:
            objc = ctypes.CDLL(_OBJC)
            objc.sel_registerName.restype = ctypes.c_void_p
            objc.sel_registerName.argtypes = [ctypes.c_char_p]
            adres = ctypes.cast(objc.objc_msgSend, ctypes.c_void_p).value or 0
            wijzer = ctypes.c_void_p
            self._get = ctypes.CFUNCTYPE(wijzer, wijzer, wijzer)(adres)
            self._set = ctypes.CFUNCTYPE(None, wijzer, wijzer, ctypes.c_ulong)(adres)
            self._window = objc.sel_registerName(b"window")
            self._sharing = objc.sel_registerName(b"setSharingType:")

        def set_sharing(self, venster_id: int, soort: int) -> bool:
            venster = self._get(venster_id, self._window)
            if not venster:
                return False
            self._set(venster, self._sharing, soort)
            return True

    def load_centers() -> Meldcentra:
        """The notification centers of this computer."""
        return _Centra()

    def load_runtime() -> Runtime:
        """The Objective-C runtime of this computer."""
        return _Runtime()
