"""How a list with a form is described."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from levensloop_desktop.domain.onderdelen import verzameling_van
from levensloop_desktop.domain.record import Record
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.kolommen import Kolom
from levensloop_desktop.ui.formulieren.rijen import Beschrijving


class Plaats(Enum):
    """Where the form stands."""

    RECHTS = "rechts"  # beside the table, always open
    ONDER = "onder"  # under the table, open while a record is edited


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijstbeschrijving:
    """A table of records of one collection, and the form of one record.

    Args:
        soort: domain class.
        titel: heading above the table ("Afspraken").
        enkelvoud: one of them, as a word in a sentence ("Afspraak").
        nieuw: text of the button that adds one ("Nieuwe afspraak").
        leeg: sentence when there is none yet.
        kolommen: columns of the table.
        rijen: rows of the form.
        geordend: whether Alt+arrows move records (the class has `volgorde`).
        records: which records to show; all of the collection when left out.
        begin: what a new record starts with, by field name.
        telling: words behind the heading; the number of records when left out.
        plaats: where the form stands.
    """

    soort: type[Record]
    titel: str
    enkelvoud: str
    nieuw: str
    leeg: str
    kolommen: tuple[Kolom, ...]
    rijen: Beschrijving
    geordend: bool = False
    records: Callable[[Gegevens], Sequence[Any]] | None = None
    begin: Callable[[Gegevens], dict[str, Any]] | None = None
    telling: Callable[[Sequence[Any], Gegevens], str] | None = None
    plaats: Plaats = Plaats.RECHTS

    @property
    def verzameling(self) -> str:
        """The collection the records belong to."""
        return verzameling_van(self.soort)

    def records_in(self, gegevens: Gegevens) -> tuple[Record, ...]:
        """The records to show."""
        if self.records is not None:
            return tuple(self.records(gegevens))
        bron: object = gegevens.dossier or gegevens
        return tuple(getattr(bron, self.verzameling))
