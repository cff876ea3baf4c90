"""Use cases of the handover: start it in one step, fill it up, take a step."""

from collections.abc import Iterable, Sequence

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.netwerk import Contactpersoon
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.overdragen.betrokkenheid_volgt import Volgstap, follow_dates
from levensloop_desktop.domain.overdragen.overdrachtnorm import Overdrachtnorm, read_norm
from levensloop_desktop.domain.overdragen.overdrachtstart import (
    Aanleiding,
    Begin,
    prepare,
    propose_punten,
    propose_regels,
    running_for,
)
from levensloop_desktop.domain.record import Record
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.dossiers import finish_write
from levensloop_desktop.services.overleg.overleggen import refuse_errors
from levensloop_desktop.services.ports.kluisport import Kluis, Opslag, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require

_NORM = "overdrachtnorm"


def read_days(kluis: Kluis) -> Overdrachtnorm:
    """How many days of overlap are meant, and within how many receipt is confirmed."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        return norm_of(opslag)


def keep_days(kluis: Kluis, norm: Overdrachtnorm) -> None:
    """Keep other days; they hold for every handover that begins from now on.

    Raises:
        ValueError: when a number of days cannot be kept.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    if not norm.geldig:
        raise ValueError("no such number of days")
    with kluis.write() as opslag:
        opslag.put_setting(_NORM, norm.write())
        opslag.write_log("overdrachtnorm_gewijzigd", bijzonderheid=norm.write())


def start_overdracht(
    kluis: Kluis, werkplek: Werkplek, client_id: ClientId, waarom: Aanleiding
) -> tuple[Overdracht, Changes]:
    """Begin a handover filled in from the dossier, or go on with the one for the same end.

    Raises:
        NotFoundError: when there is no such client.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    with kluis.write() as opslag:
        dossier = _load(opslag, client_id)
        loopt = running_for(dossier, waarom, werkplek.today())
        if loopt is not None:
            return loopt, opslag.changes()
        begin = prepare(dossier, waarom, norm_of(opslag), werkplek.today(), werkplek.new_id)
        put_all(opslag, werkplek, _all_of(begin))
        return begin.overdracht, opslag.changes()


def fill_up(kluis: Kluis, werkplek: Werkplek, overdracht: Overdracht, *, lines: bool) -> Changes:
    """Add what ends and has no line yet, or the points its kind asks for and it has not.

    Args:
        kluis: the open kluis.
        werkplek: who works, where and when.
        overdracht: to which is added.
        lines: what ends when true, the checklist when false.

    Raises:
        NotFoundError: when there is no such client.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    vandaag = werkplek.today()
    with kluis.write() as opslag:
        dossier = _load(opslag, overdracht.client_id)
        stel_voor = propose_regels if lines else propose_punten
        put_all(opslag, werkplek, stel_voor(dossier, overdracht, vandaag, werkplek.new_id))
        return opslag.changes()


def take_step(
    kluis: Kluis, werkplek: Werkplek, overdracht: Overdracht, mee: Sequence[Record] = ()
) -> Changes:
    """Save a handover that went a step on, with what changes along in the network.

    All of it or nothing.

    Raises:
        InvalidInputError: when a record has errors; `meldingen` holds them.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    with kluis.write() as opslag:
        put_all(opslag, werkplek, [*unique(mee), overdracht])
        return opslag.changes()


def what_follows(kluis: Kluis, werkplek: Werkplek, overdracht: Overdracht) -> tuple[Volgstap, ...]:
    """What is not yet in the network as the dates of a handover say it; nothing is written.

    Raises:
        NotFoundError: when there is no such client.
    """
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        return follow(opslag, werkplek, overdracht)


def follow(opslag: Opslag, werkplek: Werkplek, overdracht: Overdracht) -> tuple[Volgstap, ...]:
    """The same within a transaction.

    Raises:
        NotFoundError: when there is no such client.
    """
    dossier = _load(opslag, overdracht.client_id)
    mensen = opslag.find(Contactpersoon)
    return follow_dates(overdracht, dossier, mensen, werkplek.today(), werkplek.new_id)


def records_of(stappen: Iterable[Volgstap]) -> list[Record]:
    """What is written for changes of the network."""
    return [record for stap in stappen for record in stap.records]


def norm_of(opslag: Opslag) -> Overdrachtnorm:
    """The days of a kluis; the defaults where nothing was chosen."""
    return read_norm(opslag.get_setting(_NORM) or "")


def unique(records: Iterable[Record]) -> list[Record]:
    """Each record once, in the order in which it first comes.

    Several changes may each bring the new person or role that they point to.
    """
    per_id: dict[RecordId, Record] = {}
    for record in records:
        per_id.setdefault(record.id, record)
    return list(per_id.values())


def _load(opslag: Opslag, client_id: ClientId) -> Dossier:
    dossier = opslag.load_dossier(client_id)
    if dossier is None:
        raise NotFoundError
    return dossier


def _all_of(begin: Begin) -> list[Record]:
    return [begin.overdracht, *begin.regels, *begin.punten]


def put_all(opslag: Opslag, werkplek: Werkplek, records: Sequence[Record]) -> None:
    """Write records of dossiers and the network together; none when one has errors.

    Raises:
        InvalidInputError: when one has errors.
    """
    for record in records:
        refuse_errors(record, werkplek)
    for record in records:
        opslag.put(record)
    finish_write(opslag, werkplek, records)
