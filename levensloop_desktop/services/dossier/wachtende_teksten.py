"""Half-typed texts that wait after a lock: where each belongs, and that none is left behind."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.onderdelen import VERZAMELINGEN
from levensloop_desktop.domain.plan import Levensgebiedplan, Levensloopplan
from levensloop_desktop.domain.record import Record
from levensloop_desktop.services.ports.kluisport import Draft, Kluis, Opslag
from levensloop_desktop.services.toegang.rechten import Handeling, require

BEGIN = "_begin"  # what a new record started with, beside what was typed
LEVENSGEBIEDEN = "levensgebiedplannen"
# Lines of one field that are typed outside a form, and the collection they are about.
REGELS = {"nu_handelen": "gebeurtenissen", "besluit": "overlegdelen"}


@dataclass(frozen=True, slots=True)
class Wachtend:
    """One text that somebody was typing.

    Args:
        client_id: whose dossier; "" for what clients share.
        naam: of that client, as a list says it.
        verzameling: the collection it is typed for.
        record_id: of the record, which may not be stored yet.
        onderdeel: the levensgebied or scenario it stands under, or the meeting, or empty.
        vastgesteld: whether its plan was established since, so that a concept must begin first.
        wanneer: when it was typed.
    """

    client_id: str
    naam: str
    verzameling: str
    record_id: str
    onderdeel: str
    vastgesteld: bool
    wanneer: datetime


def list_waiting(kluis: Kluis) -> tuple[Wachtend, ...]:
    """What this user typed and did not save, the newest first."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        drafts = opslag.list_drafts(kluis.gebruiker.naam)
        gevonden = [_place(opslag, draft) for draft in reversed(drafts)]
    return tuple(deel for deel in gevonden if deel is not None)


def list_of_plan(kluis: Kluis, plan: Levensloopplan) -> tuple[str, ...]:
    """The levensgebieden of a plan for which this user typed something that is not saved."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        delen = {deel.id: deel for deel in opslag.find(Levensgebiedplan, plan_id=plan.id)}
        drafts = opslag.list_drafts(kluis.gebruiker.naam, plan.client_id)
        return tuple(
            deel.levensgebied
            for draft in drafts
            if draft.formulier == LEVENSGEBIEDEN
            and (deel := delen.get(RecordId(draft.record_id))) is not None
            and _differs(draft, deel)
        )


def move_to_concept(
    opslag: Opslag, gebruiker: str, delen: Mapping[RecordId, Levensgebiedplan]
) -> None:
    """Offer in a new concept what was typed for the established plan it begins from.

    Args:
        opslag: the transaction that begins the concept.
        gebruiker: who typed.
        delen: the new part of each old one, by the id of the old one.
    """
    for draft in opslag.list_drafts(gebruiker):
        deel = delen.get(RecordId(draft.record_id))
        if draft.formulier == LEVENSGEBIEDEN and deel is not None:
            opslag.put_draft(replace(draft, record_id=deel.id))
            opslag.remove_draft(gebruiker, draft.client_id, draft.formulier, draft.record_id)


def _place(opslag: Opslag, draft: Draft) -> Wachtend | None:
    """Where a text belongs; None when nothing there can offer it any more."""
    naam = draft.formulier.partition("/")[0].partition("-")[0]
    verzameling = REGELS.get(naam, naam)
    soort = VERZAMELINGEN.get(verzameling)
    client = opslag.get(Client, RecordId(draft.client_id)) if draft.client_id else None
    if soort is None or (draft.client_id and client is None):
        return None
    record = opslag.get(soort, RecordId(draft.record_id)) if draft.record_id else None
    begin = _read(draft).get(BEGIN)
    bekend = _differs(draft, record) if record is not None else isinstance(begin, dict)
    if naam not in REGELS and not bekend:
        return None
    return Wachtend(
        client_id=draft.client_id,
        naam=client.korte_naam if client else "",
        verzameling=verzameling,
        record_id=draft.record_id,
        onderdeel=_part(record, begin if isinstance(begin, dict) else {}),
        vastgesteld=_is_established(opslag, record),
        wanneer=draft.wanneer,
    )


def _part(record: Record | None, begin: Mapping[str, Any]) -> str:
    for naam in ("levensgebied", "scenario_id", "kenmerk"):
        waarde = getattr(record, naam, "") or begin.get(naam, "")
        if waarde:
            return str(waarde)
    return ""


def _is_established(opslag: Opslag, record: Record | None) -> bool:
    if not isinstance(record, Levensgebiedplan):
        return False
    plan = opslag.get(Levensloopplan, record.plan_id)
    return plan is not None and plan.is_vastgesteld


def _differs(draft: Draft, record: Record) -> bool:
    """Whether something was typed that the record does not say already."""
    getypt = {naam: waarde for naam, waarde in _read(draft).items() if naam != BEGIN}
    return any(not _says(getattr(record, naam, None), waarde) for naam, waarde in getypt.items())


def _says(bewaard: object, getypt: object) -> bool:
    if isinstance(bewaard, date):
        return getypt == write_date(bewaard)
    if isinstance(bewaard, Sequence) and not isinstance(bewaard, str):
        return isinstance(getypt, list) and list(bewaard) == getypt
    return (bewaard or "") == (getypt or "")


def _read(draft: Draft) -> dict[str, Any]:
    try:
        inhoud = json.loads(draft.inhoud)
    except ValueError:
        return {}
    return inhoud if isinstance(inhoud, dict) else {}
