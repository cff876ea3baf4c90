"""A form: typing, saving, errors at the field, and drafts."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea, QWidget
from shiboken6 import isValid

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.formulieren.rijen import Rij
from tests.builders import an_onderdeel
from tests.ui.dossierproef import DRAFT_MS, Proef
from tests.ui.toetsen import CTRL

AFSPRAAK = (Rij("wat"), Rij("uiterlijk", "status"), Rij("overleg"), Rij("toelichting"))
PERSOON = (Rij("achternaam"), Rij("geboortedatum", "bsn"), Rij("geslacht"))


def an_afspraak(proef: Proef, **waarden: object) -> Afspraak:
    """A stored afspraak."""
    return proef.put(an_onderdeel(Afspraak, proef.client, **{"wat": "Bellen", **waarden}))


def open_form(proef: Proef, afspraak: Afspraak, *, is_new: bool = False) -> Formulier:
    """A form on screen."""
    form = Formulier(proef.sessie, Afspraak, AFSPRAAK, client_id=proef.client_id)
    proef.show(form)
    form.show_record(afspraak, proef.gegevens(), is_new=is_new)
    proef.settle()
    return form


def open_person(proef: Proef) -> Formulier:
    """The form of the client."""
    form = Formulier(proef.sessie, Client, PERSOON, client_id=proef.client_id)
    proef.show(form)
    form.show_record(proef.client, proef.gegevens())
    proef.settle()
    return form


def test_leaving_a_field_saves_it(proef: Proef) -> None:
    """What was typed is stored as soon as the focus goes on, and no draft stays behind."""
    afspraak = an_afspraak(proef)
    form = open_form(proef, afspraak)
    proef.fill(form.velden["wat"], "Woonplek vragen")
    form.velden["overleg"].invoer.setFocus()
    proef.settle()
    assert proef.get(afspraak) == replace(afspraak, wat="Woonplek vragen")
    assert not form.dirty
    assert proef.drafts() == []


def test_typing_is_a_draft_within_two_seconds(proef: Proef) -> None:
    """Half a sentence is in the kluis before two seconds are over, and not yet in the record."""
    afspraak = an_afspraak(proef)
    form = open_form(proef, afspraak)
    proef.fill(form.velden["toelichting"], "Half een zin")
    proef.qtbot.waitUntil(lambda: bool(proef.drafts()), timeout=DRAFT_MS)
    assert "Half een zin" in proef.drafts()[0].inhoud
    assert proef.get(afspraak) == afspraak


def test_a_draft_is_offered_again_and_put_back(proef: Proef) -> None:
    """The form that opens again offers the text; Terugzetten puts it back to be saved."""
    afspraak = an_afspraak(proef)
    first = open_form(proef, afspraak)
    proef.fill(first.velden["toelichting"], "Weer een zin")
    first.keeper.flush()
    proef.settle()
    again = Formulier(proef.sessie, Afspraak, AFSPRAAK, client_id=proef.client_id)
    proef.show(again)
    again.show_record(afspraak, proef.gegevens())
    proef.settle()
    assert again.banner.isVisible()
    assert "niet bewaard" in again.banner.text.text()
    again.banner.restore_button.click()
    assert again.velden["toelichting"].invoer.typed() == "Weer een zin"
    assert not again.banner.isVisible()
    again.save()
    proef.settle()
    assert proef.get(afspraak) == replace(afspraak, toelichting="Weer een zin")
    assert proef.drafts() == []


def test_a_draft_can_be_thrown_away(proef: Proef) -> None:
    """Weggooien forgets the text for good."""
    afspraak = an_afspraak(proef)
    first = open_form(proef, afspraak)
    proef.fill(first.velden["wat"], "Iets anders")
    first.keeper.flush()
    proef.settle()
    again = open_form(proef, afspraak)
    again.banner.discard_button.click()
    proef.settle()
    assert proef.drafts() == []
    assert again.velden["wat"].invoer.typed() == "Bellen"


def test_typing_beside_an_offered_draft_keeps_both(proef: Proef) -> None:
    """Whoever types on without answering loses neither the old text nor the new."""
    afspraak = an_afspraak(proef)
    first = open_form(proef, afspraak)
    proef.fill(first.velden["toelichting"], "Oude tekst")
    first.keeper.flush()
    proef.settle()
    again = open_form(proef, afspraak)
    proef.fill(again.velden["overleg"], "MDO")
    draft = again.draft_now()
    assert draft is not None
    assert "Oude tekst" in draft.inhoud
    assert "MDO" in draft.inhoud


@pytest.mark.parametrize(
    ("getypt", "staat_er"),
    [
        ("1-3-27", "01-03-2027"),
        ("01032027", "01-03-2027"),
        ("vandaag", "23-11-2026"),
        ("+6w", "04-01-2027"),
    ],
)
def test_a_day_is_read_as_people_type_it(proef: Proef, getypt: str, staat_er: str) -> None:
    """Loose forms become dd-mm-jjjj on leaving."""
    afspraak = an_afspraak(proef)
    form = open_form(proef, afspraak)
    proef.fill(form.velden["uiterlijk"], getypt)
    form.velden["wat"].invoer.setFocus()
    proef.settle()
    assert form.velden["uiterlijk"].invoer.typed() == staat_er
    stored = proef.get(afspraak)
    assert stored is not None
    assert stored.uiterlijk is not None
    assert f"{stored.uiterlijk:%d-%m-%Y}" == staat_er


def test_a_wrong_day_is_said_at_the_field(proef: Proef) -> None:
    """The edge turns red, the sentence says how, the text stays, and saving goes there."""
    afspraak = an_afspraak(proef)
    form = open_form(proef, afspraak)
    proef.fill(form.velden["uiterlijk"], "32-1-2027")
    proef.fill(form.velden["overleg"], "MDO")
    proef.press(form.velden["overleg"].invoer.focus_widget(), Qt.Key.Key_S, ctrl=True)
    vak = form.velden["uiterlijk"]
    assert vak.has_error
    assert vak.message.text() == "Schrijf de datum als dd-mm-jjjj."
    assert vak.invoer.typed() == "32-1-2027"
    assert vak.invoer.focus_widget().hasFocus()
    assert form.summary.text() == "1 veld klopt nog niet."
    stored = proef.get(afspraak)
    assert stored is not None
    assert stored.uiterlijk is None


def test_what_the_domain_refuses_stays_as_a_draft(proef: Proef) -> None:
    """A record with an error is not saved; its sentence stands at the field."""
    afspraak = an_afspraak(proef)
    form = open_form(proef, afspraak)
    proef.fill(form.velden["wat"], " ")
    form.save()
    proef.settle()
    assert form.velden["wat"].message.text() == "Schrijf wat er is afgesproken."
    assert form.velden["wat"].has_error
    assert proef.get(afspraak) == afspraak
    assert len(proef.drafts()) == 1


def test_a_warning_does_not_block(proef: Proef) -> None:
    """A warning is orange text, without the red edge."""
    form = open_form(proef, an_afspraak(proef))
    vak = form.velden["uiterlijk"]
    assert vak.message.isVisible()
    assert vak.message.property("ernst") == "waarschuwing"
    assert not vak.has_error


def test_a_new_record_is_saved_on_request_only(proef: Proef) -> None:
    """Leaving a field of a new record keeps no half record; Ctrl+S stores it."""
    nieuw = an_onderdeel(Afspraak, proef.client)
    form = open_form(proef, nieuw, is_new=True)
    assert form.save_button.isVisible()
    proef.fill(form.velden["wat"], "Briefadres regelen")
    form.velden["overleg"].invoer.setFocus()
    proef.settle()
    assert proef.get(nieuw) is None
    proef.press(form.velden["overleg"].invoer.focus_widget(), Qt.Key.Key_S, ctrl=True)
    assert proef.get(nieuw) == replace(nieuw, wat="Briefadres regelen")
    assert not form.is_new
    assert not form.save_button.isVisible()


def test_a_reload_keeps_what_is_typed_and_says_what_changed(proef: Proef) -> None:
    """A record that changed elsewhere wins only in fields nobody is typing in."""
    afspraak = an_afspraak(proef, overleg="MDO")
    form = open_form(proef, afspraak)
    proef.fill(form.velden["wat"], "Mijn tekst")
    elders = proef.put(replace(afspraak, wat="Hun tekst", overleg="Levensloopoverleg"))
    form.refresh(elders, proef.gegevens())
    assert form.velden["wat"].invoer.typed() == "Mijn tekst"
    assert "Hun tekst" in form.velden["wat"].message.text()
    assert form.velden["overleg"].invoer.typed() == "Levensloopoverleg"


def test_saving_leaves_other_fields_as_they_are_stored(proef: Proef) -> None:
    """Only typed fields are written, also when the form has not heard of a change yet."""
    afspraak = an_afspraak(proef)
    form = open_form(proef, afspraak)
    proef.fill(form.velden["wat"], "Mijn tekst")
    proef.put(replace(afspraak, volgorde=7))
    form.save()
    proef.settle()
    assert proef.get(afspraak) == replace(afspraak, wat="Mijn tekst", volgorde=7)


def test_revert_brings_back_what_was_opened(proef: Proef) -> None:
    """Wijzigingen ongedaan maken also undoes what leaving a field had saved."""
    afspraak = an_afspraak(proef)
    form = open_form(proef, afspraak)
    proef.fill(form.velden["wat"], "Fout getypt")
    form.velden["overleg"].invoer.setFocus()
    proef.settle()
    assert form.revert_button.isVisible()
    form.revert_button.click()
    proef.settle()
    assert proef.get(afspraak) == afspraak
    assert not form.revert_button.isVisible()


def test_pasted_html_becomes_plain_text(proef: Proef) -> None:
    """Paragraphs, lists and bold stay as marks; nothing else does."""
    form = open_form(proef, an_afspraak(proef))
    veld = form.velden["toelichting"].invoer.focus_widget()
    assert isinstance(veld, QPlainTextEdit)
    mime = QMimeData()
    mime.setHtml(
        "<p>Let <b>goed</b> op</p><ul><li>een</li><li>twee</li></ul>"
        "<img src='file:///etc/hostname'><script>x()</script>"
    )
    veld.insertFromMimeData(mime)
    assert veld.toPlainText().strip() == "Let **goed** op\n- een\n- twee"


def test_keys_mark_bold_and_lists(proef: Proef) -> None:
    """Ctrl+B marks the selection and takes it back; Ctrl+Shift+L makes a list of a line."""
    form = open_form(proef, an_afspraak(proef))
    vak = form.velden["toelichting"]
    proef.fill(vak, "rustig")
    veld = vak.invoer.focus_widget()
    proef.press(veld, Qt.Key.Key_A, ctrl=True)
    proef.press(veld, Qt.Key.Key_B, ctrl=True)
    assert vak.invoer.typed() == "**rustig**"
    proef.press(veld, Qt.Key.Key_A, ctrl=True)
    proef.press(veld, Qt.Key.Key_B, ctrl=True)
    QTest.keyClick(veld, Qt.Key.Key_L, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert vak.invoer.typed() == "- rustig"


def test_tab_leaves_a_text_field(proef: Proef) -> None:
    """Free text is no keyboard trap."""
    form = open_form(proef, an_afspraak(proef))
    veld = form.velden["toelichting"].invoer.focus_widget()
    veld.setFocus()
    proef.press(veld, Qt.Key.Key_Backtab)
    assert form.velden["overleg"].invoer.focus_widget().hasFocus()


def test_text_grows_with_its_lines(proef: Proef) -> None:
    """Eight lines are seen at once."""
    form = open_form(proef, an_afspraak(proef))
    veld = form.velden["toelichting"].invoer.focus_widget()
    low = veld.height()
    form.velden["toelichting"].invoer.set_typed("\n".join("regel" for _ in range(8)))
    assert veld.height() >= low + 4 * veld.fontMetrics().lineSpacing()


def test_no_line_of_text_is_cut_on_a_narrow_window(proef: Proef) -> None:
    """A form in one column stays as high as its texts, which wrap into more lines."""
    page = QScrollArea()
    page.setWidgetResizable(True)
    proef.show(page)
    form = Formulier(proef.sessie, Afspraak, AFSPRAAK, client_id=proef.client_id)
    form.show_record(an_afspraak(proef, toelichting="woorden die omlopen " * 16), proef.gegevens())
    page.setWidget(form)
    vak = form.velden["toelichting"]
    veld = vak.invoer.focus_widget()
    wide = veld.height()
    page.resize(320, 400)
    proef.qtbot.waitUntil(lambda: vak.invoer.height() >= veld.height() > wide)


def test_an_unknown_code_stays_and_is_shown(proef: Proef) -> None:
    """A code from a newer list is neither hidden nor lost."""
    afspraak = an_afspraak(proef, status="uitgesteld")
    form = open_form(proef, afspraak)
    assert form.velden["status"].invoer.typed() == "uitgesteld"
    assert not form.dirty


def test_a_bsn_is_masked_until_it_is_shown(proef: Proef) -> None:
    """Without a number there is only an offer; with one it is dots until Toon."""
    form = open_person(proef)
    line = form.velden["bsn"].invoer.focus_widget()
    assert not line.isVisible()
    form.show_record(replace(proef.client, bsn="111222333"), proef.gegevens())
    assert isinstance(line, QLineEdit)
    assert line.isVisible()
    assert "111222333" not in line.displayText()
    form.velden["bsn"].invoer.show_button.click()  # type: ignore[attr-defined] # a BsnInvoer
    assert line.displayText() == "111222333"


def test_a_birth_year_of_two_digits_is_past(proef: Proef) -> None:
    """29-02-32 is a day in 1932, not in the future."""
    form = open_person(proef)
    proef.fill(form.velden["geboortedatum"], "29-2-32")
    form.velden["achternaam"].invoer.setFocus()
    proef.settle()
    assert form.velden["geboortedatum"].invoer.typed() == "29-02-1932"


def test_every_field_has_an_accessible_name(proef: Proef) -> None:
    """A screen reader says which field it is, and what is wrong with it."""
    form = open_form(proef, an_afspraak(proef))
    for vak in form.velden:
        assert vak.invoer.focus_widget().accessibleName() == vak.invoer.veld.label
    proef.fill(form.velden["uiterlijk"], "onzin")
    form.velden["wat"].invoer.setFocus()
    described = form.velden["uiterlijk"].invoer.focus_widget().accessibleDescription()
    assert described == "Schrijf de datum als dd-mm-jjjj."


def test_a_lock_gets_the_draft_of_an_open_form(proef: Proef) -> None:
    """The session knows what is typed, and forgets a form that is gone."""
    holder = QWidget()
    proef.show(holder)
    form = Formulier(proef.sessie, Afspraak, AFSPRAAK, client_id=proef.client_id, parent=holder)
    form.show_record(an_afspraak(proef), proef.gegevens())
    form.show()
    proef.fill(form.velden["wat"], "Nog niet klaar")
    assert [draft.record_id for draft in proef.sessie.drafts()] == [form.value().id]
    form.deleteLater()
    proef.qtbot.waitUntil(lambda: not isValid(form))
    assert proef.sessie.drafts() == []


def test_undo_of_typing_stays_with_its_record(proef: Proef) -> None:
    """Of two records with the same words, Ctrl+Z in the second never shows those of the first."""
    first, second = (
        an_afspraak(proef, toelichting="Gelijk"),
        an_afspraak(proef, toelichting="Gelijk"),
    )
    form = open_form(proef, first)
    for naam, begin in (("wat", "Bellen"), ("toelichting", "Gelijk")):
        proef.fill(form.velden[naam], "Nepgeheim")
        proef.fill(form.velden[naam], begin)
    form.show_record(second, proef.gegevens())
    for naam in ("wat", "toelichting"):
        widget = form.velden[naam].invoer.focus_widget()
        widget.setFocus()
        for _ in range(3):
            proef.press(widget, Qt.Key.Key_Z, ctrl=True)
            assert form.value() == second
