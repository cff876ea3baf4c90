"""An own value counts as the code it follows, today and on every day that is over."""

import dataclasses
from datetime import date
from typing import Any

from levensloop_desktop.domain.client import Traject
from levensloop_desktop.domain.indicatie import Indicatie
from levensloop_desktop.domain.opschaling import Knelpunt, Opschalingsstap
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.scenario import Scenario
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.verblijf import Verblijf
from levensloop_desktop.domain.waardelijsten import is_eigen
from levensloop_desktop.domain.zorg import Problematiek
from levensloop_desktop.kengetallen.kenmerken import kenmerken
from levensloop_desktop.services.dossier.dossiers import create_client
from levensloop_desktop.services.kengetallen.knelpunten import read_stuurbeeld
from levensloop_desktop.services.voorbeeldkluis.vullen import fill_kluis
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from tests.builders import VANDAAG, a_client, an_onderdeel

VELDEN: dict[type[Record], str] = {
    Verblijf: "soort",
    Titel: "soort",
    Problematiek: "soort",
    Knelpunt: "soort",
    Scenario: "soort",
    Opschalingsstap: "tafel",
    Indicatie: "profiel",
}
EERDER = date(2026, 7, 1)


def counts_of(kluis: SqlcipherKluis) -> list[tuple[date, Any, Any, Any]]:
    """Every count of every day."""
    kluis.telwerk.update()
    kluis.telwerk.recount(EERDER)
    stand = kluis.tellingen.read_counts()
    assert stand is not None
    return [
        (deel.peildatum, deel.aantallen, deel.clienten, deel.totalen) for deel in stand.peilstanden
    ]


def test_the_counts_are_the_same_in_own_words(
    kluis: SqlcipherKluis, werkplek: Vastewerkplek
) -> None:
    """Every kind of everybody becomes an own one: not one figure changes, now or then."""
    fill_kluis(kluis, VANDAAG, aantal=40)
    eerst = counts_of(kluis)
    stuur = read_stuurbeeld(kluis, werkplek).stand
    assert any(aantal for deel in eerst for aantal in deel[1].values())
    with kluis.write() as opslag:
        for soort, veld in VELDEN.items():
            for record in opslag.find(soort):
                if code := getattr(record, veld):
                    eigen: dict[str, Any] = {veld: f"{code}.0000000a"}
                    opslag.put(dataclasses.replace(record, **eigen))
    assert counts_of(kluis) == eerst
    dan = read_stuurbeeld(kluis, werkplek).stand
    assert (dan.per_soort, dan.per_maatregel, dan.per_tafel) == (
        stuur.per_soort,
        stuur.per_maatregel,
        stuur.per_tafel,
    )


def test_no_class_ever_holds_an_own_code(kluis: SqlcipherKluis, werkplek: Vastewerkplek) -> None:
    """What can be counted is closed, whatever a kluis adds."""
    del werkplek
    with kluis.read():
        assert not any(is_eigen(code) for deel in kenmerken().values() for code in deel.codes)


def test_what_was_chosen_then_counts_as_what_it_followed(
    kluis: SqlcipherKluis, werkplek: Vastewerkplek
) -> None:
    """Two clients had the same problem, one in own words; since then both changed to another."""
    problemen = []
    for soort in ("nah", "nah.0000000a"):
        client = a_client()
        traject = an_onderdeel(
            Traject,
            client,
            status="geincludeerd",
            meldingsdatum=date(2025, 1, 6),
            inclusiedatum=date(2025, 2, 3),
        )
        create_client(kluis, werkplek, client, traject)
        problemen.append(an_onderdeel(Problematiek, client, soort=soort, datum=date(2025, 1, 6)))
    with kluis.write() as opslag:
        opslag.put_all(problemen)
    with kluis.write() as opslag:
        for probleem in problemen:
            opslag.put(dataclasses.replace(probleem, soort="verslaving"))
    (toen,) = (deel for deel in counts_of(kluis) if deel[0] == EERDER)
    gevonden = {
        klasse: n for (tabel, klasse), n in toen[1].items() if tabel == "problematiek" and n
    }
    assert set(gevonden.values()) == {2}
    assert len(gevonden) == 1
