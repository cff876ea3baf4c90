"""The termijnen of storage in memory: classified by the domain itself."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.domain.vandaag.lijst import Signaalweken, Urgentie, classify
from levensloop_desktop.domain.vandaag.termijnen import Termijn
from levensloop_desktop.services.ports.vandaagport import Lijn, Lijnkeuze, Telling, Termijnstand


class Geheugentermijnen:
    """The part of a transaction that keeps termijnen.

    Args:
        alle: every record, by collection and id.
        standen: what is kept, by client.
        schrijven: whether this transaction may write.
    """

    def __init__(
        self,
        alle: dict[str, dict[str, Record]],
        standen: dict[str, Termijnstand],
        *,
        schrijven: bool,
    ) -> None:
        self._alle: Any = alle
        self._standen = standen
        self._mag_schrijven = schrijven

    def stale_termijnen(self, versie: int) -> list[ClientId]:
        """Clients whose termijnen must be made anew."""
        standen = self._standen
        return [
            ClientId(RecordId(wie))
            for wie in self._alle["clienten"]
            if wie not in standen or standen[wie].versie != versie
        ]

    def put_termijnen(self, standen: Sequence[Termijnstand]) -> None:
        """Keep the termijnen of these clients."""
        if not self._mag_schrijven:
            raise RuntimeError("write in a reading transaction")
        self._standen |= {stand.client_id: stand for stand in standen}

    def list_termijnen(self, vandaag: date, weken: Signaalweken, keuze: Lijnkeuze) -> list[Lijn]:
        """What counts on a day, classified by the domain itself."""
        lijnen = [
            (stand.sorteernaam, nummer, _line(stand, termijn, urgentie))
            for stand in self._standen.values()
            for nummer, termijn in enumerate(stand.termijnen)
            if keuze.clienten is None or stand.client_id in keuze.clienten
            if keuze.soort in {"", termijn.soort.value}
            if (urgentie := classify(termijn, vandaag, weken)) is not None
        ]
        lijnen.sort(
            key=lambda d: (d[2].urgentie, d[2].datum or date.min, d[0], d[2].client_id, d[1])
        )
        return [lijn for _naam, _nummer, lijn in lijnen]

    def page_termijnen(
        self, vandaag: date, weken: Signaalweken, keuze: Lijnkeuze, blad: tuple[Urgentie, int, int]
    ) -> list[Lijn]:
        """Some lines of one group."""
        urgentie, vanaf, aantal = blad
        alle = self.list_termijnen(vandaag, weken, keuze)
        return [lijn for lijn in alle if lijn.urgentie == urgentie][vanaf : vanaf + aantal]

    def count_termijnen(self, vandaag: date, weken: Signaalweken, keuze: Lijnkeuze) -> Telling:
        """How many there are, by urgency and kind."""
        alle = self.list_termijnen(vandaag, weken, keuze)
        return Counter((lijn.urgentie, lijn.soort) for lijn in alle)

    def clients_out_of_date(self, dag: date) -> list[ClientId]:
        """Clients of whom a paper or the plan may be out of date on a day."""
        wie = [d for d in self._standen.values() if d.verouderd_vanaf and d.verouderd_vanaf <= dag]
        return [d.client_id for d in sorted(wie, key=lambda d: (d.clientnummer, d.client_id))]

    def clients_with_paper(self) -> list[ClientId]:
        """Clients with an established plan or a line in the register."""
        wie = {deel.client_id for deel in self._alle["verstrekkingen"].values()}
        wie |= {deel.client_id for deel in self._alle["plannen"].values() if deel.is_vastgesteld}
        clienten = sorted(self._alle["clienten"].values(), key=lambda d: (d.clientnummer, d.id))
        return [ClientId(client.id) for client in clienten if client.id in wie]

    def clients_of(self, personen: Sequence[str], dag: date) -> set[ClientId]:
        """The clients these people are involved with."""
        return {
            deel.client_id
            for deel in self._betrokkenheden()
            if deel.contactpersoon_id in personen and deel.loopt_op(dag)
        }

    def who_has_role(
        self, rol: str, dag: date, clienten: Iterable[ClientId]
    ) -> Mapping[ClientId, tuple[str, str]]:
        """Per client of these who has a role."""
        gezocht = set(clienten)
        gevonden: dict[ClientId, tuple[str, str]] = {}
        for deel in self._betrokkenheden():
            wie = self._alle["contactpersonen"].get(deel.contactpersoon_id or "")
            if deel.client_id not in gezocht or wie is None:
                continue
            if deel.rol == rol and deel.loopt_op(dag):
                gevonden.setdefault(deel.client_id, (wie.id, wie.naam))
        return gevonden

    def forget_termijnen(self, record: Record) -> None:
        """Note that the termijnen of who this is about may say something else."""
        if isinstance(record, Onderdeel | Client):
            wie = {getattr(record, "client_id", record.id)}
        else:  # a partner or a person: all who may name it
            wie = set(self._standen)
        for client_id in wie:
            self._standen.pop(client_id, None)

    def _betrokkenheden(self) -> list[Betrokkenheid]:
        return sorted(
            self._alle["betrokkenheden"].values(), key=lambda deel: (deel.volgorde, deel.id)
        )


def _line(stand: Termijnstand, termijn: Termijn, urgentie: Urgentie) -> Lijn:
    return Lijn(
        urgentie=int(urgentie),
        client_id=stand.client_id,
        naam=stand.naam,
        clientnummer=stand.clientnummer,
        soort=termijn.soort.value,
        wat=termijn.wat,
        datum=termijn.datum,
        verzameling=termijn.verzameling,
        record_id=termijn.record_id,
        aan_zet=termijn.aan_zet,
        aan_zet_persoon=termijn.aan_zet_persoon or "",
        aan_zet_rol=termijn.aan_zet_rol,
    )
