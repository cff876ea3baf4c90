"""The handover: how it begins, its steps, and what changes in the network with it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from levensloop_desktop.domain.basisvoorwaarden import present_basics
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.continuiteit.dekking import Strook
from levensloop_desktop.domain.continuiteit.levenslijn import make_levenslijn
from levensloop_desktop.domain.controle.controle import Ernst, check_record
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon
from levensloop_desktop.domain.overdracht import Overdracht, Overdrachtspunt, Verstrekking
from levensloop_desktop.domain.overdragen.betrokkenheid_volgt import Volgstap, follow_dates
from levensloop_desktop.domain.overdragen.overdrachtnorm import (
    Overdrachtnorm,
    days_between,
    read_norm,
)
from levensloop_desktop.domain.overdragen.overdrachtstappen import lacks, step_of
from levensloop_desktop.domain.overdragen.overdrachtstart import (
    Aanleiding,
    Begin,
    prepare,
    propose_punten,
    running_for,
)
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.domain.vandaag.lijst import Urgentie, list_today
from levensloop_desktop.domain.waardelijsten import waardelijst
from tests.builders import (
    VANDAAG,
    a_betrokkenheid,
    a_client,
    a_contactpersoon,
    a_levensgebiedplan,
    a_partner,
    a_plan,
    a_scenario,
    a_scenariostap,
    a_titel,
    a_verblijf,
    an_afspraak,
    an_onderdeel,
)

CLIENT = a_client(id="c1")
EINDE = date(2027, 3, 14)
Y, Z = a_partner(naam="organisatie Y"), a_partner(naam="organisatie Z", soort="woonaanbieder")
WIE_Y = a_contactpersoon(Y, naam="N. van Nergens")
WIE_Z = a_contactpersoon(Z, naam="H. Nergenshuis")
BEGELEIDER = a_betrokkenheid(
    CLIENT, rol="begeleider", contactpersoon_id=WIE_Y.id, begindatum=date(2026, 1, 1)
)
TITEL = a_titel(CLIENT, einddatum=EINDE, eindigt_mee=("toezicht", "financiering"))
WOONT = a_verblijf(
    CLIENT, partner_id=Y.id, hangt_aan_titel=True, begindatum=date(2026, 1, 1), einddatum=None
)


def _ids() -> Any:
    tellen = iter(range(10_000))
    return lambda: f"n{next(tellen)}"


def _dossier(**delen: Any) -> Dossier:
    basis: dict[str, Any] = {
        "client": Client(id=CLIENT.id, achternaam="Voorbeeld"),
        "titels": (TITEL,),
        "verblijven": (WOONT,),
        "betrokkenheden": (BEGELEIDER,),
        "partners": (Y, Z),
        "contactpersonen": (WIE_Y, WIE_Z),
    }
    return Dossier(**(basis | delen))


def _begin(dossier: Dossier, waarom: Aanleiding) -> Begin:
    return prepare(dossier, waarom, Overdrachtnorm(), VANDAAG, _ids())


def _handover(**velden: Any) -> Overdracht:
    basis: dict[str, Any] = {
        "van_partner_id": Y.id,
        "naar_partner_id": Z.id,
        "naar_persoon": "H. Nergenshuis",
        "overlap_begin": EINDE - timedelta(days=27),
        "overlap_einde": EINDE,
    }
    return an_onderdeel(Overdracht, CLIENT, **(basis | velden))


def _follow(overdracht: Overdracht, dossier: Dossier) -> list[tuple[str, str]]:
    return [(stap.wie, stap.wordt) for stap in _steps(overdracht, dossier)]


def _steps(overdracht: Overdracht, dossier: Dossier) -> tuple[Volgstap, ...]:
    return follow_dates(overdracht, dossier, (WIE_Y, WIE_Z), VANDAAG, _ids())


def test_from_a_title_everything_known_is_filled_in() -> None:
    """Kind, reason, sender with person, overlap of four weeks, what ends, and the checklist."""
    begin = _begin(_dossier(), Aanleiding("titels", TITEL.id))
    overdracht = begin.overdracht
    assert (overdracht.soort, overdracht.overlap_einde) == ("einde_titel", EINDE)
    assert overdracht.overlap_begin == EINDE - timedelta(days=27)
    assert (overdracht.van_partner_id, overdracht.van_persoon) == (Y.id, "N. van Nergens")
    assert overdracht.reden.endswith("stopt op 14-03-2027.")
    assert overdracht.bevestigen_voor == EINDE - timedelta(days=20)
    assert {"Toezicht", "Financiering"} <= {regel.wat_eindigt for regel in begin.regels}
    assert "Er is bekeken of een zorgmachtiging nodig is" in {punt.wat for punt in begin.punten}
    assert check_record(overdracht, VANDAAG) == ()


def test_from_a_gap_the_sender_is_who_was_there_until_then() -> None:
    """Of the record that ends on the day before; where the client goes next is the receiver."""
    straks = a_verblijf(CLIENT, partner_id=Z.id, begindatum=EINDE + timedelta(days=9))
    dossier = _dossier(verblijven=(WOONT, straks))
    gat = EINDE + timedelta(days=1)
    overdracht = _begin(dossier, Aanleiding(baan="verblijf", gat_vanaf=gat)).overdracht
    assert (overdracht.van_partner_id, overdracht.naar_partner_id) == (Y.id, Z.id)
    assert overdracht.reden == "Vanaf 15-03-2027 is er niets in deze baan: verblijf."
    assert overdracht.overlap_einde == EINDE


def test_a_gap_that_is_there_already_has_no_overlap() -> None:
    """Somebody on the street since a month: no days that have passed are proposed."""
    was = replace(WOONT, hangt_aan_titel=False, einddatum=VANDAAG - timedelta(days=30))
    dossier = _dossier(verblijven=(was,))
    begon = VANDAAG - timedelta(days=29)
    overdracht = _begin(dossier, Aanleiding(baan="verblijf", gat_vanaf=begon)).overdracht
    assert (overdracht.overlap_begin, overdracht.overlap_einde) == (None, None)
    assert overdracht.van_partner_id == Y.id


def test_what_stopped_already_is_named_and_begun_once() -> None:
    """As from Vandaag: the day in the past says why, who was there is the sender, no second one."""
    was = replace(WOONT, hangt_aan_titel=False, einddatum=VANDAAG - timedelta(days=30))
    dossier = _dossier(verblijven=(was,))
    waarom = Aanleiding("verblijven", was.id)
    overdracht = _begin(dossier, waarom).overdracht
    assert overdracht.reden.endswith(f"stopte op {VANDAAG - timedelta(days=30):%d-%m-%Y}.")
    assert (overdracht.overlap_einde, overdracht.van_partner_id) == (None, Y.id)
    erbij = replace(dossier, overdrachten=(overdracht,))
    assert running_for(erbij, waarom, VANDAAG) == overdracht
    assert running_for(erbij, Aanleiding("titels", TITEL.id), VANDAAG) is None


def test_an_empty_dossier_can_begin_too() -> None:
    """Nothing is known: an empty handover of kind warm, with its checklist."""
    leeg = Dossier(client=Client(id=CLIENT.id, achternaam="Voorbeeld"))
    begin = _begin(leeg, Aanleiding())
    assert begin.overdracht.soort == "warm"
    assert begin.regels == ()
    assert all(punt.uiterlijk is None for punt in begin.punten)


def test_the_same_end_is_not_begun_twice() -> None:
    """Until the one for it was withdrawn."""
    waarom = Aanleiding("titels", TITEL.id)
    loopt = _begin(_dossier(), waarom).overdracht
    assert running_for(_dossier(overdrachten=(loopt,)), waarom, VANDAAG) == loopt
    weg = replace(loopt, staat="teruggetrokken", ingetrokken_reden="plek ging niet door")
    assert running_for(_dossier(overdrachten=(weg,)), waarom, VANDAAG) is None


@pytest.mark.parametrize("soort", waardelijst("overdrachtsoort").codes)
def test_every_kind_has_a_checklist_of_its_own(soort: str) -> None:
    """Points in the list of that kind, once, none in the past."""
    overdracht = _handover(soort=soort, overlap_begin=VANDAAG + timedelta(days=3))
    punten = propose_punten(_dossier(), overdracht, VANDAAG, _ids())
    assert len(punten) >= 5
    assert all(punt.uiterlijk is not None and punt.uiterlijk >= VANDAAG for punt in punten)
    dossier = _dossier(overdrachten=(overdracht,), overdrachtspunten=tuple(punten))
    assert propose_punten(dossier, overdracht, VANDAAG, _ids()) == []


@pytest.mark.parametrize(
    ("later", "zin"),
    [
        (1, "De ontvanger begint pas op de dag nadat de afzender stopt."),
        (2, "Er zit 1 dag tussen afzender en ontvanger."),
        (10, "Er zitten 9 dagen tussen afzender en ontvanger."),
    ],
)
def test_days_on_which_nobody_is_there_are_counted(later: int, zin: str) -> None:
    """From the day after the sender stops to the day before the receiver begins."""
    los = _handover(overlap_begin=EINDE + timedelta(days=later))
    assert zin in lacks(los, _dossier())
    assert days_between(_handover(overlap_begin=EINDE)) == ""


def test_overlap_missing_or_short_warns() -> None:
    """A warning at the field, never an error; the number of the handover itself counts first."""
    kort = _handover(soort="dakpansgewijs", overlap_begin=EINDE - timedelta(days=9))
    (melding,) = check_record(kort, VANDAAG)
    assert (melding.veld, melding.ernst) == ("overlap_einde", Ernst.WAARSCHUWING)
    assert melding.tekst == "De overlap is 10 dagen. Bij deze overdracht is 28 dagen de bedoeling."
    assert check_record(replace(kort, minimale_overlap=7), VANDAAG) == ()
    (melding,) = check_record(_handover(overlap_begin=None), VANDAAG)
    assert (melding.veld, melding.blokkeert) == ("overlap_begin", False)


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"staat": "gesprek_gevoerd", "gesprek_op": VANDAAG + timedelta(days=1)}, "gesprek_op"),
        ({"ontvangst_op": VANDAAG + timedelta(days=1)}, "ontvangst_op"),
        (
            {"gesprek_op": VANDAAG, "ontvangst_op": VANDAAG - timedelta(days=1)},
            "ontvangst_op",
        ),
        ({"staat": "teruggetrokken"}, "ingetrokken_reden"),
        ({"minimale_overlap": -1}, "minimale_overlap"),
    ],
)
def test_what_makes_no_sense_is_refused(velden: dict[str, Any], veld: str) -> None:
    """A talk that is still to come cannot have been held, receipt not be before the talk."""
    (fout,) = [deel for deel in check_record(_handover(**velden), VANDAAG) if deel.blokkeert]
    assert fout.veld == veld


def test_each_step_says_what_still_lacks() -> None:
    """Planning asks for day and people, confirming for the paper, finishing for the rest."""
    dossier = _dossier()
    assert lacks(_handover(), dossier) == (
        "De dag van het overdrachtsgesprek.",
        "Wie bij het gesprek is uitgenodigd.",
    )
    gevoerd = _handover(staat="gesprek_gevoerd", gesprek_op=VANDAAG, grondslag="wgs")
    assert "Het overdrachtsdocument is nog niet verstrekt." in lacks(gevoerd, dossier)
    papier = an_onderdeel(
        Verstrekking, CLIENT, document="overdracht", onderwerp_id=gevoerd.id, datum=VANDAAG
    )
    assert lacks(gevoerd, replace(dossier, verstrekkingen=(papier,))) == (
        "Wie de ontvangst bevestigt, en op welke dag.",
    )
    klaar = _handover(staat="ontvangst_bevestigd")
    punt = an_onderdeel(Overdrachtspunt, CLIENT, overdracht_id=klaar.id, wat="Sleutels")
    zinnen = lacks(klaar, replace(dossier, overdrachtspunten=(punt,)))
    assert zinnen[0] == "1 punt van de checklist is nog niet geregeld."
    assert lacks(_handover(staat="afgerond"), dossier) == ()


def test_a_handover_taken_up_again_is_where_its_days_say() -> None:
    """Not back at the begin when the talk was held."""
    assert step_of(_handover()) == "voorbereiding"
    assert step_of(_handover(gesprek_op=VANDAAG)) == "gesprek_gepland"
    assert step_of(_handover(gesprek_op=VANDAAG, aanwezigen="allen")) == "gesprek_gevoerd"
    assert step_of(_handover(ontvangst_op=VANDAAG)) == "ontvangst_bevestigd"


def test_the_network_follows_the_dates() -> None:
    """The sender stops at the end of the overlap, the receiver begins with it in the same role."""
    overdracht = _handover()
    stappen = _steps(overdracht, _dossier())
    assert [(stap.wie, stap.wordt) for stap in stappen] == [
        ("N. van Nergens, begeleider", "stopt op 14-03-2027"),
        ("H. Nergenshuis, organisatie Z, begeleider", "begint op 15-02-2027"),
    ]
    (stopt,), (begint,) = (stap.records for stap in stappen)
    assert isinstance(stopt, Betrokkenheid)
    assert (stopt.id, stopt.einddatum) == (BEGELEIDER.id, EINDE)
    assert isinstance(begint, Betrokkenheid)
    assert (begint.contactpersoon_id, begint.begindatum) == (WIE_Z.id, overdracht.overlap_begin)
    daarna = _dossier(betrokkenheden=(stopt, begint))
    assert _follow(overdracht, daarna) == []


def test_who_is_not_in_the_network_is_added() -> None:
    """The new person comes before the role that points to him or her."""
    stappen = _steps(_handover(naar_persoon="B. Bedenksel"), _dossier())
    nieuw, rol = stappen[-1].records
    assert isinstance(nieuw, Contactpersoon)
    assert isinstance(rol, Betrokkenheid)
    assert (nieuw.naam, nieuw.partner_id) == ("B. Bedenksel", Z.id)
    assert rol.contactpersoon_id == nieuw.id


def test_family_and_representatives_stay() -> None:
    """They do not go with an organisation."""
    mentor = replace(BEGELEIDER, rol="mentor")
    assert all(
        "stopt" not in wordt
        for _, wordt in _follow(_handover(), _dossier(betrokkenheden=(mentor,)))
    )


def test_a_colleague_hands_over_what_he_or_she_holds() -> None:
    """Only that person, with the open afspraken and the steps of scenario's."""
    ander = a_contactpersoon(Y, naam="O. Bedenker")
    blijft = a_betrokkenheid(CLIENT, rol="behandelaar", contactpersoon_id=ander.id)
    scenario = a_scenario(CLIENT)
    dossier = _dossier(
        betrokkenheden=(BEGELEIDER, blijft),
        contactpersonen=(WIE_Y, ander),
        afspraken=(
            an_afspraak(CLIENT, actiehouder_id=BEGELEIDER.id, uiterlijk=EINDE, status="open"),
            an_afspraak(CLIENT, actiehouder_id=BEGELEIDER.id, status="gedaan"),
        ),
        scenarios=(scenario,),
        scenariostappen=(a_scenariostap(scenario, betrokkenheid_id=BEGELEIDER.id),),
    )
    overdracht = _handover(
        soort="collega",
        van_persoon="N. van Nergens",
        naar_partner_id=Y.id,
        naar_persoon="O. Bedenker",
        overlap_begin=VANDAAG,
        overlap_einde=VANDAAG,
    )
    stappen = follow_dates(overdracht, dossier, (WIE_Y, ander), VANDAAG, _ids())
    assert [stap.wie for stap in stappen] == [
        "N. van Nergens, begeleider",
        "O. Bedenker, organisatie Y, begeleider",
        "1 open afspraak",
        "1 stap van een scenario",
    ]
    (rol,) = stappen[1].records
    eerst, afspraak = stappen[2].records
    assert eerst == rol  # so that an afspraak never points to a role that was not written
    assert isinstance(afspraak, Afspraak)
    assert afspraak.actiehouder_id == rol.id


def test_basics_come_from_the_plan() -> None:
    """The weakest of its levensgebieden, and the afspraak that is due first."""
    plan = a_plan(CLIENT, status="vastgesteld", vastgesteld_op=VANDAAG)
    delen = (
        a_levensgebiedplan(plan, levensgebied="inkomen", stand="geregeld"),
        a_levensgebiedplan(plan, levensgebied="werk_dagbesteding", stand="niet_geregeld"),
    )
    afspraak = an_afspraak(
        CLIENT, levensgebied="inkomen", actiehouder_id=BEGELEIDER.id, uiterlijk=EINDE
    )
    dossier = _dossier(plannen=(plan,), levensgebiedplannen=delen, afspraken=(afspraak,))
    werk = next(deel for deel in present_basics(dossier) if deel.code == "werk_inkomen")
    assert (werk.stand, werk.levensgebied) == ("niet_geregeld", "werk_dagbesteding")
    assert (werk.wie_id, werk.uiterlijk) == (BEGELEIDER.id, EINDE)


def test_the_levenslijn_marks_the_overlap() -> None:
    """Of every handover with both days, unless it was withdrawn."""
    gaat_door = _handover()
    weg = _handover(staat="teruggetrokken", ingetrokken_reden="plek ging niet door")
    zonder = _handover(overlap_begin=None)
    lijn = make_levenslijn(_dossier(overdrachten=(gaat_door, weg, zonder)), VANDAAG)
    assert lijn.overlappen == (Strook(EINDE - timedelta(days=27), EINDE),)


def test_the_norm_is_kept_as_it_was_chosen() -> None:
    """What a setting does not name has its default; a broken part is left out."""
    norm = Overdrachtnorm({**Overdrachtnorm().overlap, "warm": 21}, 10)
    assert read_norm(norm.write()) == norm
    assert read_norm("warm=x bevestigen=3") == replace(Overdrachtnorm(), bevestigen=3)
    assert not replace(norm, bevestigen=400).geldig


def test_vandaag_shows_what_is_late() -> None:
    """Receipt that was not confirmed in time, and the checklist as one line with its first day."""
    overdracht = _handover(
        staat="gesprek_gevoerd",
        gesprek_op=VANDAAG - timedelta(days=20),
        overlap_begin=VANDAAG - timedelta(days=8),
    )
    punten = tuple(
        an_onderdeel(
            Overdrachtspunt,
            CLIENT,
            overdracht_id=overdracht.id,
            wat=wat,
            uiterlijk=VANDAAG + timedelta(days=dagen),
        )
        for wat, dagen in (("Sleutels", -2), ("Medicatie", 4))
    )
    dossier = Dossier(
        client=Client(id=CLIENT.id, achternaam="Voorbeeld"),
        overdrachten=(overdracht,),
        overdrachtspunten=punten,
        partners=(Z,),
    )
    regels = [deel for deel in list_today(dossier, VANDAAG) if deel.termijn.soort == "overdracht"]
    assert [(deel.termijn.wat, deel.urgentie) for deel in regels] == [
        ("Checklist van de overdracht: nog 2 punten", Urgentie.TE_LAAT),
        ("Ontvangst nog niet bevestigd", Urgentie.TE_LAAT),
    ]
    assert regels[1].termijn.datum == VANDAAG - timedelta(days=1)
    assert regels[1].termijn.aan_zet == "organisatie Z"
    eerder = replace(overdracht, bevestigen_voor=VANDAAG)
    (ontvangst,) = [
        deel
        for deel in list_today(replace(dossier, overdrachten=(eerder,)), VANDAAG)
        if deel.termijn.wat.startswith("Ontvangst")
    ]
    assert ontvangst.urgentie is Urgentie.DEZE_WEEK
