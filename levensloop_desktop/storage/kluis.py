"""An open kluis: fulfils the port Kluis."""

import contextlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.ports import (
    Bevinding,
    Gebruiker,
    Kluisbeschrijving,
    Opslag,
    Voortgang,
)
from levensloop_desktop.storage.actor import Actor
from levensloop_desktop.storage.check import check_counts, check_dossier
from levensloop_desktop.storage.counts import SqlTellingen, update_counts
from levensloop_desktop.storage.description import describe
from levensloop_desktop.storage.engine import driver_connection
from levensloop_desktop.storage.failures import database_errors
from levensloop_desktop.storage.key_slots import (
    check_passphrase,
    unwrap,
    wrap,
)
from levensloop_desktop.storage.kluis_file import read_kluis_file, write_kluis_file
from levensloop_desktop.storage.process_lock import ProcessLock
from levensloop_desktop.storage.slots import Argon2Parameters
from levensloop_desktop.storage.statements import DriverConnection
from levensloop_desktop.storage.unit_of_work import SqlOpslag

DOSSIER_FILE = "dossier.db"
COUNTS_FILE = "kengetallen.db"


@dataclass(frozen=True, slots=True, repr=False)
class OpenFiles:
    """What an open kluis holds on to until it is closed."""

    lock: ProcessLock
    dossier: Engine
    kengetallen: Engine
    log_key: bytes


class SqlcipherKluis:
    """A kluis of which the keys are in memory. One transaction at a time, from any thread."""

    def __init__(
        self, folder: Path, files: OpenFiles, actor: Actor, argon2: Argon2Parameters
    ) -> None:
        self._folder = folder
        self._files: OpenFiles | None = files
        self._actor = actor
        self._argon2 = argon2
        self._turn = threading.RLock()
        self._busy = False
        self._beschrijving = describe(folder, read_kluis_file(folder))

    @property
    def beschrijving(self) -> Kluisbeschrijving:
        """Name, place and users."""
        return self._beschrijving

    @property
    def gebruiker(self) -> Gebruiker:
        """Who opened it."""
        return self._actor.gebruiker

    @contextmanager
    def read(self) -> Iterator[Opslag]:
        """A transaction that sees one state and may write the log, not the dossier."""
        with self._transaction("BEGIN") as (connection, files):
            yield SqlOpslag(connection, self._actor, files.log_key, writable=False)

    @contextmanager
    def write(self) -> Iterator[Opslag]:
        """A transaction that is kept when the block ends well."""
        with self._transaction("BEGIN IMMEDIATE") as (connection, files):
            yield SqlOpslag(connection, self._actor, files.log_key, writable=True)

    def change_passphrase(self, oud: str, nieuw: str) -> None:
        """Wrap the keys of this user anew.

        Raises:
            WrongPassphraseError: when `oud` does not open the slot.
            WeakPassphraseError: when `nieuw` is too short.
        """
        with self._turn:
            self._opened()
            inhoud = read_kluis_file(self._folder)
            slot = inhoud.slot_of(self.gebruiker.naam)
            keys = unwrap(slot, oud, kluis_id=inhoud.kluis_id)
            check_passphrase(nieuw)
            opnieuw = wrap(
                keys,
                nieuw,
                kluis_id=inhoud.kluis_id,
                rol=slot.rol,
                gebruiker=slot.gebruiker,
                parameters=self._argon2,
            )
            write_kluis_file(self._folder, inhoud.with_slot(opnieuw))
            with self.write() as opslag:
                opslag.write_log("wachtzin_gewijzigd")

    @property
    def tellingen(self) -> SqlTellingen:
        """The counts; the only thing that a manager's key opens."""
        return SqlTellingen(self._opened().kengetallen)

    def update_tellingen(self) -> None:
        """Count anew when the dossiers moved on; what fails now is repaired at the next unlock."""
        with self._turn:
            files = self._opened()
            if files.dossier is not None:
                with contextlib.suppress(LevensloopError):
                    update_counts(
                        files.dossier,
                        files.kengetallen,
                        self._actor.werkplek.today(),
                        self._actor.moment(),
                    )

    def check(self, voortgang: Voortgang | None = None) -> list[Bevinding]:
        """Verify pages, foreign keys and the log chain of both databases."""
        with self._turn:
            files = self._opened()
            report: Voortgang = voortgang or (lambda _done, _total: None)
            gevonden = check_dossier(files.dossier, files.log_key, report)
            gevonden += check_counts(files.kengetallen)
            with contextlib.suppress(LevensloopError), self.write() as opslag:
                opslag.write_log("gecontroleerd", bijzonderheid=str(len(gevonden)))
        return gevonden

    def close(self) -> None:
        """Forget the keys and let go of the files; closing twice does no harm."""
        with self._turn:
            if self._files is None:
                return
            self.update_tellingen()
            with contextlib.suppress(LevensloopError), self.write() as opslag:
                opslag.write_log("kluis_gesloten")
            files, self._files = self._files, None
            files.dossier.dispose()
            files.kengetallen.dispose()
            files.lock.release()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[tuple[DriverConnection, OpenFiles]]:
        with self._turn:
            files = self._opened()
            if self._busy:
                raise RuntimeError("transaction within a transaction")
            self._busy = True
            try:
                with database_errors(DOSSIER_FILE), driver_connection(files.dossier) as connection:
                    connection.execute(begin)
                    try:
                        yield connection, files
                        connection.execute("COMMIT")
                    except BaseException:
                        connection.rollback()
                        raise
            finally:
                self._busy = False

    def _opened(self) -> OpenFiles:
        if self._files is None:
            raise RuntimeError("kluis is closed")
        return self._files
