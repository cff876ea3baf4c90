"""Use cases of counts: what anybody may see of them, of which day, and as of when."""

from dataclasses import dataclass
from datetime import date, datetime

from levensloop_desktop.errors import NoCountsError
from levensloop_desktop.kengetallen.definities import Definitie, parse_definitie
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.ports.tellingenport import Peilstand, Tellingenstand
from levensloop_desktop.services.toegang.rechten import Handeling, require


@dataclass(frozen=True, slots=True, kw_only=True)
class Geteld:
    """The exact counts of one peildatum with the definition that they were counted by.

    For `kengetallen.beschermen` and the landelijke aanlevering only: never shown as it is.
    """

    definitie: Definitie
    stand: Peilstand


@dataclass(frozen=True, slots=True, kw_only=True)
class Telreeks:
    """All exact counts of the definition in force, for protection and trend; never shown as it is.

    Args:
        bijgewerkt: when the stand of today was counted.
        definitie: the one in force.
        vandaag: the stand of the day on which was counted last.
        peilstanden: of the peildata that were kept, the earliest in front.
        oudere: the same of every definition before it.
    """

    bijgewerkt: datetime
    definitie: Definitie
    vandaag: Geteld | None
    peilstanden: tuple[Geteld, ...]
    oudere: tuple[Geteld, ...]


def read_telreeks(kluis: Kluis) -> Telreeks | None:
    """Every exact count there is; None before the first count."""
    require(kluis, Handeling.TELLINGEN_LEZEN)
    stand = kluis.tellingen.read_counts()
    if stand is None:
        return None
    definities = _definities(stand)
    geteld = [
        Geteld(definitie=definities[deel.definitie], stand=deel) for deel in stand.peilstanden
    ]
    geldend = [deel for deel in geteld if deel.stand.definitie == stand.geldend]
    return Telreeks(
        bijgewerkt=stand.bijgewerkt,
        definitie=definities[stand.geldend],
        vandaag=next((deel for deel in geldend if not deel.stand.vast), None),
        peilstanden=tuple(deel for deel in geldend if deel.stand.vast),
        oudere=tuple(
            deel for deel in geteld if deel.stand.definitie != stand.geldend and deel.stand.vast
        ),
    )


def read_geteld(kluis: Kluis, peildatum: date | None = None) -> Geteld | None:
    """The exact counts of one peildatum by the definition in force; None when there are none.

    Args:
        kluis: open, with whatever key.
        peildatum: one that was kept; without it the stand of today.
    """
    require(kluis, Handeling.TELLINGEN_LEZEN)
    stand = kluis.tellingen.read_counts()
    gevonden = stand.find(peildatum) if stand else None
    if stand is None or gevonden is None:
        return None
    return Geteld(definitie=_definities(stand)[gevonden.definitie], stand=gevonden)


def require_geteld(kluis: Kluis, peildatum: date, vandaag: date) -> Geteld:
    """The exact counts of a peildatum that was kept.

    Raises:
        NoCountsError: `peildatum`, `toekomst` and `peildata` say why not, and which there are.
    """
    require(kluis, Handeling.TELLINGEN_LEZEN)
    geteld = read_geteld(kluis, peildatum)
    if geteld is not None and peildatum <= vandaag:
        return geteld
    stand = kluis.tellingen.read_counts()
    raise NoCountsError(
        peildatum=f"{peildatum:%d-%m-%Y}",
        toekomst=peildatum > vandaag,
        peildata=tuple(f"{dag:%d-%m-%Y}" for dag in stand.peildata()) if stand else (),
    )


def _definities(stand: Tellingenstand) -> dict[str, Definitie]:
    return {deel.sleutel: parse_definitie(deel.inhoud) for deel in stand.definities}
