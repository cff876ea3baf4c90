"""Make the pictures of README and handleiding anew, from the real window and invented people.

Usage: python -m tools.screenshots FOLDER [--schaal 2] [--venster 640x360] [--weergave contrast]
       [--alleen NAAM …]

A window of 640x360 is what a screen of 1280x720 has at 200 %.
"""

import argparse
import json
import os
import tempfile
from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import partial
from itertools import groupby
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from levensloop_desktop.services.kengetallen.definities import recount_peildata
from levensloop_desktop.services.overdragen.uitwisseling import import_dossier
from levensloop_desktop.services.voorbeeldkluis.vullen import (
    COLLEGAS,
    GEBRUIKER,
    WACHTZIN,
    add_collegas,
    make_voorbeeldkluis,
)
from levensloop_desktop.services.werkplek.werkplek import Systeemwerkplek, Vastewerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.storage.kluisjson.slots import Argon2Parameters
from levensloop_desktop.ui.application import make_application, make_window
from levensloop_desktop.ui.main_window import MainWindow
from levensloop_desktop.ui.qt.garbage_guard import GarbageGuard
from levensloop_desktop.ui.settings import Instellingen
from tools.gebreken import faults
from tools.plaatsen import DICHT, Plaats, all_places
from tools.rondgang import Rondgang, wait_for

WEERGAVEN = {"licht": "", "donker": "-donker", "contrast": "-contrast"}
SCHERM = (1280, 720)  # physical pixels
CASUSSEN = Path(__file__).resolve().parents[1] / "tests" / "cases"
PEILDAGEN = {
    1: datetime(2023, 12, 13, 9, 0, tzinfo=UTC),
    2: datetime(2024, 1, 22, 9, 0, tzinfo=UTC),
}
GOEDKOOP = Argon2Parameters(memory_kib=64 * 1024, passes=1, lanes=1)


def main() -> None:
    """Walk along every place, light and dark."""
    keuze = _arguments()
    os.environ["QT_SCALE_FACTOR"] = keuze.schaal
    keuze.map = keuze.map.resolve()
    keuze.map.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as tijdelijk:
        os.chdir(tijdelijk)  # the path of the kluis is in the picture, and not that of this folder
        os.environ["HOME"] = "Documenten"  # nor that of a home
        _set_screen(Path(tijdelijk) / "scherm.json")
        app = make_application()
        app.setQuitOnLastWindowClosed(False)
        GarbageGuard(app).start()
        Path("Documenten").mkdir()
        pad = Path("Documenten") / "Voorbeeldstad.kluis"
        werkplek = Systeemwerkplek()
        kluizen = SqlcipherKluizen(werkplek, werkstation="voorbeeld", argon2=GOEDKOOP)
        nieuw = make_voorbeeldkluis(kluizen, werkplek, pad)
        add_collegas(nieuw)
        recount_peildata(nieuw, werkplek, sinds=date(2022, 1, 1))
        nieuw.close()
        plaatsen = [deel for deel in all_places() if not keuze.alleen or deel.naam in keuze.alleen]
        for weergave in keuze.weergave or ("licht", "donker"):
            instellingen = Instellingen(Path(tijdelijk) / f"{weergave}.ini")
            instellingen.set_weergave(weergave)
            instellingen.remember_kluis(pad)
            instellingen.note_rondleiding()
            venster = make_window(app, kluizen, werkplek, instellingen)
            venster.resize(*map(int, keuze.venster.split("x")))
            venster.show()
            _walk(Rondgang(venster), plaatsen, kluizen, pad, keuze, WEERGAVEN[weergave])
            venster.close()
            wait_for(partial(_is_closed, venster))
            if not keuze.alleen:
                _cases(app, keuze, weergave)


def _arguments() -> argparse.Namespace:
    vraag = argparse.ArgumentParser(description="Maak de beelden van de schermen.")
    vraag.add_argument("map", type=Path)
    vraag.add_argument("--schaal", default="1")
    vraag.add_argument("--venster", default="1280x720", help="breedte x hoogte")
    vraag.add_argument("--weergave", choices=WEERGAVEN, action="append", help="anders licht donker")
    vraag.add_argument("--controle", action="store_true", help="noem wat niet past")
    vraag.add_argument("--alleen", nargs="*", default=(), help="namen van beelden")
    return vraag.parse_args()


def _set_screen(bestand: Path) -> None:
    """Give the platform without a screen one of the size that the pictures are about."""
    breedte, hoogte = SCHERM
    scherm = {"name": "beeld", "x": 0, "y": 0, "width": breedte, "height": hoogte}
    scherm |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    bestand.write_text(json.dumps({"screens": [scherm]}))
    if os.environ["QT_QPA_PLATFORM"] == "offscreen":
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={bestand}"


def _walk(
    gang: Rondgang,
    plaatsen: Iterable[Plaats],
    kluizen: SqlcipherKluizen,
    pad: Path,
    keuze: argparse.Namespace,
    achtervoegsel: str,
) -> None:
    namen = {wie.rol: wie.naam for wie in (GEBRUIKER, *COLLEGAS)}
    gang.settle()
    for rol, groep in groupby(plaatsen, key=lambda plaats: plaats.rol):
        if rol != DICHT:
            gang.unlock(kluizen.open(pad, wachtzin=WACHTZIN, gebruiker=namen[rol]))
        for plaats in groep:
            plaats.ga(gang)
            gang.settle()
            for fout in faults(gang.front()) if keuze.controle else ():
                print(f"{plaats.naam}: {fout}")  # noqa: T201  the report
            gang.front().grab().save(str(keuze.map / f"{plaats.naam}{achtervoegsel}.png"))
            gang.close_all()
        if rol != DICHT:
            gang.venster.lock()
            gang.settle()


def _cases(app: QApplication, keuze: argparse.Namespace, weergave: str) -> None:
    """Both cases on the day on which their file ends: what the levenslijn and the people show."""
    for casus, dag in PEILDAGEN.items():
        werkplek = Vastewerkplek(dag)
        kluizen = SqlcipherKluizen(werkplek, werkstation="voorbeeld", argon2=GOEDKOOP)
        pad = Path("Documenten") / f"Casus {casus} {weergave}.kluis"
        kluis = kluizen.create(pad, naam=f"Casus {casus}", gebruiker=GEBRUIKER, wachtzin=WACHTZIN)
        inhoud = (CASUSSEN / f"casus-{casus}.json").read_bytes()
        (client_id,) = import_dossier(kluis, werkplek, inhoud).changes.clienten
        instellingen = Instellingen(Path(f"casus-{casus}-{weergave}.ini"))
        instellingen.set_weergave(weergave)
        instellingen.note_rondleiding()
        venster = make_window(app, kluizen, werkplek, instellingen)
        venster.resize(*map(int, keuze.venster.split("x")))
        venster.show()
        gang = Rondgang(venster)
        gang.unlock(kluis)
        for tab in ("overzicht", "plan", "levenslijn", "netwerk"):
            gang.sessie.dossier_requested.emit(client_id, tab)
            gang.settle()
            naam = f"casus-{casus}-{tab}{WEERGAVEN[weergave]}.png"
            venster.grab().save(str(keuze.map / naam))
        venster.lock()
        gang.settle()
        venster.close()
        wait_for(partial(_is_closed, venster))


def _is_closed(venster: MainWindow) -> bool:
    return not venster.isVisible()


if __name__ == "__main__":
    main()
