"""Use cases of the screen of counts: protected figures, their trend, and what was tried on them."""

from dataclasses import dataclass
from datetime import date, datetime

from levensloop_desktop.kengetallen.cijfers import Publicatie
from levensloop_desktop.kengetallen.definities import Definitie
from levensloop_desktop.kengetallen.rapport import Aanvalsrapport
from levensloop_desktop.kengetallen.reeks import Peiling, attack_publicatie, make_series
from levensloop_desktop.kengetallen.uitgifte import Oordeel, Uitgifte, judge
from levensloop_desktop.services.kengetallen import read_telreeks
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
    peilingen = [Peiling(deel.definitie, deel.stand) for deel in reeks.peilstanden]
    uitgiften: tuple[Uitgifte, ...] = ()
    openbaar = [deel for deel in uitgiften if deel.profiel == PUBLICATIE]
    publicaties = make_series(peilingen, openbaar)
    if not publicaties:
        return Nietgeteld(bijgewerkt=reeks.bijgewerkt)
    gekozen = next((deel for deel in publicaties if deel.peildatum == peildatum), publicaties[-1])
    return Cijferbeeld(
        bijgewerkt=reeks.bijgewerkt,
        definitie=reeks.definitie,
        peildata=tuple(deel.peildatum for deel in reversed(publicaties)),
        publicatie=gekozen,
        rapport=attack_publicatie(gekozen, peilingen, openbaar),
        uitgiften=uitgiften,
        reeks=publicaties[-TREND:],
    )
