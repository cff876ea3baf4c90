"""The real main window on a real kluis."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.main_window import MainWindow
from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.stijl.thema import Thema
from tests.e2e.gebruiker import Gebruiker


@pytest.fixture
def venster(
    qtbot: QtBot,
    qapp: QApplication,
    kluizen: SqlcipherKluizen,
    werkplek: Vastewerkplek,
    kluispad: Path,
    tmp_path: Path,
) -> Iterator[MainWindow]:
    """The locked window, which knows one kluis."""
    instellingen = Instellingen(tmp_path / "instellingen.ini")
    instellingen.remember_kluis(kluispad)
    # Its list loads for a moment, in which the platform without a screen gives the focus back to a
    # list of proposals that closed long before (a real window system does that at once).
    instellingen.set_spelling_aan(aan=False)
    thema = Thema(qapp, "licht")
    gemaakt = MainWindow(kluizen, werkplek, instellingen, thema)
    gemaakt.show()
    qtbot.waitActive(gemaakt)
    yield gemaakt
    gemaakt.close()
    qtbot.waitUntil(lambda: not gemaakt.isVisible())
    gemaakt.deleteLater()
    thema.deleteLater()


@pytest.fixture
def gebruiker(qtbot: QtBot, venster: MainWindow) -> Gebruiker:
    """Who sits before the window."""
    zit_er = Gebruiker(venster, lambda gereed: qtbot.waitUntil(gereed, timeout=20_000))
    zit_er.wacht_op_rust()
    return zit_er
