"""For a table: choose clients and documents, then a round that can be stopped; and a map."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.bejegening import Bejegeningsregel
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.verstrekking.profielen import HANDELEN
from levensloop_desktop.services.afdrukken import afdrukken
from levensloop_desktop.services.dossier.dossiers import create_client, save_record
from levensloop_desktop.services.ports.kluisport import Werkplek
from levensloop_desktop.ui.druk.map_venster import open_map
from levensloop_desktop.ui.druk.ronde_venster import RondeVenster, open_ronde
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.voorbeeld.printopdracht import make_printer
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import VoorbeeldDialoog
from tests.builders import a_betrokkenheid, a_client, a_contactpersoon, an_onderdeel

Settle = Callable[[], None]


@pytest.fixture
def clienten(sessie: Sessie, werkplek: Werkplek) -> list[Client]:
    """Three clients; the last has no network."""
    gemaakt = [a_client(achternaam=naam) for naam in ("Voorbeeld", "Nepnaam", "Testman")]
    wie = a_contactpersoon(naam="M. Verzonnen")
    for client in gemaakt:
        create_client(sessie.kluis, werkplek, client)
        save_record(
            sessie.kluis, werkplek, an_onderdeel(Bejegeningsregel, client, tekst="praat rustig")
        )
    save_record(sessie.kluis, werkplek, wie)
    for client in gemaakt[:2]:
        deel = a_betrokkenheid(client, contactpersoon_id=wie.id)
        save_record(sessie.kluis, werkplek, deel)
    return gemaakt


@pytest.fixture
def ouder(qtbot: QtBot) -> QWidget:
    """A window to open over."""
    venster = QWidget()
    qtbot.addWidget(venster)
    venster.show()
    return venster


@pytest.fixture
def venster(sessie: Sessie, ouder: QWidget, clienten: list[Client], settle: Settle) -> RondeVenster:
    """All three chosen, two documents, and for whom and why."""
    geopend = open_ronde(sessie, ouder, [ClientId(client.id) for client in clienten])
    settle()
    for soort in ("bejegeningskaart", "netwerkkaart"):
        geopend.soorten[soort].setChecked(True)
    return geopend


def _register(sessie: Sessie) -> list[Verstrekking]:
    with sessie.kluis.read() as opslag:
        return sorted(opslag.find(Verstrekking), key=lambda regel: regel.nummer)


def _wait(qtbot: QtBot, venster: RondeVenster) -> None:
    qtbot.waitUntil(lambda: venster.ronde is None, timeout=60_000)


def test_it_counts_before_anything_is_made(venster: RondeVenster, sessie: Sessie) -> None:
    """What a client has nothing for is not counted; nothing is registered yet."""
    assert venster.telling.text() == "3 cliënten, 5 documenten."
    assert venster.soorten["netwerkkaart"].text() == "Netwerkkaart (2 van 3)"
    venster.als_map.setChecked(True)
    assert venster.telling.text() == "3 cliënten, 3 mappen."
    assert _register(sessie) == []


def test_saving_writes_a_file_for_each_line(
    qtbot: QtBot, venster: RondeVenster, sessie: Sessie, tmp_path: Path
) -> None:
    """File names are numbers alone, and the register holds precisely the files."""
    venster.save_in(tmp_path)
    _wait(qtbot, venster)
    regels = _register(sessie)
    assert len(regels) == 5
    assert sorted(pad.name for pad in tmp_path.glob("*.pdf")) == [
        f"{regel.nummer}.pdf" for regel in regels
    ]
    assert {(regel.ontvanger, regel.vorm) for regel in regels} == {
        ("wie bij het overleg is", "bestand")
    }
    assert venster.telling.text() == "Alle 5 zijn klaar en ingeschreven."


def test_a_round_keeps_to_the_strictest_profile_until_another_is_chosen(
    qtbot: QtBot, venster: RondeVenster, sessie: Sessie, tmp_path: Path
) -> None:
    """Nothing goes along that nobody chose; the register says which profile it was."""
    assert {deel.gekozen.profiel.code for deel in venster.orders if deel.gekozen} == {HANDELEN}
    keuze = venster.profiel.keuze
    keuze.setCurrentIndex(keuze.findData("gemeente"))
    venster.save_in(tmp_path)
    _wait(qtbot, venster)
    assert {regel.profiel for regel in _register(sessie)} == {"gemeente"}


def test_one_client_of_a_round_can_deviate_with_a_reason(
    qtbot: QtBot, venster: RondeVenster, sessie: Sessie, clienten: list[Client], tmp_path: Path
) -> None:
    """Without a reason it is not taken; the register of that client alone says it."""
    assert venster.deviate() is None  # three are chosen and none is pointed at
    assert "Kies eerst" in venster.telling.text()
    venster.keuze.lijst.setCurrentIndex(venster.keuze.model.index(0, 0))
    anders = venster.deviate()
    assert anders is not None
    anders.paneel.move_rubriek("signalering")
    anders.take()
    assert anders.isVisible()
    assert anders.paneel.reden_kader.fout
    QTest.keyClicks(anders.paneel.reden, "Wie erbij is kent de signalen al.")
    anders.take()
    assert "wijkt af: 1 rubriek" in venster.keuze.model.index(0, 0).data()
    venster.save_in(tmp_path)
    _wait(qtbot, venster)
    anders_dan = {
        deel.client_id: deel.afwijkingen for deel in _register(sessie) if deel.afwijkingen
    }
    (wie,) = anders_dan
    assert wie in {client.id for client in clienten}
    assert "Wie erbij is kent de signalen al." in anders_dan[wie]


def test_another_profile_forgets_deviations(venster: RondeVenster) -> None:
    """They were against the profile that was chosen then."""
    venster.keuze.lijst.setCurrentIndex(venster.keuze.model.index(0, 0))
    anders = venster.deviate()
    assert anders is not None
    anders.paneel.move_rubriek("signalering")
    QTest.keyClicks(anders.paneel.reden, "Niet nodig.")
    anders.take()
    assert venster.afwijkend
    venster.profiel.keuze.setCurrentIndex(venster.profiel.keuze.findData("gemeente"))
    assert venster.afwijkend == {}


def test_stop_leaves_a_register_of_what_was_made(
    qtbot: QtBot, venster: RondeVenster, sessie: Sessie, tmp_path: Path
) -> None:
    """What was begun is finished, the rest never gets a number."""
    venster.save_in(tmp_path)
    assert venster.ronde is not None
    venster.ronde.progressed.connect(lambda _klaar, _totaal: venster.voortgang.stop.click())
    _wait(qtbot, venster)
    bestanden = sorted(pad.stem for pad in tmp_path.glob("*.pdf"))
    assert 0 < len(bestanden) < 5
    assert [regel.nummer for regel in _register(sessie)] == bestanden
    assert bestanden == [f"2026-{nr:04}" for nr in range(1, len(bestanden) + 1)]
    assert venster.telling.text().startswith(f"Gestopt. {len(bestanden)} van 5 klaar")


def test_escape_stops_and_does_not_close(
    qtbot: QtBot, venster: RondeVenster, tmp_path: Path
) -> None:
    """Only a second Esc closes the window."""
    venster.save_in(tmp_path)
    QTest.keyClick(venster, Qt.Key.Key_Escape)
    assert venster.isVisible()
    _wait(qtbot, venster)
    with qtbot.waitSignal(venster.finished):
        QTest.keyClick(venster, Qt.Key.Key_Escape)


def test_a_file_that_is_there_is_never_overwritten(
    qtbot: QtBot, venster: RondeVenster, sessie: Sessie, tmp_path: Path
) -> None:
    """The round stops with the reason; the file and the register stay as they were."""
    (tmp_path / "2026-0001.pdf").write_bytes(b"van een andere kluis")
    venster.save_in(tmp_path)
    _wait(qtbot, venster)
    assert (tmp_path / "2026-0001.pdf").read_bytes() == b"van een andere kluis"
    gemaakt = {pad.stem for pad in tmp_path.glob("*.pdf")} - {"2026-0001"}
    assert {regel.nummer for regel in _register(sessie)} == gemaakt
    assert "van 5 klaar" in venster.telling.text()
    assert venster.telling.property("ernst") == "fout"


def test_printing_makes_a_job_for_each(
    qtbot: QtBot, venster: RondeVenster, sessie: Sessie, tmp_path: Path
) -> None:
    """A printer that is a file gets one for each document, named by its number."""
    printer = make_printer("Proef")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setResolution(72)
    printer.setOutputFileName(str(tmp_path / "proef.pdf"))
    venster.print_to(printer)
    _wait(qtbot, venster)
    assert [regel.vorm for regel in _register(sessie)] == ["papier"] * 5
    assert len(list(tmp_path.glob("2026-*.pdf"))) == 5


def test_no_card_comes_on_the_back_of_another(
    qtbot: QtBot,
    venster: RondeVenster,
    sessie: Sessie,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """On a printer set to two sides: what is a card gets a sheet of its own, the rest does not."""
    monkeypatch.setattr(afdrukken, "KAARTEN", frozenset({"bejegeningskaart"}))
    lang, geen = QPrinter.DuplexMode.DuplexLongSide, QPrinter.DuplexMode.DuplexNone
    kanten: list[QPrinter.DuplexMode] = []
    printer = make_printer("Proef")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setResolution(72)
    printer.setOutputFileName(str(tmp_path / "proef.pdf"))
    monkeypatch.setattr(QPrinter, "duplex", lambda _: lang)
    monkeypatch.setattr(QPrinter, "setDuplex", lambda _, soort: kanten.append(soort))
    venster.print_to(printer)
    _wait(qtbot, venster)
    soorten = [regel.document for regel in _register(sessie)]
    assert kanten.count(geen) == soorten.count("bejegeningskaart") > 0
    assert kanten.count(lang) == soorten.count("netwerkkaart") > 0


def test_closing_while_it_runs_begins_nothing_more(
    venster: RondeVenster, sessie: Sessie, settle: Settle, tmp_path: Path
) -> None:
    """As a lock does: files and register still agree."""
    venster.save_in(tmp_path)
    venster.done(0)
    settle()
    bestanden = sorted(pad.stem for pad in tmp_path.glob("*.pdf"))
    assert [regel.nummer for regel in _register(sessie)] == bestanden
    assert len(bestanden) < 5


def test_what_is_missing_is_asked(venster: RondeVenster, settle: Settle) -> None:
    """Without a recipient no folder is asked for."""
    venster.gegevens.ontvanger.setEditText("")
    venster.bewaren.click()
    settle()
    assert venster.gegevens.kaders["ontvanger"].fout


def test_a_map_opens_its_preview(
    sessie: Sessie, ouder: QWidget, clienten: list[Client], settle: Settle
) -> None:
    """What is not recorded cannot be chosen; the pages come with a cover."""
    venster = open_map(sessie, ClientId(clienten[2].id), ouder)
    settle()
    assert not venster.soorten["netwerkkaart"].isEnabled()
    assert venster.soorten["bejegeningskaart"].isChecked()
    anders = venster.deviate()
    anders.paneel.move_rubriek("signalering")
    QTest.keyClicks(anders.paneel.reden, "Niet nodig.")
    anders.take()
    assert venster.afwijking.text() == "Wijkt af: 1 rubriek"
    knop: QPushButton = venster.verder
    knop.click()
    settle()
    voorbeeld = next(deel for deel in QApplication.topLevelWidgets() if _is_preview(deel))
    assert isinstance(voorbeeld, VoorbeeldDialoog)
    assert voorbeeld.deel.weergave.bron.paginas == 3  # cover, its back, the card
    assert voorbeeld.opdracht.gekozen is not None
    assert voorbeeld.opdracht.gekozen.profiel.code == HANDELEN
    assert len(voorbeeld.opdracht.gekozen.afwijkingen) == 1
    voorbeeld.close()


def _is_preview(deel: QWidget) -> bool:
    return isinstance(deel, VoorbeeldDialoog) and deel.isVisible()
