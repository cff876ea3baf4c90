"""The netwerkkaart: one A4 with who is who round the client, in a picture and with numbers."""

from levensloop_desktop.documents.content.bejegeningskaart import (
    clientregel,
    geldigheid,
    kopkenmerk,
)
from levensloop_desktop.documents.content.bellen import nummer
from levensloop_desktop.documents.content.blokken import (
    Alinea,
    Blok,
    Blokken,
    Inhoud,
    Kenmerk,
    Kenmerken,
    Kolommen,
    Kop,
    Netwerkfiguur,
    Rij,
    Stuk,
    Tabel,
    Vak,
)
from levensloop_desktop.documents.content.kop import Documentkop
from levensloop_desktop.documents.content.waarden import alinea, of_leeg
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.netwerkbeeld.netwerkbeeld import (
    Netwerkplek,
    Soortplek,
    describe_picture,
    make_places,
)
from levensloop_desktop.domain.waardelijsten import waardelijst

EEN_KOLOM = 18  # more lines than this stand in two columns
TWEE_KOLOMMEN = 60  # more than this run on over pages
MEESTE_IN_BEELD = 32  # of more, no name in the picture would be readable
_KOPPEN = ("Wie", "Dag", "Nacht, weekend")


def netwerkkaart(dossier: Dossier, kop: Documentkop, _onderwerp_id: str = "") -> Inhoud:
    """The card of a client: the picture, and everybody to call, by circle."""
    plekken = make_places(dossier, kop.vandaag, toon_beeindigd=True)
    geldig, _ = geldigheid(dossier)
    blokken: list[Blok] = [
        Kop(1, "Netwerkkaart", bladwijzer="Netwerkkaart"),
        clientregel(dossier, kop),
        Kenmerken(
            (
                kopkenmerk("Voor", kop.ontvanger),
                Kenmerk("Geldig", (Alinea(geldig, "regel"),)),
                kopkenmerk("Doel", kop.doel),
            ),
            kolommen=2,
        ),
        *_beeld(dossier, plekken),
        Kop(2, "Bellen", bladwijzer="Bellen"),
        *_lijst(dossier, plekken),
    ]
    return Inhoud(
        soortnaam="Netwerkkaart",
        blokken=tuple(blokken),
        voetregel="Dit blad hoort bij de ontvanger. Vernietig het als een nieuwe kaart komt.",
        een_pagina=True,
    )


def _beeld(dossier: Dossier, plekken: tuple[Netwerkplek, ...]) -> Blokken:
    """The picture; in a crowd without who ended, and of a still larger one words say so."""
    if len(plekken) > MEESTE_IN_BEELD:
        plekken = tuple(plek for plek in plekken if plek.soort is not Soortplek.BEEINDIGD)
    if len(plekken) > MEESTE_IN_BEELD:
        kop = Stuk("Geen plaatje. ", vet=True)
        tekst = f"Een netwerk van {len(plekken)} is daarin niet te lezen. Hieronder staat iedereen."
        return (Vak((alinea(kop, tekst),)),)
    return (Netwerkfiguur(plekken, dossier.client.korte_naam, describe_picture(plekken)),)


def _lijst(dossier: Dossier, plekken: tuple[Netwerkplek, ...]) -> Blokken:
    kringen = waardelijst("kring").codes
    lopend = [plek for plek in plekken if plek.soort is Soortplek.LOOPT]
    lopend.sort(key=lambda plek: kringen.index(plek.kring))
    rijen = [_rij(dossier, plek) for plek in lopend]
    rijen += [_ontbreekt(plek) for plek in plekken if plek.soort is Soortplek.ONTBREEKT]
    if not rijen:
        return (Alinea(of_leeg("")),)
    if len(rijen) <= EEN_KOLOM or len(rijen) > TWEE_KOLOMMEN:
        return (Tabel(_KOPPEN, (62, 19, 19), tuple(rijen)),)
    helft = (len(rijen) + 1) // 2
    links, rechts = (
        (Tabel(_KOPPEN, (44, 28, 28), tuple(deel)),) for deel in (rijen[:helft], rijen[helft:])
    )
    return (Kolommen(links, rechts, aandeel=0.5),)


def _rij(dossier: Dossier, plek: Netwerkplek) -> Rij:
    betrokken = next(deel for deel in dossier.betrokkenheden if deel.id == plek.sleutel)
    komma = ", " if plek.bijschrift else ""
    wie = alinea(Stuk(plek.naam, vet=True), f"{komma}{plek.bijschrift}")
    return Rij(
        (
            (wie,),
            nummer(dossier.telefoon_dag(betrokken)),
            nummer(dossier.telefoon_nacht(betrokken), vet=True),
        )
    )


def _ontbreekt(plek: Netwerkplek) -> Rij:
    wie = alinea(Stuk(f"ONTBREEKT: {plek.naam}", vet=True), f", {plek.bijschrift}")
    return Rij(((wie,), nummer(""), nummer("")))
