"""Parts that turn, fold or scroll where the window is small."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from levensloop_desktop.ui.formulieren.lijstkeuze import Lijstkeuze
from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.stijl import beweging
from levensloop_desktop.ui.widgets.lijst import Lijst
from levensloop_desktop.ui.widgets.meldingen import Voortgangsregel
from levensloop_desktop.ui.widgets.schuifvlak import Schuifvlak
from levensloop_desktop.ui.widgets.splitser import Splitser
from levensloop_desktop.ui.widgets.splitstand import Splitstand
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.widgets.wisselrij import Wisselrij


@pytest.fixture
def instellingen(tmp_path: Path) -> Instellingen:
    """Settings of their own."""
    return Instellingen(tmp_path / "instellingen.ini")


def test_a_splitter_turns_and_turns_back(qtbot: QtBot) -> None:
    """The widths that somebody chose come back with the room."""
    splitser = Splitser(smal=600)
    qtbot.addWidget(splitser)
    for _ in range(2):
        splitser.addWidget(QWidget())
    splitser.resize(900, 500)
    splitser.show()
    splitser.setSizes([700, 199])
    breed = splitser.sizes()
    splitser.resize(500, 500)
    assert splitser.orientation() is Qt.Orientation.Vertical
    assert splitser.minimumSizeHint().height() >= 400
    splitser.resize(900, 500)
    assert splitser.orientation() is Qt.Orientation.Horizontal
    assert splitser.sizes() == breed
    assert splitser.minimumSizeHint().height() < 400


def test_a_turned_splitter_does_not_change_what_is_kept(
    qtbot: QtBot, instellingen: Instellingen
) -> None:
    """The handle of the wide window stays where it was put."""
    venster = QWidget()
    venster.instellingen = instellingen  # type: ignore[attr-defined]
    qtbot.addWidget(venster)
    kolom = QVBoxLayout(venster)
    splitser = Splitser(smal=600)
    for _ in range(2):
        splitser.addWidget(QWidget())
    kolom.addWidget(splitser)
    Splitstand(splitser, "proef")
    venster.resize(500, 600)
    venster.show()
    splitser.moveSplitter(250, 1)
    assert instellingen.layout("deling/proef").isEmpty()


def test_a_low_window_scrolls_to_what_has_the_focus(qtbot: QtBot) -> None:
    """What can do with less height than there is does not scroll."""
    inhoud = QWidget()
    kolom = QVBoxLayout(inhoud)
    velden = [QLineEdit() for _ in range(12)]
    for veld in velden:
        veld.setMinimumHeight(32)
        kolom.addWidget(veld)
    vlak = Schuifvlak(inhoud, 100)
    qtbot.addWidget(vlak)
    vlak.resize(400, 900)
    vlak.show()
    vlak.activateWindow()
    assert vlak.verticalScrollBar().maximum() == 0
    vlak.resize(400, 200)
    assert vlak.verticalScrollBar().maximum() > 0
    velden[-1].setFocus()
    qtbot.waitUntil(lambda: vlak.verticalScrollBar().value() > 0)
    onder = velden[-1].mapTo(vlak, velden[-1].rect().bottomLeft()).y()
    assert onder <= vlak.height()


def test_a_low_window_follows_the_arrows_in_a_list(qtbot: QtBot) -> None:
    """A list that is higher than the window: the row that is chosen stays in sight."""
    lijst = QListWidget()
    lijst.addItems([f"regel {nummer}" for nummer in range(30)])
    lijst.setMinimumHeight(700)
    inhoud = QWidget()
    QVBoxLayout(inhoud).addWidget(lijst)
    vlak = Schuifvlak(inhoud, 100)
    qtbot.addWidget(vlak)
    vlak.resize(300, 200)
    vlak.show()
    vlak.activateWindow()
    lijst.setCurrentRow(0)
    lijst.setFocus()
    qtbot.waitUntil(lijst.hasFocus)
    lijst.setCurrentRow(29)
    rij = lijst.visualItemRect(lijst.item(29))
    onder = lijst.viewport().mapTo(vlak, rij.bottomLeft()).y()
    assert 0 < onder <= vlak.height()


def test_only_the_page_on_screen_asks_for_room(qtbot: QtBot) -> None:
    """A high page that is not shown does not make a low one high."""
    stapel = Stapel()
    qtbot.addWidget(stapel)
    hoog, laag = QWidget(), QWidget()
    hoog.setMinimumSize(QSize(300, 500))
    laag.setMinimumSize(QSize(100, 50))
    for blad in (hoog, laag):
        stapel.addWidget(blad)
    assert stapel.minimumSizeHint() == QSize(300, 500)
    stapel.setCurrentWidget(laag)
    assert stapel.minimumSizeHint() == QSize(100, 50)


def test_a_row_becomes_a_column(qtbot: QtBot) -> None:
    """Its least width is that of its widest part."""
    buiten = QWidget()
    qtbot.addWidget(buiten)
    rij = Wisselrij(500, parent=buiten)
    for breedte in (200, 300):
        deel = QLabel("x")
        deel.setMinimumWidth(breedte)
        rij.rij.addWidget(deel)
    assert rij.minimumSizeHint().width() == 300
    buiten.show()
    rij.resize(600, 100)
    assert not rij.is_turned
    rij.resize(400, 100)
    assert rij.is_turned


@pytest.fixture
def keuze(qtbot: QtBot) -> tuple[Lijstkeuze, Lijst, QWidget]:
    """A list beside a page, and the choice that can stand in for it."""
    buiten = QWidget()
    qtbot.addWidget(buiten)
    links = QWidget(buiten)
    lijst = Lijst("Onderwerpen", parent=links)
    model = QStandardItemModel(lijst)
    for woord in ("Een", "Twee", "Drie"):
        model.appendRow(QStandardItem(woord))
    lijst.setModel(model)
    lijst.setCurrentIndex(model.index(0, 0))
    rij = QHBoxLayout(buiten)
    rij.addWidget(links)
    rij.addWidget(QPushButton("Blad"))
    buiten.show()
    return Lijstkeuze(lijst, links, rij, "Onderwerp"), lijst, buiten


def test_a_list_becomes_a_choice_and_a_list_again(
    keuze: tuple[Lijstkeuze, Lijst, QWidget],
) -> None:
    """Both choose the same, and the choice has the name of the list's question."""
    gemaakt, lijst, _ = keuze
    assert gemaakt.focus_widget is lijst
    gemaakt.fold(500)
    vak = gemaakt.focus_widget
    assert vak is not lijst
    assert vak.accessibleName() == "Onderwerp"
    lijst.setCurrentIndex(lijst.model().index(2, 0))
    assert vak.currentText() == "Drie"  # type: ignore[attr-defined]
    vak.activated.emit(1)
    assert lijst.currentIndex().row() == 1
    gemaakt.fold(1200)
    assert gemaakt.focus_widget is lijst


def test_the_focus_goes_along_with_the_fold(
    keuze: tuple[Lijstkeuze, Lijst, QWidget], qtbot: QtBot
) -> None:
    """Whoever was in the list is in the choice."""
    gemaakt, lijst, buiten = keuze
    buiten.activateWindow()
    lijst.setFocus()
    qtbot.waitUntil(lijst.hasFocus)
    gemaakt.fold(500)
    assert gemaakt.focus_widget.hasFocus()


@pytest.mark.parametrize("stil", [True, False])
def test_nothing_moves_where_the_system_asks_for_stillness(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, stil: bool
) -> None:
    """The words say what is being done; a bar with a known end stays, for it does not move."""
    monkeypatch.setattr(beweging, "wants_stillness", lambda: stil)
    regel = Voortgangsregel()
    qtbot.addWidget(regel)
    regel.show_step("Bezig …")
    assert regel._balk.isHidden() is stil
    regel.show_step("Bezig …", 1, 3)
    assert not regel._balk.isHidden()
