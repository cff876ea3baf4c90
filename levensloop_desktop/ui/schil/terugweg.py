"""Ctrl+Z and Ctrl+Shift+Z: what is typed, then what was chosen, then what was saved."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.widgets.meldingen import TOETS_TERUG, TOETS_VOORUIT, Ongedaanregel

NIETS = "Er is hier niets meer om ongedaan te maken."
NIETS_OPNIEUW = "Er is hier niets om opnieuw te doen."


class Terugweg(QObject):
    """Listens to both keys, and says in the undo line what they did.

    A field that holds unsaved typing takes the keys itself. Then comes a choice that is not saved,
    then what the undo line offers, then the last write in this dossier.
    """

    def __init__(self, sessie: Sessie, regel: Ongedaanregel, werk: QWidget) -> None:
        super().__init__(werk)
        self._ongedaan = sessie.ongedaan
        self._regel = regel
        self._offered = False  # whether the line offers to undo the last write of all
        sessie.bus.changed.connect(self._note_write)
        sessie.undo_offered.connect(self._note_offer)
        self._ongedaan.gedaan.connect(self._say)
        self._listen(werk, TOETS_TERUG, self.undo)
        if sessie.may_undo:
            self._listen(werk, TOETS_VOORUIT, self.redo)
            self._listen(werk, "Ctrl+Y", self.redo)

    def undo(self) -> None:
        """Take one step back."""
        if _undo_choice():
            return
        if self._offered and not self._regel.isHidden():
            self._regel.use()
        elif not self._ongedaan.undo():
            self._regel.tell(NIETS)

    def redo(self) -> None:
        """Take one step forward again."""
        if not self._ongedaan.redo():
            self._regel.tell(NIETS_OPNIEUW)

    def _listen(self, werk: QWidget, toets: str, do: Callable[[], None]) -> None:
        QShortcut(QKeySequence(toets), werk).activated.connect(do)

    def _note_write(self, _: object) -> None:
        self._offered = False

    def _note_offer(self, *_: object) -> None:
        self._offered = True

    def _say(self, zin: str, back: bool) -> None:  # noqa: FBT001 - the signature of a signal
        if back:
            self._regel.offer_again(zin, self.redo)
        else:
            self._regel.offer(zin, self.undo)


def _undo_choice() -> bool:
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None and not isinstance(widget, Formulier):
        widget = widget.parentWidget()
    return isinstance(widget, Formulier) and widget.undo_choice()
