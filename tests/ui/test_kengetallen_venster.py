"""The window of counts: peildatum, table, trend, report, file and landelijke aanlevering."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from levensloop_desktop.kengetallen.cijfers import Cijfer
from levensloop_desktop.kengetallen.rapport import Aanvalsrapport, Aanvalsstap
from levensloop_desktop.kengetallen.uitgifte import Uitgifte
from levensloop_desktop.services.kengetallen.aanleveren import list_unseen
from levensloop_desktop.services.kengetallen.cijferbeeld import Cijferbeeld
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.kengetallen.aanlever_dialoog import AanleverDialoog
from levensloop_desktop.ui.kengetallen.balken import Balken
from levensloop_desktop.ui.kengetallen.bestand_dialoog import BestandDialoog
from levensloop_desktop.ui.kengetallen.kengetallen_scherm import KengetallenScherm
from levensloop_desktop.ui.kengetallen.verloopbeeld import Verloopbeeld
from levensloop_desktop.ui.levenslijn.tabellen import Regeltabel
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from tests.builders import WACHTZIN
from tests.cijferproef import PEILDATA, keep_days
from tests.ui.vensterproef import Vensterproef

MANAGER = Gebruiker("H. Overzicht", "manager")
WOORDEN = "tien tellers bij het raam"


@pytest.fixture
def proef(vensterproef: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen) -> Vensterproef:
    """The window of a manager on three peildata."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    kluis.add_user(MANAGER, WOORDEN)
    keep_days(kluis)
    kluis.close()
    vensterproef.venster.open_kluis(
        kluizen.open(kluispad, wachtzin=WOORDEN, gebruiker=MANAGER.naam)
    )
    vensterproef.venster.resize(1280, 720)
    vensterproef.settle()
    return vensterproef


def press(knop: Knop, toets: str) -> None:
    """The key of a button; without a window manager no window is active, and Qt sends none."""
    assert knop.shortcut_listener.key().toString() == toets
    knop.shortcut_listener.activated.emit()


def dialog(soort: type[QWidget]) -> QWidget:
    """The dialog of a kind that is open."""
    return next(
        deel
        for deel in QApplication.topLevelWidgets()
        if isinstance(deel, soort) and deel.isVisible()
    )


def seen(scherm: KengetallenScherm) -> Cijferbeeld:
    """What is on screen."""
    assert scherm.beeld is not None
    return scherm.beeld


def test_another_peildatum_shows_its_figures(proef: Vensterproef) -> None:
    """The latest one at first; the choice is offered in full."""
    scherm = proef.screen(KengetallenScherm)
    keuze = scherm.kop.peildatum
    assert [keuze.itemText(plek) for plek in range(keuze.count())] == [
        f"{dag:%d-%m-%Y}" for dag in reversed(PEILDATA)
    ]
    assert seen(scherm).publicatie.peildatum == PEILDATA[-1]
    keuze.setCurrentIndex(2)
    keuze.activated.emit(2)
    proef.settle()
    assert seen(scherm).publicatie.peildatum == PEILDATA[0]
    assert keuze.currentText() == f"{PEILDATA[0]:%d-%m-%Y}"


def test_bars_trend_and_table_say_the_same(proef: Vensterproef) -> None:
    """Every figure of the bars stands in the table, and every peildatum in the trend."""
    scherm = proef.screen(KengetallenScherm)
    beeld = seen(scherm)
    cijfers = [cijfer for tabel in beeld.publicatie.tabellen for cijfer in tabel.cijfers]
    balken = "; ".join(deel.accessibleDescription() for deel in scherm.findChildren(Balken))
    assert all(f"{cijfer.label}: {cijfer.tekst}" in balken for cijfer in cijfers)
    press(scherm.kop.als_tabel, "Ctrl+T")
    tabel = scherm.vlak.huidig
    assert isinstance(tabel, Regeltabel)
    regels = {(naam, aantal) for _, naam, aantal in tabel.words()}
    assert {(cijfer.label, cijfer.tekst) for cijfer in cijfers} <= regels
    scherm.vlak.keuze._knoppen["verloop"].click()
    verloop = scherm.vlak.huidig
    assert isinstance(verloop, Regeltabel)
    laatste = {(regel[1], regel[2]) for regel in verloop.words()}
    assert {(cijfer.label, cijfer.tekst) for cijfer in cijfers} <= laatste
    press(scherm.kop.als_tabel, "Ctrl+T")
    beelden = scherm.findChildren(Verloopbeeld)
    assert beelden
    for dag in PEILDATA:
        assert f"op {dag:%d-%m-%Y}" in beelden[0].accessibleDescription()


def test_the_report_tells_each_attack(proef: Vensterproef) -> None:
    """Its name, on how much it was tried, and the outcome, also for a screen reader."""
    scherm = proef.screen(KengetallenScherm)
    rapport = seen(scherm).rapport
    assert rapport.is_veilig
    assert scherm.zelftest.kop.text() == "Niemand te herkennen"
    woorden = scherm.zelftest.accessibleDescription()
    assert rapport.stappen
    assert all(f"{stap.naam}: {stap.regel}" in woorden for stap in rapport.stappen)
    scherm.vlak.keuze._knoppen["verloop"].click()
    assert not scherm.zelftest.isVisibleTo(scherm)
    scherm.vlak.zelftest.click()
    assert scherm.zelftest.isVisibleTo(scherm)


def test_what_can_be_found_forbids_the_file(proef: Vensterproef) -> None:
    """In red which table, the tables to leave out as a button, and no file until then."""
    scherm = proef.screen(KengetallenScherm)
    beeld = seen(scherm)
    gevaar = beeld.publicatie.codes[3]
    stap = Aanvalsstap(
        code="proef",
        naam="Elke tabel als geheel",
        uitleg="",
        geprobeerd=1,
        enkelvoud="tabel",
        meervoud="tabellen",
        gevonden=("Een cijfer is te herleiden.",),
    )
    rapport = Aanvalsrapport(stappen=(stap,), weglaten=(gevaar,))
    scherm._fill(replace(beeld, rapport=rapport))
    assert scherm.zelftest.kop.text() == "Bestand niet gemaakt"
    assert "Een cijfer is te herleiden." in scherm.zelftest.slotsom.text()
    scherm.kop.maken.click()
    eerste = dialog(BestandDialoog)
    assert isinstance(eerste, BestandDialoog)
    assert not eerste.maken.isEnabled()
    assert "herleiden" in eerste.maken.accessibleDescription()
    eerste.weglaten.click()
    assert eerste.maken.isEnabled()
    assert gevaar not in eerste.publicatie.codes
    eerste.close()
    proef.settle()


def test_other_figures_than_went_out_are_refused_with_a_way_on(proef: Vensterproef) -> None:
    """The reason stands there; the earlier figures are one button away."""
    scherm = proef.screen(KengetallenScherm)
    beeld = seen(scherm)
    tabel = next(deel for deel in beeld.publicatie.tabellen if deel.cijfers)
    ander = replace(tabel.cijfers[0], waarde=995)
    anders = replace(tabel, cijfers=(ander, *tabel.cijfers[1:]))
    tabellen = tuple(anders if deel is tabel else deel for deel in beeld.publicatie.tabellen)
    eerder = Uitgifte(
        nummer=1,
        dag=date(2026, 8, 1),
        wie="H. Overzicht",
        profiel="publicatie",
        publicatie=replace(beeld.publicatie, tabellen=tabellen),
    )
    scherm._fill(replace(beeld, uitgiften=(eerder,)))
    assert scherm.zelftest.kop.text() == "Dit bestand mag niet"
    scherm.kop.maken.click()
    vraag = dialog(BestandDialoog)
    assert isinstance(vraag, BestandDialoog)
    assert not vraag.maken.isEnabled()
    assert "al uitgegeven op 01-08-2026" in vraag.maken.accessibleDescription()
    vraag.gebruik_eerder.click()
    assert vraag.maken.isEnabled()
    cijfers = [cijfer for deel in vraag.publicatie.tabellen for cijfer in deel.cijfers]
    assert Cijfer(ander.label, 995, ander.klassen) in cijfers
    vraag.close()
    proef.settle()


@pytest.mark.parametrize("vorm", ["xlsx", "ods", "csv", "pdf"])
def test_a_file_of_some_tables(proef: Vensterproef, tmp_path: Path, vorm: str) -> None:
    """It stands where the user asked, and the dialog says so."""
    scherm = proef.screen(KengetallenScherm)
    press(scherm.kop.maken, "Ctrl+E")
    vraag = dialog(BestandDialoog)
    assert isinstance(vraag, BestandDialoog)
    vraag.vorm.setCurrentIndex(vraag.vorm.findData(vorm))
    vraag.tabellen.alle.click()
    assert not vraag.maken.isEnabled()
    vraag.tabellen.vakken["leeftijd"].click()
    assert vraag.publicatie.codes == ("leeftijd",)
    pad = tmp_path / f"uit.{vorm}"
    vraag.save(pad)
    proef.settle()
    proef.settle()
    assert pad.stat().st_size > 200
    assert vraag.gelukt.accessibleName() == f"Bewaard als uit.{vorm}."
    vraag.close()
    proef.settle()


def test_a_folder_that_is_gone_is_said_in_place(proef: Vensterproef, tmp_path: Path) -> None:
    """The choices stay, and nothing was written."""
    proef.screen(KengetallenScherm).kop.maken.click()
    vraag = dialog(BestandDialoog)
    assert isinstance(vraag, BestandDialoog)
    vraag.save(tmp_path / "weg" / "uit.xlsx")
    proef.settle()
    proef.settle()
    assert "De map is er niet." in vraag.fout.zin
    assert vraag.maken.isEnabled()
    vraag.close()
    proef.settle()


def test_landelijk_asks_who_why_and_on_which_ground(
    proef: Vensterproef, tmp_path: Path, kluispad: Path, kluizen: SqlcipherKluizen
) -> None:
    """Then the wachtzin is shown once, and the procesregisseur hears of it until it was seen."""
    proef.screen(KengetallenScherm).kop.aanleveren.click()
    vraag = dialog(AanleverDialoog)
    assert isinstance(vraag, AanleverDialoog)
    vraag.make()
    assert [bool(kader.fout) for kader in vraag.voor_wie.kaders] == [True, True, True, False]
    vraag.voor_wie.ontvanger.setText("Landelijk bureau Verzonnen")
    vraag.voor_wie.doel.setText("landelijke monitor")
    vraag.voor_wie.grondslag.setCurrentIndex(1)
    vraag.map.invoer.setText(str(tmp_path))
    vraag.make()
    for _ in range(3):
        proef.settle()
    assert (tmp_path / "kengetallen-landelijk-2026-07-01.xlsx.zip").is_file()
    assert len(vraag.wachtzin.code.text().split("-")) == 5
    vraag.close()
    assert vraag.wachtzin.code.text() == ""
    proef.venster.lock()
    proef.settle()
    for keer in range(2):
        proef.venster.open_kluis(kluizen.open(kluispad, wachtzin=WACHTZIN, gebruiker="regisseur"))
        proef.settle()
        balk = proef.werkvlak.aanleverbalk
        assert balk.isVisibleTo(proef.werkvlak)
        assert "H. Overzicht leverde op" in balk.woorden
        assert "Landelijk bureau Verzonnen" in balk.woorden
        if keer:
            balk.gezien.click()
            proef.settle()
            proef.settle()
            assert not balk.isVisibleTo(proef.werkvlak)
        proef.venster.lock()
        proef.settle()


def test_another_ground_is_written_out(
    proef: Vensterproef, tmp_path: Path, kluispad: Path, kluizen: SqlcipherKluizen
) -> None:
    """The field comes when the list has no such ground, and the words stand in the register."""
    proef.screen(KengetallenScherm).kop.aanleveren.click()
    vraag = dialog(AanleverDialoog)
    assert isinstance(vraag, AanleverDialoog)
    welke = vraag.voor_wie.kaders[3]
    assert not welke.isVisibleTo(vraag)
    vraag.voor_wie.ontvanger.setText("Landelijk bureau Verzonnen")
    vraag.voor_wie.doel.setText("landelijke monitor")
    vraag.voor_wie.grondslag.setCurrentIndex(vraag.voor_wie.grondslag.findData("anders"))
    assert welke.isVisibleTo(vraag)
    vraag.map.invoer.setText(str(tmp_path))
    vraag.make()
    assert welke.fout == "Schrijf op welke grond u dit mag geven."
    assert vraag.focusWidget() is vraag.voor_wie.toelichting
    vraag.voor_wie.toelichting.setText("subsidievoorwaarde artikel 4")
    vraag.make()
    for _ in range(3):
        proef.settle()
    vraag.close()
    proef.venster.lock()
    proef.settle()
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN, gebruiker="regisseur")
    (gemeld,) = list_unseen(kluis)
    kluis.close()
    assert (gemeld.grondslag, gemeld.toelichting) == ("anders", "subsidievoorwaarde artikel 4")


def test_who_reads_dossiers_has_the_same_screen(
    vensterproef: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen
) -> None:
    """As an item of the navigation, and without the sentence about the key."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    keep_days(kluis)
    kluis.close()
    vensterproef.venster.open_kluis(kluizen.open(kluispad, wachtzin=WACHTZIN))
    vensterproef.settle()
    assert "kengetallen" in vensterproef.werkvlak.navigatie._codes
    vensterproef.werkvlak.go_to("kengetallen")
    vensterproef.settle()
    assert vensterproef.screen(KengetallenScherm).beeld is not None


def test_in_a_narrow_window_the_figures_keep_the_room(proef: Vensterproef) -> None:
    """The report and the list of tables give way, and a button brings the report back."""
    scherm = proef.screen(KengetallenScherm)
    proef.venster.resize(640, 400)
    proef.wait_until(lambda: not scherm.lijst.isVisibleTo(scherm))
    assert not scherm.zelftest.isVisibleTo(scherm)
    scherm.vlak.zelftest.click()
    assert scherm.zelftest.isVisibleTo(scherm)
    assert scherm.focus_widget() is scherm.kop.peildatum
    een_regel = scherm.kop.maken.height() + 2 * maten.RUIMTE_M + 1
    assert scherm.kop.height() == een_regel, "the head takes one line"
    assert scherm.kop.aanleveren.accessibleName() == "Landelijk aanleveren …"
