"""Two layers of the window: the daily work, and Nu handelen over the whole of it."""

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid
from typing_extensions import override

from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.services.dossier.drafts import keep_drafts
from levensloop_desktop.services.toegang.rechten import Handeling
from levensloop_desktop.ui.nu_handelen.nu_handelen_scherm import NuHandelenScherm
from levensloop_desktop.ui.sessie import Sessie


class Lagen(QStackedWidget):
    """Holds the work; Nu handelen lies over it until it is closed.

    Args:
        sessie: the open session; its `crisis_requested` opens Nu handelen.
        werk: navigation, bars and screens.

    Signals:
        teruggekeerd: Nu handelen was closed and nothing had the focus before.
    """

    teruggekeerd = Signal()

    def __init__(self, sessie: Sessie, werk: QWidget) -> None:
        super().__init__()
        self._sessie = sessie
        self._werk = werk
        self._eerder: QWidget | None = None
        self.scherm: NuHandelenScherm | None = None
        self.addWidget(werk)
        sessie.crisis_requested.connect(self.open)

    @override
    def minimumSizeHint(self) -> QSize:
        """Of what is shown alone: the layer below folds when it is shown again."""
        boven = self.currentWidget()
        return boven.minimumSizeHint() if boven is not None else super().minimumSizeHint()

    def open(self, client_id: str) -> None:
        """Show Nu handelen for a client."""
        if not client_id or self.scherm is not None:
            return
        if not self._sessie.may(Handeling.DOSSIER_LEZEN):
            return
        self._eerder = QApplication.focusWidget()
        scherm = NuHandelenScherm(self._sessie, ClientId(RecordId(client_id)))
        scherm.gesloten.connect(self.close_screen)
        self.scherm = scherm
        self.addWidget(scherm)
        self.setCurrentWidget(scherm)
        scherm.setFocus()

    def close_screen(self) -> None:
        """Back to the work, where the focus was; what was half typed stays a draft."""
        scherm = self.scherm
        if scherm is None:
            return
        draft = scherm.regel.draft_now()
        if draft is not None:
            job = partial(keep_drafts, self._sessie.kluis, [draft])
            self._sessie.read(job, _nothing)
        self.scherm = None
        self._sessie.remove_editor(scherm.regel)
        self.setCurrentWidget(self._werk)
        self.removeWidget(scherm)
        scherm.deleteLater()
        eerder, self._eerder = self._eerder, None
        if eerder is not None and isValid(eerder) and eerder.isVisible():
            eerder.setFocus()
        else:
            self.teruggekeerd.emit()


def _nothing(_: None) -> None:
    """The draft is kept; nothing on screen changes."""
