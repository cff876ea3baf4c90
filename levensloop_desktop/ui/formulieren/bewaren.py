"""Writes of forms and lists, each on the record as it is stored at that moment."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from levensloop_desktop.domain.record import Record
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.dossiers import (
    Removal,
    remove_record,
    reorder_records,
    save_record,
)
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek

R = TypeVar("R", bound=Record)


def save_fields(
    kluis: Kluis, werkplek: Werkplek, basis: Record, nieuw: Mapping[str, Any]
) -> tuple[Record, Changes]:
    """Save the fields that were typed; the others keep what is stored by now.

    Raises:
        InvalidInputError: when the record has errors.
        EstablishedError: when it belongs to an established plan.
    """
    record = replace(_stored(kluis, basis), **nieuw)
    return record, save_record(kluis, werkplek, record)


def remove_stored(kluis: Kluis, werkplek: Werkplek, record: Record) -> Removal:
    """Remove a record as it is stored, so that undo brings back the latest text.

    Raises:
        StillUsedError: when a partner or contactpersoon is still pointed to.
        EstablishedError: when it belongs to an established plan.
    """
    return remove_record(kluis, werkplek, _stored(kluis, record))


def reorder_stored(kluis: Kluis, werkplek: Werkplek, records: Sequence[Record]) -> Changes:
    """Number records in this order, with their stored text."""
    return reorder_records(kluis, werkplek, [_stored(kluis, record) for record in records])


def _stored(kluis: Kluis, record: R) -> R:
    with kluis.read() as opslag:
        return opslag.get(type(record), record.id) or record
