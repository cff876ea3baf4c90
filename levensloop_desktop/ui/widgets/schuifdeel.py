"""The part of a dialog that scrolls when the screen is too low for it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

RINGRUIMTE = 4  # around the fields, for the ring of the one with the focus
_ROND_OM = 168  # title bar, margins and the row of buttons
_NAAST = 72  # margins, ring and scroll bar


class Schuifdeel(QScrollArea):
    """As high as what is in it, and never higher than the screen; the buttons stay below it."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._binnen = QWidget()
        self.kolom = QVBoxLayout(self._binnen)
        self.kolom.setContentsMargins(RINGRUIMTE, RINGRUIMTE, RINGRUIMTE, RINGRUIMTE)
        self.setWidget(self._binnen)
        self._binnen.installEventFilter(self)

    @override
    def sizeHint(self) -> QSize:
        """Of the content, as far as the screen goes."""
        nodig = self.kolom.totalSizeHint()
        hoogte = nodig.height()
        if self.kolom.hasHeightForWidth():
            hoogte = self.kolom.totalHeightForWidth(nodig.width())
        hoogst = self.screen().availableSize().height() - _ROND_OM
        balk = self.verticalScrollBar().sizeHint().width() if hoogte > hoogst else 0
        return QSize(nodig.width() + balk, min(hoogte, hoogst))

    def make_room(self, deel: QWidget, breedte: int) -> None:
        """Keep a part wide, as far as the screen goes.

        Args:
            deel: what must not be squeezed.
            breedte: that it wants.
        """
        breedst = self.screen().availableSize().width() - _NAAST
        deel.setMinimumWidth(min(breedte, breedst))

    @override
    def minimumSizeHint(self) -> QSize:
        """The same: the dialog is as large as its words."""
        return self.sizeHint()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with what is said."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
