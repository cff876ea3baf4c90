"""Keep where somebody put the handle of a splitter, and put it there again."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QByteArray, QEvent, QObject
from PySide6.QtWidgets import QSplitter
from typing_extensions import override


@runtime_checkable
class Indelingen(Protocol):
    """Where layouts are kept; the window has one (ui/settings.py)."""

    def layout(self, naam: str) -> QByteArray:
        """The kept layout, empty when there is none."""

    def keep_layout(self, naam: str, indeling: QByteArray) -> None:
        """Keep a layout."""


class Splitstand(QObject):
    """The handle of one splitter, by a name that says nothing of a client.

    Args:
        splitter: with its parts in it.
        naam: of the place in the window.
    """

    def __init__(self, splitter: QSplitter, naam: str) -> None:
        super().__init__(splitter)
        self._splitter = splitter
        self._naam = f"deling/{naam}"
        self._richting = splitter.orientation()  # on a narrow window it may turn (Splitser)
        self._geplaatst = False
        splitter.installEventFilter(self)
        splitter.splitterMoved.connect(self._keep)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put the handle back when it is first shown."""
        if event.type() == QEvent.Type.Show and not self._geplaatst and self._is_straight():
            self._geplaatst = True
            kast = self._kast()
            stand = kast.layout(self._naam) if kast is not None else QByteArray()
            if not stand.isEmpty():
                self._splitter.restoreState(stand)
        return super().eventFilter(watched, event)

    def _keep(self, _plaats: int, _nummer: int) -> None:
        kast = self._kast()
        if kast is not None and self._is_straight():
            kast.keep_layout(self._naam, self._splitter.saveState())

    def _is_straight(self) -> bool:
        return self._splitter.orientation() == self._richting

    def _kast(self) -> Indelingen | None:
        kast = getattr(self._splitter.window(), "instellingen", None)
        return kast if isinstance(kast, Indelingen) else None
