"""Open a back-up with a passphrase of its moment, say what differs from now, and put it back."""

import contextlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import bindparam, func, select

from levensloop_desktop.errors import (
    BackupPassphraseError,
    KluisDamagedError,
    LevensloopError,
    WrongPassphraseError,
)
from levensloop_desktop.services.ports.kopieport import Herstelvoorbeeld, Reservekopie, Verschil
from levensloop_desktop.storage.backup import backup, backup_files, restore_files
from levensloop_desktop.storage.database.engine import driver_connection
from levensloop_desktop.storage.database.failures import database_errors
from levensloop_desktop.storage.database.statements import DriverConnection, Statement
from levensloop_desktop.storage.keys.key_slots import Keyring, Keys, open_slot
from levensloop_desktop.storage.keys.open_files import open_database
from levensloop_desktop.storage.kluisjson.kluis_file import read_kluis_file
from levensloop_desktop.storage.rows import DOSSIER

_DOSSIER_FILE = backup_files.DATABASES[0]
_REGELS = DOSSIER.tables["clientregels"]
_CLIENTEN = DOSSIER.tables["clienten"]
_WIJZIGINGEN = DOSSIER.tables["wijzigingen"]
_LOGBOEK = DOSSIER.tables["logboek"]
_NAMES = Statement(
    select(_CLIENTEN.c.id, _REGELS.c.naam, _CLIENTEN.c.clientnummer, _CLIENTEN.c.achternaam)
    .select_from(_CLIENTEN.outerjoin(_REGELS, _REGELS.c.client_id == _CLIENTEN.c.id))
    .order_by(_REGELS.c.sorteernaam, _CLIENTEN.c.id)
)
_LAST_LINE = Statement(select(func.max(_LOGBOEK.c.wanneer)))
_CHANGES = Statement(
    select(_WIJZIGINGEN.c.client_id, func.count(), func.max(_WIJZIGINGEN.c.wanneer))
    .where(_WIJZIGINGEN.c.wanneer > bindparam("sinds"))
    .group_by(_WIJZIGINGEN.c.client_id)
)


@dataclass(frozen=True, slots=True, repr=False)
class _Inhoud:
    """Who is in a database, and what was written after a moment."""

    namen: Mapping[str, tuple[str, str]]
    laatste: datetime | None
    wijzigingen: Mapping[str, tuple[int, datetime]]


def preview(
    folder: Path, kopie: Reservekopie, wachtzin: str, gebruiker: str | None
) -> Herstelvoorbeeld:
    """What putting back would change.

    Args:
        folder: the kluis, closed; it may be damaged in any way.
        kopie: the back-up.
        wachtzin: of a user who had a slot at the moment of the back-up.
        gebruiker: that user; may be left out where there was one.

    Raises:
        BackupPassphraseError, UnknownUserError.
        KluisDamagedError: when the back-up cannot be put back.
    """
    keys = open_copy(kopie, wachtzin, gebruiker)
    with backup.opened_read_only(kopie.pad / _DOSSIER_FILE, _dossier_key(keys)) as connection:
        toen = _read(connection, None)
    with contextlib.suppress(LevensloopError, OSError):
        with _now(folder, keys, wachtzin, gebruiker) as connection:
            nu = _read(connection, toen.laatste)
        return _compare(kopie, toen, nu)
    return Herstelvoorbeeld(kopie=kopie, clienten=len(toen.namen), leesbaar=False)


def restore(
    folder: Path, kopie: Reservekopie, wachtzin: str, gebruiker: str | None, wanneer: datetime
) -> Path:
    """Put a back-up back, after reading it whole with its keys.

    Raises:
        BackupPassphraseError, UnknownUserError, KluisDamagedError, KluisInUseError,
        KluisNotWritableError, DiskFullError.
    """
    keys = open_copy(kopie, wachtzin, gebruiker)
    for naam, key in backup.keys_by_file(keys).items():
        backup.verify(kopie.pad / naam, key)
    with restore_files.locked(folder, wie=gebruiker or "", wanneer=wanneer) as lock:
        restore_files.finish_locked(folder, lock)
        return restore_files.put_back(folder, kopie, wanneer, lock)


def open_copy(kopie: Reservekopie, wachtzin: str, gebruiker: str | None) -> Keys:
    """The keys that a passphrase gives in a back-up.

    Raises:
        BackupPassphraseError: when it does not belong to it.
        UnknownUserError: when this user had no slot then.
        KluisDamagedError: when it cannot be put back.
    """
    if not set(kopie.bestanden) >= backup_files.WHOLE:
        raise KluisDamagedError(onderdeel=kopie.naam, reden="kopie_onvolledig")
    inhoud = read_kluis_file(kopie.pad)
    slot = inhoud.slot_of(gebruiker)
    try:
        keyring = open_slot(slot, wachtzin, kluis_id=inhoud.kluis_id)
    except WrongPassphraseError:
        raise BackupPassphraseError(wanneer=kopie.wanneer.isoformat()) from None
    keys = backup.keys_of_copy(kopie.pad, keyring)
    _dossier_key(keys)
    return keys


def _dossier_key(keys: Keys) -> bytes:
    if keys.dossier is None:
        raise KluisDamagedError(onderdeel=_DOSSIER_FILE, reden="rol")
    return keys.dossier


@contextmanager
def _now(
    folder: Path, of_copy: Keys, wachtzin: str, gebruiker: str | None
) -> Iterator[DriverConnection]:
    """The database of now, opened with the keys of now, or with those of the back-up."""
    keyring: Keyring = {1: of_copy}
    with contextlib.suppress(LevensloopError):
        inhoud = read_kluis_file(folder)
        keyring = open_slot(inhoud.slot_of(gebruiker), wachtzin, kluis_id=inhoud.kluis_id)
    with restore_files.locked(folder):
        database = open_database(folder / _DOSSIER_FILE, keyring)
        try:
            with database_errors(_DOSSIER_FILE), driver_connection(database.engine) as connection:
                yield connection
        finally:
            database.engine.dispose()


def _read(connection: DriverConnection, sinds: datetime | None) -> _Inhoud:
    namen = {
        client_id: (naam or achternaam, nummer)
        for client_id, naam, nummer, achternaam in _NAMES.rows(connection)
    }
    laatste = _LAST_LINE.first(connection)
    regels = [] if sinds is None else _CHANGES.rows(connection, {"sinds": sinds})
    wijzigingen = {client_id: (aantal, wanneer) for client_id, aantal, wanneer in regels}
    return _Inhoud(namen, laatste[0] if laatste else None, wijzigingen)


def _compare(kopie: Reservekopie, toen: _Inhoud, nu: _Inhoud) -> Herstelvoorbeeld:
    verschillen = []
    for client_id in {**nu.namen, **toen.namen}:
        aantal = nu.wijzigingen.get(client_id, (0, None))[0]
        if client_id not in toen.namen:
            gevolg = "verdwijnt"
        elif client_id not in nu.namen:
            gevolg = "komt_terug"
        elif aantal:
            gevolg = "terug"
        else:
            continue
        naam, nummer = nu.namen.get(client_id) or toen.namen[client_id]
        verschillen.append(Verschil(naam, nummer, gevolg, aantal))
    momenten = [wanneer for _, wanneer in nu.wijzigingen.values()]
    return Herstelvoorbeeld(
        kopie=kopie,
        clienten=len(toen.namen),
        leesbaar=True,
        clienten_nu=len(nu.namen),
        wijzigingen=sum(aantal for aantal, _ in nu.wijzigingen.values()),
        laatste_wijziging=max(momenten, default=None),
        verschillen=tuple(verschillen),
    )


__all__ = ["open_copy", "preview", "restore"]
