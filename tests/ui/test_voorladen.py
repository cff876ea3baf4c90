"""What the start loads, and loading in the background after the unlock screen."""

import gc
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from levensloop_desktop.ui.qt.garbage_guard import GarbageGuard
from levensloop_desktop.ui.task_runner import TaskRunner
from levensloop_desktop.ui.voorladen import SCHERMEN, Voorlader

_START = """
import os, sys
from pathlib import Path
from levensloop_desktop import bootstrap
from levensloop_desktop.ui import application
from levensloop_desktop.ui.settings import Instellingen
kluizen, werkplek = bootstrap._make_ports()
app = application.make_application()
venster = application.make_window(app, kluizen, werkplek, Instellingen(Path(os.devnull)))
venster.show()
venster.ontgrendelen.staat.connect(app.quit)
app.exec()
print(*sorted(sys.modules))
"""
# Each of these costs the unlock screen time and gives it nothing.
_LATER = (
    "argon2",
    "cryptography",
    "levensloop_desktop.cli",
    "levensloop_desktop.documents",
    "levensloop_desktop.domain.dossier",
    "levensloop_desktop.domain.record",
    "levensloop_desktop.services.dossier.drafts",
    "levensloop_desktop.services.ports.kopieport",
    "levensloop_desktop.services.meldingen",
    "levensloop_desktop.services.ports.kluisport",
    "levensloop_desktop.services.toegang.rechten",
    "levensloop_desktop.services.voorbeeldkluis",
    "levensloop_desktop.storage.backup.backup_files",
    "levensloop_desktop.storage.kluis.kluizen",
    "levensloop_desktop.storage.backup.restore_files",
    "levensloop_desktop.ui.beheer",
    "levensloop_desktop.ui.clienten",
    "levensloop_desktop.ui.dossier",
    "levensloop_desktop.ui.formulieren",
    "levensloop_desktop.ui.ontgrendelen.herstel_openen",
    "levensloop_desktop.ui.ontgrendelen.nieuwe_kluis",
    "levensloop_desktop.ui.ontgrendelen.plaats_kiezen",
    "levensloop_desktop.ui.ontgrendelen.terugzetten",
    "levensloop_desktop.ui.ontgrendelen.voorbeeld_kluis",
    "levensloop_desktop.ui.schil.statusbalk",
    "levensloop_desktop.ui.schil.werkvlak",
    "levensloop_desktop.ui.sessie",
    "levensloop_desktop.ui.vergrendeling",
    "pikepdf",
    "platform",
    "reportlab",
    "sqlalchemy",
    "sqlcipher3",
    "uuid",
    "uuid_utils",
    "zxcvbn",
)
# Measured with all that is needed now, and some room: 71 of our own, folders counted too.
_MOST_OF_OUR_OWN = 73


class Sein(QObject):
    """Tells that the unlock screen is whole."""

    staat = Signal()


@pytest.fixture
def unfrozen() -> Iterator[None]:
    """What a test left out of the collector comes back into it."""
    yield
    gc.unfreeze()


def started_with() -> set[str]:
    """The modules of a new process of which the unlock screen stands."""
    gedaan = subprocess.run(  # noqa: S603 - our own interpreter and text
        [sys.executable, "-c", _START], check=True, capture_output=True, text=True, timeout=60
    )
    return set(gedaan.stdout.split())


def test_the_unlock_screen_loads_nothing_that_it_does_not_show() -> None:
    """The modules that cost time stay out of the start, and it does not grow unseen."""
    geladen = started_with()
    te_vroeg = [
        naam for naam in geladen if any(f"{naam}.".startswith(f"{laat}.") for laat in _LATER)
    ]
    assert not te_vroeg
    eigen = [naam for naam in geladen if naam.startswith("levensloop_desktop")]
    assert len(eigen) <= _MOST_OF_OUR_OWN, eigen


@pytest.mark.usefixtures("unfrozen")
def test_everything_is_loaded_off_the_thread_of_the_window(qtbot: QtBot) -> None:
    """Nothing loads before the unlock screen is painted; then all does, storage on its thread."""
    storage, rendering = TaskRunner("opslag"), TaskRunner("weergave", 2)
    threads: list[threading.Thread] = []
    sein = Sein()
    voorlader = Voorlader(
        storage, rendering, lambda: threads.append(threading.current_thread()), sein.staat
    )
    assert storage.is_idle
    sein.staat.emit()
    assert storage.is_idle, "the screen is painted first"
    assert not voorlader.klaar
    qtbot.waitUntil(lambda: voorlader.klaar, timeout=60_000)
    assert threads
    assert threads[0] is not threading.main_thread()
    assert set(SCHERMEN) <= set(sys.modules)
    assert "levensloop_desktop.services.afdrukken.afdrukken" in sys.modules
    assert not gc.isenabled(), "a worker may not collect"
    assert voorlader.findChild(GarbageGuard) is not None
    storage.stop()
    rendering.stop()


def test_the_screen_is_whole_once_and_loading_begins_once(qtbot: QtBot) -> None:
    """A list that is filled again, as after a lock, starts nothing anew."""
    storage, rendering = TaskRunner("opslag"), TaskRunner("weergave", 2)
    keer: list[int] = []
    sein = Sein()
    voorlader = Voorlader(storage, rendering, lambda: keer.append(1), sein.staat)
    sein.staat.emit()
    sein.staat.emit()
    qtbot.waitUntil(lambda: voorlader.klaar, timeout=60_000)
    assert keer == [1]
    gc.unfreeze()
    storage.stop()
    rendering.stop()


def test_pyside_reads_no_source() -> None:
    """A module that is imported after PySide6 does not stay in memory as text."""
    vraag = (
        "import levensloop_desktop.ui, linecache, sqlite3, colorsys\n"
        "print([naam for naam in linecache.cache if 'colorsys' in naam or 'sqlite3' in naam])"
    )
    gedaan = subprocess.run(  # noqa: S603 - our own interpreter and text
        [sys.executable, "-c", vraag], check=True, capture_output=True, text=True, timeout=60
    )
    assert gedaan.stdout.strip() == "[]"
