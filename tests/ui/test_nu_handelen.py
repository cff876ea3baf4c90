"""Nu handelen in the real window: from the lock screen to a printed page, by keyboard alone."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from levensloop_desktop.domain.bejegening import Fasestand, Signaleringsfase
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.gebeurtenis import Gebeurtenis
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.record import Record
from levensloop_desktop.services.dossier.dossiers import create_client
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.toegang.rechten import COORDINATOR, MANAGER
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.clienten.clienten_scherm import ClientenScherm
from levensloop_desktop.ui.nu_handelen.nu_handelen_scherm import NuHandelenScherm
from levensloop_desktop.ui.voorbeeld.printopdracht import make_printer
from tests.builders import (
    VANDAAG,
    WACHTZIN,
    a_bejegeningsregel,
    a_client,
    a_scenario,
    a_scenariostap,
    an_onderdeel,
)
from tests.ui.toetsen import ALT, CTRL, focused, press, type_text
from tests.ui.vensterproef import Vensterproef

ANDER = "zeven fietsen zonder zadel"


@pytest.fixture
def client(kluispad: Path, kluizen: SqlcipherKluizen, werkplek: Vastewerkplek) -> Client:
    """Somebody in fase oranje with two scenario's, among others, in a closed kluis."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    gemaakt = a_client(achternaam="Voorbeeld")
    create_client(kluis, werkplek, gemaakt)
    create_client(kluis, werkplek, a_client(achternaam="Nepnaam"))
    een = a_scenario(gemaakt, naam="Spanning loopt op", signalen="Slaapt niet")
    twee = a_scenario(gemaakt, naam="Psychiatrisch ontregeld", volgorde=1)
    records: list[Record] = [
        een,
        twee,
        a_scenariostap(een, actie="Blijf erbij"),
        a_scenariostap(twee, telefoon_dag="010 000 00 52", telefoon_nacht="010 000 00 53"),
        an_onderdeel(Signaleringsfase, gemaakt, fase="oranje", scenario_id=twee.id),
        an_onderdeel(Fasestand, gemaakt, fase="oranje", sinds=VANDAAG),
        a_bejegeningsregel(gemaakt, tekst="Praat kort en rustig."),
    ]
    with kluis.write() as opslag:
        opslag.put_all(records)
    kluis.close()
    return gemaakt


@pytest.fixture
def nacht(vensterproef: Vensterproef, kluispad: Path, client: Client) -> Vensterproef:
    """The locked window that knows the kluis."""
    del client
    vensterproef.know(kluispad)
    vensterproef.venster.activateWindow()
    vensterproef.formulier.wachtzin.invoer.setFocus()
    return vensterproef


def _scherm(proef: Vensterproef) -> NuHandelenScherm:
    scherm = proef.werkvlak.lagen.scherm
    assert scherm is not None, "Nu handelen is not open"
    return scherm


def _to_crisis(proef: Vensterproef, naam: str = "voorb") -> NuHandelenScherm:
    """Four actions: passphrase, Ctrl+Enter, letters of the name, Enter."""
    type_text(WACHTZIN)
    press(Qt.Key.Key_Return, CTRL)
    proef.settle()
    type_text(naam)
    press(Qt.Key.Key_Return)
    proef.settle()
    return _scherm(proef)


def _texts(widget: QWidget) -> str:
    QApplication.processEvents()  # a layout shows its new widgets in the next round
    return "\n".join(
        deel.text() for deel in widget.findChildren(QLabel) if deel.isVisibleTo(widget)
    )


def _find(proef: Vensterproef, soort: type[Record]) -> list[Record]:
    with proef.sessie.kluis.read() as opslag:
        return list(opslag.find(soort))


def test_from_lock_screen_to_printed_page(
    nacht: Vensterproef, client: Client, tmp_path: Path
) -> None:
    """At most six actions: passphrase, Ctrl+Enter, letters, Enter, Ctrl+P, Enter in the dialog.

    The dialog of the system is replaced by a printer that writes a file; its Enter is counted.
    """
    acties = 4
    scherm = _to_crisis(nacht)
    pad = tmp_path / "blad.pdf"

    def print_to_file() -> None:
        druk = scherm.make_print()
        assert druk is not None
        printer = make_printer("blad")
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(pad))
        druk.print_to(printer)

    scherm.kop.afdrukken.clicked.disconnect()
    scherm.kop.afdrukken.clicked.connect(print_to_file)
    press(Qt.Key.Key_P, CTRL)
    acties += 2  # the key, and Enter in the dialog
    nacht.wait_until(lambda: "nummer" in scherm.gezegd.text())
    nacht.settle()
    assert acties <= 6
    assert pad.stat().st_size > 0
    (regel,) = _find(nacht, Verstrekking)
    assert isinstance(regel, Verstrekking)
    assert (regel.document, regel.client_id, regel.vorm) == ("nu_handelen", client.id, "papier")
    assert regel.nummer in scherm.gezegd.text()


def test_the_scenario_of_the_phase_is_chosen_and_has_the_focus(nacht: Vensterproef) -> None:
    """With its steps and numbers, the lines of the bejegening, and 112."""
    scherm = _to_crisis(nacht)
    assert scherm.scenario is not None
    assert scherm.scenario.naam == "Psychiatrisch ontregeld"
    knop = scherm.keuze.knoppen[1]
    assert focused() is knop
    assert "Past bij fase oranje" in knop.accessibleName()
    tekst = _texts(scherm)
    for woorden in ("Bel 112", "Praat kort en rustig.", "Bel de achterwacht", "010 000 00 5"):
        assert woorden in tekst


def test_alt_and_a_number_or_the_arrows_choose(nacht: Vensterproef) -> None:
    """The steps follow."""
    scherm = _to_crisis(nacht)
    press(Qt.Key.Key_1, ALT)
    assert scherm.scenario is scherm.keuze.knoppen[0].scenario
    assert "Blijf erbij" in _texts(scherm.stappen)
    press(Qt.Key.Key_Down)
    assert scherm.keuze.knoppen[1].isChecked()
    assert "Bel de achterwacht" in _texts(scherm.stappen)


def test_what_happened_is_kept_with_the_time(nacht: Vensterproef, client: Client) -> None:
    """Enter keeps it, beside the field it is read back, and the history and log know."""
    scherm = _to_crisis(nacht)
    scherm.regel.invoer.setFocus()
    press(Qt.Key.Key_Return)
    assert "Schrijf eerst" in _texts(scherm.regel)
    type_text("zus gebeld, zij komt niet")
    press(Qt.Key.Key_Return)
    nacht.settle()
    (regel,) = _find(nacht, Gebeurtenis)
    assert isinstance(regel, Gebeurtenis)
    nu = nacht.sessie.werkplek.now().astimezone()
    assert (regel.wat, regel.datum, regel.tijd, regel.client_id) == (
        "zus gebeld, zij komt niet",
        nu.date(),
        f"{nu:%H:%M}",
        client.id,
    )
    assert scherm.regel.invoer.text() == ""
    assert "zus gebeld" in _texts(scherm.regel)
    with nacht.sessie.kluis.read() as opslag:
        assert "gebeurtenissen" in {
            deel.verzameling for deel in opslag.read_history(ClientId(client.id))
        }
        gebeurd = [deel.gebeurtenis for deel in opslag.read_log(ClientId(client.id))]
    assert "nu_handelen_geopend" in gebeurd
    assert "dossier_gelezen" not in gebeurd


def test_escape_goes_back_and_f8_opens_again(nacht: Vensterproef) -> None:
    """From the list and from the dossier; the half-typed line comes back."""
    scherm = _to_crisis(nacht)
    scherm.regel.invoer.setFocus()
    type_text("arts belt")
    press(Qt.Key.Key_Escape)
    nacht.settle()
    lijst = nacht.screen(ClientenScherm)
    lijst.tabel.setFocus()
    press(Qt.Key.Key_F8)
    nacht.settle()
    assert _scherm(nacht).regel.invoer.text() == "arts belt"
    press(Qt.Key.Key_Escape)
    nacht.settle()
    lijst.tabel.setFocus()
    press(Qt.Key.Key_Return)
    nacht.settle()
    press(Qt.Key.Key_F8)
    nacht.settle()
    assert _scherm(nacht).scenario is not None


def test_locking_keeps_the_half_typed_line(nacht: Vensterproef, kluispad: Path) -> None:
    """The lock never waits; after unlocking the words stand there again."""
    scherm = _to_crisis(nacht)
    scherm.regel.invoer.setFocus()
    type_text("zus gebeld")
    press(Qt.Key.Key_L, CTRL)
    nacht.wait_until(lambda: nacht.venster.sessie is None)
    nacht.settle()
    nacht.know(kluispad)
    nacht.formulier.wachtzin.invoer.setFocus()
    assert _to_crisis(nacht).regel.invoer.text() == "zus gebeld"
    with nacht.sessie.kluis.read() as opslag:
        (draft,) = opslag.list_drafts("regisseur")
    assert json.loads(draft.inhoud) == {"wat": "zus gebeld"}


def test_typing_anywhere_writes_what_happened(nacht: Vensterproef) -> None:
    """With the focus on a scenario, letters go to the one line; Enter keeps it."""
    scherm = _to_crisis(nacht)
    assert focused() in scherm.keuze.knoppen
    for letter in "Roept hard.":
        type_text(letter)  # each goes where the focus is by then
    assert scherm.regel.invoer.text() == "Roept hard."
    assert focused() is scherm.regel.invoer
    press(Qt.Key.Key_Return)
    nacht.settle()
    assert "Roept hard." in _texts(scherm)


def test_an_empty_dossier_says_what_is_missing(nacht: Vensterproef) -> None:
    """And still shows 112, and where the network is empty that too."""
    scherm = _to_crisis(nacht, "nepn")
    assert scherm.scenario is None
    assert focused() is scherm.regel.invoer
    tekst = _texts(scherm)
    for woorden in ("Bel 112", "Nog niet vastgelegd", "een scenario", "nog niemand in het netwerk"):
        assert woorden in tekst
    assert "bekend bij het Zorg- en Veiligheidshuis”" in tekst  # there is no plan to speak of


def _enter_as(proef: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen, rol: str) -> None:
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    kluis.add_user(Gebruiker("ander", rol), ANDER)
    kluis.close()
    proef.know(kluispad)
    formulier = proef.formulier
    formulier.gebruiker.setCurrentIndex(formulier.gebruiker.findData("ander"))
    formulier.wachtzin.invoer.setFocus()
    type_text(ANDER)
    press(Qt.Key.Key_Return, CTRL)
    proef.settle()


def test_a_coordinator_acts_and_writes(
    nacht: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen
) -> None:
    """Opening, writing a line: all a coordinator needs at night."""
    _enter_as(nacht, kluispad, kluizen, COORDINATOR)
    type_text("voorb")
    press(Qt.Key.Key_F8)
    nacht.settle()
    scherm = _scherm(nacht)
    scherm.regel.invoer.setFocus()
    type_text("achterwacht gebeld")
    press(Qt.Key.Key_Return)
    nacht.settle()
    assert len(_find(nacht, Gebeurtenis)) == 1


def test_a_manager_gets_no_crisis_screen(
    nacht: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen
) -> None:
    """Not by Ctrl+Enter, not by F8, not by asking for a client by id."""
    _enter_as(nacht, kluispad, kluizen, MANAGER)
    QTest.keyClick(nacht.werkvlak, Qt.Key.Key_F8)
    nacht.sessie.crisis_requested.emit("id-1")
    nacht.settle()
    assert nacht.werkvlak.lagen.scherm is None
    assert not isinstance(nacht.werkvlak.schermen.currentWidget(), ClientenScherm)


def test_nothing_scrolls_at_the_smallest_window_and_all_fits_at_double_scale(
    nacht: Vensterproef,
) -> None:
    """1280 by 720 shows all of it; half of that still fits its window."""
    nacht.venster.resize(1280, 720)
    scherm = _to_crisis(nacht)
    QApplication.processEvents()
    assert not scherm._schuif.verticalScrollBar().maximum()
    nacht.venster.resize(640, 360)
    QApplication.processEvents()
    assert nacht.venster.width() == 640
    layout = scherm.layout()
    assert layout is not None
    nacht.wait_until(lambda: layout.minimumSize().width() <= 640)


def test_f8_opens_what_the_search_found(nacht: Vensterproef) -> None:
    """The chosen line of the search, in place of the client under it."""
    type_text(WACHTZIN)
    press(Qt.Key.Key_Return)
    nacht.settle()
    press(Qt.Key.Key_K, CTRL)
    type_text("voorb")
    nacht.settle()
    press(Qt.Key.Key_F8)
    nacht.settle()
    assert "Voorbeeld" in _scherm(nacht).kop.naam.text()
