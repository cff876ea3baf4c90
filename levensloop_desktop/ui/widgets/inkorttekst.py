"""A label that gives way: cut with an ellipsis where there is no room, whole in the tooltip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

_KLEINST = 24
_LANGST = 500  # characters; no screen shows more on a line


class Inkorttekst(QLabel):
    """One line of plain text."""

    def __init__(self, inhoud: str = "", rol: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._meer = ""
        if rol:
            self.setProperty("rol", rol)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setText(inhoud)

    @override
    def setText(self, text: str) -> None:
        """Show another text; the tooltip of the one before goes."""
        super().setText(text[:_LANGST])
        if self._meer:
            self.set_more("")
        self.setToolTip("")

    def set_more(self, meer: str) -> None:
        """What there is besides the text shown, for the tooltip and for who cannot see it."""
        self._meer = meer
        self.setToolTip(meer)
        self.setAccessibleDescription(meer)

    @override
    def minimumSizeHint(self) -> QSize:
        width = min(_KLEINST, super().sizeHint().width())
        return QSize(width, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        tip = self._meer or (self.text() if shown != self.text() else "")
        if self.toolTip() != tip:
            self.setToolTip(tip)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()
