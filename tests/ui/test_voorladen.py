"""Loading in the background after the unlock screen."""

import sys
import threading

from pytestqt.qtbot import QtBot

from levensloop_desktop.ui.task_runner import TaskRunner
from levensloop_desktop.ui.voorladen import SCHERMEN, Voorlader


def test_everything_is_loaded_off_the_thread_of_the_window(qtbot: QtBot) -> None:
    """Storage loads on its own thread, and then every screen until none waits."""
    storage, rendering = TaskRunner("opslag"), TaskRunner("weergave", 2)
    threads: list[threading.Thread] = []
    voorlader = Voorlader(storage, rendering, lambda: threads.append(threading.current_thread()))
    assert not voorlader.klaar
    qtbot.waitUntil(lambda: voorlader.klaar, timeout=60_000)
    assert threads
    assert threads[0] is not threading.main_thread()
    assert set(SCHERMEN) <= set(sys.modules)
    assert "levensloop_desktop.services.afdrukken" in sys.modules
    storage.stop()
    rendering.stop()
