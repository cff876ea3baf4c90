"""The client list says what holds today, also when only the calendar moved on."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId, ContactpersoonId, PartnerId, RecordId
from levensloop_desktop.domain.inkomen import Inkomen
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon, Partner
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.verblijf import Verblijf
from levensloop_desktop.services.dossier import dossiers
from levensloop_desktop.services.dossier.clientregels import make_clientregel
from levensloop_desktop.services.dossier.dossiers import create_client, list_clienten, save_record
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.storage.writing.unit_of_work import SqlOpslag

VANDAAG = date(2026, 11, 23)
WIE = ClientId(RecordId("wie"))
CLIENT = Client(id=WIE, roepnaam="Dirk", achternaam="Voorbeeld", clientnummer="LL-2025-0007")


def _verblijf(naam: str, soort: str, begin: date, einde: date | None) -> Verblijf:
    return Verblijf(
        id=RecordId(naam), client_id=WIE, soort=soort, begindatum=begin, einddatum=einde
    )


def test_the_line_follows_the_calendar() -> None:
    """After the last day of a stay the next one stands there, and the line said so beforehand."""
    dossier = Dossier(
        client=CLIENT,
        verblijven=(
            _verblijf("a", "kliniek_ggz", date(2026, 1, 1), VANDAAG),
            _verblijf("b", "dakloos", VANDAAG + timedelta(days=1), None),
        ),
    )
    regel = make_clientregel(dossier, VANDAAG)
    morgen = VANDAAG + timedelta(days=1)
    assert regel.verblijf == "kliniek ggz"
    assert regel.geldig_tot == morgen
    later = make_clientregel(dossier, morgen)
    assert later.verblijf == "dakloos sinds 24-11-2026"
    assert later.geldig_tot is None


def test_the_title_that_lasts_longest_is_shown() -> None:
    """Of several titles the latest end stands in the list; ended ones do not count."""
    titels = tuple(
        Titel(id=RecordId(str(einde)), client_id=WIE, soort="detentie", einddatum=einde)
        for einde in (date(2026, 1, 1), date(2027, 3, 14), date(2026, 12, 1))
    )
    regel = make_clientregel(Dossier(client=CLIENT, titels=titels), VANDAAG)
    assert regel.titel_tot == date(2027, 3, 14)


def test_a_new_name_of_a_partner_reaches_the_list(kluis: Kluis, werkplek: Werkplek) -> None:
    """The list shows an organisation as it is called now."""
    client, _ = create_client(kluis, werkplek, Client(id=RecordId(""), achternaam="Voorbeeld"))
    partner = Partner(id=RecordId(werkplek.new_id()), naam="organisatie Y")
    save_record(kluis, werkplek, partner)
    save_record(
        kluis,
        werkplek,
        Verblijf(
            id=RecordId(werkplek.new_id()),
            client_id=ClientId(client.id),
            soort="beschermd_wonen",
            partner_id=PartnerId(partner.id),
            begindatum=werkplek.today(),
        ),
    )
    assert list_clienten(kluis, werkplek)[0].verblijf == "beschermd wonen, organisatie Y"
    save_record(kluis, werkplek, Partner(id=partner.id, naam="organisatie W"))
    assert list_clienten(kluis, werkplek)[0].verblijf == "beschermd wonen, organisatie W"


def test_a_person_of_many_clients_is_saved_without_reading_their_dossiers(
    kluis: Kluis, werkplek: Werkplek, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lines are made anew when the list is read, some at a time, and then all are right."""
    wie = Contactpersoon(id=RecordId(werkplek.new_id()), naam="M. Verzonnen")
    save_record(kluis, werkplek, wie)
    for naam in ("Fictief", "Nepnaam", "Voorbeeld"):
        client, _ = create_client(kluis, werkplek, Client(id=RecordId(""), achternaam=naam))
        betrokken = Betrokkenheid(
            id=RecordId(werkplek.new_id()),
            client_id=ClientId(client.id),
            rol="procesregisseur",
            contactpersoon_id=ContactpersoonId(wie.id),
        )
        save_record(kluis, werkplek, betrokken)
    gelezen: list[str] = []
    lees = SqlOpslag.load_dossier

    def note(opslag: SqlOpslag, client_id: ClientId) -> Dossier | None:
        gelezen.append(client_id)
        return lees(opslag, client_id)

    monkeypatch.setattr(SqlOpslag, "load_dossier", note)
    monkeypatch.setattr(dossiers, "PER_KEER", 2)
    save_record(kluis, werkplek, replace(wie, naam="M. Anders"))
    assert gelezen == []
    assert dossiers.open_clienten(kluis, werkplek) == ([], 1)
    assert len(gelezen) == 2
    regels, te_doen = dossiers.open_clienten(kluis, werkplek)
    assert te_doen == 0
    assert [regel.procesregisseur for regel in regels] == ["M. Anders"] * 3
    save_record(kluis, werkplek, replace(wie, naam="M. Nogeens"))
    assert {regel.procesregisseur for regel in list_clienten(kluis, werkplek)} == {"M. Nogeens"}


def test_the_line_names_the_gap_and_when_it_changes(kluis: Kluis, werkplek: Werkplek) -> None:
    """A stay that ends is the gap of the list; a new income changes nothing about it."""
    client, _ = create_client(kluis, werkplek, Client(id=RecordId(""), achternaam="Voorbeeld"))
    wie = ClientId(client.id)
    vandaag = werkplek.today()
    einde = vandaag + timedelta(days=20)
    for record in (
        Verblijf(id=RecordId(""), client_id=wie, soort="eigen_woning", einddatum=einde),
        Inkomen(id=RecordId(""), client_id=wie, begindatum=vandaag),
    ):
        save_record(kluis, werkplek, replace(record, id=RecordId(werkplek.new_id())))
    (regel,) = list_clienten(kluis, werkplek)
    morgen = einde + timedelta(days=1)
    assert regel.gat == f"verblijf, vanaf {morgen:%d-%m-%Y}"
    assert regel.gat_begin == morgen
    assert regel.geldig_tot is not None
    assert regel.geldig_tot <= morgen
