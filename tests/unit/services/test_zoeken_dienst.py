"""Searching: three groups, typing errors in names, words around what was found."""

import pytest

from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.errors import NotAllowedError
from levensloop_desktop.services.dossier.dossiers import save_record
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.services.zoeken.tikfouten import close_words
from levensloop_desktop.services.zoeken.zoeken import search
from levensloop_desktop.services.zoeken.zoekresultaat import Zoekresultaat
from tests.builders import (
    REGISSEUR,
    WACHTZIN,
    a_client,
    a_levensgebiedplan,
    a_plan,
    a_record,
    an_afspraak,
)
from tests.fakes import GeheugenKluis


@pytest.fixture
def gevuld(werkplek: Vastewerkplek) -> GeheugenKluis:
    """A client with a plan and an afspraak, a partner and somebody who works there."""
    kluis = GeheugenKluis(werkplek, REGISSEUR, WACHTZIN)
    client = a_client(voornamen="Daan", achternaam="Voorbeeld", aliassen=("Rooie",))
    plan = a_plan(client)
    partner = a_record(Partner, naam="Gemeente Voorbeeldstad", telefoon="010 000 00 20")
    records = (
        client,
        plan,
        a_levensgebiedplan(plan, zorgen="x " * 40 + "een plan voorbereiden kost hem moeite"),
        an_afspraak(client, wat="verhuizing vóórbereiden met team Z", uiterlijk=None),
        partner,
        a_record(Contactpersoon, naam="A. Fictief", partner_id=partner.id, functie="consulent"),
    )
    for record in records:
        save_record(kluis, werkplek, record)
    return kluis


def lines(resultaat: Zoekresultaat) -> dict[str, list[str]]:
    """The text of each line, by group."""
    return {
        groep.code: [treffer.tekst for treffer in groep.treffers] for groep in resultaat.groepen
    }


def test_one_word_finds_in_every_group(gevuld: GeheugenKluis, werkplek: Vastewerkplek) -> None:
    """Client, partner, afspraak and plan, each with what fits in it."""
    gevonden = search(gevuld, werkplek, "Voorb")
    assert lines(gevonden)["clienten"] == ["D. Voorbeeld"]
    assert lines(gevonden)["personen"] == ["Gemeente Voorbeeldstad"]
    assert set(lines(gevonden)["dossiers"]) == {
        "verhuizing vóórbereiden met team Z",
        "… x x een plan voorbereiden kost hem moeite",
    } or any("voorbereiden kost" in tekst for tekst in lines(gevonden)["dossiers"])
    for groep in gevonden.groepen:
        for treffer in groep.treffers:
            begin, lengte = treffer.stukken[0]
            stuk = treffer.tekst[begin : begin + lengte].casefold().replace("ó", "o")
            assert stuk == "voorb"
    plan = next(
        deel for deel in gevonden.groepen[2].treffers if deel.verzameling == "levensgebiedplannen"
    )
    assert plan.waar == "plan, zorgen · D. Voorbeeld"
    assert plan.onderdeel == "wonen"


def test_a_typing_error_is_forgiven_in_names(
    gevuld: GeheugenKluis, werkplek: Vastewerkplek
) -> None:
    """It is said that this only looks like what was typed."""
    gevonden = search(gevuld, werkplek, "Voorbeldd")
    assert lines(gevonden)["clienten"] == ["D. Voorbeeld"]
    assert gevonden.groepen[0].lijkt_op
    assert lines(search(gevuld, werkplek, "Daan Vorbeeld"))["clienten"] == ["D. Voorbeeld"]
    assert search(gevuld, werkplek, "Qqqqqqq").groepen == ()


def test_an_alias_says_so(gevuld: GeheugenKluis, werkplek: Vastewerkplek) -> None:
    """The reason why this client was found stands beside the name."""
    treffer = search(gevuld, werkplek, "rooi").groepen[0].treffers[0]
    assert "alias Rooie" in treffer.bijtekst


def test_a_number_and_who_can_be_called(gevuld: GeheugenKluis, werkplek: Vastewerkplek) -> None:
    """Digits find a partner, in any notation."""
    for getypt in ("0100000020", "010 000", "+31 10 000"):
        gevonden = search(gevuld, werkplek, getypt)
        assert lines(gevonden)["personen"] == ["Gemeente Voorbeeldstad"], getypt
    assert "010 000 00 20" in gevonden.groepen[0].treffers[0].waar


@pytest.mark.parametrize("getypt", ["", "  ", "-", '"', "* OR (", "NEAR(", "\x00", "_", "'; --"])
def test_strange_input_finds_nothing(
    gevuld: GeheugenKluis, werkplek: Vastewerkplek, getypt: str
) -> None:
    """What has no letter or digit asks nothing."""
    assert search(gevuld, werkplek, getypt).tekst == getypt


def test_who_may_not_read_may_not_search(werkplek: Vastewerkplek) -> None:
    """A beheerder has the key, and not the right."""
    kluis = GeheugenKluis(werkplek, Gebruiker("beheer", "beheerder"), WACHTZIN)
    with pytest.raises(NotAllowedError):
        search(kluis, werkplek, "Voorb")


def test_nothing_of_what_was_typed_is_logged(
    gevuld: GeheugenKluis, werkplek: Vastewerkplek
) -> None:
    """The log is as long as before."""
    with gevuld.read() as opslag:
        voor = opslag.read_log()
    search(gevuld, werkplek, "Voorbeeld")
    with gevuld.read() as opslag:
        assert opslag.read_log() == voor


def test_short_words_are_not_guessed() -> None:
    """Three letters fit too much; eight letters may hold two errors."""
    assert close_words("jns", ["jan", "jansen"]) == []
    assert close_words("janse", ["janssen", "bakker"]) == ["janssen"]
    assert close_words("verzomnon", ["verzonnen"]) == ["verzonnen"]
