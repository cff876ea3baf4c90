"""The spelling check: marks, proposals, own words of the kluis, and nothing left after a lock."""

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.spelwoorden import words_to_check
from levensloop_desktop.resources import resources_folder
from levensloop_desktop.services.eigen_woorden import add_own_word, is_word, read_own_words
from levensloop_desktop.ui.beheer.eigen_woorden import EigenWoorden
from levensloop_desktop.ui.formulieren.tekstinvoer import Tekstvak
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.spelling.spelling import Spelling, current_spelling, use_spelling
from levensloop_desktop.ui.spelling.woordenboek import load_woordenboek

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
FOUT = "Hij woont begeleidd bij Nepnaam en is tevreeden."


@pytest.fixture
def spelling(sessie: Sessie, qtbot: QtBot) -> Iterator[Spelling]:
    """The check of the session, switched on."""
    gemaakt = Spelling(sessie, aan=True)
    use_spelling(gemaakt)
    yield gemaakt
    qtbot.waitUntil(lambda: sessie.storage.is_idle and sessie.rendering.is_idle)
    gemaakt.wipe()


@pytest.fixture
def veld(qtbot: QtBot, spelling: Spelling) -> Tekstvak:
    """A text field with two words that are wrong, and the focus."""
    vak = Tekstvak(3)
    qtbot.addWidget(vak)
    vak.resize(500, 100)
    vak.set_text(FOUT)
    vak.show()
    vak.activateWindow()
    vak.setFocus()
    qtbot.waitUntil(lambda: spelling.is_ready)
    return vak


def marked(vak: Tekstvak) -> list[str]:
    """The words that carry a mark."""
    return [keuze.cursor.selectedText() for keuze in vak.extraSelections()]


def actions(menu: QMenu) -> list[str]:
    """What a menu offers."""
    return [actie.text() for actie in menu.actions() if actie.text()]


def open_menu(qtbot: QtBot) -> QMenu:
    """The menu that is open."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_unknown_words_are_marked_and_names_are_not(veld: Tekstvak, qtbot: QtBot) -> None:
    """Two words are wrong; the name is left alone."""
    qtbot.waitUntil(lambda: marked(veld) == ["begeleidd", "tevreeden"])


def test_marks_are_no_typing(veld: Tekstvak, qtbot: QtBot) -> None:
    """A form does not take a mark for a change, so that no draft comes of it."""
    veranderd: list[None] = []
    veld.textChanged.connect(lambda: veranderd.append(None))
    qtbot.waitUntil(lambda: bool(marked(veld)))
    assert veranderd == []
    assert not veld.document().isUndoAvailable()


def test_a_proposal_replaces_the_word_and_can_be_undone(veld: Tekstvak, qtbot: QtBot) -> None:
    """F7 finds the word, the menu mends it, Ctrl+Z takes that back."""
    qtbot.waitUntil(lambda: bool(marked(veld)))
    veld.moveCursor(veld.textCursor().MoveOperation.Start)
    QTest.keyClick(veld, Qt.Key.Key_F7)
    menu = open_menu(qtbot)
    assert veld.textCursor().selectedText() == "begeleidd"
    assert "begeleid" in actions(menu)
    next(actie for actie in menu.actions() if actie.text() == "begeleid").trigger()
    menu.close()
    assert "begeleid bij" in veld.toPlainText()
    veld.undo()
    assert veld.toPlainText() == FOUT


def test_f7_goes_round(veld: Tekstvak, qtbot: QtBot) -> None:
    """After the last wrong word comes the first."""
    qtbot.waitUntil(lambda: bool(marked(veld)))
    veld.moveCursor(veld.textCursor().MoveOperation.End)
    for woord in ("begeleidd", "tevreeden", "begeleidd"):
        QTest.keyClick(veld, Qt.Key.Key_F7)
        open_menu(qtbot).close()
        assert veld.textCursor().selectedText() == woord


def test_a_word_of_the_kluis_is_known_to_everybody(
    veld: Tekstvak, qtbot: QtBot, sessie: Sessie
) -> None:
    """The menu keeps it in the kluis, and the mark goes."""
    qtbot.waitUntil(lambda: bool(marked(veld)))
    veld.moveCursor(veld.textCursor().MoveOperation.Start)
    QTest.keyClick(veld, Qt.Key.Key_F7)
    menu = open_menu(qtbot)
    zin = "Toevoegen aan de woordenlijst van deze kluis"
    next(actie for actie in menu.actions() if actie.text() == zin).trigger()
    menu.close()
    qtbot.waitUntil(lambda: marked(veld) == ["tevreeden"])
    assert read_own_words(sessie.kluis) == ("begeleidd",)


def test_a_word_that_is_passed_over_stays_out_of_the_kluis(
    veld: Tekstvak, qtbot: QtBot, sessie: Sessie, spelling: Spelling
) -> None:
    """Until the lock only."""
    qtbot.waitUntil(lambda: bool(marked(veld)))
    spelling.skip("tevreeden")
    qtbot.waitUntil(lambda: marked(veld) == ["begeleidd"])
    assert read_own_words(sessie.kluis) == ()


def test_the_word_that_is_being_typed_is_not_marked(veld: Tekstvak, qtbot: QtBot) -> None:
    """A half word is no fault; a space after it makes it one."""
    veld.clear()
    QTest.keyClicks(veld, "woninng")
    veld._spelling.look()  # type: ignore[union-attr]
    assert marked(veld) == []
    QTest.keyClicks(veld, " ")
    qtbot.waitUntil(lambda: marked(veld) == ["woninng"])


def test_a_text_of_a_megabyte_is_judged_where_it_is_seen(veld: Tekstvak, qtbot: QtBot) -> None:
    """Marks stand on what is on screen alone."""
    veld.set_text("\n".join(["Dit is foutt geschreven."] * 40_000))
    veld.resize(500, 200)
    veld._spelling.look()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: bool(marked(veld)))
    assert len(marked(veld)) < 60


def test_switched_off_marks_nothing(veld: Tekstvak, qtbot: QtBot, spelling: Spelling) -> None:
    """The switch takes the marks away and brings them back."""
    qtbot.waitUntil(lambda: bool(marked(veld)))
    spelling.set_on(aan=False)
    assert marked(veld) == []
    spelling.set_on(aan=True)
    assert marked(veld) == ["begeleidd", "tevreeden"]


def test_nothing_of_the_words_stays_after_the_session(
    veld: Tekstvak, qtbot: QtBot, spelling: Spelling
) -> None:
    """What was judged and passed over is forgotten; the dictionary itself never learned it."""
    qtbot.waitUntil(lambda: bool(marked(veld)))
    spelling.skip("tevreeden")
    spelling.wipe()
    inhoud: dict[str, Any] = vars(spelling)
    assert "tevreeden" not in repr(inhoud)
    assert not load_woordenboek().knows("tevreeden")


def test_the_check_ends_with_its_session(spelling: Spelling, sessie: Sessie, qtbot: QtBot) -> None:
    """A field of the next session does not find the old one."""
    assert current_spelling() is spelling
    qtbot.waitUntil(lambda: sessie.storage.is_idle)
    sessie.destroyed.emit()
    assert current_spelling() is None


def test_words_of_the_field_are_known() -> None:
    """No value list of ours gets a mark."""
    boek = load_woordenboek()
    vreemd = set()
    for pad in sorted((resources_folder() / "waardelijsten").glob("*.toml")):
        for tekst in _labels(tomllib.loads(pad.read_text("utf-8"))):
            vreemd |= {w.tekst for w in words_to_check(tekst) if not boek.knows(w.tekst)}
    assert vreemd == set()


def _labels(deel: object, naam: str = "") -> Iterator[str]:
    if isinstance(deel, dict):
        for sleutel, waarde in deel.items():
            yield from _labels(waarde, sleutel)
    elif isinstance(deel, list):
        for waarde in deel:
            yield from _labels(waarde, naam)
    elif isinstance(deel, str) and naam in {"label", "toelichting", "titel"}:
        yield deel


def test_a_page_of_beheer_shows_adds_and_removes(sessie: Sessie, qtbot: QtBot) -> None:
    """A double or no word is refused where it is typed; a removed word comes back with undo."""
    terug: list[Any] = []
    sessie.undo_offered.connect(lambda _, doe: terug.append(doe))
    blad = EigenWoorden(sessie)
    qtbot.addWidget(blad)
    blad.show()
    qtbot.waitUntil(lambda: sessie.storage.is_idle)
    assert blad.leeg.isVisible()
    for getypt in ("twee woorden", "x", "12345", ""):
        blad.veld.setText(getypt)
        blad.add()
        assert "Typ één woord" in blad.kader.fout
    blad.veld.setText("kanswoningen")
    QTest.keyClick(blad.veld, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: read_own_words(sessie.kluis) == ("kanswoningen",))
    qtbot.waitUntil(blad.lijst.isVisible)
    blad.veld.setText("Kanswoningen")
    blad.add()
    assert "staat er al" in blad.kader.fout
    blad.weghalen.click()
    qtbot.waitUntil(lambda: read_own_words(sessie.kluis) == ())
    terug[0]()
    qtbot.waitUntil(lambda: read_own_words(sessie.kluis) == ("kanswoningen",))


def test_damaged_own_words_count_as_none(sessie: Sessie) -> None:
    """A setting that cannot be read does not keep anybody from work."""
    with sessie.kluis.write() as opslag:
        opslag.put_setting("eigen_woorden", "{stuk")
    assert read_own_words(sessie.kluis) == ()


@pytest.mark.parametrize("woord", ["", "a", "twee woorden", "x" * 61, "06", "a\nb", "-a"])
def test_what_is_no_word_is_refused(sessie: Sessie, woord: str) -> None:
    """Also by the use case itself."""
    assert not is_word(woord)
    with pytest.raises(ValueError, match="no word"):
        add_own_word(sessie.kluis, woord)
