"""Beheer: passphrase, check, theme and lock time."""

from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from levensloop_desktop.errors import WrongPassphraseError
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.beheer.beheer_scherm import BeheerScherm
from levensloop_desktop.ui.beheer.kluis_controleren import Controle, KluisControleren
from levensloop_desktop.ui.beheer.wachtzin_wijzigen import WachtzinWijzigen
from levensloop_desktop.ui.stijl.tokens import DONKER, LICHT
from tests.builders import WACHTZIN
from tests.ui.vensterproef import Vensterproef

NIEUW = "zes ganzen langs de vaart"


@pytest.fixture
def beheer(vensterproef: Vensterproef, kluispad: Path) -> Vensterproef:
    """The window on the screen of beheer."""
    vensterproef.unlock(kluispad)
    vensterproef.werkvlak.go_to("beheer")
    return vensterproef


def change(proef: Vensterproef, oud: str, nieuw: str, nogmaals: str) -> None:
    """Fill in the form and press the button."""
    blad = proef.screen(BeheerScherm).page(WachtzinWijzigen)
    for veld, tekst in ((blad.oud, oud), (blad.nieuw, nieuw), (blad.nogmaals, nogmaals)):
        veld.invoer.setText(tekst)
    blad.knop.click()
    proef.settle()


def test_new_passphrase_opens_and_the_old_one_does_not(
    beheer: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen
) -> None:
    """After the change only the new passphrase opens the kluis; the fields are empty."""
    change(beheer, WACHTZIN, NIEUW, NIEUW)
    blad = beheer.screen(BeheerScherm).page(WachtzinWijzigen)
    assert blad.klaar.isVisible()
    assert blad.nieuw.wachtzin == ""
    beheer.venster.lock()
    beheer.settle()
    with pytest.raises(WrongPassphraseError):
        kluizen.open(kluispad, wachtzin=WACHTZIN)
    kluizen.open(kluispad, wachtzin=NIEUW).close()


@pytest.mark.parametrize(
    ("oud", "nieuw", "nogmaals", "veld", "woorden"),
    [
        ("", NIEUW, NIEUW, "oud", "die u nu gebruikt"),
        ("verkeerde wachtzin hier", NIEUW, NIEUW, "oud", "klopt niet"),
        (WACHTZIN, "kort", "kort", "nieuw", "te kort"),
        (WACHTZIN, NIEUW, "iets anders", "nogmaals", "andere wachtzin"),
    ],
)
def test_refusal_is_said_at_its_field(
    beheer: Vensterproef, oud: str, nieuw: str, nogmaals: str, veld: str, woorden: str
) -> None:
    """Each fault stands at the field it belongs to, with the focus."""
    change(beheer, oud, nieuw, nogmaals)
    blad = beheer.screen(BeheerScherm).page(WachtzinWijzigen)
    kader = getattr(blad, veld)
    assert woorden in kader.fout
    assert beheer.venster.focusWidget() is kader.invoer
    assert not blad.klaar.isVisible()


def test_check_of_a_sound_kluis(beheer: Vensterproef) -> None:
    """The outcome stands there in words."""
    scherm = beheer.screen(BeheerScherm)
    scherm.lijst.setCurrentIndex(scherm.lijst.model().index(1, 0))
    scherm.page(KluisControleren).knop.click()
    assert scherm.page(KluisControleren).voortgang.isVisible()
    beheer.settle()
    assert scherm.page(KluisControleren).uitkomst.accessibleName() == "De kluis is in orde."


def test_check_can_be_stopped(beheer: Vensterproef) -> None:
    """A stopped check finds nothing and says so."""
    controle = Controle(beheer.sessie.kluis, beheer.venster)
    controle.stop()
    assert controle.run() is None


def test_theme_changes_while_it_runs(beheer: Vensterproef, qapp: QApplication) -> None:
    """Another theme holds at once and is remembered."""
    blad = beheer.screen(BeheerScherm).weergave
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == LICHT.surface
    blad.thema_keuze.setCurrentIndex(blad.thema_keuze.findData("donker"))
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DONKER.surface
    assert beheer.instellingen.weergave == "donker"


def test_lock_time_holds_at_once(beheer: Vensterproef) -> None:
    """Another number of minutes shows in the countdown."""
    blad = beheer.screen(BeheerScherm).weergave
    blad.minuten.setCurrentIndex(blad.minuten.findData(30))
    seconden: list[int] = []
    beheer.venster.wacht.rustklok.tik.connect(seconden.append)
    beheer.venster.wacht.rustklok.look()
    assert seconden[0] > 29 * 60
    assert beheer.instellingen.vergrendel_na == 30
