"""What every Opslag does with records, whatever it stores them in."""

from datetime import date

import pytest

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.netwerk import Partner
from levensloop_desktop.domain.onderdelen import (
    APART_TE_LEZEN,
    DOSSIERVERZAMELINGEN,
    VERZAMELINGEN,
    verzameling_van,
)
from levensloop_desktop.domain.plan import Levensgebiedplan, Momentopname
from levensloop_desktop.domain.scenario import Scenariostap
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.errors import EstablishedError, NotFoundError, StillUsedError
from levensloop_desktop.services.ports.kluisport import Kluis
from tests.builders import (
    a_betrokkenheid,
    a_client,
    a_contactpersoon,
    a_full_dossier,
    a_levensgebiedplan,
    a_partner,
    a_plan,
    a_scenario,
    a_scenariostap,
    a_titel,
    a_verblijf,
    an_onderdeel,
    changed,
)


def test_every_field_of_every_class_comes_back(elke_kluis: Kluis) -> None:
    """What is written is what is read, for every field of every collection."""
    records = a_full_dossier()
    with elke_kluis.write() as opslag:
        opslag.put_all(records)
    with elke_kluis.read() as opslag:
        for record in records:
            assert opslag.get(type(record), record.id) == record
    assert {verzameling_van(type(record)) for record in records} == set(VERZAMELINGEN)


def test_a_dossier_holds_all_its_parts(elke_kluis: Kluis) -> None:
    """Opening a dossier gives every part but the momentopnamen."""
    records = a_full_dossier()
    with elke_kluis.write() as opslag:
        opslag.put_all(records)
        dossier = opslag.load_dossier(ClientId(records[0].id))
    assert dossier is not None
    assert dossier.client == records[0]
    for naam, soort in DOSSIERVERZAMELINGEN.items():
        if naam not in APART_TE_LEZEN | {"clienten", "partners", "contactpersonen"}:
            verwacht = {record for record in records if type(record) is soort}
            assert set(getattr(dossier, naam)) == verwacht, naam


def test_an_unknown_client_has_no_dossier(elke_kluis: Kluis) -> None:
    """Nothing is not an error."""
    with elke_kluis.read() as opslag:
        assert opslag.load_dossier(ClientId(RecordId("onbekend"))) is None
        assert opslag.get(Client, "onbekend") is None


def test_a_dossier_brings_only_the_partners_it_points_to(elke_kluis: Kluis) -> None:
    """The partner of a person comes along; a partner of nobody stays out."""
    client, van_persoon, van_verblijf, vreemd = a_client(), a_partner(), a_partner(), a_partner()
    persoon, vreemde = a_contactpersoon(van_persoon), a_contactpersoon(vreemd)
    betrokken = a_betrokkenheid(client, contactpersoon_id=persoon.id)
    verblijf = a_verblijf(client, partner_id=van_verblijf.id)
    with elke_kluis.write() as opslag:
        opslag.put_all([client, van_persoon, van_verblijf, vreemd, persoon, vreemde])
        opslag.put_all([betrokken, verblijf])
        dossier = opslag.load_dossier(ClientId(client.id))
    assert dossier is not None
    assert set(dossier.partners) == {van_persoon, van_verblijf}
    assert dossier.contactpersonen == (persoon,)


def test_parts_come_in_their_order(elke_kluis: Kluis) -> None:
    """Ordered parts by their place, dated ones by date with the undated first."""
    client = a_client()
    scenario = a_scenario(client)
    stappen = [a_scenariostap(scenario, volgorde=plaats) for plaats in (2, 0, 1)]
    dagen = (date(2026, 5, 1), None, date(2025, 5, 1))
    titels = [a_titel(client, begindatum=dag) for dag in dagen]
    with elke_kluis.write() as opslag:
        opslag.put_all([client, scenario, *stappen, *titels])
        dossier = opslag.load_dossier(ClientId(client.id))
        gevonden = opslag.find(Scenariostap, scenario_id=scenario.id)
    assert dossier is not None
    assert [stap.volgorde for stap in dossier.scenariostappen] == [0, 1, 2]
    assert [stap.volgorde for stap in gevonden] == [0, 1, 2]
    assert [titel.begindatum for titel in dossier.titels] == [
        None,
        date(2025, 5, 1),
        date(2026, 5, 1),
    ]


def test_find_by_several_fields(elke_kluis: Kluis) -> None:
    """Only records that equal every given value, empty references included."""
    client = a_client()
    een = a_titel(client, soort="detentie", instantie="Rechtbank Voorbeeld")
    ander = a_titel(client, soort="isd", instantie="Rechtbank Voorbeeld")
    verblijf = a_verblijf(client)
    with elke_kluis.write() as opslag:
        opslag.put_all([client, een, ander, verblijf])
        assert opslag.find(Titel, instantie="Rechtbank Voorbeeld", soort="isd") == (ander,)
        assert opslag.find(type(verblijf), partner_id=None) == (verblijf,)
        assert opslag.find(Partner) == ()


def test_an_error_keeps_nothing(elke_kluis: Kluis) -> None:
    """A transaction that fails leaves the kluis as it was, log and history included."""
    client = a_client()

    def write_and_fail() -> None:
        with elke_kluis.write() as opslag:
            opslag.put(client)
            opslag.write_log("client_gemaakt", ClientId(client.id))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_and_fail()
    with elke_kluis.read() as opslag:
        assert opslag.get(Client, client.id) is None
        assert opslag.read_history(ClientId(client.id)) == []
        assert opslag.read_log(ClientId(client.id)) == []


def test_reading_may_not_change_the_dossier(elke_kluis: Kluis) -> None:
    """A reading transaction writes the log and nothing else."""
    client = a_client()
    with elke_kluis.read() as opslag:
        opslag.write_log("dossier_gelezen", ClientId(client.id))
    with pytest.raises(RuntimeError), elke_kluis.read() as opslag:
        opslag.put(client)
    with elke_kluis.read() as opslag:
        assert [regel.gebeurtenis for regel in opslag.read_log(ClientId(client.id))] == [
            "dossier_gelezen"
        ]


def test_no_transaction_within_another(elke_kluis: Kluis) -> None:
    """A second transaction inside the first is a bug and says so."""
    with elke_kluis.write(), pytest.raises(RuntimeError), elke_kluis.read():
        pass


def test_references_are_checked_when_the_transaction_ends(elke_kluis: Kluis) -> None:
    """Within a transaction the order is free; at its end everything must be there."""
    client = a_client()
    scenario = a_scenario(client)
    stap = a_scenariostap(scenario)
    with elke_kluis.write() as opslag:
        opslag.put(stap)
        opslag.put(scenario)
        opslag.put(client)
    with pytest.raises(StillUsedError), elke_kluis.write() as opslag:
        opslag.remove(scenario)
    with elke_kluis.read() as opslag:
        assert opslag.get(type(scenario), scenario.id) == scenario


def test_removing_what_is_gone(elke_kluis: Kluis) -> None:
    """A second removal says that there is nothing any more."""
    client = a_client()
    with pytest.raises(NotFoundError), elke_kluis.write() as opslag:
        opslag.remove(client)


def test_an_established_plan_refuses_change(elke_kluis: Kluis) -> None:
    """Neither the plan, nor its levensgebieden, nor its momentopname can change or go."""
    client = a_client()
    plan = a_plan(client, status="vastgesteld", vastgesteld_op=date(2026, 11, 1))
    deel = a_levensgebiedplan(plan, doel="Een eigen plek")
    opname = an_onderdeel(Momentopname, client, plan_id=plan.id, inhoud="{}")
    with elke_kluis.write() as opslag:
        opslag.put_all([client, plan, deel, opname])
    for record in (
        changed(plan, overleg="ander overleg"),
        changed(plan, status="concept"),
        changed(deel, doel="Iets anders"),
        a_levensgebiedplan(plan, levensgebied="schulden"),
        changed(opname, inhoud="[]"),
    ):
        with pytest.raises(EstablishedError), elke_kluis.write() as opslag:
            opslag.put(record)
    for record in (deel, opname, plan):
        with pytest.raises(EstablishedError), elke_kluis.write() as opslag:
            opslag.remove(record)
    with elke_kluis.read() as opslag:
        assert opslag.find(Levensgebiedplan, plan_id=plan.id) == (deel,)


def test_a_concept_can_be_established(elke_kluis: Kluis) -> None:
    """The step from concept to vastgesteld itself is a change that is allowed."""
    client = a_client()
    plan = a_plan(client)
    vast = changed(plan, status="vastgesteld", vastgesteld_op=date(2026, 11, 23))
    with elke_kluis.write() as opslag:
        opslag.put_all([client, plan])
    with elke_kluis.write() as opslag:
        opslag.put(vast)
    with elke_kluis.read() as opslag:
        assert opslag.get(type(plan), plan.id) == vast


def test_changes_name_what_was_touched(elke_kluis: Kluis) -> None:
    """Views learn collections, clients and ids; a put without a change touches nothing."""
    client = a_client()
    titel = a_titel(client)
    with elke_kluis.write() as opslag:
        opslag.put_all([client, titel])
        assert opslag.changes().verzamelingen == {"clienten", "titels"}
    with elke_kluis.write() as opslag:
        opslag.put(titel)
        assert not opslag.changes().ids
        opslag.put(changed(titel, instantie="Rechtbank Voorbeeld"))
        assert opslag.changes().verzamelingen == {"titels"}
        assert opslag.changes().clienten == {client.id}
        assert opslag.changes().ids == {titel.id}
