"""Garbage is collected on the thread of the window alone."""

import gc
import threading
import weakref
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from levensloop_desktop.ui.qt.garbage_guard import GarbageGuard, collect_when_due
from levensloop_desktop.ui.task_runner import TaskRunner

_MEER_DAN_GENOEG = 200_000


class Kring:
    """Holds itself, so that only a collection ends it."""

    def __init__(self) -> None:
        self.zelf = self


def _make_much() -> None:
    """So much that Python would collect all generations here."""
    bewaard: list[Any] = []
    for _ in range(_MEER_DAN_GENOEG):
        bewaard.append([])
        Kring()


def test_what_a_worker_makes_is_collected_by_the_window(qtbot: QtBot) -> None:
    """A widget in a circle outlives a busy worker, and goes on the thread that may destroy it."""
    guard = GarbageGuard()
    guard.start()
    waar: list[threading.Thread] = []
    kring: Any = Kring()
    kring.widget = QWidget()
    weakref.finalize(kring, lambda: waar.append(threading.current_thread()))
    del kring
    werker = threading.Thread(target=_make_much)
    werker.start()
    werker.join()
    assert waar == []
    qtbot.waitUntil(lambda: bool(waar))
    assert waar == [threading.main_thread()]


def test_an_idle_window_collects_nothing() -> None:
    """Below the amounts of Python itself nothing is looked through."""
    gc.collect()
    keer: list[dict[str, int]] = []
    gc.callbacks.append(lambda fase, info: keer.append(info) if fase == "start" else None)
    try:
        collect_when_due()
        assert keer == []
        _make_much()
        collect_when_due()
        assert [info["generation"] for info in keer] == [0]
    finally:
        gc.callbacks.pop()


def test_a_worker_never_holds_the_last_reference(qtbot: QtBot) -> None:
    """What a job was given, and who waits for it, ends on the thread of the window."""
    runner = TaskRunner("proef")
    waar: list[str] = []
    bezorgd = threading.Event()

    class Scherm:
        """Stands for a view: asks, and hears the answer."""

        def ask(self) -> Any:
            """The job; its result is a circle to the view."""
            return self

        def hear(self, _: Any) -> None:
            """The answer."""
            bezorgd.set()

    def let_the_window_be_first(_: object) -> None:
        assert bezorgd.wait(10)

    scherm = Scherm()
    weakref.finalize(scherm, lambda: waar.append(threading.current_thread().name))
    runner._delivered.connect(let_the_window_be_first, Qt.ConnectionType.DirectConnection)
    runner.run(scherm.ask, scherm.hear)
    del scherm
    qtbot.waitUntil(lambda: runner.is_idle)
    runner.stop()
    assert waar == [threading.main_thread().name]
