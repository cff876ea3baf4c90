"""An attacker who holds every published figure and an integer solver; shares no code with the rule.

He knows the classes, which group each table divides, and the ties between tables. Unknown to him
are the counts of single classes. HiGHS says what each figure can still be.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

from levensloop_desktop.kengetallen.cijfers import Cijfer, Cijfertabel

VEEL = 2000.0
Naam = tuple[str, ...]
Regel = tuple[dict[Naam, int], float, float]


def written_like(cijfer: Cijfer) -> tuple[int, int]:
    """Every count from the least to the greatest that is written like this figure, by trying."""
    passend = [
        aantal
        for aantal in range(2 * (cijfer.waarde or 4) + 8)
        if (cijfer.waarde is None and aantal < 8)
        or (aantal >= 8 and cijfer.waarde is not None and abs(aantal - cijfer.waarde) < 3)
    ]
    return passend[0], passend[-1]


@dataclass
class Aanvaller:
    """Gathers what is published and asks what fits."""

    namen: list[Naam] = field(default_factory=list)
    regels: list[Regel] = field(default_factory=list)
    vragen: int = 0
    _model: tuple[dict[Naam, int], LinearConstraint] | None = None

    def learn(self, gewichten: dict[Naam, int], laag: float, hoog: float) -> None:
        """Something adds up to between two numbers."""
        self._model = None
        self.namen += [naam for naam in gewichten if naam not in self.namen]
        self.regels.append((gewichten, laag, hoog))

    def read(self, tabel: Cijfertabel, klassen: Iterable[str], dag: str = "") -> None:
        """Take in one published table; `klassen` are all its classes."""
        geheel = (dag, tabel.bevolking)
        cellen = {klasse: (dag, tabel.code, klasse) for klasse in klassen}
        self.learn({geheel: 1}, 0, VEEL)
        if tabel.totaal is not None:
            self.learn({geheel: 1}, *written_like(tabel.totaal))
        if not tabel.meervoudig:
            self.learn({**dict.fromkeys(cellen.values(), 1), geheel: -1}, 0, 0)
        else:
            self.learn({**dict.fromkeys(cellen.values(), 1), geheel: -1}, 0, VEEL)
            for cel in cellen.values():
                self.learn({cel: 1, geheel: -1}, -VEEL, 0)
        for cijfer in tabel.cijfers:
            self.learn({cellen[code]: 1 for code in cijfer.klassen}, *written_like(cijfer))

    def range_of(self, gewichten: dict[Naam, int]) -> tuple[int, int] | None:
        """The least and the greatest that something can be; None when nothing fits."""
        laag, hoog = self._solve(gewichten, 1), self._solve(gewichten, -1)
        return None if laag is None or hoog is None else (laag, -hoog)

    def least(self, gewichten: dict[Naam, int]) -> int | None:
        """The least that something can be."""
        return self._solve(gewichten, 1)

    def _solve(self, gewichten: dict[Naam, int], kant: int) -> int | None:
        self.vragen += 1
        if self._model is None:
            self._model = self._build()
        plek, eisen = self._model
        doel = np.zeros(len(plek))
        for naam, gewicht in gewichten.items():
            doel[plek[naam]] = kant * gewicht
        uitkomst = milp(
            doel, constraints=eisen, bounds=Bounds(0, VEEL), integrality=np.ones(len(plek))
        )
        return round(uitkomst.fun) if uitkomst.success else None

    def _build(self) -> tuple[dict[Naam, int], LinearConstraint]:
        plek = {naam: nummer for nummer, naam in enumerate(self.namen)}
        cellen = [
            (nummer, plek[naam], gewicht)
            for nummer, (delen, _, _) in enumerate(self.regels)
            for naam, gewicht in delen.items()
        ]
        rij, kolom, waarde = zip(*cellen, strict=True)
        matrix = coo_array((waarde, (rij, kolom)), shape=(len(self.regels), len(plek)))
        laag = [laag for _, laag, _ in self.regels]
        hoog = [hoog for _, _, hoog in self.regels]
        return plek, LinearConstraint(matrix.tocsr(), laag, hoog)


def narrowest(aanvaller: Aanvaller, tabellen: Sequence[Cijfertabel], dag: str = "") -> list[int]:
    """How many values every published figure of these tables keeps, at the most."""
    breedtes = []
    for tabel in tabellen:
        doelen: list[dict[Naam, int]] = [
            {(dag, tabel.code, code): 1 for code in deel.klassen} for deel in tabel.cijfers
        ]
        if tabel.totaal is not None:
            doelen.append({(dag, tabel.bevolking): 1})
        for doel in doelen:
            gevonden = aanvaller.range_of(doel)
            assert gevonden is not None
            breedtes.append(gevonden[1] - gevonden[0] + 1)
    return breedtes
