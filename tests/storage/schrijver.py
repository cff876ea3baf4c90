"""A process of its own that writes and reports each change that was kept, until it is killed."""

import sys
from pathlib import Path

from levensloop_desktop.services.werkplek.werkplek import Systeemwerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import WACHTZIN, a_client
from tests.conftest import CHEAP


def main(pad: Path) -> None:
    """Write clients for ever; a line on the output means: this one is kept."""
    kluis = SqlcipherKluizen(Systeemwerkplek(), werkstation="schrijver", argon2=CHEAP).open(
        pad, wachtzin=WACHTZIN
    )
    while True:
        client = a_client()
        with kluis.write() as opslag:
            opslag.put(client)
            opslag.write_log("client_gemaakt")
        sys.stdout.write(f"{client.id}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
