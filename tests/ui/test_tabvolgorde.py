"""Tab goes through a dossier in the order of reading, also where a form was made later."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from levensloop_desktop.services.dossier.plannen import start_concept
from levensloop_desktop.ui.dossier.plan.plan_tab import PlanTab
from tests.ui.dossierproef import Proef


def test_the_texts_of_a_levensgebied_come_before_its_afspraken(proef: Proef) -> None:
    """From the list of levensgebieden: stand, the five texts in reading order, then afspraken."""
    start_concept(proef.kluis, proef.sessie.werkplek, proef.client_id)
    tab = proef.open_dossier("plan").tab_widget("plan")
    assert isinstance(tab, PlanTab)
    tab.list.list.setFocus(Qt.FocusReason.TabFocusReason)
    gang: list[str] = []
    for _ in range(7):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        nu = QApplication.focusWidget()
        gang.append(nu.accessibleName() or str(nu.property("text")) if nu else "")
    assert gang[:6] == [
        "Stand",
        "Situatie nu",
        "Wens in eigen woorden",
        "Doel",
        "Krachten",
        "Zorgen",
    ]
    assert "afspraak" in gang[6].lower()
