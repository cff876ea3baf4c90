"""Take a layout apart, to fill it again after a reload."""

from PySide6.QtWidgets import QLayout


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()  # gone from sight at once; it lives on until the events are through
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
