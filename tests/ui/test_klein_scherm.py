"""Small screens, and the layout that somebody chose."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QSplitter, QWidget
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.bejegening import Bejegeningsregel
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.dossier.clientregels import refresh_clientregels
from levensloop_desktop.services.dossier.dossiers import create_client
from levensloop_desktop.services.overleg.overleggen import Overlegkop, plan_overleg
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.dossier.tabbladen import TABBLADEN
from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.widgets.bevestiging import Bevestiging
from levensloop_desktop.ui.widgets.splitstand import Splitstand
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij
from tests.builders import VANDAAG, WACHTZIN, a_client, an_onderdeel
from tests.ui.vensterproef import Vensterproef


def test_the_list_of_clients_does_not_scroll_sideways(
    vensterproef: Vensterproef, kluispad: Path
) -> None:
    """At 640 by 360 points, which is 1280 by 720 at 200 %, and with everything at full width."""
    vensterproef.unlock(kluispad)
    kluis, werkplek = vensterproef.sessie.kluis, vensterproef.venster._werkplek
    _, changes = create_client(kluis, werkplek, a_client(clientnummer=""))
    vensterproef.sessie.announce(changes)
    vensterproef.settle()
    tabel = vensterproef.clienten.tabel
    for breedte, hoogte in ((640, 360), (800, 480), (1280, 720)):
        vensterproef.wait_until(partial(_reaches, vensterproef, breedte, hoogte))
        assert tabel.horizontalScrollBar().maximum() == 0, breedte
    assert not tabel.isColumnHidden(5)


def test_every_screen_fits_a_narrow_window(
    vensterproef: Vensterproef, kluispad: Path, overlegclienten: tuple[Client, Client]
) -> None:
    """Each tab, each screen and a meeting: none makes the window wider than 640."""
    vensterproef.unlock(kluispad)
    werkvlak, sessie = vensterproef.werkvlak, vensterproef.sessie
    kop = Overlegkop(soort="levensloopoverleg", datum=VANDAAG, plaats="stadskantoor Voorbeeldstad")
    ids = [ClientId(client.id) for client in overlegclienten]
    kenmerk, changes = plan_overleg(sessie.kluis, sessie.werkplek, kop, ids)
    sessie.announce(changes)
    assert _reaches(vensterproef, 640, 480)
    for tab in (soort.code for soort in TABBLADEN):
        sessie.dossier_requested.emit(ids[0], tab)
        vensterproef.settle()
        assert vensterproef.venster.minimumSizeHint().width() <= 640, tab
    for code in werkvlak.navigatie._codes:
        werkvlak.go_to(code)
        vensterproef.settle()
        assert vensterproef.venster.minimumSizeHint().width() <= 640, code
    werkvlak.open_overleg(kenmerk, ids[0])
    vensterproef.settle()
    assert vensterproef.venster.minimumSizeHint().width() <= 640


def _reaches(proef: Vensterproef, breedte: int, hoogte: int) -> bool:
    """As when it is dragged: parts fold one after another."""
    proef.venster.resize(breedte, hoogte)
    return proef.venster.width() == breedte


def test_a_dialog_fits_a_low_screen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said scrolls; the buttons stay in sight."""
    monkeypatch.setattr(QScreen, "availableSize", lambda _: QSize(640, 360))
    venster = Bevestiging("Titel", "Veel woorden. " * 80, "naam", "Doen")
    qtbot.addWidget(venster)
    venster.show()
    assert venster.height() <= 360
    assert venster.doen.visibleRegion().boundingRect().height() == venster.doen.height()


def test_items_of_a_line_stand_in_its_middle(qtbot: QtBot) -> None:
    """A low control beside a high one has the same centre."""
    buiten = QWidget()
    qtbot.addWidget(buiten)
    rij = Vloeirij(buiten)
    laag, hoog = QWidget(), QWidget()
    laag.setFixedSize(40, 20)
    hoog.setFixedSize(40, 36)
    for deel in (laag, hoog):
        rij.addWidget(deel)
    buiten.resize(300, 100)
    buiten.show()
    assert laag.geometry().center().y() == hoog.geometry().center().y()


def test_a_handle_stays_where_it_was_put(qtbot: QtBot, tmp_path: Path) -> None:
    """Also after the next start, and by a name that says nothing of a client."""
    vensters = []

    def make() -> QSplitter:
        venster = QWidget()
        venster.instellingen = Instellingen(tmp_path / "i.ini")  # type: ignore[attr-defined]
        venster.resize(600, 200)
        vensters.append(venster)
        qtbot.addWidget(venster)
        splitter = QSplitter(Qt.Orientation.Horizontal, venster)
        splitter.resize(600, 200)
        for _ in range(2):
            splitter.addWidget(QWidget())
        splitter.setSizes([300, 300])
        Splitstand(splitter, "proef")
        venster.show()
        return splitter

    eerst = make()
    eerst.moveSplitter(150, 1)
    assert make().sizes() == eerst.sizes()
    assert eerst.sizes()[0] < 200


def test_the_handle_of_a_dossier_is_kept(
    vensterproef: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen
) -> None:
    """In the settings of the window; they hold no number or name of the client."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    wie = a_client(achternaam="Nepnaam")
    regel = an_onderdeel(Bejegeningsregel, wie, kop="wat_werkt", tekst="Praat", volgorde=1)
    with kluis.write() as opslag:
        opslag.put_all([wie, regel])
        refresh_clientregels(opslag, [regel.client_id], kluizen._werkplek.today())
    kluis.close()
    vensterproef.unlock(kluispad)
    vensterproef.sessie.dossier_requested.emit(wie.id, "bejegening")
    vensterproef.settle()
    splitters = vensterproef.screen(DossierScherm).findChildren(QSplitter)
    (zichtbaar,) = [deel for deel in splitters if deel.isVisible()]
    zichtbaar.moveSplitter(400, 1)
    assert not vensterproef.instellingen.layout("deling/bejegeningsregels").isEmpty()
    namen = vensterproef.instellingen._waarden.allKeys()
    assert not [naam for naam in namen if wie.id in naam or "Nepnaam" in naam]
