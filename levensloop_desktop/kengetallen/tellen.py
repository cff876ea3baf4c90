"""Count what is known of one peildatum; nobody has a name here, and nothing of this is kept."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress
from typing import NamedTuple

from levensloop_desktop.kengetallen.definities import Definitie, Tabel
from levensloop_desktop.kengetallen.kenmerken import ALLEN, Eenheid, kenmerken

Waarde = str | int | None
Regel = tuple[int, Waarde, int]
"""Place of the client, value, and how many times it counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beeld:
    """What is known of everybody on one peildatum; clients go by their place in the lists.

    Args:
        statussen: of the traject of each client.
        enkel: by kenmerk, the one value of each client.
        samen: by kenmerk, all values of each client.
        regels: by kenmerk, a line for each record or event.
    """

    statussen: Sequence[str]
    enkel: Mapping[str, Sequence[Waarde]] = field(default_factory=dict)
    samen: Mapping[str, Sequence[tuple[str, ...]]] = field(default_factory=dict)
    regels: Mapping[str, Sequence[Regel]] = field(default_factory=dict)


class Aantal(NamedTuple):
    """How many there are in one class of one table, or in the table when the class is empty.

    Args:
        tabel: code of the table.
        klasse: code of the class; empty for the whole table.
        aantal: units of the table.
        clienten: different clients behind them.
    """

    tabel: str
    klasse: str
    aantal: int
    clienten: int


def count(definitie: Definitie, beeld: Beeld) -> tuple[Aantal, ...]:
    """Every table and class with its exact count, zeros too, in the order of the definition."""
    mee = {
        wie: [wie in {ALLEN, status} for status in beeld.statussen]
        for wie in {tabel.wie for tabel in definitie.tabellen}
    }
    gevonden: list[Aantal] = []
    for tabel in definitie.tabellen:
        soort, wie = kenmerken()[tabel.kenmerk], mee[tabel.wie]
        if soort.eenheid is not Eenheid.CLIENTEN:
            gevonden += _count_lines(tabel, beeld.regels.get(tabel.kenmerk, ()), wie)
        elif soort.meervoudig:
            gevonden += _count_sets(tabel, beeld.samen.get(tabel.kenmerk, ()), wie)
        else:
            gevonden += _count_clients(tabel, beeld.enkel.get(tabel.kenmerk, ()), wie)
    return tuple(gevonden)


def _count_clients(
    tabel: Tabel, waarden: Sequence[Waarde], mee: Sequence[bool]
) -> Iterable[Aantal]:
    """Clients with one value each."""
    per_klasse: Counter[str] = Counter()
    for waarde, aantal in Counter(compress(waarden, mee)).items():
        klasse = tabel.class_of(waarde)
        if klasse is not None:
            per_klasse[klasse.code] += aantal
    yield from _as_counts(tabel, per_klasse, per_klasse, per_klasse.total())


def _count_sets(
    tabel: Tabel, waarden: Sequence[tuple[str, ...]], mee: Sequence[bool]
) -> Iterable[Aantal]:
    """Clients with several values each; a client counts once in a class, and once in the table."""
    per_klasse: Counter[str] = Counter()
    wie = 0
    for groep, aantal in Counter(compress(waarden, mee)).items():
        klassen = {klasse.code for waarde in groep if (klasse := tabel.class_of(waarde))}
        wie += aantal if klassen else 0
        for code in klassen:
            per_klasse[code] += aantal
    yield from _as_counts(tabel, per_klasse, per_klasse, wie)


def _count_lines(tabel: Tabel, regels: Sequence[Regel], mee: Sequence[bool]) -> Iterable[Aantal]:
    """Records or events, and the clients behind them."""
    klassen = _Klassen(tabel)
    keer: dict[tuple[int, str], int] = defaultdict(int)
    for plaats, waarde, aantal in regels:
        if mee[plaats] and (klasse := klassen[waarde]):
            keer[plaats, klasse] += aantal
    per_klasse: Counter[str] = Counter()
    for (_, klasse), aantal in keer.items():
        per_klasse[klasse] += aantal
    clienten = Counter(klasse for _, klasse in keer)
    yield from _as_counts(tabel, per_klasse, clienten, len({plaats for plaats, _ in keer}))


def _as_counts(
    tabel: Tabel, aantallen: Counter[str], clienten: Counter[str], wie: int
) -> Iterable[Aantal]:
    totaal = wie if tabel.eenheid is Eenheid.CLIENTEN else aantallen.total()
    yield Aantal(tabel.code, "", totaal, wie)
    for klasse in tabel.klassen:
        yield Aantal(tabel.code, klasse.code, aantallen[klasse.code], clienten[klasse.code])


class _Klassen(dict[Waarde, str]):
    """The code of the class of a value, each value looked up once; empty for none."""

    def __init__(self, tabel: Tabel) -> None:
        super().__init__()
        self._tabel = tabel

    def __missing__(self, waarde: Waarde) -> str:
        klasse = self._tabel.class_of(waarde)
        self[waarde] = code = klasse.code if klasse else ""
        return code
