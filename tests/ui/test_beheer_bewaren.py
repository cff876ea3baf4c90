"""The log, the retention term and the inzageverzoek, as a user meets them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.ui.beheer.bewaartermijn import Bewaartermijn
from levensloop_desktop.ui.beheer.inzageverzoek import Inzageverzoek
from levensloop_desktop.ui.beheer.logboek import Logboek
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.widgets.bevestiging import Bevestiging
from tests.storage.test_vernietigen import make_expired

Settle = Callable[[], None]


@pytest.fixture
def verlopen(kluis: SqlcipherKluis, werkplek: Vastewerkplek) -> Client:
    """A client whose term passed."""
    return make_expired(kluis, werkplek)


def column(blad: Logboek, kolom: int) -> list[str]:
    """The words of one column."""
    model = blad.model
    return [model.index(rij, kolom).data() for rij in range(model.rowCount())]


def test_log_is_paged_and_filtered(
    sessie: Sessie, kluis: SqlcipherKluis, settle: Settle, qtbot: QtBot
) -> None:
    """250 lines are two pages; an event and a client number narrow them."""
    with kluis.read() as opslag:
        for _ in range(250):
            opslag.write_log("gecontroleerd", bijzonderheid="0")
        opslag.write_log("geexporteerd", ClientId("weg"))  # type: ignore[arg-type]
    blad = Logboek(sessie)
    qtbot.addWidget(blad)
    blad.show()
    settle()
    assert blad.model.rowCount() == 200
    assert column(blad, 3)[0] == "Als bestand bewaard"
    assert column(blad, 4)[0] == "niet meer in de kluis"
    assert not blad.nieuwer.isEnabled()
    blad.ouder.click()
    settle()
    assert blad.telling.text().startswith("Regel 201 tot en met ")
    assert blad.nieuwer.isEnabled()
    blad.gebeurtenis.setCurrentIndex(blad.gebeurtenis.findData("geexporteerd"))
    blad.zoek.click()
    settle()
    assert blad.model.rowCount() == 1
    blad.client.setText("LL-0000-0000")
    QTest.keyClick(blad.client, Qt.Key.Key_Return)
    settle()
    assert blad.model.rowCount() == 0
    assert "geen regels" in blad.telling.text()


def test_log_by_day(sessie: Sessie, settle: Settle, qtbot: QtBot) -> None:
    """A day that cannot be read is said at the field; a period leaves the rest out."""
    blad = Logboek(sessie)
    qtbot.addWidget(blad)
    blad.show()
    settle()
    alle = blad.model.rowCount()
    assert alle
    blad.van.setText("32-13-2026")
    blad.zoek.click()
    assert blad.van_kader.fout
    blad.van.setText("vandaag")
    blad.zoek.click()
    settle()
    assert not blad.van_kader.fout
    blad.van.clear()
    blad.tot.setText("01-01-2020")
    blad.zoek.click()
    settle()
    assert blad.model.rowCount() == 0


def test_log_as_pdf(sessie: Sessie, settle: Settle, qtbot: QtBot, tmp_path: Path) -> None:
    """The file is a PDF, and the screen says where it is."""
    blad = Logboek(sessie)
    qtbot.addWidget(blad)
    blad.show()
    settle()
    blad.save(tmp_path / "log.pdf")
    settle()
    assert (tmp_path / "log.pdf").read_bytes().startswith(b"%PDF")
    assert str(tmp_path / "log.pdf") in blad.telling.text()
    blad.save(tmp_path / "nergens" / "log.pdf")
    settle()
    assert "Bewaard" not in blad.telling.text()


def test_destroying_asks_for_the_number(
    sessie: Sessie, kluis: SqlcipherKluis, verlopen: Client, settle: Settle, qtbot: QtBot
) -> None:
    """Only the whole number opens the way; then the client is gone, and older copies are named."""
    kluis.make_backup("automatisch")
    blad = Bewaartermijn(sessie)
    qtbot.addWidget(blad)
    blad.show()
    settle()
    assert not blad.vernietig.isEnabled()
    blad.tabel.selectRow(0)
    blad.vernietig.click()
    venster = blad.findChild(Bevestiging, "vernietigen")
    assert isinstance(venster, Bevestiging)
    QTest.keyClicks(venster.invoer, "LL-2015-000")
    assert not venster.doen.isEnabled()
    QTest.keyClicks(venster.invoer, "7")
    venster.doen.click()
    settle()
    settle()
    assert blad.uitkomst.text() == "LL-2015-0007 is vernietigd."
    assert blad.model.rowCount() == 0
    assert blad.geen.isVisible()
    assert blad.voortgang.isHidden()
    with kluis.read() as opslag:
        assert opslag.get(Client, verlopen.id) is None
    assert "bevat cliënten die daarna vernietigd zijn" in blad.oude.welke.text()
    assert blad.oude.knop.isVisible()


def test_a_longer_term(sessie: Sessie, verlopen: Client, settle: Settle, qtbot: QtBot) -> None:
    """Another term is kept, and the list follows."""
    assert verlopen.clientnummer
    blad = Bewaartermijn(sessie)
    qtbot.addWidget(blad)
    blad.show()
    settle()
    assert blad.model.rowCount() == 1
    blad.jaren.setCurrentIndex(blad.jaren.findData(10))
    blad.bewaren.click()
    settle()
    settle()
    assert blad.model.rowCount() == 0
    assert blad.jaren.currentData() == 10


def test_access_from_the_screen(
    sessie: Sessie, verlopen: Client, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    """A wrong number is said at the field; a right one gives two files."""
    blad = Inzageverzoek(sessie)
    qtbot.addWidget(blad)
    blad.map.invoer.setText(str(tmp_path))
    blad.client.setText("LL-1999-0001")
    blad.knop.click()
    settle()
    assert blad.client_kader.fout
    blad.client.setText(verlopen.clientnummer)
    blad.knop.click()
    settle()
    assert not blad.client_kader.fout
    assert sorted(pad.suffix for pad in tmp_path.glob("inzage-*")) == [".json", ".pdf"]
    assert str(tmp_path) in blad.uitkomst.text()
