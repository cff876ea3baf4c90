"""Handing over the clients of a colleague who falls ill."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.services.dossier.dossiers import create_client, save_record
from levensloop_desktop.services.dossier.netwerk import list_contactpersonen, list_partners
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.netwerk.collega_overdragen import CollegaOverdragen
from levensloop_desktop.ui.netwerk.netwerk_scherm import NetwerkScherm
from levensloop_desktop.ui.sessie import Sessie
from tests.builders import (
    VANDAAG,
    a_betrokkenheid,
    a_client,
    a_contactpersoon,
    a_partner,
    an_afspraak,
)

Settle = Callable[[], None]
Q = a_partner(naam="organisatie Q")
ZIEK = a_contactpersoon(Q, naam="M. Verzonnen")
EEN = a_contactpersoon(Q, naam="O. Bedenker")
TWEE = a_contactpersoon(Q, naam="E. Testman")


@pytest.fixture
def clienten(kluis: Kluis, werkplek: Werkplek) -> list[Client]:
    """Two clients of the same colleague; one holds an open afspraak."""
    for record in (Q, ZIEK, EEN, TWEE):
        save_record(kluis, werkplek, record)
    gemaakt = []
    for naam in ("Voorbeeld", "Nepnaam"):
        client, _ = create_client(kluis, werkplek, replace(a_client(), id="", achternaam=naam))  # type: ignore[arg-type] # gets an id
        rol = a_betrokkenheid(
            client, rol="levensloopcoordinator", contactpersoon_id=ZIEK.id, begindatum=None
        )
        save_record(kluis, werkplek, rol)
        save_record(kluis, werkplek, an_afspraak(client, actiehouder_id=rol.id, status="open"))
        gemaakt.append(client)
    return gemaakt


@pytest.fixture
def venster(
    qtbot: QtBot, sessie: Sessie, clienten: list[Client], settle: Settle
) -> CollegaOverdragen:
    """The window, with the clients found."""
    del clienten
    scherm = NetwerkScherm(sessie)
    qtbot.addWidget(scherm)
    gegevens = Gegevens(
        vandaag=VANDAAG,
        partners=list_partners(sessie.kluis),
        contactpersonen=list_contactpersonen(sessie.kluis),
    )
    gemaakt = CollegaOverdragen(sessie, ZIEK, gegevens, scherm)
    gemaakt.open()
    settle()
    return gemaakt


def _row_of(venster: CollegaOverdragen, wie: Contactpersoon) -> int:
    return venster.iedereen.findText(wie.naam + ", organisatie Q")


def _holders(sessie: Sessie) -> dict[str, list[tuple[str, bool]]]:
    """Per client who is coordinator, and whether that has ended."""
    gevonden: dict[str, list[tuple[str, bool]]] = {}
    with sessie.kluis.read() as opslag:
        namen = {wie.id: wie.naam for wie in opslag.find(Contactpersoon)}
        for deel in opslag.find(Betrokkenheid):
            regel = (namen[deel.contactpersoon_id or ZIEK.id], deel.einddatum is not None)
            gevonden.setdefault(deel.client_id, []).append(regel)
    return {client: sorted(regels) for client, regels in gevonden.items()}


def test_each_client_gets_who_was_chosen(
    qtbot: QtBot,
    venster: CollegaOverdragen,
    sessie: Sessie,
    clienten: list[Client],
    settle: Settle,
) -> None:
    """One for everybody, another for one row; roles and afspraken move, and all of it goes back."""
    assert len(venster.keuzes) == 2
    venster.keuzes[1].setCurrentIndex(_row_of(venster, TWEE))
    venster.keuzes[1].activated.emit(_row_of(venster, TWEE))
    venster.iedereen.setCurrentIndex(_row_of(venster, EEN))
    with qtbot.waitSignal(sessie.undo_offered) as aanbod:
        venster.doen.click()
    settle()
    assert not venster.isVisible()
    assert _holders(sessie) == {
        clienten[0].id: [("M. Verzonnen", True), ("O. Bedenker", False)],
        clienten[1].id: [("E. Testman", False), ("M. Verzonnen", True)],
    }
    with sessie.kluis.read() as opslag:
        assert {deel.soort for deel in opslag.find(Overdracht)} == {"collega"}
        nieuw = {d.id for d in opslag.find(Betrokkenheid) if d.einddatum is None}
        assert {d.actiehouder_id for d in opslag.find(Afspraak)} == nieuw
    assert aanbod.args is not None
    assert aanbod.args[0] == "Werk van 2 cliënten overgedragen."
    aanbod.args[1]()
    settle()
    assert set(map(tuple, _holders(sessie).values())) == {(("M. Verzonnen", False),)}
    with sessie.kluis.read() as opslag:
        assert opslag.find(Overdracht) == ()


def test_a_client_may_stay(
    venster: CollegaOverdragen, sessie: Sessie, clienten: list[Client], settle: Settle
) -> None:
    """Only the row for which somebody was chosen changes; without any it says what to do."""
    venster.doen.click()
    settle()
    assert venster.fout.text() == "Kies wie er overneemt."
    venster.keuzes[0].setCurrentIndex(_row_of(venster, EEN))
    venster.doen.click()
    settle()
    assert _holders(sessie)[clienten[1].id] == [("M. Verzonnen", False)]
    assert len(_holders(sessie)[clienten[0].id]) == 2


def test_somebody_without_clients(qtbot: QtBot, sessie: Sessie, settle: Settle) -> None:
    """The window says so, and offers nothing."""
    scherm = NetwerkScherm(sessie)
    qtbot.addWidget(scherm)
    gegevens = Gegevens(vandaag=VANDAAG, partners=(Q,), contactpersonen=(ZIEK, EEN))
    venster = CollegaOverdragen(sessie, ZIEK, gegevens, scherm)
    settle()
    assert venster.stand.text() == "M. Verzonnen heeft nu bij geen enkele cliënt een rol."
    assert not venster.doen.isEnabled()


def test_the_button_is_there_for_the_chosen_person(
    qtbot: QtBot, sessie: Sessie, clienten: list[Client], settle: Settle
) -> None:
    """In the network, beside the button that adds somebody."""
    del clienten
    scherm = NetwerkScherm(sessie)
    qtbot.addWidget(scherm)
    scherm.show()
    settle()
    scherm.show_record("contactpersonen", ZIEK.id)
    settle()
    scherm.overdragen.click()
    settle()
    (venster,) = scherm.findChildren(CollegaOverdragen)
    assert venster.windowTitle() == "Werk overdragen"
    assert len(venster.keuzes) == 2
    venster.reject()
