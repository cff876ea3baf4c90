"""A fingerprint per rubriek of what a paper held, to see later whether that changed."""

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields
from typing import Any

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.plan import Levensloopplan
from levensloop_desktop.domain.verstrekking.rubrieken import (
    KERN,
    NOOIT,
    in_order,
    restrict,
    rubriek_of_field,
    rubrieken_of_record,
)
from levensloop_desktop.domain.waardelijsten import label

_LENGTE = 16
_LEEG: tuple[object, ...] = ("", None, (), False)
# Names and numbers are compared one by one (domain/verouderd.py), with what they are now.
_APART = frozenset({KERN, NOOIT, "contacten"})


def fingerprints(
    dossier: Dossier, rubrieken: Collection[str], onderwerp_id: str = ""
) -> dict[str, str]:
    """A fingerprint of each rubriek as it stands now.

    Args:
        dossier: everything recorded of the client.
        rubrieken: which of them the paper holds.
        onderwerp_id: the one scenario of a card; empty for all.
    """
    delen: dict[str, list[str]] = {code: [] for code in rubrieken if code not in _APART}
    for code, waarde in _values(restrict(dossier, rubrieken), onderwerp_id):
        if code in delen:
            delen[code].append(waarde)
    return {code: _hash("\n".join(sorted(deel))) for code, deel in delen.items()}


def write_fingerprints(afdrukken: Mapping[str, str]) -> str:
    """As they are kept with a line of the register."""
    return json.dumps(afdrukken, sort_keys=True, separators=(",", ":")) if afdrukken else ""


def read_fingerprints(tekst: str) -> dict[str, str]:
    """As they were kept; nothing when that cannot be read."""
    try:
        gelezen = json.loads(tekst) if tekst else {}
    except ValueError:
        return {}
    if not isinstance(gelezen, dict):
        return {}
    return {str(code): str(waarde) for code, waarde in gelezen.items()}


def rubrieken_changed(tekst: str, dossier: Dossier, onderwerp_id: str = "") -> tuple[str, ...]:
    """Which rubrieken a paper held are not what they were, each as a sentence."""
    toen = read_fingerprints(tekst)
    if not toen:
        return ()
    nu = fingerprints(dossier, frozenset(toen), onderwerp_id)
    anders = [code for code in in_order(toen) if nu.get(code) != toen[code]]
    return tuple(f"{label('rubriek', code)} gewijzigd" for code in anders)


def _values(dossier: Dossier, onderwerp_id: str) -> Iterator[tuple[str, str]]:
    """Every filled field with its rubriek; of scenario's only the one that is asked for."""
    plan = None if dossier.geldig_plan else dossier.concept
    for verzameling in (veld.name for veld in fields(dossier)):
        delen: Any = getattr(dossier, verzameling)
        naam = "clienten" if verzameling == "client" else verzameling
        for record in delen if isinstance(delen, tuple) else (delen,):
            if _other_scenario(naam, record, dossier, onderwerp_id) or _of_a_plan(
                naam, record, plan
            ):
                continue
            eigen = rubrieken_of_record(naam, record) - {"levensgebieden"}
            for veld in fields(record):
                waarde = getattr(record, veld.name)
                if veld.name not in {"client_id", "volgorde"} and waarde not in _LEEG:
                    rubriek = rubriek_of_field(naam, veld.name) if veld.name != "id" else KERN
                    samen = f"{record.id} {veld.name} {waarde!r}"
                    yield _most_special(rubriek, eigen), samen


def _most_special(rubriek: str, eigen: frozenset[str]) -> str:
    """An afspraak that is done belongs to what is done, not to the levensgebieden."""
    return next(iter(sorted(eigen)), rubriek) if rubriek == "levensgebieden" else rubriek


def _other_scenario(verzameling: str, record: Any, dossier: Dossier, onderwerp_id: str) -> bool:
    if not any(deel.id == onderwerp_id for deel in dossier.scenarios):
        return False
    if verzameling == "scenarios":
        return bool(record.id != onderwerp_id)
    if verzameling in {"scenariostappen", "inzetten"}:
        return bool(record.scenario_id != onderwerp_id)
    return False


def _of_a_plan(verzameling: str, record: Any, concept: Levensloopplan | None) -> bool:
    """Whether a record belongs to an established version, which never changes, or another one."""
    if verzameling == "plannen":
        return concept is None or record.id != concept.id
    if verzameling == "levensgebiedplannen":
        return concept is None or record.plan_id != concept.id
    return False


def _hash(tekst: str) -> str:
    return hashlib.sha256(tekst.encode()).hexdigest()[:_LENGTE]
