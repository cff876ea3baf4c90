"""Steps drive the traject: writing, removing and putting back keep it in line."""

from datetime import date

import pytest

from levensloop_desktop.domain.client import Traject
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.proces import Processtap
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.dossier.dossiers import (
    create_client,
    list_clienten,
    reload_dossier,
    remove_record,
    restore_records,
    save_record,
)
from levensloop_desktop.services.dossier.proces import start_traject
from levensloop_desktop.services.kluisbeheer.bewaartermijn import Bewaarregel, read_retention
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from tests.builders import VANDAAG, a_client, an_onderdeel


@pytest.fixture
def traject(kluis: Kluis, werkplek: Werkplek) -> Traject:
    """The traject of a client who was reported today."""
    client, _ = create_client(kluis, werkplek, a_client())
    return _traject(kluis, client.id)


def _traject(kluis: Kluis, client_id: str) -> Traject:
    gevonden = reload_dossier(kluis, ClientId(RecordId(client_id))).traject
    assert gevonden is not None
    return gevonden


def _step(traject: Traject, soort: str, datum: date | None = VANDAAG, **meer: str) -> Processtap:
    return an_onderdeel(
        Processtap, traject.client_id, traject_id=traject.id, soort=soort, datum=datum, **meer
    )


def test_a_new_client_has_a_melding(kluis: Kluis, traject: Traject) -> None:
    """The first step is there, on the day the client was added."""
    stappen = reload_dossier(kluis, traject.client_id).processtappen_van(traject)
    assert [(stap.soort, stap.datum) for stap in stappen] == [("melding", VANDAAG)]


def test_a_step_changes_the_traject_and_the_list_at_once(
    kluis: Kluis, werkplek: Werkplek, traject: Traject
) -> None:
    """Header, list and counts read the traject; the write tells every view of it."""
    changes = save_record(kluis, werkplek, _step(traject, "geincludeerd"))
    assert {"processtappen", "trajecten"} <= changes.verzamelingen
    nu = _traject(kluis, traject.client_id)
    assert (nu.status, nu.inclusiedatum) == ("geincludeerd", VANDAAG)
    regel = list_clienten(kluis, werkplek)[0]
    assert (regel.trajectstatus, regel.inclusiedatum) == ("geincludeerd", VANDAAG)


def test_removing_a_step_and_undoing_that_go_back_and_forth(
    kluis: Kluis, werkplek: Werkplek, traject: Traject
) -> None:
    """The status is what the steps that are left say."""
    stap = _step(traject, "afgewezen", reden="Gewone zorg is genoeg.")
    save_record(kluis, werkplek, stap)
    weg = remove_record(kluis, werkplek, stap)
    assert _traject(kluis, traject.client_id).status == "melding"
    restore_records(kluis, werkplek, weg.records)
    nu = _traject(kluis, traject.client_id)
    assert (nu.status, nu.einddatum) == ("afgewezen", VANDAAG)


def test_the_last_step_can_go_too(kluis: Kluis, werkplek: Werkplek, traject: Traject) -> None:
    """A traject whose only step was removed begins anew."""
    save_record(kluis, werkplek, _step(traject, "geincludeerd"))
    for stap in reload_dossier(kluis, traject.client_id).processtappen:
        remove_record(kluis, werkplek, stap)
    nu = _traject(kluis, traject.client_id)
    assert (nu.status, nu.meldingsdatum, nu.inclusiedatum) == ("melding", None, None)


def test_a_status_cannot_be_written_past_the_steps(
    kluis: Kluis, werkplek: Werkplek, traject: Traject
) -> None:
    """Whatever a form or file says, the steps win."""
    vals = an_onderdeel(Traject, traject.client_id, id=traject.id, status="afgesloten")
    save_record(kluis, werkplek, vals)
    assert _traject(kluis, traject.client_id).status == "melding"


def test_removing_a_traject_takes_its_steps_and_undo_brings_them_back(
    kluis: Kluis, werkplek: Werkplek, traject: Traject
) -> None:
    """Nothing of it stays behind, and all of it comes back."""
    save_record(kluis, werkplek, _step(traject, "geincludeerd"))
    weg = remove_record(kluis, werkplek, _traject(kluis, traject.client_id))
    assert reload_dossier(kluis, traject.client_id).processtappen == ()
    restore_records(kluis, werkplek, weg.records)
    assert _traject(kluis, traject.client_id).status == "geincludeerd"


def test_a_client_comes_back_in_a_new_traject(
    kluis: Kluis, werkplek: Werkplek, traject: Traject
) -> None:
    """Only when the one before has ended; the list follows the new one."""
    start_traject(kluis, werkplek, traject.client_id)
    assert len(reload_dossier(kluis, traject.client_id).trajecten) == 1
    save_record(kluis, werkplek, _step(traject, "afgesloten", besloten_door="weegteam"))
    start_traject(kluis, werkplek, traject.client_id)
    dossier = reload_dossier(kluis, traject.client_id)
    assert len(dossier.trajecten) == 2
    assert dossier.traject is not None
    assert (dossier.traject.status, dossier.traject.meldingsdatum) == ("melding", VANDAAG)
    assert list_clienten(kluis, werkplek)[0].trajectstatus == "melding"


def test_a_new_traject_needs_a_client(kluis: Kluis, werkplek: Werkplek) -> None:
    """There is none for a client who is not there."""
    with pytest.raises(NotFoundError):
        start_traject(kluis, werkplek, ClientId(RecordId("nergens")))


def test_the_term_of_keeping_counts_from_the_closing_step(
    kluis: Kluis, werkplek: Werkplek, traject: Traject
) -> None:
    """While a traject runs nothing counts; the closing step starts it."""
    assert read_retention(kluis, traject.client_id).sinds is None
    stap = _step(traject, "afgesloten", date(2026, 2, 3), besloten_door="weegteam")
    save_record(kluis, werkplek, stap)
    # the melding of today is later than this end: the term counts when the end is the last
    assert read_retention(kluis, traject.client_id).sinds is None
    for melding in reload_dossier(kluis, traject.client_id).processtappen:
        if melding.soort == "melding":
            remove_record(kluis, werkplek, melding)
    bewaring = read_retention(kluis, traject.client_id)
    assert bewaring.regel == Bewaarregel()
    assert (bewaring.sinds, bewaring.mag_weg_op) == (date(2026, 2, 3), date(2031, 2, 3))
    start_traject(kluis, werkplek, traject.client_id)
    assert read_retention(kluis, traject.client_id).mag_weg_op is None
