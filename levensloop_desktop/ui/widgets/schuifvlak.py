"""A screen that scrolls as a whole where the window is lower than it can do with."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QScrollArea, QWidget
from typing_extensions import override

from levensloop_desktop.ui.widgets.ruimte import least_height

_ROND_OM = 40  # what stays in sight around the focus: the label above a field, the row below
_KLEINST = QSize(96, 96)


class Schuifvlak(QScrollArea):
    """Lays what it holds over all its room, and never lower than that can do with.

    What has the focus stays in sight, and in a list the row that the arrows are on.

    Args:
        inhoud: the screens.
        laagst: under this height it scrolls in any case, so that lists keep some rows.
    """

    def __init__(self, inhoud: QWidget, laagst: int) -> None:
        super().__init__()
        self._laagst = laagst
        self._inhoud = inhoud
        self._lijst: QAbstractItemView | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inhoud)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @override
    def sizeHint(self) -> QSize:
        """Of what it holds."""
        return self._inhoud.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        """It can always scroll."""
        return _KLEINST

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        """Give what it holds the new room."""
        super().resizeEvent(arg__1)
        self.fit()

    @override
    def eventFilter(self, arg__1: QObject, arg__2: QEvent) -> bool:
        """What it holds asks for other room; QScrollArea watches it already."""
        if arg__2.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(arg__1, arg__2)

    def fit(self) -> None:
        """Lay out what it holds."""
        inhoud, ruimte = self._inhoud, self.maximumViewportSize()
        if ruimte.height() >= max(self._laagst, least_height(inhoud, ruimte.width())):
            inhoud.resize(ruimte)
            return
        breedte = ruimte.width() - self.verticalScrollBar().sizeHint().width()
        inhoud.resize(breedte, max(self._laagst, least_height(inhoud, breedte)))

    def _follow(self, _oud: QWidget | None, nu: QWidget | None) -> None:
        """Keep what has the focus in sight."""
        if nu is None or self.verticalScrollBar().maximum() == 0:
            return
        if not self._inhoud.isAncestorOf(nu):
            return
        self._show(nu)
        self._lijst = nu if isinstance(nu, QAbstractItemView) else None
        keuze = self._lijst.selectionModel() if self._lijst is not None else None
        if keuze is not None:
            keuze.currentChanged.connect(self._show_row, Qt.ConnectionType.UniqueConnection)

    def _show_row(self) -> None:
        if self._lijst is not None and self._lijst.hasFocus():
            self._show(self._lijst)

    def _show(self, widget: QWidget) -> None:
        plek = widget.rect()
        if plek.height() > self.viewport().height() - 2 * _ROND_OM:
            cursor = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
            if hasattr(cursor, "center") and not cursor.isEmpty():
                plek = cursor
            else:
                plek.setHeight(0)
        boven = widget.mapTo(self._inhoud, plek.topLeft()).y()
        midden, half = boven + plek.height() // 2, plek.height() // 2
        self.ensureVisible(0, midden, 0, half + _ROND_OM)
