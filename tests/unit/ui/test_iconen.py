"""The icons that ship."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import levensloop_desktop.ui
from levensloop_desktop.resources import resource
from levensloop_desktop.ui.stijl.palet import make_palette
from levensloop_desktop.ui.stijl.tokens import LICHT
from levensloop_desktop.ui.widgets.iconen import icon

ICONEN = sorted(pad.stem for pad in resource("icons").glob("*.svg"))
_GENOEMD = re.compile(r"(?:icoon=|\bicon\(|Icoon\()\"([a-z_]+)\"")


@pytest.mark.parametrize("naam", ICONEN)
def test_every_icon_draws_something(qtbot: QtBot, naam: str) -> None:
    """No icon is empty or broken."""
    del qtbot
    beeld = icon(naam).pixmap(QSize(20, 20)).toImage()
    punten = (beeld.pixelColor(x, y).alpha() for x in range(20) for y in range(20))
    assert any(alpha > 0 for alpha in punten)


@pytest.mark.parametrize(
    "naam", [naam for naam in ICONEN if naam not in {"levensloop", "programma"}]
)
def test_one_line_style(naam: str) -> None:
    """A 20 px field, a stroke of 1.5 px, round ends, and the colour of the theme."""
    svg = resource(f"icons/{naam}.svg").read_text("utf-8")
    for deel in ('viewBox="0 0 20 20"', 'stroke-width="1.5"', 'stroke-linecap="round"'):
        assert deel in svg
    assert 'stroke="currentColor"' in svg


def test_every_named_icon_ships() -> None:
    """A screen names no icon that is not there."""
    wortel = Path(levensloop_desktop.ui.__file__).parent
    tekst = "".join(pad.read_text("utf-8") for pad in wortel.rglob("*.py"))
    assert set(_GENOEMD.findall(tekst)) <= set(ICONEN)


def test_disabled_icon_is_paler(qapp: QApplication) -> None:
    """A control that is off has another icon."""
    eerder = qapp.palette()
    qapp.setPalette(make_palette(LICHT))
    maat = QSize(20, 20)
    aan = icon("plus").pixmap(maat, QIcon.Mode.Normal).toImage()
    uit = icon("plus").pixmap(maat, QIcon.Mode.Disabled).toImage()
    qapp.setPalette(eerder)
    assert aan != uit
