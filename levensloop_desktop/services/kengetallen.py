"""Use case of counts: what anybody may see of them, and as of when."""

from dataclasses import dataclass
from datetime import datetime

from levensloop_desktop.kengetallen.beschermen import Cijfertabel, protect
from levensloop_desktop.kengetallen.definities import read_definitie
from levensloop_desktop.services.ports import Kluis
from levensloop_desktop.services.rechten import Handeling, require


@dataclass(frozen=True, slots=True)
class Kengetallen:
    """Protected figures; the exact counts stay behind the use case."""

    bijgewerkt: datetime
    tabellen: tuple[Cijfertabel, ...]


def show_kengetallen(kluis: Kluis) -> Kengetallen | None:
    """The figures as they stand; None before the first count, or after a change of definition.

    Counts of an older definition wait until somebody with both keys opens the kluis.
    """
    require(kluis, Handeling.TELLINGEN_LEZEN)
    stand = kluis.tellingen.read_counts()
    definitie = read_definitie()
    if stand is None:
        return None
    aantallen = {
        (deel.tabel, deel.klasse): deel.aantal
        for deel in stand.tellingen
        if deel.definitieversie == definitie.versie
    }
    if not aantallen:
        return None
    return Kengetallen(stand.bijgewerkt, protect(definitie, aantallen))
