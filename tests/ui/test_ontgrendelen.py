"""The locked window: into a kluis, and every way it can be refused."""

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from levensloop_desktop.services.voorbeeldkluis.vullen import WACHTZIN as VOORBEELDZIN
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.ontgrendelen.voorbeeld_kluis import Aanmaak
from tests.builders import REGISSEUR, WACHTZIN
from tests.ui.vensterproef import Vensterproef


def test_first_run_offers_the_ways_to_begin(vensterproef: Vensterproef) -> None:
    """Without a known kluis the window says what a kluis is."""
    scherm = vensterproef.venster.ontgrendelen
    assert scherm.bladen.current() is scherm.welkom


def test_right_passphrase_opens(vensterproef: Vensterproef, kluispad: Path) -> None:
    """The client list comes, and the passphrase is nowhere in the window any more."""
    vensterproef.unlock(kluispad)
    assert vensterproef.clienten.isVisible()
    assert vensterproef.formulier.wachtzin.wachtzin == ""


def test_enter_unlocks(vensterproef: Vensterproef, kluispad: Path) -> None:
    """Passphrase and Enter is all it takes; the focus is already there."""
    vensterproef.know(kluispad)
    invoer = vensterproef.formulier.wachtzin.invoer
    assert vensterproef.venster.focusWidget() is invoer
    QTest.keyClicks(invoer, WACHTZIN)
    QTest.keyClick(invoer, Qt.Key.Key_Return)
    vensterproef.settle()
    assert vensterproef.venster.sessie is not None


def test_the_kluis_that_was_asked_for_is_chosen(
    vensterproef: Vensterproef, kluispad: Path, tmp_path: Path
) -> None:
    """A kluis the desktop opens at the start wins from the list that was being read just then."""
    ander = tmp_path / "Gevraagd.kluis"
    shutil.copytree(kluispad, ander)
    vensterproef.instellingen.remember_kluis(kluispad)
    scherm = vensterproef.venster.ontgrendelen
    scherm.show_kluizen()
    scherm.choose(ander)
    vensterproef.settle()
    gekozen = scherm.lijst.lijst.currentIndex()
    assert gekozen.data(Qt.ItemDataRole.ToolTipRole) == str(ander)


def test_users_of_the_kluis_are_offered(vensterproef: Vensterproef, kluispad: Path) -> None:
    """Name and role, the role in words."""
    vensterproef.know(kluispad)
    assert vensterproef.formulier.gebruiker.currentText() == "regisseur, procesregisseur"
    assert vensterproef.formulier.gebruiker.currentData() == REGISSEUR.naam


def test_window_stays_alive_while_the_key_is_made(
    vensterproef: Vensterproef, kluispad: Path
) -> None:
    """The words "Kluis wordt geopend" stand there, and a second try waits."""
    vensterproef.know(kluispad)
    QTest.keyClicks(vensterproef.formulier.wachtzin.invoer, WACHTZIN)
    vensterproef.formulier.knop.click()
    assert vensterproef.formulier.voortgang.isVisible()
    assert not vensterproef.formulier.knop.isEnabled()
    vensterproef.settle()
    assert vensterproef.venster.sessie is not None


def test_wrong_passphrase_is_said_at_the_field(vensterproef: Vensterproef, kluispad: Path) -> None:
    """The focus is back in the field, and the next try can begin."""
    vensterproef.unlock(kluispad, "vijf geiten in de tuin")
    assert "klopt niet" in vensterproef.formulier.wachtzin.fout
    assert vensterproef.formulier.wachtzin.invoer.property("error") == "true"
    assert vensterproef.formulier.knop.isEnabled()
    assert vensterproef.venster.sessie is None


def test_empty_passphrase_is_asked_for(vensterproef: Vensterproef, kluispad: Path) -> None:
    """Nothing is tried without a passphrase."""
    vensterproef.know(kluispad)
    vensterproef.formulier.knop.click()
    assert vensterproef.formulier.wachtzin.fout == "Vul uw wachtzin in."


def _missing(pad: Path) -> None:
    (pad / "kluis.json").unlink()


def _newer(pad: Path) -> None:
    inhoud = json.loads((pad / "kluis.json").read_text("utf-8"))
    inhoud["formaat"] = 999
    (pad / "kluis.json").write_text(json.dumps(inhoud), "utf-8")


def _spoilt(pad: Path) -> None:
    (pad / "kluis.json").write_text("{", "utf-8")


@pytest.mark.parametrize(
    ("breek", "woorden"),
    [(_missing, "geen kluis"), (_newer, "nieuwere Levensloop"), (_spoilt, "beschadigd")],
)
def test_kluis_that_cannot_be_described(
    vensterproef: Vensterproef, kluispad: Path, breek: object, woorden: str
) -> None:
    """Each fault has its own words with advice, and the kluis can be taken from the list."""
    assert callable(breek)
    breek(kluispad)
    vensterproef.know(kluispad)
    fout = vensterproef.formulier.fout
    assert fout.isVisible()
    assert woorden in fout.zin
    assert not vensterproef.formulier.knop.isEnabled()
    fout.knop.click()
    vensterproef.settle()
    assert vensterproef.instellingen.list_kluizen() == []


def test_damaged_database_is_said_when_opening(vensterproef: Vensterproef, kluispad: Path) -> None:
    """The passphrase is right, the file is not: the words say so."""
    (kluispad / "dossier.db").write_bytes(b"\0" * 4096)
    vensterproef.unlock(kluispad)
    assert "beschadigd" in vensterproef.formulier.fout.zin
    assert vensterproef.formulier.wachtzin.fout == ""


def test_toon_shows_and_hides(vensterproef: Vensterproef, kluispad: Path) -> None:
    """The passphrase is hidden until the user wants to see it."""
    vensterproef.know(kluispad)
    veld = vensterproef.formulier.wachtzin
    assert veld.invoer.echoMode() == QLineEdit.EchoMode.Password
    veld.toon.click()
    assert veld.invoer.echoMode() == QLineEdit.EchoMode.Normal
    veld.toon.click()
    assert veld.invoer.echoMode() == QLineEdit.EchoMode.Password


def test_caps_lock_is_noticed(vensterproef: Vensterproef, kluispad: Path) -> None:
    """A capital without Shift warns; a small letter takes the warning away."""
    vensterproef.know(kluispad)
    veld = vensterproef.formulier.wachtzin
    QTest.keyClicks(veld.invoer, "A", Qt.KeyboardModifier.NoModifier)
    assert veld.waarschuwing == "Caps Lock staat aan."
    QTest.keyClicks(veld.invoer, "a")
    assert veld.waarschuwing == ""
    QTest.keyClicks(veld.invoer, "A", Qt.KeyboardModifier.ShiftModifier)
    assert veld.waarschuwing == ""


def test_new_kluis_is_made_and_opened(vensterproef: Vensterproef, tmp_path: Path) -> None:
    """Name, place, who you are and a passphrase; then the empty client list."""
    vensterproef.venster.ontgrendelen.lijst.nieuwe.emit()
    blad = vensterproef.venster.ontgrendelen.nieuw
    _type(blad.naam.control, "ZVH Fictief: noord")
    _type(blad.plaats.invoer, str(tmp_path))
    _type(blad.gebruiker.control, "R. van Verzinsel")
    for veld in (blad.wachtzin, blad.nogmaals):
        _type(veld.invoer, "vier verzonnen woorden")
    blad.knop.click()
    vensterproef.settle()
    assert vensterproef.sessie.kluis.beschrijving.pad == tmp_path / "ZVH Fictief noord.kluis"
    assert vensterproef.sessie.kluis.gebruiker.naam == "R. van Verzinsel"
    assert vensterproef.clienten.bladen.currentWidget() is vensterproef.clienten.leeg


def test_new_kluis_says_what_is_missing(vensterproef: Vensterproef, tmp_path: Path) -> None:
    """Every empty field has its sentence; the focus is in the first."""
    vensterproef.venster.ontgrendelen.lijst.nieuwe.emit()
    blad = vensterproef.venster.ontgrendelen.nieuw
    _type(blad.plaats.invoer, str(tmp_path / "is er niet"))
    blad.knop.click()
    fouten = [veld.fout for veld in (blad.naam, blad.plaats, blad.gebruiker, blad.wachtzin)]
    assert all(fouten)
    assert vensterproef.venster.focusWidget() is blad.naam.control


def test_weak_passphrase_is_refused_at_the_field(
    vensterproef: Vensterproef, tmp_path: Path
) -> None:
    """Too short: said at the field, nothing is made."""
    vensterproef.venster.ontgrendelen.lijst.nieuwe.emit()
    blad = vensterproef.venster.ontgrendelen.nieuw
    _type(blad.naam.control, "Kort")
    _type(blad.plaats.invoer, str(tmp_path))
    _type(blad.gebruiker.control, "R. van Verzinsel")
    for veld in (blad.wachtzin, blad.nogmaals):
        _type(veld.invoer, "kort")
    blad.knop.click()
    vensterproef.settle()
    assert "te kort" in blad.wachtzin.fout
    assert not (tmp_path / "Kort.kluis").exists()


def test_voorbeeldkluis_is_made_and_opened(vensterproef: Vensterproef, tmp_path: Path) -> None:
    """22 invented clients, and a line that says that they are invented."""
    vensterproef.venster.ontgrendelen.lijst.voorbeeld.emit()
    blad = vensterproef.venster.ontgrendelen.voorbeeld
    _type(blad.plaats.invoer, str(tmp_path))
    blad.knop.click()
    vensterproef.qtbot.waitUntil(lambda: vensterproef.venster.sessie is not None, timeout=30_000)
    vensterproef.settle()
    assert len(vensterproef.clienten.model.alle) == 22
    assert vensterproef.sessie.kluis.beschrijving.voorbeeld
    assert VOORBEELDZIN


def test_stopped_voorbeeldkluis_leaves_nothing(
    kluizen: SqlcipherKluizen, werkplek: Vastewerkplek, tmp_path: Path
) -> None:
    """Stop takes away what was half made."""
    pad = tmp_path / "Voorbeeld.kluis"
    aanmaak = Aanmaak(kluizen, werkplek, pad)
    aanmaak.stop()
    assert aanmaak.run() is None
    assert not pad.exists()


def test_stop_never_takes_away_what_was_there(
    kluizen: SqlcipherKluizen, werkplek: Vastewerkplek, kluispad: Path
) -> None:
    """A kluis that stood there already stays, whatever happens."""
    aanmaak = Aanmaak(kluizen, werkplek, kluispad)
    aanmaak.stop()
    with pytest.raises(Exception, match="kluis_bestaat"):
        aanmaak.run()
    assert (kluispad / "kluis.json").exists()


def _type(control: object, tekst: str) -> None:
    assert isinstance(control, QLineEdit)
    control.clear()
    control.insert(tekst)
