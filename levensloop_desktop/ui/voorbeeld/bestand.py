"""Write a document to the file the user chose, and enter it in the register, or neither."""

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from levensloop_desktop.documents.maken import Afdruk
from levensloop_desktop.errors import DiskFullError, ExportFailedError
from levensloop_desktop.services.afdrukken import Drukwerk, register_print
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.ports import Kluis, Werkplek


def save_and_register(
    kluis: Kluis, werkplek: Werkplek, drukwerk: Drukwerk, afdruk: Afdruk, pad: Path
) -> Changes:
    """Write the PDF and its register line as one job, so that a lock cannot part them.

    Raises:
        ExportFailedError, DiskFullError: when the file could not be written; nothing is registered.
        LevensloopError: when the register refused; the file is taken away again.
    """
    write_atomically(pad, afdruk.pdf)
    try:
        return register_print(kluis, werkplek, drukwerk, afdruk)
    except Exception:
        with contextlib.suppress(OSError):
            pad.unlink()
        raise


def write_atomically(pad: Path, inhoud: bytes) -> None:
    """Write beside the target and move into place, so that no half file is left.

    Raises:
        ExportFailedError: when the folder or file refuses; DiskFullError when the disk is full.
    """
    tijdelijk: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(
            dir=pad.parent, prefix=".levensloop-", suffix=".tmp", delete=False
        ) as bestand:
            tijdelijk = Path(bestand.name)
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        tijdelijk.replace(pad)
    except OSError as fout:
        if tijdelijk is not None:
            tijdelijk.unlink(missing_ok=True)
        if fout.errno == errno.ENOSPC:
            raise DiskFullError from fout
        raise ExportFailedError(reden=errno.errorcode.get(fout.errno or 0, "")) from fout
