"""Somebody at the keyboard: keys go where the window system would send them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QWidget

from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.main_window import MainWindow
from levensloop_desktop.ui.widgets.knoppen import Knop

Gereed = Callable[[], bool]
W = TypeVar("W", bound=QWidget)
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
GEEN = Qt.KeyboardModifier.NoModifier


@dataclass
class Gebruiker:
    """Types, clicks and looks; knows no service and no kluis.

    Args:
        venster: the main window.
        wacht: waits until something is so, or fails.
    """

    venster: MainWindow
    wacht: Callable[[Gereed], None]

    def wacht_op_rust(self) -> None:
        """Until no job runs, every answer was shown, and the window on top listens."""
        self.wacht(self._rustig)

    def _rustig(self) -> bool:
        boven = QApplication.activeModalWidget() or self.venster
        luistert = boven.isActiveWindow() or QApplication.activePopupWidget() is not None
        if not luistert:
            boven.activateWindow()  # offscreen no window manager gives the focus back
        return self.venster.storage.is_idle and self.venster.rendering.is_idle and luistert

    def toets(self, toets: Qt.Key, samen: Qt.KeyboardModifier = GEEN) -> None:
        """Press one key."""
        QTest.keyClick(self._doel(), toets, samen)
        self.wacht_op_rust()

    def typ(self, tekst: str) -> None:
        """Type a text where the focus is; a line end is Enter."""
        for teken in tekst:
            if teken == "\n":
                QTest.keyClick(self._doel(), Qt.Key.Key_Return)
            elif teken.isascii():
                QTest.keyClicks(self._doel(), teken)
            else:
                _send_letter(self._doel(), teken)

    def vervang(self, tekst: str) -> None:
        """Type a text in place of what stands where the focus is."""
        self.toets(Qt.Key.Key_A, CTRL)
        self.typ(tekst)

    def klik(self, widget: QWidget, plek: QPoint | None = None) -> None:
        """Click on something that is on screen and may be clicked."""
        assert widget.isVisible(), f"not on screen: {type(widget).__name__}"
        assert widget.isEnabled(), f"not enabled: {type(widget).__name__}"
        midden = plek or widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, GEEN, midden)
        self.wacht_op_rust()

    def druk(self, woorden: str, binnen: QWidget | None = None) -> None:
        """Click the button that says these words."""
        self.klik(self.knop(woorden, binnen))

    def knop(self, woorden: str, binnen: QWidget | None = None) -> Knop:
        """The button on screen that says these words."""
        grond = binnen or QApplication.activeModalWidget() or self.venster
        gevonden = [
            knop for knop in grond.findChildren(Knop) if knop.isVisible() and knop.text() == woorden
        ]
        assert len(gevonden) == 1, f"{len(gevonden)} buttons say {woorden}"
        return gevonden[0]

    def op_scherm(self, soort: type[W]) -> W:
        """The one widget of a class that is on screen, in whichever window."""
        gevonden = [
            widget
            for widget in QApplication.allWidgets()
            if isinstance(widget, soort) and widget.isVisible()
        ]
        assert len(gevonden) == 1, f"{len(gevonden)} of {soort.__name__} on screen"
        return gevonden[0]

    def vul_in(self, formulier: Formulier, **woorden: str) -> None:
        """Fill in fields of a form by their name: text is typed, a choice is made by its words."""
        for naam, tekst in woorden.items():
            self.vul_veld_in(formulier, naam, tekst)

    def vul_veld_in(self, formulier: Formulier, naam: str, tekst: str) -> None:
        """Go to a field, put words in it, and leave it with Tab."""
        widget = formulier.velden[naam].invoer.focus_widget()
        assert widget.isVisible(), f"field not on screen: {naam}"
        widget.setFocus(Qt.FocusReason.MouseFocusReason)
        if isinstance(widget, QComboBox) and not widget.isEditable():
            self.kies(widget, tekst)
        else:
            self.vervang(tekst)
        self.toets(Qt.Key.Key_Tab)
        self._sluit_opzoeklijst()

    def kies(self, box: QComboBox, woorden: str) -> None:
        """Open a combobox, go down to an item, and take it."""
        plaats = box.findText(woorden)
        assert plaats >= 0, f"no choice {woorden}"
        box.setFocus(Qt.FocusReason.TabFocusReason)
        self.toets(Qt.Key.Key_Home)
        for _ in range(plaats - box.currentIndex()):
            self.toets(Qt.Key.Key_Down)
        assert box.currentText() == woorden

    def kies_regel(self, lijst: QAbstractItemView, woorden: str) -> None:
        """Click on the line of a list or tree that begins with these words."""
        gevonden = lijst.model().match(
            lijst.model().index(0, 0),
            Qt.ItemDataRole.DisplayRole,
            woorden,
            1,
            Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive,
        )
        assert gevonden, f"no line {woorden}"
        lijst.scrollTo(gevonden[0])
        self.klik(lijst.viewport(), lijst.visualRect(gevonden[0]).center())

    def _doel(self) -> QWidget:
        doel = (
            QWidget.keyboardGrabber()
            or QApplication.activePopupWidget()
            or QApplication.focusWidget()
        )
        return doel or QApplication.activeModalWidget() or self.venster

    def _sluit_opzoeklijst(self) -> None:
        """A list of names that is still open under a field takes the one key it waits for."""
        if QApplication.activePopupWidget() is not None:
            self.toets(Qt.Key.Key_Escape)


def _send_letter(doel: QWidget, teken: str) -> None:
    for soort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(doel, QKeyEvent(soort, 0, GEEN, teken))
