"""A row of controls on a wide and on a narrow window."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from levensloop_desktop.ui.widgets.vloeirij import Vloeirij


@pytest.fixture
def rij(qtbot: QtBot) -> tuple[QWidget, list[QWidget]]:
    """Two controls of 100, a hidden one, and one of 100 after the stretch."""
    grond = QWidget()
    qtbot.addWidget(grond)
    vloei = Vloeirij(grond, tussen=10, regel=5)
    delen = [QWidget(grond) for _ in range(4)]
    for nummer, deel in enumerate(delen):
        deel.setFixedSize(100, 20)
        if nummer == 3:
            vloei.add_stretch()
        vloei.addWidget(deel)
    delen[2].hide()
    return grond, delen


def _places(grond: QWidget, delen: list[QWidget], breed: int) -> list[tuple[int, int]]:
    grond.resize(breed, 200)
    grond.show()
    return [(deel.x(), deel.y()) for deel in delen if not deel.isHidden()]


def test_what_follows_the_stretch_stands_right(rij: tuple[QWidget, list[QWidget]]) -> None:
    """On one line; what is hidden takes no room."""
    assert _places(*rij, 400) == [(0, 0), (110, 0), (300, 0)]


def test_one_gives_way_before_a_line_breaks(qtbot: QtBot) -> None:
    """As far as it can; then the line breaks all the same."""
    grond = QWidget()
    qtbot.addWidget(grond)
    vloei = Vloeirij(grond, tussen=10)
    vast, woord = QWidget(grond), QLabel("Ontbreekt: procesregisseur", grond)
    vast.setFixedSize(100, 20)
    woord.setMinimumWidth(40)
    vloei.add_giving_way(woord)
    vloei.addWidget(vast)
    ruim = woord.sizeHint().width()
    grond.show()
    for breed, verwacht, y in ((ruim + 110, ruim, 0), (200, 90, 0), (149, min(ruim, 149), 20)):
        grond.resize(breed, 100)
        assert woord.width() == verwacht
        assert (vast.y() > 0) == (y > 0)


class Teller(QLabel):
    """Counts how often its measure is asked for."""

    keer = 0

    @override
    def sizeHint(self) -> QSize:
        """One question more."""
        self.keer += 1
        return super().sizeHint()


def test_a_measure_is_asked_for_once_and_again_when_it_changes(qtbot: QtBot) -> None:
    """Qt asks a row dozens of times; what stands in it only when that asks for other room."""
    grond = QWidget()
    qtbot.addWidget(grond)
    vloei = Vloeirij(grond, tussen=10)
    woord = Teller("Ontgrendelen")
    vloei.addWidget(woord)
    smal = vloei.sizeHint().width()
    gevraagd = woord.keer
    for breed in (40, 80, 40, 80):
        vloei.heightForWidth(breed)
        vloei.minimumSize()
    assert woord.keer == gevraagd
    woord.setText("Ontgrendelen met het herstelblad")
    assert vloei.sizeHint().width() > smal
    assert woord.keer > gevraagd
    woord.hide()
    assert vloei.sizeHint().width() == 0


def test_it_goes_on_on_the_next_line(rij: tuple[QWidget, list[QWidget]]) -> None:
    """Where the line is full, and as high as its lines ask."""
    grond, _ = rij
    assert _places(*rij, 320) == [(0, 0), (110, 0), (220, 0)]
    assert _places(*rij, 319) == [(0, 0), (110, 0), (0, 25)]
    vloei = grond.layout()
    assert vloei is not None
    assert [vloei.heightForWidth(breed) for breed in (320, 319, 100)] == [20, 45, 70]
