"""The search index of the real kluis and of the one in memory find the same."""

from dataclasses import replace

import pytest

from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.netwerk import Partner
from levensloop_desktop.domain.record import Record
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.ports.kluisport import Kluis
from tests.builders import a_client, a_record, an_afspraak


def names(kluis: Kluis, *woorden: str) -> list[str]:
    """Ids of the records whose names fit."""
    with kluis.read() as opslag:
        return [plek.record_id for plek in opslag.find_names([[w] for w in woorden], 10)]


def texts(kluis: Kluis, *woorden: str) -> list[str]:
    """Ids of the records whose texts fit."""
    with kluis.read() as opslag:
        return [plek.record_id for plek in opslag.find_texts([[w] for w in woorden], 10)]


def put(kluis: Kluis, *records: Record) -> None:
    """Keep records."""
    with kluis.write() as opslag:
        for record in records:
            opslag.put(record)


def put_and_fail(kluis: Kluis, record: Record) -> None:
    """Keep a record in a transaction that then fails."""
    with kluis.write() as opslag:
        opslag.put(record)
        opslag.remove(a_client())


def test_names_are_found_by_their_begin(elke_kluis: Kluis) -> None:
    """Plain letters find accents, in any order and by alias; a bsn finds nobody."""
    client = a_client(
        voornamen="Łukasz", achternaam="Bøe-Verzonnen", aliassen=("Rooie",), bsn="123456782"
    )
    put(elke_kluis, client)
    for woorden in (("boe",), ("verz", "luk"), ("rooi",), (client.clientnummer[-4:],)):
        assert names(elke_kluis, *woorden) == [client.id], woorden
    assert names(elke_kluis, "onnen") == []
    assert names(elke_kluis, "123456782") == texts(elke_kluis, "123456782") == []


def test_a_change_is_found_and_the_old_word_no_more(elke_kluis: Kluis) -> None:
    """The index follows a put and a remove, and what was removed can come back."""
    client = a_client()
    afspraak = an_afspraak(client, wat="Briefadres regelen")
    put(elke_kluis, client, afspraak)
    assert texts(elke_kluis, "brief", "reg") == [afspraak.id]
    put(elke_kluis, replace(afspraak, wat="Huisarts bellen"))
    assert texts(elke_kluis, "brief") == []
    assert texts(elke_kluis, "huisa") == [afspraak.id]
    with elke_kluis.write() as opslag:
        opslag.remove(afspraak)
    assert texts(elke_kluis, "huisa") == []
    put(elke_kluis, afspraak)
    assert texts(elke_kluis, "brief") == [afspraak.id]


def test_a_number_is_found_however_it_is_written(elke_kluis: Kluis) -> None:
    """Spaces, brackets and the country code do not count; letters in the index do no harm."""
    partner = a_record(Partner, naam="Gemeente Voorbeeldstad", telefoon="+31 (0)6 0000 0012")
    put(elke_kluis, partner)
    with elke_kluis.read() as opslag:
        assert [plek.record_id for plek in opslag.find_numbers("060000", 5)] == [partner.id]
        assert opslag.find_numbers("0000", 5) == []
        assert opslag.list_name_words("gv") == ["gemeente", "voorbeeldstad"]
        assert opslag.list_name_words("x") == []


def test_a_failed_change_leaves_no_word(elke_kluis: Kluis) -> None:
    """The index belongs to the transaction."""
    client = a_client(achternaam="Fictief")
    with pytest.raises(NotFoundError):
        put_and_fail(elke_kluis, client)
    assert names(elke_kluis, "fictief") == []


def test_the_newest_come_first_and_no_more_than_asked(elke_kluis: Kluis) -> None:
    """With words that stand everywhere the newest records are given."""
    client = a_client()
    afspraken = [an_afspraak(client, wat=f"bellen {nummer}") for nummer in range(5)]
    put(elke_kluis, client, *afspraken)
    with elke_kluis.read() as opslag:
        gevonden = [RecordId(plek.record_id) for plek in opslag.find_texts([["bel"]], 2)]
    assert gevonden == [afspraken[4].id, afspraken[3].id]
