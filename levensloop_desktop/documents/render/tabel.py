"""A table of rows that splits between and within rows and repeats its head."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable
from typing_extensions import override

from levensloop_desktop.documents.render.stapel import SPELING, meet, minimum, splits, teken
from levensloop_desktop.documents.render.stijlen import DONKERE_LIJN, LIJN
from levensloop_desktop.documents.render.vel import Vel

GAT = 10.0  # between columns
HELE_RIJ = 150.0  # a row up to this height moves to the next page whole
HELE_PAGINA = 500.0  # a first row that does not even fit in so much is split all the same

Cellen = tuple[list[Flowable], ...]


@dataclass(frozen=True, slots=True)
class Tabelrij:
    """Cells, each a stack, with the least height of the row."""

    cellen: Cellen
    hoogte: float = 0
    lijn: bool = True


@dataclass(frozen=True, slots=True)
class Tabelvorm:
    """Measures of a table: column widths, gap between columns, air in a row, rules."""

    kolommen: tuple[float, ...]
    gat: float = GAT
    lucht: float = 4.5
    koplucht: float = 2.4
    na: float = 8.0
    samen: float = HELE_RIJ  # labels with values of at most this height stay together
    lijn: Color | None = LIJN


class Tabelvloeier(Flowable):
    """Rows under an optional head; the head is repeated as an artifact after a page end."""

    def __init__(
        self,
        vorm: Tabelvorm,
        rijen: Sequence[Tabelrij],
        kop: Tabelrij | None = None,
        herhaalkop: Tabelrij | None = None,
    ) -> None:
        super().__init__()
        self.vorm = vorm
        self.rijen = list(rijen)
        self.kop = kop
        self.herhaalkop = herhaalkop
        self.spaceAfter = vorm.na
        self._hoogtes: list[float] = []
        self._kopmaat = -1.0

    def _rijhoogte(self, rij: Tabelrij) -> float:
        hoogtes = [
            meet(cel, breedte - self.vorm.gat)
            for cel, breedte in zip(rij.cellen, self.vorm.kolommen, strict=True)
        ]
        lucht = self.vorm.koplucht if rij is self.kop else self.vorm.lucht
        return max(*hoogtes, rij.hoogte, 0) + 2 * lucht

    def _kophoogte(self) -> float:
        """Measured once: a head is asked for at every split."""
        if self._kopmaat < 0:
            self._kopmaat = self._rijhoogte(self.kop) if self.kop else 0.0
        return self._kopmaat

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """Measure every row once."""
        if not self._hoogtes:
            self._hoogtes = [self._rijhoogte(rij) for rij in self.rijen]
        self.width = availWidth
        self.height = self._kophoogte() + sum(self._hoogtes)
        return self.width, self.height

    def minimum(self) -> float:
        """Head with the first row, or with two lines of a tall one."""
        if not self.rijen:
            return self._kophoogte()
        if self.kop is None:  # labels with values: together, and never one alone under a heading
            return sum(self._hoogtes[: len(self.rijen) if self._is_kort() else 3])
        eerste = self._hoogtes[0]
        hele_rij = eerste <= HELE_RIJ
        return self._kophoogte() + (eerste if hele_rij else self._minste_rij(self.rijen[0]))

    def _is_kort(self) -> bool:
        """Labels with values of one thing, few enough to go to the next page together."""
        return self.kop is None and sum(self._hoogtes) <= self.vorm.samen

    def _minste_rij(self, rij: Tabelrij) -> float:
        minsten = [minimum(cel[0]) for cel in rij.cellen if cel]
        return max([*minsten, rij.hoogte]) + 2 * self.vorm.lucht

    @override
    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """Split between rows, or inside one that is taller than what is left."""
        if self._is_kort() and availHeight < HELE_PAGINA:
            return []
        over = availHeight - self._kophoogte()
        plek = 0
        while plek < len(self.rijen) and self._hoogtes[plek] <= over + SPELING:
            over -= self._hoogtes[plek]
            plek += 1
        if plek == len(self.rijen):
            return [self]
        voor, na = self.rijen[:plek], self.rijen[plek:]
        boven, onder = self._hoogtes[:plek], self._hoogtes[plek:]
        if self._hoogtes[plek] > HELE_RIJ or (not voor and availHeight > HELE_PAGINA):
            gesplitst = self._splits_rij(na[0], over - 2 * self.vorm.lucht)
            if gesplitst:
                voor, na = [*voor, gesplitst[0]], [gesplitst[1], *na[1:]]
                boven.append(self._rijhoogte(gesplitst[0]))
                onder[0] = self._rijhoogte(gesplitst[1])
        if not voor:
            return []
        return [self._part(voor, boven, self.kop), self._part(na, onder, self.herhaalkop)]

    def _part(
        self, rijen: list[Tabelrij], hoogtes: list[float], kop: Tabelrij | None
    ) -> "Tabelvloeier":
        """Some of the rows; measured already, or a table of a hundred pages is measured on each."""
        deel = Tabelvloeier(self.vorm, rijen, kop, self.herhaalkop)
        deel._hoogtes = hoogtes
        return deel

    def _splits_rij(self, rij: Tabelrij, hoogte: float) -> tuple[Tabelrij, Tabelrij] | None:
        if hoogte <= 0 or hoogte < rij.hoogte:
            return None
        boven: list[list[Flowable]] = []
        onder: list[list[Flowable]] = []
        for cel, breedte in zip(rij.cellen, self.vorm.kolommen, strict=True):
            past, rest = splits(cel, breedte - self.vorm.gat, hoogte)
            if rest and not past:
                return None  # a cell without its first line would read as an empty one
            boven.append(past)
            onder.append(rest)
        if not any(onder):
            return None
        return (
            Tabelrij(tuple(boven), lijn=False),
            replace(rij, cellen=tuple(onder), hoogte=0),
        )

    @override
    def drawOn(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw head, rows and rules, in the state of the page as it is."""
        vel = cast("Vel", canvas)
        boven = y + self.height
        if self.kop:
            self._teken_rij(vel, self.kop, x, boven)
            boven -= self._kophoogte()
            self._trek_lijn(vel, x, boven, DONKERE_LIJN, 0.8)
        for rij, hoogte in zip(self.rijen, self._hoogtes, strict=True):
            self._teken_rij(vel, rij, x, boven)
            boven -= hoogte
            if self.vorm.lijn is not None and rij.lijn:
                self._trek_lijn(vel, x, boven, self.vorm.lijn, 0.6)

    def _teken_rij(self, vel: Vel, rij: Tabelrij, x: float, boven: float) -> None:
        lucht = self.vorm.koplucht if rij is self.kop else self.vorm.lucht
        for cel, breedte in zip(rij.cellen, self.vorm.kolommen, strict=True):
            teken(vel, cel, x, boven - lucht, breedte - self.vorm.gat)
            x += breedte

    def _trek_lijn(self, vel: Vel, x: float, y: float, kleur: Color, dikte: float) -> None:
        with vel.artefact():
            vel.trek_lijn((x, y), (x + self.width, y), kleur=kleur, dikte=dikte)
