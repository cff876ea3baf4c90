"""A PDF of a pakket on screen, from memory; nothing is printed or saved from here."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop

_MAAT = QSize(960, 640)


def show_document(parent: QWidget, titel: str, pdf: bytes) -> QDialog:
    """Show the pages over the window; closing forgets them."""
    # The pages bring the PDF library along, which the screen before it need not wait for.
    from levensloop_desktop.ui.voorbeeld.pdf_weergave import PdfWeergave  # noqa: PLC0415

    dialoog = QDialog(parent.window())
    dialoog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialoog.setWindowModality(Qt.WindowModality.WindowModal)
    dialoog.setWindowTitle(titel)
    dialoog.resize(_MAAT.boundedTo(dialoog.screen().availableSize()))
    weergave = PdfWeergave(dialoog)
    kolom = QVBoxLayout(dialoog)
    kolom.setContentsMargins(0, 0, 0, maten.RUIMTE_M)
    kolom.setSpacing(maten.RUIMTE_M)
    kolom.addWidget(weergave, 1)
    rij = QHBoxLayout()
    rij.setContentsMargins(maten.MARGE_BALK, 0, maten.MARGE_BALK, 0)
    rij.addStretch()
    rij.addWidget(Knop("Sluiten", toets="Esc", bij_klik=dialoog.close))
    kolom.addLayout(rij)
    dialoog.finished.connect(weergave.clear)
    weergave.show_pdf(pdf)
    dialoog.open()
    weergave.view.setFocus()
    return dialoog
