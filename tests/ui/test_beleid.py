"""What the administrator decided is shown as locked, and holds."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from levensloop_desktop.services.kluisbeheer import reservekopieen as diensten
from levensloop_desktop.services.werkplek.beleid import Beleid
from levensloop_desktop.ui.beheer import over_levensloop, reservekopieen, weergave
from levensloop_desktop.ui.beheer.onderdelen_venster import Onderdelenvenster
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.stijl.thema import Thema


def test_the_user_cannot_change_what_is_decided(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    """Lock time and capture are shown and switched off; an odd number of minutes too."""
    instellingen = Instellingen(tmp_path / "i.ini", Beleid(vergrendel_na=7, opname_blokkeren=True))
    instellingen.set_vergrendel_na(30)
    instellingen.set_opname_blokkeren(blokkeren=False)
    thema = Thema(qapp, sheet=False)
    blad = weergave.Weergave(instellingen, thema, kan_opname=True)
    qtbot.addWidget(blad)
    assert instellingen.vergrendel_na == 7
    assert not blad.minuten.isEnabled()
    assert blad.minuten.currentText() == "7 minuten"
    assert instellingen.opname_blokkeren
    assert blad.opname is not None
    assert not blad.opname.isEnabled()
    assert "uw beheerder" in blad.opname.text()
    thema.deleteLater()


def test_the_second_folder_of_the_administrator_gets_the_copies(
    sessie: Sessie, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without anybody choosing it, and nobody can choose another."""
    doel = tmp_path / "server"
    doel.mkdir()
    for module in (diensten, reservekopieen):
        monkeypatch.setattr(module, "current_beleid", lambda: Beleid(tweede_map=doel))
    diensten.make_backup(sessie.kluis, sessie.werkplek)
    assert list(doel.rglob("*")) != []
    tweede = diensten.second_folder(sessie.kluis, sessie.werkplek.now())
    assert tweede is not None
    assert (tweede.map_, tweede.herinneren) == (doel, False)
    with pytest.raises(ValueError, match="policy"):
        diensten.choose_second_folder(sessie.kluis, sessie.werkplek, tmp_path)
    blad = reservekopieen.Reservekopieen(sessie)
    qtbot.addWidget(blad)
    blad.show()
    qtbot.waitUntil(lambda: sessie.storage.is_idle)
    assert "uw beheerder" in blad.tweede.text()
    assert not blad.kiezen.isVisible()
    assert not blad.geen.isVisible()
    qtbot.waitUntil(lambda: sessie.rendering.is_idle)


def test_everything_stands_together_in_one_place(
    sessie: Sessie, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over Levensloop names what is decided and what is wrong in the file."""
    beleid = Beleid(
        vergrendel_na=2, uitvoer=frozenset({"pdf"}), fouten=("“x” kent Levensloop niet.",)
    )
    monkeypatch.setattr(over_levensloop, "current_beleid", lambda: beleid)
    blad = over_levensloop.OverLevensloop(sessie.kluis.beschrijving)
    qtbot.addWidget(blad)
    woorden = "\n".join(deel.text() for deel in blad.findChildren(QLabel))
    blad.show_parts()
    venster = blad.window().findChild(Onderdelenvenster)
    assert venster is not None
    assert "SQLAlchemy" in venster.lijst.toPlainText()
    venster.reject()
    for zin in ("vergrendelen na 2 minuten", "worden: pdf", "kent Levensloop niet"):
        assert zin in woorden
