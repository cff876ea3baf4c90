"""The tab Scenario's: scenario's and their ordered steps."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from levensloop_desktop.domain.netwerk import Betrokkenheid, Partner
from levensloop_desktop.domain.scenario import Scenario, Scenariostap
from levensloop_desktop.ui.dossier.scenarios.scenarios_tab import ScenariosTab
from tests.builders import a_record, an_onderdeel
from tests.ui.dossierproef import Proef


def some_scenarios(proef: Proef) -> tuple[Scenario, Scenario]:
    """Two scenario's, the first with two steps."""
    eerste, tweede = (
        proef.put(an_onderdeel(Scenario, proef.client, naam=naam, volgorde=plaats))
        for plaats, naam in enumerate(("Ontregeld", "Dakloos"))
    )
    for plaats, actie in enumerate(("Bellen", "Langsgaan")):
        proef.put(
            an_onderdeel(
                Scenariostap, proef.client, scenario_id=eerste.id, actie=actie, volgorde=plaats
            )
        )
    return eerste, tweede


def open_tab(proef: Proef) -> ScenariosTab:
    """The tab on screen."""
    tab = proef.open_dossier("scenarios").tab_widget("scenarios")
    assert isinstance(tab, ScenariosTab)
    return tab


def actions(tab: ScenariosTab) -> list[str]:
    """The steps on screen."""
    return [getattr(record, "actie", "") for record in tab.steps.table.records]


def adding(tab: ScenariosTab) -> list[str]:
    """Which of the two lists has a new record open."""
    panels = {"scenarios": tab.scenarios, "steps": tab.steps}
    return [naam for naam, panel in panels.items() if panel.form.is_new and panel.form.isVisible()]


def test_steps_follow_the_chosen_scenario(proef: Proef) -> None:
    """Another scenario, other steps; its own card is printed."""
    eerste, tweede = some_scenarios(proef)
    tab = open_tab(proef)
    assert actions(tab) == ["Bellen", "Langsgaan"]
    assert tab.print_subject("scenariokaart") == eerste.id
    tab.scenarios.table.choose_row(1)
    assert actions(tab) == []
    assert tab.steps.empty.isVisible()
    assert tab.print_subject("scenariokaart") == tweede.id


def test_ctrl_n_adds_where_the_focus_is(proef: Proef) -> None:
    """In the steps it adds a step to this scenario, in the list a scenario."""
    eerste, _ = some_scenarios(proef)
    tab = open_tab(proef)
    tab.steps.table.setFocus()
    proef.press(tab.steps.table, Qt.Key.Key_N, ctrl=True)
    assert adding(tab) == ["steps"]
    proef.fill(tab.steps.form.velden["actie"], "Crisisdienst bellen")
    proef.press(tab.steps.form.velden["actie"].invoer.focus_widget(), Qt.Key.Key_S, ctrl=True)
    proef.settle()
    stored = proef.find(Scenariostap, scenario_id=eerste.id)
    assert [stap.actie for stap in stored] == ["Bellen", "Langsgaan", "Crisisdienst bellen"]
    tab.scenarios.table.setFocus()
    proef.press(tab.scenarios.table, Qt.Key.Key_N, ctrl=True)
    assert adding(tab) == ["scenarios"]
    assert not tab.steps.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")  # popups without a screen
def test_who_to_call_is_found_by_typing(proef: Proef) -> None:
    """Part of a name is enough; something unknown is an error at the field."""
    some_scenarios(proef)
    partner = proef.put(a_record(Partner, naam="Crisisdienst", telefoon_24uur="010 000 00 52"))
    wie = proef.put(an_onderdeel(Betrokkenheid, proef.client, partner_id=partner.id))
    tab = open_tab(proef)
    tab.steps.edit(tab.steps.table.records[0])
    form = tab.steps.form
    proef.fill(form.velden["betrokkenheid_id"], "risisd")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    proef.press(popup, Qt.Key.Key_Tab)
    assert proef.find(Scenariostap)[0].betrokkenheid_id == wie.id
    nacht = tab.steps.table.model().index(0, 3)
    assert nacht.data() == "010 000 00 52"
    proef.fill(form.velden["betrokkenheid_id"], "onbekend iemand")
    form.save()
    assert form.velden["betrokkenheid_id"].has_error
    assert proef.find(Scenariostap)[0].betrokkenheid_id == wie.id


def test_removing_a_scenario_takes_its_steps_and_undo_brings_them_back(proef: Proef) -> None:
    """One undo for the whole."""
    some_scenarios(proef)
    tab = open_tab(proef)
    tab.scenarios.table.setFocus()
    tab.scenarios.table.choose_row(0)
    proef.press(tab.scenarios.table, Qt.Key.Key_Delete)
    proef.settle()
    assert proef.find(Scenariostap) == ()
    zin, undo = proef.undo[0]
    assert zin == "Scenario verwijderd."
    undo()
    proef.settle()
    assert len(proef.find(Scenario)) == 2
    assert len(proef.find(Scenariostap)) == 2
    assert actions(tab) == ["Bellen", "Langsgaan"]
