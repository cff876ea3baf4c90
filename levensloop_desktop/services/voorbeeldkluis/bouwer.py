"""Gather the records of one invented client."""

from typing import Any, TypeVar

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId, PartnerId
from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.domain.onderdelen import (
    APART_TE_LEZEN,
    DOSSIERVERZAMELINGEN,
    verzameling_van,
)
from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.services.voorbeeldkluis.bron import Bron
from levensloop_desktop.services.voorbeeldkluis.profielen import Profiel
from levensloop_desktop.services.voorbeeldkluis.teksten import Tekst, pronouns, teksten

O = TypeVar("O", bound=Onderdeel)  # noqa: E741 - the type of a part, as T is of anything


class Netwerk:
    """The partners and people of the region, by name."""

    def __init__(self, records: tuple[Record, ...]) -> None:
        self.partners = {deel.naam: deel for deel in records if isinstance(deel, Partner)}
        self.personen = {deel.naam: deel for deel in records if isinstance(deel, Contactpersoon)}

    def partner_id(self, naam: str) -> PartnerId | None:
        """The id of a partner; None for no name."""
        return PartnerId(self.partners[naam].id) if naam else None


class Bouwer:
    """Puts the dossier of one client together.

    Args:
        bron: chance, ids and days.
        profiel: the outline.
        netwerk: the region.
    """

    def __init__(self, bron: Bron, profiel: Profiel, netwerk: Netwerk) -> None:
        self.bron = bron
        self.profiel = profiel
        self.netwerk = netwerk
        self.client_id = ClientId(bron.new_id())
        self.rollen: dict[str, Any] = {}
        self.records: list[Record] = []
        self._woorden = {
            **pronouns(profiel.geslacht),
            "woon": profiel.waar or "de opvang",
            "zorg": "organisatie Q",
            "begeleider": bron.kies(("N. van Nergens", "de begeleider", "de woonbegeleider")),
            "coordinator": bron.kies(("M. Verzonnen", "O. Bedenker")),
        }

    @property
    def coordinator(self) -> str:
        """The name of the levensloopcoördinator."""
        return self._woorden["coordinator"]

    def add(self, soort: type[O], /, **velden: Any) -> O:
        """Add one part of the dossier."""
        deel = soort(id=self.bron.new_id(), client_id=self.client_id, **velden)
        self.records.append(deel)
        return deel

    def bank(self, naam: str) -> list[Tekst]:
        """One bank of sentences."""
        return teksten()[naam]

    def zin(self, tekst: str) -> str:
        """A sentence about this client."""
        return tekst.format(
            **self._woorden,
            aantal=self.bron.getal(3, 30),
            bedrag=f"{self.bron.getal(8, 240) * 50}",
            jaar_later=self.bron.vandaag.year + self.bron.getal(1, 8),
        )

    def dossier(self) -> Dossier:
        """What was gathered, as one dossier."""
        client = next(deel for deel in self.records if isinstance(deel, Client))
        return as_dossier(client, self.records, self.netwerk)


def as_dossier(client: Client, records: list[Record], netwerk: Netwerk) -> Dossier:
    """Records of one client as a dossier, with the whole network of the region."""
    lijsten: dict[str, list[Record]] = {
        naam: []
        for naam in DOSSIERVERZAMELINGEN
        if naam != "clienten" and naam not in APART_TE_LEZEN
    }
    for record in records:
        naam = verzameling_van(type(record))
        if naam in lijsten:
            lijsten[naam].append(record)
    lijsten["partners"] = list(netwerk.partners.values())
    lijsten["contactpersonen"] += [
        wie for wie in netwerk.personen.values() if wie not in lijsten["contactpersonen"]
    ]
    delen: dict[str, Any] = {naam: tuple(deel) for naam, deel in lijsten.items()}
    return Dossier(client=client, **delen)
