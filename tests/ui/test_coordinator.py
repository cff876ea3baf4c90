"""The window of a levensloopcoördinator: reads all, adds signals, and is offered nothing else."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from levensloop_desktop.domain.bejegening import Fasestand
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.zorg import Incident
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.voorbeeldkluis.vullen import fill_kluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.beheer.beheer_scherm import BeheerScherm
from levensloop_desktop.ui.dossier.alleen_lezen import AlleenLezen
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.dossier.tabbladen import TABBLADEN
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.netwerk.netwerk_scherm import NetwerkScherm
from tests.builders import VANDAAG, WACHTZIN
from tests.ui.vensterproef import Vensterproef

COORDINATOR = Gebruiker("M. Verzonnen", "levensloopcoordinator")
WOORDEN = "zeven fietsen zonder zadel"
# What a button may say that a coordinator sees in a dossier; all other buttons change something.
MAG = (
    "Open Proces",
    *("Afdrukken", "Wie en bellen", "Fase wijzigen", "Versies", "Vergelijken"),
    "Overdracht afdrukken",
    "Nieuwe inzet",
)


@pytest.fixture
def coordinator(
    vensterproef: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen
) -> Vensterproef:
    """The window, opened by the coordinator of D. Voorbeeld."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    fill_kluis(kluis, VANDAAG, aantal=3)
    kluis.add_user(COORDINATOR, WOORDEN)
    kluis.close()
    geopend = kluizen.open(kluispad, wachtzin=WOORDEN, gebruiker=COORDINATOR.naam)
    vensterproef.venster.open_kluis(geopend)
    vensterproef.settle()
    return vensterproef


def the_client(proef: Vensterproef) -> ClientId:
    """D. Voorbeeld, whose dossier is full."""
    with proef.sessie.kluis.read() as opslag:
        regels = opslag.list_clientregels()
    return next(regel.client_id for regel in regels if regel.clientnummer == "LL-2025-0007")


def open_tab(proef: Vensterproef, code: str) -> DossierScherm:
    """The dossier of the client, at one tab."""
    proef.sessie.dossier_requested.emit(the_client(proef), code)
    proef.settle()
    return proef.screen(DossierScherm)


def typing_fields(widget: QWidget) -> list[QWidget]:
    """Visible fields in which one can type."""
    velden = [veld for veld in widget.findChildren(QLineEdit) if not veld.isReadOnly()]
    teksten = [veld for veld in widget.findChildren(QPlainTextEdit) if not veld.isReadOnly()]
    return [veld for veld in (*velden, *teksten) if veld.isVisible() and veld.isEnabled()]


@pytest.mark.parametrize("tab", [blad.code for blad in TABBLADEN])
def test_every_tab_is_for_reading(coordinator: Vensterproef, tab: str) -> None:
    """The banner says so; no field takes text, and no button changes the dossier."""
    scherm = open_tab(coordinator, tab)
    banner = scherm.findChild(AlleenLezen)
    assert banner is not None
    assert "levensloopcoördinator" in banner.woorden.toolTip() + banner.woorden.text()
    inhoud = scherm.stapel.currentWidget()
    assert inhoud is not None
    assert typing_fields(inhoud) == []
    knoppen = [
        knop.text()
        for knop in inhoud.findChildren(QAbstractButton)
        if knop.isVisible() and knop.isEnabled() and knop.text() and not knop.isCheckable()
    ]
    if inhoud.findChild(Formulier) is not None:  # a picture alone has buttons to move through it
        assert [tekst for tekst in knoppen if not tekst.startswith(MAG)] == []
    formulieren = inhoud.findChildren(Formulier)
    schrijfbaar = {
        formulier.keeper._formulier for formulier in formulieren if not formulier.read_only
    }
    assert schrijfbaar <= {"fasestanden", "incidenten", "inzetten"}


def test_no_key_changes_a_list(coordinator: Vensterproef) -> None:
    """Delete, Alt+arrows and Ctrl+N in the list of bejegening do nothing."""
    scherm = open_tab(coordinator, "bejegening")
    paneel = scherm.tab_widget("bejegening").findChild(Lijstpaneel)
    assert isinstance(paneel, Lijstpaneel)
    voor = paneel.table.records
    assert len(voor) > 3
    paneel.focus_list()
    QTest.keyClick(paneel.table, Qt.Key.Key_Delete)
    QTest.keyClick(paneel.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(paneel.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    coordinator.settle()
    assert paneel.table.records == voor
    assert not paneel.form.is_new
    assert coordinator.werkvlak.foutbalk.isHidden(), "nothing was even tried"


def test_a_phase_is_added(coordinator: Vensterproef) -> None:
    """Through the same button as everybody's; it is in the dossier under the own name."""
    scherm = open_tab(coordinator, "overzicht")
    zijde = scherm.tab_widget("overzicht").side
    zijde.change_button.click()
    zijde.form.velden["fase"].invoer.set_typed("rood")
    zijde.form.velden["fase"].invoer.edited.emit()
    zijde.form.save()
    coordinator.settle()
    assert scherm.client_id is not None
    with coordinator.sessie.kluis.read() as opslag:
        standen = opslag.find(Fasestand, client_id=scherm.client_id)
        eerste = opslag.read_history(scherm.client_id)[0]
    assert standen[-1].fase == "rood"
    assert eerste.wie == COORDINATOR.naam


def test_an_incident_is_added_and_stays(coordinator: Vensterproef) -> None:
    """The list of incidents takes a new one; Delete takes none away."""
    scherm = open_tab(coordinator, "verloop")
    verloop = scherm.tab_widget("verloop")
    paneel = verloop.open_afdeling("incidenten")
    assert isinstance(paneel, Lijstpaneel)
    voor = len(paneel.table.records)
    paneel.add()
    paneel.form.velden["datum"].invoer.set_typed("23-11-2026")
    paneel.form.velden["datum"].invoer.edited.emit()
    paneel.form.save()
    coordinator.settle()
    assert len(paneel.table.records) == voor + 1
    paneel.focus_list()
    QTest.keyClick(paneel.table, Qt.Key.Key_Delete)
    coordinator.settle()
    with coordinator.sessie.kluis.read() as opslag:
        assert len(opslag.find(Incident, client_id=scherm.client_id)) == voor + 1


def test_the_log_is_not_among_the_sections(coordinator: Vensterproef) -> None:
    """Who read what is for who controls; what changed is part of the dossier."""
    verloop = open_tab(coordinator, "verloop").tab_widget("verloop")
    assert verloop.open_afdeling("logboek") is None
    assert verloop.open_afdeling("wijzigingen") is not None
    coordinator.settle()
    assert coordinator.werkvlak.foutbalk.isHidden()


def test_the_other_screens_offer_no_change(coordinator: Vensterproef) -> None:
    """No new client, no partner to change, and in beheer the own passphrase and the look."""
    assert coordinator.clienten.nieuw.isHidden()
    assert coordinator.clienten.eerste.isHidden()
    coordinator.werkvlak.go_to("netwerk")
    coordinator.settle()
    netwerk = coordinator.screen(NetwerkScherm)
    assert all(formulier.read_only for formulier in netwerk.findChildren(Formulier))
    coordinator.werkvlak.go_to("beheer")
    lijst = coordinator.screen(BeheerScherm).lijst.model()
    namen = [lijst.index(rij, 0).data() for rij in range(lijst.rowCount())]
    assert namen == [
        "Wachtzin",
        "Dit ben ik in het netwerk",
        "Verstrekkingen",
        "Weergave en vergrendelen",
        "Over Levensloop",
    ]
