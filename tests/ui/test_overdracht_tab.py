"""The tab Overdracht: what ends, how far it is, and printing it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.domain.overdracht import Overdracht, Overdrachtspunt, Overdrachtsregel
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import velden
from levensloop_desktop.domain.zorg import Behandelperiode
from levensloop_desktop.services.dossier.dossiers import create_client, reload_dossier, save_record
from levensloop_desktop.services.dossier.netwerk import list_partners
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.ui.dossier.overdracht.lijsten import OVERDRACHTEN, PUNTEN, REGELS
from levensloop_desktop.ui.dossier.overdracht.overdracht_tab import CHECKLIST, EINDES, OverdrachtTab
from levensloop_desktop.ui.dossier.overdracht.stap import Stapvenster
from levensloop_desktop.ui.dossier.overdracht.start import reasons_of
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.lijstbeschrijving import Lijstbeschrijving
from levensloop_desktop.ui.formulieren.rijen import veldnamen
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import VoorbeeldDialoog
from tests.builders import (
    VANDAAG,
    a_betrokkenheid,
    a_client,
    a_contactpersoon,
    a_partner,
    a_titel,
    a_verblijf,
    an_onderdeel,
)
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


@pytest.mark.parametrize("lijst", [OVERDRACHTEN, REGELS, PUNTEN], ids=lambda x: x.verzameling)
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
    assert tab.voet.titel.text() == "Warm naar H. Nergenshuis"


@pytest.mark.usefixtures("overdracht")
def test_what_ends_with_the_title_is_proposed_once(
    qtbot: QtBot, tab: OverdrachtTab, sessie: Sessie, settle: Settle
) -> None:
    """Supervision, payment, place and treatment come in once; undo takes them away."""
    with qtbot.waitSignal(sessie.undo_offered) as aanbod:
        tab.aanvullen.regels.click()
    settle()
    assert [(deel.wat_eindigt, deel.eindigt_op, deel.stand) for deel in _lines(sessie)] == [
        ("Toezicht", date(2027, 3, 14), "niet_geregeld"),
        ("Financiering", date(2027, 3, 14), "niet_geregeld"),
        ("Beschermd wonen bij organisatie Y", date(2027, 3, 14), "niet_geregeld"),
        ("Forensisch FACT", date(2027, 3, 14), "niet_geregeld"),
    ]
    assert tab.aanvullen.regels.isHidden()
    assert aanbod.args is not None
    assert aanbod.args[0] == "4 regels toegevoegd."
    aanbod.args[1]()
    settle()
    assert _lines(sessie) == ()
    assert not tab.aanvullen.regels.isHidden()


def _window(tab: OverdrachtTab) -> Stapvenster:
    """The window of the step that was asked for."""
    (venster,) = [deel for deel in tab.findChildren(Stapvenster) if deel.isVisible()]
    return venster


def _words(venster: Stapvenster) -> str:
    return " ".join(deel.text() for deel in venster.findChildren(QLabel) if deel.isVisible())


def _fill(venster: Stapvenster, **woorden: str) -> None:
    for naam, getypt in woorden.items():
        invoer = venster.form.velden[naam].invoer
        invoer.set_typed(getypt)
        invoer.edited.emit()


@pytest.mark.usefixtures("overdracht")
def test_steps_go_on_to_the_end(tab: OverdrachtTab, sessie: Sessie, settle: Settle) -> None:
    """Each step asks in a window of its own what it needs, says what lacks, and is stored."""
    stappen: tuple[dict[str, str], ...] = (
        {"naar_persoon": "H. Nergenshuis", "gesprek_op": "23-11-2026", "uitgenodigd": "allen"},
        {"aanwezigen": "allen, behalve de wijkagent"},
        {"ontvangst_door": "H. Nergenshuis"},
        {},
    )
    gezien = []
    for stap in stappen:
        tab.voet.volgende.click()
        venster = _window(tab)
        settle()
        _fill(venster, **stap)
        venster.doen.click()
        settle()
        gezien.append(_stored(sessie).staat)
    assert gezien == ["gesprek_gepland", "gesprek_gevoerd", "ontvangst_bevestigd", "afgerond"]
    bewaard = _stored(sessie)
    assert (bewaard.gesprek_op, bewaard.ontvangst_op) == (VANDAAG, VANDAAG)
    assert bewaard.aanwezigen == "allen, behalve de wijkagent"
    assert tab.stappen.accessibleName() == "Stap 5 van 5: Afgerond"
    assert tab.voet.volgende.isHidden()


@pytest.mark.usefixtures("overdracht")
def test_a_step_says_what_lacks_as_one_types(tab: OverdrachtTab, settle: Settle) -> None:
    """Nothing of it blocks; what was filled in is no longer said."""
    tab.voet.volgende.click()
    venster = _window(tab)
    settle()
    assert "De dag van het overdrachtsgesprek." in venster.mist.text()
    _fill(venster, gesprek_op="23-11-2026")
    assert "De dag van het overdrachtsgesprek." not in venster.mist.text()
    assert "Wie de ontvanger is." in venster.mist.text()
    venster.reject()


def test_a_talk_that_is_still_to_come_is_not_held(
    overdracht: Overdracht, tab: OverdrachtTab, sessie: Sessie, settle: Settle
) -> None:
    """The window stays, with the sentence at the day; nothing typed is lost."""
    gepland = replace(overdracht, staat="gesprek_gepland", gesprek_op=date(2026, 12, 1))
    sessie.write(partial(save_record, sessie.kluis, sessie.werkplek, gepland))
    settle()
    tab.voet.volgende.click()
    venster = _window(tab)
    settle()
    _fill(venster, aanwezigen="allen")
    venster.doen.click()
    settle()
    assert venster.isVisible()
    assert venster.form.velden["gesprek_op"].has_error
    assert "Het gesprek moet nog komen." in _words(venster)
    assert _stored(sessie).staat == "gesprek_gepland"
    venster.reject()


def test_withdrawn_with_a_reason_and_taken_up_again(
    overdracht: Overdracht, tab: OverdrachtTab, sessie: Sessie, settle: Settle
) -> None:
    """Without a reason it is refused; later it goes on where its days say."""
    del overdracht
    tab.voet.terug.click()
    venster = _window(tab)
    settle()
    venster.doen.click()
    settle()
    assert _stored(sessie).staat == "voorbereiding"
    _fill(venster, ingetrokken_reden="De plek ging niet door.")
    venster.doen.click()
    settle()
    assert _stored(sessie).staat == "teruggetrokken"
    assert not tab.voet.hervatten.isHidden()
    tab.voet.hervatten.click()
    settle()
    assert _stored(sessie).staat == "voorbereiding"


def test_confirming_lets_the_network_follow_the_dates(
    qtbot: QtBot,
    kluis: Kluis,
    werkplek: Werkplek,
    tab: OverdrachtTab,
    sessie: Sessie,
    settle: Settle,
) -> None:
    """Shown before it happens, stored with the step, and taken back with it."""
    y, z = a_partner(naam="organisatie Yy"), a_partner(naam="organisatie Zz")
    wie = a_contactpersoon(y, naam="N. van Nergens")
    rol = a_betrokkenheid(tab.client_id, rol="begeleider", contactpersoon_id=wie.id)
    loopt = an_onderdeel(
        Overdracht,
        tab.client_id,
        staat="gesprek_gevoerd",
        van_partner_id=y.id,
        naar_partner_id=z.id,
        naar_persoon="H. Nergenshuis",
        gesprek_op=VANDAAG,
        overlap_begin=VANDAAG,
        overlap_einde=date(2026, 12, 18),
    )
    for record in (y, z, wie, rol, loopt):
        sessie.write(partial(save_record, kluis, werkplek, record))
    settle()
    tab.show_record("overdrachten", loopt.id)
    settle()
    tab.voet.volgende.click()
    venster = _window(tab)
    settle()
    assert [vink.text() for vink in venster.volgen.vinken] == [
        "N. van Nergens, begeleider: stopt op 18-12-2026",
        "H. Nergenshuis, organisatie Zz, begeleider: begint op 23-11-2026",
    ]
    with qtbot.waitSignal(sessie.undo_offered) as aanbod:
        venster.doen.click()
    settle()

    with sessie.kluis.read() as opslag:
        dagen = {(deel.begindatum, deel.einddatum) for deel in opslag.find(Betrokkenheid)}
    assert dagen == {(None, date(2026, 12, 18)), (VANDAAG, None)}
    assert aanbod.args is not None
    aanbod.args[1]()
    settle()
    with sessie.kluis.read() as opslag:
        assert [deel.einddatum for deel in opslag.find(Betrokkenheid)] == [None]
        assert opslag.find(Overdracht)[0].staat == "gesprek_gevoerd"


def test_a_handover_begins_from_what_ends_in_one_step(
    qtbot: QtBot, tab: OverdrachtTab, sessie: Sessie, settle: Settle
) -> None:
    """The menu names the title; lines, checklist and overlap are there; undo takes all away."""
    gegevens = tab.gegevens
    assert gegevens is not None
    eerste = reasons_of(gegevens)[0]
    assert eerste.woorden.endswith("stopt op 14-03-2027")
    with qtbot.waitSignal(sessie.undo_offered) as aanbod:
        tab.begin(eerste.waarom)
    settle()
    assert _stored(sessie).overlap_begin == date(2027, 2, 15)
    assert len(_lines(sessie)) == 4
    assert tab.overdrachten.record == _stored(sessie)
    tab.show_part(CHECKLIST)
    assert len(tab.checklist.punten.table.records) > 8
    tab.begin(eerste.waarom)  # once more: the same one, not a second
    settle()
    with sessie.kluis.read() as opslag:
        assert len(opslag.find(Overdracht)) == 1
    assert aanbod.args is not None
    aanbod.args[1]()
    settle()
    with sessie.kluis.read() as opslag:
        assert opslag.find(Overdracht) == ()
        assert opslag.find(Overdrachtspunt) == ()


@pytest.mark.usefixtures("overdracht")
def test_the_checklist_is_filled_up_once(
    tab: OverdrachtTab, sessie: Sessie, settle: Settle
) -> None:
    """The points of the kind; the button goes when there is nothing left to add."""
    tab.show_part(CHECKLIST)
    tab.aanvullen.punten.click()
    settle()
    assert tab.aanvullen.punten.isHidden()
    punt = tab.checklist.punten.table.records[0]
    tab.show_record("overdrachtspunten", punt.id)
    assert tab.keuze.keuze == CHECKLIST
    assert tab.checklist.punten.record == punt
    del sessie


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
    assert tab.voet.volgende.isHidden()


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
    tab.voet.afdrukken.click()
    settle()
    voorbeeld = tab.findChild(VoorbeeldDialoog)
    assert voorbeeld is not None
    assert voorbeeld.deel.weergave.bron.paginas > 0
