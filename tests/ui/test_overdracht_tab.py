"""The tab Overdracht: what ends, how far it is, and printing it."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Overdracht, Overdrachtsregel
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import velden
from levensloop_desktop.domain.zorg import Behandelperiode
from levensloop_desktop.services.dossiers import create_client, reload_dossier, save_record
from levensloop_desktop.services.netwerk import list_partners
from levensloop_desktop.services.ports import Kluis, Werkplek
from levensloop_desktop.ui.dossier.overdracht_lijsten import OVERDRACHTEN, REGELS
from levensloop_desktop.ui.dossier.overdracht_tab import EINDES, OverdrachtTab
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.lijstbeschrijving import Lijstbeschrijving
from levensloop_desktop.ui.formulieren.rijen import veldnamen
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import VoorbeeldDialoog
from tests.builders import VANDAAG, a_client, a_partner, a_titel, a_verblijf, an_onderdeel
from tests.ui.toetsen import CTRL, press, type_text

Settle = Callable[[], None]


@pytest.fixture
def client_id(kluis: Kluis, werkplek: Werkplek) -> ClientId:
    """A client whose title ends, with a stay and a treatment that hang on it."""
    client, _ = create_client(kluis, werkplek, a_client())
    waar = a_partner(naam="organisatie Y")
    delen: list[Record] = [
        waar,
        a_titel(client, einddatum=date(2027, 3, 14), eindigt_mee=("toezicht", "financiering")),
        a_verblijf(client, partner_id=waar.id, hangt_aan_titel=True),
        an_onderdeel(Behandelperiode, client, wat="forensisch FACT", hangt_aan_titel=True),
    ]
    for record in delen:
        save_record(kluis, werkplek, record)
    return ClientId(client.id)


@pytest.fixture
def overdracht(kluis: Kluis, werkplek: Werkplek, client_id: ClientId) -> Overdracht:
    """A handover that has only begun."""
    begonnen = an_onderdeel(Overdracht, client_id, overlap_einde=date(2027, 3, 14))
    save_record(kluis, werkplek, begonnen)
    return begonnen


@pytest.fixture
def tab(qtbot: QtBot, sessie: Sessie, client_id: ClientId, settle: Settle) -> OverdrachtTab:
    """The tab, kept fresh as the dossier screen does."""
    gemaakt = OverdrachtTab(sessie, client_id)
    qtbot.addWidget(gemaakt)
    gemaakt.resize(1104, 536)

    def refresh(_: object = None) -> None:
        gemaakt.show_gegevens(
            Gegevens(
                vandaag=sessie.werkplek.today(),
                dossier=reload_dossier(sessie.kluis, client_id),
                partners=list_partners(sessie.kluis),
            )
        )

    refresh()
    sessie.bus.changed.connect(refresh)
    gemaakt.show()
    gemaakt.activateWindow()
    qtbot.waitUntil(gemaakt.isActiveWindow)
    settle()
    return gemaakt


def _stored(sessie: Sessie) -> Overdracht:
    with sessie.kluis.read() as opslag:
        return opslag.find(Overdracht)[0]


def _lines(sessie: Sessie) -> tuple[Overdrachtsregel, ...]:
    with sessie.kluis.read() as opslag:
        return opslag.find(Overdrachtsregel)


@pytest.mark.parametrize("lijst", [OVERDRACHTEN, REGELS], ids=lambda lijst: lijst.verzameling)
def test_a_form_holds_every_field(lijst: Lijstbeschrijving) -> None:
    """No field of the domain is left off its form."""
    alle = {beschreven.naam for beschreven in velden(lijst.soort)}
    assert alle - {"overdracht_id", "volgorde"} == set(veldnamen(lijst.rijen))


def test_a_new_overdracht_starts_where_the_client_stays(
    tab: OverdrachtTab, sessie: Sessie, settle: Settle
) -> None:
    """The sender is filled in; from the keyboard it is stored, and its state shows."""
    tab.overdrachten.add()
    tab.overdrachten.form.velden["naar_persoon"].invoer.setFocus()
    type_text("H. Nergenshuis")
    press(Qt.Key.Key_S, CTRL)
    settle()
    bewaard = _stored(sessie)
    namen = {partner.id: partner.naam for partner in list_partners(sessie.kluis)}
    assert bewaard.van_partner_id is not None
    assert namen[bewaard.van_partner_id] == "organisatie Y"
    assert tab.titel.text() == "Warm naar H. Nergenshuis"


@pytest.mark.usefixtures("overdracht")
def test_what_ends_with_the_title_is_proposed_once(
    qtbot: QtBot, tab: OverdrachtTab, sessie: Sessie, settle: Settle
) -> None:
    """Supervision, payment, place and treatment come in once; undo takes them away."""
    with qtbot.waitSignal(sessie.undo_offered) as aanbod:
        tab.aanvullen.click()
    settle()
    assert [(deel.wat_eindigt, deel.eindigt_op, deel.stand) for deel in _lines(sessie)] == [
        ("Toezicht", date(2027, 3, 14), "niet_geregeld"),
        ("Financiering", date(2027, 3, 14), "niet_geregeld"),
        ("Beschermd wonen bij organisatie Y", date(2027, 3, 14), "niet_geregeld"),
        ("Forensisch FACT", date(2027, 3, 14), "niet_geregeld"),
    ]
    assert tab.aanvullen.isHidden()
    assert aanbod.args is not None
    assert aanbod.args[0] == "4 regels toegevoegd."
    aanbod.args[1]()
    settle()
    assert _lines(sessie) == ()
    assert not tab.aanvullen.isHidden()


@pytest.mark.usefixtures("overdracht")
def test_steps_go_on_to_the_end(tab: OverdrachtTab, sessie: Sessie, settle: Settle) -> None:
    """Each step is stored; the day of the talk and of the receipt is filled in."""
    gezien = []
    while not tab.volgende.isHidden():
        tab.volgende.click()
        settle()
        gezien.append(_stored(sessie).staat)
    assert gezien == ["gesprek_gepland", "gesprek_gevoerd", "ontvangst_bevestigd", "afgerond"]
    bewaard = _stored(sessie)
    assert (bewaard.gesprek_op, bewaard.ontvangst_op) == (VANDAAG, VANDAAG)
    assert tab.stappen.accessibleName() == "Stap 5 van 5: Afgerond"


def test_a_withdrawn_overdracht_has_no_steps(
    overdracht: Overdracht, tab: OverdrachtTab, sessie: Sessie, settle: Settle
) -> None:
    """It says that it was withdrawn, and there is no next step."""
    weg = an_onderdeel(
        Overdracht,
        overdracht.client_id,
        id=overdracht.id,
        staat="teruggetrokken",
        ingetrokken_reden="plek ging niet door",
    )
    sessie.write(partial(save_record, sessie.kluis, sessie.werkplek, weg))
    settle()
    assert not tab.teruggetrokken.isHidden()
    assert tab.stappen.isHidden()
    assert tab.volgende.isHidden()


def test_steps_are_told_in_words_on_a_narrow_window(
    overdracht: Overdracht, tab: OverdrachtTab
) -> None:
    """Nothing of the state is cut."""
    del overdracht
    assert not tab.stappen.isHidden()
    tab.resize(760, 480)
    assert tab.stappen.isHidden()
    assert tab.stap_in_woorden.text() == "Stap 1 van 5: Voorbereiding"
    assert not tab.stap_in_woorden.isHidden()


def test_a_line_starts_on_the_day_the_sender_stops(
    overdracht: Overdracht, tab: OverdrachtTab, sessie: Sessie, settle: Settle
) -> None:
    """A line added by hand belongs to this handover and has its day already."""
    tab.show_part(EINDES)
    tab.regels.add()
    type_text("Woonplek")
    press(Qt.Key.Key_S, CTRL)
    settle()
    regel = _lines(sessie)[0]
    assert (regel.overdracht_id, regel.eindigt_op) == (overdracht.id, date(2027, 3, 14))


def test_printing_is_about_the_chosen_overdracht(
    overdracht: Overdracht, tab: OverdrachtTab, settle: Settle
) -> None:
    """The button shows the preview of this handover."""
    assert tab.print_subject("overdracht") == overdracht.id
    assert tab.print_subject("bejegeningskaart") == ""
    tab.afdrukken.click()
    settle()
    voorbeeld = tab.findChild(VoorbeeldDialoog)
    assert voorbeeld is not None
    assert voorbeeld.deel.weergave.bron.paginas > 0
