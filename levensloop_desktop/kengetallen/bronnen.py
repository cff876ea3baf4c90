"""What counting reads of the dossiers: codes, days and ids, never a name or a text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

Dag = date | None
# client, day of birth, geslacht
Clientrij = tuple[str, Dag, str]
# client, traject, status, begun, included, ended
Trajectrij = tuple[str, str, str, Dag, Dag, Dag]
# traject, kind, day, id
Staprij = tuple[str, str, Dag, str]
# client, id, kind, wrong bed; those of the day, the one that counts last
Verblijfrij = tuple[str, str, str, str]
# client, kind, last day; those that run on the day
Titelrij = tuple[str, str, Dag]
# client, id, profile, status, asked for, begin, last day; of the Wlz alone
Indicatierij = tuple[str, str, str, str, Dag, Dag, Dag]
# client, id, kind, day
Problematiekrij = tuple[str, str, str, Dag]
# client, kinds with commas between; of today alone, in place of the rows above
Problemenrij = tuple[str, str]
# client, id, status, version, begun, established, next evaluation
Planrij = tuple[str, str, str, int, Dag, Dag, Dag]
# client, id, kind, since, solved
Knelpuntrij = tuple[str, str, str, Dag, Dag]
# client, knelpunt, table, day, how many times
Opschalingrij = tuple[str, str, str, Dag, int]
# client, kind of scenario; those used in the half year
Inzetrij = tuple[str, str]
# client, id, kind, state, end of the overlap, received
Overdrachtrij = tuple[str, str, str, str, Dag, Dag]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bronnen:
    """The rows of every collection that is counted."""

    clienten: Sequence[Clientrij] = ()
    trajecten: Sequence[Trajectrij] = ()
    processtappen: Sequence[Staprij] = ()
    verblijven: Sequence[Verblijfrij] = ()
    titels: Sequence[Titelrij] = ()
    indicaties: Sequence[Indicatierij] = ()
    problematieken: Sequence[Problematiekrij] = ()
    problemen_nu: Sequence[Problemenrij] = ()
    plannen: Sequence[Planrij] = ()
    knelpunten: Sequence[Knelpuntrij] = ()
    opschalingsstappen: Sequence[Opschalingrij] = ()
    inzetten: Sequence[Inzetrij] = ()
    overdrachten: Sequence[Overdrachtrij] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verleden:
    """What the history says of the time between a day and now; empty when the day is today.

    A date in a record says what was so on a day, also when it was written down later. What has no
    date is as it was written down on that day. Of a dossier that was made later, such as one that
    was imported, what came along with it counts as known before.

    Args:
        dag: the peildatum.
        gemaakt: day on which a record was made, of those that were made after it.
        was: value of a field on that day, by record and field, where it changed after it.
        weg: client, id and values of records that were removed after it, by collection.
        klaar: day on which an overdracht ended, of those that ended in the half year.
    """

    dag: date = date.max
    gemaakt: Mapping[str, date] = field(default_factory=dict)
    was: Mapping[tuple[str, str], str] = field(default_factory=dict)
    weg: Mapping[str, Sequence[tuple[str, str, Mapping[str, Any]]]] = field(default_factory=dict)
    klaar: Mapping[str, date] = field(default_factory=dict)

    def value(self, record_id: str, veld: str, nu: str) -> str:
        """What a field held on the day."""
        return self.was.get((record_id, veld), nu)

    def knew_client(self, client_id: str) -> bool:
        """Whether there was a dossier of a client on the day."""
        return client_id not in self.gemaakt

    def knew(self, record_id: str, client_id: str, datum: date | None = None) -> bool:
        """Whether a record without days of its own was there on the day."""
        gemaakt = self.gemaakt.get(record_id)
        if gemaakt is None or (datum is not None and datum <= self.dag):
            return True
        return self.gemaakt.get(client_id) == gemaakt
