"""Searching in the real window: Ctrl+K, type, choose, open, and back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from levensloop_desktop.domain.bejegening import Bejegeningsregel
from levensloop_desktop.domain.netwerk import Partner
from levensloop_desktop.services.dossier.dossiers import remove_record, restore_records, save_record
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.netwerk.netwerk_scherm import NetwerkScherm
from levensloop_desktop.ui.zoeken.zoekscherm import Zoekscherm
from tests.builders import a_client, a_levensgebiedplan, a_plan, a_record, an_afspraak
from tests.ui.toetsen import CTRL, focused, press, type_text
from tests.ui.vensterproef import Vensterproef

CLIENT = a_client(voornamen="Ann", achternaam="Bøe-Verzonnen")
ANDER = a_client(achternaam="Nepnaam")
PLAN = a_plan(CLIENT)
WONEN = a_levensgebiedplan(PLAN, levensgebied="wonen", doel="Een eigen voordeur")
WERK = a_levensgebiedplan(PLAN, levensgebied="werk_dagbesteding", doel="Kippen verzorgen")
AFSPRAAK = an_afspraak(CLIENT, wat="Kachel repareren")
PARTNER = a_record(Partner, naam="Gemeente Voorbeeldstad", telefoon="010 000 00 20")


@pytest.fixture
def geopend(vensterproef: Vensterproef, kluispad: Path, kluis: SqlcipherKluis) -> Vensterproef:
    """The window on a kluis with two clients."""
    werkplek = vensterproef.venster._werkplek
    for record in (CLIENT, ANDER, PLAN, WONEN, WERK, AFSPRAAK, PARTNER):
        save_record(kluis, werkplek, record)
    kluis.close()
    vensterproef.unlock(kluispad)
    vensterproef.venster.activateWindow()
    vensterproef.clienten.setFocus()
    return vensterproef


@pytest.fixture
def zoek(geopend: Vensterproef) -> Callable[[str], Zoekscherm]:
    """Press Ctrl+K, type, and wait for the answer."""

    def search(getypt: str) -> Zoekscherm:
        scherm = geopend.werkvlak.zoekscherm
        assert scherm is not None
        press(Qt.Key.Key_K, CTRL)
        assert focused() is scherm.veld
        scherm.veld.selectAll()
        type_text(getypt)
        geopend.settle()
        return scherm

    return search


def shown(scherm: Zoekscherm) -> list[str]:
    """The texts of the lines."""
    return [treffer.tekst for treffer in scherm.lijst.treffers]


Zoek = Callable[[str], Zoekscherm]


@pytest.mark.parametrize(
    ("getypt", "tekst"),
    [
        ("verzonen", "A. Bøe-Verzonnen"),
        ("boe", "A. Bøe-Verzonnen"),
        ("kippen", "Kippen verzorgen"),
        ("0100000", "Gemeente Voorbeeldstad"),
    ],
)
def test_typing_finds(zoek: Zoek, getypt: str, tekst: str) -> None:
    """A typing error, a plain letter for a strange one, a word of a plan, a number."""
    assert shown(zoek(getypt)) == [tekst]


def test_enter_opens_the_client(geopend: Vensterproef, zoek: Zoek) -> None:
    """The search closes and the dossier has the focus."""
    scherm = zoek("nepn")
    press(Qt.Key.Key_Return)
    geopend.settle()
    assert not scherm.isVisible()
    assert geopend.screen(DossierScherm).client_id == ANDER.id
    assert scherm.veld.text() == ""


def test_enter_opens_the_plan_where_it_stands(geopend: Vensterproef, zoek: Zoek) -> None:
    """A word of a levensgebied opens the tab Plan at that levensgebied."""
    zoek("kippen")
    press(Qt.Key.Key_Return)
    geopend.settle()
    dossier = geopend.screen(DossierScherm)
    assert dossier.tab == "plan"
    tab: Any = dossier.tab_widget("plan")
    assert tab.list.code == "werk_dagbesteding"


def test_enter_opens_a_partner(geopend: Vensterproef, zoek: Zoek) -> None:
    """A partner is shown in the network."""
    zoek("voorbeelds")
    press(Qt.Key.Key_Return)
    geopend.settle()
    record = geopend.screen(NetwerkScherm).partners.table.record
    assert record is not None
    assert record.id == PARTNER.id


def test_arrows_choose_past_the_heads(zoek: Zoek) -> None:
    """Down goes to the next line and stops at the last; the focus stays in the field."""
    scherm = zoek("k")
    assert len(shown(scherm)) > 1
    eerste = scherm.lijst.treffer
    press(Qt.Key.Key_Down)
    assert scherm.lijst.treffer not in {None, eerste}
    for _ in range(9):
        press(Qt.Key.Key_Down)
    assert scherm.lijst.treffer == scherm.lijst.treffers[-1]
    assert focused() is scherm.veld


def test_the_row_below_shows_more(geopend: Vensterproef, zoek: Zoek) -> None:
    """Past the first hundred too: Enter there brings the next lines, and the first is chosen."""
    regels = [
        a_record(Bejegeningsregel, client_id=ANDER.id, tekst=f"Zwaluw nummer {nummer}")
        for nummer in range(130)
    ]
    with geopend.sessie.kluis.write() as opslag:
        opslag.put_all(regels)
    scherm = zoek("zwaluw")
    aantallen = [len(shown(scherm))]
    for _ in range(3):
        press(Qt.Key.Key_End)
        for _ in range(200):
            press(Qt.Key.Key_Down)
        assert scherm.lijst.treffer is None
        press(Qt.Key.Key_Return)
        geopend.settle()
        aantallen.append(len(shown(scherm)))
        assert scherm.lijst.treffer == scherm.lijst.treffers[aantallen[-2]]
    assert aantallen == [10, 60, 110, 130]
    assert len(set(shown(scherm))) == 130
    scherm.veld.setText("zwaluw n")
    geopend.settle()
    assert len(shown(scherm)) == 10


def test_esc_gives_the_focus_back(geopend: Vensterproef, zoek: Zoek) -> None:
    """As if nothing happened; the text is gone."""
    voor = QApplication.focusWidget()
    scherm = zoek("nep")
    press(Qt.Key.Key_Escape)
    assert not scherm.isVisible()
    assert QApplication.focusWidget() is voor
    assert scherm.veld.text() == ""
    assert shown(scherm) == []
    del geopend


def test_nothing_found_says_for_what(zoek: Zoek) -> None:
    """And offers to begin anew."""
    scherm = zoek("qqqq")
    assert "qqqq" in scherm._zin.text()
    assert scherm.wissen.isVisible()
    scherm.wissen.click()
    assert scherm.veld.text() == ""
    assert focused() is scherm.veld


def test_a_removed_record_is_gone_until_undo(geopend: Vensterproef, zoek: Zoek) -> None:
    """The index follows a removal and its undoing, while the search is open."""
    scherm = zoek("kachel")
    assert shown(scherm) == ["Kachel repareren"]
    sessie = geopend.sessie
    weg = remove_record(sessie.kluis, sessie.werkplek, AFSPRAAK)
    sessie.bus.changed.emit(weg.changes)
    geopend.settle()
    assert shown(scherm) == []
    terug = restore_records(sessie.kluis, sessie.werkplek, weg.records)
    sessie.bus.changed.emit(terug)
    geopend.settle()
    assert shown(scherm) == ["Kachel repareren"]


def test_tab_stays_within_the_search(zoek: Zoek) -> None:
    """Field, lines, close, and round."""
    scherm = zoek("nepn")
    rond = []
    for _ in range(3):
        press(Qt.Key.Key_Tab)
        rond.append(focused())
    assert rond == [scherm.lijst, scherm.sluiten, scherm.veld]


def test_the_lock_closes_it_and_nothing_is_kept(geopend: Vensterproef, zoek: Zoek) -> None:
    """What was typed is in no setting."""
    zoek("verzonnen")
    geopend.venster.lock()
    geopend.settle()
    assert geopend.venster.werkvlak is None
    bestand = Path(geopend.instellingen._waarden.fileName())
    geopend.instellingen._waarden.sync()
    assert "verzonnen" not in bestand.read_text("utf-8").casefold()
