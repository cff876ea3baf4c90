"""A field for a passphrase, with Toon and a warning for Caps Lock."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.veldkader import Veldkader, large

_CAPS_AAN = "Caps Lock staat aan."
_GEHEIM = QLineEdit.EchoMode.Password


class _Geheimregel(QLineEdit):
    """One secret line that notices Caps Lock from the letters that come in.

    Signals:
        caps_lock: whether it is on, as far as the last key told.
    """

    caps_lock = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._caps = False
        self.setEchoMode(_GEHEIM)
        hints = Qt.InputMethodHint
        self.setInputMethodHints(
            hints.ImhHiddenText | hints.ImhNoPredictiveText | hints.ImhSensitiveData
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A capital without Shift, or a small letter with it, means Caps Lock."""
        letter = event.text()
        if len(letter) == 1 and letter.isalpha() and letter.lower() != letter.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._tell(letter.isupper() != shift)
        elif event.key() == Qt.Key.Key_CapsLock and self._caps:
            self._tell(aan=False)
        super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Away from here it does not matter."""
        super().focusOutEvent(event)
        self._tell(aan=False)

    def _tell(self, aan: bool) -> None:  # noqa: FBT001  the only value there is
        self._caps = aan
        self.caps_lock.emit(aan)


class Wachtzinveld(Veldkader):
    """Label, secret line, the button that shows it, and what is wrong below."""

    def __init__(self, label: str = "Wachtzin", *, groot: bool = False, hint: str = "") -> None:
        self.invoer = _Geheimregel()
        self.invoer.setMaximumWidth(400)
        if groot:
            large(self.invoer)
        super().__init__(label, self.invoer, hint=hint)
        self.toon = Knop("Toon", icoon="oog", bij_klik=self._toggle)
        self.toon.setAccessibleName(f"Toon {label.lower()}")
        if groot:
            self.toon.setProperty("groot", "ja")
        self.add_beside(self.toon)
        self.invoer.caps_lock.connect(self._show_caps_lock)
        self.invoer.textEdited.connect(self.clear_fout)

    @property
    def wachtzin(self) -> str:
        """What was typed."""
        return self.invoer.text()

    def clear(self) -> None:
        """Forget what was typed, and hide again."""
        self.invoer.clear()
        self.set_fout("")
        self.set_waarschuwing("")
        if self.invoer.echoMode() != _GEHEIM:
            self._toggle()

    def _toggle(self) -> None:
        geheim = self.invoer.echoMode() == _GEHEIM
        self.invoer.setEchoMode(QLineEdit.EchoMode.Normal if geheim else _GEHEIM)
        self.toon.setText("Verberg" if geheim else "Toon")
        self.toon.set_icoon("oog_dicht" if geheim else "oog")

    def _show_caps_lock(self, aan: bool) -> None:  # noqa: FBT001  sent by a signal
        self.set_waarschuwing(_CAPS_AAN if aan else "")
