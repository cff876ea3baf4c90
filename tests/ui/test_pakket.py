"""The window for both sides of a pakket: made with a wachtzin shown once, received, confirmed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.overdragen.betrokkenheid_volgt import Volgstap
from levensloop_desktop.domain.overdragen.overdrachtstappen import goes_to_zvh
from levensloop_desktop.services.dossier.dossiers import list_clienten
from levensloop_desktop.services.overdragen.overdrachten import what_follows
from levensloop_desktop.ui.dossier.overdracht.overdracht_tab import OverdrachtTab
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.pakket.maken_dialoog import PakketMaken
from levensloop_desktop.ui.pakket.ontvangen_scherm import PakketOntvangen
from levensloop_desktop.ui.pakket.ontvangst_dialoog import OntvangstBevestigen
from levensloop_desktop.ui.pakket.pakketknop import Pakketknop
from levensloop_desktop.ui.sessie import Sessie
from tests.e2e.pakketproef import Pakketproef

Settle = Callable[[], None]


@pytest.fixture
def rust(qtbot: QtBot, daar: Sessie) -> Settle:
    """Wait until the receiver does nothing any more."""
    return lambda: qtbot.waitUntil(lambda: daar.storage.is_idle and daar.rendering.is_idle)


@pytest.fixture
def knop(qtbot: QtBot, sessie: Sessie, pakketproef: Pakketproef) -> Iterator[Pakketknop]:
    """The button of the sender at the handover of the case."""
    venster = QWidget()
    qtbot.addWidget(venster)
    gemaakt = Pakketknop(sessie, pakketproef.client_id, venster)
    gemaakt.show_overdracht(pakketproef.dossier().overdrachten[-1], "A. Fictief, ZVH Fictief")
    venster.show()
    yield gemaakt
    venster.hide()


def make(knop: Pakketknop, settle: Settle, map_: Path) -> PakketMaken:
    """Make a pakket as a user does."""
    dialoog = knop.make()
    assert isinstance(dialoog, PakketMaken)
    dialoog.voor_wie.doel.setText("verhuizing")
    dialoog.voor_wie.grondslag.setCurrentIndex(1)
    for soort, vak in dialoog.documenten.items():
        vak.setChecked(soort == "bejegeningskaart")
    dialoog.map.invoer.setText(str(map_))
    dialoog.maken.click()
    settle()
    return dialoog


def receive(ontvangen: PakketOntvangen, rust: Settle, pad: Path, wachtzin: str) -> None:
    """Choose a file and open it."""
    ontvangen.read(pad)
    rust()
    QTest.keyClicks(ontvangen.wachtzin.invoer, wachtzin)
    QTest.keyClick(ontvangen.wachtzin.invoer, Qt.Key.Key_Return)
    rust()
    rust()


def _still_to_follow(proef: Pakketproef, overdracht: Overdracht) -> tuple[Volgstap, ...]:
    return what_follows(proef.afzender, proef.werkplek, overdracht)


def test_the_whole_road_from_sender_to_confirmed_receipt(
    knop: Pakketknop,
    settle: Settle,
    ontvangen: PakketOntvangen,
    rust: Settle,
    pakketproef: Pakketproef,
) -> None:
    """Made, wachtzin told, opened, taken over, code told, confirmed; each in its own window."""
    dialoog = make(knop, settle, pakketproef.map)
    (pad,) = pakketproef.map.glob("*.llpakket")
    wachtzin = dialoog.wachtzin.code.text()
    assert len(wachtzin.split("-")) == 5
    dialoog.klaar.click()
    receive(ontvangen, rust, pad, wachtzin.upper())
    assert ontvangen.binnen.wie.text() == "B. Nepgeval"
    assert ontvangen.binnen.opnemen.text() == "Dossier opnemen"
    assert not ontvangen.binnen.bekend.isVisible()
    ontvangen.binnen.opnemen.click()
    rust()
    assert "B. Nepgeval" in ontvangen.gelukt.accessibleName()
    code = ontvangen.code.code.text()
    bevestigen = knop.confirm()
    assert isinstance(bevestigen, OntvangstBevestigen)
    QTest.keyClicks(bevestigen.code.control, code.lower())
    settle()
    assert bevestigen.volgen.isVisible()
    (stopt, *_) = (vink for vink in bevestigen.volgen.vinken if "stopt op" in vink.toolTip())
    houdt, _, _ = stopt.toolTip().partition(": stopt op")
    stopt.click()
    bevestigen.bevestigen.click()
    settle()
    overdracht = pakketproef.dossier().overdrachten[-1]
    assert overdracht.staat == "ontvangst_bevestigd"
    assert overdracht.ontvangst_op == pakketproef.werkplek.today()
    assert [stap.wie for stap in _still_to_follow(pakketproef, overdracht)] == [houdt]


def test_the_wachtzin_is_shown_once_and_copied_as_a_secret(
    knop: Pakketknop, settle: Settle, pakketproef: Pakketproef
) -> None:
    """It can be copied; closing the window leaves it nowhere."""
    dialoog = make(knop, settle, pakketproef.map)
    kaart = dialoog.wachtzin
    kaart.kopieren.click()
    assert QGuiApplication.clipboard().text() == kaart.code.text()
    assert "20 seconden" in kaart.gekopieerd.text()
    QGuiApplication.clipboard().clear()
    dialoog.reject()
    assert kaart.code.text() == ""


def test_a_whole_dossier_is_not_proposed_for_who_is_no_zvh(
    knop: Pakketknop, pakketproef: Pakketproef
) -> None:
    """The handover goes to an organisation: that is said, and the field stays empty."""
    dossier = pakketproef.dossier()
    overdracht = dossier.overdrachten[-1]
    assert not goes_to_zvh(overdracht, dossier)
    knop.show_overdracht(overdracht, "organisatie Z", naar_zvh=False)
    dialoog = knop.make()
    assert isinstance(dialoog, PakketMaken)
    assert dialoog.voor_wie.wie == ""
    zinnen = [deel.text() for deel in dialoog.findChildren(QLabel) if not deel.isHidden()]
    assert any("gaat naar organisatie Z. Dat is geen ZVH." in zin for zin in zinnen)
    dialoog.reject()


def test_what_is_missing_is_said_at_its_field(
    knop: Pakketknop, settle: Settle, pakketproef: Pakketproef
) -> None:
    """Nothing is made without recipient, purpose and ground, nor in a folder that is not there."""
    dialoog = knop.make()
    assert isinstance(dialoog, PakketMaken)
    dialoog.voor_wie.ontvanger.clear()
    dialoog.voor_wie.doel.clear()
    dialoog.voor_wie.grondslag.setCurrentIndex(0)
    dialoog.maken.click()
    assert [bool(kader.fout) for kader in dialoog.voor_wie.kaders] == [True, True, True, False]
    dialoog.reject()
    dialoog = make(knop, settle, pakketproef.map / "nergens")
    assert "map" in dialoog.map.fout
    assert list(pakketproef.map.glob("*.llpakket")) == []


def test_bad_files_and_wachtzinnen_are_explained(
    ontvangen: PakketOntvangen, rust: Settle, pakketproef: Pakketproef
) -> None:
    """No pakket, half a pakket, a slip, another wachtzin: each its sentence, nothing written."""
    pad, pakket = pakketproef.send()
    fout = pakketproef.map / "fout.llpakket"
    fout.write_bytes(b"%PDF-1.7")
    ontvangen.read(fout)
    rust()
    assert "geen overdrachtspakket" in ontvangen.fout.zin
    fout.write_bytes(pad.read_bytes()[:-9])
    ontvangen.read(fout)
    rust()
    assert "Het einde van dit pakket ontbreekt" in ontvangen.fout.zin
    receive(ontvangen, rust, pad, "abc")
    assert "niet compleet" in ontvangen.wachtzin.fout
    ontvangen.wachtzin.invoer.setText(pakketproef.send()[1].wachtzin)
    ontvangen.open()
    rust()
    assert "Deze wachtzin opent dit pakket niet" in ontvangen.fout.zin
    assert list_clienten(pakketproef.ontvanger, pakketproef.werkplek) == []
    ontvangen.wachtzin.invoer.setText(pakket.wachtzin)
    ontvangen.open()
    rust()
    rust()
    assert ontvangen.binnen.isVisible()
    ontvangen.binnen.stoppen.click()
    assert not ontvangen.binnen.isVisible()
    assert list_clienten(pakketproef.ontvanger, pakketproef.werkplek) == []


def test_a_known_client_is_said_and_can_stand_beside(
    ontvangen: PakketOntvangen, rust: Settle, pakketproef: Pakketproef
) -> None:
    """The second time the screen says so, with the code of then and what differs."""
    pad, pakket = pakketproef.send("netwerkkaart")
    for keer in (1, 2):
        receive(ontvangen, rust, pad, pakket.wachtzin)
        assert ontvangen.binnen.model.columnCount() == (2 if keer == 1 else 6)
        if keer == 2:
            assert "al ontvangen" in ontvangen.binnen.bekend.zin
            assert "dezelfde cliënt" in ontvangen.binnen.bekend.zin
            assert ontvangen.binnen.opnemen.text() == "Als tweede dossier opnemen"
        ontvangen.binnen.opnemen.click()
        rust()
    assert len(list_clienten(pakketproef.ontvanger, pakketproef.werkplek)) == 2


def test_a_document_of_the_pakket_is_seen_from_memory(
    ontvangen: PakketOntvangen, rust: Settle, pakketproef: Pakketproef
) -> None:
    """Its pages show over the window, and closing forgets them."""
    pad, pakket = pakketproef.send("bejegeningskaart")
    receive(ontvangen, rust, pad, pakket.wachtzin)
    (rij,) = [deel for deel in ontvangen.binnen.findChildren(QWidget) if _is_document(deel)]
    rij.click()  # type: ignore[attr-defined] # a Knop
    (dialoog,) = ontvangen.window().findChildren(QDialog)
    assert dialoog.windowTitle() == "Bejegeningskaart"
    dialoog.close()


def _is_document(widget: QWidget) -> bool:
    return widget.accessibleName().startswith("Bejegeningskaart, nummer")


def test_a_wrong_receipt_code_is_said_at_the_field(
    knop: Pakketknop, settle: Settle, sessie: Sessie
) -> None:
    """Empty, mistyped, and of no pakket; the handover stays as it was."""
    dialoog = knop.confirm()
    assert isinstance(dialoog, OntvangstBevestigen)
    dialoog.bevestigen.click()
    assert "Typ de code" in dialoog.code.fout
    for getypt in ("ABCDE", "ABCDE-ABCDE-ABCDE-ABCDE"):
        dialoog.code.control.setText(getypt)  # type: ignore[attr-defined] # a QLineEdit
        dialoog.bevestigen.click()
        settle()
        assert dialoog.code.fout
    with sessie.kluis.read() as opslag:
        assert all(deel.staat != "ontvangst_bevestigd" for deel in opslag.find(Overdracht))


def test_the_tab_of_the_handover_offers_the_pakket(
    pakketproef: Pakketproef, sessie: Sessie, qtbot: QtBot, settle: Settle
) -> None:
    """From the tab: begun with what the handover knows, but for a receiver that is no ZVH."""
    overdracht = pakketproef.dossier().overdrachten[-1]
    tab = OverdrachtTab(sessie, pakketproef.client_id)
    qtbot.addWidget(tab)
    tab.show()
    tab.show_gegevens(Gegevens(vandaag=sessie.werkplek.today(), dossier=pakketproef.dossier()))
    settle()
    assert tab.pakket.isVisible()
    dialoog = tab.pakket.make()
    assert isinstance(dialoog, PakketMaken)
    assert dialoog.voor_wie.waarvoor == overdracht.doel
    assert dialoog.voor_wie.grond == overdracht.grondslag
    assert dialoog.voor_wie.wie == ""
    dialoog.reject()
    bevestigen = tab.pakket.confirm()
    assert isinstance(bevestigen, OntvangstBevestigen)
    bevestigen.reject()
