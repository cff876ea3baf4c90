"""What of the dossier stays with the sender, said on the paper, and sections that fall away."""

from collections.abc import Collection
from typing import Literal

from levensloop_desktop.documents.content.blokken import Blokken, Kop, Stuk, Stukken
from levensloop_desktop.documents.content.kop import Documentkop
from levensloop_desktop.documents.content.waarden import alinea
from levensloop_desktop.domain.verstrekking.rubrieken import in_order
from levensloop_desktop.domain.waardelijsten import label

NIET_MEE: Stukken = (Stuk("niet meegegeven", licht=True),)


def onderdeel(kop: Kop, *delen: Blokken | Literal[False]) -> Blokken:
    """A section with the parts that go; nothing, not even its heading, when none does."""
    gaat = [blok for deel in delen if deel for blok in deel]
    return (kop, *gaat) if gaat else ()


def niet_meegegeven(kop: Documentkop, mogelijk: Collection[str]) -> Blokken:
    """Which rubrieken were left out and why; nothing when everything goes."""
    weg = in_order(frozenset(mogelijk) - kop.gaat_mee)
    if not weg:
        return ()
    namen = "; ".join(label("rubriek", code) for code in weg)
    grondslag = label("grondslag", kop.grondslag) or kop.grondslag or "niet vastgelegd"
    waarom = f"Niet nodig voor dit doel (grondslag: {grondslag}). Vraag de afzender ernaar."
    return (
        alinea(
            Stuk("Niet meegegeven: ", vet=True),
            f"{namen}. ",
            Stuk(waarom, licht=True),
            soort="klein",
        ),
    )
