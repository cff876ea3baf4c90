"""The parts of others in this program, to read and to copy."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from levensloop_desktop.services.dossier.onderdelen import list_parts, shipped_list
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea

_MAAT = (720, 480)
_UITLEG = (
    "Levensloop zelf valt onder de EUPL-1.2. Het is gemaakt met deze onderdelen van anderen, elk "
    "met een eigen licentie."
)


class Onderdelenvenster(QDialog):
    """One line per part; Esc closes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Onderdelen en licenties")
        self.resize(*_MAAT)
        self.lijst = QPlainTextEdit()
        self.lijst.setAccessibleName("Onderdelen en licenties")
        self.lijst.setReadOnly(True)
        self.lijst.setTabChangesFocus(True)
        self.lijst.setPlainText(shipped_list() or _as_text())
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(maten.MARGE, maten.MARGE, maten.MARGE, maten.MARGE)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(alinea(_UITLEG))
        kolom.addWidget(self.lijst, 1)
        sluiten = Knop("Sluiten", toets="Esc", bij_klik=self.reject)
        kolom.addWidget(sluiten, 0, Qt.AlignmentFlag.AlignRight)


def _as_text() -> str:
    return "\n".join(f"{deel.naam} {deel.versie}: {deel.licentie}" for deel in list_parts())
