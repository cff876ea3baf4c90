"""Put a theme on the application and follow the system while it runs."""

import gc
from string import Template

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from levensloop_desktop.resources import resource
from levensloop_desktop.services.werkplek.geheugendump import return_freed_memory
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.kleine_vormen import LevensloopStijl
from levensloop_desktop.ui.stijl.palet import is_dark, make_palette, tokens_of
from levensloop_desktop.ui.stijl.tokens import CONTRAST, DONKER, LICHT, Tokens

_LETTERS = ("fonts/NotoSans-Regular.ttf", "fonts/NotoSans-Bold.ttf")
_KEUZES = {"licht": LICHT, "donker": DONKER, "contrast": CONTRAST}
WEERGAVEN = (
    ("systeem", "Zoals de computer"),
    ("licht", "Licht"),
    ("donker", "Donker"),
    ("contrast", "Hoog contrast"),
)


class Thema(QObject):
    """The theme of the application.

    Args:
        app: wears it.
        weergave: what the user chose.
        sheet: whether the style sheet goes on at once. Widgets that are made before it are dressed
            once, and not at each step of their making; `apply` puts it on.

    Signals:
        changed: another theme was put on.
    """

    changed = Signal()

    def __init__(self, app: QApplication, weergave: str = "systeem", *, sheet: bool = True) -> None:
        super().__init__(app)
        self._app = app
        self._weergave = weergave
        self._system_palette = app.palette()
        app.setStyle(LevensloopStijl())
        for letter in _LETTERS:
            QFontDatabase.addApplicationFont(str(resource(letter)))
        app.setFont(maten.font(maten.TEKST))
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.apply)
        hints.accessibility().contrastPreferenceChanged.connect(self.apply)
        if sheet:
            self.apply()
        else:
            self._app.setPalette(self._palette(self._wanted()))

    @property
    def weergave(self) -> str:
        """What the user chose: the system's theme or one of ours."""
        return self._weergave

    def choose(self, weergave: str) -> None:
        """Follow the system ("systeem") or keep one theme."""
        self._weergave = weergave
        self.apply()

    def apply(self) -> None:
        """Put palette and style sheet of the wanted theme on the application."""
        tokens = self._wanted()
        self._app.setPalette(self._palette(tokens))
        self._app.setStyleSheet(make_stylesheet(tokens))
        self.changed.emit()

    def give_back_memory(self) -> None:
        """After a lock, once its screens are gone: forget how they were dressed, and free that.

        Qt remembers every list, table and field that a style sheet ever dressed, until the sheet
        is put on anew. Only the unlock screen stands then, so that it costs little.
        """
        QTimer.singleShot(0, self, self._give_back_memory)

    def _give_back_memory(self) -> None:
        gc.collect()  # the screens of the kluis, on this thread
        self._app.setStyleSheet(self._app.styleSheet())
        return_freed_memory()

    def _palette(self, tokens: Tokens) -> QPalette:
        return self._system_palette if tokens.naam == "systeem" else make_palette(tokens)

    def _wanted(self) -> Tokens:
        if self._weergave in _KEUZES:
            return _KEUZES[self._weergave]
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            if QGuiApplication.platformName() == "windows":
                return tokens_of(self._system_palette)
            return CONTRAST
        return DONKER if is_dark(hints.colorScheme()) else LICHT


def make_stylesheet(tokens: Tokens) -> str:
    """The style sheet with the colours of a theme filled in."""
    sjabloon = Template(resource("style/levensloop.qss").read_text("utf-8"))
    return sjabloon.substitute(tokens.by_name)
