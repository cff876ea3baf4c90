"""A process of its own that puts a back-up back and is killed at a step of it."""

import os
import signal
import sys
from pathlib import Path

from levensloop_desktop.services.werkplek.werkplek import Systeemwerkplek
from levensloop_desktop.storage.backup import restore_files
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import WACHTZIN
from tests.conftest import CHEAP


def main(pad: Path, stap: str) -> None:
    """Die when this step is reached."""

    def reached(step: str) -> None:
        if step == stap:
            os.kill(os.getpid(), signal.SIGKILL)

    vars(restore_files)["reached"] = reached
    kluizen = SqlcipherKluizen(Systeemwerkplek(), werkstation="hersteller", argon2=CHEAP)
    kluizen.restore(pad, kluizen.list_backups(pad)[0], wachtzin=WACHTZIN)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
