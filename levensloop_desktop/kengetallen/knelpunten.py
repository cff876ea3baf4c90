"""Count what holds clients up, along which tables it went, and how long it lasted."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median_low

from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.opschaling import (
    Inspanning,
    Knelpunt,
    Opschalingsstap,
    count_effort,
)
from levensloop_desktop.domain.waardelijsten import basis, programmalijst
from levensloop_desktop.kengetallen.cijfers import GRENS


@dataclass(frozen=True, slots=True, kw_only=True)
class Knelpunttelling:
    """The knelpunten of one kind or maatregel, or all of them.

    Args:
        code: of the kind or maatregel; empty for all.
        aantal: how many there are.
        open: how many of them are not solved.
        clienten: how many clients have one.
        inspanning: what their opschalingen took.
        opgeschaald: how many of them have an opschaling.
        stappen: how many steps those have together.
        per_opschaling: steps of the middle one; None for fewer than eight.
        duur: days that the middle one lasted, or lasts; None for fewer than eight with a begin.
    """

    code: str
    aantal: int
    open: int
    clienten: int
    inspanning: Inspanning
    opgeschaald: int
    stappen: int
    per_opschaling: int | None
    duur: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tafeltelling:
    """How often something came to one kind of table, and of how many knelpunten."""

    code: str
    keer: int
    knelpunten: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Knelpuntenstand:
    """All counts of one day; exact, for whoever steers and for nobody else."""

    alles: Knelpunttelling
    per_soort: tuple[Knelpunttelling, ...]
    per_maatregel: tuple[Knelpunttelling, ...]
    per_tafel: tuple[Tafeltelling, ...]


def count_knelpunten(
    knelpunten: Sequence[Knelpunt], stappen: Iterable[Opschalingsstap], vandaag: date
) -> Knelpuntenstand:
    """Count per kind, per maatregel of the Werkagenda and per table, every code named."""
    van: dict[RecordId, list[Opschalingsstap]] = defaultdict(list)
    per_tafel: dict[str, list[Opschalingsstap]] = defaultdict(list)
    for stap in stappen:
        van[stap.knelpunt_id].append(stap)
        per_tafel[basis(stap.tafel)].append(stap)
    soorten, maatregelen = programmalijst("knelpunt"), programmalijst("maatregel")
    per_soort: dict[str, list[Knelpunt]] = {code: [] for code in soorten.codes}
    for deel in knelpunten:
        per_soort.setdefault(basis(deel.soort), []).append(deel)
    per_maatregel: dict[str, list[Knelpunt]] = {code: [] for code in maatregelen.codes}
    for code, delen in per_soort.items():
        per_maatregel.setdefault(soorten.kenmerk(code, "maatregel"), []).extend(delen)

    def count(code: str, eigen: Sequence[Knelpunt]) -> Knelpunttelling:
        routes = [van[deel.id] for deel in eigen if deel.id in van]
        alle = [stap for route in routes for stap in route]
        return Knelpunttelling(
            code=code,
            aantal=len(eigen),
            open=sum(deel.opgelost_op is None for deel in eigen),
            clienten=len({deel.client_id for deel in eigen}),
            inspanning=count_effort(alle),
            opgeschaald=len(routes),
            stappen=len(alle),
            per_opschaling=_middle(list(map(len, routes))),
            duur=middle_days(eigen, vandaag),
        )

    return Knelpuntenstand(
        alles=count("", knelpunten),
        per_soort=tuple(count(code, per_soort[code]) for code in soorten.codes),
        per_maatregel=tuple(count(code, per_maatregel[code]) for code in maatregelen.codes),
        per_tafel=tuple(
            Tafeltelling(
                code=code,
                keer=sum(stap.aantal for stap in per_tafel[code]),
                knelpunten=len({stap.knelpunt_id for stap in per_tafel[code]}),
            )
            for code in programmalijst("tafel").codes
        ),
    )


def days_of(knelpunt: Knelpunt, vandaag: date) -> int | None:
    """How long a knelpunt lasted, or lasts until today; None when nobody wrote since when."""
    if knelpunt.begindatum is None:
        return None
    return max(((knelpunt.opgelost_op or vandaag) - knelpunt.begindatum).days, 0)


def middle_days(knelpunten: Iterable[Knelpunt], vandaag: date) -> int | None:
    """The middle of how long they last; None for fewer than eight, which would point at one."""
    return _middle([days for deel in knelpunten if (days := days_of(deel, vandaag)) is not None])


def _middle(getallen: Sequence[int]) -> int | None:
    return median_low(getallen) if len(getallen) > GRENS else None
