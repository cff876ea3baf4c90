"""A session on a real kluis, for screens without the main window."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.dossier.dossiers import create_client
from levensloop_desktop.services.overleg.overleggen import Overlegkop, plan_overleg
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.toegang.rechten import COORDINATOR
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.application import make_window
from levensloop_desktop.ui.overleg.overleg_scherm import OverlegScherm
from levensloop_desktop.ui.pakket.ontvangen_scherm import PakketOntvangen
from levensloop_desktop.ui.schil.schermen import screens_of
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.stijl.thema import Thema
from levensloop_desktop.ui.task_runner import TaskRunner
from levensloop_desktop.ui.widgets.focusring import Focusvolger
from tests.builders import (
    VANDAAG,
    WACHTZIN,
    a_betrokkenheid,
    a_client,
    a_contactpersoon,
    an_afspraak,
)
from tests.e2e.pakketproef import Pakketproef, make_proef
from tests.ui.dossierproef import Proef
from tests.ui.overlegproef import ANDER
from tests.ui.toetsen import CTRL, press
from tests.ui.vensterproef import Vensterproef


@pytest.fixture
def sessie(qtbot: QtBot, kluis: SqlcipherKluis, werkplek: Vastewerkplek) -> Iterator[Sessie]:
    """From unlock to lock; the threads end before the kluis closes."""
    del qtbot
    gemaakt = Sessie(kluis, werkplek, TaskRunner("opslag"), TaskRunner("weergave", 2))
    yield gemaakt
    gemaakt.storage.stop()
    gemaakt.rendering.stop()


@pytest.fixture
def settle(qtbot: QtBot, sessie: Sessie) -> Callable[[], None]:
    """Wait until every job that was started has come back."""

    def wait() -> None:
        qtbot.waitUntil(lambda: sessie.storage.is_idle and sessie.rendering.is_idle)

    return wait


@pytest.fixture
def proef(sessie: Sessie, qtbot: QtBot) -> Proef:
    """The session with one client, and what a user does with forms."""
    return Proef(sessie, qtbot)


@pytest.fixture
def vensterproef(
    qtbot: QtBot,
    qapp: QApplication,
    kluizen: SqlcipherKluizen,
    werkplek: Vastewerkplek,
    tmp_path: Path,
) -> Iterator[Vensterproef]:
    """The whole window, locked, with settings of its own."""
    instellingen = Instellingen(tmp_path / "instellingen.ini")
    instellingen.set_weergave("licht")
    instellingen.note_rondleiding()
    venster = make_window(qapp, kluizen, werkplek, instellingen)
    qtbot.addWidget(venster)
    venster.show()
    proef = Vensterproef(venster, instellingen, qtbot)
    proef.settle()
    yield proef
    venster.close()
    qtbot.waitUntil(lambda: not venster.isVisible())
    for hulp in (*qapp.findChildren(Thema), *qapp.findChildren(Focusvolger)):
        hulp.deleteLater()


@pytest.fixture
def overlegclienten(
    kluispad: Path, kluizen: SqlcipherKluizen, werkplek: Vastewerkplek
) -> tuple[Client, Client]:
    """Two clients in a closed kluis; the first has a network and two open afspraken."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    een, twee = a_client(achternaam="Voorbeeld"), a_client(achternaam="Nepnaam")
    for client in (een, twee):
        create_client(kluis, werkplek, client)
    wie = a_contactpersoon(naam="M. Verzonnen")
    with kluis.write() as opslag:
        opslag.put_all(
            [
                wie,
                a_betrokkenheid(een, rol="levensloopcoordinator", contactpersoon_id=wie.id),
                an_afspraak(een, wat="Brief sturen", uiterlijk=VANDAAG - timedelta(days=3)),
                an_afspraak(een, wat="Zus bellen", uiterlijk=VANDAAG + timedelta(days=9)),
            ]
        )
    kluis.add_user(Gebruiker("M. Verzonnen", COORDINATOR), ANDER)
    kluis.close()
    return een, twee


@pytest.fixture
def overlegscherm(
    vensterproef: Vensterproef, kluispad: Path, overlegclienten: tuple[Client, Client]
) -> OverlegScherm:
    """The screen Overleg, reached by its key."""
    del overlegclienten
    vensterproef.unlock(kluispad)
    vensterproef.venster.activateWindow()
    codes = [code for code, _, _ in screens_of(vensterproef.sessie.kluis.gebruiker.rol)]
    press(Qt.Key(Qt.Key.Key_1 + codes.index("overleg")), CTRL)
    vensterproef.settle()
    return vensterproef.screen(OverlegScherm)


@pytest.fixture
def kenmerk(
    overlegscherm: OverlegScherm, vensterproef: Vensterproef, overlegclienten: tuple[Client, Client]
) -> str:
    """A meeting about both, in preparation."""
    del overlegscherm
    sessie = vensterproef.sessie
    kop = Overlegkop(soort="mdo", datum=VANDAAG)
    ids = [ClientId(client.id) for client in overlegclienten]
    gemaakt, changes = plan_overleg(sessie.kluis, sessie.werkplek, kop, ids)
    sessie.bus.changed.emit(changes)
    vensterproef.settle()
    return gemaakt


@pytest.fixture
def bezig(
    vensterproef: Vensterproef,
    kluispad: Path,
    kluizen: SqlcipherKluizen,
    werkplek: Vastewerkplek,
) -> Vensterproef:
    """The window on a kluis with one client."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    create_client(kluis, werkplek, a_client(achternaam="Nepnaam"))
    kluis.close()
    vensterproef.unlock(kluispad)
    return vensterproef


@pytest.fixture
def pakketproef(
    kluis: SqlcipherKluis, kluizen: SqlcipherKluizen, werkplek: Vastewerkplek, tmp_path: Path
) -> Iterator[Pakketproef]:
    """A sender with the first case, and an empty receiver."""
    gemaakt = make_proef(kluis, kluizen, werkplek, tmp_path)
    yield gemaakt
    gemaakt.ontvanger.close()


@pytest.fixture
def daar(pakketproef: Pakketproef) -> Iterator[Sessie]:
    """The session of the receiver."""
    runners = TaskRunner("opslag daar"), TaskRunner("weergave daar", 2)
    yield Sessie(pakketproef.ontvanger, pakketproef.werkplek, *runners)
    for runner in runners:
        runner.stop()


@pytest.fixture
def ontvangen(daar: Sessie, qtbot: QtBot) -> PakketOntvangen:
    """The receiving screen, shown."""
    gemaakt = PakketOntvangen(daar)
    qtbot.addWidget(gemaakt)
    gemaakt.show()
    return gemaakt
