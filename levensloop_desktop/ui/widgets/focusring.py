"""The one focus frame: a dark line on the control and a yellow one around it."""

from PySide6.QtCore import QObject, QRectF, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QFocusFrame,
    QMainWindow,
    QPlainTextEdit,
    QProxyStyle,
    QScrollArea,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QTabBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import current_tokens

_MARGES = (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin)


class _Ringmaten(QProxyStyle):
    """Leaves room for the ring outside the control."""

    @override
    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Three pixels on each side."""
        if metric in _MARGES:
            return maten.RING_BUITEN
        return super().pixelMetric(metric, option, widget)

    @override
    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        """Lay the frame above the control and what surrounds it, so that nothing cuts it."""
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0  # the inner line lies on the control itself
        return super().styleHint(hint, option, widget, returnData)


class Focusring(QFocusFrame):
    """Stands around one control; lists, tables and tabs draw their own frame inside."""

    def __init__(self) -> None:
        super().__init__()
        self._maten = _Ringmaten("Fusion")
        self._maten.setParent(self)
        self.setStyle(self._maten)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both lines around the control."""
        del event
        gevolgd: QWidget | None = self.widget()
        if gevolgd is None:
            return
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = maten.RING_BUITEN / 2
        buiten = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.setPen(QPen(QColor(tokens.focus_outer), maten.RING_BUITEN))
        painter.drawRoundedRect(buiten, 5.5, 5.5)
        if tokens.focus_inner != tokens.focus_outer:
            rand = maten.RING_BUITEN + maten.RING_BINNEN / 2
            binnen = QRectF(self.rect()).adjusted(rand, rand, -rand, -rand)
            painter.setPen(QPen(QColor(tokens.focus_inner), maten.RING_BINNEN))
            painter.drawRoundedRect(binnen, 3, 3)
        painter.end()


class Focusvolger(QObject):
    """Keeps the one frame on what has the focus.

    The frame lives beside the control it follows and goes with it, so a new one is made when the
    screen it stood on is gone.

    Args:
        app: tells who has the focus.
        parent: takes this along when it goes; the application when it is not said.
    """

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent or app)
        self._ring = Focusring()
        app.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        del old
        if not isValid(self._ring):
            self._ring = Focusring()
        self._ring.setWidget(now if now is not None and _wants_ring(now) else None)  # type: ignore[arg-type]
        if self._ring.widget() is not None and self._ring.isHidden():
            QTimer.singleShot(0, self, self._look_again)

    def _look_again(self) -> None:
        """A control in a form that appears has its place a moment later; the frame stayed away."""
        if not isValid(self._ring):
            return
        gevolgd: QWidget | None = self._ring.widget()
        if gevolgd is not None and gevolgd.isVisible() and self._ring.isHidden():
            self._ring.setWidget(None)  # type: ignore[arg-type]
            self._ring.setWidget(gevolgd)


def _wants_ring(widget: QWidget) -> bool:
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return True
    own = QAbstractItemView | QTabBar | QMainWindow | QScrollArea | QAbstractScrollArea
    return not widget.isWindow() and not isinstance(widget, own)
