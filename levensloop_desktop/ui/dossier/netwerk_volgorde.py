"""Tab order where it is not the order in which widgets were made."""

from itertools import pairwise

from PySide6.QtWidgets import QWidget


def put_in_tab_order(*widgets: QWidget) -> None:
    """Let Tab go through widgets in this order, which is the order of reading."""
    for eerder, later in pairwise(widgets):
        QWidget.setTabOrder(eerder, later)
