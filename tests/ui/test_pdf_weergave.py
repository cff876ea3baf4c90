"""The preview by keyboard: small pages, page number, size, and words to look for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from levensloop_desktop.documents.maken import make_document
from levensloop_desktop.ui.voorbeeld.pdf_weergave import PdfWeergave
from levensloop_desktop.ui.voorbeeld.printopdracht import explain_printer, make_printer
from tests.unit.documents.voorbeeld import een_kop, vol_dossier

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def weergave(qtbot: QtBot) -> PdfWeergave:
    """A document of many pages, on screen."""
    gemaakt = PdfWeergave()
    qtbot.addWidget(gemaakt)
    gemaakt.resize(800, 600)
    gemaakt.show()
    gemaakt.show_pdf(make_document("overdracht", vol_dossier(), een_kop()).pdf)
    gemaakt.activateWindow()
    qtbot.waitUntil(lambda: gemaakt.isActiveWindow() and not gemaakt.miniaturen.pages.is_drawing)
    return gemaakt


def test_a_number_and_enter_go_to_a_page(weergave: PdfWeergave) -> None:
    """Ctrl+G, the number, Enter; a number that is too high is the last page."""
    QTest.keyClick(weergave, Qt.Key.Key_G, CTRL)
    assert QApplication.focusWidget() is weergave.balk.nummer
    QTest.keyClicks(weergave.balk.nummer, "3")
    QTest.keyClick(weergave.balk.nummer, Qt.Key.Key_Return)
    assert weergave._pagina == 2
    assert weergave.miniaturen.currentIndex().row() == 2
    QTest.keyClicks(weergave.balk.nummer, "999")
    QTest.keyClick(weergave.balk.nummer, Qt.Key.Key_Return)
    assert weergave._pagina == weergave.bron.paginas - 1


def test_arrows_in_the_small_pages_turn_the_large_one(weergave: PdfWeergave) -> None:
    """The list follows the page, and the page the list."""
    weergave.miniaturen.setFocus()
    QTest.keyClick(weergave.miniaturen, Qt.Key.Key_Down)
    assert weergave._pagina == 1
    assert weergave.balk.nummer.text() == "2"
    assert not weergave.miniaturen.pages.index(0, 0).data(Qt.ItemDataRole.DecorationRole).isNull()


def test_plus_minus_and_nought_size_the_pages(weergave: PdfWeergave) -> None:
    """From a fitted page the steps go on from the size it has."""
    assert weergave.view.zoomMode() is QPdfView.ZoomMode.FitToWidth
    begin = weergave._size_now()
    QTest.keyClick(weergave, Qt.Key.Key_Equal, CTRL)
    groter = weergave.view.zoomFactor()
    assert weergave.view.zoomMode() is QPdfView.ZoomMode.Custom
    assert groter > begin
    QTest.keyClick(weergave, Qt.Key.Key_Minus, CTRL)
    assert weergave.view.zoomFactor() < groter
    QTest.keyClick(weergave, Qt.Key.Key_0, CTRL)
    assert weergave.view.zoomMode() is QPdfView.ZoomMode.FitInView


def test_words_are_found_and_walked_through(qtbot: QtBot, weergave: PdfWeergave) -> None:
    """Ctrl+F, words; Enter the next, Shift+Enter the one before; Esc empties the field."""
    QTest.keyClick(weergave, Qt.Key.Key_F, CTRL)
    zoek = weergave.balk.zoek
    QTest.keyClicks(zoek, "wonen")
    qtbot.waitUntil(lambda: weergave.balk.stand.text().startswith("1 van"))
    QTest.keyClick(zoek, Qt.Key.Key_Return)
    assert weergave.balk.stand.text().startswith("2 van")
    QTest.keyClick(zoek, Qt.Key.Key_Return, SHIFT)
    assert weergave.balk.stand.text().startswith("1 van")
    QTest.keyClick(zoek, Qt.Key.Key_Escape)
    assert zoek.text() == ""
    assert weergave.balk.stand.text() == ""


def test_clearing_leaves_no_picture(weergave: PdfWeergave) -> None:
    """No page, no small page, and no word that was looked for."""
    weergave.balk.zoek.setText("wonen")
    weergave.clear()
    assert weergave.bron.paginas == 0
    assert weergave.miniaturen.pages.rowCount() == 0
    assert not weergave.miniaturen.pages.is_drawing
    assert weergave.balk.zoek.text() == ""


def test_a_printer_proposes_two_sides_and_explains_itself(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Long edge; a file that cannot be written is not called a printer."""
    del qtbot
    zijden: list[QPrinter.DuplexMode] = []
    monkeypatch.setattr(QPrinter, "setDuplex", lambda _printer, zijde: zijden.append(zijde))
    printer = make_printer("Proef")
    assert zijden == [QPrinter.DuplexMode.DuplexLongSide]
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName("proef.pdf")
    assert explain_printer(printer).startswith("Het bestand kan daar niet")


def test_no_button_of_the_bar_is_nameless(weergave: PdfWeergave) -> None:
    """A screen reader hears what an arrow does."""
    assert all(knop.accessibleName() for knop in weergave.balk.findChildren(QPushButton))
