"""Use cases for a colleague who falls ill or leaves: the clients, and who takes over each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.netwerk import VERTEGENWOORDIGERS, Betrokkenheid, Contactpersoon
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.overdragen.betrokkenheid_volgt import follow_dates
from levensloop_desktop.domain.overdragen.overdrachtstart import COLLEGA, propose_punten
from levensloop_desktop.domain.record import Record
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.overdragen.overdrachten import put_all, unique
from levensloop_desktop.services.ports.kluisport import Kluis, Opslag, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require


@dataclass(frozen=True, slots=True)
class Collegaclient:
    """A client of a colleague, and what the colleague is for this client.

    Args:
        client_id: whose dossier.
        clientnummer: of the client.
        naam: as lists write it.
        rollen: the codes of the roles that run.
        afspraken: how many open afspraken he or she holds.
    """

    client_id: ClientId
    clientnummer: str
    naam: str
    rollen: tuple[str, ...]
    afspraken: int


@dataclass(frozen=True, slots=True)
class Overname:
    """When colleagues take over, and why.

    Args:
        begin: the first day of who takes over.
        einde: the last day of who leaves.
        reden: why, in words.
    """

    begin: date
    einde: date
    reden: str = ""


def list_colleague(
    kluis: Kluis, werkplek: Werkplek, collega: Contactpersoon
) -> tuple[Collegaclient, ...]:
    """The clients for whom somebody has a role now, by client number."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        gevonden = [
            _line(dossier, collega, werkplek.today())
            for dossier in _dossiers_of(opslag, collega, werkplek.today())
        ]
    return tuple(sorted(gevonden, key=lambda deel: deel.clientnummer))


def hand_over_colleague(
    kluis: Kluis,
    werkplek: Werkplek,
    collega: Contactpersoon,
    keuzes: Mapping[ClientId, Contactpersoon],
    overname: Overname,
) -> Changes:
    """Begin a handover of kind collega for each client, and let the roles follow it.

    All clients together or none; the roles end and begin on the days given, and open afspraken
    go along.

    Args:
        kluis: the open kluis.
        werkplek: who works, where and when.
        collega: who leaves.
        keuzes: who takes over, by client; a client that is not named stays.
        overname: the days and the reason.

    Raises:
        NotFoundError: when a client is gone.
        InvalidInputError: when the days cannot be right.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    with kluis.write() as opslag:
        mensen = opslag.find(Contactpersoon)
        records: list[Record] = []
        for client_id, opvolger in keuzes.items():
            dossier = opslag.load_dossier(client_id)
            if dossier is None:
                raise NotFoundError
            records += _one_client(dossier, collega, opvolger, overname, mensen, werkplek)
        put_all(opslag, werkplek, unique(records))
        return opslag.changes()


def _one_client(
    dossier: Dossier,
    collega: Contactpersoon,
    opvolger: Contactpersoon,
    overname: Overname,
    mensen: Sequence[Contactpersoon],
    werkplek: Werkplek,
) -> list[Record]:
    overdracht = Overdracht(
        id=RecordId(werkplek.new_id()),
        client_id=ClientId(dossier.client.id),
        soort=COLLEGA,
        van_partner_id=collega.partner_id,
        van_persoon=collega.naam,
        naar_partner_id=opvolger.partner_id,
        naar_persoon=opvolger.naam,
        reden=overname.reden,
        overlap_begin=overname.begin,
        overlap_einde=overname.einde,
    )
    vandaag, new_id = werkplek.today(), werkplek.new_id
    stappen = follow_dates(overdracht, dossier, mensen, vandaag, new_id)
    punten = propose_punten(dossier, overdracht, vandaag, new_id)
    return [overdracht, *(record for stap in stappen for record in stap.records), *punten]


def _dossiers_of(opslag: Opslag, collega: Contactpersoon, vandaag: date) -> list[Dossier]:
    clienten = {
        deel.client_id
        for deel in opslag.find(Betrokkenheid, contactpersoon_id=collega.id)
        if _moves(deel, vandaag)
    }
    gelezen = (opslag.load_dossier(client_id) for client_id in sorted(clienten))
    return [dossier for dossier in gelezen if dossier is not None]


def _moves(deel: Betrokkenheid, vandaag: date) -> bool:
    """Whether a role is one that a colleague can take over, and not past."""
    voorbij = deel.einddatum is not None and deel.einddatum < vandaag
    return not voorbij and deel.rol not in VERTEGENWOORDIGERS | {"naaste"}


def _line(dossier: Dossier, collega: Contactpersoon, vandaag: date) -> Collegaclient:
    eigen = [
        deel
        for deel in dossier.betrokkenheden
        if deel.contactpersoon_id == collega.id and _moves(deel, vandaag)
    ]
    ids = {deel.id for deel in eigen}
    return Collegaclient(
        client_id=ClientId(dossier.client.id),
        clientnummer=dossier.client.clientnummer,
        naam=dossier.client.korte_naam,
        rollen=tuple(dict.fromkeys(deel.rol for deel in eigen)),
        afspraken=sum(
            afspraak.actiehouder_id in ids and afspraak.status == "open"
            for afspraak in dossier.afspraken
        ),
    )
