"""The register and the profiles in the real window."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from levensloop_desktop.domain.bejegening import Bejegeningsregel
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.verstrekking.profielen import Keuze, profiel_for, start_profiel
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.afdrukken.afdrukken import (
    Afdrukopdracht,
    prepare_print,
    register_print,
    render,
)
from levensloop_desktop.services.dossier.dossiers import create_client, save_record
from levensloop_desktop.services.toegang.rechten import COORDINATOR, Handeling, may
from levensloop_desktop.services.verstrekken.profielen import read_assigned, read_profielen
from levensloop_desktop.ui.beheer.beheer_scherm import BeheerScherm
from levensloop_desktop.ui.beheer.profielen import Profielenblad
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.verstrekking.register_lijst import Registerlijst
from tests.builders import a_client, an_onderdeel
from tests.e2e.pdf_tekst import read_text
from tests.ui.toetsen import press
from tests.ui.vensterproef import Vensterproef

Geven = Callable[..., bytes]
W = TypeVar("W", bound=QWidget)


@pytest.fixture
def client_id(vensterproef: Vensterproef, kluispad: Path) -> ClientId:
    """A client with a line of bejegening, in the open window."""
    vensterproef.unlock(kluispad)
    sessie = vensterproef.sessie
    client, _ = create_client(sessie.kluis, sessie.werkplek, a_client(achternaam="Verzonnen"))
    regel = an_onderdeel(Bejegeningsregel, client, tekst="Praat rustig.")
    save_record(sessie.kluis, sessie.werkplek, regel)
    return ClientId(client.id)


@pytest.fixture
def geef(vensterproef: Vensterproef, client_id: ClientId) -> Geven:
    """Prints a document for somebody; the file."""

    def give(ontvanger: str, document: str = "overdracht") -> bytes:
        sessie, profiel = vensterproef.sessie, start_profiel("gemeente")
        opdracht = Afdrukopdracht(
            client_id=client_id,
            documentsoort=document,
            ontvanger=ontvanger,
            doel="wonen",
            grondslag="toestemming",
            gekozen=Keuze(profiel=profiel, gaat_mee=profiel.rubrieken),
        )
        drukwerk = prepare_print(sessie.kluis, sessie.werkplek, opdracht, definitief=True)
        afdruk = render(drukwerk)
        sessie.announce(register_print(sessie.kluis, sessie.werkplek, drukwerk, afdruk))
        return afdruk.pdf

    return give


@pytest.fixture
def register(vensterproef: Vensterproef, client_id: ClientId) -> Registerlijst:
    """The page Verstrekkingen of beheer."""
    del client_id
    return _page(vensterproef, "Verstrekkingen", Registerlijst)


def _page(proef: Vensterproef, naam: str, soort: type[W]) -> W:
    proef.werkvlak.go_to("beheer")
    scherm = proef.screen(BeheerScherm)
    scherm.show_subject(naam)
    proef.settle()
    return scherm.page(soort)


def _go_to(proef: Vensterproef, widget: QWidget) -> None:
    """Give a widget the focus, as Tab does in an active window."""
    proef.venster.activateWindow()
    widget.setFocus()
    proef.qtbot.waitUntil(widget.hasFocus)


def test_register_lists_and_filters_while_typing(
    vensterproef: Vensterproef, register: Registerlijst, geef: Geven
) -> None:
    """Every verstrekking of everybody; a word leaves those that hold it."""
    assert register.leeg.isVisible()
    geef("H. Nergenshuis, organisatie Z")
    geef("W. Wijk, politie", "levensloopplan")
    vensterproef.settle()
    assert [regel[0] for regel in register.regels] == ["2026-0002", "2026-0001"]
    register.balk.woorden.setText("nergenshuis")
    assert [regel[0] for regel in register.regels] == ["2026-0001"]
    assert "Ging mee: Wat eindigt" in register.geheel.toPlainText()
    register.balk.woorden.setText("bestaatniet")
    assert register.leeg.isVisible()
    assert not register.pdf.isEnabled()


def test_a_wrong_day_is_said_at_its_field(register: Registerlijst) -> None:
    """The list stays as it was."""
    register.balk.van.setText("gisteren of zo")
    register.balk.van.editingFinished.emit()
    assert register.balk.van_kader.fout == "Schrijf de datum als dd-mm-jjjj."


def test_file_is_recognised(
    vensterproef: Vensterproef, register: Registerlijst, geef: Geven, tmp_path: Path
) -> None:
    """A file of the register says its number and shows its line; another says that it is not."""
    pad = tmp_path / "iets.pdf"
    pad.write_bytes(geef("H. Nergenshuis, organisatie Z"))
    geef("W. Wijk, politie")
    register.recognise(pad)
    vensterproef.settle()
    assert "nummer 2026-0001: overdrachtsdocument voor H. Nergenshuis" in register.melding.text()
    assert [regel[0] for regel in register.regels] == ["2026-0001"]
    pad.write_bytes(b"%PDF iets anders")
    register.recognise(pad)
    vensterproef.settle()
    assert "staat niet in het register" in register.melding.text()


def test_pdf_for_the_contactpunt(
    vensterproef: Vensterproef, register: Registerlijst, geef: Geven, tmp_path: Path
) -> None:
    """What the filter shows is what the PDF holds."""
    geef("H. Nergenshuis, organisatie Z")
    geef("W. Wijk, politie")
    vensterproef.settle()
    register.balk.woorden.setText("wijk")
    register.save(tmp_path / "register.pdf")
    vensterproef.settle()
    assert register.melding.text() == "Bewaard als register.pdf (1 bladzijde)."
    tekst = read_text((tmp_path / "register.pdf").read_bytes())
    assert "W. Wijk" in tekst
    assert "Nergenshuis" not in tekst


def test_dossier_shows_its_own_and_whether_each_still_holds(
    vensterproef: Vensterproef, client_id: ClientId, geef: Geven
) -> None:
    """In Verloop: the papers of this client; one that grew old says so and why."""
    geef("H. Nergenshuis, organisatie Z")
    sessie = vensterproef.sessie
    sessie.dossier_requested.emit(client_id, "verloop")
    vensterproef.settle()
    tab = vensterproef.screen(DossierScherm).tab_widget("verloop")
    lijst = tab.open_afdeling("verstrekkingen")
    assert isinstance(lijst, Registerlijst)
    vensterproef.settle()
    assert [regel[-1] for regel in lijst.regels] == ["in orde"]
    regel = an_onderdeel(Bejegeningsregel, client_id, tekst="Geef iemand de tijd.")
    sessie.announce(save_record(sessie.kluis, sessie.werkplek, regel))
    vensterproef.settle()
    assert [regel[-1] for regel in lijst.regels] == ["verouderd"]
    assert "Sindsdien: Bejegening gewijzigd." in lijst.geheel.toPlainText()


def test_all_papers_are_judged_when_asked(
    vensterproef: Vensterproef, register: Registerlijst, geef: Geven, client_id: ClientId
) -> None:
    """Over all clients the column comes with the tick."""
    geef("H. Nergenshuis, organisatie Z")
    sessie = vensterproef.sessie
    regel = an_onderdeel(Bejegeningsregel, client_id, tekst="Geef iemand de tijd.")
    sessie.announce(save_record(sessie.kluis, sessie.werkplek, regel))
    vensterproef.settle()
    assert [regel[-1] for regel in register.regels] == [""]
    _go_to(vensterproef, register.klopt)
    press(Qt.Key.Key_Space)
    vensterproef.settle()
    assert [regel[-1] for regel in register.regels] == ["verouderd"]


def test_profile_is_ticked_kept_and_put_back(
    vensterproef: Vensterproef, client_id: ClientId
) -> None:
    """With the space bar: tick, keep, and back; what belongs together goes together."""
    del client_id
    blad = _page(vensterproef, "Wat gaat naar wie", Profielenblad)
    kluis = vensterproef.sessie.kluis
    blad.profiel.setCurrentIndex(blad.profiel.findData("gemeente"))
    assert not blad.bewaren.isEnabled()
    _go_to(vensterproef, blad.hokjes["voorwaarden"])
    press(Qt.Key.Key_Space)
    assert blad.hokjes["titels"].isChecked()
    assert blad.melding.text() == "Nog niet bewaard."
    _go_to(vensterproef, blad.bewaren)
    press(Qt.Key.Key_Return)
    vensterproef.settle()
    assert {"titels", "voorwaarden"} <= read_profielen(kluis)["gemeente"].rubrieken
    assert not blad.bewaren.isEnabled()
    blad.terug.click()
    vensterproef.settle()
    assert read_profielen(kluis)["gemeente"] == start_profiel("gemeente")
    assert not blad.hokjes["titels"].isChecked()


def test_a_kind_of_recipient_gets_another_profile_of_itself(
    vensterproef: Vensterproef, client_id: ClientId
) -> None:
    """Chosen in Beheer; the next document for that kind begins with it, and back is back."""
    del client_id
    blad = _page(vensterproef, "Wat gaat naar wie", Profielenblad)
    kluis = vensterproef.sessie.kluis
    deel = blad.toewijzing
    soort = "politie"
    eerst = profiel_for(soort)
    anders = "justitie" if eerst != "justitie" else "gemeente"
    deel.soort.setCurrentIndex(deel.soort.findData(soort))
    assert deel.profiel.currentData() == eerst
    assert not deel.bewaren.isEnabled()
    deel.profiel.setCurrentIndex(deel.profiel.findData(anders))
    deel.bewaren.click()
    vensterproef.settle()
    assert profiel_for(soort, read_assigned(kluis)) == anders
    assert "krijgt vanzelf" in blad.melding.text()
    blad.profiel.setCurrentIndex(blad.profiel.findData(anders))
    assert label("partnersoort", soort) in blad.voor.text()
    deel.profiel.setCurrentIndex(deel.profiel.findData(eerst))
    deel.bewaren.click()
    vensterproef.settle()
    assert read_assigned(kluis) == {}


def test_a_coordinator_sets_no_profiles() -> None:
    """Who prints need not be who decides what goes."""
    assert may(COORDINATOR, Handeling.AFDRUKKEN)
    assert not may(COORDINATOR, Handeling.PROFIELEN_BEHEREN)


def test_nothing_lies_over_anything_when_three_bars_take_room(
    vensterproef: Vensterproef, client_id: ClientId, geef: Geven
) -> None:
    """Tour, fault and undo at once in 1280 by 720: the lines scroll, the buttons stay free."""
    geef("politie Voorbeeldstad")
    vensterproef.venster.resize(1280, 720)
    werkvlak = vensterproef.werkvlak
    werkvlak.open_dossier(client_id, "verloop")
    vensterproef.settle()
    tab = vensterproef.screen(DossierScherm).tab_widget("verloop")
    tab.open_afdeling("verstrekkingen")
    werkvlak.show_tour()
    werkvlak.foutbalk.say("De vorige keer is Levensloop niet goed afgesloten. " * 2)
    werkvlak.ongedaan.offer("Afspraak verwijderd: Sleutel ophalen.", lambda: None)
    vensterproef.settle()
    vensterproef.wait_until(lambda: bool(werkvlak.rondleiding and werkvlak.rondleiding.isVisible()))
    register = next(deel for deel in tab.findChildren(Registerlijst) if deel.isVisible())
    vensterproef.wait_until(register.tabel.isVisible)
    assert vensterproef.venster.height() == 720
    delen = [register.balk, register._inhoud, register.geheel, register.pdf]
    vakken = [QRect(deel.mapTo(register, QPoint()), deel.size()) for deel in delen]
    for boven, onder in pairwise(vakken):
        assert boven.bottom() < onder.top()
    assert vakken[-1].bottom() <= register.height()
    assert tab.afdelingen.rect().contains(tab.afdelingen.visualRect(tab.afdelingen.currentIndex()))
