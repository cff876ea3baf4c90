"""Adding, hiding, ordering and removing values, in the kluis and in its fake."""

from typing import Any

import pytest

from levensloop_desktop.domain.eigenwaarde import MEESTE_WAARDEN, Eigenwaarde, Lijststand
from levensloop_desktop.domain.waardelijsten import Waarde, basis, programmalijst, waardelijst
from levensloop_desktop.errors import InvalidInputError, StillUsedError
from levensloop_desktop.services.dossier.dossiers import save_record
from levensloop_desktop.services.dossier.drafts import keep_drafts
from levensloop_desktop.services.kluisbeheer.waardelijsten import (
    add_value,
    adopt_value,
    hide_value,
    order_values,
    read_lijst,
    remove_value,
)
from levensloop_desktop.services.ports.kluisport import Draft, Kluis
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from tests.builders import OCHTEND, a_client, a_record, a_verblijf

LIJST = "verblijfsoort"


def add(kluis: Kluis, werkplek: Vastewerkplek, naam: str = "woonboot", **anders: Any) -> str:
    """Add a value and return its code."""
    gewoon = {"label": naam, "volgt": "eigen_woning"}
    add_value(kluis, werkplek, LIJST, **{**gewoon, **anders})
    return next(deel.code for deel in waardelijst_van(kluis) if deel.label == naam)


def waardelijst_van(kluis: Kluis) -> tuple[Waarde, ...]:
    """The values of the list as this kluis has it."""
    return kluis.lijsten.lijst(LIJST).waarden


def _id(kluis: Kluis, code: str) -> str:
    return next(
        deel.record_id for deel in read_lijst(kluis, LIJST).regels if deel.waarde.code == code
    )


def test_an_own_value_can_be_chosen_and_saved(elke_kluis: Kluis, werkplek: Vastewerkplek) -> None:
    """From then on a stay may be of that kind, and the page of the list counts it."""
    code = add(elke_kluis, werkplek)
    client = a_client()
    with elke_kluis.write() as opslag:
        opslag.put(client)
    save_record(elke_kluis, werkplek, a_verblijf(client, soort=code))
    regel = next(r for r in read_lijst(elke_kluis, LIJST).regels if r.waarde.code == code)
    assert (regel.waarde.label, regel.volgt, regel.gebruikt) == ("woonboot", "eigen woning", 1)
    with elke_kluis.read() as opslag:
        gebeurd = [(deel.gebeurtenis, deel.bijzonderheid) for deel in opslag.read_log()]
    assert ("waardelijst_gewijzigd", LIJST) in gebeurd
    assert not any("woonboot" in bijzonderheid for _, bijzonderheid in gebeurd)


def test_a_value_in_use_is_hidden_and_not_removed(
    elke_kluis: Kluis, werkplek: Vastewerkplek
) -> None:
    """Removal says in how many records it stands; hidden, it stays in the record that has it."""
    code, client = add(elke_kluis, werkplek), a_client()
    verblijf = a_verblijf(client, soort=code)
    with elke_kluis.write() as opslag:
        opslag.put_all([client, verblijf])
    with pytest.raises(StillUsedError) as gevangen:
        remove_value(elke_kluis, werkplek, _id(elke_kluis, code))
    assert gevangen.value.facts == {"aantal": 1}
    hide_value(elke_kluis, werkplek, LIJST, code, verborgen=True)
    save_record(elke_kluis, werkplek, a_verblijf(client, id=verblijf.id, soort=code, plek="kade"))
    assert code not in {waarde.code for waarde in elke_kluis.lijsten.lijst(LIJST).kiesbaar}
    hide_value(elke_kluis, werkplek, LIJST, code, verborgen=False)
    assert code in {waarde.code for waarde in elke_kluis.lijsten.lijst(LIJST).kiesbaar}


def test_half_typed_text_holds_a_value(elke_kluis: Kluis, werkplek: Vastewerkplek) -> None:
    """A draft that chose it would come back with a value that is gone."""
    code = add(elke_kluis, werkplek)
    inhoud = f'{{"soort": "{code}"}}'
    draft = Draft(elke_kluis.gebruiker.naam, "x", "verblijven", "y", "", inhoud, OCHTEND)
    keep_drafts(elke_kluis, [draft])
    with pytest.raises(StillUsedError):
        remove_value(elke_kluis, werkplek, _id(elke_kluis, code))
    with elke_kluis.write() as opslag:
        opslag.remove_draft(draft.gebruiker, "x", "verblijven", "y")
    remove_value(elke_kluis, werkplek, _id(elke_kluis, code))
    assert elke_kluis.lijsten.lijst(LIJST).codes == programmalijst(LIJST).codes


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"label": "Woonboot "}, "label"),
        ({"label": "hostel"}, "label"),
        ({"label": ""}, "label"),
        ({"label": "x" * 81}, "label"),
        ({"label": "ark", "volgt": "kasteel"}, "code"),
        ({"label": "ark", "volgt": ""}, "code"),
    ],
)
def test_bad_input_is_refused_at_its_field(
    elke_kluis: Kluis, werkplek: Vastewerkplek, anders: dict[str, str], veld: str
) -> None:
    """Nothing is kept of it."""
    add(elke_kluis, werkplek)
    with pytest.raises(InvalidInputError) as gevangen:
        add(elke_kluis, werkplek, **anders)
    meldingen: Any = gevangen.value.facts["meldingen"]
    assert [melding.veld for melding in meldingen] == [veld]
    with elke_kluis.read() as opslag:
        assert len(opslag.find(Eigenwaarde)) == 1


def test_a_list_with_rules_takes_nothing(elke_kluis: Kluis, werkplek: Vastewerkplek) -> None:
    """Not an own phase, nor another order of the phases."""
    with pytest.raises(InvalidInputError):
        add_value(elke_kluis, werkplek, "fase", label="paars", volgt="rood")
    with pytest.raises(InvalidInputError):
        order_values(elke_kluis, werkplek, "fase", ["rood", "groen"])
    with pytest.raises(InvalidInputError):
        hide_value(elke_kluis, werkplek, "fase", "rood", verborgen=True)


def test_what_new_records_begin_with_stays(elke_kluis: Kluis, werkplek: Vastewerkplek) -> None:
    """And of a list one value at least remains to choose."""
    with pytest.raises(InvalidInputError):
        hide_value(elke_kluis, werkplek, LIJST, "onbekend", verborgen=True)
    for code in waardelijst("leveringsvorm").codes[:-1]:
        hide_value(elke_kluis, werkplek, "leveringsvorm", code, verborgen=True)
    laatste = waardelijst("leveringsvorm").codes[-1]
    with pytest.raises(InvalidInputError):
        hide_value(elke_kluis, werkplek, "leveringsvorm", laatste, verborgen=True)


def test_a_value_from_elsewhere_is_taken_in_when_somebody_chooses_so(
    elke_kluis: Kluis, werkplek: Vastewerkplek
) -> None:
    """Until then it is shown and not offered; its label cannot be that of an own value."""
    vreemd = a_record(
        Eigenwaarde, lijst=LIJST, code="hostel.0000000a", label="pension", herkomst="ZVH Elders"
    )
    stand = a_record(Lijststand, lijst=LIJST, niet_kiezen=(vreemd.code,))
    with elke_kluis.write() as opslag:
        opslag.put_all([vreemd, stand])
    assert vreemd.code not in {waarde.code for waarde in elke_kluis.lijsten.lijst(LIJST).kiesbaar}
    with pytest.raises(InvalidInputError) as gevangen:
        add(elke_kluis, werkplek, "Pension")
    meldingen: Any = gevangen.value.facts["meldingen"]
    assert "Opnemen in de lijst" in meldingen[0].tekst
    adopt_value(elke_kluis, werkplek, vreemd.id)
    regel = next(r for r in read_lijst(elke_kluis, LIJST).regels if r.record_id == vreemd.id)
    assert (regel.waarde.verborgen, regel.waarde.herkomst) == (False, "")
    assert basis(regel.waarde.code) == "hostel"


def test_a_list_has_a_most_and_strangers_do_not_count(
    elke_kluis: Kluis, werkplek: Vastewerkplek
) -> None:
    """A pakket full of names cannot keep this ZVH from adding its own."""
    with elke_kluis.write() as opslag:
        opslag.put_all(
            [
                a_record(
                    Eigenwaarde,
                    lijst=LIJST,
                    code=f"hostel.{nummer:08x}",
                    label=f"soort {nummer}",
                    herkomst="" if nummer < MEESTE_WAARDEN - 1 else "ZVH Elders",
                )
                for nummer in range(MEESTE_WAARDEN + 20)
            ]
        )
    add(elke_kluis, werkplek)
    with pytest.raises(InvalidInputError) as gevangen:
        add(elke_kluis, werkplek, "woonark")
    meldingen: Any = gevangen.value.facts["meldingen"]
    assert str(MEESTE_WAARDEN) in meldingen[0].tekst
