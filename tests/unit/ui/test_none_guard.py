"""The singletons of Python under a Qt that does not count them."""

import sys

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import levensloop_desktop.ui

_LANG = 1 << 50


def test_none_outlives_any_number_of_qt_calls(qtbot: QtBot) -> None:
    """Ten thousand calls that give nothing do not bring None near its end."""
    assert levensloop_desktop.ui.__file__
    widget = QWidget()
    qtbot.addWidget(widget)
    for _ in range(10_000):
        widget.update()
    assert sys.version_info >= (3, 12) or sys.getrefcount(None) > _LANG
