"""Knelpunten on paper and in a file: the protected figures of a peildatum, from the screen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from levensloop_desktop.domain.opschaling import Knelpunt
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.kengetallen.bestand_dialoog import BestandDialoog
from levensloop_desktop.ui.kengetallen.kengetallen_scherm import KengetallenScherm
from levensloop_desktop.ui.monitor.knelpuntenblad import Knelpuntenblad
from levensloop_desktop.ui.monitor.monitor_scherm import KNELPUNTEN, MonitorScherm
from levensloop_desktop.ui.voorbeeld.bladenvoorbeeld import Bladenvoorbeeld
from levensloop_desktop.ui.voorbeeld.printopdracht import make_printer
from tests.builders import REGISSEUR, VANDAAG, WACHTZIN, a_client, an_onderdeel
from tests.cijferproef import PEILDATA, keep_days
from tests.ui.vensterproef import Vensterproef

TABELLEN = (
    "knelpunten",
    "maatregelen",
    "knelpunt_open",
    "knelpunt_duur",
    "knelpunt_tafels",
    "knelpunt_stappen",
    "opschalingen",
)
MANAGER = Gebruiker("H. Overzicht", "manager")
WOORDEN = "tien tellers bij het raam"
Open = Callable[..., Knelpuntenblad]


@pytest.fixture
def open_blad(vensterproef: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen) -> Open:
    """The page of knelpunten of a kluis with one knelpunt, with or without peildata."""

    def open_it(*, geteld: bool = True) -> Knelpuntenblad:
        kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
        client = a_client()
        with kluis.write() as opslag:
            opslag.put_all([client, an_onderdeel(Knelpunt, client, begindatum=VANDAAG)])
        if geteld:
            kluis.add_user(MANAGER, WOORDEN)
            keep_days(kluis)
        kluis.close()
        vensterproef.venster.open_kluis(
            kluizen.open(kluispad, wachtzin=WACHTZIN, gebruiker=REGISSEUR.naam)
        )
        vensterproef.settle()
        vensterproef.werkvlak.go_to("monitor")
        scherm = vensterproef.screen(MonitorScherm)
        scherm.show_page(KNELPUNTEN)
        vensterproef.settle()
        assert scherm.knelpunten is not None
        return scherm.knelpunten

    return open_it


def shown(soort: type[QWidget]) -> list[QWidget]:
    """The windows of a kind that are open."""
    alle = QApplication.topLevelWidgets()
    return [deel for deel in alle if isinstance(deel, soort) and deel.isVisible()]


def asked(proef: Vensterproef, blad: Knelpuntenblad) -> BestandDialoog:
    """The dialog that the button opens, once the figures were worked out."""
    blad.maken.click()
    proef.wait_until(lambda: bool(shown(BestandDialoog)))
    dialoog = shown(BestandDialoog)[0]
    assert isinstance(dialoog, BestandDialoog)
    return dialoog


def test_the_file_holds_the_tables_about_knelpunten_alone(
    vensterproef: Vensterproef, open_blad: Open, tmp_path: Path
) -> None:
    """Under a title of its own; every figure is a multiple of five or 0-7."""
    dialoog = asked(vensterproef, open_blad())
    assert dialoog.publicatie.codes == TABELLEN
    pad = tmp_path / "knelpunten.xlsx"
    dialoog.save(pad)
    vensterproef.settle()
    vensterproef.settle()
    bladen = load_workbook(pad).worksheets
    assert bladen[0]["A1"].value == "Knelpunten en opschalingen Levensloopaanpak"
    assert len(bladen) == 1 + len(TABELLEN)
    cijfers = [rij[1].value for blad in bladen[1:] for rij in blad.iter_rows() if len(rij) > 1]
    getallen = [cijfer for cijfer in cijfers if isinstance(cijfer, int)]
    assert getallen
    assert all(getal % 5 == 0 and getal > 7 for getal in getallen)
    dialoog.close()
    vensterproef.settle()


def test_what_went_out_about_knelpunten_binds_the_figures_of_everything(
    vensterproef: Vensterproef, open_blad: Open, tmp_path: Path, kluispad: Path
) -> None:
    """One register of what went out: the same table goes out the same, whatever file it is in."""
    dialoog = asked(vensterproef, open_blad())
    dialoog.save(tmp_path / "knelpunten.csv")
    vensterproef.settle()
    vensterproef.settle()
    assert len(list((kluispad / "uitgiften").iterdir())) == 1
    dialoog.close()
    vensterproef.werkvlak.go_to("kengetallen")
    vensterproef.settle()
    beeld = vensterproef.screen(KengetallenScherm).beeld
    assert beeld is not None
    uit = {tabel.code: tabel for tabel in beeld.uitgiften[0].publicatie.tabellen}
    assert tuple(uit) == TABELLEN
    nu = {tabel.code: tabel.kern for tabel in beeld.publicatie.tabellen}
    assert all(nu[code] == tabel.kern for code, tabel in uit.items())


def test_the_pages_are_seen_before_they_are_printed(
    vensterproef: Vensterproef, open_blad: Open, tmp_path: Path, kluispad: Path
) -> None:
    """Looking lets nothing out; the printer that is chosen there gets the pages."""
    dialoog = asked(vensterproef, open_blad())
    dialoog.show_preview()
    vensterproef.wait_until(lambda: bool(shown(Bladenvoorbeeld)))
    voorbeeld = shown(Bladenvoorbeeld)[0]
    assert isinstance(voorbeeld, Bladenvoorbeeld)
    assert voorbeeld.weergave.bron.paginas > 1
    assert not list((kluispad / "uitgiften").glob("*")), "looking is no export"
    printer = make_printer("Knelpunten")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "papier.pdf"))
    voorbeeld._choose(printer)
    vensterproef.wait_until(dialoog.gelukt.isVisible)
    assert (tmp_path / "papier.pdf").read_bytes().startswith(b"%PDF")
    assert len(list((kluispad / "uitgiften").iterdir())) == 1
    dialoog.close()
    vensterproef.settle()


def test_without_a_peildatum_it_is_said_why_there_is_no_paper(
    vensterproef: Vensterproef, open_blad: Open
) -> None:
    """In place, and no dialog opens."""
    blad = open_blad(geteld=False)
    blad.maken.click()
    vensterproef.settle()
    assert blad.uitvoer.uitwerken.uitkomst.isVisible()
    assert "nog geen peildatum geteld" in blad.uitvoer.uitwerken.uitkomst.accessibleName()
    assert not shown(BestandDialoog)


def test_a_manager_chooses_the_subject_in_the_same_dialog(
    vensterproef: Vensterproef, open_blad: Open, kluispad: Path, kluizen: SqlcipherKluizen
) -> None:
    """With the key of the counts alone; going back to everything offers every table again."""
    open_blad()
    vensterproef.venster.lock()
    vensterproef.settle()
    kluis = kluizen.open(kluispad, wachtzin=WOORDEN, gebruiker=MANAGER.naam)
    vensterproef.venster.open_kluis(kluis)
    vensterproef.settle()
    scherm = vensterproef.screen(KengetallenScherm)
    vensterproef.wait_until(lambda: scherm.beeld is not None)
    scherm.kop.maken.click()
    dialoog = shown(BestandDialoog)[0]
    assert isinstance(dialoog, BestandDialoog)
    alles = dialoog.publicatie.codes
    assert len(alles) == 25
    dialoog.onderwerp.setCurrentIndex(1)
    assert dialoog.publicatie.codes == TABELLEN
    assert not dialoog.tabellen.vakken["leeftijd"].isVisible()
    dialoog.tabellen.vakken["knelpunt_duur"].click()
    assert not dialoog.tabellen.alle.isChecked()
    dialoog.onderwerp.setCurrentIndex(0)
    assert dialoog.publicatie.codes == alles
    assert dialoog.publicatie.peildatum == PEILDATA[-1]
    dialoog.close()
    vensterproef.settle()
