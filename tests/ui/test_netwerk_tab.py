"""The tab Netwerk: adding, ending and removing people from the keyboard."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.indicatie import Indicatie
from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.domain.record import Record
from levensloop_desktop.services.dossier.dossiers import create_client, reload_dossier, save_record
from levensloop_desktop.services.dossier.drafts import list_drafts
from levensloop_desktop.services.dossier.netwerk import list_contactpersonen, list_partners
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.ui.dossier.netwerk.netwerk_tab import NetwerkTab
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.sessie import Sessie
from tests.builders import (
    VANDAAG,
    a_betrokkenheid,
    a_client,
    a_contactpersoon,
    a_partner,
    an_onderdeel,
)
from tests.ui.toetsen import ALT, CTRL, focused, press, type_text

Settle = Callable[[], None]


@pytest.fixture
def client_id(kluis: Kluis, werkplek: Werkplek) -> ClientId:
    """A client without anybody around."""
    client, _ = create_client(kluis, werkplek, a_client())
    return ClientId(client.id)


@pytest.fixture
def tab(qtbot: QtBot, sessie: Sessie, client_id: ClientId, settle: Settle) -> NetwerkTab:
    """The tab, kept fresh as the dossier screen does."""
    gemaakt = NetwerkTab(sessie, client_id)
    qtbot.addWidget(gemaakt)
    gemaakt.resize(1104, 536)

    def refresh(_: object = None) -> None:
        gemaakt.show_gegevens(_read(sessie, client_id))

    refresh()
    sessie.bus.changed.connect(refresh)
    gemaakt.show()
    gemaakt.activateWindow()
    qtbot.waitUntil(gemaakt.isActiveWindow)
    settle()
    return gemaakt


def _read(sessie: Sessie, client_id: ClientId) -> Gegevens:
    return Gegevens(
        vandaag=sessie.werkplek.today(),
        dossier=reload_dossier(sessie.kluis, client_id),
        partners=list_partners(sessie.kluis),
        contactpersonen=list_contactpersonen(sessie.kluis),
    )


def _save(sessie: Sessie, record: Record) -> None:
    sessie.write(partial(save_record, sessie.kluis, sessie.werkplek, record))


def _stored(sessie: Sessie) -> tuple[Betrokkenheid, ...]:
    with sessie.kluis.read() as opslag:
        return opslag.find(Betrokkenheid)


def _lines(tab: NetwerkTab) -> list[str]:
    """The names on screen, group by group."""
    model = tab.boom.model()
    namen = []
    for rij in range(model.rowCount()):
        groep = model.index(rij, 0)
        namen.append(f"[{groep.data()}]")
        namen += [str(model.index(lijn, 0, groep).data()) for lijn in range(model.rowCount(groep))]
    return namen


def test_the_first_person_is_one_key_away(tab: NetwerkTab, settle: Settle) -> None:
    """With nobody around, the focus stands on the one button, and the first role is filled in."""
    tab.focus_content()
    assert tab.eerste.hasFocus()
    press(Qt.Key.Key_Return)
    settle()
    rol = tab.vak.formulier.velden["rol"].invoer
    assert rol.focus_widget().hasFocus()
    assert rol.value() == "procesregisseur"


def test_a_new_person_and_organisation_are_made_in_place(
    tab: NetwerkTab, sessie: Sessie, settle: Settle
) -> None:
    """From Ctrl+N to a stored involvement with a person nobody knew, by keyboard alone."""
    QTest.keyClick(tab, Qt.Key.Key_N, CTRL)
    rol = focused()
    assert isinstance(rol, QComboBox)
    rol.setCurrentIndex(rol.findData("casusregisseur"))
    rol.activated.emit(rol.currentIndex())
    tab.vak.start_person()
    settle()
    assert isinstance(focused(), QLineEdit)
    type_text("K. Fictief")
    press(Qt.Key.Key_S, CTRL)
    settle()
    press(Qt.Key.Key_S, CTRL)
    settle()
    betrokken = _stored(sessie)
    assert [deel.rol for deel in betrokken] == ["casusregisseur"]
    mensen = list_contactpersonen(sessie.kluis)
    assert [wie.naam for wie in mensen] == ["K. Fictief"]
    assert betrokken[0].contactpersoon_id == mensen[0].id
    assert "K. Fictief" in _lines(tab)
    assert "Casusregisseur" not in _lines(tab)


def test_a_new_involvement_stays_open_while_its_person_is_made(
    tab: NetwerkTab, sessie: Sessie, client_id: ClientId, settle: Settle
) -> None:
    """Also when somebody else is chosen in the list: what is typed next is about the new one."""
    partner = a_partner(naam="Organisatie Fictief")
    eerder = a_betrokkenheid(client_id, rol="wijkagent", partner_id=partner.id)
    for record in (partner, eerder):
        _save(sessie, record)
    settle()
    assert tab.boom.choose(eerder.id)
    QTest.keyClick(tab, Qt.Key.Key_N, CTRL)
    tab.vak.start_person()
    settle()
    type_text("K. Fictief")
    press(Qt.Key.Key_S, CTRL)
    settle()
    nu = tab.vak.formulier.record
    assert tab.vak.formulier.is_new
    assert nu is not None
    assert nu.id != eerder.id
    press(Qt.Key.Key_S, CTRL)
    settle()
    assert len(_stored(sessie)) == 2
    assert eerder in _stored(sessie)


def test_a_person_or_organisation_is_asked_for_at_the_field(
    tab: NetwerkTab, sessie: Sessie, settle: Settle
) -> None:
    """Saving without anybody says so under the field, and leaves it said."""
    QTest.keyClick(tab, Qt.Key.Key_N, CTRL)
    press(Qt.Key.Key_S, CTRL)
    settle()
    vak = tab.vak.formulier.velden["contactpersoon_id"]
    assert vak.message.text() == "Kies een persoon of een organisatie."
    assert vak.message.isVisible()
    assert _stored(sessie) == ()


def test_tab_goes_in_the_order_of_reading(tab: NetwerkTab) -> None:
    """The small buttons under a field come right after it."""
    QTest.keyClick(tab, Qt.Key.Key_N, CTRL)
    namen = []
    for _ in range(7):
        namen.append(focused().accessibleName())
        press(Qt.Key.Key_Tab)
    assert namen == [
        "Rol",
        "Kring",
        "Organisatie",
        "Nieuwe organisatie …",
        "Persoon",
        "Nieuwe persoon …",
        "Bereikbaarheid",
    ]


def test_missing_roles_are_named_and_enter_adds_them(
    tab: NetwerkTab, sessie: Sessie, client_id: ClientId, settle: Settle
) -> None:
    """A Wlz-indicatie without zorgverantwoordelijke is a red line; Enter begins that role."""
    _save(sessie, an_onderdeel(Indicatie, client_id, soort="wlz", status="afgegeven"))
    settle()
    _add_somebody(sessie, client_id, "procesregisseur", settle)
    assert _lines(tab)[-3:] == ["Casusregisseur", "Levensloopcoördinator", "Zorgverantwoordelijke"]
    boom = tab.boom
    model = boom.model()
    groep = model.index(model.rowCount() - 1, 0)
    boom.setCurrentIndex(model.index(model.rowCount(groep) - 1, 0, groep))
    boom.setFocus()
    press(Qt.Key.Key_Return)
    record = tab.vak.formulier.record
    assert isinstance(record, Betrokkenheid)
    assert record.rol == "zorgverantwoordelijke"
    assert tab.vak.formulier.is_new


def _add_somebody(sessie: Sessie, client_id: ClientId, rol: str, settle: Settle) -> Betrokkenheid:
    partner = a_partner()
    wie = a_contactpersoon(partner)
    betrokken = a_betrokkenheid(client_id, rol=rol, contactpersoon_id=wie.id, kring="kernteam")
    for record in (partner, wie, betrokken):
        _save(sessie, record)
    settle()
    return betrokken


def test_numbers_by_day_and_night_stand_in_the_list(
    tab: NetwerkTab, sessie: Sessie, client_id: ClientId, settle: Settle
) -> None:
    """A person without a night number shows the 24-hour number of the organisation."""
    partner = a_partner(telefoon_24uur="010 000 00 41")
    wie = a_contactpersoon(partner, telefoon="06 0000 0012")
    betrokken = a_betrokkenheid(client_id, contactpersoon_id=wie.id, kring="dichtbij")
    for record in (partner, wie, betrokken):
        _save(sessie, record)
    settle()
    model = tab.boom.model()
    groep = model.index(0, 0)
    assert groep.data() == "Dichtbij"
    assert [model.index(0, kolom, groep).data() for kolom in (2, 3)] == [
        "06 0000 0012",
        "010 000 00 41",
    ]


def test_ending_keeps_somebody_visible_on_request(
    tab: NetwerkTab, sessie: Sessie, client_id: ClientId, werkplek: Werkplek, settle: Settle
) -> None:
    """Beëindigen sets the last day to today; from tomorrow the line is grey and hidden at first."""
    betrokken = _add_somebody(sessie, client_id, "procesregisseur", settle)
    tab.boom.choose(betrokken.id)
    settle()
    tab.vak.beeindig.click()
    settle()
    assert _stored(sessie)[0].einddatum == werkplek.today()
    gisteren = VANDAAG - timedelta(days=1)
    _save(sessie, _ended(betrokken, gisteren))
    settle()
    assert "[Beëindigd]" not in _lines(tab)
    assert tab.toon_beeindigd.text() == "Toon ook beëindigd (1)"
    tab.toon_beeindigd.click()
    assert "[Beëindigd]" in _lines(tab)


def _ended(betrokken: Betrokkenheid, dag: date) -> Betrokkenheid:
    return a_betrokkenheid(
        betrokken.client_id,
        id=betrokken.id,
        contactpersoon_id=betrokken.contactpersoon_id,
        einddatum=dag,
    )


def test_removing_can_be_undone(
    qtbot: QtBot, tab: NetwerkTab, sessie: Sessie, client_id: ClientId, settle: Settle
) -> None:
    """Delete takes somebody away; the undo line brings the same involvement back."""
    betrokken = _add_somebody(sessie, client_id, "procesregisseur", settle)
    tab.boom.choose(betrokken.id)
    tab.boom.setFocus()
    with qtbot.waitSignal(sessie.undo_offered) as aanbod:
        press(Qt.Key.Key_Delete)
    settle()
    assert _stored(sessie) == ()
    assert aanbod.args is not None
    aanbod.args[1]()
    settle()
    assert _stored(sessie) == (betrokken,)


def test_alt_down_moves_within_the_circle(
    tab: NetwerkTab, sessie: Sessie, client_id: ClientId, settle: Settle
) -> None:
    """The order in which people stand is kept."""
    eerste = _add_somebody(sessie, client_id, "procesregisseur", settle)
    tweede = _add_somebody(sessie, client_id, "casusregisseur", settle)
    tab.boom.choose(eerste.id)
    tab.boom.setFocus()
    press(Qt.Key.Key_Down, ALT)
    settle()
    assert [deel.id for deel in _stored(sessie)] == [tweede.id, eerste.id]


def test_typed_text_of_a_new_involvement_is_offered_again(
    qtbot: QtBot, tab: NetwerkTab, sessie: Sessie, client_id: ClientId, settle: Settle
) -> None:
    """What was typed and never saved comes back with one button in the next session."""
    QTest.keyClick(tab, Qt.Key.Key_N, CTRL)
    bereikbaar = tab.vak.formulier.velden["bereikbaarheid"].invoer.focus_widget()
    bereikbaar.setFocus()
    type_text("altijd, ook in het weekend")
    tab.vak.formulier.keeper.flush()
    settle()
    assert len(list_drafts(sessie.kluis, client_id)) == 1
    volgende = NetwerkTab(sessie, client_id)
    qtbot.addWidget(volgende)
    volgende.show_gegevens(_read(sessie, client_id))
    settle()
    volgende.banner.restore_wanted.emit()
    assert (
        volgende.vak.formulier.velden["bereikbaarheid"].invoer.typed()
        == "altijd, ook in het weekend"
    )


def test_what_a_bewindvoerder_may_know_and_do_is_kept_with_the_decision(
    sessie: Sessie, tab: NetwerkTab, client_id: ClientId, settle: Settle
) -> None:
    """Four fields of the form; without a decision the field says what is asked."""
    _add_somebody(sessie, client_id, "bewindvoerder", settle)
    tab.boom.choose_first_person()
    tab.vak.formulier.focus_field("beschikking")
    press(Qt.Key.Key_Tab)
    settle()
    vak = tab.vak.formulier.velden["beschikking"]
    assert "Op welke beschikking rust dit?" in vak.message.text()
    for naam, typed in (
        ("mag_weten", "Inkomen en schulden."),
        ("mag_doen", "Betaalt de vaste lasten."),
        ("beschikking", "rechtbank Voorbeeldland, 20-05-2025"),
    ):
        tab.vak.formulier.focus_field(naam)
        type_text(typed)
        press(Qt.Key.Key_Tab)
        settle()
    toestemming = tab.vak.formulier.velden["toestemming"].invoer
    toestemming.set_typed("niet_nodig")
    toestemming.edited.emit()
    tab.vak.formulier.leave()
    settle()
    (stored,) = _stored(sessie)
    assert (stored.mag_weten, stored.mag_doen) == (
        "Inkomen en schulden.",
        "Betaalt de vaste lasten.",
    )
    assert (stored.beschikking, stored.toestemming) == (
        "rechtbank Voorbeeldland, 20-05-2025",
        "niet_nodig",
    )
    assert vak.message.text() == ""


def test_the_list_warns_before_something_is_shared(
    sessie: Sessie, tab: NetwerkTab, client_id: ClientId, settle: Settle
) -> None:
    """A naaste the client does not want to be told, and a mentor without a decision."""
    zus = a_contactpersoon(naam="A. Nepnaam", functie="zus")
    mentor = a_contactpersoon(naam="B. Verzonnen")
    for record in (
        zus,
        mentor,
        a_betrokkenheid(
            client_id,
            rol="naaste",
            contactpersoon_id=zus.id,
            kring="dichtbij",
            mag_weten="Niets.",
            toestemming="nee",
        ),
        a_betrokkenheid(client_id, rol="mentor", contactpersoon_id=mentor.id, kring="dichtbij"),
    ):
        _save(sessie, record)
    settle()
    model = tab.boom.model()
    groep = model.index(0, 0)
    assert [model.index(rij, 1, groep).data() for rij in (0, 1)] == [
        "zus (geen toestemming)",
        "mentor (zonder beschikking)",
    ]
    said = model.index(0, 0, groep).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Naam: A. Nepnaam. Mag weten: Niets. De cliënt geeft geen toestemming."
