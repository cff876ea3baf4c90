"""Verify the back-ups of a kluis, and name the bad ones."""

from pathlib import Path

from levensloop_desktop.services.ports.kluisport import Bevinding
from levensloop_desktop.storage.backup import backup_files


def check_copies(folder: Path) -> list[Bevinding]:
    """Every back-up that is not as it was written, by name and the file that is wrong.

    The keys are not asked: a back-up was read whole with its keys before it got its name, and one
    of before a change of keys would not open with those of now.
    """
    doel = backup_files.folder_of(folder)
    return [
        Bevinding(pad.name, "kopie_beschadigd", fout)
        for pad in backup_files.named_copies(doel)
        if (fout := backup_files.first_fault(pad))
    ]
