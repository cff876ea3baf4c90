"""After a lock the window brings somebody back to what he or she was typing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.dossier.clientregels import refresh_clientregels
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.nu_handelen.nu_handelen_scherm import NuHandelenScherm
from tests.builders import WACHTZIN, a_client
from tests.ui.vensterproef import Vensterproef


@pytest.fixture
def client(kluispad: Path, kluizen: SqlcipherKluizen) -> Client:
    """Somebody, in a closed kluis."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    wie = a_client(achternaam="Nepnaam")
    with kluis.write() as opslag:
        opslag.put(wie)
        refresh_clientregels(opslag, [ClientId(wie.id)], kluizen._werkplek.today())
    kluis.close()
    return wie


def lock(proef: Vensterproef) -> None:
    """Lock, and wait until the kluis is closed."""
    proef.venster.lock()
    proef.settle()
    proef.settle()


def test_a_new_line_that_was_being_typed_is_one_key_away(
    vensterproef: Vensterproef, kluispad: Path, client: Client
) -> None:
    """The bar names client and part; its button opens the tab that offers it; saved it goes."""
    vensterproef.unlock(kluispad)
    assert vensterproef.werkvlak.tekstbalk.isHidden()
    vensterproef.sessie.dossier_requested.emit(client.id, "bejegening")
    vensterproef.settle()
    regels = vensterproef.screen(DossierScherm).tab_widget("bejegening").rules
    regels.add()
    QTest.keyClicks(regels.form.velden["tekst"].invoer.focus_widget(), "Loop nooit achter")
    lock(vensterproef)
    vensterproef.unlock(kluispad)
    balk = vensterproef.werkvlak.tekstbalk
    assert balk.isVisible()
    assert client.korte_naam in balk.woorden
    assert "Bejegening" in balk.woorden
    balk.verder.click()
    vensterproef.settle()
    assert balk.isHidden()
    scherm = vensterproef.screen(DossierScherm)
    assert (scherm.client_id, scherm.tab) == (client.id, "bejegening")
    regels = scherm.tab_widget("bejegening").rules
    assert regels.banner.isVisible()
    assert scherm.isAncestorOf(vensterproef.venster.focusWidget())
    regels.banner.restore_button.click()
    QTest.keyClick(regels.form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    vensterproef.settle()
    lock(vensterproef)
    vensterproef.unlock(kluispad)
    assert vensterproef.werkvlak.tekstbalk.isHidden()


def test_a_saved_field_asks_for_nothing(
    vensterproef: Vensterproef, kluispad: Path, client: Client
) -> None:
    """A lock in a field of a stored record keeps the text itself, so that nothing waits."""
    vensterproef.unlock(kluispad)
    vensterproef.sessie.dossier_requested.emit(client.id, "overzicht")
    vensterproef.settle()
    person = vensterproef.screen(DossierScherm).tab_widget("overzicht").person
    adres = person.velden["adres"].invoer.focus_widget()
    adres.setFocus()
    QTest.keyClicks(adres, "Verzonnenweg 1")
    lock(vensterproef)
    vensterproef.unlock(kluispad)
    with vensterproef.sessie.kluis.read() as opslag:
        (bewaard,) = opslag.find(Client)
    assert bool(bewaard.adres) != vensterproef.werkvlak.tekstbalk.isVisible()


def test_the_line_of_nu_handelen_waits_there(
    vensterproef: Vensterproef, kluispad: Path, client: Client
) -> None:
    """What happened, half typed at night, comes back on the crisis screen."""
    vensterproef.unlock(kluispad)
    vensterproef.sessie.crisis_requested.emit(client.id)
    vensterproef.settle()
    scherm = vensterproef.werkvlak.lagen.scherm
    assert isinstance(scherm, NuHandelenScherm)
    QTest.keyClicks(scherm.regel.invoer, "Om drie uur ge")
    lock(vensterproef)
    vensterproef.unlock(kluispad)
    balk = vensterproef.werkvlak.tekstbalk
    assert "Gebeurtenis" in balk.woorden
    balk.verder.click()
    vensterproef.settle()
    scherm = vensterproef.werkvlak.lagen.scherm
    assert isinstance(scherm, NuHandelenScherm)
    assert scherm.regel.invoer.text() == "Om drie uur ge"
