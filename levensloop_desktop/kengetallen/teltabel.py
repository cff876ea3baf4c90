"""A table as protection takes it in: exact counts, and everything that ties them to each other."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, pairwise

from levensloop_desktop.kengetallen.cijfers import protect_count

Klassen = frozenset[str]
MET = "met "  # before the code of a table: the group of who is in another class than `apart`
MEESTE_INDELINGEN = 400  # ways to merge that are tried before a table is left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Teltabel:
    """Exact counts of one table; they go no further than `Rooster`.

    Args:
        code: of the table.
        titel: Dutch, for the screen.
        klassen: code and Dutch label of each class, in order.
        aantallen: exact count of each class.
        totaal: exact number of units that are divided; each is in a class.
        bevolking: code of the group that is divided; tables with the same one share their total.
        clienten: how many clients are behind each class; empty where clients are counted.
        wie: how many clients are behind the table; None where clients are counted.
        meervoudig: whether a unit can be in several classes.
        apart: code of the class of who is in no other, such as "geen"; empty for none.
        alleen: whether nothing else in the program speaks of this group, so that the total may go.
        herhaald: whether a table before it divides by the same kenmerk; then it is left out.
        stroom: whether it counts what happened in a period, so that no unit is in two peildata.
        eenheid: code of what is counted.
        vorm: code of the way it is divided.
    """

    code: str
    titel: str
    klassen: tuple[tuple[str, str], ...]
    aantallen: tuple[int, ...]
    totaal: int
    bevolking: str
    clienten: tuple[int, ...] = ()
    wie: int | None = None
    meervoudig: bool = False
    apart: str = ""
    alleen: bool = False
    herhaald: bool = False
    stroom: bool = False
    eenheid: str = "clienten"
    vorm: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Koppeling:
    """Classes of one table and classes of another that speak of the same units.

    Args:
        deel: code of a table and classes in it, or a group and nothing.
        geheel: the same; every unit of `deel` is one of these.
        gelijk: whether they are all of them.
    """

    deel: tuple[str, Klassen]
    geheel: tuple[str, Klassen]
    gelijk: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroom:
    """What a group was, and what came and went until the peildatum.

    Args:
        bevolking: the group.
        begin: how many there were, as it was shown; None for 0-7.
        tabel: code of the table that counts who came and went.
        erbij: its classes of who came.
        eraf: its classes of who went.
    """

    bevolking: str
    begin: int | None
    tabel: str
    erbij: Klassen
    eraf: Klassen


@dataclass(frozen=True, slots=True)
class Indeling:
    """One way to show a table: which neighbouring classes are together, and whether with a total.

    Args:
        groepen: first class, and the class after the last, of each figure.
        totaal: whether the total stands beside them.
    """

    groepen: tuple[tuple[int, int], ...]
    totaal: bool = True


class Rooster:
    """Every figure that a table could show, rounded at once: all that a decision may look at."""

    def __init__(self, tabel: Teltabel) -> None:
        self.code = tabel.code
        self.titel = tabel.titel
        self.klassen = tabel.klassen
        self.bevolking = tabel.bevolking
        self.meervoudig = tabel.meervoudig
        self.apart = tabel.apart
        self.alleen = tabel.alleen
        self.herhaald = tabel.herhaald
        self.eenheid = tabel.eenheid
        self.vorm = tabel.vorm
        self.stroom = tabel.stroom
        self.totaal = protect_count(tabel.totaal)
        self.te_weinig = tabel.wie is not None and protect_count(tabel.wie) is None
        runs = list(combinations(range(len(tabel.klassen) + 1), 2))
        self._figures: Mapping[tuple[int, int], int | None] = {
            run: protect_count(sum(tabel.aantallen[run[0] : run[1]])) for run in runs
        }
        self._few: Mapping[tuple[int, int], bool] = {
            run: bool(tabel.clienten)
            and protect_count(max(tabel.clienten[run[0] : run[1]])) is None
            for run in runs
        }

    def figure(self, run: tuple[int, int]) -> int | None:
        """The rounded count of some neighbouring classes together."""
        return self._figures[run]

    def is_of_few(self, run: tuple[int, int]) -> bool:
        """Whether a figure of 8 or more would speak of fewer than 8 clients."""
        return self._few[run] and self._figures[run] is not None

    def codes(self, run: tuple[int, int]) -> tuple[str, ...]:
        """The classes of a figure."""
        return tuple(code for code, _ in self.klassen[run[0] : run[1]])

    def label(self, run: tuple[int, int]) -> str:
        """The Dutch name of a figure."""
        labels = [label for _, label in self.klassen[run[0] : run[1]]]
        return labels[0] if len(labels) == 1 else f"{', '.join(labels[:-1])} en {labels[-1]}"

    @property
    def can_merge(self) -> bool:
        """Whether classes may be added up: not where a client can be in several."""
        return not self.meervoudig

    @cached_property
    def indelingen(self) -> tuple[tuple[Indeling, ...], ...]:
        """Ways to show it by level: as it is, one merge or no total, two merges, and so on."""
        heel = Indeling(tuple((plek, plek + 1) for plek in range(len(self.klassen))))
        niveaus: list[tuple[Indeling, ...]] = [(heel,)]
        kleiner = tuple(_merges(len(self.klassen))) if self.can_merge else ()
        per_aantal: dict[int, list[Indeling]] = {}
        for indeling in kleiner:
            per_aantal.setdefault(len(indeling.groepen), []).append(indeling)
        niveaus += [tuple(per_aantal[aantal]) for aantal in sorted(per_aantal, reverse=True)]
        if self.alleen and len(self.klassen) > 1:
            niveaus.insert(min(2, len(niveaus)), (Indeling(heel.groepen, totaal=False),))
        return tuple(niveaus)


def _merges(klassen: int) -> Iterator[Indeling]:
    """Every way to put neighbouring classes together, the smallest first, down to two figures."""
    gevonden = 0
    for grenzen in range(klassen - 2, 0, -1):
        for keuze in combinations(range(1, klassen), grenzen):
            if gevonden == MEESTE_INDELINGEN:
                return
            gevonden += 1
            plekken: Sequence[int] = (0, *keuze, klassen)
            yield Indeling(tuple(pairwise(plekken)))
