"""Use cases of keeping and destroying: the term, who may go, and letting them go for ever."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.client import Client, Traject
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon
from levensloop_desktop.domain.onderdelen import verzameling_van
from levensloop_desktop.domain.proces import AFGELOPEN
from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.verblijf import Verblijf
from levensloop_desktop.domain.verwijzingen import verwijzingen_naar
from levensloop_desktop.errors import KluisDamagedError, LevensloopError, StillKeptError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.kluisbeheer.reservekopieen import VERNIETIGEN
from levensloop_desktop.services.ports.kluisport import Kluis, Opslag, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, may, require

STANDAARD_JAREN = 5
JAREN = (1, 30)
TRAJECT, VERBLIJF, TITEL = "einde_traject", "einde_verblijf", "einde_titel"
GEBEURTENISSEN = {
    TRAJECT: "het traject is afgesloten",
    VERBLIJF: "het laatste verblijf is geëindigd",
    TITEL: "de laatste titel is geëindigd",
}
_JAREN = "bewaartermijn_jaren"
_VANAF = "bewaartermijn_vanaf"


@dataclass(frozen=True, slots=True)
class Bewaarregel:
    """How long a dossier is kept, and from when that counts."""

    jaren: int = STANDAARD_JAREN
    vanaf: str = TRAJECT


@dataclass(frozen=True, slots=True)
class Bewaring:
    """How long one dossier is kept.

    Args:
        regel: the rule of the kluis.
        sinds: when the term began to count; None while a traject runs or an end is not known.
        mag_weg_op: the first day without a term.
    """

    regel: Bewaarregel
    sinds: date | None
    mag_weg_op: date | None


@dataclass(frozen=True, slots=True)
class Verlopen:
    """A client whose term passed.

    Args:
        client_id: who.
        clientnummer: to be typed before destroying.
        naam: empty for whoever may not read dossiers.
        sinds: when the term began to count.
        mag_weg_op: the first day without a term.
        personen: how many people of the network belong to this client alone.
    """

    client_id: ClientId
    clientnummer: str
    naam: str
    sinds: date
    mag_weg_op: date
    personen: int


@dataclass(frozen=True, slots=True)
class Vernietiging:
    """Clients were destroyed.

    Args:
        changes: for the views.
        fout: what did not go well after it: writing the file anew, checking it, or removing the
            back-up of just before, which the next opening of the kluis does then.
    """

    changes: Changes
    fout: LevensloopError | None = None


def read_rule(kluis: Kluis) -> Bewaarregel:
    """The rule of this kluis."""
    require(kluis, Handeling.BEWAREN_BEHEREN)
    with kluis.read() as opslag:
        return _rule(opslag)


def keep_rule(kluis: Kluis, regel: Bewaarregel) -> None:
    """Keep another rule; it holds for every client of this kluis.

    Raises:
        ValueError: for a term or an event that does not exist.
    """
    require(kluis, Handeling.BEWAREN_BEHEREN)
    if not JAREN[0] <= regel.jaren <= JAREN[1] or regel.vanaf not in GEBEURTENISSEN:
        raise ValueError("no such retention rule")
    with kluis.write() as opslag:
        opslag.put_setting(_JAREN, str(regel.jaren))
        opslag.put_setting(_VANAF, regel.vanaf)
        opslag.write_log("bewaartermijn_gewijzigd", bijzonderheid=f"{regel.jaren} {regel.vanaf}")


def read_retention(kluis: Kluis, client_id: ClientId) -> Bewaring:
    """How long the dossier of one client stays."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        regel = _rule(opslag)
        trajecten = opslag.find(Traject, client_id=client_id)
        sinds = _counts_since(opslag, regel, {client_id: trajecten}) if trajecten else {}
    dag = sinds.get(client_id)
    return Bewaring(regel, dag, _years_later(dag, regel.jaren) if dag else None)


def list_expired(kluis: Kluis, werkplek: Werkplek) -> tuple[Verlopen, ...]:
    """Clients whose term passed, the longest ago first."""
    require(kluis, Handeling.BEWAREN_BEHEREN)
    lezen = may(kluis.gebruiker.rol, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        regel = _rule(opslag)
        verlopen = _expired(opslag, regel, werkplek.today())
        regels = [
            _line(opslag, regel, client_id, sinds, lezen=lezen)
            for client_id, sinds in verlopen.items()
        ]
    return tuple(sorted(regels, key=lambda deel: (deel.mag_weg_op, deel.clientnummer)))


def destroy_clienten(
    kluis: Kluis,
    werkplek: Werkplek,
    bevestigd: Mapping[ClientId, str],
    *,
    ook_personen: bool,
    stap: Callable[[str], None] = lambda _: None,
) -> Vernietiging:
    """Destroy clients for ever, and leave nothing of them in the file.

    A back-up stands beside the kluis while this goes on, and goes when the dossiers are sound. What
    a kill leaves of it is cleared when the kluis opens (docs/adr/0011-vernietigen.md).

    Args:
        kluis: the open kluis.
        werkplek: the clock.
        bevestigd: the client number that was typed for each client.
        ook_personen: whether people of the network who belong to them alone go too.
        stap: hears in Dutch what is being done.

    Raises:
        StillKeptError: when a term runs still, or a number is wrong; nothing is destroyed then.
        DiskFullError, KluisNotWritableError, KluisDamagedError, BackupStoppedError: when there is
            no back-up; nothing is destroyed then.
    """
    require(kluis, Handeling.BEWAREN_BEHEREN)
    with kluis.read() as opslag:
        _refuse_kept(opslag, werkplek, bevestigd)
    if not bevestigd:
        return Vernietiging(Changes())
    stap("Er wordt eerst een reservekopie gemaakt …")
    kopie = kluis.make_backup(VERNIETIGEN)
    stap("Het dossier wordt vernietigd …")
    try:
        changes = _destroy(kluis, werkplek, bevestigd, ook_personen=ook_personen)
    except BaseException:
        kluis.destroy_backups((kopie,))  # nothing was destroyed, so it guards nothing
        raise
    try:
        kluis.compact()
        stap("De kluis wordt gecontroleerd …")
        _refuse_damage(kluis)
        kluis.destroy_backups((kopie,))
    except LevensloopError as fout:
        return Vernietiging(changes, fout)
    return Vernietiging(changes)


def _destroy(
    kluis: Kluis, werkplek: Werkplek, bevestigd: Mapping[ClientId, str], *, ook_personen: bool
) -> Changes:
    with kluis.write() as opslag:
        _refuse_kept(opslag, werkplek, bevestigd)
        for client_id, nummer in bevestigd.items():
            personen = own_people(opslag, client_id) if ook_personen else ()
            opslag.destroy_client(client_id, personen)
            opslag.write_log("client_vernietigd", client_id, bijzonderheid=nummer.strip())
        return opslag.changes()


def _refuse_kept(opslag: Opslag, werkplek: Werkplek, bevestigd: Mapping[ClientId, str]) -> None:
    """Refuse all of them while one must be kept or another number was typed."""
    verlopen = _expired(opslag, _rule(opslag), werkplek.today())
    for client_id, nummer in bevestigd.items():
        client = opslag.get(Client, client_id)
        if client is None or client_id not in verlopen or client.clientnummer != nummer.strip():
            raise StillKeptError


def _refuse_damage(kluis: Kluis) -> None:
    """Keep the back-up when the dossiers are not sound after destroying."""
    for bevinding in kluis.check(kopieen=False):
        if bevinding.onderdeel == "dossier.db":
            raise KluisDamagedError(onderdeel=bevinding.onderdeel)


def own_people(opslag: Opslag, client_id: ClientId) -> tuple[Contactpersoon, ...]:
    """People of the network to whom no other client points."""
    betrokken = opslag.find(Betrokkenheid, client_id=client_id)
    gevonden: dict[str, Contactpersoon] = {}
    for deel in betrokken:
        wie = deel.contactpersoon_id and opslag.get(Contactpersoon, deel.contactpersoon_id)
        if wie and not _is_used_elsewhere(opslag, wie, client_id):
            gevonden[wie.id] = wie
    return tuple(gevonden.values())


def _is_used_elsewhere(opslag: Opslag, record: Record, client_id: ClientId) -> bool:
    for verwijzing in verwijzingen_naar(verzameling_van(type(record))):
        for ander in opslag.find(verwijzing.soort, **{verwijzing.veld: record.id}):
            if not isinstance(ander, Onderdeel) or ander.client_id != client_id:
                return True
    return False


def _rule(opslag: Opslag) -> Bewaarregel:
    vanaf = opslag.get_setting(_VANAF) or TRAJECT
    return Bewaarregel(int(opslag.get_setting(_JAREN) or STANDAARD_JAREN), vanaf)


def _expired(opslag: Opslag, regel: Bewaarregel, vandaag: date) -> dict[ClientId, date]:
    """Per client without a running traject since when the term counts, if it passed."""
    per_client: dict[str, list[Traject]] = defaultdict(list)
    for traject in opslag.find(Traject):
        per_client[traject.client_id].append(traject)
    sinds = _counts_since(opslag, regel, per_client)
    return {
        ClientId(RecordId(client_id)): dag
        for client_id, dag in sinds.items()
        if _years_later(dag, regel.jaren) <= vandaag
    }


def _counts_since(
    opslag: Opslag, regel: Bewaarregel, trajecten: Mapping[str, Sequence[Traject]]
) -> dict[str, date]:
    """Since when the term counts of each client, running trajecten left out."""
    klaar = {
        client_id: [deel.einddatum for deel in delen]
        for client_id, delen in trajecten.items()
        if all(deel.status in AFGELOPEN for deel in delen)
    }
    einden: Mapping[str, Iterable[date | None]] = klaar
    if regel.vanaf != TRAJECT:
        soort = Verblijf if regel.vanaf == VERBLIJF else Titel
        een = {"client_id": next(iter(klaar))} if len(klaar) == 1 else {}
        delen: Sequence[Verblijf | Titel] = opslag.find(soort, **een)
        per_client: dict[str, list[date | None]] = defaultdict(list)
        for deel in delen:
            if deel.client_id in klaar:
                per_client[deel.client_id].append(deel.einddatum)
        einden = per_client
    sinds = {client_id: _last(dagen) for client_id, dagen in einden.items()}
    return {client_id: dag for client_id, dag in sinds.items() if dag is not None}


def _last(dagen: Iterable[date | None]) -> date | None:
    """The last day; None while one of them is not known, so that nothing goes too early."""
    alle = list(dagen)
    bekend = [dag for dag in alle if dag is not None]
    return max(bekend) if bekend and len(bekend) == len(alle) else None


def _line(
    opslag: Opslag, regel: Bewaarregel, client_id: ClientId, sinds: date, *, lezen: bool
) -> Verlopen:
    client = opslag.get(Client, client_id)
    return Verlopen(
        client_id,
        client.clientnummer if client else "",
        client.korte_naam if client and lezen else "",
        sinds,
        _years_later(sinds, regel.jaren),
        len(own_people(opslag, client_id)),
    )


def _years_later(dag: date, jaren: int) -> date:
    """The same day so many years later; 1 March for a leap day."""
    try:
        return dag.replace(year=dag.year + jaren)
    except ValueError:
        return date(dag.year + jaren, 3, 1)
