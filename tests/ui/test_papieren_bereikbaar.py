"""Every paper is reached by keyboard alone, from the screen where its user stands."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QMenu,
    QWidget,
)

from levensloop_desktop.documents import maken
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.overleg import Overlegdeel
from levensloop_desktop.domain.samenwerking import Samenwerkingslijst, halfyear_of
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.services.dossier.dossiers import create_client
from levensloop_desktop.services.kengetallen.samenwerking import close_halfjaar, save_lijst
from levensloop_desktop.services.overdragen.uitwisseling import import_dossier
from levensloop_desktop.services.overleg.overleggen import (
    Overlegkop,
    close_overleg,
    plan_overleg,
    start_overleg,
)
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.beheer.herstelblad_dialoog import HerstelbladDialoog
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.druk.map_venster import MapVenster
from levensloop_desktop.ui.druk.ronde_venster import RondeVenster
from levensloop_desktop.ui.kengetallen.aanlever_dialoog import AanleverDialoog
from levensloop_desktop.ui.kengetallen.bestand_dialoog import BestandDialoog
from levensloop_desktop.ui.monitor.monitor_scherm import MonitorScherm
from levensloop_desktop.ui.overleg.overleg_scherm import OverlegScherm
from levensloop_desktop.ui.pakket.maken_dialoog import PakketMaken
from levensloop_desktop.ui.verstrekking.need_to_know import NeedToKnowDialoog
from levensloop_desktop.ui.voorbeeld.bladenvoorbeeld import Bladenvoorbeeld
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import VoorbeeldDialoog
from tests.builders import VANDAAG, WACHTZIN, a_client, an_onderdeel
from tests.ui.vensterproef import Vensterproef

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen alone
CASUS = Path(__file__).parents[1] / "cases" / "casus-1.json"
NUMMER = "LL-2022-9001"
HALFJAAR = halfyear_of(VANDAAG)
_HOOGSTENS = 90  # steps of Tab; a screen that asks more is no screen for the keyboard


@dataclass(frozen=True)
class Weg:
    """Where somebody stands, which keys are pressed, and what is there then.

    Args:
        plek: a screen, or a tab of the dossier, or a page of Beheer after a colon.
        toetsen: keys; "menu: …" walks to a line of the open menu, "tab: …" to a button.
        opent: the window in which it is seen, printed or saved; None where the page does it.
    """

    plek: str
    toetsen: tuple[str, ...]
    opent: type[QDialog] | None = VoorbeeldDialoog


# Without a key of its own in the window: made by the command line for who takes a dossier along.
ALLEEN_OPDRACHT = frozenset({"dossierbestand"})
WEGEN = {
    "levensloopplan": Weg("dossier:plan", ("Ctrl+P",), NeedToKnowDialoog),
    "overdracht": Weg("dossier:overdracht", ("Ctrl+P",), NeedToKnowDialoog),
    "bejegeningskaart": Weg("dossier:bejegening", ("Ctrl+P",)),
    "scenariokaart": Weg("dossier:scenarios", ("Ctrl+P",)),
    "netwerkkaart": Weg("dossier:netwerk", ("Ctrl+P",)),
    "termijnenoverzicht": Weg("dossier:overzicht", ("Ctrl+P", "menu: Termijnenoverzicht …")),
    "map": Weg("dossier:overzicht", ("Ctrl+P", "menu: Map met documenten …"), MapVenster),
    "ronde": Weg("clienten", ("Ctrl+P", "menu: Van meer cliënten, voor de tafel …"), RondeVenster),
    "nu_handelen": Weg("dossier:overzicht", ("F8", "Ctrl+P"), QPrintDialog),
    "overlegverslag": Weg("overleg", ("Ctrl+P",)),
    "actielijst": Weg("overleg", ("tab: Actielijst …",)),
    "overleg": Weg("overleg", ("tab: Heel verslag …",)),
    "vandaaglijst": Weg("vandaag", ("Ctrl+P", "menu: Lijst met namen …")),
    "agendabestand": Weg(
        "vandaag", ("Ctrl+P", "menu: Agendabestand met alleen cliëntnummers …"), QFileDialog
    ),
    "overdrachtspakket": Weg(
        "dossier:overdracht", ("tab: Pakket …", "menu: Pakket maken …"), PakketMaken
    ),
    "register": Weg(
        "dossier:verloop:verstrekkingen", ("tab: PDF voor het contactpunt …",), QFileDialog
    ),
    "logblad": Weg("beheer:Logboek", ("tab: Als PDF …",), QFileDialog),
    "inzage": Weg("beheer:Inzageverzoek", ("tab: Bestanden maken",), None),
    "huisstijlproef": Weg("beheer:Huisstijl", ("tab: Huisstijl bewaren",), None),
    "herstelblad": Weg(
        "beheer:Gebruikers en sleutels", ("tab: Nieuw herstelblad maken …",), HerstelbladDialoog
    ),
    "kengetallen": Weg("kengetallen", ("Ctrl+E",), BestandDialoog),
    "aanlevering": Weg("kengetallen", ("tab: Landelijk aanleveren …",), AanleverDialoog),
    "monitor": Weg("monitor", ("Ctrl+P",), Bladenvoorbeeld),
    "knelpunten": Weg("monitor:knelpunten", ("Ctrl+E",), BestandDialoog),
    "handleiding": Weg("vandaag", ("F1", "tab: Als PDF …"), QFileDialog),
}


def test_every_paper_has_a_way() -> None:
    """Every kind of the value list and every maker of documents is in the table above."""
    soorten = set(waardelijst("documentsoort").codes)
    makers = {naam.removeprefix("make_") for naam in maken.__all__ if naam.startswith("make_")}
    wel = soorten | (makers - {"content", "document"})
    assert wel - ALLEEN_OPDRACHT - set(WEGEN) == set(), "say in WEGEN how a user comes to it"


@pytest.fixture
def staat(
    vensterproef: Vensterproef,
    kluispad: Path,
    kluizen: SqlcipherKluizen,
    werkplek: Vastewerkplek,
) -> Vensterproef:
    """The window on a kluis with the first case, a closed meeting, a paper and a closed monitor."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    client = import_dossier(kluis, werkplek, CASUS.read_bytes()).client
    kop = Overlegkop(soort="levensloopoverleg", datum=VANDAAG)
    tweede, _ = create_client(kluis, werkplek, a_client(achternaam="Nepnaam"))
    ids = [ClientId(client.id), ClientId(tweede.id)]
    kenmerk, _ = plan_overleg(kluis, werkplek, kop, ids)
    start_overleg(kluis, werkplek, kenmerk)
    close_overleg(kluis, werkplek, kenmerk)
    with kluis.write() as opslag:
        opslag.put(an_onderdeel(Verstrekking, client, nummer="2026-0001", document="overdracht"))
    for _ in range(8):
        lijst = Samenwerkingslijst(
            id=RecordId(werkplek.new_id()), meting_id=RecordId(""), rol_politie="altijd"
        )
        save_lijst(kluis, werkplek, HALFJAAR, lijst)
    close_halfjaar(kluis, werkplek, HALFJAAR)
    kluis.close()
    vensterproef.unlock(kluispad)
    vensterproef.venster.resize(1280, 720)
    return vensterproef


def test_each_paper_is_reached_by_keyboard(staat: Vensterproef, subtests: pytest.Subtests) -> None:
    """From where its user stands: a key, a line of a menu, or a button that Tab comes to."""
    for papier, weg in WEGEN.items():
        with subtests.test(papier):
            _go_and_stand(staat, weg.plek)
            for toets in weg.toetsen:
                _press(toets)
                staat.settle()
            if weg.opent is not None:
                assert [deel for deel in _dialogs() if isinstance(deel, weg.opent)]
        _close_all(staat)


def _go_and_stand(proef: Vensterproef, plek: str) -> None:
    """Where this user is, with the focus where the screen puts it."""
    scherm, _, deel = plek.partition(":")
    werkvlak = proef.werkvlak
    if scherm == "dossier":
        tab, _, afdeling = deel.partition(":")
        regels = proef.clienten.model.alle
        client_id = next(deel.client_id for deel in regels if deel.clientnummer == NUMMER)
        werkvlak.open_dossier(client_id, tab)
        proef.settle()
        if afdeling:
            proef.screen(DossierScherm).tab_widget(tab).open_afdeling(afdeling)
    elif scherm == "beheer":
        werkvlak._go_to_subject(scherm, deel)
    else:
        werkvlak.go_to(scherm)
        if deel:
            proef.screen(MonitorScherm).show_page(deel)
    proef.settle()
    proef.venster.activateWindow()
    proef.wait_until(proef.venster.isActiveWindow)
    if scherm == "overleg":
        with proef.sessie.kluis.read() as opslag:
            besproken, _ = opslag.find(Overlegdeel)
        proef.screen(OverlegScherm).open_overleg(besproken.kenmerk)
    proef.settle()


def _press(toets: str) -> None:
    """Press a key where the focus is, or go to a line or a button and press that."""
    soort, _, naam = toets.partition(": ")
    if soort == "menu":
        _choose_line(naam)
    elif soort == "tab":
        _tab_to(naam)
        QTest.keyClick(_focused(), Qt.Key.Key_Space)
    else:
        QTest.keySequence(_focused().window().windowHandle(), QKeySequence(toets))


def _choose_line(naam: str) -> None:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu), "no menu opened"
    for _ in range(len(menu.actions()) + 1):
        gekozen: QAction | None = menu.activeAction()
        if gekozen is not None and gekozen.text() == naam:
            QTest.keyClick(menu, Qt.Key.Key_Return)
            return
        QTest.keyClick(menu, Qt.Key.Key_Down)
    pytest.fail(f"no line {naam}: {[actie.text() for actie in menu.actions()]}")


def _tab_to(naam: str) -> None:
    gezien: list[str] = []
    for _ in range(_HOOGSTENS):
        widget = _focused()
        if isinstance(widget, QAbstractButton) and widget.text() == naam:
            assert widget.isEnabled()
            return
        gezien.append(f"{type(widget).__name__} {widget.accessibleName()}")
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    pytest.fail(f"Tab never came to {naam}: {gezien}")


def _focused() -> QWidget:
    vensters = [deel for deel in _dialogs() if deel.isVisible()]
    if vensters and not any(deel.isActiveWindow() for deel in vensters):
        vensters[-1].activateWindow()
        QApplication.processEvents()
    venster = QApplication.activeModalWidget() or QApplication.activeWindow()
    assert venster is not None
    return QApplication.focusWidget() or venster


def _dialogs() -> list[QDialog]:
    """What lies over the work; a print dialog also where the platform cannot show one."""
    alle = [deel for deel in QApplication.topLevelWidgets() if isinstance(deel, QDialog)]
    return [deel for deel in alle if deel.isVisible() or isinstance(deel, QPrintDialog)]


def _close_all(proef: Vensterproef) -> None:
    """Esc for everything that lies over the work."""
    while gevonden := _dialogs():
        dialoog = gevonden[-1]
        dialoog.reject()
        dialoog.deleteLater()
        QApplication.sendPostedEvents(dialoog, QEvent.Type.DeferredDelete)
        proef.settle()
    proef.werkvlak.lagen.close_screen()
    proef.settle()
