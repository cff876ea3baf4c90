"""A process of its own that changes a dossier and dies before the counts are written."""

import os
import signal
import sys
from pathlib import Path

from levensloop_desktop.domain.client import Traject
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.dossier.dossiers import create_client
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import OCHTEND, WACHTZIN, a_client, a_record
from tests.conftest import CHEAP


def main(pad: Path) -> None:
    """Include one client, and be killed."""
    werkplek = Vastewerkplek(OCHTEND, seed=9)
    kluis = SqlcipherKluizen(werkplek, werkstation="teller", argon2=CHEAP).open(
        pad, wachtzin=WACHTZIN
    )
    client = a_client()
    traject = a_record(Traject, client_id=ClientId(client.id), status="geincludeerd")
    create_client(kluis, werkplek, client, traject)
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
