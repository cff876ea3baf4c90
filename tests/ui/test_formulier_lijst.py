"""A list with its form, worked from the keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from levensloop_desktop.domain.bejegening import Bejegeningsregel
from levensloop_desktop.ui.formulieren.kolommen import Kolom
from levensloop_desktop.ui.formulieren.lijstbeschrijving import Lijstbeschrijving, Plaats
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.formulieren.rijen import Rij
from levensloop_desktop.ui.widgets.focusring import Focusring, Focusvolger
from tests.builders import an_onderdeel
from tests.ui.dossierproef import Proef


def describe(plaats: Plaats = Plaats.RECHTS) -> Lijstbeschrijving:
    """Lines of the bejegening."""
    return Lijstbeschrijving(
        soort=Bejegeningsregel,
        titel="Regels",
        enkelvoud="Regel",
        nieuw="Nieuwe regel",
        leeg="Nog geen regels.",
        kolommen=(Kolom(veld="kop", breedte=160), Kolom(veld="tekst")),
        rijen=(Rij("kop"), Rij("tekst"), Rij("toelichting")),
        geordend=True,
        plaats=plaats,
    )


def open_panel(proef: Proef, plaats: Plaats = Plaats.RECHTS) -> Lijstpaneel:
    """A list on screen that follows every change, as a dossier makes it do."""
    paneel = Lijstpaneel(proef.sessie, proef.client_id, describe(plaats))
    proef.show(paneel)
    paneel.show_gegevens(proef.gegevens())
    proef.sessie.bus.changed.connect(lambda _: paneel.show_gegevens(proef.gegevens()))
    proef.settle()
    return paneel


def some_lines(proef: Proef, *teksten: str) -> list[Bejegeningsregel]:
    """Stored lines in this order."""
    return [
        proef.put(an_onderdeel(Bejegeningsregel, proef.client, tekst=tekst, volgorde=plaats))
        for plaats, tekst in enumerate(teksten)
    ]


def shown(paneel: Lijstpaneel) -> list[str]:
    """The texts in the rows."""
    return [getattr(record, "tekst", "") for record in paneel.table.records]


@pytest.mark.parametrize("plaats", list(Plaats))
def test_a_record_is_added_by_keyboard(proef: Proef, plaats: Plaats) -> None:
    """Ctrl+N, typing and Enter make a record at the end, and it is the chosen one."""
    some_lines(proef, "een")
    paneel = open_panel(proef, plaats)
    paneel.table.setFocus()
    proef.press(paneel.table, Qt.Key.Key_N, ctrl=True)
    proef.fill(paneel.form.velden["tekst"], "twee")
    proef.press(paneel.form.velden["tekst"].invoer.focus_widget(), Qt.Key.Key_Return)
    proef.settle()
    assert shown(paneel) == ["een", "twee"]
    assert [regel.volgorde for regel in proef.find(Bejegeningsregel)] == [0, 1]
    assert getattr(paneel.table.record, "tekst", "") == "twee"


def test_an_empty_list_says_what_belongs_there(proef: Proef) -> None:
    """One sentence and one button, which opens the form."""
    paneel = open_panel(proef)
    assert paneel.empty.isVisible()
    assert not paneel.table.isVisible()
    paneel.empty_button.click()
    assert paneel.form.isVisible()
    assert paneel.form.is_new


def test_cancelling_the_first_record_shows_the_empty_list_again(proef: Proef) -> None:
    """Annuleren leaves nothing behind."""
    paneel = open_panel(proef)
    paneel.add()
    proef.fill(paneel.form.velden["tekst"], "toch niet")
    paneel.form.cancel_button.click()
    proef.settle()
    assert paneel.empty.isVisible()
    assert proef.find(Bejegeningsregel) == ()
    assert proef.drafts() == []


def test_the_heading_stays_at_the_top_and_escape_leads_back(proef: Proef) -> None:
    """With the form of the first record open, and after it was given up."""
    paneel = open_panel(proef)
    paneel.add()
    proef.settle()
    assert paneel.kop.y() == 0
    proef.press(paneel.form.velden["kop"].invoer.focus_widget(), Qt.Key.Key_Escape)
    assert paneel.empty_button.hasFocus(), "not somewhere outside the list"


def test_saving_from_the_button_keeps_the_focus_in_the_form(proef: Proef) -> None:
    """The button that was pressed goes; the next key is still for this list."""
    paneel = open_panel(proef)
    paneel.add()
    proef.fill(paneel.form.velden["tekst"], "een")
    paneel.form.save_button.setFocus()
    proef.press(paneel.form.save_button, Qt.Key.Key_S, ctrl=True)
    proef.settle()
    assert shown(paneel) == ["een"]
    waar = QApplication.focusWidget()
    assert waar is not None
    assert paneel.form.isAncestorOf(waar)
    assert paneel.form.focused_field == "toelichting"


def test_a_form_that_is_higher_than_its_room_begins_at_its_top(proef: Proef) -> None:
    """The first field, where typing goes, is in view with its frame."""
    paneel = open_panel(proef)
    Focusvolger(QApplication.instance())  # type: ignore[arg-type]
    paneel.resize(900, 150)
    paneel.add()
    eerste = paneel.form.velden["kop"]
    proef.qtbot.waitUntil(lambda: bool(paneel.form.height() > paneel.form_side.height()))
    proef.qtbot.waitUntil(lambda: _is_in_view(paneel, eerste))
    proef.qtbot.waitUntil(lambda: any(ring.isVisible() for ring in paneel.findChildren(Focusring)))


def _is_in_view(paneel: Lijstpaneel, deel: QWidget) -> bool:
    boven = deel.mapTo(paneel.form_side, QPoint(0, 0)).y()
    return 0 <= boven < paneel.form_side.height() // 2


def test_enter_goes_to_the_form_and_escape_back(proef: Proef) -> None:
    """Table and form are one key apart."""
    some_lines(proef, "een")
    paneel = open_panel(proef, Plaats.ONDER)
    assert not paneel.form_open
    paneel.table.setFocus()
    proef.press(paneel.table, Qt.Key.Key_Down)
    proef.press(paneel.table, Qt.Key.Key_Return)
    assert paneel.form.velden["kop"].invoer.focus_widget().hasFocus()
    proef.press(paneel.form.velden["kop"].invoer.focus_widget(), Qt.Key.Key_Escape)
    assert paneel.table.hasFocus()
    assert not paneel.form_open


def test_removing_is_undone_whole(proef: Proef) -> None:
    """Delete takes the record away; undo brings it back with its latest text."""
    some_lines(proef, "een", "twee", "drie")
    paneel = open_panel(proef)
    paneel.table.choose_row(1)
    proef.fill(paneel.form.velden["tekst"], "twee, beter")
    paneel.table.setFocus()
    proef.press(paneel.table, Qt.Key.Key_Delete)
    proef.settle()
    assert shown(paneel) == ["een", "drie"]
    assert getattr(paneel.table.record, "tekst", "") == "drie"
    zin, undo = proef.undo[0]
    assert zin == "Regel verwijderd."
    undo()
    proef.settle()
    assert shown(paneel) == ["een", "twee, beter", "drie"]
    assert getattr(paneel.table.record, "tekst", "") == "twee, beter"


def test_alt_arrows_order_records(proef: Proef) -> None:
    """Alt+Up moves a record, stays on it, and keeps text that was just typed."""
    some_lines(proef, "een", "twee", "drie")
    paneel = open_panel(proef)
    paneel.table.choose_row(2)
    proef.fill(paneel.form.velden["tekst"], "drie, beter")
    paneel.table.setFocus()
    proef.press(paneel.table, Qt.Key.Key_Up, alt=True)
    proef.press(paneel.table, Qt.Key.Key_Up, alt=True)
    proef.press(paneel.table, Qt.Key.Key_Up, alt=True)
    proef.settle()
    assert shown(paneel) == ["drie, beter", "een", "twee"]
    assert getattr(paneel.table.record, "tekst", "") == "drie, beter"
    stored = sorted(proef.find(Bejegeningsregel), key=lambda regel: regel.volgorde)
    assert [regel.tekst for regel in stored] == ["drie, beter", "een", "twee"]


def test_a_record_that_was_never_saved_is_offered_again(proef: Proef) -> None:
    """A new record that was half typed comes back in the list it belongs to."""
    some_lines(proef, "een")
    paneel = open_panel(proef)
    paneel.add()
    proef.fill(paneel.form.velden["tekst"], "half")
    paneel.form.keeper.flush()
    proef.settle()
    again = open_panel(proef)
    assert again.banner.isVisible()
    again.banner.restore_button.click()
    assert again.form.is_new
    assert again.form.velden["tekst"].invoer.typed() == "half"
    again.form.save()
    proef.settle()
    assert "half" in [regel.tekst for regel in proef.find(Bejegeningsregel)]
    assert proef.drafts() == []


def test_leaving_a_new_record_half_typed_offers_it_at_once(proef: Proef) -> None:
    """Whoever looks at another record in between finds the new one back."""
    some_lines(proef, "een")
    paneel = open_panel(proef)
    paneel.add()
    proef.fill(paneel.form.velden["tekst"], "half")
    proef.press(paneel.form.velden["tekst"].invoer.focus_widget(), Qt.Key.Key_Escape)
    proef.settle()
    assert getattr(paneel.form.record, "tekst", "") == "een"
    assert paneel.banner.isVisible()
    paneel.banner.restore_button.click()
    assert paneel.form.velden["tekst"].invoer.typed() == "half"


def test_choosing_another_record_keeps_what_was_typed(proef: Proef) -> None:
    """Going on without saving saves what can be saved."""
    eerste, _ = some_lines(proef, "een", "twee")
    paneel = open_panel(proef)
    proef.fill(paneel.form.velden["toelichting"], "belangrijk")
    paneel.table.choose_row(1)
    proef.settle()
    stored = proef.get(eerste)
    assert stored is not None
    assert stored.toelichting == "belangrijk"


def test_tab_leaves_the_table(proef: Proef) -> None:
    """The table is no keyboard trap."""
    some_lines(proef, "een", "twee")
    paneel = open_panel(proef)
    paneel.table.setFocus()
    proef.press(paneel.table, Qt.Key.Key_Tab)
    assert not paneel.table.hasFocus()
