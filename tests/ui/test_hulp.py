"""Help: F1 opens the page of the place, also over a dialog; the tour comes once."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout

from levensloop_desktop import ui
from levensloop_desktop.documents.handleiding.lezen import read_handleiding
from levensloop_desktop.services.toegang.rechten import ROLLEN
from levensloop_desktop.ui.beheer.onderwerpen import ONDERWERPEN
from levensloop_desktop.ui.hulp.hulpvenster import Hulpvenster
from levensloop_desktop.ui.hulp.plekken import PAGINAS
from levensloop_desktop.ui.hulp.rondleiding import HOOGSTENS, steps_for
from tests.ui.toetsen import CTRL, focused, press
from tests.ui.vensterproef import Vensterproef


def classes() -> Iterator[tuple[str, set[str]]]:
    """Every class of the user interface with the names of its bases."""
    for pad in Path(ui.__file__).parent.rglob("*.py"):
        for knoop in ast.parse(pad.read_text("utf-8")).body:
            if isinstance(knoop, ast.ClassDef):
                yield knoop.name, {ast.unparse(basis) for basis in knoop.bases}


def help_of(proef: Vensterproef) -> Hulpvenster:
    """The help that is open."""
    venster = next(
        deel
        for deel in QApplication.topLevelWidgets()
        if isinstance(deel, Hulpvenster) and deel.isVisible()
    )
    proef.settle()
    return venster


def press_f1() -> None:
    """Press F1 at the window, where the system delivers it."""
    QTest.keyClick(focused().window().windowHandle(), Qt.Key.Key_F1)


def title_of(hulp: Hulpvenster) -> str:
    """The title of the page that is shown."""
    return hulp.blad.accessibleDescription()


def test_every_window_and_screen_has_its_page() -> None:
    """A dialog or screen that is made later must say where its explanation stands."""
    bekend = {pagina.naam for pagina in read_handleiding().paginas}
    assert set(PAGINAS.values()) <= bekend
    bestaand = dict(classes())
    assert set(PAGINAS) <= set(bestaand)
    vensters = {naam for naam, bases in bestaand.items() if "QDialog" in bases}
    schermen = {naam for naam in bestaand if naam.endswith(("Scherm", "Tab"))}
    assert (vensters | schermen) - set(PAGINAS) - {"Hulpvenster"} == set()


def test_every_page_belongs_to_a_place_or_to_all() -> None:
    """Pages without a screen of their own are the few that belong to none."""
    los = {pagina.naam for pagina in read_handleiding().paginas} - set(PAGINAS.values())
    assert los == {"zonder-venster", "toetsen"}


def test_f1_on_the_unlock_screen_explains_unlocking(vensterproef: Vensterproef) -> None:
    """Help is there before anybody has a key."""
    vensterproef.venster.activateWindow()
    press_f1()
    hulp = help_of(vensterproef)
    assert title_of(hulp) == "De kluis openen"
    assert not hulp.rondleiding.isVisible()


def test_f1_follows_the_screen_and_esc_goes_back(
    vensterproef: Vensterproef, kluispad: Path
) -> None:
    """The page is that of the screen; Esc closes it and the screen is as it was."""
    vensterproef.unlock(kluispad)
    vensterproef.venster.activateWindow()
    for toets, titel in (
        (Qt.Key.Key_1, "De week beginnen met Vandaag"),
        (Qt.Key.Key_5, "Levensloop instellen"),
    ):
        press(toets, CTRL)
        vensterproef.settle()
        press_f1()
        hulp = help_of(vensterproef)
        assert title_of(hulp) == titel
        QTest.keyClick(hulp, Qt.Key.Key_Escape)
        assert not hulp.isVisible()
        vensterproef.venster.activateWindow()
        vensterproef.wait_until(lambda: QApplication.focusWidget() is not None)


def test_f1_works_over_a_question_that_waits(vensterproef: Vensterproef, kluispad: Path) -> None:
    """A dialog that waits for an answer does not keep help away, and help can be used."""
    vensterproef.unlock(kluispad)
    vraag = QDialog(vensterproef.venster)
    veld = QLineEdit()
    QVBoxLayout(vraag).addWidget(veld)
    vraag.setModal(True)
    vraag.open()
    vraag.activateWindow()
    vensterproef.wait_until(lambda: QApplication.focusWidget() is veld)
    press_f1()
    hulp = help_of(vensterproef)
    assert hulp.parent() is vraag
    assert QApplication.activeModalWidget() is vraag
    hulp.vraag.setText("rekenblad")
    assert hulp.lijst.model().index(0, 0).data() == "Gegevens overnemen uit een rekenblad"
    vraag.reject()


def test_a_lock_takes_the_help_away(vensterproef: Vensterproef, kluispad: Path) -> None:
    """No window stays over the unlock screen."""
    vensterproef.unlock(kluispad)
    vensterproef.werkvlak.bovenbalk.hulp_knop.click()
    hulp = help_of(vensterproef)
    vensterproef.venster.lock()
    vensterproef.settle()
    assert not any(deel is hulp for deel in QApplication.topLevelWidgets())


def test_search_link_and_way_back(vensterproef: Vensterproef) -> None:
    """A hit opens its page; the button goes back to the one before."""
    vensterproef.venster.activateWindow()
    press_f1()
    hulp = help_of(vensterproef)
    hulp.vraag.setText("wachtzin kwijt")
    QTest.keyClick(hulp.vraag, Qt.Key.Key_Return)
    assert title_of(hulp) == "De kluis herstellen"
    hulp.terug.click()
    assert title_of(hulp) == "De kluis openen"
    hulp.vraag.setText("zzz")
    assert hulp.leeg.isVisible()


def test_the_handleiding_comes_as_one_file(vensterproef: Vensterproef, tmp_path: Path) -> None:
    """The PDF stands where it was asked for; a folder that is not there is said in Dutch."""
    vensterproef.venster.activateWindow()
    press_f1()
    hulp = help_of(vensterproef)
    hulp.save_to(str(tmp_path / "h.pdf"))
    vensterproef.qtbot.waitUntil(hulp.klaar.isVisible, timeout=20_000)
    assert (tmp_path / "h.pdf").read_bytes().startswith(b"%PDF")
    hulp.save_to(str(tmp_path / "weg" / "h.pdf"))
    vensterproef.qtbot.waitUntil(hulp.fout.isVisible, timeout=20_000)
    assert not (tmp_path / "weg").exists()


def test_the_tour_comes_once_and_takes_no_focus(vensterproef: Vensterproef, kluispad: Path) -> None:
    """At most five steps; leaving it is remembered; the focus stays in the work."""
    vensterproef.instellingen._waarden.setValue("venster/rondleiding_gezien", "nee")
    vensterproef.unlock(kluispad)
    balk = vensterproef.werkvlak.rondleiding
    assert balk is not None
    assert balk.isVisible()
    focus = QApplication.focusWidget()
    assert focus is None or not balk.isAncestorOf(focus)
    gezien = {balk.step.kop}
    while balk.isVisible():
        QTest.keyClick(vensterproef.venster, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
        gezien.add(balk.step.kop)
    assert len(gezien) == HOOGSTENS
    assert vensterproef.instellingen.rondleiding_gezien
    vensterproef.venster.lock()
    vensterproef.settle()
    vensterproef.unlock(kluispad)
    assert vensterproef.werkvlak.rondleiding is None


@pytest.mark.parametrize("rol", ROLLEN)
def test_no_role_gets_more_than_five_steps(rol: str) -> None:
    """And none hears of what it may not do."""
    assert 2 <= len(steps_for(rol)) <= HOOGSTENS


def test_every_subject_of_beheer_opens_a_page() -> None:
    """Those without a page of their own explain themselves at Levensloop instellen."""
    eigen = {deel.soort.__name__ for deel in ONDERWERPEN} & set(PAGINAS)
    assert {"Gebruikers", "Reservekopieen", "Logboek", "Overnemen"} <= eigen


def test_every_subject_of_beheer_is_in_its_page() -> None:
    """Whoever looks for a subject finds in one table what it is for."""
    pagina = read_handleiding().page("instellen")
    zonder = [
        onderwerp.naam
        for onderwerp in ONDERWERPEN
        if f"| {onderwerp.naam} |" not in pagina.tekst
        and f"## {onderwerp.naam}\n" not in pagina.tekst
    ]
    assert zonder == []
