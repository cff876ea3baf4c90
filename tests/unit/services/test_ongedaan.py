"""Undoing a write: exactly what it changed, and never over something newer."""

from dataclasses import replace

import pytest

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.domain.scenario import Scenario, Scenariostap
from levensloop_desktop.errors import ChangedSinceError, EstablishedError
from levensloop_desktop.services.changes import WISSELS, ChangeCollector, Changes, Wissel
from levensloop_desktop.services.dossier.dossiers import (
    create_client,
    list_clienten,
    reload_dossier,
    remove_record,
    save_record,
)
from levensloop_desktop.services.dossier.ongedaan import can_undo, describe, undo_changes
from levensloop_desktop.services.dossier.plannen import establish_plan, start_concept
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from tests.builders import a_client, a_scenario, a_scenariostap, an_afspraak


@pytest.fixture
def client(kluis: Kluis, werkplek: Werkplek) -> Client:
    """A client."""
    return create_client(kluis, werkplek, a_client(adres="Nepweg 1"))[0]


def test_an_edit_goes_back_in_the_dossier_the_list_and_the_history(
    kluis: Kluis, werkplek: Werkplek, client: Client
) -> None:
    """The old name is stored again, also in the client list, and undoing it can be undone."""
    changes = save_record(kluis, werkplek, replace(client, achternaam="Anders"))
    back = undo_changes(kluis, werkplek, changes.wissels)
    client_id = ClientId(client.id)
    assert reload_dossier(kluis, client_id).client == client
    assert list_clienten(kluis, werkplek)[0].naam == client.korte_naam
    assert back.clienten == {client_id}
    undo_changes(kluis, werkplek, back.wissels)
    assert reload_dossier(kluis, client_id).client.achternaam == "Anders"


def test_a_removal_brings_back_every_part(kluis: Kluis, werkplek: Werkplek, client: Client) -> None:
    """A scenario comes back with its steps; a reference that was emptied is filled again."""
    scenario = a_scenario(client)
    stap = a_scenariostap(scenario)
    for record in (scenario, stap):
        save_record(kluis, werkplek, record)
    removal = remove_record(kluis, werkplek, scenario)
    undo_changes(kluis, werkplek, removal.changes.wissels)
    with kluis.read() as opslag:
        assert opslag.get(Scenario, scenario.id) == scenario
        assert opslag.get(Scenariostap, stap.id) == stap


def test_a_new_record_that_others_built_upon_stays(
    kluis: Kluis, werkplek: Werkplek, client: Client
) -> None:
    """A scenario to which steps were added since is not taken away with them."""
    scenario = a_scenario(client)
    changes = save_record(kluis, werkplek, scenario)
    save_record(kluis, werkplek, a_scenariostap(scenario))
    with pytest.raises(ChangedSinceError):
        undo_changes(kluis, werkplek, changes.wissels)
    with kluis.read() as opslag:
        assert opslag.get(Scenario, scenario.id) == scenario


def test_an_established_plan_is_never_touched(
    kluis: Kluis, werkplek: Werkplek, client: Client
) -> None:
    """Text of a concept goes back until the plan is established, and then no more."""
    client_id = ClientId(client.id)
    plan, begun = start_concept(kluis, werkplek, client_id)
    deel = reload_dossier(kluis, client_id).levensgebieden_van(plan)["wonen"]
    typed = save_record(kluis, werkplek, replace(deel, doel="Verzonnen doel"))
    undo_changes(kluis, werkplek, typed.wissels)
    typed = save_record(kluis, werkplek, replace(deel, doel="Verzonnen doel"))
    established = establish_plan(
        kluis, werkplek, replace(plan, vastgesteld_op=werkplek.today(), overleg="Nepoverleg")
    )
    with pytest.raises(EstablishedError):
        undo_changes(kluis, werkplek, typed.wissels)
    assert not can_undo(begun)
    assert not can_undo(established)
    after = reload_dossier(kluis, client_id)
    assert after.geldig_plan is not None
    assert after.levensgebieden_van(after.geldig_plan)["wonen"].doel == "Verzonnen doel"


def test_all_of_it_or_nothing(kluis: Kluis, werkplek: Werkplek, client: Client) -> None:
    """Of two records one was changed since: neither goes back."""
    afspraken = [an_afspraak(client, wat="Een"), an_afspraak(client, wat="Twee")]
    for afspraak in afspraken:
        save_record(kluis, werkplek, afspraak)
    with kluis.write() as opslag:
        for afspraak in afspraken:
            opslag.put(replace(afspraak, wat="Samen gewijzigd"))
        changes = opslag.changes()
    save_record(kluis, werkplek, replace(afspraken[0], wat="Daarna"))
    with pytest.raises(ChangedSinceError) as refused:
        undo_changes(kluis, werkplek, changes.wissels)
    assert refused.value.facts["wat"] == "“Wat”"
    with kluis.read() as opslag:
        found = [opslag.get(Afspraak, afspraak.id) for afspraak in afspraken]
    assert [deel.wat for deel in found if deel] == ["Daarna", "Samen gewijzigd"]


def test_what_is_not_one_edit_is_not_offered(kluis: Kluis, werkplek: Werkplek) -> None:
    """Not a new client, nor a write over two dossiers, nor a very large one."""
    een, made = create_client(kluis, werkplek, a_client())
    twee, _ = create_client(kluis, werkplek, a_client())
    een_ook = save_record(kluis, werkplek, replace(een, adres="Nepstraat 2"))
    twee_ook = save_record(kluis, werkplek, replace(twee, adres="Nepstraat 2"))
    assert not can_undo(made)
    assert can_undo(een_ook)
    assert not can_undo(een_ook | twee_ook)
    collector = ChangeCollector()
    for nummer in range(WISSELS + 1):
        record = replace(an_afspraak(een), id=RecordId(f"id-{nummer}"))
        collector.add("afspraken", record, Wissel(None, record))
    assert not can_undo(collector.changes())


def test_a_write_is_named_by_its_fields(client: Client) -> None:
    """One or two fields by name, more are counted; records by their kind."""
    een = replace(client, adres="Nepstraat 2")
    twee = replace(een, huisarts="B. Verzonnen")
    drie = replace(twee, telefoon="06 0000 0001")
    assert describe([Wissel(client, een)]) == "Wijziging van Adres"
    assert describe([Wissel(client, twee)]) == "Wijziging van Adres en Huisarts"
    assert describe([Wissel(client, drie)]) == "Wijziging van 3 velden"
    afspraak = an_afspraak(client)
    assert describe([Wissel(None, afspraak)]) == "Toevoegen van afspraak"
    assert describe([Wissel(None, afspraak)] * 3) == "Toevoegen van afspraak (en nog 2)"
    assert describe([Wissel(afspraak, None)]) == "Verwijderen van afspraak"
    assert describe([Wissel(afspraak, replace(afspraak, volgorde=7))]) == "Verplaatsing"


def test_no_text_of_a_record_shows_in_what_is_printed_of_changes(client: Client) -> None:
    """A trace or message of `Changes` holds no name."""
    assert client.achternaam not in repr(Changes(wissels=(Wissel(client, None),)))
