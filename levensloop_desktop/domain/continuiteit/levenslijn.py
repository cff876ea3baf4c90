"""The levenslijn of a client: lanes, gaps, signals, and what ends with a title."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from levensloop_desktop.domain.continuiteit.banen import COORDINATOR, lay_out, titelstroken
from levensloop_desktop.domain.continuiteit.dekking import Strook, strook
from levensloop_desktop.domain.continuiteit.gaten import Gat, find_gaps, most_important
from levensloop_desktop.domain.continuiteit.perioden import EEN_DAG, Baan, Periode, day_after
from levensloop_desktop.domain.datums import add_months
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.rollen import ZORGVERANTWOORDELIJKE, OntbrekendeRol, missing_roles

# Defaults of domain.md, Continuity; each is a setting.
HORIZON_MAANDEN = 12
SIGNAALWEKEN = (26, 13, 6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signaal:
    """The day on which somebody should start, so many weeks before something ends."""

    dag: date
    weken: int
    periode: Periode


@dataclass(frozen=True, slots=True, kw_only=True)
class Levenslijn:
    """What lies in the lanes of one client as seen from one day."""

    vandaag: date
    horizon: date
    perioden: tuple[Periode, ...]
    gaten: tuple[Gat, ...]
    signalen: tuple[Signaal, ...]
    titeleinden: tuple[date, ...]  # last days of the uninterrupted runs of titles, from today on
    ontbrekend: tuple[OntbrekendeRol, ...]  # zorgverantwoordelijke and coördinator nobody is
    overlappen: tuple[Strook, ...] = ()  # days on which sender and receiver are both there

    @property
    def belangrijkste_gat(self) -> Gat | None:
        """The gap that a list names."""
        return most_important(self.gaten)

    @property
    def dreigende_dakloosheid(self) -> Gat | None:
        """The first gap in verblijf within the horizon."""
        return next((gat for gat in self.gaten if gat.baan is Baan.VERBLIJF), None)

    @property
    def zonder_plek(self) -> Gat | None:
        """The first gap in verblijf while a Wlz-indicatie runs: entitled, and no place."""
        return next((gat for gat in self.gaten if gat.recht), None)

    def in_baan(self, baan: Baan) -> tuple[Periode, ...]:
        """What lies in a lane."""
        return tuple(deel for deel in self.perioden if deel.baan is baan)

    def signalen_van(self, periode: Periode) -> tuple[Signaal, ...]:
        """When to start before a period ends."""
        return tuple(deel for deel in self.signalen if deel.periode == periode)

    def eindigt_mee(self, titel: Periode) -> tuple[Periode, ...]:
        """What hangs on a title and ends on the day on which it ends."""
        if titel.baan is not Baan.TITEL or titel.einde is None:
            return ()
        return tuple(d for d in self.perioden if d.met_titel and d.einde == titel.einde)


def make_levenslijn(
    dossier: Dossier,
    vandaag: date,
    *,
    horizon_maanden: int = HORIZON_MAANDEN,
    weken: tuple[int, ...] = SIGNAALWEKEN,
) -> Levenslijn:
    """Compute the levenslijn of a dossier.

    Args:
        dossier: whose.
        vandaag: the day from which is looked ahead.
        horizon_maanden: how far.
        weken: how long before each end a signal is given.
    """
    perioden = lay_out(dossier)
    horizon = add_months(vandaag, horizon_maanden)
    nodig = {COORDINATOR, ZORGVERANTWOORDELIJKE}
    return Levenslijn(
        vandaag=vandaag,
        horizon=horizon,
        perioden=perioden,
        gaten=find_gaps(perioden, vandaag, horizon),
        signalen=tuple(_signals(perioden, vandaag, weken)),
        titeleinden=tuple(
            run.einde for run in titelstroken(dossier) if vandaag <= run.einde < date.max
        ),
        overlappen=tuple(_overlaps(dossier)),
        ontbrekend=tuple(rol for rol in missing_roles(dossier, vandaag) if rol.rol in nodig),
    )


def important_gap(dossier: Dossier, vandaag: date) -> tuple[Gat | None, date | None]:
    """The gap a list names, and the first later day on which it may be another one.

    Besides the days on which something begins or stops, that is the day on which the horizon
    reaches a stretch that lies beyond it now.
    """
    perioden = lay_out(dossier)
    horizon = add_months(vandaag, HORIZON_MAANDEN)
    gat = most_important(find_gaps(perioden, vandaag, horizon))
    return gat, min((dag for dag in _turning_days(perioden) if dag > vandaag), default=None)


def _overlaps(dossier: Dossier) -> Iterator[Strook]:
    """The days of overlap of every handover that was not withdrawn."""
    for deel in dossier.overdrachten:
        begin, einde = deel.overlap_begin, deel.overlap_einde
        if deel.staat != "teruggetrokken" and begin and einde and begin <= einde:
            yield Strook(begin, einde)


def _turning_days(perioden: tuple[Periode, ...]) -> Iterator[date]:
    for periode in perioden:
        begin, einde = strook(periode.begin, periode.einde)
        yield begin
        verder = day_after(einde)
        if verder is not None:
            yield verder
            yield _in_sight(verder)


def _in_sight(dag: date) -> date:
    """The first day from which a day lies within the horizon."""
    eerste = add_months(dag, -HORIZON_MAANDEN)
    while add_months(eerste, HORIZON_MAANDEN) < dag:
        eerste += EEN_DAG
    return eerste


def _signals(
    perioden: tuple[Periode, ...], vandaag: date, weken: tuple[int, ...]
) -> Iterator[Signaal]:
    for periode in perioden:
        einde = periode.einde
        if periode.dekt and einde is not None and einde >= vandaag:
            for aantal in weken:
                dag = einde - timedelta(weeks=aantal)
                yield Signaal(dag=dag, weken=aantal, periode=periode)
