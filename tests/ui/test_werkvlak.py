"""The shell of an open kluis: asking for the dossier that is open already."""

from pathlib import Path

from levensloop_desktop.services.voorbeeldkluis.vullen import fill_kluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from tests.builders import VANDAAG, WACHTZIN
from tests.ui.vensterproef import Vensterproef


def test_the_open_dossier_only_changes_tab(
    vensterproef: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen
) -> None:
    """The screen stays, with what was typed in it; each tab says its key."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    fill_kluis(kluis, VANDAAG, aantal=1)
    vensterproef.venster.open_kluis(kluis)
    with kluis.read() as opslag:
        client_id = opslag.list_clientregels()[0].client_id
    vensterproef.sessie.dossier_requested.emit(client_id, "plan")
    vensterproef.settle()
    scherm = vensterproef.screen(DossierScherm)

    vensterproef.sessie.dossier_requested.emit(client_id, "netwerk")
    vensterproef.settle()

    assert vensterproef.screen(DossierScherm) is scherm
    assert scherm.tab == "netwerk"
    assert scherm.tabbalk.tabToolTip(0) == "Alt+1"


def test_plan_and_netwerk_fit_a_small_screen(
    vensterproef: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen
) -> None:
    """640 by 360, as a screen of 1280 by 720 has at 200 %."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    fill_kluis(kluis, VANDAAG, aantal=1)
    vensterproef.venster.resize(640, 360)
    vensterproef.venster.open_kluis(kluis)
    with kluis.read() as opslag:
        client_id = opslag.list_clientregels()[0].client_id
    for tab in ("plan", "netwerk"):
        vensterproef.sessie.dossier_requested.emit(client_id, tab)
        vensterproef.settle()

        assert (vensterproef.venster.width(), vensterproef.venster.height()) == (640, 360)
