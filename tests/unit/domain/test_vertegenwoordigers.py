"""What naasten and vertegenwoordigers may know and do, and on what that rests."""

import pytest

from levensloop_desktop.domain.controle.controle import check_record
from tests.builders import VANDAAG, a_betrokkenheid, a_client, a_contactpersoon

CLIENT = a_client()
WIE = a_contactpersoon()


@pytest.mark.parametrize(
    ("waarden", "zin"),
    [
        ({}, ""),
        ({"mag_weten": "mag u bellen"}, "mag u bellen"),
        ({"mag_weten": "Alles wat in dit plan staat."}, "Mag weten: Alles wat in dit plan staat."),
        (
            {"mag_weten": "hoe het gaat", "mag_doen": "meegaan naar een gesprek"},
            "Mag weten: hoe het gaat. Mag doen: meegaan naar een gesprek",
        ),
        ({"mag_doen": "Mag bellen."}, "Mag bellen."),
        (
            {"mag_weten": "Niets", "toestemming": "nee"},
            "Mag weten: Niets. De cliënt geeft geen toestemming.",
        ),
        ({"toestemming": "nee"}, "De cliënt geeft geen toestemming."),
        ({"toestemming": "schriftelijk"}, ""),
    ],
)
def test_what_somebody_may_is_said_in_sentences(waarden: dict[str, str], zin: str) -> None:
    """As a card and Nu handelen say it; a refusal of the client is always said."""
    assert a_betrokkenheid(CLIENT, rol="naaste", **waarden).mag == zin


@pytest.mark.parametrize("rol", ["curator", "mentor", "bewindvoerder"])
def test_who_acts_for_a_client_is_asked_for_the_decision(rol: str) -> None:
    """A warning at the field, that goes when it is filled in."""
    zonder = a_betrokkenheid(CLIENT, rol=rol, contactpersoon_id=WIE.id)
    (melding,) = check_record(zonder, VANDAAG)
    assert (melding.veld, melding.blokkeert) == ("beschikking", False)
    beschikking = "rechtbank Voorbeeldland, 20-05-2025"
    met = a_betrokkenheid(CLIENT, rol=rol, contactpersoon_id=WIE.id, beschikking=beschikking)
    assert check_record(met, VANDAAG) == ()


def test_a_naaste_who_may_know_something_asks_for_the_clients_word() -> None:
    """Only where something is to be shared, and never in the way."""
    naaste = {"rol": "naaste", "contactpersoon_id": WIE.id}
    assert check_record(a_betrokkenheid(CLIENT, **naaste), VANDAAG) == ()
    (melding,) = check_record(a_betrokkenheid(CLIENT, **naaste, mag_weten="hoe het gaat"), VANDAAG)
    assert (melding.veld, melding.blokkeert) == ("toestemming", False)
    met = a_betrokkenheid(CLIENT, **naaste, mag_weten="hoe het gaat", toestemming="mondeling")
    assert check_record(met, VANDAAG) == ()
