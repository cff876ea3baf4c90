"""Which papers still hold an old number or person: never silent, and no false alarm."""

from dataclasses import replace
from datetime import timedelta

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.plan import VASTGESTELD, Levensloopplan
from levensloop_desktop.domain.verouderd import (
    contact_facts,
    facts_on,
    first_day_out_of_date,
    judge_papers,
    out_of_date,
    read_facts,
    write_facts,
)
from tests.builders import (
    VANDAAG,
    a_betrokkenheid,
    a_client,
    a_contactpersoon,
    a_partner,
    an_onderdeel,
)

OUD, NIEUW = "06 0000 0012", "06 0000 0099"


def _dossier() -> Dossier:
    client = a_client()
    partner = a_partner(naam="organisatie Q", telefoon_24uur="010 000 00 41")
    wie = a_contactpersoon(partner, naam="M. Verzonnen", telefoon=OUD)
    ander = a_contactpersoon(partner, naam="K. Fictief", telefoon="010 000 00 21")
    delen = tuple(
        a_betrokkenheid(ClientId(client.id), contactpersoon_id=deel.id) for deel in (wie, ander)
    )
    dossier = Dossier(
        client=client, betrokkenheden=delen, partners=(partner,), contactpersonen=(wie, ander)
    )
    papier = _papier(dossier, "2026-0001", ["M. Verzonnen", OUD, "010 000 00 41"])
    return replace(dossier, verstrekkingen=(papier,))


def _papier(dossier: Dossier, nummer: str, teksten: list[str], **waarden: object) -> Verstrekking:
    feiten = write_facts(facts_on(contact_facts(dossier, VANDAAG), teksten))
    gewoon = {
        "nummer": nummer,
        "document": "bejegeningskaart",
        "ontvanger": "wijkteam Verzonnen",
        "datum": VANDAAG,
        "feiten": feiten,
    }
    return an_onderdeel(Verstrekking, ClientId(dossier.client.id), **{**gewoon, **waarden})


def _with_number(dossier: Dossier, plaats: int, nummer: str) -> Dossier:
    mensen = list(dossier.contactpersonen)
    mensen[plaats] = replace(mensen[plaats], telefoon=nummer)
    return replace(dossier, contactpersonen=tuple(mensen))


def test_a_number_that_changed_is_named_with_old_and_new() -> None:
    """The paper that holds the old number is out of date, and says what to write on it."""
    assert out_of_date(_dossier(), VANDAAG) == ()
    (stand,) = out_of_date(_with_number(_dossier(), 0, NIEUW), VANDAAG)
    assert stand.redenen == (f"M. Verzonnen: nummer overdag {OUD} is nu {NIEUW}",)


def test_a_change_that_is_not_on_the_paper_raises_no_alarm() -> None:
    """Somebody who is not on the card may get another number."""
    assert out_of_date(_with_number(_dossier(), 1, NIEUW), VANDAAG) == ()


def test_a_change_back_ends_the_alarm() -> None:
    """What stands on the paper is true again."""
    terug = _with_number(_with_number(_dossier(), 0, NIEUW), 0, OUD)
    assert out_of_date(terug, VANDAAG) == ()


def test_the_number_of_the_organisation_counts_for_its_people() -> None:
    """A person without a night number has that of the organisation, on paper too."""
    dossier = _dossier()
    anders = replace(dossier, partners=(replace(dossier.partners[0], telefoon_24uur="010 9"),))
    (stand,) = out_of_date(anders, VANDAAG)
    assert "nummer nacht en weekend 010 000 00 41 is nu 010 9" in stand.redenen[0]


def test_who_left_or_got_another_name_is_on_no_paper() -> None:
    """Ended, removed or replaced by another person: all three are said."""
    dossier = _dossier()
    gisteren = VANDAAG - timedelta(days=1)
    eerste = dossier.betrokkenheden[0]
    weg = replace(dossier, betrokkenheden=(replace(eerste, einddatum=gisteren),))
    assert out_of_date(weg, VANDAAG)[0].redenen == ("M. Verzonnen staat er niet meer bij",)
    assert out_of_date(replace(dossier, betrokkenheden=()), VANDAAG)
    ander = replace(eerste, contactpersoon_id=dossier.betrokkenheden[1].contactpersoon_id)
    (stand,) = out_of_date(replace(dossier, betrokkenheden=(ander,)), VANDAAG)
    assert "M. Verzonnen is nu K. Fictief" in stand.redenen


def test_a_newer_paper_for_the_same_recipient_replaces_the_old_one() -> None:
    """The old one is vervangen with number and date of the newer; it is no longer to be done."""
    dossier = _with_number(_dossier(), 0, NIEUW)
    nieuw = _papier(dossier, "2026-0002", ["M. Verzonnen", NIEUW], ontvanger="Wijkteam  verzonnen")
    ander = _papier(dossier, "2026-0003", [], ontvanger="organisatie Y")
    samen = replace(dossier, verstrekkingen=(*dossier.verstrekkingen, nieuw, ander))
    oud = judge_papers(samen, VANDAAG)[-1]
    assert oud.verstrekking.nummer == "2026-0001"
    assert oud.vervangen_door == nieuw
    assert not oud.verouderd
    assert out_of_date(samen, VANDAAG) == ()


def test_a_card_from_an_older_plan_says_so() -> None:
    """A card made from version 1 is vervangen once version 2 is established."""
    dossier = _dossier()
    plan = an_onderdeel(
        Levensloopplan,
        ClientId(dossier.client.id),
        versie=2,
        status=VASTGESTELD,
        vastgesteld_op=VANDAAG,
    )
    papier = replace(dossier.verstrekkingen[0], planversie=1)
    met_plan = replace(dossier, plannen=(plan,), verstrekkingen=(papier,))
    (stand,) = out_of_date(met_plan, VANDAAG)
    assert stand.redenen[0].startswith("plan versie 1 is vervangen door versie 2 van ")
    gelijk = replace(papier, planversie=2)
    assert out_of_date(replace(met_plan, verstrekkingen=(gelijk,)), VANDAAG) == ()


def test_of_a_line_without_facts_nothing_is_said() -> None:
    """A register line from before, or from another program, is unknown and not in order."""
    dossier = _dossier()
    papier = replace(dossier.verstrekkingen[0], feiten="")
    (stand,) = judge_papers(replace(dossier, verstrekkingen=(papier,)), VANDAAG)
    assert (stand.bekend, stand.verouderd) == (False, False)
    assert read_facts("{kapot") is None
    assert read_facts("[]") == ()


def test_the_first_day_out_of_date_is_found_ahead() -> None:
    """Nothing changed: never. An end to come: the day after. A changed number: today."""
    dossier = _dossier()
    assert first_day_out_of_date(dossier, VANDAAG) is None
    einde = VANDAAG + timedelta(days=30)
    straks = replace(
        dossier,
        betrokkenheden=(
            replace(dossier.betrokkenheden[0], einddatum=einde),
            *dossier.betrokkenheden[1:],
        ),
    )
    eerste = einde + timedelta(days=1)
    assert first_day_out_of_date(straks, VANDAAG) == eerste
    assert out_of_date(straks, einde) == ()
    assert out_of_date(straks, eerste)
    assert first_day_out_of_date(_with_number(dossier, 0, NIEUW), VANDAAG) == VANDAAG
