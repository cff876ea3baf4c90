"""Locking: nothing typed is lost, nothing stays on the screen, nobody is waited for."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMessageBox
from shiboken6 import isValid

from levensloop_desktop.errors import DiskFullError
from levensloop_desktop.services.dossier import drafts
from levensloop_desktop.services.dossier.drafts import list_drafts
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.clienten.nieuwe_client import NieuweClient
from levensloop_desktop.ui.vergrendeling.rustklok import Rustklok
from tests.builders import WACHTZIN
from tests.ui.vensterproef import TypingEditor, Vensterproef, a_draft

_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_proef(vensterproef: Vensterproef, kluispad: Path) -> Vensterproef:
    """The window with an open kluis."""
    vensterproef.unlock(kluispad)
    return vensterproef


def flush() -> None:
    """Let Qt destroy what was let go of."""
    QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
    QApplication.processEvents()


def test_ctrl_l_locks(open_proef: Vensterproef) -> None:
    """One key, and the unlock screen says when."""
    QTest.keyClick(open_proef.werkvlak, Qt.Key.Key_L, _CTRL)
    open_proef.settle()
    assert open_proef.venster.sessie is None
    teksten = [label.text() for label in open_proef.formulier.findChildren(QLabel)]
    assert any(tekst.startswith("Vergrendeld vandaag om ") for tekst in teksten)


def test_ctrl_l_locks_over_a_dialog(open_proef: Vensterproef) -> None:
    """A modal form keeps the shortcuts of the window from working; this one works all the same."""
    open_proef.clienten.add()
    open_proef.settle()
    formulier = open_proef.clienten.findChild(NieuweClient)
    assert formulier is not None
    assert formulier.isModal()
    venster = formulier.windowHandle()
    assert venster is not None
    QTest.keyClick(venster, Qt.Key.Key_L, _CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert isValid(formulier)
    QTest.keyClick(venster, Qt.Key.Key_L, _CTRL)
    open_proef.settle()
    assert open_proef.venster.werkvlak is None
    flush()
    assert not isValid(formulier)


def test_ctrl_l_locks_over_a_question_on_a_dialog(open_proef: Vensterproef) -> None:
    """However many lie on each other; and once locked the key does nothing."""
    open_proef.clienten.add()
    formulier = open_proef.clienten.findChild(NieuweClient)
    vraag = QMessageBox(formulier)
    vraag.open()
    open_proef.settle()
    venster = vraag.windowHandle()
    assert venster is not None
    QTest.keyClick(venster, Qt.Key.Key_L, _CTRL)
    open_proef.settle()
    assert open_proef.venster.sessie is None
    eigen = open_proef.venster.windowHandle()
    assert eigen is not None
    QTest.keyClick(eigen, Qt.Key.Key_L, _CTRL)
    assert open_proef.venster.sessie is None


def test_half_typed_text_is_kept(
    open_proef: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen
) -> None:
    """What stands in an editor is a draft in the kluis; the screen says so, not whose it is."""
    open_proef.sessie.add_editor(TypingEditor(a_draft()))
    open_proef.venster.lock()
    open_proef.settle()
    labels = open_proef.formulier.findChildren(QLabel)
    zinnen = [label.text() for label in labels if label.isVisible()]
    assert any("Er staat nog tekst klaar" in zin for zin in zinnen)
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    assert list_drafts(kluis) == [a_draft()]
    kluis.close()


def test_open_dialogs_and_screens_go(open_proef: Vensterproef) -> None:
    """A form, a question and every screen are destroyed; the lock waits for none of them."""
    werkvlak, scherm = open_proef.werkvlak, open_proef.clienten
    scherm.add()
    formulier = scherm.findChild(NieuweClient)
    assert formulier is not None
    vraag = QMessageBox(open_proef.venster)
    vraag.open()
    los = QDialog()
    los.show()
    open_proef.venster.lock()
    open_proef.settle()
    flush()
    for venster in (formulier, vraag, los, scherm, werkvlak):
        assert not isValid(venster)
    assert open_proef.formulier.isVisible()


def test_title_never_names_anybody(open_proef: Vensterproef) -> None:
    """The title of the window is the name of the program, open and locked."""
    assert open_proef.venster.windowTitle() == "Levensloop"
    open_proef.venster.lock()
    assert open_proef.venster.windowTitle() == "Levensloop"
    open_proef.settle()


def test_clipboard_is_emptied_when_we_filled_it(open_proef: Vensterproef) -> None:
    """What was copied here does not outlive the lock."""
    QGuiApplication.clipboard().setText("J. Nepnaam")
    open_proef.venster.lock()
    open_proef.settle()
    assert QGuiApplication.clipboard().text() == ""


def test_text_survives_a_full_disk(
    open_proef: Vensterproef,
    kluispad: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What could not be kept at the lock is kept at the next unlock; the kluis is closed anyway."""

    def refuse(*_: object) -> None:
        raise DiskFullError

    with monkeypatch.context() as schijf:
        schijf.setattr(drafts, "keep_drafts", refuse)
        open_proef.sessie.add_editor(TypingEditor(a_draft()))
        open_proef.venster.lock()
        open_proef.settle()
    assert "schijf is vol" in open_proef.formulier.fout.zin
    open_proef.unlock(kluispad)
    assert list_drafts(open_proef.sessie.kluis) == [a_draft()]


def test_closing_the_window_keeps_text_too(
    open_proef: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen
) -> None:
    """The cross of the window locks first."""
    open_proef.sessie.add_editor(TypingEditor(a_draft()))
    open_proef.venster.close()
    open_proef.wait_until(lambda: not open_proef.venster.isVisible())
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    assert list_drafts(kluis) == [a_draft()]
    kluis.close()


def test_idle_window_locks(open_proef: Vensterproef, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the set minutes without use the kluis locks by itself."""
    nu = time.time()
    for seconden in range(10, 301, 10):
        monkeypatch.setattr(time, "time", lambda seconden=seconden: nu + 1 + seconden)
        open_proef.venster.wacht.rustklok.look()
    assert open_proef.venster.sessie is None
    open_proef.settle()


def test_use_puts_the_lock_off(open_proef: Vensterproef, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key in the window counts anew."""
    klok = open_proef.venster.wacht.rustklok
    nu = time.time()
    monkeypatch.setattr(time, "time", lambda: nu + 20)
    klok.look()
    window = open_proef.venster.windowHandle()
    QTest.keyClick(window, Qt.Key.Key_Shift)
    seconden: list[int] = []
    klok.tik.connect(seconden.append)
    klok.look()
    assert seconden == [300]


def test_sleep_locks(open_proef: Vensterproef, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer that slept wakes up locked, even within the minutes."""
    nu = time.time()
    monkeypatch.setattr(time, "time", lambda: nu + 60)
    open_proef.venster.wacht.rustklok.look()
    assert open_proef.venster.sessie is None
    open_proef.settle()


def test_status_bar_counts_down(open_proef: Vensterproef) -> None:
    """The user sees how long there is."""
    open_proef.venster.wacht.rustklok.look()
    teksten = [label.text() for label in open_proef.werkvlak.statusbalk.findChildren(QLabel)]
    assert any(tekst.startswith("Vergrendelt over ") for tekst in teksten)


def test_other_lock_time(qtbot: object) -> None:
    """Another number of minutes holds at once."""
    assert qtbot is not None
    klok = Rustklok(5)
    klok.set_minuten(1)
    seconden: list[int] = []
    klok.tik.connect(seconden.append)
    klok.start()
    klok.look()
    klok.stop()
    assert seconden == [60]


def test_unlock_lock_unlock(open_proef: Vensterproef, kluispad: Path) -> None:
    """After a lock the same kluis opens again, with the focus in the passphrase."""
    open_proef.venster.lock()
    open_proef.settle()
    invoer = open_proef.venster.focusWidget()
    assert isinstance(invoer, QLineEdit)
    assert invoer is open_proef.formulier.wachtzin.invoer
    open_proef.unlock(kluispad)
    assert open_proef.venster.sessie is not None
