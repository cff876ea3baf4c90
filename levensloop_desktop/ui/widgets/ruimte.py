"""How little room a part of a screen can do with."""

from PySide6.QtWidgets import QWidget


def least_height(widget: QWidget, breedte: int) -> int:
    """The least height at a width: words that break take more lines where it is narrow.

    Args:
        widget: a screen, a tab, or the inside of a dialog.
        breedte: that it would get.
    """
    indeling = widget.layout()
    hoogte = widget.minimumSizeHint().height()
    if indeling is not None and widget.hasHeightForWidth() and breedte > 0:
        hoogte = max(hoogte, indeling.totalMinimumHeightForWidth(breedte))
    return max(hoogte, widget.minimumHeight())
