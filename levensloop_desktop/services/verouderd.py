"""Use cases of papers that hold what is no longer so: who has one, and what changed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from levensloop_desktop.documents.content.teksten import texts_of
from levensloop_desktop.documents.maken import Documentkop, make_content
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon, Partner
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.plan import VASTGESTELD, Levensloopplan, Momentopname
from levensloop_desktop.domain.verouderd import (
    PAPIEREN,
    Papierstand,
    changes_since,
    contact_facts,
    facts_on,
    judge_papers,
    write_facts,
)
from levensloop_desktop.services.ports import Kluis, Opslag, Werkplek
from levensloop_desktop.services.rechten import Handeling, require


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
    def verouderd(self) -> tuple[Papierstand, ...]:
        """The papers somebody holds that are no longer true."""
        return tuple(stand for stand in self.papieren if stand.verouderd)


def list_papers(
    kluis: Kluis, werkplek: Werkplek, clienten: Sequence[ClientId] | None = None
) -> tuple[Clientpapier, ...]:
    """The papers of clients, those first whose number is lowest.

    Args:
        kluis: the open kluis.
        werkplek: the clock.
        clienten: of whom; None for everybody with an established plan or a line in the register.
    """
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        if clienten is None:
            met_papier = {deel.client_id for deel in opslag.find(Verstrekking)}
            vast = opslag.find(Levensloopplan, status=VASTGESTELD)
            clienten = sorted(met_papier | {plan.client_id for plan in vast})
        gevonden = (_papers_of(opslag, werkplek, client_id) for client_id in clienten)
        lijst = [deel for deel in gevonden if deel is not None]
    return tuple(sorted(lijst, key=lambda deel: deel.clientnummer))


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


def papers_after_change(
    kluis: Kluis, werkplek: Werkplek, ids: Collection[str]
) -> tuple[Clientpapier, ...]:
    """The clients of whom a paper or the plan is out of date, now that these changed.

    Args:
        kluis: the open kluis.
        werkplek: the clock.
        ids: of what changed; only organisations and people count.
    """
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        clienten: set[ClientId] = set()
        for record_id in map(RecordId, ids):
            record = opslag.get(Partner, record_id) or opslag.get(Contactpersoon, record_id)
            clienten |= _involved(opslag, record) if record is not None else set()
        gevonden = [_papers_of(opslag, werkplek, deel) for deel in clienten]
    lijst = [deel for deel in gevonden if deel and (deel.verouderd or deel.planredenen)]
    return tuple(sorted(lijst, key=lambda deel: deel.clientnummer))


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


def _papers_of(opslag: Opslag, werkplek: Werkplek, client_id: ClientId) -> Clientpapier | None:
    dossier = opslag.load_dossier(client_id)
    if dossier is None:
        return None
    vandaag = werkplek.today()
    return Clientpapier(
        client_id=client_id,
        clientnummer=dossier.client.clientnummer,
        naam=dossier.client.korte_naam,
        plan=dossier.geldig_plan,
        planredenen=_plan_changes(opslag, werkplek, dossier),
        papieren=judge_papers(dossier, vandaag),
    )


def _plan_changes(opslag: Opslag, werkplek: Werkplek, dossier: Dossier) -> tuple[str, ...]:
    """What changed since the valid plan was established, from the copy kept then."""
    # Late: reading brings the schema library along, which who only prints need not wait for.
    from levensloop_desktop.services.dossierformaat.reading import read_dossier  # noqa: PLC0415

    geldig = dossier.geldig_plan
    if geldig is None or geldig.vastgesteld_op is None:
        return ()
    kopieen = opslag.find(Momentopname, plan_id=geldig.id)
    if not kopieen:
        return ()
    toen = read_dossier(kopieen[-1].inhoud.encode()).dossier()
    feiten = contact_facts(toen, geldig.vastgesteld_op)
    return changes_since(feiten, dossier, werkplek.today())
