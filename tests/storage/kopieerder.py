"""A process of its own that makes a back-up and is killed at a step of it."""

import os
import signal
import sys
from pathlib import Path

from levensloop_desktop.services.werkplek.werkplek import Systeemwerkplek
from levensloop_desktop.storage.backup import backup, backup_files
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import WACHTZIN
from tests.conftest import CHEAP


def main(pad: Path, na: int) -> None:
    """Die before the step with this number: three files, and the verification."""
    kluis = SqlcipherKluizen(Systeemwerkplek(), werkstation="kopieerder", argon2=CHEAP).open(
        pad, wachtzin=WACHTZIN
    )
    stappen = iter(range(1, 100))
    copy, verify = backup_files.copy_file, backup.verify

    def count() -> None:
        if next(stappen) == na:
            os.kill(os.getpid(), signal.SIGKILL)

    def copy_file(bron: Path, doel: Path, stop: backup_files.Stop) -> backup_files.Deel:
        deel = copy(bron, doel, stop)
        count()
        return deel

    def verify_then_die(database: Path, key: bytes, stop: backup_files.Stop = lambda: None) -> None:
        verify(database, key, stop)
        count()

    backup_files.copy_file = copy_file
    vars(backup)["verify"] = verify_then_die
    kluis.make_backup("automatisch")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
