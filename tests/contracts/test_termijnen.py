"""The list Vandaag as it is kept says what the domain says of the dossiers."""

import dataclasses
from collections import Counter
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from levensloop_desktop.domain.client import Client, Traject
from levensloop_desktop.domain.ids import ClientId, PartnerId, RecordId
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon, Partner
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.domain.vandaag.bronnen import VERSIE
from levensloop_desktop.domain.vandaag.lijst import Signaalweken, Urgentie, list_today
from levensloop_desktop.services.afdrukken.verouderd import papers_of
from levensloop_desktop.services.dossier.dossiers import create_client, save_record
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.ports.vandaagport import Lijnkeuze
from levensloop_desktop.services.toegang.eigen_persoon import choose_own_person
from levensloop_desktop.services.vandaag.vandaag import (
    Keuze,
    U,
    clients_on_list,
    keep_weeks,
    list_vandaag,
    more_lines,
    open_vandaag,
    read_weeks,
    update_some,
)
from levensloop_desktop.services.voorbeeldkluis.vullen import fill_kluis
from tests.builders import VANDAAG, a_client, a_record, an_onderdeel

_Zicht = set[tuple[int, str, str, str, date | None, str]]


def _by_the_domain(kluis: Kluis, vandaag: date, weken: Signaalweken) -> _Zicht:
    """What the pure rules say of every dossier, read whole."""
    with kluis.read() as opslag:
        dossiers = [opslag.load_dossier(ClientId(wie.id)) for wie in opslag.find(Client)]
    return {
        (
            int(regel.urgentie),
            dossier.client.id,
            regel.termijn.soort.value,
            regel.termijn.wat,
            regel.termijn.datum,
            regel.termijn.record_id,
        )
        for dossier in dossiers
        if dossier is not None
        for regel in list_today(dossier, vandaag, weken)
    }


def _kept(kluis: Kluis, vandaag: date, weken: Signaalweken) -> _Zicht:
    with kluis.read() as opslag:
        lijnen = opslag.list_termijnen(vandaag, weken, Lijnkeuze())
    return {(d.urgentie, d.client_id, d.soort, d.wat, d.datum, d.record_id) for d in lijnen}


def test_kept_lines_are_those_of_the_rules_on_every_day(
    elke_kluis: Kluis, werkplek: Werkplek
) -> None:
    """Invented dossiers, seen from many days to come and with other weeks."""
    fill_kluis(elke_kluis, VANDAAG, aantal=26, zaad=7)
    assert list_vandaag(elke_kluis, werkplek).te_doen == 0
    for weken in (Signaalweken(), Signaalweken(8, 4, 2)):
        for verder in (0, 1, 6, 7, 30, 41, 42, 43, 90, 181, 182, 183, 400, 800):
            vandaag = VANDAAG + timedelta(days=verder)
            gehouden = _kept(elke_kluis, vandaag, weken)
            assert gehouden == _by_the_domain(elke_kluis, vandaag, weken), verder
    assert len(_kept(elke_kluis, VANDAAG, Signaalweken())) > 26


def test_groups_come_some_lines_at_a_time_and_are_counted(
    elke_kluis: Kluis, werkplek: Werkplek
) -> None:
    """Page by page the same lines in the same order as the whole list, whatever is chosen."""
    fill_kluis(elke_kluis, VANDAAG, aantal=26, zaad=7)
    list_vandaag(elke_kluis, werkplek)
    weken = Signaalweken()
    with elke_kluis.read() as opslag:
        clienten = frozenset(ClientId(wie.id) for wie in opslag.find(Client)[::3])
        vreemden = frozenset(ClientId(RecordId(f"vreemd {n}")) for n in range(600))
        for verder in (0, 6, 100, 400):
            dag = VANDAAG + timedelta(days=verder)
            for keuze in (
                Lijnkeuze(),
                Lijnkeuze(soort="afspraak"),
                Lijnkeuze(clienten=clienten),
                Lijnkeuze("indicatie", clienten),
                Lijnkeuze(clienten=frozenset()),
                Lijnkeuze(clienten=clienten | vreemden),
            ):
                alle = opslag.list_termijnen(dag, weken, keuze)
                bladen = [
                    opslag.page_termijnen(dag, weken, keuze, (urgentie, vanaf, 7))
                    for urgentie in Urgentie
                    for vanaf in range(0, len(alle) + 1, 7)
                ]
                assert [lijn for blad in bladen for lijn in blad] == alle
                telling = opslag.count_termijnen(dag, weken, keuze)
                assert telling == Counter((lijn.urgentie, lijn.soort) for lijn in alle)
                assert keuze.clienten is None or {d.client_id for d in alle} <= keuze.clienten
        assert opslag.list_termijnen(VANDAAG, weken, Lijnkeuze(clienten=clienten))


def test_the_screen_gets_what_the_whole_list_holds(elke_kluis: Kluis, werkplek: Werkplek) -> None:
    """The groups, their numbers and who must act; the same choice says who is on paper."""
    fill_kluis(elke_kluis, VANDAAG, aantal=26, zaad=7)
    lijst = list_vandaag(elke_kluis, werkplek)
    blad = open_vandaag(elke_kluis, werkplek, Keuze())
    assert (blad.van_mij, blad.van_allen) == (
        sum(lijn.client_id in lijst.mijn for lijn in lijst.lijnen),
        len(lijst.lijnen),
    )
    for alleen_mijn in (False, True):
        for soort in ("", "afspraak"):
            bedoeld = [
                lijn
                for lijn in lijst.lijnen
                if (not alleen_mijn or lijn.client_id in lijst.mijn) and soort in {"", lijn.soort}
            ]
            keuze = Keuze(soort, alleen_mijn)
            groepen = open_vandaag(elke_kluis, werkplek, keuze).groepen
            assert [lijn for groep in groepen for lijn in groep.lijnen] == bedoeld
            assert all(groep.aantal == len(groep.lijnen) for groep in groepen)
            clienten = clients_on_list(elke_kluis, werkplek, keuze)
            assert clienten == tuple(dict.fromkeys(lijn.client_id for lijn in bedoeld))
            if groepen:
                verder = more_lines(elke_kluis, werkplek, keuze, groepen[0].urgentie, 1)
                assert verder == groepen[0].lijnen[1:]


def test_the_lines_follow_every_change(elke_kluis: Kluis, werkplek: Werkplek) -> None:
    """Whatever record is changed, added or removed, and also past the use cases."""
    fill_kluis(elke_kluis, VANDAAG, aantal=8, zaad=3)
    kans = Random(8)  # noqa: S311 - no secret
    with elke_kluis.read() as opslag:
        soorten = (Afspraak, Betrokkenheid, Overdracht, Traject)
        records: list[Any] = [deel for soort in soorten for deel in opslag.find(soort)]
    for record in kans.sample(records, 12):
        with elke_kluis.write() as opslag:
            if isinstance(record, Afspraak):
                opslag.put(dataclasses.replace(record, uiterlijk=VANDAAG, wat="Nieuw"))
            elif isinstance(record, Traject):
                opslag.put(dataclasses.replace(record, status="afgesloten"))
            elif isinstance(record, Betrokkenheid):
                opslag.put(dataclasses.replace(record, einddatum=VANDAAG))
            else:
                opslag.remove(record)
        list_vandaag(elke_kluis, werkplek)
        weken = Signaalweken()
        assert _kept(elke_kluis, VANDAAG, weken) == _by_the_domain(elke_kluis, VANDAAG, weken)


def _with_afspraak(kluis: Kluis, werkplek: Werkplek) -> tuple[Client, Contactpersoon, Partner]:
    """A client with a late afspraak of M. Verzonnen, who works at an organisation."""
    client, _ = create_client(kluis, werkplek, a_client(achternaam="Nepnaam"))
    partner = a_record(Partner, naam="organisatie Q")
    wie = a_record(Contactpersoon, naam="M. Verzonnen", partner_id=PartnerId(partner.id))
    rol = an_onderdeel(Betrokkenheid, client, contactpersoon_id=wie.id, rol="procesregisseur")
    afspraak = an_onderdeel(
        Afspraak, client, actiehouder_id=rol.id, uiterlijk=VANDAAG - timedelta(days=4)
    )
    with kluis.write() as opslag:
        opslag.put_all([partner, wie, rol, afspraak])
    return client, wie, partner


def test_a_new_name_reaches_the_list(elke_kluis: Kluis, werkplek: Werkplek) -> None:
    """Of the client, the person who must act, and the organisation of a person without a name."""
    client, wie, partner = _with_afspraak(elke_kluis, werkplek)
    assert [d.aan_zet for d in list_vandaag(elke_kluis, werkplek).lijnen] == ["M. Verzonnen"]
    save_record(elke_kluis, werkplek, dataclasses.replace(wie, naam="S. Denkbeeld"))
    save_record(elke_kluis, werkplek, dataclasses.replace(client, achternaam="Fictief"))
    (lijn,) = list_vandaag(elke_kluis, werkplek).lijnen
    assert (lijn.aan_zet, lijn.naam) == ("S. Denkbeeld", "D. Fictief")
    with elke_kluis.write() as opslag:
        opslag.put(dataclasses.replace(wie, naam=""))
    save_record(elke_kluis, werkplek, dataclasses.replace(partner, naam="organisatie R"))
    assert [d.aan_zet for d in list_vandaag(elke_kluis, werkplek).lijnen] == ["organisatie R"]


def test_who_must_act_is_u_for_oneself(elke_kluis: Kluis, werkplek: Werkplek) -> None:
    """Once the user said who that is in the network; then the client is one of "mijn"."""
    client, wie, _ = _with_afspraak(elke_kluis, werkplek)
    eerst = list_vandaag(elke_kluis, werkplek)
    assert (eerst.mijn, eerst.bekend) == (frozenset(), False)
    choose_own_person(elke_kluis, wie.id)
    lijst = list_vandaag(elke_kluis, werkplek)
    assert (lijst.mijn, lijst.bekend) == (frozenset({client.id}), True)
    assert [lijn.aan_zet for lijn in lijst.lijnen] == [U]


def test_the_procesregisseur_of_the_day_acts_where_nobody_is_named(
    elke_kluis: Kluis, werkplek: Werkplek
) -> None:
    """Or nobody, when there is none."""
    client, _wie, _partner = _with_afspraak(elke_kluis, werkplek)
    overdracht = an_onderdeel(Overdracht, client, overlap_begin=VANDAAG)
    save_record(elke_kluis, werkplek, overdracht)

    def _who() -> dict[str, str]:
        return {d.soort: d.aan_zet for d in list_vandaag(elke_kluis, werkplek).lijnen}

    assert _who() == {"afspraak": "M. Verzonnen", "overdracht": "M. Verzonnen"}
    with elke_kluis.read() as opslag:
        (rol,) = opslag.find(Betrokkenheid)
    einde = VANDAAG - timedelta(days=1)
    save_record(elke_kluis, werkplek, dataclasses.replace(rol, einddatum=einde))
    assert _who()["overdracht"] == "niemand"


def test_a_client_that_goes_takes_the_lines_along(elke_kluis: Kluis, werkplek: Werkplek) -> None:
    """Destroyed for ever; another client stays."""
    eerste, *_ = _with_afspraak(elke_kluis, werkplek)
    tweede, *_ = _with_afspraak(elke_kluis, werkplek)
    assert len(list_vandaag(elke_kluis, werkplek).lijnen) == 2
    with elke_kluis.write() as opslag:
        opslag.destroy_client(ClientId(eerste.id))
    assert {d.client_id for d in list_vandaag(elke_kluis, werkplek).lijnen} == {tweede.id}


def test_many_that_are_behind_are_done_some_at_a_time(
    elke_kluis: Kluis, werkplek: Werkplek
) -> None:
    """After an import the list first says how many there are to do."""
    clienten = [a_client() for _ in range(450)]
    with elke_kluis.write() as opslag:
        opslag.put_all(clienten)
    assert list_vandaag(elke_kluis, werkplek).te_doen == 450
    assert [update_some(elke_kluis, werkplek) for _ in range(3)] == [250, 50, 0]
    assert list_vandaag(elke_kluis, werkplek).te_doen == 0


def test_other_rules_make_every_line_anew(elke_kluis: Kluis, werkplek: Werkplek) -> None:
    """What was kept under an older version does not count."""
    client, *_ = _with_afspraak(elke_kluis, werkplek)
    list_vandaag(elke_kluis, werkplek)
    with elke_kluis.read() as opslag:
        assert opslag.stale_termijnen(VERSIE) == []
        assert opslag.stale_termijnen(VERSIE + 1) == [client.id]


def test_the_weeks_are_kept(elke_kluis: Kluis, werkplek: Werkplek) -> None:
    """26, 13 and 6 until others are chosen; nonsense is refused."""
    assert read_weeks(elke_kluis) == Signaalweken(26, 13, 6)
    keep_weeks(elke_kluis, Signaalweken(20, 10, 4))
    assert list_vandaag(elke_kluis, werkplek).weken == Signaalweken(20, 10, 4)
    for onzin in (Signaalweken(6, 13, 26), Signaalweken(0, 0, 0), Signaalweken(500, 13, 6)):
        with pytest.raises(ValueError, match="weeks"):
            keep_weeks(elke_kluis, onzin)


def test_clients_with_old_paper_are_found_on_their_day(
    elke_kluis: Kluis, werkplek: Werkplek
) -> None:
    """Invented dossiers: those the rules call out of date on a day, and everybody with paper."""
    fill_kluis(elke_kluis, VANDAAG, aantal=26, zaad=7)
    list_vandaag(elke_kluis, werkplek)
    with elke_kluis.read() as opslag:
        wie = next(deel for deel in opslag.find(Contactpersoon) if deel.naam == "K. Fictief")
        assert opslag.clients_out_of_date(VANDAAG) == []
    save_record(elke_kluis, werkplek, dataclasses.replace(wie, telefoon="06 0000 9999"))
    list_vandaag(elke_kluis, werkplek)
    with elke_kluis.read() as opslag:
        dossiers = [opslag.load_dossier(ClientId(wie.id)) for wie in opslag.find(Client)]
        gelezen = [deel for deel in dossiers if deel is not None]
        for verder in (0, 30, 400):
            dag = VANDAAG + timedelta(days=verder)
            oud = {d.client.id for d in gelezen if papers_of(d, dag).aantal}
            assert oud <= set(opslag.clients_out_of_date(dag))
        vandaag = [d.client.id for d in gelezen if papers_of(d, VANDAAG).aantal]
        assert vandaag
        assert sorted(opslag.clients_out_of_date(VANDAAG)) == sorted(vandaag)
        papier = {d.client.id for d in gelezen if d.geldig_plan or d.verstrekkingen}
        assert set(opslag.clients_with_paper()) == papier
