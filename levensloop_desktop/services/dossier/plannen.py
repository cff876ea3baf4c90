"""Use cases of the plan: begin a concept, establish it for ever."""

import dataclasses
import hashlib

from levensloop_desktop.domain.controle.controle import check_record
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.plan import (
    VASTGESTELD,
    Levensgebiedplan,
    Levensloopplan,
    Momentopname,
)
from levensloop_desktop.domain.verouderd import contact_facts, write_facts
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.errors import InvalidInputError, NotFoundError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.clientregels import refresh_clientregels
from levensloop_desktop.services.dossier.dossiers import refuse_established
from levensloop_desktop.services.dossier.wachtende_teksten import move_to_concept
from levensloop_desktop.services.dossierformaat import write_dossier
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require


def start_concept(
    kluis: Kluis, werkplek: Werkplek, client_id: ClientId
) -> tuple[Levensloopplan, Changes]:
    """Begin a concept from the latest version, or go on with the one there is.

    Raises:
        NotFoundError: when there is no such client.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    with kluis.write() as opslag:
        dossier = opslag.load_dossier(client_id)
        if dossier is None:
            raise NotFoundError
        if dossier.concept is not None:
            return dossier.concept, opslag.changes()
        vorig = dossier.geldig_plan
        vorige_delen = dossier.levensgebieden_van(vorig) if vorig else {}
        plan = Levensloopplan(
            id=RecordId(werkplek.new_id()),
            client_id=client_id,
            versie=vorig.versie + 1 if vorig else 1,
            begonnen_op=werkplek.today(),
        )
        opslag.put(plan)
        vervolg: dict[RecordId, Levensgebiedplan] = {}
        for code in waardelijst("levensgebied").codes:
            vorig_deel = vorige_delen.get(code)
            deel_id = RecordId(werkplek.new_id())
            if vorig_deel:
                deel = dataclasses.replace(vorig_deel, id=deel_id, plan_id=plan.id)
                vervolg[vorig_deel.id] = deel
            else:
                deel = Levensgebiedplan(
                    id=deel_id, client_id=client_id, plan_id=plan.id, levensgebied=code
                )
            opslag.put(deel)
        move_to_concept(opslag, kluis.gebruiker.naam, vervolg)
        opslag.write_log("dossier_gewijzigd", client_id, bijzonderheid="plannen")
        refresh_clientregels(opslag, [client_id], werkplek.today())
        return plan, opslag.changes()


def establish_plan(kluis: Kluis, werkplek: Werkplek, plan: Levensloopplan) -> Changes:
    """Make a concept immutable, and keep the whole dossier as it is at this moment.

    Args:
        kluis: the open kluis.
        werkplek: clock and ids.
        plan: the concept with day, overleg, those present, agreement and next evaluation.

    Raises:
        InvalidInputError: when the day is missing or lies ahead.
        EstablishedError: when it was established before.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    vast = dataclasses.replace(plan, status=VASTGESTELD)
    meldingen = tuple(
        melding for melding in check_record(vast, werkplek.today()) if melding.blokkeert
    )
    if meldingen:
        raise InvalidInputError(meldingen=meldingen)
    with kluis.write() as opslag:
        refuse_established(opslag, plan)
        eerst = opslag.load_dossier(plan.client_id)
        if eerst is None:
            raise NotFoundError
        feiten = contact_facts(eerst, plan.vastgesteld_op or werkplek.today())
        opslag.put(dataclasses.replace(vast, feiten=write_facts(feiten)))
        dossier = opslag.load_dossier(plan.client_id) or eerst
        inhoud = write_dossier(dossier)
        opslag.put(
            Momentopname(
                id=RecordId(werkplek.new_id()),
                client_id=plan.client_id,
                plan_id=plan.id,
                inhoud=inhoud,
                sha256=hashlib.sha256(inhoud.encode()).hexdigest(),
            )
        )
        opslag.write_log("dossier_gewijzigd", plan.client_id, bijzonderheid="plan_vastgesteld")
        refresh_clientregels(opslag, [plan.client_id], werkplek.today())
        return opslag.changes()
