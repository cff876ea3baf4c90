"""Knelpunten, and the way of each along the tables until it is solved: the opschaling."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.velden import Soort, veld
from levensloop_desktop.domain.waardelijsten import label, waardelijst


@dataclass(frozen=True, slots=True, kw_only=True)
class Knelpunt(Onderdeel):
    """Something the network runs into and cannot solve at its own table."""

    soort: str = veld("Knelpunt", Soort.CODE, lijst="knelpunt", default="woonplek")
    omschrijving: str = veld("Omschrijving", Soort.TEKST)
    begindatum: date | None = veld("Sinds", Soort.DATUM)
    opgelost_op: date | None = veld("Opgelost op", Soort.DATUM)
    oplossing: str = veld("Hoe opgelost", Soort.TEKST)

    @property
    def maatregel(self) -> str:
        """The number of the maatregel of the Werkagenda that this kind belongs to."""
        return waardelijst("knelpunt").kenmerk(self.soort, "maatregel")

    @property
    def maatregel_in_woorden(self) -> str:
        """That maatregel in words ("maatregel 6 van de Werkagenda: wonen en begeleiding")."""
        return name_maatregel(self.maatregel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opschalingsstap(Onderdeel):
    """One table or contact on the way of a knelpunt, with its outcome and the effort it took."""

    knelpunt_id: RecordId = veld("Knelpunt", Soort.VERWIJZING, naar="knelpunten")
    tafel: str = veld("Tafel", Soort.CODE, lijst="tafel", default="escalatietafel_zvh")
    datum: date | None = veld("Datum", Soort.DATUM)
    aantal: int = veld("Aantal keer", Soort.GETAL, default=1)
    uren: int | None = veld("Uren", Soort.GETAL)
    uitkomst: str = veld("Uitkomst", Soort.TEKST)
    volgorde: int = veld("Volgorde", Soort.GETAL, default=0)


@dataclass(frozen=True, slots=True)
class Inspanning:
    """What an opschaling took, so that it can be counted.

    Args:
        zvh: escalation tables at the Zorg- en Veiligheidshuis.
        buiten: tables outside it: taskforce zorgkantoor, hoogcomplexe regiotafel.
        ministerie: times the ministry thought along.
        overig: every other meeting or contact.
        uren: hours, as far as they were written down.
    """

    zvh: int = 0
    buiten: int = 0
    ministerie: int = 0
    overig: int = 0
    uren: int = 0

    @property
    def keer(self) -> int:
        """Every meeting and contact together."""
        return self.zvh + self.buiten + self.ministerie + self.overig

    @property
    def tafels(self) -> str:
        """The tables in words ("4 escalatietafels bij het ZVH, 3 tafels erbuiten")."""
        delen = (
            _times(self.zvh, "escalatietafel bij het ZVH", "escalatietafels bij het ZVH"),
            _times(self.buiten, "tafel erbuiten", "tafels erbuiten"),
            _times(self.ministerie, "keer het ministerie", "keer het ministerie"),
        )
        return ", ".join(deel for deel in delen if deel)

    @property
    def rest(self) -> str:
        """The other meetings and the hours in words; empty when there are none."""
        uren = f"{self.uren} uur" if self.uren else ""
        overig = _times(self.overig, "ander overleg of contact", "keer ander overleg of contact")
        return ", ".join(deel for deel in (overig, uren) if deel)

    @property
    def voluit(self) -> str:
        """Everything in words; empty when nothing was done."""
        return ", ".join(deel for deel in (self.tafels, self.rest) if deel)


def count_effort(stappen: Iterable[Opschalingsstap]) -> Inspanning:
    """Count the steps of one knelpunt, or of many, by where the table stands."""
    tafels = waardelijst("tafel")
    per_tafel: Counter[str] = Counter()
    uren = 0
    for stap in stappen:
        per_tafel[stap.tafel] += stap.aantal
        uren += stap.uren or 0
    keer: Counter[str] = Counter()
    for tafel, aantal in per_tafel.items():
        keer[tafels.kenmerk(tafel, "plek")] += aantal
    geteld = {plek: keer.pop(plek, 0) for plek in ("zvh", "buiten", "ministerie")}
    return Inspanning(**geteld, overig=keer.total(), uren=uren)


def open_knelpunten(knelpunten: Iterable[Knelpunt]) -> tuple[Knelpunt, ...]:
    """The knelpunten that are not solved, the oldest in front."""
    gevonden = (deel for deel in knelpunten if deel.opgelost_op is None)
    return tuple(sorted(gevonden, key=lambda deel: (deel.begindatum or date.max, deel.id)))


def name_maatregel(code: str) -> str:
    """A maatregel with its number; empty for none."""
    return f"maatregel {code} van de Werkagenda: {label('maatregel', code)}" if code else ""


def _times(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}" if aantal else ""
