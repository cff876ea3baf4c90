"""A meeting in the real window: prepared, held and closed by keyboard, to the printed verslag."""

import json
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from levensloop_desktop.documents.maken import EIGEN_HUIS
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.overleg import Agendapunt, Besluit, Overlegdeel
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.services.dossier.drafts import list_drafts
from levensloop_desktop.ui.overleg.nieuw_overleg import NieuwOverleg
from levensloop_desktop.ui.overleg.overleg_scherm import OverlegScherm
from levensloop_desktop.ui.overleg.overlegblad import Overlegblad
from levensloop_desktop.ui.overleg.sluiten import OverlegSluiten
from levensloop_desktop.ui.overleg.tafel import Tafel
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import VoorbeeldDialoog
from tests.builders import (
    VANDAAG,
)
from tests.ui.overlegproef import (
    begin_meeting,
    open_meeting,
    preparing,
    print_to_file,
    shown_dialog,
    stored,
    texts_of,
)
from tests.ui.toetsen import ALT, CTRL, press, type_text
from tests.ui.vensterproef import Vensterproef


def _activate(proef: Vensterproef) -> None:
    """The window manager of a test gives the focus back only when it is asked."""
    proef.venster.activateWindow()
    proef.wait_until(lambda: QApplication.activeWindow() is proef.venster)


def _plan(proef: Vensterproef, overlegscherm: OverlegScherm) -> Overlegblad:
    """Ctrl+N, a day, two names, Enter."""
    press(Qt.Key.Key_N, CTRL)
    nieuw = shown_dialog(proef, NieuwOverleg)
    nieuw.velden.datum.setText("vandaag")
    nieuw.keuze.filter.setFocus()
    for naam in ("voorb", "nepn"):
        type_text(naam)
        press(Qt.Key.Key_Return)
    nieuw.knop.setFocus()
    press(Qt.Key.Key_Return)
    proef.settle()
    _activate(proef)
    assert overlegscherm.blad is not None
    return overlegscherm.blad


def _discuss(proef: Vensterproef, blad: Overlegblad) -> None:
    """Begin; notes, a decision, and one that becomes an afspraak; then the next client."""
    blad.kop.beginknop.setFocus()
    press(Qt.Key.Key_Return)
    proef.settle()
    assert blad.huidig is not None
    tafel = blad.huidig.vlak
    assert isinstance(tafel, Tafel)
    assert tafel.form.velden["notities"].invoer.focus_widget().hasFocus()
    type_text("De woonplek is zeker.")
    tafel.regel.invoer.setFocus()
    type_text("Kaart naar de zus")
    press(Qt.Key.Key_Return)
    proef.settle()
    type_text("Busje huren")
    press(Qt.Key.Key_Return, CTRL)
    proef.settle()
    assert tafel.afspraak.isVisible()
    tafel.afspraak.wie.box.setEditText("Verzonnen")  # a popup needs a real window system
    tafel.afspraak.uiterlijk.line.setFocus()
    type_text("+2w")
    press(Qt.Key.Key_Return)
    proef.settle()
    assert tafel.regel.invoer.hasFocus()
    press(Qt.Key.Key_Down, ALT)
    proef.settle()
    type_text("Niets nieuws.")


def _close(proef: Vensterproef, blad: Overlegblad) -> None:
    """Close with a next meeting in four weeks."""
    blad.close_meeting()
    sluiten = shown_dialog(proef, OverlegSluiten)
    type_text("+4w")
    sluiten.knop.setFocus()
    press(Qt.Key.Key_Return)
    proef.settle()
    _activate(proef)


def test_from_preparing_to_the_printed_verslag(
    overlegscherm: OverlegScherm,
    vensterproef: Vensterproef,
    overlegclienten: tuple[Client, Client],
    tmp_path: Path,
) -> None:
    """By keyboard: plan, begin, notes, besluit, afspraak, next client, close, print."""
    proef = vensterproef
    blad = _plan(proef, overlegscherm)
    agenda = [punt.tekst for punt in stored(proef, Agendapunt)]
    assert any(tekst.startswith("Brief sturen") for tekst in agenda)
    _discuss(proef, blad)
    _close(proef, blad)
    assert blad.kop.verslagknop.hasFocus()
    delen = {deel.notities: deel for deel in stored(proef, Overlegdeel) if deel.is_gesloten}
    assert set(delen) == {"De woonplek is zeker.", "Niets nieuws."}
    volgend = VANDAAG + timedelta(weeks=4)
    assert delen["De woonplek is zeker."].volgend_overleg == volgend
    assert [d.datum for d in stored(proef, Overlegdeel) if not d.is_gesloten] == [volgend] * 2
    besluit = next(b for b in stored(proef, Besluit) if b.tekst == "Busje huren")
    afspraak = next(a for a in stored(proef, Afspraak) if a.besluit_id == besluit.id)
    assert afspraak.uiterlijk == VANDAAG + timedelta(weeks=2)
    assert afspraak.overleg == f"levensloopoverleg {VANDAAG:%d-%m-%Y}"
    assert besluit.wie.startswith("M. Verzonnen")
    blad.choose_client(overlegclienten[0].id)
    proef.settle()
    assert "De woonplek is zeker." in texts_of(blad)
    press(Qt.Key.Key_P, CTRL)
    pad = tmp_path / "verslag.pdf"
    print_to_file(proef, pad)
    assert pad.read_bytes().startswith(b"%PDF")
    (regel,) = stored(proef, Verstrekking)
    assert (regel.document, regel.client_id) == ("overlegverslag", overlegclienten[0].id)


def test_the_whole_verslag_is_for_the_house_and_in_both_registers(
    overlegscherm: OverlegScherm, vensterproef: Vensterproef, kenmerk: str, tmp_path: Path
) -> None:
    """The recipient cannot be changed, and each client has the same number in his register."""
    blad, _ = begin_meeting(overlegscherm, vensterproef, kenmerk)
    blad.print_document("overlegverslag", heel=True)
    dialoog = shown_dialog(vensterproef, VoorbeeldDialoog)
    vensterproef.settle()
    assert not dialoog.deel.gegevens.ontvanger.isEnabled()
    print_to_file(vensterproef, tmp_path / "heel.pdf")
    regels = stored(vensterproef, Verstrekking)
    assert len({regel.client_id for regel in regels}) == 2
    assert len({regel.nummer for regel in regels}) == 1
    assert {regel.ontvanger for regel in regels} == {EIGEN_HUIS}
    eigen = {deel.client_id: deel.id for deel in stored(vensterproef, Overlegdeel)}
    assert {regel.client_id: regel.onderwerp_id for regel in regels} == eigen


def test_notes_are_kept_within_two_seconds_and_on_leaving(
    overlegscherm: OverlegScherm, vensterproef: Vensterproef, kenmerk: str
) -> None:
    """Half-typed text is a draft; going to the next client saves it."""
    blad, tafel = begin_meeting(overlegscherm, vensterproef, kenmerk)
    tafel.focus_content()
    type_text("Half getypt")
    kluis = vensterproef.sessie.kluis
    vensterproef.qtbot.waitUntil(
        lambda: any(
            json.loads(draft.inhoud).get("notities") == "Half getypt"
            for draft in list_drafts(kluis)
        ),
        timeout=2000,
    )
    press(Qt.Key.Key_Down, ALT)
    vensterproef.settle()
    assert "Half getypt" in {deel.notities for deel in stored(vensterproef, Overlegdeel)}
    blad.step(-1)
    vensterproef.settle()
    assert tafel.form.velden["notities"].invoer.value() == "Half getypt"


def test_a_half_typed_besluit_comes_back(
    overlegscherm: OverlegScherm, vensterproef: Vensterproef, kenmerk: str
) -> None:
    """Closing the meeting screen keeps the line for this client alone."""
    blad, tafel = begin_meeting(overlegscherm, vensterproef, kenmerk)
    tafel.regel.invoer.setFocus()
    type_text("Nog niet af")
    blad.terug.emit()
    vensterproef.settle()
    weer = open_meeting(overlegscherm, vensterproef, kenmerk)
    assert weer.huidig is not None
    assert weer.huidig.vlak.regel.invoer.text() == "Nog niet af"
    weer.step(1)
    vensterproef.settle()
    assert weer.huidig.vlak.regel.invoer.text() == ""


def test_an_empty_besluit_says_what_is_missing(
    overlegscherm: OverlegScherm, vensterproef: Vensterproef, kenmerk: str
) -> None:
    """Nothing is kept."""
    _, tafel = begin_meeting(overlegscherm, vensterproef, kenmerk)
    tafel.regel.invoer.setFocus()
    press(Qt.Key.Key_Return)
    vensterproef.settle()
    assert "Schrijf eerst wat er is besloten." in texts_of(tafel)
    assert stored(vensterproef, Besluit) == []


def test_an_open_afspraak_is_done_at_the_table(
    overlegscherm: OverlegScherm, vensterproef: Vensterproef, kenmerk: str
) -> None:
    """Ctrl+D marks it; undo opens it again and takes the line out of the verslag."""
    _, tafel = begin_meeting(overlegscherm, vensterproef, kenmerk)
    tafel.zijde.afspraken.setFocus()
    press(Qt.Key.Key_D, CTRL)
    vensterproef.settle()
    assert [b.tekst for b in stored(vensterproef, Besluit)] == ["Afspraak gedaan: Brief sturen"]
    press(Qt.Key.Key_Z, CTRL)
    vensterproef.settle()
    assert {a.status for a in stored(vensterproef, Afspraak)} == {"open"}
    assert stored(vensterproef, Besluit) == []


def test_an_afspraak_lapses_with_a_reason(
    overlegscherm: OverlegScherm, vensterproef: Vensterproef, kenmerk: str
) -> None:
    """Without a reason the sentence says so; with one it is kept."""
    _, tafel = begin_meeting(overlegscherm, vensterproef, kenmerk)
    tafel.zijde.afspraken.choose_row(0)
    tafel.zijde.vervallen.click()
    press(Qt.Key.Key_Return)
    vensterproef.settle()
    assert {a.status for a in stored(vensterproef, Afspraak)} == {"open"}
    type_text("Verhuisd")
    press(Qt.Key.Key_Return)
    vensterproef.settle()
    vervallen = [a for a in stored(vensterproef, Afspraak) if a.status == "vervallen"]
    assert [a.reden for a in vervallen] == ["Verhuisd"]


def test_the_agenda_is_chosen_and_ordered_by_keyboard(
    overlegscherm: OverlegScherm, vensterproef: Vensterproef, kenmerk: str
) -> None:
    """Enter takes a proposal, Alt+Down moves a point, Delete takes it off, undo puts it back."""
    vlak = preparing(open_meeting(overlegscherm, vensterproef, kenmerk))
    aantal = len(vlak.agenda.records)
    vlak.voorstellen.setFocus()
    press(Qt.Key.Key_Return)
    vensterproef.settle()
    assert len(vlak.agenda.records) == aantal + 1
    vlak.eigen.setFocus()
    type_text("Verhuizing")
    press(Qt.Key.Key_Return)
    vensterproef.settle()
    assert vlak.agenda.records[-1].tekst == "Verhuizing"  # type: ignore[attr-defined] # a punt
    vlak.agenda.setFocus()
    vlak.agenda.choose_row(0)
    eerst = vlak.agenda.records[0]
    press(Qt.Key.Key_Down, ALT)
    vensterproef.settle()
    assert vlak.agenda.records[1].id == eerst.id
    press(Qt.Key.Key_Delete)
    vensterproef.settle()
    assert eerst.id not in {punt.id for punt in vlak.agenda.records}
    press(Qt.Key.Key_Z, CTRL)
    vensterproef.settle()
    assert eerst.id in {punt.id for punt in vlak.agenda.records}


def test_a_client_goes_off_the_list_and_comes_back(
    overlegscherm: OverlegScherm,
    vensterproef: Vensterproef,
    kenmerk: str,
    overlegclienten: tuple[Client, Client],
) -> None:
    """With everything of his part; the last client stays."""
    blad = open_meeting(overlegscherm, vensterproef, kenmerk)
    blad.eraf.click()
    vensterproef.settle()
    assert {deel.client_id for deel in stored(vensterproef, Overlegdeel)} == {overlegclienten[1].id}
    assert blad.eraf.isHidden()
    press(Qt.Key.Key_Z, CTRL)
    vensterproef.settle()
    assert len(stored(vensterproef, Overlegdeel)) == 2


def test_a_new_meeting_says_what_is_missing(
    overlegscherm: OverlegScherm, vensterproef: Vensterproef
) -> None:
    """A day that cannot be read is pointed at; without clients nothing is made."""
    overlegscherm.plan()
    nieuw = shown_dialog(vensterproef, NieuwOverleg)
    nieuw.velden.datum.setText("eens")
    nieuw.plan()
    assert nieuw.velden.dagkader.fout
    nieuw.velden.datum.setText("+1w")
    nieuw.plan()
    assert "Kies over welke cliënten" in nieuw.fout.zin
    assert stored(vensterproef, Overlegdeel) == []
    nieuw.reject()
