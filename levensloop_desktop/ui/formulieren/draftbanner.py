"""The line that offers text which was typed and never saved."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from levensloop_desktop.services.ports.kluisport import Draft
from levensloop_desktop.ui.widgets.teksten import alinea


class Draftbanner(QFrame):
    """Offers one draft.

    Signals:
        restore_wanted: put the text back.
        discard_wanted: throw the text away.
    """

    restore_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("balk", "banner")
        self.setAccessibleName("Niet bewaarde tekst")
        self.text = alinea("", parent=self)
        self.restore_button = QPushButton("Terugzetten", self)
        self.restore_button.clicked.connect(self.restore_wanted)
        self.discard_button = QPushButton("Weggooien", self)
        self.discard_button.setProperty("kind", "flat")
        self.discard_button.clicked.connect(self.discard_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.restore_button)
        row.addWidget(self.discard_button)
        self.hide()

    def offer(self, draft: Draft, *, verouderd: bool) -> None:
        """Show the line for a draft."""
        tekst = f"Er staat nog tekst die niet bewaard was (van {_moment(draft.wanneer)})."
        if verouderd:
            tekst += " Wat er bewaard is, is daarna gewijzigd."
        self.text.setText(tekst)
        self.show()


def _moment(wanneer: datetime) -> str:
    return wanneer.astimezone().strftime("%d-%m-%Y %H:%M")
