"""What every Opslag keeps beside the records: history, log, drafts, settings, numbers, lines."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.errors import WeakPassphraseError, WrongPassphraseError
from levensloop_desktop.services.ports.kluisport import Clientregel, Draft, Kluis
from tests.builders import (
    OCHTEND,
    VANDAAG,
    WACHTZIN,
    a_betrokkenheid,
    a_client,
    a_contactpersoon,
    a_partner,
    a_titel,
    changed,
)


def test_each_changed_field_is_a_line_of_history(elke_kluis: Kluis) -> None:
    """Who, when, where, from what, to what."""
    client = a_client()
    titel = a_titel(client)
    client_id = ClientId(client.id)
    with elke_kluis.write() as opslag:
        opslag.put_all([client, titel])
    nieuw = changed(
        titel, instantie="Rechtbank Voorbeeld", begindatum=None, eindigt_mee=("toezicht",)
    )
    with elke_kluis.write() as opslag:
        opslag.put(nieuw)
    with elke_kluis.read() as opslag:
        regels = {regel.veld: regel for regel in opslag.read_history(client_id, limit=3)}
    assert {veld: (regel.oud, regel.nieuw) for veld, regel in regels.items()} == {
        "instantie": ("", "Rechtbank Voorbeeld"),
        "begindatum": ("2026-01-01", None),
        "eindigt_mee": ("[]", '["toezicht"]'),
    }
    een = regels["instantie"]
    assert (een.verzameling, een.record_id, een.wie) == ("titels", titel.id, "regisseur")
    assert een.wanneer.date() == VANDAAG
    assert een.werkstation


def test_a_new_record_is_one_line_and_a_removal_keeps_its_values(elke_kluis: Kluis) -> None:
    """From the history alone one can tell what a removed record said."""
    client = a_client()
    titel = a_titel(client, instantie="Rechtbank Voorbeeld")
    with elke_kluis.write() as opslag:
        opslag.put_all([client, titel])
    with elke_kluis.write() as opslag:
        opslag.remove(titel)
    with elke_kluis.read() as opslag:
        weg, *erbij = opslag.read_history(ClientId(client.id))
    assert (weg.veld, weg.nieuw) == ("", None)
    assert json.loads(weg.oud or "")["instantie"] == "Rechtbank Voorbeeld"
    assert {(regel.verzameling, regel.veld, regel.oud, regel.nieuw) for regel in erbij} == {
        ("clienten", "", None, ""),
        ("titels", "", None, ""),
    }


def test_the_log_is_numbered_and_newest_first(elke_kluis: Kluis) -> None:
    """Lines are numbered on, carry who and when, and can be asked per client."""
    een, ander = a_client(), a_client()
    with elke_kluis.read() as opslag:
        opslag.write_log("dossier_gelezen", ClientId(een.id))
        opslag.write_log("dossier_gelezen", ClientId(ander.id), bijzonderheid="2")
    with elke_kluis.read() as opslag:
        alle = opslag.read_log(limit=2)
        van_een = opslag.read_log(ClientId(een.id))
    assert [regel.bijzonderheid for regel in alle] == ["2", ""]
    assert alle[0].nummer == alle[1].nummer + 1
    assert alle[0].wanneer > alle[1].wanneer
    assert [(regel.client_id, regel.wie) for regel in van_een] == [(een.id, "regisseur")]


def test_drafts_are_kept_per_form(elke_kluis: Kluis) -> None:
    """A later draft of a form replaces the one before; users do not see each other's."""
    eerste = Draft("regisseur", "k1", "titels", "t1", "v1", '{"instantie": "Re"}', OCHTEND)
    later = changed_draft(eerste, '{"instantie": "Rechtbank"}')
    vreemd = Draft("ander", "k1", "titels", "t1", "v1", "{}", OCHTEND)
    nieuw = Draft("regisseur", "k2", "titels", "", "", "{}", OCHTEND + timedelta(hours=1))
    with elke_kluis.write() as opslag:
        for draft in (eerste, later, vreemd, nieuw):
            opslag.put_draft(draft)
    with elke_kluis.read() as opslag:
        assert opslag.list_drafts("regisseur") == [later, nieuw]
        assert opslag.list_drafts("regisseur", "k2") == [nieuw]
    with elke_kluis.write() as opslag:
        opslag.remove_draft("regisseur", "k1", "titels", "t1")
        opslag.remove_draft("regisseur", "k1", "titels", "was er niet")
        assert opslag.list_drafts("regisseur") == [nieuw]
        assert opslag.list_drafts("ander") == [vreemd]


def changed_draft(draft: Draft, inhoud: str) -> Draft:
    """The same form with later text."""
    return Draft(
        draft.gebruiker,
        draft.client_id,
        draft.formulier,
        draft.record_id,
        draft.versie,
        inhoud,
        draft.wanneer + timedelta(seconds=2),
    )


def test_numbers_go_on_per_series_and_year(elke_kluis: Kluis) -> None:
    """No number is given twice, also not in a later transaction."""
    with elke_kluis.write() as opslag:
        assert opslag.last_number("client", 2026) == 0
        assert [opslag.next_number("client", 2026) for _ in range(2)] == [1, 2]
        assert opslag.last_number("client", 2026) == 2
        assert opslag.next_number("client", 2027) == 1
        assert opslag.next_number("verstrekking", 2026) == 1
    with elke_kluis.write() as opslag:
        assert opslag.next_number("client", 2026) == 3


def test_settings_are_replaced(elke_kluis: Kluis) -> None:
    """The last value counts."""
    with elke_kluis.write() as opslag:
        assert opslag.get_setting("zvh") is None
        opslag.put_setting("zvh", "ZVH Verzonnen")
        opslag.put_setting("zvh", "ZVH Voorbeeld")
    with elke_kluis.read() as opslag:
        assert opslag.get_setting("zvh") == "ZVH Voorbeeld"


def test_list_lines_come_by_family_name(elke_kluis: Kluis) -> None:
    """Every column comes back as it was, dates as dates, in order of name."""
    clienten = [a_client() for _ in range(3)]
    namen = ["verzonnen a", "fictief z", "fictief b"]
    regels = [a_line(client.id, naam) for client, naam in zip(clienten, namen, strict=True)]
    with elke_kluis.write() as opslag:
        assert opslag.list_clientregels() == []
        opslag.put_all(clienten)
        opslag.put_clientregels(regels)
        opslag.put_clientregels([regels[0]._replace(verblijf="PI Verzonnen")])
    with elke_kluis.read() as opslag:
        gevonden = opslag.list_clientregels()
    assert gevonden == [regels[2], regels[1], regels[0]._replace(verblijf="PI Verzonnen")]


def test_a_line_keeps_every_character(elke_kluis: Kluis) -> None:
    """Quotes, brackets, a backslash, a line break, a control character and a letter of any kind."""
    vreemd = 'Öz "N\'goo" [a], {b}\\c\n\t\x01\u2028 \U0001f600 \u0627'
    client = a_client()
    regel = a_line(client.id, vreemd.casefold())._replace(naam=vreemd, verblijf=vreemd, gat=vreemd)
    with elke_kluis.write() as opslag:
        opslag.put(client)
        opslag.put_clientregels([regel])
    with elke_kluis.read() as opslag:
        assert opslag.list_clientregels() == [regel]
        assert opslag.get_clientregels([regel.client_id]) == [regel]


def test_stale_lines_are_named(elke_kluis: Kluis) -> None:
    """A client without a line, or with one that this day overtook; a removed client is not."""
    zonder, vers, verlopen, weg = (a_client() for _ in range(4))
    with elke_kluis.write() as opslag:
        opslag.put_all([zonder, vers, verlopen, weg])
        opslag.put_clientregels(
            [
                a_line(vers.id, "a", VANDAAG + timedelta(days=1)),
                a_line(verlopen.id, "b", VANDAAG),
                a_line(weg.id, "c", VANDAAG),
            ]
        )
        opslag.remove(weg)
        assert set(opslag.stale_clientregels(VANDAAG)) == {zonder.id, verlopen.id}
        assert len(opslag.list_clientregels()) == 2


def test_lines_that_name_somebody_are_stale_with_the_name(elke_kluis: Kluis) -> None:
    """A new name of a person, or of where that person works, and not a new telephone number."""
    bekend, ander = a_client(), a_client()
    werkt_bij = a_partner(naam="organisatie Y")
    wie = a_contactpersoon(naam="M. Verzonnen", partner_id=werkt_bij.id)
    regels = [a_line(bekend.id, "a"), a_line(ander.id, "b")]
    with elke_kluis.write() as opslag:
        betrokken = a_betrokkenheid(bekend, rol="procesregisseur", contactpersoon_id=wie.id)
        opslag.put_all([bekend, ander, werkt_bij, wie, betrokken])
        opslag.put_clientregels(regels)
        opslag.put(replace(wie, telefoon="06-00000000"))
        assert opslag.stale_clientregels(VANDAAG) == []
        opslag.put(replace(wie, naam="M. Anders"))
        assert opslag.stale_clientregels(VANDAAG) == [bekend.id]
        assert [regel.naam for regel in opslag.list_clientregels()] == ["D. Nepnaam"] * 2
        opslag.put_clientregels(regels)
        assert opslag.stale_clientregels(VANDAAG) == []
        opslag.put(replace(werkt_bij, naam="organisatie W"))
        assert opslag.stale_clientregels(VANDAAG) == [bekend.id]


def a_line(client_id: str, sorteernaam: str, geldig_tot: date | None = None) -> Clientregel:
    """A line of the client list with something in every column."""
    return Clientregel(
        client_id=ClientId(RecordId(client_id)),
        naam="D. Nepnaam",
        sorteernaam=sorteernaam,
        geboortedatum=date(1984, 2, 29),
        clientnummer="LL-2026-0001",
        trajectstatus="geincludeerd",
        inclusiedatum=date(2026, 2, 1),
        fase="geel",
        fase_sinds=date(2026, 11, 1),
        verblijf="beschermd wonen",
        titel_tot=None,
        titel="tbs",
        plan_versie=None,
        plan_datum=None,
        plan_status="",
        evaluatie=date(2027, 1, 1),
        procesregisseur="M. Fictief",
        gat="verblijf, vanaf 15-03-2027",
        gat_begin=date(2027, 3, 15),
        geldig_tot=geldig_tot,
    )


def test_a_passphrase_is_changed_with_the_old_one(elke_kluis: Kluis) -> None:
    """A wrong old one or a short new one changes nothing; a change is logged."""
    with pytest.raises(WrongPassphraseError):
        elke_kluis.change_passphrase("dit is hem niet", "een nieuwe wachtzin")
    with pytest.raises(WeakPassphraseError):
        elke_kluis.change_passphrase(WACHTZIN, "te kort")
    elke_kluis.change_passphrase(WACHTZIN, "een nieuwe wachtzin")
    elke_kluis.change_passphrase("een nieuwe wachtzin", WACHTZIN)
    with elke_kluis.read() as opslag:
        events = [regel.gebeurtenis for regel in opslag.read_log()]
    assert events[:2] == ["wachtzin_gewijzigd", "wachtzin_gewijzigd"]


def test_checking_a_sound_kluis_finds_nothing(elke_kluis: Kluis) -> None:
    """And it tells how far it is."""
    stappen: list[tuple[int, int]] = []
    assert elke_kluis.check(lambda gedaan, totaal: stappen.append((gedaan, totaal))) == []
    assert stappen
    assert stappen[-1][0] == stappen[-1][1]
