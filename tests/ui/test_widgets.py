"""The base widgets that every screen is made of."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from levensloop_desktop.ui.stijl.palet import current_tokens
from levensloop_desktop.ui.stijl.thema import Thema
from levensloop_desktop.ui.stijl.tokens import THEMAS, Tokens
from levensloop_desktop.ui.widgets.boom import Boom
from levensloop_desktop.ui.widgets.celtekst import cell_width
from levensloop_desktop.ui.widgets.focusring import Focusring, Focusvolger
from levensloop_desktop.ui.widgets.knoppen import Knop, Segmenten
from levensloop_desktop.ui.widgets.lijst import Lijst
from levensloop_desktop.ui.widgets.meldingen import Foutbalk, Ongedaanregel
from levensloop_desktop.ui.widgets.rollen import Rol
from levensloop_desktop.ui.widgets.stappenbalk import Stappenbalk
from levensloop_desktop.ui.widgets.statusvormen import VORMEN, Statusvorm
from levensloop_desktop.ui.widgets.tabel import Tabel
from levensloop_desktop.ui.widgets.veldkader import Veldkader
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij


@pytest.fixture
def blad(qtbot: QtBot) -> QWidget:
    """A shown window to put controls on."""
    venster = QWidget()
    QVBoxLayout(venster)
    venster.resize(640, 360)
    qtbot.addWidget(venster)
    with qtbot.waitActive(venster):
        venster.show()
        venster.activateWindow()
    return venster


def put(blad: QWidget, control: QWidget) -> None:
    """Put a control on the window."""
    indeling = blad.layout()
    assert indeling is not None
    indeling.addWidget(control)
    QApplication.processEvents()


def two_lines() -> QStandardItemModel:
    """A model of two lines and two columns."""
    model = QStandardItemModel(2, 2)
    for rij, naam in enumerate(("A. Nepnaam", "B. Verzonnen")):
        item = QStandardItem(naam)
        item.setData("(44)", Rol.BIJTEKST)
        model.setItem(rij, 0, item)
        model.setItem(rij, 1, QStandardItem("rood"))
    return model


def test_button_shows_and_hears_its_key(blad: QWidget) -> None:
    """The key stands in the button, is described, and presses it."""
    gedrukt: list[bool] = []
    knop = Knop("Nieuwe cliënt …", sneltoets="Ctrl+N", bij_klik=lambda: gedrukt.append(True))
    put(blad, knop)
    assert knop.accessibleName() == "Nieuwe cliënt …"
    assert "Ctrl+N" in knop.accessibleDescription()
    assert knop.sizeHint().width() > Knop("Nieuwe cliënt …").sizeHint().width()
    QTest.keyClick(blad, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert gedrukt == [True]


def test_segments_have_one_choice(blad: QWidget) -> None:
    """One is chosen at a time; only the user's choice is told."""
    segmenten = Segmenten([("mijn", "Mijn"), ("alle", "Alle")], "Wiens")
    put(blad, segmenten)
    gehoord: list[str] = []
    segmenten.gekozen.connect(gehoord.append)
    segmenten.choose("alle")
    assert (segmenten.keuze, gehoord) == ("alle", [])
    knop = next(knop for knop in segmenten.findChildren(Knop) if knop.text() == "Mijn")
    knop.click()
    assert (segmenten.keuze, gehoord) == ("mijn", ["mijn"])


def test_undo_line_undoes_once(blad: QWidget) -> None:
    """The button undoes and the line goes; a second offer takes the place of the first."""
    regel = Ongedaanregel()
    put(blad, regel)
    gedaan: list[str] = []
    regel.offer("Eerste verwijderd.", lambda: gedaan.append("eerste"))
    regel.offer("Tweede verwijderd.", lambda: gedaan.append("tweede"))
    regel.knop.click()
    assert gedaan == ["tweede"]
    assert regel.isHidden()
    regel.clear()
    assert gedaan == ["tweede"]


def test_undo_line_stays_while_it_has_the_focus(blad: QWidget, qtbot: QtBot) -> None:
    """Nobody loses the way back while walking to it."""
    regel = Ongedaanregel(blijft_ms=1)
    ernaast = QLineEdit()
    put(blad, ernaast)
    put(blad, regel)
    regel.offer("Afspraak verwijderd.", lambda: None)
    regel.knop.setFocus()
    QApplication.processEvents()
    assert not regel.isHidden()
    with qtbot.waitSignal(regel.verdwenen):
        ernaast.setFocus()


def test_fault_line_stays_until_read(blad: QWidget) -> None:
    """What could not be done is said until somebody has read it."""
    balk = Foutbalk()
    put(blad, balk)
    balk.say("De schijf is vol.")
    assert balk.accessibleName() == "De schijf is vol."
    balk.knop.click()
    assert balk.isHidden()


def test_field_says_what_is_wrong(blad: QWidget) -> None:
    """The label names the control; the error is seen, and read out with it."""
    invoer = QLineEdit()
    kader = Veldkader("Einddatum", invoer, hint="dd-mm-jjjj")
    put(blad, kader)
    kader.set_fout("Einddatum ligt vóór de begindatum.")
    assert invoer.accessibleName() == "Einddatum"
    assert invoer.accessibleDescription() == "Einddatum ligt vóór de begindatum."
    kader.clear_fout()
    assert kader.fout == ""
    assert invoer.accessibleDescription() == "dd-mm-jjjj"
    assert invoer.property("error") is None


def test_table_opens_with_enter_and_lets_tab_out(blad: QWidget) -> None:
    """Arriving chooses the first line; Enter opens; Tab goes on."""
    tabel = Tabel("Cliënten")
    tabel.setModel(two_lines())
    na = QPushButton("na")
    put(blad, tabel)
    put(blad, na)
    geopend: list[int] = []
    tabel.geopend.connect(lambda index: geopend.append(index.row()))
    tabel.setFocus()
    QTest.keyClick(tabel, Qt.Key.Key_Down)
    QTest.keyClick(tabel, Qt.Key.Key_Return)
    assert geopend == [1]
    QTest.keyClick(tabel, Qt.Key.Key_Tab)
    assert blad.focusWidget() is na


def test_cell_asks_for_all_its_text(blad: QWidget) -> None:
    """Name and dimmer text together say how wide a column must be."""
    assert blad.isVisible()
    model = two_lines()
    zonder = QStandardItemModel(1, 1)
    zonder.setItem(0, 0, QStandardItem("A. Nepnaam"))
    assert cell_width(model.index(0, 0)) > cell_width(zonder.index(0, 0))


def test_groups_of_a_tree_fold(blad: QWidget) -> None:
    """The left arrow folds a group, Enter opens it again, and a group is no line to open."""
    model = QStandardItemModel(0, 2)
    groep = QStandardItem("Kernteam")
    groep.setData(True, Rol.GROEP)
    groep.appendRow([QStandardItem("K. Fictief"), QStandardItem("casusregisseur")])
    model.appendRow([groep, QStandardItem("")])
    boom = Boom("Netwerk")
    boom.setModel(model)
    boom.span_groups()
    put(blad, boom)
    geopend: list[str] = []
    boom.geopend.connect(lambda index: geopend.append(str(index.data())))
    boom.setFocus()
    QTest.keyClick(boom, Qt.Key.Key_Left)
    assert not boom.isExpanded(model.index(0, 0))
    QTest.keyClick(boom, Qt.Key.Key_Return)
    assert boom.isExpanded(model.index(0, 0))
    QTest.keyClick(boom, Qt.Key.Key_Down)
    QTest.keyClick(boom, Qt.Key.Key_Return)
    assert geopend == ["K. Fictief"]


def test_list_tells_its_choice(blad: QWidget) -> None:
    """Moving with the arrows tells which item is chosen."""
    lijst = Lijst("Levensgebieden")
    lijst.setModel(two_lines())
    put(blad, lijst)
    gekozen: list[int] = []
    lijst.keuze_veranderd.connect(lambda index: gekozen.append(index.row()))
    lijst.setFocus()
    QTest.keyClick(lijst, Qt.Key.Key_Down)
    assert gekozen == [0, 1]


def test_steps_are_read_out(blad: QWidget) -> None:
    """Which step of how many, in words."""
    balk = Stappenbalk(["Voorbereiding", "Gesprek gepland"], 1)
    put(blad, balk)
    assert balk.accessibleName() == "Stap 2 van 2: Gesprek gepland"


def test_row_breaks_where_it_is_narrow(blad: QWidget) -> None:
    """Controls that do not fit beside each other go under each other."""
    drager = QWidget()
    rij = Vloeirij(drager)
    for tekst in ("een lange knop", "nog een lange knop", "en nog een"):
        rij.addWidget(Knop(tekst))
    put(blad, drager)
    assert rij.heightForWidth(1000) < rij.heightForWidth(200)


@pytest.mark.parametrize("tokens", THEMAS, ids=lambda tokens: tokens.naam)
def test_shapes_differ_and_are_drawn(qapp: QApplication, qtbot: QtBot, tokens: Tokens) -> None:
    """Every status draws its shape in every theme, and the four urgencies look different."""
    thema = Thema(qapp, tokens.naam)
    assert current_tokens() is tokens
    beelden = {}
    for status in VORMEN:
        vorm = Statusvorm(status)
        qtbot.addWidget(vorm)
        beelden[status] = vorm.grab().toImage()
    leeg = QWidget()
    leeg.setFixedSize(16, 16)
    qtbot.addWidget(leeg)
    assert all(beeld != leeg.grab().toImage() for beeld in beelden.values())
    urgenties = [beelden[status] for status in ("rood", "oranje", "geel", "groen")]
    assert all(a != b for n, a in enumerate(urgenties) for b in urgenties[n + 1 :])
    thema.deleteLater()


def test_frame_follows_the_focus_and_survives_its_screen(blad: QWidget, qapp: QApplication) -> None:
    """The frame stands around the control with the focus, also after a screen was destroyed."""
    volger = Focusvolger(qapp)
    weg = QWidget(blad)
    QVBoxLayout(weg)
    eerste, tweede = QLineEdit(), QLineEdit()
    put(blad, weg)
    put(weg, eerste)
    put(blad, tweede)
    eerste.setFocus()
    assert _ring(qapp).widget() is eerste
    weg.deleteLater()
    QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
    tweede.setFocus()
    assert _ring(qapp).widget() is tweede
    volger.deleteLater()


def _ring(app: QApplication) -> Focusring:
    ringen = [widget for widget in app.allWidgets() if isinstance(widget, Focusring)]
    return next(ring for ring in ringen if ring.isVisible())
