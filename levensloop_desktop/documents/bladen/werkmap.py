"""What stands in a file of figures, whatever its form: an explanation, and a sheet per table."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from levensloop_desktop.documents.content.blokken import Staafdiagram

TOELICHTING = "Toelichting"  # the sheet that says what the figures are
Cel: TypeAlias = str | int | float


@dataclass(frozen=True, slots=True, kw_only=True)
class Blad:
    """One table.

    Args:
        titel: heading of the table, and the name of its sheet.
        koppen: heads of the columns; the first one names the classes.
        rijen: as many cells each as there are heads.
        totaal: a last row, set apart; None when the table has none.
        opmerkingen: what a reader must know of this table.
        diagram: the same figures as bars, for paper.
    """

    titel: str
    koppen: tuple[str, ...]
    rijen: tuple[tuple[Cel, ...], ...]
    totaal: tuple[Cel, ...] | None = None
    opmerkingen: tuple[str, ...] = ()
    diagram: Staafdiagram | None = None

    @property
    def alle_rijen(self) -> tuple[tuple[Cel, ...], ...]:
        """The rows with the total below them."""
        return self.rijen if self.totaal is None else (*self.rijen, self.totaal)


@dataclass(frozen=True, slots=True, kw_only=True)
class Werkmap:
    """A file of figures.

    Args:
        titel: kind of the file, never a person.
        classificatie: what stands on top of every page.
        dag: the only day that the file states of itself: the one the figures are about.
        toelichting: subject and explanation, in order; the sheet Toelichting.
        bladen: the tables, in their fixed order.
    """

    titel: str
    classificatie: str
    dag: date
    toelichting: tuple[tuple[str, str], ...]
    bladen: tuple[Blad, ...]
