"""Turn refusals of the file system into errors with a code; needs no database."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from levensloop_desktop.errors import DiskFullError, KluisNotWritableError, LevensloopError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC})


def is_gone(pad: Path) -> bool:
    """Whether the disk or share of a file is not there any more.

    A file that may not be read is there; one that is missing, or on a disk that is silent, is not.
    """
    try:
        with pad.open("rb") as bestand:
            bestand.read(1)
    except PermissionError:
        return False
    except OSError:
        return True
    return False


def translate_os(fault: OSError, pad: Path) -> LevensloopError:
    """The error of the world behind a refusal of the file system."""
    if fault.errno in _FULL:
        return DiskFullError(onderdeel=pad.name)
    return KluisNotWritableError(pad=str(pad))


@contextmanager
def file_errors(pad: Path) -> Iterator[None]:
    """Raise a LevensloopError in place of a refusal of the file system."""
    try:
        yield
    except OSError as fault:
        raise translate_os(fault, pad) from None
