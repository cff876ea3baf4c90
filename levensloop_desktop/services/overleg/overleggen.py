"""Use cases of meetings: list, prepare, begin, close.

A meeting is its parts, one per client (docs/adr/0013-overleg-per-client.md): what they have in
common is written to all of them in one transaction.
"""

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from levensloop_desktop.domain.controle.controle import Melding, check_record
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.open_punten import OpenPunt, Puntsoort, open_punten
from levensloop_desktop.domain.overleg import (
    BEZIG,
    GESLOTEN,
    Agendapunt,
    Overleg,
    Overlegdeel,
    group_delen,
)
from levensloop_desktop.errors import ClosedMeetingError, InvalidInputError, NotFoundError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.ports.kluisport import Clientregel, Kluis, Opslag, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlegkop:
    """What the parts of a meeting have in common."""

    soort: str
    datum: date | None
    tijd: str = ""
    plaats: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlegregel:
    """One meeting in the list, with the clients by their short names."""

    kenmerk: str
    soort: str
    staat: str
    datum: date | None
    tijd: str
    plaats: str
    namen: tuple[str, ...]


def list_overleggen(kluis: Kluis) -> tuple[Overlegregel, ...]:
    """Every meeting, the latest day first."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        plekken = opslag.list_overlegplekken()
        regels = opslag.get_clientregels([plek.client_id for plek in plekken])
    namen = {regel.client_id: regel.naam for regel in regels}
    groepen: dict[str, list[Any]] = {}
    for plek in plekken:
        groepen.setdefault(plek.kenmerk, []).append(plek)
    return tuple(
        Overlegregel(
            kenmerk=kenmerk,
            soort=groep[0].soort,
            staat=groep[0].staat,
            datum=groep[0].datum,
            tijd=groep[0].tijd,
            plaats=groep[0].plaats,
            namen=tuple(namen.get(plek.client_id, "") for plek in groep),
        )
        for kenmerk, groep in groepen.items()
    )


def open_overleg(kluis: Kluis, kenmerk: str) -> Overleg:
    """Read a meeting, and note in the log of each client that it was opened.

    Raises:
        NotFoundError: when there is no such meeting.
    """
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        overleg = _load(opslag, kenmerk)
        for deel in overleg.delen:
            opslag.write_log("overleg_geopend", deel.client_id)
        return overleg


def reload_overleg(kluis: Kluis, kenmerk: str) -> Overleg | None:
    """Read a meeting that is open already, after a change; None when it is gone."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        return next(iter(group_delen(opslag.find(Overlegdeel, kenmerk=kenmerk))), None)


def name_clients(kluis: Kluis, overleg: Overleg) -> dict[str, Clientregel]:
    """The lines of the client list of everybody in a meeting, by client."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        regels = opslag.get_clientregels([deel.client_id for deel in overleg.delen])
    return {regel.client_id: regel for regel in regels}


def plan_overleg(
    kluis: Kluis, werkplek: Werkplek, kop: Overlegkop, clienten: Sequence[ClientId]
) -> tuple[str, Changes]:
    """Make a meeting about these clients, each with an agenda of what is open.

    Raises:
        InvalidInputError: when the day or the clients are missing.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    if not clienten:
        melding = Melding("clienten", "Kies over welke cliënten het overleg gaat.")
        raise InvalidInputError(meldingen=(melding,))
    kenmerk = werkplek.new_id()
    with kluis.write() as opslag:
        for volgorde, client_id in enumerate(dict.fromkeys(clienten)):
            deel = Overlegdeel(
                id=RecordId(werkplek.new_id()),
                client_id=client_id,
                kenmerk=kenmerk,
                volgorde=volgorde,
                **dataclasses.asdict(kop),
            )
            refuse_errors(deel, werkplek)
            _put_part(opslag, werkplek, deel)
        return kenmerk, opslag.changes()


def add_client(kluis: Kluis, werkplek: Werkplek, kenmerk: str, client_id: ClientId) -> Changes:
    """Discuss one client more; who is on the agenda already stays as he is.

    Raises:
        NotFoundError: when there is no such meeting.
        ClosedMeetingError: when it is closed.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    with kluis.write() as opslag:
        overleg = _load_open(opslag, kenmerk)
        if all(deel.client_id != client_id for deel in overleg.delen):
            laatste = overleg.delen[-1]
            nieuw = dataclasses.replace(
                laatste,
                id=RecordId(werkplek.new_id()),
                client_id=client_id,
                aanwezigen=(),
                notities="",
                volgorde=laatste.volgorde + 1,
            )
            _put_part(opslag, werkplek, nieuw)
        return opslag.changes()


def save_kop(kluis: Kluis, werkplek: Werkplek, kenmerk: str, kop: Overlegkop) -> Changes:
    """Change kind, day, time or place of a whole meeting.

    Raises:
        InvalidInputError: when something cannot be right.
        ClosedMeetingError: when it is closed.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    velden = dataclasses.asdict(kop)
    return _change_all(kluis, werkplek, kenmerk, lambda d: dataclasses.replace(d, **velden))


def start_overleg(kluis: Kluis, werkplek: Werkplek, kenmerk: str) -> Changes:
    """The meeting begins: from now on notes and decisions are made."""
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    return _change_all(kluis, werkplek, kenmerk, lambda d: dataclasses.replace(d, staat=BEZIG))


def close_overleg(
    kluis: Kluis, werkplek: Werkplek, kenmerk: str, volgend: date | None = None
) -> Changes:
    """Close a meeting for ever: its verslag goes out.

    Args:
        kluis: the open kluis.
        werkplek: clock and ids.
        kenmerk: of the meeting.
        volgend: the day of the next meeting.

    Raises:
        InvalidInputError: when the next day lies before this meeting.
        ClosedMeetingError: when it was closed before.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    return _change_all(
        kluis,
        werkplek,
        kenmerk,
        lambda d: dataclasses.replace(d, staat=GESLOTEN, volgend_overleg=volgend),
        "overleg_gesloten",
    )


def goes_along(punt: OpenPunt) -> bool:
    """Whether a point stands on an agenda from the start: all but afspraken that are in time."""
    return punt.soort is not Puntsoort.AFSPRAAK or punt.te_laat


def _put_part(opslag: Opslag, werkplek: Werkplek, deel: Overlegdeel) -> None:
    """One client's part, with the agenda proposed for it."""
    dossier = opslag.load_dossier(deel.client_id)
    if dossier is None:
        raise NotFoundError
    punten = [punt for punt in open_punten(dossier, werkplek.today()) if goes_along(punt)]
    opslag.put_all(
        [
            deel,
            *(
                Agendapunt(
                    id=RecordId(werkplek.new_id()),
                    client_id=deel.client_id,
                    overlegdeel_id=deel.id,
                    soort=punt.soort,
                    tekst=punt.tekst,
                    volgorde=nummer,
                )
                for nummer, punt in enumerate(punten)
            ),
        ]
    )
    log_change(opslag, deel.client_id, "agendapunten overlegdelen")


def _change_all(
    kluis: Kluis,
    werkplek: Werkplek,
    kenmerk: str,
    change: Callable[[Overlegdeel], Overlegdeel],
    gebeurtenis: str = "dossier_gewijzigd",
) -> Changes:
    with kluis.write() as opslag:
        for deel in _load_open(opslag, kenmerk).delen:
            nieuw = change(deel)
            refuse_errors(nieuw, werkplek)
            opslag.put(nieuw)
            opslag.write_log(gebeurtenis, deel.client_id, bijzonderheid="overlegdelen")
        return opslag.changes()


def _load(opslag: Opslag, kenmerk: str) -> Overleg:
    gevonden = group_delen(opslag.find(Overlegdeel, kenmerk=kenmerk))
    if not gevonden:
        raise NotFoundError
    return gevonden[0]


def _load_open(opslag: Opslag, kenmerk: str) -> Overleg:
    overleg = _load(opslag, kenmerk)
    if overleg.eerste.is_gesloten:
        raise ClosedMeetingError
    return overleg


def log_change(opslag: Opslag, client_id: ClientId, bijzonderheid: str) -> None:
    """Note in the log that the dossier of a client changed."""
    opslag.write_log("dossier_gewijzigd", client_id, bijzonderheid=bijzonderheid)


def refuse_errors(record: Any, werkplek: Werkplek) -> None:
    """Stop when a record has errors that block saving.

    Raises:
        InvalidInputError: `meldingen` holds them.
    """
    meldingen = tuple(
        melding for melding in check_record(record, werkplek.today()) if melding.blokkeert
    )
    if meldingen:
        raise InvalidInputError(meldingen=meldingen)
