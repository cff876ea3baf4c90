"""An open kluis: fulfils the port Kluis."""

import contextlib
import threading
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from typing_extensions import override

from levensloop_desktop.domain.kluislijsten import Kluislijsten
from levensloop_desktop.domain.onderdelen import WAARDELIJSTEN
from levensloop_desktop.domain.waardelijsten import use_lists
from levensloop_desktop.errors import LevensloopError, NoDossierKeyError
from levensloop_desktop.services.kluisbeheer.reservekopieen import SLEUTELS
from levensloop_desktop.services.ports.kluisport import (
    Bevinding,
    Gebruiker,
    Kluisbeschrijving,
    Opslag,
    Sleutelhouder,
    Voortgang,
)
from levensloop_desktop.services.ports.kopieport import Reservekopie
from levensloop_desktop.storage.backup import backup_files
from levensloop_desktop.storage.backup.backup import Maker
from levensloop_desktop.storage.backup.backup_check import check_copies
from levensloop_desktop.storage.backup.copy_contents import old_copies
from levensloop_desktop.storage.counts.counts_file import SqlTellingen
from levensloop_desktop.storage.counts.counts_snapshot import SnapshotTellingen
from levensloop_desktop.storage.counts.telwerk import SqlTelwerk
from levensloop_desktop.storage.database.actor import Actor
from levensloop_desktop.storage.database.engine import driver_connection
from levensloop_desktop.storage.database.failures import Damage, database_errors
from levensloop_desktop.storage.database.statements import DriverConnection
from levensloop_desktop.storage.deliveries.issue_files import IssueFiles
from levensloop_desktop.storage.deliveries.kluis_deliveries import KluisDeliveries
from levensloop_desktop.storage.description import describe
from levensloop_desktop.storage.keys import key_ledger, new_passphrase
from levensloop_desktop.storage.keys.key_slots import Keyring
from levensloop_desktop.storage.keys.kluis_keys import KluisKeys
from levensloop_desktop.storage.keys.open_files import DOSSIER_FILE, OpenFiles
from levensloop_desktop.storage.kluis.check import check_counts, check_dossier
from levensloop_desktop.storage.kluis.kluis_users import KluisUsers
from levensloop_desktop.storage.kluisjson.kluis_file import NAME, read_kluis_file
from levensloop_desktop.storage.kluisjson.slots import Argon2Parameters, KeySlot
from levensloop_desktop.storage.log import log
from levensloop_desktop.storage.reading.value_lists import load_lists
from levensloop_desktop.storage.search.rebuilding import rebuild_index
from levensloop_desktop.storage.writing.destroying import compact
from levensloop_desktop.storage.writing.unit_of_work import SqlOpslag

LOST_LINES = "regels_verdwenen"


class SqlcipherKluis(KluisDeliveries):
    """A kluis of which the keys are in memory. One transaction at a time, from any thread."""

    def __init__(
        self,
        folder: Path,
        files: OpenFiles,
        actor: Actor,
        own: KeySlot,
        keyring: Keyring,
        argon2: Argon2Parameters,
    ) -> None:
        self._folder = folder
        self._files: OpenFiles | None = files
        self._actor = actor
        self._turn = threading.RLock()
        self._busy = False
        self._lists = Kluislijsten()
        self._damage = Damage(folder / NAME)
        self._waarschuwingen: tuple[str, ...] = ()
        self._maker = Maker(folder, self._turn)
        self._own_id, self._argon2 = own.slot_id, argon2
        self._users: KluisUsers | None = None
        self._snapshot = None if files.dossier else SnapshotTellingen(folder, keyring)
        if files.dossier is not None:
            self._keys = KluisKeys(folder, actor, own, files, keyring, self._replace_files)
            self._users = KluisUsers(self._keys, own.gebruiker, argon2)
            warning = self._keys.settle()
            self._waarschuwingen = (warning,) if warning else ()
        inhoud = read_kluis_file(folder)
        self._beschrijving = describe(folder, inhoud)
        self._issues = IssueFiles(folder, inhoud.kluis_id, self._read_secret)

    @property
    def beschrijving(self) -> Kluisbeschrijving:
        """Name, place and users."""
        return self._beschrijving

    @property
    def gebruiker(self) -> Gebruiker:
        """Who opened it."""
        return self._actor.gebruiker

    @property
    def lijsten(self) -> Kluislijsten:
        """The value lists as this kluis has them; those of the program without a dossier key."""
        return self._lists

    def load_lists(self) -> None:
        """Read what this kluis changed about the value lists."""
        with self._transaction("BEGIN") as (connection, _):
            self._lists = load_lists(connection)
        use_lists(self._lists)

    @contextmanager
    def read(self) -> Iterator[Opslag]:
        """A transaction that sees one state and may write the log, not the dossier."""
        with self._transaction("BEGIN") as (connection, files):
            yield SqlOpslag(connection, self._actor, files.log_key, writable=False)

    @override
    @contextmanager
    def write(self) -> Iterator[Opslag]:
        """A transaction that is kept when the block ends well."""
        with self._transaction("BEGIN IMMEDIATE") as (connection, files):
            opslag = SqlOpslag(connection, self._actor, files.log_key, writable=True)
            yield opslag
        if opslag.changes().verzamelingen & WAARDELIJSTEN:
            self.load_lists()

    @property
    def waarschuwingen(self) -> tuple[str, ...]:
        """Codes of what was not as it should be on opening."""
        return self._waarschuwingen

    def change_passphrase(self, oud: str, nieuw: str) -> None:
        """Change the passphrase of this user.

        Raises:
            WrongPassphraseError: when `oud` does not open the slot.
            WeakPassphraseError: when `nieuw` is too short or easy to guess.
            NoDossierKeyError, UnknownUserError, KluisNotWritableError: for a manager, whose new
                passphrase waits beside kluis.json.
        """
        if self._users is None:
            with self._turn:
                self._opened()
                new_passphrase.leave(self._folder, self._own_id, oud, nieuw, self._argon2)
            return
        with self._changing_users() as users:
            users.change_passphrase(oud, nieuw)

    def list_users(self) -> tuple[Sleutelhouder, ...]:
        """Everybody who has a slot or should have one, by name."""
        with self._asking_users() as users:
            return users.list()

    def add_user(self, gebruiker: Gebruiker, wachtzin: str) -> None:
        """Give somebody a slot."""
        with self._changing_users() as users:
            users.add(gebruiker, wachtzin)

    def change_role(self, naam: str, rol: str) -> None:
        """Give somebody else another role; a back-up comes before new keys."""
        with self._asking_users() as users:
            new_keys = users.loses_dossier(naam, rol)
        if new_keys:
            self.adopt_waiting()
            self.make_backup(SLEUTELS)
        with self._changing_users() as users:
            users.change_role(naam, rol)

    def reset_passphrase(self, naam: str, wachtzin: str) -> None:
        """Give somebody else a new passphrase."""
        with self._changing_users() as users:
            users.reset_passphrase(naam, wachtzin)

    def remove_user(self, naam: str) -> None:
        """Take the slot of somebody else away and give both databases new keys, after a back-up."""
        with self._asking_users() as users:
            users.find_other(naam)
        self.adopt_waiting()
        self.make_backup(SLEUTELS)
        with self._changing_users() as users:
            users.remove(naam)

    def confirm_users(self) -> None:
        """Write kluis.json anew with the slots that the dossiers know."""
        with self._changing_users() as users:
            users.confirm()

    def recovery_since(self) -> datetime | None:
        """When the herstelblad was made."""
        with self._asking_users() as users:
            return users.recovery_since()

    def renew_recovery(self, herstelcode: str) -> None:
        """Let this code open the kluis in place of the one before."""
        with self._changing_users() as users:
            users.renew_recovery(herstelcode)

    @property
    def tellingen(self) -> SqlTellingen | SnapshotTellingen:
        """The counts; the only thing that a manager's key opens."""
        files = self._opened()
        return self._snapshot or SqlTellingen(files.kengetallen)

    @property
    def telwerk(self) -> SqlTelwerk:
        """Counting from the dossiers, when somebody asks for it."""
        return SqlTelwerk(self._opened, self._actor, self._turn)

    @property
    def uitgiften(self) -> IssueFiles:
        """The exports of kengetallen that were made before."""
        return self._issues

    def update_tellingen(self) -> None:
        """Count anew when the dossiers moved on; what fails now is repaired at the next unlock."""
        with contextlib.suppress(LevensloopError):
            self.telwerk.update()

    def check(self, voortgang: Voortgang | None = None, *, kopieen: bool = True) -> list[Bevinding]:
        """Verify pages, foreign keys and the log chain of both databases, and the back-ups."""
        with self._turn:
            files = self._opened()
            report: Voortgang = voortgang or (lambda _done, _total: None)
            gevonden = check_dossier(files.dossier, files.log_key, report) if files.dossier else []
            gevonden += check_counts(files.kengetallen)
            gevonden += self._issues.check()
            gevonden += check_copies(self._folder) if kopieen else []
            with contextlib.suppress(LevensloopError), self.write() as opslag:
                opslag.write_log("gecontroleerd", bijzonderheid=str(len(gevonden)))
        return gevonden

    @override
    def warn(self, code: str) -> None:
        """Add to what was noticed at opening."""
        self._waarschuwingen += (code,)

    def compare_last_line(self) -> str:
        """Notice that the log ends before the last line that was ever kept; says which are gone."""
        laatste, bedoeld = self._last_number(), self._opened().lock.last_line
        if laatste >= bedoeld or key_ledger.DOSSIER_OUDER in self._waarschuwingen:
            return ""
        self.warn(LOST_LINES)
        return f"{laatste + 1}-{bedoeld}"

    def make_backup(self, aanleiding: str) -> Reservekopie:
        """Write a back-up, verify it, thin the older ones, and log that.

        Raises:
            DiskFullError, KluisNotWritableError, KluisDamagedError, BackupStoppedError,
            NoDossierKeyError.
        """
        with self._turn:
            keys, laatste = self._opened().keys, self._last_number()
            if self._busy:
                raise RuntimeError("back-up within a transaction")
        kopie = self._maker.make(keys, self._actor.werkplek.now(), aanleiding)
        with self.write() as opslag:
            opslag.write_log(backup_files.MADE, bijzonderheid=f"{aanleiding} {laatste}")
        return kopie

    def list_backups(self, map_: Path | None = None) -> tuple[Reservekopie, ...]:
        """The back-ups of this kluis, newest first; in its own folder or in a second one."""
        return backup_files.list_backups(map_ or self._folder)

    def copy_backup(self, kopie: Reservekopie, map_: Path) -> Reservekopie:
        """Write a back-up to a second folder too.

        Raises:
            DiskFullError, KluisNotWritableError, KluisDamagedError, BackupStoppedError.
        """
        return self._maker.copy(kopie, map_, self._actor.werkplek.now())

    def old_backups(
        self, clienten: Collection[str], voor: datetime, map_: Path | None = None
    ) -> tuple[Reservekopie, ...]:
        """Back-ups that the keys of now do not open, or that hold one of these clients."""
        key = self._opened().keys.dossier
        if key is None:
            raise NoDossierKeyError
        return old_copies(map_ or backup_files.folder_of(self._folder), key, clienten, voor)

    def destroy_backups(
        self, kopieen: Sequence[Reservekopie], voortgang: Voortgang | None = None
    ) -> None:
        """Remove back-ups for ever; the log says so first, so that none goes unseen.

        Raises:
            KluisNotWritableError: when one cannot be removed.
            BackupStoppedError: when the kluis closes.
        """
        if kopieen:
            with self.write() as opslag:
                opslag.write_log(backup_files.DESTROYED, bijzonderheid=str(len(kopieen)))
            self._maker.remove([kopie.pad for kopie in kopieen], voortgang)

    def list_aside(self) -> tuple[str, ...]:
        """Folders with what stood there before a back-up was put back."""
        return tuple(sorted(pad.name for pad in self._folder.glob(f"{backup_files.ASIDE}*")))

    def rebuild_search(self) -> None:
        """Make the search index anew from the dossiers, and log that."""
        with self._transaction("BEGIN IMMEDIATE") as (connection, files):
            rebuild_index(connection)
            opslag = SqlOpslag(connection, self._actor, files.log_key, writable=True)
            opslag.write_log("zoekindex_vernieuwd")

    def compact(self) -> None:
        """Leave nothing of what was destroyed in the files.

        Raises:
            DiskFullError: when there is no room for a second copy of the dossiers.
        """
        with self._turn:
            engine = self._opened().dossier_engine
            if self._busy:
                raise RuntimeError("compacting within a transaction")
            with database_errors(DOSSIER_FILE), driver_connection(engine) as connection:
                compact(connection)

    def close(self) -> None:
        """Forget the keys and let go of the files; closing twice does no harm."""
        self._maker.stop()
        with self._turn:
            if self._files is None:
                return
            self.update_tellingen()
            with contextlib.suppress(LevensloopError), self.write() as opslag:
                opslag.write_log("kluis_gesloten")
            files, self._files = self._files, None
            files.dispose()
            files.lock.release()

    @contextmanager
    def _asking_users(self) -> Iterator[KluisUsers]:
        with self._turn:
            self._opened()
            if self._users is None:
                raise NoDossierKeyError
            yield self._users

    @contextmanager
    def _changing_users(self) -> Iterator[KluisUsers]:
        with self._asking_users() as users:
            try:
                yield users
                over = (code for code in self._waarschuwingen if code not in key_ledger.CODES)
                self._waarschuwingen = tuple(over)
            finally:
                with contextlib.suppress(LevensloopError):
                    self._beschrijving = describe(self._folder, read_kluis_file(self._folder))

    def _replace_files(self, files: OpenFiles) -> None:
        self._files = files

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[tuple[DriverConnection, OpenFiles]]:
        with self._turn:
            files = self._opened()
            if files.dossier is None:
                raise NoDossierKeyError
            if self._busy:
                raise RuntimeError("transaction within a transaction")
            self._busy = True
            try:
                with (
                    self._damage.watched(),
                    database_errors(DOSSIER_FILE),
                    driver_connection(files.dossier) as connection,
                ):
                    connection.execute(begin)
                    try:
                        yield connection, files
                        laatste = log.last_number(connection)
                        connection.execute("COMMIT")
                        files.lock.note_last_line(laatste)
                    except BaseException:
                        connection.rollback()
                        raise
            finally:
                self._busy = False

    def _last_number(self) -> int:
        with self._turn:
            engine = self._opened().dossier
            if engine is None:
                raise NoDossierKeyError
            with database_errors(DOSSIER_FILE), driver_connection(engine) as connection:
                return log.last_number(connection)

    def _read_secret(self) -> bytes:
        stand = self.tellingen.read_counts()
        return stand.geheim if stand else b""

    @override
    def _opened(self) -> OpenFiles:
        if self._files is None:
            raise RuntimeError("kluis is closed")
        return self._files
