"""Saving a document under a wachtzin: shown once, opens the file, and stands in the register."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.services.dossier.dossiers import create_client
from levensloop_desktop.services.pakket.beveiligen import BEVEILIGD
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import VoorbeeldDialoog, open_voorbeeld
from levensloop_desktop.ui.voorbeeld.wachtzin_dialoog import WachtzinDialoog
from tests.builders import a_client

Settle = Callable[[], None]


@pytest.fixture
def venster(qtbot: QtBot) -> QWidget:
    """A window."""
    gemaakt = QWidget()
    qtbot.addWidget(gemaakt)
    gemaakt.show()
    return gemaakt


@pytest.fixture
def voorbeeld(
    sessie: Sessie, kluis: Kluis, werkplek: Werkplek, settle: Settle, venster: QWidget
) -> VoorbeeldDialoog:
    """The preview of a bejegeningskaart."""
    client, _ = create_client(kluis, werkplek, a_client(achternaam="Zeldzaamgeplant"))
    dialoog = open_voorbeeld(sessie, ClientId(client.id), "bejegeningskaart", "", venster)
    settle()
    return dialoog


def chooser(voorbeeld: VoorbeeldDialoog) -> QFileDialog:
    """The window in which the place of the file is chosen."""
    gevonden = voorbeeld.findChild(QFileDialog)
    assert gevonden is not None
    return gevonden


def test_a_secured_file_opens_with_the_wachtzin_that_was_shown(
    voorbeeld: VoorbeeldDialoog, kluis: Kluis, settle: Settle, tmp_path: Path
) -> None:
    """AES-256, no name readable, hash and form in the register; the wachtzin is gone afterwards."""
    voorbeeld.deel.vorm.choose(BEVEILIGD)
    voorbeeld.deel.bewaren.click()
    settle()
    pad = tmp_path / "blad.pdf"
    chooser(voorbeeld).fileSelected.emit(str(pad))
    settle()
    settle()
    (dialoog,) = voorbeeld.findChildren(WachtzinDialoog)
    wachtzin = dialoog.kaart.code.text()
    with pikepdf.open(pad, password=wachtzin) as pdf:
        assert pdf.encryption.R == 6
        assert pdf.encryption.bits == 256
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(pad)
    lezer = QPdfDocument()  # PDFium, another reader than the one that wrote it
    assert lezer.load(str(pad)) is QPdfDocument.Error.IncorrectPassword
    lezer.setPassword(wachtzin)
    assert lezer.load(str(pad)) is QPdfDocument.Error.None_
    assert "Zeldzaamgeplant" in lezer.getAllText(0).text()
    lezer.close()
    assert b"Zeldzaamgeplant" not in pad.read_bytes()
    with kluis.read() as opslag:
        (regel,) = opslag.find(Verstrekking)
    assert (regel.vorm, regel.nummer) == ("beveiligd", "2026-0001")
    assert regel.sha256 == hashlib.sha256(pad.read_bytes()).hexdigest()
    dialoog.klaar.click()
    assert dialoog.kaart.code.text() == ""


def test_a_folder_that_cannot_be_written_shows_no_wachtzin(
    voorbeeld: VoorbeeldDialoog, kluis: Kluis, settle: Settle, tmp_path: Path
) -> None:
    """Nothing saved, nothing registered, nothing to tell by phone."""
    voorbeeld.deel.vorm.choose(BEVEILIGD)
    voorbeeld.deel.bewaren.click()
    settle()
    chooser(voorbeeld).fileSelected.emit(str(tmp_path / "nergens" / "blad.pdf"))
    settle()
    settle()
    assert voorbeeld.deel.melding
    assert voorbeeld.findChildren(WachtzinDialoog) == []
    with kluis.read() as opslag:
        assert opslag.find(Verstrekking) == ()
