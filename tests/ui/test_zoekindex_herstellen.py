"""Checking finds a search index that does not fit, and offers to make it anew."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from levensloop_desktop.services.dossier.dossiers import create_client
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.services.zoeken.zoeken import search
from levensloop_desktop.storage.database.engine import driver_connection
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.ui.beheer.kluis_controleren import KluisControleren
from levensloop_desktop.ui.sessie import Sessie
from tests.builders import a_client


def test_a_wrong_index_is_made_anew(
    sessie: Sessie,
    kluis: SqlcipherKluis,
    werkplek: Vastewerkplek,
    settle: Callable[[], None],
    qtbot: QtBot,
) -> None:
    """One button, no talk of putting back a back-up; afterwards all is well and found again."""
    create_client(kluis, werkplek, a_client(clientnummer="", achternaam="Nepnaam"))
    with driver_connection(kluis._opened().dossier_engine) as connection:
        connection.execute("DELETE FROM zoekregels")
    blad = KluisControleren(sessie)
    qtbot.addWidget(blad)
    blad.show()
    blad.knop.click()
    settle()
    assert blad.herstel.isVisible()
    assert "reservekopie" not in blad.bevindingen.text()
    blad.herstel.click()
    settle()
    settle()
    assert not blad.herstel.isVisible()
    assert blad.bevindingen.isHidden()
    assert kluis.check() == []
    assert search(kluis, werkplek, "nepn").aantal == 1
