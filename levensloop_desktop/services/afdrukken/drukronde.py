"""Use cases of printing for a table: which documents of which clients there are to make."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from levensloop_desktop.documents.maken import Mapstuk
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.verstrekking.profielen import Keuze
from levensloop_desktop.services.afdrukken.afdrukken import MAP, Afdrukopdracht
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.toegang.rechten import Handeling, require

# What a table or a map can hold, in the order of reading, and the collections it is about.
_GAAT_OVER = {
    "overdracht": ("overdrachten",),
    "levensloopplan": ("plannen",),
    "bejegeningskaart": ("bejegeningsregels", "signaleringsfasen"),
    "scenariokaart": ("scenarios",),
    "netwerkkaart": ("betrokkenheden",),
    "termijnenoverzicht": ("titels", "indicaties", "verblijven"),
    "nu_handelen": ("scenarios", "bejegeningsregels"),
}
MAPSOORTEN = tuple(_GAAT_OVER)


@dataclass(frozen=True, slots=True)
class Beschikbaar:
    """What can be made of one client.

    Args:
        client_id: who.
        naam: short, for the screen.
        soorten: the documents there are, in the order of reading.
    """

    client_id: ClientId
    naam: str
    soorten: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rondevraag:
    """Which documents of which clients, for whom and why; asked once.

    Args:
        documenten: codes of the value list documentsoort.
        gekozen: what of an overdracht or a plan may go along; without it everything.
        afwijkend: of whom something else goes along than `gekozen` says.
        als_map: one map for each client instead of loose documents.
        vorm: papier or bestand.
    """

    documenten: tuple[str, ...]
    ontvanger: str
    doel: str
    grondslag: str
    grondslag_toelichting: str = ""
    gekozen: Keuze | None = None
    afwijkend: Mapping[ClientId, Keuze] = field(default_factory=dict)
    als_map: bool = False
    vorm: str = "bestand"


def list_documents(kluis: Kluis, clienten: Sequence[ClientId]) -> tuple[Beschikbaar, ...]:
    """What can be made of each of these clients; who is gone is left out."""
    require(kluis, Handeling.AFDRUKKEN)
    gevonden: list[Beschikbaar] = []
    for client_id in clienten:  # one transaction each, so that nobody waits for all of them
        with kluis.read() as opslag:
            dossier = opslag.load_dossier(client_id)
            if dossier is None:
                continue
            opslag.write_log("dossier_gelezen", client_id, bijzonderheid="drukronde")
        soorten = tuple(soort for soort in MAPSOORTEN if _can_make(soort, dossier))
        gevonden.append(Beschikbaar(client_id, dossier.client.korte_naam, soorten))
    return tuple(gevonden)


def orders_of(vraag: Rondevraag, beschikbaar: Beschikbaar) -> tuple[Afdrukopdracht, ...]:
    """What there is to make for one client: a map, or a document each."""
    soorten = [soort for soort in vraag.documenten if soort in beschikbaar.soorten]
    if not soorten:
        return ()
    if vraag.als_map:
        stukken = tuple(Mapstuk(soort) for soort in soorten)
        return (_order(vraag, beschikbaar.client_id, MAP, stukken),)
    return tuple(_order(vraag, beschikbaar.client_id, soort) for soort in soorten)


def _order(
    vraag: Rondevraag, client_id: ClientId, soort: str, stukken: tuple[Mapstuk, ...] = ()
) -> Afdrukopdracht:
    return Afdrukopdracht(
        client_id=client_id,
        documentsoort=soort,
        ontvanger=vraag.ontvanger,
        doel=vraag.doel,
        grondslag=vraag.grondslag,
        grondslag_toelichting=vraag.grondslag_toelichting,
        gekozen=vraag.afwijkend.get(client_id, vraag.gekozen),
        vorm=vraag.vorm,
        stukken=stukken,
    )


def _can_make(soort: str, dossier: Dossier) -> bool:
    """Whether the dossier has what the document is about; an empty sheet helps nobody."""
    return any(getattr(dossier, naam) for naam in _GAAT_OVER[soort])
