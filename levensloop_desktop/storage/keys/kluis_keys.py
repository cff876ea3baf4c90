"""Who may open a kluis: every change of its slots, and its new keys.

kluis.json is written first and dossier.db follows (key_ledger). New keys are sealed only to slots
that dossier.db knows.
"""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Engine

from levensloop_desktop.errors import (
    KluisDamagedError,
    LastKeyHolderError,
    LevensloopError,
)
from levensloop_desktop.storage.database.actor import Actor
from levensloop_desktop.storage.database.engine import driver_connection
from levensloop_desktop.storage.database.failures import database_errors
from levensloop_desktop.storage.database.statements import DriverConnection
from levensloop_desktop.storage.keys import key_ledger, new_passphrase
from levensloop_desktop.storage.keys.key_ledger import Slotregel, Stand
from levensloop_desktop.storage.keys.key_slots import Keyring, Keys, new_keys, seal
from levensloop_desktop.storage.keys.kluis_seal import with_seals
from levensloop_desktop.storage.keys.new_passphrase import NewPassphrase
from levensloop_desktop.storage.keys.open_files import (
    COUNTS_FILE,
    DOSSIER_FILE,
    Database,
    OpenFiles,
    open_database,
)
from levensloop_desktop.storage.keys.rekey import reached, rekey
from levensloop_desktop.storage.kluisjson.kluis_file import (
    KluisFile,
    read_kluis_file,
    write_kluis_file,
)
from levensloop_desktop.storage.kluisjson.slots import HERSTEL, KeySlot
from levensloop_desktop.storage.log import log

Change = Callable[[KluisFile, Stand], KluisFile]


class KluisKeys:
    """The slots of one open kluis, of which the opener holds both keys.

    Args:
        folder: the kluis.
        actor: who changes them.
        own: the slot that opened it; never dropped.
        files: the open databases.
        keyring: the keys that this slot holds, two generations of them in an interrupted switch.
        replaced: hears of the databases when they were opened anew.
    """

    def __init__(
        self,
        folder: Path,
        actor: Actor,
        own: KeySlot,
        files: OpenFiles,
        keyring: Keyring,
        replaced: Callable[[OpenFiles], None],
    ) -> None:
        self._folder = folder
        self._actor = actor
        self._own = own
        self._files = files
        self._keyring = keyring
        self._replaced = replaced
        self._missing: tuple[Slotregel, ...] = ()  # whom kluis.json lost, until they get a new slot

    @property
    def files(self) -> OpenFiles:
        """The databases as they are open now."""
        return self._files

    @property
    def keyring(self) -> Keyring:
        """The one generation of keys that fits both databases."""
        return {self._files.generation: self._files.keys}

    def read(self) -> tuple[KluisFile, Stand]:
        """kluis.json, and what dossier.db remembers of it.

        Raises:
            KluisDamagedError, KluisMissingError.
        """
        with self._connection(self._files.dossier_engine) as connection:
            stand = key_ledger.read_stand(connection)
        if stand is None:
            raise KluisDamagedError(onderdeel=DOSSIER_FILE, reden="sleutelstand")
        return read_kluis_file(self._folder), stand

    def settle(self) -> str:
        """Finish what was interrupted, and say what is wrong with kluis.json ("" for nothing)."""
        inhoud, stand = self.read()
        dossier_key = self._files.keys.dossier or b""
        warning = key_ledger.compare(inhoud, stand, self._files.generation, dossier_key)
        if not warning and inhoud.volgnummer > stand.volgnummer:
            self._follow(inhoud, "sleutels_bijgewerkt", str(inhoud.volgnummer))
        if len(self._keyring) > 1:
            basis = self._trusted(inhoud, stand)
            hoogste = max(inhoud.volgnummer, stand.volgnummer)
            self._finish(replace(basis, volgnummer=hoogste))
        if not warning:
            with contextlib.suppress(LevensloopError):  # what cannot be done now waits on
                self._adopt()
        return warning

    def change(
        self, change: Change, gebeurtenis: str, bijzonderheid: str, *, gone: str = ""
    ) -> None:
        """Change the slots, without new keys.

        Args:
            change: what kluis.json becomes.
            gebeurtenis: for the log.
            bijzonderheid: for the log.
            gone: id of a slot that is taken away on purpose.

        Raises:
            LastKeyHolderError: when nobody would hold the key of the dossiers.
        """
        oud, nieuw = self._changed(change, gone)
        nieuw = with_seals(nieuw, self.keyring)
        self._write(oud, nieuw, gebeurtenis, bijzonderheid)

    def change_and_rekey(
        self, change: Change, gebeurtenis: str, bijzonderheid: str, *, gone: str = ""
    ) -> None:
        """Change the slots and give both databases keys that nobody held before.

        Raises:
            LastKeyHolderError: when nobody would hold the key of the dossiers.
        """
        oud, nieuw = self._changed(change, gone)
        beide = {**self.keyring, self._files.generation + 1: new_keys()}
        slots = tuple(seal(slot, beide, kluis_id=nieuw.kluis_id) for slot in nieuw.slots)
        nieuw = with_seals(replace(nieuw, slots=slots), beide)
        self._write(oud, nieuw, gebeurtenis, bijzonderheid)
        self._keyring = beide
        self._finish(nieuw)

    def _adopt(self) -> None:
        """Put the new passphrases that wait beside kluis.json in it, when their users left them."""
        for pad, wacht in new_passphrase.list_waiting(self._folder):
            oud, stand = self.read()
            slot = oud.find_slot(wacht.slot.slot_id) if wacht else None
            if wacht is not None and not wacht.replaces(slot):
                new_passphrase.forget(pad)  # adopted before, or of somebody who was removed
            elif wacht is not None and wacht.generation != self._files.generation:
                continue  # the owner seals it anew at the next unlock
            elif wacht is None or slot is None or not self._is_theirs(wacht, slot, oud, stand):
                self._note_refused(slot)
                new_passphrase.forget(pad)
            else:
                self._put(oud, stand, replace(wacht.slot, rol=slot.rol))
                new_passphrase.forget(pad)

    def _is_theirs(
        self, wacht: NewPassphrase, slot: KeySlot, inhoud: KluisFile, stand: Stand
    ) -> bool:
        key = self._files.keys.dossier or b""
        return stand.knows(slot) and wacht.is_of_owner_for(key, inhoud.kluis_id)

    def _put(self, oud: KluisFile, stand: Stand, slot: KeySlot) -> None:
        gevuld = seal(slot, self.keyring, kluis_id=oud.kluis_id)
        nieuw = replace(oud.with_slot(gevuld), volgnummer=oud.volgnummer + 1)
        self._missing = _missing(oud, stand, "")
        nieuw = with_seals(nieuw, self.keyring)
        self._write(oud, nieuw, "wachtzin_overgenomen", slot.gebruiker)

    def _note_refused(self, slot: KeySlot | None) -> None:
        with self._connection(self._files.dossier_engine) as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                naam = slot.gebruiker if slot else ""
                laatste = self._log(connection, "wachtzin_geweigerd", naam)
                connection.execute("COMMIT")
                self._files.lock.note_last_line(laatste)
            except BaseException:
                connection.rollback()
                raise

    def _changed(self, change: Change, gone: str) -> tuple[KluisFile, KluisFile]:
        """kluis.json as it is, and with the change, one number higher."""
        self.settle()
        oud, stand = self.read()
        nieuw = change(self._trusted(oud, stand), stand)
        if not any(slot.has_dossier for slot in nieuw.users):
            raise LastKeyHolderError
        self._missing = _missing(oud, stand, gone)
        hoogste = max(stand.volgnummer, oud.volgnummer if self._is_sealed(oud) else 0)
        return oud, replace(nieuw, volgnummer=hoogste + 1)

    def _is_sealed(self, inhoud: KluisFile) -> bool:
        return with_seals(inhoud, self.keyring).seals == inhoud.seals

    def _trusted(self, inhoud: KluisFile, stand: Stand) -> KluisFile:
        """Only the slots that dossier.db knows, and that of who works here."""
        slots = [slot for slot in inhoud.slots if stand.knows(slot)]
        if all(slot.slot_id != self._own.slot_id for slot in slots):
            slots.append(self._own)
        return replace(inhoud, slots=tuple(slots))

    def _write(
        self, oud: KluisFile, nieuw: KluisFile, gebeurtenis: str, bijzonderheid: str
    ) -> None:
        write_kluis_file(self._folder, nieuw)
        reached("kluis.json geschreven")
        try:
            self._follow(nieuw, gebeurtenis, bijzonderheid)
        except BaseException:
            with contextlib.suppress(LevensloopError):
                write_kluis_file(self._folder, oud)
            raise
        reached("dossier.db volgt")
        for slot in nieuw.slots:
            if slot.slot_id == self._own.slot_id:
                self._own = slot

    def _follow(self, inhoud: KluisFile, gebeurtenis: str, bijzonderheid: str) -> None:
        """Let dossier.db remember this kluis.json, and log the event in the same transaction."""
        with self._connection(self._files.dossier_engine) as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                key_ledger.follow(connection, inhoud, self._missing, self._actor.moment())
                laatste = self._log(connection, gebeurtenis, bijzonderheid)
                connection.execute("COMMIT")
                self._files.lock.note_last_line(laatste)
            except BaseException:
                connection.rollback()
                raise

    def _log(self, connection: DriverConnection, gebeurtenis: str, bijzonderheid: str) -> int:
        log.append_line(
            connection, self._files.log_key, self._actor, gebeurtenis, bijzonderheid=bijzonderheid
        )
        return log.last_number(connection)

    def _finish(self, inhoud: KluisFile) -> None:
        """Bring both databases to the newest keys, and let kluis.json hold those alone."""
        try:
            self._open_anew(new_keys_too=True)
        except BaseException:
            self._open_anew(new_keys_too=False)
            raise
        slots = tuple(seal(slot, self.keyring, kluis_id=inhoud.kluis_id) for slot in inhoud.slots)
        klaar = replace(inhoud, slots=slots, volgnummer=inhoud.volgnummer + 1)
        self._write(inhoud, with_seals(klaar, self.keyring), "sleutels_vernieuwd", "")
        self._keyring = self.keyring

    def _open_anew(self, *, new_keys_too: bool) -> None:
        self._files.dispose()
        dossier = self._open_one(DOSSIER_FILE, new_keys_too=new_keys_too)
        kengetallen = self._open_one(COUNTS_FILE, new_keys_too=new_keys_too)
        self._files = _with_databases(self._files, dossier, kengetallen, self._keyring)
        self._replaced(self._files)

    def _open_one(self, naam: str, *, new_keys_too: bool) -> Database:
        database = open_database(self._folder / naam, self._keyring)
        if not new_keys_too:
            return database
        return rekey(self._folder, naam, database, self._keyring)

    @contextlib.contextmanager
    def _connection(self, engine: Engine) -> Iterator[DriverConnection]:
        with database_errors(DOSSIER_FILE), driver_connection(engine) as connection:
            yield connection


def _missing(inhoud: KluisFile, stand: Stand, gone: str) -> tuple[Slotregel, ...]:
    """Who should have a slot and has none: remembered, so that they are seen to be missing."""
    return tuple(
        regel
        for regel in stand.slots
        if regel.rol != HERSTEL
        and regel.slot_id != gone
        and not any(regel.fits(slot) for slot in inhoud.slots)
    )


def _with_databases(
    files: OpenFiles, dossier: Database, kengetallen: Database, keyring: Keyring
) -> OpenFiles:
    """The same kluis with databases that were opened anew."""
    keys = Keys(
        kengetallen=keyring[kengetallen.generation].kengetallen,
        dossier=keyring[dossier.generation].dossier,
    )
    return replace(
        files,
        dossier=dossier.engine,
        kengetallen=kengetallen.engine,
        keys=keys,
        generation=dossier.generation,
    )
