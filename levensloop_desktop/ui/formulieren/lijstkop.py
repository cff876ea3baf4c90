"""What stands above a list: its heading, how many there are, and the button that adds one."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from levensloop_desktop.ui.stijl.maten import MARGE, RUIMTE_M, RUIMTE_S
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.knoppen import Knop

HOOGTE = 40


class Lijstkop(QWidget):
    """Heading, count and button."""

    def __init__(self, titel: str, nieuw: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.titel = Inkorttekst(titel, "label", self)
        self.telling = Inkorttekst("", "klein", self)
        self.add_button = Knop(nieuw, icoon="plus", kind="flat", toets="Ctrl+N", parent=self)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(MARGE, 0, RUIMTE_S, 0)
        self.row.setSpacing(RUIMTE_M)
        self.row.addWidget(self.titel)
        self.row.addWidget(self.telling)
        self.row.addStretch(1)
        self.row.addWidget(self.add_button)
        self.setFixedHeight(HOOGTE)
