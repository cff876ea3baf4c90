"""What the list Vandaag needs of the kluis: termijnen kept ready per client, and who is whose."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Protocol

from levensloop_desktop.domain.ids import ClientId

if TYPE_CHECKING:  # the unlock screen needs the ports, and no class of the dossier
    from levensloop_desktop.domain.vandaag.lijst import Signaalweken, Urgentie
    from levensloop_desktop.domain.vandaag.termijnen import Termijn


class Lijn(NamedTuple):
    """One line of Vandaag as it is kept: a termijn that counts, and whose it is."""

    urgentie: int
    client_id: ClientId
    naam: str
    clientnummer: str
    soort: str
    wat: str
    datum: date | None
    verzameling: str
    record_id: str
    aan_zet: str
    aan_zet_persoon: str  # empty when it is no person
    aan_zet_rol: str


@dataclass(frozen=True, slots=True)
class Lijnkeuze:
    """Which lines of a day.

    Args:
        soort: only of this kind; empty for all.
        clienten: only of these clients; None for all.
    """

    soort: str = ""
    clienten: frozenset[ClientId] | None = None


Telling = Counter[tuple[int, str]]
"""How many lines there are, by urgency and kind."""


@dataclass(frozen=True, slots=True)
class Termijnstand:
    """The termijnen of one client, and under which rules they were made.

    Args:
        client_id: whose.
        naam: as lists write it.
        sorteernaam: by which lines of one day are ordered.
        clientnummer: of the client.
        versie: of the rules (domain/vandaag/bronnen.py).
        termijnen: those that can still count.
        verouderd_vanaf: the first day on which a paper of the client is out of date.
    """

    client_id: ClientId
    naam: str
    sorteernaam: str
    clientnummer: str
    versie: int
    termijnen: "tuple[Termijn, ...]"
    verouderd_vanaf: date | None = None


class Termijnenkast(Protocol):
    """The part of a transaction that keeps termijnen.

    A change of a dossier marks its client within the same transaction, whoever makes the change;
    the termijnen are made anew before the list is read (services/vandaag/vandaag.py).
    """

    def stale_termijnen(self, versie: int) -> list[ClientId]:
        """Clients whose termijnen must be made anew."""

    def put_termijnen(self, standen: Sequence[Termijnstand]) -> None:
        """Keep the termijnen of these clients in place of what was kept."""

    def list_termijnen(self, vandaag: date, weken: "Signaalweken", keuze: Lijnkeuze) -> list[Lijn]:
        """What counts on a day, by urgency, day and name."""

    def page_termijnen(
        self,
        vandaag: date,
        weken: "Signaalweken",
        keuze: Lijnkeuze,
        blad: "tuple[Urgentie, int, int]",
    ) -> list[Lijn]:
        """Some of those lines: of which group, how many come before, and how many at most."""

    def count_termijnen(self, vandaag: date, weken: "Signaalweken", keuze: Lijnkeuze) -> Telling:
        """How many there are, by urgency and kind."""

    def clients_out_of_date(self, dag: date) -> list[ClientId]:
        """Clients of whom a paper or the plan may be out of date on a day, by client number."""

    def clients_with_paper(self) -> list[ClientId]:
        """Clients with an established plan or a line in the register, by client number."""

    def clients_of(self, personen: Sequence[str], dag: date) -> set[ClientId]:
        """The clients these contactpersonen are involved with on a day."""

    def who_has_role(
        self, rol: str, dag: date, clienten: Iterable[ClientId]
    ) -> Mapping[ClientId, tuple[str, str]]:
        """Per client of these the id and name of the person who has a role on a day."""
