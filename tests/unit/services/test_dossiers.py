"""Making, saving, removing and putting back, on a real kluis."""

from dataclasses import replace
from datetime import date

import pytest

from levensloop_desktop.domain.bejegening import Bejegeningsregel, Signaleringsfase
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId, ContactpersoonId, PartnerId, RecordId
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon, Partner
from levensloop_desktop.domain.scenario import Scenario, Scenariostap
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.errors import InvalidInputError, NotFoundError, StillUsedError
from levensloop_desktop.services.dossier.dossiers import (
    create_client,
    list_clienten,
    open_dossier,
    read_history,
    read_log,
    reload_dossier,
    remove_record,
    reorder_records,
    restore_records,
    save_record,
)
from levensloop_desktop.services.dossier.netwerk import list_contactpersonen, list_partners, usage
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek


@pytest.fixture
def client_id(kluis: Kluis, werkplek: Werkplek) -> ClientId:
    """A client without anything else."""
    client, _ = create_client(
        kluis, werkplek, Client(id=RecordId(""), roepnaam="Dirk", achternaam="Voorbeeld")
    )
    return ClientId(client.id)


def _new(werkplek: Werkplek) -> RecordId:
    return RecordId(werkplek.new_id())


def test_a_new_client_gets_the_next_number_and_a_traject(
    kluis: Kluis, werkplek: Werkplek, client_id: ClientId
) -> None:
    """Numbers count up within the year, and the client stands in the list at once."""
    tweede, changes = create_client(kluis, werkplek, Client(id=RecordId(""), achternaam="Nepnaam"))
    regels = {regel.client_id: regel for regel in list_clienten(kluis, werkplek)}
    jaar = werkplek.today().year
    assert regels[client_id].clientnummer == f"LL-{jaar}-0001"
    assert tweede.clientnummer == f"LL-{jaar}-0002"
    assert regels[client_id].trajectstatus == "melding"
    assert {"clienten", "trajecten"} <= changes.verzamelingen
    assert open_dossier(kluis, client_id).traject is not None


def test_a_client_without_any_name_is_refused(kluis: Kluis, werkplek: Werkplek) -> None:
    """Nothing is written when the record has errors."""
    voor = list_clienten(kluis, werkplek)
    with pytest.raises(InvalidInputError) as fout:
        create_client(kluis, werkplek, Client(id=RecordId("")))
    assert fout.value.facts["meldingen"]
    assert list_clienten(kluis, werkplek) == voor


def test_reading_a_dossier_is_logged_and_reloading_is_not(
    kluis: Kluis, client_id: ClientId
) -> None:
    """Opening writes a line; showing the same dossier again after a change does not."""
    open_dossier(kluis, client_id)
    geteld = len(read_log(kluis, client_id))
    reload_dossier(kluis, client_id)
    assert len(read_log(kluis, client_id)) == geteld
    assert read_log(kluis, client_id)[0].gebeurtenis == "dossier_gelezen"


def test_a_dossier_that_is_not_there_is_said_so(kluis: Kluis) -> None:
    """An unknown client is an error of the world, not a crash."""
    with pytest.raises(NotFoundError):
        open_dossier(kluis, ClientId(RecordId("bestaat-niet")))


def test_every_change_stands_in_the_history(
    kluis: Kluis, werkplek: Werkplek, client_id: ClientId
) -> None:
    """Old and new value are kept with who and when."""
    titel = Titel(id=_new(werkplek), client_id=client_id, einddatum=date(2027, 3, 14))
    save_record(kluis, werkplek, titel)
    save_record(kluis, werkplek, replace(titel, einddatum=date(2027, 5, 2)))
    wijziging = next(regel for regel in read_history(kluis, client_id) if regel.veld == "einddatum")
    assert (wijziging.oud, wijziging.nieuw) == ("2027-03-14", "2027-05-02")
    assert wijziging.wie == kluis.gebruiker.naam


def test_removing_a_scenario_takes_its_steps_and_undo_brings_all_back(
    kluis: Kluis, werkplek: Werkplek, client_id: ClientId
) -> None:
    """Steps go with it, a phase only loses its link, and putting back restores both."""
    scenario = Scenario(id=_new(werkplek), client_id=client_id, naam="Psychiatrisch ontregeld")
    stappen = [
        Scenariostap(
            id=_new(werkplek),
            client_id=client_id,
            scenario_id=scenario.id,
            actie=f"stap {nummer}",
            volgorde=nummer,
        )
        for nummer in range(3)
    ]
    fase = Signaleringsfase(
        id=_new(werkplek), client_id=client_id, fase="oranje", scenario_id=scenario.id
    )
    for record in (scenario, *stappen, fase):
        save_record(kluis, werkplek, record)
    voor = reload_dossier(kluis, client_id)

    removal = remove_record(kluis, werkplek, scenario)

    zonder = reload_dossier(kluis, client_id)
    assert (zonder.scenarios, zonder.scenariostappen) == ((), ())
    assert zonder.signaleringsfasen[0].scenario_id is None
    restore_records(kluis, werkplek, removal.records)
    assert reload_dossier(kluis, client_id) == voor


def test_order_is_what_the_user_made_it(
    kluis: Kluis, werkplek: Werkplek, client_id: ClientId
) -> None:
    """After reordering the dossier comes in the new order."""
    regels = [
        Bejegeningsregel(
            id=_new(werkplek), client_id=client_id, tekst=f"regel {nummer}", volgorde=nummer
        )
        for nummer in range(4)
    ]
    for regel in regels:
        save_record(kluis, werkplek, regel)
    reorder_records(kluis, werkplek, [regels[2], regels[0], regels[1], regels[3]])
    teksten = [regel.tekst for regel in reload_dossier(kluis, client_id).bejegeningsregels]
    assert teksten == ["regel 2", "regel 0", "regel 1", "regel 3"]


def test_a_partner_in_use_stays(kluis: Kluis, werkplek: Werkplek, client_id: ClientId) -> None:
    """Removing an organisation somebody is involved through is refused, with how many."""
    partner = Partner(id=_new(werkplek), naam="organisatie Q", soort="levensloopaanbieder")
    wie = Contactpersoon(id=_new(werkplek), naam="M. Verzonnen", partner_id=PartnerId(partner.id))
    betrokken = Betrokkenheid(
        id=_new(werkplek), client_id=client_id, contactpersoon_id=ContactpersoonId(wie.id)
    )
    for record in (partner, wie, betrokken):
        save_record(kluis, werkplek, record)
    assert usage(kluis, partner) == 1
    with pytest.raises(StillUsedError):
        remove_record(kluis, werkplek, partner)
    assert list_partners(kluis) == (partner,)
    assert list_contactpersonen(kluis) == (wie,)
    for record in (betrokken, wie, partner):
        remove_record(kluis, werkplek, record)
    assert list_partners(kluis) == ()


def test_a_refused_record_changes_nothing(
    kluis: Kluis, werkplek: Werkplek, client_id: ClientId
) -> None:
    """End before begin is not stored."""
    fout = Titel(
        id=_new(werkplek),
        client_id=client_id,
        begindatum=date(2026, 5, 1),
        einddatum=date(2026, 4, 1),
    )
    with pytest.raises(InvalidInputError):
        save_record(kluis, werkplek, fout)
    assert reload_dossier(kluis, client_id).titels == ()
