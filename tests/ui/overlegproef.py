"""What the tests of meetings share: two clients, a meeting, and its screens."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from levensloop_desktop.domain.record import Record
from levensloop_desktop.services.overleg.overleggen import start_overleg
from levensloop_desktop.ui.overleg.overleg_scherm import OverlegScherm
from levensloop_desktop.ui.overleg.overlegblad import Overlegblad
from levensloop_desktop.ui.overleg.tafel import Tafel
from levensloop_desktop.ui.overleg.voorbereiding import Voorbereiding
from levensloop_desktop.ui.voorbeeld.printopdracht import make_printer
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import VoorbeeldDialoog
from tests.ui.vensterproef import Vensterproef

ANDER = "zeven fietsen zonder zadel"
D = TypeVar("D", bound=QDialog)
R = TypeVar("R", bound=Record)


def open_meeting(scherm: OverlegScherm, proef: Vensterproef, kenmerk: str) -> Overlegblad:
    """Open a meeting from the list."""
    scherm.open_overleg(kenmerk)
    proef.settle()
    assert scherm.blad is not None
    return scherm.blad


def begin_meeting(
    scherm: OverlegScherm, proef: Vensterproef, kenmerk: str
) -> tuple[Overlegblad, Tafel]:
    """Open a meeting that has begun, at its first client."""
    sessie = proef.sessie
    sessie.bus.changed.emit(start_overleg(sessie.kluis, sessie.werkplek, kenmerk))
    blad = open_meeting(scherm, proef, kenmerk)
    assert blad.huidig is not None
    tafel = blad.huidig.vlak
    assert isinstance(tafel, Tafel)
    return blad, tafel


def preparing(blad: Overlegblad) -> Voorbereiding:
    """What is shown while a meeting is prepared."""
    assert blad.huidig is not None
    vlak = blad.huidig.vlak
    assert isinstance(vlak, Voorbereiding)
    return vlak


def shown_dialog(proef: Vensterproef, soort: type[D]) -> D:
    """The dialog that is on screen."""
    proef.settle()
    return next(deel for deel in proef.venster.findChildren(soort) if deel.isVisible())


def stored(proef: Vensterproef, soort: type[R]) -> list[R]:
    """Records as they are stored now."""
    with proef.sessie.kluis.read() as opslag:
        return list(opslag.find(soort))


def texts_of(widget: QWidget) -> str:
    """Every label that can be seen."""
    QApplication.processEvents()
    return "\n".join(
        deel.text() for deel in widget.findChildren(QLabel) if deel.isVisibleTo(widget)
    )


def print_to_file(proef: Vensterproef, pad: Path) -> None:
    """Press print in the preview, with a printer that writes a file."""
    dialoog = shown_dialog(proef, VoorbeeldDialoog)
    proef.settle()
    printer = make_printer("verslag")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(pad))
    with proef.qtbot.waitSignal(dialoog.registered):
        dialoog.print_to(printer)
    dialoog.close()
    proef.settle()
