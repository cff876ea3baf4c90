"""Choosing by typing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from levensloop_desktop.ui.formulieren.keuzeinvoer import Keuzevak


def _box(qtbot: QtBot) -> Keuzevak:
    box = Keuzevak()
    qtbot.addWidget(box)
    box.addItems(["niet vastgelegd", "GGZ begeleid", "GGZ wonen 1", "GGZ wonen 5"])
    box.show()
    return box


def test_words_with_a_space_find_their_choice(qtbot: QtBot) -> None:
    """The space belongs to what is typed, and the list stays shut."""
    box = _box(qtbot)
    gekozen: list[int] = []
    box.activated.connect(gekozen.append)
    QTest.keyClicks(box, "ggz wonen 5")
    assert box.currentText() == "GGZ wonen 5"
    assert not box.view().isVisible()
    assert gekozen[-1] == 3


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_space_on_its_own_opens_the_list(qtbot: QtBot) -> None:
    """As everywhere."""
    box = _box(qtbot)
    QTest.keyClick(box, Qt.Key.Key_Space)
    qtbot.waitUntil(box.view().isVisible)
    box.hidePopup()


def test_a_space_is_typed_where_names_are_looked_up(qtbot: QtBot) -> None:
    """A choice that may be typed in keeps its spaces."""
    box = _box(qtbot)
    box.setEditable(True)
    box.clearEditText()
    QTest.keyClicks(box, "iets met woorden")
    assert box.currentText() == "iets met woorden"
