"""The bar above the pages: which page, how large, and words to look for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import tekst, unseen_label, veldlabel
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

STAPPEN = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
HELE_PAGINA, BREEDTE = QPdfView.ZoomMode.FitInView, QPdfView.ZoomMode.FitToWidth
_NUMMERBREEDTE, _ZOOMBREEDTE, _ZOEKBREEDTE, _STANDBREEDTE = 48, 136, 144, 72
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Springveld(QLineEdit):
    """A field in which Enter does something here, and never presses the button of the window.

    Signals:
        gevraagd: Enter; with Shift the other way (True).
    """

    gevraagd = Signal(bool)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks; Esc empties a field that holds something before it closes the window."""
        if event.key() in _ENTER:
            terug = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.gevraagd.emit(bool(terug))
        elif event.key() == Qt.Key.Key_Escape and self.text() and self.isModified():
            self.clear()
        else:
            super().keyPressEvent(event)


class Paginabalk(QWidget):
    """Controls alone; the view listens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.vorige = Knop("", icoon="links")
        self.vorige.setAccessibleName("Vorige pagina")
        self.vorige.setToolTip("Vorige pagina")
        self.nummer = Springveld()
        self.nummer.setValidator(QIntValidator(1, 99_999, self.nummer))
        self.nummer.setFixedWidth(_NUMMERBREEDTE)
        self.nummer.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.van = tekst("", "tekst2")
        self.volgende = Knop("", icoon="rechts")
        self.volgende.setAccessibleName("Volgende pagina")
        self.volgende.setToolTip("Volgende pagina")
        self.zoom = _make_zoom()
        self.zoek = Springveld()
        self.zoek.setPlaceholderText("Zoeken  Ctrl+F")
        self.zoek.setAccessibleName("Zoeken in het document")
        self.zoek.setClearButtonEnabled(True)
        self.zoek.setFixedWidth(_ZOEKBREEDTE)
        self.stand = tekst("", "klein")
        self.stand.setFixedWidth(_STANDBREEDTE)
        rij = Vloeirij(self, tussen=maten.RUIMTE_S)
        rij.setContentsMargins(maten.RUIMTE_L, maten.RUIMTE_S, maten.RUIMTE_S, maten.RUIMTE_S)
        rij.addWidget(self._turning())
        rij.addWidget(self.zoom)
        unseen_label("Grootte van de bladzijden", self.zoom)
        rij.add_stretch()
        rij.addWidget(self.zoek)
        rij.addWidget(self.stand)

    def _turning(self) -> QWidget:
        """What turns the pages; stays together."""
        samen = QWidget(self)
        rij = QHBoxLayout(samen)
        rij.setContentsMargins(0, 0, maten.RUIMTE_L, 0)
        rij.setSpacing(maten.RUIMTE_S)
        rij.addWidget(veldlabel("Pagina", self.nummer, samen))
        for deel in (self.vorige, self.nummer, self.van, self.volgende):
            rij.addWidget(deel)
        return samen

    def choose_size(self, keuze: float | QPdfView.ZoomMode) -> None:
        """Choose a size; not by findData, for which 1.0 and the mode with the number 1 are one."""
        for plek in range(self.zoom.count()):
            data = self.zoom.itemData(plek)
            if isinstance(data, float) == isinstance(keuze, float) and data == keuze:
                self.zoom.setCurrentIndex(plek)

    def show_position(self, pagina: int, paginas: int) -> None:
        """Say which page is looked at, counted from 0."""
        self.nummer.setText(str(pagina + 1) if paginas else "")
        self.van.setText(f"van {paginas}" if paginas else "")
        self.vorige.setEnabled(pagina > 0)
        self.volgende.setEnabled(pagina + 1 < paginas)
        for deel in (self.nummer, self.zoom, self.zoek):
            deel.setEnabled(paginas > 0)

    def show_hits(self, nu: int, totaal: int) -> None:
        """Say which of the places with the words is shown, counted from 0."""
        if not self.zoek.text():
            self.stand.setText("")
        elif not totaal:
            self.stand.setText("niet gevonden")
        else:
            self.stand.setText(f"{nu + 1} van {totaal}")


def _make_zoom() -> QComboBox:
    keuze = QComboBox()
    keuze.setToolTip("Groter Ctrl++, kleiner Ctrl+-, hele pagina Ctrl+0")
    keuze.addItem("Hele pagina", HELE_PAGINA)
    keuze.addItem("Paginabreedte", BREEDTE)
    for stap in STAPPEN:
        keuze.addItem(f"{stap:.0%}".replace("%", " %"), stap)
    keuze.setFixedWidth(_ZOOMBREEDTE)
    return keuze
