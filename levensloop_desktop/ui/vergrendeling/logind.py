"""Linux: systemd-logind tells over D-Bus of sleep, a locked session and another user."""

import os
from collections.abc import Callable

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCallWatcher,
    QDBusVariant,
)

from levensloop_desktop.ui.vergrendeling.sein import SCHERM, SLAAP, WISSEL, Systeemsein

DIENST = "org.freedesktop.login1"
BEHEER_PAD = "/org/freedesktop/login1"
BEHEER = "org.freedesktop.login1.Manager"
SESSIE = "org.freedesktop.login1.Session"
EIGENSCHAPPEN = "org.freedesktop.DBus.Properties"
_EIGEN_SESSIE = "/org/freedesktop/login1/session/auto"
_WACHT_MS = 5000


class Logindwacht(QObject):
    """Listens to logind; without a system bus it hears nothing and says nothing.

    Args:
        bus: the system bus.
        parent: whoever keeps it.
    """

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sein = Systeemsein(self)
        self._bus = bus
        self._sessie = ""
        self._luistert: list[tuple[str, str, str, str]] = []

    def start(self) -> None:
        """Listen to sleep, then ask which session is ours and listen to that one."""
        self._listen(BEHEER_PAD, BEHEER, "PrepareForSleep", SLOT("note_sleep(bool)"))
        nummer = os.environ.get("XDG_SESSION_ID", "")
        if nummer:
            self._find_session(nummer)
        else:
            self._get(_EIGEN_SESSIE, "Id", lambda waarde: self._find_session(str(waarde)))

    def stop(self) -> None:
        """Let go of every signal."""
        for pad, naam, sein, slot in self._luistert:
            self._bus.disconnect(DIENST, pad, naam, sein, self, slot)  # type: ignore[call-overload]
        self._luistert.clear()

    @Slot(bool)
    def note_sleep(self, begint: bool) -> None:  # noqa: FBT001 - as D-Bus sends it
        """The computer goes to sleep, or wakes."""
        if begint:
            self.sein.weg.emit(SLAAP)

    @Slot()
    def note_lock(self) -> None:
        """Somebody asked that this session is locked."""
        self.sein.weg.emit(SCHERM)

    @Slot(QDBusMessage)
    def note_properties(self, bericht: QDBusMessage) -> None:
        """Something of the session changed: ask whether it is still in front, and unlocked."""
        if bericht.arguments()[:1] == [SESSIE]:
            self._get(self._sessie, "Active", self._note_active)
            self._get(self._sessie, "LockedHint", self._note_hint)

    def _note_active(self, waarde: object) -> None:
        if waarde is False:
            self.sein.weg.emit(WISSEL)

    def _note_hint(self, waarde: object) -> None:
        if waarde is True:
            self.sein.weg.emit(SCHERM)

    def _find_session(self, nummer: str) -> None:
        vraag = QDBusMessage.createMethodCall(DIENST, BEHEER_PAD, BEHEER, "GetSession")
        vraag.setArguments([nummer])
        self._ask(vraag, self._note_session)

    def _note_session(self, pad: object) -> None:
        if isinstance(pad, QDBusObjectPath):
            self._sessie = pad.path()
            self._listen(self._sessie, SESSIE, "Lock", SLOT("note_lock()"))
            veranderd = SLOT("note_properties(QDBusMessage)")
            self._listen(self._sessie, EIGENSCHAPPEN, "PropertiesChanged", veranderd)

    def _listen(self, pad: str, naam: str, sein: str, slot: str) -> None:
        # The types say bytes; PySide6 6.12 takes what SLOT gives, and refuses bytes.
        if self._bus.connect(DIENST, pad, naam, sein, self, slot):  # type: ignore[call-overload]
            self._luistert.append((pad, naam, sein, slot))

    def _get(self, pad: str, naam: str, on_value: Callable[[object], None]) -> None:
        def unwrap(waarde: object) -> None:
            on_value(waarde.variant() if isinstance(waarde, QDBusVariant) else waarde)

        vraag = QDBusMessage.createMethodCall(DIENST, pad, EIGENSCHAPPEN, "Get")
        vraag.setArguments([SESSIE, naam])
        self._ask(vraag, unwrap)

    def _ask(self, vraag: QDBusMessage, on_answer: Callable[[object], None]) -> None:
        """Send a question; an answer that is an error is no news."""

        def finish(wacht: QDBusPendingCallWatcher) -> None:
            antwoord = wacht.reply()
            if not wacht.isError() and antwoord.arguments():
                on_answer(antwoord.arguments()[0])
            wacht.deleteLater()

        wacht = QDBusPendingCallWatcher(self._bus.asyncCall(vraag, _WACHT_MS), self)
        wacht.finished.connect(finish)
