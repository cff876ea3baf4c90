"""The picture of the network in its tab: one selection with the list, worked by keyboard."""

from collections.abc import Callable
from datetime import timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest

from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.dossier.netwerk.netwerk_tab import NetwerkTab
from levensloop_desktop.ui.dossier.netwerk.zijde import BEELD, FORMULIER
from tests.builders import VANDAAG, a_betrokkenheid, a_contactpersoon, a_partner
from tests.ui.dossierproef import Proef
from tests.ui.toetsen import focused, press

ROLLEN = ("procesregisseur", "wijkagent", "behandelaar", "naaste", "woonplek", "crisisdienst")
KRINGEN = ("kernteam", "als_nodig", "dichtbij")


def _fill(proef: Proef, aantal: int) -> list[Betrokkenheid]:
    partner = proef.put(a_partner())
    mensen = []
    for nummer in range(aantal):
        wie = proef.put(a_contactpersoon(partner, naam=f"{chr(65 + nummer % 26)}. Verzonnen-Lang"))
        mensen.append(
            proef.put(
                a_betrokkenheid(
                    proef.client_id,
                    rol=ROLLEN[nummer % 6],
                    contactpersoon_id=wie.id,
                    kring=KRINGEN[nummer % 3],
                )
            )
        )
    return mensen


def _open(proef: Proef) -> tuple[DossierScherm, NetwerkTab]:
    scherm = proef.open_dossier("netwerk")
    tab = scherm.tab_widget("netwerk")
    assert isinstance(tab, NetwerkTab)
    return scherm, tab


def test_picture_and_list_share_one_selection(proef: Proef) -> None:
    """Choosing in the list chooses in the picture, and the other way round."""
    mensen = _fill(proef, 6)
    _, tab = _open(proef)
    beeld = tab.zij.beeld
    tab.boom.choose(mensen[3].id)
    assert beeld.huidig == mensen[3].id
    beeld.setFocus()
    press(Qt.Key.Key_Home)
    gekozen = tab.boom.regel
    assert gekozen is not None
    assert beeld.huidig == (gekozen.betrokkenheid.id if gekozen.betrokkenheid else gekozen.rolcode)
    eerder = beeld.huidig
    press(Qt.Key.Key_Down)
    assert beeld.huidig != eerder
    assert tab.zij.made_vak is None  # nobody asked for the form yet


def test_enter_opens_the_form_and_esc_goes_back(proef: Proef) -> None:
    """From the picture to the form of who is chosen, and back to the picture."""
    mensen = _fill(proef, 3)
    _, tab = _open(proef)
    tab.boom.choose(mensen[1].id)
    tab.zij.beeld.setFocus()
    press(Qt.Key.Key_Return)
    proef.settle()
    assert tab.zij.weergave == FORMULIER
    record = tab.vak.formulier.record
    assert record is not None
    assert record.id == mensen[1].id
    assert tab.vak.isAncestorOf(focused())
    press(Qt.Key.Key_Escape)
    assert tab.zij.weergave == BEELD
    assert focused() is tab.zij.beeld


def test_enter_on_an_empty_place_begins_that_role(proef: Proef) -> None:
    """A missing role is a place of its own; Enter there begins an involvement with that role."""
    _fill(proef, 1)
    _, tab = _open(proef)
    beeld = tab.zij.beeld
    assert "casusregisseur" in beeld.items_by_key
    assert beeld.choose("casusregisseur")
    beeld.setFocus()
    press(Qt.Key.Key_Return)
    proef.settle()
    record = tab.vak.formulier.record
    assert isinstance(record, Betrokkenheid)
    assert (record.rol, tab.vak.formulier.is_new) == ("casusregisseur", True)


@pytest.mark.parametrize("aantal", [3, 12, 30])
def test_no_label_overlaps_or_is_cut(proef: Proef, aantal: int) -> None:
    """At the smallest window every label is whole and apart from every other."""
    _fill(proef, aantal)
    scherm, tab = _open(proef)
    scherm.resize(1104, 648)
    proef.settle()
    beeld = tab.zij.beeld
    items = list(beeld.items_by_key.values())
    assert len(items) >= aantal
    assert not [paar for paar in combinations(items, 2) if paar[0].vak.intersects(paar[1].vak)]
    assert all(beeld.sceneRect().contains(item.vak) for item in items)
    zichtbaar = QRectF(beeld.viewport().rect()).adjusted(-1, -1, 1, 1)
    for item in items:  # at rest everybody is in sight, in letters that can be read
        assert zichtbaar.contains(QRectF(beeld.mapFromScene(item.vak).boundingRect()))
    assert beeld.transform().m11() >= (0.75 if aantal <= 12 else 0.35)


def test_who_ended_is_drawn_on_request(proef: Proef) -> None:
    """The check box adds who ended to picture and list alike."""
    mensen = _fill(proef, 2)
    partner = proef.put(a_partner())
    weg = proef.put(
        a_betrokkenheid(
            proef.client_id, partner_id=partner.id, einddatum=VANDAAG - timedelta(days=1)
        )
    )
    _, tab = _open(proef)
    assert weg.id not in tab.zij.beeld.items_by_key
    tab.toon_beeindigd.click()
    assert weg.id in tab.zij.beeld.items_by_key
    assert mensen[0].id in tab.zij.beeld.items_by_key


def test_zoom_and_whole_by_keyboard(proef: Proef) -> None:
    """Plus enlarges, 0 fits everything in sight."""
    _fill(proef, 3)
    _, tab = _open(proef)
    beeld = tab.zij.beeld
    beeld.setFocus()
    QTest.keyClick(beeld, Qt.Key.Key_Plus)
    assert beeld.transform().m11() > 1
    QTest.keyClick(beeld, Qt.Key.Key_0)
    zicht = beeld.mapToScene(beeld.viewport().rect()).boundingRect()
    assert all(zicht.contains(item.vak) for item in beeld.items_by_key.values())


def test_picture_is_read_out(proef: Proef, settle: Callable[[], None]) -> None:
    """A screen reader hears who is chosen, and before that the whole network in words."""
    mensen = _fill(proef, 2)
    _, tab = _open(proef)
    settle()
    tab.boom.choose(mensen[0].id)
    assert "A. Verzonnen-Lang" in tab.zij.beeld.accessibleDescription()
    tab.zij.beeld.choose("")
    assert "Netwerk met de cliënt in het midden" in tab.zij.beeld.accessibleDescription()
