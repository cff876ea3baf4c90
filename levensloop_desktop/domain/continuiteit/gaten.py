"""Gaps: stretches between today and the horizon in which nothing runs in a lane."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.continuiteit.dekking import Strook, merge, strook, uncovered
from levensloop_desktop.domain.continuiteit.perioden import Baan, Periode, Staat, day_after
from levensloop_desktop.domain.datums import write_date

# Which gap of a client is named first (look.md, 03-clienten): the lane, then the day.
_VOORRANG = (
    Baan.VERBLIJF,
    Baan.BEHANDELING,
    Baan.TITEL,
    Baan.INKOMEN,
    Baan.INDICATIE,
    Baan.DAGBESTEDING,
    Baan.COORDINATOR,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gat:
    """A stretch in which nothing covers the client in one lane; both days count.

    Args:
        begin: its first day, today when it began earlier.
        einde: its last day, at most the horizon.
        sinds: the day it really began; None when nothing was ever there before it.
        open: whether it is still there on the horizon.
        verblijf: the stay that is no place to live, where there is one ("dakloos").
        recht: the Wlz-indicatie that runs meanwhile, in a gap of verblijf.
        recht_loopt: whether one runs already on its first day.
    """

    baan: Baan
    begin: date
    einde: date
    sinds: date | None = None
    open: bool = False
    verblijf: str = ""
    recht: str = ""
    recht_loopt: bool = False

    def is_nu(self, vandaag: date) -> bool:
        """Whether it is there already."""
        return self.begin <= vandaag

    def wanneer(self, vandaag: date) -> str:
        """From when, in words."""
        if not self.is_nu(vandaag):
            return f"vanaf {write_date(self.begin)}"
        return f"sinds {write_date(self.sinds)}" if self.sinds else "nu"

    def in_het_kort(self, vandaag: date) -> str:
        """One line for a list: "verblijf, vanaf 15-03-2027", "verblijf, nu: Wlz zonder plek"."""
        if not self.is_nu(vandaag):
            return f"{self.baan.label}, {self.wanneer(vandaag)}"
        waarom = "Wlz zonder plek" if self.recht_loopt else self.verblijf
        return f"{self.baan.label}, nu: {waarom}" if waarom else f"{self.baan.label}, nu"

    def voluit(self, vandaag: date) -> str:
        """The gap by its name: "GAT: geen verblijf vanaf 15-03-2027"."""
        wat = self.verblijf or f"geen {self.baan.label}"
        return " ".join(deel for deel in (f"GAT: {wat}", self.wanneer(vandaag)) if deel)


def find_gaps(
    perioden: Iterable[Periode], vandaag: date, horizon: date, banen: Iterable[Baan] = tuple(Baan)
) -> tuple[Gat, ...]:
    """Every gap of these lanes, lane by lane and in order of days.

    In the lane of titels only what comes after a title is a gap: that a client has no title
    today is not something to repair.

    Args:
        perioden: what lies in the lanes.
        vandaag: the first day that is looked at.
        horizon: the last one.
        banen: the lanes to look in.
    """
    alle = tuple(perioden)
    return tuple(gat for baan in banen for gat in _gaps_of(baan, alle, vandaag, horizon))


def by_importance(gaten: Iterable[Gat]) -> list[Gat]:
    """Verblijf first, then behandeling, titel, inkomen, the rest; the earliest of its kind."""
    return sorted(gaten, key=lambda gat: (_VOORRANG.index(gat.baan), gat.begin))


def most_important(gaten: Iterable[Gat]) -> Gat | None:
    """The gap that is named when there is room for one."""
    return next(iter(by_importance(gaten)), None)


def _gaps_of(
    baan: Baan, perioden: Sequence[Periode], vandaag: date, horizon: date
) -> Iterable[Gat]:
    eigen = [deel for deel in perioden if deel.baan is baan]
    gedekt = merge(strook(deel.begin, deel.einde) for deel in eigen if deel.dekt)
    for open_strook in uncovered(gedekt, vandaag, horizon):
        if baan is Baan.TITEL and open_strook.begin == vandaag:
            continue
        woning = baan is Baan.VERBLIJF
        yield Gat(
            baan=baan,
            begin=open_strook.begin,
            einde=open_strook.einde,
            sinds=_since(gedekt, open_strook.begin),
            open=open_strook.einde == horizon,
            verblijf=_no_place(eigen, open_strook.begin) if woning else "",
            recht=_claim(perioden, open_strook) if woning else "",
            recht_loopt=woning and any(d.wlz and d.loopt_op(open_strook.begin) for d in perioden),
        )


def _since(gedekt: Sequence[Strook], begin: date) -> date | None:
    eerder = [deel.einde for deel in gedekt if deel.einde < begin]
    return day_after(max(eerder)) if eerder else None


def _no_place(perioden: Sequence[Periode], dag: date) -> str:
    """The latest stay that is no place to live on that day, without the organisation."""
    zonder = [d for d in perioden if d.staat is Staat.GEEN_PLEK and d.loopt_op(dag)]
    laatste = max(zonder, key=lambda d: (d.begin or date.min, d.naam), default=None)
    return laatste.naam.partition(",")[0] if laatste else ""


def _claim(perioden: Sequence[Periode], gat: Strook) -> str:
    """The Wlz-indicatie that runs in a stretch without a place (domain.md, Continuity)."""
    namen = [
        deel.naam
        for deel in perioden
        if deel.wlz
        and strook(deel.begin, deel.einde).begin <= gat.einde
        and strook(deel.begin, deel.einde).einde >= gat.begin
    ]
    return min(namen, default="")
