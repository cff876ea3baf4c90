"""A process of its own that destroys a client, and is killed at a step.

Usage: python -m tests.storage.vernietiger KLUIS CLIENT_ID STEP

Steps: 1 back-up made; 2 rows gone; 3 file written anew; 4 back-up renamed; 5 its keys gone.
"""

import itertools
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path

from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.kluisbeheer import bewaartermijn
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.backup import old_copies
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import OCHTEND, WACHTZIN
from tests.conftest import CHEAP


def main(pad: Path, client_id: ClientId, stap: int) -> None:
    """Open, destroy, and die at the step."""
    nummers = itertools.count(1)

    def reached(_: str) -> None:
        if next(nummers) == stap:
            os.kill(os.getpid(), signal.SIGKILL)

    destroy, compact = bewaartermijn._destroy, SqlcipherKluis.compact

    def and_then_destroy(
        kluis: Kluis,
        werkplek: Werkplek,
        bevestigd: Mapping[ClientId, str],
        *,
        ook_personen: bool,
    ) -> Changes:
        reached("reservekopie gemaakt")
        changes = destroy(kluis, werkplek, bevestigd, ook_personen=ook_personen)
        reached("rijen weg")
        return changes

    def compact_first(kluis: SqlcipherKluis) -> None:
        compact(kluis)
        reached("opnieuw geschreven")

    bewaartermijn._destroy = and_then_destroy
    setattr(SqlcipherKluis, "compact", compact_first)  # noqa: B010 - where it is to die
    setattr(old_copies, "reached", reached)  # noqa: B010
    werkplek = Vastewerkplek(OCHTEND, seed=5)
    kluis = SqlcipherKluizen(werkplek, werkstation="vernietiger", argon2=CHEAP).open(
        pad, wachtzin=WACHTZIN
    )
    bewaartermijn.destroy_clienten(kluis, werkplek, {client_id: "LL-2015-0007"}, ook_personen=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), ClientId(RecordId(sys.argv[2])), int(sys.argv[3]))
