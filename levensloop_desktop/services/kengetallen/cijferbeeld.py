"""Use cases of the screen of counts: protected figures, their trend, and what was tried on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from levensloop_desktop.kengetallen.cijfers import Publicatie
from levensloop_desktop.kengetallen.definities import Definitie
from levensloop_desktop.kengetallen.peiling import Peiling
from levensloop_desktop.kengetallen.rapport import Aanvalsrapport
from levensloop_desktop.kengetallen.reeks import attack_publicatie, make_series
from levensloop_desktop.kengetallen.uitgifte import Oordeel, Uitgifte, judge
from levensloop_desktop.services.kengetallen.cijfergeheugen import (
    Uitkomst,
    fingerprint,
    read_outcome,
    write_outcome,
)
from levensloop_desktop.services.kengetallen.kengetallen import Telreeks, read_telreeks
from levensloop_desktop.services.ports.kluisport import Kluis, Voortgang
from levensloop_desktop.services.tabelimport.halt import Vraag, go_on
from levensloop_desktop.services.toegang.rechten import Handeling, require

PUBLICATIE, LANDELIJK = "publicatie", "landelijk"
TREND = 10  # peildata beside each other


@dataclass(frozen=True, slots=True, kw_only=True)
class Cijferbeeld:
    """What may be seen of one peildatum; the exact counts stay behind the use case.

    Args:
        bijgewerkt: when was counted last.
        definitie: by which the figures were counted.
        peildata: that can be chosen, the latest in front.
        publicatie: the figures of the chosen one.
        rapport: what the program tried against them.
        uitgiften: what went out before.
        reeks: the last peildata, the earliest in front.
        stempel: of the exact counts behind the chosen one.
    """

    bijgewerkt: datetime
    definitie: Definitie
    peildata: tuple[date, ...]
    publicatie: Publicatie
    rapport: Aanvalsrapport
    uitgiften: tuple[Uitgifte, ...]
    reeks: tuple[Publicatie, ...]
    stempel: str = ""

    def judge(self, publicatie: Publicatie | None = None) -> Oordeel:
        """Whether figures may go out beside what went out before; all of these without a choice."""
        openbaar = (deel for deel in self.uitgiften if deel.profiel == PUBLICATIE)
        return judge(publicatie or self.publicatie, openbaar)

    def refusal(self, publicatie: Publicatie) -> str:
        """Why a choice of the figures may not go out, in Dutch; empty when it may."""
        if not publicatie.tabellen:
            return "Kies ten minste één tabel."
        gevaarlijk = set(self.rapport.weglaten) & set(publicatie.codes)
        if not self.rapport.is_veilig and (gevaarlijk or not self.rapport.weglaten):
            gevonden = [zin for stap in self.rapport.stappen for zin in stap.gevonden]
            return " ".join((self.rapport.slotsom, *gevonden))
        oordeel = self.judge(publicatie)
        return "" if oordeel.mag else oordeel.reden


@dataclass(frozen=True, slots=True, kw_only=True)
class Nietgeteld:
    """There is nothing to show; `bijgewerkt` is None when nobody counted yet."""

    bijgewerkt: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Beeldwerk:
    """What a Cijferbeeld is worked out from; it holds exact counts and is never shown.

    Args:
        reeks: the exact counts.
        uitgiften: what went out before.
        geheim: of the lot.
        kenmerk: fingerprint of all that.
        bewaard: what was worked out from the same before; None when nothing was.
        peildatum: which one is asked for; None for the latest.
    """

    reeks: Telreeks
    uitgiften: tuple[Uitgifte, ...]
    geheim: bytes
    kenmerk: str
    bewaard: Uitkomst | None
    peildatum: date | None

    @property
    def is_klaar(self) -> bool:
        """Whether nothing is left to work out."""
        if self.bewaard is None:
            return False
        publicaties, rapporten = self.bewaard
        return not publicaties or _chosen(publicaties, self.peildatum).peildatum in rapporten


def read_beeld(kluis: Kluis, peildatum: date | None = None) -> Cijferbeeld | Nietgeteld:
    """What may be seen of a peildatum, of the latest one without."""
    require(kluis, Handeling.TELLINGEN_LEZEN)
    werk = prepare_beeld(kluis, peildatum)
    if isinstance(werk, Nietgeteld):
        return werk
    uitkomst = work_out(werk)
    keep_outcome(kluis, werk, uitkomst)
    return make_beeld(werk, uitkomst)


def prepare_beeld(kluis: Kluis, peildatum: date | None = None) -> Beeldwerk | Nietgeteld:
    """Read all that is needed, and what was worked out of it before."""
    require(kluis, Handeling.TELLINGEN_LEZEN)
    reeks = read_telreeks(kluis)
    if reeks is None or not reeks.peilstanden:
        return Nietgeteld(bijgewerkt=reeks.bijgewerkt if reeks else None)
    uitgiften = kluis.uitgiften.list_uitgiften()
    geheim = kluis.uitgiften.read_loting()
    kenmerk = fingerprint((*reeks.peilstanden, *reeks.oudere), _public(uitgiften), geheim)
    ruw = kluis.cijfergeheugen.read(kenmerk)
    return Beeldwerk(
        reeks=reeks,
        uitgiften=uitgiften,
        geheim=geheim,
        kenmerk=kenmerk,
        bewaard=None if ruw is None else read_outcome(ruw),
        peildatum=peildatum,
    )


def work_out(
    werk: Beeldwerk, *, voortgang: Voortgang | None = None, ask: Vraag = go_on
) -> Uitkomst:
    """Protect every peildatum and attack the one that is asked for; pure, takes up to seconds.

    Args:
        werk: what was read.
        voortgang: told how many peildata were protected; the attack is one step more.
        ask: asked before each step whether to go on.

    Raises:
        StoppedError: when `ask` says so; nothing was kept, and nothing is lost.
    """
    stappen = len(werk.reeks.peilstanden) + 1

    def done(aantal: int) -> None:
        ask()
        if voortgang:
            voortgang(aantal, stappen)

    peilingen, oudere = (
        [
            Peiling(deel.definitie, deel.stand, deel.stand.stempel, deel.stand.verschoven)
            for deel in geteld
        ]
        for geteld in (werk.reeks.peilstanden, werk.reeks.oudere)
    )
    openbaar = _public(werk.uitgiften)
    if werk.bewaard is not None:
        publicaties, rapporten = werk.bewaard
    else:
        publicaties, rapporten = make_series(peilingen, openbaar, werk.geheim, oudere, done), {}
    if not publicaties:
        return publicaties, rapporten
    gekozen = _chosen(publicaties, werk.peildatum)
    if gekozen.peildatum not in rapporten:
        done(stappen - 1)
        rapport = attack_publicatie(gekozen, peilingen, openbaar, oudere)
        rapporten = {**rapporten, gekozen.peildatum: rapport}
    return publicaties, rapporten


def keep_outcome(kluis: Kluis, werk: Beeldwerk, uitkomst: Uitkomst) -> None:
    """Keep what was worked out for the next opening."""
    require(kluis, Handeling.TELLINGEN_LEZEN)
    if not werk.is_klaar:
        kluis.cijfergeheugen.write(werk.kenmerk, write_outcome(uitkomst))


def make_beeld(werk: Beeldwerk, uitkomst: Uitkomst) -> Cijferbeeld | Nietgeteld:
    """What may be seen, without an exact count."""
    publicaties, rapporten = uitkomst
    if not publicaties:
        return Nietgeteld(bijgewerkt=werk.reeks.bijgewerkt)
    gekozen = _chosen(publicaties, werk.peildatum)
    return Cijferbeeld(
        bijgewerkt=werk.reeks.bijgewerkt,
        definitie=werk.reeks.definitie,
        peildata=tuple(deel.peildatum for deel in reversed(publicaties)),
        publicatie=gekozen,
        rapport=rapporten[gekozen.peildatum],
        uitgiften=werk.uitgiften,
        reeks=publicaties[-TREND:],
        stempel=next(
            deel.stand.stempel
            for deel in werk.reeks.peilstanden
            if deel.stand.peildatum == gekozen.peildatum
        ),
    )


def _public(uitgiften: Sequence[Uitgifte]) -> list[Uitgifte]:
    """Those that anybody may have."""
    return [deel for deel in uitgiften if deel.profiel == PUBLICATIE]


def _chosen(publicaties: Sequence[Publicatie], peildatum: date | None) -> Publicatie:
    """The one of this day, else the latest."""
    return next((deel for deel in publicaties if deel.peildatum == peildatum), publicaties[-1])
