"""Collect garbage on the thread of the window and on no other.

Python collects on whichever thread happens to make something. A view that went away while it was
part of a circle (a button whose slot holds its screen) was then destroyed by the thread of the
storage, while Qt still sent it events: a segmentation fault, in about one of eight runs of the
tests of the window. With a worker that collects after each job it came in the first run.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 500


class GarbageGuard(QObject):
    """Looks now and then whether there is enough to collect, as Python itself would.

    Args:
        parent: lives as long as the program has views.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(collect_when_due)

    def start(self) -> None:
        """From now on only this collects."""
        gc.disable()
        self._timer.start()


def collect_when_due() -> None:
    """Collect the oldest generation of which enough was made since the last time."""
    made, enough = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if 0 < enough[generation] < made[generation]:
            gc.collect(generation)
            return
