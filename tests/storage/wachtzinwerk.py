"""A process of its own in which a manager changes the passphrase, and is killed at a step.

Usage: python -m tests.storage.wachtzinwerk KLUIS [number of the step to die at]
"""

import itertools
import os
import signal
import sys
from pathlib import Path

from levensloop_desktop.services.werkplek.werkplek import Systeemwerkplek
from levensloop_desktop.storage.keys import kluis_keys, new_passphrase
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import WACHTZIN
from tests.conftest import CHEAP
from tests.storage.gebruikers import MANAGER, WOORDEN

NIEUW = "elf tulpen naast de molen"


def main(pad: Path, stap: int | None) -> None:
    """Change the passphrase as the manager, and open as a colleague, who adopts it."""
    nummers = itertools.count(1)

    def reached(step: str) -> None:
        sys.stdout.write(f"stap {step}\n")
        sys.stdout.flush()
        if next(nummers) == stap:
            os.kill(os.getpid(), signal.SIGKILL)

    for module in (kluis_keys, new_passphrase):
        module.reached = reached  # type: ignore[attr-defined] # where the process is to die
    kluizen = SqlcipherKluizen(Systeemwerkplek(), werkstation="wachtzinwerk", argon2=CHEAP)
    manager = kluizen.open(pad, wachtzin=WOORDEN[MANAGER.naam], gebruiker=MANAGER.naam)
    manager.change_passphrase(WOORDEN[MANAGER.naam], NIEUW)
    manager.close()
    kluizen.open(pad, wachtzin=WACHTZIN, gebruiker="regisseur").close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None)
