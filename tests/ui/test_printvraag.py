"""The print dialog of the system itself: whoever accepts it gets paper, and no report of a bug."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.dossier.clientregels import refresh_clientregels
from levensloop_desktop.services.werkplek.beleid import Beleid
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.crash_report import Crashvenster
from levensloop_desktop.ui.nu_handelen.nu_handelen_scherm import NuHandelenScherm
from levensloop_desktop.ui.voorbeeld import printvraag
from levensloop_desktop.ui.voorbeeld.printopdracht import make_printer
from levensloop_desktop.ui.voorbeeld.printvraag import ask_printer
from tests.builders import WACHTZIN, a_bejegeningsregel, a_client
from tests.ui.vensterproef import Vensterproef

# The platform without a screen cannot raise a window nor grab a keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _dialog() -> QPrintDialog:
    (dialoog,) = [
        deel
        for deel in QApplication.topLevelWidgets()
        if isinstance(deel, QPrintDialog) and deel.isVisible()
    ]
    return dialoog


def test_accepting_prints_once_and_cancelling_does_not(qtbot: QtBot, tmp_path: Path) -> None:
    """The printer comes back as the dialog left it, one time."""
    venster = QWidget()
    qtbot.addWidget(venster)
    venster.show()
    gekregen: list[QPrinter] = []
    for accepteer in (False, True):
        printer = make_printer("Proefblad")
        printer.setOutputFileName(str(tmp_path / "proef.pdf"))
        ask_printer(printer, venster, gekregen.append, bladzijden=3)
        dialoog = _dialog()
        assert dialoog.windowTitle() == "Afdrukken"
        if accepteer:
            dialoog.accept()
        else:
            dialoog.reject()
    assert gekregen == [printer]


@pytest.mark.parametrize("soorten", [frozenset({"pdf"}), frozenset({"llpakket"})])
def test_where_no_pdf_may_be_saved_the_dialog_offers_no_file(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, soorten: frozenset[str]
) -> None:
    """Printing is always allowed; printing to a file is saving one."""
    monkeypatch.setattr(printvraag, "current_beleid", lambda: Beleid(uitvoer=soorten))
    venster = QWidget()
    qtbot.addWidget(venster)
    venster.show()
    printer = make_printer("Proefblad")
    ask_printer(printer, venster, lambda _: None)
    dialoog = _dialog()
    assert dialoog.testOption(QPrintDialog.PrintDialogOption.PrintToFile) is ("pdf" in soorten)
    dialoog.reject()


def test_at_night_the_sheet_comes_out_of_the_dialog(
    vensterproef: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen, tmp_path: Path
) -> None:
    """Ctrl+P in Nu handelen and Enter in the dialog: a sheet with a number, also without a printer.

    A computer without a printer prints to a file.
    """
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    wie = a_client(achternaam="Nepnaam")
    with kluis.write() as opslag:
        opslag.put_all([wie, a_bejegeningsregel(wie, tekst="Praat kort en rustig")])
        refresh_clientregels(opslag, [ClientId(wie.id)], kluizen._werkplek.today())
    kluis.close()
    vensterproef.unlock(kluispad)
    vensterproef.sessie.crisis_requested.emit(wie.id)
    vensterproef.settle()
    scherm = vensterproef.werkvlak.lagen.scherm
    assert isinstance(scherm, NuHandelenScherm)
    QTest.keyClick(scherm, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    vensterproef.settle()
    dialoog = _dialog()
    blad = tmp_path / "blad.pdf"
    naam = dialoog.findChild(QLineEdit, "filename")
    if isinstance(naam, QLineEdit):  # Qt's own dialog, where no printer is
        naam.setText(str(blad))
    dialoog.printer().setOutputFileName(str(blad))
    dialoog.accept()
    vensterproef.wait_until(blad.exists)
    vensterproef.settle()
    assert vensterproef.venster.findChild(Crashvenster) is None
    assert blad.read_bytes().startswith(b"%PDF")
