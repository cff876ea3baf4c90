"""Meetings on both stores: a closed one stays, and a list of meetings needs no notes."""

from datetime import date

import pytest

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overleg import Agendapunt, Besluit, Overlegdeel
from levensloop_desktop.errors import ClosedMeetingError
from levensloop_desktop.services.ports.kluisport import Kluis
from tests.builders import a_client, an_onderdeel, changed

DAG = date(2026, 11, 10)


def test_a_closed_meeting_refuses_change(elke_kluis: Kluis) -> None:
    """Neither the meeting nor its agenda and decisions change, go, or get company."""
    client = a_client()
    deel = an_onderdeel(Overlegdeel, client, kenmerk="k", datum=DAG, staat="gesloten")
    punt = an_onderdeel(Agendapunt, client, overlegdeel_id=deel.id, tekst="Verzonnen")
    besluit = an_onderdeel(Besluit, client, overlegdeel_id=deel.id, tekst="Verzonnen")
    with elke_kluis.write() as opslag:
        opslag.put_all([client, deel, punt, besluit])
    for record in (
        changed(deel, notities="Iets anders"),
        changed(deel, staat="bezig"),
        changed(punt, tekst="Iets anders"),
        changed(besluit, tekst="Iets anders"),
        an_onderdeel(Besluit, client, overlegdeel_id=deel.id, tekst="Erbij"),
        an_onderdeel(Agendapunt, client, overlegdeel_id=deel.id, tekst="Erbij"),
    ):
        with pytest.raises(ClosedMeetingError), elke_kluis.write() as opslag:
            opslag.put(record)
    for weg in (punt, besluit, deel):
        with pytest.raises(ClosedMeetingError), elke_kluis.write() as opslag:
            opslag.remove(weg)
    with elke_kluis.read() as opslag:
        assert opslag.find(Besluit, overlegdeel_id=deel.id) == (besluit,)


def test_an_open_meeting_can_be_closed(elke_kluis: Kluis) -> None:
    """Closing is itself a change that is allowed."""
    client = a_client()
    deel = an_onderdeel(Overlegdeel, client, kenmerk="k", datum=DAG, staat="bezig")
    with elke_kluis.write() as opslag:
        opslag.put_all([client, deel])
    with elke_kluis.write() as opslag:
        opslag.put(changed(deel, staat="gesloten"))
    with elke_kluis.read() as opslag:
        assert opslag.get(Overlegdeel, deel.id) == changed(deel, staat="gesloten")


def test_destroying_a_client_takes_only_his_part(elke_kluis: Kluis) -> None:
    """The part of one client goes, closed or not; the part of the other stays as it was."""
    weg, blijft = a_client(), a_client()
    delen = [
        an_onderdeel(Overlegdeel, client, kenmerk="k", datum=DAG, staat="gesloten")
        for client in (weg, blijft)
    ]
    besluiten = [
        an_onderdeel(Besluit, deel.client_id, overlegdeel_id=deel.id, tekst="Verzonnen")
        for deel in delen
    ]
    with elke_kluis.write() as opslag:
        opslag.put_all([weg, blijft, *delen, *besluiten])
    with elke_kluis.write() as opslag:
        opslag.destroy_client(ClientId(weg.id))
    with elke_kluis.read() as opslag:
        assert opslag.find(Overlegdeel, kenmerk="k") == (delen[1],)
        assert opslag.find(Besluit) == (besluiten[1],)
    with pytest.raises(ClosedMeetingError), elke_kluis.write() as opslag:
        opslag.remove(delen[1])


def test_the_list_of_meetings_has_the_latest_day_first(elke_kluis: Kluis) -> None:
    """Each place says which meeting and which client, in the order of the table."""
    een, ander = a_client(), a_client()
    eerder = an_onderdeel(Overlegdeel, een, kenmerk="a", datum=date(2026, 1, 5))
    later = [
        an_onderdeel(Overlegdeel, client, kenmerk="b", datum=DAG, volgorde=plaats)
        for plaats, client in enumerate((ander, een))
    ]
    with elke_kluis.write() as opslag:
        opslag.put_all([een, ander, eerder, *later])
    with elke_kluis.read() as opslag:
        plekken = opslag.list_overlegplekken()
        assert [(plek.kenmerk, plek.client_id) for plek in plekken] == [
            ("b", ander.id),
            ("b", een.id),
            ("a", een.id),
        ]
        assert len(opslag.list_overlegplekken(2)) == 2
