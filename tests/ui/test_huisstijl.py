"""Beheer, Huisstijl: fields, a page beside them, and logos that hold nothing but a picture."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.huisstijl import Huisstijl, is_clean_logo
from levensloop_desktop.services.afdrukken.huisstijl import read_huisstijl
from levensloop_desktop.services.toegang.rechten import BEHEERDER, COORDINATOR, Handeling, may
from levensloop_desktop.ui.beheer.huisstijl import Huisstijlblad
from levensloop_desktop.ui.beheer.logo import LogoError, read_logo
from levensloop_desktop.ui.sessie import Sessie

Settle = Callable[[], None]


@pytest.fixture
def blad(qtbot: QtBot, sessie: Sessie, settle: Settle) -> Huisstijlblad:
    """The page of Beheer, filled."""
    gemaakt = Huisstijlblad(sessie)
    qtbot.addWidget(gemaakt)
    gemaakt.show()
    settle()
    return gemaakt


def a_picture(pad: Path, breed: int = 300, hoog: int = 100, soort: bytes = b"png") -> Path:
    """A picture that says who made it, see-through for a half."""
    beeld = QImage(breed, hoog, QImage.Format.Format_ARGB32)
    beeld.fill(QColor(0, 0, 0, 0))
    beeld.setPixelColor(0, 0, QColor("#7A1F5C"))
    beeld.setText("Author", "M. Verzonnen")
    assert beeld.save(str(pad), soort.decode())  # type: ignore[call-overload]  # as at run time
    return pad


def test_it_begins_as_levensloop_does_it(blad: Huisstijlblad) -> None:
    """The fields hold what papers have now, and the page beside them is drawn."""
    assert blad.huisstijl == Huisstijl()
    assert not blad.proef.pixmap().isNull()


def test_what_is_kept_is_read_again(blad: Huisstijlblad, sessie: Sessie, settle: Settle) -> None:
    """Name, address, colour and classification."""
    blad.zvh.setText("ZVH Verzonnenstad")
    blad.kleur.setText("#7a1f5c")
    blad.bewaren.click()
    settle()
    assert read_huisstijl(sessie.kluis) == Huisstijl(zvh="ZVH Verzonnenstad", kleur="#7A1F5C")
    assert blad.uitkomst.text().startswith("De huisstijl is bewaard.")


def test_a_pale_colour_is_refused_with_a_way_out(
    blad: Huisstijlblad, sessie: Sessie, settle: Settle
) -> None:
    """The words come while typing, nothing is kept, and one press takes the nearest."""
    blad.kleur.setText("#E29A00")
    assert "2,4" in blad.kaders["kleur"].fout
    blad.keep()
    settle()
    assert read_huisstijl(sessie.kluis) == Huisstijl()
    assert blad.neem_kleur.isVisible()
    QTest.keyClick(blad.neem_kleur, Qt.Key.Key_Space)
    assert blad.kaders["kleur"].fout == ""
    assert blad.huisstijl.fouten == {}
    assert not blad.neem_kleur.isVisible()


def test_half_a_colour_does_not_scold(blad: Huisstijlblad) -> None:
    """Only keeping says that a colour is not finished."""
    blad.kleur.setText("#7A")
    assert blad.kaders["kleur"].fout == ""
    blad.keep()
    assert blad.kaders["kleur"].fout.startswith("Schrijf de kleur")


def test_a_logo_is_drawn_anew(blad: Huisstijlblad, settle: Settle, tmp_path: Path) -> None:
    """Nothing of the file stays but the picture: no maker, no transparency."""
    blad.take_logo(a_picture(tmp_path / "logo.png"))
    settle()
    logo = blad.huisstijl.logo
    assert is_clean_logo(logo)
    assert b"Verzonnen" not in logo
    assert QImage.fromData(logo).pixelColor(0, 0) == QColor("#7A1F5C")
    assert QImage.fromData(logo).pixelColor(200, 50) == QColor("white")
    blad.geen_logo.click()
    assert blad.huisstijl.logo == b""


def test_a_large_picture_becomes_small(tmp_path: Path) -> None:
    """A photo of a printer's size is scaled, not refused."""
    logo = read_logo(a_picture(tmp_path / "foto.jpg", 4000, 3000, b"jpg"))
    assert is_clean_logo(logo)
    assert QImage.fromData(logo).height() == 600


@pytest.mark.qt_log_ignore("JPEG datastream contains no image", extend=True)
@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\x89PNG\r\n\x1a\n" + b"\0" * 40,
        b"\xff\xd8\xff\xe0 geen plaatje",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x01\0\0\0\x01\0\0\x08\x02\0\0\0",
    ],
    ids=["leeg", "svg", "kapot png", "kapot jpeg", "bom"],
)
def test_what_is_no_picture_is_refused_in_words(
    blad: Huisstijlblad, settle: Settle, tmp_path: Path, inhoud: bytes
) -> None:
    """The logo that was there stays; nothing is decoded that is too large."""
    pad = tmp_path / "logo.png"
    pad.write_bytes(inhoud)
    with pytest.raises(LogoError):
        read_logo(pad)
    blad.take_logo(pad)
    settle()
    assert blad.uitkomst.text().endswith(("ander bestand.", "kleiner plaatje."))
    assert blad.huisstijl.logo == b""


def test_a_file_that_is_gone_is_refused_in_words(tmp_path: Path) -> None:
    """The path is not repeated."""
    with pytest.raises(LogoError, match="kan niet worden gelezen"):
        read_logo(tmp_path / "weg.png")


def test_who_may_change_it() -> None:
    """The beheerder may, the coordinator not."""
    assert may(BEHEERDER, Handeling.HUISSTIJL_BEHEREN)
    assert not may(COORDINATOR, Handeling.HUISSTIJL_BEHEREN)
