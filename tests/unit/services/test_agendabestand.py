"""The agenda file: dates with numbers, and nothing that says who it is about."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.vandaag.termijnen import Lijnsoort
from levensloop_desktop.errors import ExportFailedError, NotAllowedError
from levensloop_desktop.services.ports.kluisport import Gebruiker, Kluis
from levensloop_desktop.services.vandaag.vandaag import list_vandaag
from levensloop_desktop.services.verstrekken.agendabestand import WOORDEN, export_agenda
from levensloop_desktop.services.voorbeeldkluis.vullen import fill_kluis
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from tests.builders import OCHTEND, VANDAAG, WACHTZIN, a_full_dossier
from tests.fakes import GeheugenKluis

_GEPLANT = "Zwuxkwabbel"


def _events(pad: Path) -> list[tuple[str, date]]:
    gelezen: Any = Calendar.from_ical(pad.read_bytes())
    return [(str(deel["summary"]), deel["dtstart"].dt) for deel in gelezen.walk("VEVENT")]


def test_no_planted_word_is_in_the_file(
    kluis: SqlcipherKluis, werkplek: Vastewerkplek, tmp_path: Path
) -> None:
    """A name, text and address in every field of every collection: none of them comes along."""
    with kluis.write() as opslag:
        opslag.put_all(a_full_dossier(_GEPLANT))
    fill_kluis(kluis, VANDAAG, aantal=6)
    naar = tmp_path / "agenda.ics"
    export_agenda(kluis, werkplek, naar)
    tekst = naar.read_bytes().replace(b"\r\n ", b"").decode().casefold()
    assert _GEPLANT.casefold() not in tekst
    with kluis.read() as opslag:
        clienten = opslag.find(Client)
    for client in clienten:
        for woord in (client.achternaam, client.roepnaam, client.voornamen, client.adres):
            assert not woord or woord.casefold() not in tekst
    gevonden = _events(naar)
    assert gevonden
    nummers = {client.clientnummer for client in clienten}
    for samenvatting, dag in gevonden:
        nummer, _, wat = samenvatting.partition(": ")
        assert nummer in nummers
        assert wat in WOORDEN.values()
        assert dag >= VANDAAG


def test_every_day_to_come_is_there(
    kluis: SqlcipherKluis, werkplek: Vastewerkplek, tmp_path: Path
) -> None:
    """As many as the list has of the kinds that have a day; what is late is no appointment."""
    fill_kluis(kluis, VANDAAG, aantal=12)
    naar = tmp_path / "agenda.ics"
    nummer, changes = export_agenda(kluis, werkplek, naar)
    lijnen = [
        lijn
        for lijn in list_vandaag(kluis, werkplek).lijnen
        if lijn.datum is not None and lijn.datum >= VANDAAG and lijn.soort in WOORDEN
    ]
    assert sorted(dag for _, dag in _events(naar)) == sorted(d.datum for d in lijnen if d.datum)
    with kluis.read() as opslag:
        ingeschreven = opslag.find(Verstrekking, nummer=nummer)
        gelogd = [regel for regel in opslag.read_log() if nummer in regel.bijzonderheid]
    wie = {lijn.client_id for lijn in lijnen}
    assert {deel.client_id for deel in ingeschreven} == wie == changes.clienten
    assert {regel.client_id for regel in gelogd} == wie
    assert {regel.gebeurtenis for regel in gelogd} == {"geexporteerd"}


def test_the_filter_of_the_screen_holds_for_the_file(
    kluis: SqlcipherKluis, werkplek: Vastewerkplek, tmp_path: Path
) -> None:
    """Only titles; and of nobody when no client is mine."""
    fill_kluis(kluis, VANDAAG, aantal=12)
    naar = tmp_path / "agenda.ics"
    export_agenda(kluis, werkplek, naar, soort=Lijnsoort.TITEL.value)
    assert {samenvatting.partition(": ")[2] for samenvatting, _ in _events(naar)} == {
        WOORDEN[Lijnsoort.TITEL]
    }


def test_a_file_that_cannot_come_there_is_not_registered(
    kluis: SqlcipherKluis, werkplek: Vastewerkplek, tmp_path: Path
) -> None:
    """No number is used and nothing is written in a register."""
    fill_kluis(kluis, VANDAAG, aantal=3)
    with kluis.read() as opslag:
        eerst = len(opslag.find(Verstrekking))
    with pytest.raises(ExportFailedError):
        export_agenda(kluis, werkplek, tmp_path / "geen map" / "agenda.ics")
    with kluis.read() as opslag:
        assert len(opslag.find(Verstrekking)) == eerst


def test_a_coordinator_may_not(tmp_path: Path) -> None:
    """Exporting is for who may export."""
    werkplek = Vastewerkplek(OCHTEND)
    kluis: Kluis = GeheugenKluis(
        werkplek, Gebruiker("coordinator", "levensloopcoordinator"), WACHTZIN
    )
    with pytest.raises(NotAllowedError):
        export_agenda(kluis, werkplek, tmp_path / "agenda.ics")
    assert not (tmp_path / "agenda.ics").exists()
