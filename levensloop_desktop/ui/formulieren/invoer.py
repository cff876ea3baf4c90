"""What every input of a form can do, whatever kind of value it holds."""

from abc import abstractmethod
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from levensloop_desktop.domain.velden import Veld
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.teksten import name_control, restyle

Getypt = str | bool | list[str]  # as typed; JSON can hold it

_KEEPS_FOCUS = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason})


class Invoer(Focusdoel):
    """An input for one field: holds what was typed, also when that is no valid value.

    Signals:
        edited: the user changed what is typed.
        left: the focus went to another field.
        submitted: Enter was pressed in a line.
    """

    edited = Signal()
    left = Signal()
    submitted = Signal()

    def __init__(self, veld: Veld, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.veld = veld
        self.is_unsaved: Callable[[], bool] = _always
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)

    @abstractmethod
    def typed(self) -> Getypt:
        """What stands in the input now."""

    @abstractmethod
    def set_typed(self, getypt: Getypt) -> None:
        """Put back what was typed earlier."""

    def begin_with(self, getypt: Getypt) -> None:
        """Show a stored value; what was typed before it cannot be brought back any more."""
        self.set_typed(getypt)

    def wipe(self) -> None:
        """Another dossier comes: keep nothing of this one, not even for undo."""

    @abstractmethod
    def typed_for(self, waarde: Any) -> Getypt:
        """What would stand in the input for a value of the field."""

    @abstractmethod
    def value(self) -> Any:
        """The value that is typed.

        Raises:
            ValueError: with a Dutch sentence, when what is typed is no value.
        """

    def set_gegevens(self, gegevens: Gegevens) -> None:
        """Learn what can be chosen from, and which day it is."""

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the user read and copy, not change."""
        self.setEnabled(not read_only)

    def tidy(self) -> None:
        """Write a valid value the way it is always written; called when the field is left."""

    @override
    @abstractmethod
    def focus_widget(self) -> QWidget:
        """The widget that takes the focus and the label."""

    def set_error(self, *, error: bool) -> None:
        """Give the edge of the input the red of an error."""
        target = self.focus_widget()
        if target.property("error") != error:
            target.setProperty("error", error)
            restyle(target)

    def _adopt(self, widget: QWidget) -> None:
        """Place the widget that is typed in, and watch it."""
        self._row.addWidget(widget, 1)
        name_control(widget, self.veld.label)
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QFocusEvent)
            and event.type() is QEvent.Type.FocusOut
            and event.reason() not in _KEEPS_FOCUS
        ):
            self.tidy()
            self.left.emit()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            keys, widget = QKeySequence.StandardKey, self.focus_widget()
            typed = self.is_unsaved() and _can_undo(widget)
            undo, redo = event.matches(keys.Undo), event.matches(keys.Redo)
            if (undo and not typed) or (redo and not _can_redo(widget)):
                event.ignore()  # nothing typed is left to undo here: the key is for what was saved
                return True
        return super().eventFilter(watched, event)


def _always() -> bool:
    return True


def _can_undo(widget: QWidget) -> bool:
    if isinstance(widget, QPlainTextEdit):
        return widget.document().isUndoAvailable()
    line = widget.lineEdit() if isinstance(widget, QComboBox) else widget
    return isinstance(line, QLineEdit) and line.isUndoAvailable()


def _can_redo(widget: QWidget) -> bool:
    if isinstance(widget, QPlainTextEdit):
        return widget.document().isRedoAvailable()
    line = widget.lineEdit() if isinstance(widget, QComboBox) else widget
    return isinstance(line, QLineEdit) and line.isRedoAvailable()
