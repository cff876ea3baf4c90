"""A meeting in the real window: prepared, held and closed by keyboard, to the printed verslag."""

import json
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.overleg import Agendapunt, Besluit, Overlegdeel
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.domain.record import Record
from levensloop_desktop.services.afdrukken import EIGEN_HUIS
from levensloop_desktop.services.dossiers import create_client
from levensloop_desktop.services.drafts import list_drafts
from levensloop_desktop.services.overleggen import Overlegkop, plan_overleg, start_overleg
from levensloop_desktop.services.ports import Gebruiker
from levensloop_desktop.services.rechten import COORDINATOR
from levensloop_desktop.services.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.dossier.overleg_tab import OverlegTab
from levensloop_desktop.ui.overleg.nieuw_overleg import NieuwOverleg
from levensloop_desktop.ui.overleg.overleg_scherm import OverlegScherm
from levensloop_desktop.ui.overleg.overlegblad import Overlegblad
from levensloop_desktop.ui.overleg.sluiten import OverlegSluiten
from levensloop_desktop.ui.overleg.tafel import Tafel
from levensloop_desktop.ui.overleg.voorbereiding import Voorbereiding
from levensloop_desktop.ui.voorbeeld.printopdracht import make_printer
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import VoorbeeldDialoog
from tests.builders import (
    VANDAAG,
    WACHTZIN,
    a_betrokkenheid,
    a_client,
    a_contactpersoon,
    an_afspraak,
)
from tests.ui.toetsen import ALT, CTRL, press, type_text
from tests.ui.vensterproef import Vensterproef

ANDER = "zeven fietsen zonder zadel"
D = TypeVar("D", bound=QDialog)
R = TypeVar("R", bound=Record)


@pytest.fixture
def clienten(
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
def scherm(
    vensterproef: Vensterproef, kluispad: Path, clienten: tuple[Client, Client]
) -> OverlegScherm:
    """The screen Overleg, reached by its key."""
    del clienten
    vensterproef.unlock(kluispad)
    vensterproef.venster.activateWindow()
    press(Qt.Key.Key_3, CTRL)
    vensterproef.settle()
    return vensterproef.screen(OverlegScherm)


@pytest.fixture
def kenmerk(
    scherm: OverlegScherm, vensterproef: Vensterproef, clienten: tuple[Client, Client]
) -> str:
    """A meeting about both, in preparation."""
    del scherm
    sessie = vensterproef.sessie
    kop = Overlegkop(soort="mdo", datum=VANDAAG)
    ids = [ClientId(client.id) for client in clienten]
    gemaakt, changes = plan_overleg(sessie.kluis, sessie.werkplek, kop, ids)
    sessie.bus.changed.emit(changes)
    vensterproef.settle()
    return gemaakt


def _open(scherm: OverlegScherm, proef: Vensterproef, kenmerk: str) -> Overlegblad:
    scherm.open_overleg(kenmerk)
    proef.settle()
    assert scherm.blad is not None
    return scherm.blad


def _begin(scherm: OverlegScherm, proef: Vensterproef, kenmerk: str) -> tuple[Overlegblad, Tafel]:
    sessie = proef.sessie
    sessie.bus.changed.emit(start_overleg(sessie.kluis, sessie.werkplek, kenmerk))
    blad = _open(scherm, proef, kenmerk)
    assert blad.huidig is not None
    tafel = blad.huidig.vlak
    assert isinstance(tafel, Tafel)
    return blad, tafel


def _preparing(blad: Overlegblad) -> Voorbereiding:
    assert blad.huidig is not None
    vlak = blad.huidig.vlak
    assert isinstance(vlak, Voorbereiding)
    return vlak


def _dialog(proef: Vensterproef, soort: type[D]) -> D:
    proef.settle()
    return next(deel for deel in proef.venster.findChildren(soort) if deel.isVisible())


def _find(proef: Vensterproef, soort: type[R]) -> list[R]:
    with proef.sessie.kluis.read() as opslag:
        return list(opslag.find(soort))


def _texts(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(
        deel.text() for deel in widget.findChildren(QLabel) if deel.isVisibleTo(widget)
    )


def _print(proef: Vensterproef, pad: Path) -> None:
    """Press print in the preview, with a printer that writes a file."""
    dialoog = _dialog(proef, VoorbeeldDialoog)
    proef.settle()
    printer = make_printer("verslag")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(pad))
    with proef.qtbot.waitSignal(dialoog.registered):
        dialoog.print_to(printer)
    dialoog.close()
    proef.settle()


def _activate(proef: Vensterproef) -> None:
    """The window manager of a test gives the focus back only when it is asked."""
    proef.venster.activateWindow()
    proef.wait_until(lambda: QApplication.activeWindow() is proef.venster)


def _plan(proef: Vensterproef, scherm: OverlegScherm) -> Overlegblad:
    """Ctrl+N, a day, two names, Enter."""
    press(Qt.Key.Key_N, CTRL)
    nieuw = _dialog(proef, NieuwOverleg)
    nieuw.velden.datum.setText("vandaag")
    nieuw.keuze.filter.setFocus()
    for naam in ("voorb", "nepn"):
        type_text(naam)
        press(Qt.Key.Key_Return)
    nieuw.knop.setFocus()
    press(Qt.Key.Key_Return)
    proef.settle()
    _activate(proef)
    assert scherm.blad is not None
    return scherm.blad


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
    sluiten = _dialog(proef, OverlegSluiten)
    type_text("+4w")
    sluiten.knop.setFocus()
    press(Qt.Key.Key_Return)
    proef.settle()
    _activate(proef)


def test_from_preparing_to_the_printed_verslag(
    scherm: OverlegScherm,
    vensterproef: Vensterproef,
    clienten: tuple[Client, Client],
    tmp_path: Path,
) -> None:
    """By keyboard: plan, begin, notes, besluit, afspraak, next client, close, print."""
    proef = vensterproef
    blad = _plan(proef, scherm)
    agenda = [punt.tekst for punt in _find(proef, Agendapunt)]
    assert any(tekst.startswith("Brief sturen") for tekst in agenda)
    _discuss(proef, blad)
    _close(proef, blad)
    assert blad.kop.verslagknop.hasFocus()
    delen = {deel.notities: deel for deel in _find(proef, Overlegdeel) if deel.is_gesloten}
    assert set(delen) == {"De woonplek is zeker.", "Niets nieuws."}
    volgend = VANDAAG + timedelta(weeks=4)
    assert delen["De woonplek is zeker."].volgend_overleg == volgend
    assert [d.datum for d in _find(proef, Overlegdeel) if not d.is_gesloten] == [volgend] * 2
    besluit = next(b for b in _find(proef, Besluit) if b.tekst == "Busje huren")
    afspraak = next(a for a in _find(proef, Afspraak) if a.besluit_id == besluit.id)
    assert afspraak.uiterlijk == VANDAAG + timedelta(weeks=2)
    assert afspraak.overleg == f"levensloopoverleg {VANDAAG:%d-%m-%Y}"
    assert besluit.wie.startswith("M. Verzonnen")
    blad.choose_client(clienten[0].id)
    proef.settle()
    assert "De woonplek is zeker." in _texts(blad)
    press(Qt.Key.Key_P, CTRL)
    pad = tmp_path / "verslag.pdf"
    _print(proef, pad)
    assert pad.read_bytes().startswith(b"%PDF")
    (regel,) = _find(proef, Verstrekking)
    assert (regel.document, regel.client_id) == ("overlegverslag", clienten[0].id)


def test_the_whole_verslag_is_for_the_house_and_in_both_registers(
    scherm: OverlegScherm, vensterproef: Vensterproef, kenmerk: str, tmp_path: Path
) -> None:
    """The recipient cannot be changed, and each client has the same number in his register."""
    blad, _ = _begin(scherm, vensterproef, kenmerk)
    blad.print_document("overlegverslag", heel=True)
    dialoog = _dialog(vensterproef, VoorbeeldDialoog)
    vensterproef.settle()
    assert not dialoog.deel.gegevens.ontvanger.isEnabled()
    _print(vensterproef, tmp_path / "heel.pdf")
    regels = _find(vensterproef, Verstrekking)
    assert len({regel.client_id for regel in regels}) == 2
    assert len({regel.nummer for regel in regels}) == 1
    assert {regel.ontvanger for regel in regels} == {EIGEN_HUIS}


def test_notes_are_kept_within_two_seconds_and_on_leaving(
    scherm: OverlegScherm, vensterproef: Vensterproef, kenmerk: str
) -> None:
    """Half-typed text is a draft; going to the next client saves it."""
    blad, tafel = _begin(scherm, vensterproef, kenmerk)
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
    assert "Half getypt" in {deel.notities for deel in _find(vensterproef, Overlegdeel)}
    blad.step(-1)
    vensterproef.settle()
    assert tafel.form.velden["notities"].invoer.value() == "Half getypt"


def test_a_half_typed_besluit_comes_back(
    scherm: OverlegScherm, vensterproef: Vensterproef, kenmerk: str
) -> None:
    """Closing the meeting screen keeps the line for this client alone."""
    blad, tafel = _begin(scherm, vensterproef, kenmerk)
    tafel.regel.invoer.setFocus()
    type_text("Nog niet af")
    blad.terug.emit()
    vensterproef.settle()
    weer = _open(scherm, vensterproef, kenmerk)
    assert weer.huidig is not None
    assert weer.huidig.vlak.regel.invoer.text() == "Nog niet af"
    weer.step(1)
    vensterproef.settle()
    assert weer.huidig.vlak.regel.invoer.text() == ""


def test_an_empty_besluit_says_what_is_missing(
    scherm: OverlegScherm, vensterproef: Vensterproef, kenmerk: str
) -> None:
    """Nothing is kept."""
    _, tafel = _begin(scherm, vensterproef, kenmerk)
    tafel.regel.invoer.setFocus()
    press(Qt.Key.Key_Return)
    vensterproef.settle()
    assert "Schrijf eerst wat er is besloten." in _texts(tafel)
    assert _find(vensterproef, Besluit) == []


def test_an_open_afspraak_is_done_at_the_table(
    scherm: OverlegScherm, vensterproef: Vensterproef, kenmerk: str
) -> None:
    """Ctrl+D marks it; undo opens it again and takes the line out of the verslag."""
    _, tafel = _begin(scherm, vensterproef, kenmerk)
    tafel.zijde.afspraken.setFocus()
    press(Qt.Key.Key_D, CTRL)
    vensterproef.settle()
    assert [b.tekst for b in _find(vensterproef, Besluit)] == ["Afspraak gedaan: Brief sturen"]
    press(Qt.Key.Key_Z, CTRL)
    vensterproef.settle()
    assert {a.status for a in _find(vensterproef, Afspraak)} == {"open"}
    assert _find(vensterproef, Besluit) == []


def test_an_afspraak_lapses_with_a_reason(
    scherm: OverlegScherm, vensterproef: Vensterproef, kenmerk: str
) -> None:
    """Without a reason the sentence says so; with one it is kept."""
    _, tafel = _begin(scherm, vensterproef, kenmerk)
    tafel.zijde.afspraken.choose_row(0)
    tafel.zijde.vervallen.click()
    press(Qt.Key.Key_Return)
    vensterproef.settle()
    assert {a.status for a in _find(vensterproef, Afspraak)} == {"open"}
    type_text("Verhuisd")
    press(Qt.Key.Key_Return)
    vensterproef.settle()
    vervallen = [a for a in _find(vensterproef, Afspraak) if a.status == "vervallen"]
    assert [a.reden for a in vervallen] == ["Verhuisd"]


def test_the_agenda_is_chosen_and_ordered_by_keyboard(
    scherm: OverlegScherm, vensterproef: Vensterproef, kenmerk: str
) -> None:
    """Enter takes a proposal, Alt+Down moves a point, Delete takes it off, undo puts it back."""
    vlak = _preparing(_open(scherm, vensterproef, kenmerk))
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
    scherm: OverlegScherm,
    vensterproef: Vensterproef,
    kenmerk: str,
    clienten: tuple[Client, Client],
) -> None:
    """With everything of his part; the last client stays."""
    blad = _open(scherm, vensterproef, kenmerk)
    blad.eraf.click()
    vensterproef.settle()
    assert {deel.client_id for deel in _find(vensterproef, Overlegdeel)} == {clienten[1].id}
    assert blad.eraf.isHidden()
    press(Qt.Key.Key_Z, CTRL)
    vensterproef.settle()
    assert len(_find(vensterproef, Overlegdeel)) == 2


def test_a_new_meeting_says_what_is_missing(
    scherm: OverlegScherm, vensterproef: Vensterproef
) -> None:
    """A day that cannot be read is pointed at; without clients nothing is made."""
    scherm.plan()
    nieuw = _dialog(vensterproef, NieuwOverleg)
    nieuw.velden.datum.setText("eens")
    nieuw.plan()
    assert nieuw.velden.dagkader.fout
    nieuw.velden.datum.setText("+1w")
    nieuw.plan()
    assert "Kies over welke cliënten" in nieuw.fout.zin
    assert _find(vensterproef, Overlegdeel) == []
    nieuw.reject()


def test_the_dossier_has_the_meetings_of_this_client(
    scherm: OverlegScherm,
    vensterproef: Vensterproef,
    kenmerk: str,
    clienten: tuple[Client, Client],
) -> None:
    """The tab shows this part alone, and Enter opens the meeting at this client."""
    _, tafel = _begin(scherm, vensterproef, kenmerk)
    tafel.focus_content()
    type_text("Over de eerste")
    vensterproef.sessie.dossier_requested.emit(clienten[1].id, "overleg")
    vensterproef.settle()
    dossier = vensterproef.werkvlak.schermen.currentWidget()
    assert dossier is not None
    tab = dossier.tab_widget("overleg")  # type: ignore[attr-defined] # the dossier screen
    assert isinstance(tab, OverlegTab)
    assert len(tab.tabel.records) == 1
    assert "Over de eerste" not in _texts(tab)
    vensterproef.sessie.dossier_requested.emit(clienten[0].id, "overleg")
    vensterproef.settle()
    dossier = vensterproef.werkvlak.schermen.currentWidget()
    assert dossier is not None
    tab = dossier.tab_widget("overleg")  # type: ignore[attr-defined] # idem
    assert "Over de eerste" in _texts(tab)
    tab.tabel.setFocus()
    press(Qt.Key.Key_Return)
    vensterproef.settle()
    blad = vensterproef.screen(OverlegScherm).blad
    assert blad is not None
    assert blad.huidig is not None
    assert blad.huidig.deel.client_id == clienten[0].id


def test_the_tab_lets_go_of_the_client_before(
    scherm: OverlegScherm, vensterproef: Vensterproef, kenmerk: str
) -> None:
    """With another client nothing of the first is left in it."""
    blad, tafel = _begin(scherm, vensterproef, kenmerk)
    tafel.focus_content()
    type_text("Geheim van de eerste")
    tafel.regel.invoer.setFocus()
    vensterproef.settle()
    assert blad.huidig is not None
    vensterproef.sessie.dossier_requested.emit(blad.huidig.deel.client_id, "overleg")
    vensterproef.settle()
    dossier = vensterproef.werkvlak.schermen.currentWidget()
    assert dossier is not None
    tab = dossier.tab_widget("overleg")  # type: ignore[attr-defined] # the dossier screen
    assert "Geheim van de eerste" in _texts(tab)
    tab.set_client("")
    assert tab.tabel.records == ()
    assert "Geheim van de eerste" not in _texts(tab)


def test_a_coordinator_reads_and_changes_nothing(
    vensterproef: Vensterproef,
    kluispad: Path,
    kluizen: SqlcipherKluizen,
    clienten: tuple[Client, Client],
    werkplek: Vastewerkplek,
) -> None:
    """No button that plans, begins or writes; the verslag of one client may be printed."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN, gebruiker="regisseur")
    ids = [ClientId(client.id) for client in clienten]
    kop = Overlegkop(soort="mdo", datum=VANDAAG)
    kenmerk, _ = plan_overleg(kluis, werkplek, kop, ids)
    start_overleg(kluis, werkplek, kenmerk)
    kluis.close()
    vensterproef.venster.open_kluis(
        kluizen.open(kluispad, wachtzin=ANDER, gebruiker="M. Verzonnen")
    )
    vensterproef.settle()
    vensterproef.werkvlak.go_to("overleg")
    vensterproef.settle()
    scherm = vensterproef.screen(OverlegScherm)
    assert scherm.lijst.knop.isHidden()
    blad = _open(scherm, vensterproef, kenmerk)
    assert blad.huidig is not None
    tafel = blad.huidig.vlak
    for weg in (
        blad.erbij,
        blad.eraf,
        blad.kop.wijzigknop,
        blad.kop.sluitknop,
        tafel.regel,
        tafel.zijde.gedaan,
    ):
        assert weg.isHidden()
    assert tafel.form.read_only
    QTest.keyClick(tafel.besluiten, Qt.Key.Key_Return)
    assert tafel.afspraak.isHidden()
