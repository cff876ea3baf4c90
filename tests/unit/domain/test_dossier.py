"""What screens and papers ask of a dossier."""

from dataclasses import fields
from datetime import date

from levensloop_desktop.domain.bejegening import Fasestand
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId, ContactpersoonId, PartnerId, RecordId
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon, Partner
from levensloop_desktop.domain.onderdelen import APART_TE_LEZEN, DOSSIERVERZAMELINGEN, VERZAMELINGEN
from levensloop_desktop.domain.plan import Afspraak, Levensloopplan
from levensloop_desktop.domain.verwijzingen import verwijzingen, verwijzingen_naar

WIE = ClientId(RecordId("wie"))
CLIENT = Client(id=WIE, roepnaam="Dirk", tussenvoegsel="van", achternaam="Voorbeeld")


def _id(tekst: str) -> RecordId:
    return RecordId(tekst)


def test_a_dossier_has_every_collection_once() -> None:
    """The attribute, the table and the key in the dossier format carry one name."""
    namen = {deel.name for deel in fields(Dossier)} - {"client"}
    assert namen == set(DOSSIERVERZAMELINGEN) - {"clienten"} - APART_TE_LEZEN


def test_the_newest_phase_counts() -> None:
    """A later day wins, whatever the order in which phases were entered."""
    dossier = Dossier(
        client=CLIENT,
        fasestanden=(
            Fasestand(id=_id("b"), client_id=WIE, fase="oranje", sinds=date(2026, 11, 18)),
            Fasestand(id=_id("a"), client_id=WIE, fase="groen", sinds=date(2026, 1, 1)),
        ),
    )
    assert dossier.fase is not None
    assert dossier.fase.fase == "oranje"
    assert Dossier(client=CLIENT).fase is None


def test_the_valid_plan_is_the_highest_established_version() -> None:
    """A concept is not valid yet."""
    plannen = tuple(
        Levensloopplan(id=_id(str(versie)), client_id=WIE, versie=versie, status=status)
        for versie, status in ((1, "vastgesteld"), (2, "vastgesteld"), (3, "concept"))
    )
    dossier = Dossier(client=CLIENT, plannen=plannen)
    assert dossier.geldig_plan == plannen[1]
    assert dossier.concept == plannen[2]


def test_numbers_fall_back_on_the_organisation() -> None:
    """A person without a night number is reached at the 24-hour number of the organisation."""
    partner = Partner(id=_id("p"), naam="organisatie Q", telefoon="010", telefoon_24uur="041")
    wie = Contactpersoon(
        id=_id("c"), naam="M. Verzonnen", partner_id=PartnerId(_id("p")), telefoon="06"
    )
    betrokken = Betrokkenheid(
        id=_id("b"), client_id=WIE, contactpersoon_id=ContactpersoonId(_id("c"))
    )
    dossier = Dossier(
        client=CLIENT, betrokkenheden=(betrokken,), partners=(partner,), contactpersonen=(wie,)
    )
    assert dossier.telefoon_dag(betrokken) == "06"
    assert dossier.telefoon_nacht(betrokken) == "041"
    assert dossier.naam_van(betrokken.id) == "M. Verzonnen, organisatie Q"
    assert dossier.naam_van(_id("onbekend")) == ""


def test_an_involvement_counts_through_its_last_day() -> None:
    """The end date is the last day on which somebody is involved."""
    betrokken = Betrokkenheid(id=_id("b"), client_id=WIE, einddatum=date(2026, 11, 23))
    assert betrokken.loopt_op(date(2026, 11, 23))
    assert not betrokken.loopt_op(date(2026, 11, 24))


def test_names_and_age_are_written_as_people_say_them() -> None:
    """Initial and prefix in lists, the number where no name is known, age by birthday."""
    assert CLIENT.korte_naam == "D. van Voorbeeld"
    assert CLIENT.volledige_naam == "Dirk van Voorbeeld"
    assert Client(id=WIE, clientnummer="LL-2026-0001").korte_naam == "LL-2026-0001"
    geboren = Client(id=WIE, geboortedatum=date(1996, 11, 24))
    assert geboren.leeftijd(date(2026, 11, 23)) == 29
    assert geboren.leeftijd(date(2026, 11, 24)) == 30
    assert geboren.leeftijd(date(1990, 1, 1)) is None


def test_an_afspraak_is_late_from_the_day_after() -> None:
    """On the due date itself nothing is late, and what is done is never late."""
    afspraak = Afspraak(id=_id("a"), client_id=WIE, wat="bellen", uiterlijk=date(2026, 11, 19))
    assert afspraak.dagen_te_laat(date(2026, 11, 19)) == 0
    assert afspraak.dagen_te_laat(date(2026, 11, 23)) == 4
    gedaan = Afspraak(
        id=_id("a"), client_id=WIE, wat="bellen", uiterlijk=date(2026, 1, 1), status="gedaan"
    )
    assert gedaan.dagen_te_laat(date(2026, 11, 23)) == 0


def test_references_know_whether_they_may_be_empty() -> None:
    """A step cannot be without its scenario; a phase can."""
    naar_scenario = {deel.veld: deel for deel in verwijzingen_naar("scenarios")}
    verplicht = {deel.soort.__name__: deel.verplicht for deel in verwijzingen_naar("scenarios")}
    assert set(naar_scenario) == {"scenario_id"}
    assert verplicht == {"Scenariostap": True, "Inzet": True, "Signaleringsfase": False}
    assert all(deel.naar in VERZAMELINGEN for deel in verwijzingen())
