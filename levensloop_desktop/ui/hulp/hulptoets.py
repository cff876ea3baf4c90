"""F1 opens the page of the place you are, in any window, also over a question that waits."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from levensloop_desktop.ui.task_runner import TaskRunner

TOETS = Qt.Key.Key_F1


class Hulptoets(QObject):
    """Listens at the window that has the focus; nothing is loaded before somebody asks.

    A shortcut of the main window would be silent while a dialog waits for an answer.
    """

    def __init__(
        self,
        venster: QWidget,
        rendering: "TaskRunner",
        rondleiding: Callable[[], Callable[[], None] | None],
    ) -> None:
        """Ask `rondleiding` each time what shows the tour; None while the kluis is locked."""
        super().__init__(venster)
        self._venster, self._rendering, self._rondleiding = venster, rendering, rondleiding
        QGuiApplication.instance().focusWindowChanged.connect(self._watch)  # type: ignore[union-attr]
        self._watch(QGuiApplication.focusWindow())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """F1 is ours; everything else goes on."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == TOETS
        ):
            self.show_help(QApplication.focusWidget())
            return True
        return super().eventFilter(watched, event)

    def show_help(self, plek: QWidget | None) -> None:
        """Show the page of a place beside the work, or over the dialog that waits."""
        from levensloop_desktop.ui.hulp.hulpvenster import Hulpvenster  # noqa: PLC0415  see above
        from levensloop_desktop.ui.hulp.plekken import page_at  # noqa: PLC0415  idem

        boven = QApplication.activeModalWidget() or self._venster
        hulp = boven.findChild(Hulpvenster)
        if hulp is None:
            hulp = Hulpvenster(self._rendering, boven)
            hulp.rondleiding_gevraagd.connect(self._show_tour)
            hulp.rondleiding.setVisible(self._rondleiding() is not None)
        hulp.show_page(page_at(plek))
        hulp.show()
        hulp.activateWindow()
        hulp.blad.setFocus()

    def _show_tour(self) -> None:
        show = self._rondleiding()
        if show is not None:
            show()

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
