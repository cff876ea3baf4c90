"""Two versions of a plan beside each other, from the tab Plan."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from levensloop_desktop.domain.plan import Afspraak, Levensgebiedplan
from levensloop_desktop.services.dossier.plannen import establish_plan, start_concept
from levensloop_desktop.ui.dossier.plan.plan_tab import PlanTab
from levensloop_desktop.ui.dossier.plan.vergelijken import Vergelijken
from tests.builders import an_onderdeel
from tests.ui.dossierproef import Proef
from tests.ui.toetsen import CTRL, press

SHIFT = Qt.KeyboardModifier.ShiftModifier


def _two_versions(proef: Proef) -> None:
    """Version 1 established with an afspraak, then a concept with another wish."""
    werkplek = proef.sessie.werkplek
    plan, _ = start_concept(proef.kluis, werkplek, proef.client_id)
    wonen = _wonen(proef)
    proef.put(replace(wonen, wens="een <eigen> plek"))
    afspraak = proef.put(
        an_onderdeel(Afspraak, proef.client_id, wat="Bellen", levensgebied="wonen")
    )
    establish_plan(proef.kluis, werkplek, replace(plan, vastgesteld_op=werkplek.today()))
    concept, _ = start_concept(proef.kluis, werkplek, proef.client_id)
    proef.put(replace(_wonen(proef, concept.id), wens="een <eigen> huis"))
    proef.put(replace(afspraak, status="gedaan"))


def _wonen(proef: Proef, plan_id: str = "") -> Levensgebiedplan:
    delen = proef.find(Levensgebiedplan, levensgebied="wonen")
    return next(deel for deel in delen if plan_id in {"", deel.plan_id})


def test_one_key_shows_the_concept_beside_the_valid_plan(proef: Proef) -> None:
    """Ctrl+Shift+V: the old words are struck out, the new ones underlined; text stays text."""
    _two_versions(proef)
    scherm = proef.open_dossier("plan")
    tab = scherm.tab_widget("plan")
    assert isinstance(tab, PlanTab)
    assert tab.banner.compare_button.isVisible()
    tab.focus_content()
    press(Qt.Key.Key_V, CTRL | SHIFT)
    proef.settle()
    dialoog = next(deel for deel in QApplication.topLevelWidgets() if isinstance(deel, Vergelijken))
    tekst = dialoog.blad.toPlainText()
    assert "een <eigen> plek" in tekst
    assert "een <eigen> huis" in tekst
    assert "Bellen, open" in tekst  # the afspraak as it was then, from the copy that was kept
    assert "Bellen, gedaan" in tekst
    html = dialoog.blad.toHtml()
    assert "line-through" in html
    assert "underline" in html
    dialoog.nieuw.setCurrentIndex(0)
    proef.settle()
    assert "niets gewijzigd" in dialoog.blad.toPlainText()
    dialoog.alleen.setChecked(False)
    assert "een <eigen> plek" in dialoog.blad.toPlainText()
    dialoog.close()


def test_one_version_cannot_be_compared(proef: Proef) -> None:
    """With one version there is no button, and the key does nothing."""
    start_concept(proef.kluis, proef.sessie.werkplek, proef.client_id)
    scherm = proef.open_dossier("plan")
    tab = scherm.tab_widget("plan")
    assert isinstance(tab, PlanTab)
    assert not tab.banner.compare_button.isVisible()
    tab.compare()
    assert not [deel for deel in QApplication.topLevelWidgets() if isinstance(deel, Vergelijken)]
