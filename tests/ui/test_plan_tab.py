"""The tab Plan on a real kluis: concept, texts, afspraken, vaststellen, versions."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from levensloop_desktop.domain.plan import Afspraak, Levensgebiedplan, Levensloopplan, Momentopname
from levensloop_desktop.services.dossier.drafts import keep_draft
from levensloop_desktop.services.dossier.plannen import establish_plan, start_concept
from levensloop_desktop.services.dossier.wachtende_teksten import list_waiting
from levensloop_desktop.services.ports.kluisport import Draft
from levensloop_desktop.ui.dossier.plan.plan_tab import PlanTab
from levensloop_desktop.ui.dossier.plan.vaststellen import Vaststellen
from tests.builders import OCHTEND, VANDAAG, an_onderdeel
from tests.ui.dossierproef import Proef


def begin(proef: Proef) -> Levensloopplan:
    """A concept without the screens."""
    return start_concept(proef.kluis, proef.sessie.werkplek, proef.client_id)[0]


def establish(proef: Proef, plan: Levensloopplan) -> None:
    """Establish a concept without the screens."""
    vast = replace(
        plan,
        begonnen_op=date(2026, 5, 1),
        vastgesteld_op=date(2026, 6, 2),
        volgende_evaluatie=date(2026, 12, 2),
    )
    establish_plan(proef.kluis, proef.sessie.werkplek, vast)


def open_plan(proef: Proef) -> PlanTab:
    """The tab on screen."""
    tab = proef.open_dossier("plan").tab_widget("plan")
    assert isinstance(tab, PlanTab)
    return tab


def part(proef: Proef, levensgebied: str) -> Levensgebiedplan:
    """What is stored of a levensgebied in the newest version."""
    return proef.find(Levensgebiedplan, levensgebied=levensgebied)[-1]


def test_without_a_plan_there_is_one_button(proef: Proef) -> None:
    """The empty state begins a concept with the eight levensgebieden."""
    tab = open_plan(proef)
    assert tab.begin_button.isVisible()
    tab.begin_button.click()
    proef.settle()
    assert tab.banner.concept_tag.isVisible()
    assert tab.list.list.model().rowCount() == 8
    assert len(proef.find(Levensgebiedplan)) == 8


def test_typing_in_a_levensgebied_is_saved_on_leaving(proef: Proef) -> None:
    """What is typed belongs to the chosen levensgebied, and the list follows."""
    begin(proef)
    tab = open_plan(proef)
    tab.list.choose("wonen")
    proef.fill(tab.page.form.velden["doel"], "Een eigen voordeur")
    tab.page.form.velden["zorgen"].invoer.setFocus()
    proef.settle()
    assert part(proef, "wonen").doel == "Een eigen voordeur"
    assert part(proef, "inkomen").doel == ""


def test_alt_down_goes_to_the_next_levensgebied(proef: Proef) -> None:
    """Text that was being typed is saved, and typing goes on in the next one."""
    begin(proef)
    tab = open_plan(proef)
    tab.list.choose("wonen")
    proef.fill(tab.page.form.velden["doel"], "Een eigen voordeur")
    veld = tab.page.form.velden["doel"].invoer.focus_widget()
    proef.press(veld, Qt.Key.Key_Down, alt=True)
    proef.settle()
    assert tab.list.code == "werk_dagbesteding"
    assert tab.page.form.velden["doel"].invoer.typed() == ""
    assert tab.page.form.focused_field == "doel"
    assert part(proef, "wonen").doel == "Een eigen voordeur"


def test_alt_down_steps_from_the_stand_too(proef: Proef) -> None:
    """Beside the choice stands Alt+arrow down for the next levensgebied; no list opens instead."""
    begin(proef)
    tab = open_plan(proef)
    tab.list.choose("wonen")
    tab.page.form.focus_first()
    stand = tab.page.form.velden["stand"].invoer.focus_widget()
    assert stand.hasFocus()
    proef.press(stand, Qt.Key.Key_Down, alt=True)
    proef.settle()
    assert tab.list.code == "werk_dagbesteding"
    assert QApplication.activePopupWidget() is None


def test_text_of_a_lock_is_named_before_establishing_and_goes_on_in_a_new_concept(
    proef: Proef,
) -> None:
    """What was typed and not saved is named with its levensgebied; a new concept offers it."""
    plan = begin(proef)
    oud = part(proef, "wonen")
    getypt = Draft(
        gebruiker=proef.kluis.gebruiker.naam,
        client_id=proef.client_id,
        formulier="levensgebiedplannen",
        record_id=oud.id,
        versie="",
        inhoud='{"wens": "Een half getypte wens"}',
        wanneer=OCHTEND,
    )
    keep_draft(proef.kluis, getypt)
    tab = open_plan(proef)
    dialog = open_dialog(proef, tab)
    assert "Wonen" in dialog.waiting.text()
    assert dialog.waiting.isVisible()
    dialog.reject()
    establish(proef, plan)
    (wacht,) = list_waiting(proef.kluis)
    assert (wacht.vastgesteld, wacht.onderdeel) == (True, "wonen")
    start_concept(proef.kluis, proef.sessie.werkplek, proef.client_id)
    (wacht,) = list_waiting(proef.kluis)
    nieuw = part(proef, "wonen")
    assert (wacht.vastgesteld, wacht.record_id) == (False, nieuw.id)
    assert nieuw.id != oud.id


def test_an_afspraak_is_added_to_the_levensgebied_on_screen(proef: Proef) -> None:
    """Ctrl+N anywhere in the tab, a sentence and a date, Ctrl+S."""
    begin(proef)
    tab = open_plan(proef)
    tab.list.choose("schulden")
    proef.press(tab.list.list, Qt.Key.Key_N, ctrl=True)
    form = tab.page.afspraken.form
    proef.fill(form.velden["wat"], "Bewindvoerder bellen")
    proef.fill(form.velden["uiterlijk"], "20-11-2026")
    proef.press(form.velden["uiterlijk"].invoer.focus_widget(), Qt.Key.Key_S, ctrl=True)
    proef.settle()
    (afspraak,) = proef.find(Afspraak)
    assert afspraak.levensgebied == "schulden"
    assert afspraak.uiterlijk == date(2026, 11, 20)
    index = tab.page.afspraken.table.model().index(0, 3)
    assert index.data() == "3 dagen te laat"
    row = tab.list.list.currentIndex()
    assert "1 afspraak te laat" in row.data(Qt.ItemDataRole.AccessibleTextRole)


def test_alt_arrows_in_afspraken_move_them(proef: Proef) -> None:
    """In the table the same keys order afspraken instead of changing the levensgebied."""
    begin(proef)
    for plaats, wat in enumerate(("een", "twee")):
        proef.put(
            an_onderdeel(
                Afspraak, proef.client, wat=wat, levensgebied="identiteitsbewijs", volgorde=plaats
            )
        )
    tab = open_plan(proef)
    table = tab.page.afspraken.table
    table.setFocus()
    proef.press(table, Qt.Key.Key_Down, alt=True)
    proef.settle()
    assert tab.list.code == "identiteitsbewijs"
    assert [getattr(record, "wat", "") for record in table.records] == ["twee", "een"]


def open_dialog(proef: Proef, tab: PlanTab) -> Vaststellen:
    """The dialog that establishes."""
    tab.banner.establish_button.click()
    proef.settle()
    dialogs = tab.findChildren(Vaststellen)
    assert len(dialogs) == 1
    return dialogs[0]


def test_establishing_makes_the_plan_read_only(proef: Proef) -> None:
    """After the dialog the version is kept for ever and no field takes text."""
    begin(proef)
    tab = open_plan(proef)
    proef.fill(tab.page.form.velden["doel"], "Paspoort")
    dialog = open_dialog(proef, tab)
    assert dialog.form.velden["vastgesteld_op"].invoer.typed() == "23-11-2026"
    proef.fill(dialog.form.velden["overleg"], "levensloopoverleg")
    proef.fill(dialog.form.velden["volgende_evaluatie"], "+6m")
    dialog.establish_button.click()
    proef.settle()
    (plan,) = proef.find(Levensloopplan)
    assert plan.is_vastgesteld
    assert plan.overleg == "levensloopoverleg"
    assert plan.vastgesteld_op == VANDAAG
    assert plan.volgende_evaluatie == date(2027, 5, 23)
    assert part(proef, "identiteitsbewijs").doel == "Paspoort"
    assert len(proef.find(Momentopname)) == 1
    assert proef.drafts() == []
    veld = tab.page.form.velden["doel"].invoer.focus_widget()
    assert isinstance(veld, QPlainTextEdit)
    assert veld.isReadOnly()
    assert tab.banner.fixed_tag.isVisible()
    assert not tab.banner.establish_button.isVisible()


def test_a_day_that_is_still_to_come_is_refused(proef: Proef) -> None:
    """The dialog stays open with the sentence at the field; the plan stays a concept."""
    begin(proef)
    tab = open_plan(proef)
    dialog = open_dialog(proef, tab)
    proef.fill(dialog.form.velden["vastgesteld_op"], "24-11-2026")
    dialog.establish_button.click()
    proef.settle()
    assert dialog.isVisible()
    assert dialog.form.velden["vastgesteld_op"].has_error
    assert not proef.find(Levensloopplan)[0].is_vastgesteld
    dialog.reject()


def test_what_was_typed_in_the_dialog_is_offered_again(proef: Proef) -> None:
    """A lock in the middle of the dialog costs no text."""
    begin(proef)
    tab = open_plan(proef)
    dialog = open_dialog(proef, tab)
    proef.fill(dialog.form.velden["aanwezigen"], "K. Fictief en M. Verzonnen")
    drafts: list[Any] = proef.sessie.drafts()
    assert [draft.formulier for draft in drafts] == ["plannen/vaststellen"]
    dialog.form.keeper.flush()
    dialog.reject()
    proef.settle()
    proef.qtbot.waitUntil(lambda: not tab.findChildren(Vaststellen))
    again = open_dialog(proef, tab)
    assert again.form.banner.isVisible()
    again.form.banner.restore_button.click()
    assert again.form.velden["aanwezigen"].invoer.typed() == "K. Fictief en M. Verzonnen"
    again.reject()


def test_a_new_concept_begins_from_the_established_plan(proef: Proef) -> None:
    """The texts go along, the old version stays to be looked at."""
    plan = begin(proef)
    deel = part(proef, "wonen")
    proef.put(replace(deel, doel="Een eigen voordeur"))
    establish(proef, plan)
    tab = open_plan(proef)
    tab.banner.concept_button.click()
    proef.settle()
    tab.list.choose("wonen")
    assert tab.banner.concept_tag.isVisible()
    assert "Versie 1 van 02-06-2026 blijft geldig" in tab.banner.words.text()
    proef.fill(tab.page.form.velden["doel"], "Nog iets anders")
    tab.page.form.velden["zorgen"].invoer.setFocus()
    proef.settle()
    tab.show_version(plan.id)
    assert tab.page.form.velden["doel"].invoer.typed() == "Een eigen voordeur"
    assert tab.page.form.read_only
    assert tab.print_subject("levensloopplan") == plan.id
    tab.banner.concept_button.click()
    assert tab.page.form.velden["doel"].invoer.typed() == "Nog iets anders"
    assert not tab.page.form.read_only
