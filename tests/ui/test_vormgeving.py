"""How fields and lists stand on screen: where a number begins, which quotes, how high a list."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.bejegening import Bejegeningsregel
from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.domain.velden import Soort, Veld
from levensloop_desktop.ui.formulieren.kolommen import Kolom
from levensloop_desktop.ui.formulieren.lijstbeschrijving import Lijstbeschrijving
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.formulieren.regelinvoer import GetalInvoer
from levensloop_desktop.ui.formulieren.rijen import Rij, make_invoer
from levensloop_desktop.ui.formulieren.tekstinvoer import Tekstvak
from levensloop_desktop.ui.formulieren.veldvak import Veldvak
from tests.builders import an_onderdeel
from tests.ui.dossierproef import Proef


def test_a_number_begins_at_the_left_of_its_field(qtbot: QtBot) -> None:
    """Also where the form gives it more room than a number needs."""
    invoer = GetalInvoer(Veld("aantal", "Aantal", Soort.GETAL), leeg=None)
    qtbot.addWidget(invoer)
    invoer.resize(320, 40)
    invoer.show()
    qtbot.waitExposed(invoer)

    assert invoer.line.mapTo(invoer, QPoint()).x() == 0


@pytest.mark.parametrize(
    ("getypt", "erbij"), [("Ik wil rust", True), ("“Ik wil rust”", False), ("", False)]
)
def test_own_words_stand_between_quotes_once(qtbot: QtBot, getypt: str, *, erbij: bool) -> None:
    """Quotes that were typed are not doubled."""
    vak = Tekstvak(2)
    qtbot.addWidget(vak)
    vak.set_quoted()
    vak.setPlainText(getypt)

    assert vak.adds_quotes is erbij


def test_a_list_uses_the_height_it_has(proef: Proef) -> None:
    """No scroll bar above an empty half of the screen."""
    for plaats in range(20):
        proef.put(an_onderdeel(Bejegeningsregel, proef.client, tekst="x", volgorde=plaats))
    paneel = Lijstpaneel(proef.sessie, proef.client_id, _REGELS)
    proef.show(paneel)
    paneel.resize(900, 480)
    paneel.show_gegevens(proef.gegevens())
    proef.settle()

    assert _bottom(paneel.table, paneel) == paneel.height()


def _bottom(widget: QWidget, buiten: QWidget) -> int:
    return widget.mapTo(buiten, QPoint(0, widget.height())).y()


_REGELS = Lijstbeschrijving(
    soort=Bejegeningsregel,
    titel="Regels",
    enkelvoud="Regel",
    nieuw="Nieuwe regel",
    leeg="Nog geen regels.",
    kolommen=(Kolom(veld="tekst"),),
    rijen=(Rij("tekst"),),
)


def test_a_box_to_tick_has_one_label(proef: Proef) -> None:
    """Its own; the label above other fields is not painted over it."""
    vak = Veldvak(partial(make_invoer, Betrokkenheid, "vertrouwd", 1))
    proef.show(vak)

    assert not vak.label.isVisibleTo(vak)
