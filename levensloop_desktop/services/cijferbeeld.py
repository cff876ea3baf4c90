"""Use cases of the screen of counts: protected figures, their trend, and what was tried on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from levensloop_desktop.kengetallen.cijfers import Publicatie
from levensloop_desktop.kengetallen.definities import Definitie
from levensloop_desktop.kengetallen.rapport import Aanvalsrapport
from levensloop_desktop.kengetallen.reeks import Peiling, attack_publicatie, make_series
from levensloop_desktop.kengetallen.uitgifte import Oordeel, Uitgifte, judge
from levensloop_desktop.services.cijfergeheugen import (
    Uitkomst,
    fingerprint,
    read_outcome,
    write_outcome,
)
from levensloop_desktop.services.kengetallen import Geteld, read_telreeks
from levensloop_desktop.services.ports import Kluis
from levensloop_desktop.services.rechten import Handeling, require

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
    """

    bijgewerkt: datetime
    definitie: Definitie
    peildata: tuple[date, ...]
    publicatie: Publicatie
    rapport: Aanvalsrapport
    uitgiften: tuple[Uitgifte, ...]
    reeks: tuple[Publicatie, ...]

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


def read_beeld(kluis: Kluis, peildatum: date | None = None) -> Cijferbeeld | Nietgeteld:
    """What may be seen of a peildatum, of the latest one without."""
    require(kluis, Handeling.TELLINGEN_LEZEN)
    reeks = read_telreeks(kluis)
    if reeks is None or not reeks.peilstanden:
        return Nietgeteld(bijgewerkt=reeks.bijgewerkt if reeks else None)
    uitgiften = kluis.uitgiften.list_uitgiften()
    publicaties, rapporten = _worked_out(kluis, reeks.peilstanden, uitgiften, peildatum)
    if not publicaties:
        return Nietgeteld(bijgewerkt=reeks.bijgewerkt)
    gekozen = _chosen(publicaties, peildatum)
    return Cijferbeeld(
        bijgewerkt=reeks.bijgewerkt,
        definitie=reeks.definitie,
        peildata=tuple(deel.peildatum for deel in reversed(publicaties)),
        publicatie=gekozen,
        rapport=rapporten[gekozen.peildatum],
        uitgiften=uitgiften,
        reeks=publicaties[-TREND:],
    )


def _worked_out(
    kluis: Kluis, geteld: Sequence[Geteld], uitgiften: Sequence[Uitgifte], peildatum: date | None
) -> Uitkomst:
    """Every peildatum protected, and the report of the one that is asked for.

    What was worked out before from the same counts and exports is taken as it was kept.
    """
    openbaar = [deel for deel in uitgiften if deel.profiel == PUBLICATIE]
    geheim = kluis.uitgiften.read_loting()
    kenmerk = fingerprint(geteld, openbaar, geheim)
    bewaard = kluis.cijfergeheugen.read(kenmerk)
    peilingen = [Peiling(deel.definitie, deel.stand) for deel in geteld]
    if bewaard is not None:
        publicaties, rapporten = read_outcome(bewaard)
    else:
        publicaties, rapporten = make_series(peilingen, openbaar, geheim), {}
    gekozen = _chosen(publicaties, peildatum) if publicaties else None
    if gekozen is not None and gekozen.peildatum not in rapporten:
        rapporten[gekozen.peildatum] = attack_publicatie(gekozen, peilingen, openbaar)
        kluis.cijfergeheugen.write(kenmerk, write_outcome((publicaties, rapporten)))
    return publicaties, rapporten


def _chosen(publicaties: Sequence[Publicatie], peildatum: date | None) -> Publicatie:
    """The one of this day, else the latest."""
    return next((deel for deel in publicaties if deel.peildatum == peildatum), publicaties[-1])
