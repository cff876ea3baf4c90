"""The tab Proces: steps lead the traject, criteria go by key, and inclusion asks at once."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from levensloop_desktop.domain.client import Traject
from levensloop_desktop.domain.indicatie import Indicatie
from levensloop_desktop.domain.proces import (
    Criteriumoordeel,
    Inclusievraag,
    Processtap,
    answer_id,
)
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.services.dossier.dossiers import create_client, save_record
from levensloop_desktop.services.ports.kluisport import Werkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.dossier.proces.proces_tab import INCLUSIE, MELDING, STAPPEN, ProcesTab
from levensloop_desktop.ui.dossier.tabbladen import TABBLADEN
from tests.builders import (
    VANDAAG,
    WACHTZIN,
    a_betrokkenheid,
    a_client,
    a_partner,
    an_onderdeel,
)
from tests.ui.dossierproef import Proef
from tests.ui.toetsen import ALT, CTRL, focused, press, type_text
from tests.ui.vensterproef import Vensterproef

CODES = waardelijst("inclusiecriterium").codes
Stap = Callable[..., Processtap]


@pytest.fixture
def traject(proef: Proef) -> Traject:
    """A traject that was reported and weighed."""
    traject = proef.put(
        an_onderdeel(Traject, proef.client, status="melding", meldingsdatum=date(2026, 11, 2))
    )
    _save(proef, traject, "melding", date(2026, 11, 2))
    return traject


def _save(
    proef: Proef, traject: Traject, soort: str, datum: date = VANDAAG, **meer: str
) -> Processtap:
    stap = an_onderdeel(
        Processtap, proef.client, traject_id=traject.id, soort=soort, datum=datum, **meer
    )
    save_record(proef.kluis, proef.sessie.werkplek, stap)
    return stap


def _open(proef: Proef) -> tuple[DossierScherm, ProcesTab]:
    scherm = proef.open_dossier("proces")
    tab = scherm.tab_widget("proces")
    assert isinstance(tab, ProcesTab)
    proef.qtbot.waitUntil(scherm.isActiveWindow)
    tab.focus_content()
    return scherm, tab


def _said(tab: ProcesTab) -> str:
    return " ".join(label.text() for label in tab.findChildren(QLabel) if label.isVisible())


def test_the_next_step_is_one_button_and_one_key(proef: Proef, traject: Traject) -> None:
    """Today and the step are filled in; saving moves the bar, the heading and the traject."""
    scherm, tab = _open(proef)
    assert tab.stappenbalk.accessibleName() == "Stap 1 van 6: melding"
    assert tab.volgende.text() == "Volgende stap: triage"
    tab.volgende.click()
    proef.fill(tab.stappen.form.velden["besloten_door"], "weegteam")
    proef.press(focused(), Qt.Key.Key_S, ctrl=True)
    proef.settle()
    nu = proef.get(traject)
    assert nu is not None
    assert nu.status == "triage"
    assert tab.stappenbalk.accessibleName() == "Stap 2 van 6: triage"
    assert scherm.kop.inclusie.text() == "triage 23-11-2026"
    assert "weegteam" in tab.waar.text()
    assert tab.volgende.text() == "Volgende stap: inclusietafel"


def test_a_step_may_be_skipped_and_is_named(proef: Proef, traject: Traject) -> None:
    """From melding to inclusion: nothing stops it, and the bar and the foot say what was left."""
    _save(proef, traject, "geincludeerd", besloten_door="inclusietafel")
    _, tab = _open(proef)
    zonder = "overgeslagen: triage, inclusietafel"
    assert tab.stappenbalk.accessibleName() == f"Stap 4 van 6: geïncludeerd, {zonder}"
    assert "Overgeslagen: triage, inclusietafel." in tab.waar.text()


def test_a_refusal_asks_for_its_reason(proef: Proef, traject: Traject) -> None:
    """Without a reason the traject stays where it was; with one it has ended."""
    _, tab = _open(proef)
    tab.afwijzen.click()
    assert tab.stappen.form.velden["soort"].invoer.typed() == "afgewezen"
    tab.stappen.form.save()
    proef.settle()
    assert "Schrijf waarom de cliënt niet in de aanpak komt." in _said(tab)
    assert tab.stappen.form.focused_field == "reden"
    type_text("Gewone zorg is genoeg.")
    proef.press(focused(), Qt.Key.Key_S, ctrl=True)
    proef.settle()
    nu = proef.get(traject)
    assert nu is not None
    assert (nu.status, nu.einddatum) == ("afgewezen", VANDAAG)
    assert tab.afgewezen.isVisible()
    assert not tab.volgende.isVisible()
    assert not tab.afwijzen.isVisible()


def test_all_criteria_are_weighed_with_one_key_each(proef: Proef, traject: Traject) -> None:
    """Nine keys from the first line, each kept, and the line below says what it comes to."""
    _, tab = _open(proef)
    tab.show_part("weging")
    assert "Over de basis is nog niets te zeggen" in _said(tab)
    for key in (Qt.Key.Key_N, Qt.Key.Key_J, Qt.Key.Key_O, Qt.Key.Key_N, *[Qt.Key.Key_J] * 5):
        press(key)
    proef.settle()
    stored = {deel.criterium: deel.oordeel for deel in proef.find(Criteriumoordeel)}
    assert [stored[code] for code in CODES] == ["nee", "ja", "onbekend", "nee", *["ja"] * 5]
    assert len(proef.find(Criteriumoordeel, traject_id=traject.id)) == len(CODES)
    assert "Aan de basis is voldaan: verslaving." in _said(tab)
    assert "9 van 9 gewogen" in _said(tab)


def test_an_answer_can_be_changed_and_taken_back(proef: Proef, traject: Traject) -> None:
    """Another key answers anew, Delete leaves the line open, and there is one record of it."""
    _, tab = _open(proef)
    tab.show_part("weging")
    paneel = tab._delen["weging"]
    first = answer_id(traject.id, CODES[0])
    for key, oordeel in ((Qt.Key.Key_J, "ja"), (Qt.Key.Key_N, "nee"), (Qt.Key.Key_Backspace, "")):
        paneel.choose(first)
        press(key)
        proef.settle()
        assert [deel.oordeel for deel in proef.find(Criteriumoordeel)] == [oordeel]


def test_enter_writes_why_and_escape_goes_back(proef: Proef, traject: Traject) -> None:
    """The text is kept when the field is left, also where no answer was given yet."""
    _, tab = _open(proef)
    tab.show_part("weging")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    type_text("Drinkt elke dag.")
    press(Qt.Key.Key_Escape)
    proef.settle()
    assert focused() is tab._delen["weging"].table
    stored = proef.find(Criteriumoordeel, traject_id=traject.id)
    assert [(deel.criterium, deel.toelichting) for deel in stored] == [
        ("verslaving", "Drinkt elke dag.")
    ]


def test_inclusion_asks_at_once_for_what_must_be_known(proef: Proef, traject: Traject) -> None:
    """The part Na inclusie opens by itself; J notes that it was asked today."""
    scherm, tab = _open(proef)
    tab.add()
    soort = tab.stappen.form.velden["soort"].invoer
    soort.set_typed("geincludeerd")
    soort.edited.emit()
    proef.press(focused(), Qt.Key.Key_S, ctrl=True)
    proef.settle()
    assert tab.keuze.keuze == INCLUSIE
    paneel = tab._delen[INCLUSIE]
    assert focused() is paneel.table
    assert "3 nog navragen" in _said(tab)
    press(Qt.Key.Key_J)
    proef.settle()
    vragen = proef.find(Inclusievraag, traject_id=traject.id)
    assert [(deel.onderwerp, deel.nagevraagd, deel.datum) for deel in vragen] == [
        ("indicaties", True, VANDAAG)
    ]
    assert "2 nog navragen" in _said(tab)
    scherm.open_tab("overzicht")
    missing = [
        knop.accessibleName()
        for knop in scherm.tab_widget("overzicht").side.findChildren(type(tab.volgende))
    ]
    assert "Nog navragen: schulden: ga erheen" in missing
    assert "Nog navragen: indicaties: ga erheen" not in missing


def test_what_was_included_before_does_not_move_the_screen(proef: Proef, traject: Traject) -> None:
    """Only the moment of inclusion opens the questions, not opening the tab."""
    _save(proef, traject, "geincludeerd")
    _, tab = _open(proef)
    assert tab.keuze.keuze == STAPPEN


def test_the_indicaties_that_exist_are_one_press_away(proef: Proef, traject: Traject) -> None:
    """Each is a button that opens its form in Verloop."""
    _save(proef, traject, "geincludeerd")
    indicatie = proef.put(
        an_onderdeel(Indicatie, proef.client, soort="wlz", begindatum=date(2026, 1, 5))
    )
    scherm, tab = _open(proef)
    tab.show_part(INCLUSIE)
    knoppen = [regel.knop for regel in tab._delen[INCLUSIE].records._regels]
    assert [knop.text() for knop in knoppen] == ["Wlz, vanaf 05-01-2026", "Nieuwe indicatie …"]
    knoppen[0].click()
    proef.settle()
    assert scherm.tab == "verloop"
    form = scherm.tab_widget("verloop")._panelen["indicaties"].form
    assert form.record is not None
    assert form.record.id == indicatie.id


def test_a_closed_client_comes_back_and_that_can_be_undone(proef: Proef, traject: Traject) -> None:
    """Nieuw traject starts with the melding; the earlier one stays to be looked at."""
    _save(proef, traject, "afgesloten", besloten_door="levensloopoverleg")
    _, tab = _open(proef)
    assert not tab.trajecten.isVisible()
    tab.nieuw.click()
    proef.settle()
    assert tab.keuze.keuze == MELDING
    assert tab.traject is not None
    assert tab.traject.id != traject.id
    namen = [tab.trajecten.itemText(rij) for rij in range(tab.trajecten.count())]
    assert namen == ["Huidig: 23-11-2026, melding", "Eerder: 02-11-2026, afgesloten"]
    tab.trajecten.setCurrentIndex(1)
    tab.trajecten.activated.emit(1)
    assert tab.traject.id == traject.id
    assert tab.waar.text().startswith("Dit is een eerder traject. Laatste stap: afgesloten")
    assert proef.undo[-1][0] == "Nieuw traject begonnen."
    proef.undo[-1][1]()
    proef.settle()
    assert [deel.id for deel in proef.find(Traject)] == [traject.id]


def test_how_it_ends_is_kept_and_says_how_long_the_dossier_stays(
    proef: Proef, traject: Traject
) -> None:
    """Aftercare and contact are fields of the traject; the term follows the closing step."""
    waar = proef.put(a_partner(naam="wijkteam Verzonnen"))
    wie = proef.put(a_betrokkenheid(proef.client, rol="overig", partner_id=waar.id))
    _save(proef, traject, "uitstroom")
    _, tab = _open(proef)
    tab.show_part("uitstroom")
    proef.settle()
    blad = tab._delen["uitstroom"]
    assert "Die termijn loopt nog niet" in blad.bewaren.text()
    assert "niemand houdt nog het contact" in blad.advies.text()
    contact = blad.form.velden["contact_blijft_id"].invoer
    contact.set_typed(wie.id)
    contact.edited.emit()
    proef.fill(blad.form.velden["nazorg"], "Na drie maanden bellen.")
    tab.volgende.click()
    proef.settle()
    nu = proef.get(traject)
    assert nu is not None
    assert (nu.nazorg, nu.contact_blijft_id) == ("Na drie maanden bellen.", wie.id)
    proef.press(focused(), Qt.Key.Key_S, ctrl=True)
    proef.settle()
    tab.show_part("uitstroom")
    proef.settle()
    assert "Vanaf 23-11-2031" in blad.bewaren.text()


def test_a_found_step_of_an_earlier_traject_is_shown_there(proef: Proef, traject: Traject) -> None:
    """Search opens the traject it belongs to and chooses the step."""
    stap = _save(proef, traject, "afgewezen", reden="Te licht.")
    nieuw = proef.put(an_onderdeel(Traject, proef.client, meldingsdatum=VANDAAG))
    _save(proef, nieuw, "melding")
    scherm, tab = _open(proef)
    assert tab.traject is not None
    assert tab.traject.id == nieuw.id
    scherm.show_record("processtappen", stap.id)
    proef.settle()
    assert tab.traject.id == traject.id
    record = tab.stappen.table.record
    assert record is not None
    assert record.id == stap.id


def test_a_client_without_traject_is_offered_one(proef: Proef) -> None:
    """An empty tab has one sentence and one button, which begins the melding."""
    _, tab = _open(proef)
    assert "Nog geen traject. Begin met de melding." in _said(tab)
    tab.start_again()
    proef.settle()
    assert [deel.status for deel in proef.find(Traject)] == ["melding"]
    assert tab.keuze.keuze == MELDING


def test_from_melding_to_inclusion_in_the_window_by_keyboard(
    vensterproef: Vensterproef, kluizen: SqlcipherKluizen, kluispad: Path, werkplek: Werkplek
) -> None:
    """Alt and its number, Ctrl+N, a step, Ctrl+S: the client list says the same at once."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    client, _ = create_client(kluis, werkplek, a_client())
    kluis.close()
    vensterproef.unlock(kluispad)
    vensterproef.venster.show()
    vensterproef.venster.activateWindow()
    vensterproef.wait_until(vensterproef.venster.isActiveWindow)
    vensterproef.sessie.dossier_requested.emit(client.id, "overzicht")
    vensterproef.settle()
    number = [soort.code for soort in TABBLADEN].index("proces")
    press(Qt.Key(Qt.Key.Key_1 + number), ALT)
    vensterproef.settle()
    press(Qt.Key.Key_N, CTRL)
    type_text("gei")  # the list of steps goes to what begins like this
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_S, CTRL)
    vensterproef.settle()
    scherm = vensterproef.screen(DossierScherm)
    assert scherm.kop.inclusie.text() == "geïncludeerd 23-11-2026"
    assert scherm.tab_widget("proces").keuze.keuze == INCLUSIE
    for _ in range(3):
        press(Qt.Key.Key_J)
    vensterproef.settle()
    with vensterproef.sessie.kluis.read() as opslag:
        assert [regel.trajectstatus for regel in opslag.list_clientregels()] == ["geincludeerd"]
        assert len(opslag.find(Inclusievraag, nagevraagd=True)) == 3
