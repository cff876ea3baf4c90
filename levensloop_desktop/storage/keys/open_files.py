"""The databases of an open kluis, each under the key that fits it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from levensloop_desktop.errors import KluisDamagedError, NoDossierKeyError
from levensloop_desktop.storage.database.engine import driver_connection, make_engine
from levensloop_desktop.storage.files.process_lock import ProcessLock
from levensloop_desktop.storage.keys.key_slots import Keyring, Keys

DOSSIER_FILE = "dossier.db"
COUNTS_FILE = "kengetallen.db"


@dataclass(frozen=True, slots=True, repr=False)
class Database:
    """One open database, and of which generation its key is."""

    engine: Engine
    generation: int


@dataclass(frozen=True, slots=True, repr=False)
class OpenFiles:
    """What an open kluis holds on to until it is closed.

    Args:
        lock: that keeps other processes out.
        dossier: None for a manager.
        kengetallen: the counts.
        log_key: key of the seals of the log; empty for a manager.
        keys: the raw keys of the databases.
        generation: of these keys.
    """

    lock: ProcessLock
    dossier: Engine | None
    kengetallen: Engine
    log_key: bytes
    keys: Keys
    generation: int

    @property
    def dossier_engine(self) -> Engine:
        """The engine of dossier.db.

        Raises:
            NoDossierKeyError: when this user holds no key of it.
        """
        if self.dossier is None:
            raise NoDossierKeyError
        return self.dossier

    def dispose(self) -> None:
        """Let go of the databases."""
        if self.dossier is not None:
            self.dossier.dispose()
        self.kengetallen.dispose()


def open_database(pad: Path, keyring: Keyring) -> Database:
    """Open a database with the key that fits; there are two only while keys are switched.

    Raises:
        KluisDamagedError: when no key fits.
    """
    keys = keys_of(pad.name, keyring)
    newest_first = sorted(keys, reverse=True)
    for generation in newest_first:
        engine = make_engine(pad, keys[generation])
        try:
            with driver_connection(engine):
                return Database(engine, generation)
        except KluisDamagedError as fout:
            engine.dispose()
            if fout.facts.get("reden") != "onleesbaar" or generation == newest_first[-1]:
                raise
        except BaseException:
            engine.dispose()
            raise
    raise KluisDamagedError(onderdeel="kluis.json", reden="sleutels")


def keys_of(naam: str, keyring: Keyring) -> Mapping[int, bytes]:
    """The raw keys of one database, by generation."""
    return {
        generation: key
        for generation, keys in keyring.items()
        if (key := keys.dossier if naam == DOSSIER_FILE else keys.kengetallen) is not None
    }
