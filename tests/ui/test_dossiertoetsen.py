"""Keys of a dossier that is open, as one finds them who enters a case by hand."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from levensloop_desktop.services.dossier.dossiers import create_client
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.dossier.verloop.verloop_tab import VerloopTab
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from tests.builders import a_client
from tests.ui.vensterproef import Vensterproef


def test_ctrl_n_in_verloop_begins_a_record_of_the_chosen_part(
    vensterproef: Vensterproef, kluispad: Path
) -> None:
    """With the focus in the list of parts: Down to a part, Ctrl+N, and the form is there."""
    vensterproef.unlock(kluispad)
    kluis, werkplek = vensterproef.sessie.kluis, vensterproef.venster._werkplek
    client, _ = create_client(kluis, werkplek, a_client(clientnummer=""))
    vensterproef.sessie.dossier_requested.emit(client.id, "verloop")
    vensterproef.settle()
    tab = vensterproef.screen(DossierScherm).tab_widget("verloop")
    assert isinstance(tab, VerloopTab)
    tab.afdelingen.setFocus()
    QTest.keyClick(tab.afdelingen, Qt.Key.Key_Down)
    QTest.keyClick(tab.afdelingen, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    paneel = tab._inhoud.currentWidget()
    assert isinstance(paneel, Lijstpaneel)
    assert paneel.form_open
    assert paneel.form.is_new
