"""Keep every traject in line with its processtappen, within the transaction that writes them."""

from collections.abc import Iterable

from levensloop_desktop.domain.client import Traject
from levensloop_desktop.domain.proces import Processtap, derive_traject, steps_of
from levensloop_desktop.domain.record import Record
from levensloop_desktop.services.ports.kluisport import Opslag, Werkplek


def settle_trajecten(opslag: Opslag, records: Iterable[Record]) -> tuple[Traject, ...]:
    """Write the trajecten anew of which these records may have changed where they stand.

    A traject that never had a step says itself where it stands, as one from a list does.

    Returns:
        The trajecten that changed.
    """
    gewijzigd = []
    alle = tuple(records)
    stappen_weg = {deel.traject_id for deel in alle if isinstance(deel, Processtap)}
    for traject_id in sorted(stappen_weg | {deel.id for deel in alle if isinstance(deel, Traject)}):
        traject = opslag.get(Traject, traject_id)
        stappen = opslag.find(Processtap, traject_id=traject_id)
        if traject is None or (not stappen and traject_id not in stappen_weg):
            continue
        recht = derive_traject(traject, stappen)
        if recht != traject:
            opslag.put(recht)
            gewijzigd.append(recht)
    return tuple(gewijzigd)


def put_missing_steps(opslag: Opslag, werkplek: Werkplek, trajecten: Iterable[Traject]) -> None:
    """Write the steps of trajecten that came without any."""
    for traject in trajecten:
        if not opslag.find(Processtap, traject_id=traject.id):
            for stap in steps_of(traject, werkplek.new_id):
                opslag.put(stap)
