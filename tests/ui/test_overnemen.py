"""Taking over a table in the window: columns, rows, what keeps it out, and what came in."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from levensloop_desktop.services.dossier.dossiers import list_clienten
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.ui.overnemen.overnemen_scherm import Overnemen
from levensloop_desktop.ui.sessie import Sessie

Settle = Callable[[], None]
_TABEL = (
    "Overzicht;;\nNaam;Geb. datum;Geslacht\nDirk Nepnaam;12-03-1990;man\n"
    "Sanne Verzonnen;31-02-1990;vrouw\nNepnaam, Dirk;12-03-1990;man\n"
)


@pytest.fixture
def scherm(sessie: Sessie, qtbot: QtBot) -> Overnemen:
    """The screen, shown."""
    gemaakt = Overnemen(sessie)
    qtbot.addWidget(gemaakt)
    gemaakt.show()
    return gemaakt


def read(scherm: Overnemen, settle: Settle, map_: Path, tekst: str = _TABEL) -> None:
    """Read a CSV file of this text."""
    pad = map_ / "tabel.csv"
    pad.write_text(tekst, encoding="utf-8")
    scherm.read(pad)
    settle()


def test_table_is_taken_over_with_the_keyboard(
    scherm: Overnemen,
    settle: Settle,
    tmp_path: Path,
    kluis: Kluis,
    werkplek: Werkplek,
) -> None:
    """An error keeps the table out until its row is left out; a double stays out by itself."""
    read(scherm, settle, tmp_path)
    assert scherm.kop.currentText() == "rij 2"
    assert scherm.kolommen.chosen() == {
        0: "client.hele_naam",
        1: "client.geboortedatum",
        2: "client.geslacht",
    }
    scherm.controleren.click()
    settle()
    assert [regel.rij for regel in scherm.rijen.model.regels] == [4, 5, 3]
    assert scherm.rijen.model.overslaan == {5}
    assert not scherm.rijen.overnemen.isEnabled()
    assert "31-02-1990" in scherm.rijen.meldingen.text()
    QTest.keyClick(scherm.rijen.tabel, Qt.Key.Key_Space)
    assert scherm.rijen.overnemen.text() == "1 cliënt overnemen"
    scherm.rijen.overnemen.click()
    settle()
    assert [regel.naam for regel in list_clienten(kluis, werkplek)] == ["D. Nepnaam"]
    assert scherm.uitkomst.isVisible()
    assert not scherm.rijen.tabel.isVisible()


def test_choice_of_columns_is_asked_before_checking(
    scherm: Overnemen, settle: Settle, tmp_path: Path
) -> None:
    """Without a name nothing is checked; two columns cannot become one field."""
    read(scherm, settle, tmp_path, "Kleur;Vorm\nrood;rond\n")
    scherm.controleren.click()
    settle()
    assert "naam van de cliënt" in scherm.fout.zin
    for keuze in scherm.kolommen.keuzes.values():
        keuze.setCurrentIndex(keuze.findData("client.achternaam"))
    scherm.controleren.click()
    settle()
    assert "Twee kolommen" in scherm.fout.zin


def test_other_columns_make_the_check_invalid(
    scherm: Overnemen, settle: Settle, tmp_path: Path
) -> None:
    """Rows that were checked against other columns cannot come in."""
    read(scherm, settle, tmp_path)
    scherm.controleren.click()
    settle()
    assert scherm.rijen.tabel.isVisible()
    scherm.kolommen.keuzes[2].setCurrentIndex(0)
    assert not scherm.rijen.tabel.isVisible()


def test_bad_file_is_said_and_the_screen_goes_on(
    scherm: Overnemen, settle: Settle, tmp_path: Path
) -> None:
    """A file that is no table gets a sentence; the next one is read."""
    pad = tmp_path / "foto.xlsx"
    pad.write_bytes(b"\x89PNG\x00\x00")
    scherm.read(pad)
    settle()
    assert "geen tabel" in scherm.fout.zin
    assert scherm.kiezen.isEnabled()
    read(scherm, settle, tmp_path)
    assert not scherm.fout.isVisible()
    assert scherm.controleren.isVisible()


def test_template_is_written_and_read_back(
    scherm: Overnemen, settle: Settle, tmp_path: Path
) -> None:
    """The template opens here with every column recognised."""
    pad = tmp_path / "overnemen.xlsx"
    scherm.write_template(pad)
    settle()
    assert "overnemen.xlsx" in scherm.uitkomst.accessibleName()
    scherm.read(pad)
    settle()
    assert scherm.blad.count() == 4
    assert len(scherm.kolommen.chosen()) > 15


def test_reading_checking_and_taking_over_can_be_stopped(
    scherm: Overnemen, sessie: Sessie, settle: Settle, tmp_path: Path, werkplek: Werkplek
) -> None:
    """Stop ends each of the three; the screen says so, and nothing came in."""
    pad = tmp_path / "tabel.csv"
    pad.write_text(_TABEL, encoding="utf-8")
    scherm.read(pad)
    assert scherm.voortgang.stop.isVisible()
    scherm.voortgang.stop.click()
    settle()
    assert (scherm.werkblad, scherm.fout.zin) == (None, "Gestopt. Er is niets overgenomen.")
    read(scherm, settle, tmp_path, _TABEL.replace("31-02-1990", "28-02-1990"))
    scherm.controleren.click()
    scherm.voortgang.stop.click()
    settle()
    assert not scherm.rijen.isVisible()
    scherm.controleren.click()
    settle()
    vrij = threading.Event()
    sessie.storage.run(vrij.wait, lambda _: None)
    scherm.rijen.overnemen.click()
    scherm.voortgang.stop.click()
    vrij.set()
    settle()
    assert list_clienten(sessie.kluis, werkplek) == []
    assert scherm.rijen.overnemen.isEnabled()
    scherm.rijen.overnemen.click()
    settle()
    assert len(list_clienten(sessie.kluis, werkplek)) == 2
