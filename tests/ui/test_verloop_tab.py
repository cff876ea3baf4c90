"""The tab Verloop: every section takes records, says what is wrong, and shows who did what."""

import json
from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.onderdelen import ONDERDELEN
from levensloop_desktop.domain.opschaling import Knelpunt, Opschalingsstap
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.velden import velden
from levensloop_desktop.services.dossier.dossiers import (
    create_client,
    reload_dossier,
    remove_record,
    save_record,
)
from levensloop_desktop.services.dossier.netwerk import list_partners
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.ui.dossier.verloop import lijsten as verloop_lijsten
from levensloop_desktop.ui.dossier.verloop.geschiedenis import Logboek, Wijzigingen
from levensloop_desktop.ui.dossier.verloop.leestabel import Leestabel
from levensloop_desktop.ui.dossier.verloop.opschaling import Knelpuntenpaneel
from levensloop_desktop.ui.dossier.verloop.termijn import Termijnvak
from levensloop_desktop.ui.dossier.verloop.verloop_tab import AFDELINGEN, VerloopTab
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.lijstbeschrijving import Lijstbeschrijving
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.formulieren.rijen import veldnamen
from levensloop_desktop.ui.sessie import Sessie
from tests.builders import a_client, a_titel, a_verblijf, an_onderdeel, changed
from tests.ui.toetsen import CTRL, press, type_text

Settle = Callable[[], None]
LIJSTEN = [deel for deel in vars(verloop_lijsten).values() if isinstance(deel, Lijstbeschrijving)]
# Fields that are no input: the order, and what a part belongs to.
NIET_OP_HET_FORMULIER = {"volgorde", "knelpunt_id"}


@pytest.fixture
def client_id(kluis: Kluis, werkplek: Werkplek) -> ClientId:
    """A client without a course yet."""
    client, _ = create_client(kluis, werkplek, a_client())
    return ClientId(client.id)


@pytest.fixture
def tab(qtbot: QtBot, sessie: Sessie, client_id: ClientId, settle: Settle) -> VerloopTab:
    """The tab, kept fresh as the dossier screen does."""
    gemaakt = VerloopTab(sessie, client_id)
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


def _save(sessie: Sessie, record: Record) -> None:
    sessie.write(partial(save_record, sessie.kluis, sessie.werkplek, record))


def _list(tab: VerloopTab, code: str) -> Lijstpaneel:
    paneel = tab.open_afdeling(code)
    assert isinstance(paneel, Lijstpaneel)
    return paneel


def _titels(sessie: Sessie) -> tuple[Titel, ...]:
    with sessie.kluis.read() as opslag:
        return opslag.find(Titel)


@pytest.mark.parametrize("lijst", LIJSTEN, ids=lambda lijst: lijst.verzameling)
def test_a_form_holds_every_field(lijst: Lijstbeschrijving) -> None:
    """No field of the domain is left off its form."""
    alle = {beschreven.naam for beschreven in velden(lijst.soort)}
    assert alle - NIET_OP_HET_FORMULIER == set(veldnamen(lijst.rijen))


def test_every_section_counts_a_collection_that_exists(tab: VerloopTab) -> None:
    """Each section opens, and those that count name a collection of the dossier."""
    for afdeling in AFDELINGEN:
        assert not afdeling.verzameling or afdeling.verzameling in ONDERDELEN
        assert tab.open_afdeling(afdeling.code) is not None


def test_an_end_before_the_begin_is_said_at_the_field(
    tab: VerloopTab, sessie: Sessie, settle: Settle
) -> None:
    """The sentence stands under the end date, nothing is stored, and the focus is there."""
    paneel = _list(tab, "titels")
    paneel.add()
    paneel.form.velden["begindatum"].invoer.setFocus()
    type_text("02-02-2026")
    paneel.form.velden["einddatum"].invoer.setFocus()
    type_text("01-02-2026")
    press(Qt.Key.Key_S, CTRL)
    settle()
    vak = paneel.form.velden["einddatum"]
    assert vak.has_error
    assert "Kies 02-02-2026 of een latere dag." in vak.message.text()
    assert _titels(sessie) == ()
    vak.invoer.setFocus()
    vak.invoer.set_typed("")
    type_text("02-08-2026")
    press(Qt.Key.Key_S, CTRL)
    settle()
    assert [titel.einddatum for titel in _titels(sessie)] == [date(2026, 8, 2)]


def test_a_term_fills_in_its_last_day(
    tab: VerloopTab, sessie: Sessie, client_id: ClientId, settle: Settle
) -> None:
    """Six months from 31 August end on the last day of February, and are stored at once."""
    _save(sessie, a_titel(client_id, begindatum=date(2026, 8, 31)))
    settle()
    paneel = _list(tab, "titels")
    termijn = paneel.findChild(Termijnvak)
    assert termijn is not None
    termijn.invullen.click()
    settle()
    assert _titels(sessie)[0].einddatum == date(2027, 2, 28)


def test_the_latest_stands_on_top(
    tab: VerloopTab, sessie: Sessie, client_id: ClientId, settle: Settle
) -> None:
    """Stays are read from now back; the section says how many there are."""
    for jaar in (2024, 2026, 2025):
        _save(sessie, a_verblijf(client_id, begindatum=date(jaar, 5, 1)))
    settle()
    paneel = _list(tab, "verblijf")
    model = paneel.table.model()
    getoond = [model.index(rij, 1).data() for rij in range(model.rowCount())]
    assert getoond == ["01-05-2026", "01-05-2025", "01-05-2024"]
    assert "Verblijf (3)" in [
        tab.afdelingen.model().index(rij, 0).data() for rij in range(len(AFDELINGEN))
    ]


def test_steps_follow_the_chosen_knelpunt(
    tab: VerloopTab, sessie: Sessie, client_id: ClientId, settle: Settle
) -> None:
    """The effort of one knelpunt can be counted, apart from that of another."""
    een = an_onderdeel(Knelpunt, client_id, begindatum=date(2026, 4, 1))
    twee = an_onderdeel(Knelpunt, client_id, begindatum=date(2026, 1, 1))
    stappen = [
        an_onderdeel(Opschalingsstap, client_id, knelpunt_id=een.id, aantal=4, uren=12),
        an_onderdeel(Opschalingsstap, client_id, knelpunt_id=een.id, aantal=3, volgorde=1),
        an_onderdeel(Opschalingsstap, client_id, knelpunt_id=twee.id),
    ]
    for record in (een, twee, *stappen):
        _save(sessie, record)
    settle()
    paneel = tab.open_afdeling("knelpunten")
    assert isinstance(paneel, Knelpuntenpaneel)
    paneel.knelpunten.table.choose(een.id)
    assert "Tot nu toe: 7 escalatietafels bij het ZVH, 12 uur." in paneel.samen.text()
    assert "Hoort bij maatregel 6 van de Werkagenda: wonen en begeleiding." in paneel.samen.text()
    assert "Alle knelpunten samen: 8 escalatietafels" in paneel.samen.text()
    paneel.knelpunten.table.choose(twee.id)
    assert [stap.id for stap in paneel.stappen.table.records] == [stappen[2].id]


def test_a_knelpunt_and_a_step_are_opened_by_their_id(
    tab: VerloopTab, sessie: Sessie, client_id: ClientId, settle: Settle
) -> None:
    """As the search and the list of a day ask for them; a step is chosen under its knelpunt."""
    een = an_onderdeel(Knelpunt, client_id, begindatum=date(2026, 4, 1))
    twee = an_onderdeel(Knelpunt, client_id, begindatum=date(2026, 1, 1))
    stap = an_onderdeel(Opschalingsstap, client_id, knelpunt_id=twee.id, tafel="landelijk")
    for record in (een, twee, stap):
        _save(sessie, record)
    settle()
    tab.open_record("opschalingsstappen", stap.id)
    paneel = tab.open_afdeling("knelpunten")
    assert isinstance(paneel, Knelpuntenpaneel)
    assert paneel.knelpunten.table.record == twee
    assert paneel.stappen.form.record == stap
    tab.open_record("knelpunten", een.id)
    assert paneel.knelpunten.form.record == een
    tab.open_record("knelpunten", "")
    assert paneel.knelpunten.form.is_new


def test_history_says_who_changed_what_in_dutch(
    tab: VerloopTab, sessie: Sessie, client_id: ClientId, settle: Settle
) -> None:
    """Labels, dates and codes are written out; a filter keeps what holds a word."""
    titel = a_titel(client_id, soort="detentie", einddatum=date(2026, 5, 1))
    _save(sessie, titel)
    _save(
        sessie, changed(titel, soort="isd", einddatum=date(2026, 6, 1), eindigt_mee=("toezicht",))
    )
    settle()
    paneel = tab.open_afdeling("wijzigingen")
    assert isinstance(paneel, Wijzigingen)
    settle()
    cellen = _cells(paneel)
    assert ["regisseur", "Titel: ISD", "Tot en met", "01-05-2026", "01-06-2026"] in cellen
    assert ["regisseur", "Titel: ISD", "Titel", "detentie", "ISD"] in cellen
    assert ["regisseur", "Titel: ISD", "Eindigt mee", "leeg", "toezicht"] in cellen
    paneel.filter.setText("TOEZICHT")
    assert len(_cells(paneel)) == 1
    assert paneel.telling.text().startswith("1 van ")


def test_a_removed_record_is_told_with_its_values(
    tab: VerloopTab, sessie: Sessie, client_id: ClientId, settle: Settle
) -> None:
    """What was lost stands in the history, in words."""
    titel = a_titel(client_id, instantie="rechtbank Voorbeeldstad")
    _save(sessie, titel)
    sessie.write(lambda: remove_record(sessie.kluis, sessie.werkplek, titel).changes)
    settle()
    paneel = tab.open_afdeling("wijzigingen")
    assert isinstance(paneel, Wijzigingen)
    settle()
    weg = _cells(paneel)[0]
    assert weg[2] == "verwijderd"
    assert "Instantie: rechtbank Voorbeeldstad" in weg[3]
    assert "Van: 01-01-2026" in weg[3]
    with pytest.raises(json.JSONDecodeError):
        json.loads(weg[3])


def test_log_says_who_read_and_changed(tab: VerloopTab, settle: Settle) -> None:
    """Events are written out, newest on top."""
    paneel = tab.open_afdeling("logboek")
    assert isinstance(paneel, Logboek)
    settle()
    assert ["regisseur", "Cliënt toegevoegd", ""] in _cells(paneel)


def _cells(paneel: Leestabel) -> list[list[str]]:
    """The texts on screen, without the moment."""
    model = paneel.tabel.model()
    return [
        [str(model.index(rij, kolom).data()) for kolom in range(1, model.columnCount())]
        for rij in range(model.rowCount())
    ]
