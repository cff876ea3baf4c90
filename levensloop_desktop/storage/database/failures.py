"""Turn faults of the database into errors with a code; anything else is a bug and passes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from levensloop_desktop.errors import (
    ClosedHalfyearError,
    ClosedMeetingError,
    DiskFullError,
    EstablishedError,
    KluisDamagedError,
    KluisGoneError,
    KluisInUseError,
    KluisNotWritableError,
    LevensloopError,
    StillUsedError,
)
from levensloop_desktop.storage.files.file_failures import is_gone

PRIMARY_CODE = 0xFF  # the low byte of an SQLite result code, https://sqlite.org/rescode.html


def translate_database(fault: BaseException, onderdeel: str) -> LevensloopError | None:
    """The error of the world behind a fault of the driver; None when it is a bug of ours."""
    code = getattr(fault, "sqlite_errorcode", None)
    text = str(fault)
    if code is not None and code & PRIMARY_CODE == dbapi2.SQLITE_CONSTRAINT:
        return _translate_constraint(text)
    if code is not None and code & PRIMARY_CODE in _BY_CODE:
        return _BY_CODE[code & PRIMARY_CODE](onderdeel)
    if "malformed" in text or "not a database" in text:
        return _damaged(onderdeel)
    return None


def _translate_constraint(text: str) -> LevensloopError | None:
    if EstablishedError.code in text:
        return EstablishedError()
    if ClosedMeetingError.code in text:
        return ClosedMeetingError()
    if ClosedHalfyearError.code in text:
        return ClosedHalfyearError()
    return StillUsedError(aantal=1) if "FOREIGN KEY" in text else None


def _damaged(onderdeel: str) -> LevensloopError:
    return KluisDamagedError(onderdeel=onderdeel, reden="onleesbaar")


def _refused(onderdeel: str) -> LevensloopError:
    return KluisNotWritableError(onderdeel=onderdeel)


_BY_CODE: dict[int, Callable[[str], LevensloopError]] = {
    dbapi2.SQLITE_FULL: lambda onderdeel: DiskFullError(onderdeel=onderdeel),
    dbapi2.SQLITE_CORRUPT: _damaged,
    dbapi2.SQLITE_NOTADB: _damaged,
    dbapi2.SQLITE_READONLY: _refused,
    dbapi2.SQLITE_CANTOPEN: _refused,
    dbapi2.SQLITE_PERM: _refused,
    dbapi2.SQLITE_IOERR: _refused,
    dbapi2.SQLITE_BUSY: lambda _: KluisInUseError(gebruiker="", computer="", sinds=""),
    dbapi2.SQLITE_LOCKED: lambda _: KluisInUseError(gebruiker="", computer="", sinds=""),
}


@contextmanager
def database_errors(onderdeel: str) -> Iterator[None]:
    """Raise a LevensloopError in place of a fault of the driver, without its parameters.

    Args:
        onderdeel: file of the kluis, for the message.
    """
    try:
        yield
    except (DBAPIError, dbapi2.Error) as fault:
        origin = fault.orig if isinstance(fault, DBAPIError) else fault
        known = translate_database(origin, onderdeel) if origin is not None else None
        if known is None:
            raise
        raise known from None


class Damage:
    """Remembers that a file was found damaged: what it refuses after that is damage too.

    A disk or share that is gone looks like damage to the database: it asks the folder itself.

    Args:
        bestand: a file that always stands in the kluis.
    """

    def __init__(self, bestand: Path) -> None:
        self._bestand = bestand
        self._found: KluisDamagedError | None = None

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Raise what is really the matter in place of what the database makes of it."""
        try:
            yield
        except KluisDamagedError as fault:
            if is_gone(self._bestand):
                raise KluisGoneError(pad=str(self._bestand.parent)) from None
            self._found = fault
            raise
        except KluisNotWritableError:
            if is_gone(self._bestand):
                raise KluisGoneError(pad=str(self._bestand.parent)) from None
            if self._found is None:
                raise
            raise KluisDamagedError(**self._found.facts) from None
        except (DBAPIError, dbapi2.Error, MemoryError):
            # Without its disk the database cannot even roll back, and then says "out of memory".
            if is_gone(self._bestand):
                raise KluisGoneError(pad=str(self._bestand.parent)) from None
            raise
