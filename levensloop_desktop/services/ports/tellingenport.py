"""The port to kengetallen.db: exact counts by definition and peildatum, and no person.

What stands here is exact. It is for `kengetallen.beschermen` and for the landelijke aanlevering,
never for a screen, a chart or a file as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from levensloop_desktop.kengetallen.samenwerking import Halfjaarcijfers

Cel = tuple[str, str]
"""Code of a table and code of a class in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peilstand:
    """Every exact count of one definition on one peildatum.

    Args:
        definitie: key of the definition ("basis-1").
        peildatum: the day of which the stand is; a flow is of the half year that ends with it.
        vast: a peildatum that was kept; else the stand of today, which the next one replaces.
        bijgewerkt: when it was counted.
        aantallen: how many units (Tabel.eenheid) there are in each class, zeros too.
        clienten: how many different clients there are behind each class; equal to `aantallen`
            where clients are counted.
        totalen: how many units there are in each table; where a client may be in several classes
            (Tabel.meervoudig) that is less than their sum.
        wie: how many different clients count in each table.
        stempel: the same for the same counts alone (kengetallen.peiling).
        verschoven: by stempel of counts of this day before these, how many people were mended
            since at least.
    """

    definitie: str
    peildatum: date
    vast: bool
    bijgewerkt: datetime
    aantallen: Mapping[Cel, int]
    clienten: Mapping[Cel, int]
    totalen: Mapping[str, int]
    wie: Mapping[str, int]
    stempel: str = ""
    verschoven: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Definitietekst:
    """A definition as it was counted by, so that its labels can be read with this key alone."""

    sleutel: str
    inhoud: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tellingenstand:
    """All that kengetallen.db holds.

    Args:
        bijgewerkt: when the stand of today was counted.
        geldend: key of the definition that is in force.
        definities: every definition that was counted by, the oldest in front.
        peilstanden: by definition and day.
        samenwerking: the protected figures of the monitor, the earliest half year in front.
        geheim: random, of this kluis; empty before the first count.
    """

    bijgewerkt: datetime
    geldend: str
    definities: tuple[Definitietekst, ...]
    peilstanden: tuple[Peilstand, ...]
    samenwerking: tuple[Halfjaarcijfers, ...] = ()
    geheim: bytes = field(default=b"", repr=False)

    def find(self, peildatum: date | None = None, definitie: str = "") -> Peilstand | None:
        """The counts of a kept day, of today without; by the definition in force without a key."""
        sleutel = definitie or self.geldend
        return next(
            (
                stand
                for stand in self.peilstanden
                if stand.definitie == sleutel
                and (stand.vast and stand.peildatum == peildatum if peildatum else not stand.vast)
            ),
            None,
        )

    def peildata(self, definitie: str = "") -> tuple[date, ...]:
        """The peildata that were kept of a definition, the earliest in front."""
        sleutel = definitie or self.geldend
        return tuple(
            stand.peildatum
            for stand in self.peilstanden
            if stand.definitie == sleutel and stand.vast
        )


class Tellingen(Protocol):
    """What the kengetallen key opens: counts, and no person."""

    def read_counts(self) -> Tellingenstand | None:
        """The counts as they stand; None before the first time."""


class Telwerk(Protocol):
    """Counting from the dossiers, for whoever holds both keys."""

    def use_definitie(self, sleutel: str, tekst: str) -> None:
        """Count by a definition from now on, and keep its text beside those before it.

        Args:
            sleutel: its name and version.
            tekst: as it was checked.

        Raises:
            DiskFullError, KluisNotWritableError, KluisDamagedError, NoDossierKeyError.
        """

    def recount(self, peildatum: date) -> None:
        """Count a day that is over by the definition in force, as the dossiers were on that day.

        Raises:
            DiskFullError, KluisNotWritableError, KluisDamagedError, NoDossierKeyError.
        """

    def first_day(self) -> date | None:
        """The first day on which any traject took a step; None when none did."""
