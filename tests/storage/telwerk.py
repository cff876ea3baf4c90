"""A process of its own that adds clients, counts anew each time and says so, until it is killed.

Usage: python -m tests.storage.telwerk KLUIS
"""

import sys
from datetime import date, timedelta
from pathlib import Path

from levensloop_desktop.domain.client import Traject
from levensloop_desktop.services.werkplek.werkplek import Systeemwerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import REGISSEUR, WACHTZIN, a_client, an_onderdeel
from tests.conftest import CHEAP


def main(pad: Path) -> None:
    """Open, say so, and go on."""
    kluis = SqlcipherKluizen(Systeemwerkplek(), werkstation="telwerk", argon2=CHEAP).open(
        pad, wachtzin=WACHTZIN, gebruiker=REGISSEUR.naam
    )
    while True:
        sys.stdout.write("geteld\n")
        sys.stdout.flush()
        client = a_client(geboortedatum=date(1980, 1, 1) - timedelta(days=7))
        with kluis.write() as opslag:
            opslag.put_all([client, an_onderdeel(Traject, client, status="geincludeerd")])
        kluis.update_tellingen()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
