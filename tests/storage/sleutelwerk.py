"""A process of its own that removes a user, and is killed at a step or at any moment.

Usage: python -m tests.storage.sleutelwerk KLUIS NAAM [number of the step to die at]
"""

import itertools
import os
import signal
import sys
from pathlib import Path

from levensloop_desktop.services.werkplek.werkplek import Systeemwerkplek
from levensloop_desktop.storage.keys import kluis_keys, rekey
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import WACHTZIN
from tests.conftest import CHEAP


def main(pad: Path, naam: str, stap: int | None) -> None:
    """Open, say so, remove the user, and say that it is done."""
    nummers = itertools.count(1)

    def reached(step: str) -> None:
        sys.stdout.write(f"stap {step}\n")
        sys.stdout.flush()
        if next(nummers) == stap:
            os.kill(os.getpid(), signal.SIGKILL)

    for module in (kluis_keys, rekey):
        module.reached = reached  # type: ignore[attr-defined] # where the process is to die
    kluis = SqlcipherKluizen(Systeemwerkplek(), werkstation="sleutelwerk", argon2=CHEAP).open(
        pad, wachtzin=WACHTZIN, gebruiker="regisseur"
    )
    sys.stdout.write("open\n")
    sys.stdout.flush()
    kluis.remove_user(naam)
    sys.stdout.write("klaar\n")
    sys.stdout.flush()
    kluis.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else None)
