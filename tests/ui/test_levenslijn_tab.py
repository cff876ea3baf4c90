"""The tab Levenslijn: picture and table say the same, and are worked from the keyboard."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from levensloop_desktop.domain.continuiteit.perioden import Baan
from levensloop_desktop.domain.inkomen import Inkomen
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.verblijf import Verblijf
from levensloop_desktop.domain.zorg import Behandelperiode
from levensloop_desktop.services.dossier.dossiers import save_record
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.dossier.verloop.verloop_tab import VerloopTab
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.levenslijn.levenslijn_tab import LevenslijnTab
from levensloop_desktop.ui.levenslijn.stapelen import Blok
from tests.builders import an_onderdeel
from tests.ui.dossierproef import Proef

BEGIN, EINDE = date(2026, 2, 2), date(2027, 3, 14)


@pytest.fixture
def scherm(proef: Proef) -> DossierScherm:
    """A client whose place and care hang on a title."""
    wie = proef.client
    titel = an_onderdeel(
        Titel,
        wie,
        soort="vi_voorwaarden",
        begindatum=BEGIN,
        einddatum=EINDE,
        verlengbaar="nee",
        eindigt_mee=("toezicht",),
    )
    wonen: dict[str, Any] = {"soort": "beschermd_wonen", "begindatum": date(2026, 8, 14)}
    proef.put(titel)
    proef.put(an_onderdeel(Titel, wie, soort="detentie", einddatum=date(2026, 2, 1)))
    proef.put(an_onderdeel(Verblijf, wie, **wonen, hangt_aan_titel=True))
    proef.put(an_onderdeel(Inkomen, wie, soort="wajong", begindatum=date(2026, 2, 16)))
    scherm = proef.open_dossier("levenslijn")
    proef.qtbot.waitUntil(scherm.isActiveWindow)
    scherm.focus_content()
    return scherm


def _tab(scherm: DossierScherm) -> LevenslijnTab:
    tab = scherm.tab_widget("levenslijn")
    assert isinstance(tab, LevenslijnTab)
    return tab


def _chosen(tab: LevenslijnTab) -> Blok:
    blok = tab.beeld.blok
    assert blok is not None
    return blok


def _press(tab: LevenslijnTab, *toetsen: Qt.Key) -> None:
    for toets in toetsen:
        QTest.keyClick(tab.beeld, toets)


def test_the_title_that_runs_is_explained_first(scherm: DossierScherm) -> None:
    """With its days, and what ends with it."""
    tab = _tab(scherm)
    assert _chosen(tab).naam == "v.i. met bijzondere voorwaarden"
    assert tab.uitleg.naam.text() == "Titel: v.i. met bijzondere voorwaarden"
    assert tab.uitleg.wanneer.text() == "eindigt over 16 weken"
    assert tab.uitleg.mee.text() == "Eindigt mee: woonplek, toezicht"


def test_the_gaps_stand_below_with_their_day(scherm: DossierScherm) -> None:
    """The most important on top."""
    tab = _tab(scherm)
    regels = tab.gaten.words()
    assert tab.telling.text() == "6 gaten"
    assert regels[0][:2] == ["verblijf", "vanaf 15-03-2027"]
    assert [regel[0] for regel in regels] == [
        "verblijf",
        "behandeling",
        "titel",
        "indicatie",
        "dagbesteding",
        "coördinator",
    ]


def test_arrows_go_from_bar_to_bar(scherm: DossierScherm) -> None:
    """Sideways within a lane, up and down to the nearest of the next lane."""
    tab = _tab(scherm)
    _press(tab, Qt.Key.Key_Right)
    assert _chosen(tab).naam == "GAT: geen titel vanaf 15-03-2027"
    _press(tab, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert _chosen(tab).naam == "GAT: geen verblijf vanaf 15-03-2027"
    _press(tab, Qt.Key.Key_Left)
    assert _chosen(tab).naam == "beschermd wonen"
    assert "beschermd wonen" in tab.beeld.accessibleDescription()
    assert tab.uitleg.naam.text() == "Verblijf: beschermd wonen"
    _press(tab, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Home)
    assert _chosen(tab).naam == "detentie"


def test_enter_opens_the_form_of_the_record(scherm: DossierScherm) -> None:
    """In the tab Verloop, at the right record."""
    _press(_tab(scherm), Qt.Key.Key_Return)
    assert scherm.tab == "verloop"
    verloop = scherm.tab_widget("verloop")
    assert isinstance(verloop, VerloopTab)
    paneel = verloop.open_afdeling("titels")
    assert isinstance(paneel, Lijstpaneel)
    assert isinstance(paneel.record, Titel)
    assert paneel.record.soort == "vi_voorwaarden"
    assert not paneel.form.is_new


def test_enter_on_a_gap_begins_a_new_record_of_that_lane(scherm: DossierScherm) -> None:
    """The gap in behandeling asks for a behandeling."""
    tab = _tab(scherm)
    gat = next(b for b in tab.beeld.blokken if b.gat and b.baan is Baan.BEHANDELING)
    tab.beeld.choose(gat)
    _press(tab, Qt.Key.Key_Return)
    paneel = scherm.tab_widget("verloop").open_afdeling("behandeling")
    assert isinstance(paneel.record, Behandelperiode)
    assert paneel.form.is_new


def test_the_table_says_what_the_picture_shows(scherm: DossierScherm) -> None:
    """Ctrl+T goes to the twin; every bar has its line, and Enter opens it there too."""
    tab = _tab(scherm)
    QTest.keyClick(tab.beeld, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is tab.tabel
    namen = [regel[1] for regel in tab.tabel.words()]
    assert {blok.naam for blok in tab.beeld.blokken} == set(namen)
    rij = namen.index("GAT: geen verblijf vanaf 15-03-2027")
    tab.tabel.selectRow(rij)
    assert tab.uitleg.naam.text() == namen[rij]
    tab.tabel.selectRow(namen.index("Wajong"))
    QTest.keyClick(tab.tabel, Qt.Key.Key_Return)
    assert scherm.tab == "verloop"


def test_zoom_and_back_to_today(scherm: DossierScherm) -> None:
    """Ctrl+plus and the wheel make days wider; a fixed number of years fits again."""
    tab = _tab(scherm)
    breed = tab.beeld.sceneRect().width()
    QTest.keyClick(tab.beeld, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    ruimer = tab.beeld.sceneRect().width()
    assert ruimer > breed
    assert tab.periode.currentIndex() == -1
    midden = QPointF(tab.beeld.viewport().rect().center())
    wiel = QWheelEvent(
        midden,
        tab.beeld.viewport().mapToGlobal(midden),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(tab.beeld.viewport(), wiel)
    assert tab.beeld.sceneRect().width() < ruimer
    tab.periode.setCurrentIndex(3)
    tab.periode.activated.emit(3)
    assert tab.beeld.sceneRect().width() <= tab.beeld.viewport().width() + 1
    tab.naar_vandaag.click()


def test_a_change_is_seen_at_once(proef: Proef, scherm: DossierScherm) -> None:
    """The choice stays where it was when a place is found."""
    tab = _tab(scherm)
    plek = an_onderdeel(Verblijf, proef.client, soort="eigen_woning", begindatum=date(2027, 3, 15))
    proef.sessie.write(lambda: _save(proef, plek))
    proef.settle()
    proef.qtbot.waitUntil(lambda: tab.telling.text() == "5 gaten")
    assert _chosen(tab).naam == "v.i. met bijzondere voorwaarden"


def test_300_stays_that_overlap_stay_usable(proef: Proef) -> None:
    """Two rows and one that says how many more there are; Enter there goes to the table."""
    for nummer in range(300):
        dag = date(2026, 1, 1 + nummer % 28)
        proef.put(an_onderdeel(Verblijf, proef.client, soort="eigen_woning", begindatum=dag))
    scherm = proef.open_dossier("levenslijn")
    tab = _tab(scherm)
    wonen = [blok for blok in tab.beeld.blokken if blok.baan is Baan.VERBLIJF]
    assert [blok.aantal for blok in wonen] == [1, 1, 298]
    tab.beeld.setFocus()
    tab.beeld.choose(wonen[-1])
    _press(tab, Qt.Key.Key_Return)
    assert tab.vorm.keuze == "tabel"
    assert sum(regel[0] == "verblijf" for regel in tab.tabel.words()) == 300


def _save(proef: Proef, record: Any) -> Any:

    return save_record(proef.kluis, proef.sessie.werkplek, record)
