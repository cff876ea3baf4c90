"""What is open around a client, in which order, and in words that do not change."""

from datetime import date, timedelta

from levensloop_desktop.domain.bejegening import Fasestand
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.open_punten import OpenPunt, Puntsoort, open_punten
from levensloop_desktop.domain.opschaling import Knelpunt
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.waardelijsten import label
from tests.builders import (
    VANDAAG,
    a_betrokkenheid,
    a_client,
    a_plan,
    a_scenario,
    a_titel,
    a_verblijf,
    an_afspraak,
    an_onderdeel,
)


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
    gaten = _of(_points(client, verblijven=(verblijf,)), Puntsoort.GAT)
    assert "GAT: geen verblijf vanaf 01-01-2027" in [punt.tekst for punt in gaten]


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
    )
    teksten = [punt.tekst for punt in punten]
    assert f"Knelpunt {label('knelpunt', 'woonplek')}: Geen plek" in teksten
    assert "Overdracht naar H. Nergenshuis: voorbereiding" in teksten
    assert "Fase oranje sinds 23-11-2026" in teksten
    assert "Nog geen casusregisseur" in teksten
    assert "Nog geen procesregisseur" not in teksten
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
