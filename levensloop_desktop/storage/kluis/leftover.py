"""Clear what a kill left of destroying: the back-up that was made just before it."""

import contextlib
from pathlib import Path

from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.kluisbeheer.reservekopieen import VERNIETIGEN
from levensloop_desktop.storage.backup import backup_files
from levensloop_desktop.storage.keys.open_files import DOSSIER_FILE
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis

LEFT = "kopie_vernietigen_over"


def clear_leftovers(kluis: SqlcipherKluis, folder: Path) -> None:
    """Remove the back-up of before destroying, when the dossiers are sound; else say it is there.

    It protects against a fault while destroying and nothing else; what was destroyed stands in it.
    """
    kopieen = backup_files.folder_of(folder)
    with contextlib.suppress(OSError):
        backup_files.sweep(kopieen)  # nobody makes one: this process holds the lock
    over = [kopie for kopie in kluis.list_backups() if kopie.aanleiding == VERNIETIGEN]
    if not over:
        return
    try:
        kluis.compact()
        if any(deel.onderdeel == DOSSIER_FILE for deel in kluis.check(kopieen=False)):
            kluis.warn(LEFT)
        else:
            kluis.destroy_backups(over)
    except LevensloopError:
        kluis.warn(LEFT)
