"""The screen Monitor: lists by keyboard, bars, a half year that closes, and steering."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.opschaling import Knelpunt, Opschalingsstap
from levensloop_desktop.domain.samenwerking import VRAGEN, Antwoorden, Samenwerkingslijst
from levensloop_desktop.kengetallen.samenwerking import Halfjaarcijfers
from levensloop_desktop.services.dossier.drafts import list_drafts
from levensloop_desktop.services.kengetallen.samenwerking import (
    close_halfjaar,
    read_monitor,
    save_lijst,
)
from levensloop_desktop.ui.monitor.antwoordtabel import box_at
from levensloop_desktop.ui.monitor.cijferweergave import Cijferweergave
from levensloop_desktop.ui.monitor.lijstblad import Lijstblad
from levensloop_desktop.ui.monitor.monitor_scherm import KNELPUNTEN, MonitorScherm
from levensloop_desktop.ui.monitor.samenwerkingsblad import say_enough
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.voorbeeld.printopdracht import make_printer
from levensloop_desktop.ui.widgets.bevestiging import Bevestiging
from tests.builders import VANDAAG, a_client, an_onderdeel

NU, VORIG = "2026-2", "2026-1"
Settle = Callable[[], None]


def fill(sessie: Sessie, halfjaar: str, aantal: int, **antwoorden: Any) -> None:
    """Lists of a half year, all with the same answers."""
    for _ in range(aantal):
        lijst = Samenwerkingslijst(
            id=RecordId(sessie.werkplek.new_id()), meting_id=RecordId(""), **antwoorden
        )
        save_lijst(sessie.kluis, sessie.werkplek, halfjaar, lijst)


@pytest.fixture
def scherm(sessie: Sessie, qtbot: QtBot, settle: Settle) -> MonitorScherm:
    """The screen, with three lists of this half year and nine of the closed one before."""
    fill(sessie, VORIG, 9, rol_politie="soms", geheel_visie="nooit")
    close_halfjaar(sessie.kluis, sessie.werkplek, VORIG)
    fill(sessie, NU, 3, rol_politie="altijd", opmerking="Verzonnen")
    gemaakt = MonitorScherm(sessie)
    qtbot.addWidget(gemaakt)
    gemaakt.resize(1104, 648)
    gemaakt.show()
    qtbot.waitExposed(gemaakt)
    settle()
    return gemaakt


def _blad(scherm: MonitorScherm) -> Lijstblad:
    assert scherm.lijst is not None
    return scherm.lijst


def _new(scherm: MonitorScherm) -> Lijstblad:
    scherm.samenwerking.new_lijst()
    return _blad(scherm)


def test_the_bars_say_what_they_show(scherm: MonitorScherm) -> None:
    """In words for who cannot see them, with the half year before in the table."""
    weergave = scherm.samenwerking.weergave
    assert "politie: altijd 3" in weergave.balken.accessibleDescription()
    assert "DJI: nog geen antwoord" in weergave.balken.accessibleDescription()
    regels = {regel.cellen[0]: regel.cellen[1:] for regel in weergave.tabel.regels}
    assert regels["politie"] == ("3", "0", "0", "0", "0", "0", "3")
    plek = [regel.cellen[0] for regel in weergave.tabel.regels].index("politie")
    assert weergave.tabel.regels[plek + 1].cellen == (
        *("– eerste halfjaar 2026", "0", "0", "9", "0", "0", "0", "9"),
    )
    scherm.samenwerking.halfjaar.setCurrentIndex(1)
    assert "politie: soms 9" in weergave.balken.accessibleDescription()
    weergave.show_deel("geheel")
    assert "Er is een gezamenlijke visie: nooit 9" in weergave.balken.accessibleDescription()


def test_digits_answer_and_go_on(scherm: MonitorScherm, sessie: Sessie, settle: Settle) -> None:
    """Every question of the page in order, through both tables, into the remark."""
    blad = _new(scherm)
    for teken in ("1234501" * 4)[:22]:
        QTest.keyClicks(blad.partners, teken)
    for teken in "12345":
        QTest.keyClicks(blad.geheel, teken)
    assert blad.telling.text() == "27 van 27 beantwoord"
    blad.save()
    settle()
    lijst = read_monitor(sessie.kluis, sessie.werkplek)[0].lijsten[-1]
    assert lijst.nummer == 4
    assert [lijst.antwoord(vraag) for vraag in VRAGEN[:7]] == [
        *("altijd", "meestal", "soms", "meestal_niet", "nooit", "nvt", "altijd"),
    ]
    assert lijst.geheel_recidive == "nooit"
    assert lijst.datum == VANDAAG
    assert scherm.stapel.currentWidget() is scherm.samenwerking
    assert "politie: altijd 3, " in scherm.samenwerking.weergave.balken.accessibleDescription()


def test_arrows_move_backspace_empties_and_a_click_answers(scherm: MonitorScherm) -> None:
    """The names of partners are passed over."""
    blad = _new(scherm)
    tabel = blad.partners
    QTest.keyClick(tabel, Qt.Key.Key_Left)
    assert tabel.currentIndex().column() == 1
    QTest.keyClick(tabel, Qt.Key.Key_Down)
    QTest.keyClick(tabel, Qt.Key.Key_Right)
    QTest.keyClicks(tabel, "5")
    assert tabel.antwoorden.antwoorden["afspraken_gemeente"] == "nooit"
    QTest.keyClick(tabel, Qt.Key.Key_Up)
    tabel.setCurrentIndex(tabel.antwoorden.index(1, 2))
    QTest.keyClick(tabel, Qt.Key.Key_Backspace)
    assert tabel.antwoorden.antwoorden["afspraken_gemeente"] == ""
    hokje = box_at(tabel.visualRect(tabel.antwoorden.index(5, 1)), 3)
    QTest.mouseClick(
        tabel.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, hokje.center()
    )
    assert tabel.antwoorden.antwoorden["rol_politie"] == "meestal_niet"
    QTest.keyClicks(tabel, "9")
    assert tabel.antwoorden.antwoorden["rol_politie"] == "meestal_niet"


def test_what_was_not_saved_waits(scherm: MonitorScherm, sessie: Sessie, settle: Settle) -> None:
    """Esc keeps it as a draft; it is offered, put back, and gone once saved."""
    blad = _new(scherm)
    QTest.keyClicks(blad.partners, "2")
    opmerking = blad.velden["opmerking"].invoer
    opmerking.set_typed("Verzonnen opmerking")
    assert blad.draft_now() is not None
    QTest.keyClick(blad.partners, Qt.Key.Key_Escape)
    settle()
    banner = scherm.samenwerking.banner
    assert banner.isVisible()
    assert sessie.drafts() == []
    banner.restore_button.click()
    settle()
    assert blad.partners.antwoorden.antwoorden["rol_levensloopaanbieder"] == "meestal"
    assert opmerking.typed() == "Verzonnen opmerking"
    blad.save()
    settle()
    assert not banner.isVisible()
    assert list_drafts(sessie.kluis) == []
    assert read_monitor(sessie.kluis, sessie.werkplek)[0].lijsten[-1].opmerking


def test_bad_input_is_said_and_keeps_what_was_typed(scherm: MonitorScherm, settle: Settle) -> None:
    """An empty list, and a day that is none."""
    blad = _new(scherm)
    blad.save()
    settle()
    assert blad.fout.text() == "Beantwoord minstens één vraag."
    QTest.keyClicks(blad.partners, "1")
    assert blad.fout.isHidden()
    datum = blad.velden["datum"]
    datum.invoer.set_typed("32-13-2026")
    blad.save()
    settle()
    assert datum.has_error
    datum.invoer.set_typed("24-12-2026")
    blad.save()
    settle()
    assert datum.has_error
    assert scherm.stapel.currentWidget() is blad


def test_a_list_is_removed_and_comes_back(
    scherm: MonitorScherm, sessie: Sessie, settle: Settle
) -> None:
    """Delete takes it away; the undo line offers it."""
    aanbod: list[tuple[str, Callable[[], object]]] = []
    sessie.undo_offered.connect(lambda zin, undo: aanbod.append((zin, undo)))
    tabel = scherm.samenwerking.lijsten.tabel
    tabel.selectRow(1)
    tabel.setFocus()
    scherm.samenwerking.lijsten._remove()
    settle()
    assert [deel.nummer for deel in read_monitor(sessie.kluis, sessie.werkplek)[0].lijsten] == [
        *(1, 3),
    ]
    ((zin, terug),) = aanbod
    assert zin == "Lijst verwijderd."
    terug()
    settle()
    assert len(read_monitor(sessie.kluis, sessie.werkplek)[0].lijsten) == 3


def test_a_half_year_closes_after_its_name_was_typed(
    scherm: MonitorScherm, sessie: Sessie, settle: Settle
) -> None:
    """Only then it may leave; its lists can be read and not changed."""
    blad = scherm.samenwerking
    assert not blad.maken.isEnabled()
    assert not blad.afdrukken.isEnabled()
    blad.lijsten.sluit.click()
    (dialoog,) = (deel for deel in QApplication.topLevelWidgets() if isinstance(deel, Bevestiging))
    assert not dialoog.doen.isEnabled()
    woorden = " ".join(deel.text() for deel in dialoog.findChildren(QLabel))
    assert "Nu heeft geen enkele vraag genoeg antwoorden" in woorden, "three lists"
    veld = dialoog.findChild(QLineEdit)
    assert veld is not None
    veld.setText(NU)
    dialoog.doen.click()
    settle()
    assert read_monitor(sessie.kluis, sessie.werkplek)[0].meting.gesloten_op == VANDAAG
    assert blad.maken.isEnabled()
    assert blad.lijsten.nieuwe.isHidden()
    blad.new_lijst()
    assert scherm.lijst is None
    blad.open_lijst(read_monitor(sessie.kluis, sessie.werkplek)[0].lijsten[0])
    assert not _blad(scherm).partners.isEnabled()
    assert _blad(scherm).bewaren.isHidden()
    assert _blad(scherm).draft_now() is None


def test_how_many_questions_may_be_shown_is_said_before_closing() -> None:
    """None, one, or so many of all."""
    assert "geen enkele vraag" in say_enough(0)
    assert say_enough(1) == "Nu heeft 1 vraag van de 27 genoeg antwoorden."
    assert say_enough(5) == "Nu hebben 5 vragen van de 27 genoeg antwoorden."


def test_a_question_that_was_not_there_before_is_compared_with_nothing(qtbot: QtBot) -> None:
    """Such as a partner kind that came later: its bar stands, and says why it stands alone."""
    acht = {vraag: Antwoorden({"soms": 8}) for vraag in VRAGEN}
    nu = Halfjaarcijfers(halfjaar=NU, gesloten_op=VANDAAG, lijsten=8, antwoorden=acht)
    zonder = {vraag: deel for vraag, deel in acht.items() if vraag != "rol_dji"}
    eerder = Halfjaarcijfers(halfjaar=VORIG, gesloten_op=VANDAAG, lijsten=8, antwoorden=zonder)
    weergave = Cijferweergave()
    qtbot.addWidget(weergave)
    weergave.show_cijfers(nu, eerder)
    woorden = weergave.balken.accessibleDescription()
    assert "politie: soms 8 (het halfjaar ervoor: soms 8)" in woorden
    assert "DJI: soms 8 (het halfjaar ervoor: minder dan 8 antwoorden)" in woorden
    regels = {regel.cellen[0]: regel.cellen[1:] for regel in weergave.tabel.regels}
    assert regels["DJI"][-1] == "8"


def test_one_partner_answered_leaves_the_others_open(
    scherm: MonitorScherm, sessie: Sessie, settle: Settle
) -> None:
    """The rest says that nobody answered yet, and the half year before stays beside it."""
    woorden = scherm.samenwerking.weergave.balken.accessibleDescription()
    assert "politie: altijd 3 (het halfjaar ervoor: soms 9)" in woorden
    assert woorden.count("nog geen antwoord (") == 10
    settle()
    assert len(read_monitor(sessie.kluis, sessie.werkplek)[0].lijsten) == 3


def test_files_and_paper_hold_the_protected_answers(
    scherm: MonitorScherm, settle: Settle, tmp_path: Path
) -> None:
    """Nine answered about the police; a name without a form is refused in words."""
    blad = scherm.samenwerking
    blad.halfjaar.setCurrentIndex(1)
    blad.uitvoer.save(VORIG, str(tmp_path / "monitor"))
    assert blad.melding.text() == "Kies een naam die eindigt op .xlsx, .ods, .csv of .pdf."
    blad.uitvoer.save(VORIG, str(tmp_path / "monitor.csv"))
    settle()
    assert blad.melding.text() == "Bewaard als monitor.csv."
    tekst = (tmp_path / "monitor.csv").read_text("utf-8-sig")
    assert f"politie, {VORIG};soms;9" in tekst
    assert "Verzonnen" not in tekst
    blad.uitvoer.save(VORIG, str(tmp_path / "nergens" / "monitor.csv"))
    settle()
    assert "bewaar" in blad.melding.text().lower() or "map" in blad.melding.text().lower()
    papier = tmp_path / "papier.pdf"
    printer = make_printer("Monitor")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(papier))
    blad.uitvoer.print_to(VORIG, printer)
    settle()
    assert blad.melding.text() == "Naar de printer gestuurd."
    assert papier.read_bytes().startswith(b"%PDF")


def test_knelpunten_are_counted_for_steering(
    scherm: MonitorScherm, sessie: Sessie, settle: Settle
) -> None:
    """Per kind, per maatregel, per table; Enter on one that is open goes to the dossier."""
    client: Client = a_client(roepnaam="Nep", achternaam="Nepnaam")
    knelpunt = an_onderdeel(Knelpunt, client, soort="woonplek", begindatum=VANDAAG)
    stap = an_onderdeel(Opschalingsstap, client, knelpunt_id=knelpunt.id, aantal=4)
    with sessie.kluis.write() as opslag:
        opslag.put_all([client, knelpunt, stap])
    scherm.show_page(KNELPUNTEN)
    settle()
    blad = scherm.knelpunten
    assert blad is not None
    assert blad.samen.text() == (
        "1 knelpunt bij 1 cliënt, waarvan 1 nog open. De opschalingen samen: "
        "4 escalatietafels bij het ZVH."
    )
    per_soort = {regel.cellen[0]: regel.cellen for regel in blad.tabellen["soort"].regels}
    # knelpunten, open, clients, steps, steps of the middle one (of one opschaling: none), tables
    assert per_soort["woon/verblijfsplek"][1:7] == ("1", "1", "1", "1", "–", "4")
    assert per_soort["samen"][1:7] == per_soort["woon/verblijfsplek"][1:7]
    per_maatregel = {regel.cellen[0]: regel.cellen for regel in blad.tabellen["maatregel"].regels}
    assert per_maatregel["6. wonen en begeleiding"][1] == "1"
    assert len(per_maatregel) == 11 + 1, "and all of them together"
    (open_regel,) = blad.tabellen["open"].regels
    assert open_regel.cellen[2:5] == ("woon/verblijfsplek", "23-11-2026", "0")
    assert open_regel.cellen[5:7] == ("1", "4"), "one step, four tables of the ZVH"
    tafels = {regel.cellen[0]: regel.cellen[1:] for regel in blad.tabellen["tafel"].regels}
    assert tafels["escalatietafel ZVH"] == ("bij het ZVH", "4", "1")
    assert tafels["MDO"] == ("overig: ander overleg of contact", "–", "–")
    gevraagd: list[tuple[str, str]] = []
    sessie.dossier_requested.connect(lambda wie, tab: gevraagd.append((wie, tab)))
    blad.show_table("open")
    QTest.keyClick(blad.tabellen["open"], Qt.Key.Key_Return)
    assert gevraagd == [(client.id, "verloop")]


def test_on_a_narrow_window_the_lists_stand_behind_a_button(scherm: MonitorScherm) -> None:
    """Bars or lists, not both; and the head takes one line."""
    blad = scherm.samenwerking
    assert blad.lijsten.isVisible()
    scherm.resize(640, 430)
    assert not blad.lijsten.isVisible()
    rij = scherm.kop.layout()
    assert rij is not None
    assert rij.heightForWidth(scherm.kop.width()) == blad.maken.height() + 2 * maten.RUIMTE_S
    assert blad.maken.accessibleName() == "Bestand maken …"
    blad.toon_lijsten.click()
    assert blad.lijsten.isVisible()
    assert not blad.weergave.isVisible()
    scherm.resize(1104, 648)
    assert blad.lijsten.isVisible()
    assert blad.weergave.isVisible()


def test_without_knelpunten_the_screen_says_where_they_come_from(
    scherm: MonitorScherm, settle: Settle
) -> None:
    """No empty tables."""
    scherm.show_page(KNELPUNTEN)
    settle()
    assert scherm.knelpunten is not None
    assert scherm.knelpunten.leeg.isVisible()
    assert not scherm.knelpunten.tabellen["soort"].isVisible()
