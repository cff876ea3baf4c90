"""A session on a real kluis, for screens without the main window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from levensloop_desktop.services.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.application import make_window
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.stijl.thema import Thema
from levensloop_desktop.ui.task_runner import TaskRunner
from levensloop_desktop.ui.widgets.focusring import Focusvolger
from tests.ui.dossierproef import Proef
from tests.ui.vensterproef import Vensterproef


@pytest.fixture
def sessie(qtbot: QtBot, kluis: SqlcipherKluis, werkplek: Vastewerkplek) -> Iterator[Sessie]:
    """From unlock to lock; the threads end before the kluis closes."""
    del qtbot
    gemaakt = Sessie(kluis, werkplek, TaskRunner("opslag"), TaskRunner("weergave", 2))
    yield gemaakt
    gemaakt.storage.stop()
    gemaakt.rendering.stop()


@pytest.fixture
def settle(qtbot: QtBot, sessie: Sessie) -> Callable[[], None]:
    """Wait until every job that was started has come back."""

    def wait() -> None:
        qtbot.waitUntil(lambda: sessie.storage.is_idle and sessie.rendering.is_idle)

    return wait


@pytest.fixture
def proef(sessie: Sessie, qtbot: QtBot) -> Proef:
    """The session with one client, and what a user does with forms."""
    return Proef(sessie, qtbot)


@pytest.fixture
def vensterproef(
    qtbot: QtBot,
    qapp: QApplication,
    kluizen: SqlcipherKluizen,
    werkplek: Vastewerkplek,
    tmp_path: Path,
) -> Iterator[Vensterproef]:
    """The whole window, locked, with settings of its own."""
    instellingen = Instellingen(tmp_path / "instellingen.ini")
    instellingen.set_weergave("licht")
    venster = make_window(qapp, kluizen, werkplek, instellingen)
    qtbot.addWidget(venster)
    venster.show()
    proef = Vensterproef(venster, instellingen, qtbot)
    proef.settle()
    yield proef
    venster.close()
    qtbot.waitUntil(lambda: not venster.isVisible())
    for hulp in (*qapp.findChildren(Thema), *qapp.findChildren(Focusvolger)):
        hulp.deleteLater()
