"""Ask for a printer with the dialog of the system, without waiting for it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from levensloop_desktop.services.werkplek.beleid import current_beleid

Afdrukker = Callable[[QPrinter], None]


def ask_printer(
    printer: QPrinter, venster: QWidget, print_to: Afdrukker, *, bladzijden: int = 0
) -> None:
    """Open the dialog; whoever chooses to print starts the job.

    Where the administrator allows no PDF to be saved, the dialog does not offer a file either.

    Args:
        printer: as it is proposed, and as the dialog leaves it.
        venster: the window it belongs to.
        print_to: what prints.
        bladzijden: how many pages one can choose from; 0 when all of them go.
    """
    dialoog = QPrintDialog(printer, venster)
    dialoog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialoog.setWindowTitle("Afdrukken")
    mag_bestand = current_beleid().allows(Path("afdruk.pdf"))
    dialoog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, mag_bestand)
    if bladzijden:
        dialoog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialoog.setMinMax(1, bladzijden)
    # Not `accepted`: that of a QPrintDialog gives its printer along too, which a partial passes on.
    dialoog.finished.connect(partial(_answer, printer, print_to))
    QDialog.open(dialoog)  # without waiting; QPrintDialog's own open wants a slot by name


def _answer(printer: QPrinter, print_to: Afdrukker, antwoord: int) -> None:
    if antwoord == QDialog.DialogCode.Accepted:
        print_to(printer)
