"""A lock closes previews and print dialogs at once, and nothing is registered by halves."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QDialog

from levensloop_desktop.domain.bejegening import Bejegeningsregel
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.services.dossier.dossiers import create_client, save_record
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.druk.ronde_venster import open_ronde
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import open_voorbeeld
from tests.builders import WACHTZIN, a_client, an_onderdeel
from tests.ui.vensterproef import Vensterproef


@pytest.fixture
def clienten(vensterproef: Vensterproef, kluispad: Path) -> list[ClientId]:
    """The window is open, with four clients."""
    vensterproef.unlock(kluispad)
    sessie = vensterproef.sessie
    gemaakt = [a_client(achternaam=f"Voorbeeld {nr}") for nr in range(4)]
    for client in gemaakt:
        create_client(sessie.kluis, sessie.werkplek, client)
        regel = an_onderdeel(Bejegeningsregel, client, tekst="praat rustig")
        save_record(sessie.kluis, sessie.werkplek, regel)
    return [ClientId(client.id) for client in gemaakt]


def _lock(proef: Vensterproef) -> None:
    proef.venster.lock()
    assert not [deel for deel in QApplication.topLevelWidgets() if _is_open(deel)]
    proef.settle()


def _is_open(deel: object) -> bool:
    return isinstance(deel, QDialog) and deel.isVisible()


def _registered(kluizen: SqlcipherKluizen, kluispad: Path) -> list[str]:
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    with kluis.read() as opslag:
        nummers = sorted(regel.nummer for regel in opslag.find(Verstrekking))
    kluis.close()
    return nummers


def test_while_a_preview_is_being_made(
    vensterproef: Vensterproef,
    clienten: list[ClientId],
    kluizen: SqlcipherKluizen,
    kluispad: Path,
) -> None:
    """The window goes before its pages came, and they are dropped."""
    sessie = vensterproef.sessie
    open_voorbeeld(sessie, clienten[0], "bejegeningskaart", "", vensterproef.venster)
    assert not (sessie.storage.is_idle and sessie.rendering.is_idle)
    _lock(vensterproef)
    assert _registered(kluizen, kluispad) == []


def test_while_the_dialog_of_the_system_is_open(
    vensterproef: Vensterproef,
    clienten: list[ClientId],
    kluizen: SqlcipherKluizen,
    kluispad: Path,
) -> None:
    """The print dialog and the preview under it go together; no page stays in memory."""
    sessie = vensterproef.sessie
    voorbeeld = open_voorbeeld(sessie, clienten[0], "bejegeningskaart", "", vensterproef.venster)
    vensterproef.settle()
    bron = voorbeeld.deel.weergave.bron
    gewist: list[bool] = []
    bron.document.statusChanged.connect(lambda _stand: gewist.append(bron.paginas == 0))
    voorbeeld.deel.afdrukken.click()
    assert any(
        isinstance(deel, QPrintDialog) and deel.isVisible()
        for deel in QApplication.topLevelWidgets()
    )
    _lock(vensterproef)
    assert any(gewist)
    assert _registered(kluizen, kluispad) == []


def test_while_a_round_runs(
    vensterproef: Vensterproef,
    clienten: list[ClientId],
    kluizen: SqlcipherKluizen,
    kluispad: Path,
    tmp_path: Path,
) -> None:
    """What was saved is registered, the rest never begins."""
    folder = tmp_path / "tafel"
    folder.mkdir()
    ronde = open_ronde(vensterproef.sessie, vensterproef.venster, clienten)
    vensterproef.settle()
    ronde.soorten["bejegeningskaart"].setChecked(True)
    ronde.save_in(folder)
    _lock(vensterproef)
    assert _registered(kluizen, kluispad) == sorted(pad.stem for pad in folder.glob("*.pdf"))
