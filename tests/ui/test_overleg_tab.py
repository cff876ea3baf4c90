"""Meetings in the dossier of one client, and for who may only read."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.overleg.overleggen import Overlegkop, plan_overleg, start_overleg
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.dossier.overleg_tab import OverlegTab
from levensloop_desktop.ui.overleg.overleg_scherm import OverlegScherm
from tests.builders import (
    VANDAAG,
    WACHTZIN,
)
from tests.ui.overlegproef import (
    ANDER,
    begin_meeting,
    open_meeting,
    texts_of,
)
from tests.ui.toetsen import press, type_text
from tests.ui.vensterproef import Vensterproef


def test_the_dossier_has_the_meetings_of_this_client(
    overlegscherm: OverlegScherm,
    vensterproef: Vensterproef,
    kenmerk: str,
    overlegclienten: tuple[Client, Client],
) -> None:
    """The tab shows this part alone, and Enter opens the meeting at this client."""
    _, tafel = begin_meeting(overlegscherm, vensterproef, kenmerk)
    tafel.focus_content()
    type_text("Over de eerste")
    vensterproef.sessie.dossier_requested.emit(overlegclienten[1].id, "overleg")
    vensterproef.settle()
    dossier = vensterproef.werkvlak.schermen.currentWidget()
    assert dossier is not None
    tab = dossier.tab_widget("overleg")  # type: ignore[attr-defined] # the dossier screen
    assert isinstance(tab, OverlegTab)
    assert len(tab.tabel.records) == 1
    assert "Over de eerste" not in texts_of(tab)
    vensterproef.sessie.dossier_requested.emit(overlegclienten[0].id, "overleg")
    vensterproef.settle()
    dossier = vensterproef.werkvlak.schermen.currentWidget()
    assert dossier is not None
    tab = dossier.tab_widget("overleg")  # type: ignore[attr-defined] # idem
    assert "Over de eerste" in texts_of(tab)
    tab.tabel.setFocus()
    press(Qt.Key.Key_Return)
    vensterproef.settle()
    blad = vensterproef.screen(OverlegScherm).blad
    assert blad is not None
    assert blad.huidig is not None
    assert blad.huidig.deel.client_id == overlegclienten[0].id


def test_the_tab_lets_go_of_the_client_before(
    overlegscherm: OverlegScherm, vensterproef: Vensterproef, kenmerk: str
) -> None:
    """With another client nothing of the first is left in it."""
    blad, tafel = begin_meeting(overlegscherm, vensterproef, kenmerk)
    tafel.focus_content()
    type_text("Geheim van de eerste")
    tafel.regel.invoer.setFocus()
    vensterproef.settle()
    assert blad.huidig is not None
    vensterproef.sessie.dossier_requested.emit(blad.huidig.deel.client_id, "overleg")
    vensterproef.settle()
    dossier = vensterproef.werkvlak.schermen.currentWidget()
    assert dossier is not None
    tab = dossier.tab_widget("overleg")  # type: ignore[attr-defined] # the dossier screen
    assert "Geheim van de eerste" in texts_of(tab)
    tab.set_client("")
    assert tab.tabel.records == ()
    assert "Geheim van de eerste" not in texts_of(tab)


def test_a_coordinator_reads_and_changes_nothing(
    vensterproef: Vensterproef,
    kluispad: Path,
    kluizen: SqlcipherKluizen,
    overlegclienten: tuple[Client, Client],
    werkplek: Vastewerkplek,
) -> None:
    """No button that plans, begins or writes; the verslag of one client may be printed."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN, gebruiker="regisseur")
    ids = [ClientId(client.id) for client in overlegclienten]
    kop = Overlegkop(soort="mdo", datum=VANDAAG)
    kenmerk, _ = plan_overleg(kluis, werkplek, kop, ids)
    start_overleg(kluis, werkplek, kenmerk)
    kluis.close()
    vensterproef.venster.open_kluis(
        kluizen.open(kluispad, wachtzin=ANDER, gebruiker="M. Verzonnen")
    )
    vensterproef.settle()
    vensterproef.werkvlak.go_to("overleg")
    vensterproef.settle()
    scherm = vensterproef.screen(OverlegScherm)
    assert scherm.lijst.knop.isHidden()
    blad = open_meeting(scherm, vensterproef, kenmerk)
    assert blad.huidig is not None
    tafel = blad.huidig.vlak
    for weg in (
        blad.erbij,
        blad.eraf,
        blad.kop.wijzigknop,
        blad.kop.sluitknop,
        tafel.regel,
        tafel.zijde.gedaan,
    ):
        assert weg.isHidden()
    assert tafel.form.read_only
    QTest.keyClick(tafel.besluiten, Qt.Key.Key_Return)
    assert tafel.afspraak.isHidden()
