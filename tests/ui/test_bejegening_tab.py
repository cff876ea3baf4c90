"""The tab Bejegening: the lines and the signaleringsplan."""

from PySide6.QtCore import Qt

from levensloop_desktop.domain.bejegening import Bejegeningsregel, Fasestand, Signaleringsfase
from levensloop_desktop.ui.dossier.bejegening.bejegening_tab import BejegeningTab
from tests.builders import an_onderdeel
from tests.ui.dossierproef import Proef


def open_tab(proef: Proef) -> BejegeningTab:
    """The tab on screen."""
    tab = proef.open_dossier("bejegening").tab_widget("bejegening")
    assert isinstance(tab, BejegeningTab)
    return tab


def test_the_first_five_lines_are_marked_for_the_card(proef: Proef) -> None:
    """The mark moves along when lines are ordered."""
    for plaats in range(7):
        proef.put(
            an_onderdeel(Bejegeningsregel, proef.client, tekst=f"regel {plaats}", volgorde=plaats)
        )
    tab = open_tab(proef)
    table = tab.rules.table
    marks = [table.model().index(row, 0).data() for row in range(7)]
    assert [mark.endswith("kaart") for mark in marks] == [True] * 5 + [False] * 2
    table.choose_row(6)
    table.setFocus()
    for _ in range(6):
        proef.press(table, Qt.Key.Key_Up, alt=True)
    proef.settle()
    assert table.model().index(0, 0).data().endswith("kaart")
    assert table.model().index(0, 2).data() == "regel 6"


def test_a_line_is_added_from_the_empty_tab(proef: Proef) -> None:
    """Ctrl+N, a sentence, Ctrl+S: the first line of the card."""
    tab = open_tab(proef)
    proef.press(tab, Qt.Key.Key_N, ctrl=True)
    form = tab.rules.form
    proef.fill(form.velden["tekst"], "Praat kort en rustig.")
    proef.press(form.velden["tekst"].invoer.focus_widget(), Qt.Key.Key_S, ctrl=True)
    proef.settle()
    (regel,) = proef.find(Bejegeningsregel)
    assert regel.tekst == "Praat kort en rustig."
    assert regel.doelgroep == ("iedereen",)


def test_the_signaleringsplan_opens_at_the_phase_of_now(proef: Proef) -> None:
    """What is typed for a phase is stored for that phase."""
    proef.put(an_onderdeel(Fasestand, proef.client, fase="oranje"))
    tab = open_tab(proef)
    tab.show_part("signalering")
    assert tab.signals.titel.text() == "Fase oranje"
    assert tab.signals.now.isVisible()
    proef.fill(tab.signals.form.velden["signalen"], "Slaapt slecht")
    tab.signals.form.velden["wat_helpt"].invoer.setFocus()
    proef.settle()
    (deel,) = proef.find(Signaleringsfase)
    assert (deel.fase, deel.signalen) == ("oranje", "Slaapt slecht")
    tab.signals.list.setCurrentIndex(tab.signals.model.index(3, 0))
    proef.fill(tab.signals.form.velden["signalen"], "Dreigt")
    tab.signals.form.velden["wat_helpt"].invoer.setFocus()
    proef.settle()
    stored = {deel.fase: deel.signalen for deel in proef.find(Signaleringsfase)}
    assert stored == {"oranje": "Slaapt slecht", "rood": "Dreigt"}
