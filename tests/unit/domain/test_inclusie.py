"""Weighing the criteria is advice; what must be asked after inclusion is not forgotten."""

import dataclasses
from datetime import date

import pytest

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.eigenwaarde import Eigenwaarde, Lijststand
from levensloop_desktop.domain.inclusie import (
    closing_advice,
    known_of,
    open_inclusievragen,
    weigh_criteria,
)
from levensloop_desktop.domain.kluislijsten import Kluislijsten
from levensloop_desktop.domain.proces import Inclusievraag
from levensloop_desktop.domain.waardelijsten import waardelijst, with_lists
from levensloop_desktop.domain.zorg import Problematiek
from tests.builders import (
    VANDAAG,
    a_betrokkenheid,
    a_client,
    a_record,
    a_titel,
    a_traject,
    an_afspraak,
    an_onderdeel,
)

LIJST = waardelijst("inclusiecriterium")
BASIS = [deel.code for deel in LIJST.waarden if deel.kenmerken["groep"] == "basis"]
OVERIG = [code for code in LIJST.codes if code not in BASIS]
CLIENT = a_client(geboortedatum=date(1984, 3, 1))
TRAJECT = a_traject(CLIENT, inclusiedatum=date(2026, 3, 1))


def test_the_base_is_the_four_of_which_one_is_enough() -> None:
    """Psychische stoornis, verslaving, verstandelijke beperking, NAH."""
    assert BASIS == ["psychische_stoornis", "verslaving", "verstandelijke_beperking", "nah"]
    for code in BASIS:
        advies = weigh_criteria({code: "ja"} | dict.fromkeys(OVERIG, "ja"))
        assert advies.ja
        assert LIJST.label(code) in advies.zinnen[0]


@pytest.mark.parametrize(
    ("oordelen", "basis", "overig"),
    [
        ({}, "onbekend", "onbekend"),
        (dict.fromkeys(LIJST.codes, "onbekend"), "onbekend", "onbekend"),
        (dict.fromkeys(BASIS, "nee") | dict.fromkeys(OVERIG, "ja"), "nee", "ja"),
        (dict.fromkeys(LIJST.codes, "ja") | {"volwassen": "nee"}, "ja", "nee"),
        (dict.fromkeys(LIJST.codes, "ja") | {"volwassen": "onbekend"}, "ja", "onbekend"),
    ],
)
def test_the_advice_says_what_is_not_met_and_what_is_open(
    oordelen: dict[str, str], basis: str, overig: str
) -> None:
    """One ja in the base is enough; of the others every one must be ja."""
    advies = weigh_criteria(oordelen)
    assert (advies.basis, advies.overig) == (basis, overig)
    assert advies.ja == (basis == overig == "ja")


def test_the_sentences_count_what_is_open() -> None:
    """Of the base and of the others apart."""
    alle = dict.fromkeys(LIJST.codes, "ja")
    zinnen = weigh_criteria(alle | {"volwassen": ""}).zinnen
    assert zinnen[-1] == "Van de andere criteria: nog 1 open."
    open_basis = weigh_criteria(dict.fromkeys(BASIS[:2], "nee"))
    assert open_basis.zinnen[0] == "Over de basis is nog niets te zeggen: nog 2 open."


def test_the_dossier_answers_what_it_knows() -> None:
    """Age, problematiek and a strafrechtelijke titel are there already."""
    dossier = Dossier(
        client=CLIENT,
        problematieken=(an_onderdeel(Problematiek, CLIENT, soort="verslaving"),),
        titels=(a_titel(CLIENT, soort="detentie"), a_titel(CLIENT, soort="zorgmachtiging")),
    )
    assert known_of(dossier, "volwassen", VANDAAG) == "42 jaar"
    assert known_of(dossier, "verslaving", VANDAAG) == "verslaving"
    assert known_of(dossier, "justitiele_titel", VANDAAG) == "detentie"
    assert known_of(dossier, "nah", VANDAAG) == ""
    assert known_of(Dossier(client=CLIENT), "justitiele_titel", VANDAAG) == ""


def test_three_questions_are_open_from_inclusion_until_they_are_asked() -> None:
    """Before inclusion and after the end nothing is asked."""

    def dossier(**waarden: object) -> Dossier:
        traject = dataclasses.replace(TRAJECT, **waarden)  # type: ignore[arg-type] # any field
        vragen = (
            an_onderdeel(
                Inclusievraag, CLIENT, traject_id=TRAJECT.id, onderwerp="schulden", nagevraagd=True
            ),
            an_onderdeel(Inclusievraag, CLIENT, traject_id=TRAJECT.id, onderwerp="straffen"),
        )
        return Dossier(client=CLIENT, trajecten=(traject,), inclusievragen=vragen)

    assert open_inclusievragen(dossier()) == ("indicaties", "straffen")
    assert open_inclusievragen(dossier(status="afgesloten")) == ()
    assert open_inclusievragen(dossier(status="triage", inclusiedatum=None)) == ()
    assert open_inclusievragen(Dossier(client=CLIENT)) == ()


def test_closing_asks_for_what_is_still_open() -> None:
    """Open afspraken, and who stays the contact: gone when they are there."""
    naaste = a_betrokkenheid(CLIENT, rol="naaste", einddatum=date(2020, 1, 1))
    leeg = Dossier(client=CLIENT, afspraken=(an_afspraak(CLIENT),))
    assert closing_advice(leeg, TRAJECT, VANDAAG) == (
        "1 afspraak nog open",
        "de reden van uitstroom staat er nog niet",
        "de nazorg is nog niet beschreven",
        "niemand houdt nog het contact",
    )
    klaar = dataclasses.replace(
        TRAJECT,
        uitstroomreden="anders",
        nazorg="bellen",
        contact_blijft_id=naaste.id,  # type: ignore[arg-type] # ids are texts
    )
    weg = Dossier(client=CLIENT, betrokkenheden=(naaste,))
    assert closing_advice(weg, klaar, VANDAAG) == ("wie het contact houdt, is niet meer betrokken",)
    er_nog = Dossier(client=CLIENT, betrokkenheden=(dataclasses.replace(naaste, einddatum=None),))
    assert closing_advice(er_nog, klaar, VANDAAG) == ()


def test_an_own_criterium_must_be_met_and_a_hidden_one_is_not_asked() -> None:
    """It weighs with those that must all be ja; who answered a hidden one keeps the answer."""
    eigen = "reguliere_zorg.0000000a"
    waarde = a_record(Eigenwaarde, lijst="inclusiecriterium", code=eigen, label="woont in de regio")
    stand = a_record(Lijststand, lijst="inclusiecriterium", niet_kiezen=("forensisch_klimaat",))
    alle = {code: "ja" for code in LIJST.codes if code != "forensisch_klimaat"}
    with with_lists(Kluislijsten([waarde], [stand])):
        assert weigh_criteria(alle).overig == "onbekend"
        assert weigh_criteria({**alle, eigen: "ja"}).ja
        assert "woont in de regio" in " ".join(weigh_criteria({**alle, eigen: "nee"}).zinnen)
        met = {**alle, eigen: "ja", "forensisch_klimaat": "nee"}
        assert weigh_criteria(met).overig == "nee"
