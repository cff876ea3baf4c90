"""Contract of searching the log and of destroying a client, for the real kluis and the fake."""

from datetime import date

import pytest

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon
from levensloop_desktop.domain.plan import Momentopname
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.ports.kluisport import Draft, Kluis, Logfilter
from tests.builders import (
    OCHTEND,
    a_client,
    a_levensgebiedplan,
    a_plan,
    a_titel,
    an_onderdeel,
    changed,
    new_id,
)


def log_five(kluis: Kluis, client: Client) -> list[int]:
    """Lines of two events, some of a client; their numbers."""
    with kluis.read() as opslag:
        for plek in range(5):
            wie = ClientId(client.id) if plek % 2 else None
            opslag.write_log("dossier_gelezen" if plek % 2 else "gecontroleerd", wie)
        return [regel.nummer for regel in reversed(opslag.read_log(limit=5))]


def test_log_can_be_searched(elke_kluis: Kluis) -> None:
    """By client, event, user and period, newest first, a page at a time."""
    client = a_client()
    nummers = log_five(elke_kluis, client)
    with elke_kluis.read() as opslag:

        def found(zoek: Logfilter, limit: int = 9, offset: int = 0) -> list[int]:
            gevonden = opslag.search_log(zoek, limit, offset)
            return [regel.nummer for regel in gevonden if regel.nummer in nummers]

        van_client = Logfilter(client_id=ClientId(client.id))
        assert found(van_client) == [nummers[3], nummers[1]]
        assert opslag.count_log(van_client) == 2
        assert found(Logfilter(gebeurtenis="gecontroleerd")) == [nummers[n] for n in (4, 2, 0)]
        assert found(Logfilter(), 2, 1) == [nummers[3], nummers[2]]
        assert found(Logfilter(wie="niemand")) == []
        assert opslag.count_log(Logfilter(wie="regisseur")) >= 5
        assert opslag.list_log_users() == ("regisseur",)
        tweede = next(deel for deel in opslag.read_log() if deel.nummer == nummers[1])
        assert found(Logfilter(van=tweede.wanneer)) == [nummers[n] for n in (4, 3, 2, 1)]
        assert found(Logfilter(tot=tweede.wanneer)) == [nummers[0]]


def test_a_client_is_destroyed_whole(elke_kluis: Kluis) -> None:
    """Established plans, history, drafts and people of their own go; others and the log stay."""
    client, ander = a_client(), a_client()
    plan = a_plan(client, status="vastgesteld", vastgesteld_op=date(2026, 11, 1))
    wie = Contactpersoon(id=new_id(), naam="N. Verzonnen")
    rol = an_onderdeel(Betrokkenheid, client, contactpersoon_id=wie.id)
    opname = an_onderdeel(Momentopname, client, plan_id=plan.id, inhoud="{}")
    blijft = a_titel(ander)
    with elke_kluis.write() as opslag:
        opslag.put_all([client, ander, wie, plan, a_levensgebiedplan(plan), rol, opname, blijft])
        opslag.put(changed(wie, functie="begeleider"))
        opslag.put_draft(Draft("regisseur", client.id, "titels", "", "", "{}", OCHTEND))
        opslag.write_log("dossier_gelezen", ClientId(client.id))
    with elke_kluis.write() as opslag:
        opslag.destroy_client(ClientId(client.id), [wie])
        assert client.id in opslag.changes().clienten
    elke_kluis.compact()
    with elke_kluis.read() as opslag:
        assert opslag.load_dossier(ClientId(client.id)) is None
        assert opslag.get(Contactpersoon, wie.id) is None
        assert opslag.find(Momentopname, client_id=client.id) == ()
        assert opslag.read_history(ClientId(client.id)) == []
        assert opslag.list_drafts("regisseur") == []
        assert opslag.load_dossier(ClientId(ander.id)) is not None
        assert opslag.count_log(Logfilter(client_id=ClientId(client.id))) == 1
    assert elke_kluis.check() == []
    with pytest.raises(NotFoundError), elke_kluis.write() as opslag:
        opslag.destroy_client(ClientId(client.id))


def test_destroying_is_undone_with_its_transaction(elke_kluis: Kluis) -> None:
    """When the transaction fails everything is there again, and so are the guards."""
    client = a_client()
    plan = a_plan(client, status="vastgesteld", vastgesteld_op=date(2026, 11, 1))
    with elke_kluis.write() as opslag:
        opslag.put_all([client, plan])

    def destroy_and_fail() -> None:
        with elke_kluis.write() as opslag:
            opslag.destroy_client(ClientId(client.id))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        destroy_and_fail()
    with elke_kluis.read() as opslag:
        assert opslag.get(type(plan), plan.id) == plan
