"""Where a traject stood on a day, and what it went through in a half year."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from levensloop_desktop.domain.proces import (
    AFGELOPEN,
    AFGEWEZEN,
    GEINCLUDEERD,
    MELDING,
    step_rank,
)
from levensloop_desktop.kengetallen.bronnen import Bronnen, Dag, Trajectrij, Verleden

Punt = tuple[date, int, str, str]
"""Day, place in the process, id and kind of a step; they sort in the order in which they came."""


class Traject(NamedTuple):
    """The steps of one traject in their order."""

    client_id: str
    id: str
    punten: Sequence[Punt]


def make_trajecten(bronnen: Bronnen, vorige: date, verleden: Verleden) -> list[Traject]:
    """Every traject with its steps; of one without steps its own days and status say where.

    Args:
        bronnen: of a traject that took no step after `vorige` the steps are left out.
        vorige: the peildatum before the one that is counted.
        verleden: what was not known yet on that peildatum.
    """
    per_traject: dict[str, list[tuple[Dag, int, str, str]]] = defaultdict(list)
    rangen: dict[str, int] = {}
    for traject_id, soort, datum, stap_id in bronnen.processtappen:
        if soort not in rangen:
            rangen[soort] = step_rank(soort)
        per_traject[traject_id].append((datum, rangen[soort], stap_id, soort))
    trajecten: list[Traject] = []
    for rij in bronnen.trajecten:
        client_id, traject_id = rij[:2]
        stappen = per_traject.get(traject_id)
        punten = _order(stappen) if stappen else _of_itself(rij, vorige)
        if punten and punten[0][0] == date.min and not verleden.knew_client(client_id):
            punten = [punt for punt in punten if punt[0] != date.min]
        trajecten.append(Traject(client_id, traject_id, punten))
    return trajecten


def statuses_on(trajecten: Sequence[Traject], dag: date) -> Mapping[str, str]:
    """The status on a day of everybody who has a traject by then.

    The traject that counts is that of domain.proces.current_traject, as things were on that day.
    """
    beste: dict[str, tuple[bool, date, str, str]] = {}
    for client_id, traject_id, punten in trajecten:
        if not punten or punten[0][0] > dag:
            continue
        status = punten[-1][3]
        if punten[-1][0] > dag:
            status = [punt for punt in punten if punt[0] <= dag][-1][3]
        sleutel = (status not in AFGELOPEN, punten[0][0], traject_id, status)
        if client_id not in beste or sleutel > beste[client_id]:
            beste[client_id] = sleutel
    return {client_id: sleutel[3] for client_id, sleutel in beste.items()}


def passages(trajecten: Sequence[Traject], na: date, tot_en_met: date) -> Iterator[tuple[str, str]]:
    """Client and kind of everything that a traject went through after a day, up to another.

    Who was included and left, and who came back, counts for both; so the inclusions less the
    departures are the difference between two peildata.
    """
    for traject in trajecten:
        vorige = ""
        for plaats, (dag, _, _, soort) in enumerate(traject.punten):
            if na < dag <= tot_en_met:
                if plaats == 0:
                    yield traject.client_id, "gemeld"
                if soort != vorige:
                    yield from ((traject.client_id, wat) for wat in _passed(vorige, soort))
            vorige = soort


def _passed(vorige: str, soort: str) -> Iterator[str]:
    if soort == GEINCLUDEERD:
        yield "geincludeerd"
    if vorige == GEINCLUDEERD:
        yield "uitgestroomd"
    if soort == AFGEWEZEN:
        yield "afgewezen"


def _order(stappen: list[tuple[Dag, int, str, str]]) -> list[Punt]:
    """As domain.proces.order_steps; a step without a day comes after what goes before it."""
    if any(stap[0] is None for stap in stappen):
        gedateerd = [(datum, rang) for datum, rang, _, _ in stappen if datum]
        stappen = [
            (
                datum or max((dag for dag, van in gedateerd if van <= rang), default=date.min),
                rang,
                stap_id,
                soort,
            )
            for datum, rang, stap_id, soort in stappen
        ]
    punten = [(datum, rang, stap_id, soort) for datum, rang, stap_id, soort in stappen if datum]
    if len(punten) > 1:
        punten.sort()
    return punten


def _of_itself(rij: Trajectrij, vorige: date) -> list[Punt]:
    """Of a traject without steps, or that took none of late: its days, and where it stands."""
    _, _, status, gemeld, geincludeerd, beeindigd = rij
    dagen = [dag for dag in (gemeld, geincludeerd, beeindigd) if dag]
    if not dagen:
        return [(date.min, 0, "", status)]
    if max(dagen) <= vorige:
        return [(min(dagen), 0, "", status)]
    mijlpalen = ((gemeld, MELDING), (geincludeerd, GEINCLUDEERD))
    punten = sorted((dag, step_rank(soort), "", soort) for dag, soort in mijlpalen if dag)
    if not punten or punten[-1][3] != status:
        punten.append((max(dagen), step_rank(status), "", status))
    return punten
