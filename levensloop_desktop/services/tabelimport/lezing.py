"""What a cell became: a value of the domain, or a Dutch sentence why not."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from levensloop_desktop.domain.controle.controle import Ernst
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.services.tabelimport.werkblad import Cel, Zonderuitkomst


@dataclass(frozen=True, slots=True)
class Lezing:
    """What a cell became.

    Args:
        waarde: of the domain; meaningless when it blocks.
        reden: what is wrong or odd, empty when nothing is.
        ernst: whether that blocks.
    """

    waarde: Any
    reden: str = ""
    ernst: Ernst = Ernst.WAARSCHUWING

    @property
    def blokkeert(self) -> bool:
        """Whether the cell cannot be taken over like this."""
        return bool(self.reden) and self.ernst is Ernst.FOUT


@dataclass(frozen=True, slots=True)
class Leeswijze:
    """What counts for all cells of a column.

    Args:
        vandaag: for two-digit years.
        twijfel: a day in this column where the month stands first, empty when there is none.
    """

    vandaag: date
    twijfel: str = ""


def fault(reden: str) -> Lezing:
    """A cell that cannot be taken over."""
    return Lezing(None, reden, Ernst.FOUT)


def as_text(cel: Cel) -> str:
    """A cell as a person reads it; whole numbers without ".0"."""
    if cel is None or isinstance(cel, Zonderuitkomst):
        return ""
    if isinstance(cel, bool):
        return "ja" if cel else "nee"
    if isinstance(cel, float) and cel.is_integer():
        return str(int(cel))
    if isinstance(cel, datetime) and cel.time() != time():
        return f"{write_date(cel.date())} {cel:%H:%M}"
    return write_date(cel) if isinstance(cel, date) else str(cel).strip()
