"""The client list in the window."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu

from levensloop_desktop.services.dossier import dossiers
from levensloop_desktop.services.dossier.dossiers import create_client
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.clienten.nieuwe_client import NieuweClient
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from tests.builders import WACHTZIN, a_client
from tests.ui.vensterproef import Vensterproef

_CTRL = Qt.KeyboardModifier.ControlModifier
_NAMEN = ("Nepnaam", "Verzonnen", "Voorbeeld", "Fictief", "Testman")


@pytest.fixture
def lijst(
    vensterproef: Vensterproef,
    kluispad: Path,
    kluizen: SqlcipherKluizen,
    werkplek: Vastewerkplek,
) -> Vensterproef:
    """The window with five clients."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    for naam in _NAMEN:
        create_client(kluis, werkplek, a_client(achternaam=naam, clientnummer=""))
    kluis.close()
    vensterproef.unlock(kluispad)
    return vensterproef


def namen(proef: Vensterproef) -> list[str]:
    """The names that are shown."""
    model = proef.clienten.model
    return [str(model.index(rij, 0).data()) for rij in range(model.rowCount())]


def test_every_client_has_a_line(lijst: Vensterproef) -> None:
    """By family name while nobody has a fase."""
    assert namen(lijst) == [f"D. {naam}" for naam in sorted(_NAMEN)]
    assert lijst.clienten.aantal.text() == "5"


def test_list_has_the_focus_and_a_choice(lijst: Vensterproef) -> None:
    """Having gone there one can work at once with the keyboard."""
    scherm = lijst.clienten
    assert lijst.venster.focusWidget() is scherm.tabel
    assert lijst.clienten.tabel.currentIndex().row() == 0


def test_typed_letter_jumps_to_the_family_name(lijst: Vensterproef) -> None:
    """A letter goes to the name, two letters quickly to the one that fits both."""
    tabel = lijst.clienten.tabel
    QTest.keyClicks(tabel, "vo")
    assert tabel.currentIndex().data() == "D. Voorbeeld"


def test_enter_opens_the_dossier(lijst: Vensterproef) -> None:
    """Enter on a line is the dossier of that client."""
    QTest.keyClick(lijst.clienten.tabel, Qt.Key.Key_Return)
    lijst.settle()
    assert lijst.screen(DossierScherm).isVisible()


def test_choice_stays_when_the_list_is_read_again(lijst: Vensterproef) -> None:
    """What was chosen is chosen still after a change elsewhere in the list."""
    tabel = lijst.clienten.tabel
    QTest.keyClicks(tabel, "vo")
    sessie = lijst.venster.sessie
    assert sessie is not None
    nieuw = a_client(achternaam="Aardig Verzinsel", clientnummer="")
    sessie.write(lambda: create_client(sessie.kluis, sessie.werkplek, nieuw)[1])
    lijst.settle()
    assert len(namen(lijst)) == len(_NAMEN) + 1
    assert tabel.currentIndex().siblingAtColumn(0).data() == "D. Voorbeeld"


def test_lines_that_are_overtaken_are_made_anew_a_few_at_a_time(
    lijst: Vensterproef, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list goes on until every line is right, and shows them all then."""
    monkeypatch.setattr(dossiers, "PER_KEER", 2)
    sessie = lijst.venster.sessie
    assert sessie is not None
    with sessie.kluis.write() as opslag:
        regels = opslag.list_clientregels()
        opslag.put_clientregels(
            [regel._replace(naam="oud", geldig_tot=date.min) for regel in regels]
        )
    lijst.clienten.reload()
    lijst.settle()
    assert namen(lijst) == [f"D. {naam}" for naam in sorted(_NAMEN)]
    assert lijst.clienten.aantal.text() == "5"


def test_filter_from_the_keyboard(lijst: Vensterproef) -> None:
    """Ctrl+F, a few letters, arrow down, Enter."""
    scherm = lijst.clienten
    QTest.keyClick(scherm.tabel, Qt.Key.Key_F, _CTRL)
    assert lijst.venster.focusWidget() is scherm.filter.tekst
    QTest.keyClicks(scherm.filter.tekst, "fict")
    assert namen(lijst) == ["D. Fictief"]
    assert scherm.aantal.text() == "1 van 5"
    QTest.keyClick(scherm.filter.tekst, Qt.Key.Key_Down)
    assert lijst.venster.focusWidget() is scherm.tabel
    QTest.keyClick(scherm.tabel, Qt.Key.Key_Return)
    lijst.settle()
    assert lijst.screen(DossierScherm).isVisible()


def test_nothing_found_says_for_what(lijst: Vensterproef) -> None:
    """The words name what was typed; one button takes the filter away."""
    scherm = lijst.clienten
    scherm.filter.tekst.setText("zzz")
    assert scherm.bladen.currentWidget() is scherm.niets
    scherm.filter.clear()
    assert len(namen(lijst)) == 5


def test_filter_on_fase(lijst: Vensterproef) -> None:
    """Whoever has no fase can be found as such."""
    scherm = lijst.clienten
    scherm.filter.fase.setCurrentText("rood")
    assert namen(lijst) == []
    scherm.filter.fase.setCurrentText("nog geen fase")
    assert len(namen(lijst)) == 5


def test_new_client_comes_with_a_dossier(lijst: Vensterproef) -> None:
    """Ctrl+N, a name and Enter: the dossier opens, and the list knows the client."""
    QTest.keyClick(lijst.clienten.tabel, Qt.Key.Key_N, _CTRL)
    formulier = lijst.clienten.findChild(NieuweClient)
    assert formulier is not None
    _fill(formulier, voornamen="Ida", achternaam="Nieuwnaam", geboortedatum="1-5-1990")
    formulier.knop.click()
    lijst.settle()
    assert lijst.screen(DossierScherm).isVisible()
    lijst.werkvlak.go_to("clienten")
    lijst.settle()
    assert "I. Nieuwnaam" in namen(lijst)


@pytest.mark.parametrize(
    ("velden", "veld", "woorden"),
    [
        ({}, "achternaam", "Vul een naam in"),
        ({"achternaam": "Nepnaam", "geboortedatum": "31-31-1990"}, "geboortedatum", "dd-mm-jjjj"),
        ({"achternaam": "Nepnaam", "geboortedatum": "01-01-2030"}, "geboortedatum", "toekomst"),
    ],
)
def test_wrong_input_is_said_at_the_field(
    lijst: Vensterproef, velden: dict[str, str], veld: str, woorden: str
) -> None:
    """Nothing is added, and the focus is where it must be mended."""
    lijst.clienten.add()
    formulier = lijst.clienten.findChild(NieuweClient)
    assert formulier is not None
    _fill(formulier, **velden)
    formulier.knop.click()
    lijst.settle()
    assert woorden in formulier.kaders[veld].fout
    assert formulier.focusWidget() is formulier.kaders[veld].control
    formulier.reject()
    assert len(namen(lijst)) == 5


def test_same_client_twice_is_warned_of(lijst: Vensterproef) -> None:
    """Somebody of this name and birth date is already there: a warning, no refusal."""
    lijst.clienten.add()
    formulier = lijst.clienten.findChild(NieuweClient)
    assert formulier is not None
    geboren = lijst.clienten.model.alle[0].geboortedatum
    assert geboren is not None
    _fill(formulier, achternaam="Fictief", geboortedatum=f"{geboren:%d-%m-%Y}")
    kader = formulier.kaders["geboortedatum"]
    assert isinstance(kader.control, QLineEdit)
    kader.control.editingFinished.emit()
    assert "al een cliënt" in kader.waarschuwing
    assert formulier.zelfde.isVisibleTo(formulier)
    formulier.knop.click()
    lijst.settle()
    assert lijst.screen(DossierScherm).kop.naam.text().startswith("Fictief")


def test_a_slip_in_name_or_day_is_warned_of_too(lijst: Vensterproef) -> None:
    """Accents, a letter more, and a birth date with one wrong digit: still the same person."""
    lijst.clienten.add()
    formulier = lijst.clienten.findChild(NieuweClient)
    assert formulier is not None
    regel = lijst.clienten.model.alle[0]
    geboren = regel.geboortedatum
    assert geboren is not None
    roepnaam = regel.sorteernaam.split()[-1]
    kader = formulier.kaders["geboortedatum"]
    assert isinstance(kader.control, QLineEdit)
    anders = {10: 20, 20: 10, 30: 20}.get(geboren.day, geboren.day - 1)  # one digit
    verschreven = geboren.replace(day=anders)
    for achternaam, dag in (("Fíctiëff", geboren), ("FICTIEF", verschreven)):
        _fill(
            formulier,
            roepnaam=roepnaam,
            achternaam=achternaam,
            geboortedatum=f"{dag:%d-%m-%Y}",
        )
        kader.control.editingFinished.emit()
        assert "al een cliënt" in kader.waarschuwing
        assert regel.clientnummer in formulier.zelfde.text()
    _fill(formulier, achternaam="Iemand")
    kader.control.editingFinished.emit()
    assert kader.waarschuwing == ""


def test_the_client_who_is_there_already_can_be_opened(lijst: Vensterproef) -> None:
    """From the warning straight to that dossier, and nobody is added."""
    lijst.clienten.add()
    formulier = lijst.clienten.findChild(NieuweClient)
    assert formulier is not None
    regel = lijst.clienten.model.alle[0]
    assert regel.geboortedatum is not None
    _fill(formulier, achternaam="Iemand", geboortedatum=f"{regel.geboortedatum:%d-%m-%Y}")
    kader = formulier.kaders["geboortedatum"]
    assert isinstance(kader.control, QLineEdit)
    kader.control.editingFinished.emit()
    assert formulier.zelfde.isHidden()
    _fill(formulier, achternaam="Fictief")
    kader.control.editingFinished.emit()
    aantal = len(lijst.clienten.model.alle)
    formulier.zelfde.click()
    lijst.settle()
    assert lijst.screen(DossierScherm).client_id == regel.client_id
    lijst.werkvlak.go_to("clienten")
    lijst.settle()
    assert len(lijst.clienten.model.alle) == aantal


@pytest.mark.qt_log_ignore("does not support")  # said by the platform without a screen
def test_ctrl_p_offers_the_documents(lijst: Vensterproef) -> None:
    """The documents of this client by name, a map of them, and a round for a table."""
    QTest.keyClick(lijst.clienten.tabel, Qt.Key.Key_P, _CTRL)
    menu = lijst.clienten.findChild(QMenu)
    assert menu is not None
    assert [actie.text() for actie in menu.actions() if actie.text()] == [
        "Bejegeningskaart …",
        "Scenariokaart …",
        "Levensloopplan …",
        "Overdrachtsdocument …",
        "Map met documenten …",
        "Van meer cliënten, voor de tafel …",
    ]
    menu.close()


def test_empty_kluis_says_what_to_do(vensterproef: Vensterproef, kluispad: Path) -> None:
    """No clients: one sentence and one button."""
    vensterproef.unlock(kluispad)
    scherm = vensterproef.clienten
    assert scherm.bladen.currentWidget() is scherm.leeg
    assert not scherm.afdrukken.isEnabled()


def _fill(formulier: NieuweClient, **velden: str) -> None:
    for naam, waarde in velden.items():
        invoer = formulier.kaders[naam].control
        assert isinstance(invoer, QLineEdit)
        invoer.setText(waarde)
