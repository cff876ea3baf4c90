"""The pages as they will come out of the printer; looking changes nothing and prints nothing."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.voorbeeld.pdf_weergave import PdfWeergave
from levensloop_desktop.ui.voorbeeld.printopdracht import make_printer
from levensloop_desktop.ui.voorbeeld.printvraag import ask_printer
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import vlak

_MAAT = QSize(960, 664)  # fits in the smallest window, 1280x720


class Bladenvoorbeeld(QDialog):
    """Pages that belong to no dossier, before they are printed.

    Signals:
        gekozen: the QPrinter on which to print; the window is closed then.
    """

    gekozen = Signal(object)

    def __init__(self, titel: str, pdf: bytes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(f"Voorbeeld van {titel}")
        self._titel = titel
        self.weergave = PdfWeergave()
        self.sluiten = Knop("Sluiten", toets="Esc", bij_klik=self.reject)
        self.afdrukken = Knop("Afdrukken …", icoon="afdrukken", kind="main", sneltoets="Ctrl+P")
        self.afdrukken.clicked.connect(self._ask_printer)
        self.afdrukken.setDefault(True)
        ruimte = self.screen().availableSize()
        self.resize(_MAAT.boundedTo(ruimte))
        if ruimte.width() < maten.SMAL:
            self.weergave.fold()
        balk = vlak("surface", "boven")
        rij = QHBoxLayout(balk)
        rij.setContentsMargins(maten.MARGE, maten.RUIMTE_M, maten.MARGE, maten.RUIMTE_M)
        rij.setSpacing(maten.RUIMTE_M)
        rij.addStretch(1)
        rij.addWidget(self.sluiten)
        rij.addWidget(self.afdrukken)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addWidget(self.weergave, 1)
        kolom.addWidget(balk)
        self.weergave.show_pdf(pdf)
        self.weergave.view.setFocus()

    @override
    def done(self, uitkomst: int) -> None:
        """Forget the pages."""
        self.weergave.clear()
        super().done(uitkomst)

    def _ask_printer(self) -> None:
        bladzijden = max(1, self.weergave.bron.paginas)
        ask_printer(make_printer(self._titel), self, self._choose, bladzijden=bladzijden)

    def _choose(self, printer: QPrinter) -> None:
        self.gekozen.emit(printer)
        self.accept()
