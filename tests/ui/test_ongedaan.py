"""Ctrl+Z and Ctrl+Shift+Z in the real window: what was saved comes back, and goes again."""

from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from levensloop_desktop.domain.bejegening import Bejegeningsregel
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.zorg import Problematiek
from levensloop_desktop.services.dossier.dossiers import save_record
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.dossier.overzicht.overzicht_tab import OverzichtTab
from levensloop_desktop.ui.formulieren.veldvak import Veldvak
from levensloop_desktop.ui.schil.terugweg import NIETS, NIETS_OPNIEUW
from tests.builders import WACHTZIN, a_bejegeningsregel, a_client, an_onderdeel, changed
from tests.ui.vensterproef import Vensterproef

R = TypeVar("R", bound=Record)
GEEN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


class Terugproef:
    """The open window with the dossiers of two clients."""

    def __init__(self, proef: Vensterproef) -> None:
        self.proef = proef
        self.client = self.put(a_client(achternaam="Nepnaam", adres="Verzonnenweg 1", tolk="ja"))
        self.ander = self.put(a_client(achternaam="Anders", adres="Nepplein 2"))
        self.speelt = self.put(an_onderdeel(Problematiek, self.client, soort="psychiatrie"))
        self.regels = [
            self.put(a_bejegeningsregel(self.client, tekst=tekst, volgorde=nummer))
            for nummer, tekst in enumerate(("Eerst", "Daarna"))
        ]
        self.open(self.client)

    def put(self, record: R) -> R:
        """Store a record without the screens."""
        with self.proef.sessie.kluis.write() as opslag:
            opslag.put(record)
        return record

    def stored(self, record: R) -> R:
        """A record as it is stored now."""
        with self.proef.sessie.kluis.read() as opslag:
            found = opslag.get(type(record), record.id)
        assert found is not None
        return found

    def exists(self, record: Record) -> bool:
        """Whether a record is stored."""
        with self.proef.sessie.kluis.read() as opslag:
            return opslag.get(type(record), record.id) is not None

    def open(self, client: Client, tab: str = "overzicht") -> None:
        """Open a dossier."""
        self.proef.sessie.dossier_requested.emit(client.id, tab)
        self.proef.settle()
        self.proef.venster.activateWindow()

    @property
    def scherm(self) -> DossierScherm:
        """The dossier on screen."""
        return self.proef.screen(DossierScherm)

    @property
    def overzicht(self) -> OverzichtTab:
        """Its first tab."""
        tab = self.scherm.tab_widget("overzicht")
        assert isinstance(tab, OverzichtTab)
        return tab

    def veld(self, naam: str) -> Veldvak:
        """A field of the client."""
        return self.overzicht.person.velden[naam]

    def fill(self, vak: Veldvak, tekst: str) -> QWidget:
        """Type in a field, in place of what stands there, and stay in it."""
        widget = vak.invoer.focus_widget()
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_A, CTRL)
        QTest.keyClicks(widget, tekst)
        return widget

    def leave(self) -> None:
        """Go to the next field, which saves."""
        self.key(Qt.Key.Key_Tab)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = GEEN) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.scherm, key, modifiers)
        self.proef.settle()

    def undo(self) -> None:
        """Press Ctrl+Z."""
        self.key(Qt.Key.Key_Z, CTRL)

    def redo(self) -> None:
        """Press Ctrl+Shift+Z."""
        self.key(Qt.Key.Key_Z, CTRL_SHIFT)

    @property
    def zin(self) -> str:
        """What the undo line says; empty when it is hidden."""
        regel = self.proef.werkvlak.ongedaan
        return "" if regel.isHidden() else regel.accessibleName()


@pytest.fixture
def terug(vensterproef: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen) -> Terugproef:
    """The window with an open dossier."""
    vensterproef.venster.open_kluis(kluizen.open(kluispad, wachtzin=WACHTZIN))
    vensterproef.settle()
    return Terugproef(vensterproef)


def test_a_saved_line_comes_back_and_goes_again(terug: Terugproef) -> None:
    """After a field is left and saved, Ctrl+Z stores the old text and says so; and back again."""
    terug.fill(terug.veld("adres"), "Nepstraat 9")
    terug.leave()
    assert terug.stored(terug.client).adres == "Nepstraat 9"
    terug.undo()
    assert terug.stored(terug.client).adres == "Verzonnenweg 1"
    assert terug.veld("adres").invoer.typed() == "Verzonnenweg 1"
    assert terug.zin == "Wijziging van Adres ongedaan gemaakt."
    terug.redo()
    assert terug.stored(terug.client).adres == "Nepstraat 9"
    assert terug.zin == "Wijziging van Adres opnieuw gedaan."


def test_steps_come_back_one_by_one_the_last_first(terug: Terugproef) -> None:
    """Three saved fields are three steps; after the first there is nothing more."""
    for naam, tekst in (("adres", "A 1"), ("huisarts", "B 2"), ("geboortedatum", "02-03-1990")):
        terug.fill(terug.veld(naam), tekst)
        terug.leave()
    terug.undo()
    assert terug.stored(terug.client).geboortedatum == terug.client.geboortedatum
    assert terug.stored(terug.client).huisarts == "B 2"
    terug.undo()
    terug.undo()
    assert terug.stored(terug.client) == terug.client
    terug.undo()
    assert terug.zin == NIETS
    assert terug.stored(terug.client) == terug.client


def test_typing_is_undone_in_the_field_first(terug: Terugproef) -> None:
    """With unsaved letters in the field, Ctrl+Z takes those; what was saved stays saved."""
    terug.fill(terug.veld("huisarts"), "Eerder")
    terug.leave()
    terug.fill(terug.veld("adres"), "Half")
    terug.undo()
    assert terug.veld("adres").invoer.typed() != "Half"
    assert terug.stored(terug.client).huisarts == "Eerder"
    while terug.veld("adres").invoer.typed() != terug.client.adres:
        terug.undo()
    terug.undo()
    assert terug.stored(terug.client).huisarts == terug.client.huisarts


def test_a_choice_is_undone_before_and_after_it_is_saved(terug: Terugproef) -> None:
    """A combobox has no undo of its own: the key takes its choice back, saved or not."""
    vak = terug.veld("tolk")
    vak.invoer.focus_widget().setFocus()
    begin = vak.invoer.typed()
    terug.key(Qt.Key.Key_Up)
    assert vak.invoer.typed() != begin
    vak.invoer.edited.emit()
    terug.undo()
    assert vak.invoer.typed() == begin
    terug.key(Qt.Key.Key_Up)
    vak.invoer.edited.emit()
    terug.leave()
    assert terug.stored(terug.client).tolk != begin
    terug.undo()
    assert terug.stored(terug.client).tolk == begin
    assert terug.zin == f"Wijziging van {vak.invoer.veld.label} ongedaan gemaakt."


def test_a_removal_comes_back_long_after_the_line_went(terug: Terugproef) -> None:
    """Delete, then the line goes: the key still brings the record back, and takes it again."""
    tabel = terug.overzicht.problematiek.table
    tabel.setFocus()
    terug.key(Qt.Key.Key_Delete)
    assert not terug.exists(terug.speelt)
    terug.proef.werkvlak.ongedaan.clear()
    terug.undo()
    assert terug.stored(terug.speelt) == terug.speelt
    assert terug.zin == "Verwijderen van problematiek ongedaan gemaakt."
    terug.redo()
    assert not terug.exists(terug.speelt)


def test_the_line_of_a_removal_and_the_key_are_one_step(terug: Terugproef) -> None:
    """What the line undid is not undone once more by the next key."""
    terug.fill(terug.veld("adres"), "Nepstraat 9")
    terug.leave()
    terug.overzicht.problematiek.table.setFocus()
    terug.key(Qt.Key.Key_Delete)
    terug.proef.werkvlak.ongedaan.knop.click()
    terug.proef.settle()
    assert terug.exists(terug.speelt)
    terug.undo()
    assert terug.exists(terug.speelt)
    assert terug.stored(terug.client).adres == terug.client.adres


def test_a_created_record_goes_and_comes_back(terug: Terugproef) -> None:
    """A new record that was saved is taken away by the key, and its form closes."""
    lijst = terug.overzicht.problematiek
    lijst.add()
    terug.fill(lijst.form.velden["toelichting"], "Verzonnen zorg")
    terug.key(Qt.Key.Key_S, CTRL)
    nieuw = next(deel for deel in lijst.table.records if deel.id != terug.speelt.id)
    terug.undo()
    assert not terug.exists(nieuw)
    assert [deel.id for deel in lijst.table.records] == [terug.speelt.id]
    assert terug.zin == "Toevoegen van problematiek ongedaan gemaakt."
    terug.redo()
    assert terug.stored(nieuw) == nieuw


def test_an_order_comes_back(terug: Terugproef) -> None:
    """Alt+Up in a list is a step as well."""
    terug.open(terug.client, "bejegening")
    tabel = terug.scherm.tab_widget("bejegening").rules.table
    tabel.setFocus()
    tabel.choose(terug.regels[1].id)
    terug.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [terug.stored(regel).volgorde for regel in terug.regels] == [1, 0]
    terug.undo()
    assert [terug.stored(regel).volgorde for regel in terug.regels] == [0, 1]
    assert terug.zin == "Verplaatsing ongedaan gemaakt."
    assert isinstance(tabel.records[0], Bejegeningsregel)
    assert tabel.records[0].tekst == "Eerst"


def test_another_client_is_never_touched(terug: Terugproef) -> None:
    """In the dossier of the other the key has nothing to do; back in the first it has."""
    terug.fill(terug.veld("adres"), "Nepstraat 9")
    terug.leave()
    terug.open(terug.ander)
    terug.undo()
    assert terug.zin == NIETS
    assert terug.stored(terug.client).adres == "Nepstraat 9"
    terug.open(terug.client)
    terug.undo()
    assert terug.stored(terug.client).adres == "Verzonnenweg 1"


def test_a_later_change_of_the_same_field_is_not_overwritten(terug: Terugproef) -> None:
    """Somebody else wrote in the field since: it stays, and the window says which field."""
    terug.fill(terug.veld("adres"), "Nepstraat 9")
    terug.leave()
    terug.put(changed(terug.stored(terug.client), adres="Van een ander 3"))
    terug.undo()
    assert terug.stored(terug.client).adres == "Van een ander 3"
    assert "“Adres” is daarna nog gewijzigd" in terug.proef.werkvlak.foutbalk.zin


def test_a_later_change_of_another_field_stays(terug: Terugproef) -> None:
    """Only the fields of the step go back."""
    terug.fill(terug.veld("adres"), "Nepstraat 9")
    terug.leave()
    terug.put(changed(terug.stored(terug.client), huisarts="B. Verzonnen"))
    terug.undo()
    assert terug.stored(terug.client) == changed(terug.client, huisarts="B. Verzonnen")


def test_nothing_is_left_after_the_lock(terug: Terugproef, kluispad: Path) -> None:
    """After unlocking again the key finds nothing."""
    terug.fill(terug.veld("adres"), "Nepstraat 9")
    terug.leave()
    geschiedenis = terug.proef.sessie.ongedaan
    terug.proef.venster.lock()
    assert not geschiedenis.undo()
    terug.proef.settle()
    terug.proef.unlock(kluispad)
    terug.open(terug.client)
    terug.undo()
    assert terug.zin == NIETS
    assert terug.stored(terug.client).adres == "Nepstraat 9"


def test_a_write_after_an_undo_ends_the_way_forward(terug: Terugproef) -> None:
    """What was undone cannot be done again over something newer."""
    terug.fill(terug.veld("adres"), "Nepstraat 9")
    terug.leave()
    terug.undo()
    kluis, werkplek = terug.proef.sessie.kluis, terug.proef.sessie.werkplek
    nieuwer = changed(terug.client, adres="Nieuwer 5")
    terug.proef.sessie.write(partial(save_record, kluis, werkplek, nieuwer))
    terug.proef.settle()
    terug.redo()
    assert terug.stored(terug.client).adres == "Nieuwer 5"
    assert terug.zin == NIETS_OPNIEUW
