"""The window of a manager: counts alone, and no way to a person."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QScrollArea, QTextEdit, QWidget

from levensloop_desktop.errors import LevensloopError, NotAllowedError, WrongPassphraseError
from levensloop_desktop.services.dossier.dossiers import list_clienten, open_dossier
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.voorbeeldkluis.vullen import fill_kluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.beheer.beheer_scherm import BeheerScherm
from levensloop_desktop.ui.beheer.wachtzin_wijzigen import WachtzinWijzigen
from levensloop_desktop.ui.kengetallen.balken import Balken
from levensloop_desktop.ui.kengetallen.kengetallen_scherm import KengetallenScherm
from tests.builders import VANDAAG, WACHTZIN
from tests.cijferproef import keep_days
from tests.ui.vensterproef import Vensterproef

MANAGER = Gebruiker("H. Overzicht", "manager")
WOORDEN = "tien tellers bij het raam"
NIEUWE_WOORDEN = "elf emmers achter de deur"


@pytest.fixture
def namen(kluispad: Path, kluizen: SqlcipherKluizen) -> set[str]:
    """A closed kluis with forty clients and a manager; gives what may never be seen."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    fill_kluis(kluis, VANDAAG, aantal=40)
    kluis.add_user(MANAGER, WOORDEN)
    keep_days(kluis)
    with kluis.read() as opslag:
        regels = opslag.list_clientregels()
    kluis.close()
    return {deel for regel in regels for deel in (regel.naam, regel.clientnummer, regel.client_id)}


@pytest.fixture
def als_manager(
    vensterproef: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen, namen: set[str]
) -> Vensterproef:
    """The window, opened by the manager."""
    assert namen
    kluis = kluizen.open(kluispad, wachtzin=WOORDEN, gebruiker=MANAGER.naam)
    vensterproef.venster.open_kluis(kluis)
    vensterproef.settle()
    return vensterproef


def words_of(widget: QWidget) -> str:
    """Everything a widget shows or tells a screen reader."""
    delen = []
    for deel in (widget, *widget.findChildren(QWidget)):
        delen += [deel.accessibleName(), deel.accessibleDescription(), deel.toolTip()]
        if isinstance(deel, QLabel | QAbstractButton):
            delen.append(deel.text())
    return "\n".join(delen)


def test_a_manager_sees_the_counts_and_nothing_else(
    als_manager: Vensterproef, namen: set[str]
) -> None:
    """Counts, monitor and beheer, no field to type in, tables of protected figures."""
    werkvlak = als_manager.werkvlak
    scherm = als_manager.screen(KengetallenScherm)
    assert werkvlak.navigatie._codes == ["kengetallen", "monitor", "beheer"]
    assert [knop for knop in werkvlak.findChildren(QLineEdit) if knop.isVisible()] == []
    assert werkvlak.findChildren(QTextEdit) == []
    assert scherm.stand.startswith("Stand van de cijfers: ")
    assert scherm.beeld is not None
    getoond = [tabel.titel for tabel in scherm.beeld.publicatie.tabellen if tabel.cijfers]
    balken = scherm.findChildren(Balken)
    assert getoond
    assert [balk.accessibleName() for balk in balken] == getoond
    for balk in balken:
        for regel in balk.accessibleDescription().split("; "):
            cijfer = regel.rpartition(": ")[2]
            assert cijfer == "0-7 (beschermd)" or int(cijfer) % 5 == 0, regel
            assert cijfer == "0-7 (beschermd)" or int(cijfer) > 7, regel
    alles = words_of(als_manager.venster)
    assert "alleen tellingen" in alles
    assert [naam for naam in namen if naam in alles] == []


def test_no_key_leads_anywhere_else(als_manager: Vensterproef) -> None:
    """Every shortcut of the window is pressed; only the lock leaves the counts."""
    sneltoetsen = {
        sneltoets.key().toString()
        for sneltoets in als_manager.venster.findChildren(QShortcut)
        if sneltoets.key() != QKeySequence("Ctrl+L")
    }
    # The screen of counts with its two buttons, the undo line, help, and the locked window.
    assert sneltoetsen <= {
        *("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+T", "Ctrl+E", "Ctrl+Z", "Ctrl+Return", "Ctrl+Enter"),
        *("F1", "Ctrl+F1"),
    }
    for toets in (Qt.Key.Key_1, Qt.Key.Key_4, Qt.Key.Key_K, Qt.Key.Key_N):
        QTest.keyClick(als_manager.venster, toets, Qt.KeyboardModifier.ControlModifier)
        als_manager.settle()
        als_manager.screen(KengetallenScherm)


def test_a_screen_that_asks_for_a_dossier_is_refused(
    als_manager: Vensterproef, namen: set[str]
) -> None:
    """Even when something in the window asked for it."""
    kluis = als_manager.sessie.kluis
    with pytest.raises(NotAllowedError):
        list_clienten(kluis, als_manager.sessie.werkplek)
    for naam in sorted(namen)[:3]:
        with pytest.raises(NotAllowedError):
            open_dossier(kluis, naam)  # type: ignore[arg-type] # whatever is asked for
    with pytest.raises(LevensloopError), kluis.read():
        pass
    with pytest.raises(LevensloopError), kluis.write():
        pass


def test_the_counts_are_walked_by_keyboard(als_manager: Vensterproef) -> None:
    """Down goes to the next table, and its bars come in view."""
    scherm = als_manager.screen(KengetallenScherm)
    balken = scherm.findChildren(Balken)
    assert scherm.lijst.hasFocus() or not als_manager.venster.isActiveWindow()
    for _ in range(scherm.lijst.model().rowCount()):
        QTest.keyClick(scherm.lijst, Qt.Key.Key_Down)
    als_manager.settle()
    schuif = scherm.vlak.huidig
    assert isinstance(schuif, QScrollArea)
    kijkvak = schuif.viewport()
    plek = balken[-1].rect().translated(balken[-1].mapTo(kijkvak, balken[-1].rect().topLeft()))
    assert kijkvak.rect().intersects(plek)


def test_a_manager_changes_the_own_passphrase(
    als_manager: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen, namen: set[str]
) -> None:
    """At Beheer, Wachtzin; the new one opens at once, and nothing else is there."""
    als_manager.werkvlak.go_to("beheer")
    als_manager.settle()
    beheer = als_manager.screen(BeheerScherm)
    onderwerpen = beheer.lijst.model()
    assert [onderwerpen.index(rij, 0).data() for rij in range(onderwerpen.rowCount())] == [
        "Wachtzin",
        "Weergave en vergrendelen",
        "Over Levensloop",
    ]
    blad = beheer.page(WachtzinWijzigen)
    assert [naam for naam in namen if naam in words_of(beheer)] == []
    blad.oud.invoer.setText("een heel andere wachtzin")
    blad.nieuw.invoer.setText(NIEUWE_WOORDEN)
    blad.nogmaals.invoer.setText(NIEUWE_WOORDEN)
    blad.knop.click()
    als_manager.settle()
    assert blad.oud.fout
    blad.oud.invoer.setText(WOORDEN)
    blad.knop.click()
    als_manager.settle()
    assert blad.klaar.isVisibleTo(blad)
    als_manager.venster.lock()
    als_manager.settle()
    with pytest.raises(WrongPassphraseError):
        kluizen.open(kluispad, wachtzin=WOORDEN, gebruiker=MANAGER.naam)
    kluizen.open(kluispad, wachtzin=NIEUWE_WOORDEN, gebruiker=MANAGER.naam).close()


def test_a_folder_that_takes_nothing_is_said_at_the_form(
    als_manager: Vensterproef, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was typed stays, and the old passphrase keeps its use."""

    def refuse(*_: object) -> None:
        raise PermissionError

    als_manager.werkvlak.go_to("beheer")
    als_manager.settle()
    blad = als_manager.screen(BeheerScherm).page(WachtzinWijzigen)
    blad.oud.invoer.setText(WOORDEN)
    blad.nieuw.invoer.setText(NIEUWE_WOORDEN)
    blad.nogmaals.invoer.setText(NIEUWE_WOORDEN)
    monkeypatch.setattr("levensloop_desktop.storage.keys.new_passphrase.write_atomically", refuse)
    blad.knop.click()
    als_manager.settle()
    assert blad.fout.isVisibleTo(blad)
    assert blad.nieuw.invoer.text() == NIEUWE_WOORDEN
    assert not blad.klaar.isVisibleTo(blad)


def test_locking_keeps_nothing_and_says_no_fault(
    als_manager: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen
) -> None:
    """A manager has nothing to keep, so the lock is quiet; the kluis is free again."""
    als_manager.venster.lock()
    als_manager.settle()
    assert als_manager.venster.sessie is None
    assert not als_manager.venster.ontgrendelen.isHidden()
    kluizen.open(kluispad, wachtzin=WACHTZIN, gebruiker="regisseur").close()


def test_without_counts_the_screen_says_when_they_come(
    vensterproef: Vensterproef,
    kluispad: Path,
    kluizen: SqlcipherKluizen,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An older definition is not shown under the words of a newer one."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    kluis.add_user(MANAGER, WOORDEN)
    kluis.close()
    open_manager = kluizen.open(kluispad, wachtzin=WOORDEN, gebruiker=MANAGER.naam)
    monkeypatch.setattr(type(open_manager.tellingen), "read_counts", lambda _: None)
    vensterproef.venster.open_kluis(open_manager)
    vensterproef.settle()
    scherm = vensterproef.screen(KengetallenScherm)
    assert scherm.leeg.isVisibleTo(scherm)
    assert not scherm.vlak.isVisibleTo(scherm)
    assert not scherm.kop.maken.isVisibleTo(scherm)
    assert "nog geen tellingen" in words_of(scherm.leeg)
