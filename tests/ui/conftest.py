"""A session on a real kluis, for screens without the main window."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from levensloop_desktop.services.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis import SqlcipherKluis
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.task_runner import TaskRunner
from tests.ui.dossierproef import Proef


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
