"""Protected figures as screen, file, chart and print show them: nothing here is an exact count."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

GRENS = 7  # counts up to this one are hidden, zero as well
STAP = 5
BESCHERMD = "0-7"
_HEEL = 100  # per cent
_SPELING = STAP // 2


class Opmerking(StrEnum):
    """What protection did to a table, as a code."""

    SAMENGEVOEGD = "samengevoegd"
    ZONDER_TOTAAL = "zonder_totaal"
    NIET_GETOOND = "niet_getoond"
    TE_RUSTIG = "te_rustig"

    @property
    def tekst(self) -> str:
        """Short, for beside the title."""
        niet = Opmerking.NIET_GETOOND if self is Opmerking.TE_RUSTIG else self
        return niet.value.replace("_", " ")

    @property
    def uitleg(self) -> str:
        """A sentence for screen and file; the same whatever the cause was."""
        return _UITLEG[self]


_UITLEG = {
    Opmerking.SAMENGEVOEGD: (
        "Klassen zijn samengevoegd, zodat uit de cijfers samen geen klein aantal te herleiden is."
    ),
    Opmerking.ZONDER_TOTAAL: (
        "Het totaal staat er niet bij, zodat uit de cijfers samen geen klein aantal te herleiden "
        "is."
    ),
    Opmerking.NIET_GETOOND: (
        "Deze tabel is niet getoond, zodat uit de cijfers samen geen klein aantal te herleiden is."
    ),
    Opmerking.TE_RUSTIG: (
        "Deze tabel is niet getoond: er veranderde te weinig sinds een andere peildatum. Naast "
        "elkaar zouden de cijfers tonen wie er veranderde."
    ),
}
LOTING = (
    "Het programma voegt soms klassen samen of laat een tabel weg zonder dat het nodig is. "
    "Daardoor verraadt ook het weglaten niets."
)


@dataclass(frozen=True, slots=True)
class Cijfer:
    """One protected figure.

    Args:
        label: Dutch name of the class, or of the classes that were merged.
        waarde: the rounded count; None where it stands as "0-7".
        klassen: codes of the classes it holds; several when they were merged, none for a total.
    """

    label: str
    waarde: int | None
    klassen: tuple[str, ...] = ()

    @property
    def tekst(self) -> str:
        """The figure as it is written."""
        return BESCHERMD if self.waarde is None else str(self.waarde)

    @property
    def is_samengevoegd(self) -> bool:
        """Whether it holds more than one class."""
        return len(self.klassen) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Cijfertabel:
    """One table of protected figures.

    Args:
        code: of the definition.
        titel: Dutch, for the screen.
        cijfers: one per class or merged classes, in order; none when the table is not shown.
        totaal: rounded on its own; None when this table has none, or leaves it out.
        opmerkingen: what protection did, for beside the table; empty for nothing.
        eenheid: code of what is counted.
        meervoudig: whether one client may stand in several classes.
        apart: code of the class of who is in no other; empty for none.
        bevolking: code of the group that is divided; tables with the same one share their total.
        vorm: code of the way it is divided; it changes when a class begins to hold something else.
        stroom: whether it counts what happened in the period that ends on the peildatum.
    """

    code: str
    titel: str
    cijfers: tuple[Cijfer, ...]
    totaal: Cijfer | None
    opmerkingen: tuple[Opmerking, ...] = ()
    eenheid: str = "clienten"
    meervoudig: bool = False
    apart: str = ""
    bevolking: str = ""
    vorm: str = ""
    stroom: bool = False

    @property
    def is_getoond(self) -> bool:
        """Whether it has figures to show."""
        return bool(self.cijfers)

    @property
    def klassen(self) -> tuple[str, ...]:
        """Codes of all classes that are shown, merged or not."""
        return tuple(code for cijfer in self.cijfers for code in cijfer.klassen)

    @property
    def kenmerk(self) -> str:
        """What is divided, whoever is counted and whatever the classes are."""
        return (self.vorm or self.code).split(";", maxsplit=1)[0]

    @property
    def kern(self) -> tuple[object, ...]:
        """Everything that is published, the Dutch names aside."""
        cijfers = tuple((cijfer.klassen, cijfer.waarde) for cijfer in self.cijfers)
        totaal = None if self.totaal is None else (self.totaal.waarde,)
        return (self.code, cijfers, totaal, self.apart, self.bevolking, self.vorm)

    @property
    def toelichting(self) -> tuple[str, ...]:
        """Sentences that belong beside the table."""
        return tuple(opmerking.uitleg for opmerking in self.opmerkingen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publicatie:
    """The protected tables of one peildatum: all that leaves the program.

    Args:
        definitie: key of the definition ("basis-1").
        peildatum: the day they speak of.
        tabellen: in the order of the definition, those that are not shown too.
    """

    definitie: str
    peildatum: date
    tabellen: tuple[Cijfertabel, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The table set."""
        return tuple(tabel.code for tabel in self.tabellen)

    def choose(self, codes: tuple[str, ...]) -> "Publicatie":
        """Some of the tables, in their own order; what they show does not depend on the choice."""
        return Publicatie(
            definitie=self.definitie,
            peildatum=self.peildatum,
            tabellen=tuple(tabel for tabel in self.tabellen if tabel.code in codes),
        )

    @property
    def afdruk(self) -> str:
        """SHA-256 over every figure and remark; equal ones publish the same, labels aside."""
        inhoud = [self.definitie, self.peildatum.isoformat(), [deel.kern for deel in self.tabellen]]
        return hashlib.sha256(json.dumps(inhoud).encode()).hexdigest()


def protect_count(aantal: int) -> int | None:
    """An exact count as it may be seen: None for 0 to 7, else the nearest multiple of 5."""
    return None if aantal <= GRENS else STAP * ((aantal + _SPELING) // STAP)


def bounds(waarde: int | None) -> tuple[int, int]:
    """The least and the greatest count that is written like this figure."""
    if waarde is None:
        return (0, GRENS)
    if waarde <= GRENS:  # nothing of ours: a small count as it is
        return (waarde, waarde)
    return (max(waarde - _SPELING, GRENS + 1), waarde + _SPELING)


def percentage(deel: Cijfer, geheel: Cijfer | None) -> int | None:
    """Whole per cent, worked out from the shown figures alone; None where either is hidden."""
    if geheel is None or deel.waarde is None or geheel.waarde is None:
        return None
    return min(_HEEL, (_HEEL * deel.waarde + geheel.waarde // 2) // geheel.waarde)
