"""Voortgang: eight levensgebieden by keyboard, and the trend that the plan then shows."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from levensloop_desktop.domain.voortgang import RICHTING, Voortgang
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.services.dossier.plannen import start_concept
from levensloop_desktop.ui.dossier.plan.plan_tab import PlanTab
from levensloop_desktop.ui.dossier.verloop.verloop_tab import VerloopTab
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from tests.builders import VANDAAG, an_onderdeel
from tests.ui.dossierproef import Proef
from tests.ui.toetsen import focused, press, type_text

GEBIEDEN = waardelijst("levensgebied").codes


def _paneel(proef: Proef) -> Lijstpaneel:
    """The section on screen, of a real dossier screen."""
    scherm = proef.open_dossier("verloop")
    tab = scherm.tab_widget("verloop")
    assert isinstance(tab, VerloopTab)
    paneel = tab.open_afdeling("voortgang")
    assert isinstance(paneel, Lijstpaneel)
    return paneel


def test_eight_levensgebieden_are_filled_in_by_keyboard(proef: Proef) -> None:
    """A letter chooses the direction, Tab goes to the score, Tab to the next levensgebied."""
    paneel = _paneel(proef)
    paneel.add()
    velden = paneel.form.velden
    velden[RICHTING + GEBIEDEN[0]].invoer.focus_widget().setFocus()
    for nummer, code in enumerate(GEBIEDEN):
        assert focused() is velden[RICHTING + code].invoer.focus_widget()
        type_text("vga"[nummer % 3])
        press(Qt.Key.Key_Tab)
        if nummer == 1:
            type_text("4")
        press(Qt.Key.Key_Tab)
    assert focused() is velden["instrument"].invoer.focus_widget()
    type_text("ZRM 2017")
    press(Qt.Key.Key_Return)
    proef.settle()
    (bewaard,) = proef.find(Voortgang)
    richtingen = [bewaard.richting(code) for code in GEBIEDEN]
    assert richtingen == (["vooruit", "gelijk", "achteruit"] * 3)[:8]
    assert (bewaard.score("wonen"), bewaard.datum) == (4, VANDAAG)
    assert (bewaard.gevraagd_aan, bewaard.instrument) == ("casusregisseur", "ZRM 2017")


def test_each_row_says_its_levensgebied_to_who_cannot_see_it(proef: Proef) -> None:
    """Name before the input, and a name for the score that has no label of its own."""
    paneel = _paneel(proef)
    paneel.add()
    for waarde in waardelijst("levensgebied").waarden:
        richting = paneel.form.velden[RICHTING + waarde.code]
        score = paneel.form.velden[f"score_{waarde.code}"]
        assert richting.label.text().replace("&&", "&") == waarde.label
        assert richting.label.isVisible()
        assert richting.invoer.focus_widget().accessibleName() == waarde.label
        assert score.invoer.focus_widget().accessibleName().startswith("Score")


def test_a_score_of_seven_is_refused_at_its_field(proef: Proef) -> None:
    """Nothing is stored, and the sentence says what fits."""
    paneel = _paneel(proef)
    paneel.add()
    vak = paneel.form.velden["score_wonen"]
    proef.fill(vak, "7")
    QTest.keyClick(vak.invoer.focus_widget(), Qt.Key.Key_Return)
    proef.settle()
    assert proef.find(Voortgang) == ()
    assert vak.message.text() == "Kies een getal van 1 tot en met 5."


def _plan(proef: Proef) -> PlanTab:
    start_concept(proef.kluis, proef.sessie.werkplek, proef.client_id)
    tab = proef.open_dossier("plan").tab_widget("plan")
    assert isinstance(tab, PlanTab)
    return tab


def test_plan_shows_the_trend_of_the_levensgebied(proef: Proef) -> None:
    """Shapes with the last one in a word, and every answer in words for a screen reader."""
    for maand, richting in ((3, "achteruit"), (6, "gelijk"), (9, "vooruit")):
        proef.put(
            an_onderdeel(
                Voortgang, proef.client, datum=date(2026, maand, 1), richting_wonen=richting
            )
        )
    tab = _plan(proef)
    tab.list.choose("wonen")
    trend = tab.page.trend
    assert trend.isVisible()
    assert trend.woord.text() == "vooruit"
    assert trend.woord.accessibleName() == (
        "Voortgang: 01-03-2026: achteruit; 01-06-2026: gelijk; 01-09-2026: vooruit"
    )
    assert sum(vorm.isVisible() for vorm in trend._vormen) == 3
    tab.list.choose("zorg")
    assert not trend.isVisible()


def test_plan_leads_to_a_new_voortgang(proef: Proef) -> None:
    """The button opens the form in Verloop, ready to type."""
    tab = _plan(proef)
    tab.banner.progress_button.click()
    QApplication.processEvents()
    scherm = tab.window()
    proef.settle()
    verloop = scherm.findChild(VerloopTab)
    assert isinstance(verloop, VerloopTab)
    paneel = verloop.open_afdeling("voortgang")
    assert isinstance(paneel, Lijstpaneel)
    assert paneel.form.is_new
    assert paneel.form.isVisible()
