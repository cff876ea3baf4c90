"""Two real kluizen, of a sender and a receiver, and a pakket between them."""

from dataclasses import dataclass
from pathlib import Path

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.dossier.dossiers import reload_dossier
from levensloop_desktop.services.overdragen.uitwisseling import import_dossier
from levensloop_desktop.services.pakket.maken import (
    Pakket,
    Pakketopdracht,
    build_package,
    prepare_package,
    register_package,
)
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import WACHTZIN

CASUSSEN = Path(__file__).parents[1] / "cases"
ONTVANGER = Gebruiker("ontvanger", "procesregisseur")


@dataclass(frozen=True, slots=True)
class Pakketproef:
    """A sender with one client, and an empty receiver."""

    afzender: SqlcipherKluis
    ontvanger: SqlcipherKluis
    werkplek: Vastewerkplek
    client_id: ClientId
    map: Path

    def send(self, *documenten: str, overdracht_id: str = "") -> tuple[Path, Pakket]:
        """Make a pakket of the client and put it in a file."""
        opdracht = Pakketopdracht(
            client_id=self.client_id,
            ontvanger="ZVH Fictief",
            doel="verhuizing",
            grondslag="wgs",
            documenten=documenten,
            overdracht_id=overdracht_id,
        )
        pakket = build_package(prepare_package(self.afzender, self.werkplek, opdracht))
        pad = self.map / pakket.bestandsnaam
        register_package(self.afzender, self.werkplek, pakket, pad)
        return pad, pakket

    def dossier(self) -> Dossier:
        """The dossier of the client at the sender."""
        return reload_dossier(self.afzender, self.client_id)


def make_proef(
    afzender: SqlcipherKluis,
    kluizen: SqlcipherKluizen,
    werkplek: Vastewerkplek,
    map_: Path,
    casus: int = 1,
) -> Pakketproef:
    """A case, the first unless asked otherwise, in the kluis of a sender; a second kluis beside."""
    bestand = (CASUSSEN / f"casus-{casus}.json").read_bytes()
    client = import_dossier(afzender, werkplek, bestand).client
    ontvanger = kluizen.create(
        map_ / "ander.kluis", naam="ZVH Fictief", gebruiker=ONTVANGER, wachtzin=WACHTZIN
    )
    return Pakketproef(afzender, ontvanger, werkplek, ClientId(client.id), map_)
