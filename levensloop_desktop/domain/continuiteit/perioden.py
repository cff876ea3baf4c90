"""Periods: what runs in a lane from a day to a day, and the lanes."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from levensloop_desktop.domain.ids import RecordId

EEN_DAG = timedelta(days=1)


class Baan(StrEnum):
    """The seven lanes of the levenslijn, in the order in which they are drawn (domain.md)."""

    TITEL = "titel"
    INDICATIE = "indicatie"
    VERBLIJF = "verblijf"
    BEHANDELING = "behandeling"
    DAGBESTEDING = "dagbesteding"
    INKOMEN = "inkomen"
    COORDINATOR = "coordinator"

    @property
    def label(self) -> str:
        """The lane as it is written."""
        return "coördinator" if self is Baan.COORDINATOR else self.value


class Staat(StrEnum):
    """Whether a period covers its lane, and if not, why."""

    DEKT = "dekt"
    GEVRAAGD = "gevraagd"
    AFGEWEZEN = "afgewezen"
    GEEN_PLEK = "geen_plek"  # a stay that is no place to live: the street, opvang, a hostel


@dataclass(frozen=True, slots=True, kw_only=True)
class Periode:
    """One record as it lies in its lane; both days count.

    Args:
        begin: the first day, None when it is not recorded: it always ran.
        einde: the last covered day, None when none is known; of what hangs on a title the end
            of that title where it comes first.
        eigen_einde: the end that was recorded, whatever the title does.
        met_titel: whether it ends because its title does.
        wlz: whether it is a running claim on a place under the Wlz.
        gevraagd_op: the day on which an indicatie was asked for.
    """

    baan: Baan
    verzameling: str
    record_id: RecordId
    naam: str
    begin: date | None = None
    einde: date | None = None
    eigen_einde: date | None = None
    hangt_aan_titel: bool = False
    met_titel: bool = False
    wlz: bool = False
    gevraagd_op: date | None = None
    staat: Staat = Staat.DEKT

    @property
    def dekt(self) -> bool:
        """Whether nothing is missing in the lane while it runs."""
        return self.staat is Staat.DEKT

    def loopt_op(self, dag: date) -> bool:
        """Whether it runs on a day."""
        begonnen = self.begin is None or self.begin <= dag
        return begonnen and (self.einde is None or dag <= self.einde)


def day_after(dag: date) -> date | None:
    """The next day; None after the last day there is."""
    return dag + EEN_DAG if dag < date.max else None
