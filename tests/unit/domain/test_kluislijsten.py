"""Own values lie over the lists of the program, for one kluis and one thread at a time."""

import threading

import pytest

from levensloop_desktop.domain.continuiteit.banen import lay_out
from levensloop_desktop.domain.controle.controle import check_record
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.eigenwaarde import (
    LANGSTE_LABEL,
    Eigenwaarde,
    Lijststand,
    clean_label,
    label_fault,
    make_code,
)
from levensloop_desktop.domain.kluislijsten import Gelezenlijsten, Kluislijsten
from levensloop_desktop.domain.lijstgebruik import begins_with, used_in
from levensloop_desktop.domain.rollen import missing_roles
from levensloop_desktop.domain.waardelijsten import (
    Lijstenbron,
    basis,
    is_eigen,
    label,
    lijstnamen,
    programmalijst,
    waardelijst,
    with_lists,
)
from tests.builders import VANDAAG, a_client, a_record, a_titel, a_verblijf

BOOT = "eigen_woning.0000000a"
AUTO = "dakloos.0000000b"


def _lijsten(**stand: tuple[str, ...]) -> Kluislijsten:
    waarden = [
        a_record(Eigenwaarde, lijst="verblijfsoort", code=BOOT, label="woonboot"),
        a_record(Eigenwaarde, lijst="verblijfsoort", code=AUTO, label="slaapt in de auto"),
    ]
    standen = [a_record(Lijststand, lijst="verblijfsoort", **stand)] if stand else []
    return Kluislijsten(waarden, standen)


def test_an_own_value_stands_above_the_rest_and_follows_its_base() -> None:
    """It is offered before "onbekend", has its own label, and counts as what it follows."""
    lijst = _lijsten().lijst("verblijfsoort")
    assert lijst.codes[-3:] == (BOOT, AUTO, "onbekend")
    assert (lijst.label(BOOT), lijst.kenmerk(BOOT, "plek")) == ("woonboot", "vast")
    assert lijst.kenmerk(AUTO, "plek") == "geen"
    assert basis(AUTO) == "dakloos"
    assert lijst.volgbaar == programmalijst("verblijfsoort").waarden


def test_who_moves_and_hides_changes_the_offer_and_not_what_is_known() -> None:
    """The order is the own one; what is hidden keeps its label and may stand in a record."""
    lijst = _lijsten(volgorde=(AUTO, "hostel"), niet_kiezen=("crisisbed", BOOT)).lijst(
        "verblijfsoort"
    )
    assert lijst.codes[:2] == (AUTO, "hostel")
    assert set(lijst.codes) == {*programmalijst("verblijfsoort").codes, BOOT, AUTO}
    assert {"crisisbed", BOOT}.isdisjoint(waarde.code for waarde in lijst.kiesbaar)
    assert lijst.label("crisisbed") == "crisisbed"
    assert lijst.label(BOOT) == "woonboot"


def test_a_list_that_is_fixed_stays_as_it_ships() -> None:
    """Whatever a kluis holds, a phase is one of four."""
    code = "rood.0000000a"
    lijsten = Kluislijsten([a_record(Eigenwaarde, lijst="fase", code=code, label="paars")])
    assert lijsten.lijst("fase") is programmalijst("fase")


def test_lists_belong_to_the_thread_that_asks() -> None:
    """Another thread has those of the program, and after the block so has this one."""
    elders: list[str] = []
    with with_lists(_lijsten()):
        assert label("verblijfsoort", BOOT) == "woonboot"
        draad = threading.Thread(target=lambda: elders.append(label("verblijfsoort", BOOT)))
        draad.start()
        draad.join()
    assert elders == ["eigen woning (eigen waarde)"]
    assert waardelijst("verblijfsoort") is programmalijst("verblijfsoort")


def test_a_code_nobody_knows_is_shown_as_what_it_follows() -> None:
    """An own value of another kluis says that it is one; what is no own code stays as it is."""
    assert label("titelsoort", "isd.00c0ffee") == f"{label('titelsoort', 'isd')} (eigen waarde)"
    assert label("titelsoort", "nooit.00c0ffee") == "nooit.00c0ffee"
    assert not is_eigen("isd.<b>")


def test_rules_of_the_base_hold_for_an_own_value() -> None:
    """Sleeping in a car is no place to live; an own title asks what the followed one asks."""
    client = a_client()
    with with_lists(_lijsten()):
        dossier = Dossier(client=client, verblijven=(a_verblijf(client, soort=AUTO),))
        assert [deel.staat.name for deel in lay_out(dossier) if deel.record_id] == ["GEEN_PLEK"]
    titel = a_titel(client, soort="zorgmachtiging.0000000c")
    rollen = {rol.rol for rol in missing_roles(Dossier(client=client, titels=(titel,)), VANDAAG)}
    assert "zorgverantwoordelijke" in rollen


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("", "Schrijf hoe"),
        ("  \t ", "Schrijf hoe"),
        ("\u202e", "Schrijf hoe"),
        ("…", "Schrijf hoe"),
        ("Woonboot", "uw lijst"),
        ("  WOON\u200eBOOT ", "uw lijst"),
        ("ｗｏｏｎｂｏｏｔ", "uw lijst"),
        ("Hostel", "het programma"),
        ("crisisbed", "verborgen"),
        ("x" * (LANGSTE_LABEL + 1), "te lang"),
        ("boot\x00", "besturingsteken"),
    ],
)
def test_a_bad_label_gets_a_sentence(tekst: str, zin: str) -> None:
    """Empty, taken in any spelling, too long, or with what cannot be read."""
    lijst = _lijsten(niet_kiezen=("crisisbed",)).lijst("verblijfsoort")
    assert zin in label_fault(lijst, tekst)
    assert label_fault(lijst, "woonboot", zelf=BOOT) == ""


@pytest.mark.parametrize("tekst", ["קרוואן", "بيت متنقل", "container & <b>unit</b>", "Št. Łódź"])
def test_a_label_may_be_in_any_script(tekst: str) -> None:
    """What people write is kept, without marks that turn what stands around it."""
    assert label_fault(programmalijst("verblijfsoort"), tekst) == ""
    assert clean_label(f"\u202b{tekst}\u202c  ") == tekst


def test_a_file_speaks_first_for_what_it_holds() -> None:
    """A label of then hides the one of now; what the file does not say stays."""
    toen = a_record(Eigenwaarde, lijst="verblijfsoort", code=BOOT, label="boot")
    lezen: Lijstenbron = Gelezenlijsten(_lijsten(), [toen])
    assert lezen.lijst("verblijfsoort").label(BOOT) == "boot"
    assert lezen.lijst("verblijfsoort").label(AUTO) == "slaapt in de auto"


def test_three_hundred_own_values_are_all_found() -> None:
    """Each has its label, and asking for one does not look at the others."""
    codes = [f"overig.{nummer:08x}" for nummer in range(300)]
    lijsten = Kluislijsten(
        a_record(Eigenwaarde, lijst="partnersoort", code=code, label=f"soort {code}")
        for code in codes
    )
    lijst = lijsten.lijst("partnersoort")
    assert [lijst.label(code) for code in codes] == [f"soort {code}" for code in codes]
    assert lijst.codes[-1] == "overig"
    assert lijsten.lijst("partnersoort") is lijst


def test_what_cannot_be_an_own_value_is_refused() -> None:
    """A fixed list, a base that is none, a role with rules of its own, a title without a law."""

    def fouten(**waarden: str) -> list[str]:
        gewoon = {"lijst": "verblijfsoort", "code": BOOT, "label": "woonark"}
        record = a_record(Eigenwaarde, **{**gewoon, **waarden})
        return [melding.veld for melding in check_record(record, VANDAAG)]

    assert fouten() == []
    assert fouten(lijst="fase") == ["lijst"]
    assert fouten(lijst="../../fase") == ["lijst"]
    assert fouten(code="kasteel.0000000a") == ["code"]
    assert fouten(code="hostel") == ["code"]
    assert fouten(code="hostel.<script>") == ["code"]
    assert fouten(lijst="rol", code="procesregisseur.0000000a") == ["code"]
    assert fouten(lijst="rol", code="begeleider.0000000a") == []
    assert fouten(lijst="titelsoort", code="isd.0000000a") == ["wet"]
    assert fouten(lijst="titelsoort", code="isd.0000000a", wet="99 Sr") == []
    stand = a_record(Lijststand, lijst="fase")
    assert [melding.veld for melding in check_record(stand, VANDAAG)] == ["lijst"]


def test_every_list_says_where_it_is_used_and_why_it_is_fixed() -> None:
    """No page of beheer is empty: either one may add, or a sentence says why not."""
    for naam in lijstnamen():
        lijst = programmalijst(naam)
        assert used_in(naam), naam
        assert lijst.eigen != bool(lijst.vast), naam
        assert set(lijst.volgt) <= set(lijst.codes), naam
        assert lijst.vast.endswith(".") or lijst.eigen
    assert begins_with("titelsoort") == {"detentie"}


def test_a_code_names_what_it_follows_and_nothing_else() -> None:
    """The mark comes from a new id, so that two kluizen do not make the same code."""
    eerste = make_code("hostel", "019aa000-0000-7000-8000-0123456789ab")
    assert eerste == "hostel.456789ab"
    assert is_eigen(eerste)
