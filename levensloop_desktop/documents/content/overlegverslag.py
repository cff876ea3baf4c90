"""The verslag of a meeting: about one client for those present, or whole for the ZVH alone."""

from collections.abc import Sequence
from datetime import date

from levensloop_desktop.documents.content.blokken import (
    Blok,
    Blokken,
    Inhoud,
    Kenmerk,
    Kenmerken,
    Kop,
    Lijst,
    Rij,
    Stuk,
    Tabel,
)
from levensloop_desktop.documents.content.kop import Documentkop
from levensloop_desktop.documents.content.vrije_tekst import parse_tekst
from levensloop_desktop.documents.content.waarden import (
    alinea,
    als_tekst,
    cel,
    datumcel,
    hoofdletter,
)
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.overleg import Besluit, Overlegdeel
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.errors import NotFoundError

Besproken = tuple[Dossier, Overlegdeel]


def overlegverslag(dossier: Dossier, kop: Documentkop, onderwerp_id: str = "") -> Inhoud:
    """What a meeting was for one client.

    Raises:
        NotFoundError: when the dossier has no such meeting.
    """
    return verslag_van([(dossier, find_deel(dossier, onderwerp_id))], kop)


def verslag_van(besproken: Sequence[Besproken], kop: Documentkop) -> Inhoud:
    """What a meeting was for these clients, each under a heading of its own."""
    eerste = besproken[0][1]
    blokken: list[Blok] = [
        Kop(1, f"Verslag {label('overlegsoort', eerste.soort)}", bladwijzer="Verslag"),
        hoofdkenmerken(besproken[0], kop),
    ]
    for dossier, deel in besproken:
        blokken.append(clientkop(dossier))
        blokken.extend(_part(dossier, deel))
    return Inhoud(
        soortnaam="Overlegverslag",
        blokken=tuple(blokken),
        voetregel=voetregel(kop),
    )


def find_deel(dossier: Dossier, onderwerp_id: str) -> Overlegdeel:
    """The meeting with this id, or the latest one that was held.

    Raises:
        NotFoundError: when there is none.
    """
    gezocht = [deel for deel in dossier.overlegdelen if onderwerp_id in {"", deel.id}]
    if not gezocht:
        raise NotFoundError(verzameling="overlegdelen")
    return max(gezocht, key=lambda deel: (deel.datum or date.min, deel.id))


def hoofdkenmerken(besproken: Besproken, kop: Documentkop) -> Kenmerken:
    """Which meeting, when, where, and when the next one is."""
    dossier, deel = besproken
    wanneer = als_tekst(dossier, deel, "datum")
    if deel.tijd:
        wanneer = f"{wanneer}, {deel.tijd} uur"
    concept = "" if deel.is_gesloten else "concept: het overleg is nog niet gesloten"
    paren = [
        Kenmerk("Overleg", cel(hoofdletter(label("overlegsoort", deel.soort)))),
        Kenmerk("Datum", cel(wanneer)),
        Kenmerk("Plaats", cel(deel.plaats)),
        Kenmerk("Volgend overleg", datumcel(deel.volgend_overleg)),
        Kenmerk("Voor", cel(kop.ontvanger)),
    ]
    if concept:
        paren.append(Kenmerk("Stand", cel(concept)))
    return Kenmerken(tuple(paren), kolommen=2)


def clientkop(dossier: Dossier) -> Kop:
    """The heading of one client; a bookmark has the number and never the name."""
    client = dossier.client
    naam = client.korte_naam
    tekst = naam if naam == client.clientnummer else f"{naam} ({client.clientnummer})"
    return Kop(2, tekst, bladwijzer=client.clientnummer)


def voetregel(kop: Documentkop) -> str:
    """What the foot says: whether the sheet stands in the register."""
    if kop.nummer:
        return "Ingeschreven in het register van verstrekkingen. Niet kopiëren of doorgeven."
    return "Voorbeeld. Nog niet ingeschreven in het register van verstrekkingen."


def _part(dossier: Dossier, deel: Overlegdeel) -> Blokken:
    blokken: list[Blok] = [
        Kenmerken((Kenmerk("Aanwezig", cel("; ".join(deel.aanwezigen))),)),
        Kop(3, "Agenda"),
        _agenda(dossier, deel),
        Kop(3, "Besproken"),
        *(parse_tekst(deel.notities) or cel("")),
        Kop(3, "Besluiten en afspraken"),
        _besluiten(dossier.besluiten_van(deel)),
    ]
    return tuple(blokken)


def _agenda(dossier: Dossier, deel: Overlegdeel) -> Blok:
    items = tuple((alinea(punt.voluit),) for punt in dossier.agenda_van(deel))
    return Lijst(items, genummerd=True) if items else cel("")[0]


def _besluiten(besluiten: Sequence[Besluit]) -> Blok:
    if not besluiten:
        return cel("")[0]
    rijen = tuple(
        Rij(
            (
                (alinea(Stuk(str(nummer))),),
                cel(besluit.tekst),
                (alinea(besluit.wie or "–"),),
                (alinea(f"{besluit.uiterlijk:%d-%m-%Y}" if besluit.uiterlijk else "–"),),
            )
        )
        for nummer, besluit in enumerate(besluiten, start=1)
    )
    return Tabel(("Nr", "Besluit", "Wie", "Uiterlijk"), (6, 50, 28, 16), rijen)
