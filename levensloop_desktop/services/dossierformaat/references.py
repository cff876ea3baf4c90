"""Check that every id of a dossier file is used once and every reference points somewhere."""

from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.onderdelen import verzameling_van
from levensloop_desktop.domain.plan import CONCEPT, Levensgebiedplan, Levensloopplan, Momentopname
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import Soort
from levensloop_desktop.services.dossierformaat.refusal import Bevinding
from levensloop_desktop.services.dossierformaat.shape import file_fields


def check_references(client: Client, records: Sequence[tuple[str, Record]]) -> list[Bevinding]:
    """Ids used twice, references that point nowhere, and snapshots that were changed.

    Args:
        client: the client of the file.
        records: every other record with its place in the document.
    """
    return [
        *_double_ids(client, records),
        *_loose_references(records),
        *_double_plans(records),
        *_changed_snapshots(records),
    ]


def _double_ids(client: Client, records: Sequence[tuple[str, Record]]) -> Iterator[Bevinding]:
    gebruikt = Counter([client.id, *(record.id for _, record in records)])
    gezien = {client.id}
    for plaats, record in records:
        if gebruikt[record.id] > 1 and record.id in gezien:
            yield Bevinding(f"{plaats}.id", "Dit id is in dit bestand al gebruikt.")
        gezien.add(record.id)


def _loose_references(records: Sequence[tuple[str, Record]]) -> Iterator[Bevinding]:
    bestaan: dict[str, set[str]] = {}
    for _, record in records:
        bestaan.setdefault(verzameling_van(type(record)), set()).add(record.id)
    for plaats, record in records:
        for beschreven in file_fields(type(record)):
            if beschreven.soort is not Soort.VERWIJZING:
                continue
            doel = getattr(record, beschreven.naam)
            if doel is not None and doel not in bestaan.get(beschreven.naar, set()):
                yield Bevinding(
                    f"{plaats}.{beschreven.naam}",
                    f"Dit id staat niet in de lijst {beschreven.naar} van dit bestand.",
                )


def _changed_snapshots(records: Sequence[tuple[str, Record]]) -> Iterator[Bevinding]:
    for plaats, record in records:
        if not isinstance(record, Momentopname):
            continue
        if sha256(record.inhoud.encode()).hexdigest() != record.sha256:
            yield Bevinding(
                f"{plaats}.inhoud", "Deze momentopname is na het vaststellen veranderd."
            )


def _double_plans(records: Sequence[tuple[str, Record]]) -> Iterator[Bevinding]:
    gezien: set[tuple[object, ...]] = set()
    for plaats, record in records:
        for kenmerk, reden in _once(record):
            if kenmerk in gezien:
                yield Bevinding(plaats, reden)
            gezien.add(kenmerk)


def _once(record: Record) -> Iterator[tuple[tuple[object, ...], str]]:
    """What may stand in a file once, and what to say when it comes again."""
    match record:
        case Levensloopplan():
            yield ("versie", record.versie), "Deze versie van het plan staat al in dit bestand."
            if record.status == CONCEPT:
                yield ("concept",), "Er staat al een concept in dit bestand."
        case Levensgebiedplan():
            yield (record.plan_id, record.levensgebied), "Dit plan heeft dit levensgebied al."
