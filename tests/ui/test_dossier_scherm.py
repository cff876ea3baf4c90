"""The dossier screen: heading, tabs, reloads, and what is missing."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from levensloop_desktop.domain.bejegening import Fasestand
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon, Partner
from levensloop_desktop.services.dossier.dossiers import save_record
from levensloop_desktop.ui.dossier.overzicht.ontbreekt import find_missing
from levensloop_desktop.ui.dossier.overzicht.overzicht_tab import OverzichtTab
from levensloop_desktop.ui.dossier.tabbladen import TABBLADEN
from levensloop_desktop.ui.druk.map_venster import MapVenster
from tests.builders import VANDAAG, a_record, an_onderdeel
from tests.ui.dossierproef import Proef


def add_coordinator(proef: Proef) -> None:
    """A coordinator whose night number is that of the organisation."""
    waar = proef.put(a_record(Partner, naam="organisatie Q", telefoon_24uur="010 000 00 41"))
    wie = proef.put(
        a_record(Contactpersoon, naam="M. Verzonnen", partner_id=waar.id, telefoon="06 0000 0012")
    )
    proef.put(
        an_onderdeel(
            Betrokkenheid, proef.client, rol="levensloopcoordinator", contactpersoon_id=wie.id
        )
    )


def open_overview(proef: Proef) -> OverzichtTab:
    """The first tab on screen."""
    tab = proef.open_dossier("").tab_widget("overzicht")
    assert isinstance(tab, OverzichtTab)
    return tab


def texts(widget: QWidget) -> str:
    """Everything that labels in a widget say."""
    return " ".join(str(child.property("text") or "") for child in widget.findChildren(QWidget))


def test_the_heading_says_who_and_whom_to_call(proef: Proef) -> None:
    """Name, age, number, phase, and the numbers of the coordinator by day and night."""
    add_coordinator(proef)
    proef.put(an_onderdeel(Fasestand, proef.client, fase="oranje", sinds=date(2026, 11, 18)))
    scherm = proef.open_dossier("")
    assert scherm.kop.naam.text() == f"{proef.client.korte_naam} (42)"
    assert scherm.kop.nummer.text() == proef.client.clientnummer
    assert scherm.kop.fase.accessibleName() == "Fase oranje sinds 18-11-2026"
    words = texts(scherm.kop.people)
    assert "M. Verzonnen" in words
    assert "06 0000 0012" in words
    assert "010 000 00 41" in words
    assert "Casusregisseur" in words


def test_only_the_tab_that_is_looked_at_is_built(proef: Proef) -> None:
    """Opening costs one tab; the others come when they are chosen."""
    scherm = proef.open_dossier("scenarios")
    assert scherm.tab == "scenarios"
    assert scherm.tab_widget("scenarios") is not None
    assert scherm.tab_widget("plan") is None


def test_tabs_are_changed_by_keyboard(proef: Proef) -> None:
    """Ctrl+PgDn and Ctrl+PgUp go round, Alt+number goes straight."""
    scherm = proef.open_dossier("")
    codes = [soort.code for soort in TABBLADEN]
    for code in [*codes[1:], codes[0]]:
        proef.press(scherm, Qt.Key.Key_PageDown, ctrl=True)
        assert scherm.tab == code
    proef.press(scherm, Qt.Key.Key_PageUp, ctrl=True)
    assert scherm.tab == codes[-1]
    proef.press(scherm, Qt.Key.Key_3, alt=True)
    assert scherm.tab == "bejegening"


def test_a_change_elsewhere_is_shown(proef: Proef) -> None:
    """The heading and the open tab follow a write of this dossier."""
    scherm = proef.open_dossier("")
    nieuw = replace(proef.client, roepnaam="Anna", achternaam="Testman")
    sessie = proef.sessie
    sessie.write(lambda: save_record(sessie.kluis, sessie.werkplek, nieuw))
    proef.settle()
    assert scherm.kop.naam.text().startswith("A. Testman")
    tab = scherm.tab_widget("overzicht")
    assert tab.person.velden["achternaam"].invoer.typed() == "Testman"


def test_another_dossier_does_not_disturb_this_one(proef: Proef) -> None:
    """A write for somebody else is not read here."""
    scherm = proef.open_dossier("")
    before = scherm.gegevens
    other = proef.put(a_record(Client, achternaam="Fictief"))
    sessie = proef.sessie
    sessie.write(lambda: save_record(sessie.kluis, sessie.werkplek, replace(other, regio="Noord")))
    proef.settle()
    assert scherm.gegevens is before


def test_personal_data_is_saved_from_the_overview(proef: Proef) -> None:
    """A changed name is stored on leaving the field and shown in the heading."""
    scherm = proef.open_dossier("")
    tab = scherm.tab_widget("overzicht")
    proef.fill(tab.person.velden["achternaam"], "Lukassen-Verzonnen")
    tab.person.velden["roepnaam"].invoer.setFocus()
    proef.settle()
    stored = proef.get(proef.client)
    assert stored is not None
    assert stored.achternaam == "Lukassen-Verzonnen"
    assert "Lukassen-Verzonnen" in scherm.kop.naam.text()


def test_the_phase_is_changed_from_the_overview(proef: Proef) -> None:
    """Fase wijzigen begins with today and stores the new phase."""
    tab = open_overview(proef)
    tab.side.change_button.click()
    form = tab.side.form
    assert form.velden["sinds"].invoer.typed() == "23-11-2026"
    form.velden["fase"].invoer.set_typed("rood")
    form.velden["fase"].touched = True
    proef.fill(form.velden["door"], "M. Verzonnen")
    proef.press(form.velden["door"].invoer.focus_widget(), Qt.Key.Key_S, ctrl=True)
    proef.settle()
    (stand,) = proef.find(Fasestand)
    assert (stand.fase, stand.sinds, stand.door) == ("rood", VANDAAG, "M. Verzonnen")
    assert tab.side.chip.accessibleName() == "Fase rood"
    assert not form.isVisible()


def test_the_overview_says_what_is_missing(proef: Proef) -> None:
    """A new dossier lacks plan, bejegening, scenario's and the three roles."""
    dossier = proef.gegevens().dossier
    assert dossier is not None
    words = [gemis.woorden for gemis in find_missing(dossier, VANDAAG)]
    assert "Nog geen levensloopplan" in words
    assert "Nog geen bejegening" in words
    assert "Nog geen scenario’s" in words
    assert "Geen levensloopcoördinator" in words
    add_coordinator(proef)
    dossier = proef.gegevens().dossier
    assert dossier is not None
    words = [gemis.woorden for gemis in find_missing(dossier, VANDAAG)]
    assert "Geen levensloopcoördinator" not in words
    assert "Geen casusregisseur" in words


def test_something_missing_leads_to_its_tab(proef: Proef) -> None:
    """The arrow behind a missing thing opens the tab where it is mended."""
    scherm = proef.open_dossier("")
    side = scherm.tab_widget("overzicht").side
    naam = "Nog geen bejegening: ga erheen"
    (knop,) = [knop for knop in side.findChildren(QAbstractButton) if knop.accessibleName() == naam]
    knop.click()
    assert scherm.tab == "bejegening"


def test_every_control_has_an_accessible_name(proef: Proef) -> None:
    """On every tab each button and input can be read out."""
    scherm = proef.open_dossier("")
    nameless: list[QWidget] = []
    for soort in TABBLADEN:
        scherm.open_tab(soort.code)
        proef.settle()
        nameless += [child for child in controls(scherm) if not name_of(child)]
    assert [(type(child), child.parentWidget()) for child in nameless] == []


def controls(scherm: QWidget) -> list[QWidget]:
    """Everything on screen that takes a click or a key; parts of a choice belong to it."""
    kinds = (QAbstractButton, QPlainTextEdit, QLineEdit, QComboBox)
    found = (child for kind in kinds for child in scherm.findChildren(kind))
    return [
        child
        for child in found
        if child.isVisibleTo(scherm)
        and child.objectName() != "qt_tableview_cornerbutton"
        and not isinstance(child.parentWidget(), QComboBox)
    ]


def name_of(child: QWidget) -> str:
    """What a screen reader says first."""
    own = child.text() if isinstance(child, QAbstractButton) else ""
    return child.accessibleName() or own


def test_a_narrow_window_folds_whom_to_call(proef: Proef) -> None:
    """Nothing keeps the window wide; the numbers go into a menu."""
    add_coordinator(proef)
    scherm = proef.open_dossier("")
    scherm.resize(640, 360)
    proef.qtbot.waitUntil(scherm.kop.people_button.isVisible)
    assert scherm.width() == 640
    assert not scherm.kop.people.isVisible()


def test_the_print_menu_offers_a_map(proef: Proef, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the loose documents: several in one, chosen in its own window."""
    scherm = proef.open_dossier("")
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)  # offscreen grabs no keyboard
    scherm.kop.open_menu()
    (menu,) = scherm.kop.findChildren(QMenu)
    actie = menu.actions()[-1]
    assert actie.text() == "Map met documenten …"
    actie.trigger()
    (venster,) = scherm.window().findChildren(MapVenster)
    proef.settle()
    venster.reject()
