"""The screen Netwerk: organisations, their people, and people without one."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import velden
from levensloop_desktop.errors import StillUsedError
from levensloop_desktop.services.dossier.dossiers import create_client, save_record
from levensloop_desktop.services.dossier.netwerk import list_contactpersonen, list_partners
from levensloop_desktop.services.meldingen import explain_error
from levensloop_desktop.ui.formulieren.rijen import veldnamen
from levensloop_desktop.ui.netwerk.beschrijvingen import CONTACTPERSOON, PARTNER
from levensloop_desktop.ui.netwerk.netwerk_scherm import NAASTEN, NetwerkScherm
from levensloop_desktop.ui.sessie import Sessie
from tests.builders import a_betrokkenheid, a_client, a_contactpersoon, a_partner
from tests.ui.toetsen import CTRL, press, type_text

Settle = Callable[[], None]


@pytest.fixture
def scherm(qtbot: QtBot, sessie: Sessie, settle: Settle) -> NetwerkScherm:
    """The screen, read and with the focus."""
    gemaakt = NetwerkScherm(sessie)
    qtbot.addWidget(gemaakt)
    gemaakt.resize(1104, 648)
    gemaakt.show()
    gemaakt.activateWindow()
    qtbot.waitUntil(gemaakt.isActiveWindow)
    settle()
    return gemaakt


def _save(sessie: Sessie, *records: Record) -> None:
    for record in records:
        sessie.write(partial(save_record, sessie.kluis, sessie.werkplek, record))


def _names(scherm: NetwerkScherm) -> list[str]:
    model = scherm.partners.table.model()
    return [str(model.index(rij, 0).data()) for rij in range(model.rowCount())]


@pytest.mark.parametrize(("soort", "rijen"), [(Partner, PARTNER), (Contactpersoon, CONTACTPERSOON)])
def test_a_form_holds_every_field(soort: type[Record], rijen: tuple[object, ...]) -> None:
    """No field of the domain is left off its form."""
    assert {beschreven.naam for beschreven in velden(soort)} == set(veldnamen(rijen))  # type: ignore[arg-type] # parametrised


def test_an_organisation_and_its_person_from_the_keyboard(
    scherm: NetwerkScherm, sessie: Sessie, settle: Settle
) -> None:
    """Ctrl+N, a name, Ctrl+S; then the same for somebody who works there."""
    scherm.focus_content()
    scherm.partners.add()
    type_text("organisatie Q")
    press(Qt.Key.Key_S, CTRL)
    settle()
    assert [partner.naam for partner in list_partners(sessie.kluis)] == ["organisatie Q"]
    scherm.personen.empty_button.click()
    type_text("M. Verzonnen")
    press(Qt.Key.Key_S, CTRL)
    settle()
    wie = list_contactpersonen(sessie.kluis)[0]
    assert wie.partner_id == list_partners(sessie.kluis)[0].id
    assert [deel.id for deel in scherm.personen.table.records] == [wie.id]


def test_a_name_is_asked_for_at_the_field(
    scherm: NetwerkScherm, sessie: Sessie, settle: Settle
) -> None:
    """Without a name nothing is stored."""
    scherm.partners.add()
    press(Qt.Key.Key_S, CTRL)
    settle()
    vak = scherm.partners.form.velden["naam"]
    assert vak.message.text() == "Vul de naam van de organisatie in."
    assert list_partners(sessie.kluis) == ()


def test_the_filter_finds_by_name_kind_and_person(
    scherm: NetwerkScherm, sessie: Sessie, settle: Settle
) -> None:
    """Any word of the organisation or of its people finds it; nothing found says for what."""
    q = a_partner(naam="organisatie Q", soort="levensloopaanbieder")
    gemeente = a_partner(naam="Voorbeeldstad", soort="gemeente")
    _save(sessie, q, gemeente, a_contactpersoon(q, naam="M. Verzonnen"))
    settle()
    QTest.keyClicks(scherm.filter, "verzon")
    assert _names(scherm) == ["organisatie Q"]
    scherm.filter.setText("GEMEENTE")
    assert _names(scherm) == ["Voorbeeldstad"]
    scherm.filter.setText("bestaat niet")
    assert not scherm.partners.isVisible()
    scherm.filter.clear()
    assert _names(scherm) == ["organisatie Q", "Voorbeeldstad"]


def test_people_without_organisation_have_a_list_of_their_own(
    scherm: NetwerkScherm, sessie: Sessie, settle: Settle
) -> None:
    """A naaste is shown apart from the people of organisations."""
    partner = a_partner()
    zus = a_contactpersoon(naam="A. Voorbeeld", functie="zus")
    _save(sessie, partner, a_contactpersoon(partner), zus)
    settle()
    scherm.keuze.choose(NAASTEN)
    scherm.keuze.gekozen.emit(NAASTEN)
    assert [deel.id for deel in scherm.naasten.table.records] == [zus.id]


def test_what_is_still_used_stays_and_says_why(
    qtbot: QtBot, scherm: NetwerkScherm, sessie: Sessie, settle: Settle
) -> None:
    """An organisation with a role around a client cannot be removed."""
    client, _ = create_client(sessie.kluis, sessie.werkplek, a_client())
    partner = a_partner()
    _save(sessie, partner, a_betrokkenheid(client, partner_id=partner.id))
    settle()
    scherm.partners.table.choose(partner.id)
    scherm.partners.table.setFocus()
    with qtbot.waitSignal(sessie.storage.failed) as geweigerd:
        press(Qt.Key.Key_Delete)
    settle()
    assert geweigerd.args is not None
    fout = geweigerd.args[0]
    assert isinstance(fout, StillUsedError)
    assert "kan niet weg" in explain_error(fout).titel
    assert list_partners(sessie.kluis) == (partner,)


def test_roluitwerking_is_a_shape_and_a_word(
    scherm: NetwerkScherm, sessie: Sessie, settle: Settle
) -> None:
    """Never colour alone: the word stands beside the shape, also when nothing is known."""
    _save(
        sessie, a_partner(naam="A", roluitwerking="concept"), a_partner(naam="B", roluitwerking="")
    )
    settle()
    model = scherm.partners.table.model()
    assert [model.index(rij, 3).data() for rij in range(2)] == ["concept", "niet vastgelegd"]
