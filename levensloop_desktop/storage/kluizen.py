"""Make and open kluizen: fulfils the port Kluizen (docs/adr/0002-kluis-formaat.md)."""

import shutil
import uuid
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Connection, Engine

from levensloop_desktop.errors import (
    KluisDamagedError,
    KluisExistsError,
    KluisNotWritableError,
    WrongPassphraseError,
)
from levensloop_desktop.services.ports import Gebruiker, Kluisbeschrijving, Werkplek
from levensloop_desktop.storage import backup, failed_unlocks, log
from levensloop_desktop.storage.actor import Actor
from levensloop_desktop.storage.description import COPIES, describe
from levensloop_desktop.storage.engine import driver_connection, make_engine
from levensloop_desktop.storage.failures import database_errors
from levensloop_desktop.storage.file_failures import file_errors
from levensloop_desktop.storage.key_slots import (
    Keys,
    check_passphrase,
    new_keys,
    unwrap,
    wrap,
)
from levensloop_desktop.storage.kluis import (
    COUNTS_FILE,
    DOSSIER_FILE,
    OpenFiles,
    SqlcipherKluis,
)
from levensloop_desktop.storage.kluis_file import KluisFile, read_kluis_file, write_kluis_file
from levensloop_desktop.storage.migrations import (
    DOSSIER,
    KENGETALLEN,
    Migrations,
    migrate,
    read_version,
)
from levensloop_desktop.storage.private_files import make_file, make_folder, sync_folder
from levensloop_desktop.storage.process_lock import ProcessLock
from levensloop_desktop.storage.slots import ROLES_WITH_DOSSIER, Argon2Parameters, KeySlot

CLOCK_TOLERANCE = timedelta(minutes=2)


class SqlcipherKluizen:
    """The kluizen this computer can reach.

    Args:
        werkplek: clock and ids.
        werkstation: name of this computer, for history and lock.
        argon2: cost of new slots; the default is that of Argon2Parameters.
        dossier_migrations: steps of dossier.db.
    """

    def __init__(
        self,
        werkplek: Werkplek,
        *,
        werkstation: str,
        argon2: Argon2Parameters | None = None,
        dossier_migrations: Migrations = DOSSIER,
    ) -> None:
        self._werkplek = werkplek
        self._werkstation = werkstation
        self._argon2 = argon2 or Argon2Parameters()
        self._steps = {DOSSIER_FILE: dossier_migrations, COUNTS_FILE: KENGETALLEN}

    def describe(self, pad: Path) -> Kluisbeschrijving:
        """Read what stands in kluis.json outside the slots.

        Raises:
            KluisMissingError, KluisDamagedError, KluisTooNewError.
        """
        return describe(pad, read_kluis_file(pad))

    def create(
        self, pad: Path, *, naam: str, gebruiker: Gebruiker, wachtzin: str, voorbeeld: bool = False
    ) -> SqlcipherKluis:
        """Make a kluis with one slot and open it; it appears whole or not at all.

        Raises:
            KluisExistsError, KluisNotWritableError, DiskFullError, WeakPassphraseError.
        """
        check_passphrase(wachtzin)
        if gebruiker.rol not in ROLES_WITH_DOSSIER:
            raise ValueError(gebruiker.rol)
        if pad.exists():
            raise KluisExistsError(pad=str(pad))
        keys, kluis_id = new_keys(), str(uuid.uuid4())
        slot = wrap(
            keys,
            wachtzin,
            kluis_id=kluis_id,
            rol=gebruiker.rol,
            gebruiker=gebruiker.naam,
            parameters=self._argon2,
        )
        inhoud = KluisFile(kluis_id, naam, voorbeeld, (slot,))
        in_wording = pad.with_name(f".{pad.name}.{kluis_id}")
        with file_errors(pad):
            make_folder(in_wording)
        try:
            self._fill(in_wording, inhoud, keys)
            with file_errors(pad):
                in_wording.rename(pad)
                sync_folder(pad.parent)
        except BaseException:
            shutil.rmtree(in_wording, ignore_errors=True)
            raise
        return self._open_with(pad, inhoud, slot, keys, "kluis_gemaakt")

    def open(self, pad: Path, *, wachtzin: str, gebruiker: str | None = None) -> SqlcipherKluis:
        """Open a kluis; the name may be left out where there is one user.

        Raises:
            WrongPassphraseError, UnknownUserError, KluisMissingError, KluisDamagedError,
            KluisTooNewError, KluisNotWritableError, KluisInUseError.
        """
        inhoud = read_kluis_file(pad)
        slot = inhoud.slot_of(gebruiker)
        try:
            keys = unwrap(slot, wachtzin, kluis_id=inhoud.kluis_id)
        except WrongPassphraseError:
            failed_unlocks.note_failure(pad, self._werkplek.now())
            raise
        return self._open_with(pad, inhoud, slot, keys, "kluis_geopend")

    def _fill(self, folder: Path, inhoud: KluisFile, keys: Keys) -> None:
        with file_errors(folder):
            make_folder(folder / COPIES)
            for naam in self._steps:
                make_file(folder / naam)
        for naam, steps in self._steps.items():
            engine = make_engine(folder / naam, _key_of(naam, keys), new=True)
            try:
                with database_errors(naam), engine.connect() as connection:
                    migrate(connection, steps, van=0)
            finally:
                engine.dispose()
        write_kluis_file(folder, inhoud)

    def _open_with(
        self, pad: Path, inhoud: KluisFile, slot: KeySlot, keys: Keys, gebeurtenis: str
    ) -> SqlcipherKluis:
        if keys.dossier is None:
            raise KluisNotWritableError(onderdeel=DOSSIER_FILE, reden="rol")
        actor = Actor(Gebruiker(slot.gebruiker, slot.rol), self._werkstation, self._werkplek)
        lock = ProcessLock(pad)
        lock.take(gebruiker=slot.gebruiker, computer=self._werkstation, sinds=self._werkplek.now())
        engines: list[Engine] = []
        try:
            for naam in self._steps:
                engines.append(make_engine(pad / naam, _key_of(naam, keys)))
                self._prepare(engines[-1], pad / naam, _key_of(naam, keys))
            dossier, kengetallen = engines
            log_key = log.derive_log_key(keys.dossier, inhoud.kluis_id)
            files = OpenFiles(lock, dossier, kengetallen, log_key)
            kluis = SqlcipherKluis(pad, files, actor, self._argon2)
            _note_opening(kluis, actor, dossier, gebeurtenis)
            kluis.update_tellingen()
        except BaseException:
            for engine in engines:
                engine.dispose()
            lock.release()
            raise
        return kluis

    def _prepare(self, engine: Engine, database: Path, key: bytes) -> None:
        """Check a database before it is used, and bring it to this version."""
        steps = self._steps[database.name]
        with database_errors(database.name), engine.connect() as connection:
            version = read_version(connection, steps)
            connection.rollback()
            if version < steps.latest:
                self._migrate(connection, database, key, version)

    def _migrate(self, connection: Connection, database: Path, key: bytes, version: int) -> None:
        backup.copy_before_migration(connection, database, key, self._werkplek.now())
        migrate(connection, self._steps[database.name], van=version)


def _key_of(naam: str, keys: Keys) -> bytes:
    key = keys.dossier if naam == DOSSIER_FILE else keys.kengetallen
    if key is None:
        raise KluisDamagedError(onderdeel="kluis.json", reden="sleutels")
    return key


def _note_opening(kluis: SqlcipherKluis, actor: Actor, dossier: Engine, gebeurtenis: str) -> None:
    """Log the opening, and let the clock go on from where the log left it."""
    with database_errors(DOSSIER_FILE), driver_connection(dossier) as connection:
        last = log.last_moment(connection)
    if last is not None:
        actor.last = last
    bijzonderheid = "klok_loopt_achter" if actor.is_behind(CLOCK_TOLERANCE) else ""
    folder = kluis.beschrijving.pad
    with kluis.write() as opslag:
        failed_unlocks.move_to_log(folder, opslag)
        opslag.write_log(gebeurtenis, bijzonderheid=bijzonderheid)
    failed_unlocks.forget(folder)
