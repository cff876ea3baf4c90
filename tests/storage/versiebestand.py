"""Make versies/<n>.zip, a filled kluis as this version writes it.

Run at each release with a new step, before a next one: python -m tests.storage.versiebestand
"""

import tempfile
import zipfile
from pathlib import Path

from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.storage.migrations import DOSSIER
from tests.builders import OCHTEND, REGISSEUR, WACHTZIN, a_full_dossier
from tests.conftest import CHEAP

VERSIES = Path(__file__).parent / "versies"
KLUIS = "proef.kluis"


def make_version_file(folder: Path) -> Path:
    """Write <version>.zip with one full dossier of an invented client."""
    werkplek = Vastewerkplek(OCHTEND, seed=DOSSIER.latest)
    kluizen = SqlcipherKluizen(werkplek, werkstation="proefcomputer", argon2=CHEAP)
    archiefpad = folder / f"{DOSSIER.latest}.zip"
    with tempfile.TemporaryDirectory() as tijdelijk:
        pad = Path(tijdelijk) / KLUIS
        kluis = kluizen.create(pad, naam="Proefkluis", gebruiker=REGISSEUR, wachtzin=WACHTZIN)
        with kluis.write() as opslag:
            opslag.put_all(a_full_dossier())
        kluis.close()
        with zipfile.ZipFile(archiefpad, "w", zipfile.ZIP_DEFLATED) as archief:
            for deel in sorted(pad.rglob("*")):
                archief.write(deel, deel.relative_to(pad.parent))
    return archiefpad


if __name__ == "__main__":
    VERSIES.mkdir(exist_ok=True)
    make_version_file(VERSIES)
