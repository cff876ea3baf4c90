"""Use cases around one dossier: list, make, open, save, remove, put back, order."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from levensloop_desktop.domain.client import Client, Traject
from levensloop_desktop.domain.controle.controle import check_record
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.eigenwaarde import Eigenwaarde, Lijststand
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.onderdelen import GEDEELD, VERZAMELINGEN, verzameling_van
from levensloop_desktop.domain.overleg import Agendapunt, Besluit, Overlegdeel
from levensloop_desktop.domain.plan import Levensgebiedplan, Levensloopplan
from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.domain.samenwerking import Samenwerkingslijst, Samenwerkingsmeting
from levensloop_desktop.domain.verwijzingen import verwijzingen_naar
from levensloop_desktop.errors import (
    ClosedHalfyearError,
    ClosedMeetingError,
    EstablishedError,
    InvalidInputError,
    NotFoundError,
    StillUsedError,
)
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.clientregels import (
    affected_clients,
    refresh_clientregels,
)
from levensloop_desktop.services.dossier.trajecten import put_missing_steps, settle_trajecten
from levensloop_desktop.services.ports.kluisport import (
    Clientregel,
    Kluis,
    Logregel,
    Opslag,
    Werkplek,
    Wijziging,
)
from levensloop_desktop.services.toegang.rechten import Handeling, require, writing

PER_KEER = 100  # lines made anew at once, so that other work goes between
_LIJSTDELEN = Eigenwaarde | Lijststand
_VOLGORDE = {naam: nummer for nummer, naam in enumerate(VERZAMELINGEN)}


@dataclass(frozen=True, slots=True)
class Removal:
    """What a removal took away or changed, as it was before; enough to put it back."""

    changes: Changes
    records: tuple[Record, ...]


def list_clienten(kluis: Kluis, werkplek: Werkplek) -> list[Clientregel]:
    """The client list by family name, made anew where the day or a new name asks for it."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    regels, te_doen = open_clienten(kluis, werkplek)
    while te_doen:
        regels, te_doen = open_clienten(kluis, werkplek)
    return regels


def open_clienten(kluis: Kluis, werkplek: Werkplek) -> tuple[list[Clientregel], int]:
    """The same, of which at most `PER_KEER` lines are made anew.

    Returns:
        The list and 0; or no lines yet, and how many must be made anew first.
    """
    require(kluis, Handeling.DOSSIER_LEZEN)
    vandaag = werkplek.today()
    with kluis.read() as opslag:
        verouderd = opslag.stale_clientregels(vandaag)
        if not verouderd:
            return opslag.list_clientregels(), 0
    with kluis.write() as opslag:
        refresh_clientregels(opslag, verouderd[:PER_KEER], vandaag)
        te_doen = max(0, len(verouderd) - PER_KEER)
        return ([] if te_doen else opslag.list_clientregels()), te_doen


def create_client(
    kluis: Kluis, werkplek: Werkplek, client: Client, traject: Traject | None = None
) -> tuple[Client, Changes]:
    """Add a client, with a number of this year where none was given, and a first traject.

    Raises:
        InvalidInputError: when the record has errors.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    _refuse_errors(client, werkplek)
    vandaag = werkplek.today()
    with kluis.write() as opslag:
        client_id = ClientId(RecordId(client.id or werkplek.new_id()))
        nummer = client.clientnummer or new_clientnummer(opslag, vandaag.year)
        nieuw = dataclasses.replace(client, id=client_id, clientnummer=nummer)
        opslag.put(nieuw)
        eerste = traject or Traject(
            id=RecordId(werkplek.new_id()), client_id=client_id, meldingsdatum=vandaag
        )
        eerste = dataclasses.replace(
            eerste, id=RecordId(eerste.id or werkplek.new_id()), client_id=client_id
        )
        opslag.put(eerste)
        put_missing_steps(opslag, werkplek, [eerste])
        settle_trajecten(opslag, [eerste])
        refresh_clientregels(opslag, [client_id], vandaag)
        opslag.write_log("client_gemaakt", client_id)
        return nieuw, opslag.changes()


def new_clientnummer(opslag: Opslag, jaar: int) -> str:
    """The next free client number of a year."""
    while True:
        nummer = f"LL-{jaar}-{opslag.next_number('client', jaar):04}"
        if not opslag.find(Client, clientnummer=nummer):
            return nummer


def open_dossier(kluis: Kluis, client_id: ClientId) -> Dossier:
    """Read a dossier and note in the log that it was read.

    Raises:
        NotFoundError: when there is no such client.
    """
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        dossier = opslag.load_dossier(client_id)
        if dossier is None:
            raise NotFoundError
        opslag.write_log("dossier_gelezen", client_id)
        return dossier


def reload_dossier(kluis: Kluis, client_id: ClientId) -> Dossier:
    """Read a dossier that is already open again, after a change.

    Raises:
        NotFoundError: when there is no such client any more.
    """
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        dossier = opslag.load_dossier(client_id)
    if dossier is None:
        raise NotFoundError
    return dossier


def save_record(kluis: Kluis, werkplek: Werkplek, record: Record) -> Changes:
    """Insert or update one record.

    Raises:
        InvalidInputError: when it has errors; `meldingen` holds them.
        EstablishedError: when it belongs to an established plan.
    """
    require(kluis, writing(record))
    _refuse_errors(record, werkplek)
    with kluis.write() as opslag:
        refuse_established(opslag, record)
        opslag.put(record)
        finish_write(opslag, werkplek, [record])
        return opslag.changes()


def remove_record(kluis: Kluis, werkplek: Werkplek, record: Record) -> Removal:
    """Remove a record with the parts that cannot be without it.

    References to it that may be empty are emptied; a partner or person still in use stays.

    Raises:
        StillUsedError: when a partner or contactpersoon is still pointed to.
        EstablishedError: when it belongs to an established plan.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    with kluis.write() as opslag:
        refuse_established(opslag, record)
        geraakt: list[Record] = []
        _remove(opslag, record, geraakt)
        finish_write(opslag, werkplek, geraakt)
        return Removal(opslag.changes(), tuple(geraakt))


def _remove(opslag: Opslag, record: Record, geraakt: list[Record]) -> None:
    verzameling = verzameling_van(type(record))
    afhankelijk = [
        (deel, gevonden)
        for deel in verwijzingen_naar(verzameling)
        for gevonden in opslag.find(deel.soort, **{deel.veld: record.id})
    ]
    if verzameling in GEDEELD and afhankelijk:
        raise StillUsedError(aantal=len(afhankelijk))
    for deel, gevonden in afhankelijk:
        if deel.verplicht:
            _remove(opslag, gevonden, geraakt)
        else:
            geraakt.append(gevonden)
            leeg: dict[str, Any] = {deel.veld: None}
            opslag.put(dataclasses.replace(gevonden, **leeg))
    geraakt.append(record)
    opslag.remove(record)


def restore_records(kluis: Kluis, werkplek: Werkplek, records: Sequence[Record]) -> Changes:
    """Put back what a removal took away."""
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    geordend = sorted(records, key=lambda record: _VOLGORDE[verzameling_van(type(record))])
    with kluis.write() as opslag:
        for record in geordend:
            opslag.put(record)
        finish_write(opslag, werkplek, geordend)
        return opslag.changes()


def reorder_records(kluis: Kluis, werkplek: Werkplek, records: Sequence[Record]) -> Changes:
    """Number ordered records in the given order, from 0."""
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    verplaatst: list[Record] = []
    with kluis.write() as opslag:
        for plaats, record in enumerate(records):
            nieuw: dict[str, Any] = {"volgorde": plaats}
            genummerd = dataclasses.replace(record, **nieuw)
            if genummerd != record:
                opslag.put(genummerd)
                verplaatst.append(genummerd)
        finish_write(opslag, werkplek, verplaatst)
        return opslag.changes()


def read_history(kluis: Kluis, client_id: ClientId) -> list[Wijziging]:
    """Who changed what in a dossier, newest first."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        return opslag.read_history(client_id)


def read_log(kluis: Kluis, client_id: ClientId | None = None) -> list[Logregel]:
    """What was done with a dossier, newest first."""
    require(kluis, Handeling.LOGBOEK_LEZEN)
    with kluis.read() as opslag:
        return opslag.read_log(client_id)


def refuse_established(opslag: Opslag, record: Record) -> None:
    """Stop a change of an established plan or a closed meeting.

    Raises:
        EstablishedError: when the stored plan is established.
        ClosedMeetingError: when the stored meeting is closed.
        ClosedHalfyearError: when the stored half year of the monitor is closed.
    """
    _refuse_closed(opslag, record)
    _refuse_closed_halfyear(opslag, record)
    plan_id = record.plan_id if isinstance(record, Levensgebiedplan) else record.id
    if isinstance(record, Levensgebiedplan | Levensloopplan):
        plan = opslag.get(Levensloopplan, plan_id)
        if plan is not None and plan.is_vastgesteld:
            raise EstablishedError


def _refuse_closed(opslag: Opslag, record: Record) -> None:
    deel_id = record.overlegdeel_id if isinstance(record, Agendapunt | Besluit) else record.id
    if isinstance(record, Agendapunt | Besluit | Overlegdeel):
        deel = opslag.get(Overlegdeel, deel_id)
        if deel is not None and deel.is_gesloten:
            raise ClosedMeetingError


def _refuse_closed_halfyear(opslag: Opslag, record: Record) -> None:
    meting_id = record.meting_id if isinstance(record, Samenwerkingslijst) else record.id
    if isinstance(record, Samenwerkingslijst | Samenwerkingsmeting):
        meting = opslag.get(Samenwerkingsmeting, meting_id)
        if meting is not None and meting.is_gesloten:
            raise ClosedHalfyearError


def _refuse_errors(record: Record, werkplek: Werkplek) -> None:
    meldingen = tuple(
        melding for melding in check_record(record, werkplek.today()) if melding.blokkeert
    )
    if meldingen:
        raise InvalidInputError(meldingen=meldingen)


def finish_write(opslag: Opslag, werkplek: Werkplek, geraakt: Sequence[Record]) -> None:
    """Note in the log which dossiers changed, and make their lines of the client list anew."""
    records = [*geraakt, *settle_trajecten(opslag, geraakt)]
    for client_id in {deel.client_id for deel in records if isinstance(deel, Onderdeel)} | {
        ClientId(deel.id) for deel in records if isinstance(deel, Client)
    }:
        opslag.write_log(
            "dossier_gewijzigd",
            client_id,
            bijzonderheid=" ".join(sorted({verzameling_van(type(deel)) for deel in records})),
        )
    if any(isinstance(deel, Samenwerkingslijst) for deel in records):
        opslag.write_log("monitor_bijgehouden")
    for lijst in sorted({deel.lijst for deel in records if isinstance(deel, _LIJSTDELEN)}):
        opslag.write_log("waardelijst_gewijzigd", bijzonderheid=lijst)
    refresh_clientregels(opslag, affected_clients(records), werkplek.today())
