"""The tabs of a dossier, with the focus frame inside the current one."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget
from typing_extensions import override

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import current_tokens


class Tabbalk(QTabBar):
    """Tabs of 40 px, four pixels of accent under the chosen one."""

    def __init__(self, naam: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(naam)
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        self.setFixedHeight(maten.TABBLADEN)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Tabs, and the frame in the current one."""
        super().paintEvent(event)
        if not self.hasFocus() or self.currentIndex() < 0:
            return
        tokens = current_tokens()
        vak: QRect = self.tabRect(self.currentIndex())
        painter = QPainter(self)
        painter.setPen(QPen(QColor(tokens.focus_inner), 2))
        painter.drawRect(vak.adjusted(1, 1, -1, -5))
        painter.setPen(QPen(QColor(tokens.focus_outer), 2))
        painter.drawRect(vak.adjusted(3, 3, -3, -7))
        painter.end()
