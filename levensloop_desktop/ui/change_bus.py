"""Tell every view what a write touched; no view knows another."""

from PySide6.QtCore import QObject, Signal


class ChangeBus(QObject):
    """One place where writes are announced.

    Signals:
        changed: the `Changes` of a finished write.
    """

    changed = Signal(object)
