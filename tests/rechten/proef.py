"""What a call of a use case needs, and what it asks of the role."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from levensloop_desktop.domain.bejegening import Fasestand
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.scenario import Inzet, Scenario
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.toegang.rechten import (
    BEHEERDER,
    COORDINATOR,
    MANAGER,
    REGISSEUR,
    Handeling,
)
from tests.builders import WACHTZIN

WACHTZINNEN = {
    REGISSEUR: WACHTZIN,
    COORDINATOR: "zeven fietsen zonder zadel",
    BEHEERDER: "drie sloten op een blauwe deur",
    MANAGER: "tien tellers bij het raam",
}

NIEUWE_WACHTZIN = "negen ganzen boven de rivier"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proef:
    """What a call needs: an open kluis with one client."""

    kluis: Kluis
    werkplek: Werkplek
    client: Client
    fase: Fasestand
    scenario: Scenario
    inzet: Inzet
    map: Path

    @property
    def client_id(self) -> ClientId:
        """The client of the kluis."""
        return ClientId(self.client.id)


@dataclass(frozen=True, slots=True)
class Geval:
    """One call of a use case, and what it asks of the role."""

    naam: str
    vraagt: Handeling
    roep: Callable[[Proef], object]
