"""Invented populations: every client has a class in each table, drawn unevenly as in real life."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from levensloop_desktop.kengetallen.teltabel import Teltabel

KLASSEN = "abcdefgh"


@dataclass
class Bevolking:
    """Clients with a class per table, or with several in a table where that may be.

    Args:
        kans: the source of chance.
        breedtes: number of classes of each table.
        meervoudig: which tables let a client be in several classes.
    """

    kans: random.Random
    breedtes: Sequence[int]
    meervoudig: frozenset[int] = frozenset()
    clienten: list[tuple[frozenset[int], ...]] = field(default_factory=list)

    def grow(self, hoeveel: int) -> None:
        """More clients, each table with its own preference."""
        voorkeuren = [
            [self.kans.random() ** 2 + 0.01 for _ in range(breed)] for breed in self.breedtes
        ]
        self.clienten += [self.draw(voorkeuren) for _ in range(hoeveel)]

    def draw(self, voorkeuren: Sequence[Sequence[float]] = ()) -> tuple[frozenset[int], ...]:
        """One client."""
        return tuple(
            frozenset(
                self.kans.choices(
                    range(breed),
                    voorkeuren[plek] if voorkeuren else None,
                    k=self.kans.randint(1, 3) if plek in self.meervoudig else 1,
                )
            )
            for plek, breed in enumerate(self.breedtes)
        )

    def count(self) -> tuple[Teltabel, ...]:
        """The exact counts."""
        return tuple(
            count_table(
                f"tabel{plek}",
                tuple(
                    sum(klasse in client[plek] for client in self.clienten)
                    for klasse in range(breed)
                ),
                totaal=len(self.clienten),
                meervoudig=plek in self.meervoudig,
            )
            for plek, breed in enumerate(self.breedtes)
        )


def count_table(
    code: str,
    aantallen: Sequence[int],
    *,
    totaal: int | None = None,
    bevolking: str = "clienten",
    meervoudig: bool = False,
    alleen: bool = False,
) -> Teltabel:
    """One table with these counts."""
    return Teltabel(
        code=code,
        titel=code.title(),
        klassen=tuple((klasse, klasse) for klasse in KLASSEN[: len(aantallen)]),
        aantallen=tuple(aantallen),
        totaal=sum(aantallen) if totaal is None else totaal,
        bevolking=bevolking,
        meervoudig=meervoudig,
        alleen=alleen,
        vorm=code,
    )
