"""What the desktop asks to open: a kluis, or a pakket."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from levensloop_desktop.ui.beheer.beheer_scherm import BeheerScherm
from levensloop_desktop.ui.openvraag import Openvraag, kluis_of
from levensloop_desktop.ui.pakket.ontvangen_scherm import PakketOntvangen
from tests.ui.vensterproef import Vensterproef


@pytest.fixture
def vraag(vensterproef: Vensterproef, qapp: QApplication) -> Openvraag:
    """As bootstrap makes it."""
    return Openvraag(qapp, vensterproef.venster)


def chosen(vensterproef: Vensterproef) -> Path:
    """The kluis that is asked a passphrase for."""
    vensterproef.settle()
    return vensterproef.venster.instellingen.list_kluizen()[0]


def test_a_kluis_is_chosen_on_the_unlock_screen(
    vraag: Openvraag, vensterproef: Vensterproef, kluispad: Path
) -> None:
    """The folder, or the file in it that a file manager can open."""
    vraag.ask(kluispad / "kluis.json")
    assert chosen(vensterproef) == kluispad
    assert kluis_of(kluispad) == kluispad
    assert vensterproef.formulier.fout.isHidden()


def test_what_is_no_kluis_is_said(
    vraag: Openvraag, vensterproef: Vensterproef, tmp_path: Path
) -> None:
    """A folder that holds none gets the sentence of every kluis that is gone."""
    vraag.ask(tmp_path / "weg.kluis")
    assert chosen(vensterproef) == tmp_path / "weg.kluis"
    assert "Er is geen kluis" in vensterproef.formulier.fout.zin


def test_a_pakket_waits_for_a_kluis(
    vraag: Openvraag, vensterproef: Vensterproef, kluispad: Path, tmp_path: Path
) -> None:
    """The unlock screen says so, and after it the page to receive it reads the file."""
    pakket = tmp_path / "overdrachtspakket-2026-0001.llpakket"
    pakket.write_bytes(b"LLPAKKET, maar half")
    vraag.ask(pakket)
    wens = vensterproef.formulier.wens
    assert wens is not None
    assert "overdrachtspakket" in wens.text()
    vensterproef.unlock(kluispad)
    vensterproef.settle()
    assert wens.isHidden()
    blad = vensterproef.screen(BeheerScherm).page(PakketOntvangen)
    assert blad.isVisible()
    assert blad.fout.isVisible()


def test_macos_asks_while_the_program_runs(
    vraag: Openvraag, vensterproef: Vensterproef, kluispad: Path, qapp: QApplication
) -> None:
    """A double click comes as an event, and is answered as an argument is."""
    event = QFileOpenEvent(QUrl.fromLocalFile(str(kluispad)))
    assert vraag.eventFilter(qapp, event)
    assert chosen(vensterproef) == kluispad
