"""What is open around a client, in which order, and in words that do not change."""

import dataclasses
from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from levensloop_desktop.domain.bejegening import Fasestand
from levensloop_desktop.domain.client import Client, Traject
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.open_punten import OpenPunt, Puntsoort, open_punten
from levensloop_desktop.domain.opschaling import Knelpunt
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.scenario import Inzet
from levensloop_desktop.domain.vandaag.lijst import Urgentie, list_today
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.domain.zorg import Risicotaxatie
from tests.builders import (
    VANDAAG,
    a_betrokkenheid,
    a_client,
    a_plan,
    a_scenario,
    a_titel,
    a_traject,
    a_verblijf,
    an_afspraak,
    an_onderdeel,
)
from tests.unit.domain.continuiteit_dossiers import CLIENT, a_dossier, dag, dossierdelen


def _points(client: Client, **delen: object) -> tuple[OpenPunt, ...]:
    return open_punten(Dossier(client=client, **delen), VANDAAG)  # type: ignore[arg-type] # any part


def _of(punten: tuple[OpenPunt, ...], soort: Puntsoort) -> list[OpenPunt]:
    return [punt for punt in punten if punt.soort is soort]


def test_late_afspraken_come_first_and_others_last() -> None:
    """An afspraak past its day is at the top; one that is in time or done is not."""
    client = a_client()
    laat = an_afspraak(client, wat="Brief", uiterlijk=VANDAAG - timedelta(days=3))
    straks = an_afspraak(client, wat="Bellen", uiterlijk=VANDAAG + timedelta(days=3))
    gedaan = an_afspraak(client, wat="Klaar", status="gedaan")
    punten = _points(client, afspraken=(straks, gedaan, laat))
    assert punten[0].record_id == laat.id
    assert punten[0].te_laat
    assert punten[-1].record_id == straks.id
    assert not punten[-1].te_laat
    assert punten[0].tekst == "Brief (nog niemand, uiterlijk 20-11-2026)"
    assert gedaan.id not in {punt.record_id for punt in punten}


def test_words_stay_the_same_from_day_to_day() -> None:
    """A point that is on an agenda is recognised tomorrow."""
    client = a_client()
    dossier = Dossier(
        client=client,
        afspraken=(an_afspraak(client, wat="Brief", uiterlijk=VANDAAG - timedelta(days=3)),),
        titels=(a_titel(client, einddatum=VANDAAG + timedelta(weeks=20)),),
    )
    morgen = open_punten(dossier, VANDAAG + timedelta(days=1))
    assert [p.tekst for p in morgen] == [p.tekst for p in open_punten(dossier, VANDAAG)]


def test_what_ends_within_26_weeks_is_a_termijn() -> None:
    """The last day within the horizon counts, the day after does not."""
    client = a_client()
    grens = VANDAAG + timedelta(weeks=26)
    binnen = a_titel(client, einddatum=grens, volgende_beslisdatum=VANDAAG)
    buiten = a_titel(client, einddatum=grens + timedelta(days=1))
    termijnen = _of(_points(client, titels=(binnen, buiten)), Puntsoort.TERMIJN)
    assert [(punt.record_id, punt.datum) for punt in termijnen] == [
        (binnen.id, VANDAAG),
        (binnen.id, grens),
    ]


def test_a_gap_is_named() -> None:
    """Nothing to live in after a day is said with that day."""
    client = a_client()
    verblijf = a_verblijf(
        client, begindatum=date(2026, 1, 1), einddatum=date(2026, 12, 31), tijdelijk=False
    )
    naam = label("verblijfsoort", verblijf.soort)
    straks = _of(_points(client, verblijven=(verblijf,)), Puntsoort.TERMIJN)
    stopt = f"{naam[:1].upper()}{naam[1:]} stopt, niets erna (op 31-12-2026)"
    assert [punt.tekst for punt in straks] == [stopt]
    voorbij = dataclasses.replace(verblijf, einddatum=date(2026, 10, 31))
    (gat,) = _of(_points(client, verblijven=(voorbij,)), Puntsoort.GAT)
    assert (gat.tekst, gat.te_laat) == ("Geen verblijf sinds 01-11-2026", True)


def test_evaluations_of_plan_and_scenario() -> None:
    """What is due within six weeks is there; what is past is late."""
    client = a_client()
    plan = a_plan(
        client,
        versie=3,
        status="vastgesteld",
        vastgesteld_op=date(2026, 5, 1),
        volgende_evaluatie=VANDAAG - timedelta(days=1),
    )
    straks = a_scenario(client, naam="Ontregeld", evaluatie_op=VANDAAG + timedelta(weeks=6))
    later = a_scenario(client, evaluatie_op=VANDAAG + timedelta(weeks=7))
    punten = _of(_points(client, plannen=(plan,), scenarios=(straks, later)), Puntsoort.EVALUATIE)
    assert [(punt.record_id, punt.te_laat) for punt in punten] == [
        (plan.id, True),
        (straks.id, False),
    ]


def test_knelpunt_overdracht_fase_and_missing_role() -> None:
    """What is open until somebody closes it is there, and what is closed is not."""
    client = a_client()
    open_knelpunt = an_onderdeel(Knelpunt, client, omschrijving="Geen plek\nregel twee")
    opgelost = an_onderdeel(Knelpunt, client, opgelost_op=VANDAAG)
    loopt = an_onderdeel(Overdracht, client, naar_persoon="H. Nergenshuis")
    klaar = an_onderdeel(Overdracht, client, staat="afgerond")
    punten = _points(
        client,
        knelpunten=(open_knelpunt, opgelost),
        overdrachten=(loopt, klaar),
        fasestanden=(an_onderdeel(Fasestand, client, fase="oranje", sinds=VANDAAG),),
        betrokkenheden=(a_betrokkenheid(client, rol="procesregisseur"),),
        trajecten=(a_traject(client, status="geincludeerd", inclusiedatum=VANDAAG),),
    )
    teksten = [punt.tekst for punt in punten]
    assert f"Knelpunt {label('knelpunt', 'woonplek')}: Geen plek" in teksten
    assert "Overdracht naar H. Nergenshuis: overdrachtsgesprek plannen" in teksten
    assert "Fase oranje sinds 23-11-2026" in teksten
    assert "Geen casusregisseur" in teksten
    assert "Geen procesregisseur" not in teksten
    weg: set[RecordId | None] = {opgelost.id, klaar.id}
    assert not weg & {punt.record_id for punt in punten}


def test_a_quiet_fase_is_no_point() -> None:
    """Groen asks for nothing, whatever it was before."""
    client = a_client()
    standen = (
        an_onderdeel(Fasestand, client, fase="rood", sinds=date(2026, 1, 1)),
        an_onderdeel(Fasestand, client, fase="groen", sinds=date(2026, 2, 1)),
    )
    assert _of(_points(client, fasestanden=standen), Puntsoort.FASE) == []


@given(dossierdelen, st.integers(-400, 600).map(dag))
def test_agenda_and_vandaag_never_say_different_things(
    delen: list[Onderdeel], vandaag: date
) -> None:
    """Every line of the Monday list is a point and the other way round, late here as there."""
    traject = an_onderdeel(Traject, CLIENT, status="geincludeerd")
    dossier = dataclasses.replace(a_dossier(*delen), trajecten=(traject,))
    regels = Counter(
        (deel.termijn.record_id or None, deel.termijn.datum, deel.urgentie is Urgentie.TE_LAAT)
        for deel in list_today(dossier, vandaag)
    )
    punten = open_punten(dossier, vandaag)
    assert regels == Counter((punt.record_id, punt.datum, punt.te_laat) for punt in punten)


def test_what_is_in_use_and_what_was_not_asked_are_points() -> None:
    """A scenario in use, a risicotaxatie that expires, and the questions after inclusion."""
    client = a_client()
    scenario = a_scenario(client, naam="Ontregeld")
    punten = _points(
        client,
        scenarios=(scenario,),
        inzetten=(an_onderdeel(Inzet, client, scenario_id=scenario.id, begindatum=VANDAAG),),
        risicotaxaties=(
            an_onderdeel(Risicotaxatie, client, instrument="start", geldig_tot=VANDAAG),
        ),
        trajecten=(a_traject(client, status="geincludeerd", inclusiedatum=VANDAAG),),
    )
    (inzet,) = _of(punten, Puntsoort.INZET)
    assert inzet.tekst == "Scenario in gebruik: Ontregeld (sinds 23-11-2026)"
    assert _of(punten, Puntsoort.INCLUSIE)[0].tekst.startswith("Nog vragen na inclusie: ")
    assert [p.verzameling for p in _of(punten, Puntsoort.TERMIJN)] == ["risicotaxaties"]
