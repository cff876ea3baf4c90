"""Tab in the order of reading, where that is not the order in which widgets were made."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_in_tab_order(*widgets: QWidget) -> None:
    """Let Tab go through widgets in this order, which is the order of reading."""
    for eerder, later in pairwise(widgets):
        QWidget.setTabOrder(eerder, later)


def tab_stops(*delen: QWidget) -> list[QWidget]:
    """Where Tab stops in these parts; the list of a combobox is a window of its own."""
    return [
        widget
        for deel in delen
        for widget in deel.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.window() is deel.window()
    ]
