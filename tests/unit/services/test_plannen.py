"""A concept is worked on; an established plan stays as it was agreed."""

import hashlib
import json
from dataclasses import replace
from datetime import timedelta

import pytest

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.plan import Levensloopplan, Momentopname
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.errors import EstablishedError, InvalidInputError
from levensloop_desktop.services.dossier.dossiers import (
    create_client,
    reload_dossier,
    remove_record,
    save_record,
)
from levensloop_desktop.services.dossier.plannen import establish_plan, start_concept
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek


@pytest.fixture
def concept(kluis: Kluis, werkplek: Werkplek) -> Levensloopplan:
    """The first concept of a new client."""
    client, _ = create_client(kluis, werkplek, Client(id=RecordId(""), achternaam="Voorbeeld"))
    plan, _ = start_concept(kluis, werkplek, ClientId(client.id))
    return plan


def _establish(kluis: Kluis, werkplek: Werkplek, plan: Levensloopplan) -> None:
    vandaag = werkplek.today()
    establish_plan(
        kluis,
        werkplek,
        replace(plan, vastgesteld_op=vandaag, volgende_evaluatie=vandaag + timedelta(weeks=26)),
    )


def test_a_concept_has_the_eight_levensgebieden(kluis: Kluis, concept: Levensloopplan) -> None:
    """Every levensgebied is there to be filled, once."""
    dossier = reload_dossier(kluis, concept.client_id)
    assert tuple(dossier.levensgebieden_van(concept)) != ()
    assert set(dossier.levensgebieden_van(concept)) == set(waardelijst("levensgebied").codes)
    assert dossier.concept == concept


def test_starting_twice_goes_on_with_the_same_concept(
    kluis: Kluis, werkplek: Werkplek, concept: Levensloopplan
) -> None:
    """There is at most one concept."""
    again, _ = start_concept(kluis, werkplek, concept.client_id)
    assert again == concept


def test_an_established_plan_refuses_change(
    kluis: Kluis, werkplek: Werkplek, concept: Levensloopplan
) -> None:
    """Neither its head nor a levensgebied can be changed or removed."""
    _establish(kluis, werkplek, concept)
    dossier = reload_dossier(kluis, concept.client_id)
    vast = dossier.geldig_plan
    assert vast is not None
    wonen = dossier.levensgebieden_van(vast)["wonen"]
    with pytest.raises(EstablishedError):
        save_record(kluis, werkplek, replace(wonen, doel="iets anders"))
    with pytest.raises(EstablishedError):
        save_record(kluis, werkplek, replace(vast, overleg="een ander overleg"))
    with pytest.raises(EstablishedError):
        remove_record(kluis, werkplek, vast)
    with pytest.raises(EstablishedError):
        establish_plan(kluis, werkplek, vast)
    assert reload_dossier(kluis, concept.client_id) == dossier


def test_a_new_concept_starts_from_the_established_texts(
    kluis: Kluis, werkplek: Werkplek, concept: Levensloopplan
) -> None:
    """The next version begins where the last one ended, and leaves it alone."""
    wonen = reload_dossier(kluis, concept.client_id).levensgebieden_van(concept)["wonen"]
    save_record(kluis, werkplek, replace(wonen, doel="een eigen voordeur"))
    _establish(kluis, werkplek, concept)
    volgend, _ = start_concept(kluis, werkplek, concept.client_id)
    dossier = reload_dossier(kluis, concept.client_id)
    nieuw = dossier.levensgebieden_van(volgend)["wonen"]
    assert volgend.versie == concept.versie + 1
    assert nieuw.doel == "een eigen voordeur"
    save_record(kluis, werkplek, replace(nieuw, doel="een plek voor de gitaar"))
    later = reload_dossier(kluis, concept.client_id)
    assert later.geldig_plan is not None
    assert later.levensgebieden_van(later.geldig_plan)["wonen"].doel == "een eigen voordeur"


def test_establishing_keeps_the_dossier_of_that_moment(
    kluis: Kluis, werkplek: Werkplek, concept: Levensloopplan
) -> None:
    """What was agreed can be read back, and its hash fits."""
    _establish(kluis, werkplek, concept)
    with kluis.read() as opslag:
        (opname,) = opslag.find(Momentopname, plan_id=concept.id)
    assert hashlib.sha256(opname.inhoud.encode()).hexdigest() == opname.sha256
    assert json.loads(opname.inhoud)["plannen"][0]["status"] == "vastgesteld"


def test_establishing_needs_a_day(
    kluis: Kluis, werkplek: Werkplek, concept: Levensloopplan
) -> None:
    """Without a day the plan stays a concept."""
    with pytest.raises(InvalidInputError):
        establish_plan(kluis, werkplek, concept)
    assert reload_dossier(kluis, concept.client_id).concept == concept
