"""Use cases of papers that hold what is no longer so: who has one, and what changed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.documents.content.teksten import texts_of
from levensloop_desktop.documents.maken import Documentkop, make_content
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon, Partner
from levensloop_desktop.domain.plan import Levensloopplan
from levensloop_desktop.domain.verouderd import (
    PAPIEREN,
    Papierstand,
    contact_facts,
    facts_on,
    judge_papers,
    plan_changes,
    write_facts,
)
from levensloop_desktop.services.ports.kluisport import Kluis, Opslag, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require
from levensloop_desktop.services.vandaag.vandaag import PER_KEER, count_stale, update_some


@dataclass(frozen=True, slots=True, kw_only=True)
class Clientpapier:
    """The papers of one client, and what changed since the plan was established."""

    client_id: ClientId
    clientnummer: str
    naam: str
    plan: Levensloopplan | None
    planredenen: tuple[str, ...]
    papieren: tuple[Papierstand, ...]

    @property
    def aantal(self) -> int:
        """How many papers are out of date, the plan in the kluis included."""
        return len(self.verouderd) + bool(self.planredenen)

    @property
    def verouderd(self) -> tuple[Papierstand, ...]:
        """The papers somebody holds that are no longer true."""
        return tuple(stand for stand in self.papieren if stand.verouderd)


@dataclass(frozen=True, slots=True)
class Nakijken:
    """Whose papers must be looked at.

    Args:
        clienten: whose, by client number.
        te_doen: how many clients must be brought up to date first; then `clienten` is empty
            (services/vandaag/vandaag.update_some does the next ones).
    """

    clienten: tuple[ClientId, ...] = ()
    te_doen: int = 0


def find_clients(kluis: Kluis, werkplek: Werkplek, *, alle: bool = False) -> Nakijken:
    """The clients of whom a paper or the plan is out of date.

    It is kept per client from which day on that is so, with the list Vandaag: so nobody else's
    dossier is read.

    Args:
        kluis: the open kluis.
        werkplek: the clock.
        alle: everybody with an established plan or a line in the register.
    """
    require(kluis, Handeling.DOSSIER_LEZEN)
    if alle:
        with kluis.read() as opslag:
            return Nakijken(tuple(opslag.clients_with_paper()))
    te_doen = count_stale(kluis)
    if te_doen > PER_KEER:
        return Nakijken(te_doen=te_doen)
    if te_doen:
        update_some(kluis, werkplek)
    with kluis.read() as opslag:
        return Nakijken(tuple(opslag.clients_out_of_date(werkplek.today())))


def list_papers(
    kluis: Kluis, werkplek: Werkplek, clienten: Sequence[ClientId]
) -> tuple[Clientpapier, ...]:
    """The papers of clients, those first whose number is lowest."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    vandaag = werkplek.today()
    with kluis.read() as opslag:
        dossiers = [opslag.load_dossier(client_id) for client_id in clienten]
    lijst = [papers_of(dossier, vandaag) for dossier in dossiers if dossier is not None]
    return tuple(sorted(lijst, key=lambda deel: deel.clientnummer))


def papers_of(dossier: Dossier, vandaag: date) -> Clientpapier:
    """The papers of one dossier."""
    return Clientpapier(
        client_id=ClientId(dossier.client.id),
        clientnummer=dossier.client.clientnummer,
        naam=dossier.client.korte_naam,
        plan=dossier.geldig_plan,
        planredenen=plan_changes(dossier, vandaag),
        papieren=judge_papers(dossier, vandaag),
    )


def where_involved(kluis: Kluis, record: Partner | Contactpersoon) -> tuple[Client, ...]:
    """The clients with whom an organisation, one of its people, or a person is involved."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        clienten = [opslag.get(Client, client_id) for client_id in _involved(opslag, record)]
    gevonden = [client for client in clienten if client is not None]
    return tuple(sorted(gevonden, key=lambda client: client.clientnummer))


def _involved(opslag: Opslag, record: Partner | Contactpersoon) -> set[ClientId]:
    if isinstance(record, Contactpersoon):
        delen = opslag.find(Betrokkenheid, contactpersoon_id=record.id)
        return {deel.client_id for deel in delen}
    clienten = {deel.client_id for deel in opslag.find(Betrokkenheid, partner_id=record.id)}
    for wie in opslag.find(Contactpersoon, partner_id=record.id):
        clienten |= _involved(opslag, wie)
    return clienten


def clients_after_change(kluis: Kluis, ids: Collection[str]) -> tuple[ClientId, ...]:
    """The clients whose papers may say something else, now that these changed.

    Args:
        kluis: the open kluis.
        ids: of what changed; only organisations and people count.
    """
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        clienten: set[ClientId] = set()
        for record_id in map(RecordId, ids):
            record = opslag.get(Partner, record_id) or opslag.get(Contactpersoon, record_id)
            clienten |= _involved(opslag, record) if record is not None else set()
    return tuple(sorted(clienten))


def facts_printed(documentsoort: str, dossier: Dossier, kop: Documentkop, onderwerp: str) -> str:
    """The names and numbers on a paper, as they are kept with its line in the register."""
    if documentsoort not in PAPIEREN:
        return ""
    inhoud = make_content(documentsoort, dossier, kop, onderwerp_id=onderwerp)
    return write_facts(facts_on(contact_facts(dossier, kop.vandaag), texts_of(inhoud)))


def version_printed(documentsoort: str, dossier: Dossier, onderwerp: str) -> int | None:
    """The version of the valid plan a paper is made from; None for a concept or an old version."""
    geldig = dossier.geldig_plan
    anders = documentsoort == "levensloopplan" and onderwerp not in {"", geldig and geldig.id}
    return None if geldig is None or anders or documentsoort not in PAPIEREN else geldig.versie
