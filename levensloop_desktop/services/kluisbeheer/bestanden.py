"""Put a file where the user asks, and only when everything that belongs to it went well."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from levensloop_desktop.errors import ExportFailedError, ExportForbiddenError
from levensloop_desktop.services.werkplek.beleid import current_beleid


@contextmanager
def placed_file(
    pad: Path, inhoud: bytes, *, overschrijf: bool = False, openbaar: bool = False
) -> Iterator[None]:
    """Write beside the target, and put it in place when the block ends well.

    Nobody but the user can read the file, and a half one is never seen.

    Args:
        pad: where the file must come.
        inhoud: what is written.
        overschrijf: whether a file that is there may be replaced.
        openbaar: whether it holds nothing of a kluis; then every kind of file may be saved.

    Raises:
        ExportForbiddenError: when the administrator does not allow this kind of file.
        ExportFailedError: `pad` and `reden` say where and why.
    """
    check_place(pad, overschrijf=overschrijf, openbaar=openbaar)
    tijdelijk = _write_beside(pad, inhoud)
    try:
        yield
        _put_in_place(tijdelijk, pad, overschrijf=overschrijf)
    finally:
        with contextlib.suppress(OSError):
            tijdelijk.unlink(missing_ok=True)


def check_place(pad: Path, *, overschrijf: bool = False, openbaar: bool = False) -> None:
    """See beforehand whether a file may come here.

    Raises:
        ExportForbiddenError: when the administrator does not allow this kind of file.
        ExportFailedError: `pad` and `reden` say where and why.
    """
    if not openbaar and not current_beleid().allows(pad):
        raise ExportForbiddenError(soort=pad.suffix.removeprefix(".") or "zonder soort")
    if pad.is_dir():
        raise ExportFailedError(pad=str(pad), reden="is_map")
    if pad.exists() and not pad.is_file():
        raise ExportFailedError(pad=str(pad), reden="geen_bestand")
    if not overschrijf and os.path.lexists(pad):
        raise ExportFailedError(pad=str(pad), reden="bestaat")
    if not pad.parent.is_dir():
        raise ExportFailedError(pad=str(pad), reden="map_ontbreekt")


def _write_beside(pad: Path, inhoud: bytes) -> Path:
    tijdelijk: Path | None = None
    try:
        nummer, naam = tempfile.mkstemp(prefix=".levensloop-", dir=pad.parent)
        tijdelijk = Path(naam)
        with os.fdopen(nummer, "wb") as bestand:
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
    except OSError as fout:
        if tijdelijk is not None:
            with contextlib.suppress(OSError):
                tijdelijk.unlink()
        raise ExportFailedError(pad=str(pad), reden=_reason(fout)) from None
    return tijdelijk


def _put_in_place(tijdelijk: Path, pad: Path, *, overschrijf: bool) -> None:
    try:
        if not overschrijf and os.path.lexists(pad):
            raise FileExistsError(errno.EEXIST, "")
        tijdelijk.replace(pad)
    except OSError as fout:
        raise ExportFailedError(pad=str(pad), reden=_reason(fout)) from None


def _reason(fout: OSError) -> str:
    redenen = {
        errno.EEXIST: "bestaat",
        errno.ENOENT: "map_ontbreekt",
        errno.ENOTDIR: "map_ontbreekt",
        errno.ENOSPC: "schijf_vol",
        errno.EACCES: "geen_toegang",
        errno.EPERM: "geen_toegang",
        errno.EROFS: "geen_toegang",
    }
    return redenen.get(fout.errno or 0, "onbekend")
