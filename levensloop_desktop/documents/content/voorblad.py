"""The cover sheet of a map: for whom it is, what is in it, and under which numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from levensloop_desktop.documents.content.bejegeningskaart import clientregel
from levensloop_desktop.documents.content.blokken import (
    Alinea,
    Inhoud,
    Kenmerk,
    Kenmerken,
    Kop,
    Rij,
    Stuk,
    Tabel,
)
from levensloop_desktop.documents.content.kop import Documentkop
from levensloop_desktop.documents.content.waarden import cel, datumcel
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.waardelijsten import label

_KOPPEN = ("Nr", "Document", "Nummer in het register", "Bladzijden")
_BREEDTES = (8, 46, 28, 18)
_UITLEG = (
    "Elk document heeft een eigen nummer en staat zo in het register van verstrekkingen. Geef "
    "een document alleen door aan wie op dat document als ontvanger staat."
)


@dataclass(frozen=True, slots=True)
class Inhoudsregel:
    """A document in the map, after it was laid out."""

    soortnaam: str
    nummer: str
    paginas: int


def voorblad(dossier: Dossier, kop: Documentkop, regels: Sequence[Inhoudsregel]) -> Inhoud:
    """The cover of a map about one client."""
    kenmerken = (
        Kenmerk("Voor", cel(kop.ontvanger)),
        Kenmerk("Waarvoor", cel(kop.doel)),
        Kenmerk("Grondslag", cel(label("grondslag", kop.grondslag) if kop.grondslag else "")),
        Kenmerk("Van", cel(f"{kop.afgedrukt_door}, {kop.zvh}")),
        Kenmerk("Datum", datumcel(kop.vandaag)),
    )
    rijen = tuple(
        Rij((cel(str(nr)), cel(regel.soortnaam), cel(regel.nummer), cel(str(regel.paginas))))
        for nr, regel in enumerate(regels, start=1)
    )
    aantal = "1 document" if len(rijen) == 1 else f"{len(rijen)} documenten"
    return Inhoud(
        soortnaam="Voorblad",
        blokken=(
            Kop(1, f"Map met {aantal}", bladwijzer="Voorblad"),
            clientregel(dossier, kop),
            Kenmerken(kenmerken),
            Kop(2, "In deze map", bladwijzer="In deze map"),
            Tabel(_KOPPEN, _BREEDTES, rijen),
            Alinea((Stuk(_UITLEG),), "klein"),
        ),
        voetregel="Bewaar dit blad bij de documenten.",
    )
