"""The preview: pages from memory, saved and printed only under a registered number."""

import hashlib
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.netwerk import Partner
from levensloop_desktop.domain.overdracht import Overdracht, Verstrekking
from levensloop_desktop.services.dossier.dossiers import create_client, read_log, save_record
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.voorbeeld import documentmaker
from levensloop_desktop.ui.voorbeeld.printopdracht import make_printer
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import VoorbeeldDialoog, open_voorbeeld
from tests.builders import a_client, a_record, an_onderdeel

Settle = Callable[[], None]
Openen = Callable[..., VoorbeeldDialoog]


@pytest.fixture
def client_id(kluis: Kluis, werkplek: Werkplek) -> ClientId:
    """A client with one overdracht."""
    client, _ = create_client(kluis, werkplek, a_client(achternaam="Verzonnen-Zeldzaam"))
    naar = a_record(Partner, naam="organisatie Z")
    save_record(kluis, werkplek, naar)
    overdracht = an_onderdeel(
        Overdracht,
        client,
        naar_partner_id=naar.id,
        naar_persoon="H. Nergenshuis",
        doel="wonen vanaf 01-03-2027",
        grondslag="toestemming",
    )
    save_record(kluis, werkplek, overdracht)
    return ClientId(client.id)


@pytest.fixture
def voorbeeld(qtbot: QtBot, sessie: Sessie, client_id: ClientId, settle: Settle) -> Openen:
    """Opens a preview over a window, and waits until its pages are there."""
    venster = QWidget()
    qtbot.addWidget(venster)
    venster.show()

    def open_it(soort: str = "overdracht") -> VoorbeeldDialoog:
        dialoog = open_voorbeeld(sessie, client_id, soort, "", venster)
        settle()
        return dialoog

    return open_it


def _register(kluis: Kluis) -> tuple[Verstrekking, ...]:
    with kluis.read() as opslag:
        return opslag.find(Verstrekking)


def test_pages_come_from_memory(sessie: Sessie, voorbeeld: Openen) -> None:
    """The pages are shown, nothing is registered, and no file is made anywhere."""
    tijdelijk = Path(tempfile.gettempdir())
    eerder = set(tijdelijk.iterdir())
    dialoog = voorbeeld()
    assert dialoog.deel.weergave.bron.paginas > 0
    assert dialoog.deel.afdrukken.isEnabled()
    assert _register(sessie.kluis) == ()
    assert set(tijdelijk.iterdir()) == eerder


def test_recipient_purpose_and_ground_come_from_the_overdracht(voorbeeld: Openen) -> None:
    """What the overdracht says need not be typed again."""
    gegevens = voorbeeld().deel.gegevens.gegevens()
    assert gegevens.ontvanger == "H. Nergenshuis, organisatie Z"
    assert gegevens.doel == "wonen vanaf 01-03-2027"
    assert gegevens.grondslag == "toestemming"


def test_saving_writes_a_pdf_and_a_register_line(
    qtbot: QtBot, sessie: Sessie, voorbeeld: Openen, settle: Settle, tmp_path: Path
) -> None:
    """The file holds the number of the register, the register the hash of the file."""
    dialoog = voorbeeld("bejegeningskaart")
    dialoog.deel.bewaren.click()
    settle()
    kiezer = dialoog.findChild(QFileDialog)
    assert kiezer is not None
    voorstel = Path(kiezer.selectedFiles()[0]).name
    assert voorstel == "bejegeningskaart-2026-0001.pdf"
    doel = tmp_path / voorstel
    kiezer.fileSelected.emit(str(doel))
    with qtbot.waitSignal(dialoog.registered) as geregistreerd:
        pass
    assert geregistreerd.args == ["2026-0001"]
    regel = _register(sessie.kluis)[0]
    assert regel.sha256 == hashlib.sha256(doel.read_bytes()).hexdigest()
    assert (regel.nummer, regel.vorm, regel.grondslag) == ("2026-0001", "bestand", "wgs")
    assert read_log(sessie.kluis, regel.client_id)[0].gebeurtenis == "geexporteerd"
    assert [pad.name for pad in tmp_path.iterdir() if "levensloop" in pad.name] == []


def test_a_cancelled_number_is_used_for_the_next(voorbeeld: Openen, settle: Settle) -> None:
    """Closing the file dialog and starting anew leaves no hole in the register."""
    dialoog = voorbeeld()
    for _ in range(2):
        dialoog.deel.bewaren.click()
        settle()
    namen = {Path(deel.selectedFiles()[0]).name for deel in dialoog.findChildren(QFileDialog)}
    assert namen == {"overdrachtsdocument-2026-0001.pdf"}


def test_a_folder_that_cannot_be_written_is_explained_in_place(
    sessie: Sessie, voorbeeld: Openen, settle: Settle, tmp_path: Path
) -> None:
    """Nothing is registered, and the window says what to do."""
    dialoog = voorbeeld()
    dialoog.deel.bewaren.click()
    settle()
    kiezer = dialoog.findChild(QFileDialog)
    assert kiezer is not None
    kiezer.fileSelected.emit(str(tmp_path / "bestaat-niet" / "blad.pdf"))
    settle()
    assert dialoog.deel.melding
    assert _register(sessie.kluis) == ()


def test_printing_sends_all_pages_and_registers_paper(
    qtbot: QtBot, sessie: Sessie, voorbeeld: Openen, tmp_path: Path
) -> None:
    """A printer gets every page after the register line was written."""
    dialoog = voorbeeld()
    paginas = dialoog.deel.weergave.bron.paginas
    printer = make_printer("Overdrachtsdocument")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setResolution(72)
    uit = tmp_path / "papier.pdf"
    printer.setOutputFileName(str(uit))
    with qtbot.waitSignal(dialoog.registered, timeout=20_000):
        dialoog.print_to(printer)
    assert uit.read_bytes().count(b"/Type /Page\n") == paginas
    assert [regel.vorm for regel in _register(sessie.kluis)] == ["papier"]
    assert printer.docName() == "Overdrachtsdocument 2026-0001"


def test_closing_while_pages_are_gathered_prints_nothing(
    sessie: Sessie, voorbeeld: Openen, settle: Settle, tmp_path: Path
) -> None:
    """A lock in the middle of a print leaves no register line."""
    dialoog = voorbeeld()
    printer = make_printer("Overdrachtsdocument")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setResolution(72)
    printer.setOutputFileName(str(tmp_path / "papier.pdf"))
    dialoog.print_to(printer)
    dialoog.close()
    settle()
    assert _register(sessie.kluis) == ()


def test_stop_gathers_no_further(
    qtbot: QtBot, sessie: Sessie, voorbeeld: Openen, settle: Settle, tmp_path: Path
) -> None:
    """Stop says that nothing was registered; the document can be printed again."""
    dialoog = voorbeeld()
    printer = make_printer("Overdrachtsdocument")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setResolution(72)
    printer.setOutputFileName(str(tmp_path / "papier.pdf"))
    dialoog.print_to(printer)
    qtbot.waitUntil(dialoog.deel.voortgang.isVisible)
    dialoog.deel.voortgang.stop.click()
    settle()
    assert dialoog.deel.melding == "Afdrukken is gestopt. Er is niets ingeschreven."
    assert _register(sessie.kluis) == ()
    assert dialoog.deel.afdrukken.isEnabled()


def test_what_is_missing_is_asked_at_the_field(voorbeeld: Openen, settle: Settle) -> None:
    """Without a recipient nothing is numbered; the focus goes to the empty field."""
    dialoog = voorbeeld()
    dialoog.deel.gegevens.ontvanger.setEditText("")
    dialoog.deel.bewaren.click()
    settle()
    assert dialoog.deel.gegevens.kaders["ontvanger"].fout == "Vul in voor wie dit document is."
    assert dialoog.findChild(QFileDialog) is None


def test_closing_forgets_the_pages(qtbot: QtBot, voorbeeld: Openen) -> None:
    """Escape closes, and the document leaves the memory of the view."""
    dialoog = voorbeeld()
    weergave = dialoog.deel.weergave
    with qtbot.waitSignal(dialoog.finished):
        QTest.keyClick(dialoog, Qt.Key.Key_Escape)
    assert weergave.bron.paginas == 0


def test_saving_need_not_wait_for_the_preview(
    voorbeeld: Openen, settle: Settle, sessie: Sessie
) -> None:
    """Ctrl+S while a preview is being made asks where the file goes."""
    dialoog = voorbeeld()
    dialoog._refresh()
    assert not sessie.rendering.is_idle
    QTest.keyClick(dialoog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert dialoog.findChildren(QFileDialog)


def test_a_bug_while_making_a_preview(
    voorbeeld: Openen, sessie: Sessie, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It ends up in the report of bugs; the window waits for nothing and can be closed."""

    def fail(_: object) -> None:
        raise RuntimeError

    gemeld: list[Exception] = []
    sessie.storage.failed.connect(gemeld.append)
    monkeypatch.setattr(documentmaker, "render", fail)
    dialoog = voorbeeld()
    assert [type(fout) for fout in gemeld] == [RuntimeError]
    assert dialoog.deel.melding.startswith("Het document kon niet worden gemaakt.")
    assert dialoog.deel._bezig.text() == "Er is geen voorbeeld."
    assert not dialoog.deel.afdrukken.isEnabled()
    dialoog.close()
