"""A table under its own heading, and what its rows say the same way everywhere."""

from collections.abc import Sequence
from datetime import date

from levensloop_desktop.documents.content.blokken import Alinea, Blokken, Kop, Rij, Stuk, Tabel
from levensloop_desktop.documents.content.bron import Bron
from levensloop_desktop.documents.content.waarden import alinea, cel, datum, of_leeg

LEEG = Alinea(of_leeg(""))


def tabel_onder(titel: str, kolommen: Sequence[tuple[str, int]], rijen: Sequence[Rij]) -> Blokken:
    """A heading with its table, or that nothing is recorded.

    Args:
        titel: the heading, of the third level.
        kolommen: the heads with their share of the width.
        rijen: the rows; none says that nothing is recorded.
    """
    kop = Kop(3, titel)
    if not rijen:
        return (kop, LEEG)
    koppen, breedtes = zip(*kolommen, strict=True)
    return (kop, Tabel(koppen, breedtes, tuple(rijen)))


def van_tot(begin: date | None, einde: date | None) -> Blokken:
    """First and last day below each other."""
    if begin is None and einde is None:
        return cel("")
    return (alinea(datum(begin)), alinea(Stuk("t/m\u00a0", licht=True), datum(einde)))


def is_voorbij(bron: Bron, einde: date | None) -> bool:
    """Whether something ended before today, so that its row is grey."""
    return einde is not None and einde < bron.vandaag
