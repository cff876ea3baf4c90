"""The page of beheer on which one says what is counted."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from levensloop_desktop.services.voorbeeldkluis.vullen import fill_kluis
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.ui.beheer.telling import Telling
from levensloop_desktop.ui.sessie import Sessie
from tests.builders import VANDAAG, own_definitie

Settle = Callable[[], None]


@pytest.fixture
def blad(sessie: Sessie, kluis: SqlcipherKluis, settle: Settle, qtbot: QtBot) -> Telling:
    """The page over the voorbeeldkluis."""
    fill_kluis(kluis, VANDAAG)
    kluis.update_tellingen()
    blad = Telling(sessie)
    qtbot.addWidget(blad)
    blad.show()
    settle()
    return blad


def said(blad: Telling) -> str:
    """The sentence under the buttons."""
    return blad.uitkomst._woord.text()


def test_a_file_with_faults_shows_each_with_its_line(
    blad: Telling, tmp_path: Path, settle: Settle
) -> None:
    """Nothing changes, and there is no button to go on."""
    pad = tmp_path / "telling.toml"
    pad.write_text(own_definitie().replace('"leeftijd"\nwie', '"leeftyd"\nwie'), "utf-8")
    blad.take_file(pad)
    settle()
    assert said(blad) == "1 fout in dit bestand. Er is niets veranderd."
    assert blad.fouten.text() == "Regel 8: “leeftyd” kan niet bij “kenmerk”. Bedoelt u “leeftijd”?"
    assert not blad.toevoegen.isVisible()
    assert blad.geldt.text() == "Nu geldt: Landelijke kengetallen, versie 1 (25 tabellen)"


def test_an_own_file_is_read_shown_and_used(blad: Telling, tmp_path: Path, settle: Settle) -> None:
    """And the one of before can be taken again."""
    pad = tmp_path / "telling.toml"
    pad.write_text(own_definitie(), "utf-8")
    blad.take_file(pad)
    settle()
    assert blad.fouten.text() == "Tabellen: Jong en oud."
    assert blad.toevoegen.isVisible()
    blad.toevoegen.click()
    settle()
    assert blad.geldt.text() == "Nu geldt: Eigen telling, versie 1 (1 tabel)"
    assert blad.andere.isVisible()
    assert blad.versies.itemText(0) == "Landelijke kengetallen, versie 1"
    blad.gebruiken.click()
    settle()
    assert blad.geldt.text().startswith("Nu geldt: Landelijke kengetallen")


def test_past_peildata_are_counted_when_asked_for(blad: Telling, settle: Settle) -> None:
    """Every one since the first melding, the latest in front."""
    regels = blad.momenten.text().splitlines()
    assert regels[0] == "01-07-2026: geteld op 23-11-2026"
    assert regels[1] == "01-01-2026: nog niet geteld"
    blad.hertellen.click()
    settle()
    assert said(blad) == f"{len(regels)} peildata geteld."
    assert "nog niet geteld" not in blad.momenten.text()
    assert not blad.voortgang.isVisible()


def test_stop_keeps_what_was_counted(blad: Telling, settle: Settle) -> None:
    """It says so, and the button is there again."""
    blad.hertellen.click()
    blad.voortgang.stop.click()
    settle()
    assert said(blad) == "Gestopt. Wat geteld was, blijft staan."
    assert blad.hertellen.isEnabled()


def test_the_file_of_now_is_written_where_asked(
    blad: Telling, tmp_path: Path, settle: Settle
) -> None:
    """A place where nothing can be written is said, and the page stays as it was."""
    blad.save_file(tmp_path / "telling.toml")
    settle()
    assert (tmp_path / "telling.toml").read_text("utf-8").startswith("# Wat er wordt geteld")
    blad.save_file(tmp_path / "nergens" / "telling.toml")
    settle()
    assert "map" in said(blad)
    assert blad.isEnabled()
