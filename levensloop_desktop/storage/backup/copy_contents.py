"""Look into back-ups with the keys of now."""

from collections.abc import Collection
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.ports.kopieport import Reservekopie
from levensloop_desktop.storage.backup.backup import opened_read_only
from levensloop_desktop.storage.backup.old_copies import every_copy
from levensloop_desktop.storage.keys.open_files import DOSSIER_FILE


def old_copies(
    folder: Path, key: bytes, clienten: Collection[str], voor: datetime
) -> tuple[Reservekopie, ...]:
    """Back-ups that this key does not open, or that hold one of these clients; newest first.

    Args:
        folder: with back-ups.
        key: of the dossiers, as it is now.
        clienten: ids.
        voor: what cannot be read counts when it is not younger than this.
    """
    oud = [kopie for kopie in every_copy(folder) if _is_old(kopie, key, clienten, voor)]
    return tuple(reversed(oud))


def _is_old(kopie: Reservekopie, key: bytes, clienten: Collection[str], voor: datetime) -> bool:
    try:
        with opened_read_only(kopie.pad / DOSSIER_FILE, key) as connection:
            return any(
                connection.execute("SELECT 1 FROM clienten WHERE id = ?", (wie,)).fetchone()
                for wie in clienten
            )
    except (LevensloopError, dbapi2.Error, OSError):
        return kopie.wanneer <= voor
