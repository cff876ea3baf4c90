"""A meeting from preparing to closing, and nothing of one client at another."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import BetrokkenheidId, ClientId
from levensloop_desktop.domain.overleg import Overleg
from levensloop_desktop.errors import (
    ClosedMeetingError,
    InvalidInputError,
    NotFoundError,
)
from levensloop_desktop.services.dossier.clientregels import refresh_clientregels
from levensloop_desktop.services.dossier.dossiers import (
    reload_dossier,
    remove_record,
    restore_records,
    save_record,
)
from levensloop_desktop.services.dossierformaat import write_dossier
from levensloop_desktop.services.overleg.besluiten import (
    add_agendapunt,
    add_besluit,
    make_afspraak,
    settle_afspraak,
)
from levensloop_desktop.services.overleg.overleggen import (
    Overlegkop,
    add_client,
    close_overleg,
    list_overleggen,
    open_overleg,
    plan_overleg,
    reload_overleg,
    save_kop,
    start_overleg,
)
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from tests.builders import VANDAAG, a_betrokkenheid, a_client, a_contactpersoon, an_afspraak

KOP = Overlegkop(soort="levensloopoverleg", datum=VANDAAG, tijd="10:00", plaats="kamer 2")


@pytest.fixture
def clienten(kluis: Kluis) -> tuple[Client, Client]:
    """Two clients, one with an afspraak that is late and one that is not."""
    een, twee = a_client(achternaam="Nepnaam"), a_client(achternaam="Verzonnen")
    laat = an_afspraak(een, wat="Brief sturen", uiterlijk=VANDAAG - timedelta(days=5))
    straks = an_afspraak(een, wat="Bellen", uiterlijk=VANDAAG + timedelta(days=5))
    with kluis.write() as opslag:
        opslag.put_all([een, twee, laat, straks])
        refresh_clientregels(opslag, [ClientId(een.id), ClientId(twee.id)], VANDAAG)
    return een, twee


@pytest.fixture
def overleg(kluis: Kluis, werkplek: Werkplek, clienten: tuple[Client, Client]) -> Overleg:
    """A meeting about both."""
    kenmerk, _ = plan_overleg(kluis, werkplek, KOP, [ClientId(deel.id) for deel in clienten])
    return open_overleg(kluis, kenmerk)


def test_the_agenda_is_proposed_from_what_is_open(kluis: Kluis, overleg: Overleg) -> None:
    """What is late stands on it; an afspraak that is in time does not."""
    dossier = reload_dossier(kluis, overleg.eerste.client_id)
    agenda = [punt.tekst for punt in dossier.agenda_van(overleg.eerste)]
    assert agenda[0].startswith("Brief sturen")
    assert not any("Bellen" in tekst for tekst in agenda)


def test_a_meeting_needs_clients_and_a_day(
    kluis: Kluis, werkplek: Werkplek, clienten: tuple[Client, Client]
) -> None:
    """Without one of them nothing is kept."""
    with pytest.raises(InvalidInputError):
        plan_overleg(kluis, werkplek, KOP, [])
    with pytest.raises(InvalidInputError):
        plan_overleg(kluis, werkplek, replace(KOP, datum=None), [ClientId(clienten[0].id)])
    with pytest.raises(NotFoundError):
        plan_overleg(kluis, werkplek, KOP, [ClientId(KOP.soort)])  # type: ignore[arg-type] # no id
    assert list_overleggen(kluis) == ()


def test_the_list_names_the_clients(kluis: Kluis, overleg: Overleg) -> None:
    """One line per meeting, with everybody it is about."""
    (regel,) = list_overleggen(kluis)
    assert regel.kenmerk == overleg.eerste.kenmerk
    assert [naam.split()[-1] for naam in regel.namen] == ["Nepnaam", "Verzonnen"]


def test_opening_is_in_the_log_of_each_client(kluis: Kluis, overleg: Overleg) -> None:
    """Who reads the notes of five people has read in five dossiers."""
    for deel in overleg.delen:
        with kluis.read() as opslag:
            assert "overleg_geopend" in {r.gebeurtenis for r in opslag.read_log(deel.client_id)}


def test_what_is_common_changes_everywhere(
    kluis: Kluis, werkplek: Werkplek, overleg: Overleg
) -> None:
    """Day and place are those of the meeting, so of every part."""
    anders = replace(KOP, datum=VANDAAG + timedelta(days=7), plaats="elders")
    save_kop(kluis, werkplek, overleg.eerste.kenmerk, anders)
    nieuw = reload_overleg(kluis, overleg.eerste.kenmerk)
    assert nieuw is not None
    assert {(deel.datum, deel.plaats) for deel in nieuw.delen} == {(anders.datum, "elders")}


def test_a_client_more_and_a_client_less(
    kluis: Kluis, werkplek: Werkplek, overleg: Overleg
) -> None:
    """A new client starts empty; removing one takes his agenda along, and undo brings it back."""
    save_record(kluis, werkplek, replace(overleg.delen[1], notities="Nep", aanwezigen=("A. Nep",)))
    derde = a_client()
    with kluis.write() as opslag:
        opslag.put(derde)
    add_client(kluis, werkplek, overleg.eerste.kenmerk, ClientId(derde.id))
    add_client(kluis, werkplek, overleg.eerste.kenmerk, ClientId(derde.id))
    drie = reload_overleg(kluis, overleg.eerste.kenmerk)
    assert drie is not None
    assert len(drie.delen) == 3
    assert (drie.delen[2].notities, drie.delen[2].aanwezigen) == ("", ())
    agenda = reload_dossier(kluis, overleg.eerste.client_id).agenda_van(overleg.eerste)
    weg = remove_record(kluis, werkplek, overleg.eerste)
    assert reload_dossier(kluis, overleg.eerste.client_id).agendapunten == ()
    restore_records(kluis, werkplek, weg.records)
    assert reload_dossier(kluis, overleg.eerste.client_id).agendapunten == agenda


def test_a_besluit_becomes_an_afspraak(kluis: Kluis, werkplek: Werkplek, overleg: Overleg) -> None:
    """With who, when and from which meeting; doing it again changes the same afspraak."""
    deel = overleg.eerste
    wie = a_contactpersoon(naam="M. Verzonnen")
    rol = a_betrokkenheid(str(deel.client_id), contactpersoon_id=wie.id)
    with kluis.write() as opslag:
        opslag.put_all([wie, rol])
    besluit, _ = add_besluit(kluis, werkplek, deel, "  Woonplek\n vragen ")
    uiterlijk = VANDAAG + timedelta(weeks=2)
    for dag in (VANDAAG, uiterlijk):
        make_afspraak(
            kluis,
            werkplek,
            besluit,
            actiehouder_id=BetrokkenheidId(rol.id),
            uiterlijk=dag,
            levensgebied="wonen",
        )
    dossier = reload_dossier(kluis, deel.client_id)
    (afspraak,) = [a for a in dossier.afspraken if a.besluit_id == besluit.id]
    assert afspraak.wat == "Woonplek vragen"
    assert afspraak.overleg == "levensloopoverleg 23-11-2026"
    assert (afspraak.actiehouder_id, afspraak.uiterlijk) == (rol.id, uiterlijk)
    (vast,) = dossier.besluiten_van(deel)
    assert (vast.wie, vast.uiterlijk) == ("M. Verzonnen", uiterlijk)


def test_settling_an_afspraak_is_among_the_decisions(
    kluis: Kluis, werkplek: Werkplek, overleg: Overleg
) -> None:
    """Done or lapsed at the table is said in the verslag; lapsing needs a reason."""
    deel = overleg.eerste
    afspraken = reload_dossier(kluis, deel.client_id).afspraken
    settle_afspraak(kluis, werkplek, deel, afspraken[0], status="gedaan")
    with pytest.raises(InvalidInputError):
        settle_afspraak(kluis, werkplek, deel, afspraken[1], status="vervallen")
    settle_afspraak(kluis, werkplek, deel, afspraken[1], status="vervallen", reden="Verhuisd")
    dossier = reload_dossier(kluis, deel.client_id)
    assert [a.status for a in dossier.afspraken] == ["gedaan", "vervallen"]
    assert [b.tekst for b in dossier.besluiten_van(deel)] == [
        "Afspraak gedaan: Brief sturen",
        "Afspraak vervallen: Bellen Reden: Verhuisd",
    ]


def test_a_closed_meeting_stays(kluis: Kluis, werkplek: Werkplek, overleg: Overleg) -> None:
    """After closing every way in says so, and an afspraak of it can still move."""
    kenmerk, deel = overleg.eerste.kenmerk, overleg.eerste
    start_overleg(kluis, werkplek, kenmerk)
    besluit, _ = add_besluit(kluis, werkplek, deel, "Woonplek vragen")
    make_afspraak(kluis, werkplek, besluit, actiehouder_id=None, uiterlijk=VANDAAG)
    with pytest.raises(InvalidInputError):
        close_overleg(kluis, werkplek, kenmerk, date(2026, 1, 1))
    close_overleg(kluis, werkplek, kenmerk, VANDAAG + timedelta(weeks=4))
    for roep in (
        lambda: save_kop(kluis, werkplek, kenmerk, KOP),
        lambda: start_overleg(kluis, werkplek, kenmerk),
        lambda: close_overleg(kluis, werkplek, kenmerk),
        lambda: add_client(kluis, werkplek, kenmerk, deel.client_id),
        lambda: add_besluit(kluis, werkplek, deel, "Nog iets"),
        lambda: add_agendapunt(kluis, werkplek, deel, "eigen", "Nog iets"),
        lambda: make_afspraak(kluis, werkplek, besluit, actiehouder_id=None, uiterlijk=None),
        lambda: save_record(kluis, werkplek, replace(deel, notities="Anders")),
        lambda: remove_record(kluis, werkplek, deel),
        lambda: remove_record(kluis, werkplek, besluit),
    ):
        with pytest.raises(ClosedMeetingError):
            roep()
    (afspraak,) = [
        a for a in reload_dossier(kluis, deel.client_id).afspraken if a.besluit_id == besluit.id
    ]
    save_record(kluis, werkplek, replace(afspraak, uiterlijk=VANDAAG + timedelta(weeks=1)))
    remove_record(kluis, werkplek, afspraak)


def test_a_dossier_holds_only_its_own_part(
    kluis: Kluis, werkplek: Werkplek, overleg: Overleg
) -> None:
    """What was said of one client is in no file of another, and nothing says who else was there."""
    een, twee = overleg.delen
    save_record(kluis, werkplek, replace(een, notities="Geheimwoord", aanwezigen=("E. Eenling",)))
    add_besluit(kluis, werkplek, een, "Besluitwoord")
    add_agendapunt(kluis, werkplek, een, "eigen", "Agendawoord")
    ander = write_dossier(reload_dossier(kluis, twee.client_id))
    eigen = write_dossier(reload_dossier(kluis, een.client_id))
    for woord in ("Geheimwoord", "E. Eenling", "Besluitwoord", "Agendawoord"):
        assert woord in eigen
        assert woord not in ander
    assert str(een.client_id) not in ander
    with kluis.read() as opslag:
        geschiedenis = opslag.read_history(twee.client_id)
        assert not [w for w in geschiedenis if "Geheimwoord" in f"{w.oud}{w.nieuw}"]
