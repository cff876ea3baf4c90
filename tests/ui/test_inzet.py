"""A scenario in use: started and ended at night by one key, and seen everywhere until then."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from levensloop_desktop.domain.scenario import Inzet, Scenario
from levensloop_desktop.services.dossier.nu_handelen import end_inzet, start_inzet
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.dossier.overzicht.ontbreekt import find_missing
from levensloop_desktop.ui.dossier.scenarios.scenarios_tab import ScenariosTab
from levensloop_desktop.ui.nu_handelen.nu_handelen_scherm import NuHandelenScherm
from tests.builders import VANDAAG, a_scenario, an_onderdeel
from tests.ui.dossierproef import Proef
from tests.ui.toetsen import ALT


def _scenario(proef: Proef, naam: str = "Ontregeld", volgorde: int = 0) -> Scenario:
    return proef.put(
        a_scenario(proef.client, naam=naam, signalen="**Slaapt** niet", volgorde=volgorde)
    )


def _open(proef: Proef) -> NuHandelenScherm:
    scherm = NuHandelenScherm(proef.sessie, proef.client_id)
    proef.qtbot.addWidget(scherm)
    scherm.resize(1280, 720)
    scherm.show()
    scherm.activateWindow()
    proef.settle()
    QApplication.processEvents()
    return scherm


def _press(proef: Proef, scherm: NuHandelenScherm, key: Qt.Key) -> None:
    QTest.keyClick(scherm, key, ALT)
    proef.settle()
    QApplication.processEvents()


def test_one_key_starts_the_scenario_and_one_ends_it(proef: Proef) -> None:
    """With day, time, signal and name; the choice says so, and the focus stays at the scenario."""
    scenario = _scenario(proef)
    scherm = _open(proef)
    knop = scherm.stappen.inzet
    assert knop.inzetten.isVisible()
    assert not knop.beeindigen.isVisible()
    _press(proef, scherm, Qt.Key.Key_I)
    nu = proef.sessie.werkplek.now().astimezone()
    (inzet,) = proef.find(Inzet)
    assert (inzet.scenario_id, inzet.begindatum, inzet.tijd) == (
        scenario.id,
        nu.date(),
        f"{nu:%H:%M}",
    )
    assert (inzet.reden, inzet.door, inzet.loopt) == ("Slaapt niet", "regisseur", True)
    assert knop.chip.accessibleName() == f"In gebruik sinds {nu:%H:%M}"
    assert f"In gebruik {inzet.sinds}" in scherm.keuze.knoppen[0].accessibleName()
    assert not knop.inzetten.isVisible()
    assert scherm.keuze.knoppen[0].hasFocus()
    _press(proef, scherm, Qt.Key.Key_B)
    (inzet,) = proef.find(Inzet)
    assert (inzet.einddatum, inzet.eindtijd) == (nu.date(), f"{nu:%H:%M}")
    assert knop.chip.accessibleName() == f"Beëindigd om {nu:%H:%M}"
    assert knop.inzetten.isVisible()


def test_a_second_press_starts_nothing_more(proef: Proef) -> None:
    """What is in use stays as it was noted, also when somebody else started it just before."""
    scenario = _scenario(proef)
    scherm = _open(proef)
    scherm.stappen.inzet.start()
    scherm.stappen.inzet.start()
    proef.settle()
    start_inzet(proef.kluis, proef.sessie.werkplek, scenario.id)
    (inzet,) = proef.find(Inzet)
    end_inzet(proef.kluis, proef.sessie.werkplek, inzet.id)
    eerst = proef.get(inzet)
    end_inzet(proef.kluis, proef.sessie.werkplek, inzet.id)
    assert proef.get(inzet) == eerst


def test_without_a_scenario_there_is_nothing_to_start(proef: Proef) -> None:
    """No button, and the key does nothing."""
    scherm = _open(proef)
    _press(proef, scherm, Qt.Key.Key_I)
    assert not scherm.stappen.inzet.inzetten.isVisible()
    assert proef.find(Inzet) == ()


def _in_head(scherm: DossierScherm) -> str:
    chips = (scherm.kop.in_gebruik, scherm.kop.in_gebruik_smal)
    return " ".join(chip.accessibleName() for chip in chips if chip.isVisible())


def test_the_dossier_says_which_scenario_is_in_use(proef: Proef) -> None:
    """In the head on every tab and in Overzicht; not any more when it was ended."""
    een, twee = _scenario(proef), _scenario(proef, "Dakloos", 1)
    scherm = proef.open_dossier("overzicht")
    assert _in_head(scherm) == ""
    inzet = _start(proef, een)
    assert _in_head(scherm) == "Scenario in gebruik"
    assert scherm.kop.in_gebruik.toolTip() == f"Ontregeld, {inzet.sinds}"
    gemist = [deel.woorden for deel in find_missing(proef.gegevens().dossier, VANDAAG)]  # type: ignore[arg-type] # it was read
    assert gemist[0] == "Scenario in gebruik"
    _start(proef, twee)
    assert _in_head(scherm) == "2 scenario’s in gebruik"
    for deel in proef.find(Inzet):
        _end(proef, deel)
    assert _in_head(scherm) == ""
    dossier = proef.gegevens().dossier
    assert dossier is not None
    assert "2 inzetten zonder uitkomst" in [deel.woorden for deel in find_missing(dossier, VANDAAG)]


def _start(proef: Proef, scenario: Scenario) -> Inzet:
    gemaakt: list[Inzet] = []

    def job() -> object:
        inzet, changes = start_inzet(proef.kluis, proef.sessie.werkplek, scenario.id)
        gemaakt.append(inzet)
        return changes

    proef.sessie.write(job)  # type: ignore[arg-type] # the changes of the use case
    proef.settle()
    proef.settle()
    return gemaakt[0]


def _end(proef: Proef, inzet: Inzet) -> None:
    proef.sessie.write(lambda: end_inzet(proef.kluis, proef.sessie.werkplek, inzet.id))
    proef.settle()
    proef.settle()


def test_outcome_and_lesson_are_written_below_the_scenario(proef: Proef) -> None:
    """Each scenario shows its own inzetten, the last one on top."""
    een, twee = _scenario(proef), _scenario(proef, "Dakloos", 1)
    oud = proef.put(an_onderdeel(Inzet, proef.client, scenario_id=een.id, begindatum=VANDAAG))
    proef.put(an_onderdeel(Inzet, proef.client, scenario_id=twee.id, begindatum=VANDAAG))
    tab = proef.open_dossier("scenarios").tab_widget("scenarios")
    assert isinstance(tab, ScenariosTab)
    assert [deel.id for deel in tab.inzetten.table.records] == [oud.id]
    assert tab.inzetten.kop.telling.text() == "1 keer, loopt nu"
    tab.inzetten.table.choose(oud.id)
    tab.inzetten.edit(oud)
    velden = tab.inzetten.form.velden
    proef.fill(velden["uitkomst"], "Rustig na twee nachten.")
    proef.fill(velden["les"], "Eerder bellen.")
    proef.press(velden["les"].invoer.focus_widget(), Qt.Key.Key_S, ctrl=True)
    proef.settle()
    bewaard = proef.get(oud)
    assert bewaard is not None
    assert (bewaard.uitkomst, bewaard.les) == ("Rustig na twee nachten.", "Eerder bellen.")


def test_a_new_inzet_begins_now(proef: Proef) -> None:
    """From the tab, for who writes it down afterwards: scenario, day and time stand there."""
    scenario = _scenario(proef)
    tab = proef.open_dossier("scenarios").tab_widget("scenarios")
    assert isinstance(tab, ScenariosTab)
    tab.inzetten.add()
    nieuw = tab.inzetten.form.record
    assert isinstance(nieuw, Inzet)
    nu = proef.sessie.werkplek.now().astimezone()
    assert (nieuw.scenario_id, nieuw.begindatum, nieuw.tijd) == (
        scenario.id,
        VANDAAG,
        f"{nu:%H:%M}",
    )


def test_a_narrow_head_has_room_for_the_name_and_for_what_is_in_use(proef: Proef) -> None:
    """On a window of 640 the chip goes to the second line, in place of the first."""
    _start(proef, _scenario(proef))
    scherm = proef.open_dossier("overzicht")
    for breed, boven in ((1104, True), (640, False)):
        scherm.resize(breed, 500)
        QApplication.processEvents()
        assert scherm.kop.in_gebruik.isVisible() is boven
        assert scherm.kop.in_gebruik_smal.isVisible() is not boven
        assert scherm.kop.naam.width() > 60
    assert scherm.kop.minimumSizeHint().width() <= 640
