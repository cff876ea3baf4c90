"""Undo a write, record by record, as far as nobody changed since what it wrote."""

import dataclasses
from collections.abc import Sequence
from typing import Any

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.eigenwaarde import Eigenwaarde
from levensloop_desktop.domain.onderdelen import verzameling_van
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.plan import Levensloopplan, Momentopname
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import velden
from levensloop_desktop.domain.verwijzingen import verwijzingen_naar
from levensloop_desktop.errors import ChangedSinceError
from levensloop_desktop.services.changes import Changes, Wissel
from levensloop_desktop.services.dossier.dossiers import finish_write, refuse_established
from levensloop_desktop.services.ports.kluisport import Kluis, Opslag, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require, writing

_BLIJFT = (Client, Levensloopplan)  # made and taken away by what cannot be undone
_LIGT_VAST = (Verstrekking, Momentopname)  # what happened stays as it was
_WAARDEN = Handeling.WAARDELIJSTEN_BEHEREN
_GENOEMD = 2  # more fields than this are counted


def can_undo(changes: Changes) -> bool:
    """Whether undoing is offered: not over several dossiers, nor of what was made to stay."""
    return (
        bool(changes.wissels)
        and len(changes.clienten) <= 1
        and all(_may_turn(wissel) for wissel in changes.wissels)
    )


def undo_changes(kluis: Kluis, werkplek: Werkplek, wissels: Sequence[Wissel]) -> Changes:
    """Put back what one write changed; all of it or nothing.

    Other fields of the same records keep what was written to them since.

    Raises:
        ChangedSinceError: when a field or record is not any more as that write left it.
        EstablishedError: when it belongs to a plan that was established since.
        ClosedMeetingError: when it belongs to a meeting that was closed since.
    """
    require(kluis, undoing(wissels))
    with kluis.write() as opslag:
        geraakt = [_turn_back(opslag, wissel) for wissel in reversed(wissels)]
        finish_write(opslag, werkplek, geraakt)
        return opslag.changes()


def undoing(wissels: Sequence[Wissel]) -> Handeling:
    """What somebody does who undoes this: signals too are undone by who may change a dossier."""
    handeling = writing(*(kant for deel in wissels for kant in (deel.was, deel.werd) if kant))
    return Handeling.DOSSIER_WIJZIGEN if handeling is not _WAARDEN else handeling


def describe(wissels: Sequence[Wissel]) -> str:
    """What a write was, in a few words: "Wijziging van Adres", "Toevoegen van afspraak"."""
    weg = next((deel.was for deel in reversed(wissels) if deel.was and deel.werd is None), None)
    if weg is not None:
        return f"Verwijderen van {_noun(weg)}"
    nieuw = [deel.werd for deel in wissels if deel.werd and deel.was is None]
    if nieuw:
        telling = f" (en nog {len(nieuw) - 1})" if len(nieuw) > 1 else ""
        return f"Toevoegen van {_noun(nieuw[0])}{telling}"
    namen = dict.fromkeys(naam for deel in wissels for naam in _labels(deel))
    if not namen:
        return "Verplaatsing"
    if len(namen) > _GENOEMD:
        return f"Wijziging van {len(namen)} velden"
    return "Wijziging van " + " en ".join(namen)


def _may_turn(wissel: Wissel) -> bool:
    records = [record for record in (wissel.was, wissel.werd) if record is not None]
    one_side = len(records) == 1
    return not any(
        isinstance(record, _LIGT_VAST)
        or (one_side and isinstance(record, _BLIJFT))
        or (isinstance(record, Levensloopplan) and record.is_vastgesteld)
        for record in records
    )


def _turn_back(opslag: Opslag, wissel: Wissel) -> Record:
    was, werd = wissel.was, wissel.werd
    if was is not None and werd is not None:
        return _turn_fields(opslag, was, werd)
    record = was or werd
    if record is None:
        raise ChangedSinceError(wat="Dit")
    refuse_established(opslag, record)
    now = opslag.get(type(record), record.id)
    if now != werd or (now is not None and _is_used(opslag, now)):
        raise ChangedSinceError(wat=_noun(record).capitalize())
    if now is None:
        opslag.put(record)
    else:
        opslag.remove(now)
    return record


def _turn_fields(opslag: Opslag, was: Record, werd: Record) -> Record:
    now = opslag.get(type(werd), werd.id)
    if now is None:
        raise ChangedSinceError(wat=_noun(werd).capitalize())
    refuse_established(opslag, now)
    oud: dict[str, Any] = {}
    for naam in _changed(was, werd):
        if getattr(now, naam) != getattr(werd, naam):
            raise ChangedSinceError(wat=_label(type(werd), naam))
        oud[naam] = getattr(was, naam)
    terug = dataclasses.replace(now, **oud)
    opslag.put(terug)
    return terug


def _is_used(opslag: Opslag, record: Record) -> bool:
    """Whether something was added since that points to this record."""
    if isinstance(record, Eigenwaarde):
        return record.code in opslag.count_values(record.lijst)
    return any(
        opslag.find(deel.soort, **{deel.veld: record.id})
        for deel in verwijzingen_naar(verzameling_van(type(record)))
    )


def _changed(was: Record, werd: Record) -> list[str]:
    namen = [deel.name for deel in dataclasses.fields(was)]
    return [naam for naam in namen if getattr(was, naam) != getattr(werd, naam)]


def _labels(wissel: Wissel) -> list[str]:
    """The changed fields as a form calls them; the place in a list is none of them."""
    if wissel.was is None or wissel.werd is None:
        return []
    bekend = _fields(type(wissel.werd))
    return [bekend[naam] for naam in _changed(wissel.was, wissel.werd) if naam in bekend]


def _label(soort: type[Record], naam: str) -> str:
    bekend = _fields(soort)
    return f"“{bekend[naam]}”" if naam in bekend else "De volgorde"


def _fields(soort: type[Record]) -> dict[str, str]:
    return {veld.naam: veld.label for veld in velden(soort) if veld.naam != "volgorde"}


def _noun(record: Record) -> str:
    return type(record).__name__.lower()
