"""Make and open kluizen: fulfils the port Kluizen (docs/adr/0002-kluis-formaat.md)."""

import os
import shutil
import uuid
from datetime import UTC, timedelta
from pathlib import Path

from sqlalchemy import Connection, Engine

from levensloop_desktop.errors import (
    KluisDamagedError,
    KluisExistsError,
    UserExistsError,
    WrongPassphraseError,
)
from levensloop_desktop.services.ports.kluisport import Gebruiker, Kluisbeschrijving, Werkplek
from levensloop_desktop.services.ports.kopieport import Herstelvoorbeeld, Reservekopie
from levensloop_desktop.services.toegang.herstelcode import new_code, read_code
from levensloop_desktop.services.toegang.wachtzinnen import check_passphrase
from levensloop_desktop.storage.backup import backup, backup_files, restore, restore_files
from levensloop_desktop.storage.backup.backup_files import list_backups
from levensloop_desktop.storage.counts.counts_snapshot import UnsettledError, read_snapshot
from levensloop_desktop.storage.database.actor import Actor
from levensloop_desktop.storage.database.engine import driver_connection, make_engine
from levensloop_desktop.storage.database.failures import database_errors
from levensloop_desktop.storage.deliveries import issue_files
from levensloop_desktop.storage.description import COPIES, describe
from levensloop_desktop.storage.files.file_failures import file_errors
from levensloop_desktop.storage.files.private_files import make_file, make_folder, sync_folder
from levensloop_desktop.storage.files.process_lock import ProcessLock
from levensloop_desktop.storage.keys import failed_unlocks, key_ledger, new_passphrase
from levensloop_desktop.storage.keys.key_slots import Keyring, Keys, keys_with, make_slot, new_keys
from levensloop_desktop.storage.keys.kluis_seal import with_seals
from levensloop_desktop.storage.keys.open_files import (
    COUNTS_FILE,
    DOSSIER_FILE,
    Database,
    OpenFiles,
    keys_of,
    open_database,
)
from levensloop_desktop.storage.keys.tuning import tune
from levensloop_desktop.storage.kluis.kluis import LOST_LINES, SqlcipherKluis
from levensloop_desktop.storage.kluis.kluis_users import make_recovery_slot
from levensloop_desktop.storage.kluis.leftover import clear_leftovers
from levensloop_desktop.storage.kluisjson.kluis_file import (
    KluisFile,
    read_kluis_file,
    write_kluis_file,
)
from levensloop_desktop.storage.kluisjson.slots import (
    FLOOR_MEMORY_KIB,
    HERSTEL,
    KEY_BYTES,
    ROLES_WITH_DOSSIER,
    Argon2Parameters,
    KeySlot,
)
from levensloop_desktop.storage.log import log
from levensloop_desktop.storage.migrations import (
    DOSSIER,
    KENGETALLEN,
    Migrations,
    migrate,
    read_version,
)

# The passphrase of a voorbeeldkluis is printed on the screen: a costly derivation adds nothing.
CHEAPEST = Argon2Parameters(memory_kib=FLOOR_MEMORY_KIB, passes=1)
CLOCK_TOLERANCE = timedelta(minutes=2)


class SqlcipherKluizen:
    """The kluizen this computer can reach.

    Args:
        werkplek: clock and ids.
        werkstation: name of this computer, for history and lock.
        argon2: cost of new slots; without it a new kluis gets what takes a second on this computer.
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
        self._argon2 = argon2
        self._steps = {DOSSIER_FILE: dossier_migrations, COUNTS_FILE: KENGETALLEN}

    def describe(self, pad: Path) -> Kluisbeschrijving:
        """Read what stands in kluis.json outside the slots.

        Raises:
            KluisMissingError, KluisDamagedError, KluisTooNewError.
        """
        restore_files.finish(pad)
        return describe(pad, read_kluis_file(pad))

    def list_backups(self, pad: Path) -> tuple[Reservekopie, ...]:
        """The back-ups in a kluis, or in a second folder, newest first."""
        return list_backups(pad)

    def is_whole(self, kopie: Reservekopie) -> bool:
        """Whether every byte of a back-up is as it was written."""
        return not backup_files.first_fault(kopie.pad)

    def preview_restore(
        self, pad: Path, kopie: Reservekopie, *, wachtzin: str, gebruiker: str | None = None
    ) -> Herstelvoorbeeld:
        """What would differ after putting a back-up back.

        Raises:
            BackupPassphraseError, UnknownUserError, KluisDamagedError, KluisMissingError.
        """
        restore_files.finish(pad)
        return restore.preview(pad, kopie, wachtzin, gebruiker)

    def restore(
        self, pad: Path, kopie: Reservekopie, *, wachtzin: str, gebruiker: str | None = None
    ) -> Path:
        """Put a back-up back and return the folder with what stood there.

        Raises:
            BackupPassphraseError, UnknownUserError, KluisDamagedError, KluisMissingError,
            KluisInUseError, KluisNotWritableError, DiskFullError.
        """
        return restore.restore(pad, kopie, wachtzin, gebruiker, self._werkplek.now())

    def create(
        self,
        pad: Path,
        *,
        naam: str,
        gebruiker: Gebruiker,
        wachtzin: str,
        voorbeeld: bool = False,
        herstelcode: str = "",
    ) -> SqlcipherKluis:
        """Make a kluis with a slot for its user and one for the herstelblad, and open it.

        It appears whole or not at all.

        Raises:
            KluisExistsError, KluisNotWritableError, DiskFullError, WeakPassphraseError.
        """
        check_passphrase(wachtzin, (naam, gebruiker.naam))
        if gebruiker.rol not in ROLES_WITH_DOSSIER or gebruiker.rol == HERSTEL:
            raise ValueError(gebruiker.rol)
        if pad.exists():
            raise KluisExistsError(pad=str(pad))
        keyring, kluis_id = {1: new_keys()}, str(uuid.uuid4())
        slot = make_slot(
            wachtzin,
            keyring,
            kluis_id=kluis_id,
            rol=gebruiker.rol,
            gebruiker=gebruiker.naam,
            parameters=self._argon2 or (CHEAPEST if voorbeeld else tune()),
        )
        herstel = make_recovery_slot(herstelcode or new_code(), keyring, kluis_id)
        inhoud = with_seals(KluisFile(kluis_id, naam, voorbeeld, (slot, herstel)), keyring)
        in_wording = pad.with_name(f".{pad.name}.{kluis_id}")
        with file_errors(pad):
            make_folder(in_wording)
        try:
            self._fill(in_wording, inhoud, keyring)
            with file_errors(pad):
                in_wording.rename(pad)
                sync_folder(pad.parent)
        except BaseException:
            shutil.rmtree(in_wording, ignore_errors=True)
            raise
        return self._open_with(pad, slot, keyring, "kluis_gemaakt")

    def open(self, pad: Path, *, wachtzin: str, gebruiker: str | None = None) -> SqlcipherKluis:
        """Open a kluis; the name may be left out where there is one user.

        Raises:
            WrongPassphraseError, UnknownUserError, KluisMissingError, KluisDamagedError,
            KluisTooNewError, KluisNotWritableError, KluisInUseError.
        """
        restore_files.finish(pad)
        inhoud = read_kluis_file(pad)
        slot = inhoud.slot_of(gebruiker)
        keyring = self._unlock(pad, inhoud, slot, wachtzin)
        return self._open_with(pad, slot, keyring, "kluis_geopend")

    def recover(
        self, pad: Path, *, herstelcode: str, gebruiker: Gebruiker, wachtzin: str
    ) -> SqlcipherKluis:
        """Open a kluis with the herstelblad, by giving a user a new passphrase.

        Raises:
            RecoveryCodeError, WrongPassphraseError, UserExistsError, WeakPassphraseError, and what
            `open` raises.
        """
        code = read_code(herstelcode)
        restore_files.finish(pad)
        inhoud = read_kluis_file(pad)
        check_passphrase(wachtzin, (inhoud.naam, gebruiker.naam))
        slot = inhoud.recovery
        keyring = self._unlock(pad, inhoud, slot, code)
        herstel = self._open_with(pad, slot, keyring, "herstelblad_gebruikt")
        try:
            bekend = {houder.gebruiker.naam: houder.gebruiker for houder in herstel.list_users()}
            if gebruiker.naam not in bekend:
                herstel.add_user(gebruiker, wachtzin)
            elif bekend[gebruiker.naam].rol in ROLES_WITH_DOSSIER:
                herstel.reset_passphrase(gebruiker.naam, wachtzin)
            else:
                raise UserExistsError
        finally:
            herstel.close()
        return self.open(pad, wachtzin=wachtzin, gebruiker=gebruiker.naam)

    def _cost_like(self, slot: KeySlot) -> Argon2Parameters:
        """The cost of new passphrases in an existing kluis: that of who opened it."""
        return self._argon2 or (tune() if slot.is_recovery else slot.parameters)

    def _unlock(self, pad: Path, inhoud: KluisFile, slot: KeySlot, geheim: str) -> Keyring:
        try:
            prive = new_passphrase.unlock(pad, inhoud, slot, geheim)
            return keys_with(slot, prive, kluis_id=inhoud.kluis_id)
        except WrongPassphraseError:
            failed_unlocks.note(pad, failed_unlocks.MISLUKT, self._werkplek.now())
            raise

    def _fill(self, folder: Path, inhoud: KluisFile, keyring: Keyring) -> None:
        with file_errors(folder):
            make_folder(folder / COPIES)
            for naam in self._steps:
                make_file(folder / naam)
        for naam, steps in self._steps.items():
            engine = make_engine(folder / naam, keys_of(naam, keyring)[1], new=True)
            try:
                with database_errors(naam), engine.connect() as connection:
                    migrate(connection, steps, van=0)
                if naam == DOSSIER_FILE:
                    self._begin_ledger(engine, inhoud)
            finally:
                engine.dispose()
        write_kluis_file(folder, inhoud)

    def _begin_ledger(self, engine: Engine, inhoud: KluisFile) -> None:
        with database_errors(DOSSIER_FILE), driver_connection(engine) as connection:
            connection.execute("BEGIN IMMEDIATE")
            now = self._werkplek.now().astimezone(UTC)
            key_ledger.begin(connection, inhoud, os.urandom(KEY_BYTES), now)
            connection.execute("COMMIT")

    def _open_with(
        self, pad: Path, slot: KeySlot, keyring: Keyring, gebeurtenis: str
    ) -> SqlcipherKluis:
        actor = Actor(Gebruiker(slot.gebruiker, slot.rol), self._werkstation, self._werkplek)
        if not slot.has_dossier:
            return self._open_counts(pad, slot, keyring, actor)
        lock = ProcessLock(pad)
        lock.take(gebruiker=slot.gebruiker, computer=self._werkstation, sinds=self._werkplek.now())
        opened: dict[str, Database] = {}
        try:
            for naam in self._steps:
                opened[naam] = open_database(pad / naam, keyring)
                self._prepare(opened[naam].engine, pad / naam, keyring)
            files = _files(lock, opened, keyring)
            _continue_clock(actor, files.dossier_engine)
            kluis = SqlcipherKluis(pad, files, actor, slot, keyring, self._cost_like(slot))
            _note_opening(kluis, actor, lock, gebeurtenis)
            clear_leftovers(kluis, pad)
            kluis.load_lists()
            kluis.update_tellingen()
            kluis.adopt_waiting()
            _follow(kluis)
        except BaseException:
            for database in opened.values():
                database.engine.dispose()
            lock.release()
            raise
        return kluis

    def _open_counts(
        self, pad: Path, slot: KeySlot, keyring: Keyring, actor: Actor
    ) -> SqlcipherKluis:
        """Open the counts for a manager, who keeps nobody out and writes nothing.

        Raises:
            KluisInUseError: when the file must be finished first, and somebody else has the kluis.
        """
        try:
            read_snapshot(pad / COUNTS_FILE, keyring)
        except UnsettledError:
            with restore_files.locked(pad, wie=slot.gebruiker, wanneer=self._werkplek.now()):
                database = open_database(pad / COUNTS_FILE, keyring)
                try:
                    self._prepare(database.engine, pad / COUNTS_FILE, keyring)
                finally:
                    database.engine.dispose()
        generation = max(keyring)
        key = keyring[generation].kengetallen
        engine = make_engine(pad / COUNTS_FILE, key, read_only=True)
        files = OpenFiles(ProcessLock(pad), None, engine, b"", Keys(key, None), generation)
        kluis = SqlcipherKluis(pad, files, actor, slot, keyring, self._cost_like(slot))
        failed_unlocks.note(pad, failed_unlocks.DOOR_MANAGER, self._werkplek.now())
        return kluis

    def _prepare(self, engine: Engine, database: Path, keyring: Keyring) -> None:
        """Check a database before it is used, and bring it to this version."""
        steps = self._steps[database.name]
        with database_errors(database.name), engine.connect() as connection:
            version = read_version(connection, steps)
            connection.rollback()
            if version < steps.latest:
                self._migrate(connection, database, keyring, version)

    def _migrate(
        self, connection: Connection, database: Path, keyring: Keyring, version: int
    ) -> None:
        folder, doel = database.parent, backup_files.folder_of(database.parent)
        wanneer = self._werkplek.now()
        backup.copy_kluis(folder, doel, backup.keys_now(folder, keyring), wanneer, "migratie")
        migrate(connection, self._steps[database.name], van=version)


def _files(lock: ProcessLock, opened: dict[str, Database], keyring: Keyring) -> OpenFiles:
    """What was opened, with the keys that fit."""
    counts, dossier = opened[COUNTS_FILE], opened[DOSSIER_FILE]
    kengetallen_key = keyring[counts.generation].kengetallen
    with database_errors(DOSSIER_FILE), driver_connection(dossier.engine) as connection:
        log_key = key_ledger.read_log_key(connection)
    if log_key is None:
        raise KluisDamagedError(onderdeel=DOSSIER_FILE, reden="sleutelstand")
    keys = Keys(kengetallen_key, keyring[dossier.generation].dossier)
    return OpenFiles(lock, dossier.engine, counts.engine, log_key, keys, dossier.generation)


def _continue_clock(actor: Actor, dossier: Engine) -> None:
    """Let the clock go on from where the log left it."""
    with database_errors(DOSSIER_FILE), driver_connection(dossier) as connection:
        last = log.last_moment(connection)
    if last is not None:
        actor.last = last


def _follow(kluis: SqlcipherKluis) -> None:
    """Remember in the dossiers how many exports there were, and warn when some are gone."""
    with kluis.read() as opslag:
        klopt = issue_files.is_followed(kluis.uitgiften, opslag)
    if not klopt:
        with kluis.write() as opslag:
            if not issue_files.follow(kluis.uitgiften, opslag):
                kluis.warn(issue_files.GONE)


def _note_opening(kluis: SqlcipherKluis, actor: Actor, lock: ProcessLock, gebeurtenis: str) -> None:
    """Log the opening, and whatever was not as it should be."""
    bijzonderheid = "klok_loopt_achter" if actor.is_behind(CLOCK_TOLERANCE) else ""
    if bijzonderheid:
        kluis.warn(bijzonderheid)
    verdwenen = kluis.compare_last_line()
    folder = kluis.beschrijving.pad
    with kluis.write() as opslag:
        failed_unlocks.move_to_log(folder, opslag)
        if lock.restored:
            opslag.write_log("kluis_teruggezet", bijzonderheid=lock.restored)
        opslag.write_log(gebeurtenis, bijzonderheid=bijzonderheid)
        for code in kluis.waarschuwingen:
            if code != bijzonderheid:
                opslag.write_log(code, bijzonderheid=verdwenen if code == LOST_LINES else "")
    failed_unlocks.forget(folder)
    lock.forget_restored()
